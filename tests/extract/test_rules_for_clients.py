"""Rules that a page lays down for its own clients: what tells them from a guide, a court, a study and a report."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

OWN = [
    pytest.param("""DWI Education Class Rules

        Students must be on time; nobody is admitted ten minutes after the class has begun.
        Students must stay sober for the length of the course.
        One absence is allowed and is made up at the next course for $25.
        Course fee: $120, due at registration. Cash or money order.
        A certificate of completion is given at the last class.""", "early_intervention", id="rules of a class"),
    pytest.param("""Class Descriptions

        Level I Education is twelve hours on alcohol, other drugs and driving.
        Level II Education meets for two hours once a week for twelve weeks. Drivers who were ordered to complete it attend one class a week.
        Level II Therapy is assigned by track: Track A is 42 hours, Track B 52 hours.
        Please contact us with your court order.""", "early_intervention", id="levels of classes"),
    pytest.param("""Drinking Driver Program

        First offender, 3 months: $720
        First offender, 9 months: $1,450
        Multiple offender, 18 months: $2,300
        Enrollment is by appointment, Monday to Thursday. Bring the referral from the court and a photo ID.""", "early_intervention", id="prices by the offense"),
    pytest.param("""Buprenorphine Patient Agreement

        You must come to every appointment on time. You must bring your films to be counted when called.
        You must give a urine sample at each visit.
        Lost or stolen medication will not be replaced.
        You must not receive buprenorphine from another prescriber.
        Patients who miss two visits will be discharged from the program.""", "outpatient", id="what a patient on buprenorphine must do"),
    pytest.param("""Suboxone Program

        New patients are seen for an evaluation, which lasts an hour. The fee is $250 and is due at the time of service.
        Follow-up visits are $125. Patients are seen weekly for the first month and monthly afterwards.
        Urine drug screens are done at each visit. Insurance is not accepted.""", "outpatient", id="visits of such an office and what they cost"),
    pytest.param("""Methadone Maintenance

        Patients are dosed daily at the window. The nurse gives each dose of methadone or buprenorphine and watches it taken.
        Take-home bottles are earned after 90 days of clean screens. Lock boxes are required.
        Each patient is assigned a counselor and is seen once a month.""", "otp", id="doses at the window"),
    pytest.param("""HOUSE RULES

        1. Residents must remain clean and sober.
        2. Random drug and alcohol testing is conducted.
        3. Weekly house meeting on Sunday is mandatory.
        4. No weapons or violence.
        5. Visitors only in the living room.""", "sober_living", id="rules of a house"),
    pytest.param("""Suboxone Treatment Contract

        Patient:
        - Agrees to never share buprenorphine with anyone.
        - Agrees to refrain from alcohol and illicit drugs.
        - Agrees that the initial visit is an evaluation.
        - Agrees to drug screenings at each visit, and to be seen weekly for the first month.""", "outpatient", id="what a patient agrees to"),
    pytest.param("""DWI education

        The program is twelve hours long and is designed to help offenders learn about alcohol and driving.
        Certificate awarded at the end of the class.
        $90 if paid before the class begins.
        Seats are not guaranteed until the class has been confirmed.""", "early_intervention", id="seats and a certificate"),
]  # fmt: skip

OTHERS = [
    pytest.param("""Instructions for defendants

        You must enroll in a DUI class within 21 days of sentencing. Bring a copy of your court order to the provider.
        Classes are weekly and cost money; each provider sets its fee. You must not drink before class.
        File your certificate of completion with the clerk, Room 102.""", id="a court"),
    pytest.param("""Reinstating your license

        First offenders complete a 12-hour DUI course. Certificates are sent to the department by the program.
        A fee of $125 is due at registration of your vehicle. Bring your photo ID.
        To register, visit a field office by appointment.""", id="an office of licenses"),
    pytest.param("""DUI School: What You Need To Know

        You must arrive on time to every class. Miss two and you are dropped from the program.
        Cell phones must be turned off. The class fee is about $500, and money orders are taken by most schools.
        Call our office to speak with a DUI lawyer.""", id="a lawyer"),
    pytest.param("""My DUI class

        I had to be on time or they locked the door. Cell phones must be off, no smoking, and the course fee was $300.
        We got a certificate at the last class. I would not want to do it again.""", id="who was there"),
    pytest.param("""What a Suboxone contract says

        Your doctor will ask you to sign an agreement. You agree to bring films to be counted, to give urine samples, and not to get buprenorphine from another doctor.
        Lost or stolen medication is not replaced, and patients who miss appointments are discharged.
        The agreement protects both sides.""", id="what agreements say"),
    pytest.param("""Take-home rules

        A clinic gives no take-home dose in the first week. After 31 days a patient gets up to 28 take-home doses of methadone.
        Each clinic must keep doses in a lock box. Patients must see a counselor. The rule took effect on April 2.""", id="a new rule"),
    pytest.param("""How methadone is taken

        Patients are dosed daily at a clinic. The nurse watches the dose being swallowed. Take-homes are earned with time.
        Each patient is assigned a counselor at the start. Methadone reaches its peak in two to four hours, and 30 mg is a common first dose.
        Methadone works on the same receptors as heroin. It was first used in 1964.""", id="how methadone is taken"),
    pytest.param("""Participants were seen weekly for twelve weeks. Urine drug screens were done at each visit, and pills were counted.
        Participants received buprenorphine or placebo. Those who missed three visits were discharged from the study.
        The initial visit took two hours.""", id="a study"),
    pytest.param("""Residence Rules

        No alcohol or drugs in the residence. Quiet hours begin at ten. Overnight guests sign in.
        Students attend one community meeting a month. Alcohol testing is done by campus police.""", id="a dormitory"),
    pytest.param("""House Rules

        No drugs on the premises. Quiet hours from 10 pm. No overnight guests beyond those booked. Check-out at 11 am.""", id="rooms for tourists"),
    pytest.param("""House rules
        Sober living homes have rules to keep residents safe.
        Residents must remain sober at all times. Random drug tests are part of life in such a home.
        House meetings are held weekly. Curfews are set by each home.""", id="rules of such homes"),
    pytest.param("""Milltown school fined

        The DUI school was fined after students were admitted late. Students must be on time, under state rules, and missed sessions must be made up for $25.
        The fee for the class is $300. Officials said the school issued certificates of completion to people who never came.""", id="news of a school"),
    pytest.param("""Drug-free workplace policy

        Employees must remain sober at work. Random drug testing is conducted. An employee on Suboxone must tell the nurse.
        Employees who miss two follow-up tests are terminated from the program. Urine samples are collected by a laboratory.""", id="an employer"),
    pytest.param("""DWI instructor course

        Instructors must be on time. Cell phones must be turned off. The course fee is $450, due at registration.
        A certificate is issued to instructors who pass the test.""", id="who trains instructors"),
    pytest.param("""Approved Drinking Driver Programs

        First offenders: 12-hour program, $250. Multiple offenders: 30-hour program, $450. Fees are set by the department.
        The department approves programs in each county. Call the program in your county to register.""", id="a department that approves"),
]  # fmt: skip


def read(text: str) -> str:
    return "\n".join(line.strip() for line in text.strip().split("\n"))


@pytest.mark.parametrize(("text", "level"), OWN)
def test_who_lays_down_rules_has_clients(text: str, level: str) -> None:
    found = extract_page(read(text))
    assert (found.page_role, [program.level_of_care.value for program in found.programs]) == ("provider", [level])


@pytest.mark.parametrize("text", OTHERS)
def test_who_tells_of_rules_has_none(text: str) -> None:
    found = extract_page(read(text))
    assert (found.page_role, found.programs, found.prices) == ("article", [], [])


def test_a_shelter_is_no_recovery_house() -> None:
    rules = "House Rules\n\nResidents must stay sober on the property. Drug tests are given. House meetings are on Monday.\nThe shelter has 40 beds for homeless families."
    assert extract_page(rules).programs == []


def test_how_long_an_induction_lasts_is_no_duration() -> None:
    text = "Suboxone Rules\n\nYou must come on the day of your intake. You must give a urine sample. Lost films will not be replaced.\nIf the induction lasts more than 2 days, you must come daily. Patients who miss two visits are discharged."
    found = extract_page(text)
    assert [(program.level_of_care.value, program.duration_weeks) for program in found.programs] == [
        ("outpatient", None)
    ]


HOUSES = [
    pytest.param("""Members must be sober for 30 days.
        Members must attend three 12-step meetings a week.
        Each member does a chore every week.
        A house meeting is held on Sunday. No overnight guests.""", "sober_living", id="rules that begin with must"),
    pytest.param("""House Standards
        Our residents respect each other. Residents go through the Big Book with a sponsor.
        Weekly chores are assigned. Residents must be in the house by 11 pm.
        Contact us for the house guidelines.""", "sober_living", id="house standards"),
    pytest.param("""Guidelines for New Residents
        New residents find a sponsor in a 12-step program within a week and meet with the house staff.
        Have rent paid up to date. Residents who do well move into a single room.""", "sober_living", id="guidelines for new residents"),
    pytest.param("""Women begin their stay in a structured residential program that lasts 60 days.
        Our program includes meals. Residents may have visitors on Sunday. We are in Salem.""", "residential", id="where they begin their stay"),
    pytest.param("""Residential Treatment
        Our clients do chores, attend 12-step meetings and a house meeting. Counselors lead groups each morning.
        We keep women for 90 days.""", "residential", id="near: counselors lead groups"),
    pytest.param("""Summer camp rules
        Campers do chores each day and attend the house meeting. No overnight visitors. Camp is sober: no alcohol. Sponsors pay for campers.""", "", id="near: a camp"),
    pytest.param("""Living in a halfway house
        Residents of a halfway house often do chores, attend 12-step meetings and pay rent. Most houses hold a weekly house meeting.""", "", id="near: such houses at large"),
    pytest.param("""What rehab is like
        Most clients begin their stay in a residential program. Some go on to an IOP. Ask each center how long its program is.""", "", id="near: where many begin"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HOUSES)
def test_where_people_live_by_rules(text: str, expected: str) -> None:
    first, rest = read(text).split("\n", 1)
    found = extract_page(f"{first}\n\n{rest}")
    assert " ".join(program.level_of_care.value for program in found.programs) == expected
    assert found.page_role == ("provider" if expected else "article")


def test_services_with_their_asam_numbers() -> None:
    found = extract_page("""DUI & SUD Services

