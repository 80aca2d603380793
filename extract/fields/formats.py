"""How a program is attended: in person, by telehealth, or both; and whether telehealth is offered, refused or unsaid."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import product

from extract.contact.come_in import comes_in
from extract.document import fold
from extract.fields.denied import is_denied
from extract.fields.mentions import MAX_UNIT, NOBODYS, claim_at, quote_around
from extract.levels.belonging import LevelsAt, is_listed
from extract.page import SILENT_ZONES, Page
from extract.patterns.terms import Match
from extract.places.addresses import is_street
from extract.telehealth.both_ways import is_both_ways, is_by_exception, is_given_so
from extract.telehealth.denied import (
    COMING,
    PAST,
    has_ended,
    heads_none,
    is_no_way,
    is_not_needed,
    says_in_person_only,
    told_in_cells,
)
from extract.telehealth.limits import (
    is_answered_for_some,
    is_beside_groups,
    is_denied_to_some,
    is_for_outpatients_only,
    is_for_some,
    is_of_a_first_call,
)
from extract.telehealth.lines_of_way import is_line_of_way, is_offered_also
from extract.telehealth.lived_in_afar import attended_afar
from extract.telehealth.not_attended import is_not_attended, is_of_staff_or_past
from extract.telehealth.paid import is_not_paid, is_our_own, is_paid_so
from extract.telehealth.topics_of_way import heads_a_part, is_name_alone, is_of_paper, is_topic, named_below
from extract.telehealth.track_cells import is_of_unnamed_track, told_by_track
from extract.telehealth.way_of_another import is_of_another
from extract.telehealth.way_told_of import is_only_told_of
from extract.telehealth.ways_of_tracks import of_its_track
from extract.times.attendance import FORMAT_LABEL, NO_PROGRAM, is_attendance, is_of_visitors
from extract.tracks.belonging import TrackAt, is_way_of_track
from extract.tracks.of_sentences import of_way
from extract.tracks.split import OF_A_TRACK
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import OF_SOME_ROWS, Claim, Format, LevelOfCare
from records.models import Evidence, Finding
from records.tracks import name_of, parts

VOCABULARY = "formats"
_ONLINE = frozenset(("telehealth", "hybrid", "yes"))
IN_PERSON_ONLY = "in person only"  # the rule of what is attended in no other way
LOOSE = "tied to no level of care"  # the rule of an own statement that names no level

_WORDINGS = Wordings.of(__name__)
_HELD_AT = _WORDINGS["held_at_place"]
_SEEN_AT = _WORDINGS["seen_at"]
_WAY_FOR = _WORDINGS["way_for"]
_STAFF_AT = _WORDINGS["staff_at"]
_TIME = _WORDINGS["time"]
_NO = _WORDINGS["answered_no"]
_LET = _WORDINGS["let"]
_ON_CONDITION = _WORDINGS["on_condition"]
_NEAR = 3  # lines from an address to the time of the group that meets there


@dataclass(slots=True, frozen=True)
class _Said:
    field: str
    value: str
    claim: Claim
    levels: tuple[LevelOfCare | None, ...]
    evidence: tuple[Evidence, ...]
    rule: str
    tracks: tuple[TrackAt | None, ...] = (None,)
    column: tuple[int, int] | None = None  # table and column of its cell
    named: bool = False  # by a title, a heading, a menu or a bare item, which say no more than its name


def find(page: Page) -> list[Finding]:
    """Formats, and telehealth yes or no, by level of care; telehealth tied to no level is kept as unclear."""
    held: dict[tuple[str, str, LevelOfCare | None, str], Finding] = {}
    every = [*_stated(page), *_told_in_cells(page), *_held_at(page), *_at_addresses(page)]
    mixed, refused = _mixed_columns(every), _denied_levels(every)
    for said in every:
        for level, track in product(said.levels, said.tracks):
            if (
                refused
                and said.named
                and said.value in _ONLINE
                and (level is None or not refused.isdisjoint((level, None)))
            ):
                continue  # what a title, a heading or a menu names, the text denies
            key = (said.field, said.value, level, track.track if track else "")
            if mixed and (said.column, level, _beside_its_way(track)) in mixed:
                said = replace(said, rule=f"{OF_SOME_ROWS}; {said.rule}")
            known = held.get(key)
            # An own statement that names no level may yet get one; an unsure one never does.
            if known is None or _sureness(known.claim, known.rule) < _sureness(said.claim, said.rule):
                held[key] = page.finding(
                    said.field, said.value, list(said.evidence), said.rule, level=level, track=track, claim=said.claim
                )
    return list(held.values())


def _denied_levels(every: Iterable[_Said]) -> set[LevelOfCare | None]:
    """The levels that a sentence of the text says to have no telehealth, to whomever and in whatever track."""
    whole = (said for said in every if said.value == "no" and said.claim == "own" and not said.named)
    return {level for said in whole if said.tracks == (None,) for level in said.levels}


def _mixed_columns(every: Iterable[_Said]) -> set[tuple[tuple[int, int] | None, LevelOfCare | None, str]]:
    """The columns of tables that give more than one way to attend a program, row by row: with its level and track."""
    ways: dict[tuple[tuple[int, int] | None, LevelOfCare | None, str], set[str]] = {}
    for said in every:
        if said.field == "formats" and said.column is not None:
            for level, track in product(said.levels, said.tracks):
                ways.setdefault((said.column, level, _beside_its_way(track)), set()).add(said.value)
    return {key for key, values in ways.items() if len(values) > 1}


def _beside_its_way(track: TrackAt | None) -> str:
    """The rest of a track's name, where a cell says "Virtual" of some rows: that is how they are attended."""
    held = parts(track.track) if track else {}
    return name_of({kind: name for kind, name in held.items() if kind != "format"}) or ""


