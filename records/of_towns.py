"""Values of a program that its provider's pages say of one town alone, where the provider treats in several.

A program keeps all locations of its provider (docs/decisions/0006). "Our Boulder IOP meets from 9 to noon" is said of
Boulder: for somebody who asks for Denver it is neither a yes nor a no, and stands in `unclear` with its quote.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from records.named_offices import state_behind, states_of_offices, states_over

if TYPE_CHECKING:
    from records.models import Evidence, Finding, Location, Program, Session, Value

RULE = "said of another town"
# What may be said of one town; where treatment is given, who is called and how good it is are not of these.
FIELDS = (
    "hours_per_week", "session_hours", "days_per_week", "duration_weeks", "days", "sessions", "dayparts", "formats",
    "telehealth", "modalities", "conditions", "populations", "ages", "telehealth_only", "insurers", "payment",
    "languages", "prices",
)  # fmt: skip
# Who pays and when groups meet is told by states: "our Missouri office takes Aetna"
OF_STATES = frozenset(("insurers", "payment", "sessions", "days", "dayparts"))
OF_ROWS = frozenset(("sessions", "days", "dayparts"))  # of these all cells of a row are quoted
ELSEWHERE = "elsewhere"  # an office in a state in which none of the provider's towns is known to be
_NOT_A_VALUE = frozenset(("evidence", "rule", "first_seen", "last_confirmed"))
_OF_ALL = re.compile(
    r"\b(?:all|both|each|every|either|any)(?: of)?(?: our| the| these)?(?: (?:two|three|four|five|six|\d+))?(?: \w+)?"
    r" (?:locations?|offices?|sites?|clinics?|cent(?:er|re)s?|campus(?:es)?|facilit(?:y|ies)|cities|city|towns?)\b",
    re.IGNORECASE,
)

_MARKS = re.compile(r"[^\w\s]")


@lru_cache(maxsize=4096)
def town_key(city: str) -> str:
    """A town's name as two spellings of it have it in common.

    >>> town_key("St.  Paul"), town_key("DENVER ")
    ('st paul', 'denver')
    """
    return " ".join(_MARKS.sub(" ", city).lower().split())


def of_its_town(locations: list[Location], track: str | None) -> list[Location]:
    """The places where a track meets: those of the town that its name says, where one is known; else all of the provider's."""
    from records.tracks import town_of  # reconciling asks; a search imports this file, and reads no page

    town = town_of(track)
    here = [one for one in locations if town is not None and town_key(one.city or "") == town_key(town)]
    return here or locations


def towns_of(program: Program) -> frozenset[str]:
    """The towns in which a program's provider treats, by their keys."""
    return frozenset(filter(None, keys_of(program)))


def keys_of(program: Program) -> list[str]:
    """The key of the town of each location, "" where that is not known; towns of one name in two states have the state in it.

    Kansas City, KS and Kansas City, MO of one provider are "kansas city ks" and "kansas city mo".
    """
    states: dict[str, set[str]] = {}
    for location in program.locations:
        states.setdefault(town_key(location.city or ""), set()).add((location.state or "").lower())
    keys = ((town_key(location.city or ""), location) for location in program.locations)
    return [
        f"{town} {(one.state or '').lower()}".strip() if town and len(states[town]) > 1 else town for town, one in keys
    ]


def has_ties(program: Program) -> bool:
    """Whether some value of a program is said of one of its provider's towns alone, or of an office in another state."""
    towns = _Towns.of(program)
    if not towns.names or (len(towns.names) < 2 and not towns.told(program)):
        return False
    return any(_tied(item, program, towns, field) for field, item in _evidence(program))


