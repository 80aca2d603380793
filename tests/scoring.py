"""Scores extractions against labels: facts that are right, wrong and missed; what a label allows counts neither way.

A label and an extraction are both taken apart into facts (place, field, value), so that comparing them is a
matter of sets; a range, a name or an address that means the same as the label's is written as the label writes it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from records.models import PageExtraction, ProgramExtraction

TOLERANCE = {"hours_per_week": 0.1, "session_hours": 0.1, "days_per_week": 0.1, "duration_weeks": 0.3}
PAGE_CODES = ("payment", "accreditations", "languages")
PROGRAM_CODES = ("days", "dayparts", "formats", "modalities", "conditions", "populations")
Fact = tuple[str, str, Any]  # (level of care, or "" for the page; field; value)


@dataclass
class Score:
    """Facts of pages so far, by field, and a line for each that is wrong or missed."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """The share of what was extracted that is right, 1.0 where nothing was."""
        said = self.right.total() + self.wrong.total()
        return self.right.total() / said if said else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        right = 2 * self.right.total()
        return right / (right + self.wrong.total() + self.missed.total()) if right else 0.0

    def add(self, label: dict[str, Any], extraction: PageExtraction) -> None:
        """Compare one page with its label."""
        wanted, allowed = set(label_facts(label)), set(allowed_facts(label))
        held = wanted | allowed
        # Of several forms that mean the same the label's own comes first, whatever the order of a set.
        forms = [*sorted(wanted, key=repr), *sorted(held - wanted, key=repr)]
        got = {_as_labelled(fact, forms) for fact in extracted_facts(extraction)}
        # What is said of a level that the label does not have, or only allows, is judged once, as that level.
        levels = {program["level_of_care"] for program in label["programs"]}
        got = {fact for fact in got if fact[0] == "" or fact[0] in levels}
        for counter, word, facts in (
            (self.right, "", wanted & got),
            (self.wrong, "wrong", got - held),
            (self.missed, "missed", wanted - got),
        ):
            for place, name, value in sorted(facts, key=repr):
                counter[name] += 1
                if word:
                    self.notes.append(f"{label['id']} {place} {name}: {word} {value}")


def label_facts(label: dict[str, Any]) -> Iterator[Fact]:
    """What the label says that the page states."""
    yield "", "page_role", label["page_role"]
    if label["provider"]:
        yield "", "provider", label["provider"]
    yield from _page_facts(label)
    for program in label["programs"]:
        level = program["level_of_care"]
        yield "", "programs", level
        yield from _program_facts(level, program)
        if program.get("telehealth", "unknown") != "unknown":
            yield level, "telehealth", program["telehealth"]


def allowed_facts(label: dict[str, Any]) -> Iterator[Fact]:
    """What an extraction may say or leave out."""
    allowed = label.get("allowed", {})
    yield from (("", "provider", name) for name in allowed.get("provider", []))
    yield from (("", "page_role", role) for role in allowed.get("page_role", []))
    yield from (("", "programs", level) for level in allowed.get("programs", []))
    loose = [{"id": entry} if isinstance(entry, str) else entry for entry in allowed.get("insurers", [])]
    yield from _page_facts({**allowed, "insurers": loose})
    for entry in loose:  # the brand is allowed whatever its status
        yield from (("", "insurers", (entry["id"], status)) for status in _STATES)
    for program in label["programs"]:
        level, either = program["level_of_care"], program.get("allowed", {})
        for name in TOLERANCE:
            yield from ((level, name, tuple(span)) for span in either.get(name, []))
        yield from _program_facts(level, {key: value for key, value in either.items() if key not in TOLERANCE})
        yield from ((level, "telehealth", value) for value in either.get("telehealth", []))


_STATES = ("in_network", "accepted", "out_of_network", "not_accepted")


def _page_facts(held: dict[str, Any]) -> Iterator[Fact]:
    yield from (("", "phones", number) for number in held.get("phones", []))
    for place in held.get("locations", []):
        yield "", "locations", (place.get("city"), place.get("state"), place.get("zip"))
    yield from (("", "insurers", (entry["id"], entry.get("status"))) for entry in held.get("insurers", []))
    for name in PAGE_CODES:
        yield from (("", name, code) for code in held.get(name, []))
    for price in held.get("prices", []):
        yield "", "prices", (price["min"], price["max"], price["per"])


def _program_facts(level: str, held: dict[str, Any]) -> Iterator[Fact]:
    for name in TOLERANCE:
        if held.get(name):
            yield level, name, tuple(held[name])
    for name in PROGRAM_CODES:
        yield from ((level, name, code) for code in held.get(name, []))
    for block in held.get("sessions", []):
        yield from ((level, "sessions", (day, block["start"], block["end"])) for day in block["days"])


def extracted_facts(extraction: PageExtraction) -> Iterator[Fact]:
    """What an extraction says, in the shape of the labels."""
    plain = extraction.model_dump(mode="json")
    yield "", "page_role", extraction.page_role
    if extraction.provider:
        yield "", "provider", extraction.provider.value
    for name in PAGE_CODES:
        plain[name] = [item["code"] for item in plain[name]]
    yield from _page_facts({**plain, "phones": [phone.number for phone in extraction.phones]})
    by_level: dict[str, list[ProgramExtraction]] = {}
    for program in extraction.programs:
        by_level.setdefault(program.level_of_care.value, []).append(program)
    for level, tracks in by_level.items():
        yield "", "programs", level
        # A label has one entry a level: the ranges of its tracks are one, from the least to the most of them.
        ranges: dict[str, Any] = {}
        for program in tracks:
            for name, span in _bare(program).items():
                if name in TOLERANCE:
                    ranges[name] = _from_least_to_most(ranges.get(name, span), span)
            yield from _program_facts(level, {**_bare(program), **dict.fromkeys(TOLERANCE)})
            if program.telehealth and program.telehealth.value != "unknown":
                yield level, "telehealth", program.telehealth.value
        yield from _program_facts(level, ranges)


def _from_least_to_most(one: Any, other: Any) -> tuple[float | None, float | None]:
    """
    >>> _from_least_to_most((9, 9), (15, 15)), _from_least_to_most((9, None), (3, 12))
    ((9, 15), (3, None))
    """
    low, high = zip(one, other, strict=True)
    return (None if None in low else min(low), None if None in high else max(high))


def _bare(program: ProgramExtraction) -> dict[str, Any]:
    """A program's values without their evidence."""
    spans = {name: (span.min, span.max) for name in TOLERANCE if (span := getattr(program, name))}
    codes = {name: [code.code for code in getattr(program, name)] for name in PROGRAM_CODES}
    return {**spans, **codes, "sessions": [session.model_dump() for session in program.sessions]}


