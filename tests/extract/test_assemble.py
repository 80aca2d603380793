"""Findings become values of a page and its programs; what is not sure, not offered or not said of whom is kept apart."""

from __future__ import annotations

from typing import Any

import pytest

from extract.analyse import analyse
from extract.assemble import assemble, choose_range
from extract.fields.programs import Offered
from extract.pipeline import extract_page
from extract.reading.parse import parse
from records.codes import LevelOfCare, PageRole
from records.models import Evidence, Finding, PageExtraction


def finding(field: str, value: Any, level: LevelOfCare | None = None, quote: str = "x", **more: Any) -> Finding:
    return Finding(field=field, value=value, level_of_care=level, rule="test", evidence=[Evidence(quote=quote)], **more)


def build(
    findings: list[Finding], *levels: LevelOfCare, named: tuple[LevelOfCare, ...] = (), role: PageRole = "provider"
) -> PageExtraction:
    """An extraction of a page that describes `levels` and merely names `named`."""
    page = analyse(parse("<p>x</p>"))
    page.role = role
    offered = {
        level: Offered(level, [Evidence(quote=level)], "test", described=level in levels) for level in (*levels, *named)
    }
    return assemble(page, findings, offered)


def codes(values: list[Any]) -> list[str]:
    return [value.code for value in values]


def test_a_value_goes_to_its_level() -> None:
    extraction = build([finding("days", "mon", "iop"), finding("days", "tue", "php")], "iop", "php")
    assert {program.level_of_care.value: codes(program.days) for program in extraction.programs} == {
        "iop": ["mon"],
        "php": ["tue"],
    }


def test_programs_stand_from_least_to_most_intensive() -> None:
    extraction = build([], "detox", "php", "outpatient")
    assert [program.level_of_care.value for program in extraction.programs] == ["outpatient", "php", "detox"]


@pytest.mark.parametrize("field", ["modalities", "formats"])
def test_how_it_is_done_goes_to_the_programs_that_are_described(field: str) -> None:
    value = {"modalities": "cbt", "formats": "in_person"}[field]
    iop, detox = build([finding(field, value)], "iop", named=("detox",)).programs
    assert codes(getattr(iop, field)) == [value]
    assert codes(getattr(detox, field)) == []


@pytest.mark.parametrize(("field", "value"), [("conditions", "opioids"), ("populations", "adults")])
def test_whom_it_treats_goes_to_all_programs(field: str, value: str) -> None:
    assert [codes(getattr(one, field)) for one in build([finding(field, value)], "iop", named=("detox",)).programs] == [
        [value],
        [value],
    ]


SESSION = {"days": ["mon"], "start": "18:00", "end": "21:00"}
TIMES: list[Any] = [("sessions", SESSION), ("days", "mon"), ("dayparts", "evening"), ("hours_per_week", [9, 9])]


@pytest.mark.parametrize(("field", "value"), TIMES, ids=[field for field, _ in TIMES])
def test_times_of_no_level_belong_to_nobody_where_several_are_described(field: str, value: Any) -> None:
    extraction = build([finding(field, value)], "iop", "php")
    assert not any(getattr(program, field) for program in extraction.programs)
    assert [(one.field, one.claim) for one in extraction.unclear] == [(field, "unclear")]
    assert "level not said" in extraction.unclear[0].rule


@pytest.mark.parametrize(("field", "value"), TIMES, ids=[field for field, _ in TIMES])
def test_times_of_no_level_belong_to_the_one_that_is_described(field: str, value: Any) -> None:
    iop, php = build([finding(field, value)], "iop", named=("php",)).programs
    assert getattr(iop, field)
    assert not getattr(php, field)


def test_a_value_of_a_level_that_is_not_offered_is_kept_apart() -> None:
    extraction = build([finding("days", "mon", "detox")], "iop")
    assert [program.days for program in extraction.programs] == [[]]
    assert "level not offered" in extraction.unclear[0].rule


def test_an_unclear_finding_is_no_value() -> None:
    extraction = build(
        [finding("days", "mon", "iop", claim="unclear"), finding("payment", "self_pay", claim="unclear")], "iop"
    )
    assert extraction.programs[0].days == []
    assert extraction.payment == []
    assert [one.field for one in extraction.unclear] == ["days", "payment"]


