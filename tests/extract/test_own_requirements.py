"""A page in general words that gives the hours of its program and the ages of who may come is one of who treats."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

LESSON = (
    "<title>Partial Hospitalization for Panic Disorder</title><h1>Partial Hospitalization for Panic Disorder</h1>"
    "<p>Partial hospitalization joins a life at home with the structure of a hospital day.</p>"
    "<p>Partial hospitalization is designed for patients who are stable and need more than outpatient care.</p>"
)
HOURS = "<p>Program Hours: Monday through Friday, 8:30 AM to 2:30 PM</p>"
ASKED = {
    "requirements by age": "<h2>Adolescent Program Requirements</h2><p>12-17 years of age</p><p>Medically stable</p>",
    "adults": "<h2>Adult Program Requirements</h2><p>Must be 18 years of age or older</p>",
    "criteria of admission": "<h2>Admission Criteria</h2><ul><li>Ages 13 to 17</li><li>In the care of a physician</li></ul>",
    "eligibility": "<h2>Eligibility Requirements</h2><ul><li>Age 18 and older</li></ul>",
    "who may attend": "<h2>Who can attend?</h2><p>Adults who are 18 or older</p>",
    "for admission": "<h2>Requirements for Admission</h2><ul><li>18 years and older</li></ul>",
    "seniors": "<h2>Senior Program Criteria</h2><ul><li>65 years of age and older</li></ul>",
    "patients": "<h2>Patient Requirements</h2><p>Between 12 and 17 years old</p>",
}
NOT_ASKED = {
    "no hours": "<h2>Adult Program Requirements</h2><p>Must be 18 years of age or older</p>",
    "no ages": f"<h2>Adult Program Requirements</h2><p>Medically stable</p>{HOURS}",
    "a job": f"<h2>Employment requirements</h2><p>Staff must be 18 years of age or older</p>{HOURS}",
    "who it is for": f"<h2>Whom it may help</h2><p>People 18 years of age or older</p>{HOURS}",
}


@pytest.mark.parametrize("text", ASKED.values(), ids=ASKED)
def test_hours_and_ages_are_of_a_program(text: str) -> None:
    page = extract_page(LESSON + text + HOURS)
    assert page.page_role == "provider"
    assert [one.level_of_care.value for one in page.programs] == ["php"]
    assert page.programs[0].sessions


@pytest.mark.parametrize("text", NOT_ASKED.values(), ids=NOT_ASKED)
def test_one_of_them_alone_may_be_a_lesson(text: str) -> None:
    assert extract_page(LESSON + text).page_role == "article"
