"""Pages on fees that name no therapy of their own, what a plan covers, names with an 's, visits apart, and reports and proposals of others."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from records.models import PageExtraction


def read(text: str, title: str = "") -> PageExtraction:
    """A page with a paragraph for each line; "# " is a heading, "- " an item."""
    tags = {"# ": "h2", "- ": "li"}
    lines = [line.strip() for line in text.strip().split("\n")]
    body = "".join(f"<{tag}>{line[2:]}</{tag}>" if (tag := tags.get(line[:2])) else f"<p>{line}</p>" for line in lines)
    return extract_page(f"<html><head><title>{title}</title></head><body><main>{body}</main></body></html>")


def levels(found: PageExtraction) -> list[str]:
    return [program.level_of_care.value for program in found.programs]


FEES: list[tuple[str, str, list[str]]] = [
    ("co-pays at the session", "# How do fees work with therapy?\nWe accept Aetna, Cigna, Humana and Tricare.\nOur office bills them for you.\nWe collect co-pays at the time of your session.", ["outpatient"]),
    ("courtesy billing", "# Fees\nAll clients at the practice get courtesy billing for therapy.\nWe take Aetna, Cigna, Humana and Tricare.\nOur office bills them for you. A co-pay is due at each session.", ["outpatient"]),
    ("prices by the minutes", "# Fees and Office Policies FAQs\nTherapy sessions:\nIndividuals and couples: $140 for 50 min\nIndividuals and couples: $180 for 80 min\nClients get a superbill for their insurance.\nA missed session is charged in full.", ["outpatient"]),
    ("near: a massage by the minutes", "# Fees\nIndividuals: $90 for 60 min\nCouples massage: $170 for 60 min\nA missed session is charged in full.\nSuperbill on request.", []),
    ("near: a lawyer's meeting", "# Fees\nFamilies: $200 for 60 min with an attorney\nA missed session is charged in full.", []),
    ("a rehab's insurance page", "# Insurance\nOur rehab accepts Aetna. Therapy is included.\nWe collect co-pays at each visit.", []),
    ("a physical therapist", "# Insurance for physical therapy\nWe accept Aetna.\nWe collect co-pays at each visit.", []),
    ("a guide", "# Does insurance cover therapy?\nMost plans do. You pay a co-pay at each session.", []),
    ("no therapy", "# Fees\nWe accept Aetna.\nWe collect co-pays at each visit.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in FEES], ids=[case[0] for case in FEES])
def test_what_a_session_costs_tells_of_outpatient_care(text: str, expected: list[str]) -> None:
    assert levels(read(text)) == expected


COVERED: list[tuple[str, set[str]]] = [
    ("Ask what percentage of mental health care is covered by your plan.", set()),
    ("Clients must know which mental health services their insurance plan covers.", set()),
    ("Verify your mental health coverage with your insurance company.", set()),
    ("Some plans require authorization for reimbursement of mental health services.", set()),
    ("We provide mental health treatment, whatever your plan covers.", {"mental_health"}),
    ("Our clinic is a place for mental health treatment.", {"mental_health"}),
    ("We treat depression, and your plan covers it.", {"depression"}),
]


@pytest.mark.parametrize(("sentence", "expected"), COVERED, ids=[case[0] for case in COVERED])
def test_what_a_plan_covers_is_not_what_is_treated(sentence: str, expected: set[str]) -> None:
    (program,) = read(f"We offer individual therapy at our office.\n{sentence}", "Marl Quarry Counseling").programs
    assert {one.code for one in program.conditions} == expected


NAMES: list[tuple[str, str | None]] = [
    ("Those who agree to services with Otter’s Bend Counseling pay at the session. Clients at Otter’s Bend Counseling may cancel.", "Otter’s Bend Counseling"),
    ("At Otter's Bend Wellness Center, we treat adults. Otter's Bend Wellness Center is in Reno.", "Otter's Bend Wellness Center"),
    ("Slatebrook's Adolescent Treatment Center is in Reno. At Slatebrook, we see teens.", "Slatebrook"),
    ("We are one of the largest Quarrel Method providers. The Quarrel Method is new. With the Quarrel Method you heal.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), NAMES, ids=["counseling", "center", "whose center", "a method"])
def test_names_with_an_s_behind_their_first_word(text: str, name: str | None) -> None:
    found = read(f"{text}\nOur therapists offer individual therapy.").provider
    assert (found.value if found else None) == name


def test_visits_apart_are_no_length() -> None:
    found = read(
        "Our clinic treats opioid addiction with Suboxone.\nVisits in our program are typically 4 weeks apart.\nOur program lasts 12 weeks."
    )
    (program,) = found.programs
    assert program.duration_weeks is not None
    assert (program.duration_weeks.min, program.duration_weeks.max) == (12, 12)
    assert not [one for one in found.unclear if one.field == "duration_weeks"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Our IOP groups meet after school.", {"afternoon"}),
        ("Our after-school IOP has eight seats.", {"afternoon"}),
        ("Our IOP groups meet after work.", {"evening"}),
        ("Our IOP helps teens to stay in school.", set()),
        ("Our IOP finds tutors after a school day is missed.", set()),
    ],
)
def test_after_school(sentence: str, expected: set[str]) -> None:
    (program,) = read(f"We see teens. Our IOP has groups.\n{sentence}").programs
    assert {one.code for one in program.dayparts} == expected


def test_a_program_of_so_many_weeks_is_this_one() -> None:
    own = read(
        "# Marl Quarry's Teen IOP\nWe see teens.\nThe IOP is a 6-12 week program, with in-person groups.",
        "Marl Quarry Counseling",
    )
    assert [one.code for one in own.programs[0].formats] == ["in_person"]
    kind = read(
        "# Marl Quarry's Teen IOP\nWe see teens.\nThe IOP is a level of care with in-person groups for people who need more than an hour a week.",
        "Marl Quarry Counseling",
    )
    assert not kind.programs[0].formats


REPORTS = [
    'Las sesiones de terapia se brindan en persona en el centro.\n"Hay camas", afirmó en una entrevista.\nLa directora de la fundación, Ana Roble, dijo que hay terapia en español.',
    "Marl Quarry proposes to create a continuum of care: ten residential treatment beds and an outpatient program.\nOur program will serve the valley.\nThe aim is to double our current program capacity.",
]


@pytest.mark.parametrize("text", REPORTS, ids=["a report in Spanish", "a proposal for a grant"])
def test_what_a_reporter_or_a_proposal_tells_is_nobodys_own(text: str) -> None:
    found = read(text)
    assert (found.page_role, found.programs) == ("article", [])


def test_a_directors_word_on_a_providers_page_is_no_report() -> None:
    found = read(
        "Ofrecemos terapia individual y de grupo a adultos con ansiedad o depresión.\nAceptamos Aetna.\nNuestra directora, Ana Roble, dijo que hay terapia en español.",
        "Centro Marl",
    )
    assert found.page_role == "provider"


HOUSE = "# House rules of Marl House\nRent is due on Friday and each resident keeps curfew at 10 pm.\nResidents do chores and must stay sober. Our house manager leads the house meeting.\n{}"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Life here includes group meetings and shared meals.", set()),
        ("Life here includes group meetings led by a therapist.", {"group_therapy"}),
        ("We hold group therapy on Mondays.", {"group_therapy"}),
    ],
)
def test_group_meetings_of_a_house(sentence: str, expected: set[str]) -> None:
    (program,) = read(HOUSE.format(sentence), "Marl House").programs
    assert {one.code for one in program.modalities if one.code == "group_therapy"} == expected


def test_a_house_whose_residents_move_in_with_a_lease() -> None:
    found = read(
        "Most of our residents come from treatment.\nEach signs a lease agreement and a residential questionnaire before moving into Sober Living.\nWe suggest a stay of nine months, and our rent is due on Sunday."
    )
    assert levels(found) == ["sober_living"]


@pytest.mark.parametrize(
    ("sentence", "code", "expected"),
    [
        ("Residents go to two 12-step meetings a week (or church small groups).", "group_therapy", False),
        ("Our clients meet in small groups of eight.", "group_therapy", True),
        ("We have an educational group for parents of our clients.", "psychoeducation", False),
        ("We have an educational group on addiction.", "psychoeducation", True),
        ("We have psychoeducation for parents and teens.", "psychoeducation", True),
    ],
)
def test_groups_of_a_church_and_of_parents(sentence: str, code: str, expected: bool) -> None:
    (program,) = read(f"Our IOP is for adults. Our IOP has groups.\n{sentence}", "Marl Quarry Counseling").programs
    assert (
        code in {one.code for one in program.modalities if "IOP has groups" not in one.evidence[0].quote}
    ) is expected


FAITH = "# {title}\nOur women are helped to leave addiction behind.\n{text}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The women who are accepted into the Women's Program commit to six months in the program.\nThey go on in continued residency.", ["residential"]),
        ("The women who are accepted into the Women's Program commit to six months in the program.\nThey meet on Mondays for counseling.", ["outpatient"]),
        ("The women who are accepted into the course come for six weeks.", []),
    ],
    ids=["residency", "evenings", "a course"],
)  # fmt: skip
def test_a_program_of_months_and_residency(text: str, expected: list[str]) -> None:
    assert levels(read(FAITH.format(title="The Marl Women's Program", text=text), "Marl Partnership")) == expected


OURS: list[tuple[str, str, set[str]]] = [
    ("a level of ours", "Our residential treatment programs are in two houses.\nMen in the program are required to work.\nBoth men and women study.", {"men"}),
    ("an IOP of ours", "Our Certified IOP for Adolescents is designed for teens.\nBoth parents come along.\nMen in the program are asked to cook.", {"adolescents", "men"}),
    ("a firm's", "Our residential treatment billing program is for centers.\nMen in the program are required to work.", set()),
    ("a guide's", "Our residential treatment guides are free.\nMen in the program are required to work.", set()),
    ("beside programs at large", "Our residential treatment program is new.\nMost programs last 30 days.\nMen in the program are required to work.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in OURS], ids=[case[0] for case in OURS])
def test_one_sentence_on_our_level_speaks_for_a_short_page(text: str, expected: set[str]) -> None:
    found = read(text)
    assert {one.code for program in found.programs for one in program.populations} == expected
