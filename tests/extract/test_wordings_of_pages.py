"""Wordings of pages saved as text or with little markup, as facts that they state and must not be read to state."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import facts

NAME = "Larkfield Recovery"
TREATS = "Larkfield Recovery offers an intensive outpatient program (IOP)."
CASES = [
    pytest.param("In our evening intensive outpatient program, adults come to groups and have access to psychiatric support.",
                 ["iop dayparts: evening"], [], id="the part of the day of a level, beside support"),
    pytest.param(TREATS + " We keep evening support calls for families.", ["iop"], ["dayparts"], id="support in the evening is no program"),
    pytest.param("We offer PHP and IOP. PHP is five days, six hours each day. IOP is three days, three hours each day.",
                 ["php days_per_week: 5.0-5.0", "php session_hours: 6.0-6.0", "iop days_per_week: 3.0-3.0"], [], id="so many days, so many hours each"),
    pytest.param("Our PHP runs 6 hours/day x 5 days. Our IOP meets four days for three hours.",
                 ["php days_per_week: 5.0-5.0", "iop days_per_week: 4.0-4.0"], [], id="hours by days"),
    pytest.param("Our detox is three days, and our family workshop is two days, six hours each day.", ["detox"], ["detox days_per_week"], id="a stay is no week"),
    pytest.param("We offer IOP. IOP typically meets three days a week, and is often nine hours.", ["iop"], ["days_per_week", "hours"], id="a lesson behind an offer"),
    pytest.param("We run two tracks.\n\nEvening track: Monday, Tuesday and Thursday, 6 pm to 9 pm.\n\nBoth tracks are intensive outpatient.",
                 ["iop", "iop sessions: mon tue thu 18:00-21:00"], [], id="both are that level"),
    pytest.param("Unlike weekly outpatient therapy, our teen IOP meets three times a week for two hours at a time.",
                 ["iop days_per_week: 3.0-3.0"], ["outpatient"], id="a kind of outpatient care that it is compared with"),
    pytest.param("Our IOP meets in the evening. We do not screen participants for drug use. People trust us in the absence of drug screening.",
                 ["iop"], ["drug_testing"], id="what is absent"),
    pytest.param("Our residential program has groups. Each patient receives two individual therapy sessions and three sessions of neurofeedback per week. Groups meet twice a week.",
                 ["residential modalities: neurofeedback"], ["days_per_week"], id="sessions of one therapy, and some groups where people live in"),
    pytest.param("In our residential program, residents attend groups five days a week.", ["residential days_per_week: 5.0-5.0"], [], id="groups on workdays where people live in"),
    pytest.param("We offer DBT skills groups. Group members are required to be in ongoing individual therapy.",
                 ["outpatient modalities: dbt"], ["individual_therapy"], id="therapy that members have beside the group"),
    pytest.param("Our DBT program includes a group. All clients in our program are required to attend weekly individual therapy.",
                 ["outpatient modalities: individual_therapy"], [], id="therapy that the program asks for"),
    pytest.param(TREATS + "\n\nWe are contracted with several private insurance companies, including Anthem Blue Cross\nBlue Shield, Aetna and Cigna. Currently,\nwe do not accept Medicaid.",
                 ["insurers: anthem in_network", "insurers: cigna in_network", "insurers: medicaid not_accepted"], [], id="lines broken by their width"),
    pytest.param(TREATS + " We are now working with Cigna Health Insurance as an in-network provider.", ["insurers: cigna in_network"], [], id="working with, as in network"),
    pytest.param("If you are a Cigna client, that means that you can come to us for drug rehab including:\n- Detox\n- Inpatient treatment\n- Partial Hospitalization\n",
                 ["detox", "inpatient", "php"], [], id="a long line over a list of levels"),
    pytest.param("Many people have asked us about the levels of care and treatment options that exist in this country:\n- Detox\n- IOP\n\nOur office is open.",
                 [], ["detox", "iop"], id="a long line over levels anywhere"),
    pytest.param("Ofrecemos terapia individual para adicciones y juegos de azar en nuestro programa ambulatorio, con inserción laboral.",
                 ["outpatient conditions: gambling", "outpatient modalities: vocational_support"], [], id="juegos de azar"),
    pytest.param("Child Day Treatment Program\n\nThe Child Day Treatment Program is an intensive outpatient and partial hospital program for children. We provide group therapy.",
                 ["iop modalities: group_therapy", "php modalities: group_therapy"], [], id="a program that is two levels"),
    pytest.param("Day Treatment Program\n\nThe Day Treatment Program is a partial hospital program that many enter from our intensive outpatient program. We provide group therapy.",
                 ["php modalities: group_therapy"], ["iop modalities"], id="a program that is one level, and another named behind"),
    pytest.param("Our intensive outpatient program has two groups.\n\nMorning: Mon-Fri 9-12, in person\nEvening: Mon-Wed 6-9, online only",
                 ["iop formats: telehealth", "iop formats: in_person"], [], id="how a group is attended, behind its times"),
    pytest.param("Our IOP meets at the house. Call Mon-Fri 9-5, or register online.", ["iop"], ["telehealth"], id="a form online"),
    pytest.param("We offer:\n\nPartial Hospitalization (PHP)\n\nIntensive Outpatient (IOP)\n\nOutpatient Services\n\nOur PHP and IOP meet Monday to Friday. Our groups begin at ten in the morning and use CBT.",
                 ["php", "iop", "outpatient", "php days: mon", "iop days: mon"], ["outpatient days"], id="lines that each name a level are a list"),
    pytest.param("Adolescent Intensive Outpatient Program\n\nThe adolescent IOP is more intensive than weekly therapy: sessions meet three times a week for two hours at a time.",
                 ["iop days_per_week: 3.0-3.0", "iop session_hours: 2.0-2.0"], ["outpatient"], id="the program at hand is no lesson"),
    pytest.param("Family program: Saturdays 10-1. Our IOP runs M/T/Th 9-12.", ["iop sessions: mon tue thu 09:00-12:00"], ["sat"], id="the times of relatives"),
    pytest.param(TREATS + " Aftercare groups are free for graduates.", ["iop"], ["free"], id="what is free for graduates"),
    pytest.param(TREATS + " We are in network with Aetna and can work with Optum on a single case basis.", ["insurers: aetna in_network"], ["optum"], id="on a single case basis"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "stated", "never"), CASES)
def test_what_a_page_states(body: str, stated: list[str], never: list[str]) -> None:
    found = facts(extract_page(f"{NAME}\n\n{body}\n"))
    assert set(stated) <= found
    assert not [(fact, word) for fact in found for word in never if word in fact]


NO_NAMES = [
    "Why Evening IOPs Make Mental Health Care More Accessible",
    "Program Details of Addiction Recovery Phase 1",
    "DIALECTICAL BEHAVIOR THERAPY (DBT) GROUPS",
    "How Day Treatment Differs From Outpatient Care",
]


@pytest.mark.parametrize("heading", NO_NAMES)
def test_a_heading_that_says_something_is_no_name(heading: str) -> None:
    found = extract_page(f"{heading}\n\nGroups are one way to learn from others.\n\n{heading}\n\nMany people drink.\n")
    assert found.provider is None
    assert found.page_role == "article"
