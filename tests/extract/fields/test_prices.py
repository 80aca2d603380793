"""What treatment here costs, and the amounts that are no price of this provider."""

from __future__ import annotations

import pytest

from extract.analyse import analyse
from extract.fields import prices
from extract.pipeline import extract_page
from extract.reading.parse import parse
from records.models import Finding, Price

Value = tuple[float | None, float | None, str]


def found_on(markup: str, *, presents_own: bool = True) -> list[Finding]:
    """The findings of a snippet, on a page that presents its own program or on one that does not."""
    page = analyse(parse(f"<html><body>{markup}</body></html>"))
    page.presents_own = presents_own
    return prices.find(page)


def values(found: list[Finding], claim: str = "own") -> list[Value]:
    return [
        (finding.value["min"], finding.value["max"], finding.value["per"])
        for finding in found
        if finding.claim == claim
    ]


STATED: list[tuple[str, list[Value]]] = [
    ("Generally speaking, our rate for couples therapy is between $200 and $400 per session.", [(200, 400, "session")]),
    ("Typically our fee is $140 per session.", [(140, 140, "session")]),
    (
        "Our program fees are $650 per week, which includes meals, and a one-time intake fee of $100.",
        [(650, 650, "week")],
    ),
    ("Our rent is $200 a week including utilities and a $50 deposit.", [(200, 200, "week")]),
    ("We charge $150 per follow-up visit, no-show fee $75.", [(150, 150, "session")]),
    ("Our anxiety group is $215 for all 6 sessions.", [(215, 215, "program")]),
    ("Our group costs $360 for the full ten sessions.", [(360, 360, "program")]),
    ("Our group costs $45 per session or $400 for the full ten sessions.", [(45, 45, "session")]),
    ("Our groups cost $45 for each session, totaling $270 for the series.", [(45, 45, "session")]),
    ("We charge $45 per session, for a total of $270.", [(45, 45, "session")]),
    (
        "I charge $150 for individual therapy and $175 for couples therapy.",
        [(150, 150, "session"), (175, 175, "session")],
    ),
    ("Our fees vary from $120 to $150 a session.", [(120, 150, "session")]),
    (
        "Our therapy varies in price from $100.00 to $130.00, depending on the length of the session.",
        [(100, 130, "session")],
    ),
    ("Investment: $4,200 for 12 weeks. Our groups are small.", [(4200, 4200, "program")]),
    ("Your investment is $95 per session.", [(95, 95, "session")]),
    ("Investment for the program: $3,600 for eight weeks.", [(3600, 3600, "program")]),
    ("Our weekly investment: $450 per week.", [(450, 450, "week")]),
    ("Our program costs $3,000 per month.", [(3000, 3000, "month")]),
    ("We charge $150 per session - about $600 per month.", [(150, 150, "session")]),
    ("Our sessions are $80 each week, which comes to $320 per month.", [(80, 80, "week")]),
    ("Our IOP is about $3,000 per month.", [(3000, 3000, "month")]),
    ("We charge $295 a day for IOP and $540 a day for PHP.", [(295, 295, "day"), (540, 540, "day")]),
    ("Our rates are $500/day.", [(500, 500, "day")]),
    ("Our rate is $450 per diem.", [(450, 450, "day")]),
    ("Rates are $150 per session.", [(150, 150, "session")]),
    ("Our cost is $450.00 per infusion.", [(450, 450, "session")]),
    ("Rates are $150.50 per session.", [(150.5, 150.5, "session")]),
    ("Individual therapy: $120-$160 per session", [(120, 160, "session")]),
    ("Individual therapy: $120–160 per 50-minute session", [(120, 160, "session")]),
    ("We charge $25 per group and $90 per individual session.", [(25, 25, "session"), (90, 90, "session")]),
    ("Intake assessment fee: $150", [(150, 150, "session")]),
    ("The total cost for this evaluation is $175.", [(175, 175, "session")]),
    ("Rent is $200 a week and due on Friday.", [(200, 200, "week")]),
    ("Weekly rent: $185", [(185, 185, "week")]),
    ("Each man has an income to cover the $420 monthly house fee.", [(420, 420, "month")]),
    ("Our monthly membership is $190.", [(190, 190, "month")]),
    ("Monthly rates range from $800-$1,500 depending on room type and location.", [(800, 1500, "month")]),
    ("Our fees run from $800 to $1,500 per month.", [(800, 1500, "month")]),
    ("Monthly rent starts at $900.", [(900, None, "month")]),
    ("Our scholarship brings it to as low as $90 per week.", [(90, None, "week")]),
    ("We never ask for more than up to $60 per session.", [(None, 60, "session")]),
    ("Our 30-day program is $15,000.", [(15000, 15000, "program")]),
    ("Our all-inclusive price is $9,500 for 30 days.", [(9500, 9500, "program")]),
    ("Our price is $12k per month.", [(12000, 12000, "month")]),
    ("Without insurance the program costs $3,900.", [(3900, 3900, "program")]),
    ("Program fee $4,500", [(4500, 4500, "program")]),
    ("To attend the DUI course make a payment of $140.", [(140, 140, "program")]),
    ("Nuestro programa cuesta $90 por semana.", [(90, 90, "week")]),
    ("Individual session – $150", [(150, 150, "session")]),
    ("$200 intake", [(200, 200, "session")]),
    ("Couples: $250/90 min", [(250, 250, "session")]),
    ("$185 individual session, $95 group session", [(185, 185, "session"), (95, 95, "session")]),
    ("Family meeting with a counselor (75 min): $210", [(210, 210, "session")]),
    ("Our typical rate is between $110 and $160 per session.", [(110, 160, "session")]),
    ("Our standard rate is $145 per session.", [(145, 145, "session")]),
    ("A discounted rate of $70 per session is kept for students.", [(70, 70, "session")]),
    ("Hourly rate: $180 for a 50 minute session", [(180, 180, "session")]),
    ("Alcohol assessment: $115 (includes drug screen)", [(115, 115, "session")]),
    ("First week's rent $240", [(240, 240, "week")]),
    ("First session 80 min.....$140", [(140, 140, "session")]),
    ("Cash rates: $240 first evaluation; $130 follow-up", [(240, 240, "session"), (130, 130, "session")]),
    (
        "Our course is $30 per session, or $150 for the full six weeks when paid at once.",
        [(30, 30, "session"), (150, 150, "program")],
    ),
]


