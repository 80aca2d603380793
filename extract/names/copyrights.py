"""The name beside the copyright sign: "© 2025 Harbor Quarry", "Harbor Quarry Recovery © 2025", a sign and a year over the name."""

from __future__ import annotations

from collections.abc import Sequence

from extract.document import fold
from extract.names.candidates import MAKER
from extract.names.care_in_town import without_town
from extract.names.checks import is_name
from extract.names.forms import KIND, without_number
from extract.patterns.searching import compiled
from extract.units import Unit
from extract.wordings import Wordings

MOST_OF_A_LINE = 600  # characters of a paragraph in which a copyright line is looked for
MOST_LINES = 2  # behind the sign that are looked at: the year, the name
_WORDINGS = Wordings.of(__name__)
_COPYRIGHT = _WORDINGS["copyright"]
_MADE_BY = _WORDINGS["made_by"]
_BEFORE_SIGN = _WORDINGS["before_sign"]
_SIGN_ALONE = _WORDINGS["sign_alone"]
_YEARS = compiled(r"\s*(?:\d{4}\s*[-–]\s*)?\d{4}\s*$")


def named_by_copyright(unit: Unit, behind: Sequence[Unit], text: str) -> str | None:
    """The name that a line with a copyright sign gives, or the lines right `behind` it where it has none; `text` is that of the page."""
    line = unit.text[:MOST_OF_A_LINE]
    if len(line) < 30 and _SIGN_ALONE.fullmatch(unit.low.strip()):
        parts = [line]
        for one in behind:
            if one.block.zone != unit.block.zone or one.block.kind in ("heading", "alt"):
                break
            parts.append(one.text[:MOST_OF_A_LINE])
            if not one.text.strip().isdecimal():
                break
        line = " ".join(parts)
    if (found := _COPYRIGHT.search(line)) is not None:
        name = without_town(_YEARS.sub("", without_number(found["name"])).strip(" .,-–"))
        made_by = _MADE_BY.search(fold(line), found.end("name") - len(found["name"]))
        made = (MAKER.search(name) and not KIND.search(name)) or (
            made_by is not None and fold(name).startswith(made_by["maker"])
        )
        if not made and is_name(name):
            return name
    if (found := _BEFORE_SIGN.match(line)) is not None:
        name = without_town(found["name"].strip(" .,-–"))
        several = " " in name and name[0].isupper() and " by " not in name and not MAKER.search(name)
        if several and is_name(name) and (KIND.search(name) or text.count(name) > 1):
            return name
    return None
