"""The name that stands before a street in one line: "Harbor Quarry Recovery, 12 Alder Street"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from extract.document import Document, Zone
from extract.name_candidates import Provider
from extract.name_checks import is_name
from extract.searching import compiled

MOST_BEFORE = 100  # characters before and behind a street that are looked at
MOST_STREETS = 40
_SEPARATORS = frozenset("|•·–—-")
STREET = compiled(
    r"^\d{1,5} [A-Z0-9][\w.]*(?: [A-Z0-9#][\w.#]*){0,5}(?:,| (?:St|Ave|Rd|Blvd|Dr|Lane|Ln|Street|Avenue|Road|Way|Court|Ct|Suite|Drive|Place|Pkwy|Loop)\b)"
)
# Behind what parts a name from its street: far fewer places than there are digits
_NUMBER = compiled(r"[,|•·–—-] ?(?P<number>\d{1,5}) [A-Z0-9]")
_AT_ITS_END = compiled(r"(?:, | ?[|•·] ?| [–—-] )$")
_NAME_AT_END = compiled(r"(?:\n|[.!?:] )(?P<name>[A-Z](?:[^,|•·\d\n.!?:]|(?<=\b[SMD][tr])\.){2,60})$")


def names_over_streets(document: Document, zones: tuple[Zone, ...]) -> Iterator[Provider]:
    """The name before the street in one line of these zones: "Harbor Quarry Recovery, 12 Alder Street"."""
    for name, zone in _found(document):
        if zone in zones:
            yield Provider(name, name, "text", "over_address")


def own_name_over_a_street(document: Document) -> Iterator[Provider]:
    """The same of a page with headings: in its footer, and in its text where no other name stands so; a list has several."""
    found = [(name, zone) for name, zone in _found(document) if zone in ("main", "footer")]
    alone = len({name for name, _ in found}) == 1
    for name, zone in found:
        if alone or zone == "footer":
            yield Provider(name, name, "text", "over_address")


def _found(document: Document) -> Iterator[tuple[str, Zone]]:
    for at in islice(_streets(document.text), MOST_STREETS):
        start = at - MOST_BEFORE
        before = _AT_ITS_END.sub("", document.text[start:at] if start > 0 else f"\n{document.text[:at]}")
        name = _NAME_AT_END.search(before)
        if name is None or not is_name(name["name"]) or not STREET.match(document.text[at : at + MOST_BEFORE]):
            continue
        block = next(block for block in reversed(document.blocks) if block.start < at)
        if block.kind not in ("title", "alt"):
            yield name["name"], block.zone


def _streets(text: str) -> Iterator[int]:
    """Where a number stands behind a comma, a dash or a bar, as of a street behind a name."""
    for found in _NUMBER.finditer(text):
        at = found.start("number")
        if text[at - 2 : at] == ", " or text[max(0, at - 2) : at].strip() in _SEPARATORS:
            yield at
