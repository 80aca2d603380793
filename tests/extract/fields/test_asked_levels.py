"""Pages of questions whose questions alone name the level, and the days and times of two answers in turn."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from records.models import PageExtraction

MARKS = {"h3": ("<h3>{}</h3><p>{}</p>", "{}"), "dl": ("<dt>{}</dt><dd>{}</dd>", "<dl>{}</dl>"), "bold": ("<p><b>{}</b><br>{}</p>", "{}"),
         "details": ("<details><summary>{}</summary><p>{}</p></details>", "{}")}  # fmt: skip


def page(asked: list[tuple[str, str]], mark: str = "h3", title: str = "FAQ") -> PageExtraction:
    one, all_of = MARKS[mark]
    text = all_of.format("".join(one.format(*pair) for pair in asked))
    return extract_page(
        f"<title>{title} | Tamarack Fork Recovery</title><h1>{title}</h1>{text}<footer>© Tamarack Fork Recovery (616) 555-0137</footer>"
    )


WHOLE = [
    ("What days does IOP meet?", "Mondays, Wednesdays and Thursdays."),
    ("What time?", "6 to 9 pm."),
    ("Is IOP online?", "No. All groups are held in person in our Lowell office."),
    ("How long does it take to complete?", "Plan on about eight weeks."),
]


@pytest.mark.parametrize("title", ["FAQ", "IOP FAQ", "Frequently Asked Questions", "Questions and Answers"])
@pytest.mark.parametrize("mark", MARKS)
def test_a_page_of_questions(mark: str, title: str) -> None:
    found = page(WHOLE, mark, title)
    (iop,) = found.programs
    assert iop.level_of_care.value == "iop"
    assert [(one.days, str(one.start)[:5], str(one.end)[:5]) for one in iop.sessions] == [
        (["mon", "wed", "thu"], "18:00", "21:00")
    ]
    assert {day.code for day in iop.days} == {"mon", "wed", "thu"}
    assert iop.telehealth is not None
    assert iop.telehealth.value == "no"


OURS = [
    ("What days does IOP meet?", "Mondays, Wednesdays and Thursdays.", {"iop"}),
    ("When is PHP?", "Monday through Friday, 9 am to 3 pm.", {"php"}),
    ("Where is IOP held?", "All groups are held in our Lowell office.", {"iop"}),
    ("Is the IOP offered in the evening?", "Yes, we have an evening group.", {"iop"}),
    ("Does IOP meet on weekends?", "No, groups run Monday to Thursday.", {"iop"}),
    ("What time does PHP start?", "9:00 a.m.", {"php"}),
    ("How many days a week is IOP?", "Our clients come on three days.", {"iop"}),
    ("When is the outpatient program?", "Our IOP meets Mondays and Wednesdays from 6 to 9 pm.", {"iop"}),
    ("When is the outpatient program?", "We meet on Tuesdays from 6 to 7:30 pm.", {"outpatient"}),
    ("Can I attend IOP virtually?", "Yes. We use secure video for all groups.", {"iop"}),
]  # fmt: skip


@pytest.mark.parametrize("mark", ["h3", "dl"])
@pytest.mark.parametrize(("question", "answer", "levels"), OURS)
def test_levels_of_questions_answered_with_days_or_we(question: str, answer: str, levels: set[str], mark: str) -> None:
    found = page([("Do you take insurance?", "We accept Aetna."), (question, answer)], mark)
    assert {one.level_of_care.value for one in found.programs} == levels


NOT_OURS = [
    ("What is an IOP?", "An IOP is a program that meets three days a week."),
    ("How long does IOP last?", "It usually lasts eight to twelve weeks."),
    ("How many days a week is IOP?", "Most IOPs meet three days a week."),
    ("Is IOP online?", "It depends on the program."),
    ("Where is IOP held?", "We refer clients to a partner in Ada."),
    ("When does IOP start?", "We do not offer IOP, and can help you find one."),
    ("Is PHP covered?", "Ask your insurer."),
    ("When is PHP needed?", "When symptoms are severe."),
    ("Do I need detox?", "Our nurse will ask you about your use."),
    ("Where do clients go after IOP?", "Our clients go home."),
    ("When do I leave PHP for your groups?", "On a Friday."),
    ("What days is detox full?", "Mondays."),
    ("Is your program online like other IOPs?", "We meet in person."),
    ("What days are you open for IOP referrals?", "Coming soon."),
]


@pytest.mark.parametrize("mark", ["h3", "dl"])
@pytest.mark.parametrize(("question", "answer"), NOT_OURS)
def test_levels_that_questions_only_ask_of(question: str, answer: str, mark: str) -> None:
    found = page([("Do you take insurance?", "We accept Aetna."), (question, answer)], mark)
    assert found.programs == []


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize(
    "asked",
    [
        [("What days are you open?", "Monday through Friday."), ("What hours?", "9 am to 5 pm.")],
        [("What days does PHP meet?", "Monday through Friday."), ("What time does IOP meet?", "6 to 9 pm.")],
        [("What days is the office open?", "Monday to Thursday."), ("What time?", "8 am to 4 pm.")],
        [("What days can my family visit?", "Sundays."), ("What time?", "1 to 4 pm.")],
    ],
)
def test_days_and_times_that_are_no_pair(asked: list[tuple[str, str]], mark: str) -> None:
    found = page([*asked, ("Is our IOP online?", "No, our IOP is held in person.")], mark)
    assert [one.sessions for one in found.programs if one.sessions] == []
