"""Whether a sentence sets both ways to attend side by side: "In-person and telehealth sessions"."""

from __future__ import annotations

from extract.fields.of_relatives import is_of_relatives
from extract.page import Page
from extract.role import is_lesson
from extract.searching import compiled
from extract.units import Unit

MAX_LINE = 120
# However it begins, so this provider is attended.
_ONLINE_WAY = r"(?:telehealth|online|virtual(?:ly)?|video|zoom|live video|teletherapy|telemedicine)"
_BOTH_WAYS = compiled(
    rf"\b(?:in[- ](?:(?:the|our) )?(?:person|office|clinic)|on[- ]?site)\b[^.;?]{{0,40}}(?:\band|\bor|\bplus|&|/|\||\+|,|•|·) ?(?:via |by |through |secure )?{_ONLINE_WAY}\b|\b{_ONLINE_WAY}\b[^.;?]{{0,30}}(?:\band|\bor|&|/|\||\+|,|•|·) ?(?:\w+ )?in[- ](?:person|office|clinic)\b"
)
_WEIGHED = compiled(
    r"\b(?:vs|versus|than|compar\w+|same|differ\w*|whether|better|effective|research|stud(?:y|ies)|insur\w+|benefits?|cover\w*|if|switch|choose|choosing|can be|may be|many|some|most|guide|pros)\b"
)
# Who cannot come attends from afar: so the others come, "Clients who are unable to attend in person may join by video"
_BY_EXCEPTION = compiled(
    r"\b(?:not|cannot|can't|unable|won't)\b[^.;]{0,40}\b(?:attend|come|participate|be seen|travel|meet)\b[^.;]{0,90}\b(?:may|can|will|are (?:welcome|able|invited) to)\b[^.;]{0,60}\b(?:telehealth|video|zoom|virtual\w*|online|remote\w*)\b"
)


def is_both_ways(unit: Unit) -> bool:
    """Whether a short line names both ways, and neither compares them nor speaks of who pays."""
    return len(unit.low) <= MAX_LINE and _BOTH_WAYS.search(unit.low) is not None and not _WEIGHED.search(unit.low)


def is_by_exception(unit: Unit) -> bool:
    """Whether who cannot come attends from afar, so that the others come."""
    return _BY_EXCEPTION.search(unit.low) is not None and not is_of_relatives(unit.low)


# "Virtual IOP is available statewide", "IOP is offered both on site and online": no kind of program is offered so, but one
_IS_GIVEN = compiled(
    r"(?:(?:virtual|online|telehealth|hybrid|adult|teen|evening) ){0,2}(?:iop|php|(?:intensive outpatient|partial hospitali[sz]ation)(?: (?:program|treatment|services|care))?)(?: \([a-z]{2,4}\))? (?:is|are) (?:(?:also|now|currently|always) )?(?:offered|available|held|provided)"
    r" (?:both |either )?(?:statewide\b|online\b|on[- ]?site\b|in[- ]person\b|(?:by|via|over|on) (?:video|zoom|telehealth)|virtually\b|throughout (?!the (?:country|nation|united))|anywhere in |to (?:anyone|adults|teens|residents|everyone|people) (?:living )?(?:in|of|across|throughout) )"
)


def is_given_so(page: Page, unit: Unit) -> bool:
    """Whether a sentence of a page on one level, which teaches nothing, says that the level is given so: where, to whom, by which way."""
    if page.scope(unit).why != "programs_at_large" or not page.presents_own or len(page.subjects.codes) != 1:
        return False
    return says_given(unit.low) and not is_lesson(page)


def says_given(low: str) -> bool:
    """Whether a sentence says so of a level that it does not call ours.

    >>> [says_given(low) for low in ("virtual iop is available statewide.", "iop is often offered online.", "iop is available for those who need it.")]
    [True, False, False]
    """
    return _IS_GIVEN.match(low) is not None and not _WEIGHED.search(low)