def _as_labelled(fact: Fact, held: Iterable[Fact]) -> Fact:
    """The label's own way of writing this fact, where it has one; else the fact itself."""
    place, name, value = fact
    for other in held:
        if other[:2] == (place, name) and same(name, value, other[2]):
            return other
    return fact


def same(name: str, left: Any, right: Any) -> bool:
    """Whether two values of a field mean the same.

    >>> same("duration_weeks", (4.0, 4.3), (4.0, 4.2)), same("hours_per_week", (9, None), (9, 12))
    (True, False)
    >>> same("provider", "The Harbor Quarry Center, LLC", "Harbor Quarry")
    True
    """
    if name in TOLERANCE:
        return all(
            (one is None) == (two is None) and (one is None or abs(one - two) <= TOLERANCE[name])
            for one, two in zip(left, right, strict=True)
        )
    if name == "provider":
        return _name(left) == _name(right)
    if name == "locations":
        return _town(left) == _town(right) and all(
            one == two or not one or not two for one, two in zip(left[1:], right[1:], strict=True)
        )
    return bool(left == right)


def _name(text: str) -> list[str]:
    return re.sub(r"\b(?:the|llc|inc|center|centre|of)\b|[^\w\s]", " ", text.lower()).split()


def _town(place: tuple[str | None, ...]) -> str:
    return (place[0] or "").lower()
