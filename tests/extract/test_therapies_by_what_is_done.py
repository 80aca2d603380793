"""Therapies told by how a day is filled, by whom they are for and by what they cost: what gives them, and what is near and gives nothing."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page

IOP = "<p>Our evening IOP meets nightly in Reno, NV.</p>"
PHP = "<h2>Partial Hospitalization Program (PHP)</h2><p>Our PHP meets five days a week in Reno, NV.</p>"
HOUSE = "<p>Our sober living house in Reno has 12 beds.</p>"
PRACTICE = "<p>We are an outpatient practice in Reno, NV.</p>"
GROUP, ALONE, FAMILY = "modalities: group_therapy", "modalities: individual_therapy", "modalities: family_therapy"
COUPLES, AFTERCARE = "modalities: couples_therapy", "modalities: aftercare_planning"
SCHOOL = "modalities: educational_support"
SAID: list[tuple[str, str, list[str], list[str]]] = [
    # Groups that fill a day
    (PHP, "Each day patients go to four groups.", [GROUP], []),
    (PHP, "Each day includes three groups and lunch.", [GROUP], []),
    (PHP, "A typical day consists of four groups.", [GROUP], []),
    (PHP, "You will be in groups for most of the day.", [GROUP], []),
    (PHP, "Most of the day is spent in groups run by clinicians.", [GROUP], []),
    (IOP, "The program is made up of three one-hour groups.", [GROUP], []),
    (IOP, "Groups cover coping skills, communication and sleep.", [GROUP], []),
    (IOP, "Group topics include stress, grief and boundaries.", [GROUP], ["grief"]),
    (IOP, "Clients attend two AA groups each week.", [], ["group_therapy"]),
    (HOUSE, "Residents attend four church groups each month.", [], ["group_therapy"]),
    (HOUSE, "Residents must attend five support groups a week.", [], ["group_therapy"]),
    (IOP, "Our days include two groups of volunteers.", [], ["group_therapy"]),
    (IOP, "Most programs elsewhere have four groups a day.", [], ["group_therapy"]),
    (IOP, "The program has an advisory group.", [], ["group_therapy"]),
    # Groups among therapies
    (IOP, "Two or more groups, individual or family sessions a week.", [GROUP, ALONE, FAMILY], []),
    (IOP, "Each client receives individual sessions, groups and family meetings.", [GROUP, ALONE], ["family_therapy"]),
    (IOP, "Treatment includes groups, individual counseling, and drug screens.", [GROUP, ALONE], []),
    (IOP, "Your fee covers all counseling sessions and groups.", [GROUP], []),
    (IOP, "Your payment covers all counseling services, sessions and groups.", [GROUP], []),
    (IOP, "The group curriculum has 24 parts.", [GROUP], []),
    (IOP, "We point to support groups and individual counseling in town.", [], ["group_therapy"]),
    (IOP, "We serve all age groups, individual needs first.", [], ["group_therapy"]),
    (IOP, "Patients attend interactive, experiential and skills-based groups.", [GROUP], []),
    (IOP, "Each group has six to nine members and is led by a licensed counselor.", [GROUP], []),
    (IOP, "Clients are assigned to groups that match their needs.", [GROUP], []),
    (IOP, "We attend to the needs of all groups.", [], ["group_therapy"]),
    (IOP, "Some teens are assigned to group homes.", [], ["group_therapy"]),
    # Alone with somebody
    (IOP, "Patients see a counselor at least once a month.", [ALONE], []),
    (IOP, "You will meet with your counselor each month.", [ALONE], []),
    (IOP, "We offer one-to-one substance use counseling.", [ALONE], []),
    (IOP, "Those who see a therapist once a week may need more.", [], ["individual_therapy"]),
    (IOP, "If you see a therapist weekly, tell us.", [], ["individual_therapy"]),
    (IOP, "Clients see a counselor weekly in the community.", [], ["individual_therapy"]),
    (IOP, "Families meet with a therapist every week.", [], ["individual_therapy"]),
    (PHP, "Each patient is seen daily by a psychiatrist.", ["modalities: psychiatric_care"], []),
    (PHP, "Our nurse practitioner prescribes medication for depression.", ["modalities: medication_management"], []),
    (PHP, "Follow-up medication visits are available.", ["modalities: medication_management"], []),
    (PHP, "Your doctor prescribes medication, and we do not.", [], ["medication_management"]),
    # Lists
    (PHP, "Patients take part in art, music and recreation therapy.", ["modalities: art_therapy", "modalities: music_therapy", "modalities: recreation"], []),
    (PHP, "Other activities are art, music, and pet therapy.", ["modalities: art_therapy", "modalities: animal_therapy"], []),
    (PHP, "Parks and recreation run a camp.", [], ["recreation"]),
    (PHP, "Bring no pets to therapy.", [], ["animal_therapy"]),
    # Families and partners
    (IOP, "Family and/or partner sessions are available when needed.", [FAMILY, COUPLES], []),
    (IOP, "We offer education and therapy for families.", [FAMILY], []),
    (IOP, "We offer family education and counseling.", [FAMILY], []),
    (IOP, "We offer family meals and counseling.", [], ["family_therapy"]),
    (IOP, "Our partner clinic holds sessions.", [], ["couples_therapy"]),
    # What there is in the program
    (PHP, "In the partial hospitalization program there is group therapy of ten sessions, from Monday through Friday, for two weeks in a row.", [GROUP], []),
    (PHP, "As part of the program, there are individual sessions once a week, and one of them is held in our quiet garden room.", [ALONE], []),
    (PHP, "In the program of most hospitals, there is usually art therapy for those who stay for two weeks or more than that.", [], ["art_therapy"]),
    # School at the program
    (PHP, "The daily schedule for our teens includes time for school work, guided by a licensed educator.", [SCHOOL], []),
    (PHP, "Our educators help students keep up with their school work.", [SCHOOL], []),
    (PHP, "Teens have an hour each day for homework and school assignments.", [SCHOOL], []),
    (PHP, "An academic period is part of each day.", [SCHOOL], []),
    (PHP, "Our teen program does not interfere with school work.", [], ["educational_support"]),
    (PHP, "Our hours leave time for school work.", [], ["educational_support"]),
    (PHP, "Teens do their homework at home.", [], ["educational_support"]),
    # Who is seen
    (IOP, "You begin with a 90-minute intake with a reproductive psychiatrist.", ["modalities: psychiatric_care"], []),
    (IOP, "Our board is led by a psychiatrist.", [], ["psychiatric_care"]),
    # What is given, and may include more
    (IOP, "Every client gets an individualized aftercare plan, which may include medication management.", [AFTERCARE], ["medication_management"]),
    (IOP, "Each client receives individual therapy and a plan of care, which may include EMDR.", [ALONE], ["emdr"]),
    (IOP, "Some clients get an aftercare plan, which may include yoga.", [], ["aftercare", "yoga"]),
    (IOP, "Every client may get individual therapy, which may include EMDR.", [], ["individual_therapy", "emdr"]),
    # What a session costs here
    (PRACTICE, "Licensed psychologists with ten years of practice (PhD, PsyD): intake evaluation $200, individual sessions $180, couples sessions $200.", [ALONE, COUPLES], []),
    (PRACTICE, "Individual therapy usually costs $100 to $250 a session in Nevada.", [], ["individual_therapy"]),
    (PRACTICE, "In much of the United States, therapists in private practice charge for individual sessions $120 on average.", [], ["individual_therapy"]),
]  # fmt: skip


@pytest.mark.parametrize(("base", "said", "stated", "never"), SAID, ids=[said for _, said, _, _ in SAID])
def test_therapies_by_what_is_done(base: str, said: str, stated: list[str], never: list[str]) -> None:
    level = "php" if base is PHP else "outpatient" if base is PRACTICE else "sober_living" if base is HOUSE else "iop"
    must_state(page(f"{base}<p>{said}</p>"), [f"{level} {fact}" for fact in stated], never)


CRITERIA = (
    "<h3>Admission criteria</h3><ul><li>Ages 12-17</li><li>Stepping down from inpatient</li></ul><ul><li>{}</li></ul>"
)
UNDER_CRITERIA: dict[str, tuple[list[str], list[str]]] = {
    "Each teen has an individual therapist": (["php modalities: individual_therapy"], []),
    "A dietitian meets with parents": (["php modalities: nutrition"], []),
    "Has an individual therapist": (["php"], ["individual_therapy"]),
    "Meets with a dietitian": (["php"], ["nutrition"]),
    "A dietitian recommends group therapy": (["php"], ["nutrition", "group_therapy"]),
    "A dietitian already works with the teen": (["php"], ["nutrition"]),
}


@pytest.mark.parametrize("line", UNDER_CRITERIA)
def test_lines_under_criteria_of_admission(line: str) -> None:
    stated, never = UNDER_CRITERIA[line]
    must_state(page(PHP + CRITERIA.format(line)), stated, never)


RULES = (
    "<h2>House Rules</h2><p>We teach the women life skills. The women are proud of their home.</p><ol><li>Rent is due on the first.</li>"
    "<li>Curfew is 10 pm for all residents.</li><li>Attend 90 meetings in 90 days.</li><li>{}</li></ol>"
)


@pytest.mark.parametrize(
    "rule",
    [
        "Work, go to school, or attend an outpatient program.",
        "You must have a job, or be in a full-time outpatient program.",
        "Everyone is in an outpatient program or working by the second week.",
    ],
)
def test_a_program_that_residents_may_attend_elsewhere_takes_nothing_from_the_house(rule: str) -> None:
    must_state(
        page(RULES.format(rule)),
        ["sober_living modalities: life_skills", "sober_living populations: women"],
        ["outpatient"],
    )
