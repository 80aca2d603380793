"""The cells of a row: text, ZIP, state, street and coordinates, as the directory's files spoil them."""

from __future__ import annotations

import re
from typing import Any, Literal, NamedTuple

STATES = frozenset(
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR "
    "PA RI SC SD TN TX UT VT VA WA WV WI WY AS FM GU MH MP PR PW VI".split()
)  # fmt: skip
# How the ZIPs begin that begin with 0, by state: where numbers lost it, the state tells whether there was one.
ZERO_ZIPS = {
    "CT": ("06",), "MA": ("01", "02", "055"), "ME": ("039", "04"), "NH": ("030", "031", "032", "033", "034", "035", "036", "037", "038"),
    "NJ": ("07", "08"), "NY": ("005", "06390"), "PR": ("006", "007", "009"), "RI": ("028", "029"), "VI": ("008",),
    "VT": ("050", "051", "052", "053", "054", "056", "057", "058", "059"),
}  # fmt: skip
_EXCEL_TEXT = re.compile(r'="([^"]*)"')  # how some programs keep leading zeros in a CSV file
_UNPRINTED = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]"
)  # escapes of a terminal too
_FORMULA = re.compile(r"[=@][^\s]|[+-][^\s\d-].*\(")
_WITHHELD = re.compile(
    r"[\W_]*|n/?a|none|null|unknown|address (?:is )?(?:withheld|confidential|unlisted|not (?:listed|available|provided|published))"
    r"(?: .*)?|(?:confidential|undisclosed|withheld|private|unlisted)(?: (?:address|location|site))?"
    r"|call (?:for|facility for) (?:address|location|directions)",
    re.I,
)
# South, north, west, east: the contiguous states, Alaska (two, as it crosses the date line), Hawaii, Puerto Rico and the
# Virgin Islands, Guam and the Marianas, American Samoa, the freely associated states.
_BOXES = (
    (24.3, 49.5, -125.0, -66.8), (51.0, 71.6, -180.0, -129.9), (51.0, 55.0, 172.0, 180.0), (18.8, 28.6, -178.5, -154.6),
    (17.5, 18.7, -68.1, -64.4), (13.1, 20.7, 144.5, 146.2), (-14.7, -10.9, -171.3, -168.0), (0.8, 14.8, 131.0, 173.0),
)  # fmt: skip
Trouble = Literal["", "coordinates_swapped", "coordinates_zero", "coordinates_outside", "coordinates_unreadable"]


class Coordinates(NamedTuple):
    """Degrees, both or neither, and the kind of warning that they gave."""

    latitude: float | None
    longitude: float | None
    trouble: Trouble = ""


def text(cell: Any) -> str:
    """A cell as text: stripped, blanks made one, "" for nothing; whole numbers without a point.

    >>> text("  Harbor   House\\n"), text(None), text(2138.0), text('="02138"'), text("None"), text("\\u200bHarbor\\x1b[2J")
    ('Harbor House', '', '2138', '02138', '', 'Harbor[2J')
    """
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    said = str(cell)
    if found := _EXCEL_TEXT.fullmatch(said.strip()):
        said = found[1]
    said = " ".join(_UNPRINTED.sub("", said).split())
    return "" if said in ("None", "NULL", "null", "nan", "NaN") else said


def is_formula(cell: Any) -> bool:
    """Whether a spreadsheet would run the cell: what it holds is then nobody's word.

    >>> [is_formula(cell) for cell in ("=HYPERLINK(1)", "@SUM(1)", "+cmd(1)", '="02138"', "- - -", "-77.2", 5, None)]
    [True, True, True, False, False, False, False, False]
    """
    if isinstance(cell, str):
        said = cell.strip()
        return bool(_FORMULA.match(said)) and not _EXCEL_TEXT.fullmatch(said)
    return type(cell).__name__ in ("ArrayFormula", "DataTableFormula")