@pytest.mark.parametrize("claim", ["general", "negated"])
def test_a_lesson_or_a_denial_is_nothing(claim: Any) -> None:
    extraction = build([finding("days", "mon", "iop", claim=claim)], "iop")
    assert extraction.programs[0].days == []
    assert extraction.unclear == []


@pytest.mark.parametrize("role", ["directory", "article"])
def test_only_a_provider_has_values(role: PageRole) -> None:
    found = [finding("phones", {"number": "+17755550121"}), finding("insurers", {"id": "aetna", "status": "accepted"})]
    extraction = build([*found, finding("days", "mon", claim="unclear")], "iop", role=role)
    assert (extraction.programs, extraction.phones, extraction.insurers, extraction.unclear) == ([], [], [], [])


def test_a_code_that_is_said_twice_is_one_value_with_both_quotes() -> None:
    said = [finding("modalities", "cbt", "iop", quote) for quote in ("a", "b", "b", "c", "d")]
    (value,) = build(said, "iop").programs[0].modalities
    assert [evidence.quote for evidence in value.evidence] == ["a", "b", "c"]


def test_a_session_that_is_part_of_another_is_not_listed_again() -> None:
    whole = {"days": ["mon", "wed"], "start": "18:00", "end": "21:00"}
    extraction = build([finding("sessions", whole, "iop"), finding("sessions", SESSION, "iop")], "iop")
    assert [session.days for session in extraction.programs[0].sessions] == [["mon", "wed"]]


def test_the_same_days_at_another_time_are_another_session() -> None:
    morning = {"days": ["mon"], "start": "09:00", "end": "12:00"}
    extraction = build([finding("sessions", SESSION, "iop"), finding("sessions", morning, "iop")], "iop")
    assert [session.start for session in extraction.programs[0].sessions] == ["18:00", "09:00"]


RANGES: list[Any] = [
    pytest.param([[8, 8], [12, 12], [12, 12]], [12, 12], [[8, 8]], id="what is said most"),
    pytest.param([[8, 12], [6, 6]], [8, 12], [[6, 6]], id="what is said first"),
    pytest.param([[9, None], [9, 15]], [9, 15], [[9, None]], id="both ends over one"),
    pytest.param([[9, 9]], [9, 9], [], id="one alone"),
]


@pytest.mark.parametrize(("values", "shown", "others"), RANGES)
def test_which_of_several_ranges_is_shown(values: list[Any], shown: Any, others: list[Any]) -> None:
    best, rest = choose_range([finding("hours_per_week", value) for value in values])
    assert best.value == shown
    assert [one.value for one in rest] == others


def test_the_ranges_that_are_not_shown_are_kept_as_unclear() -> None:
    extraction = build([finding("duration_weeks", [8, 8], "iop"), finding("duration_weeks", [12, 12], "iop")], "iop")
    span = extraction.programs[0].duration_weeks
    assert span is not None
    assert (span.min, span.max) == (8, 8)
    assert [(one.value, one.claim) for one in extraction.unclear] == [([12, 12], "unclear")]


def test_the_first_statement_of_telehealth_stands() -> None:
    extraction = build([finding("telehealth", "yes", "iop"), finding("telehealth", "no", "iop")], "iop")
    assert extraction.programs[0].telehealth is not None
    assert extraction.programs[0].telehealth.value == "yes"


SECTIONS = {
    "what it looks like": ("What treatment actually looks like", True),
    "what to expect": ("Quarry House > What to expect", True),
    "approach": ("Our approach", True),
    "therapies": ("Evidence-based therapies > Groups", True),
    "of something else": ("Life at the house", False),
    "a question": ("How do I know?", False),
}  # fmt: skip


@pytest.mark.parametrize(("section", "of_all"), SECTIONS.values(), ids=SECTIONS)
def test_what_treatment_is_here_holds_for_each_program(section: str, of_all: bool) -> None:
    said = finding("modalities", "cbt").model_copy(
        update={"rule": "card", "evidence": [Evidence(quote="CBT", section=section)]}
    )
    expected = [["cbt"], ["cbt"]] if of_all else [[], []]
    assert [codes(program.modalities) for program in build([said], "iop", "php").programs] == expected


@pytest.mark.parametrize(
    "quote", ["Each phase of our program uses CBT.", "Both programs use CBT.", "All phases use CBT."]
)
def test_a_sentence_of_every_phase_holds_for_each_program(quote: str) -> None:
    said = finding("modalities", "cbt", quote=quote)
    assert [codes(program.modalities) for program in build([said], "iop", "php").programs] == [["cbt"], ["cbt"]]


