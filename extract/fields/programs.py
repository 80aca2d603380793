"""Which levels of care this provider itself offers, by what the page says and how."""

from __future__ import annotations

from dataclasses import dataclass

from extract.claims.planned import all_of_another_time, is_announced
from extract.claims.scope import heading_scope
from extract.claims.scope_cues import OF_OTHERS
from extract.claims.time_turns import ANOTHER_TIME
from extract.document import fold
from extract.fields.denied import is_denied, may_deny
from extract.levels.belonging import asam_levels, is_next_step, is_reference, joined, levels_in
from extract.levels.day_programs import first_day
from extract.levels.numbered_levels import counted_levels
from extract.offered.arranged_elsewhere import is_arranged_elsewhere, is_before_ours, says_elsewhere
from extract.offered.asked_levels import is_answered_as_ours
from extract.offered.houses_by_name import HOUSE, is_only_a_name
from extract.offered.its_setting import in_its_setting
from extract.offered.labelled_lines import is_label, is_on_a_labelled_line
from extract.offered.level_cards import heads_a_card, is_in_row_of_cards, section_is_own
from extract.offered.level_kinds import kind_of
from extract.offered.level_ladder import in_ladder, is_of_the_levels, is_section_at_large, not_among_ours
from extract.offered.level_lines import heads_times, is_a_phase, is_to_choose_from, leads
from extract.offered.level_tables import LADDER, TABLE, heads_table, is_answered_no, is_list_of_others, is_told_at_large
from extract.offered.level_tags import is_a_tag
from extract.offered.not_open import not_yet_open
from extract.offered.of_coverage import ASKS_OF_COVERAGE, is_of_coverage
from extract.offered.of_names import WORD, headed_by_its_name, is_of_a_name
from extract.offered.offers import denies, is_asked_at_name, statement
from extract.offered.only_level import only_level
from extract.offered.paid_levels import is_charged_for, is_in_network_for
from extract.offered.priced import is_priced
from extract.offered.refused import (
    is_in_denied_list,
    is_on_a_refused_line,
    is_only_a_way,
    is_reached_so,
    is_refused_behind,
)
from extract.offered.refused_itself import has_ended, is_line_of, is_of_another, sends_nobody
from extract.offered.under_programs import goes_on_a_list, is_line_of_kinds, under_programs
from extract.page import Page
from extract.patterns.searching import compiled
from extract.patterns.terms import Match
from extract.roles.page_role import is_lesson
from extract.units import Unit, in_order
from extract.wordings import Wordings
from records.codes import LevelOfCare
from records.models import Evidence

_WORDINGS = Wordings.of(__name__)
_AGAINST = _WORDINGS["against"]
_VERSUS = _WORDINGS["versus"]
_BY_OTHERS = _WORDINGS.guarded("by_others")
_NUMBERED = "asam"  # a level may be told by its number in the ASAM Criteria
_POINT = compiled(r"[0-3]\.\d(?<!\d\d\.\d)")  # "Levels 1 and 2.1"
_LADDER = compiled(r"(?:asam )?level (?:\d|\.\d|i{1,3}v?)[\d.]*:?")
_ALL_THESE = _WORDINGS.guarded("all_these")
_GONE = _WORDINGS["gone"]
_NO_STATEMENT = frozenset(("nav", "testimonial", "staff", "related"))
_LINES = frozenset(("paragraph", "item", "cell"))
_DESCRIBES = frozenset(("heading", "label", "phase", "leads", "definite", "is_one", "table", "clients", "meets"))
ONLY_NAMED = frozenset(
    ("listed", LADDER, "enumerated", "priced", "in_network", "all_these")
)  # by a list, with nothing said of it
_SAID_BEHIND = frozenset(("named", "available", "clients", "leads"))
_IN_WORDS = frozenset(("ours", "named", "offers", "is_one"))
_IS_SAID_OF_ALL = _WORDINGS["is_said_of_all"]
_GOES_ON = _WORDINGS["goes_on"]
_IS_NONE = _WORDINGS.guarded("is_none")
_IS_PAID_FOR = _WORDINGS["is_paid_for"]
MOST_IN_A_SENTENCE = 24  # namings; more are a word list
LOOK_BACK = 120  # sentences: the whole of a guide that ends so


