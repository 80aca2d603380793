"""A unit on which patients stay is inpatient care, though the page says so nowhere; and what is not: a visit, a unit of a building."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

STAYS = {
    "on the unit": "<p>When your loved one is staying on the Senior Adult Unit, our team calls you each evening.</p><p>The average length of stay on our unit is five to seven days.</p>",
    "of a hospital": "<p>While your son is staying on our adult unit, our hospital has a teacher for him.</p><p>Length of stay is eight days.</p>",
}  # fmt: skip
VISITS = {
    "one unit, no stay": "<p>The Senior Adult Unit of our clinic opens at nine, and our therapists see clients for one hour.</p>",
    "a unit of a building": "<p>We moved from Unit 4 to a larger unit. Our therapists see each client for an hour.</p>",
    "another's": "<p>If you are staying on a unit elsewhere, our therapists can visit for your appointment.</p>",
}  # fmt: skip
CARE = "<p>We use dialectical behavior therapy in our therapeutic groups. We treat depression, and each client has individual therapy with our therapists.</p>"


def _levels(text: str) -> list[str]:
    page = extract_page(
        f"<title>Lark Hill</title><header><p>Lark Hill</p></header><main><h1>Treatment</h1>{text}{CARE}</main>"
    )
    return [program.level_of_care.value for program in page.programs]


@pytest.mark.parametrize("text", STAYS.values(), ids=STAYS)
def test_who_stays_on_a_unit_is_an_inpatient(text: str) -> None:
    assert _levels(text) == ["inpatient"]


@pytest.mark.parametrize("text", VISITS.values(), ids=VISITS)
def test_who_visits_is_none(text: str) -> None:
    assert "inpatient" not in _levels(text)
