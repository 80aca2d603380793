"""Who alone takes an insurer, where it is not the program: one doctor, the lab, a visit: "Our pharmacy accepts Cigna"."""

from __future__ import annotations

from functools import lru_cache

from extract.insurers.names import Name
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_TAKES = _WORDINGS["takes"]
_FOR = _WORDINGS["for_a_visit"]


_OPENED = _WORDINGS["service_first"]
_FOR_ONE = _WORDINGS["for_one"]
_FOR_ANY = _WORDINGS["for_any"]
_FOR_EACH = _WORDINGS["for_each"]
_NOT_FOR = _WORDINGS["not_for"]


_SERVICE_ROW = _WORDINGS["service_row"]
_SITE_TAKES = _WORDINGS["site_takes"]
_ONE_ALONE = _WORDINGS["one_alone"]
_ANOTHER_DOES_NOT = _WORDINGS["another_does_not"]
_IS_PRIVATE = _WORDINGS["is_private"]
_SPEAKS = _WORDINGS["speaks"]
_AT_SOME = _WORDINGS["at_some"]


@lru_cache(maxsize=512)
def is_one_service(head: str) -> bool:
    """Whether the folded head of a row or a column names one service of several, and no level of care.

    >>> is_one_service("psychological testing"), is_one_service("iop"), is_one_service("")
    (True, False, False)
    """
    return _SERVICE_ROW.fullmatch(head.strip(" :")) is not None


@lru_cache(maxsize=512)
def _names_services(low: str) -> bool:
    return "for " in low and _FOR_ANY.search(low) is not None


def is_for_one_service(low: str, name: Name) -> bool:
    """Whether a folded sentence says of an insurer that it is taken for one service of several: testing, medication, TMS.

    >>> def told(low): return is_for_one_service(low, Name("cigna", low.index("cigna"), low.index("cigna") + 5))
    >>> [told(low) for low in ("for psychological testing we take cigna", "we take cigna for tms.", "aetna for therapy and cigna for psychiatry")]
    [True, True, True]
    >>> [told(low) for low in ("we take cigna for therapy.", "we take cigna for psychiatry and therapy", "cigna for testing, groups and therapy")]
    [False, False, False]
    """
    if not _names_services(low):
        return False
    if _OPENED.search(low, 0, name.start) or _FOR_ONE.match(low, name.end) or _NOT_FOR.match(low, name.end):
        return True
    each = [found["service"] for found in _FOR_EACH.finditer(low)]
    return len({*each}) > 1 and _FOR_EACH.match(low, name.end + 1) is not None


def is_of_somebody(low: str, name: Name) -> bool:
    """Whether a folded sentence says of one clinician, of a lab or of one kind of visit alone that it takes an insurer.

    >>> def told(low): return is_of_somebody(low, Name("cigna", low.index("cigna"), low.index("cigna") + 5))
    >>> [told(low) for low in ("our doctor is in network with cigna", "our lab bills aetna and cigna", "cigna is taken for office visits.")]
    [True, True, True]
    >>> [told(low) for low in ("our doctors and our iop take cigna", "our doctor is here, and we take cigna", "our clinicians accept cigna")]
    [False, False, False]
    """
    if name.start and _TAKES.search(low, 0, name.start):
        return True
    return (" for " in low or " para " in low) and _FOR.match(low, name.end) is not None


def site_that_takes(low: str, name: Name) -> str:
    """The office that a folded sentence says takes an insurer, or "".

    >>> site_that_takes("our hill office takes aetna", Name("aetna", 22, 27)), site_that_takes("our main office takes aetna", Name("aetna", 22, 27))
    ('hill office', '')
    """
    if not _names_offices(low):
        return ""
    found = next(iter(list(_SITE_TAKES.finditer(low, 0, name.start))[-1:]), None)
    return f"{found['site'].strip()} office" if found and not _SPEAKS.search(low, found.end(), name.start) else ""


def _names_offices(low: str) -> bool:
    return (
        "office" in low or "location" in low or "clinic" in low or "site" in low or "campus" in low or "center" in low
    )


def is_of_one_site(low: str, name: Name, behind: str = "", before: str = "") -> bool:
    """Whether a folded sentence tells of its sites apart, or of one alone, or the one `behind` or `before` it says that another does not.

    >>> low = "our hill office takes aetna; our lake office takes cigna"
    >>> is_of_one_site(low, Name("aetna", 22, 27)), is_of_one_site("our hill office takes aetna", Name("aetna", 22, 27))
    (True, False)
    >>> low = "our hill office takes aetna"
    >>> is_of_one_site(low, Name("aetna", 22, 27), "the lake office does not."), is_of_one_site(f"only {low}", Name("aetna", 27, 32))
    (True, True)
    """
    if " but not " in low and _AT_SOME.match(low, name.end):
        return True
    if not _names_offices(low):
        return False
    if _ONE_ALONE.search(low, 0, name.start) or _AT_SOME.match(low, name.end):
        return True
    sites = [(found.start(), found["site"]) for found in _SITE_TAKES.finditer(low)]
    if len({site for _, site in sites}) > 1 and sites[0][0] < name.start:
        return True
    if not site_that_takes(low, name):
        return False
    if any(_IS_PRIVATE.search(beside) for beside in (low, behind, before)):
        return True
    return _ANOTHER_DOES_NOT.match(low, name.end) is not None or _ANOTHER_DOES_NOT.match(behind) is not None
