"""The insurers that a page says this provider takes or does not take, each with its network status."""

from __future__ import annotations

from dataclasses import replace

from extract.claims.time_turns import ENDED
from extract.insurers.answers import answer_of, turned_at_end
from extract.insurers.arms import names_an_arm
from extract.insurers.choice import LIST, LOGO, PROSE, Statement, resolve
from extract.insurers.cues import cues
from extract.insurers.doubts import without_doubtful
from extract.insurers.ellipsis import goes_on as goes_on_as_before
from extract.insurers.footnotes import with_footnotes
from extract.insurers.grids import HEAD, read_grids
from extract.insurers.limited_below import is_limited_below
from extract.insurers.limits import is_taken_out, with_types_taken_out, without_kinds_taken_out
from extract.insurers.lines import are_only
from extract.insurers.lists import (
    MAX_MARK,
    in_list,
    is_about_paying,
    is_headed_paying,
    is_list_line,
    label_of,
    labelled,
    over_list,
    told_before,
)
from extract.insurers.marks import REFUSALS, UNSURE
from extract.insurers.members import readings_of_members
from extract.insurers.mentions import insurers_in
from extract.insurers.names import Name, may_have_plan_types
from extract.insurers.outside import outside_all
from extract.insurers.people import of_their_people
from extract.insurers.pointers import Over
from extract.insurers.questions import from_answer, from_question, refused_above, takes_for_another
from extract.insurers.rest import lines_of_the_rest, status_below
from extract.insurers.sections import contrasted, network_over, over_kinds
from extract.insurers.sites import parted_by_sites
from extract.insurers.statements import statement
from extract.insurers.states import contradicted_by_states, parted_by_states, parted_by_states_over
from extract.insurers.status import MAX_NAMES, Reading, marked, read_sentence, says_before
from extract.insurers.tables import from_status_cell
from extract.insurers.taken_elsewhere import taken_elsewhere
from extract.insurers.turned import claim_of_turned, in_first_person, turned_by_us
from extract.page import Page
from extract.paying.paying_claim import MAX_SENTENCE, claim_of, cut
from extract.reading.json_questions import asked
from extract.units import Unit, in_order
from extract.wordings import Wordings
from records.codes import REFUSED, Claim
from records.models import Evidence, Finding

_WORDINGS = Wordings.of(__name__)
_THESE = _WORDINGS["these"]
THESE_BACK = 6  # sentences from "these insurers" to the nearest one that names several


def find(page: Page) -> list[Finding]:
    """One finding for each insurer that the page takes a stand on; other statuses and unsure ones are `unclear`."""
    statements = _statements(page)
    for held in asked(page):
        for one in _statements(held.page):
            at = max(0, held.answer.lower().find(one.name.lower()))
            quotes = (held.question, cut(held.answer, at))
            evidence = tuple(
                Evidence(quote=quote, where="json_ld", url=page.url, fetched_at=page.fetched_at) for quote in quotes
            )
            statements.append(replace(one, evidence=evidence))
    told = contradicted_by_states(statements)
    return resolve(
        page, without_doubtful(page, of_their_people(parted_by_sites(page, parted_by_states_over(page, told))))
    )


def _statements(page: Page) -> list[Statement]:
    """Every place of the page that says how the provider stands to an insurer."""
    statements: list[Statement] = []
    lines: dict[int, Over | None] = {}
    logos_disclaimed = any(unit.block.kind == "alt" for unit in page.naming("insurers")) and _has_disclaimer(page)
    rest = lines_of_the_rest(page)
    pointing = page.hinting("pointing")
    named = page.naming("insurers")
    naming = {unit.number for unit in named}
    begins = cues().mark_begins.match  # asked of each short line
    values = [unit for unit in page.units if len(unit.low) <= MAX_MARK and begins(unit.low)] if named else []
    told = read_grids(page, named)  # by the cells of tables
    for unit in in_order(named, page.headed, values, pointing, [page.units[number] for number in told]):
        if unit.block.kind == "title" or len(unit.low) > MAX_SENTENCE:
            continue
        if unit.block.row or unit.block.column or (named and len(unit.low) <= MAX_MARK and label_of(unit)):
            statements += from_status_cell(page, unit, told.get(unit.number, ""))
        names = insurers_in(page, unit) if unit.number in naming else []
        if 0 < len(names) <= MAX_NAMES:
            low = without_kinds_taken_out(unit.low, names)
            if unit.low.rstrip().endswith("?"):
                statements += from_question(page, unit, names)
            elif (answer := answer_of(page, unit, names)) is not None:
                statements += from_answer(page, unit, answer, lines)
            elif goes_on_as_before(unit.low, names) and (earlier := _before(page, unit)) is not None:
                statements += _as_before(page, unit, names, earlier)
            elif is_list_line(low, names) and not says_before(low, names) and not any(turned_by_us(page, unit, names)):
                by_cells = told.get(unit.number) == HEAD
                statements += _from_list_line(page, unit, names, lines, rest, logos_disclaimed, by_cells)
            else:
                statements += _from_sentence(page, unit, names)
        elif not names and "pointing" in page.hints[unit.number] and (pointed := _THESE.search(unit.low)) is not None:
            statements += _from_these(page, unit, pointed.group())
    return statements


