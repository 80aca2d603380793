"""What small practices and bare pages say: medication offices, visits by telehealth, lengths behind times, names over a schedule, towns behind a name."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page
from records.models import PageExtraction


def read(text: str, title: str = "Alder Creek Recovery") -> PageExtraction:
    """A page of one heading, the title's first part, and a paragraph for each line; "# " is a heading."""
    lines = [line.strip() for line in text.strip().split("\n")]
    body = "".join(f"<h2>{line[2:]}</h2>" if line.startswith("# ") else f"<p>{line}</p>" for line in lines)
    return extract_page(
        f"<html><head><title>{title}</title></head><body><main><h1>{title.split(' | ')[0]}</h1>{body}</main></body></html>"
    )


def levels(found: PageExtraction) -> list[str]:
    return [program.level_of_care.value for program in found.programs]


MEDICATION: list[tuple[str, str, str, list[str]]] = [
    ("appointments as a heading", "Larch Street Clinic", "# Same-day Suboxone appointments\nFirst visit $150.", ["outpatient"]),
    ("a doctor of it", "Larch Street Clinic", "# Your Suboxone doctor in Mesa\nAsk us for a visit this week.", ["outpatient"]),
    ("patients are seen", "Larch Medicine | Suboxone", "Our doctors see patients with opioid addiction. Same-day Suboxone appointments are available.", ["outpatient"]),
    ("our clinic treats", "Larch Street Clinic", "Our clinic treats opioid addiction with Suboxone. Every visit is online.", ["outpatient"]),
    ("visits to start it", "Larch Street Clinic", "We hold weekly appointments for Sublocade at our office.", ["outpatient"]),
    ("our program of it", "Larch Street Clinic", "In our buprenorphine treatment program you see a counselor each week.", ["outpatient"]),
    ("the doctor prescribes it", "Larch Street Clinic", "We help people with opioids. The doctor will prescribe Suboxone at your first visit.", ["outpatient"]),
    ("office-based", "Larch Street Clinic", "Our office-based opioid treatment (OBOT) clinic gives Suboxone to adults.", ["outpatient"]),
    ("standards of others", "Standards of care", "Each office-based opioid treatment provider shall keep a log of Suboxone for the department.", []),
    ("programs elsewhere", "How Suboxone works", "A doctor prescribes Suboxone. The Suboxone program of many clinics lasts a year.", []),
    ("a lesson", "How Suboxone works", "Suboxone is a film. Some doctors have same-day Suboxone appointments.", []),
    ("a pharmacy", "Tern Point Pharmacy", "We fill Suboxone prescriptions on the day.", []),
    ("a residential program", "Larch Ranch", "Our residential program is for men. Suboxone visits are on Mondays.", ["residential"]),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text", "expected"), [case[1:] for case in MEDICATION], ids=[case[0] for case in MEDICATION])  # fmt: skip
def test_an_office_that_sees_people_for_medication(title: str, text: str, expected: list[str]) -> None:
    found = read(text, title)
    assert levels(found) == expected
    for program in found.programs if expected == ["outpatient"] else ():
        assert "mat" in {one.code for one in program.modalities}


SEEN: list[tuple[str, str, set[str], set[str]]] = [
    ("I help, both ways", "I help adolescents with anxiety, in my office or online.", {"adolescents"}, {"in_person", "telehealth"}),
    ("we help, both ways", "We help teens with anxiety in our office or online.", {"adolescents"}, {"in_person", "telehealth"}),
    ("our therapists help", "Our therapists help veterans with depression.", {"veterans"}, set()),
    ("you help", "You help your teen with anxiety by coming to our talks.", set(), set()),
    ("they may help", "Many clinics help veterans with depression.", set(), set()),
    ("payment", "Pay in our office or online.", set(), set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "people", "ways"), [case[1:] for case in SEEN], ids=[case[0] for case in SEEN])
def test_whom_a_practice_helps_and_where(text: str, people: set[str], ways: set[str]) -> None:
    found = read(f"We offer individual therapy.\n{text}", "Quill Hollow Counseling")
    (program,) = found.programs
    assert {one.code for one in program.populations} == people
    assert {one.code for one in program.formats} == ways


VISITS: list[tuple[str, str, bool]] = [
    ("all visits", "Our IOP is for adults. All visits are by telehealth.", True),
    ("every visit", "Our IOP is for adults. Every visit is online.", True),
    ("all appointments", "Our IOP is for adults. All of our appointments are held by video.", True),
    ("live on video", "Our IOP meets live on video three evenings a week.", True),
    ("of relatives", "Our IOP is for adults. All family visits are by telehealth.", False),
    ("where people live", "Our residential program is for adults. All visits are by Zoom.", False),
    ("of parents", "Our IOP is for teens. Parents: all visits are by Zoom.", False),
    ("a tour", "Our IOP is for adults. Take a live video tour of our rooms.", False),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in VISITS], ids=[case[0] for case in VISITS])