def of_towns(program: Program, towns: Iterable[str]) -> Program:
    """The program as it is in these towns of its provider: what is said of its other towns alone is moved to `unclear`.

    It is the same program where nothing is said of other towns, or where no town is given.
    """
    every, wanted = _Towns.of(program), frozenset(towns)
    if not wanted or (wanted >= every.names.keys() and not every.told(program)):
        return program
    changed: dict[str, Any] = {}
    moved: list[Finding] = []
    for field in FIELDS:
        values: list[Value] = getattr(program, field)
        kept = []
        for value in values:
            here, others = _parted(value.evidence, program, every, wanted, field, value)
            if here:
                kept.append(value if not others else value.model_copy(update={"evidence": here}))
            else:
                moved.append(_finding(field, value))
        if kept != values:
            changed[field] = kept
    kept_sessions = changed.get("sessions", program.sessions)
    if doubtful := _times_of_all(kept_sessions, program, every, wanted):
        changed["sessions"] = [one for one in kept_sessions if one not in doubtful]
        moved.extend(_finding("sessions", one) for one in doubtful)
    derived = {
        name: value
        for name, value in program.derived.items()
        if _parted(value.evidence, program, every, wanted, name, value)[0]
    }
    if len(derived) < len(program.derived):
        changed["derived"] = derived
    unclear = [
        finding
        if _parted(finding.evidence, program, every, wanted, finding.field)[0]
        else finding.model_copy(update={"rule": RULE})
        for finding in program.unclear
    ]
    if not changed and unclear == program.unclear:
        return program
    return program.model_copy(update=changed | {"unclear": [*unclear, *moved]})


_TOO = re.compile(r"\b(?:also|too|as well|additional(?:ly)?|another|extra|in addition|plus|further)\b", re.IGNORECASE)


def _times_of_all(
    sessions: Iterable[Session], program: Program, every: _Towns, wanted: frozenset[str]
) -> list[Session]:
    """The sessions that are said of no town, where these towns meet at another part of the day, or another town alone then.

    "We meet from 6 to 9. Our Boulder office meets 9 to 12": whether Boulder meets in the evening too is not told.
    """
    own: set[str] = set()
    of_others: set[str] = set()
    for field, value, part in _parts_of_day(program):
        for item in value.evidence:
            tied = _tied(item, program, every, field, value)
            if tied and tied < every.names.keys():
                if not tied & wanted and _only(item.quote, tied):
                    of_others.add(part)
                elif tied <= wanted and _TOO.search(item.quote):
                    return []
                elif tied <= wanted:
                    own.add(part)
    return [
        one
        for one in sessions
        if (_part_of_day(one.start) in of_others or (own and _part_of_day(one.start) not in own))
        and not any(_tied(item, program, every, "sessions", one) or _OF_ALL.search(item.quote) for item in one.evidence)
    ]


def _parts_of_day(program: Program) -> Iterable[tuple[str, Value, str]]:
    """Each statement of a part of the day: its field, and the part."""
    yield from (("sessions", one, _part_of_day(one.start)) for one in program.sessions)
    yield from (("dayparts", code, code.code) for code in program.dayparts if code.code != "weekend")


def _part_of_day(start: str) -> str:
    return "morning" if start < "12:00" else "afternoon" if start < "17:00" else "evening"


_ONLY = r"(?:\bonly (?:(?:at|in|from|our|the) )*|\bthe (?:morning|afternoon|evening|day|night) (?:group|iop|track|program|session)s? (?:is|are|meets?|runs?) (?:held )?(?:(?:at|in|our|the) )+)"


def _only(quote: str, towns: Iterable[str]) -> bool:
    """Whether a quote says something of these towns alone: "only the Denver office has evening groups", "the evening group is in Denver"."""
    text = town_key(quote)
    return any(re.search(rf"{_ONLY}{re.escape(town)}\b", text) for town in towns)


def towns_named(text: str, towns: frozenset[str], left_out: Iterable[str] = ()) -> frozenset[str]:
    """Which towns a text names as whole words with a capital; names in `left_out` are not read.

    >>> sorted(towns_named("Boulder Creek has an IOP in Denver.", frozenset(("boulder", "denver")), ["Boulder Creek"]))
    ['denver']
    >>> sorted(towns_named("a boulder; North Denver, DENVER", frozenset(("boulder", "denver"))))
    ['denver']
    """
    for name in left_out:
        if name:
            text = re.sub(rf"\b{re.escape(name)}(?!\w)", " ", text, flags=re.IGNORECASE)
    found = (match[0] for match in _pattern(towns).finditer(text))
    return frozenset(town_key(name) for name in found if name[:1].isupper())


