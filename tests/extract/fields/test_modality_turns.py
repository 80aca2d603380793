"""Therapies that a sentence tells of by what is done."""

from __future__ import annotations

import pytest

IOP = "<h1>Our Intensive Outpatient Program</h1><p>Our IOP meets on Monday evenings.</p>"
STATED = {
    "two weekly sessions": ("<p>In our program you have two weekly sessions with your primary therapist.</p>", "individual_therapy"),
    "meets each week": ("<p>Each of our clients meets weekly with a primary counselor.</p>", "individual_therapy"),
    "assigned counselor": ("<p>Our clients have a weekly session with their assigned counselor.</p>", "individual_therapy"),
    "beside groups": ("<p>Our week has three groups and one session with a primary clinician.</p>", "individual_therapy"),
    "appointment": ("<p>Our patients have an appointment each week with a dedicated therapist.</p>", "individual_therapy"),
    "adjustments of medication": ("<p>Our nurses provide assessment and adjustments of medication.</p>", "medication_management"),
    "medication adjustments": ("<p>Our psychiatrist makes medication adjustments when they are needed.</p>", "medication_management"),
    "monitoring of medication": ("<p>Our program includes daily monitoring of psychiatric medications.</p>", "medication_management"),
    "prescribing and monitoring": ("<p>Our clinic does the prescribing and monitoring of medication.</p>", "medication_management"),
    "schooling on site": ("<p>Our clients receive their schooling onsite.</p>", "educational_support"),
    "schoolwork here": ("<p>Our teens do their schoolwork with a tutor on site.</p>", "educational_support"),
    "while in the program": ("<p>Our teens continue their schooling while in our program.</p>", "educational_support"),
    "schooling is provided": ("<p>Schooling is provided at our center by the county.</p>", "educational_support"),
    "equivalency": ("<p>We offer high school equivalency classes.</p>", "educational_support"),
    "topics of groups": ("<p>Our groups cover cravings, sleep and preventing relapse.</p>", "relapse_prevention"),
    "how to prevent": ("<p>Our classes teach how to prevent relapse and ask for help.</p>", "relapse_prevention"),
    "strategies": ("<p>In our groups you learn strategies for avoiding relapse.</p>", "relapse_prevention"),
    "last of a list": ("<p>We offer group therapy focused on sleep, anger and preventing relapse.</p>", "relapse_prevention"),
    "may be asked for a sample": ("<p>Clients may be asked to give a urine sample at any time.</p>", "drug_testing"),
    "are required to": ("<p>Patients are required to provide random drug screens before a group.</p>", "drug_testing"),
    "required screens": ("<p>Please arrive early to give required/random drug screens, if you are asked, or to visit with peers.</p>", "drug_testing"),
    "mandatory testing": ("<p>There may be mandatory drug and alcohol testing on any evening of the week.</p>", "drug_testing"),
    "behind a tagline": ("<footer><p>Outpatient psychiatric care for adults and children. Kind, trauma-informed, and patient support.</p></footer>", "trauma_therapy"),
    "kind at the end": ("<p>We offer individual, family and conjoint therapy.</p>", "family_therapy"),
    "occupational therapy at the end": ("<p>Our unit has individual, group and occupational therapy.</p>", "group_therapy"),
    "orina": ("<p>Nuestro programa incluye controles de orina.</p>", "drug_testing"),
    "familiares": ("<p>Nuestro programa ofrece grupos de familiares.</p>", "family_therapy"),
}  # fmt: skip
ANOTHER = {
    "family session": ("<p>Family sessions with your primary therapist are held monthly.</p>", "individual_therapy"),
    "families meet": ("<p>Our families meet weekly with the primary therapist.</p>", "individual_therapy"),
    "groups": ("<p>Our groups and meetings are run by a primary therapist.</p>", "individual_therapy"),
    "group sessions": ("<p>We hold group sessions with the assigned counselor.</p>", "individual_therapy"),
    "seen outside": ("<p>Our clients continue meeting with their primary therapist at home.</p>", "individual_therapy"),
    "lock box": ("<p>Our residents do self-monitoring of medication.</p>", "medication_management"),
    "to be told of": ("<p>Tell our staff of any adjustment of medication by your doctor.</p>", "medication_management"),
    "no such thing": ("<p>We do no prescribing of medication.</p>", "medication_management"),
    "schooling of staff": ("<p>Our counselors completed their schooling at the state college.</p>", "educational_support"),
    "school elsewhere": ("<p>Our teens attend school by day and come to our program in the evening.</p>", "educational_support"),
    "a goal": ("<p>Our goal is preventing relapse.</p>", "relapse_prevention"),
    "good for": ("<p>Our groups on sleep are key to preventing relapse.</p>", "relapse_prevention"),
    "good for, told later": ("<p>Our therapy includes honesty, which is important in preventing relapse.</p>", "relapse_prevention"),
    "a study": ("<p>Studies tell that long stays help in preventing relapse.</p>", "relapse_prevention"),
    "tests of an employer": ("<p>Drivers may be asked to give a urine sample after an accident.</p>", "drug_testing"),
    "may include": ("<p>A plan of care may include random drug testing.</p>", "drug_testing"),
    "a story in the footer": ("<footer><p>Outpatient care for adults. Read how trauma-informed care was found.</p></footer>", "trauma_therapy"),
    "no others of a list": ("<p>We offer family support and occupational therapy.</p>", "family_therapy"),
}  # fmt: skip


def _own(read, text: str) -> list[str]:
    return [one.value for one in read("modalities", IOP + text) if one.claim == "own"]


@pytest.mark.parametrize(("text", "code"), STATED.values(), ids=STATED)
def test_what_is_done_tells_the_therapy(read, text: str, code: str) -> None:
    assert code in _own(read, text)


@pytest.mark.parametrize(("text", "code"), ANOTHER.values(), ids=ANOTHER)
def test_what_is_like_it_and_another_thing(read, text: str, code: str) -> None:
    assert code not in _own(read, text)
