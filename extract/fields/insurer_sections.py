"""Headings over insurers: of their kinds, in lists which one sentence decides ("We are in network with the plans below" over "Commercial" and "Government"), and of their network, over "We work with these plans:"."""

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
# "In-Network", "Out-of-network plans", "We are out-of-network with:": no more than the network that is meant
_NETWORK = re.compile(
    r"\W*(?:(?:we|i)(?:'re|'m| are| am) |our |your |(?:insurance|plans|providers|insurers|carriers)[ ,:-]+)?(?:(?P<out>out[- ]of[- ]network)|in[- ]network)"
    r"(?: (?:with|for|health|commercial|private|medical|insurance|insurances|insurers|plans?|providers?|carriers?|companies|payers|payors|partners?|panels?|networks?)(?: us)?)*\W*"
)
# A lead-in that goes on from another list, and a word on the plans that are not named
_MORE = re.compile(r"\b(?:also|other|others|additional(?:ly)?|addition|plus|too|as well|besides)\b")
_THE_REST = re.compile(r"\b(?:other|others|another|different|else|any plan|super ?bills?|not listed|in[- ]network)\b")
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


def network_over(page: Page, unit: Unit, said: str = "") -> Over | None:
    """The network that the heading over a sentence names, or over a list that hangs on the words `said`, which say no more than "We work with these plans:".

    Words that go on from another list under the same heading, and a paragraph that tells of the plans it does not name, are left as they are.
    """
    headings = unit.block.headings
    if unit.block.kind == "heading" or not any("network" in heading.low for heading in headings[-2:]):
        return None
    head = headings[-1]
    if len(headings) > 1 and _is_kind(head.low) and not _NETWORK.fullmatch(head.low):
        head = headings[-2]
    found = _NETWORK.fullmatch(head.low)
    if found is None:
        return None
    status = "out_of_network" if found["out"] else "in_network"
    low = said.lower() if said else unit.low
    if _MORE.search(low) and _names_before(page, unit, said):
        return None
    beside = [one for one in page.units[unit.number : unit.number + MOST_BEHIND] if one.block.headings == headings]
    if not said and found["out"] and any(_THE_REST.search(one.low) for one in beside):
        return None
    return Over(status, head.text, "heading")


def _names_before(page: Page, unit: Unit, said: str) -> bool:
    """Whether insurers are named under the same heading, before the sentence or before the words on which its list hangs."""
    behind = not said
    for earlier in reversed(page.units[max(0, unit.number - MOST_BACK) : unit.number]):
        if earlier.block.headings != unit.block.headings or earlier.block.kind == "heading":
            return False
        if behind and page.terms(earlier, "insurers"):
            return True
        behind = behind or earlier.text in said or said in earlier.text
    return False


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
