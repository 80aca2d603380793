"""Parts of the day that a page names for its groups in words: "evening sessions", "weekend groups available"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from extract.bounds import first
from extract.fields.denied import is_denied
from extract.fields.sessions import NOT_PROGRAM_TIME, PROGRAM_WORD
from extract.page import Page
from extract.patterns.searching import compiled
from extract.paying.asked_of_paying import affirmed
from extract.schedule import find_dayparts, find_daytime
from extract.schedule.denials import is_at_home, is_denied_part
from extract.schedule.fold import fold
from extract.schedule.not_running import is_not_running, is_of_one_week
from extract.schedule.shapes import DaypartMatch
from extract.times.amount_levels import levels_told
from extract.times.claims import claim_of
from extract.times.meetings import Meeting
from extract.times.of_the_house import is_of_the_house
from extract.times.other_activities import is_for_clients_of_another, kind_beside_program
from extract.times.outside_its_week import is_outside_week
from extract.times.time_subject import claim_of_subject, is_named_so
from extract.tracks.belonging import TrackAt
from extract.units import Unit, in_order
from extract.wordings import Wordings
from records.codes import DAYTIME, DENIED, Claim, Daypart, LevelOfCare
from records.models import Finding

_WORDINGS = Wordings.of(__name__)
_LATE_HOURS = _WORDINGS["late_hours"]
_RIGHT_BEHIND = 4  # characters from a weekday to its part of the day
_OPTIONAL_BEFORE = compiled(r"\boptional\b[^.;,:()]{0,40}$")
_OPTIONAL_BEHIND = compiled(r"[^.;,:()]{0,30}\(?\boptional\b")
_OF_A_LEVEL = _WORDINGS["of_a_level"]
_PARTS: dict[str, Daypart] = {
    "morning": "morning", "afternoon": "afternoon", "evening": "evening", "night": "evening", "weeknight": "evening", "weekend": "weekend",
}  # fmt: skip
_PART = compiled(rf"\b(?P<part>{'|'.join(_PARTS)})s?\b")
_NONE = _WORDINGS["none"]
_ASKED = _WORDINGS["asked"]
_ASKED_AT_LARGE = _WORDINGS["asked_at_large"]
_PLAIN_NO = _WORDINGS["plain_no"]
_MOST_DAYTIMES = 8  # of one sentence
HINTS = ("daypart", "daytime")
_OF_THE_DAY: tuple[Daypart, ...] = ("morning", "afternoon")
_NO = _WORDINGS["no"]
_ANSWERS_NO = _WORDINGS["answers_no"]


def find(page: Page) -> Iterator[Finding]:
    """Findings of `dayparts` in words; those in which a session begins are found with it."""
    for unit in first(in_order(*map(page.hinting, HINTS))):
        if unit.block.kind in ("title", "alt"):
            continue
        if not PROGRAM_WORD.search(unit.low) and not PROGRAM_WORD.search(unit.block.label.lower()):
            continue
        claim = claim_of(page, unit)
        if claim is None or is_of_the_house(page, unit):
            continue
        others = NOT_PROGRAM_TIME.search(unit.low) is not None
        if len(unit.text.split()) > 4 and claim == "own" and not page.scope(unit).own and unit.block.kind == "heading":
            claim = "unclear"
        if _answered_no(page, unit):
            if claim != "negated" and not others and page.presents_own:
                yield from _asked_and_denied(page, unit)
            continue
        if unit.low.endswith("?"):
            claim = _of_question(page, unit, claim)
        if claim == "own" and not others:
            yield from _none(page, unit)
        for match in find_dayparts(unit.text)[:_MOST_DAYTIMES]:
            if others and not _OF_A_LEVEL.match(unit.low, match.end):
                continue
            if _is_meant(unit, match.start, match.end) and not _is_not_now(unit.low, match):
                beside = _is_beside(unit.low, match) or _is_of_another_group(page, unit, match)
                of_other = not is_named_so(unit.low, match.end)
                sure: Claim = "unclear" if beside else claim
                sure = claim_of_subject(page, unit, match.start, match.end, sure) if of_other else sure
                yield from _said(page, unit, match, "daypart_word", sure)
        if claim != "own" or others:
            continue
        for start, end in find_daytime(unit.text)[:_MOST_DAYTIMES]:
            if _is_meant(unit, start, end) and not is_not_running(unit.low, start, end):
                for part in _OF_THE_DAY:
                    yield from _said(page, unit, DaypartMatch(start, end, part), DAYTIME, "unclear")


def _of_question(page: Page, unit: Unit, claim: Claim) -> Claim:
    """The claim of a question, which states a part of the day only where a yes answers it: "Do you have evening groups?" "Yes"."""
    if page.presents_own and affirmed(page, unit):
        return "own"
    return claim if affirmed(page, unit, _ASKED) else "unclear"


def _asked_and_denied(page: Page, unit: Unit) -> Iterator[Finding]:
    """The parts of the day that a question asks of the house at large, where the answer is no and nothing more."""
    asked, answer = _ASKED_AT_LARGE.fullmatch(unit.low), page.units[unit.number + 1]
    if asked is None or not _PLAIN_NO.fullmatch(answer.low):
        return
    for word in _PART.finditer(unit.low, *asked.span("parts")):
        match = DaypartMatch(*word.span(), _PARTS[word["part"]])
        for finding in _said(page, unit, match, DENIED, "unclear"):
            yield finding.model_copy(update={"evidence": [*finding.evidence, page.evidence(answer)]})


def _none(page: Page, unit: Unit) -> Iterator[Finding]:
    """The parts of the day in which a sentence says without more that there are no groups: a no, with its quote."""
    if "no " not in unit.low and "not " not in unit.low and "n't " not in unit.low:
        return
    for none in _NONE.finditer(unit.low):
        for word in _PART.finditer(unit.low, *none.span("parts")):
            match = DaypartMatch(*word.span(), _PARTS[word["part"]])
            yield from _said(page, unit, match, DENIED, "unclear")


def _is_beside(low: str, match: DaypartMatch) -> bool:
    """Whether a part of the day is that of something optional or not running, or in which a door is open too."""
    if is_not_running(low, match.start, match.end) or is_of_one_week(low, match.start, match.end):
        return True
    if is_for_clients_of_another(low):
        return True
    if "optional" in low and (_OPTIONAL_BEFORE.search(low, 0, match.start) or _OPTIONAL_BEHIND.match(low, match.end)):
        return True
    return _LATE_HOURS.match(low, match.end) is not None


_ENDS = _WORDINGS["ends"]


_WAS = _WORDINGS["was"]
_COMES = _WORDINGS["comes"]


def _is_not_now(low: str, match: DaypartMatch) -> bool:
    """Whether a part of the day is that of former times, or of some to come."""
    return (
        _COMES.match(low, match.end) is not None or _WAS.search(low, max(0, match.start - 60), match.start) is not None
    )


def _is_of_another_group(page: Page, unit: Unit, match: DaypartMatch) -> bool:
    """Whether a part of the day beside a weekday is that of a group of its own: "We also offer an anxiety group on Monday afternoons"."""
    named = next((found for found in unit.days if 0 <= match.start - found.end <= _RIGHT_BEHIND), None)
    if named is None:
        return is_outside_week(unit, match.start, levels_told(page, unit, match.start, match.end).codes, 1)
    days, span = named.days, (named.start, match.end)
    levels = levels_told(page, unit, *span).codes
    return kind_beside_program(page, Meeting(unit, days, None, None, (unit,), "daypart_word", span), levels) is not None


def _is_meant(unit: Unit, start: int, end: int) -> bool:
    """Whether a part of the day is neither denied nor that which people spend at home."""
    folded = fold(unit.text)
    if is_denied(unit.low, start, end) or is_denied_part(folded, start):
        return False
    return not is_at_home(folded, start, end) and _ENDS.search(unit.low, max(0, start - 50), start) is None


def _said(page: Page, unit: Unit, match: DaypartMatch, rule: str, claim: Claim) -> Iterator[Finding]:
    levels: tuple[LevelOfCare | None, ...] = levels_told(page, unit, match.start, match.end).codes or (None,)
    tracks: tuple[TrackAt | None, ...] = page.tracks(unit, match.start, match.end) or (None,)
    for level, track in product(levels, tracks):
        yield page.finding("dayparts", match.daypart, page.evidence(unit), rule, level=level, track=track, claim=claim)


def _answered_no(page: Page, unit: Unit) -> bool:
    """Whether the line or the cell behind this one says that there is none: "Evening groups:" and "No"."""
    said = unit.text.rstrip(" :?")
    for other in page.units[unit.number + 1 : unit.number + 2]:
        block = other.block
        over = (block.label, block.row, *(heading.text for heading in block.headings[-1:]))
        asked = unit.text.rstrip().endswith((":", "?")) or any(said == text.rstrip(" :?") for text in over)
        no = _ANSWERS_NO if unit.text.endswith("?") else _NO
        return asked and no.match(other.low) is not None
    return False
