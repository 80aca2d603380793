"""One line of what an office does beside treating, on a page that tells of a program of its own, makes the page nobody else's."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

PAGES = {
    "house": "<title>Cedar House</title><h1>Cedar House Sober Living</h1><p>Structured sober living for men in Salem, Oregon.</p><p>Rent is $180 a week.</p><p>{}</p>",
    "clinic": "<title>Crossbridge Counseling</title><h1>Crossbridge Counseling</h1><p>Crossbridge Counseling runs an IOP in Salem, Oregon. Groups meet Monday to Thursday, 6-9 pm.</p><p>{}</p>",
    "residential": "<title>Alder Ridge Recovery</title><h1>Alder Ridge Recovery</h1><p>Alder Ridge Recovery offers residential treatment in Salem, Oregon.</p><p>{}</p>",
}
LINES = [
    "Tours by appointment.", "House tours by appointment; call Ann.", "Aetna members pay a $40 copay on average nationally.", "Six-bedroom house available now for women in recovery.",
    "Our building is zoned for group living.", "Our privacy policy follows 42 CFR § 2.31.", "We help you file appeals for denied claims.", "General liability insurance covers visitors.",
    "Participants in our program may join our study.", "The department licenses our clinic.", "To file a complaint about our program, call the state.", "The plan covers, on average, 80 percent of the cost.",
    "Housing is provided by Slate Realty.", "We are an equal opportunity employer.", "Pay: $22 an hour for night staff.", "Careers: send your resume to the office.", "The thrift store has furniture for sale.",
    "Open house every first Friday.", "Donate to our scholarship fund.", "We are now accepting applications.",
]  # fmt: skip
# Firms with one such line, whose own words tell of levels too
FIRMS = [
    "<title>Slate Realty</title><h1>Slate Realty Group</h1><p>Our agents know each street. Our clients run detox and residential programs.</p>",
    "<title>Fernlow Billing</title><h1>Fernlow Billing</h1><p>We handle claims for detox, residential and IOP programs.</p><p>Our coders catch denied PHP and IOP days.</p>",
    "<title>Fernlow Staffing</title><h1>Fernlow Staffing</h1><p>Our recruiters call back. Our nurses work in residential and IOP programs.</p>",
    "<title>Quarry Media</title><h1>More admissions</h1><p>Our detox leads and IOP leads are fresh. Rank higher on Google.</p>",
    "<title>Marl Transport</title><h1>Marl Transport</h1><p>We drive people to detox, residential and boarding programs, at any hour.</p>",
    "<title>Tarn Health Plan</title><h1>Your benefits</h1><p>We cover detox, outpatient counseling and residential stays. Members pay a copay of $20 on average.</p>",
    "<title>Bluefox Insurance</title><h1>Bluefox Insurance</h1><p>We insure detox and IOP programs: general liability and more.</p>",
    "<title>Kestrel Capital</title><h1>Kestrel Capital</h1><p>We invest in PHP and IOP operators. Our residential operators have EBITDA of two million.</p>",
    "<title>Opal Software</title><h1>Opal Software</h1><p>Our IOP software and detox software are used in 90 programs. Book a strategy call.</p>",
    "<title>Law</title><h1>Marrow and Pike</h1><p>Our attorneys sue for denied residential claims. Our residential clients win.</p>",
]  # fmt: skip


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("name", PAGES)
def test_one_line_beside_treating_loses_no_page(name: str, line: str) -> None:
    assert extract_page(PAGES[name].format(line)).page_role == "provider"


@pytest.mark.parametrize("html", FIRMS)
def test_a_firm_whose_words_tell_of_levels_stays_one(html: str) -> None:
    assert extract_page(html).page_role != "provider"


# Pages that state much of themselves and never say "our IOP": one line at their end turns them into nobody else's
FACTS = {
    "practice": """<title>Fernlow Counseling</title><h1>Fees</h1><p>Individual session, 50 minutes: $140.</p><p>Couples session: $170.</p>
        <p>We are in network with Aetna, Cigna and Medicaid.</p><p>Process group, Tuesdays 6-7:30 pm.</p><p>{}</p>""",
    "cards": """<title>Marl Street Recovery</title><h1>Programs</h1><h3>Intensive outpatient</h3><p>Monday, Tuesday and Thursday, 6-9 pm</p><p>$210 per week</p>
        <h3>DUI classes</h3><p>Saturdays 9-11 am</p><p>We accept Medicaid and Humana.</p><p>{}</p>""",
    "house": """<title>Tansy House</title><h1>Tansy House for women</h1><p>Sober living in Salem, Oregon. $190 a week, $200 deposit.</p><p>We take 8 women.</p>
        <p>Minimum stay 90 days.</p><p>Scholarships are available.</p><p>{}</p>""",
    "clinic": """<title>Larch Valley Methadone Clinic</title><h1>Dosing and fees</h1><p>We dose Monday to Friday, 5:30-11 am.</p><p>Self-pay is $98 a week.</p>
        <p>We accept Medicaid, Medicare and Aetna.</p><p>Counseling groups meet Wednesdays, 10-11 am.</p><p>{}</p>""",
    "hospital": """<title>Quarry Ridge Behavioral Health</title><h1>Adult programs</h1><p>Partial hospitalization: Monday through Friday, 9 am to 3 pm.</p>
        <p>Intensive outpatient: Monday, Wednesday and Friday, 9 am to noon.</p><p>We accept Medicare and TRICARE.</p><p>{}</p>""",
}  # fmt: skip
ORDINARY = [
    "Our rate is $90 per hour.", "Legal letters: $75 per hour", "$75 per hour", "Equal opportunity employer", "Careers: jobs@slate.example", "Send your resume to hr@slate.example.",
    "Join our team: send us your resume. We offer paid time off and are an equal opportunity employer.", "Medical, vision, and dental plans differ.",
    "Supervision toward licensure is available at $60 per hour.", "You have the right to file a complaint with the Board of Behavioral Sciences.",
    "To file a complaint about our program, call the state.", "Who answers? Our admissions staff.", "Who answers the phone? A nurse who works here.", "Calls are answered by a nurse, day and night.",
    "After hours, calls are forwarded to our on-call clinician.", "Calls are answered by one of our counselors.", "Search by insurance", "The state licenses our program.",
    "Our lab reports results in a day.", "Listen to our podcast.", "Our app sends reminders.", "We have general liability insurance.", "Your plan pays after the deductible.",
    "Coverage determinations are made by your plan.", "We host interns from the community college.", "Free transport to treatment is provided.", "LADC required for all counselors.",
    "Experience preferred: ask about open positions.", "Many have their charges reduced.", "Our architects designed a calm building.", "We offer DBT training for clinicians.",
    "Benefits include medical, dental and 401(k).", "Funding applications are due in May.",
]  # fmt: skip
# Who seeks workers or takes complaints, in few lines
JOBS = [
    "<title>Night technician</title><h1>Night technician, residential</h1><p>Larch House needs a night technician for our detox unit. $22 an hour.</p><p>Send your resume to jobs@larch.example.</p>",
    "<title>Careers | Fernlow Recovery</title><h1>IOP counselor</h1><p>Fernlow Recovery is hiring an IOP counselor. Our IOP meets Monday to Thursday, 6-9 pm.</p><p>LADC preferred. $28 an hour, paid time off, medical and dental.</p>",
    "<title>Primary therapist - Marl Behavioral</title><h1>Primary therapist (PHP)</h1><p>You will lead groups in our PHP, Monday through Friday, 9 am to 3 pm.</p><p>Salary: $70,000 a year. 401(k). Equal opportunity employer.</p>",
    "<h1>Residential aide</h1><p>Our women's residential program in Salem is looking for an aide. Shifts are 8 hours.</p><p>Pay: $19 per hour.</p><p>Equal opportunity employer.</p>",
    "<h1>Substance abuse counselor</h1><p>Job type: full-time. Pay: $25.00 - $30.00 per hour. Benefits: health and dental insurance, paid time off.</p><p>Run groups in an intensive outpatient program three evenings a week.</p>",
    "<h1>Jobs in recovery</h1><p>Behavioral health techs start at $18 an hour in our detox and residential programs.</p><p>Nurses earn $40 an hour.</p><p>EEO employer.</p>",
    "<h1>File a complaint</h1><p>The bureau takes complaints about detox, residential and outpatient programs. To file a complaint, call 800-555-0112.</p><p>To file a complaint against a counselor, send the form.</p>",
    "<h1>Complaints</h1><p>We review complaints about licensed alcohol and drug programs. To file a complaint call (916) 555-0133, Monday to Friday, 8 am to 5 pm.</p>",
    "<h1>Treatment that fits</h1><p>Call (800) 555-0144 for help with detox or rehab.</p><p>Who answers?</p><p>A paid sponsor.</p>",
    "<h1>Treatment that fits</h1><p>Call (800) 555-0144 for help with detox or rehab. Calls are forwarded to one of our partners.</p>",
]  # fmt: skip


@pytest.mark.parametrize("line", ORDINARY)
@pytest.mark.parametrize("name", FACTS)
def test_one_line_beside_many_facts_loses_no_page(name: str, line: str) -> None:
    plain, with_line = extract_page(FACTS[name].format("")), extract_page(FACTS[name].format(line))
    assert plain.page_role == with_line.page_role == "provider"
    assert {one.level_of_care.value for one in plain.programs} <= {
        one.level_of_care.value for one in with_line.programs
    }


@pytest.mark.parametrize("html", JOBS)
def test_who_hires_or_takes_complaints_in_few_lines_treats_nobody(html: str) -> None:
    assert extract_page(html).page_role != "provider"
