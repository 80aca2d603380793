"""Schedules under "Previous schedule" are over; under "Horario" those of a level are its own, and those of nobody an office's."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

OWN = "<p>At Slate Harbor Recovery our IOP is for adults with depression.</p>"


def _sessions(body: str) -> set[str]:
    found = extract_page(f"<title>Slate Harbor Recovery</title><h1>Slate Harbor Recovery</h1>{body}")
    return {f"{' '.join(one.days)} {one.start}" for program in found.programs for one in program.sessions}


@pytest.mark.parametrize(
    "heading",
    [
        "Previous schedule",
        "Our former IOP schedule",
        "Old group times",
        "Last year's schedule",
        "Past groups",
        "Former schedule (until May)",
        "Schedule before May 2019",
    ],
)
@pytest.mark.parametrize(
    "body",
    ["<h2>{}</h2><p>Mon-Thu 6-9 pm</p>", "<table><caption>{}</caption><tr><td>Mon</td><td>6-9 pm</td></tr></table>"],
)
def test_a_former_schedule_gives_no_session(heading: str, body: str) -> None:
    assert _sessions(OWN + body.format(heading)) == set()


@pytest.mark.parametrize("heading", ["IOP schedule", "Schedule", "Group times", "This year's schedule"])
def test_one_of_today_does(heading: str) -> None:
    assert _sessions(OWN + f"<h2>{heading}</h2><p>Mon-Thu 6-9 pm</p>") == {"mon tue wed thu 18:00"}


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("IOP: martes y jueves, 18:00 a 21:00", {"tue thu 18:00"}),
        ("Programa intensivo: martes y jueves, 18:00 a 21:00", {"tue thu 18:00"}),
        ("Lunes a viernes, 8:00 a 17:00", set()),
    ],
)
def test_under_horario(line: str, wanted: set[str]) -> None:
    assert (
        _sessions(f"<p>Ofrecemos tratamiento ambulatorio intensivo.</p><h2>Horario</h2><ul><li>{line}</li></ul>")
        == wanted
    )
