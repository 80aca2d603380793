"""Short lines and phrases that say what is taken without a verb of taking: "TriWest provider for VA Community Care", "Ohio Medicaid only"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from extract.fields.insurer_cues import cues
from extract.fields.insurer_marks import UNSURE
from extract.fields.insurer_names import Name
from extract.literals import Guarded
from extract.places import STATES
from extract.searching import compiled

_WORD = compiled(r"[^\W_]+")
# Before the payer, from the start of the line or behind who it is: "We are a", "Proud", "An approved"
_ARE = compiled(
    r"(?:^\W*|\b(?:we|i|(?:our|the|this) (?:[\w-]+ ){0,2}?(?:program|clinic|center|facility|practice|agency|team))(?:'re|'m| are| am| is) (?:(?:also|now|currently|proudly|proud to be) )*)"
    r"(?:(?:an?|proud|approved|authorized|certified|enrolled|registered|in[- ]network|participating|contracted) )*$"
)
_PROVIDERS = compiled(
    r"[®™]?[ -](?:approved |certified |authorized |enrolled )?(?:providers?|provider agency)\b(?! (?:of|who|that|near|directory|list|search|portal|manual|relations|network|number|id)\b)"
)
# "We are out of network with all insurers but work with Cigna": that is no word of being in network with it
_OUT_WITH_ALL = compiled(
    r"\bout[- ]of[- ]network (?:with|for) (?:all|every|any)\b(?! (?:other|commercial|private))[^.;:]{0,60}?,? (?:but|and|yet|though)(?: (?:we|i|do|also|still|can|will|gladly|happily|regularly|often))* ?$"
)
# "Several of our therapists are paneled with Aetna"
_SOME_CLINICIANS = Guarded(
    r"\b(?:many|several) of (?:our|the|my) (?:[\w'-]+ ){0,2}?(?:clinicians|therapists|counselors|counsellors|psychologists|psychiatrists|psychotherapists|providers|practitioners|doctors|physicians|prescribers|associates|social workers)(?: (?:here|on staff))? (?:are|is) (?:(?:also|currently|now|an?) )*$"
)
_OUT_BASIS = compiled(r"\b(?:on|as) an? ['\"(]?out[- ]of[- ]network['\")]? (?:basis|provider|practice)\b")
# At the head of a clause, clients of an insurer: what follows says whether they are taken
_CLIENTS_OF = compiled(
    r"(?:clients|patients|individuals|members|people|those|veterans|families|residents|participants) (?:with|covered by|insured by|insured through|enrolled in|using|on)\b"
)
_CLAUSE_BEGINS = compiled(r"(?:^|[.;:!?] |, )(?:(?:for|all|our|any|and|but|while|when|most) ){0,3}$")
_TAKEN_IN = compiled(
    r"\b(?:welcome|welcomed|accepted|served|eligible|admitted|treated|covered|enroll|attend|can (?:be|use|come|join|also|receive|get|see|start|access)|may (?:use|attend|enroll|join|come)|are able to|use their|qualify|pay (?:nothing|no)|no (?:cost|charge)|free of charge|receive (?:services|treatment|care|therapy))\b"
)
_STATE_WORDS = frozenset(word for state in STATES for word in state.split())
# Beside names these leave a line one that says of them that nothing else is taken
_BESIDE = (
    frozenset(
        "only and or we accept accepted accepting take plans plan insurance insurances payers medicaid state the coverage managed care solo seguro seguros".split()
    )
    | _STATE_WORDS
)


def is_of_provider(low: str, name: Name) -> bool:
    """Whether a folded sentence calls whoever speaks a provider of a public payer, with no more than "We are a" before it.

    >>> def told(low): return is_of_provider(low, Name("triwest", low.index("triwest"), low.index("triwest") + 7))
    >>> [told(low) for low in ("we are a triwest provider", "triwest provider for veterans", "find a triwest provider", "a triwest provider directory")]
    [True, True, False, False]
    """
    if name.id not in cues().provided or low[name.start : name.end] in cues().plain_words:
        return False
    return _PROVIDERS.match(low, name.end) is not None and _ARE.search(low, 0, name.start) is not None


def on_basis(status: str, between: str) -> str:
    """The status of names behind a cue, which the words between may make another: "work with all plans on an out-of-network basis, like Aetna".

    >>> on_basis("accepted", " all plans on an out of network basis, such as "), on_basis("accepted", " plans like ")
    ('out_of_network', 'accepted')
    """
    return "out_of_network" if status == "accepted" and _OUT_BASIS.search(between) else status


def settled(status: str, insurer: str, low: str, beside: Iterable[str] = ()) -> tuple[str, str]:
    """The status to record, and for an unsure one the status that it might be; `beside` are the insurers of the same cue.

    >>> settled("not_contracted", "aetna", ""), settled("not_contracted", "kaiser", ""), settled("not_contracted", "tricare", "", ["kaiser"])
    (('out_of_network', 'out_of_network'), ('not_accepted', 'not_accepted'), ('not_accepted', 'not_accepted'))
    >>> settled("not_contracted", "tricare", "", ["aetna"]), settled("unsure", "aetna", "our network")
    (('out_of_network', 'out_of_network'), ('unsure', 'in_network'))
    """
    if status == "not_contracted":
        shut = insurer in cues().closed or (insurer in cues().closed_beside and not cues().closed.isdisjoint(beside))
        status = "not_accepted" if shut else "out_of_network"
    return status, status if status != UNSURE else "in_network" if "network" in low else "accepted"


def beside_all_others(low: str, start: int, end: int) -> str:
    """The status of names behind words of taking at [start, end), where the provider has called itself out of network with all.

    >>> low = "we are out of network with all insurers but work with aetna"
    >>> accepts = low.replace("but work with", "but accept")
    >>> beside_all_others(low, 44, 53), beside_all_others(accepts, 44, 50), beside_all_others("we work with aetna", 3, 12)
    ('out_of_network', 'unsure', 'accepted')
    """
    if "network" not in low or not _OUT_WITH_ALL.search(low, 0, start):
        return "accepted"
    return "out_of_network" if low.startswith(("work", "bill", "submit", "file"), start) else UNSURE


def as_taken(status: str, low: str, start: int, end: int) -> str:
    """The status of names behind words of taking at [start, end), as what stands before leaves it: several of the clinicians, all others out of network.

    >>> low = "several of our therapists are paneled with aetna"
    >>> as_taken("in_network", low, 30, 42), as_taken("in_network", "all of our therapists are paneled with aetna", 26, 38)
    ('accepted', 'in_network')
    """
    if status == "in_network":
        return "accepted" if _SOME_CLINICIANS.search(low, 0, start) else status
    return beside_all_others(low, start, end)


def only_tells_of_clients(low: str, start: int) -> bool:
    """Whether the words at `start` begin a clause on clients of an insurer that says nothing of taking it: "Clients with Cigna need a referral".

    >>> [only_tells_of_clients(low, 0) for low in ("clients with cigna pay a copay", "patients with cigna or aetna need a card")]
    [True, True]
    >>> [only_tells_of_clients(low, 0) for low in ("clients with cigna are welcome", "clients with cigna can attend our iop")]
    [False, False]
    >>> only_tells_of_clients("we serve clients with cigna", 9)
    False
    """
    if not _CLIENTS_OF.match(low, start) or not _CLAUSE_BEGINS.search(low, 0, start):
        return False
    return _TAKEN_IN.search(low, start) is None


def are_only(low: str, names: Sequence[Name]) -> bool:
    """Whether a line says no more than that these insurers alone are meant: "Ohio Medicaid only".

    >>> are_only("ohio medicaid only.", [Name("medicaid", 5, 13)]), are_only("psychiatry: medicaid only", [Name("medicaid", 12, 20)])
    (True, False)
    """
    if not re.search(r"\b(?:only|solo|sólo|solamente)[\s.]*$", low[names[-1].end :]):
        return False
    rest = list(low)
    for name in names:
        rest[name.start : name.end] = " " * (name.end - name.start)
    return _BESIDE.issuperset(_WORD.findall("".join(rest)))
