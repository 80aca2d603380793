"""Short lines and phrases that say what is taken without a verb of taking: "TriWest provider for VA Community Care", "Ohio Medicaid only"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from extract.insurers.cues import cues
from extract.insurers.marks import UNSURE
from extract.insurers.names import Name
from extract.patterns.searching import compiled
from extract.places.gazetteer import STATES
from extract.wordings import Wordings

_WORD = compiled(r"[^\W_]+")
_WORDINGS = Wordings.of(__name__)
_ARE = _WORDINGS["we_are"]
_PROVIDERS = _WORDINGS["provider_behind"]
_AS_ONE = _WORDINGS["as_one"]
_AND_WE = _WORDINGS["and_we"]
_OUT_WITH_ALL = _WORDINGS["out_with_all"]
_SOME_CLINICIANS = _WORDINGS.guarded("some_clinicians")
_OUT_BASIS = _WORDINGS["out_basis"]
_CLIENTS_OF = _WORDINGS["clients_of"]
_CLAUSE_BEGINS = _WORDINGS["clause_begins"]
_TAKEN_IN = _WORDINGS["taken_in"]
_STATE_WORDS = frozenset(word for state in STATES for word in state.split())
_BESIDE = frozenset(_WORDINGS.words("beside")) | _STATE_WORDS
_FILES = _WORDINGS.words("files")


def is_of_provider(low: str, name: Name) -> bool:
    """Whether a folded sentence calls whoever speaks a provider of a public payer, with no more than "We are a" before it.

    >>> def told(low): return is_of_provider(low, Name("triwest", low.index("triwest"), low.index("triwest") + 7))
    >>> [told(low) for low in ("we are a triwest provider", "triwest provider for veterans", "find a triwest provider", "a triwest provider directory")]
    [True, True, False, False]
    >>> [told(low) for low in ("as a triwest provider, we see veterans", "as a triwest provider, you may file claims")]
    [True, False]
    """
    if name.id not in cues().provided or low[name.start : name.end] in cues().plain_words:
        return False
    if _PROVIDERS.match(low, name.end) is None:
        return False
    if _ARE.search(low, 0, name.start):
        return True
    before = low[: name.start]
    return "as " in before and _AS_ONE.search(before) is not None and _AND_WE.match(low, name.end) is not None


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
    return "out_of_network" if low.startswith(_FILES, start) else UNSURE


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