# What others charge or pay, beside what is charged here.
OF_OTHERS: list[tuple[str, list[Value]]] = [
    ("Compare with inpatient rehab at $1,000 a day.", []),
    ("Compared to other rehabs at $1,200 a day, we are small.", []),
    ("Our IOP is $250 a day, compared with $900 a day at a hospital.", [(250, 250, "day")]),
    ("Unlike residential rehab, which costs $20,000 a month, our IOP costs $4,000 a month.", [(4000, 4000, "month")]),
    ("Unlike inpatient rehab, our IOP costs $4,000 a month.", [(4000, 4000, "month")]),
    ("Compare our residential rate of $500 a day.", [(500, 500, "day")]),
    ("Medicaid pays us $160 per day.", []),
    ("The state pays us $150 a day for each client.", []),
    ("The county reimburses us $90 per session.", []),
    ("Each client pays us $150 a week.", [(150, 150, "week")]),
    ("Gas cards of $20 per week are given to clients.", []),
    ("A bus pass is $30 per month.", []),
    ("Haven House rents beds to our clients for $185 a week.", []),
    ("A neighbor's house leases rooms to our residents at $600 a month.", []),
    ("Our sober home rents rooms to clients for $185 a week.", [(185, 185, "week")]),
    ("We rent beds to our clients for $185 a week.", [(185, 185, "week")]),
]