def _sureness(claim: Claim, rule: str) -> int:
    return 2 if claim == "own" else 1 if rule.endswith(LOOSE) else 0


def _stated(page: Page) -> Iterator[_Said]:
    for unit in page.naming(VOCABULARY):
        for said in _stated_in(page, unit) if len(unit.low) <= MAX_UNIT else ():
            if is_name_alone(unit):
                said = replace(said, named=True)
            denied = said.value == "no" or said.rule.startswith(IN_PERSON_ONLY)
            if not denied and said.value != "in_person" and is_of_another(page, unit):
                said = replace(said, claim="unclear", rule="perhaps of another")
            own = said.claim == "own" or said.rule == LOOSE
            if own and not denied and said.value != "in_person" and is_only_told_of(page, unit):
                said = replace(said, claim="unclear", rule="only told of")
            if len(said.tracks) == 1 and (denied or said.value != "in_person"):
                track, claim, rule = of_its_track(page, unit, said.tracks[0], said.claim, said.rule, denied=denied)
                said = replace(said, tracks=(track,), claim=claim, rule=rule)
            yield said


def _stated_in(page: Page, unit: Unit) -> Iterator[_Said]:
    """What a sentence says; of whom it says so, where it names an audience, is asked after."""
    matches = page.terms(unit, VOCABULARY)
    if unit.text.endswith("?"):
        yield from _answered_no(page, unit, matches)
    if unit.number in page.denied:
        yield from () if unit.number in page.answered else _denied(page, unit, matches)
        return
    place = claim_at(page, unit)
    if place is None and is_given_so(page, unit):
        place = "own", "given so", None
    if place is not None and (cells := told_by_track(page, unit)):
        yield from _by_track(page, unit, place[0], cells)
        return
    if place is None or COMING.search(unit.low):
        yield from _ended(page, unit, matches) if page.presents_own and page.scope(unit).why == PAST else ()
        return
    claim, rule, answer = place
    excepted = page.dedicated and is_by_exception(unit)
    if claim == "unclear" and rule == NOBODYS and page.presents_own:
        if excepted or is_both_ways(unit):
            claim, rule = "own", "both ways to attend"
        elif (let := _LET.search(unit.low)) and not _ON_CONDITION.search(unit.low, let.end()):
            claim, rule = "own", "may be attended"
    if answer is not None and claim == "own" and is_answered_for_some(page, answer):
        claim, rule = "unclear", f"for some; {rule}"
    extra = () if answer is None else (page.evidence(answer, quote=quote_around(answer, 0, 3)),)
    if (only := says_in_person_only(unit.low)) is not None and not is_paid_so(unit.low, only.start()):
        named = next((match for match in matches if only.start() <= match.start < only.end()), matches[0])
        levels = _levels(page, unit, named).codes or (None,)
        evidence = (page.evidence(unit, quote=quote_around(unit, *only.span())), *extra)
        tracks: tuple[TrackAt | None, ...] = of_way(page, unit, *only.span()) or (None,)
        yield _Said("formats", "in_person", claim, levels, evidence, f"{IN_PERSON_ONLY}; {rule}", tracks)
        yield _Said("telehealth", "no", claim, levels, evidence, f"{IN_PERSON_ONLY}; {rule}", tracks)
        matches = _of_other_clauses(unit.low, only, matches)
    for match in () if heads_a_part(page, unit) or heads_none(page, unit, VOCABULARY) else matches:
        told = of_way(page, unit, match.start, match.end)  # "the evening group may be joined by video"
        tracks = told or named_below(page, unit) or (None,)
        whose, sure = (f"{OF_A_TRACK}; {rule}" if told is None else rule), claim
        if not any(map(_beside_its_way, told or ())) and is_of_unnamed_track(page, unit):
            whose, sure = f"{OF_A_TRACK}; {rule}", "unclear"
        cell, table = unit.block.cell, unit.block.table
        column = (table, cell[1]) if table is not None and cell is not None else None
        yield from (
            replace(said, tracks=tracks, column=column) for said in _judged(page, unit, match, sure, whose, extra)
        )


