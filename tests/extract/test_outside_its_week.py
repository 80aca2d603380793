"""Times told with the name of a program that are no part of its week: what comes when it has ended, a visit to one person, new clients, open meetings."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import facts, must_state

PAGE = "<html><head><title>IOP | Marrow Creek Recovery</title></head><body><h1>IOP</h1><p>Marrow Creek Recovery offers our IOP. {}</p></body></html>"
WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
NEVER = [
    # what comes when the program has ended
    "Once you finish the IOP, aftercare meets Tuesdays 7-8:30 pm.",
    "When IOP ends, a weekly support group meets Mondays from 6 to 7 pm.",
    "IOP is followed by a step-down group on Mondays 6-7:30 pm.",
    "IOP lasts ten weeks and is followed by twelve weeks of aftercare on Wednesday evenings.",
    "After completing the IOP, clients meet in a step-down group on Thursdays from 5:30 to 7 pm.",
    "Upon completion of IOP, participants move to a weekly group, Tuesdays 6-7:30 pm.",
    "When you graduate from our IOP, relapse prevention meets every Monday from 6 to 7 pm.",
    "Following IOP, our continuing care group meets Wednesdays 5-6:30 pm.",
    "After the program, graduates come back on Saturday mornings from 10 to 11:30.",
    "Those who finish IOP move on to continuing care on Tuesdays 6-7 pm.",
    "Upon discharge from IOP, a peer group meets on Fridays from 6 to 7:30 pm.",
    "IOP is followed by weekly outpatient groups, Thursdays 6:00-7:30 pm.",
    "Our IOP lasts ten weeks, followed by a step-down group in the evening.",
    # visits to one person
    "IOP clients also see their counselor once a week on Fridays between 1 and 4.",
    "IOP clients meet with the nurse on Tuesdays 4 to 5.",
    "IOP clients see our psychiatrist on Mondays from 10 to 2.",
    "IOP patients have appointments with the nurse practitioner on Wednesdays from 9 am to noon.",
    "Each IOP client meets with a case manager on Mondays from 3 to 4 pm.",
    "While in IOP you will see our medical director on Thursdays 1-3 pm.",
    "IOP members check in with their counselor Fridays 10-11 am.",
    "IOP clients are seen by our psychiatric nurse on Tuesdays from 2 to 5 pm.",
    "Clients in IOP meet one-on-one with their primary counselor on Fridays from 9 am to 2 pm.",
    "IOP clients can meet with our peer specialist on Saturdays 9-11 am.",
    "IOP clients see our nurse on Tuesday afternoons.",
    # when new clients come
    "New IOP clients are seen Wednesdays from 8 to 10 am.",
    "Our IOP admits new clients on Mondays between 9 and 11 am.",
    "New IOP patients start on Mondays between 8 and 9 am.",
    "We admit new clients to the IOP on Tuesdays from 1 to 3 pm.",
    "IOP admits every Monday from 9 to 11 am.",
    "New clients are welcomed into the IOP on Wednesdays 8-10 am.",
    "New IOP members are enrolled Thursdays from 9 am to 11 am.",
    "Our IOP takes new clients each Tuesday from 8 to 10 am.",
    "New IOP participants begin paperwork Mondays 9-10 am.",
    "People who are new to IOP are seen Tuesdays from 9 to 11 am.",
    "First-time IOP clients come in on Thursdays from 1 to 3 pm.",
    "IOP enrolls new participants on Fridays 9 am to noon.",
    # meetings for whoever comes
    "IOP patients may attend our free open meeting on Sundays 5 to 6 pm.",
    "IOP clients can come to our open meeting on Fridays 7 to 8 pm.",
    "People in IOP are welcome at the open recovery meeting held here Saturdays from 9 to 10 am.",
    "IOP clients are invited to our free speaker meeting on Thursdays 7-8 pm.",
    "IOP clients may join the drop-in meeting on Sundays from 4 to 5 pm.",
]
EVENING = "mon wed thu 18:00-21:00"
LATE = "mon tue thu 18:00-21:00"
NOON = "mon wed fri 09:00-12:00"
STILL = [
    ("After you finish PHP, our IOP meets Monday, Wednesday and Thursday from 6 to 9 pm.", EVENING),
    ("Once you complete detox, IOP meets Monday, Wednesday and Friday 9 am to 12 pm.", NOON),
    ("After our PHP ends, you will step down to IOP, Monday, Wednesday and Friday 9 am - 12 pm.", NOON),
    ("After work, clients come to the IOP on Monday, Tuesday and Thursday from 6 to 9 pm.", LATE),
    ("Once you start IOP, groups meet Monday, Tuesday and Thursday from 6 to 9 pm.", LATE),
    ("After finishing phase one of the IOP, clients meet Monday, Wednesday and Thursday from 6 to 9 pm.", EVENING),
    ("When you finish your workday, our IOP meets Mon, Tue, Thu 6-9 pm.", LATE),
    ("After residential treatment, clients attend IOP on Mondays, Tuesdays and Thursdays from 6 to 9 pm.", LATE),
    ("IOP meets Monday, Tuesday and Thursday: check-in is followed by process group from 6 to 9 pm.", LATE),
    ("Our IOP meets Monday, Tuesday and Thursday from 6 to 9 pm, followed by aftercare on Wednesdays from 6 to 7 pm.", LATE),
    ("IOP meets Mon, Wed and Fri 9 am-12 pm; afterwards, aftercare is on Thursdays 1-2 pm.", NOON),
    ("Our IOP meets Monday, Wednesday and Thursday from 6 to 9 pm, and then clients step down to a once-weekly group on Tuesdays from 6 to 7:30 pm.", EVENING),
    ("IOP clients meet with their counselor and peers in group Monday, Wednesday and Thursday from 6 to 9 pm.", EVENING),
    ("IOP clients meet with our therapists Monday, Wednesday and Thursday from 6 to 9 pm.", EVENING),
    ("IOP clients see each other Monday, Wednesday and Thursday from 6 to 9 pm.", EVENING),
    ("Clients meet with their group Monday, Wednesday and Friday from 9 am to noon.", NOON),
    ("IOP clients meet in groups led by a counselor on Monday, Tuesday and Thursday from 6 to 9 pm.", LATE),
    ("IOP meets with a licensed therapist on Monday, Tuesday and Thursday, 6-9 pm.", LATE),
    ("IOP clients see a psychiatrist monthly, and groups meet Mon, Wed and Thu 6-9 pm.", EVENING),
    ("You meet with your counselor weekly in addition to groups on Mon, Wed, Thu from 6-9 pm.", EVENING),
    ("IOP clients see their counselor weekly; groups meet Monday, Wednesday and Friday 9 am to 12 pm.", NOON),
    ("Our nurse and counselor run the IOP group Monday, Tuesday and Thursday from 6 to 9 pm.", LATE),
    ("Our IOP meets Mon, Tue and Thu 6-9 pm. IOP clients also see their therapist weekly on Fridays between 1 and 4 pm.", LATE),
    ("We accept new clients into our evening IOP, Monday, Wednesday and Thursday 6-9 pm.", EVENING),
    ("Our IOP admits new clients all year and meets Monday, Wednesday and Thursday from 6 to 9 pm.", EVENING),
    ("New IOP clients attend groups Monday, Wednesday and Thursday from 6 to 9 pm.", EVENING),
    ("The IOP is open to new clients and meets Monday, Wednesday and Friday 9 am to 12 pm.", NOON),
    ("New: IOP clients are seen in groups Monday, Wednesday and Thursday 6-9 pm.", EVENING),
    ("A new IOP group begins Monday, Wednesday and Thursday from 6 to 9 pm.", EVENING),
    ("IOP clients are seen Monday, Wednesday and Thursday from 6 to 9 pm.", EVENING),
    ("New evening IOP: Monday, Tuesday and Thursday from 6 to 9 pm.", LATE),
    ("Our IOP welcomes new clients. It meets Mon, Wed, Thu 6-9 pm.", EVENING),
    ("Our IOP is an open group that meets Monday, Wednesday and Thursday from 6 to 9 pm.", EVENING),
    ("IOP clients may attend the morning group, Monday, Wednesday and Friday 9 am to 12 pm.", NOON),
    ("Each IOP meeting is open to family: Monday, Wednesday and Thursday 6-9 pm.", EVENING),
    ("IOP group meetings are Monday, Wednesday and Thursday 6-9 pm.", EVENING),
]  # fmt: skip


@pytest.mark.parametrize("sentence", NEVER)
def test_times_that_are_not_of_its_week(sentence: str) -> None:
    must_state(PAGE.format(sentence), ["iop"], ["iop sessions", "iop days:", "iop dayparts"])


@pytest.mark.parametrize(("sentence", "week"), STILL)
def test_times_of_its_week(sentence: str, week: str) -> None:
    found = facts(extract_page(PAGE.format(sentence)))
    assert {fact for fact in found if fact.startswith("iop sessions")} == {f"iop sessions: {week}"}
    days = {f"iop days: {day}" for day in WEEK if day in week}
    assert {fact for fact in found if fact.startswith("iop days:")} == days


def _page(title: str, body: str) -> str:
    return (
        f"<html><head><title>{title} | Marrow Creek Recovery</title></head><body><h1>{title}</h1>{body}</body></html>"
    )


CLINIC = "<p>We are an opioid treatment program. We offer methadone maintenance.</p><p>{}</p>"
FARM = "<p>We are a twelve-month residential program of faith for men. {}</p>"
DUI = "<p>We offer outpatient treatment and DUI services.</p><ul><li>DUI Level I: 12 hours</li><li>{}</li></ul>"
TMS = "<p>We are an outpatient practice in Reno, NV. We provide TMS. {}</p>"
OTHERS = [
    pytest.param(_page("Methadone", CLINIC.format("Counseling is available Monday through Friday, 6 AM to 2 PM.")), ["otp"], ["otp sessions", "otp days", "otp dayparts"], id="counseling at some time in the hours of a clinic"),
    pytest.param(_page("Methadone", CLINIC.format("Counseling sessions: Mon-Sat 5:30 am - 12 pm")), ["otp"], ["otp sessions", "otp days"], id="sessions in the hours of a clinic"),
    pytest.param(_page("Methadone", CLINIC.format("Counseling groups meet Tuesday and Thursday, 10 AM to 11 AM.")), ["otp sessions: tue thu 10:00-11:00"], [], id="near: groups of a clinic"),
    pytest.param(_page("Farm", FARM.format("Men attend Bible classes from 8 to 11:30, and work on the farm Monday through Saturday from 1 to 5.")), ["residential"], ["sessions", "days:", "dayparts"], id="work on a farm behind classes"),
    pytest.param(_page("Farm", FARM.format("Men are up at 7, then work in the thrift store Tuesday through Saturday from 10 to 4.")), ["residential"], ["sessions", "days:"], id="work in a store"),
    pytest.param(_page("Farm", FARM.format("Groups meet Monday to Wednesday 9 am to 12 pm, and residents work on relapse prevention.")), ["residential sessions: mon tue wed 09:00-12:00"], [], id="near: what groups work on"),
    pytest.param(_page("DUI", DUI.format("DUI Weekend Intervention: 72 hours, Friday 6 PM to Monday")), ["outpatient"], ["days", "dayparts", "sessions:"], id="a stay from day to day"),
    pytest.param(_page("DUI", DUI.format("DUI weekend: Friday 5 pm - Sunday 5 pm")), ["outpatient"], ["days", "dayparts", "sessions:"], id="a stay with a dash"),
    pytest.param(_page("Outpatient", "<p>Our outpatient groups meet Friday 6 PM to 8 PM and Monday 6 PM to 8 PM.</p>"), ["outpatient sessions: fri 18:00-20:00", "outpatient sessions: mon 18:00-20:00"], [], id="near: two evenings"),
    pytest.param(_page("Outpatient", "<p>Our outpatient groups meet Friday to Monday 6 PM to 8 PM.</p>"), ["outpatient days: fri", "outpatient days: sun"], [], id="near: from day to day at one time"),
    pytest.param(_page("TMS", TMS.format("Patients come in 5 days a week for 6 weeks.")), ["outpatient days_per_week: 5.0-5.0", "outpatient duration_weeks: 6.0-6.0"], [], id="a page on TMS alone"),
    pytest.param(_page("IOP", "<p>We offer our IOP.</p><h2>TMS</h2><p>Patients come in 5 days a week for 6 weeks.</p>"), ["iop"], ["days_per_week", "duration"], id="near: TMS beside an IOP"),
]  # fmt: skip
AMOUNTS = [
    ("IOP: three evenings a week, 9 hours, for 8 weeks.", None),
    ("Our IOP is 3 days a week, 9 hours.", None),
    ("Our IOP is three nights per week (9 hours) for 12 weeks.", None),
    ("IOP: four mornings a week, 12 hours.", None),
    ("IOP: 3 evenings/week, 10 hours, six weeks.", None),
    ("IOP: three evenings a week, 3 hours, for 8 weeks.", "3.0-3.0"),
    ("Our IOP is three days a week, 3 hours.", "3.0-3.0"),
    ("Our IOP meets three evenings a week for 3 hours.", "3.0-3.0"),
    ("Our IOP is five days a week, 6 hours.", "6.0-6.0"),
    ("IOP: three evenings a week, 9 hours a week, for 8 weeks.", None),
    ("IOP: three evenings a week, three hours each evening.", "3.0-3.0"),
]
HYBRID = [
    ("Our IOP is hybrid: two days in our office and one day by Zoom.", True),
    ("Our IOP is hybrid, with two days on site and one by video.", True),
    ("The IOP is fully hybrid.", True),
    ("Our evening IOP is now hybrid.", True),
    ("Our IOP is hybrid of CBT and DBT.", False),
    ("Our vans for the IOP are hybrids.", False),
]


@pytest.mark.parametrize(("html", "stated", "never"), OTHERS)
def test_hours_of_something_else(html: str, stated: list[str], never: list[str]) -> None:
    must_state(html, stated, never)


@pytest.mark.parametrize(("sentence", "hours"), AMOUNTS)
def test_hours_beside_a_count_of_days(sentence: str, hours: str | None) -> None:
    found = facts(extract_page(PAGE.format(sentence)))
    stated = {fact for fact in found if fact.startswith("iop session_hours")}
    assert stated == (set() if hours is None else {f"iop session_hours: {hours}"})


@pytest.mark.parametrize(("sentence", "hybrid"), HYBRID)
def test_a_program_that_is_hybrid(sentence: str, hybrid: bool) -> None:
    assert ("iop formats: hybrid" in facts(extract_page(PAGE.format(sentence)))) == hybrid
