"""Pages of providers that say no "we" and give no name: what tells that they are one's own, which level they are of, and near misses."""

from __future__ import annotations

import pytest

from extract.names.checks import is_name
from extract.pipeline import extract_page
from records.models import PageExtraction


def read(text: str) -> PageExtraction:
    """The extraction of a page saved as text, whose paragraphs are its lines."""
    return extract_page("\n\n".join(line.strip() for line in text.strip().split("\n") if line.strip()))


def levels(found: PageExtraction) -> list[str]:
    return [program.level_of_care.value for program in found.programs]


@pytest.mark.parametrize(
    ("text", "role", "expected"),
    [
        pytest.param("""The transitional housing program is comprised of five houses for men and women.
            House managers assign chores. Residents share a room with one other person.""",
            "provider", ["sober_living"], id="a house and its managers"),
        pytest.param("""Teens who come here have a hard time at school because of depression.
            The inpatient unit has ten beds. On admission to the unit, clothes and phones are kept in a locker.
            Each child or adolescent receives a psychiatric evaluation.""",
            "provider", ["inpatient"], id="a unit and what each child receives"),
        pytest.param("""The program provides care similar to an inpatient program in less than a day.
            Partial hospitalization provides a full day of psychiatric groups as an alternative to inpatient care.
            The program meets on weekdays and does not require a night away from home.""",
            "provider", ["php"], id="one level that the sentences tell of"),
        pytest.param("""The most common diagnoses include psychosis and depression.
            The 14-bed senior unit is licensed for adults 60 and older. Patients are admitted from their homes and nursing homes.
            The average length of stay is nine days, and nurses are on the unit 24 hours a day. A psychiatrist visits the hospital daily.""",
            "provider", ["inpatient"], id="a psychiatric unit by its stay"),
        pytest.param("""Address:
            1200 Quarry Road, Suite 4, Reno, NV, 89501
            Phone: 775-555-0142
            Frequently asked questions
            TMS
            Telepsychiatry
            TMS is especially helpful with depression that medication does not lift.""",
            "provider", ["outpatient"], id="a letterhead and therapies"),
        pytest.param("""Geriatric Psychiatry
            The senior program occurs on a 16-bed unit for older adults with dementia. Families take part during the hospitalization.
            Our average length of stay is ten days. The program includes music.""",
            "provider", ["inpatient"], id="a unit and its hospitalization"),
        pytest.param("""Our psychiatrists care for older adults with dementia and depression. Our therapists plan each week with their families.
            The usual stay at our hospital is about eleven days. Each morning we set a goal in group therapy. Our nurses know each patient.""",
            "provider", ["inpatient"], id="a usual stay at our hospital"),
        pytest.param("""Our psychiatrists care for older adults with dementia and depression. Our therapists plan each week with their families.
            The usual stay at a hospital is about eleven days. Each morning we set a goal in group therapy. Our nurses know each patient.""",
            "provider", ["outpatient"], id="near: a usual stay at a hospital"),
        pytest.param("""When you arrive, a nurse will show you to your room. Throughout your stay you may ask us anything.
            Your psychiatrist will see you daily. Therapy groups meet every morning. Individual therapy is with our social worker.
            Our staff will help you.""",
            "provider", [], id="near: no visits where people stay"),
        pytest.param("""Our mental wellness program is for seniors.
            Skilled nurses are at the core of the inpatient services offered by the Marl Senior Program. Our clinicians come daily.""",
            "provider", ["inpatient"], id="services offered by the program"),
        pytest.param("""Detox frees the body from drugs. Detox is watched by nurses here.
            Psychoeducational groups are provided about early recovery. Case management is available.""",
            "provider", ["detox"], id="one level that sentences begin with"),
        pytest.param("""The home-based mental health program is designed to provide services to families.
            Criteria for admission to this service are a serious emotional disturbance and depression.""",
            "provider", [], id="whom this service admits"),
        pytest.param("""The program has four parts: Bible, drill, recovery (12-step) and service.
            The client is expected to take part in each. Daily, the men are required to read.""",
            "provider", [], id="what the client is expected to do"),
        pytest.param("""Why couples therapy?
            Clients who come to my office feel hopeless. Therapy is no cure overnight.
            I will get to know you both. I look forward to meeting you both.""",
            "provider", [], id="a therapist who looks forward"),
        pytest.param("""El horario es de lunes a viernes de 10:00 a 13:00 horas.
            El precio por sesión de terapia individual es de 60 dólares. La forma de pago es en efectivo.
            Los enfoques son cognitivo-conductual y terapia psicodinámica para la ansiedad.""",
            "provider", ["outpatient"], id="prices and hours in Spanish"),
        pytest.param("""Sobriety: at least 28 days. Age: 18 years or older
            Recovery meetings: two a week. House meetings: one a month. Curfew: 10 pm. House duties: chores are assigned.""",
            "provider", ["sober_living"], id="chores, curfew, house meetings and sobriety"),
        pytest.param("""After 30 days a woman can find work and pay for room and board.
            She will be allowed to go out. She will continue to attend 12-step meetings with the women of the house.""",
            "provider", [], id="what she will be allowed"),
        pytest.param("""Crisis units are facilities that treat the symptoms of mental illness. The services differ in each type of facility.
            Professional staff are available for counseling. Services are provided to adults.
            Admission depends on the availability of the service in your area. Each program may have its own rules.""",
            "article", [], id="near: a state's page of such units"),
        pytest.param("""Child Grief Therapists in Milltown, OH
            Ann Quill
            Verified Verified
            2 Endorsed
            I offer virtual and in-person sessions and use CBT and DBT for anxiety.""",
            "directory", [], id="near: therapists of a town"),
        pytest.param("""Transparency report
            Quarryhelp is one of the online directories in the addiction recovery space. Owners of facilities may claim their listings.
            Our rankings are of data on drug and alcohol rehabs. We update them daily. Our editors are nurses.""",
            "directory", [], id="near: who ranks listings"),
        pytest.param("""Transitional Housing
            The transitional housing program provides rooms for men behind the emergency shelter. Residents pay rent. Each resident is required to work.""",
            "article", [], id="near: a shelter's housing"),
        pytest.param("""The team asked: is your team trained? Residential treatment centers differ, and lengths of stay vary by program.
            During the hospitalization of a friend, people often read guides such as this one.""",
            "article", [], id="near: a guide's words of stays"),
        pytest.param("""An intensive outpatient program is a step down from a hospital.
            Each patient receives a plan. Most programs last eight weeks, and insurance may cover them.
            Intensive outpatient programs are found in every large town.""",
            "article", [], id="near: programs at large"),
        pytest.param("""Partial hospitalization provides a full day of groups, and an intensive outpatient program provides half of one.
            Research shows that both help. Many programs offer both.""",
            "article", [], id="near: two levels compared"),
        pytest.param("""Quarry House: 12 Quarry Road, Reno, NV, 89501, phone 775-555-0142
            Marl House: 14 Marl Road, Reno, NV, 89502, phone 775-555-0143
            Tarn House: 16 Tarn Road, Reno, NV, 89503, phone 775-555-0144
            Drug rehab of any kind is a phone call away.""",
            "directory", [], id="near: a list of places"),
    ],
)  # fmt: skip
def test_a_terse_page(text: str, role: str, expected: list[str]) -> None:
    found = read(text)
    assert (found.page_role, levels(found)) == (role, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("QuarryCare's outpatient programs offer groups for alcohol addiction. The program meets on Monday.", "QuarryCare", id="its programs"),
        pytest.param("The small outpatient addiction programs at QuarryCare provide groups. The program meets on Monday.", "QuarryCare", id="programs at it"),
        pytest.param("Rules of Our Sober Living Home - Quarry Sober Living\n\nResidents must be sober. Residents must attend house meetings.", "Quarry Sober Living", id="a long first line ends with it"),
        pytest.param("Address:\n\nResidents must be sober. Residents must attend house meetings in the sober living home.", None, id="near: a label"),
        pytest.param("Many outpatient programs use QuarryNotes. The program meets on Monday.", None, id="near: a product"),
    ],
)  # fmt: skip
def test_the_name_of_a_terse_page(text: str, expected: str | None) -> None:
    found = extract_page(text)
    assert (found.provider.value if found.provider else None) == expected


