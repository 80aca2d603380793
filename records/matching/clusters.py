"""From pairs to places: what is merged with what, so that no chain of pairs joins two doors."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from records.matching.blocking import pairs
from records.matching.place import Place
from records.matching.rule import Decision, decide

Ruling = Literal["accepted", "rejected"]
Pair = tuple[str, str]
BY_HAND = {"accepted": "accepted by a person", "rejected": "rejected by a person"}
CHAINED = "would join two places"
TWO_DOORS = frozenset(
    ("another suite, same line", "moved", "far apart", "listed twice")
)  # doubts that no third place settles


@dataclass(frozen=True)
class Matches:
    """`clusters` of two and more keys, each sorted; the decisions, surest first; how many pairs were compared.

    `rejected` are those that a person parted; what the rule finds different is too much to keep.
    """

    clusters: tuple[tuple[str, ...], ...]
    same: tuple[Decision, ...]
    doubtful: tuple[Decision, ...]
    rejected: tuple[Decision, ...]
    compared: int

    def cluster_of(self) -> dict[str, tuple[str, ...]]:
        """The cluster of every place that was merged with another."""
        return {key: cluster for cluster in self.clusters for key in cluster}


def match(places: Iterable[Place], rulings: Mapping[Pair, Ruling] | None = None) -> Matches:
    """Match places among themselves; `rulings` are what a person decided of pairs (keys in order), and go before the rule.

    Surest pairs are merged first, and two clusters only where no place of the one is another than a place of the other:
    what is refused for that is doubtful. Then what a person accepted is joined, with all that was merged with either
    side: a person's yes is held against a person's no, and against nothing else.
    """
    known = {place.key: place for place in places}
    rulings = {pair: ruling for pair, ruling in (rulings or {}).items() if set(pair) <= known.keys()}
    found = {}
    compared = 0
    for a, b in pairs(known.values()):
        compared += 1
        decision = decide(a, b)
        if decision.verdict != "different":
            found[decision.pair] = decision
    for pair, ruling in rulings.items():
        found[pair] = _ruled(decide(known[pair[0]], known[pair[1]]), ruling)
    return _merged(known, found, rulings, compared)


def _merged(
    known: Mapping[str, Place], found: Mapping[Pair, Decision], rulings: Mapping[Pair, Ruling], compared: int
) -> Matches:
    groups: dict[str, set[str]] = {}
    same, doubtful = [], []
    for decision in sorted(found.values(), key=lambda one: (one.pair in rulings, -one.score, one.pair)):
        if decision.verdict == "different":
            continue
        if decision.verdict == "doubtful":
            doubtful.append(decision)
            continue
        mine, theirs = groups.get(decision.a, {decision.a}), groups.get(decision.b, {decision.b})
        if mine is theirs:
            same.append(decision)
            continue
        between = _another(mine, theirs, known, rulings, by_hand=decision.pair in rulings)
        if between is None:
            joined = mine | theirs
            groups.update(dict.fromkeys(joined, joined))
            same.append(decision)
        else:
            said = (*decision.disagree, f"{CHAINED}: {between[0]} and {between[1]}")
            doubtful.append(replace(decision, verdict="doubtful", rule=CHAINED, disagree=said))
    rejected = tuple(one for one in found.values() if one.verdict == "different")
    # Of a pair that other pairs merged nothing is left to ask.
    open_pairs = [one for one in doubtful if one.b not in groups.get(one.a, ())]
    clusters = sorted({tuple(sorted(group)) for group in groups.values()})
    return Matches(tuple(clusters), tuple(same), tuple(open_pairs), rejected, compared)


def _another(
    mine: set[str], theirs: set[str], known: Mapping[str, Place], rulings: Mapping[Pair, Ruling], *, by_hand: bool
) -> Pair | None:
    """Two places, one of each side, that are not the same; None where there are none."""
    for a in sorted(mine):
        for b in sorted(theirs):
            pair = (a, b) if a < b else (b, a)
            ruling = rulings.get(pair)
            if ruling == "rejected" or (ruling is None and not by_hand and _parted(decide(known[a], known[b]))):
                return pair
    return None


def _parted(decision: Decision) -> bool:
    """Whether two places are not to come into one cluster by way of a third."""
    return decision.verdict == "different" or decision.rule in TWO_DOORS


def _ruled(decision: Decision, ruling: Ruling) -> Decision:
    verdict: Literal["same", "different"] = "same" if ruling == "accepted" else "different"
    return replace(decision, verdict=verdict, rule=BY_HAND[ruling])