def _by_track(
    page: Page, header: Unit, claim: Claim, cells: list[tuple[Unit, tuple[TrackAt, ...], bool]]
) -> Iterator[_Said]:
    """Telehealth as the cells of its row or column answer for each track."""
    if not any(match.id == "telehealth" for match in page.terms(header, VOCABULARY)):
        return
    for cell, tracks, given in cells:
        evidence = (page.evidence(header), page.evidence(cell))
        levels = page.levels(cell).codes or (None,)
        if given:
            yield _Said("formats", "telehealth", claim, levels, evidence, "its cell", tracks)
        yield _Said("telehealth", "yes" if given else "no", claim, levels, evidence, "its cell", tracks)


def _of_other_clauses(low: str, only: re.Match[str], matches: list[Match]) -> list[Match]:
    """The wordings that stand in other clauses than the one that says in person only: "PHP is in person only; IOP is virtual"."""
    start, end = low.rfind(";", 0, only.start()) + 1, low.find(";", only.end())
    return [match for match in matches if match.end <= start or (end >= 0 and match.start > end)]


def _judged(
    page: Page, unit: Unit, match: Match, claim: Claim, rule: str, extra: tuple[Evidence, ...]
) -> Iterator[_Said]:
    """What one wording says: a format, telehealth yes or no, or nothing about how a program is attended."""
    low = unit.low
    if (
        not (
            is_attendance(unit, match)
            or is_way_of_track(unit, match.start, match.end)
            or (is_line_of_way(page, unit))
            or is_offered_also(page, unit, match.start, match.end)
        )
        or is_of_a_first_call(page, unit)
        or is_of_visitors(page, unit)
        or (match.id == "telehealth" and is_not_needed(low, match))
        or is_not_attended(low, match)
        or (match.id != "in_person" and is_of_staff_or_past(unit))
        or is_of_paper(unit)
    ):
        return
    found = _levels(page, unit, match)
    if is_topic(unit, match, page.terms(unit, "levels_of_care")):
        claim, rule, found = "unclear", "topic of the page", LevelsAt((), "topic")
    levels: tuple[LevelOfCare | None, ...] = found.codes or (None,)
    evidence = (page.evidence(unit, quote=quote_around(unit, match.start, match.end)), *extra)
    value: Format = match.id  # type: ignore[assignment]
    if value == "telehealth" and is_not_paid(low, match.start, match.end, payer=bool(page.terms(unit, "insurers"))):
        if is_our_own(low, match.start):
            yield _Said("formats", value, claim, levels, evidence, f"ours, whoever pays; {rule}")
            yield _Said("telehealth", "yes", claim, levels, evidence, f"ours, whoever pays; {rule}")
        return
    if is_no_way(low, match) and not (value == "in_person" and is_by_exception(unit)):
        if value == "telehealth":
            sure: Claim = "unclear" if is_denied_to_some(low, match.start, match.end) else claim
            yield _Said("telehealth", "no", sure, levels, evidence, f"denied; {rule}")
        return
    if value != "in_person" and (is_beside_groups(page, low, match, found) or is_for_some(low, match.start, match.end)):
        claim, rule = "unclear", f"for some; {rule}"
    if value != "in_person" and (afar := attended_afar(unit, levels)) != levels:
        levels, claim, rule = (afar, claim, rule) if afar else (levels, "unclear", f"lived in; {rule}")
    if value != "in_person" and not found.codes and not _TIME.search(low):
        rule = LOOSE if claim == "own" and not rule.startswith(OF_A_TRACK) else rule
        claim = "unclear"
    yield _Said("formats", value, claim, levels, evidence, rule)
    if value != "in_person":
        yield _Said("telehealth", "yes", claim, levels, evidence, rule)


