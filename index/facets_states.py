"""Who is found in a state: the programs that are there, and those that are attended online from there, as the filter has it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, reduce
from operator import or_
from typing import TYPE_CHECKING, Literal

from index.codes import ONLINE_ONLY, SERVED, SERVES, VIRTUAL_PROGRAM
from index.filters.answers import NOBODY

if TYPE_CHECKING:
    from index.columns import Bitmaps, Columns
    from index.filters.answers import Rows
    from index.known import KnownValues
    from index.request import SearchRequest

# How programs are attended from a state: as nothing is asked (what is online alone), online, either will do, or in another way.
Way = Literal["any", "online", "either", "here"]


def way_of(request: SearchRequest, known: KnownValues) -> Way:
    """How a request asks to attend, as far as it says who may attend from where he is."""
    online = request.telehealth or "telehealth" in known.resolve("format", request.format)
    if online:
        return "either" if len(request.format) > 1 else "online"
    return "here" if request.format else "any"


class Served:
    """The rows that are attended from each state, wherever they have their rooms (index/filters/served.py)."""

    def __init__(self, bitmaps: Bitmaps, way: Way) -> None:
        """Take how it is to be attended."""
        self._bitmaps, self.way = bitmaps, way

    def __getitem__(self, state: str) -> Rows:
        """The rows that people of a state attend from there."""
        if not state or self.way == "here":
            return NOBODY
        serving = self._bitmaps[f"{SERVES}:all"] | self._bitmaps[f"{SERVES}:{state}"]
        if self.way == "online" or not serving:
            return serving
        return serving & (self._bitmaps["telehealth:yes"] if self.way == "either" else self._virtual)

    def elsewhere(self, states: Sequence[str]) -> Rows:
        """The rows that offer telehealth to people of other states, where it is asked for: there they are asked."""
        if self.way in ("any", "here") or not states:
            return NOBODY
        serving = (self._bitmaps[f"{SERVES}:{state}"] for state in ("all", *states))
        return self._bitmaps[SERVED] - reduce(or_, serving, NOBODY)

    @cached_property
    def _virtual(self) -> Rows:
        return self._bitmaps[ONLINE_ONLY] | self._bitmaps[VIRTUAL_PROGRAM]


def states_found(
    bitmaps: Bitmaps, known: KnownValues, locations: Columns, way: Way
) -> tuple[dict[str, Rows], dict[str, Rows]]:
    """The rows that answer yes to each state, but for those that only ask when it is chosen, and these."""
    served = Served(bitmaps, way)
    codes = {code.partition(":")[2] for code in bitmaps.codes() if code.startswith(f"{SERVES}:")}
    named = known.options["state"].labels if "all" in codes and way != "here" else {*known.states, *codes}
    yes: dict[str, Rows] = {}
    asking: dict[str, Rows] = {}
    for state in (one for one in named if one != "all"):
        there = locations.rows_with("state", known.states[state]) if state in known.states else NOBODY
        open_there = there & served.elsewhere([state])
        yes[state], asking[state] = (there - open_there) | served[state], open_there - served[state]
    return yes, asking
