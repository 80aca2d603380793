"""A box of two captions, "Days" and "Hours": times that stand beside the days of a group are no office's."""

from __future__ import annotations

from extract.levels.belonging import levels_in
from extract.page import Page
from extract.patterns.searching import compiled
from extract.schedule.weekdays import in_week_order
from extract.times.door import is_long, reaches_somebody
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import LevelOfCare, Weekday

MAX_LINE_WORDS = 14

REACH = 3  # lines between the days and their hours
_WORDINGS = Wordings.of(__name__)
_DAYS = _WORDINGS["days"]
_HOURS = _WORDINGS["hours"]
_DAYS_BEFORE = compiled(rf"(?<!\w){_DAYS.pattern}: ?$")
_LONGEST = 40  # characters of a caption
_BY_THE_DAY: frozenset[LevelOfCare] = frozenset(("iop", "php"))
OF_AN_OFFICE = _WORDINGS["of_an_office"]
_CAPTION = compiled(r"(?P<caption>[^:\d]{2,30}):\s*\S")
_DAYS_ASKED = _WORDINGS["days_asked"]
_HOURS_ASKED = _WORDINGS["hours_asked"]


def caption_of(unit: Unit) -> str:
    """What captions a line: its label, the words before its colon, or the heading right over it, folded."""
    block = unit.block
    if block.label:
        return block.label.lower().strip(" :")
    if said := _CAPTION.match(unit.low):
        return said["caption"].strip()
    return block.headings[-1].low.strip(" :") if block.headings else ""


def names_days(unit: Unit) -> bool:
    """Whether a line is captioned as the days of something: "Days: Mon, Wed"."""
    caption = caption_of(unit)
    return _DAYS.fullmatch(caption) is not None or _DAYS_ASKED.fullmatch(caption) is not None


def is_captioned_as_days(unit: Unit) -> bool:
    """Whether a line's label, or the header of its row or column, says that it holds the days of something but an office."""
    block = unit.block
    if any(OF_AN_OFFICE.search(one.low) for one in block.headings[-2:] if one.level > 1):
        return False
    headers = (block.row.lower().strip(" :"), block.column.lower().strip(" :"))
    return names_days(unit) or any(_DAYS.fullmatch(header) for header in headers if header)


def names_hours(unit: Unit) -> bool:
    """Whether a line is captioned as hours and no more: "Hours: 6-9 PM"."""
    caption = caption_of(unit)
    return _HOURS.fullmatch(caption) is not None or _HOURS_ASKED.fullmatch(caption) is not None


def are_pair(days: Unit, hours: Unit) -> bool:
    """Whether two lines are the days and the hours of one box, whatever headings part them."""
    if days.block.zone != hours.block.zone or not 0 < hours.number - days.number <= REACH:
        return False
    part = _part(days)
    at_the_desk = bool(part) and OF_AN_OFFICE.search(part[-1]) is not None
    if not (names_days(days) and names_hours(hours)) or part != _part(hours) or at_the_desk:
        return False
    asked = _asked_of(hours)
    return not asked or asked == _asked_of(days)  # "What days does PHP meet?" "What time does IOP meet?"


def _asked_of(unit: Unit) -> tuple[LevelOfCare, ...]:
    """The levels that the heading right over a line names."""
    return levels_in(unit.block.headings[-1].text) if unit.block.headings else ()


def beside_days(page: Page, unit: Unit) -> bool:
    """Whether a line of hours follows, in its box, the line of the days, or stands over it in a box of a program."""
    if not names_hours(unit):
        return False
    before = page.units[max(0, unit.number - REACH) : unit.number]
    if any(other.days and are_pair(other, unit) for other in before):
        return True
    behind = page.units[unit.number + 1 : unit.number + 2]
    below = bool(behind) and names_days(behind[0]) and bool(whole_days(behind[0]))
    return below and _part(behind[0]) == _part(unit) and _is_in_box_of_program(page, unit)


def days_by_caption(page: Page, unit: Unit, *, alone: bool) -> tuple[tuple[Weekday, ...], tuple[Unit, ...], str] | None:
    """The days of times by the caption of both, with the line that names them and the rule: "Group time: 6-9 pm; group days: Mon, Wed".

    On a line of their own, behind that of the times, where no line of days waits before it (`alone`); bare "Hours" may be a door's.
    """
    if "day" not in unit.low and not names_hours(unit):
        return None
    inside = [
        match for match in unit.days if _DAYS_BEFORE.search(unit.low, max(0, match.start - _LONGEST), match.start)
    ]
    if len(inside) == 1 == len(unit.days):
        return in_week_order({*inside[0].days}), (), "sentence"
    if not alone or not names_hours(unit) or (caption_of(unit) == "hours" and not _is_in_box_of_program(page, unit)):
        return None
    for other in page.units[unit.number + 1 : unit.number + 1 + REACH]:
        if names_days(other) and other.block.zone == unit.block.zone and _part(other) == _part(unit):
            days = whole_days(other)
            return (days, (other,), "line_below") if days else None
    return None


def _is_in_box_of_program(page: Page, unit: Unit) -> bool:
    """Whether bare "Hours" stand on a page, or under the name, of one level that is attended by the day, and are short as a day of it."""
    over = [one for one in unit.block.headings if one.level > 1 and one.low.strip(" :") != caption_of(unit)]
    if is_long(unit) or not page.presents_own or any(OF_AN_OFFICE.search(one.low) for one in over):
        return False
    around = page.units[max(0, unit.number - 2) : unit.number + REACH]
    if any(reaches_somebody(other) for other in around if other.block.zone == unit.block.zone):
        return False  # a door's
    codes = levels_in(over[-1].text) if over else page.subjects.codes
    return len(codes) == 1 and codes[0] in _BY_THE_DAY


def _part(unit: Unit) -> tuple[str, ...]:
    """The headings over a line, without the one that is its caption."""
    headings = [heading.low for heading in unit.block.headings]
    if headings and headings[-1].strip(" :") == caption_of(unit):
        headings.pop()
    return tuple(headings)


def whole_days(unit: Unit) -> tuple[Weekday, ...]:
    """The days of a line that says little else: "Mondays & Wednesdays", "Tuesday (optional)"."""
    if len(unit.low.split()) > MAX_LINE_WORDS:
        return ()
    matches = unit.days
    if not matches:
        return ()
    said = sum(match.end - match.start for match in matches)
    rest = unit.low.split(":", 1)[1] if ":" in unit.low and names_days(unit) else unit.low
    if said < 0.55 * len(rest.strip(" :-")):
        return ()
    return in_week_order({day for match in matches for day in match.days})