def _from_these(page: Page, unit: Unit, words: str) -> list[Statement]:
    """ "We work with all of these insurers": those that one of the sentences just before names."""
    claim = claim_of(page, unit, sure=True)
    for named in reversed(page.units[max(0, unit.number - THESE_BACK) : unit.number]):
        names = insurers_in(page, named)
        if len(names) > 1 and claim:
            status = "in_network" if "network" in words or "contract" in words else "accepted"
            quote = page.evidence(unit, quote=cut(unit.text, 0))
            found = [statement(page, named, name, Reading(status, status, "these"), claim, PROSE) for name in names]
            return [replace(one, evidence=(quote, *one.evidence)) for one in found]
    return []


def _from_sentence(page: Page, unit: Unit, names: list[Name]) -> list[Statement]:
    found: list[Statement] = []
    if any(turned := turned_by_us(page, unit, names)):
        claim = claim_of_turned(page, unit)
        held = zip(names, turned, strict=True)
        return [statement(page, unit, name, reading, claim, PROSE) for name, reading in held if reading and claim]
    readings = readings_of_members(unit.low, names)
    if not readings or not all(readings):
        read = read_sentence(unit.low, names)
        readings = [one or other for one, other in zip(readings, read, strict=True)] if readings else read
    if not all(readings) and (ours := in_first_person(page, unit, names)):
        readings = [one or other for one, other in zip(readings, read_sentence(*ours), strict=True)]
    if not any(readings) and (before := told_before(page, unit)) is not None:
        return _as_told(page, unit, names, before)
    named = []
    refused = refused_above(page, unit) if any(readings) else frozenset()
    over = network_over(page, unit) if any(one and one.status == "accepted" for one in readings) else None
    for name, reading in zip(names, readings, strict=True):
        if reading is None or (name.id in refused and takes_for_another(page, unit, name, reading)):
            continue
        told = taken_elsewhere(page, unit, name.start, name.end)
        if told == "another":
            continue
        claim = claim_of(page, unit, sure=reading.status != UNSURE and not told)
        if claim == "unclear" and not told and reading.status in REFUSED and page.scope(unit).why in ENDED:
            claim = "own"  # "we no longer accept" is about today
        beside = (over or outside_all(page, unit, name)) if claim and reading.status == "accepted" else None
        if claim and beside:
            might_be = "accepted" if beside.status == UNSURE else beside.status
            headed = Reading(beside.status, might_be, beside.rule, reading.plan_types)
            claim = "unclear" if beside.status == UNSURE else claim
            named.append((name, statement(page, unit, name, headed, claim, PROSE, beside)))
        elif claim:
            named.append((name, statement(page, unit, name, reading, claim, PROSE)))
    parted = parted_by_states(unit.low, names, named)
    for (name, _), said in zip(named, parted, strict=True):
        found += with_footnotes(page, unit, unit.low, name, said)
    return with_types_taken_out(unit.low, names, found)


def _before(page: Page, unit: Unit) -> Unit | None:
    """The sentence before, of the same paragraph, that says something of insurers."""
    before = page.units[unit.number - 1] if unit.number else None
    return before if before is not None and before.block is unit.block and insurers_in(page, before) else None


def _as_before(page: Page, unit: Unit, names: list[Name], earlier: Unit) -> list[Statement]:
    """The names of "Aetna and Cigna are." behind "Humana isn't accepted."."""
    first = f"{earlier.low.rstrip(' .;!')}; "
    moved = [Name(name.id, name.start + len(first), name.end + len(first)) for name in names]
    readings = read_sentence(first + unit.low, [*insurers_in(page, earlier), *moved])[-len(names) :]
    claim = claim_of(page, earlier, sure=True)
    quote = page.evidence(earlier, quote=cut(earlier.text, 0))
    found = [
        statement(page, unit, name, reading, claim, PROSE)
        for name, reading in zip(names, readings, strict=True)
        if reading is not None and claim
    ]
    return [replace(one, evidence=(quote, *one.evidence)) for one in found]


def _as_told(page: Page, unit: Unit, names: list[Name], before: Over) -> list[Statement]:
    """The names with which a sentence goes on from one that spoke of insurers at large."""
    sure = before.status != UNSURE
    claim = _list_claim(page, unit, before, sure=sure)
    reading = Reading(before.status, before.status if sure else "accepted", before.rule)
    return [statement(page, unit, name, reading, claim, LIST, before) for name in names] if claim else []