@dataclass(slots=True)
class Offered:
    """A level of care that the provider offers. `described`: the page presents it, not only names it."""

    level: LevelOfCare
    evidence: list[Evidence]
    rule: str
    described: bool


def find(page: Page) -> dict[LevelOfCare, Offered]:
    """The levels offered, by level, in the order of the page; the first statement of the strongest kind is kept."""
    offered: dict[LevelOfCare, Offered] = {}
    denied: set[tuple[str, str]] = set()  # levels, and which kind of each where one is named
    not_here: set[tuple[str, str]] = set()  # likewise, of which it is said that they are not given at this place
    of_names: list[tuple[Unit, str]] = []
    only, announced = set[str](), set[str]()
    stated: set[str] = set()  # "We offer detox": then what is announced is another one
    if not_yet_open(page) is not None:
        return {}
    placed: dict[str, Unit] = {}  # levels that a table or a bare list was the first to name
    worded: set[str] = set()  # those of which more is said
    sections: dict[str, Unit] = {}  # those that head a section under "Levels of care"
    said: dict[int, set[str]] = {}  # by sentence, those that it says are offered
    numbered = page.holding(_NUMBERED) if _NUMBERED in page.document.low else []
    if not numbered and "levels " in page.document.low:
        numbered = [
            unit for unit in page.holding("levels ") if page.scopes[unit.number].own and _POINT.search(unit.low)
        ]
    numbers = bool(numbered) and page.presents_own
    for unit in in_order(page.naming("levels_of_care"), page.hinting("all_these"), numbered):
        scope = page.scopes[unit.number]
        block = unit.block
        if block.zone in _NO_STATEMENT or block.kind in ("title", "alt"):
            continue
        if scope.claim == "excluded":
            if scope.why in ANOTHER_TIME:  # "We closed our detox": a heading that names it says nothing then
                gone = page.terms(unit, "levels_of_care") if "no longer" in unit.low or _GONE.search(unit.low) else ()
                denied.update(
                    (match.id, kind_of(unit.low, match.start, match.end))
                    for match in gone
                    if has_ended(unit.low, match.start, match.end, page.provider_names)
                )
                announced.update(
                    match.id for match in page.terms(unit, "levels_of_care") if is_announced(page, unit, match)
                )
            elif scope.why == "first_person" and page.presents_own:
                for match in page.terms(unit, "levels_of_care")[:MOST_IN_A_SENTENCE]:
                    if is_asked_at_name(page, unit, match):
                        _add(offered, page, unit, match.id, "named", described=False)
            continue
        own = scope.claim == "own"
        if numbers and scope.claim != "general" and not _BY_OTHERS.search(unit.low):
            for level in asam_levels(unit.low, ranges=own) or counted_levels(unit.low):
                _add(offered, page, unit, level, "asam_number", described=True)
        if own and _ALL_THESE.search(unit.low):
            for level, named in _levels_before(page, unit):
                _add(offered, page, named, level, "all_these", described=False)
                offered[level].evidence.append(page.evidence(unit))
        before: tuple[Match, str] | None = None  # a level that this sentence says is offered
        waiting: list[Match] = []  # levels that stand before it, of which nothing was said yet
        matches = page.terms(unit, "levels_of_care")
        if not matches or ((not own or scope.why.startswith("definite")) and is_to_choose_from(unit)):
            continue
        # What is asked of the sentence is asked once for all that it names
        refused_line, deniable = is_on_a_refused_line(page, unit), may_deny(unit.low)
        for match in matches[:MOST_IN_A_SENTENCE]:
            if (
                is_only_a_way(unit, match)
                or (match.id == "php" and page.level_of_day)
                or is_before_ours(page, unit, match)
            ):
                continue
            if only_level(page, unit, match):
                only.add(match.id)
            refused = refused_line or is_refused_behind(unit, match)
            itself = refused and is_line_of(unit.low, match.start, match.end)
            how = ("whole" if itself else None) if refused else denies(page, unit, match) if deniable else None
            if how:
                (denied if how == "whole" else not_here).add((match.id, kind_of(unit.low, match.start, match.end)))
            if refused or (deniable and is_in_denied_list(unit, match)):
                continue
            if is_of_a_name(page, unit, match):
                of_names.append((unit, match.id))
                continue
            rule = statement(page, unit, match) or _placed(page, unit, match)
            if rule is None and is_answered_as_ours(page, unit, match):
                rule = "asked"
            if (
                rule is None
                and before is not None
                and (joined(unit.low, before[0], match) or is_next_step(unit.low, before[0], match))
            ):
                # "our PHP and IOP", "our PHP, followed by IOP": what is said of the one is said of the other
                rule = before[1]
            if rule is None:
                waiting.append(match)
                continue
            if is_reached_so(unit, match):
                continue
            # "PHP and IOP at Harbor Quarry": what is said behind the last is said of those before it as well
            for other in _joined_before(unit, waiting, match) if rule in _SAID_BEHIND else ():
                _add(offered, page, unit, other.id, rule, described=rule in _DESCRIBES)
            if rule == "offers":
                stated.add(match.id)
                said.setdefault(unit.number, set()).add(match.id)
            before, waiting = (match, rule), []
            if rule in (TABLE, LADDER) and match.id not in offered:
                placed[match.id] = unit
            elif rule == "heading" and match.id not in offered and is_of_the_levels(unit):
                sections[match.id] = unit
            elif rule not in (TABLE, LADDER) and not is_a_tag(page, unit):
                worded.add(match.id)
            _add(offered, page, unit, match.id, rule, described=rule in _DESCRIBES)
    if page.presents_own and not is_lesson(page):
        for level in page.subjects.codes:
            source = _subject_unit(page, level)
            if (
                source is not None
                and not (level == "php" and page.level_of_day)
                and not all_of_another_time(page, source)
                and not (of_names and level == WORD and offered and headed_by_its_name(page))
            ):
                _add(offered, page, source, level, f"subject:{page.subjects.how}", described=True)
    if not offered and page.told_level is not None:
        for unit in page.told_level[1]:
            _add(offered, page, unit, page.told_level[0], "of our clients", described=True)
    if not offered and page.presents_own and (told := in_its_setting(page)) is not None:
        _add(offered, page, told, "outpatient", "setting", described=True)
    if not offered and of_names and page.presents_own:
        _add(offered, page, of_names[0][0], of_names[0][1], "named", described=False)
    if only:
        denied.update((level, "") for level in offered if level not in only)
    if placed and worded:
        for level in [level for level in offered if level in placed and level not in worded]:
            if is_told_at_large(page, placed[level]):
                del offered[level]
    if sections and any(
        len(levels) > 1 for levels in said.values()
    ):  # "We offer PHP and IOP" tells which of the ladder are here
        for level in [level for level in offered if level in sections and level not in worded]:
            if is_section_at_large(page, sections[level]):
                del offered[level]
    for level in not_among_ours(
        page, {level: source for level, held in offered.items() if (source := page.unit_of(held.evidence[0]))}
    ):
        del offered[level]
    if HOUSE in offered and is_only_a_name(page, offered[HOUSE].evidence[0]):
        del offered[HOUSE]
    by_day = page.level_of_day if page.presents_own and not is_lesson(page) else None
    if by_day and by_day not in offered and (by_day == WORD or "php" in page.subjects.codes):
        _add(offered, page, first_day(page.units, page.terms_of), by_day, "day_and_evening", described=True)
    denied |= {(level, kind) for level, kind in not_here if not _has_times(page, level)}
    # "We do not offer detox" under the heading "Detox": the heading says nothing then.
    return {
        level: held
        for level, held in offered.items()
        if level not in announced - stated and (held.rule in _IN_WORDS or not _is_denied(held, denied))
    }


