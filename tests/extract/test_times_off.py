"""Sessions that a page says are cancelled, on hold or suspended, beside those that meet; what is full or has a waitlist meets."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import must_state, page

OURS = "<p>Our IOP serves adults in Reno, NV.</p>"
WHOLE = ["iop sessions: mon wed fri 18:00-21:00"]


def _week(*lines: str) -> str:
    return f"{OURS}<h2>IOP schedule</h2><ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul>"


def _table(*rows: str) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in row.split("|")) for row in rows)
    told = "".join(f"<tr>{row}</tr>" for row in cells)
    head = told.index("</tr>")
    return f"{OURS}<h2>IOP schedule</h2><table>{told[:head].replace('td>', 'th>')}{told[head:]}</table>"


CASES = [
    pytest.param(OURS + "<p>IOP Mon 6-9 pm (cancelled), Wed 6-9 pm, Thu 6-9 pm</p>", ["iop sessions: wed 18:00-21:00", "iop sessions: thu 18:00-21:00"], ["mon"], id="one block of a line"),
    pytest.param(_week("Monday 6-9 pm (cancelled)", "Wednesday 6-9 pm"), ["iop days: wed"], ["mon"], id="in brackets"),
    pytest.param(_week("Monday 6-9 pm - CANCELED", "Wednesday 6-9 pm"), ["iop days: wed"], ["mon"], id="behind a dash"),
    pytest.param(_week("CANCELLED: Monday 6-9 pm", "Wednesday 6-9 pm"), ["iop days: wed"], ["mon"], id="before a colon"),
    pytest.param(_week("Monday: 6-9 pm", "Wednesday: 6-9 pm (no group this week)"), ["iop days: mon"], ["wed"], id="no group this week"),
    pytest.param(OURS + "<h2>IOP</h2><p>Monday 6:00 pm - 9:00 pm<br>Thursday 6:00 pm - 9:00 pm (on hold)</p>", ["iop days: mon"], ["thu"], id="lines of a paragraph"),
    pytest.param("<p>Our Monday evening IOP group (6-9 pm) has been cancelled.</p>", ["iop"], ["mon", "evening"], id="in a sentence"),
    pytest.param(OURS + "<p>The Monday 6-9 pm IOP group is cancelled; Tuesday and Thursday 6-9 pm are on.</p>", ["iop sessions: tue thu 18:00-21:00"], ["mon"], id="one clause"),
    pytest.param(_table("Day|Time|Status", "Monday|6-9 pm|Cancelled", "Wednesday|6-9 pm|Full", "Thursday|6-9 pm|Open"), ["iop sessions: wed 18:00-21:00", "iop sessions: thu 18:00-21:00"], ["mon"], id="a column of the status"),
    pytest.param(_table("Group|Day|Time|Notes", "Evening IOP|Monday|6-9 pm|On hold until May", "Evening IOP|Wednesday|6-9 pm|Waitlist"), ["iop sessions: wed 18:00-21:00"], ["mon"], id="a column of notes"),
    pytest.param(_table("|Mon|Wed|Fri", "6-9 pm|IOP group|IOP group|Cancelled"), ["iop sessions: wed 18:00-21:00"], ["fri"], id="a cell of a grid"),
    pytest.param(_table("|Mon|Wed|Fri", "6-9 pm|IOP group|IOP group|IOP group - cancelled"), ["iop sessions: wed 18:00-21:00"], ["fri"], id="behind the group in a grid"),
    pytest.param(_table("|Day IOP|Evening IOP", "Monday|9 am-12 pm|Cancelled", "Tuesday|9 am-12 pm|6-9 pm"), ["iop sessions: mon 09:00-12:00", "iop sessions: tue 18:00-21:00"], ["mon 18"], id="under one track alone"),
    pytest.param(OURS + "<h2>Evening IOP</h2><p>Status: Cancelled</p><p>Mon-Thu 6-9 pm</p><h2>Day IOP</h2><p>Mon-Thu 9 am-12 pm</p>", ["iop sessions: mon tue wed thu 09:00-12:00"], ["18:00", "evening"], id="a status under a heading"),
    pytest.param(OURS + "<h2>Evening IOP</h2><p>Mon-Thu 6-9 pm</p><p>Cancelled until further notice</p><h2>Day IOP</h2><p>Mon-Thu 9 am-12 pm</p>", ["iop sessions: mon tue wed thu 09:00-12:00"], ["18:00", "evening"], id="at the end of a section"),
    pytest.param(OURS + "<h2>Evening IOP (suspended)</h2><p>Mon-Thu 6-9 pm</p><h2>Day IOP</h2><p>Mon-Thu 9 am-12 pm</p>", ["iop sessions: mon tue wed thu 09:00-12:00"], ["18:00", "evening"], id="a heading"),
    *(
        pytest.param(f"<p>Our IOP meets Monday, Wednesday and Friday 6-9 pm. {said}</p>", ["iop sessions: mon wed 18:00-21:00"], ["fri"], id=said)
        for said in ("There is no group on Friday this month.", "The Friday group is cancelled until further notice.", "Friday group has been discontinued.", "The Friday group is on hold.", "No Friday group until September.")
    ),
    pytest.param("<p>Our IOP meets Monday, Wednesday and Friday 6-9 pm (no group Fridays this month).</p>", ["iop sessions: mon wed 18:00-21:00"], ["fri"], id="no group Fridays, in brackets"),
    pytest.param(OURS + "<p>Evening IOP, Mon-Thu 6-9 pm, is not being offered right now.</p>", ["iop"], ["mon", "evening"], id="not being offered right now"),
    pytest.param(OURS + "<p>We had to close our evening IOP (Mon-Thu 6-9 pm).</p>", ["iop"], ["mon", "evening"], id="had to close"),
    # what meets, whatever is cancelled
    pytest.param(OURS + "<p>IOP Monday 6-9 pm (full), Wednesday 6-9 pm (open) and Thursday 6-9 pm (waitlist).</p>", ["iop days: mon", "iop days: wed", "iop days: thu"], [], id="full, open and a waitlist"),
    *(
        pytest.param(f"<p>Our IOP meets Monday, Wednesday and Friday 6-9 pm{said}</p>", WHOLE, [], id=said)
        for said in (". Groups are cancelled on holidays.", " (cancelled on holidays).", " (no groups on federal holidays).", ", no group is missed without a call.", ". We charge for sessions cancelled with less than a day's notice.", ", except when cancelled for weather.", ". Cancelled appointments are charged.", ". No groups Thanksgiving week.", ". No group on Friday, July 4.", ". No Friday group in July.", ". Our yoga group is on hold.")
    ),
    pytest.param(OURS + "<h2>Cancellations</h2><p>Cancelled</p><h2>Day IOP</h2><p>Mon-Thu 9 am-12 pm</p>", ["iop sessions: mon tue wed thu 09:00-12:00"], [], id="a heading that is no group's"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "stated", "never"), CASES)
def test_what_is_off_gives_no_times(body: str, stated: list[str], never: list[str]) -> None:
    must_state(page(body), stated, never)


PHP = "<p>Our PHP is for teens in Reno, NV.</p>"


@pytest.mark.parametrize(
    "said",
    [
        "Teens leave at 3:00 PM, Monday through Friday.",
        "The program day ends at 3 pm Monday to Friday.",
        "Dismissal is at 2:30 pm on Monday and Friday.",
        "Groups are over at 3 pm, Monday to Friday.",
        "You will be done at 3 pm each day, Monday to Friday.",
        "Families see that their teen departs at 3 pm, Monday to Friday.",
    ],
)
def test_when_it_ends_is_not_when_it_begins(said: str) -> None:
    must_state(page(f"{PHP}<p>{said}</p>"), ["php"], ["dayparts", "sessions"])


@pytest.mark.parametrize(
    ("said", "session"),
    [
        ("Group begins at 6 pm and ends at 9 pm on Mondays.", "mon 18:00-21:00"),
        ("On Mondays we start at 9 am and finish at 3 pm.", "mon 09:00-15:00"),
        ("After lunch ends, 1 pm to 3 pm on Mondays, groups meet.", "mon 13:00-15:00"),
    ],
)
def test_a_beginning_with_its_end(said: str, session: str) -> None:
    must_state(page(f"{PHP}<p>{said}</p>"), [f"php sessions: {session}"], [])


def test_a_column_of_weekdays_names_no_track() -> None:
    body = _table("Group|Day|Time", "Evening IOP|Monday|6-9 pm", "Evening IOP|Wednesday|6-9 pm")
    assert [one.track and one.track.value for one in extract_page(page(body)).programs] == [None]
