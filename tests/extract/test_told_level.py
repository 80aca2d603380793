"""Levels that a page without a name tells of as its own: in the third person under its heading, or by its own patients."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_role_classes import page

THIRD_PERSON = [
    pytest.param("""# Intensive Outpatient Services
        The Intensive Outpatient Program (IOP) serves individuals 18 and older with substance use disorders.
        It is less intensive than inpatient treatment. Groups of three hours meet three times a week.
        Participants are expected to attend a support group beside.""", "iop", id="who is admitted, how often, what is expected"),
    pytest.param("""# Intensive Outpatient Program (IOP)
        Intensive outpatient treatment provides nine or more hours of groups per week. Participants must remain free of alcohol.
        To schedule an assessment, call 555-0142.""", "iop", id="subject without an article"),
    pytest.param("""# Adult Partial Hospitalization
        The partial hospitalization program is for adults aged 18 and over with depression. Clients are seen by a psychiatrist.
        Fees are based on income.""", "php", id="a hospital's day program"),
    pytest.param("""Day treatment provides group skills training for adults with a serious mental illness.
        Clients enrolled in day treatment attend two to four times weekly. Any Fenn County resident 18 years of age or over may be admitted.""", "php", id="no heading at all"),
    pytest.param("""# Residential Treatment
        Residential treatment serves residents of Fenn County who use opioids. Clients must complete an intake first.
        Individual counseling takes place two times a week.""", "residential", id="residents of a county"),
    pytest.param("""# Withdrawal Management
        Withdrawal management is available to adults 18 and older. Patients are screened by a nurse on arrival.
        For more information call 555-0142.""", "detox", id="detox"),
]  # fmt: skip
THIRD_PERSON += [
    pytest.param("""# Residential Alcohol and Drug Services
        Description: Residential treatment program for alcohol and other drugs, for up to 60 days. Program focuses on daily structure.
        Residential services require authorization from the county. Two stays a year are allowed.""", "residential", id="described and authorized by a county"),
    pytest.param("""# Adult Day Treatment
        Day treatment includes group therapy and skills training for adults with depression. Program serves those who leave a hospital.
        Prior authorization by the Fenn County behavioral health plan is needed.""", "php", id="the bare word program"),
    pytest.param("""# Withdrawal Management
        Withdrawal management begins with a physical by a nurse, and typically lasts 4 days.
        The patient will be referred to a counselor. Plans for later care will be made before leaving the Hospital.""", "detox", id="what will be done before one leaves the Hospital"),
    pytest.param("""# Inpatient Stabilization
        Inpatient stabilization offers care for withdrawal from alcohol. A plan will be made upon arrival.
        Visitors are welcome in the lobby of the Hospital after six.""", "inpatient", id="a visit to the Hospital"),
]  # fmt: skip
LESSONS = [
    pytest.param("""# Intensive Outpatient Program
        An intensive outpatient program (IOP) is treatment of nine or more hours per week. Participants are expected to attend three times a week.
        Most programs take individuals 18 and older.""", id="an IOP is …"),
    pytest.param("""# Intensive Outpatient Programs
        Intensive outpatient programs are for individuals 18 and older. Participants must attend three times a week.
        They offer CBT and relapse prevention.""", id="programs in the plural"),
    pytest.param("""# What Is Day Treatment?
        Day treatment provides therapy to adults 18 and older. Clients are expected to attend five days a week.""", id="a question over it"),
    pytest.param("""# Benefits of Partial Hospitalization
        Partial hospitalization provides therapy to adults 18 and older. Clients are expected to attend five days a week.""", id="benefits"),
    pytest.param("""# IOP vs. PHP
        IOP serves individuals 18 and older. Clients are expected to attend three times a week.""", id="a comparison"),
    pytest.param("""# Intensive Outpatient Treatment
        Intensive outpatient treatment typically serves individuals 18 and older. Participants are usually expected to attend three times a week.
        Treatment often lasts eight weeks.""", id="hedged throughout"),
    pytest.param("""# Day Treatment Services
        Day treatment provides skills training to adults 18 and older. Clients must attend three times a week.
        Groups run by contracted agencies in each region last an hour.""", id="a state tells of its contractors"),
    pytest.param("""# Intensive Outpatient Program Standards
        Intensive outpatient treatment serves adults 18 and older. Clients must receive nine hours of groups per week.""", id="rules for those who treat"),
    pytest.param("""# IOP Billing Codes
        IOP is provided to adults 18 and older. Patients must attend three times a week for the code to be used.""", id="billing"),
    pytest.param("""# Intensive Outpatient Services
        Intensive outpatient services help people with an addiction to stay at work. They rest on groups.
        Recovery is possible.""", id="no sign of one program"),
    pytest.param("""# Intensive Outpatient Services
        Participants are expected to attend three times a week. Adults 18 and older learn about relapse.""", id="the level does nothing"),
]  # fmt: skip
LESSONS += [
    pytest.param("""# Withdrawal Management
        Withdrawal management begins with a physical by a nurse, and typically lasts 4 days.
        The patient will be referred to a counselor before leaving the hospital.""", id="any hospital"),
    pytest.param("""# Inpatient Stabilization
        Inpatient stabilization typically lasts 4 to 7 days. The patient will be seen by a nurse.
        The stay may be paid by insurance.""", id="a stay between two counts"),
    pytest.param("""# Residential Treatment
        Residential treatment is for those who cannot stop at home. Prior authorization by the plan is often needed.
        Residential services require an assessment.""", id="a plan's authorization"),
    pytest.param("""# Residential Treatment
        Residential treatment includes group therapy. Programs address emotions behind addiction.
        The length differs.""", id="programs in the plural address"),
    pytest.param("""# Day Treatment
        Description: a level of care between two others. Day treatment offers more structure than therapy.
        It suits many.""", id="a description alone"),
    pytest.param("""# Residential Treatment Standards
        Residential treatment serves adults. Program provides nine hours of groups. Authorization by the county is kept on file.""", id="standards of a county"),
]  # fmt: skip
OF_OUR_CLIENTS = [
    pytest.param("""A partial hospitalization program (PHP) stands between residential care and intensive outpatient care.
        Our treatment team makes a plan with each family. The clinical team writes a plan for all PHP patients.
        During partial hospitalization, patients are tested for drugs. We set clear rules for what patients bring.
        Patients take part in group therapy, DBT and CBT on every weekday here.""", "php", {"group_therapy", "dbt", "cbt"}, id="patients of a php"),
    pytest.param("""Intensive outpatient care follows a stay elsewhere. Our therapists meet each client on the first day.
        While in intensive outpatient treatment, clients attend groups in the evening. Clients in the IOP keep their jobs.
        Our clients leave with a plan. Clients learn life skills, relapse prevention and mindfulness in every group.""", "iop", {"life_skills", "relapse_prevention", "mindfulness"}, id="clients in the iop"),
]  # fmt: skip
NOT_OURS = [
    pytest.param("""A partial hospitalization program (PHP) is a level of care. During partial hospitalization, patients attend groups each day.
        PHP patients go home at night. A PHP can be right for many.
        If you need help, our treatment team will listen. Our clinicians are here, and we work with every family.""", id="our at the end alone"),
    pytest.param("""Our treatment team meets each family. Partial hospitalization is for those who live near. PHP patients go home at night.
        Our patients heal. We offer residential treatment on a farm. During partial hospitalization, patients are seen daily.""", id="another level is what we offer"),
    pytest.param("""Our treatment team helps. Our patients come from partial hospitalization. Most PHP patients may need more help.
        PHP patients often relapse. Partial hospitalization is short. Our clients know it.""", id="hedged, and where they come from"),
    pytest.param("""Our clinicians wrote this. The plan of PHP patients and the plan of IOP clients differ.
        Partial hospitalization lasts longer. Our clients ask what sets PHP apart from IOP.""", id="two levels alike"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "level"), THIRD_PERSON)
def test_a_program_told_in_the_third_person(text: str, level: str) -> None:
    found = extract_page(page(text))
    assert found.page_role == "provider", found.page_role_signals
    assert [program.level_of_care.value for program in found.programs] == [level]


@pytest.mark.parametrize("text", LESSONS)
def test_a_lesson_under_the_name_of_a_level_is_nobodys_program(text: str) -> None:
    found = extract_page(page(text))
    assert (found.page_role, found.programs) == ("article", [])


@pytest.mark.parametrize(("text", "level", "modalities"), OF_OUR_CLIENTS)
def test_the_level_that_our_clients_are_in(text: str, level: str, modalities: set[str]) -> None:
    found = extract_page(page(text))
    assert [program.level_of_care.value for program in found.programs] == [level]
    assert modalities <= {code.code for code in found.programs[0].modalities}


@pytest.mark.parametrize("text", NOT_OURS)
def test_clients_of_a_level_that_is_not_said_to_be_ours(text: str) -> None:
    found = extract_page(page(text))
    assert not {"php", "iop"} & {program.level_of_care.value for program in found.programs}


def test_what_a_program_told_in_the_third_person_states() -> None:
    found = extract_page(page("""# Intensive Outpatient Services
        The Intensive Outpatient Program (IOP) serves individuals 18 and older with substance use disorders.
        It provides nine or more hours of group therapy each week (three times a week, for three hours a day).
        Participants are also expected to attend a support group."""))  # fmt: skip
    (program,) = found.programs
    assert (program.days_per_week.min, program.session_hours.min, program.hours_per_week.min) == (3, 3, 9)
    assert [code.code for code in program.conditions] == ["substance_use"]
    assert all(item.quote for item in program.level_of_care.evidence)
