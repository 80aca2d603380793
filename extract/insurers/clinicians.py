"""Insurers of one of several clinicians, which are not those of the house: "Maria takes Medicare", a list under "Maria Quay, LCSW"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from extract.document import Heading
from extract.insurers.cues import cues
from extract.insurers.names import Name
from extract.names.forms import KIND
from extract.page import Page
from extract.patterns.searching import compiled
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_CLINICIAN = _WORDINGS["clinician"]
_SUBJECT = _WORDINGS["subject"]
_WORD = compiled(r"[a-z]+")
_PARTED = compiled(r"[.;]|\b(?:we|our)\b")
_BEHIND = _WORDINGS["named_behind"]
LONGEST = 100  # characters of a heading that is a name
MOST_WORDS = 3  # of a name without a degree


@lru_cache(maxsize=512)
def _names_somebody(low: str) -> bool:
    return not cues().given_names.isdisjoint(_WORD.findall(low))


def is_of_one_by_name(low: str, name: Name, own_name: str = "") -> bool:
    """Whether a folded sentence says of somebody by the first name, and not of the house, that an insurer is taken.

    >>> def told(low): return is_of_one_by_name(low, Name("cigna", low.index("cigna"), low.index("cigna") + 5))
    >>> [told(low) for low in ("maria accepts aetna and cigna.", "jessica and tom take cigna", "we take cigna (maria only)")]
    [True, True, True]
    >>> [told(low) for low in ("brightwater accepts cigna", "maria is here on mondays; we take cigna", "we take cigna (ppo only)")]
    [False, False, False]
    >>> is_of_one_by_name("maria accepts cigna", Name("cigna", 14, 19), "maria quay counseling")
    False
    """
    if not _names_somebody(low):
        return False
    given = cues().given_names
    if own_name:
        given = given.difference(_WORD.findall(own_name))  # who takes it gives the practice its name
    said = list(_SUBJECT.finditer(low, 0, name.start))[-1:]  # the last is whom the insurer is told of
    if any(
        given.issuperset(filter(None, (one["who"], one["other"])))
        and not KIND.search(one.group())
        and not _PARTED.search(low, one.end(), name.start)
        for one in said
    ):
        return True
    behind = _BEHIND.match(low, name.end)
    return behind is not None and behind["who"] in given


@lru_cache(maxsize=1024)
def is_clinician(text: str) -> bool:
    """Whether a heading, or the head of a column, is a clinician's name and degree, or a first name with or without the last, and no more.

    >>> [is_clinician(text) for text in ("Maria Quay, LCSW", "Dr. Quay", "Maria Quay", "Maria")]
    [True, True, True, True]
    >>> [is_clinician(text) for text in ("DBT for adults", "Quarry Clinic", "Mary House")]
    [False, False, False]
    """
    if len(text) > LONGEST:
        return False
    words = text.split()
    called = bool(words) and len(words) <= MOST_WORDS and words[0].lower() in cues().given_names and text.istitle()
    return (called and not KIND.search(text.lower())) or _CLINICIAN.fullmatch(text) is not None


def is_under_one_of_several(page: Page, unit: Unit) -> bool:
    """Whether a line stands under the name of a clinician on a page of several, or under that of one who is not the provider."""
    heads = [heading for heading in unit.block.headings if is_clinician(heading.text)]
    if not heads:
        return False
    return _are_several(page) or not _is_provider(page, heads[-1])


def are_all_marked(marks: Sequence[str]) -> bool:
    """Whether each clinician of a row of a table has the same mark, so that it is the house's: all take Aetna.

    >>> are_all_marked(["accepted", "accepted"]), are_all_marked(["accepted", ""])
    (True, False)
    """
    return len({*marks}) == 1


def _are_several(page: Page) -> bool:
    """Whether headings of the page name more than one clinician."""
    clinicians = (heading.text for path in page.paths for heading in path[-2:] if is_clinician(heading.text))
    first = next(clinicians, None)
    return any(other != first for other in clinicians)


def _is_provider(page: Page, heading: Heading) -> bool:
    """Whether the page is that of the clinician: under the first heading, or by the provider's name."""
    return heading.level == 1 or any(name in heading.low or heading.low in name for name in page.provider_names)