def _add(
    offered: dict[LevelOfCare, Offered], page: Page, unit: Unit, level: str, rule: str, *, described: bool
) -> None:
    held = offered.get(level)  # type: ignore[call-overload]
    if held is None:
        offered[level] = Offered(level, [page.evidence(unit)], rule, described)  # type: ignore[index, arg-type]
    else:
        held.described = held.described or described


def _has_times(page: Page, level: str) -> bool:
    """Whether the page says when a level meets: then it is given, if not "on site"."""
    timed = (unit for unit in page.units if unit.schedules and any(block.start for block in unit.schedules[0].blocks))
    return any(level in page.levels(unit).codes for unit in timed)


def _is_denied(held: Offered, denied: set[tuple[str, str]]) -> bool:
    """Whether a level is denied, or the kind of it that its first statement names."""
    said = fold(held.evidence[0].quote)
    return any(level == held.level and kind in said for level, kind in denied)


def _joined_before(unit: Unit, waiting: list[Match], match: Match) -> list[Match]:
    """The levels that stand before a level as one subject with it, in the order of the page."""
    found: list[Match] = []
    for other in reversed(waiting):
        if not joined(unit.low, other, match):
            break
        found.insert(0, other)
        match = other
    return found


def _placed(page: Page, unit: Unit, match: Match) -> str | None:
    """The rule by which the place of a level's name says that the provider offers it: a label, a heading, a list."""
    block, low = unit.block, unit.low
    if not page.presents_own or page.scopes[unit.number].claim == "general" or is_reference(low, match.start):
        return None
    if _IS_NONE.search(low, 0, match.start) or is_denied(low, match.start, match.end):
        return None
    if block.label and len(low) < 60 and is_label(block.label.lower()):
        return "label"
    if is_answered_no(page, unit):
        return None
    if heads_table(page, unit):
        return TABLE
    main = block.zone == "main"
    shown, listing = main or block.zone == "aside", block.kind in _LINES
    if shown and listing and (_is_enumeration(page, unit) or is_on_a_labelled_line(page, unit, match)):
        return None if _is_sent_elsewhere(page, unit) else "enumerated"
    whole = shown and _is_whole(unit, match)
    if whole:
        if (block.kind == "heading" and not low.endswith("?")) or heads_a_card(page, unit):
            if _AGAINST.search(low):  # "Inpatient vs. outpatient"
                return None
            return "heading" if _presented(page, unit) else None
        if listing:
            rung = in_ladder(page, unit) or is_a_tag(page, unit)
            rule = "listed" if under_programs(page, unit) else LADDER if rung else None
            if rule is not None:
                sent = _is_sent_elsewhere(page, unit) or is_list_of_others(unit) or says_elsewhere(page, unit)
                return None if sent else rule
    if match.id == "early_intervention" and _is_a_class(page, unit, match):
        return "heading"
    return _begun(page, unit, match, whole=whole) if main else None


