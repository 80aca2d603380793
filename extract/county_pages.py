"""The county whose page it is, where the text says that the county itself treats: "Marlow County provides outpatient treatment"."""

from __future__ import annotations

import re

from extract.document import Document
from extract.levels import levels_in
from extract.name_candidates import Provider
from extract.units import Unit

_TITLE_PARTS = re.compile(r"\s+[|–—·»:-]\s+|\s*\|\s*")
_COUNTY = re.compile(r"(?P<name>[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+)? County)(?:,? [A-Z]\w+){0,3}")
# "Marlow County provides …", "The county's health department runs …"
_GIVES = re.compile(
    r"(?P<who>the county|[a-z][\w'.-]+(?: [a-z][\w'.-]+)? county)(?:'s)?(?: (?:(?:behavioral|mental|public) )?(?:health|human services|recovery services)(?: (?:department|division))?)? (?:also |directly |itself )*(?:provides?|offers?|operates?|runs?|treats?|gives?|staffs?)\b"
)
# Who pays others to treat, or helps to find them, does not treat
_THROUGH_OTHERS = re.compile(
    r"\b(?:contract\w*|through (?:(?!our\b|its\b)[\w-]+ ){0,3}(?:providers?|agenc\w+|partners?|organizations?|programs)|funds?|funding|referrals?|refers?|lists?|directory|links?|grants?|information|resources|help(?:ing)? (?:to )?find|access to|network of|partner\w*|such as)\b"
)
_TREATING = re.compile(r"\b(?:treatment|counsel\w+|therapy|detox\w*|groups?|medications?)\b")


def county_that_treats(document: Document, units: list[Unit]) -> Provider | None:
    """The county that a part of the title names, where a sentence says that it gives care and none that others give all of it for it."""
    if " County" not in document.title:
        return None
    parts = [found for part in _TITLE_PARTS.split(document.title) if (found := _COUNTY.fullmatch(part.strip()))]
    if len({found["name"] for found in parts}) != 1:
        return None
    name = parts[0]["name"]
    gives = False
    for unit in units:
        if unit.block.zone != "main" or unit.block.kind == "heading" or "county" not in unit.low:
            continue
        said = _GIVES.match(unit.low)
        if said is None or said["who"] not in ("the county", name.lower()):
            continue
        if _THROUGH_OTHERS.search(unit.low):
            return None
        gives = gives or bool(levels_in(unit.text)) or _TREATING.search(unit.low, said.end()) is not None
    return Provider(name, name, "title", "title_end") if gives else None
