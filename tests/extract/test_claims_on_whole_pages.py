"""Whole pages in the manner of real ones, labelled before they were first read: providers among claims of others, and firms around treatment."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import facts


class Page(NamedTuple):
    """A page of a provider: the levels and insurers that are its own, some facts that must be found, and words that stand in none."""

    html: str
    levels: set[str]
    insurers: set[str]  # "aetna in_network"
    stated: list[str]
    never: list[str]


PROVIDERS = {
    "a table of levels with those given elsewhere": Page(
        """<html><head><title>Levels of Care | Tamarack Bend Recovery</title></head><body>
        <nav><a href="/">Home</a> <a href="/levels">Levels of care</a> <a href="/insurance">Insurance</a></nav>
        <h1>Levels of care at Tamarack Bend</h1>
        <p>Tamarack Bend Recovery is an outpatient center in Boise, ID. We run a day program and an evening program for adults.</p>
        <table><tr><th>Level of care</th><th>Hours</th><th>At Tamarack Bend?</th></tr>
        <tr><td>Medical detox</td><td>24 hours</td><td>By referral</td></tr>
        <tr><td>Residential treatment</td><td>24 hours</td><td>Elsewhere</td></tr>
        <tr><td>Partial hospitalization (PHP)</td><td>30 hours a week</td><td>Yes</td></tr>
        <tr><td>Intensive outpatient (IOP)</td><td>9 hours a week</td><td>Yes</td></tr>
        <tr><td>Sober living</td><td>-</td><td>Through partners</td></tr></table>
        <h2>Insurance</h2><p>We are in network with Regence and PacificSource.</p>
        <h2>Other providers</h2>
        <p>St. Brendan Hospital has a detox unit. They accept Medicaid and Humana.</p>
        <p>Their team treats psychosis and bipolar disorder.</p>
        <h2>Contact</h2><p>Admissions: (208) 555-0110. Careers: (208) 555-0119.</p></body></html>""",
        {"php", "iop"},
        {"regence in_network", "pacificsource in_network"},
        ["php hours_per_week: 30.0-30.0", "iop hours_per_week: 9.0-9.0"],
        ["psychosis", "bipolar", "humana"],
    ),
    "a sober house and the hospitals of its town": Page(
        """<html><head><title>Linden Row Sober Living for Women</title></head><body><h1>Linden Row</h1>
        <p>Linden Row is a sober living home for eight women in Toledo. Rent is $180 per week. Residents attend meetings and keep a 10 pm curfew.</p>
        <h2>What sober living costs</h2><p>The average rehab costs $30,000 for a month. A sober home costs far less.</p>
        <h2>Resources</h2>
        <h3>Mercy Quay Hospital</h3><p>Inpatient psychiatric unit for adults. Accepts Medicare, Medicaid and Aetna.</p>
        <h3>Harbor Street Clinic</h3><p>Methadone and counseling for opioid addiction. $14 per day.</p>
        <h3>Lucas County Crisis Line</h3><p>419-555-0177, day and night.</p>
        <h2>Privacy</h2><p>Records of substance use treatment are protected by 42 CFR Part 2.</p>
        <p>Call us: 419-555-0140</p></body></html>""",
        {"sober_living"},
        set(),
        ["prices: 180-180 week"],
        ["medicare", "medicaid", "30000", "opioids", "substance_use", "14-14"],
    ),
    "a county clinic in Spanish": Page(
        """<html lang="es"><head><title>Clínica Puente Nuevo</title></head><body><h1>Clínica Puente Nuevo</h1>
        <p>Somos una clínica ambulatoria en Fresno, CA. Ofrecemos un programa ambulatorio intensivo (IOP) para adultos.</p>
        <p>Nuestros grupos se reúnen los lunes y miércoles de 6:00 pm a 9:00 pm.</p>
        <p>Aceptamos Medi-Cal y Anthem Blue Cross.</p>
        <h2>Otros recursos</h2>
        <p>El Hospital Central de Fresno acepta Medicare y Kaiser. Ellos tratan la psicosis.</p>
        <p>La Casa del Valle ofrece desintoxicación y tratamiento residencial.</p></body></html>""",
        {"iop", "outpatient"},
        {"medi_cal accepted", "anthem_blue_cross accepted"},
        ["iop populations: adults"],
        ["psychosis", "kaiser"],
    ),
    "a practice of DBT that also trains": Page(
        """<html><head><title>Marsh Lantern DBT | Eugene, OR</title></head><body><h1>Marsh Lantern DBT</h1>
        <p>We are an outpatient practice in Eugene, OR. We offer comprehensive DBT for adults with borderline personality disorder.</p>
        <p>Our skills group meets Tuesdays from 5:30 pm to 7:30 pm. Expect two hours of homework each week.</p>
        <h2>Who we can help</h2><p>We are not able to treat psychosis or active eating disorders. Our groups are not for people with mania.</p>
        <h2>Trainings for clinicians</h2><p>Our two-day DBT training for therapists meets Friday and Saturday, 9 am to 4 pm, and gives 12 CE hours. Tuition is $450.</p>
        <h2>Holiday hours</h2><p>On December 24 we are open 9 am to noon.</p>
        <h2>Fees</h2><p>Individual sessions are $190. We are out of network with all insurance plans.</p></body></html>""",
        {"outpatient"},
        set(),
        ["outpatient conditions: personality_disorders", "outpatient sessions: tue 17:30-19:30"],
        ["psychosis", "eating_disorders", "bipolar", "09:00", "450", "hours_per_week", "fri", "sat"],
    ),
    "a center whose parity page tells the law": Page(
        """<html><head><title>Insurance and your rights | Copper Vale Center</title></head><body><h1>Insurance at Copper Vale Center</h1>
        <p>Copper Vale Center accepts Cigna and Premera for its intensive outpatient program.</p>
        <h2>The law</h2><p>The Mental Health Parity and Addiction Equity Act asks plans to cover eating disorders and gambling as they cover surgery.</p>
        <h2>Language help</h2><p>Health plans offer interpreters in Vietnamese and Korean at no cost.</p>
        <p>Our cook speaks Spanish and makes great tamales.</p>
        <h2>What treatment may include</h2><p>Treatment may include CBT, DBT and EMDR.</p>
        <h2>Partners</h2><p>Ridgeway House takes Molina and Apple Health. Their residential program lasts 90 days.</p></body></html>""",
        {"iop"},
        {"cigna accepted", "premera accepted"},
        ["iop"],
        ["gambling", "eating_disorders", "emdr", "residential", "cbt", "dbt", "duration", "molina"],
    ),
    "a list that compares levels at large": Page(
        """<html><head><title>Which level is right? | Fernhollow Wellness</title></head><body><h1>Which level of care is right for you?</h1>
        <p>At Fernhollow Wellness in Tulsa we offer an intensive outpatient program three evenings a week.</p>
        <h2>Levels of care compared</h2>
        <table><tr><th>Level</th><th>Setting</th><th>Typical length</th></tr>
        <tr><td>Detox</td><td>Hospital</td><td>3-7 days</td></tr><tr><td>Residential</td><td>Live-in</td><td>30-90 days</td></tr>
        <tr><td>PHP</td><td>Day</td><td>2-4 weeks</td></tr><tr><td>IOP</td><td>Part-time</td><td>8-12 weeks</td></tr></table>
        <p>Need more than an IOP? We will help you find a detox or residential program.</p></body></html>""",
        {"iop"},
        set(),
        ["iop days_per_week: 3.0-3.0"],
        ["duration"],
    ),
    "a hospital's program with a step down": Page(
        """<html><head><title>Day Treatment | Ashgrove Behavioral Hospital</title></head><body><h1>Partial Hospitalization at Ashgrove</h1>
        <p>Our partial hospitalization program meets Monday through Friday, 9 am to 3 pm.</p>
        <p>Afterwards patients step down to three evenings of IOP at a clinic near home.</p>
        <h2>Not offered here</h2><ul><li>Detox</li><li>Residential treatment</li><li>Sober living</li></ul>
        <h2>We cannot treat</h2><ul><li>Eating disorders</li><li>Active psychosis</li></ul>
        <h2>Working here</h2><p>Human resources: 555-0100 ext. 4. Nurses get Aetna health insurance and two weeks of vacation. Call HR at (503) 555-0121.</p>
        <p>To refer a patient call (503) 555-0120.</p></body></html>""",
        {"php"},
        set(),
        ["php sessions: mon tue wed thu fri 09:00-15:00"],
        ["eating_disorders", "psychosis", "aetna", "duration"],
    ),
    "a clinic with a list of what is where": Page(
        """<html><head><title>Services - Birch Landing Counseling</title></head><body><h1>Services</h1>
        <p>Birch Landing Counseling serves teens and families in Duluth.</p>
        <ul><li>Outpatient counseling - here, weekdays</li><li>Intensive outpatient (IOP) - here, Mon/Wed/Thu 4-7 pm</li>
        <li>Partial hospitalization - not offered here</li><li>Residential - elsewhere (we refer)</li><li>Detox - by referral only</li></ul>
        <h3>Lakeview Hospital</h3><p>For emergencies go to Lakeview Hospital, which takes all insurance. Their psychiatrists see children with ADHD and autism.</p>
        <h3>Paying for care</h3><p>We accept Medica and UCare.</p></body></html>""",
        {"outpatient", "iop"},
        {"medica accepted", "ucare accepted"},
        ["iop sessions: mon wed thu 16:00-19:00"],
        ["adhd"],
    ),
}
OTHERS = {
    "a firm that bills": """<html><head><title>Keelstone RCM | Billing for behavioral health</title></head><body><h1>Get paid for the care you give</h1>
        <p>Keelstone handles authorizations, utilization review and claims for detox, residential, PHP and IOP programs.</p>
        <p>We work with Aetna, Cigna, Anthem and Medicaid every day. We are experts in substance use and mental health billing.</p>
        <h2>Our services</h2><ul><li>Verification of benefits</li><li>Claims submission</li><li>Denial appeals</li></ul>
        <p>Our fee is 5% of collections. Call (615) 555-0133 for a free audit.</p></body></html>""",
    "a realtor who lets houses to operators": """<html><head><title>Sober living properties | Harrow Realty Group</title></head><body><h1>Houses for sober living operators</h1>
        <p>We lease five- to eight-bedroom houses to sober living operators in Phoenix. Rents start at $4,800 per month.</p>
        <p>Our agents know zoning, licensing and what a recovery residence needs. Bring your residents home.</p>
        <h2>Available now</h2><p>Six bedrooms in Mesa, two kitchens, $5,200 per month.</p><p>Call Harrow Realty: 602-555-0161.</p></body></html>""",
    "a course for clinicians": """<html><head><title>DBT Foundations | Quarto Learning</title></head><body><h1>DBT Foundations: an online course for clinicians</h1>
        <p>Learn to run DBT skills groups for clients with borderline personality disorder, self-harm and eating disorders.</p>
        <p>Live sessions: Tuesdays and Thursdays, 6 pm to 8 pm Eastern, for eight weeks. You will practice mindfulness and distress tolerance.</p>
        <p>16 CE hours. Tuition is $895. Register by May 1. Our instructors have treated clients for twenty years.</p></body></html>""",
    "a law firm": """<html><head><title>DUI Defense | Calloway Brandt Law</title></head><body><h1>Charged with a DUI?</h1>
        <p>Our attorneys help clients enter alcohol treatment, IOP or residential rehab before sentencing.</p>
        <p>A judge may order 12 weeks of DUI classes and 90 days of sobriety monitoring. We work with counselors and treatment programs.</p>
        <p>Free consultation, day or night: (702) 555-0187. Payment plans available.</p></body></html>""",
    "an agency of marketing": """<html><head><title>Beacon Ridge Digital - marketing for rehabs</title></head><body><h1>More admissions for your treatment center</h1>
        <p>We build websites and run ads for detox, residential and outpatient programs. Our clients accept Aetna, BCBS and Cigna.</p>
        <p>Rank for "IOP near me". Our team has worked in recovery for ten years. Packages from $3,000 per month.</p><p>Book a strategy call: 305-555-0112.</p></body></html>""",
    "a firm of staffing": """<html><head><title>Northline Behavioral Staffing</title></head><body><h1>Behavioral health staffing</h1>
        <p>We place therapists, nurses and counselors in residential, PHP and IOP programs across Texas.</p>
        <p>Shifts: Monday to Friday, 8 am to 4 pm, or evenings 4 pm to midnight. Pay is $38 per hour. We offer Blue Cross Blue Shield coverage and a 401(k).</p>
        <p>Our recruiters know substance use and mental health treatment. Send your resume.</p></body></html>""",
    "software": """<html><head><title>HavenChart | EHR for addiction treatment</title></head><body><h1>One record for every level of care</h1>
        <p>HavenChart runs detox, residential, PHP, IOP and sober living on one platform: group notes, MAT dosing, drug testing and billing.</p>
        <p>Our customers treat opioid addiction, trauma and eating disorders. $79 per user per month. Request a demo.</p></body></html>""",
    "a consultant of accreditation": """<html><head><title>Sable Point Consulting</title></head><body><h1>Open your treatment center</h1>
        <p>We help you get your state license and CARF or Joint Commission accreditation for detox, residential and outpatient programs.</p>
        <p>Policies and procedures, mock surveys, and training for your staff in trauma-informed care. Our consultants have opened 60 facilities.</p>
        <p>A license package takes 12 weeks and starts at $9,500.</p></body></html>""",
    "an insurer's own page": """<html><head><title>Mental health and substance use care | Sunridge Health Plan</title></head><body><h1>Your behavioral health benefits</h1>
        <p>As a member you can get therapy, IOP, partial hospitalization and detox. You do not need a referral.</p>
        <p>We cover treatment for depression, anxiety and substance use. Interpreters in Spanish and Hmong are free.</p>
        <p>Call the number on your ID card, Monday to Friday, 8 am to 8 pm, or member services at 800-555-0145.</p></body></html>""",
    "a degree": """<html><head><title>BS in Addiction Counseling | Wexcombe University</title></head><body><h1>Addiction Counseling, BS</h1>
        <p>Our program prepares students to counsel people with substance use disorders. Courses cover group therapy, motivational interviewing and relapse prevention.</p>
        <p>Classes meet Monday and Wednesday evenings, 6 pm to 9 pm, in person or online. 120 credits, four years. Tuition is $410 per credit.</p>
        <p>Students complete a 400-hour practicum in a residential or outpatient program. Apply now.</p></body></html>""",
    "a laboratory": """<html><head><title>Clearline Toxicology</title></head><body><h1>Drug testing for recovery programs</h1>
        <p>Clearline tests urine and oral fluid for detox centers, sober homes and IOPs. Results in 24 hours.</p>
        <p>We are in network with Medicare, Aetna and UnitedHealthcare. Our panels find opioids, benzodiazepines, cocaine and alcohol.</p>
        <p>Collection Monday through Friday, 7 am to 5 pm. Set up an account: 813-555-0150.</p></body></html>""",
    "a maker of curricula": """<html><head><title>Stepwell Press | Curricula for groups</title></head><body><h1>Group curricula for IOP and residential programs</h1>
        <p>Twelve weeks of ready-made sessions on relapse prevention, anger and trauma. Each session is 90 minutes.</p>
        <p>Our workbooks are used in 900 treatment programs. Facilitator guide $149, workbooks $18. Add to cart.</p></body></html>""",
}


@pytest.mark.parametrize("name", PROVIDERS)
def test_a_provider_among_claims_of_others(name: str) -> None:
    page = PROVIDERS[name]
    found = extract_page(page.html)
    assert found.page_role == "provider"
    held = facts(found)
    assert {program.level_of_care.value for program in found.programs} <= page.levels
    assert {f"{one.id} {one.status}" for one in found.insurers} <= page.insurers
    assert set(page.stated) <= held, sorted(held)
    assert [fact for fact in held if any(word in fact for word in page.never)] == []


@pytest.mark.parametrize("name", OTHERS)
def test_a_firm_around_treatment_has_no_program(name: str) -> None:
    found = extract_page(OTHERS[name])
    assert found.page_role != "provider", found.page_role_signals
    assert facts(found) == set()
