"""Levels that a page does not name: a day from breakfast to the evening, evaluations and medication follow-ups; a recovery house by its name."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

RESIDENTIAL = {
    "from breakfast to the evening": "<h3>What is a typical day at Brightrow?</h3><p>A typical day begins with breakfast. Our patients have group therapy, then lunch. After dinner, patients have free time.</p>",
    "linens and beds": "<h3>What should I bring?</h3><p>Bring clothes. We provide linens, and you sleep two to a room. Breakfast is at seven.</p>",
    "on our campus": "<p>Our patients live on our campus. They get breakfast together, and free time after supper.</p>",
    "a week of clothes": "<h3>What do I pack?</h3><p>Pack seven days of clothing. Our patients do laundry after dinner and have quiet time at nine.</p>",
}  # fmt: skip
NOT_RESIDENTIAL = {
    "a day program": "<p>Our partial hospitalization program starts with breakfast. Patients have free time before dinner is served and go home.</p>",
    "one meal": "<p>Our groups begin after dinner.</p>",
    "a meal and a walk": "<p>Our groups begin after breakfast, and at noon there is time for a walk.</p>",
    "an evening group": "<p>Our therapists see you after dinner, and you may use our quiet time to read.</p>",
}
OUTPATIENT = {
    "follow-ups": "<h2>Self-pay options</h2><ul><li>Initial evaluation</li><li>Follow-up medication management</li></ul>",
    "visits for medication": "<p>We offer medication management by video visits.</p>",
}  # fmt: skip
NOT_OUTPATIENT = {
    "medication in a stay": "<p>Our detox program includes medication management and family visits on Sundays.</p>",
    "no visit": "<p>We offer medication management.</p>",
}
FEES = "<title>Fees and Insurance</title><h2>Insurance accepted</h2><ul><li>Aetna</li><li>Cigna</li><li>Optum</li></ul><p>We are behavioral health prescribers and review fees with you, in recovery or not. Superbills are available for out-of-network reimbursement. A sliding scale is available.</p>"
HEAD = "<title>Brightrow</title><h1>Brightrow: Addiction Treatment FAQ</h1><p>At Brightrow we offer yoga for people with addiction.</p>"


def _levels(text: str) -> set[str]:
    return {one.level_of_care.value for one in extract_page(text).programs}


@pytest.mark.parametrize("text", RESIDENTIAL.values(), ids=RESIDENTIAL)
def test_people_live_there(text: str) -> None:
    assert _levels(HEAD + text) == {"residential"}


@pytest.mark.parametrize("text", NOT_RESIDENTIAL.values(), ids=NOT_RESIDENTIAL)
def test_people_do_not(text: str) -> None:
    assert "residential" not in _levels(HEAD + text)


@pytest.mark.parametrize("text", OUTPATIENT.values(), ids=OUTPATIENT)
def test_people_come_for_visits(text: str) -> None:
    assert _levels(FEES + text) == {"outpatient"}


@pytest.mark.parametrize("text", NOT_OUTPATIENT.values(), ids=NOT_OUTPATIENT)
def test_people_come_for_none(text: str) -> None:
    assert "outpatient" not in _levels(FEES + text)


HOUSES = {
    "a heading": "<h2>Recovery House</h2><p>Safe housing for people in recovery.</p>",
    "two houses": "<p>We run two recovery houses for men in Fenwick.</p>",
    "our recovery house": "<p>Our recovery house has eight beds and a house manager.</p>",
}
NO_HOUSES = {
    "a goal": "<p>Our groups help you to live sober.</p>",
    "from elsewhere": "<p>Clients who come from a recovery house are welcome in our groups.</p>",
    "referred": "<p>We refer to recovery houses in the county.</p>",
}
GROUPS = "<title>New Lanterns | Programs</title><h1>Programs</h1><h2>Outpatient</h2><p>Our outpatient program has groups for adults.</p>"


@pytest.mark.parametrize("text", HOUSES.values(), ids=HOUSES)
def test_a_recovery_house_is_one(text: str) -> None:
    assert _levels(GROUPS + text) == {"outpatient", "sober_living"}


@pytest.mark.parametrize("text", NO_HOUSES.values(), ids=NO_HOUSES)
def test_others_houses_are_none(text: str) -> None:
    assert _levels(GROUPS + text) == {"outpatient"}


REFERRED = {
    "services referrals": ("<p>Psychiatric services referrals are made as needed.</p>", "psychiatric_care", False),
    "care referrals": ("<p>Our staff make psychiatric care referrals when needed.</p>", "psychiatric_care", False),
    "on a line": ("<ul><li>Medication management referrals</li></ul>", "medication_management", False),
    "accepted": ("<p>We accept family therapy referrals.</p>", "family_therapy", True),
    "beside another": ("<ul><li>Family therapy and housing referrals</li></ul>", "family_therapy", True),
    "from doctors": ("<p>Our EMDR referrals come from doctors; our therapists use EMDR each day.</p>", "emdr", True),
}  # fmt: skip


@pytest.mark.parametrize(("text", "code", "given"), REFERRED.values(), ids=REFERRED)
def test_what_is_referred_for_is_not_given(text: str, code: str, given: bool) -> None:
    page = extract_page(GROUPS + text)
    assert (code in {one.code for program in page.programs for one in program.modalities}) is given


SCALES = {
    "dependents": "<p>Our session fees are on a sliding scale that takes into account income and the number of dependents.</p>",
    "plain": "<p>Our session fees are on a sliding scale.</p>",
}


@pytest.mark.parametrize("text", SCALES.values(), ids=SCALES)
def test_dependents_are_no_doubt(text: str) -> None:
    assert "sliding_scale" in {one.code for one in extract_page(GROUPS + text).payment}
