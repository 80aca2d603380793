"""The county whose page it is, where the text says that the county itself treats: "Marlow County provides outpatient treatment"."""

from __future__ import annotations

from extract.document import Document, fold
from extract.levels.belonging import levels_in
from extract.names.candidates import Provider
from extract.patterns.searching import compiled
from extract.units import Unit
from extract.wordings import Wordings

_TITLE_PARTS = compiled(r"\s+[|–—·»:-]\s+|\s*\|\s*")
_LINE_ENDS = compiled(r"\n|, (?=\d)| ?[|•·©] ?| [–—-] |\. ")
_COUNTY = compiled(r"(?P<name>[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+)? County)(?:,? (?:[A-Z]\w+|of|and|&)){0,6}")
_WORDINGS = Wordings.of(__name__)
_GIVES = _WORDINGS["gives"]
_THROUGH_OTHERS = _WORDINGS["through_others"]
_TREATING = _WORDINGS["treating"]


def county_that_treats(document: Document, units: list[Unit]) -> Provider | None:
    """The county that the frame of the page names, where a sentence says that it gives care and none that others give all of it for it."""
    framed = _county_of_the_frame(document)
    if framed is None:
        return None
    name, called = framed
    longer = f"{fold(called)} "
    gives, by_department = False, False
    for unit in units:
        if unit.block.zone != "main" or unit.block.kind == "heading":
            continue
        said = _GIVES.match(unit.low)
        if said is None or said["who"] not in ("the county", "county", "the", name.lower()):
            continue
        if _THROUGH_OTHERS.search(unit.low):
            return None
        by_department = by_department or unit.low.startswith(longer)
        gives = gives or bool(levels_in(unit.text)) or _TREATING.search(unit.low, said.end()) is not None
    if by_department:
        name = called  # "Marlow County Behavioral Health" stands over the page, and is who treats
    return Provider(name, name, "title", "county") if gives else None


def _county_of_the_frame(document: Document) -> tuple[str, str] | None:
    """The one county that a part of the title names, or else the beginning of a line over or under the text, and the whole of that part."""
    if " County" not in document.text:
        return None
    titled = {
        found["name"]: found[0]
        for part in _TITLE_PARTS.split(document.title)
        if (found := _COUNTY.fullmatch(part.strip()))
    }
    if titled or " County" in document.title:
        return next(iter(titled.items())) if len(titled) == 1 else None
    lines = (block.text for block in document.blocks if block.zone in ("header", "footer") and " County" in block.text)
    parts = (part.strip() for line in lines for part in _LINE_ENDS.split(line))
    around = {found["name"]: found[0] for part in parts if (found := _COUNTY.fullmatch(part))}
    return next(iter(around.items())) if len(around) == 1 else None
