"""Whether a number in a text is another organisation's: of an insurer, a board, a hospital, by the sentence or by what stands over it."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.claims.listed_others import LISTED
from extract.claims.scope_cues import OF_OTHERS
from extract.claims.told_of_others import begins_with_another, is_another
from extract.contact.phone_purpose import is_for_no_caller, is_of_anyone
from extract.document import Block, fold
from extract.page import Page
from extract.patterns.phone_forms import PHONE
from extract.patterns.searching import compiled
from extract.patterns.terms import find_terms
from extract.places.gazetteer import STATES, state_code
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__, states="|".join(sorted(STATES, key=len, reverse=True)))
OTHERS = _WORDINGS.guarded("others")
_ASKED_OF_A_PLAN = ("questions: ", "coverage: ", "benefits: ", "enrollment: ", "members: ", "help: ")
_IN_BRACKETS = compiled(r"[\d().\s/-]{10,20}\((?P<name>[^()\d]{3,40})\)")
_DIGIT = compiled(r"\d")
_LAST_BRACKETS = compiled(r"\((?P<name>[^()\d]{3,30})\): $")
_LAST_NAME = compiled(r"(?:^|[.;|•] ?)(?P<name>[^.;|•:\d]{3,40}): $")
_CALL_WHOM = _WORDINGS["call_whom"]
_ASKS_WHOM = _WORDINGS["asks_whom"]
_ON_A_CARD = tuple(f"{words} " for words in _WORDINGS.words("on_a_card"))
_OF_A_PLAN = _WORDINGS["of_a_plan"]
_YOUR_PLAN = _WORDINGS["your_plan"]
_CALL_US = _WORDINGS["call_us"]
_IN_PASSING = _WORDINGS.words("in_passing")
_BY_THEM = _WORDINGS["by_them"]
_THEIR_SEAL = _WORDINGS["their_seal"]
_ASKED_OF_THEM = _WORDINGS["asked_of_them"]
_OURS_AGAIN = _WORDINGS["ours_again"]
_THEIRS_STILL = _WORDINGS["theirs_still"]
_CALLS = _WORDINGS["calls"]
_LABELS = compiled(
    r"[\d().\s/-]{10,20}[,:(-]? ?(?:(?!or\b|and\b|if\b)[\w.']+ ){0,3}"
)  # a number, and whose it is behind it
_OURS_TOO = ("transportation", "hospital")
_WE_HAVE_IT = _WORDINGS["we_have_it"]
_RESOURCES = _WORDINGS["resources"]
_BARE_CALL = _WORDINGS["bare_call"]
_LONGEST_CALL = 45  # characters
_RIDE_ASKED = _WORDINGS["ride_asked"]
_TO_WHOM = _WORDINGS["to_whom"]
_PRACTICE = _WORDINGS["practice"]
_TOLD_OF_OTHERS = frozenset((LISTED, "another", "sister"))  # why the sentence is not of this provider
_PLAN_VERIFIED = _WORDINGS["plan_verified"]
_VERIFY_REACH = 100  # characters
_PLANS_LINE = _WORDINGS["plans_line"]  # over a column


def is_told_of_others(page: Page, unit: Unit, start: int) -> bool:
    """Whether the sentence says that the number is another organisation's."""
    why = page.scopes[
        unit.number
    ].why  # under a heading of others a number may still be ours: "If we are no fit, call us"
    if why in _TOLD_OF_OTHERS or (why == OF_OTHERS and begins_with_another(page, unit) is not None):
        return True
    if start < _LONGEST_CALL and (_is_theirs(page, unit, start) or _is_asked_for(page, unit, start)):
        return True
    before = unit.low[max(0, start - 60) : start]
    if "private practice" in before and _is_of_a_practice(page, before):
        return True
    # Most numbers stand at the beginning of a line
    if before and (is_of_anyone(before) or is_for_no_caller(before) or _is_of_an_insurer(before)):
        return True
    if before.endswith(_ASKED_OF_A_PLAN) and _stands_for_an_insurer(unit.low, start):
        return True
    if not OTHERS.may_match(unit.low) or not any(_is_of(found, unit.low, start) for found in OTHERS.finditer(unit.low)):
        return False
    return not (any(name in unit.low for name in page.provider_names) or _CALL_US.search(before))