@pytest.mark.parametrize(("text", "wanted"), OF_OTHERS, ids=[text for text, _ in OF_OTHERS])
def test_amounts_of_others(text: str, wanted: list[Value]) -> None:
    assert values(found_on(f"<p>{text}</p>")) == wanted


@pytest.mark.parametrize(("text", "wanted"), STATED, ids=[text[:50] for text, _ in STATED])
def test_own_prices(text: str, wanted: list[Value]) -> None:
    assert values(found_on(f"<p>{text}</p>")) == wanted


NO_PRICE = [
    "Therapy sessions cost between $100 and $250 in most cities.",
    "Generally speaking, therapy costs $120 per session.",
    "Most people pay $20 to $40 per session with their insurance.",
    "We see that many clients pay $30 per session.",
    "You pay $25 per visit with your plan.",
    "You pay us $25 per session after your deductible.",
    "We bill phone calls over ten minutes at $40 per 15 minutes.",
    "Our supervision is $80 per session.",
    "Our owners made an investment of $4,200 per bed.",
    "Every $7 per day we invest in treatment comes back.",
    "The state will invest $4,200 per week in our beds.",
    "We have an investment plan of $500 per month for houses.",
    "Our guest dosing is $20 per day.",
    "We charge a flat fee of $85.00 for appointments that are not canceled or kept.",
    "A fee of $50 per session is charged if you fail to attend.",
    "Fees vary from $60 to $250 a session.",
    "Prices vary, and $150 a session is common.",
    "Court testimony is $300 per hour.",
    "Phone consultation fee: $90 / hour",
    "Our counselors earn $28 per hour.",
    "The meeting room can be rented at a rate of $40 per hour.",
    "The average cost of IOP is $250 per day.",
    "Rehab can cost from $5,000 to $20,000 per month.",
    "IOP costs $250 per day.",
    "A $40 copay is due per visit.",
    "A $200 deposit is due on the first day.",
    "There is a $75 no-show fee per session.",
    "There is a one-time admission fee of $150 in the first month.",
    "Alcohol costs the nation $249 billion a year.",
    "Our clients saved $300 per month in rent.",
    "A donation of $50 per month gives a bed to somebody.",
    "Every $1 invested in treatment saves $7 per day.",
    "People with an income of $2,000 per month pay less.",
    "Our rate is $90 per hour.",
    "We raised $40,000 last spring.",
    "The typical cost of a program like ours is $400 per day.",
    "Prices: $5,000-$50,000+",
    "If you do not show up for your appointment, you will pay a $70 fee.",
    "A $70 no show fee applies to each session.",
    "Our evening track costs $4,400 / 24 sessions",
    "We charge $900 for ten group sessions.",
    "Does it cost $300 per day?",
    "With insurance our clients pay $20 per day.",
    "We charge $75 for a missed session.",
    "After each appointment you pay a part, totaling $300 for the series.",
    "Our fee for the sessions comes to a total of $480.",
    "All of our sessions cost $480 in total.",
    "Group sessions are $360 for all six weeks of the series.",
    "You could win $100 a week in our program.",
    "Our clients earn vouchers of $20 a week.",
    "The program was awarded $75,000 by the county.",
    "The gala raised $40,000 for our program.",
    "The program could bring the hospital $100,000 in profits.",
    "The county pays the program $30,000 a month.",
    "Our program received $45,000 in funding.",
    "Our therapists charge by the session, and you receive $50 back from your plan.",
    "For each session of our program your plan gives you back $60.",
]


@pytest.mark.parametrize("text", NO_PRICE)
def test_amounts_that_are_no_price(text: str) -> None:
    assert values(found_on(f"<p>{text}</p>")) == []


