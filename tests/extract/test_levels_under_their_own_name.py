"""Levels told in the third person under their own name: how often each patient attends and who leads, whose program it is called; and lessons that read alike."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

OWN = [
    pytest.param("<title>Intensive Outpatient Program (IOP) or Day Treatment</title><h1>Intensive Outpatient Program (IOP) or Day Treatment</h1><p>The intensive outpatient program lets patients keep what they gained in residential care while they go home.</p><p>This level of care gives the patient time to practice setting boundaries and coping skills.</p><ul><li>The patient attends 12-20 hours of therapy per week, with individual, group and family sessions led by licensed counselors.</li><li>Medication management by a licensed psychiatrist</li></ul>", "iop", id="or day treatment, hours with counselors"),
    pytest.param("<title>Partial Hospitalization</title><h1>Partial Hospitalization</h1><p>Partial hospitalization helps patients step down from the hospital.</p><p>Each patient attends five days a week, 6 hours a day.</p><p>Every patient meets with the psychiatrist weekly and with a licensed therapist twice a week.</p>", "php", id="php, each patient"),
    pytest.param("<title>Frequently Asked Questions</title><h1>Frequently Asked Questions</h1><p>An intensive outpatient program fits people who need more than a weekly visit.</p><p>The intensive outpatient program consists of 12 daily sessions held Monday through Thursday over three weeks.</p><p>Clients are asked to arrive 20 minutes early on the first day.</p><p>Clients' first step is an intake assessment with a counselor, who will talk with them about the program.</p>", "iop", id="faq heading, definite"),
    pytest.param("<title>Frequently Asked Questions</title><h1>Frequently Asked Questions</h1><h2>When does the program meet?</h2><p>The partial hospitalization program runs Monday through Friday from 9 a.m. to 3 p.m.</p><p>Patients are asked to bring a lunch.</p><h2>Who leads the groups?</h2><p>Groups are led by licensed social workers.</p>", "php", id="answer of hospital"),
    pytest.param("<title>Adolescent IOP</title><h1>Adolescent IOP</h1><p>The adolescent IOP helps teens stay in school while they get care.</p><p>Teens attend three afternoons a week from 3:30 to 6:30 p.m.</p><p>Families attend a weekly parent group on Tuesdays.</p>", "iop", id="youth attend"),
    pytest.param("<title>Intensive Outpatient Program</title><h1>Intensive Outpatient Program</h1><p>Intensive outpatient enables clients to keep working.</p><p>Each client receives nine hours of group counseling per week and one individual session with a licensed counselor.</p><p>Random drug screens are done weekly.</p>", "iop", id="receives"),
    pytest.param("<title>Partial Hospitalization</title><h1>Partial Hospitalization</h1><p>Individuals participating in the partial hospitalization program meet five days a week for six hours and return home in the evening.</p><p>Groups are facilitated by a master's level therapist.</p><p>Once a patient is discharged, the care team arranges weekly therapy.</p>", "php", id="individuals in php meet"),
    pytest.param("<title>Intensive Outpatient Program</title><h1>Intensive Outpatient Program</h1><p>The intensive outpatient program gives adults a step down from inpatient care.</p><ul><li>Patient attends three days per week, three hours per day</li><li>Weekly visit with the psychiatrist</li><li>Family session every other week</li></ul>", "iop", id="criteria list"),
    pytest.param("<title>Day Treatment Program</title><h1>Day Treatment Program</h1><p>The day treatment program allows patients to sleep at home.</p><p>Patients attend Monday through Friday and eat lunch with the staff.</p><p>A registered dietitian plans each patient's meals.</p>", "php", id="day program"),
    pytest.param("<title>Partial Hospitalization and Intensive Outpatient Program</title><h1>Partial Hospitalization and Intensive Outpatient Program</h1><p>Larkmoor's Partial Hospitalization and Intensive Outpatient Program serves adolescents and their families.</p><p>Youth ages 12-17 spend five days a week in groups.</p><ul><li>Individual therapy twice weekly</li><li>Family therapy once weekly</li></ul>", "php", id="named pair serves"),
    pytest.param("<title>Partial Hospitalization and Intensive Outpatient Program</title><h1>Partial Hospitalization and Intensive Outpatient Program</h1><p>St. Anne's Partial Hospitalization and Intensive Outpatient Program serves adolescents and their families.</p><p>Groups meet five days a week.</p><ul><li>Individual therapy twice weekly</li><li>Family therapy once weekly</li></ul>", "php", id="saint"),
    pytest.param("<title>Intensive Outpatient Program</title><h1>Intensive Outpatient Program</h1><p>St. Anne's Intensive Outpatient Program serves adults with depression.</p><p>Groups meet five days a week.</p><ul><li>Individual therapy twice weekly</li><li>Family therapy once weekly</li></ul>", "iop", id="saint one"),
    pytest.param("<title>Partial Hospitalization Program</title><h1>Partial Hospitalization Program</h1><p>Larkmoor Children's Partial Hospitalization Program provides day treatment for youth ages 12-17.</p><p>Groups meet five days a week.</p><ul><li>Individual therapy twice weekly</li><li>Family therapy once weekly</li></ul>", "php", id="children's"),
    pytest.param("<title>Intensive Outpatient Program</title><h1>Intensive Outpatient Program</h1><p>The Larkmoor Health Intensive Outpatient Program helps adults keep working while they are treated.</p><p>Groups meet five days a week.</p><ul><li>Individual therapy twice weekly</li><li>Family therapy once weekly</li></ul>", "iop", id="name IOP helps"),
    pytest.param("<title>Intensive Outpatient Program (IOP)</title><h1>Intensive Outpatient Program (IOP)</h1><p>Larkmoor's IOP is a structured program for adults with anxiety.</p><p>Groups meet five days a week.</p><ul><li>Individual therapy twice weekly</li><li>Family therapy once weekly</li></ul>", "iop", id="short name's"),
    pytest.param("<title>Adult Partial Hospitalization</title><h1>Adult Partial Hospitalization</h1><p>Fennick Memorial Hospital's adult partial hospitalization program treats depression and anxiety.</p><p>Groups meet five days a week.</p><ul><li>Individual therapy twice weekly</li><li>Family therapy once weekly</li></ul>", "php", id="hospital's"),
    pytest.param("<title>Partial Hospitalization</title><h1>Partial Hospitalization</h1><p>The Partial Hospitalization Program at Fennick Memorial treats adults with depression.</p><p>Groups meet five days a week.</p><ul><li>Individual therapy twice weekly</li><li>Family therapy once weekly</li></ul>", "php", id="at name"),
    pytest.param("<title>Adolescent Services</title><h1>Adolescent Services</h1><p>Larkmoor Hospital's Partial Hospitalization and Intensive Outpatient Programs provide care for teens.</p><p>Groups meet five days a week.</p><ul><li>Individual therapy twice weekly</li><li>Family therapy once weekly</li></ul>", "iop", id="name php and iop"),
]  # fmt: skip
NOBODYS = [
    pytest.param("<title>Intensive Outpatient Programs</title><h1>Intensive Outpatient Programs</h1><p>Intensive outpatient programs allow patients to keep their jobs.</p><p>Patients attend three days a week, three hours a day.</p><p>Groups are led by licensed therapists.</p>", id="lesson iop plural"),
    pytest.param("<title>Intensive Outpatient Program (IOP)</title><h1>Intensive Outpatient Program (IOP)</h1><p>IOP lets patients live at home while in treatment.</p><p>Patients usually attend 9 to 20 hours a week.</p><p>Most programs last 8 to 12 weeks.</p>", id="iop lets, hedged"),
    pytest.param("<title>IOP vs. Day Treatment</title><h1>IOP vs. Day Treatment</h1><p>The intensive outpatient program lets patients live at home.</p><p>The patient attends 9 hours a week of therapy with licensed counselors.</p>", id="vs"),
    pytest.param("<title>IOP or PHP: which one fits</title><h1>IOP or PHP: which one fits</h1><p>IOP lets patients live at home.</p><p>The patient attends 9 hours a week with licensed counselors.</p><p>In PHP the patient attends 30 hours a week.</p>", id="iop or php"),
    pytest.param("<title>Intensive Outpatient Program</title><h1>Intensive Outpatient Program</h1><p>The intensive outpatient program consists of at least nine hours of services per week.</p><p>The provider must document that the patient attends 9 hours per week with licensed counselors.</p><p>Each member is assigned a case manager.</p>", id="insurance manual"),
    pytest.param("<title>Frequently Asked Questions</title><h1>Frequently Asked Questions</h1><p>The plan pays for an intensive outpatient program with prior authorization.</p><p>The intensive outpatient program consists of 9 hours a week.</p><p>Members are asked to call the number on their card.</p>", id="faq of a plan"),
    pytest.param("<title>Frequently Asked Questions</title><h1>Frequently Asked Questions</h1><p>An intensive outpatient program is a level of care.</p><p>The typical intensive outpatient program consists of group sessions three days a week.</p><p>Clients are asked to arrive early.</p>", id="faq lesson"),
    pytest.param("<title>Levels of Care</title><h1>Levels of Care</h1><p>Partial hospitalization helps patients step down from the hospital.</p><p>Each patient attends five days a week.</p><p>Intensive outpatient helps patients step down from partial hospitalization, three days a week.</p>", id="glossary"),
    pytest.param("<title>Intensive Outpatient Program</title><h1>Intensive Outpatient Program</h1><p>In the study, each patient attended nine hours of group counseling per week.</p><p>The intensive outpatient program helped patients keep working, researchers found.</p>", id="study"),
    pytest.param("<title>Therapist, Intensive Outpatient Program</title><h1>Therapist, Intensive Outpatient Program</h1><p>Larkmoor's Intensive Outpatient Program seeks a therapist.</p><p>Salary is $60,000.</p>", id="job"),
    pytest.param("<title>Day Treatment</title><h1>Day Treatment</h1><p>Day treatment allows patients to sleep at home.</p><p>It was first used in Moscow in the 1930s.</p><p>Patients attend during the day and go home at night.</p>", id="encyclopedia day"),
    pytest.param("<title>Partial Hospitalization</title><h1>Partial Hospitalization</h1><p>Students who return from partial hospitalization need a plan.</p><p>Each student meets with the school counselor twice a week.</p><p>Partial hospitalization helps students stay safe.</p>", id="school guide"),
    pytest.param("<title>Intensive Outpatient Programs</title><h1>Intensive Outpatient Programs</h1><p>Larkmoor's Intensive Outpatient Program serves adults.</p><p>Fennick's Intensive Outpatient Program serves teens.</p>", id="two owners"),
    pytest.param("<title>Hospital opens new wing</title><h1>Hospital opens new wing</h1><p>RENO, Nev. - St. Anne's Partial Hospitalization Program serves adolescents, officials said Monday.</p><p>The wing cost $3 million.</p>", id="news"),
    pytest.param("<title>Intensive Outpatient Program</title><h1>Intensive Outpatient Program</h1><p>Today's Intensive Outpatient Program serves adults who work.</p><p>Many programs meet at night.</p>", id="today's"),
    pytest.param("<title>Partial Hospitalization</title><h1>Partial Hospitalization</h1><p>Children's Partial Hospitalization programs serve youth who need more than weekly care.</p><p>Many meet five days a week.</p>", id="children's generic"),
    pytest.param("<title>Partial Hospitalization</title><h1>Partial Hospitalization</h1><p>Medicare's partial hospitalization benefit covers day treatment.</p><p>Patients pay 20 percent.</p>", id="medicare's"),
    pytest.param("<title>What is an IOP?</title><h1>What is an IOP?</h1><p>Larkmoor's IOP article explains care.</p><p>Most IOPs meet three days a week.</p>", id="blog"),
    pytest.param("<title>Resources</title><h1>Resources</h1><p>St. Anne's Partial Hospitalization Program serves adolescents. Call 555-0142.</p><p>Fennick Clinic's IOP serves adults. Call 555-0143.</p>", id="referral"),
]  # fmt: skip


def _levels(text: str) -> tuple[str, set[str]]:
    found = extract_page(text)
    return found.page_role, {one.level_of_care.value for one in found.programs}


@pytest.mark.parametrize(("text", "level"), OWN)
def test_a_level_told_in_the_third_person_is_offered(text: str, level: str) -> None:
    role, levels = _levels(text)
    assert (role, level in levels) == ("provider", True)


@pytest.mark.parametrize("text", NOBODYS)
def test_a_lesson_offers_nothing(text: str) -> None:
    assert _levels(text)[1] == set()


def test_another_name_of_a_level_is_no_second_one() -> None:
    assert _levels(str(OWN[0].values[0]))[1] == {"iop"}
