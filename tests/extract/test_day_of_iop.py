"""A day program beside an evening program: the half of an IOP, or day treatment."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

DAY, EVENING = "Monday to Friday, 9 am to 12 pm", "Monday, Tuesday and Thursday, 6 pm to 9 pm"


def found(body: str, title: str = "Intensive Outpatient Program (IOP)") -> dict[tuple[str, str], list[str]]:
    """By level and track: when its sessions start."""
    page = extract_page(
        f"<html><head><title>{title} | Larkmoor Recovery</title></head><body><h1>{title}</h1><p>Our IOP treats adults.</p>{body}"
        "<footer>Larkmoor Recovery (213) 555-0142</footer></body></html>"
    )
    return {
        (one.level_of_care.value, one.track or ""): sorted(session.start for session in one.sessions)
        for one in page.programs
    }


LAYOUTS = {
    "headings": "<h3>{day}</h3><p>{when}</p><h3>{evening}</h3><p>{later}</p>",
    "labels": "<p><b>{day}:</b> {when}</p><p><b>{evening}:</b> {later}</p>",
    "lines": "<p>{day}: {when}</p><p>{evening}: {later}</p>",
    "items": "<ul><li>{day}: {when}</li><li>{evening}: {later}</li></ul>",
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("evening", ["Evening Program", "Night Program"])
def test_the_day_half_of_an_iop(layout: str, evening: str) -> None:
    body = LAYOUTS[layout].format(day="Day Program", evening=evening, when=DAY, later=EVENING)
    assert found(body) == {("iop", "day"): ["09:00"], ("iop", "evening"): ["18:00"]}


@pytest.mark.parametrize(
    ("body", "title"),
    [
        (LAYOUTS["headings"].format(day="Day Program", evening="Evening Program", when="Monday to Friday, 9 am to 3 pm", later=EVENING), "Intensive Outpatient Program (IOP)"),
        (LAYOUTS["headings"].format(day="Day Treatment", evening="Evening Program", when=DAY, later=EVENING), "Intensive Outpatient Program (IOP)"),
        (LAYOUTS["headings"].format(day="Day Program (PHP)", evening="Evening Program (IOP)", when=DAY, later=EVENING), "Our programs"),
        (f"<h3>Day Program</h3><p>{DAY}</p><h3>Intensive Outpatient</h3><p>{EVENING}</p>", "Our programs"),
    ],
    ids=["a whole day", "day treatment", "by its name", "no evening program"],
)  # fmt: skip
def test_day_treatment_beside_an_iop(body: str, title: str) -> None:
    assert "php" in {level for level, _track in found(body, title)}


def test_a_day_program_where_no_iop_is_named_is_day_treatment() -> None:
    body = LAYOUTS["headings"].format(day="Day Program", evening="Evening Program", when=DAY, later=EVENING)
    page = extract_page(
        f"<title>Programs | Larkmoor Recovery</title><h1>Our programs</h1><p>We treat adults.</p>{body}"
    )
    assert "php" in {one.level_of_care.value for one in page.programs}