def _begun(page: Page, unit: Unit, match: Match, *, whole: bool) -> str | None:
    """The rule by which a line of the main text offers the level with which it begins, or that is the whole of it: a list, times, a price."""
    kind, low = unit.block.kind, unit.low
    # "Outpatient care for substance use" under "Services": a paragraph that says something of all is a lesson
    begins = (match.start == 0 or goes_on_a_list(page, unit, match)) and _GOES_ON.match(low, match.end) is not None
    says = begins and (kind == "item" or (kind == "paragraph" and not _IS_SAID_OF_ALL.search(low)))
    if says and under_programs(page, unit):
        return None if _BY_OTHERS.search(low) else "listed"
    if whole and not _is_sentence(unit, match) and heads_times(page, unit):
        return None if is_lesson(page) or says_elsewhere(page, unit) else "leads"
    if whole and is_a_phase(page, unit, match):
        return None if is_lesson(page) or _is_sent_elsewhere(page, unit) else "phase"
    if is_priced(page, unit, match) or is_charged_for(page, unit, match):
        return "priced"
    if is_in_network_for(page, unit, match):
        return "in_network"
    if kind in ("item", "paragraph") and leads(unit, match):
        return None if is_lesson(page) or _BY_OTHERS.search(low) or says_elsewhere(page, unit) else "leads"
    return None


