"""What a provider has to do with the company of an insurer and is no coverage: gifts, its employees, whom it sends, a project in common."""

from __future__ import annotations

from extract.insurers.names import Name
from extract.wordings import Wordings

_PUBLIC = frozenset(
    (
        "medicaid",
        "medi_cal",
        "medicare",
        "medicare_advantage",
        "tricare",
        "va",
        "champva",
        "chip",
        "indian_health_service",
    )
)
_PARTING = frozenset(("", ",", ";", ".", ")"))
_GOES_ON = frozenset((" ", "'", "®", "™"))
_WORDINGS = Wordings.of(__name__)
_ANOTHER = _WORDINGS["another"]
_FROM = _WORDINGS["from"]
_SENT_FROM = _WORDINGS.guarded("sent_from")
_ITS_MANAGERS = _WORDINGS["its_managers"]
_WITH = _WORDINGS["with"]
_TO_DO = _WORDINGS["to_do"]


_PAY_OF = _WORDINGS["pay_of"]
_BILLED = _WORDINGS["billed"]
_FOR_MORE = _WORDINGS["for_more"]
_KEPT_FROM = _WORDINGS["kept_from"]
_MEMBERS_BEHIND = _WORDINGS["members_behind"]

_WHO_HAVE_IT = _WORDINGS["who_have_it"]
_PAPER_BEHIND = _WORDINGS["paper_behind"]
_WITH_IT_BEHIND = _WORDINGS["with_it_behind"]
_OF_THE_COMPANY = _WORDINGS["of_the_company"]
_SENT_SO = _WORDINGS["sent_so"]
_NO_CARE = _WORDINGS["no_care"]
_AT_AN_EVENT = _WORDINGS["at_an_event"]
_OF_THEIRS = _WORDINGS.guarded("of_theirs")
_CONTRACTED = _WORDINGS.guarded("contracted")
_HIRED = _WORDINGS["hired"]
_ANOTHER_LINE = _WORDINGS["another_line"]
_TAKEN_SO = _WORDINGS["taken_so"]
_THING_BEHIND = _WORDINGS["thing_behind"]
_TAKES = _WORDINGS["takes"]
_OF_IT = _WORDINGS["of_it"]
_THEY_PAY = _WORDINGS.guarded("they_pay")


def is_paid_by_themselves(low: str, name: Name) -> bool:
    """Whether a folded sentence takes clients of an insurer for their own money: "Medicaid clients are welcome, but must pay cash".

    >>> def told(low): return is_paid_by_themselves(low, Name("medicaid", low.index("medicaid"), low.index("medicaid") + 8))
    >>> [told(low) for low in ("clients with medicaid may attend if they pay out of pocket", "medicaid members can come as private-pay clients")]
    [True, False]
    >>> [told(low) for low in ("we take medicaid; clients without it pay cash", "people with medicaid are welcome to self-pay")]
    [False, True]
    """
    if not _THEY_PAY.match(low, name.end):
        return False
    return _OF_IT.match(low, name.end) is not None or _WHO_HAVE_IT.search(low, 0, name.start) is not None


def is_of_their_money(low: str, name: Name) -> bool:
    """Whether a folded sentence is on what members of an insurer are charged themselves: "We cannot take cash from Medicaid members".

    >>> def told(low): return is_of_their_money(low, Name("medicaid", low.index("medicaid"), low.index("medicaid") + 8))
    >>> [told(low) for low in ("we cannot take cash pay from medicaid members", "we cannot bill medicaid clients for no-shows")]
    [True, True]
    >>> [told(low) for low in ("we cannot take payment from medicaid", "we cannot bill medicaid clients", "we cannot bill medicaid for labs")]
    [False, False, False]
    """
    if low[name.end : name.end + 1] != " ":
        return False  # no members behind the name, but a comma or nothing
    if _MEMBERS_BEHIND.match(low, name.end) and (
        _PAY_OF.search(low, 0, name.start) or _KEPT_FROM.search(low, 0, name.start)
    ):
        return True
    return _FOR_MORE.match(low, name.end) is not None and _BILLED.search(low, 0, name.start) is not None


