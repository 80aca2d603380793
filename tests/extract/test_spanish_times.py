"""Times on Spanish pages, and the parts of the day that they name: hours of a clock, and never those of a week."""

from __future__ import annotations

import pytest

from extract.schedule import find_schedules, find_unread

CASES: list[tuple[str, list[str]]] = [
    ("IOP: sábados de 10 a 13 horas", ["sat 10:00-13:00"]),
    ("de 10 a 13 horas, los sábados", ["sat 10:00-13:00"]),
    ("lunes a jueves de 18:00 a 21:00 h", ["mon tue wed thu 18:00-21:00"]),
    ("lunes a jueves de 18 a 21", ["mon tue wed thu 18:00-21:00"]),
    ("lunes, martes y jueves, 17.30 a 20.30 h", ["mon tue thu 17:30-20:30"]),
    ("lunes a viernes de 8.30 a 14.30 h", ["mon tue wed thu fri 08:30-14:30"]),
    ("Grupos matutinos de 9 a 12 y vespertinos de 6 a 9, de lunes a jueves", ["mon tue wed thu 09:00-12:00", "mon tue wed thu 18:00-21:00"]),
    ("El grupo de la tarde se reúne los martes de 6 a 8", ["tue 18:00-20:00"]),
    ("El programa es de 10 a 13 horas", []),
    ("De lunes a viernes, de 15 a 20 horas por semana", []),
    ("De 15 a 20 horas semanales, de lunes a viernes", []),
    ("Jóvenes de 13 a 17 años", []),
    ("Jóvenes de 13 a 17, los lunes de 18 a 20", ["mon 18:00-20:00"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_times(text: str, expected: list[str]) -> None:
    read = [f"{' '.join(one.days)} {one.start}-{one.end}" for match in find_schedules(text) for one in match.blocks]
    assert (read, find_unread(text)) == (expected, [])
