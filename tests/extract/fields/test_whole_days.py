"""A day of two parts with a pause, groups that all attend, and times that cannot be read: nothing of a week is dropped in silence."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from records.models import ProgramExtraction

HEAD = (
    "<html><head><title>Partial Hospitalization Program | Slatebrook Recovery</title></head>"
    "<body><h1>Our Partial Hospitalization Program</h1><p>Our PHP is small. We accept Aetna.</p>"
)


def programs(snippet: str, head: str = HEAD) -> list[ProgramExtraction]:
    return extract_page(head + (snippet if "<" in snippet else f"<p>{snippet}</p>")).programs


def stated(found: ProgramExtraction) -> tuple[str, str]:
    """Its sessions, and its days."""
    times = [f"{','.join(one.days)} {one.start}-{one.end}" for one in found.sessions]
    return "; ".join(times), ",".join(code.code for code in found.days)


WEEK = "mon,tue,wed,thu,fri"
BOTH = f"{WEEK} 09:00-12:00; {WEEK} 13:00-16:00"
MORNING = f"{WEEK} 09:00-12:00"
PAUSES: list[tuple[str, str]] = [
    ("Our PHP meets Monday through Friday, 9 am to noon, with a lunch break, then 1 pm to 4 pm.", BOTH),
    ("Our PHP meets Monday through Friday, 9 am to noon, lunch, 1 pm to 4 pm.", BOTH),
    ("Our PHP meets Monday through Friday, 9 am to noon, lunch from 12 to 1, and 1 pm to 4 pm.", BOTH),
    ("Our PHP meets Mon-Fri 9:00-12:00 with lunch from 12:00-1:00 and 1:00-4:00.", BOTH),
    ("Our PHP meets Mon-Fri 9am-12pm (lunch 12pm-1pm) 1pm-4pm.", BOTH),
    ("Our PHP meets Mon-Fri 9am-12pm (60-minute lunch), 1pm-4pm.", BOTH),
    ("Our PHP meets Monday through Friday, 9 am to noon, then 1 pm to 4 pm.", BOTH),
    ("Our PHP meets Monday through Friday, 9 am to noon followed by 1 pm to 4 pm.", BOTH),
    ("Our PHP meets Monday through Friday, 9 am to noon and again from 1 pm to 4 pm.", BOTH),
    ("Our PHP meets Monday through Friday, 9 am to noon, breaks for lunch, and resumes from 1 pm to 4 pm.", BOTH),
    ("Our PHP meets Monday through Friday from 9 am to noon. After lunch, groups run from 1 pm to 4 pm.", BOTH),
    ("Our PHP meets Monday through Friday from 9 am to noon. Groups resume after lunch, 1 pm to 4 pm.", BOTH),
    ("Our PHP meets Monday through Friday from 9 am to noon. Then we meet from 1 pm to 4 pm.", BOTH),
    ("Nuestro PHP se reúne de lunes a viernes de 9 am a 12 pm, almuerzo, y luego de 1 pm a 4 pm.", BOTH),
    # times of the meal, and of something else
    ("Our PHP meets Mon-Fri 9am-12pm, with lunch 12pm-1pm.", MORNING),
    ("Our PHP meets Mon-Fri 9am-12pm, with lunch from 12pm-1pm.", MORNING),
    ("Our PHP meets Mon-Fri 9am-12pm and 1pm-4pm, with lunch from 12pm-1pm.", BOTH),
    ("Our PHP meets Mon-Fri 9am-12pm. Lunch is served from 12 pm to 1 pm.", MORNING),
    ("Our PHP meets Mon-Fri 9am-12pm; individual sessions 1pm-4pm.", MORNING),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "wanted"), PAUSES, ids=[sentence[:70] for sentence, _ in PAUSES])
def test_a_pause_parts_one_day(sentence: str, wanted: str) -> None:
    (found,) = programs(sentence)
    assert stated(found)[0] == wanted


@pytest.mark.parametrize("sentence", [sentence for sentence, wanted in PAUSES if wanted == BOTH])
def test_of_two_parts_no_hours_a_week_are_computed(sentence: str) -> None:
    (found,) = programs(sentence)
    assert "hours_per_week" not in found.derived


IOP = HEAD.replace("Partial Hospitalization Program", "Intensive Outpatient Program").replace("PHP", "IOP")
NIGHTS: list[tuple[str, str, str]] = [
    # what is said, the sessions, the days
    ("Our IOP meets Monday 6-9 pm, Tuesday 6-9 pm and Sunday 11 pm to 2 am.", "mon 18:00-21:00; tue 18:00-21:00", "mon,tue,sun"),
    ("Our IOP meets Monday, Tuesday and Thursday 9:00 pm - 12:00 am.", "mon,tue,thu 21:00-00:00", "mon,tue,thu"),
    ("Our IOP meets Monday, Tuesday and Thursday 6 pm to midnight.", "mon,tue,thu 18:00-00:00", "mon,tue,thu"),
    ("Our IOP meets Fridays from 8 pm until 12 midnight.", "fri 20:00-00:00", "fri"),
    ("Our IOP meets Mon-Thu 8pm-12am.", "mon,tue,wed,thu 20:00-00:00", "mon,tue,wed,thu"),
    ("<ul><li>Friday: 8:30 p.m. to 12 a.m.</li></ul>", "fri 20:30-00:00", "fri"),
    ("Nuestro IOP se reúne los viernes de 8 pm a medianoche.", "fri 20:00-00:00", "fri"),
    # an end at midnight of what begins in the morning is mistyped
    ("Our IOP meets Monday and Tuesday 9 am - 12 am.", "", "mon,tue"),
    ("Our IOP meets Monday and Tuesday 12 pm - 12 am.", "", "mon,tue"),
    ("Our IOP meets Monday and Tuesday 9-12 am.", "", "mon,tue"),
    ("Our IOP meets Monday and Tuesday 6-9 pm. Curfew is 10 pm to midnight on Fridays.", "mon,tue 18:00-21:00", "mon,tue"),
    ("Our IOP meets Monday and Tuesday 6-9 pm. Phones are answered Saturday 8 pm to midnight.", "mon,tue 18:00-21:00", "mon,tue"),
    ("Our IOP meets Monday and Tuesday 6-9 pm. Quiet hours: Friday 8 pm to midnight.", "mon,tue 18:00-21:00", "mon,tue"),
    ("Our IOP meets Monday, Tuesday and Thursday 10pm-1am.", "", "mon,tue,thu"),
    ("Our IOP meets Monday and Wednesday 6-9 pm. Sundays 6 pm to midnight.", "mon,wed 18:00-21:00; sun 18:00-00:00", "mon,wed,sun"),
    ("<ul><li>Monday 6-9 pm</li><li>Sunday 6 pm to midnight</li></ul>", "mon 18:00-21:00; sun 18:00-00:00", "mon,sun"),
    ("<ul><li>Monday 6-9 pm</li><li>Sunday, 10:30 pm - 1 am</li></ul>", "mon 18:00-21:00", "mon,sun"),
    ("Our IOP meets Monday and Wednesday 6-9 pm; Friday (times vary).", "mon,wed 18:00-21:00", "mon,wed,fri"),
    # hours of something else
    ("Our IOP meets Monday and Wednesday 6-9 pm. Office hours: Sundays 6 pm to midnight.", "mon,wed 18:00-21:00", "mon,wed"),
    ("Our IOP meets Monday and Wednesday 6-9 pm. Call us Tuesday 9 am to 5 pm.", "mon,wed 18:00-21:00", "mon,wed"),
    ("Our IOP meets Monday and Wednesday 6-9 pm, and nobody comes on Sunday.", "mon,wed 18:00-21:00", "mon,wed"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "sessions", "days"), NIGHTS, ids=[said[:70] for said, _, _ in NIGHTS])
def test_times_that_are_not_read_leave_their_days(said: str, sessions: str, days: str) -> None:
    (found,) = programs(said, IOP)
    assert stated(found) == (sessions, days)
    timed = {day for one in found.sessions for day in one.days}
    if timed and len(timed) < len(found.days):
        assert not {"days_per_week", "hours_per_week"} & {*found.derived}


GROUPS = "<ul><li>Group A: Monday and Wednesday 6 pm to 7:30 pm</li><li>Group B: Monday and Wednesday 8 pm to 9:30 pm</li></ul>"
ATTENDED: list[tuple[str, bool]] = [
    ("Every client attends both groups.", True),
    ("All clients attend both groups.", True),
    ("You will attend both sessions.", True),
    ("Attendance at both groups is required.", True),
    ("Both groups are mandatory.", True),
    ("Clients take part in all of the two groups.", True),
    ("Clients attend Group A and Group B.", True),
    ("Each client takes part in both.", True),
    ("Clients attend both group and individual therapy sessions.", False),
    ("Clients may attend both groups.", False),
    ("Clients do not attend both groups.", False),
    ("Both groups are offered all year.", False),
    ("Clients attend all sessions of their group.", False),
    ("Clients attend all sessions.", False),
    ("Clients choose one of both groups.", False),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "whole"), ATTENDED, ids=[sentence for sentence, _ in ATTENDED])
def test_groups_that_all_attend_are_no_tracks(sentence: str, whole: bool) -> None:
    found = programs(f"{GROUPS}<p>{sentence}</p>", IOP)
    assert [one.track for one in found] == ([None] if whole else ["group a", "group b"])
    # The sentence is a quote of the sessions, so that the search knows.
    assert any(item.quote == sentence for item in found[0].sessions[0].evidence) is whole
