"""Firms, schools and plans around treatment in other words than those of the cues, and providers who hire, teach, test and help with papers."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

FIRMS = {
    "billing": """<title>Ridgeline Revenue | Addiction billing done right</title><h1>Stop leaving money on the table</h1>
        <p>Since 2012 our team has billed for rehabs and outpatient clinics in forty states. We verify benefits, get authorizations and chase unpaid claims.</p>
        <p>Most of our centers see payment from Aetna, Cigna and UnitedHealthcare within 21 days.</p>
        <p>We charge a flat percentage. Talk to us: 561-555-0104.</p>""",
    "realtor": """<title>Behavioral real estate - Palmetto Commercial</title><h1>Licensed group homes and treatment campuses for sale</h1>
        <p>A turnkey residential treatment campus: 24 beds, detox license in place, $3.2 million.</p>
        <p>A sober living home with six bedrooms, rented at $7,000 per month.</p>
        <p>Contact our broker team at 954-555-0122.</p>""",
    "dbt training": """<title>Intensive DBT Training</title><h1>Intensive DBT training for treatment teams</h1>
        <p>Teams of four to ten therapists attend five days, Monday through Friday, 8:30 am to 4:30 pm. Six months later they return for part two.</p>
        <p>Participants will learn to treat borderline personality disorder, suicidality and substance use. Cost: $2,400 per person.</p>
        <p>This activity is approved for 72 contact hours.</p>""",
    "dui firm": """<title>DUI Lawyer Spokane - Hartwell Defense</title><h1>DUI lawyer</h1>
        <p>I defend people charged with drunk driving. I help my clients get an alcohol evaluation and into outpatient treatment or inpatient rehab.</p>
        <p>A deferred prosecution means two years of treatment: 72 hours of IOP, then weekly groups. Insurance such as Premera or Medicaid often pays.</p>
        <p>Call for a free case evaluation, 509-555-0118.</p>""",
    "marketing": """<title>Admissions growth for behavioral health - Anvil & Fern</title><h1>We get the phone to ring</h1>
        <p>Websites, SEO and call tracking for addiction treatment. Our work has filled IOPs, PHPs and sober homes from Maine to Oregon.</p>
        <p>Case study: a detox in Ohio doubled its census in 90 days.</p>""",
    "locum": """<title>Psychiatry locums | Trellis Clinical Partners</title><h1>Psychiatrists and PMHNPs for your IOP</h1>
        <p>Trellis supplies prescribers to residential, PHP and IOP programs by telehealth. They manage medication for depression, bipolar disorder and opioid use disorder.</p>
        <p>Clinicians: send us your CV. Facilities: tell us your hours.</p>""",
    "ehr": """<title>Wickerwork: group practice software</title><h1>Run your IOP without the paperwork</h1>
        <p>Schedule groups, track attendance and send claims to Cigna, Aetna and Medicaid in one click. Telehealth is built in.</p>
        <p>Start your free trial. $49 per clinician per month.</p>""",
    "consultant": """<title>Gatepost Advisors</title><h1>From lease to license</h1>
        <p>Gatepost guides founders who open detox, residential and outpatient programs. We write your policies, prepare you for Joint Commission and train your staff.</p>
        <p>Our team has worked with CARF for twenty years. Licensing takes four to six months.</p>""",
    "insurer": """<title>Getting help with mental health | Cascadia Community Care (Medicaid plan)</title><h1>Mental health and substance use services for members</h1>
        <p>Your plan pays for counseling, intensive outpatient treatment, residential treatment and methadone. You pay nothing.</p>
        <p>Call Customer Service at 800-555-0199 (TTY 711), 7 am to 6 pm, Monday to Friday. Free interpreters in any language.</p>
        <p>Find a provider in our network.</p>""",
    "degree": """<title>Master of Arts in Clinical Mental Health Counseling | Corvane College</title><h1>Clinical Mental Health Counseling (MA)</h1>
        <p>Become a licensed counselor. Our 60-credit program includes trauma, addiction and family therapy courses, with evening classes on Tuesdays and Thursdays from 5:30 to 8:15 pm.</p>
        <p>Students intern 600 hours at a local IOP or clinic. Apply by March 1. Tuition: $780 per credit hour.</p>""",
    "lab": """<title>Tox services | Meridian Diagnostics</title><h1>Fast, accurate urine drug testing</h1>
        <p>Treatment centers, pain clinics and sober living homes rely on Meridian. Confirmation by LC-MS for fentanyl, methamphetamine and alcohol (EtG).</p>
        <p>In network: Aetna, Humana, Medicare. Couriers pick up Monday through Saturday.</p>""",
    "bed rental insurance": """<title>Insurance for treatment centers | Kestrel Risk</title><h1>Liability insurance for rehabs and sober homes</h1>
        <p>We insure detox, residential, PHP and IOP operators. Get a quote in a day. Policies start at $2,100 per year.</p>
        <p>Our agents are here Monday to Friday, 9 am to 5 pm.</p>""",
    "transport": """<title>Secure transport for teens | Waymark Escort</title><h1>Safe passage to treatment</h1>
        <p>We drive teens to wilderness, residential and boarding programs. Our agents are trained in crisis. Fees start at $1,800.</p>""",
    "conference": """<title>Western Recovery Summit</title><h1>Western Recovery Summit 2027</h1>
        <p>Three days of talks on trauma, MAT and family therapy in Reno. Sessions run Thursday to Saturday, 8 am to 5 pm. Earn up to 18 CE credits.</p>
        <p>Registration is $395 for clinicians; exhibitors include detox and residential programs.</p>""",
    "supplement shop": """<title>Recover+ | Vitamins for early recovery</title><h1>Feel better in early recovery</h1>
        <p>Our formula supports sleep and mood during detox. $39 per month, free shipping. Add to cart.</p>""",
    "church rents room": """<title>St. Olan Parish - Hall rental</title><h1>Hall rental</h1>
        <p>AA meets here Mondays at 7 pm and NA on Thursdays at 6 pm. The hall rents for $60 per hour.</p>""",
}
# With a level of care that each offers.
PROVIDERS = {
    "careers+referrers": (
        "iop",
        """<title>Sorrel Creek Center</title><h1>Sorrel Creek Center</h1>
        <p>Our IOP for adults meets Monday, Wednesday and Thursday from 6 pm to 9 pm. We accept Aetna.</p>
        <h2>For referring professionals</h2><p>Your clients stay yours. We send you updates, and our trainings for therapists give CE hours.</p>
        <h2>Careers</h2><p>We are hiring a night nurse. Send us your resume. Benefits: Blue Cross, 401(k).</p>""",
    ),
    "univ clinic": (
        "iop",
        """<title>Addiction Services | Corvane University Medical Center</title><h1>Intensive outpatient program</h1>
        <p>Our program treats adults with alcohol and opioid use disorders, three mornings a week, 9 am to noon.</p>
        <p>We train students in psychiatry: a practicum student may sit in on groups.</p>
        <p>We are in network with Cigna.</p>""",
    ),
    "lab on site": (
        "iop",
        """<title>Halloway Recovery</title><h1>Halloway Recovery</h1>
        <p>We offer PHP and IOP in Akron. Drug testing is done in our own laboratory. We bill Medicaid and CareSource.</p>
        <p>Claims submission is done by our billing office.</p>""",
    ),
    "legal help in rehab": (
        "residential",
        """<title>Iron Gate Residential</title><h1>Residential treatment for men</h1>
        <p>Our residential program lasts 90 days. We help residents with court: our case managers write to attorneys and judges.</p>
        <p>Free legal clinic on Fridays. We accept Medicaid.</p>""",
    ),
    "house let": (
        "sober_living",
        """<title>Gable Street Sober Living</title><h1>Gable Street</h1>
        <p>Sober living for men in Dayton. $175 per week. Our house manager lives on site. Curfew is 11 pm; drug tests weekly.</p>
        <p>Landlords: we are looking for more houses to rent.</p>""",
    ),
    "resume help": (
        "php",
        """<title>Alder Run Day Program</title><h1>Partial hospitalization</h1>
        <p>Our PHP meets weekdays 9 am to 3 pm. Vocational groups help with your resume and interviews. We treat depression and trauma.</p>""",
    ),
}


@pytest.mark.parametrize("name", FIRMS)
def test_a_firm_has_no_program(name: str) -> None:
    found = extract_page(FIRMS[name])
    assert (found.page_role != "provider", found.programs, found.insurers) == (True, [], [])


@pytest.mark.parametrize("name", PROVIDERS)
def test_who_treats_may_hire_and_teach(name: str) -> None:
    level, markup = PROVIDERS[name]
    found = extract_page(markup)
    assert found.page_role == "provider", found.page_role_signals
    assert level in {program.level_of_care.value for program in found.programs}
