"""Medicaid of a state: which one a request means, and which programs are in other states only."""

from __future__ import annotations

from functools import reduce
from operator import and_, or_

from index.codes import IN_STATES, LICENSEES, MEDICAID, OF_PLACES, SERVES, UNNAMED
from index.columns import NO_PLACE
from index.filters.answers import NOBODY, Context, Rows
from index.filters.served import states_of_caller, states_that_may_be, without_office
from index.filters.towns import cities_and_states, state_near
from index.payer_questions import STATUS_WORDS
from records.codes import TAKEN


def payer_codes(context: Context, option: str, values: list[str]) -> list[str]:
    """The payers that values mean; where a state is asked for or a place in one, "Medicaid" is the one of that state.

    They are kept in `read_as`, and those that follow from a place alone in `near_payers`.
    """
    codes = context.codes(option, values)
    if not LICENSEES.keys().isdisjoint(codes):
        codes = context.reading.read_as[option] = _licensees(context, codes)
    if MEDICAID not in codes:
        return codes
    there, near = _there(context)
    if near:
        context.near_payers.update({*there} - {MEDICAID, *codes})
    read = list(dict.fromkeys(one for code in codes for one in (there if code == MEDICAID else [code])))
    context.reading.read_as[option] = read
    return read


def _licensees(context: Context, codes: list[str]) -> list[str]:
    """The codes, a brand as who bears it in the caller's state: "Anthem" of a caller in California is Anthem Blue Cross."""
    states = states_of_caller(context)
    there = states[0] if len(states) == 1 else ""
    return list(dict.fromkeys(LICENSEES.get(code, {}).get(there, code) for code in codes))


def said_of_states(context: Context, code: str, *, in_network: bool) -> Rows:
    """The programs that take an insurer's plans of the caller's state, or of all states in which he may be, and say so of no others."""
    states = states_that_may_be(context)
    taken = TAKEN[:1] if in_network else TAKEN
    there = [
        reduce(or_, (context.data.bitmaps[f"{IN_STATES}:{code}:{status}:{state}"] for status in taken))
        for state in states
    ]
    return reduce(and_, there) if there else NOBODY


def _there(context: Context) -> tuple[list[str], str]:
    """The payers that "Medicaid" means in the states asked for, and the state where a place alone says which."""
    known = context.data.known
    states = known.resolve("state", cities_and_states(context)[1])
    near = state_near(context) if not states else ""
    return [known.medicaid_of.get(state, MEDICAID) for state in states or [near]], near


def elsewhere(context: Context, code: str) -> Rows:
    """The programs in other states only that say nothing of this Medicaid: theirs is another.

    A program with a place that is not known may be there, and so may one that serves the state. Whose state follows from
    a place alone, and near a border, may have the Medicaid of either side.
    """
    known, data = context.data.known, context.data
    if known.parents.get(code) != MEDICAID or code in context.near_payers:
        return NOBODY
    if code not in context.elsewhere:
        places = data.locations
        # Who is online alone and names the states that it serves is in these, wherever its office may be.
        placed = places.rows - places.rows_with("state", NO_PLACE)
        rows = (placed | without_office(context)) - data.bitmaps[f"{SERVES}:all"]
        for state in (state for state, its in known.medicaid_of.items() if its == code):
            rows = rows - data.bitmaps[f"{SERVES}:{state}"]
            if state in known.states:
                rows = rows - places.rows_with("state", known.states[state])
        for status in STATUS_WORDS:
            rows = rows - data.bitmaps[f"insurer:{code}:{status}"]
        context.elsewhere[code] = rows if code in known.medicaid_of.values() else NOBODY
    return context.elsewhere[code]


def refused_in_every_state(context: Context, code: str) -> Rows:
    """The programs that refuse Medicaid and name no state's, where this is a state's (or TRICARE and no region's): it is refused whatever it is called."""
    wider = context.data.known.parents.get(code, "")
    if wider not in OF_PLACES:
        return NOBODY
    bitmaps = context.data.bitmaps
    rows = bitmaps[f"{UNNAMED}:{wider}:not_accepted"]
    for status in STATUS_WORDS:
        rows = rows - bitmaps[f"insurer:{code}:{status}"]
        if status != "not_accepted":
            rows = rows - bitmaps[f"{UNNAMED}:{wider}:{status}"]
    return rows
