"""Captions and values in plain lines, in turn: each level of care has what stands in its own box."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import facts, page


def sessions(*lines: str) -> dict[str, list[str]]:
    """The sessions of each level on a page of such lines."""
    body = "".join(f"<div>{line}</div>" for line in lines)
    markup = (
        "<html><head><title>Ottermere Recovery</title></head><body><h1>Ottermere Recovery</h1>"
        f"<p>Ottermere Recovery runs two programs in Marlwood.</p><div>{body}</div></body></html>"
    )
    return {
        program.level_of_care.value: [f"{' '.join(one.days)} {one.start}" for one in program.sessions]
        for program in extract_page(markup, url="https://ottermere.example/").programs
    }


PHP = ("Program", "Partial Hospitalization (PHP)", "Schedule", "Mon-Wed 9am-3pm", "Length", "4 weeks")
IOP = ("Program", "IOP", "Schedule", "Tue/Thu 6pm-9pm", "Length", "8 weeks")


def test_each_level_has_its_own_times() -> None:
    assert sessions(*PHP, *IOP) == {"php": ["mon tue wed 09:00"], "iop": ["tue thu 18:00"]}
    assert sessions(*IOP, *PHP) == {"php": ["mon tue wed 09:00"], "iop": ["tue thu 18:00"]}


WEEK, NIGHTS = "php sessions: mon tue wed thu fri 09:00-15:00", "iop sessions: mon wed thu 17:30-20:30"
RIGHT_BESIDE = [
    "Our PHP (Mon-Fri, 9 am-3 pm) and IOP (Mon, Wed, Thu, 5:30-8:30 pm) include CBT.",
    "We offer PHP (Monday-Friday, 9-3) and IOP (Mon/Wed/Thu 5:30-8:30 pm).",
    "Our partial hospitalization program (Mon-Fri 9 am-3 pm) and intensive outpatient program (Mon, Wed, Thu 5:30-8:30 pm) are in Reno.",
    "PHP – Mon-Fri, 9 am-3 pm, IOP – Mon, Wed, Thu, 5:30-8:30 pm",
    "PHP – Mon-Fri, 9 am-3 pm; IOP – Mon, Wed, Thu, 5:30-8:30 pm",
    "We run two programs: PHP - Mon-Fri 9-3 and IOP - Mon, Wed, Thu 5:30-8:30 pm.",
    "Our PHP: Mon-Fri 9 am-3 pm, our IOP: Mon, Wed, Thu 5:30-8:30 pm.",
    "Clients in our PHP (Mon-Fri 9-3) step down to IOP (Mon, Wed, Thu 5:30-8:30 pm).",
]


@pytest.mark.parametrize("sentence", RIGHT_BESIDE)
def test_what_a_dash_colon_or_bracket_joins_to_a_level_is_of_it_alone(sentence: str) -> None:
    body = f"<p>We offer a partial hospitalization program (PHP) and an intensive outpatient program (IOP).</p><p>{sentence}</p>"
    found = facts(extract_page(page(body)))
    assert {fact for fact in found if "sessions" in fact} == {WEEK, NIGHTS}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Our PHP and IOP (Mon-Fri 9 am-noon) include CBT.", {"iop sessions: mon tue wed thu fri 09:00-12:00", "php sessions: mon tue wed thu fri 09:00-12:00"}),
        ("Our PHP/IOP – Mon-Fri 9 am-noon", {"iop sessions: mon tue wed thu fri 09:00-12:00", "php sessions: mon tue wed thu fri 09:00-12:00"}),
    ],
)  # fmt: skip
def test_what_is_said_of_both_levels_stays_of_both(sentence: str, expected: set[str]) -> None:
    found = facts(extract_page(page(f"<p>We offer a PHP and an IOP.</p><p>{sentence}</p>")))
    assert {fact for fact in found if "sessions" in fact} == expected


def test_times_before_a_level_in_brackets_are_its_own() -> None:
    found = facts(
        extract_page(
            page(
                "<p>We offer a PHP and an IOP. Groups are Mon-Fri 9 am-3 pm (PHP) and Mon, Wed, Thu 5:30-8:30 pm (IOP).</p>"
            )
        )
    )
    assert {fact for fact in found if "sessions" in fact} == {WEEK, NIGHTS}


WAYS = ("dayparts", "formats")
IN_BRACKETS = [
    ("Programs: PHP, IOP (morning and evening), Outpatient", {"iop dayparts: morning", "iop dayparts: evening"}),
    ("We offer PHP and IOP (morning and evening groups).", {"iop dayparts: morning", "iop dayparts: evening"}),
    ("We offer PHP and IOP (mornings or evenings).", {"iop dayparts: morning", "iop dayparts: evening"}),
    ("Programs: PHP, IOP (in person and virtual), outpatient", {"iop formats: in_person", "iop formats: telehealth"}),
    ("We offer PHP, IOP (in person and virtual), and outpatient.", {"iop formats: in_person", "iop formats: telehealth"}),
    ("We offer PHP and IOP (virtual).", {"iop formats: telehealth"}),
    ("We offer residential treatment, PHP and an intensive outpatient program (evenings or weekends) and sober living.", {"iop dayparts: evening", "iop dayparts: weekend"}),
    ("We offer PHP (in person), and IOP (in person or virtual).", {"php formats: in_person", "iop formats: in_person", "iop formats: telehealth"}),
    ("We offer PHP/IOP (mornings).", {"php dayparts: morning", "iop dayparts: morning"}),
    ("We offer PHP and IOP (both virtual).", {"php formats: telehealth", "iop formats: telehealth"}),
    ("Our PHP and IOP (mornings and evenings) are small.", {"php dayparts: morning", "php dayparts: evening", "iop dayparts: morning", "iop dayparts: evening"}),
    ("We offer PHP and IOP programs, virtual and in person.", {"php formats: telehealth", "iop formats: telehealth", "php formats: in_person", "iop formats: in_person"}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), IN_BRACKETS)
def test_brackets_behind_an_item_of_a_list_tell_of_it_alone(sentence: str, expected: set[str]) -> None:
    found = facts(extract_page(page(f"<p>We are a treatment center in Reno, NV.</p><p>{sentence}</p>")))
    assert {fact for fact in found if any(word in fact for word in WAYS)} == expected


@pytest.mark.parametrize(
    "body",
    [
        "<h3>Adolescent IOP</h3><p>Boys' group: Mon, Wed, Thu 4-7 pm. Girls' group: Tue, Wed, Fri 4-7 pm.</p>",
        "<h3>Adolescent IOP</h3><ul><li>Boys: Mon, Wed, Thu 4-7 pm</li><li>Girls: Tue, Wed, Fri 4-7 pm</li></ul>",
    ],
)
def test_groups_of_boys_and_of_girls_are_tracks(body: str) -> None:
    found = extract_page(page(body)).programs
    assert {one.track: [" ".join(met.days) for met in one.sessions] for one in found} == {
        "boys": ["mon wed thu"],
        "girls": ["tue wed fri"],
    }


MWT = "sessions: mon wed thu 18:00-21:00"
GONE_ON_TO = [
    ("Many clients continue in our IOP, Mon/Wed/Thu 6-9 pm.", {f"iop {MWT}"}),
    ("Most residents continue with our IOP, which meets Monday, Wednesday and Thursday, 6 to 9 p.m.", {f"iop {MWT}"}),
    ("Many continue in our IOP for eight weeks, Mon/Wed/Thu evenings 6-9.", {f"iop {MWT}", "iop duration_weeks: 8.0-8.0"}),
    ("Many clients continue treatment in our IOP program three evenings a week.", {"iop days_per_week: 3.0-3.0"}),
    ("Most go on to our IOP, Mon/Wed/Thu 6-9 pm.", {f"iop {MWT}"}),
    ("Clients move to our IOP after 30 days.", set()),
    ("Before moving to our IOP, residents attend groups Mon-Fri 9 am-3 pm.", set()),
    ("Residents attend groups Mon-Fri 9 am-12 pm and then continue in our IOP.", set()),
    ("We help each resident continue in recovery, Mon/Wed/Thu 6-9 pm.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), GONE_ON_TO)
def test_times_behind_the_level_in_which_clients_continue_are_its_own(sentence: str, expected: set[str]) -> None:
    body = f"<p>Our residential program in Reno lasts 45 days. We offer an IOP too.</p><p>{sentence}</p>"
    found = facts(extract_page(page(body)))
    assert {fact for fact in found if fact.startswith("iop") and ("sessions" in fact or "_week" in fact)} == expected
    assert not {fact for fact in found if fact.startswith("residential sessions") and MWT in fact}