def test_visits_by_telehealth(text: str, expected: bool) -> None:
    (program,) = read(text).programs
    assert (program.telehealth is not None and program.telehealth.value == "yes") is expected


LENGTHS: list[tuple[str, str, tuple[float, float] | None]] = [
    ("behind a time", "Our IOP meets Tue/Thu 9am-12pm for 12 weeks.", (12, 12)),
    ("behind bare hours", "Our IOP meets from 6 to 9 for 10 weeks on Mondays and Thursdays.", (10, 10)),
    ("behind dots", "Our IOP meets Monday and Wednesday, 6 to 9 p.m., for 8-10 weeks.", (8, 10)),
    ("most finish", "Our IOP is for adults.\nMost people finish in 8-10 weeks.", (8, 10)),
    ("a first part of it", "Our IOP meets Tue/Thu 9am-12pm for the first 4 weeks.", None),
    ("a wait", "Our IOP has a waiting list; we call you at 9 am within 3 weeks.", None),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in LENGTHS], ids=[case[0] for case in LENGTHS])
def test_how_long_a_program_lasts(text: str, expected: tuple[float, float] | None) -> None:
    length = read(text).programs[0].duration_weeks
    assert ((length.min, length.max) if length else None) == expected


def test_two_levels_that_one_caption_names() -> None:
    found = read("Detox &amp; Residential: 24-hour nursing, 30 to 45 days\nPHP: Monday to Friday, 9 to 3")
    assert set(levels(found)) == {"detox", "residential", "php"}


@pytest.mark.parametrize(
    ("title", "text", "name"),
    [
        ("Gravel Bar Counseling IOP Schedule", "Monday 6-9 pm\nTuesday 6-9 pm", "Gravel Bar Counseling"),
        ("Gravel Bar Counseling Group Schedule", "Our groups meet Monday 6-9 pm.", "Gravel Bar Counseling"),
        ("Gravel Bar Counseling Fees", "We offer individual therapy. A session is $120.", "Gravel Bar Counseling"),
        ("Gravel Bar Counseling Locations", "We offer individual therapy in Reno and in Elko.", "Gravel Bar Counseling"),
        ("Tern Sober Houses | Reno", "Three bedrooms. We test for drugs weekly.", "Tern Sober Houses"),
        ("Our Men's House | Tern Recovery Homes | Reno, NV", "Three bedrooms. We test for drugs weekly.", "Tern Recovery Homes"),
        ("Outpatient Treatment | Aurora", "We offer an outpatient program. At Aurora, we see adults.", "Aurora"),
    ],
    ids=["a level's schedule", "a group schedule", "fees", "locations", "a town", "a town and its state", "a name that is a town"],
)  # fmt: skip
def test_whose_the_page_is(title: str, text: str, name: str) -> None:
    found: Any = read(text, title)
    assert found.page_role == "provider"
    assert found.provider.value == name


TWO_LEVELS: list[tuple[str, dict[str, tuple[float, float]]]] = [
    ("Our PHP averages 4-6 weeks and our IOP 8 weeks.", {"php": (4, 6), "iop": (8, 8)}),
    ("Our PHP lasts 2-3 weeks and our IOP lasts 6-8 weeks.", {"php": (2, 3), "iop": (6, 8)}),
    ("Our IOP is 8 weeks and our 12-week PHP is new.", {"php": (12, 12), "iop": (8, 8)}),
    ("We offer a 4-6 week IOP.", {"iop": (4, 6)}),
    ("We offer 30, 60 and 90 day residential programs.", {"residential": (4.3, 12.9)}),
    ("We offer 60 and 90-day residential programs.", {"residential": (8.6, 12.9)}),
    ("Our residential program is 30, 60 or 90 days.", {"residential": (4.3, 12.9)}),
    ("Our residential program has 60 and 90 beds in two houses.", {}),
    ("Our residential program opened on day 12 and 20 days later was full.", {}),
]


