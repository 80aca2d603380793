"""The county whose page it is, where the text says that the county itself treats: "Marlow County provides outpatient treatment"."""

from __future__ import annotations

from extract.document import Document
from extract.levels import levels_in
from extract.name_candidates import Provider
from extract.searching import compiled
from extract.units import Unit

_TITLE_PARTS = compiled(r"\s+[|–—·»:-]\s+|\s*\|\s*")
_LINE_ENDS = compiled(r"\n|, (?=\d)| ?[|•·©] ?| [–—-] |\. ")
_COUNTY = compiled(r"(?P<name>[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+)? County)(?:,? (?:[A-Z]\w+|of|and|&)){0,6}")
# "Marlow County provides …", "The county's health department runs …", "The Health Department offers …"
_DEPARTMENT = r"(?:(?:(?:behavioral|mental|public) )?(?:health|human services|recovery services|substance use services)(?: (?:department|division|district))?|department of (?:(?:behavioral|mental|public) )?health(?: (?:and|&) \w+(?: services)?)?)"
_GIVES = compiled(
    rf"(?P<who>(?:the )?county|[a-z][\w'.-]+(?: [a-z][\w'.-]+)? county|the(?= (?:{_DEPARTMENT}|department|agency|division|health district)\b))(?:'s)?(?: (?:{_DEPARTMENT}|department|agency|division))? (?:also |directly |itself )*(?:provides?|offers?|operates?|runs?|treats?|gives?|staffs?)\b"
)
# Who pays others to treat, or helps to find them, does not treat
_THROUGH_OTHERS = compiled(
    r"\b(?:contract\w*|through (?:(?!our\b|its\b)[\w-]+ ){0,3}(?:providers?|agenc\w+|partners?|organizations?|programs)|funds?|funding|referrals?|refers?|lists?|directory|links?|grants?|information|resources|help(?:ing)? (?:to )?find|access to|network of|partner\w*|such as)\b"
)
_TREATING = compiled(r"\b(?:treatment|counsel\w+|therapy|detox\w*|groups?|medications?)\b")


def county_that_treats(document: Document, units: list[Unit]) -> Provider | None:
    """The county that the frame of the page names, where a sentence says that it gives care and none that others give all of it for it."""
    name = _county_of_the_frame(document)
    if name is None:
        return None
    gives = False
    for unit in units:
        if unit.block.zone != "main" or unit.block.kind == "heading":
            continue
        said = _GIVES.match(unit.low)
        if said is None or said["who"] not in ("the county", "county", "the", name.lower()):
            continue
        if _THROUGH_OTHERS.search(unit.low):
            return None
        gives = gives or bool(levels_in(unit.text)) or _TREATING.search(unit.low, said.end()) is not None
    return Provider(name, name, "title", "county") if gives else None


def _county_of_the_frame(document: Document) -> str | None:
    """The one county that a part of the title names, or else the beginning of a line over or under the text."""
    if " County" not in document.text:
        return None
    titled = {
        found["name"] for part in _TITLE_PARTS.split(document.title) if (found := _COUNTY.fullmatch(part.strip()))
    }
    if titled or " County" in document.title:
        return next(iter(titled)) if len(titled) == 1 else None
    lines = (block.text for block in document.blocks if block.zone in ("header", "footer") and " County" in block.text)
    parts = (part.strip() for line in lines for part in _LINE_ENDS.split(line))
    around = {found["name"] for part in parts if (found := _COUNTY.fullmatch(part))}
    return next(iter(around)) if len(around) == 1 else None