@lru_cache(maxsize=256)
def _pattern(towns: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(towns, key=lambda town: (-len(town), town))
    names = (r"[\s.'’-]+".join(map(re.escape, town.split())) for town in longest_first)
    return re.compile(rf"\b(?:{'|'.join(names)})\b", re.IGNORECASE)


@lru_cache(maxsize=256)
def _first_words(towns: frozenset[str]) -> frozenset[str]:
    return frozenset(town.split()[0] for town in towns)


def _tied(item: Evidence, program: Program, towns: _Towns, field: str, value: Value | None = None) -> frozenset[str]:
    """The towns of which evidence is said: those of its quote, else of its headings, else of its address; none: of all.

    What is said of an office in a state is said of the towns there, and of ELSEWHERE where there are none.
    """
    text = f"{item.quote}\n{item.section}\n{item.url}".lower()
    told = _told(item, field)
    names = towns.by_name
    if not told and not any(
        word in text for word in _first_words(frozenset(names))
    ):  # most evidence names no town at all
        return frozenset()
    own = [
        *sorted({program.provider, *program.also_listed_as}, key=len, reverse=True),
        getattr(value, "name", "") or "",
    ]
    own = [name for name in own if town_key(name) not in names]
    quote = _of_its_name(item.quote, value, frozenset(names)) if field == "insurers" else item.quote
    if _OF_ALL.search(quote):
        return frozenset()
    parts = (_of_its_time(quote, value), quote) if field == "sessions" else (quote,)
    for text in (*parts, item.section):
        if named := towns_named(text, frozenset(names), own):
            return frozenset(key for name in named for key in towns.within(name, state_behind(name, text) or told))
        if told:
            return frozenset(key for key, state in towns.names.items() if state in told) or frozenset((ELSEWHERE,))
    path = urlsplit(item.url).path.lower()
    slugs = {town for town in names if re.search(rf"(?<![a-z0-9]){town.replace(' ', '[-_]')}(?![a-z0-9])", path)}
    # "/kansas-city-north" is of one town, though "kansas city" begins so too.
    nearest = (one for one in slugs if not any(one != other and one in other for other in slugs))
    return frozenset(key for name in nearest for key in names[name])


def _told(item: Evidence, field: str) -> frozenset[str]:
    """The states of which the quote speaks, else the headings over it."""
    if field not in OF_STATES:
        return frozenset()
    return states_of_offices(item.quote) or states_over(item.section)


_JOINTS = re.compile(r"; |, (?:and|but|while) | and | while | but | or ", re.IGNORECASE)


def _of_its_time(quote: str, session: Value | None) -> str:
    """The part of a sentence that gives the time of a session, where one alone does: "6 to 9 pm in Denver and 9 to 12 in Boulder"."""
    if session is None or not _JOINTS.search(quote):
        return quote
    hours = [int(clock[:2]) for clock in (getattr(session, "start", ""), getattr(session, "end", "")) if clock]
    parts = [part for part in _JOINTS.split(quote) if hours and all(_has_hour(part, hour) for hour in hours)]
    return parts[0] if len(parts) == 1 else quote


# Where a clause begins that may be of another place: "… and both offices take …", "…; Aetna is taken in Boulder", "… and Aetna in Boulder"
_CLAUSES = re.compile(
    r"(?:[;.] |,? (?:but|while|whereas) |,? and (?=(?:(?:at|in|for|from|with) )*(?:both|all|each|every|either|any|our|the)\b|(?:(?:for|with) )?[\w&'. -]{2,40}? (?:is|are|at|in) ))",
    re.IGNORECASE,
)


def _of_its_name(quote: str, insurer: Value | None, towns: frozenset[str]) -> str:
    """The clause of a sentence that tells where an insurer is taken, where it has several: from its name on the first that tells of a place."""
    name = (getattr(insurer, "name", "") or "").lower()
    clauses = _CLAUSES.split(quote)
    if not name or len(clauses) < 2:
        return quote
    at = next((at for at, clause in enumerate(clauses) if name in clause.lower()), len(clauses))
    return next((one for one in clauses[at:] if _OF_ALL.search(one) or towns_named(one, towns)), quote)


def _has_hour(text: str, hour: int) -> bool:
    return (
        re.search(
            rf"(?<![\d:])0?(?:{hour}|{hour % 12 or 12})(?!\d)" + {12: r"|\bnoon\b", 0: r"|\bmidnight\b"}.get(hour, ""),
            text,
        )
        is not None
    )


@dataclass(frozen=True)
class _Towns:
    """The towns of a program: the state of each key ("" where it is not known), and the keys of each name."""

    names: dict[str, str]
    by_name: dict[str, list[str]]

    @classmethod
    def of(cls, program: Program) -> _Towns:
        names: dict[str, str] = {}
        by_name: dict[str, list[str]] = {}
        for key, location in zip(keys_of(program), program.locations, strict=True):
            if key and key not in names:
                names[key] = (location.state or "").upper()
                by_name.setdefault(town_key(location.city or ""), []).append(key)
        return cls(names, by_name)

    def within(self, name: str, states: Collection[str]) -> list[str]:
        """The keys of a town's name: those in these states, or all where none is there."""
        keys = self.by_name[name]
        return [key for key in keys if self.names[key] in states] or keys

    def told(self, program: Program) -> bool:
        """Whether a quote speaks of an office in a state in which none of the towns is."""
        there = {*self.names.values()}
        if "" in there:
            return False
        return any((told := _told(item, field)) and there.isdisjoint(told) for field, item in _evidence(program))


def _parted(
    evidence: Iterable[Evidence],
    program: Program,
    every: _Towns,
    wanted: frozenset[str],
    field: str,
    value: Value | None = None,
) -> tuple[list[Evidence], list[Evidence]]:
    """Evidence that holds in the towns that are wanted, and that of others alone."""
    here: list[Evidence] = []
    others: list[Evidence] = []
    ties = [(item, _tied(item, program, every, field, value)) for item in evidence]
    for item, tied in ties:
        if not tied and field in OF_ROWS and item.where == "table":  # the cell of its row that names the town
            cells = (
                towns
                for other, towns in ties
                if (other.where, other.url, other.section) == ("table", item.url, item.section)
            )
            tied = frozenset().union(*cells)
        (here if not tied or tied & wanted else others).append(item)
    name = getattr(value, "name", None) if field == "insurers" else None
    if others and name:  # "Insurance we accept" over "Boulder: Aetna" says nothing of Aetna by itself
        bare = [item for item in here if name.lower() not in item.quote.lower()]
        here, others = [item for item in here if item not in bare], [*others, *bare]
    return here, others


def _evidence(program: Program) -> Iterable[tuple[str, Evidence]]:
    for field in FIELDS:
        values: list[Value] = getattr(program, field)
        yield from ((field, item) for value in values for item in value.evidence)
    yield from ((name, item) for name, value in program.derived.items() for item in value.evidence)
    yield from ((finding.field, item) for finding in program.unclear for item in finding.evidence)


def _finding(field: str, value: Value) -> Finding:
    from records.models import Finding  # a search imports this file, and few searches need it

    plain = value.model_dump(mode="json", exclude=set(_NOT_A_VALUE), exclude_none=True)
    if field in ("insurers", "sessions", "prices"):
        return Finding(field=field, value=plain, rule=RULE, evidence=value.evidence)
    whole = [plain.get("min"), plain.get("max")] if {"min", "max"} & plain.keys() else next(iter(plain.values()))
    return Finding(field=field, value=whole, rule=RULE, evidence=value.evidence)
