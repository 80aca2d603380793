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
@pytest.mark.parametrize("evening", ["Evening Program", "Night Program", "Evening IOP"])
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


def without_iop(body: str) -> dict[tuple[str, str], list[str]]:
    page = extract_page(
        f"<title>Programs | Larkmoor Recovery</title><h1>Our programs</h1><p>We treat adults.</p>{body}"
    )
    return {
        (one.level_of_care.value, one.track or ""): sorted(session.start for session in one.sessions)
        for one in page.programs
    }


HALVES = [
    f"<p>Our day program meets {DAY}, and our night program meets {EVENING}.</p>",
    f"<p>Day program: {DAY}; Evening program: {EVENING}</p>",
    f"<p>Choose the day program ({DAY}) or the evening program ({EVENING}).</p>",
    f"<p>Come to our day program ({DAY}) or our evening track ({EVENING}).</p>",
    f"<p>Our IOP has two tracks, a day program and an evening program.</p><p>Day program: {DAY}.</p><p>Evening program: {EVENING}.</p>",
    f"<h2>Day Program and Evening Program</h2><p>Day program: {DAY}.</p><p>Evening program: {EVENING}.</p>",
]


@pytest.mark.parametrize("body", HALVES)
def test_both_halves_of_an_iop_in_one_sentence(body: str) -> None:
    assert found(body) == {("iop", "day"): ["09:00"], ("iop", "evening"): ["18:00"]}


def test_a_day_program_of_nine_hours_a_week_is_an_iop() -> None:
    assert found("<p>Our day program meets Monday, Wednesday and Friday from 9 am to 12 pm.</p>") == {
        ("iop", ""): ["09:00"]
    }


@pytest.mark.parametrize(
    "body",
    [
        "<p>Our day program meets Monday to Friday, 9 am to 3 pm, and our evening program meets Monday to Thursday, 6 to 9 pm.</p>",
        "<p>Day program: Monday to Friday, 9 am to 3 pm; evening program: Monday to Thursday, 6 to 9 pm</p>",
        "<p>Our services: Day Program, Evening Program, IOP, Outpatient.</p>",
        "<p>We offer a day program and an evening program.</p><p>The day program meets Monday to Friday, 9 am to 3 pm.</p>",
        "<p>Clients attend our day program six hours a day, or our evening program.</p>",
        "<p>Our day treatment meets Monday, Wednesday and Friday from 9 am to 12 pm.</p>",
        "<p>Our partial hospitalization day program meets Monday, Wednesday and Friday from 9 am to 12 pm, the evening program 6 to 9 pm.</p>",
        "<p>Our day program meets Monday, Tuesday and Friday from 9 am to 2 pm.</p>",
    ],
)
def test_day_treatment_that_an_evening_program_stands_beside(body: str) -> None:
    assert "php" in {level for level, _track in found(body)}


SHORT = [
    *(layout.format(day="Day Program", evening="Evening Program", when=DAY, later=EVENING) for layout in LAYOUTS.values()),
    f"<p>Our day program meets {DAY}. Our evening program meets {EVENING}.</p>",
    "<table><tr><th>Program</th><th>Days</th><th>Time</th></tr><tr><td>Day Program</td><td>Mon-Fri</td><td>9 am-12 pm</td></tr>"
    "<tr><td>Evening Program</td><td>Mon, Tue, Thu</td><td>6-9 pm</td></tr></table>",
]  # fmt: skip


@pytest.mark.parametrize("body", SHORT)
def test_a_short_day_beside_an_evening_is_outpatient_care_where_no_iop_is_named(body: str) -> None:
    assert without_iop(body) == {("outpatient", "day"): ["09:00"], ("outpatient", "evening"): ["18:00"]}


WHOLE_DAY = "Monday to Friday, 9 am to 3 pm"


@pytest.mark.parametrize(
    "body",
    [
        *(LAYOUTS[name].format(day="Day Program", evening="Evening Program", when=WHOLE_DAY, later=EVENING) for name in ("headings", "items")),
        LAYOUTS["headings"].format(day="Day Treatment", evening="Evening Program", when=WHOLE_DAY, later=EVENING),
        f"<p>Our day program meets {WHOLE_DAY}. Our evening program meets {EVENING}.</p>",
    ],
)  # fmt: skip
def test_day_treatment_meets_in_no_evening(body: str) -> None:
    assert without_iop(body) == {("php", ""): ["09:00"]}


def test_partial_hospitalization_by_its_name_may_meet_in_the_evening() -> None:
    assert without_iop(f"<h3>Partial Hospitalization (PHP)</h3><p>{EVENING}</p>") == {("php", ""): ["18:00"]}


HEADED = "<title>Perinatal Day Program</title><h1>Perinatal Day Program</h1><p>Our team cares for new mothers in Reno, NV.</p>{}"
GROUPS = "<p>Groups meet Tuesday, Thursday and Friday from 10:15 am to 2:00 pm.</p>"


def levels_of(body: str) -> set[str]:
    return {one.level_of_care.value for one in extract_page(HEADED.format(body)).programs}


@pytest.mark.parametrize(
    "said",
    [
        "When the IOP is completed, each client is given a plan.",
        "Throughout the IOP, babies are welcome.",
        "Our IOP is small.",
        "Mothers in this IOP see a psychiatrist every week.",
    ],
)
def test_a_day_program_that_is_called_the_iop(said: str) -> None:
    assert levels_of(f"{GROUPS}<p>{said}</p>") == {"iop"}


@pytest.mark.parametrize(
    "body",
    [
        GROUPS,
        f"{GROUPS}<p>After the day program you may move on to the IOP.</p>",
        f"{GROUPS}<p>Later you step down to our IOP.</p>",
        f"{GROUPS}<p>We also run an IOP.</p>",
        f"{GROUPS}<p>The IOP meets on Monday evenings.</p>",
        f"{GROUPS}<p>An IOP is a level of care.</p>",
        f"{GROUPS}<h2>Intensive Outpatient Program</h2><p>The IOP is for adults.</p>",
        "<p>Groups meet Monday to Friday from 9 am to 3 pm.</p><p>When the IOP is completed, each client is given a plan.</p>",
        f"{GROUPS}<p>Day treatment is for mothers. When the IOP is completed, each is given a plan.</p>",
    ],
)
def test_a_day_program_beside_an_iop(body: str) -> None:
    assert "php" in levels_of(body)
