"""The names of tracks of one level of care (data/vocabulary/tracks.yaml), and whom and what a track is for.

A track is at most one audience, one focus, one way to attend, one number or letter, one part of the day and one town:
"evening", "adult evening", "iop 5", "virtual", "eating disorders in boise".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Literal

from pydantic import BaseModel, ConfigDict

from records.paths import VOCABULARY
from records.vocabulary import read_as

Kind = Literal["audience", "focus", "format", "numbered", "daypart", "town"]
# In the order in which a name has them
KINDS: tuple[Kind, ...] = ("audience", "focus", "format", "numbered", "daypart", "town")
ADULTS = "adult"
_IN = "in "  # before the town


class TrackTerm(BaseModel):
    """One track with its wordings. `bare`: the word alone names it in a header; `weak`: a weak noun is enough beside it.

    The aliases in `beside_noun` name it beside a noun alone: "Telehealth" over a line is what the line tells of.

    `population` and `ages` say whom it is for, `conditions` for what, `formats` how it is attended; a session that starts
    before `earliest` or after `latest` is not its own.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    kind: Kind
    aliases: tuple[str, ...]
    population: str = ""
    ages: tuple[int, int] | None = None
    conditions: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    earliest: str = "00:00"
    latest: str = "24:00"
    bare: bool = True
    weak: bool = True
    beside_noun: frozenset[str] = frozenset()


class Numbered(BaseModel):
    """A way of numbering tracks: the template of the id, the expression, and what it must and must not find."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    pattern: str
    examples: dict[str, str]
    none: tuple[str, ...]


class Tracks(BaseModel):
    """The file as it stands."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    as_of: str
    about: str
    strong: tuple[str, ...]
    weak: tuple[str, ...]
    between: tuple[str, ...]
    therapies: tuple[str, ...]
    beside: frozenset[str]
    terms: tuple[TrackTerm, ...]
    numbered: tuple[Numbered, ...]


@cache
def tracks() -> Tracks:
    """The vocabulary of tracks; raise InputError where it does not hold what it should."""
    path = VOCABULARY / "tracks.yaml"
    return read_as(Tracks, path, "as a vocabulary")


@cache
def term(name: str) -> TrackTerm | None:
    """The entry with this id; None for numbered tracks."""
    return next((one for one in tracks().terms if one.id == name), None)


@cache
def parts(track: str | None) -> dict[Kind, str]:
    """What a track's name is made of, by kind.

    >>> parts("young adult evening"), parts("iop 5"), parts(None)
    ({'audience': 'young adult', 'daypart': 'evening'}, {'numbered': 'iop 5'}, {})
    """
    match = _name().fullmatch(track or "")
    return {kind: match[kind] for kind in KINDS if match[kind]} if match else {}


def name_of(held: dict[Kind, str]) -> str | None:
    """The name of a track of these parts, None where there are none.

    >>> name_of({"daypart": "evening", "audience": "adult"})
    'adult evening'
    """
    if len(held) == 1:  # most
        return next(iter(held.values())) or None
    return " ".join([held[kind] for kind in KINDS if kind in held]) or None


@cache
def _name() -> re.Pattern[str]:
    of = {kind: "|".join(re.escape(one.id) for one in tracks().terms if one.kind == kind) for kind in KINDS}
    before = "".join(rf"(?:(?P<{kind}>{of[kind]})(?: |$))?" for kind in ("audience", "focus", "format"))
    return re.compile(
        rf"{before}(?:(?P<numbered>(?!{_IN}).+?)(?: |$))??(?P<daypart>{of['daypart']})?(?: ?(?P<town>{_IN}.+))?"
    )


def in_town(town: str) -> str:
    """The part of a track's name that says in which town it meets.

    >>> in_town("St. Paul"), parts("adult evening in st. paul")
    ('in st. paul', {'audience': 'adult', 'daypart': 'evening', 'town': 'in st. paul'})
    """
    return f"{_IN}{town.lower()}"


def town_of(track: str | None) -> str | None:
    """The town in which a track meets, in lower case, where its name says one.

    >>> town_of("evening in st. paul"), town_of("in-person")
    ('st. paul', None)
    """
    return f" {track or ''}".partition(f" {_IN}")[2] or None


def takes(track: str | None, field: str, code: str, others: frozenset[str]) -> bool:
    """Whether a value stated without a track holds for this one: not the audience, the focus or the way to attend of another one.

    >>> others = frozenset(("adolescent", "adult"))
    >>> [takes("adult", "populations", code, others) for code in ("adults", "adolescents", "women")]
    [True, False, True]
    >>> [takes(track, "populations", code, others) for track, code in (("adult", "children"), ("adolescent", "children"))]
    [False, True]
    >>> [takes("in-person", field, code, frozenset()) for field, code in (("formats", "telehealth"), ("telehealth", "no"))]
    [False, True]
    >>> [takes("day", "telehealth", code, frozenset(("day", "virtual"))) for code in ("yes", "no")]
    [False, True]
    >>> others = frozenset(("eating disorders", "substance use"))
    >>> [takes("substance use", "conditions", code, others) for code in ("alcohol", "eating_disorders", "anxiety")]
    [True, False, True]
    """
    match field:
        case "populations":
            if _is_of_other_age(track, code, others):
                return False
            return _is_of_none_other(track, "audience", lambda one: (one.population,), code, others)
        case "conditions":
            return _is_of_none_other(track, "focus", lambda one: one.conditions, code, others)
        case "formats" | "telehealth" | "telehealth_only":
            way = term(parts(track).get("format", ""))
            if way is None:  # "Day IOP, evening IOP, virtual IOP": by telehealth is the one that is called so
                ways = (term(parts(name).get("format", "")) for name in others)
                return all(one is None or not _attended_so(field, code, one.formats) for one in ways)
            return _attended_so(field, code, way.formats)
    return True


_AGES = (frozenset(("children", "adolescents")), frozenset(("adults", "seniors")))


def _is_of_other_age(track: str | None, code: str, others: frozenset[str]) -> bool:
    """Whether minors are said beside a track for adults and one for minors, or the other way round: "IOP for children and adults"."""
    own = term(parts(track).get("audience", ""))
    if own is None:
        return False
    beside = {one.population for name in others if (one := term(parts(name).get("audience", ""))) is not None}
    return any(
        own.population in side and code in other and not beside.isdisjoint(other)
        for side, other in (_AGES, _AGES[::-1])
    )


def _attended_so(field: str, code: str, formats: tuple[str, ...]) -> bool:
    return code in formats if field == "formats" else (code == "yes") == (formats != ("in_person",))


def _is_of_none_other(
    track: str | None, kind: Kind, codes: Callable[[TrackTerm], tuple[str, ...]], code: str, others: frozenset[str]
) -> bool:
    """Whether a code is one of the track's own, or of no track that is named."""
    own = term(parts(track).get(kind, ""))
    if own is not None and code in codes(own):
        return True
    named = (term(parts(name).get(kind, "")) for name in others)
    return all(one is None or code not in codes(one) for one in named)


def takes_ages(track: str | None, low: float | None, high: float | None) -> bool:
    """Whether ages stated without a track can be those of this one.

    >>> takes_ages("adult", 13, 17), takes_ages("adult evening", 18, None), takes_ages("evening", 13, 17)
    (False, True, True)
    """
    own = term(parts(track).get("audience", ""))
    return own is None or own.ages is None or ((low or 0) <= own.ages[1] and own.ages[0] <= (high or 120))
