"""Times, days and amounts on a program's page that are those of something else: visits, mutual help, an activity, a house."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import facts, page

HOUSE = "<p>Marrow Creek runs a residential program for men. The program lasts 60 days.</p>"
IOP = "<p>Our IOP meets Monday to Wednesday 9 am - 12 pm.</p>"
OTP = "<p>Marrow Creek is an opioid treatment program. We dispense methadone.</p>"
GRID = """<table><tr><th>Time</th><th>Monday</th><th>Tuesday</th><th>Wednesday</th></tr>
    <tr><td>9:00-10:30 AM</td><td>IOP: CBT skills</td><td>Staff meeting</td><td>IOP: Relapse prevention</td></tr>
    <tr><td>6:00-7:00 PM</td><td>AA</td><td>NA</td><td>Alumni</td></tr></table>"""
ROWS = """<p>Marrow Creek operates sober living homes for women.</p>
    <table><tr><td>Program fee</td><td>$140 weekly</td></tr><tr><td>House meeting</td><td>Sundays 6 PM</td></tr></table>"""
LENGTH = "<h2>Partial Hospital Program</h2><p>Our PHP meets on weekdays.</p><dl><dt>Typical length</dt><dd>{}</dd></dl>"
CASES = [
    pytest.param("<p>Our IOP meets Monday to Friday, 9 am-12 pm, but Wednesday 1-4 pm.</p>", ["iop sessions: mon tue thu fri 09:00-12:00", "iop sessions: wed 13:00-16:00"], [], id="a day with times of its own"),
    pytest.param(HOUSE + "<h3>When can family visit?</h3><p>Sundays 1-4 pm.</p>", ["residential"], ["sun", "weekend", "afternoon"], id="a question of visits"),
    pytest.param(IOP + "<p>Therapies: DBT, art therapy, and yoga (Thursdays 2 pm).</p>", ["iop days: mon"], ["thu", "afternoon"], id="one activity's day in brackets"),
    pytest.param(IOP + "<p>Yoga is offered Saturdays at 10 am and acupuncture Thursdays at noon to anyone in the community.</p>", ["iop days: wed"], ["sat", "thu", "weekend"], id="activities one after the other"),
    pytest.param(HOUSE + "<p>In our residential program we have equine therapy on Fridays.</p>", ["residential"], ["days: fri"], id="an activity on a day"),
    pytest.param("<p>Our IOP offers CBT, DBT and yoga on Mondays and Tuesdays from 6 to 9 pm.</p>", ["iop sessions: mon tue 18:00-21:00"], [], id="the last of what the sessions hold"),
    pytest.param(IOP + "<p>Wellbriety meetings Thursday 6 p.m.</p>", ["iop days: mon"], ["thu", "evening"], id="mutual help by another name"),
    pytest.param(IOP + "<ul><li>All-recovery meeting: Thursdays 7 p.m.</li></ul>", ["iop days: mon"], ["thu", "evening"], id="a meeting for all"),
    pytest.param("<h2>IOP groups</h2><p>We offer an IOP.</p>" + GRID, ["iop sessions: mon 09:00-10:30", "iop sessions: wed 09:00-10:30"], ["tue", "evening"], id="cells that are no session"),
    pytest.param(ROWS, ["sober_living"], ["sun", "weekend", "evening"], id="the meeting of a house in a row"),
    pytest.param("<p>Our evening IOP meets Monday and Thursday, 6 to 9 PM. Saturday make-up groups are held monthly.</p>", ["iop days: thu"], ["sat", "weekend"], id="groups that make up for others"),
    pytest.param("<p>Our evening IOP meets Monday and Thursday, 6 to 9 PM.</p><p>Individual sessions are scheduled weekly between 9 am and 5 pm.</p>", ["iop days: thu"], ["morning"], id="when one can be seen alone"),
    pytest.param("<h2>Outpatient</h2><p>Our outpatient program: weekly individual sessions by appointment, M-F 9-5.</p>", ["outpatient"], ["days", "sessions", "session_hours"], id="sessions by appointment"),
    pytest.param("<h2>Outpatient</h2><p>Our outpatient groups meet Monday 6-7:30 pm.</p>", ["outpatient sessions: mon 18:00-19:30"], [], id="groups at a time"),
    pytest.param("<p>Our IOP is nine hours a week over three days.</p>", ["iop days_per_week: 3.0-3.0", "iop hours_per_week: 9.0-9.0"], [], id="spread over days"),
    pytest.param("<p>Our IOP meets over three days a week.</p>", ["iop days_per_week: 3.0-None"], [], id="more than so many days"),
    pytest.param(LENGTH.format("10 to 15 program days"), ["php days: mon"], ["duration"], id="days attended are no days of a calendar"),
    pytest.param("<h2>Outpatient</h2><p>Our 15 Day Intensive Exposure Program is for adults with OCD.</p>", [], ["duration"], id="an intensive of so many days"),
    pytest.param("<h2>Intensive Outpatient (IOP)</h2><p>Our IOP is a 10-day intensive program.</p>", ["iop"], ["duration"], id="an intensive of so many days at an IOP"),
    pytest.param(HOUSE.replace("The program lasts 60 days.", "It is a 21-day intensive residential program."), ["residential duration_weeks: 3.0-3.0"], [], id="near: an intensive stay"),
    pytest.param("<p>Our 30-day intensive program is a PHP.</p>", ["php duration_weeks: 4.3-4.3"], [], id="near: a month"),
    pytest.param(LENGTH.format("14 to 21 days"), ["php duration_weeks: 2.0-3.0"], [], id="days of a calendar"),
    pytest.param("<h2>Partial Hospitalization</h2><p>Our PHP meets from 9 a.m. to 3 p.m.</p><p>Step down to IOP three evenings a week, 6-9 p.m.</p>", ["php dayparts: morning"], ["php dayparts: evening"], id="where clients step down to"),
    pytest.param("<p>Our evening IOP: choose from Monday, Wednesday, Thursday or Tuesday, Wednesday, Friday, 6 to 9 PM.</p>", ["iop days: tue", "iop dayparts: evening"], ["sessions"], id="two lists to choose from"),
    pytest.param("<p>Our PHP/IOP: full day 9am-3:30pm or half day 9am-12pm, Monday - Friday.</p>", ["iop days: mon", "php days: mon"], ["sessions"], id="a full day and a half day"),
    pytest.param("<p>Our IOP meets Monday, Wednesday or Friday, 6 to 9 PM, and Saturday 9 AM to 12 PM.</p>", ["iop sessions: sat 09:00-12:00"], [], id="times of other days"),
    pytest.param("<h2>Adult IOP</h2><p>Our adult IOP: Monday, Tuesday, Thursday. Morning 9–12; evening 6–9.</p><h2>Adolescent IOP</h2><p>Tuesday, Wednesday, Thursday 4–7 pm.</p>", ["iop days: mon", "iop sessions: tue wed thu 16:00-19:00"], [], id="days behind the name of a track"),
    pytest.param(OTP + "<p>We offer six phases of take-home eligibility, from phase 1 (Sunday only) to phase 6 (up to 28 days, with Sunday).</p>", ["otp"], ["sun", "weekend"], id="a phase of take-homes"),
    pytest.param(OTP + "<p>Each patient of our program receives one take-home bottle for Sunday.</p>", ["otp"], ["sun", "weekend"], id="a bottle for a day"),
    pytest.param(OTP + "<p>In this treatment take-homes are given on Saturday for Sunday.</p>", ["otp"], ["sat", "sun", "weekend"], id="take-homes on a day"),
    pytest.param(OTP + "<p>On Sundays everybody in the program has a take-home dose.</p>", ["otp"], ["sun", "weekend"], id="a day before its take-home"),
    pytest.param(OTP + "<p>Our program lets new patients bring their dose home on Sundays.</p>", ["otp"], ["sun", "weekend"], id="a dose that is brought home"),
    pytest.param(OTP + "<p>Our relapse group meets on Tuesday. Take-home doses are earned.</p>", ["otp days: tue"], [], id="near: a group beside take-homes"),
    pytest.param("<p>Our IOP meets Monday and Wednesday; clients take home a workbook.</p>", ["iop days: mon", "iop days: wed"], [], id="near: a workbook that is taken home"),
    pytest.param("<p>After a take-home dose is earned, patients attend our IOP groups on Tuesday and Thursday.</p>", ["iop days: tue", "iop days: thu"], [], id="near: groups behind a take-home dose"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "stated", "never"), CASES)
def test_what_is_not_the_program_s_own(body: str, stated: list[str], never: list[str]) -> None:
    found = facts(extract_page(page(body)))
    assert set(stated) <= found, sorted(found)
    assert [fact for fact in found if any(word in fact for word in never)] == []