def _from_list_line(
    page: Page,
    unit: Unit,
    names: list[Name],
    lines: dict[int, Over | None],
    rest: dict[int, str],
    logos_disclaimed: bool,
    by_cells: bool = False,
) -> list[Statement]:
    """A line of names under something that decides for it, unless cells of a table do so; a logo by itself is unclear."""
    over = (
        None
        if by_cells
        else (
            _said_below(page, unit)
            or over_list(page, unit, lines, names[0].start)
            or over_kinds(page, unit)
            or labelled(page, unit, len(names))
            or contrasted(page, unit, len(names))
        )
    )
    if over is not None and over.status == "accepted":
        over = network_over(page, unit, over.quote) or over
    # What its heading says stays: "We accept" is no word on the network, whatever holds for all others.
    said_above = over is not None and over.status == "accepted"
    if (
        not said_above
        and not by_cells
        and (below := status_below(page, unit, rest))
        and not _is_refused_above(page, unit, over)
    ):
        over = Over(below[0], below[1].text, "rest", below[1])
    if (
        over is None
        and are_only(unit.low, names)
        and unit.block.kind not in ("alt", "option")
        and is_headed_paying(unit)
    ):
        over = Over("accepted", unit.text, "only_these", unit)
    lines[unit.number] = over
    over = turned_at_end(over, unit.low, names)
    logo = unit.block.kind == "alt"
    readings = read_sentence(unit.low, names)
    found = []
    elsewhere = taken_elsewhere(page, unit, names[0].start, names[-1].end) if any(readings) else ""
    if elsewhere == "another":
        return []  # "They take Aetna." of the house that the sentence before names
    if any(one and one.status == "accepted" and one.rule == "names_after" for one in readings) and (
        headed := network_over(page, unit) or outside_all(page, unit, names[0])
    ):
        over, readings = headed, [None] * len(names)
    doubtful = (logo and logos_disclaimed) or bool(elsewhere) or is_limited_below(page, unit)
    for name, said in zip(names, readings, strict=True):
        if said is None and is_taken_out(unit.low, name, names):
            continue
        if over is None and said is None:
            rule = "logo_alone" if logo else "form" if unit.block.kind == "option" else "insurance_heading"
            claim = None if by_cells else claim_of(page, unit, sure=False)
            if claim and (logo or unit.block.kind == "option" or is_about_paying(unit)):
                found.append(statement(page, unit, name, Reading(UNSURE, "accepted", rule), claim, LOGO))
            continue
        status = in_list(said.status, said.rule, over) if said else over.status if over else UNSURE
        if status in REFUSALS and names_an_arm(unit.low, names, names.index(name)):
            continue
        types = said.plan_types if said else read_plan_types(unit.low, name)
        sure = status != UNSURE and not doubtful
        claim = _list_claim(page, unit, over, sure=sure)
        if claim is None:
            continue
        rule = f"{'logo' if logo else 'list'}:{over.rule}" if over else f"list:{said.rule}" if said else "list"
        might_be = status if status != UNSURE else "accepted"
        reading = Reading(status if sure else UNSURE, might_be, rule, types)
        told = statement(page, unit, name, reading, claim, LOGO if logo else LIST, over)
        found += with_footnotes(page, unit, unit.low, name, told)
    return with_types_taken_out(unit.low, names, found)


def _is_refused_above(page: Page, unit: Unit, over: Over | None) -> bool:
    """Whether what stands over names refuses them, and not a line that lost the column under it."""
    if over is None or over.status not in REFUSED:
        return False
    if over.rule != "line_before" or over.unit is None:
        return True
    return all(page.terms(line, "insurers") for line in page.units[over.unit.number + 1 : unit.number])


def _said_below(page: Page, unit: Unit) -> Over | None:
    """ "Not accepted" or "Pending" on the line under a name, in a box of names and answers; not where it heads the names that follow."""
    lines = page.units[unit.number + 1 : unit.number + 4]
    if not lines or lines[0].block.kind == "heading" or lines[0].block.zone != unit.block.zone or unit.block.cell:
        return None
    status = marked(lines[0].low)
    if status not in ("not_accepted", UNSURE) or (
        len(lines) > 1 and page.terms(lines[1], "insurers") and not (len(lines) > 2 and marked(lines[2].low))
    ):
        return None
    return Over(status, lines[0].text, "line_under")


def read_plan_types(low: str, name: Name) -> tuple[str, ...]:
    """The plan types behind a name that stands in a list by itself."""
    if not may_have_plan_types(low):
        return ()
    said = read_sentence(f"we accept {low}", [Name(name.id, name.start + 10, name.end + 10)])[0]
    return said.plan_types if said is not None else ()  # "? (aetna": nothing is said of it


def _list_claim(page: Page, unit: Unit, over: Over | None, *, sure: bool) -> Claim | None:
    own = claim_of(page, unit, sure=sure)
    if over is None or over.unit is None or own is None or own == "own":
        return own
    led = claim_of(page, over.unit, sure=sure)
    return led if unit.block.zone != "form" and unit.block.kind != "option" else own


def _has_disclaimer(page: Page) -> bool:
    low = page.document.low
    return ("logo" in low or "trademark" in low or "brand name" in low) and cues().disclaimer.search(low) is not None