@pytest.mark.parametrize(("text", "expected"), TWO_LEVELS, ids=[case[0] for case in TWO_LEVELS])
def test_lengths_of_two_levels_and_lists(text: str, expected: dict[str, tuple[float, float]]) -> None:
    lengths = {one.level_of_care.value: one.duration_weeks for one in read(text).programs}
    assert {level: (length.min, length.max) for level, length in lengths.items() if length} == expected


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("Our PHP is in person only; our IOP is offered in person and virtually.", {"php": {"in_person"}, "iop": {"in_person", "telehealth"}}),
        ("Our PHP is in person only; our IOP is virtual.", {"php": {"in_person"}, "iop": {"telehealth"}}),
        ("Our IOP is virtual; our PHP is in person only.", {"php": {"in_person"}, "iop": {"telehealth"}}),
        ("Our PHP and IOP are in person only.", {"php": {"in_person"}, "iop": {"in_person"}}),
    ],
)  # fmt: skip
def test_each_clause_has_its_own_way(text: str, ways: dict[str, set[str]]) -> None:
    assert {one.level_of_care.value: {way.code for way in one.formats} for one in read(text).programs} == ways


# Practices that name another level only to say that it is not given, or where one who needs it is sent
BASES = {
    "therapy": ("Fernlow Counseling", "We offer individual, couples and family therapy.\nIndividual session, 50 minutes: $140.\nWe are in network with Aetna and Cigna.\nOur DBT group meets Tuesdays 6-7:30 pm."),
    "psychiatry": ("Tern Point Psychiatry", "We offer psychiatric evaluations and medication management for adults.\nFirst visit $300, follow-up $150.\nWe accept Humana."),
    "groups": ("Larch Street Wellness", "We offer individual therapy and groups for anxiety and depression.\nOur anxiety group meets Thursdays 5-6:30 pm.\nSessions are by video or in our office."),
}  # fmt: skip
NOT_HERE = [
    "# Do you offer an IOP?\nNo. If you need more than weekly visits, we refer to Marl Recovery.", "# Do you offer IOP?\nNot currently. The university hospital has one.",
    "# Is this an inpatient program?\nNo, we see clients once a week.", "# Do you offer residential treatment?\nNo, but we work closely with several programs.",
    "We do not provide detox, residential or IOP care.", "We do not offer an IOP.", "Do you offer detox? No.", "We don't have a detox or a PHP.",
    "If you need a higher level of care such as PHP or residential, we will refer you.", "Should you need inpatient treatment, we help you find it.",
    "We are not a crisis center and do not offer inpatient treatment.", "We are not a residential program.",
    "When weekly sessions are not enough, our team can recommend a partial hospitalization program.", "# Higher levels of care\nFor detox or residential treatment we refer to Marl Recovery.",
    "# What if I need a higher level of care?\nWe can help you find an IOP or a residential program.", "Higher levels of care, such as residential treatment, are referred to others; we keep in touch.",
    "If someone needs a more intensive level of care (IOP, PHP or inpatient), I can help you make that step.",
]  # fmt: skip
GIVEN_HERE = [
    ("# Do you offer an IOP?\nYes. Our IOP meets Monday to Thursday, 6-9 pm.", "iop"), ("We also run an IOP on Monday, Tuesday and Thursday, 6-9 pm.", "iop"),
    ("We do not offer detox, but we have an IOP.", "iop"), ("If you need a higher level of care, we can refer you to our IOP.", "iop"),
    ("If weekly sessions are not enough, our PHP meets Monday to Friday, 9 am to 3 pm.", "php"), ("Our residential house has ten beds.", "residential"),
    ("# Do you offer a PHP?\nNo, but our IOP meets five days a week.", "iop"),
]  # fmt: skip


@pytest.mark.parametrize("line", NOT_HERE)
@pytest.mark.parametrize("base", BASES)
def test_a_level_that_is_not_given_takes_no_practice_its_own(base: str, line: str) -> None:
    title, text = BASES[base]
    assert levels(read(text, title)) == ["outpatient"]
    assert levels(read(f"{text}\n{line}", title)) == ["outpatient"]


@pytest.mark.parametrize(("line", "level"), GIVEN_HERE)
@pytest.mark.parametrize("base", BASES)
def test_a_level_that_is_given_beside_weekly_visits_is_told(base: str, line: str, level: str) -> None:
    title, text = BASES[base]
    assert level in levels(read(f"{text}\n{line}", title))


@pytest.mark.parametrize(
    "line",
    ["If you need detox first, we will help you find one.", "We do not offer detox.", "# Do you offer an IOP?\nNo."],
)
def test_where_people_live_stays_no_outpatient_care(line: str) -> None:
    text = f"Guests share a room and stay with us for 60 days.\nGroup therapy, yoga and meals are part of each day.\nA nurse will show you to your room.\n{line}"
    assert "outpatient" not in levels(read(text, "Marl Ranch"))
