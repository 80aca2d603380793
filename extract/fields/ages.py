"""Whom a program admits by age, in years; not the age of visitors, of staff, of a house or of people in a study."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extract.document import fold
from extract.fields.age_bands import further
from extract.fields.denied import is_denied
from extract.fields.gather import findings
from extract.fields.mentions import MAX_UNIT, NOBODYS, Mention, claim_at, is_card, is_of_eligibility
from extract.fields.named_clinics import ANOTHER_CLINIC, is_of_another_clinic
from extract.fields.parts import over, stands_in_a_part
from extract.fields.people_elsewhere import why_elsewhere
from extract.page import Page
from extract.patterns.pieces import Pieces, required
from extract.patterns.searching import compiled
from extract.paying.of_a_plan import is_whom_a_plan_is_for
from extract.reading.builder import LINE_HEADING
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import Claim
from records.models import Finding

# An expression, and sets of pieces of text: each of its matches holds one of each.
Wording = tuple[re.Pattern[str], tuple[Pieces, ...]]
HINT = "age"  # of extract.patterns.hints: the sentence may say an age
_WORDINGS = Wordings.of(__name__)


def _wordings(*names: str) -> tuple[Wording, ...]:
    return tuple((_WORDINGS[name], required(_WORDINGS.text(name))) for name in names)


_FROM_TO = _wordings("ages_from_to", "years_from_to", "people_from_to", "people_from_number_to")
_FROM = _wordings("and_older", "and_up", "years_and_up", "over_age", "must_be", "people_must_be", "from_age", "another_and_up", "and_up_in_spanish")  # fmt: skip
_TO_ONLY = _wordings("under_age", "and_younger")
_LISTED = {pattern for pattern, _ in _FROM_TO}  # of which a further band may go on
_UNDER_PEOPLE = _WORDINGS["under_people"]
_NOT_ADMITTED = _WORDINGS["not_admitted"]
_SERVED = _WORDINGS["served"]
_SERVED_AFTER = _WORDINGS["served_after"]
_LINE_WORDS = frozenset(_WORDINGS.words("line_words"))
_WORD = compiled(r"[^\W\d_][^\W\d_'-]*(?:['-][^\W\d_]+)*'?")
_LINE_LONG = 100  # characters
_LABEL = _WORDINGS["label"]
_SAYS_AGES = _WORDINGS["says_ages"]
_MUST = _WORDINGS["must"]
_DENIED_AFTER = _WORDINGS["denied_after"]
_BY_EXCEPTION = _WORDINGS["by_exception"]
_DENIED = _WORDINGS["denied"]
_WHO_HEAD = _WORDINGS["who_head"]
_LABEL_OF_AGES = compiled(r"\W*(?:age|edad)", re.IGNORECASE)
_ONLY_AGES = _WORDINGS["only_ages"]
_DIGIT = compiled(r"\d")
_GROUP = _WORDINGS["group"]
# The least and most that two bare numbers behind such a word can be: "teens 3 to 6" is a time, "adults 9-12" as well.
_PLAUSIBLE = {"teen": (9, 21), "adol": (9, 21), "yout": (9, 26), "jóve": (9, 26), "girl": (9, 21), "boys": (9, 21), "chil": (2, 18), "kids": (2, 18), "niñ": (2, 18)}  # fmt: skip
_ADULTS = (16, 99)
# Who is named beside a band without ages of their own: "adults and youth ages 12 to 17" is no limit for adults.
_USUAL = {
    "children": (3, 12),
    "adolescents": (12, 17),
    "young_adults": (18, 30),
    "adults": (18, 99),
    "seniors": (55, 99),
}
_OLDEST = 99
_MAX_CELL = 40  # characters
_MOST_OF_A_SENTENCE = 12  # spans of age: who admits people says so in fewer


def find(page: Page) -> list[Finding]:
    """The ages admitted, each [min, max] with an open end None, by level of care (None: the provider as a whole)."""
    found = findings(page, "ages", _mentions(page))
    return [finding.model_copy(update={"value": _ends(finding.value)}) for finding in found]


def _ends(code: str) -> list[int | None]:
    """
    >>> _ends("13-17"), _ends("18-")
    ([13, 17], [18, None])
    """
    low, high = code.split("-")
    return [int(low) if low else None, int(high) if high else None]


def _mentions(page: Page) -> Iterator[Mention]:
    low = page.document.low
    labels = low.startswith("age") or any(start in low for start in ("\nage", "\nedad"))  # there may be a caption
    said = [(unit, spans_of(unit.low)) for unit in page.hinting(HINT) if _DIGIT.search(unit.low)]
    if labels:
        said += [
            (unit, _labelled(unit))
            for unit in page.units
            if unit.low[:1].isdigit() and (HINT not in page.hints[unit.number] or not spans_of(unit.low))
        ]
    for unit, spans in said:
        place = claim_at(page, unit) if spans and len(unit.low) <= MAX_UNIT else None
        if place is None or _NOT_ADMITTED.search(unit.low):
            continue
        said_of_ages = _SAYS_AGES.match(unit.low) is not None
        if place[1] == NOBODYS and page.presents_own and (said_of_ages or is_of_eligibility(page, unit)):
            place = ("own", "eligibility", place[2])
        for code, start, end in spans[:_MOST_OF_A_SENTENCE]:
            ages = code
            if (
                is_denied(unit.low, start, end)
                or _DENIED_AFTER.match(unit.low[end:])
                or _DENIED.search(unit.low, 0, start)
            ):
                if not code.startswith("-"):
                    continue
                ages = f"{int(code[1:]) + 1}-"  # "we do not admit anyone under 18"
            claim, rule = _judged(page, unit, start, end, place[0], place[1])
            yield Mention(unit, "ages", ages, start, end, claim, rule, place[2])


def _judged(page: Page, unit: Unit, start: int, end: int, claim: Claim, why: str) -> tuple[Claim, str]:
    """The claim and the rule: whether the sentence says that people of this age are the ones admitted."""
    low = unit.low
    if claim != "own":
        return claim, why
    if _BY_EXCEPTION.match(low[end:]):
        return "unclear", "by exception"
    if is_whom_a_plan_is_for(low, start, page.terms(unit, "insurers")):
        return "unclear", "whom a plan is for"
    rule = "unclear"
    if _is_labelled(unit) or why == "eligibility" or _SAYS_AGES.match(low):
        rule = "labelled"
    elif len(low) <= _LINE_LONG and _LINE_WORDS.issuperset(_WORD.findall(low)):
        rule = "whole line"
    elif (
        _SERVED.search(low, 0, start) or _SERVED.search(low, 0, min(end, start + 12)) or _SERVED_AFTER.match(low[end:])
    ):
        rule = "admitted"
    elif _WHO_HEAD.search(over(unit.block)) and is_card(page, unit):
        rule = "under who is admitted"
    if rule == "unclear":
        return "unclear", "nothing says that they are admitted"
    if elsewhere := why_elsewhere(page, unit, start, end, "ages"):
        return "unclear", elsewhere
    if is_of_another_clinic(page, unit):
        return "unclear", ANOTHER_CLINIC
    codes, at = page.levels(unit, start, end)
    if not codes and not unit.block.row and stands_in_a_part(page, unit):
        return "unclear", "of a part that no level of care is named for"
    if rule == "admitted" and why == "card" and not _stands_for_all(unit, start) and at not in ("sentence", "clause"):
        return "unclear", "a line that may be of one class"
    if _has_others(page, unit):
        return "unclear", "others are named without their ages"
    if (_GROUP.search(low) or _GROUP.search(over(unit.block))) and at not in ("sentence", "clause"):
        return "unclear", "of one group"
    return "own", f"{rule}; {why}"


def _stands_for_all(unit: Unit, start: int) -> bool:
    """Whether a line without a subject is about admission: "You must be 18", or what stands under "Who we serve"."""
    return _MUST.search(unit.low, 0, start + 12) is not None or _WHO_HEAD.search(over(unit.block)) is not None


def _has_others(page: Page, unit: Unit) -> bool:
    """Whether the sentence also names people whose usual ages lie outside all that it gives."""
    bands = [_ends(code) for code, _, _ in spans_of(unit.low)]
    for term in page.terms(unit, "populations"):
        usual = _USUAL.get(term.id)
        if usual and not any((low or 0) <= usual[1] and usual[0] <= (high or _OLDEST) for low, high in bands):
            return True
    return False


def _is_labelled(unit: Unit) -> bool:
    return any(_LABEL.match(fold(head)) for head in _heads(unit))


def _heads(unit: Unit) -> list[str]:
    """The caption, the headers of the cell and, over a line, the caption that stands as a heading."""
    block = unit.block
    last = block.headings[-1] if block.headings else None
    above = last if last and (last.level == LINE_HEADING or _ONLY_AGES.fullmatch(last.low)) else None
    return [head for head in (block.label, block.column, block.row, above.text if above else "") if head]


def _labelled(unit: Unit) -> list[tuple[str, int, int]]:
    """A cell or a box called "Ages" needs no word for it: "12 to 17", "18+"."""
    if len(unit.low) > _MAX_CELL or not any(_LABEL_OF_AGES.match(head) for head in _heads(unit)):
        return []
    found = spans_of(f"ages {unit.low}")
    return [(code, max(0, start - 5), end - 5) for code, start, end in found]


def spans_of(low: str) -> list[tuple[str, int, int]]:
    """The ages of a folded text as (code, start, end), in order; a code is the two ends, "18-" open above.

    >>> [code for code, _, _ in spans_of("girls aged 12 to 17, women 18+ and adults 55 and older; under 12 years of age")]
    ['12-17', '18-', '55-', '-11']
    >>> spans_of("teens 3 to 6 pm, adults 9-12 on mondays, 20 years of experience, 18 beds and up")
    []
    """
    return list(_spans_of(low))


@lru_cache(maxsize=64)  # each age of a sentence asks what the others are
def _spans_of(low: str) -> tuple[tuple[str, int, int], ...]:
    found: list[tuple[str, int, int]] = []
    for pattern, needs in (*_FROM_TO, *_FROM, *_TO_ONLY):
        if not all(any(map(low.__contains__, pieces)) for pieces in needs):
            continue
        for match in pattern.finditer(low):
            code = _code(match, low)
            first = match.end("subject") if "subject" in pattern.groupindex else match.start()
            if code and all(match.end() <= start or end <= first for _, start, end in found):
                found.append((code, first, match.end()))
                if pattern in _LISTED:
                    found += _going_on(low, match.end(), code)
    return tuple(sorted(found, key=lambda span: span[1]))


def _going_on(low: str, end: int, code: str) -> list[tuple[str, int, int]]:
    """The further bands of a list, "ages 6-12 and 13-18", which no word for ages stands before."""
    return [
        (f"{youngest}-{oldest}", start, stop)
        for youngest, oldest, start, stop in further(low, end, int(code.split("-")[1]))
    ]


def _code(match: re.Match[str], low: str) -> str | None:
    """The ends of a match as a code, or None where they can be no ages."""
    groups = match.groupdict()
    least = next((int(value) for name in ("low", "low2", "low3") if (value := groups.get(name))), None)
    most = next((int(value) for name in ("high", "high2") if (value := groups.get(name))), None)
    under = groups.get("under") or groups.get("under2")
    if under:
        start = max(0, match.start() - 24)
        people = _UNDER_PEOPLE.search(low[start : match.end() + 13]) or _UNDER_PEOPLE.search(low[start : match.start()])
        if not people and not _DENIED_AFTER.match(low[match.end() :]):
            return None
        most = int(under) - 1
    if least is not None and most is not None:
        floor, ceiling = _bounds(groups.get("who"))
        if not floor <= least < most <= ceiling or most < 10:
            return None
    elif (least is not None and not 3 <= least <= 75) or (most is not None and most < 5):
        return None
    return f"{'' if least is None else least}-{'' if most is None else most}"


def _bounds(who: str | None) -> tuple[int, int]:
    if who is None:
        return 2, _OLDEST
    return next((bounds for start, bounds in _PLAUSIBLE.items() if who.startswith(start)), _ADULTS)
