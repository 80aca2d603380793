"""Numbers of houses that are not plain digits: "W175 N11081 Stonewood Dr", "0S250 Winfield Rd", "One Park Plaza"."""

from __future__ import annotations

from collections.abc import Iterator

from extract.searching import compiled

# The grids of Wisconsin and Illinois
_GRID = compiled(
    r"(?<![\w.$-])(?:[NSEW]\d{2,5}(?:[ -]?[NSEW]\d{2,5})?|\d{1,2}[NSEW][ -]?\d{2,4}[A-Z]?)(?= (?:[A-Z]|\d+(?:st|nd|rd|th)))"
)
_STREET = r"(?:Plaza|Place|Square|Parkway|Pkwy|Drive|Dr|Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Court|Ct)\b"
_UNIT = r",? (?:Suites?|Ste|Floor|Room|Unit|#)"
# One alone may stand before any noun; more of them before a plural are a name: "Two Rivers Place"
_IN_WORDS = compiled(
    r"(?<![\w.$'’-])(?:One|(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)(?! [A-Z]\w+s\b))"
    rf"(?= (?:[A-Z][\w'’.-]+ ){{1,2}}(?:{_STREET}|Center{_UNIT}))"
)


def with_plain_numbers(before: str) -> Iterator[tuple[int, str]]:
    """Where a street with such a number may begin, and how it would read with a plain number instead.

    >>> list(with_plain_numbers("Visit us: W175 N11081 Stonewood Dr")), list(with_plain_numbers("One Park Plaza"))
    ([(10, '1 Stonewood Dr')], [(0, '1 Park Plaza')])
    """
    for pattern in (_GRID, _IN_WORDS):
        for found in pattern.finditer(before):
            yield found.start(), f"1{before[found.end() :]}"