def test_adults_of_sixty_are_seniors_alone() -> None:
    found = read("""Our inpatient program treats adults 60 and older with depression. Our nurses are here day and night.
        Our unit is small.""")
    assert [item.code for item in found.programs[0].populations] == ["seniors"]


def test_what_ours_include_is_offered() -> None:
    found = read("""How does the IOP in Marl compare to a hospital?
        Our outpatient services, which include an IOP and a partial hospitalization program, are for teens.""")
    assert set(levels(found)) >= {"iop", "php"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("for panic, grief, and drug abuse treatment", {"panic", "grief", "substance_use"}, id="the last of a list has the noun"),
        pytest.param("for psychiatric and/or chemical dependence issues", {"mental_health", "substance_use"}, id="and/or"),
        pytest.param("by those who know how panic keeps people from drug abuse treatment", {"substance_use"}, id="near: no list"),
    ],
)  # fmt: skip
def test_conditions_of_a_terse_line(text: str, expected: set[str]) -> None:
    found = read(f"""Our outpatient services are provided at three sites {text}.
        Our counselors are here on weekdays. Our groups are small.""")
    assert {item.code for item in found.programs[0].conditions} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("individual, group, family, and psychiatric sessions", {"individual_therapy", "group_therapy", "family_therapy", "psychiatric_care"}, id="and psychiatric"),
        pytest.param("individual, group, and family treatment as well as educational sessions", {"individual_therapy", "group_therapy", "family_therapy", "psychoeducation"}, id="as well as"),
    ],
)  # fmt: skip
def test_therapies_of_a_terse_line(text: str, expected: set[str]) -> None:
    found = read(
        f"Our outpatient counseling includes {text}. Our counselors are here on weekdays. Our rooms are small."
    )
    assert {item.code for item in found.programs[0].modalities} == expected


