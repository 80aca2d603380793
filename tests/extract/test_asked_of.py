"""What the question over a bare answer asks of decides what its times, amounts, phones and addresses are of."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import facts, must_state, page

IOP = "<p>At Marrow Creek, our intensive outpatient program helps adults with addiction.</p>"
HOUSE = "<p>Marrow Creek Ranch is a residential treatment center. We treat adults with alcohol addiction.</p>"
PRACTICE = "<p>Marrow Creek provides outpatient therapy. We see adults for anxiety.</p>"
SPANISH = "<p>En Marrow Creek ofrecemos un programa intensivo ambulatorio para adultos con adicciones.</p>"
NIGHTS = "<p>Our IOP meets Monday, Wednesday and Thursday from 6 to 9 pm for 8 weeks.</p>"
TIMES = ["sessions", "iop days", "dayparts", "days_per_week", "hours_per_week", "duration_weeks", "session_hours"]


def asked(question: str, answer: str, over: str = IOP) -> str:
    """A page with a question as a heading over its answer."""
    title = f"Marrow Creek Recovery{' | IOP in Reno' if over.startswith(IOP) else ''}"
    return page(f"{over}<h3>{question}</h3><p>{answer}</p>", title)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("When can I tour?", "Wednesdays 10-2."),
        ("When can I drop off paperwork?", "Monday to Thursday, 9-4."),
        ("When is intake?", "Monday-Wednesday 9-2"),
        ("When are urine screens?", "Monday and Thursday, 7-9 am"),
        ("When can I get my monthly shot?", "Wednesdays 9-11 am."),
        ("When is the nurse there?", "Monday and Wednesday 9-12."),
        ("What time is the parents' group?", "The group is Wednesday, 6-7:30 pm"),
        ("When does the shuttle come?", "Monday, Wednesday, Friday at 8:15 am."),
        ("When can I start the program?", "Mondays and Wednesdays, 9-11 am"),
        ("What are tour times?", "Wednesdays 10 am-2 pm."),
        ("How do I schedule a visit?", "Wednesdays 10 am-2 pm."),
        ("How often are drug tests?", "Two days a week."),
        ("Will I be drug tested?", "Yes, two days a week."),
        ("Do I have to go to meetings?", "Yes, three days a week."),
        ("How often can I see the doctor?", "One day a week."),
        ("Is there homework?", "Expect about two hours a week."),
        ("How many hours do your counselors work?", "40 hours a week."),
        ("How many hours can I work?", "Up to 30 hours a week."),
        ("How long is the wait?", "About two weeks."),
        ("How long is the wait for the program?", "Two weeks before the program begins."),
        ("How long does it take to get into treatment?", "One to two weeks."),
        ("How long do I have to be sober first?", "At least seven days."),
        ("How long do records take?", "Up to 30 days."),
        ("How long does approval take?", "Usually three days."),
        ("How long do side effects last?", "One to two weeks."),
        ("How long does withdrawal last?", "Seven to ten days."),
        ("How long does my medical leave last?", "Up to 12 weeks."),
        ("How long has your program been open?", "Twelve weeks."),
    ],
)
@pytest.mark.parametrize("over", [IOP, IOP + NIGHTS], ids=["alone", "beside own times"])
def test_an_answer_to_another_question_is_no_value_of_the_program(question: str, answer: str, over: str) -> None:
    found = extract_page(asked(question, answer, over))
    without = facts(extract_page(page(over, "Marrow Creek Recovery | IOP in Reno")))
    of_time = {fact for fact in facts(found) if any(word in fact for word in TIMES)}
    assert of_time <= without, sorted(of_time - without)
    assert any("another question" in one.rule for one in found.unclear)


@pytest.mark.parametrize(
    "body",
    [
        "<p>When can I tour? Wednesdays 10 am-2 pm.</p>",
        "<p>Q: When can I tour?<br>A: Wednesdays 10 am-2 pm.</p>",
        "<p><b>When is the nurse there?</b><br>Wednesdays 10 am-2 pm.</p>",
        "<dl><dt>When is intake?</dt><dd>Wednesdays 10 am-2 pm.</dd></dl>",
        "<details><summary>When is intake?</summary><p>Wednesdays 10 am-2 pm.</p></details>",
        "<h3>When is intake</h3><p>Wednesdays 10 am-2 pm.</p>",
        "<h3>Do you offer childcare?</h3><p>Yes, Monday to Thursday 5:45-9:15 pm.</p>",
    ],
    ids=["one paragraph", "Q and A", "bold", "terms", "accordion", "without its mark", "offered"],
)
def test_questions_in_other_forms(body: str) -> None:
    must_state(page(IOP + body), ["iop"], TIMES)


NIGHT = "iop sessions: mon tue thu 18:00-21:00"
DAY = "iop sessions: mon wed fri 09:00-12:00"


@pytest.mark.parametrize(
    ("question", "answer", "stated"),
    [
        ("How long is the program?", "Eight weeks on average.", "iop duration_weeks: 8.0-8.0"),
        ("How long does it last?", "About 8 weeks.", "iop duration_weeks: 8.0-8.0"),
        ("How long will I be in IOP?", "Usually 8 to 12 weeks.", "iop duration_weeks: 8.0-12.0"),
        ("How long does it take to complete the program?", "10 weeks.", "iop duration_weeks: 10.0-10.0"),
        ("How long does Marrow Creek's IOP take?", "Ten weeks.", "iop duration_weeks: 10.0-10.0"),
        ("How long is the wait?", "Our IOP is 8 weeks long and open to new people now.", "iop duration_weeks: 8.0-8.0"),
        ("What time are groups?", "6 to 9 pm, Monday, Tuesday and Thursday", NIGHT),
        ("When do you meet?", "Mondays, Tuesdays and Thursdays, 6-9 pm", NIGHT),
        ("What days and times do you meet?", "Mon, Wed, Fri 9-12", DAY),
        ("What days does your Carver Street group meet?", "Mon, Wed, Fri 9 am-12 pm", DAY),
        ("What is the schedule?", "Mon, Wed, Fri 9 am-12 pm", DAY),
        ("When can I attend?", "Mon, Wed, Fri 9 am-12 pm", DAY),
        ("Can I work while I attend?", "Yes: Monday, Tuesday and Thursday from 6 to 9 pm.", NIGHT),
        ("Do you have evening groups?", "Yes: Mon, Tue, Thu 6-9 pm.", NIGHT),
        ("When are drug screens?", "Groups meet Monday, Tuesday and Thursday from 6 to 9 pm, and you are tested then.", NIGHT),
        ("How often do I come?", "Three days a week.", "iop days_per_week: 3.0-3.0"),
        ("Do I have to come every day?", "No, three days a week.", "iop days_per_week: 3.0-3.0"),
        ("How often do groups meet?", "Three days a week.", "iop days_per_week: 3.0-3.0"),
        ("How many hours a week is it?", "Nine hours a week.", "iop hours_per_week: 9.0-9.0"),
        ("How many hours of therapy will I get each week?", "9 hours per week.", "iop hours_per_week: 9.0-9.0"),
        ("How much time does it take each week?", "9 hours per week.", "iop hours_per_week: 9.0-9.0"),
    ],
)  # fmt: skip
def test_an_answer_on_the_program_is_its_value(question: str, answer: str, stated: str) -> None:
    must_state(asked(question, answer), [stated], [])


@pytest.mark.parametrize(
    ("over", "question", "answer", "stated", "never"),
    [
        (HOUSE, "How long can I stay?", "30 to 90 days.", ["residential duration_weeks: 4.3-12.9"], []),
        (HOUSE, "How long do residents live at Marrow Creek Ranch?", "30 to 90 days.", ["residential duration_weeks: 4.3-12.9"], []),
        (HOUSE, "How long before I can call home?", "Seven days.", ["residential"], ["duration"]),
        (PRACTICE, "How often will I see my therapist?", "One day a week.", ["outpatient days_per_week: 1.0-1.0"], []),
        (PRACTICE, "How often are sessions?", "One day a week.", ["outpatient days_per_week: 1.0-1.0"], []),
        (PRACTICE, "How long is the waitlist?", "Two weeks.", ["outpatient"], ["duration"]),
        (SPANISH, "¿Cuándo se reúnen?", "Lunes, martes y jueves de 6 a 9 p.m.", [NIGHT], []),
        (SPANISH, "¿Cuándo son los grupos?", "Lunes, martes y jueves de 6 a 9 p.m.", [NIGHT], []),
        (SPANISH, "¿Cuándo puedo recoger mi medicamento?", "Lunes y miércoles de 7 a 9 a.m.", ["iop"], TIMES),
        (SPANISH, "¿Cuándo es la evaluación?", "Lunes y miércoles de 9 a 11 a.m.", ["iop"], TIMES),
    ],
    ids=["stay", "residents", "before a call", "therapist of a practice", "sessions", "waitlist", "se reúnen", "grupos", "medicamento", "evaluación"],
)  # fmt: skip
def test_questions_at_other_levels_and_in_spanish(
    over: str, question: str, answer: str, stated: list[str], never: list[str]
) -> None:
    must_state(asked(question, answer, over), stated, never)


PLACED = "<p>We are an outpatient clinic in Reno, NV. Our IOP helps adults with addiction.</p>"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Where do I get Narcan?", "At Alder Health, 117 S Main St, Sparks, NV 89431, 775-555-0115."),
        ("Where can I find AA?", "1350 E 5th St, Sparks, NV 89431, 775-555-0116"),
        ("Where do I detox?", "Quarry Hill, 30 Oak St, Sparks, NV 89431, 775-555-0117"),
        ("Where do I send payment?", "400 Main St, Sparks, NV 89431"),
    ],
    ids=["Narcan", "AA", "detox", "payment"],
)
def test_where_others_are_is_no_place_of_the_provider(question: str, answer: str) -> None:
    found = extract_page(asked(question, answer, PLACED))
    assert [one.city for one in found.locations] == ["Reno"]
    assert found.phones == []
    assert "locations" in {one.field for one in found.unclear}


@pytest.mark.parametrize(
    "question",
    ["Where are you located?", "Where is your office?", "Where do groups meet?", "Where do I go on my first day?",
     "Where is Marrow Creek Recovery?", "Where is IOP held?", "Where can I get help?"],
)  # fmt: skip
def test_where_we_are_is_a_place_of_the_provider(question: str) -> None:
    found = extract_page(asked(question, "12 Elm St, Sparks, NV 89431, 775-555-0122", PLACED))
    assert [one.street for one in found.locations] == ["12 Elm St"]
    assert [one.number for one in found.phones] == ["+17755550122"]
