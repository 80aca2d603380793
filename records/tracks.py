"""The names of tracks of one level of care (data/vocabulary/tracks.yaml), and whom a track is for.

A track is at most one audience, one number or letter and one part of the day: "evening", "adult evening", "iop 5".
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from records.errors import InputError
from records.paths import VOCABULARY
from records.vocabulary import load_yaml

Kind = Literal["audience", "numbered", "daypart"]
KINDS: tuple[Kind, ...] = ("audience", "numbered", "daypart")  # in the order in which a name has them
ADULTS = "adult"


class TrackTerm(BaseModel):
    """One track with its wordings. `bare`: the word alone names it in a header; `weak`: a weak noun is enough beside it.

    `population` and `ages` say whom it is for; a session that starts before `earliest` or after `latest` is not its own.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    kind: Kind
    aliases: tuple[str, ...]
    population: str = ""
    ages: tuple[int, int] | None = None
    earliest: str = "00:00"
    latest: str = "24:00"
    bare: bool = True
    weak: bool = True


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
    beside: frozenset[str]
    terms: tuple[TrackTerm, ...]
    numbered: tuple[Numbered, ...]


@cache
def tracks() -> Tracks:
    """The vocabulary of tracks; raise InputError where it does not hold what it should."""
    path = VOCABULARY / "tracks.yaml"
    try:
        return Tracks.model_validate(load_yaml(path))
    except (OSError, yaml.YAMLError, ValidationError) as error:
        raise InputError(f"{path} cannot be used as a vocabulary: {error}") from error


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
    return " ".join(held[kind] for kind in KINDS if kind in held) or None


@cache
def _name() -> re.Pattern[str]:
    of = {kind: "|".join(re.escape(one.id) for one in tracks().terms if one.kind == kind) for kind in KINDS}
    return re.compile(
        rf"(?:(?P<audience>{of['audience']})(?: |$))?(?:(?P<numbered>.+?)(?: |$))??(?P<daypart>{of['daypart']})?"
    )


def takes_population(track: str | None, code: str, others: frozenset[str]) -> bool:
    """Whether a population stated without a track holds for this one: not where it is whom another track is for.

    >>> others = frozenset(("adolescent", "adult"))
    >>> [takes_population("adult", code, others) for code in ("adults", "adolescents", "women")]
    [True, False, True]
    """
    own = _audience(track)
    if own is not None and own.population == code:
        return True
    return all((other := _audience(name)) is None or other.population != code for name in others)


def takes_ages(track: str | None, low: float | None, high: float | None) -> bool:
    """Whether ages stated without a track can be those of this one.

    >>> takes_ages("adult", 13, 17), takes_ages("adult evening", 18, None), takes_ages("evening", 13, 17)
    (False, True, True)
    """
    own = _audience(track)
    return own is None or own.ages is None or ((low or 0) <= own.ages[1] and own.ages[0] <= (high or 120))


def _audience(track: str | None) -> TrackTerm | None:
    return term(parts(track).get("audience", ""))