def zip_code(cell: Any, state: str = "") -> str:
    """The five digits of a ZIP, with the zeros that a number lost where ZIPs of the state begin so; "" where it is none.

    >>> [zip_code(cell, "MA") for cell in (2138, "02138-1234", "021381234", 21381234)], zip_code("969", "PR")
    (['02138', '02138', '02138', '02138'], '00969')
    >>> [zip_code(cell) for cell in (" 97201 ", 97201.0, "97201 - 4411", "02138")]
    ['97201', '97201', '97201', '02138']
    >>> zip_code("9720", "OR"), zip_code("9720", "MA"), zip_code(2138), zip_code("972", "NY"), zip_code(6390, "NY")
    ('', '', '', '', '06390')
    >>> [zip_code(cell, "MA") for cell in ("", None, "K1A 0B1", "00000", "12", "972014", True)]
    ['', '', '', '', '', '', '']
    """
    if isinstance(cell, bool):
        return ""
    found = re.fullmatch(r"(\d{3,5})(?: ?- ?(?:\d{1,4})?)?|(\d{4,5})(\d{4})", text(cell))
    if found is None:
        return ""
    said = found[1] or found[2]
    five = said.zfill(5)
    if len(said) < 5 and not five.startswith(ZERO_ZIPS.get(state, ())):
        return ""  # a digit is missing, and nobody knows which
    return five if five != "00000" else ""


def state_code(cell: Any) -> str:
    """The two letters of a state or territory, by its name too; "" where it is none.

    >>> state_code(" or "), state_code("District of Columbia"), state_code("Calif."), state_code("Ontario"), state_code("PW")
    ('OR', 'DC', '', '', 'PW')
    """
    said = text(cell)
    if said.upper() in STATES:
        return said.upper()
    import us

    return str(us.states.mapping("name", "abbr").get(said.title().replace(" Of ", " of "), "")) if said else ""


def street(cell: Any) -> tuple[str, bool]:
    """The street and whether it is withheld (the street is then "").

    >>> street("12  Harbor Street"), street("- - -"), street("Confidential"), street("Address withheld"), street(None)
    (('12 Harbor Street', False), ('', True), ('', True), ('', True), ('', True))
    >>> street("Confidential Lane 4"), street("Private Drive 12")
    (('Confidential Lane 4', False), ('Private Drive 12', False))
    """
    said = text(cell)
    return ("", True) if _WITHHELD.fullmatch(said) else (said, False)


def coordinates(latitude: Any, longitude: Any) -> Coordinates:
    """Degrees from numbers or text; swapped ones are put right, those that no place of the United States has are dropped.

    >>> coordinates("45.512", "-122.658"), coordinates(-122.658, 45.512), coordinates("", None)
    (Coordinates(latitude=45.512, longitude=-122.658, trouble=''), Coordinates(latitude=45.512, longitude=-122.658, trouble='coordinates_swapped'), Coordinates(latitude=None, longitude=None, trouble=''))
    >>> [coordinates(*pair).trouble for pair in (("0", "0.0"), (45.5, 122.6), (91, 500), ("north", 2), (45.5, ""), ("nan", 1))]
    ['coordinates_zero', 'coordinates_outside', 'coordinates_outside', 'coordinates_unreadable', 'coordinates_unreadable', 'coordinates_unreadable']
    """
    said = (text(latitude), text(longitude))
    if said == ("", ""):
        return Coordinates(None, None)
    try:
        north, east = float(said[0]), float(said[1])
    except ValueError:
        return Coordinates(None, None, "coordinates_unreadable")
    if north != north or east != east:  # NaN
        return Coordinates(None, None, "coordinates_unreadable")
    if north == 0 and east == 0:
        return Coordinates(None, None, "coordinates_zero")
    if _is_american(north, east):
        return Coordinates(north, east)
    if _is_american(east, north):
        return Coordinates(east, north, "coordinates_swapped")
    return Coordinates(None, None, "coordinates_outside")


def _is_american(latitude: float, longitude: float) -> bool:
    return any(south <= latitude <= north and west <= longitude <= east for south, north, west, east in _BOXES)