def is_no_coverage(low: str, name: Name) -> bool:
    """Whether a folded sentence names an insurer for another thing than its plans: its foundation, its employees, a gift of it.

    >>> def told(low): return is_no_coverage(low, Name("cigna", low.index("cigna"), low.index("cigna") + 5))
    >>> [told(low) for low in ("we accept cigna employees as volunteers", "we take gifts from aetna and cigna", "the cigna foundation")]
    [True, True, True]
    >>> [told(low) for low in ("we accept cigna members", "we accept cigna employee assistance program", "payment from cigna")]
    [False, False, False]
    >>> [told(low) for low in ("we take referrals from aetna and cigna", "we work with cigna care managers", "referrals are taken from schools; we take cigna")]
    [True, True, False]
    """
    if is_of_their_money(low, name) or _SENT_FROM.search(low, 0, name.start) or is_of_the_company(low, name):
        return True
    if low[name.end : name.end + 1] in (" ", "'") and _ITS_MANAGERS.match(low, name.end):
        return True
    if low[name.end : name.end + 1] not in _PARTING and _ANOTHER.match(low, name.end):
        return name.id not in _PUBLIC
    return name.id not in _PUBLIC and _FROM.search(low, 0, name.start) is not None


def is_of_the_company(low: str, name: Name) -> bool:
    """Whether the head noun behind a name, or what is done with it, is of the company and not of its plans and members.

    >>> def told(low): return is_of_the_company(low, Name("cigna", low.index("cigna"), low.index("cigna") + 5))
    >>> [told(low) for low in ("we do not take cigna calls", "we accept cigna referrals by fax", "we won't accept cigna's first offer")]
    [True, True, True]
    >>> [told(low) for low in ("we do not take cigna members", "we accept cigna's ppo plans", "we take cigna, and calls", "we take cigna for iop")]
    [False, False, False, False]
    >>> [told(low) for low in ("we bill cigna for rides", "we are contracted with cigna to teach a class", "cigna members are welcome at our picnic")]
    [True, True, True]
    """
    if _OF_THEIRS.search(low, 0, name.start):
        return True
    if low[name.end : name.end + 1] not in _GOES_ON:
        return False
    behind = (_PAPER_BEHIND, _OF_THE_COMPANY, _SENT_SO, _NO_CARE, _AT_AN_EVENT, _ANOTHER_LINE, _TAKEN_SO)
    if any(wording.match(low, name.end) for wording in behind):
        return True
    if name.id not in _PUBLIC and _WITH_IT_BEHIND.match(low, name.end):
        return True
    return _HIRED.match(low, name.end) is not None and _CONTRACTED.search(low, 0, name.start) is not None


def is_a_thing(text: str, low: str, name: Name) -> bool:
    """Whether some thing of an insurer is taken, by a noun behind its name that is none of its plans or people; a product's is written large.

    >>> def told(text): return is_a_thing(text, low := text.lower(), Name("cigna", low.index("cigna"), low.index("cigna") + 5))
    >>> [told(text) for text in ("We take Cigna photos of your card.", "We accept Cigna gladly.", "We accept Cigna Passport.", "We accept Cigna members.")]
    [True, False, False, False]
    """
    if not text[name.end : name.end + 2].strip(" ®™").islower() or _THING_BEHIND.match(low, name.end) is None:
        return False
    return name.id not in _PUBLIC and _TAKES.search(low, 0, name.start) is not None


def is_a_project(low: str, name: Name) -> bool:
    """Whether a folded sentence says of an insurer that something is done together with it, and not that it pays.

    >>> def told(low): return is_a_project(low, Name("cigna", low.index("cigna"), low.index("cigna") + 5))
    >>> [told(low) for low in ("we partner with cigna on research", "we work with cigna to improve access", "we work with cigna to cover costs")]
    [True, True, False]
    """
    return "with " in low and _WITH.search(low, 0, name.start) is not None and _TO_DO.match(low, name.end) is not None
