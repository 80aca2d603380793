"""Groups, sessions and medicines told by what is done, conditions that share a noun, and visits priced as "follow up": what they give, and what is near to them and gives nothing."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page

IOP, PRACTICE = "<p>Our IOP is in Reno.</p>", "<p>We are an outpatient practice.</p>"
GROUP, ALONE, MEDICINE = (
    "iop modalities: group_therapy",
    "iop modalities: individual_therapy",
    "iop modalities: medication_management",
)
CASES = [
    # Groups
    pytest.param("<p>In our IOP teens learn by working in a group setting.</p>", [GROUP], [], id="working in a group setting"),
    pytest.param("<p>Our IOP teaches DBT skills in a group format.</p>", [GROUP], [], id="skills in a group format"),
    pytest.param("<p>In our IOP adolescents practice in a small group setting with a coach.</p>", [GROUP], [], id="practice in a small group setting"),
    pytest.param("<p>Our IOP has several specialized groups created by our clinicians.</p>", [GROUP], [], id="specialized groups by clinicians"),
    pytest.param("<p>In our IOP you join themed groups led by licensed therapists.</p>", [GROUP], [], id="themed groups by therapists"),
    pytest.param("<p>Each week of our IOP consists of:</p><ul><li>Curated groups</li><li>Individual therapy</li></ul>", [GROUP, ALONE], [], id="an item of curated groups"),
    pytest.param(IOP + "<p>Our IOP clients must be able to work in a group setting.</p>", ["iop"], ["group_therapy"], id="near: who must be able to"),
    pytest.param(IOP + "<p>Our IOP is for those who prefer not to share in a group setting.</p>", ["iop"], ["group_therapy"], id="near: who prefers not to"),
    pytest.param(IOP + "<p>Our alumni find curated groups of resources on our blog.</p>", ["iop"], ["group_therapy"], id="near: groups of resources"),
    pytest.param(IOP + "<p>Our center has specialized groups of nurses.</p>", ["iop"], ["group_therapy"], id="near: groups of nurses"),
    # Sessions alone, among other therapies
    pytest.param("<p>Our IOP consists of group therapy, psychosocial education, and individual treatment.</p>", [GROUP, ALONE, "iop modalities: psychoeducation"], [], id="individual treatment as the last"),
    pytest.param("<p>Our IOP offers individual treatment and group counseling.</p>", [GROUP, ALONE], [], id="individual treatment as the first"),
    pytest.param("<p>Our IOP offers group therapy and individual treatment planning.</p>", [GROUP], ["individual_therapy"], id="near: individual treatment planning"),
    pytest.param("<p>Our IOP offers group therapy, yoga and individual treatment goals.</p>", [GROUP], ["individual_therapy"], id="near: individual treatment goals"),
    # What is processed
    pytest.param("<p>In our IOP, core groups meet twice a week to allow clients to process with one another.</p>", ["iop modalities: process_group"], [], id="groups that let clients process"),
    pytest.param("<p>Our IOP groups are led by staff who process with one another after work.</p>", ["iop"], ["process_group"], id="near: staff who process"),
    # Medicines
    pytest.param("<p>In our IOP a psychiatrist sees you weekly to monitor progress and medications.</p>", [MEDICINE], [], id="progress and medications"),
    pytest.param("<p>In our IOP a nurse practitioner will review symptoms, side effects and medications.</p>", [MEDICINE], [], id="symptoms, side effects and medications"),
    pytest.param("<p>In our IOP you learn how to monitor progress and medications.</p>", ["iop"], ["medication_management"], id="near: what you learn to do"),
    # Conditions
    pytest.param("<p>Our IOP treats co-occurring conditions, such as ADHD, PTSD, and mood and anxiety disorders.</p>", ["iop conditions: anxiety", "iop conditions: mood_disorders", "iop conditions: adhd"], [], id="mood and anxiety disorders"),
    pytest.param("<p>Our IOP treats adults with mood and anxiety disorders.</p>", ["iop conditions: anxiety", "iop conditions: mood_disorders"], [], id="both, with a verb"),
    pytest.param("<p>Our IOP is flexible enough to deal with a very wide range of psychiatric conditions.</p>", ["iop conditions: mental_health"], [], id="deal with a wide range"),
    pytest.param("<p>Our IOP is small. Other hospitals deal with a wide range of psychiatric conditions.</p>", ["iop"], ["mental_health"], id="near: other hospitals deal with them"),
    # Prices
    pytest.param(PRACTICE + "<h2>Fees</h2><p>$250 Initial evaluation</p><p>$150 Follow up visits</p>", ["prices: 250-250 session", "prices: 150-150 session"], [], id="follow up visits"),
    pytest.param(PRACTICE + "<h2>Fees</h2><p>Evaluation: $250</p><p>Follow up: $120</p>", ["prices: 250-250 session", "prices: 120-120 session"], [], id="follow up in two words"),
    pytest.param(PRACTICE + "<h2>Fees</h2><p>Evaluation: $250</p><p>$40 fee to follow up on a lost letter</p>", ["prices: 250-250 session"], ["40-40"], id="near: to follow up on a letter"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "stated", "never"), CASES)
def test_what_is_told_by_what_is_done(body: str, stated: list[str], never: list[str]) -> None:
    must_state(page(body), stated, never)
