"""Why nothing fits: filters that contradict each other, and how many would fit without one of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import combinations
from typing import Any

from console.screen import option_name
from index import availability
from index.engine import Index
from index.request import SearchRequest
from index.wording import listed, minutes
from records.codes import WEEKDAYS
from records.errors import InputError

# Options that are one filter together; what refines is left out with what it refines, and alone.
TOGETHER = (
    ("text",), ("level",), ("insurer", "insurer_family", "in_network", "plan"), ("in_network",), ("plan",),
    ("payment",), ("available",), ("day",), ("after", "before"), ("daypart",), ("hours_min", "hours_max"),
    ("weeks_min", "weeks_max"), ("telehealth",), ("format",), ("modality",), ("condition",), ("population",),
    ("language",), ("accreditation",), ("city",), ("state",), ("near", "miles"), ("confirmed_within_days",),
)  # fmt: skip
MOST_TOLD = 6
# From when a session of a daypart starts, in minutes since midnight; docs/record.md says the same.
STARTS = {"morning": (0, 720), "afternoon": (720, 1020), "evening": (1020, 1440)}


def contradictions(request: SearchRequest, days: list[str]) -> list[str]:
    """Filters of which no program can answer all, each pair in a sentence; `days` are the codes of request.day."""
    return [*_of_free_time(request, days), *_of_dayparts(request)]


def _of_free_time(request: SearchRequest, days: list[str]) -> Iterator[str]:
    if request.available is None:
        return
    free = availability.parse(request.available)
    of_day: dict[str, list[tuple[int, int]]] = {
        day: [(max(one.start - first, 0), min(one.end - first, 1440)) for one in free if one.start < first + 1440 and one.end > first]
        for first, day in ((number * 1440, day) for number, day in enumerate(WEEKDAYS))
    }  # fmt: skip
    if never := [day.capitalize() for day in days if not of_day[day]]:
        yield f"--day asks for {listed(never)}, when the caller is not free (--available {request.available})"
    start = minutes(request.after) if request.after else 0
    end = minutes(request.before) if request.before else 1440
    blocks = [block for day in days or WEEKDAYS for block in of_day[day]]
    if blocks and not any(max(low, start) < min(high, end) for low, high in blocks):
        times = " and ".join(
            f"--{name} {at}" for name, at in (("after", request.after), ("before", request.before)) if at
        )
        yield f"{times} leave nothing of the caller's free time (--available {request.available})"


def _of_dayparts(request: SearchRequest) -> Iterator[str]:
    """No session starts both in the morning and after five."""
    wanted = [part for part in (value.casefold().rstrip("s") for value in request.daypart) if part in STARTS]
    if not wanted or len(wanted) != len(request.daypart):
        return
    if request.after and all(STARTS[part][1] <= minutes(request.after) for part in wanted):
        yield f"--daypart {listed(wanted, 'or')} means a start before --after {request.after}"
    if request.before and all(STARTS[part][0] >= minutes(request.before) for part in wanted):
        yield f"--daypart {listed(wanted, 'or')} means a start later than --before {request.before}"


def why_nothing(index: Index, request: SearchRequest, now: datetime, *, asked: int = 0) -> list[str]:
    """Lines that tell how many programs would fit without one filter, most first; where that is none, without two.

    `asked` programs may fit as it stands: what gives no more than these is no help.
    """
    used = used_filters(request)
    if len(used) < 2:
        if asked:
            return []
        return [
            f"Of the {len(index)} programs of this index none states it." if used else "This index has no programs."
        ]
    for dropped_at_once in (1, 2):
        found = []
        for fields in combinations(used, dropped_at_once):
            fits, ask = _counts(index, request, {field for group in fields for field in group}, now)
            if fits or ask > asked:
                found.append((fits, ask, listed([_named(group, request) for group in fields])))
        if found:
            found.sort(key=lambda one: (-one[0], -one[1]))
            told = [f"  without {named}: {_told(fits, ask)}" for fits, ask, named in found[:MOST_TOLD]]
            wider = ", or look farther away with --miles." if request.near else "."
            return ["What one filter less would give:" if dropped_at_once == 1 else "What two filters less would give:",
                    *told, f"Leave out what the caller can do without{wider}"]  # fmt: skip
    return ["No two filters alone are the cause: begin with level of care and place, and add one filter at a time."]


def used_filters(request: SearchRequest) -> list[tuple[str, ...]]:
    """The groups of options that the request uses, each once.

    >>> used_filters(SearchRequest.of(level=["iop"], near="90025", after="17:00"))
    [('level',), ('after', 'before'), ('near', 'miles')]
    """
    given = request.model_dump(exclude_defaults=True)
    return [
        group for group in TOGETHER if group[0] in given or any(field in given for field in group if field != "miles")
    ]


def _counts(index: Index, request: SearchRequest, dropped: set[str], now: datetime) -> tuple[int, int]:
    kept: dict[str, Any] = {
        name: value for name, value in request.model_dump(exclude_defaults=True).items() if name not in dropped
    }
    kept |= {"sort": "best", "limit": 1, "offset": 0, "facets": [], "explain": False, "only_confirmed": False}
    try:
        result = index.search(SearchRequest.of(**kept), now=now)
    except InputError:  # what is left refines what was dropped
        return 0, 0
    return result.fits, result.ask


def _named(group: tuple[str, ...], request: SearchRequest) -> str:
    """The options of a group as they were typed: "--insurer cigna --in-network"."""
    given = request.model_dump(exclude_defaults=True)
    parts = []
    for field in group:
        if field not in given:
            continue
        value = given[field]
        said = "" if value is True else ",".join(map(str, value)) if isinstance(value, list) else _plain(value)
        parts.append(f"{option_name(field)} {_quoted(said)}".strip())
    return " ".join(parts)


def _plain(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def _quoted(value: str) -> str:
    return f'"{value}"' if " " in value else value


def _told(fits: int, ask: int) -> str:
    """
    >>> _told(1, 0), _told(0, 3), _told(2, 3)
    ('1 fits', '3 may fit', '2 fit, 3 may fit')
    """
    parts = [f"{fits} fit{'s' if fits == 1 else ''}"] if fits else []
    return ", ".join([*parts, f"{ask} may fit"] if ask else parts)
