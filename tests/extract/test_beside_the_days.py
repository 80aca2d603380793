"""Days of what stands beside a program, and groups that are called by their days."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from extract.schedule.schedules import find_schedules
from tests.extract.test_facts_of_pages import must_state, page

IOP = "<p>Our IOP meets Monday and Wednesday from 6 to 9 pm.</p>"
SPANISH = "<p>Ofrecemos un IOP los lunes y miércoles de 6 a 9 p.m.</p>"
BESIDE = [
    (IOP, "<p>On Saturdays we offer a family program from 10 to 12.</p>", "sat"),
    (IOP, "<p>Sundays are for our family group, 2-4 pm.</p>", "sun"),
    (IOP, "<h2>IOP</h2><p>Yoga and art therapy are offered on Fridays.</p>", "fri"),
    (IOP, "<h2>IOP</h2><p>Yoga, music therapy and equine therapy are held on Fridays.</p>", "fri"),
    (SPANISH, "<p>Los padres participan en un grupo los jueves de 6 a 7:30 p.m.</p>", "thu"),
    (SPANISH, "<p>Sus familiares pueden participar los sábados de 10 a 12.</p>", "sat"),
    (SPANISH, "<p>Un grupo para familiares se reúne los viernes a las 6 p.m.</p>", "fri"),
    (SPANISH, "<h2>Clases de control de la ira</h2><p>Martes 6-8 pm</p>", "tue"),
    (SPANISH, "<h2>Clases de manejo del enojo (12 semanas)</h2><p>Los martes de 6 a 8 p.m.</p>", "tue"),
    (SPANISH, "<h2>Grupo de prevención de recaídas</h2><p>Los martes de 6 a 8 p.m.</p>", "tue"),
]


@pytest.mark.parametrize(("program", "body", "day"), BESIDE, ids=[one[1] for one in BESIDE])
def test_the_day_of_something_beside_it_is_none_of_the_program(program: str, body: str, day: str) -> None:
    must_state(page(program + body), ["iop days: mon", "iop days: wed"], [f"days: {day}", "weekend", "20:00", "19:30"])


ITS_OWN = [
    (IOP, "<p>On Saturdays we offer a family-friendly IOP from 10 to 1.</p>", "sat"),
    (IOP, "<h2>IOP</h2><p>DBT and CBT groups meet on Fridays.</p>", "fri"),
    (IOP, "<h2>IOP</h2><p>CBT, yoga and art therapy are offered on Fridays.</p>", "fri"),
    (SPANISH, "<p>Las madres asisten al IOP los martes de 9 a 12.</p>", "tue"),
    (SPANISH, "<h2>Terapia de grupo</h2><p>Los martes de 6 a 8 p.m.</p>", "tue"),
    (SPANISH, "<h2>Grupo de la mañana</h2><p>Los martes de 9 a 12.</p>", "tue"),
]


@pytest.mark.parametrize(("program", "body", "day"), ITS_OWN, ids=[one[1] for one in ITS_OWN])
def test_the_day_of_a_group_of_the_program_is_its(program: str, body: str, day: str) -> None:
    must_state(page(program + body), [f"iop days: {day}"], [])


CALLED_BY_DAYS = [
    ("Two groups: Mon/Wed/Fri 9am-12pm and a weekend group Saturdays and Sundays 8am-12:30pm.", ["mon wed fri 09:00", "sat sun 08:00"]),
    ("Morning groups (Mon, Wed, Fri 9-12) and a weekend group (Sat 10-1)", ["mon wed fri 09:00", "sat 10:00"]),
    ("Groups meet Tue and Thu 6-9 pm, and the Saturday group meets Saturday 10 am-1 pm.", ["tue thu 18:00", "sat 10:00"]),
    ("Groups: Mon and Wed 6-9 pm and weekends 10 am-1 pm", ["mon wed 18:00", "sat sun 10:00"]),
    ("Monday to Thursday 9-12 with a Saturday group from 10 to 1", ["mon tue wed thu 09:00", "sat 10:00"]),
    ("Mon-Tues-Wed-Fri 9-12", ["mon tue wed fri 09:00"]),
    ("Mon-Tue-Wed-Thu-Sat 9-12", ["mon tue wed thu sat 09:00"]),
    ("Mon - Wed - Fri 6-9 pm", ["mon wed fri 18:00"]),
    ("Mon-Thurs 6-9 pm", ["mon tue wed thu 18:00"]),
    ("Monday-Wednesday and Friday, 6-9 pm", ["mon tue wed fri 18:00"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CALLED_BY_DAYS, ids=[one[0] for one in CALLED_BY_DAYS])
def test_groups_that_are_called_by_their_days(text: str, expected: list[str]) -> None:
    found = [f"{' '.join(one.days)} {one.start}" for match in find_schedules(text) for one in match.blocks]
    assert found == expected


def test_a_group_without_days_of_its_own_keeps_those_of_its_name() -> None:
    (program,) = extract_page(page("<p>Our IOP has a Saturday group.</p>")).programs
    assert {one.code for one in program.days} <= {"sat"}


CALENDAR = "<p>Marrow Creek offers IOP and DUI classes.</p><h2>Weekly schedule</h2>{}"


@pytest.mark.parametrize(
    "lines",
    [
        "<h3>Monday</h3><p>IOP 9 am - 12 pm</p><p>DUI Education 6-8 pm</p><h3>Wednesday</h3><p>IOP 9 am - 12 pm</p>",
        "<h3>Monday</h3><ul><li>IOP 9 am - 12 pm</li><li>DUI Education 6-8 pm</li></ul><h3>Wednesday</h3><ul><li>IOP 9 am - 12 pm</li></ul>",
    ],
    ids=["lines", "items"],
)
def test_a_day_over_what_one_program_does_is_none_of_the_other(lines: str) -> None:
    stated = ["iop days: wed", "iop sessions: wed 09:00-12:00", "early_intervention sessions: mon 18:00-20:00"]
    must_state(page(CALENDAR.format(lines)), stated, ["early_intervention days: wed"])


LONG = "iop sessions: mon tue wed thu fri 08:00-17:30"
LONG_DAYS = [
    ("<p>Veterans will attend a daily intensive program five days per week, Monday through Friday from 8am to 5:30pm.</p>", [LONG], []),
    ("<p>Patients attend Monday to Friday from 8 am to 5:30 pm.</p>", [LONG], []),
    ("<p>Clients attend groups Monday to Friday from 8 am to 5:30 pm.</p>", ["iop"], ["sessions"]),
    ("<p>Clients may attend Monday to Friday from 8 am to 5:30 pm.</p>", ["iop"], ["sessions"]),
    ("<p>You attend three days a week, and the office is open Monday to Friday from 8 am to 5:30 pm.</p>", ["iop"], ["sessions"]),
]  # fmt: skip


@pytest.mark.parametrize(("said", "stated", "never"), LONG_DAYS, ids=[one[0] for one in LONG_DAYS])
def test_a_day_as_long_as_an_office_s_is_a_program_s_where_they_attend_all_of_it(
    said: str, stated: list[str], never: list[str]
) -> None:
    must_state(page(f"<p>Our IOP is for adults.</p>{said}"), stated, never)


def test_the_minutes_of_a_talk_before_a_group_are_none_of_the_group() -> None:
    body = "<p>Our DBT group is for teens.</p><p>Joining includes a 50-minute group screening appointment.</p>"
    must_state(page(body), [], ["session_hours"])
    must_state(page("<p>We offer outpatient therapy.</p><p>Our 50-minute groups are free.</p>"), ["outpatient session_hours: 0.83-0.83"], [])  # fmt: skip