LAYOUTS: list[tuple[str, str, list[Value]]] = [
    ("column", "<table><tr><th>Room</th><th>Per week</th></tr><tr><td>Shared room</td><td>$210</td></tr><tr><td>Single</td><td>$265</td></tr></table>",
     [(210, 210, "week"), (265, 265, "week")]),
    ("row", "<table><tr><td>Daily rate</td><td>$300</td></tr><tr><td>Visits</td><td>Sunday</td></tr></table>", [(300, 300, "day")]),
    ("label", "<div><div><b>Weekly rate</b></div><div>$300</div></div>", [(300, 300, "week")]),
    ("definition list", "<dl><dt>Cost</dt><dd>$2,800 for the program</dd></dl>", [(2800, 2800, "program")]),
    ("deposit row", "<table><tr><th>Fee</th><th>Per week</th></tr><tr><td>Deposit</td><td>$100</td></tr><tr><td>Rent</td><td>$150</td></tr></table>",
     [(150, 150, "week")]),
    ("general heading", "<h2>Average cost of rehab</h2><p>Detox: $600 per day</p>", []),
    ("own question", "<h2>How much does your program cost?</h2><p>$600 per day</p>", [(600, 600, "day")]),
    ("how often they attend", "<table><tr><td>Day track (5 hours per day, 4 days a week)</td><td>$5,200</td></tr></table>", []),
    ("how often, and a period", "<table><tr><td>Evenings (5 hours per day), per week</td><td>$1,250</td></tr></table>", [(1250, 1250, "week")]),
    ("the name of a level", "<table><tr><td>Day Treatment</td><td>$6,100</td></tr></table>", []),
    ("a program of some days", "<table><tr><td>30-Day Program</td><td>$9,400</td></tr></table>", [(9400, 9400, "program")]),
    ("a program of some weeks", "<h3>12-week track</h3><p>$2,900</p>", [(2900, 2900, "program")]),
    ("sessions of a package in a cell", "<table><tr><td>Day track (5 hours per day)</td><td>$5,200 / 20 sessions</td></tr></table>", []),
    ("testimonial", '<div class="testimonial"><p>I paid $600 per day and it was worth it.</p></div>', []),
    ("said twice", "<p>Our rent is $150 per week.</p><p>Rent: $150 per week</p>", [(150, 150, "week")]),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "wanted"), [case[1:] for case in LAYOUTS], ids=[case[0] for case in LAYOUTS])
def test_tables_labels_and_headings(markup: str, wanted: list[Value]) -> None:
    assert values(found_on(markup)) == wanted


def test_a_neutral_price_is_unclear_where_the_page_presents_no_program() -> None:
    found = found_on("<p>Weekly rent: $185</p>", presents_own=False)
    assert (values(found), values(found, "unclear")) == ([], [(185, 185, "week")])


def test_findings_have_the_shape_of_a_price_and_quotes_of_the_page() -> None:
    page = analyse(
        parse(
            "<table><tr><th>Room</th><th>Per week</th></tr><tr><td>Shared</td><td>$210</td></tr><tr><td>Own</td><td>$250</td></tr></table>"
        )
    )
    page.presents_own = True
    found = prices.find(page)
    assert [Price(**finding.value, evidence=finding.evidence).per for finding in found] == ["week", "week"]
    assert [[evidence.quote for evidence in finding.evidence] for finding in found] == [
        ["Per week", "$210"],
        ["Per week", "$250"],
    ]
    assert all(evidence.quote in page.document.text for finding in found for evidence in finding.evidence)