def test_who_answers_questions_to_the_team_is_no_lesson() -> None:
    found = extract_page("""<h2>What is DBT?</h2><p>DBT is a therapy for strong emotions.</p><h2>Is your team trained in DBT?</h2>
        <p>All of our therapists are trained. We meet every week.</p><h2>What does it entail?</h2>
        <p>We make a plan for each client who comes to us. Parents in our program have a group.</p>""")
    assert found.page_role == "provider"


@pytest.mark.parametrize(
    "name",
    [
        "Assertive Community Treatment",
        "Community Life",
        "Psychiatric Hospital",
        "Address:",
        "Back to the Main Menu",
        "Intensive Outpatient Counseling Services",
        "Your Rights in Treatment",
        "Fees and Insurance for Therapy",
    ],
)
def test_no_name(name: str) -> None:
    assert not is_name(name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The populations served are teens and their teachers.", {"adolescents"}, id="populations served"),
        pytest.param("Our IOP equips teens with skills.", {"adolescents"}, id="equips"),
        pytest.param("Our IOP refers teens to others.", set(), id="near: refers"),
    ],
)
def test_populations_of_a_terse_line(text: str, expected: set[str]) -> None:
    found = read(f"Our IOP meets daily. {text} Our rooms are small. We are open on weekdays.")
    assert {item.code for item in found.programs[0].populations} == expected


def test_what_a_word_refers_to_is_no_referral() -> None:
    found = read("""Our day treatment meets on weekdays. Our staff is small.
        Day treatment refers to mental health treatment by day. We treat teens.""")
    assert "mental_health" in {item.code for program in found.programs for item in program.conditions}


def test_a_dormitory_is_no_recovery_house() -> None:
    found = read("""Quarry Dormitory: curfew is 10 pm. Students do chores once a week, and house meetings are on Monday.
        Alcohol is not allowed in the rooms.""")
    assert levels(found) == []
