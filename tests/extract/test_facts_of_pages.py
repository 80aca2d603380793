"""What small pages in the manner of many sites state, as facts "field: value", and what they must not be read to state."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from records.models import PageExtraction


def facts(found: PageExtraction) -> set[str]:
    """The values of a page as lines: "insurers: aetna in_network", "iop conditions: anxiety", "prices: 450-450 session"."""
    held = {f"insurers: {one.id} {one.status}" for one in found.insurers}
    held |= {f"prices: {one.min:g}-{one.max:g} {one.per}" for one in found.prices if one.min and one.max}
    held |= {f"locations: {one.city} {one.state or ''}".strip() for one in found.locations}
    held |= {f"payment: {one.code}" for one in found.payment}
    for program in found.programs:
        level = program.level_of_care.value
        held.add(level)
        for field in ("days", "dayparts", "modalities", "conditions", "populations", "formats"):
            held |= {f"{level} {field}: {one.code}" for one in getattr(program, field)}
        held |= {f"{level} sessions: {' '.join(one.days)} {one.start}-{one.end}" for one in program.sessions}
        for field in ("hours_per_week", "days_per_week", "session_hours", "duration_weeks"):
            if (one := getattr(program, field)) is not None:
                held.add(f"{level} {field}: {one.min}-{one.max}")
    return held


def must_state(html: str, stated: list[str], never: list[str]) -> None:
    """The page states all of `stated`, and no fact in which a word of `never` stands."""
    found = facts(extract_page(html))
    assert set(stated) <= found, sorted(found)
    assert [fact for fact in found if any(word in fact for word in never)] == []


def page(body: str, title: str = "Marrow Creek Recovery") -> str:
    """A page of a provider of that name."""
    return f"<html><head><title>{title}</title></head><body><h1>{title.split(' | ')[0]}</h1>{body}</body></html>"


OURS = "<p>Our evening IOP meets nightly in Reno, NV.</p>"
PRACTICE = "<p>We are an outpatient practice in Reno, NV.</p>"
UNDER_WE = """<h2>Intensive Outpatient Program (IOP)</h2><p>Three group sessions a week, and family work.</p>
    <h2>Who IOP fits</h2><p>IOP is right for people in early recovery.</p>
    <h2>What the program looks like</h2><p>IOP runs three days a week, three hours a session.</p>
    <p>The program is 6 to 12 weeks; we do not keep a strict calendar.</p>
    <h2>What we draw from</h2><p>Motivational Interviewing, DBT and relapse prevention.</p>"""
INDENT = """<h2>Intensive Outpatient</h2><p>Marrow Creek offers day and evening groups.</p><blockquote><p>{}</p></blockquote>"""
RULES = """<ul><li>Rent is $120 per week and is paid on time.</li><li>Do not use alcohol or drugs; you can be tested at any time.</li>
    <li>Beds are made each morning.</li><li>Curfew is 10:00 pm.</li><li>You may apply for a night pass in writing.</li><li>Residents do chores daily.</li>
    <li>Breaking a rule may result in probation or discharge.</li><li>Zero tolerance policy for alcohol.</li></ul>"""
GRID = """<h2>IOP Group Calendar</h2><p>We offer an IOP.</p><table><tr><th></th><th>Mon</th><th>Tue</th><th>Fri</th></tr>
    <tr><th>9:00-10:00</th><td>Process Group</td><td>DBT Skills</td><td></td></tr><tr><th>10:15-12:00</th><td>Seeking Safety</td><td>CBT</td><td></td></tr></table>"""
CASES = [
    pytest.param(GRID, ["iop sessions: mon 09:00-10:00", "iop sessions: tue 10:15-12:00"], ["fri"], id="a grid whose rows tell morning from evening, and an empty day"),
    pytest.param("<p>We offer DUI classes.</p><ul><li>Level II Education: 12 weeks. $40 per class.</li></ul>", ["prices: 40-40 session"], [], id="a class is a session"),
    pytest.param(RULES, ["sober_living", "prices: 120-120 week"], ["residential", "justice", "alcohol"], id="rules of a house that is let"),
    pytest.param(INDENT.format("Groups meet Monday through Thursday, 6:00pm to 9:00pm."), ["iop sessions: mon tue wed thu 18:00-21:00"], [], id="a quotation that sets a text in"),
    pytest.param(INDENT.format("I went to groups on Monday at 6:00pm and they saved my life."), ["iop"], ["sessions", "days"], id="a quotation of somebody"),
    pytest.param("<p>Our Reno clinic runs an IOP.</p><h3>Evening IOP:</h3><p>Mondays and Wednesdays, 6-9 pm</p><h3>Weekend IOP:</h3><p>Coming soon!</p>", ["iop dayparts: evening"], ["weekend"], id="coming soon, on the next line"),
    pytest.param("<p>At our house, women find gender-specific residential treatment.</p>", [], ["populations: men"], id="specific to one gender"),
    pytest.param("<p>Offered in our Day Treatment program, five days a week.</p>", ["php"], ["locations"], id="Day is cut from no town"),
    pytest.param("<p>Structured sober living for women in South Reno. 12 beds.</p><p>$1,000/month. We do not take insurance.</p>", ["sober_living", "prices: 1000-1000 month"], [], id="a house under its name"),
    pytest.param("<p>We are an outpatient opioid treatment program in Tulsa.</p>", ["otp"], ["outpatient"], id="an outpatient OTP is one level"),
    pytest.param(PRACTICE + "<h2>Fees</h2><p>Individual therapy (50 min): $165<br>DBT skills group: $60</p>", ["prices: 60-60 session"], [], id="a group of skills"),
    pytest.param(OURS + "<p>Insurance: Aetna, Cigna; Humana pending</p>", ["insurers: aetna accepted", "insurers: cigna accepted"], ["humana"], id="the last of a list is pending"),
    pytest.param(OURS + "<h3>Insurance accepted</h3><p>Aetna · Cigna · Tricare (coming 2027)</p>", ["insurers: cigna accepted"], ["tricare"], id="one is coming next year"),
    pytest.param(OURS + "<p>In-network with Aetna, Cigna and Humana (pending)</p>", ["insurers: aetna in_network", "insurers: cigna in_network"], ["humana"], id="one of a sentence is pending"),
    pytest.param(OURS + "<h3>Insurance we accept</h3><ul><li>Aetna</li><li>Humana pending</li></ul>", ["insurers: aetna accepted"], ["humana"], id="an item is pending"),
    pytest.param(UNDER_WE, ["iop session_hours: 3.0-3.0", "iop days_per_week: 3.0-3.0", "iop duration_weeks: 6.0-12.0", "iop modalities: dbt"], [], id="a heading says what we draw from"),
    pytest.param("<p>Our Day IOP meets Monday through Friday.</p>", ["iop days: mon"], ["locations"], id="Day is no town"),
    pytest.param("<p>Marrow Creek offers residential treatment and PHP.</p><p>PHP is $4,500 a week.</p>", ["prices: 4500-4500 week"], [], id="what a level is, in dollars"),
    pytest.param("<p>We offer PHP.</p><p>PHP is $350 to $450 a day in most states.</p>", [], ["prices"], id="what a level is, anywhere"),
    pytest.param("<p>We offer IV ketamine in our Reno office. Each infusion is $450; a series of six is $2,400.</p>", ["prices: 450-450 session"], ["2400"], id="infusions, and a series of them"),
    pytest.param(PRACTICE + "<p>We offer TMS for depression and OCD.</p>", ["outpatient conditions: depression", "outpatient conditions: ocd"], [], id="a therapy for a condition"),
    pytest.param("<p>Our outpatient clinic sees adults with ADHD.</p>", ["outpatient populations: adults", "outpatient conditions: adhd"], [], id="a clinic sees adults"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "stated", "never"), CASES)
def test_what_a_page_states(body: str, stated: list[str], never: list[str]) -> None:
    must_state(page(body), stated, never)


NOT_ACCEPTED = (
    "We are not able to accept Medicaid.",
    "We're currently not in a position to accept Medicaid.",
    "We are not set up to bill Medicaid.",
    "We have not been able to accept Medicaid since 2019.",
    "Our license does not allow us to accept Medicaid.",
    "Federal rules keep us from accepting Medicaid.",
    "We are prohibited from billing Medicaid.",
    "We lack a contract with Medicaid.",
    "No estamos en condiciones de aceptar Medicaid.",
)
ACCEPTED = (
    "We do not hesitate to accept Medicaid.",
    "We are not only able to accept Medicaid but also Aetna.",
    "We don't want cost to stop you, so we accept Medicaid.",
    "Not everyone knows that we are able to accept Medicaid.",
    "While we are not able to accept Medicare, we do accept Medicaid.",
)


@pytest.mark.parametrize(
    ("sentence", "status"),
    [*((one, "not_accepted") for one in NOT_ACCEPTED), *((one, "accepted") for one in ACCEPTED)],
)
def test_a_refusal_in_more_words_than_not(sentence: str, status: str) -> None:
    found = facts(extract_page(page(f"<p>Our IOP treats adults in Reno.</p><p>{sentence}</p>")))
    assert {fact for fact in found if "medicaid" in fact} == {f"insurers: medicaid {status}"}


@pytest.mark.parametrize(
    ("sentence", "never"),
    [
        ("We are not set up to see clients by telehealth.", "telehealth"),
        ("We aren't set up to treat opioid addiction.", "opioids"),
        ("Our staff is not trained to treat schizophrenia.", "psychosis"),
        ("We have not been able to offer equine therapy this year.", "equine"),
        ("We are not able to meet on Saturdays.", "sat"),
        ("Our license does not allow us to offer detox.", "detox"),
        ("We're not in a position to run a PHP.", "php"),
        ("Financing is not something we offer.", "financing"),
        ("We lack funding for scholarships.", "scholarships"),
    ],
)
def test_what_the_provider_cannot_do_is_no_value(sentence: str, never: str) -> None:
    found = facts(extract_page(page(f"<p>Our IOP treats adults in Reno.</p><p>{sentence}</p>")))
    assert "iop" in found
    assert not [fact for fact in found if never in fact]


OTHERS = "<p>Our IOP treats adults in Reno. We accept Aetna.</p>"


@pytest.mark.parametrize(
    ("body", "stated", "never"),
    [
        pytest.param("<p>Sliding scale fees aren't available. We don't offer financing or scholarships.</p>", [], ["payment"], id="not available, and not offered"),
        pytest.param("<h3>Marrow Creek Recovery is in-network with:</h3><ul><li>Blue Shield (not Covered California plans)</li></ul>", ["insurers: blue_cross_blue_shield in_network"], [], id="an aside that limits plans"),
        pytest.param("<p>Referral partners include Larkin Detox (accepts Medicaid, 555 Quay St, Reno, NV 89501, 775-555-0166) and Crown Sober Homes ($750 a month).</p>", [], ["medicaid", "prices", "locations"], id="what partners take and cost"),
        pytest.param("<p>Residents attend day groups at a partner, Brightvale Health, in Sparks. Brightvale accepts Cigna.</p>", [], ["cigna"], id="a partner, then for short"),
        pytest.param("<p>Because we aren't contracted with Medicaid, patients with Molina should call Brightwater Clinic, which accepts Molina.</p>", [], ["molina"], id="whom others take"),
        pytest.param("<p>Neurofeedback and TMS are offered by our partner clinic.</p><p>Gambling treatment is available at the county.</p>", [], ["neurofeedback", "tms", "gambling"], id="given by a partner, or the county"),
        pytest.param("<table><tr><th>Insurance</th><th>PHP</th><th>IOP</th></tr><tr><td>Cigna</td><td>No</td><td>Yes</td></tr></table>", ["insurers: cigna accepted"], [], id="taken at one level"),
        pytest.param("<p>$215/wk shared<br>$275/wk private</p>", ["prices: 215-215 week", "prices: 275-275 week"], [], id="wk"),
        pytest.param("<p>Sponsor a bed for $900 a month.</p>", [], ["prices"], id="a donation"),
    ],
)  # fmt: skip
def test_what_is_others_and_what_is_limited(body: str, stated: list[str], never: list[str]) -> None:
    found = facts(extract_page(page(OTHERS + body)))
    assert {*stated, "insurers: aetna accepted"} <= found | {
        "insurers: aetna in_network",
        "insurers: aetna accepted",
    }, sorted(found)
    assert [fact for fact in found if any(word in fact for word in never)] == []


LESSON = """<html><head><title>IOP vs PHP: What's the difference? | Marrow Creek Blog</title></head><body><h1>IOP vs PHP: What's the Difference?</h1>
<p>Below we compare the two.</p><table><tr><th></th><th>IOP</th><th>PHP</th></tr><tr><td>Hours per week</td><td>9-19</td><td>20+</td></tr></table>
<p>At Marrow Creek, we offer both PHP and IOP. Call our team today.</p></body></html>"""
TOP_TEN = """<html><head><title>Find Treatment in Boise | Marrowmap</title></head><body><h1>Top 10 IOPs in Boise</h1>
<p>Calls to our helpline are answered by admissions partners who pay us.</p><h2>1. Basalt Butte Recovery</h2>
<p>(208) 555-0100. Evening IOP Mon-Thu 6-9pm. Accepts Aetna, Medicaid.</p></body></html>"""
BOARD = """<html><head><title>Psychotherapists in Denver - Marrowboard</title></head><body><h1>IOP therapists in Denver</h1>
<div><h3>Lena Orchardine, LPC</h3><p>I offer CBT. In network with Cigna. $150 per session.</p></div>
<p>Are you a therapist? Claim your profile. Sort by: rating</p></body></html>"""
REPORT = """<html><head><title>County opens clinic - The Larkfield Ledger</title></head><body><h1>New methadone clinic opens</h1>
<p>LARKFIELD, Ohio - Crest Health opened an OTP on Monday. The clinic, which accepts Medicaid, is open from 5 a.m. to noon.
"We treat 200 patients," said director Odette Quillardine.</p></body></html>"""


@pytest.mark.parametrize(("markup", "role"), [(TOP_TEN, "directory"), (BOARD, "directory"), (REPORT, "article")])
def test_pages_of_others_give_no_values(markup: str, role: str) -> None:
    found = extract_page(markup)
    assert (found.page_role, found.programs, found.insurers, found.prices) == (role, [], [], [])


def test_a_comparison_at_large_fills_no_level_of_who_offers_both() -> None:
    found = extract_page(LESSON)
    assert [program.hours_per_week for program in found.programs] == [None] * len(found.programs)
