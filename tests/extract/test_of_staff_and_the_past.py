"""Telehealth in sentences on jobs, on a year that is past and on courses of those who treat: no program is attended so for that."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import facts
from tests.extract.test_quotes_behind_statements import BASE, STATED

NONE = [
    "We have a telehealth opening for a licensed counselor.",
    "Staff may work from home by telehealth two days a week.",
    "Our online groups ended in 2022.",
    "We are looking for a telehealth therapist.",
    "We're hiring a full-time telehealth counselor.",
    "Our telehealth coordinator position is open to applicants.",
    "Part-time remote counselor position available; groups by video.",
    "Ask about our telehealth internship.",
    "Our virtual practicum is open to interns.",
    "Telehealth counselor positions are open in our program.",
    "The therapist position pays $32 to $38 an hour and includes a telehealth stipend.",
    "In 2020 we moved all groups online for a few months.",
    "During 2020, our groups met on Zoom.",
    "Our groups went virtual in the spring of 2020, and came back that fall.",
    "In 2021 we saw clients by telehealth.",
    "</p><h3>CE workshop: DBT</h3><p>Friday, May 8, 9 am–4 pm, on Zoom. For clinicians.",
    "</p><h3>Workshop for therapists</h3><p>EMDR basics. March 3, 9 am-noon, via Zoom.",
    "</p><h3>Professional training: motivational interviewing</h3><p>Offered online, 6 CE credits.",
]
SO = [
    "We have telehealth openings for clients of our therapists.",
    "Clients may work from home and attend by telehealth.",
    "Attend our IOP by telehealth before your job starts.",
    "Since 2020 our groups have met on Zoom.",
    "In 2020 we moved our groups online, and they still meet on Zoom.",
    "We went virtual in 2020 and have stayed so: groups meet on Zoom.",
    "We began in 2020 and hold groups by telehealth.",
    "Our telehealth IOP opened in 2021.",
    "Our IOP was founded in 2012 and meets on Zoom.",
    "Our telehealth IOP is open to applicants from all of Nevada.",
    "We are looking for ways to help you; our groups meet on Zoom as well.",
    "Our IOP is by telehealth for people with demanding positions.",
    "You can keep your job: telehealth sessions are available.",
    "The IOP includes a telehealth option for clients who keep a job.",
    "Our job coaching group meets by telehealth.",
    "Our telehealth IOP is led by two therapists.",
    "</p><h3>Workshops</h3><p>Our IOP groups meet on Zoom.",
]


def _ways(said: str) -> tuple[set[str], set[str]]:
    found = extract_page(BASE.format(said))
    return facts(found), {program.telehealth.value for program in found.programs if program.telehealth}


@pytest.mark.parametrize("said", NONE)
def test_no_program_is_attended_so(said: str) -> None:
    held, telehealth = _ways(said)
    assert held >= STATED, sorted(held)
    assert not telehealth
    assert not [fact for fact in held if any(word in fact for word in ("formats", "dbt", "emdr", "motivational"))], (
        sorted(held)
    )


@pytest.mark.parametrize("said", SO)
def test_the_program_is_attended_so(said: str) -> None:
    assert _ways(said)[1] == {"yes"}


LEARNED = [
    "Our staff attended a training on CBT for psychosis last week.",
    "We recently hosted a training on motivational interviewing.",
    "Two of our therapists went to a three-day workshop about EMDR.",
    "In May our team presented at a conference on DBT.",
    "We received a grant to study contingency management.",
    "Our agency was awarded a federal grant for research on EMDR.",
    "Our CEU lunch is held on Fridays. Topics include EMDR, DBT and motivational interviewing.",
    "Continuing education credits are available for our talk on EMDR.",
]
USED = [
    ("Our staff attended a training on EMDR, and now we use it with clients.", "emdr"),
    ("Our therapists are trained in CBT.", "cbt"),
    ("Our staff completed training in EMDR and use it with clients.", "emdr"),
    ("We received a grant to provide contingency management.", "contingency_management"),
    ("We hold a workshop on DBT for clients each Friday.", "dbt"),
    ("We provide training in DBT skills.", "dbt"),
    ("Our IOP uses EMDR. Topics include relapse and family.", "emdr"),
    ("Our group is held on Fridays. Topics include motivational interviewing.", "motivational_interviewing"),
]


def modalities(sentence: str) -> set[str]:
    found = extract_page(
        f"""<title>Larch Landing Recovery</title><h1>Larch Landing Recovery</h1>
        <p>At Larch Landing, our intensive outpatient program helps adults with addiction.</p><p>{sentence}</p>"""
    )
    assert "psychosis" not in {code.code for program in found.programs for code in program.conditions}
    return {code.code for program in found.programs for code in program.modalities}


@pytest.mark.parametrize("sentence", LEARNED)
def test_what_those_who_treat_learn_or_study_is_not_given(sentence: str) -> None:
    assert modalities(sentence) == set()


@pytest.mark.parametrize(("sentence", "given"), USED)
def test_what_they_learned_and_use_is_given(sentence: str, given: str) -> None:
    assert given in modalities(sentence)
