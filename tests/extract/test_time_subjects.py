"""Days, times and amounts of time in whole sentences: the program's where the sentence says so, unclear where it tells of something else."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import facts, must_state, page

IOP = "<p>We offer an intensive outpatient program in Dayton, OH. Our IOP meets Monday, Wednesday and Thursday from 6 to 9 pm.</p>"
OF_TREATMENT = [
    ("Our morning cohort works from 9 to noon, Tuesday and Friday.", "iop sessions: tue fri 09:00-12:00"),
    ("On Tuesdays from 10 to 11:30 clients practice DBT skills.", "iop sessions: tue 10:00-11:30"),
    ("We added a morning group: Tue, Wed, Fri, 9 to noon.", "iop sessions: tue wed fri 09:00-12:00"),
    ("We have recently started an afternoon group: Tue and Fri, 1 to 4 pm.", "iop sessions: tue fri 13:00-16:00"),
    ("A second group is open Tuesday and Friday from 1 to 4 pm.", "iop sessions: tue fri 13:00-16:00"),
    ("There is also a Saturday session from 9 am to noon.", "iop sessions: sat 09:00-12:00"),
    ("Programming is offered Tuesday and Friday from 9 am to noon.", "iop sessions: tue fri 09:00-12:00"),
    ("The treatment day begins at 9 am and ends at 3 pm, Tuesday and Friday.", "iop sessions: tue fri 09:00-15:00"),
    ("Each participant attends three hours a day, four days a week.", "iop days_per_week: 4.0-4.0"),
    ("Ofrecemos grupos los martes y viernes de 9 a 12.", "iop sessions: tue fri 09:00-12:00"),
    ("Los pacientes vienen los martes y viernes de 9 a 12.", "iop sessions: tue fri 09:00-12:00"),
    ("Evenings work for many of our clients: Tuesday and Friday, 5:30 to 8:30 pm.", "iop sessions: tue fri 17:30-20:30"),
    ("You will be with us Tuesday and Friday from 9 am to 3 pm.", "iop sessions: tue fri 09:00-15:00"),
    ("We are here for you Tuesday and Friday, 9 am to noon, in group.", "iop sessions: tue fri 09:00-12:00"),
    ("Working parents often choose our Tuesday and Friday 9 am to noon group.", "iop sessions: tue fri 09:00-12:00"),
    ("Come Tuesday and Friday from 9 am to noon.", "iop sessions: tue fri 09:00-12:00"),
    ("Tuesday and Friday, 9 am to noon, Dayton office.", "iop sessions: tue fri 09:00-12:00"),
    ("Daytime, for those who work nights: Tuesday and Friday, 9 am to noon.", "iop sessions: tue fri 09:00-12:00"),
    ("The women meet Tuesday and Friday from 9 am to noon.", "iop sessions: tue fri 09:00-12:00"),
    ("Attendance is required Tuesday and Friday, 9 am to noon.", "iop sessions: tue fri 09:00-12:00"),
    ("Marrow Creek Recovery lasts 12 weeks.", "iop duration_weeks: 12.0-12.0"),
    ("Those who work nights can come Tuesday and Friday from 9 am to noon.", "iop sessions: tue fri 09:00-12:00"),
    ("Three nights a week is the norm.", "iop days_per_week: 3.0-3.0"),
    ("We ask for a minimum commitment of 12 weeks.", "iop duration_weeks: 12.0-None"),
    ("It lasts 10 weeks.", "iop duration_weeks: 10.0-10.0"),
    ("Most people stay 10 weeks.", "iop duration_weeks: 10.0-10.0"),
    ("This is a 10-week program.", "iop duration_weeks: 10.0-10.0"),
    ("Clients spend nine hours a week in group.", "iop hours_per_week: 9.0-9.0"),
    ("Three evenings a week, three hours each, with a light supper.", "iop days_per_week: 3.0-3.0"),
]  # fmt: skip
OF_SOMETHING_ELSE = [
    "The furnace man comes Tuesdays and Thursdays from 8 to 10 am to check the boiler.",
    "A food truck parks outside on Wednesdays from 11 am to 2 pm.",
    "Deliveries arrive Monday to Friday between 7 and 9 am.",
    "The ferry runs Saturday and Sunday from 8 to 11 am.",
    "My colleague teaches at the university on Mondays and Wednesdays from 9 to 12.",
    "Judge Harlow hears cases Tuesday and Thursday, 9 am to noon.",
    "Our accountant works Tuesdays and Thursdays from 9 to 1.",
    "We return calls Monday through Thursday from 2 to 5 pm.",
    "You can reach your counselor Monday to Friday from 1 to 5 pm.",
    "Landscapers mow on Thursdays from 9 to 11 am.",
    "Please keep the side door shut on Sundays from 9 to 12.",
    "The group before yours uses the room from 3 to 5 pm on Mondays.",
    "Supervision costs $85 per session and meets Fridays 1-3.",
    "Nurses come as a team on Tuesday mornings.",
    "Some of the men who live on the farm sell honey in Ozark, Saturdays 8 to noon.",
    "The guard works Tuesday to Sunday, 8 pm to 4 am.",
    "El personal se reúne los viernes de 10 a 12.",
    "La iglesia celebra misa los domingos de 9 a 11.",
    "Los voluntarios limpian el patio los sábados de 8 a 10.",
    "A typical probation term runs 24 months.",
    "A jail sentence lasts 30 days.",
    "Cravings for nicotine last two to four weeks.",
    "Authorization is for two to three weeks of IOP at a time.",
    "Many judges ask for 90 days of IOP.",
    "The course for counselors takes 12 weeks.",
    "Mothers told us they drive 10 hours a week.",
    "Stretch 30 minutes a day, five days a week.",
    "Two afternoons a week the room is lent to a bridge club.",
    "Cyclists train here five days a week.",
    "The choir sings on Sunday mornings.",
    "A sheriff's van stops here every weekday morning.",
    "Patients of the dentist next door come Tuesdays and Thursdays from 8 am to noon.",
    "The town offers swim classes on Saturdays from 9 to 10 am.",
    "We meet with probation officers on Tuesdays from 8 to 9 am.",
    "We meet as a staff on Tuesdays from 8 to 9 am.",
    "The bank requires 12 weeks of pay stubs.",
    "Nursing school lasts 24 months.",
    "Recovery from knee surgery takes 12 weeks.",
    "The pharmacy down the street fills prescriptions Monday to Friday from 9 am to 6 pm.",
    "Parents drop teens off at the gate between 3 and 3:30 pm, Monday to Thursday.",
    "There is street sweeping on Tuesdays from 8 to 10 am.",
    "You can pick up your mail Monday to Friday from 7 to 9 am.",
    "Our founder hosts a radio show Sundays from 8 to 9 am.",
    "Aetna approved 14 days of residential care.",
    "THC stays in your system up to 30 days.",
    "Research followed people for 52 weeks.",
    "Before treatment he drank seven days a week.",
    "Volunteers give four hours a week.",
    "Marrow Creek Recovery's accountant works Tuesdays and Thursdays from 9 to 1.",
    "Our IOP was once two nights a week.",
]


@pytest.mark.parametrize(("sentence", "fact"), OF_TREATMENT)
def test_a_sentence_of_treatment_gives_its_times(sentence: str, fact: str) -> None:
    must_state(page(f"{IOP}<h2>Good to know</h2><p>{sentence}</p>"), [fact], [])


@pytest.mark.parametrize("sentence", OF_SOMETHING_ELSE)
def test_a_sentence_of_something_else_gives_none(sentence: str) -> None:
    with_it = facts(extract_page(page(f"{IOP}<h2>Good to know</h2><p>{sentence}</p>")))
    assert {fact for fact in with_it if "populations" not in fact} == facts(extract_page(page(IOP)))


def test_what_a_sentence_tells_of_something_else_is_unclear_with_its_quote() -> None:
    found = extract_page(page(f"{IOP}<p>The ferry runs Saturday and Sunday from 8 to 11 am.</p>"))
    quotes = {one.field: one.evidence[0].quote for one in found.unclear}
    assert "ferry" in quotes["sessions"]


ROWS = "<table><tr><th>When</th><th>What</th></tr>{}</table>"
ROW = "<tr><td>{}</td><td>{}</td></tr>"
ITEMS = "<ul>{}</ul>"
ITEM = "<li>{}: {}</li>"


@pytest.mark.parametrize("over", ["Building calendar", "Community calendar", "Calendar of the parish hall"])
@pytest.mark.parametrize(("frame", "line"), [(ROWS, ROW), (ITEMS, ITEM)], ids=["table", "list"])
def test_a_calendar_of_others_gives_no_sessions(over: str, frame: str, line: str) -> None:
    lines = [("Mon 1:00-2:00 pm", "Staff meeting"), ("Tue 10:00-11:30 am", "Quilters"), ("Sat 9 am-1 pm", "Tax help")]
    calendar = f"<h2>{over}</h2>{frame.format(''.join(line.format(*one) for one in lines))}"
    assert facts(extract_page(page(f"{IOP}{calendar}"))) == facts(extract_page(page(IOP)))


@pytest.mark.parametrize(("frame", "line"), [(ROWS, ROW), (ITEMS, ITEM)], ids=["table", "list"])
@pytest.mark.parametrize(
    ("over", "name"),
    [("Community calendar", "IOP group"), ("Group calendar", "Process and skills"), ("IOP calendar", "Matrix")],
)
def test_a_calendar_of_groups_does(over: str, name: str, frame: str, line: str) -> None:
    calendar = f"<h2>{over}</h2>{frame.format(line.format('Tue 1-4 pm', name))}"
    must_state(page(f"{IOP}{calendar}"), ["iop sessions: tue 13:00-16:00"], [])
