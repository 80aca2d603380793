"""Levels of care that terse pages tell of: phases, ASAM numbers, programs of DBT, whom a level is for, times under a name."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from records.models import PageExtraction


def read(text: str) -> PageExtraction:
    return extract_page("\n".join(line.strip() for line in text.strip().split("\n")))


def levels(found: PageExtraction) -> set[str]:
    return {program.level_of_care.value for program in found.programs}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("""Our Program

            Phase I: Residential
            Men live at the house for 60 days.
            Phase II: Intensive Outpatient
            Clients come three evenings a week.
            Phase III: Aftercare
            One group a week for six months.""", {"residential", "iop", "aftercare"}, id="phases"),
        pytest.param("""CASA ALONDRA

            FASE I: INTERNAMIENTO
            El paciente permanece en la casa durante tres meses y recibe terapia individual y grupal.
            FASE II: AMBULATORIO
            El paciente asiste a terapia los sábados.""", {"residential", "outpatient"}, id="phases in Spanish"),
        pytest.param("""Phases of treatment

            Phase I: Residential
            Most programs begin with 30 days of residential treatment.
            Phase II: Intensive Outpatient
            Some people go on to an IOP.""", set(), id="near: phases of a lesson"),
        pytest.param("""Larkfield Behavioral Health

            ASAM levels offered: 2.1 and 2.5
            Monday through Friday 8 am to 8 pm
            Call (503) 555-0142""", {"iop", "php"}, id="numbers of a list"),
        pytest.param("""Larkfield Recovery

            Our ASAM Level 0.5 through 2.1 services are given in one building. We see adults.
            Our Level 1 services include:
            - Relapse prevention
            Our Level 2.1 services include:
            - Art therapy""", {"early_intervention", "outpatient", "iop"}, id="a range of ours"),
        pytest.param("""ASAM

            ASAM levels run from 0.5 through 4. A clinician assesses six dimensions.
            Our team can assess you. We see adults with an addiction. Our office is in Reno.""", set(), id="near: a range of the book"),
        pytest.param("""Quarry Lane Services

            Those who are appropriate for IOP (2.1) attend nine hours a week; those assessed at outpatient (1.0) attend one group a week.
            We accept Medicaid.""", {"iop", "outpatient"}, id="whom a level is for"),
        pytest.param("""Quarry Lane Services

            Those who are appropriate for IOP are referred to other agencies. We counsel adults with an addiction.
            We accept Medicaid.""", set(), id="near: who is referred on"),
        pytest.param("""LARKSPUR

            PHP
            Monday - Friday 9:00 am - 3:00 pm
            IOP
            Monday, Wednesday, Thursday 5:30 pm - 8:30 pm
            Call 503-555-0142""", {"php", "iop"}, id="weekdays and times under a name"),
        pytest.param("""Outpatient treatment is recognized as an effective level of care for adults who drink.
            Clients are assigned to groups by their stage of change. Clients are also seen once a week alone.""", {"outpatient"}, id="recognized, and groups"),
        pytest.param("""Outpatient treatment is recognized as an effective level of care. Many people recover in it.
            Research suggests that groups help.""", set(), id="near: recognized alone"),
        pytest.param("""Patients who leave the hospital go on with outpatient services. Individuals who do not require inpatient care may meet the requirements of outpatient treatment.
            Patients attend groups and return home each day. Lunch is provided each day.""", {"outpatient"}, id="whose requirements are met"),
    ],
)  # fmt: skip
def test_levels_of_a_terse_page(text: str, expected: set[str]) -> None:
    assert levels(read(text)) == expected


def test_what_stands_under_a_number_is_of_that_level() -> None:
    found = read("""Larkfield Recovery

        Our ASAM Level 1 through 2.1 services are given in one building. We see adults.
        # Our Level 1 services include:
        - Relapse prevention
        # Our Level 2.1 services include:
        - Art therapy""")
    by_level = {program.level_of_care.value: {item.code for item in program.modalities} for program in found.programs}
    assert by_level == {"outpatient": {"relapse_prevention"}, "iop": {"art_therapy"}}


DBT = [
    pytest.param("""Dialectical Behavior Therapy Program (DBT)

        What's Typically Involved

        Weekly individual psychotherapy
        Sessions are 50 minutes and weekly for a year.
        Skills training classes
        Classes are two hours long and meet weekly.
        Consultation meeting for therapists
        The team meets every week.""", {"outpatient"}, id="what is involved"),
    pytest.param("""Adult DBT Programming

        The program requires six months.
        Monday 12:30-2 pm
        Thursday 5:30-7 pm
        Our team is trained in DBT.""", {"outpatient"}, id="its times"),
    pytest.param("""DBT Intensive Outpatient Program

        Our DBT IOP meets Monday through Thursday from 9 am to 12 pm.
        Individual therapy and phone coaching are included.""", {"iop"}, id="near: an IOP"),
    pytest.param("""Residential Treatment

        Our residents live on campus for 90 days.
        DBT Program
        Residents attend a skills group and individual therapy every week.""", {"residential"}, id="near: of a house"),
    pytest.param("""Comprehensive DBT

        DBT has four modes: individual therapy, a skills group, phone coaching and a consultation team for therapists.
        Studies have found that programs with all four work best. Many clinics offer a skills group alone.""", set(), id="near: a lesson"),
    pytest.param("""Dialectical Behavior Therapy for Teens

        Clients are often referred to us when they harm themselves.
        Clients meet weekly with their individual DBT therapist and attend a skills group with a parent.
        Between sessions they call their therapist for phone coaching.""", {"outpatient"}, id="who is referred to us"),
    pytest.param("""Dialectical Behavior Therapy

        Our state-certified program joins mindfulness and change.
        Through group skills training, individual therapy and phone coaching people learn to live with strong feelings.""", {"outpatient"}, id="a state-certified program"),
    pytest.param("""DBT for New Mothers

        At your first intake appointment you and your clinician decide together whether it fits.
        Components of Treatment:
        A skills training course of 12 weeks
        Individual weekly psychotherapy
        Phone coaching""", {"outpatient"}, id="components and a first appointment"),
    pytest.param("""Dialectical Behavior Therapy

        Dialectical behavior therapy was made for people who harm themselves.
        It consists of individual therapy, a skills group and phone coaching. Therapists meet in a consultation team.
        Ask your doctor whether it is right for you.""", set(), id="near: what the therapy is"),
    pytest.param("""The Four Modes of DBT: A Complete Guide to Dialectical Behavior Therapy

        Comprehensive DBT has individual therapy, a skills group and phone coaching.
        The skills group teaches skills; individual therapy is where treatment becomes personal.""", set(), id="near: a guide to it"),
    pytest.param("""DBT in our state

        Our state has few DBT programs. Individual therapy, skills groups and phone coaching are part of each.
        The legislature set money aside for it.""", set(), id="near: a state"),
    pytest.param("""DBT Skills Training

        Earn 12 CE credits. Therapists learn skills groups, individual sessions and phone coaching.
        The training meets Friday from 9 am to 5 pm. Tuition is $495.""", set(), id="near: for clinicians"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DBT)
def test_a_program_of_dbt(text: str, expected: set[str]) -> None:
    found = read(text)
    assert (levels(found), found.page_role) == (expected, "provider" if expected else "article")
