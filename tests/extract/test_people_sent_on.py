"""Who is sent to others is not treated here, what one clinician knows is no program, and what a condition is says nothing of a house."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page

OURS = "<p>Our outpatient program in Reno treats substance use. {}</p>"
SENT_ON = [
    "We refer people with eating disorders.",
    "We refer clients with psychosis to other clinics.",
    "Our team will refer adults who live with gambling to the county.",
    "We may also refer anyone struggling with OCD out.",
    "We help people with eating disorders find treatment.",
    "We link people with psychosis to care.",
    "We do not see people with eating disorders.",
    "We don't see clients with OCD.",
    "Our nurse Ann has experience with eating disorders and OCD.",
    "One of our therapists is trained in treating OCD.",
    "Our therapist, Ann Fenn, has a background in eating disorders.",
    "Derivamos a personas con psicosis a un hospital.",
    "Referimos a quienes viven con trastornos alimentarios.",
    "OCD is a treatable disorder.",
    "Teens whose main concern is an eating disorder are usually better served in our other clinics.",
    "Patients with psychosis are best served by a community mental health center.",
    "Patients with schizophrenia are usually treated in our Psychosis Clinic instead.",
    "Those with an active eating disorder are better served by a specialized eating disorder program.",
    "Adults with gambling problems or an eating disorder may be better suited to another program.",
    "People with psychosis would be best served by a hospital.",
    "Clients with OCD are seen at our sister clinic.",
    "Individuals with psychosis or an eating disorder are better served at a higher level of care.",
    "Adults with psychosis are seen by the county clinic instead.",
    "</p><h3>Who is not a good fit?</h3><p>Adults with gambling problems or an active eating disorder are seen in our Elko clinic.",
    "</p><h3>Who may not be a good candidate</h3><ul><li>Active psychosis</li><li>Eating disorders</li></ul><p>",
    "Eating disorders are complex psychiatric and medical illnesses.",
]
TREATED = [
    ("We refer people with psychosis to our day clinic.", "psychosis"),
    ("Doctors refer people with psychosis to us.", "psychosis"),
    ("We help people with eating disorders find what works for them.", "eating_disorders"),
    ("We help people with gambling find their way back.", "gambling"),
    ("We see people with eating disorders.", "eating_disorders"),
    ("One of our therapists leads a group for people with OCD.", "ocd"),
    ("Our therapists have treated OCD since 2010; we treat OCD in groups.", "ocd"),
    ("Eating disorders are illnesses that we treat with care.", "eating_disorders"),
    ("Clients with OCD are best served by our trauma track.", "ocd"),
    ("Our clinic treats adults with psychosis, who are better served here than in a hospital.", "psychosis"),
    ("Our patients with OCD are seen in groups instead of alone.", "ocd"),
    ("We treat adults with OCD. Younger children are better served in our other clinics.", "ocd"),
    ("</p><h3>Who is a good fit?</h3><p>Adults with OCD.", "ocd"),
    ("Derivamos a personas con psicosis a nuestra clínica.", "psychosis"),
    ("We treat people with psychosis, and refer them to a doctor for their heart.", "psychosis"),
]


@pytest.mark.parametrize("told", SENT_ON)
def test_nobody_is_treated_so(told: str) -> None:
    never = ["eating_disorders", "psychosis", "gambling", "ocd", "mental_health"]
    must_state(page(OURS.format(told)), ["outpatient conditions: substance_use"], never)


@pytest.mark.parametrize(("told", "condition"), TREATED)
def test_they_are_treated(told: str, condition: str) -> None:
    must_state(page(OURS.format(told)), [f"outpatient conditions: {condition}"], [])


def test_where_those_who_do_not_fit_are_seen_is_no_sure_place() -> None:
    told = "</p><h3>Who is not a good fit?</h3><p>Adults with gambling problems are seen in our Elko clinic."
    must_state(page(OURS.format(told)), ["locations: Reno"], ["Elko"])


@pytest.mark.parametrize(
    ("told", "modality", "offered"),
    [
        pytest.param("We can refer you for EMDR.", "emdr", False, id="for a therapy elsewhere"),
        pytest.param("Our team gladly refers clients for TMS.", "tms", False, id="clients for it"),
        pytest.param("Your doctor can refer you for EMDR with us.", "emdr", None, id="a doctor sends people here"),
        pytest.param("We offer EMDR, and refer you for massage.", "emdr", True, id="what stands before it"),
    ],
)
def test_therapies_that_one_is_referred_for(told: str, modality: str, offered: bool | None) -> None:
    fact = f"outpatient modalities: {modality}"
    must_state(page(OURS.format(told)), [fact] if offered else [], [fact] if offered is False else [])
