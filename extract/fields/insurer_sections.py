"""Lists of insurers under the headings of their kinds, which a sentence over all of them decides: "We are in network with the plans below" over "Commercial" and "Government"."""

from __future__ import annotations

import re

from extract.fields.insurer_lists import is_short, status_before_list
from extract.fields.insurer_pointers import Over, pointing_sentence
from extract.page import Page
from extract.units import Unit

# Kinds of plans, over lists of their names.
_KIND = re.compile(
    r"(?:(?:commercial|private|government(?:al)?|public|federal|state|medicaid|medicare|medi-cal|managed care|military|veterans?|employers?|eaps?|employee assistance(?: programs?)?|marketplace|exchange|national|regional|local|"
    r"major|workers'? comp(?:ensation)?|hmos?|ppos?|epos?|behavioral health|mental health|third[- ]party administrators?|tpas?|networks?|insurances?|insurers?|plans?|payers?|payors?|carriers?|companies|coverage|advantage|health|"
    r"funding|funded|programs?|other|options?|the|our|of|and|&|/|,|-|tribal|student|seguros?|privados?|públicos?|comerciales|del gobierno)[ :]*)+"
)
MOST_BACK = 60  # lines from a name to the sentence that decides for it
MOST_BEHIND = 3  # sentences of a paragraph behind the one that points


def over_kinds(page: Page, unit: Unit) -> Over | None:
    """What a sentence says of a list below it that is parted by headings of kinds; `unit` is a line of the list."""
    head = unit.block.headings[-1] if unit.block.headings else None
    if unit.block.kind == "heading" or head is None or head.level == 1 or not _KIND.fullmatch(head.low):
        return None
    for earlier in reversed(page.units[max(0, unit.number - MOST_BACK) : unit.number]):
        if earlier.block.zone != unit.block.zone or earlier.block.kind in ("title", "option"):
            return None
        if earlier.block.kind == "heading":
            if not _KIND.fullmatch(earlier.low):
                return None
        elif pointing_sentence(earlier.low) or earlier.low.rstrip().endswith(":"):
            status = status_before_list(earlier.text)
            return Over(status, earlier.text, "section", earlier) if status else None
        elif not (page.terms(earlier, "insurers") or is_short(earlier) or _is_behind(page, earlier)):
            return None
    return None


def _is_behind(page: Page, line: Unit) -> bool:
    """Whether a sentence stands in its paragraph behind one that points at what is below."""
    before = page.units[max(0, line.number - MOST_BEHIND) : line.number]
    return any(other.block is line.block and pointing_sentence(other.low) for other in before)