- CJS Intensive Outpatient Program (ASAM Level 2.1)
- DUI Level II Outpatient Treatment (ASAM Level 1.0)

DUI Education

Level I Education

- 12 hours of DUI education.

Level II Education

- Conducted in a group with a class size limit of 12.""")
    assert {program.level_of_care.value for program in found.programs} == {"iop", "outpatient", "early_intervention"}


def test_a_goal_of_sober_living_is_no_house() -> None:
    found = extract_page(
        "We see adults at our clinic and help them taper off, with a goal of sober living. Our visits are short. We take Aetna."
    )
    assert "sober_living" not in {program.level_of_care.value for program in found.programs}


@pytest.mark.parametrize(
    ("heading", "lines", "levels"),
    [
        ("Admittance", "Be sober and pass a drug test|Have a sponsor|Pay rent each week|Attend AA and house meetings|Residents share the chores", {"sober_living"}),
        ("Requirements", "Residents find a sponsor|They attend three meetings a week|They pay rent on Friday|Chores and a curfew at ten", {"sober_living"}),
        ("Grounds for dismissal from the program", "Residents who miss curfew|No sponsor after a month|Failing to pay rent|A failed drug test", {"sober_living"}),
        ("Admission requirements", "Residents have a photo ID|Pay rent each month|Two letters", set()),
        ("Requirements", "A sponsor for the license|Residents of the county attend two meetings|Pay rent for the hall", set()),
    ],
)  # fmt: skip
def test_what_is_asked_at_the_door_of_a_house(heading: str, lines: str, levels: set[str]) -> None:
    body = "".join(f"<li>{line}</li>" for line in lines.split("|"))
    found = extract_page(
        f"<html><title>{heading}</title><body><main><h1>{heading}</h1><ul>{body}</ul></main></body></html>"
    )
    assert {program.level_of_care.value for program in found.programs} == levels


def test_questions_of_those_who_come_to_dui_classes() -> None:
    text = (
        "<h1>DUI program questions</h1><h2>Who is my assigned counselor?</h2><p>The one who leads your group.</p>"
        "<h2>How do I pay?</h2><p>Payments are due on the day of the month on which you enrolled. A late fee is added.</p>"
        "<h2>What if I miss a class?</h2><ul><li>12-hour program: 2 absences</li></ul>"
    )
    found = extract_page(f"<html><title>DUI program questions</title><body><main>{text}</main></body></html>")
    assert found.page_role == "provider"
    assert [program.level_of_care.value for program in found.programs] == ["early_intervention"]


JOINED = [
    pytest.param("How to Apply", "You apply to the Oxford House where you would like to live.|Look for a house with a vacancy.|Set up an interview with the members.|Eight in ten members must vote yes.", id="four steps"),
    pytest.param("Become a Member", "Fill out the membership application for an Oxford House.|Call the house and ask for an interview.|The members vote on who moves in.|Rent is shared equally.", id="becoming a member"),
    pytest.param("Oxford House Vacancies", "Call a house with an open bed and ask for an interview.|Each person pays an equal share of the rent, $140 per week.|Whoever drinks is expelled.", id="vacancies and rent"),
    pytest.param("Frequently Asked Questions", "How do I get into an Oxford House?|You complete an application and are interviewed by those who live there.|They vote, and you need 80% of the members.|Houses are democratically run, without staff.", id="questions and answers"),
]  # fmt: skip
NOT_JOINED = [
    pytest.param("My guide", "I remember my first Oxford House. I applied, and I was nervous before the interview.|The members voted, and I got in.", id="who lived there"),
    pytest.param("Oxford House opens on Elm Street", "MILLTOWN, Ohio - An Oxford House has opened on Elm Street, officials said.|Residents pay rent and vote on new members.|Neighbors asked about vacancies at a meeting.", id="news"),
    pytest.param("Oxford Housing Office", "Students apply to the housing office.|Vacancies are listed in May, and an interview is not needed.|Rent is $900 a month.", id="rooms for students"),
    pytest.param("Recovery housing options", "There are many kinds of recovery housing.|An Oxford House is one where residents often vote on new members.|Most sober homes require an interview, and some have vacancies.", id="kinds of houses at large"),
    pytest.param("Jobs at the Oxford house", "The Oxford house needs a cook: send your application, and come to an interview.|There are two openings.", id="a house of that town hires"),
]  # fmt: skip


def of_lines(title: str, lines: str) -> str:
    body = "".join(f"<p>{line}</p>" for line in lines.split("|"))
    return f"<html><title>{title}</title><body><main><h1>{title}</h1>{body}</main></body></html>"


@pytest.mark.parametrize(("title", "lines"), JOINED)
def test_who_says_how_one_joins_an_oxford_house_has_rooms(title: str, lines: str) -> None:
    found = extract_page(of_lines(title, lines))
    assert found.page_role == "provider"
    assert [program.level_of_care.value for program in found.programs] == ["sober_living"]


@pytest.mark.parametrize(("title", "lines"), NOT_JOINED)
def test_who_tells_of_an_oxford_house_has_none(title: str, lines: str) -> None:
    found = extract_page(of_lines(title, lines))
    assert (found.page_role == "provider", found.programs) == (False, [])


GROUP_RULES = [
    pytest.param("Group Rules", "Clients in our substance use group come on time.|A missed session is made up within two weeks.|Phones are put away.|Nobody may attend under the influence.|What is said in group is confidential to its members.", "outpatient", id="a group for substance use"),
    pytest.param("Online Group Policies", "Cameras must be on during relapse prevention group.|Only clients who are enrolled may attend.|The group fee is not returned to clients who leave.|Groups are confidential: be alone in the room.|No smoking or vaping during the session.", "outpatient", id="a group by video"),
    pytest.param("Program Guidelines for Clients", "Attendance is required at every treatment group.|Clients submit to drug tests.|Group sessions are $35 per session.|Respect one another; disruptive clients are sent home.", "outpatient", id="treatment for those sent by a court"),
    pytest.param("DUI program policies", "If you miss a group you must make it up.|We let nobody in more than ten minutes after the start of class.|Turn off your phone.|You pay at the time of service; we extend up to $200 credit.|Nobody under the influence is let into class.", "early_intervention", id="classes after an arrest, and credit"),
]  # fmt: skip
OTHER_RULES = [
    pytest.param("Group Rules", "Riders in our bicycle group come on time.|A missed ride is made up in spring.|Phones are put away.|Nobody may ride under the influence.", id="a club"),
    pytest.param("Support group guidelines", "Members of this mutual aid group come on time.|Phones are put away.|What is said in group is confidential.|No food in the room. There is no fee.", id="a meeting of peers"),
    pytest.param("Running a group: rules", "Most treatment programs have group rules.|Clients often must come on time, and phones are typically put away.|In many programs, clients under the influence are sent home.|Some clinics charge $40 per group.", id="rules of groups at large"),
    pytest.param("Sample group rules for counselors", "These group rules are a template for counselors who run treatment groups.|Adapt them to your clinic: clients come on time, phones off, confidential, no food.|CE credits: 3.", id="a template"),
    pytest.param("Drug court group policy", "The judge may order a defendant into treatment groups.|Missed groups are reported to the court.|Defendants stay abstinent and give urine.|Late defendants are jailed for a day.", id="a court"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "lines", "level"), GROUP_RULES)
def test_who_lays_down_rules_of_its_groups_counsels(title: str, lines: str, level: str) -> None:
    found = extract_page(of_lines(title, lines))
    assert (found.page_role, [program.level_of_care.value for program in found.programs]) == ("provider", [level])


@pytest.mark.parametrize(("title", "lines"), OTHER_RULES)
def test_rules_of_other_groups_are_nobodys(title: str, lines: str) -> None:
    assert extract_page(of_lines(title, lines)).programs == []
