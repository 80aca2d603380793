"""Parts of the day in words."""

from __future__ import annotations

import pytest

from extract.schedule import find_dayparts

CASES: list[tuple[str, str, list[str]]] = [
    ("all three", "Morning, afternoon and evening sessions", ["morning", "afternoon", "evening"]),
    ("weekend", "Evening and weekend options available", ["evening", "weekend"]),
    ("nights of a day", "We meet on Tuesday nights", ["evening"]),
    ("night program", "Our night program", ["evening"]),
    ("nights a week", "three nights a week", ["evening"]),
    ("after school", "an after-school IOP", ["afternoon"]),
    ("after work", "groups after work", ["evening"]),
    ("Spanish", "grupos por la mañana, por la tarde y por la noche", ["morning", "afternoon", "evening"]),
    ("Spanish weekend", "fines de semana", ["weekend"]),
    ("Spanish clock", "a las 6 de la tarde", []),
    ("night alone", "night sweats and sleepless nights", []),
    ("greeting", "Good morning!", []),
    ("tomorrow in Spanish", "hasta mañana", []),
    ("home", "You return home each evening", []),
    ("visiting", "Visiting hours are typically in the evenings", []),
    ("routine", "Keep your evening routine", []),
    ("morning of a day", "Groups meet Saturday mornings", ["morning"]),
    (
        "evenings of two days and a morning",
        "Tuesday and Thursday evenings, plus Saturday mornings",
        ["evening", "morning"],
    ),
    ("Monday morning", "Our IOP meets on Monday mornings and Wednesday nights a week", ["morning", "evening"]),
    ("a magazine", "as told in the Saturday Evening Post", []),
    ("none", "Groups for adults", []),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(text, want, id=kind) for kind, text, want in CASES])
def test_dayparts(text: str, expected: list[str]) -> None:
    assert [match.daypart for match in find_dayparts(text)] == expected
