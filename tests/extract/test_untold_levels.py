"""Times on a page about a PHP and an IOP that say of neither are kept for neither: nobody attends both for the same hours."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

NAME = "Gorse Fell Recovery"
FOOTER = f"<footer>&copy; {NAME}, 12 Alder Street, Duluth, MN 55802. (218) 555-0123</footer>"
DAY, EVENING = "mon tue wed thu fri 09:00-15:00", "mon wed thu 18:00-21:00"


def sessions(body: str, title: str) -> dict[str, set[str]]:
    html = f"<title>{title} | {NAME}</title><h1>{title}</h1><p>At {NAME}, we offer several levels of care.</p>{body}{FOOTER}"
    return {
        program.level_of_care.value: {f"{' '.join(one.days)} {one.start}-{one.end}" for one in program.sessions}
        for program in extract_page(html).programs
    }


UNTOLD: dict[str, str] = {
    "one line": "<p>Clients attend Monday–Friday, 9–3.</p>",
    "two lines": "<p>Clients attend Monday–Friday, 9–3.</p><p>Others attend Mon/Wed/Thu 6–9 pm.</p>",
    "under a heading": "<h2>Schedule</h2><p>Monday–Friday, 9–3</p><p>Mon/Wed/Thu 6–9 pm</p>",
    "in a list": "<h2>When we meet</h2><ul><li>Monday–Friday, 9–3</li><li>Mon/Wed/Thu 6–9 pm</li></ul>",
    "our groups": "<p>Our groups meet Monday through Friday from 9 am to 3 pm.</p>",
    "a bold caption": "<p><b>Hours</b></p><p>Monday–Friday, 9–3</p>",
}


@pytest.mark.parametrize(
    "title", ["PHP and IOP", "Partial Hospitalization & Intensive Outpatient Programs", "PHP | IOP"]
)
@pytest.mark.parametrize("body", UNTOLD.values(), ids=UNTOLD)
def test_times_of_neither_are_of_neither(body: str, title: str) -> None:
    assert not any(sessions(body, title).values())


TOLD: dict[str, tuple[str, str, dict[str, set[str]]]] = {
    "both programs": ("PHP and IOP", "<p>Both programs meet Monday–Friday, 9–3.</p>", {"php": {DAY}, "iop": {DAY}}),
    "all our programs": ("PHP and IOP", "<p>All our programs run Monday–Friday, 9–3.</p>", {"php": {DAY}, "iop": {DAY}}),
    "for programs": ("PHP and IOP", "<p>Hours for programs: Monday–Friday, 9–3.</p>", {"php": {DAY}, "iop": {DAY}}),
    "a sentence that names both": ("PHP and IOP", "<p>Our PHP and IOP meet Monday–Friday, 9–3.</p>", {"php": {DAY}, "iop": {DAY}}),
    "each by its name": ("PHP and IOP", "<p>Our PHP meets Monday–Friday, 9–3, and our IOP meets Mon/Wed/Thu 6–9 pm.</p>", {"php": {DAY}, "iop": {EVENING}}),
    "each by its heading": ("PHP and IOP", "<h2>PHP</h2><p>Monday–Friday, 9–3</p><h2>IOP</h2><p>Mon/Wed/Thu 6–9 pm</p>", {"php": {DAY}, "iop": {EVENING}}),
    "a page of one level": ("Intensive Outpatient Program", "<p>Clients attend Mon/Wed/Thu 6–9 pm.</p>", {"iop": {EVENING}}),
    "a row of each": ("PHP and IOP", "<table><tr><td>PHP</td><td>Monday–Friday, 9–3</td></tr><tr><td>IOP</td><td>Mon/Wed/Thu 6–9 pm</td></tr></table>", {"php": {DAY}, "iop": {EVENING}}),
    "a paragraph of each": ("PHP and IOP", "<p>Our PHP is for adults.</p><p>They attend Monday–Friday, 9–3.</p><p>Our IOP is for adults.</p><p>They attend Mon/Wed/Thu 6–9 pm.</p>", {"php": {DAY}, "iop": {EVENING}}),
}  # fmt: skip


@pytest.mark.parametrize(("title", "body", "expected"), TOLD.values(), ids=TOLD)
def test_times_of_each_or_of_both_stay(title: str, body: str, expected: dict[str, set[str]]) -> None:
    assert sessions(body, title) == expected


STEPPED = "<p>Our PHP helps adults with addiction. {}</p>"


@pytest.mark.parametrize(
    "told",
    [
        "Patients step down to our IOP. Groups meet Mon/Wed/Thu 6–9 pm.",
        "Most move on to our intensive outpatient program (IOP). Sessions are held Mon/Wed/Thu 6–9 pm.",
        "Patients transition to our IOP when they are ready. The groups meet Mon/Wed/Thu 6–9 pm.",
    ],
)
def test_groups_behind_a_way_to_another_level_are_of_neither(told: str) -> None:
    assert not any(sessions(STEPPED.format(told), "Partial Hospitalization Program").values())


@pytest.mark.parametrize(
    ("told", "level"),
    [
        ("Patients step down to our IOP. It meets Mon/Wed/Thu 6–9 pm.", "iop"),
        ("Patients step down to our IOP. IOP groups meet Mon/Wed/Thu 6–9 pm.", "iop"),
        ("Patients step down to our Intensive Outpatient Program (“IOP”), which meets Mon/Wed/Thu 6–9 pm.", "iop"),
        ("Patients come from inpatient care. Groups meet Mon/Wed/Thu 6–9 pm.", "php"),
        ("Groups meet Mon/Wed/Thu 6–9 pm. Patients step down to our IOP.", "php"),
        ("Patients then step down to our IOP. PHP groups meet Mon/Wed/Thu 6–9 pm.", "php"),
    ],
)
def test_groups_of_a_level_that_is_told_stay(told: str, level: str) -> None:
    found = sessions(STEPPED.format(told), "Partial Hospitalization Program")
    assert {name for name, meets in found.items() if meets} == {level}
