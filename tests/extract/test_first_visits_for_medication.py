"""The first visit to an office for buprenorphine, told to who comes; guides, protocols for clinicians and stories that read alike."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

SEEN = [
    pytest.param("<title>What to expect</title><h1>What to expect</h1><p>You will have a short assessment of your opioid use and a physical exam.</p><p>You will be switched from heroin or painkillers to your treatment medication.</p><p>We recommend that you begin with a small dose of Suboxone once you are in withdrawal.</p><p>We will show you how to cut the film.</p><p>When you leave the office, the doctor gives you a prescription.</p>", "outpatient", id="we instruct"),
    pytest.param("<title>First Visit and Induction</title><h1>First Visit and Induction</h1><p>No heroin for at least 12 hours before the visit.</p><p>Come to the office in mild withdrawal.</p><p>Your first visit lasts up to three hours.</p><p>Please arrange a ride home from the office.</p><p>The first dose of Suboxone is given here, and your symptoms are checked again after an hour.</p>", "outpatient", id="first visit"),
    pytest.param("<title>Your First Visit</title><h1>Your First Visit</h1><p>Bring all of your pill bottles to the first appointment.</p><p>Arrive at our office in mild withdrawal; do not use painkillers for 12 hours.</p><p>Our doctor starts you on buprenorphine and sees you again in a week.</p>", "outpatient", id="your visit"),
    pytest.param("<title>Suboxone Program</title><h1>Suboxone Program</h1><p>Patients are seen weekly at first, then monthly.</p><p>A urine sample is given at every visit.</p><p>Prescriptions are sent to your pharmacy. Call 555-0142 to book an appointment.</p>", "outpatient", id="patients seen"),
    pytest.param("<title>Medication Treatment for Opioid Use</title><h1>Medication Treatment for Opioid Use</h1><p>We start most patients on buprenorphine at home.</p><p>At the first visit our nurse practitioner reviews your history and takes a urine test.</p><p>You return to our office in one week for a follow-up visit.</p>", "outpatient", id="office home start"),
]  # fmt: skip
NOT_SEEN = [
    pytest.param("<title>Starting Suboxone</title><h1>Starting Suboxone</h1><p>Suboxone is taken under the tongue.</p><p>Your doctor will tell you when to take the first dose.</p><p>Do not drive until you know how it affects you.</p>", id="guide"),
    pytest.param("<title>Getting started with Larkofilm</title><h1>Getting started with Larkofilm</h1><p>Talk with your doctor about buprenorphine.</p><p>The first dose is often given in the doctor's office.</p><p>You should be in withdrawal when you begin.</p>", id="maker"),
    pytest.param("<title>Suboxone doctors</title><h1>Suboxone doctors</h1><p>Find a doctor who prescribes Suboxone.</p><p>Bring all your pill bottles to the first visit.</p><p>Your first visit may last 1 to 3 hours.</p>", id="find"),
    pytest.param("<title>Buprenorphine in the Emergency Department</title><h1>Buprenorphine in the Emergency Department</h1><p>The first dose is administered in the ED when the COWS score is 8 or more.</p><p>Reassess the patient after 60 minutes.</p><p>Refer the patient to a clinic.</p>", id="ed protocol"),
    pytest.param("<title>What happens at a first Suboxone visit?</title><h1>What happens at a first Suboxone visit?</h1><p>The first visit may last one to three hours.</p><p>Many doctors ask patients to bring their pill bottles.</p><p>The doctor may give the first dose in the office.</p>", id="blog"),
    pytest.param("<title>Induction visit</title><h1>Induction visit</h1><p>Ask patients to arrive at the office in withdrawal.</p><p>Administer the first dose of buprenorphine and observe the patient for an hour.</p><p>Document the COWS score.</p>", id="clinicians"),
    pytest.param("<title>My first visit</title><h1>My first visit</h1><p>I came to the office in withdrawal.</p><p>The doctor gave me Suboxone, and I had a ride home.</p>", id="story"),
    pytest.param("<title>First Visit and Injection</title><h1>First Visit and Injection</h1><p>Please arrange a ride home from the office.</p><p>Your first visit lasts up to two hours.</p><p>The steroid is injected here.</p>", id="pain"),
]  # fmt: skip


def _levels(text: str) -> tuple[str, set[str]]:
    found = extract_page(text)
    return found.page_role, {one.level_of_care.value for one in found.programs}


@pytest.mark.parametrize(("text", "level"), SEEN)
def test_people_are_seen_for_it(text: str, level: str) -> None:
    assert _levels(text) == ("provider", {level})


@pytest.mark.parametrize("text", NOT_SEEN)
def test_nobody_is_seen(text: str) -> None:
    assert _levels(text) == ("article", set())