def _held_at(page: Page) -> Iterator[_Said]:
    """Programs that meet at the provider's own place by its name."""
    for unit in page.hinting("held"):
        low = unit.low
        if not page.speaks(unit) or len(low) > MAX_UNIT or low.endswith("?"):
            continue
        came = comes_in(low)
        seen = _SEEN_AT.search(low)
        found = seen or _HELD_AT.search(low) or came
        place = claim_at(page, unit) if found else None
        if came and place == ("unclear", NOBODYS, None) and page.presents_own and unit.block.zone == "main":
            place = "own", "told to come", None
        if found is None or place is None or NO_PROGRAM.search(low) or COMING.search(low):
            continue
        if is_denied(low, *found.span()) or (seen is None and _STAFF_AT.search(low)):
            continue
        evidence = (page.evidence(unit, quote=quote_around(unit, *found.span())),)
        levels = page.levels(unit, *found.span()).codes or (None,)
        tracks = page.tracks(unit, *found.span()) or (None,)
        yield _Said("formats", "in_person", place[0], levels, evidence, f"held at a place; {place[1]}", tracks)


_BESIDES = _WORDINGS["besides"]


def _levels(page: Page, unit: Unit, match: Match) -> LevelsAt:
    """The levels of the statement; in a box called "Format", "Outpatient, in person" is no level but the way of attending."""
    if is_for_outpatients_only(unit.low):
        return LevelsAt(("outpatient",), "limited")
    found = page.levels(unit, match.start, match.end)
    if found.codes == ("outpatient",) and page.subjects.codes and FORMAT_LABEL.search(fold(unit.block.label)):
        return page.subjects
    # "sober living and virtual IOP go together": the way of the level that it is a word of
    terms = page.terms(unit, "levels_of_care")
    named = next((one for one in terms if one.start - 1 <= match.end <= one.end), None)
    later = None if named else next((one for one in terms if one.start > match.end), None)
    if later is not None and _WAY_FOR.fullmatch(unit.low, match.end, later.start):
        run = [later, *(one for one in terms if one.start > later.start and is_listed(unit.low, later, one))]
        codes: tuple[LevelOfCare, ...] = tuple(dict.fromkeys(one.id for one in run))  # type: ignore[misc]
        return LevelsAt(codes, "behind")
    listed = named is not None and not _BESIDES.search(unit.low, 0, match.start)
    if named is None or (listed and any(one.start > named.start and is_listed(unit.low, named, one) for one in terms)):
        return found  # "virtual IOP and PHP"
    return LevelsAt((named.id,), "beside")  # type: ignore[arg-type]


