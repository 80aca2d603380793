"""Why nothing fits: how many programs would fit without one of the filters."""

from __future__ import annotations

import re
import shlex
from datetime import datetime
from itertools import combinations
from typing import Any

from console.screen import option_name
from index.engine import Index
from index.request import SearchRequest
from index.wording import listed
from records.errors import InputError

# Options that are one filter together; what refines is left out with what it refines, and alone.
TOGETHER = (
    ("text",), ("level",), ("insurer", "insurer_family", "in_network", "plan"), ("in_network",), ("plan",),
    ("payment",), ("available",), ("day",), ("after", "before"), ("daypart",), ("hours_min", "hours_max"),
    ("weeks_min", "weeks_max"), ("telehealth",), ("format",), ("modality",), ("condition",), ("population",),
    ("language",), ("accreditation",), ("city",), ("state",), ("near", "miles"), ("source",), ("confirmed_within_days",),
)  # fmt: skip
MOST_TOLD = 6
_OF_SHELL = re.compile(r'["$`\\!]')  # what a shell reads inside of double quotes too


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
            told = [f"  without {named}: {told_counts(fits, ask)}" for fits, ask, named in found[:MOST_TOLD]]
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
        parts.append(f"{option_name(field)} {_quoted(said) if value is not True else ''}".strip())
    return " ".join(parts)


def _plain(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def _quoted(value: str) -> str:
    """A value as a shell takes it.

    >>> print(_quoted("iop"), _quoted("tue 17:30-22:00; sat"), _quoted("Eve's Place"), _quoted('"Old Mill"'), _quoted("iop;php"))
    iop "tue 17:30-22:00; sat" "Eve's Place" '"Old Mill"' "iop;php"
    """
    quoted = shlex.quote(value)
    return quoted if quoted == value or _OF_SHELL.search(value) else f'"{value}"'


def told_counts(fits: int, ask: int) -> str:
    """How many programs fit and may fit.

    >>> told_counts(1, 0), told_counts(0, 3), told_counts(2, 3)
    ('1 fits', '3 may fit', '2 fit, 3 may fit')
    """
    parts = [f"{fits} fit{'s' if fits == 1 else ''}"] if fits else []
    return ", ".join([*parts, f"{ask} may fit"] if ask else parts)