def _stands_for_an_insurer(low: str, start: int) -> bool:
    """Whether brackets behind the number at `start` hold an insurer's name and nothing else: "TRICARE questions: … (Humana Military)".

    >>> [_stands_for_an_insurer(f"tricare questions: 800-555-0144{said}", 19) for said in (" (humana military)", " (we accept humana)", "")]
    [True, False, False]
    """
    found = _IN_BRACKETS.match(low, start)
    name = found["name"] if found is not None else ""
    return bool(name) and any(term.start == 0 for term in find_terms(name.title(), name, ("insurers",)))


def _is_theirs(page: Page, unit: Unit, start: int) -> bool:
    """Whether a bare "Call …" follows, in one block, a sentence about a sister of the provider: "Our sister program takes women. Call …"."""
    if not unit.number or _BARE_CALL.fullmatch(unit.low, 0, start) is None:
        return False
    return page.units[unit.number - 1].block is unit.block and page.scopes[unit.number - 1].why == "sister"


def _is_asked_for(page: Page, unit: Unit, start: int) -> bool:
    """Whether another is to be called for what the sentence before asks for: "Need a ride? Call RTA Connect at …"."""
    earlier = page.units[unit.number - 1] if unit.number else unit
    if earlier is unit or not earlier.low.endswith("?") or earlier.block is not unit.block:
        return False
    if _RIDE_ASKED.search(earlier.low) is None or (found := _TO_WHOM.fullmatch(unit.text, 0, start)) is None:
        return False
    return is_another(page, found["name"], of_care=True)


def _is_of_a_practice(page: Page, before: str) -> bool:
    """Whether a number is that of the private practice of somebody who gives the provider no name: "Dana Ruiz's private practice, call …"."""
    found = _PRACTICE.search(before)
    return (
        found is not None
        and bool(page.provider_names)
        and not any(found["name"] in name for name in page.provider_names)
    )


def _is_of(found: re.Match[str], low: str, start: int) -> bool:
    """Whether a number that begins at `start` is of those whom a match of `OTHERS` names, who may be named in passing.

    "To refer a patient from a hospital, call …", "call … or go to the emergency room", "transportation is free, call …"
    """
    if found.group() not in _IN_PASSING:
        return not _is_our_credential(found, low, start)
    if found.start() > start:
        return _LABELS.fullmatch(low, start, found.start()) is not None
    if found.group() in _OURS_TOO and _WE_HAVE_IT.search(low, 0, start):
        return False
    return _CALLS.search(low, found.end(), start) is None


def _is_our_credential(found: re.Match[str], low: str, start: int) -> bool:
    """Whether an office is named as who licensed or pays for us, and the number at `start` is told as ours beside it.

    >>> def told(low): return _is_our_credential(OTHERS.search(low), low, low.index("775"))
    >>> told("licensed by the department of health, call us at 775"), told("licensed by the department of health, 775")
    (True, False)
    >>> told("call 775, a program certified by the department of health"), told("call the department of health at 775")
    (True, False)
    """
    if _ASKED_OF_THEM.search(low):
        return False
    if not (_BY_THEM.search(low, max(0, found.start() - 80), found.start()) or _THEIR_SEAL.match(low, found.end())):
        return False
    if found.start() > start:
        return _LABELS.fullmatch(low, start, found.start()) is None
    between = low[found.end() : start]
    ours = _OURS_AGAIN.search(between)
    return ours is not None and _THEIRS_STILL.search(between) is None


def stands_with_others(page: Page, unit: Unit, start: int) -> bool:
    """Whether what stands over or beside the number names another organisation."""
    block = unit.block
    if block.zone == "main" and any(_is_of_resources(heading.low) for heading in block.headings):
        return True
    if block.row and any(
        term.vocabulary == "insurers" for term in find_terms(block.row, fold(block.row), ("insurers",))
    ):
        return True  # a plan's line
    if _are_over(block.label, block.row, _heading_of_others(page, block)) or (
        block.column and _PLANS_LINE.search(fold(block.column))
    ):
        return True
    before = line_before(page, unit) if start < 12 else ""
    # A whole sentence before it is no label of it, nor is a line that has its own number, of one with words of its own
    if not before or before.endswith((".", "!", "?")) or len(before) >= 80:
        return False
    return OTHERS.search(before) is not None and (start == 0 or PHONE.search(before) is None)


