"""How much and how long: hours a week, hours a day, days a week, duration in weeks; said, never computed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from extract.bounds import MOST_NUMBERS, numbers_in
from extract.levels.belonging import levels_in
from extract.page import Page
from extract.patterns.searching import compiled
from extract.schedule import find_quantities
from extract.schedule.both_limits import bounded_by_label
from extract.schedule.shapes import Quantity
from extract.times import row_arithmetic
from extract.times.amount_levels import changes, levels_of
from extract.times.amounts_of_others import is_of_something_else
from extract.times.counters import LINES, counted
from extract.times.daily_life import is_daily_life, is_lived_in
from extract.times.length_behind_them import is_behind_them
from extract.times.length_of_class import claim_of_length
from extract.times.length_told_on import TOLD_ON, length_told_on
from extract.times.lengths_without_verb import (
    CARD,
    CARD_WORDS,
    HOW_LONG,
    LONGEST_ANSWER,
    OVERNIGHT,
    answers_with_length,
    heads_with_length,
)
from extract.times.shared_units import may_share_units, with_shared_units
from extract.times.the_program_under_questions import is_of_the_program, lasts_so_long
from extract.times.time_subject import claim_of_subject
from extract.times.way_in import is_way_in
from extract.tracks.belonging import is_beside_times_of_track
from extract.tracks.names import names_of_header
from extract.units import Unit, in_order
from extract.wordings import Wordings
from records.codes import Claim, LevelOfCare
from records.models import Finding

OF_ONE_GROUP = "group"  # the rule of such an amount
_MINUTES = compiled(r"\bmin(?:ute)?s?\b")
_OR = compiled(r"\b(?:or|o)\b")
_WORDINGS = Wordings.of(__name__)
_FOR_WHOM = _WORDINGS["for_whom"]
_PART = _WORDINGS["part"]
_OF_HOMEWORK = _WORDINGS["of_homework"]
_OF_ONE_BY_ONE = _WORDINGS["of_one_by_one"]
_PLURAL = _WORDINGS["plural"]
_BENEFITS = _WORDINGS["benefits"]
_PROCEDURES = frozenset(("tms", "ketamine", "neurofeedback"))
_OF_ANY = _WORDINGS["of_any"]
# "$200 a day or $1,900 for two weeks" tells for what one pays, and not how long the program is
_UNIT_OF_PRICE = _WORDINGS["unit_of_price"]
_PAID_BEHIND = _WORDINGS["paid_behind"]
_ONLY_A_LENGTH = _WORDINGS["only_a_length"]
_BARE = 24  # characters of a length and nothing else
_WITH_GROUPS = frozenset(("iop", "php", "residential", "inpatient"))
LIVED_IN_DAYS = 5
AT_START = 4  # characters: "The PHP"
LOOK_BACK = 3  # sentences
LOOK_BEHIND = 24  # characters
_HEDGED = _WORDINGS["hedged"]
_DURATION_LABEL = _WORDINGS["duration_label"]
_PROGRAM_NEAR = _WORDINGS["program_near"]


_SO_OFTEN = _WORDINGS["so_often"]
_OF_WHAT = _WORDINGS["of_what"]


_FOR = _WORDINGS["for"]
_ENDS = compiled(r"\W*(?:$|[,;.|)])")


def find(page: Page) -> list[Finding]:
    """Findings of hours_per_week, session_hours, days_per_week and duration_weeks; values are [min, max]."""
    findings: list[Finding] = []
    left = MOST_NUMBERS
    for unit in in_order(page.hinting("amount_unit"), page.headed):
        hints = page.hints[unit.number]
        if "number_word" not in hints and "digit" not in hints and unit.low not in LINES:
            continue
        claim = _claim(page, unit)
        if claim is not None:
            findings.extend(_of_unit(page, unit, claim))
            if page.may_have_many_numbers and page.may_have_digits(unit) and (left := left - numbers_in(unit.low)) < 0:
                break
    findings.extend(row_arithmetic.find(page))
    return findings


def _of_unit(page: Page, unit: Unit, claim: Claim) -> Iterator[Finding]:
    quantities = _with_shared(page, unit)
    if quantities and is_daily_life(page, unit) and is_lived_in(page):
        return
    for quantity, rule in _joined(page, unit, quantities):
        if _is_usual_beside_ours(page, unit, quantity):
            continue
        if quantity.kind == "duration_weeks" and (
            not (rule in (TOLD_ON, CARD) or _is_program_length(unit) or _goes_on_for(page, unit, quantity))
            or is_way_in(unit.low, quantity.start, quantity.end)
            or is_behind_them(unit, quantity)
            or ("$" in unit.low and _is_paid_for(unit.low, quantity))
        ):
            continue
        if quantity.kind != "duration_weeks" and (
            _is_of_a_part(page, unit) or _is_homework(unit, quantity) or _is_with_one(page, unit, quantity)
        ):
            continue
        levels = levels_of(page, unit, quantity)
        if is_of_something_else(unit, quantity.start, quantity.end, levels.codes):
            continue
        told: Claim | None = claim
        if quantity.kind == "duration_weeks":
            told = claim_of_length(page, unit, quantity.start, levels.codes, claim)
        if told is None:
            continue
        of_another = (
            _is_of_a_procedure(page, unit, quantity)
            or changes(page, unit, quantity)
            or _is_of_some_alone(unit, quantity, quantities)
        )
        said = "unclear" if of_another else claim_of_subject(page, unit, quantity.start, quantity.end, told)
        value = [quantity.min, quantity.max]
        tracks = page.tracks(unit, quantity.start, quantity.end) or (None,)
        if tracks == (None,) and quantity.kind == "days_per_week" and is_beside_times_of_track(page.units, unit):
            said = "unclear"  # of the group whose times stand there, and maybe not of the other one
        for level, track in product(levels.codes or (None,), tracks):
            kept: Claim = "unclear" if _is_of_some_groups(quantity, level) else said
            name = f"{OF_ONE_GROUP if _is_of_one_group(unit, quantity) else rule}:{levels.how}"
            yield page.finding(quantity.kind, value, page.evidence(unit), name, level=level, track=track, claim=kept)


def _is_paid_for(low: str, quantity: Quantity) -> bool:
    """Whether so long is what a price is for: "$900 for two weeks", and not "$900 for the 8-week program"."""
    if _PAID_BEHIND.match(low, quantity.end):
        return True
    return (low[quantity.end - 1] == "s" or "or $" in low) and _UNIT_OF_PRICE.search(low, 0, quantity.start) is not None


def _with_shared(page: Page, unit: Unit) -> list[tuple[Quantity, str]]:
    """The amounts of a sentence with the rules that found them, those that share a unit with the one before included."""
    found = counted(page, unit) if unit.low in LINES else length_told_on(page, unit) or list(_quantities(unit))
    if not may_share_units(page, unit):
        return found
    rules = dict(found)
    return [(one, rules.get(one, "shared unit")) for one in with_shared_units(page, unit, [one for one, _ in found])]


def _goes_on_for(page: Page, unit: Unit, quantity: Quantity) -> bool:
    """Whether so long the times right before it are met, at the place of a level: "Mon/Wed/Fri 9:30-12:30 for eight weeks"."""
    timed = any(
        _FOR.fullmatch(unit.low, match.end, quantity.start) and any(block.start for block in match.blocks)
        for match in unit.schedules
        if match.end <= quantity.start
    )
    listed = unit.low[max(0, quantity.start - 4) : quantity.start].rstrip().endswith((",", ";", "|", "/", "-"))
    if listed and not _ENDS.match(unit.low, quantity.end):
        return False  # "Mon-Fri 9-3, 2 weeks of which"
    return timed and bool(page.levels(unit, quantity.start, quantity.end).codes)


_USUAL = _WORDINGS["usual"]
_ELSEWHERE = _WORDINGS["elsewhere"]
_OF_US = compiled(r"\b(?:our|ours|we|us)\b")
_BUT_OURS = _WORDINGS["but_ours"]


def _is_usual_beside_ours(page: Page, unit: Unit, quantity: Quantity) -> bool:
    """Whether an amount is what programs have elsewhere, or usually, and behind it stands what ours has."""
    if _ELSEWHERE.match(unit.low, quantity.end):
        return True
    before = unit.low[max(0, quantity.start - 160) : quantity.start]
    if not _USUAL.search(before) or _OF_US.search(before):
        return False
    after = unit.low[quantity.end : quantity.end + 80]
    following = page.units[unit.number + 1 : unit.number + 2]
    if not after.strip(" .;,") and following and following[0].block is unit.block:
        after = f"{after.rstrip()} {following[0].low}"
    return _BUT_OURS.match(after) is not None


def _is_of_some_alone(unit: Unit, quantity: Quantity, all_of_it: list[tuple[Quantity, str]]) -> bool:
    """Whether a sentence tells the same of others as well: "9 hours a week for adults and 6 hours a week for adolescents"."""
    alike = [one for one, _ in all_of_it if one.kind == quantity.kind]
    if len(alike) < 2:
        return False
    whom = {found["whom"] for one in alike if (found := _FOR_WHOM.match(unit.low, one.end))}
    return len(whom) > 1 and _FOR_WHOM.match(unit.low, quantity.end) is not None


def _is_of_a_procedure(page: Page, unit: Unit, quantity: Quantity) -> bool:
    """Whether it is how long and how often a procedure is given, and no level is named: "A course of TMS is six weeks"."""
    named = {match.id for match in page.terms(unit, "modalities") if match.start < quantity.start}
    return bool(named & _PROCEDURES) and not page.terms(unit, "levels_of_care")


def _is_with_one(page: Page, unit: Unit, quantity: Quantity) -> bool:
    """Whether so many hours are with one clinician, and the page has a level at which groups are: "one hour of individual therapy"."""
    if " of " not in unit.low or _OF_ONE_BY_ONE.match(unit.low, quantity.start) is None:
        return False
    return not _WITH_GROUPS.isdisjoint(page.codes("levels_of_care"))


def _is_homework(unit: Unit, quantity: Quantity) -> bool:
    """Whether so many hours are spent at home: "two hours of homework each week"."""
    within = _OF_HOMEWORK.match(unit.low, quantity.start)
    return within is not None and within.end() <= quantity.end + LOOK_BEHIND


def _is_of_some_groups(quantity: Quantity, level: LevelOfCare | None) -> bool:
    """Whether so few days a week can only be those of some groups, where people live in: "Core groups meet twice a week"."""
    return quantity.kind == "days_per_week" and level in OVERNIGHT and (quantity.max or LIVED_IN_DAYS) < LIVED_IN_DAYS


def _is_of_one_group(unit: Unit, quantity: Quantity) -> bool:
    """Whether it is how long and how often a single group meets, said in minutes."""
    of_a_day = quantity.kind in ("session_hours", "days_per_week")
    said = unit.low[quantity.start : quantity.end]
    return of_a_day and "hour" not in said and "hr" not in said and _MINUTES.search(said) is not None


def _joined(page: Page, unit: Unit, found: list[tuple[Quantity, str]]) -> list[tuple[Quantity, str]]:
    """Alternatives of one sentence are one range: "five days per week, or … three days per week" is 3 to 5.

    Those of different tracks or levels are not: "IOP 5, which meets five days per week, or IOP 3, which meets three".
    """
    joined: list[tuple[Quantity, str]] = []
    for quantity, rule in found:
        if joined:
            before, _ = joined[-1]
            between = unit.low[before.end : quantity.start]
            closed = None not in (before.min, before.max, quantity.min, quantity.max)
            alike = before.kind == quantity.kind and closed and _OR.search(between) and len(between) < 60
            if alike and ";" not in between and _are_of_one(page, unit, before, quantity):
                low = min(before.min or 0, quantity.min or 0)
                high = max(before.max or 0, quantity.max or 0)
                joined[-1] = (before._replace(min=low, max=high, end=quantity.end), rule)
                continue
        joined.append((quantity, rule))
    return joined


def _are_of_one(page: Page, unit: Unit, one: Quantity, other: Quantity) -> bool:
    """Whether two amounts are of the same track and of the same level: not "20 hours of PHP or 9 hours of IOP per week"."""
    if page.tracks(unit, one.start, one.end) != page.tracks(unit, other.start, other.end):
        return False
    return levels_of(page, unit, one).codes == levels_of(page, unit, other).codes


def _is_of_a_part(page: Page, unit: Unit) -> bool:
    """Whether an amount belongs to one kind of therapy and not to the program: "Individual therapy | 1 hour weekly"."""
    block = unit.block
    if len(unit.low.split()) > 8:
        return False
    before = page.units[unit.number - 1].low if unit.number else ""
    captions = [block.row.lower(), block.label.lower(), before if len(before.split()) <= 4 else ""]
    return any(_PART.search(caption) for caption in captions)


def _quantities(unit: Unit) -> Iterator[tuple[Quantity, str]]:
    """The amounts of a sentence; in a table the header of row or column may hold the unit ("Hours/Week" over "9-15")."""
    found = find_quantities(unit.text)
    if found:
        over = unit.block.row or unit.block.label
        if not over and len(unit.text) <= LONGEST_ANSWER and unit.block.headings:
            over = unit.block.headings[-1].low
        for quantity in bounded_by_label(found, over.lower()) if over else found:
            yield quantity, "sentence"
        return
    if said := answers_with_length(unit) or heads_with_length(unit):
        yield from said
        return
    for rule, header in (("column", unit.block.column), ("row", unit.block.row), ("label", unit.block.label)):
        if header and len(unit.text) <= 60 and not names_of_header(header):  # "15" under "Day track" is no 15 days
            read = [found for found in find_quantities(f"{unit.text} {header}") if found.start < len(unit.text)]
            for quantity in read:
                yield quantity, rule
            if read:
                return
            if (told := _of_its_header(unit.low, header.lower())) is not None:
                yield told, rule
                return


def _of_its_header(low: str, header: str) -> Quantity | None:
    """The amount of a cell that says how often, where its header says of what: "25 per week" beside "Hours".

    >>> _of_its_header("9-12 per week", "program hours")[:3], _of_its_header("9-5", "hours")
    (('hours_per_week', 9.0, 12.0), None)
    """
    number, unit = _SO_OFTEN.fullmatch(low), _OF_WHAT.fullmatch(header)
    if number is None or unit is None:
        return None
    read = find_quantities(f"{number['many']} {unit['unit']} {number['often']}")
    return read[0]._replace(start=number.start("many"), end=number.end()) if len(read) == 1 else None


def _claim(page: Page, unit: Unit) -> Claim | None:
    scope = page.scope(unit)
    block = unit.block
    if scope.claim == "excluded" or block.zone in ("footer", "nav", "form"):
        return None
    if scope.claim == "general":
        if _answers_how_long(page, unit):
            return "unclear" if _is_asked_of_any(page, unit) else "own"
        return "own" if is_of_the_program(page, unit) or _goes_on_from_offer(page, unit) else None
    if scope.own and not scope.why.startswith("definite"):
        return "own"
    if block.headings and _BENEFITS.match(block.headings[-1].low):
        return None  # "Sessions last three hours" under "Benefits of IOP" praises the kind
    if scope.own:
        return "own"
    if scope.claim == "hypothetical" or not page.presents_own or _is_asked_of_any(page, unit):
        return "unclear"
    return "own"


def _is_asked_of_any(page: Page, unit: Unit) -> bool:
    """Whether the question over it is how long any program of its kind lasts: "How long is an IOP?"."""
    question = unit.block.headings[-1].low if unit.block.headings else ""
    return (
        HOW_LONG.search(question) is not None
        and _OF_ANY.search(question) is not None
        and not any(name in question for name in page.provider_names)
    )


def _answers_how_long(page: Page, unit: Unit) -> bool:
    """A provider's own answer to "How long does your/the PHP last?" on its page about that one level.

    Only in the singular: "PHP typically lasts 2-4 weeks"; "most IOPs last …" stays a lesson.
    """
    question = unit.block.headings[-1].low if unit.block.headings else ""
    if not page.presents_own or not HOW_LONG.search(question):
        return False
    if lasts_so_long(page, unit):
        return True
    bare = len(unit.low) <= _BARE and _ONLY_A_LENGTH.match(unit.low) is not None and not _PLURAL.search(question)
    if bare and len(levels_in(unit.block.headings[-1].text)) == 1:
        return True  # "8 to 12 weeks" under "How long does IOP last?"
    if len(page.subjects.codes) != 1:
        return False
    return page.levels(unit).codes == page.subjects.codes and not _PLURAL.search(unit.low)


def _goes_on_from_offer(page: Page, unit: Unit) -> bool:
    """Whether a plain sentence about one level goes on from one that offers it: "We offer PHP and IOP. PHP is five days a week".

    Nothing is hedged in it: "IOP typically meets three days a week" stays a lesson.
    """
    named = page.terms(unit, "levels_of_care")
    if not page.presents_own or not named or named[0].start > AT_START or _HEDGED.search(unit.low):
        return False
    if page.scope(unit).why.startswith("lead_in"):
        return False  # "In general, the levels look like this:" leads in what it is an item of
    for before in reversed(page.units[max(0, unit.number - LOOK_BACK) : unit.number]):
        if before.block.kind == "heading" or before.block.zone != unit.block.zone:
            return False
        if not page.scope(before).own:
            continue
        levels = page.terms(before, "levels_of_care")
        if levels:  # what is said of us between the two and names no level parts them not: "Our counselors are kind."
            return any(match.id == named[0].id for match in levels)
        if unit.low.startswith(("a ", "an ")):
            return False  # a lesson behind it
    return False


def _is_program_length(unit: Unit) -> bool:
    block = unit.block
    if _DURATION_LABEL.search(
        f"{block.label} {block.row} {block.column} {' '.join(h.low for h in block.headings[-1:])}".lower()
    ):
        return True
    if block.headings and _ONLY_A_LENGTH.match(unit.low) and len(levels_in(block.headings[-1].text)) == 1:
        return len(block.headings[-1].text.split()) <= CARD_WORDS  # a card: "Residential" over "28 days"
    # "5-6 hours daily, 5 days/week, 4-6 weeks" says how much a week, and then for how long.
    kinds = {one.kind for one in find_quantities(unit.text)}
    return "days_per_week" in kinds or "hours_per_week" in kinds or _PROGRAM_NEAR.search(unit.low) is not None
