"""The time zone that a page gives its times in, as it is said: "6-9 pm ET", "5:30 pm Pacific", "all times are Central"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from extract.patterns.searching import compiled
from extract.times.meetings import Meeting
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import TimeZone

# How far behind the end of a time its zone may stand: "6-9 pm (Mon and Wed) ET".
REACH = 20  # characters
_LETTERS: dict[str, TimeZone] = {
    "E": "eastern", "C": "central", "M": "mountain", "P": "pacific", "AK": "alaska", "H": "hawaii",
}  # fmt: skip
_SPANISH: dict[str, TimeZone] = {
    "este": "eastern", "centro": "central", "montaña": "mountain", "pacífico": "pacific", "pacifico": "pacific",
}  # fmt: skip
_WORDINGS = Wordings.of(__name__)
_SHORT = _WORDINGS.text("short")
_ZONE = _WORDINGS["zone"]
_LETTER_SIGNS = _WORDINGS.words("letter_signs")
_NAME_SIGNS = _WORDINGS.words("name_signs")
# "6-9 pm ET/PT": at six here and there, or at six here and at three there.
_SEVERAL = compiled(rf"(?<![\w-]){_SHORT} ?(?:/|&|,|and|or) ?(?:{_SHORT})(?![\w'’-])")
_NOTED = _WORDINGS["noted"]
_OF_ALL = _WORDINGS["of_all"]
_HEAD = _WORDINGS["head"]


def block_of(meeting: Meeting, noted: TimeZone | None, tables: Collection[int] = ()) -> dict[str, object]:
    """The plain value of a session: days, start and end, with the zone where one is said of it, heads its column in one of the `tables`, or is `noted` on the page."""
    block = meeting.unit.block
    headed = _HEAD.fullmatch(block.column) if tables and block.table in tables else None
    zone = (
        _code(headed)
        if headed is not None
        else zone_of(meeting.unit, *(meeting.at if any(meeting.at) else meeting.span)) or noted
    )
    value: dict[str, object] = {"days": list(meeting.days), "start": meeting.start, "end": meeting.end}
    return value | {"zone": zone} if zone else value


def tables_by_zone(units: Iterable[Unit]) -> frozenset[int]:
    """The tables that give the same times in columns of two and more zones: "Eastern", "Pacific"."""
    found: dict[int, set[TimeZone]] = {}
    for unit in units:
        table, column = unit.block.table, unit.block.column
        if table is not None and column and (head := _HEAD.fullmatch(column)) is not None:
            found.setdefault(table, set()).add(_code(head))
    return frozenset(table for table, zones in found.items() if len(zones) > 1)


def zone_of(unit: Unit, start: int, end: int) -> TimeZone | None:
    """The zone of a block of times that stands there in its sentence (0, 0: anywhere); None where none or several are said."""
    several = _SEVERAL.search(unit.text) if "T" in unit.text else None
    if several is not None and len(set(re.findall(r"(?:AK|[ECMPH])(?=[SD]?T)", several[0]))) > 1:
        return None
    text = unit.text if _may_name(unit.text) else ""
    behind = next(_zones(text[start : end + REACH]), None) if end and text else None
    if behind is not None:
        return behind
    block = unit.block
    over = (block.label, block.column, block.row, *(heading.text for heading in block.headings[-1:]))
    said = list(_zones(text)) if text else []
    said = said or [zone for head in over if head and _may_name(head) for zone in (*_zones(head), *_noted(head))]
    return said[0] if len(set(said)) == 1 else None


def zone_of_all(units: Iterable[Unit]) -> TimeZone | None:
    """The zone that a page gives for all of its times: "All times are Eastern"."""
    notes = (unit for unit in units if ("time" in unit.low or "all " in unit.low or "horario" in unit.low))
    found = {zone for unit in notes if _OF_ALL.search(unit.low) for zone in (*_zones(unit.text), *_noted(unit.text))}
    return found.pop() if len(found) == 1 else None


def _zones(text: str) -> Iterator[TimeZone]:
    return (_code(found) for found in _ZONE.finditer(text)) if _may_name(text) else iter(())


def _noted(text: str) -> Iterator[TimeZone]:
    return (_code(found) for found in _NOTED.finditer(text)) if _may_name(text) else iter(())


def _may_name(text: str) -> bool:
    """Whether a zone may be named in a text: cheap, and never false where one is."""
    if any(map(text.__contains__, _LETTER_SIGNS)):
        return True
    low = text.lower()
    return any(map(low.__contains__, _NAME_SIGNS))


def _code(found: re.Match[str]) -> TimeZone:
    held = found.groupdict()
    if hora := held.get("hora"):
        return _SPANISH[hora.lower().replace("montana", "montaña")]
    if short := held.get("short"):
        return _LETTERS[re.sub(r"[SD]?T$", "", short) or "H"]
    name = (held.get("full") or held.get("bare") or "").lower()
    codes: tuple[TimeZone, ...] = ("eastern", "central", "mountain", "pacific", "alaska", "hawaii", "arizona")
    return next(code for code in codes if name.startswith(code))
