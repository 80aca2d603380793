"""The labelled pairs of tests/matching_pairs.csv, rows of the national directories, and how the matching does on them."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from records.matching.place import Place, directory_place, phone_of
from records.matching.rule import decide

PAIRS = Path(__file__).resolve().parent / "matching_pairs.csv"
HALVES = ("tuned", "held_back")
PRECISION, RECALL = 0.99, 0.90
Row = dict[str, str]


@dataclass(frozen=True)
class Pair:
    number: str
    label: str  # same | different | either
    kind: str
    a: Place
    b: Place


@dataclass
class Score:
    pairs: int = 0
    same: int = 0
    found: int = 0
    right: int = 0
    doubtful: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.same if self.same else 0.0


def read_pairs(half: str) -> list[Pair]:
    """The pairs of a half; each stands in two lines of the file, one a place."""
    with PAIRS.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["half"] == half]
    return [
        Pair(one["pair"], one["label"], one["kind"], place_of(one), place_of(other))
        for one, other in zip(rows[::2], rows[1::2], strict=True)
    ]


def place_of(row: Row) -> Place:
    register, edition = row["source"].split()
    phones = (phone_of(row[column]) for column in ("phone", "intake1", "intake2"))
    return directory_place(
        register, edition, name1=row["name1"], name2=row["name2"], street1=row["street1"], street2=row["street2"],
        city=row["city"], state=row["state"], zip_code=row["zip"], phones=[one for one in phones if one],
        websites=[row["website"]], latitude=float(row["latitude"]) if row["latitude"] else None,
        longitude=float(row["longitude"]) if row["longitude"] else None,
    )  # fmt: skip


def score(pairs: Iterable[Pair]) -> Score:
    """Precision and recall of "same"; what is doubtful is not merged, so it counts as not found."""
    total = Score()
    for pair in pairs:
        if pair.label == "either":
            continue
        decision = decide(pair.a, pair.b)
        merged, same = decision.verdict == "same", pair.label == "same"
        total.pairs += 1
        total.same += same
        total.found += merged
        total.right += merged and same
        total.doubtful += decision.verdict == "doubtful"
        if merged != same:
            total.wrong.append(_line(pair, decision.verdict, decision.rule))
    return total


def said(place: Place) -> str:
    """A place in one line, for whoever reads pairs."""
    phones = " ".join(number + (f"x{extension}" if extension else "") for number, extension in place.phones)
    return f"{place.name1} / {place.name2}, {place.street1}; {place.street2}, {place.city} {place.zip5}, {phones}"


def _line(pair: Pair, verdict: str, rule: str) -> str:
    places = f"{said(pair.a)} // {said(pair.b)}"
    return f"  pair {pair.number} ({pair.kind}) is {pair.label}, decided {verdict} by {rule!r}: {places}"
