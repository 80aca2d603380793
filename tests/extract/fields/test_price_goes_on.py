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
