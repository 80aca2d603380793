"""One statement of an insurer: what was read of its name, with its quotes, and the levels, states and plans to which the sentence limits it."""

from __future__ import annotations

from extract.document import fold
from extract.insurers.arms import PUBLIC, arm, is_of_other_states, of_states, of_their_states
from extract.insurers.choice import Statement
from extract.insurers.clients import others_do_not
from extract.insurers.clinicians import is_under_one_of_several
from extract.insurers.dates import is_not_of_today
from extract.insurers.kinds import kind_of_plans
from extract.insurers.left_open import is_left_open
from extract.insurers.level_cells import is_of_a_service_row, level_of_cell
from extract.insurers.levels import goes_on, level_told_of, levels_over, levels_said
from extract.insurers.marks import UNSURE
from extract.insurers.names import Name
from extract.insurers.one_service import is_of_one_audience, refuses_one_service
from extract.insurers.parts import is_of_a_part
from extract.insurers.people import BY_THEMSELVES, people_over, told_people
from extract.insurers.pointers import Over
from extract.insurers.quantity import refuses_some
from extract.insurers.sites import heads_of, is_of_one_town, site_before, state_before
from extract.insurers.states import is_left_out_elsewhere, offices_told_of
from extract.insurers.status import Reading
from extract.insurers.whose import is_of_one_site, site_that_takes
from extract.page import Page
from extract.paying.paying_claim import cut
from extract.units import Unit
from records.codes import REFUSED, TAKEN, Claim, LevelOfCare
from records.models import Where

LOOK_BACK = 3


def statement(
    page: Page, unit: Unit, name: Name, reading: Reading, claim: Claim, strength: int, over: Over | None = None
) -> Statement:
    """One place that says of a name what was read of it, with its quote and that of what stands over it; not sure where it holds for a part alone."""
    quotes = [page.evidence(unit, quote=cut(unit.text, name.start))]
    if over is not None:
        where: Where | None = "heading" if over.rule == "heading" else None
        quotes.insert(0, page.evidence_of(over.unit.block if over.unit else unit.block, over.quote, where))
    status = reading.status if reading.status != UNSURE else reading.might_be
    some = refuses_some(unit.low, name) if status in REFUSED else ""
    if some == "some":
        status = "in_network" if status == "out_of_network" else "accepted"
    written = unit.text[name.start : name.end]
    levels = _levels(page, unit, name) or (levels_over(over.limits) if over is not None else ()) or level_of_cell(unit)
    states = of_states(unit.low, name, refused=status in REFUSED) if claim == "own" else ()
    if over is not None and claim == "own" and not states and name.id not in PUBLIC:
        states = of_their_states(fold(over.limits))
    kind = kind_of_plans(unit.low, name)
    limited = is_of_a_part(unit.low, name, refused=status in REFUSED, own_name=_own_name(page)) or (
        status in TAKEN and is_not_of_today(unit.low, name, page.fetched_at)
    )
    limited = limited or (status in TAKEN and is_of_other_states(unit.low, name))
    limited = limited or (status in REFUSED and refuses_one_service(unit.low, name, page.provider_names))
    others_too = status in REFUSED and len(page.codes("populations")) > 1
    limited = limited or (others_too and not levels and is_of_one_audience(unit.low))
    behind = page.units[unit.number + 1 : unit.number + 2]
    after = next((one.low for one in behind if one.block is unit.block), "")
    earlier = page.units[unit.number - 1] if unit.number else None
    before = earlier.low if earlier is not None and earlier.block is unit.block else ""
    limited = limited or others_do_not(after) or is_of_one_site(unit.low, name, after, before)
    limited = limited or (status in TAKEN and is_left_out_elsewhere(unit.low, name, after))
    limited = (
        limited
        or is_left_open(unit.low, name)
        or is_under_one_of_several(page, unit)
        or is_of_one_town(page, unit, name)
        or is_of_a_service_row(page, unit)
    )
    if states or (claim == "own" and (limited or some)):
        claim = "unclear"
    site = site_that_takes(unit.low, name) or site_before(unit) or state_before(unit)
    heads = (site, *heads_of(unit.block)) if site else heads_of(unit.block)
    headings = unit.block.headings[-1:]
    people = told_people(unit.low, name)
    headed = people_over(headings[0].low) if headings and not people and name.id not in BY_THEMSELVES else ()
    return Statement(
        name.id, written, status, claim, reading.rule, strength, reading.plan_types, tuple(quotes), levels, arm(unit.low, name),
        states, people=people or headed, over=bool(headed), kind=kind, heads=heads, offices=offices_told_of(unit),
    )  # fmt: skip


def _own_name(page: Page) -> str:
    """The name of the page's provider in folded words, or "" where it is no more than the page's first sentence."""
    return fold(page.provider.name) if page.provider is not None and page.provider.rule != "first_line" else ""


def _levels(page: Page, unit: Unit, name: Name) -> tuple[LevelOfCare, ...]:
    """The levels to which the sentence limits what it says of a name; those in the provider's own name limit nothing."""
    matches = page.terms(unit, "levels_of_care")
    if not matches:
        return _levels_before(page, unit)
    apart = [one for one in matches if not page.is_in_its_name(unit, one)]
    return levels_said(unit.low, apart, name.start, name.end)


def _levels_before(page: Page, unit: Unit) -> tuple[LevelOfCare, ...]:
    """The level that the sentence before is about, where this one goes on with "It …"."""
    for earlier in reversed(page.units[max(0, unit.number - LOOK_BACK) : unit.number]):
        if not goes_on(page.units[earlier.number + 1].low) or earlier.block is not unit.block:
            return ()
        if matches := page.terms(earlier, "levels_of_care"):
            return level_told_of(earlier.low, matches)
    return ()