def test_what_a_provider_treats_as_a_whole_is_not_all_treated_in_its_detox() -> None:
    found = [finding("conditions", value) for value in ("alcohol", "eating_disorders")]
    iop, detox = build(found, "iop", "detox").programs
    assert (codes(iop.conditions), codes(detox.conditions)) == (["alcohol", "eating_disorders"], ["alcohol"])


def test_what_a_detox_says_of_itself_stands() -> None:
    (detox,) = build([finding("conditions", "anxiety", "detox")], "detox").programs
    assert codes(detox.conditions) == ["anxiety"]


@pytest.mark.parametrize(("level", "shown"), [("outpatient", True), ("aftercare", True), ("iop", False)])
def test_the_minutes_of_one_group_are_no_day_of_an_intensive_program(level: LevelOfCare, shown: bool) -> None:
    said = finding("session_hours", [1.5, 1.5]).model_copy(update={"rule": "group:none"})
    extraction = build([said], level)
    assert (extraction.programs[0].session_hours is not None) is shown
    assert bool(extraction.unclear) is not shown


ANSWERS = {
    # name: the finding, what is kept of it on a page without a program
    "a therapy": (finding("modalities", "mat").model_copy(update={"rule": "answered yes"}), ["mat"]),
    "a condition": (finding("conditions", "ocd").model_copy(update={"rule": "verb; answered yes"}), ["ocd"]),
    "no answer": (finding("conditions", "ocd"), []),
    "whom it is for": (finding("populations", "women").model_copy(update={"rule": "answered yes"}), []),
    "of a level": (finding("modalities", "mat", "iop").model_copy(update={"rule": "answered yes"}), []),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_on_a_page_without_programs_is_kept_for_the_house(name: str) -> None:
    answer, kept = ANSWERS[name]
    extraction = build([answer])
    assert [one.value for one in extraction.unclear if one.rule.endswith("; answered for the house")] == kept
    assert not extraction.programs


STAYS = {
    "a house with a detox": ("Marl Ranch", "<p>Marl Ranch has a medical detox on site. Our detox is small. Residents stay 45 days.</p>", None),
    "guests, then the detox": ("Marl Ranch", "<p>Our guests live on 40 acres and stay 30 to 90 days. Our detox is done on site and takes 5 to 7 days.</p>", (0.7, 1.0)),
    "in its name": ("Larch Detox", "<p>Our detox is small. The program takes 30 days.</p>", (4.3, 4.3)),
    "in its heading": ("Larch House", "<h2>Detox</h2><p>Guests stay 30 days. We help people with alcohol.</p>", (4.3, 4.3)),
    "in its sentence": ("Larch House", "<p>Our detox is small. Our 30-day detox is for men.</p>", (4.3, 4.3)),
    "days that are no longer": ("Larch House", "<p>Larch House has a detox. Our detox is small. Residents stay 7 to 10 days.</p>", (1.0, 1.4)),
}  # fmt: skip


@pytest.mark.parametrize("name", STAYS)
def test_a_long_stay_is_no_length_of_a_detox_that_it_does_not_name(name: str) -> None:
    title, body, length = STAYS[name]
    found = extract_page(f"<title>{title}</title><h1>{title}</h1>{body}")
    detox = next(one for one in found.programs if one.level_of_care.value == "detox")
    held = detox.duration_weeks
    assert (held and (held.min, held.max)) == length


OF_EACH = {
    "all levels": ("All levels include individual therapy and CBT.", True),
    "every program": ("Every program includes CBT.", True),
    "each level of care": ("Each level of care includes CBT.", True),
    "both programs": ("Both programs use CBT.", True),
    "a class": ("A typical evening includes CBT.", False),
    "anywhere": ("Every program should include CBT.", False),
}


@pytest.mark.parametrize("name", OF_EACH)
def test_what_each_program_includes_is_of_all(name: str) -> None:
    line, given = OF_EACH[name]
    found = extract_page(
        f"<title>Harlow Ridge Recovery</title><h1>Programs</h1><p>We offer a PHP and an IOP.</p><p>{line}</p>"
    )
    held = {one.level_of_care.value: {code.code for code in one.modalities} for one in found.programs}
    assert held.keys() == {"php", "iop"}
    assert all(("cbt" in codes) == given for codes in held.values())
