"""What differs between two states of a site's programs; a value that went is paired with the one that took its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeVar, get_args

from records.models import Insurer, Location, Phone, Price, Program, Session, Text, Value
from records.programs import VALUE_FIELDS
from records.values import identity

V = TypeVar("V", bound=Value)

Kind = Literal[
    "program_new", "program_gone", "program_back",
    "insurer_added", "insurer_dropped", "insurer_status_changed",
    "session_added", "session_dropped", "session_moved",
    "price_added", "price_dropped", "price_changed",
    "value_added", "value_dropped", "value_changed",
]  # fmt: skip
Cause = Literal[
    "site_changed", "page_gone", "page_new", "site_new", "site_back", "site_unlisted", "read_differently", "directory",
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)
CAUSES: tuple[Cause, ...] = get_args(Cause)

# Fields that say one thing: what goes is replaced by what comes. Others are lists, and a new code replaces no other.
ONE_THING = frozenset(
    ("hours_per_week", "session_hours", "days_per_week", "duration_weeks", "telehealth", "telehealth_only", "ages")
)
_SINGULAR = {"insurers": "insurer", "sessions": "session", "prices": "price"}
_PAIRED = {"insurer": "insurer_status_changed", "session": "session_moved"}


@dataclass(frozen=True)
class Difference:
    """One difference of a program: `before` and `now` are values with evidence, None where there is none.

    `field` is None for the program as a whole; its values are then the level of care with its quotes.
    """

    program: Program
    kind: Kind
    field: str | None = None
    before: Value | None = None
    now: Value | None = None


def differences(
    before: Mapping[str, Program], now: Mapping[str, Program], gone: Mapping[str, Program]
) -> Iterator[Difference]:
    """What differs between two states of a site, programs by id; `gone` are those of earlier states that may come back."""
    for key, program in now.items():
        if key in before:
            yield from of_program(before[key], program)
        elif key in gone:
            yield Difference(program, "program_back", now=level(program))
            yield from of_program(gone[key], program)
        else:
            yield Difference(program, "program_new", now=level(program))
    for key in before.keys() - now.keys():
        yield Difference(before[key], "program_gone", before=level(before[key]))


def level(program: Program) -> Text | None:
    """The level of care of a program as a value with the quotes that say it is offered; None where there is no quote."""
    if not program.level_evidence:
        return None
    return Text(
        value=program.level_of_care,
        evidence=program.level_evidence,
        first_seen=program.first_seen,
        last_confirmed=program.last_confirmed,
    )


def of_program(before: Program, now: Program) -> Iterator[Difference]:
    """What differs between two states of one program, by field."""
    for field in VALUE_FIELDS:
        held: dict[str, Value] = {identity(value): value for value in getattr(before, field)}
        said: dict[str, Value] = {identity(value): value for value in getattr(now, field)}
        went = [value for key, value in held.items() if key not in said]
        came = [value for key, value in said.items() if key not in held]
        stands = [value for key, value in said.items() if key in held]
        for old, new in pairs(field, went, came):
            yield Difference(now, _kind(field, old, new, stands), field, old, new)


def _kind(field: str, old: Value | None, new: Value | None, stands: Sequence[Value]) -> Kind:
    name = _SINGULAR.get(field, "value")
    if old is not None and new is not None:
        return _PAIRED.get(name, f"{name}_changed")  # type: ignore[return-value]
    one = old or new
    # One page says "accepted" and another now says "in network": the insurer was there before, and still is.
    if isinstance(one, Insurer) and any(isinstance(other, Insurer) and other.id == one.id for other in stands):
        return "insurer_status_changed"
    return f"{name}_{'dropped' if new is None else 'added'}"  # type: ignore[return-value]


def pairs(field: str, went: Sequence[Value], came: Sequence[Value]) -> list[tuple[Value | None, Value | None]]:
    """Each value that went with the one that took its place, None for none; then those that came besides.

    >>> from records.models import Evidence
    >>> def price(amount, per): return Price(min=amount, per=per, evidence=[Evidence(quote="$")])
    >>> found = pairs("prices", [price(400, "day"), price(90, "session")], [price(9000, "month"), price(450, "day")])
    >>> [(old and old.min, new and new.min) for old, new in found]
    [(400.0, 450.0), (90.0, None), (None, 9000.0)]
    """
    likeness = _LIKENESS.get(field, _same_thing if field in ONE_THING else None)
    partner: dict[int, int] = {}
    if likeness is not None:
        ranked = [
            (likeness(old, new), -at_old, -at_new) for at_old, old in enumerate(went) for at_new, new in enumerate(came)
        ]
        for alike, at_old, at_new in sorted(ranked, reverse=True):
            if alike > 0 and -at_old not in partner and -at_new not in partner.values():
                partner[-at_old] = -at_new
    taken = set(partner.values())
    return [
        *((old, came[partner[at]] if at in partner else None) for at, old in enumerate(went)),
        *((None, new) for at, new in enumerate(came) if at not in taken),
    ]


def _same_thing(_old: Value, _new: Value) -> float:
    return 1.0


def _sessions_alike(old: Session, new: Session) -> float:
    """Above 0 where one can have become the other: they share a day, or begin and end at the same time."""
    shared = len(set(old.days) & set(new.days)) / len(set(old.days) | set(new.days))
    same_times = (old.start, old.end) == (new.start, new.end)
    if not shared and not same_times:
        return 0.0
    apart = abs(_minutes(old.start) - _minutes(new.start)) / (24 * 60)
    return 2 * shared + same_times + (1 - apart) / 10


def _minutes(clock: str) -> int:
    """
    >>> _minutes("18:30")
    1110
    """
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def _places_alike(old: Location, new: Location) -> float:
    same = [
        getattr(old, part) is not None and getattr(old, part) == getattr(new, part)
        for part in ("street", "zip", "city")
    ]
    return sum(weight for weight, is_same in zip((4.0, 2.0, 1.0), same, strict=True) if is_same)


def _insurers_alike(old: Insurer, new: Insurer) -> float:
    return (1.0 + (old.plan_types == new.plan_types)) * (old.id == new.id)


def _phones_alike(old: Phone, new: Phone) -> float:
    return float(old.purpose == new.purpose)


def _prices_alike(old: Price, new: Price) -> float:
    """Above 0 where both are for the same period; of several such, the nearest amount took its place.

    >>> from records.models import Evidence
    >>> def price(least, most=None): return Price(min=least, max=most, per="day", evidence=[Evidence(quote="$")])
    >>> _prices_alike(price(99), price(199)) > _prices_alike(price(99), price(470)), _prices_alike(price(0), price(0))
    (True, 1.1)
    """
    if old.per != new.per:
        return 0.0
    smaller, larger = sorted((_amount(old), _amount(new)))
    return 1.0 + (smaller / larger if larger else 1.0) / 10


def _amount(price: Price) -> float:
    ends = [end for end in (price.min, price.max) if end is not None]
    return sum(ends) / len(ends) if ends else 0.0


_LIKENESS: dict[str, Callable[[Any, Any], float]] = {
    "sessions": _sessions_alike,
    "locations": _places_alike,
    "insurers": _insurers_alike,
    "phones": _phones_alike,
    "prices": _prices_alike,
}


def by_id(programs: Iterable[Program]) -> dict[str, Program]:
    """Programs by their id."""
    return {program.id: program for program in programs}
