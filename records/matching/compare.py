"""Two places field by field: what agrees, what disagrees, what one of them does not say."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from records.matching.names import NameLikeness, compare_names, compare_programs, spelt_alike
from records.matching.place import Place
from records.matching.streets import Likeness, compare_streets
from records.matching.units import UnitLikeness, compare_units

PhoneLikeness = Literal["front", "shared", "other", "unknown"]
EARTH_METRES = 6_371_000.0
FAR = 2_000.0  # metres between two points of one building that no geocoder's slip explains


@dataclass(frozen=True)
class Compared:
    """How the fields of two places compare; a field is looked at when it is asked for."""

    a: Place
    b: Place

    @cached_property
    def street(self) -> Likeness:
        return compare_streets(self.a.street, self.b.street)

    @cached_property
    def same_zip(self) -> bool:
        return bool(self.a.zip5) and self.a.zip5 == self.b.zip5

    @cached_property
    def same_area(self) -> bool:
        """One ZIP code, or one city of one state."""
        return self.same_zip or (bool(self.a.town) and self.a.town == self.b.town)

    @cached_property
    def address(self) -> Likeness:
        """The street and where it is; "near" too where the ZIP codes differ in one city."""
        if self.street not in ("equal", "near"):
            return self.street
        if not self.same_area:
            return "different"
        if self.same_zip or not (self.a.zip5 and self.b.zip5):
            return self.street
        return "near" if self.street == "equal" else "different"

    @cached_property
    def units(self) -> UnitLikeness:
        return compare_units(self.a.street.units, self.b.street.units)

    @cached_property
    def phone(self) -> PhoneLikeness:
        """`front`: the number to call first is one, at no two extensions; `shared`: any other number in common."""
        if not self.a.phones or not self.b.phones:
            return "unknown"
        (mine, inner), (theirs, other) = self.a.phones[0], self.b.phones[0]
        if mine == theirs and (inner == other or not inner or not other):
            return "front"
        return "shared" if self.a.numbers & self.b.numbers else "other"

    @cached_property
    def front_listed(self) -> bool:
        """Whether the number to call first of one stands among the other's."""
        firsts = {place.phones[0][0] for place in (self.a, self.b) if place.phones}
        return bool(firsts & self.a.numbers & self.b.numbers)

    @cached_property
    def _names(self) -> tuple[NameLikeness, float]:
        return compare_names(self.a.names, self.b.names)

    @property
    def name(self) -> NameLikeness:
        return self._names[0]

    @property
    def name_score(self) -> float:
        return self._names[1]

    @cached_property
    def named(self) -> bool:
        """Whether the organisation is the same by name."""
        return self.name in ("equal", "like")

    @cached_property
    def same_names(self) -> bool:
        """Whether the names leave no room for a second program: organisation and program alike, or spelt alike and no program told."""
        if self.program == "same":
            return self.named
        none_told = not self.a.names.program and not self.b.names.program
        return none_told and self.named and spelt_alike(self.a.names, self.b.names)

    @cached_property
    def program(self) -> Literal["same", "other", "unknown"]:
        return compare_programs(self.a.names, self.b.names)

    @cached_property
    def host(self) -> Literal["same", "other", "unknown"]:
        if not self.a.hosts or not self.b.hosts:
            return "unknown"
        return "same" if self.a.hosts & self.b.hosts else "other"

    @cached_property
    def metres(self) -> float | None:
        """The distance between them; None where one has no coordinates."""
        if self.a.latitude is None or self.b.latitude is None or self.a.longitude is None or self.b.longitude is None:
            return None
        north, other_north = math.radians(self.a.latitude), math.radians(self.b.latitude)
        east = math.radians(self.b.longitude - self.a.longitude) * math.cos((north + other_north) / 2)
        return EARTH_METRES * math.hypot(other_north - north, east)

    @property
    def far(self) -> bool:
        return self.metres is not None and self.metres > FAR

    @cached_property
    def one_list(self) -> bool:
        """Whether one edition of one register lists both: it holds them for two."""
        return (self.a.kind, self.a.source, self.a.edition) == (self.b.kind, self.b.source, self.b.edition)

    @cached_property
    def score(self) -> float:
        """Of 100, to put pairs in order; it decides nothing."""
        address = {"equal": 40.0, "near": 30.0}.get(self.address, 0.0)
        phone = {"front": 25.0, "shared": 15.0}.get(self.phone, 0.0)
        more = 5.0 * (self.units == "agree") + 5.0 * (self.host == "same") + 5.0 * (self.program == "same")
        less = 20.0 * (self.units == "conflict") + 5.0 * (self.program == "other")
        return max(0.0, min(100.0, address + phone + 0.25 * self.name_score + more - less))

    def fields(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What agrees and what disagrees, in words; what is unknown is in neither."""
        agree: list[str] = []
        disagree: list[str] = []
        for field, value in (
            ("name", self.name), ("program", self.program), ("address", self.address), ("suite", self.units),
            ("phone", self.phone), ("host", self.host),
        ):  # fmt: skip
            if value in ("equal", "like", "near", "same", "agree", "front", "shared"):
                agree.append(f"{field} {value}" if value in ("like", "near", "shared") else field)
            elif value == "part":
                agree.append(f"{field} in part")
            elif value in ("different", "other", "conflict", "unlike"):
                disagree.append(field)
        if self.a.zip5 and self.b.zip5 and not self.same_zip:
            disagree.append("zip")
        if self.far:
            disagree.append("coordinates")
        return tuple(agree), tuple(disagree)
