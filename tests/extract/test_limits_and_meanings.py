"""Limits under an insurer's heading, what a word of paying means, trainings of clinicians: what is said of callers, and what is not."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import facts, must_state, page

OP = "<p>We are an outpatient practice in Reno, NV.</p>"
IOP = "<p>Our IOP is for adults.</p>"


@pytest.mark.parametrize(
    "below",
    [
        "Medicaid for ages 18 and under only.",
        "For children only.",
        "Accepted by some of our therapists.",
        "All services except testing.",
        "Ages 4 to 17.",
    ],
)
def test_an_insurer_that_is_limited_under_its_heading_is_unclear(below: str) -> None:
    found = extract_page(page(OP + f"<h2>Insurance we accept</h2><h3>Medicaid</h3><p>{below}</p>"))
    assert [one.id for one in found.insurers] == []
    assert any(one.field == "insurers" and one.evidence for one in found.unclear)


@pytest.mark.parametrize("below", ["All plans.", "Call us to verify your benefits.", "PPO plans only."])
def test_an_insurer_over_what_limits_nobody_is_accepted(below: str) -> None:
    must_state(page(OP + f"<h2>Insurance we accept</h2><h3>Aetna</h3><p>{below}</p>"), ["insurers: aetna accepted"], [])


@pytest.mark.parametrize("line", ["Aetna – all therapists", "Aetna (all therapists)", "Aetna - all clinicians"])
def test_all_clinicians_of_the_house_take_it(line: str) -> None:
    must_state(page(OP + f"<h2>Insurance we accept</h2><ul><li>{line}</li></ul>"), ["insurers: aetna accepted"], [])


OUT = "payment: out_of_network_benefits"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Out-of-network benefits are what your plan pays when you see somebody outside of it.", False),
        ("Out of network means that there is no contract with an insurer.", False),
        ("Out-of-network coverage is a part of many plans.", False),
        ("Out-of-network benefits are accepted.", True),
        ("We are out of network with all plans and file claims for you.", True),
    ],
)
def test_what_the_word_means_is_no_way_of_paying(text: str, told: bool) -> None:
    assert (OUT in facts(extract_page(page(OP + f"<p>{text}</p>")))) is told


@pytest.mark.parametrize(
    "body",
    [
        "<h2>For professionals</h2><p>DBT training Fridays 9-4, $300.</p>",
        "<p>We also train therapists: EMDR training, Fridays 9-4.</p>",
        "<p>Trainings for clinicians: Fridays 9-4.</p>",
    ],
)
def test_trainings_of_clinicians_are_no_sessions(body: str) -> None:
    must_state(page(IOP + body), ["iop"], ["sessions", "days"])


def test_a_group_on_dbt_skills_is_a_session() -> None:
    must_state(page(IOP + "<p>DBT skills training: Tuesdays 6-8 pm.</p>"), ["iop sessions: tue 18:00-20:00"], [])
