"""Levels of care that a page calls by number: "Level I", "Level II.1", once it has said which is which."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

NAME = "Tamarack Hollow Recovery"
OP, IOP = ["wed 18:00-20:00"], ["mon tue thu 18:00-21:00"]


def sessions(body: str, title: str = "Court-Ordered Treatment") -> dict[str, list[str]]:
    """Of each level: when it meets."""
    page = f"<title>{title} | {NAME}</title><h1>{title}</h1>{body}<footer>{NAME}, 12 Alder Street, Duluth, MN 55802. (218) 555-0123</footer>"
    return {
        one.level_of_care.value: sorted(f"{' '.join(at.days)} {at.start}-{at.end}" for at in one.sessions)
        for one in extract_page(page).programs
    }


BOTH = "<p>We provide ASAM Level I outpatient and Level II.1 intensive outpatient treatment.</p>"


@pytest.mark.parametrize(
    "body",
    [
        BOTH + "<p>Level I: Wednesdays 6–8 pm.</p><p>Level II.1: Mon/Tue/Thu 6–9 pm.</p>",
        BOTH + "<p>Level I: Wednesdays 6–8 pm<br>Level II.1: Mon/Tue/Thu 6–9 pm</p>",
        BOTH + "<ul><li>Level I - Wednesdays 6–8 pm</li><li>Level II.1 - Mon/Tue/Thu 6–9 pm</li></ul>",
        BOTH + "<p>Level I meets Wednesdays 6–8 pm; Level II.1 meets Mon/Tue/Thu 6–9 pm.</p>",
        BOTH + "<h3>Level I</h3><p>Wednesdays 6–8 pm.</p><h3>Level II.1</h3><p>Mon/Tue/Thu 6–9 pm.</p>",
        BOTH
        + "<table><tr><th>Level</th><th>Times</th></tr><tr><td>Level I</td><td>Wednesdays 6–8 pm</td></tr><tr><td>Level II.1</td><td>Mon/Tue/Thu 6–9 pm</td></tr></table>",
        BOTH + "<dl><dt>Level I</dt><dd>Wednesdays 6–8 pm</dd><dt>Level II.1</dt><dd>Mon/Tue/Thu 6–9 pm</dd></dl>",
        "<p>We offer outpatient (Level 1) and intensive outpatient (Level 2.1) groups.</p><p>Level 1: Wednesdays 6–8 pm.</p><p>Level 2.1: Mon/Tue/Thu 6–9 pm.</p>",
        "<p>We offer Level 1 – Outpatient and Level 2 – Intensive Outpatient.</p><p>Level 1: Wednesdays 6–8 pm.</p><p>Level 2: Mon/Tue/Thu 6–9 pm.</p>",
        "<p>Our groups follow the ASAM Criteria.</p><p>Level 1.0: Wednesdays 6–8 pm.</p><p>Level 2.1: Mon/Tue/Thu 6–9 pm.</p>",
    ],
)
def test_a_number_stands_for_its_level(body: str) -> None:
    assert sessions(body) == {"outpatient": OP, "iop": IOP}


def test_day_treatment_and_residential_have_roman_numbers_too() -> None:
    body = "<p>We follow the ASAM Criteria.</p><p>Level II.5: Mon-Fri 9 am-3 pm.</p><p>Our Level III.5 program is for adults.</p>"
    assert sessions(body, "Our Treatment") == {"php": ["mon tue wed thu fri 09:00-15:00"], "residential": []}


def test_the_title_gives_no_times_to_a_numbered_level_of_another_kind() -> None:
    body = BOTH + "<p>Level I: Wednesdays 6–8 pm.</p><p>Level II.1: Mon/Tue/Thu 6–9 pm.</p>"
    assert sessions(body, "Intensive Outpatient Program") == {"outpatient": OP, "iop": IOP}


@pytest.mark.parametrize(
    "body",
    [
        "<p>Our IOP is for adults.</p><p>Level I education: Wednesdays 6–8 pm.</p>",
        "<p>Our IOP is for adults. We follow the ASAM Criteria at level 2.1.</p><p>DUI Level I education: Saturdays 9–11 am.</p><p>Level I: Wednesdays 6–8 pm.</p>",
        "<p>Our IOP is near the Level I trauma center.</p>",
        "<p>Our IOP is for adults. New clients start on Level 1 and earn phone time on Level 2.</p>",
    ],
)
def test_a_number_of_another_scale_is_no_outpatient_level(body: str) -> None:
    assert "outpatient" not in sessions(body, "Our Treatment")