CARDS: list[tuple[str, list[Value]]] = [
    ("<p>Our fees</p><p>Daily rates</p><p>Detox: $900</p><p>PHP: $450.00</p>", [(900, 900, "day"), (450, 450, "day")]),
    ("<p>Our fees</p><p>Daily rates</p><p>Detox: $900</p><p>Other amounts</p><p>Library: $45</p>", [(900, 900, "day")]),
    ("<p>Our fees</p><p>Per session</p><p>Late cancellation: $45</p><p>Couples: $180</p>", [(180, 180, "session")]),
    ("<p>Medication management</p><p>Going on with what was begun</p><p>$120 – $140</p>", [(120, 140, "session")]),
    ("<p>Urine drug screen</p><p>Done in our office</p><p>$30</p>", []),
    ("<p>Individual therapy per hour $140</p>", [(140, 140, "session")]),
    ("<p>Fees: $160 / hour</p>", [(160, 160, "session")]),
    ("<h3>Letters for court</h3><p>Rate: $160 / hour</p>", []),
    ("<h3>Couples</h3><p>$190</p><p>75 minutes per session</p>", [(190, 190, "session")]),
    ("<h3>Teens</h3><p>$140</p><p>(50 min)</p>", [(140, 140, "session")]),
    ("<h3>Three-session package</h3><p>$400</p><p>50 minutes each</p>", []),
    ("<h3>Late cancellation</h3><p>$70</p><p>60 minutes per session</p>", []),
    ("<h3>Residents</h3><p>$190</p><p>30 minutes from downtown</p>", []),
    ("<p>Individual therapy</p><p>$170</p><p>per session</p>", [(170, 170, "session")]),
    ("<p>Shared room</p><p>$230</p><p>per week</p>", [(230, 230, "week")]),
    ("<p>First intake</p><p>$225</p><p>We get to know you.</p>", [(225, 225, "session")]),
    ("<p>Move-in deposit</p><p>$300</p><p>We keep it safe.</p>", []),
    ("<p>Package of 6 sessions</p><p>$900</p><p>Pay once.</p>", []),
    ("<p>Fresh Start: Six 50-minute sessions in three months — $1,050</p>", []),
    ("<p>Deposit $200</p><p>Total $740</p><p>$740 is due on the day you move in.</p>", []),
    (
        "<table><tr><th>Service</th><th>Fee</th></tr><tr><td>Couples session (80 min)</td><td>$240</td></tr></table>",
        [(240, 240, "session")],
    ),
    ("<h2>How much does therapy cost?</h2><p>Sessions are $140 per visit.</p>", [(140, 140, "session")]),
    ("<h2>How much does rehab cost?</h2><p>A month of treatment is $6,000 per month.</p>", []),
    ("<h2>How much does therapy cost?</h2><p>On average, therapy costs $120 per session.</p>", []),
]


@pytest.mark.parametrize(("markup", "wanted"), CARDS, ids=[markup[:60] for markup, _ in CARDS])
def test_amounts_on_lines_of_their_own(markup: str, wanted: list[Value]) -> None:
    assert values(found_on(f"<h1>Fees</h1>{markup}")) == wanted


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<div><h3>Intensive Outpatient Program</h3><div>$650</div><div>per week</div></div>", [(650, 650, "week")]),
        ("<h3>Intensive Outpatient</h3><p>$650</p><p>per week</p>", [(650, 650, "week")]),
        ("<h3>IOP</h3><div>$650</div><div>/ week</div>", [(650, 650, "week")]),
        ("<h3>IOP</h3><div>from $650</div><div>per week</div>", [(650, None, "week")]),
        ("<h3>Sober living</h3><div>$800</div><div>per month</div>", [(800, 800, "month")]),
        ("<p>Intensive outpatient weekly rate: $650</p>", [(650, 650, "week")]),
        ("<h3>3-day intensive</h3><div>$650</div><div>per week</div>", []),
        ("<h3>IOP</h3><div>$650</div><div>9 hours per week</div>", []),
        ("<h3>IOP</h3><div>$650</div><div>Call us</div><div>per week</div>", []),
        ("<h3>Deductible</h3><div>$650</div><div>per year</div>", []),
    ],
)
def test_the_period_in_the_line_under_an_amount(body: str, expected: list[tuple[float, float | None, str]]) -> None:
    page = (
        "<title>Intensive Outpatient Program | Quillmere Recovery</title><h1>Intensive Outpatient Program</h1>"
        f"<p>At Quillmere Recovery, our intensive outpatient program (IOP) helps adults.</p>{body}"
    )
    assert [(one.min, one.max, one.per) for one in extract_page(page).prices] == expected
