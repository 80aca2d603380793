"""Amounts that go on from what is said before them, further sessions, and what looks like either."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page


def each(*amounts: float) -> set[tuple[float | None, float | None, str]]:
    """What a session costs, one amount each."""
    return {(amount, amount, "session") for amount in amounts}


CASES = [
    # further sessions
    ("The first six individual sessions are free. Each additional session is $10.", each(10)),
    ("Additional individual sessions beyond the first six are $10 per session.", each(10)),
    ("Additional counseling sessions: $25", each(25)),
    ("Intake: $180. Each additional visit is $120.", each(180, 120)),
    ("Any additional sessions are billed at $90 each.", each(90)),
    ("Each extra visit is $60.", each(60)),
    ("Each additional family member is $20 per session.", set()),
    ("An additional 15 minutes costs $40.", set()),
    ("Additional drug tests are $25 each.", set()),
    ("There is an additional $20 fee for evening sessions.", set()),
    ("Additional sessions that are missed cost $50.", set()),
    ("Extra session notes are $15.", set()),
    # each one after that
    ("The first six sessions are free. Each one after that is $10.", each(10)),
    ("The first six (6) individual counseling sessions are free; each one after the sixth is $10.", each(10)),
    ("The first visit is $200, and every one after is $125.", each(200, 125)),
    ("Our first session is $150. The ones that follow are $100 each.", each(150, 100)),
    ("Students get eight sessions free. Sessions after the eighth cost $20 each.", each(20)),
    ("After your initial consultation, sessions are $150.", each(150)),
    ("We mail the workbook. Each one after the first is $10.", set()),
    ("Sessions are weekly. The parking lot is $5, and each one after that is $2.", set()),
    ("The first two missed sessions are free. Each one after that is $50.", set()),
    ("Three phone visits are free. Each one after that is $25.", set()),
    ("After you meet your deductible, sessions are $20.", set()),
    # beside each other
    ("Sessions are $120 for individuals and $150 for couples.", each(120, 150)),
    ("An intake is $150 with a licensed therapist and $80 with an intern.", each(150, 80)),
    ("Sessions are $120 for individuals, $150 for couples.", each(120, 150)),
    ("Rent is $600 a month for individuals and $900 for couples.", {(600, 600, "month"), (900, 900, "month")}),
    ("Parking is $10 for clients and $5 for interns.", set()),
    ("The gala is $100 for individuals and $150 for couples.", set()),
    ("The workshop costs $100 for individuals and $150 for couples.", set()),
    # for each of those that are named
    ("Groups cost $30 each.", each(30)),
    ("Our weekly process groups are $45 each.", each(45)),
    ("The books for our groups cost $30 each.", set()),
    ("Groups of ten cost $30 each.", set()),
    # who charges it, and where
    ("Our office in Sherman Oaks charges $130 per therapy hour.", each(130)),
    ("The rate for a standard 50-minute session is $160.", each(160)),
    ("A detox in Elko charges $250 a day.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_amounts_that_go_on(text: str, expected: set[tuple[float | None, float | None, str]]) -> None:
    page = extract_page(
        "<title>Larch Street Counseling</title><h1>Larch Street Counseling</h1>"
        f"<p>We are an outpatient practice in Reno, NV.</p><h2>Fees</h2><p>{text}</p>"
    )
    assert {(one.min, one.max, one.per) for one in page.prices} == expected


def test_a_group_in_a_list_of_fees() -> None:
    page = extract_page(
        "<title>Larch Street Counseling</title><h1>Larch Street Counseling</h1><p>We are an outpatient practice in Reno, NV.</p>"
        "<table><tr><th>Service</th><th>Fee</th></tr><tr><td>Intake</td><td>$185</td></tr><tr><td>DBT group</td><td>$50</td></tr>"
        "<tr><td>Age group</td><td>$70</td></tr></table>"
    )
    assert {(one.min, one.max, one.per) for one in page.prices} == each(185, 50)


PRACTICE = "<p>We are an outpatient practice in Reno, NV, and offer therapy for adults.</p>"
ROWS = "<p>Individual: $150<br>Couples: $210<br>Group - $50</p>"
KINDS = [
    pytest.param(PRACTICE + "<h2>Rates</h2>" + ROWS, each(150, 210, 50), id="bare rows"),
    pytest.param(PRACTICE + "<h2>Fees &amp; insurance</h2><ul><li>Individual $150</li><li>Family $175</li></ul>", each(150, 175), id="a list"),
    pytest.param(PRACTICE + "<h2>Our fees</h2><table><tr><td>Individual</td><td>$150</td></tr><tr><td>Couples</td><td>$175</td></tr></table>", each(150, 175), id="a table"),
    pytest.param(PRACTICE + "<h2>Membership fees</h2>" + ROWS, set(), id="membership"),
    pytest.param(PRACTICE + "<h2>Late cancellation fees</h2>" + ROWS, set(), id="cancelled"),
    pytest.param(PRACTICE + "<h2>Workshop prices</h2>" + ROWS, set(), id="a workshop"),
    pytest.param(PRACTICE + "<h2>Average costs in Nevada</h2>" + ROWS, set(), id="anywhere"),
    pytest.param(PRACTICE + "<h2>Tickets</h2>" + ROWS, set(), id="tickets"),
    pytest.param(PRACTICE + "<h2>Rates</h2><p>Individual: $150</p>", set(), id="one row alone"),
    pytest.param("<p>Our sober living house in Reno offers therapy.</p><h2>Rates</h2><p>Individual: $650<br>Couples: $900</p>", set(), id="rooms"),
    pytest.param("<p>We are a yoga studio in Reno.</p><h2>Rates</h2>" + ROWS, set(), id="no therapy"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), KINDS)
def test_bare_rows_of_kinds_of_sessions(body: str, expected: set[tuple[float | None, float | None, str]]) -> None:
    page = extract_page(f"<title>Larch Street Center</title><h1>Larch Street Center</h1>{body}")
    assert {(one.min, one.max, one.per) for one in page.prices if one.per == "session"} == expected