def _answered_no(page: Page, question: Unit, matches: list[Match]) -> Iterator[_Said]:
    """ "Do you offer telehealth?" with an answer that begins with No."""
    following = page.units[question.number + 1 : question.number + 2]
    if not following or not _NO.match(following[0].low) or not any(match.id == "telehealth" for match in matches):
        return
    answer = following[0]
    match = next(match for match in matches if match.id == "telehealth")
    claim: Claim = "own" if page.scope(question).own or page.scope(answer).own or page.presents_own else "unclear"
    evidence = (page.evidence(question), page.evidence(answer, quote=quote_around(answer, 0, 2)))
    yield _Said("telehealth", "no", claim, _levels(page, question, match).codes or (None,), evidence, "answered no")


def _ended(page: Page, unit: Unit, matches: list[Match]) -> Iterator[_Said]:
    """Telehealth that a sentence says is no longer given; of anything else that is past nothing is said of today."""
    for match in matches:
        if match.id == "telehealth" and has_ended(unit.low, match):
            evidence = (page.evidence(unit),)
            yield _Said(
                "telehealth", "no", "own", _levels(page, unit, match).codes or (None,), evidence, "no longer given"
            )


def _denied(page: Page, unit: Unit, matches: list[Match]) -> Iterator[_Said]:
    """Telehealth, where it stands beside a No or in a list of what is not offered."""
    match = next((match for match in matches if match.id == "telehealth"), None)
    scope, source = page.scope(unit), page.denied[unit.number]
    if match is None or unit.block.zone in SILENT_ZONES or scope.claim in ("excluded", "general", "hypothetical"):
        return
    if not is_attendance(unit, match):
        return
    claim: Claim = "own" if scope.own or page.presents_own else "unclear"
    evidence: tuple[Evidence, ...] = (page.evidence(unit, quote=quote_around(unit, match.start, match.end)),)
    if source is not None and source is not unit:
        evidence = (*evidence, page.evidence(source, quote=quote_around(source, 0, len(source.low))))
    yield _Said("telehealth", "no", claim, _levels(page, unit, match).codes or (None,), evidence, "denied by its place")


def _told_in_cells(page: Page) -> Iterator[_Said]:
    """The levels for which a cell beside or under "Telehealth" says No, and the tracks for which one says Yes."""
    for header, level, cell, given in told_in_cells(page, VOCABULARY):
        claim: Claim = "own" if page.scope(header).own or page.presents_own else "unclear"
        evidence = (page.evidence(header), page.evidence(cell))
        if not given:
            yield _Said("telehealth", "no", claim, (level,), evidence, "denied by its cell")
        elif tracks := page.tracks(cell):
            sure = claim if _has_tracks(page, cell, {one.track for one in tracks}) else "unclear"
            yield _Said("formats", "telehealth", sure, (level,), evidence, "its cell", tracks)
            yield _Said("telehealth", "yes", sure, (level,), evidence, "its cell", tracks)


def _has_tracks(page: Page, cell: Unit, tracks: set[str]) -> bool:
    """Whether times on the page are of the tracks that a cell names; else what it says would pass for the whole level's."""
    timed = (
        one.track
        for unit in page.speaking
        if unit is not cell
        for match in unit.schedules
        for one in page.tracks(unit, match.start, match.end)
    )
    return not tracks.isdisjoint(timed)


def _at_addresses(page: Page) -> Iterator[_Said]:
    """Groups whose time stands beside the address where they meet are held in person."""
    if not page.presents_own:
        return
    for unit in page.with_digits:
        text = unit.text
        if not text[:1].isdigit() or unit.block.zone != "main" or is_street(text.split("\n")[0]) is None:
            continue
        near = page.units[max(0, unit.number - _NEAR) : unit.number + _NEAR + 1]
        timed = next(
            (other for other in near if other.block.headings == unit.block.headings and _TIME.search(other.low)), None
        )
        if timed is not None and page.scope(unit).claim in ("own", "neutral"):
            evidence = (page.evidence(unit), page.evidence(timed, quote=quote_around(timed, 0, len(timed.low) // 2)))
            yield _Said(
                "formats", "in_person", "own", page.levels(unit).codes or (None,), evidence, "meets at an address"
            )
