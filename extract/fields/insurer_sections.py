"""Lists of insurers under the headings of their kinds, which a sentence over all of them decides: "We are in network with the plans below" over "Commercial" and "Government"."""

from __future__ import annotations

import re

from extract.fields.insurer_cues import hits_after, hits_before
from extract.fields.insurer_lists import is_headed_paying, is_short, status_before_list
from extract.fields.insurer_marks import NO_SIGNS, YES_SIGNS
from extract.fields.insurer_pointers import Over, pointing_sentence
from extract.page import Page
from extract.units import Unit

# Kinds of plans, over lists of their names.
_KIND = re.compile(
    r"(?:(?:commercial|private|government(?:al)?|public|federal|state|medicaid|medicare|medi-cal|managed care|military|veterans?|employers?|eaps?|employee assistance(?: programs?)?|marketplace|exchange|national|regional|local|"
    r"major|workers'? comp(?:ensation)?|hmos?|ppos?|epos?|behavioral health|mental health|third[- ]party administrators?|tpas?|networks?|insurances?|insurers?|plans?|payers?|payors?|carriers?|companies|coverage|advantage|health|"
    r"funding|funded|programs?|other|options?|the|our|of|and|&|/|,|-|tribal|student|seguros?|privados?|públicos?|comerciales|del gobierno)[ :]*)+"
)
LONGEST_KIND = 60  # characters
MOST_BACK = 60  # lines from a name to the sentence that decides for it
MOST_SIGNED = 12  # lines of a list before and behind one of them
MOST_ALONE = 2  # names in a line that are no example
MOST_BEHIND = 3  # sentences of a paragraph behind the one that points


def over_kinds(page: Page, unit: Unit) -> Over | None:
    """What a sentence says of a list below it that is parted by headings of kinds; `unit` is a line of the list."""
    head = unit.block.headings[-1] if unit.block.headings else None
    if unit.block.kind == "heading" or head is None or head.level == 1 or not _is_kind(head.low):
        return None
    for earlier in reversed(page.units[max(0, unit.number - MOST_BACK) : unit.number]):
        if earlier.block.zone != unit.block.zone or earlier.block.kind in ("title", "option"):
            return None
        if earlier.block.kind == "heading":
            if not _is_kind(earlier.low):
                return None
        elif pointing_sentence(earlier.low) or earlier.low.rstrip().endswith(":"):
            status = status_before_list(earlier.text)
            return Over(status, earlier.text, "section", earlier) if status else None
        elif not (page.terms(earlier, "insurers") or is_short(earlier) or _is_behind(page, earlier)):
            return None
    return None


def _is_kind(low: str) -> bool:
    """Whether a heading names a kind of plans and nothing else.

    >>> [_is_kind(low) for low in ("commercial plans", "medicare & medicaid", "our team")]
    [True, True, False]
    """
    return len(low) <= LONGEST_KIND and _KIND.fullmatch(low) is not None


def _is_behind(page: Page, line: Unit) -> bool:
    """Whether a sentence stands in its paragraph behind one that points at what is below."""
    before = page.units[max(0, line.number - MOST_BEHIND) : line.number]
    return any(other.block is line.block and pointing_sentence(other.low) for other in before)


def contrasted(page: Page, unit: Unit, count: int) -> Over | None:
    """What tells apart the names of a list that are taken: a cross before others, or a sentence behind that refuses another.

    `count` are the names in the line.
    """
    if unit.block.zone != "main" or unit.block.kind in ("alt", "option", "heading"):
        return None
    if unit.low[:1] in YES_SIGNS:
        beside = page.units[max(0, unit.number - MOST_SIGNED) : unit.number + MOST_SIGNED]
        crossed = [one for one in beside if one.low[:1] in NO_SIGNS and one.block.headings == unit.block.headings]
        return Over("accepted", crossed[0].text, "crossed", crossed[0]) if crossed else None
    if count < MOST_ALONE or not is_headed_paying(unit):
        return None
    for behind in page.units[unit.number + 1 : unit.number + 1 + MOST_BEHIND]:
        if behind.block.headings != unit.block.headings:
            return None
        if page.terms(behind, "insurers") and _refuses(behind.low):
            return Over("accepted", behind.text, "others_refused", behind)
    return None


def _refuses(low: str) -> bool:
    """Whether a sentence says of whom it names that they are not accepted, and of nobody that he is."""
    said = {hit.status for hit in (*hits_after(low), *hits_before(low))}
    return said == {"not_accepted"}