def _is_sentence(unit: Unit, match: Match) -> bool:
    """Whether more than a level's name is said up to a full stop: "Inpatient treatment sounds scary." heads no times."""
    return match.end < len(unit.low) - 1 and unit.low.endswith((".", "!"))


def _is_a_class(page: Page, unit: Unit, match: Match) -> bool:
    """Whether a line is the name of a class and no link to one: who offers none tells of them in sentences."""
    if unit.block.zone != "main" or unit.block.kind == "cell" or unit.low.endswith("?") or is_lesson(page):
        return False
    return _is_whole(unit, match) and unit.text not in page.link_texts


def _levels_before(page: Page, unit: Unit) -> list[tuple[LevelOfCare, Unit]]:
    """The levels that headings, lists and tables before this sentence name, each with its first such line."""
    named: dict[LevelOfCare, Unit] = {}
    for other in page.units[max(0, unit.number - LOOK_BACK) : unit.number]:
        if (
            other.block.zone != "main"
            or other.block.kind not in ("heading", "item", "cell")
            or len(other.low.split()) > 8
        ):
            continue
        for level in levels_in(other.text):
            named.setdefault(level, other)
    return list(named.items())


def _is_enumeration(page: Page, unit: Unit) -> bool:
    """Whether a line is a list of levels and hardly more: "Chemical health: outpatient, intensive outpatient, aftercare."."""
    matches = page.terms(unit, "levels_of_care")
    if len(matches) < 2 or len({match.id for match in matches}) < 2 or is_lesson(page) or unit.text.endswith("?"):
        return False
    told = is_line_of_kinds(unit) or 2 * sum(match.end - match.start for match in matches) > len(unit.low)
    return told and not _VERSUS.search(unit.low) and not _IS_PAID_FOR.search(unit.low)


def _is_whole(unit: Unit, match: Match) -> bool:
    """Whether the level's name is (nearly) all that the line says: "Intensive Outpatient (IOP)", "Evening IOP"."""
    return len(unit.low) - (match.end - match.start) <= 30 and len(unit.low.split()) <= 8


def _presented(page: Page, heading: Unit) -> bool:
    """Whether a heading that is a level's name presents the provider's own program and teaches no ladder of levels."""
    before = page.units[heading.number - 1].low if heading.number else ""
    if _LADDER.fullmatch(before) or _is_sent_elsewhere(page, heading) or is_of_coverage(heading):
        return False
    if heading_scope(heading.low, page.provider_names).why == OF_OTHERS:
        return False  # "Sober homes we recommend"
    if under_programs(page, heading) or section_is_own(page, heading) or is_in_row_of_cards(page, heading):
        return True
    if is_lesson(page) or heading.block.zone == "aside":
        return False
    following = page.units[heading.number + 1 : heading.number + 3]
    apart = [unit for unit in following if page.scope(unit).claim in ("general", "excluded")]
    # "She is asked to pay a part of her wages" is told of a resident, and takes nothing from the heading.
    return all(page.scope(unit).why == "biography" or is_of_another(page, heading, unit) for unit in apart)


def _is_sent_elsewhere(page: Page, heading: Unit) -> bool:
    """Whether the text under a level's name says that others give it: "delivered by agencies under contract"."""
    for unit in page.units[heading.number + 1 : heading.number + 4]:
        said = _BY_OTHERS.search(unit.low) if unit.block.kind != "heading" else None
        if said is not None and not sends_nobody(page, heading, unit, said.group()):
            return True
    return is_arranged_elsewhere(page, heading)


def _subject_unit(page: Page, level: LevelOfCare) -> Unit | None:
    told = page.subjects.how == "told"  # in the first sentence and not in the heading
    for unit in page.units:
        if told and unit.block.zone == "main" and unit.block.kind == "paragraph" and level in levels_in(unit.text):
            return unit
        if unit.block.kind in ("title", "heading") and level in levels_in(unit.text):
            return None if ASKS_OF_COVERAGE.match(unit.low) else unit
    return None