def _heading_of_others(page: Page, block: Block) -> str:
    """The heading over a block, without the provider's own name in it, which may be that of a hospital."""
    low = block.headings[-1].low if block.headings else ""
    return without_own_name(page, low) if "hospital" in low else low


def without_own_name(page: Page, low: str) -> str:
    """A heading or a name in folded words without the names that the page gives its provider: "Slate Hospital" treats, as other hospitals do not."""
    for name in page.provider_names:
        low = low.replace(name, " ")
    return low


@lru_cache(maxsize=256)
def _is_of_resources(heading: str) -> bool:
    """Whether a folded heading is one over lists of other people's lines; asked for each number of a section."""
    return _RESOURCES.match(heading) is not None


@lru_cache(maxsize=256)
def _are_over(label: str, row: str, heading: str) -> bool:
    """Whether a label, the head of a row or a heading names another organisation; often the same over many numbers."""
    return OTHERS.compiled.search(fold(" ".join((label, row, heading)))) is not None


def _is_of_an_insurer(before: str) -> bool:
    """Whether an insurer's name stands right before a number, with a colon or as whom to call: "Cigna: ...", "Call Cigna at ..."."""
    if before.endswith(_ON_A_CARD):
        return True
    if _YOUR_PLAN.search(before):
        return True
    if (asked := _ASKS_WHOM.search(before) or _CALL_WHOM.search(before)) is not None:
        if (name := asked["name"]) == "us":
            return False
        # "Anthem" is a word too, and "Oscar" may be somebody: an insurer beside what is asked of one
        text = name.title() if _OF_A_PLAN.search(before) else name
        return any(
            term.start == 0
            or state_code(name[: term.start].strip()) is not None  # "Nevada Medicaid"
            or name[: term.start].endswith("card or ")  # "the number on your card or Optum"
            for term in find_terms(text, name, ("insurers",))
        )
    if before.endswith("): ") and (bracketed := _LAST_BRACKETS.search(before)) is not None:
        name = bracketed["name"]  # "Customer service (Cigna): …"
        return any(term.start == 0 and term.end == len(name) for term in find_terms(name.title(), name, ("insurers",)))
    if not before.endswith(": ") or (named := _LAST_NAME.search(before)) is None:
        return False
    name = named["name"]
    return any(term.start == 0 and term.end == len(name) for term in find_terms(name, name, ("insurers",)))


def may_be_of_a_plan(low: str, start: int) -> bool:
    """Whether a number is where one asks what an insurer by its name covers, which the insurer or we may answer.

    >>> [may_be_of_a_plan(low, len(low)) for low in ("verify your cigna benefits at ", "verify your benefits at ", "check your aetna plan, then call us at ")]
    [True, False, False]
    """
    before = low[max(0, start - _VERIFY_REACH) : start]
    if not any(map(before.__contains__, ("verif", "check", "confirm"))):
        return False
    found = _PLAN_VERIFIED.search(before)
    return found is not None and bool(find_terms(found["name"].title(), found["name"], ("insurers",)))


def line_before(page: Page, unit: Unit) -> str:
    """The short line right before, which is often the label of a number ("Fax"); in a table the cell before it, unless its column is headed."""
    if unit.number == 0:
        return ""
    before = page.units[unit.number - 1]
    cell, other = unit.block.cell, before.block.cell
    if cell is not None and before.block is not unit.block and before.block.table == unit.block.table:
        # What is told of a column stands over it: the last cell of the row above is of another
        headed = bool(unit.block.column) and _DIGIT.search(unit.block.column) is None
        if other is not None and other != cell and (headed or (other[0] != cell[0] and other[1] != cell[1])):
            return ""
    return before.low if before.block.zone == unit.block.zone and len(before.low) < 60 else ""
