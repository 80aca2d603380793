"""Firms, schools and plans around treatment in many wordings, and providers who hire, teach, test and help with papers.

Four sets, each written before the cues were widened by it. On first sight 9 of 16, 9 of 14, 9 of 12 and 4 of 14 firms passed for providers.
"""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

FIRMS = {
    "billing, 1": """<title>Ridgeline Revenue | Addiction billing done right</title><h1>Stop leaving money on the table</h1>
        <p>Since 2012 our team has billed for rehabs and outpatient clinics in forty states. We verify benefits, get authorizations and chase unpaid claims.</p>
        <p>Most of our centers see payment from Aetna, Cigna and UnitedHealthcare within 21 days.</p>
        <p>We charge a flat percentage. Talk to us: 561-555-0104.</p>""",
    "realtor, 1": """<title>Behavioral real estate - Palmetto Commercial</title><h1>Licensed group homes and treatment campuses for sale</h1>
        <p>A turnkey residential treatment campus: 24 beds, detox license in place, $3.2 million.</p>
        <p>A sober living home with six bedrooms, rented at $7,000 per month.</p>
        <p>Contact our broker team at 954-555-0122.</p>""",
    "dbt training, 1": """<title>Intensive DBT Training</title><h1>Intensive DBT training for treatment teams</h1>
        <p>Teams of four to ten therapists attend five days, Monday through Friday, 8:30 am to 4:30 pm. Six months later they return for part two.</p>
        <p>Participants will learn to treat borderline personality disorder, suicidality and substance use. Cost: $2,400 per person.</p>
        <p>This activity is approved for 72 contact hours.</p>""",
    "dui firm, 1": """<title>DUI Lawyer Spokane - Hartwell Defense</title><h1>DUI lawyer</h1>
        <p>I defend people charged with drunk driving. I help my clients get an alcohol evaluation and into outpatient treatment or inpatient rehab.</p>
        <p>A deferred prosecution means two years of treatment: 72 hours of IOP, then weekly groups. Insurance such as Premera or Medicaid often pays.</p>
        <p>Call for a free case evaluation, 509-555-0118.</p>""",
    "marketing, 1": """<title>Admissions growth for behavioral health - Anvil & Fern</title><h1>We get the phone to ring</h1>
        <p>Websites, SEO and call tracking for addiction treatment. Our work has filled IOPs, PHPs and sober homes from Maine to Oregon.</p>
        <p>Case study: a detox in Ohio doubled its census in 90 days.</p>""",
    "locum, 1": """<title>Psychiatry locums | Trellis Clinical Partners</title><h1>Psychiatrists and PMHNPs for your IOP</h1>
        <p>Trellis supplies prescribers to residential, PHP and IOP programs by telehealth. They manage medication for depression, bipolar disorder and opioid use disorder.</p>
        <p>Clinicians: send us your CV. Facilities: tell us your hours.</p>""",
    "ehr, 1": """<title>Wickerwork: group practice software</title><h1>Run your IOP without the paperwork</h1>
        <p>Schedule groups, track attendance and send claims to Cigna, Aetna and Medicaid in one click. Telehealth is built in.</p>
        <p>Start your free trial. $49 per clinician per month.</p>""",
    "consultant, 1": """<title>Gatepost Advisors</title><h1>From lease to license</h1>
        <p>Gatepost guides founders who open detox, residential and outpatient programs. We write your policies, prepare you for Joint Commission and train your staff.</p>
        <p>Our team has worked with CARF for twenty years. Licensing takes four to six months.</p>""",
    "insurer, 1": """<title>Getting help with mental health | Cascadia Community Care (Medicaid plan)</title><h1>Mental health and substance use services for members</h1>
        <p>Your plan pays for counseling, intensive outpatient treatment, residential treatment and methadone. You pay nothing.</p>
        <p>Call Customer Service at 800-555-0199 (TTY 711), 7 am to 6 pm, Monday to Friday. Free interpreters in any language.</p>
        <p>Find a provider in our network.</p>""",
    "degree, 1": """<title>Master of Arts in Clinical Mental Health Counseling | Corvane College</title><h1>Clinical Mental Health Counseling (MA)</h1>
        <p>Become a licensed counselor. Our 60-credit program includes trauma, addiction and family therapy courses, with evening classes on Tuesdays and Thursdays from 5:30 to 8:15 pm.</p>
        <p>Students intern 600 hours at a local IOP or clinic. Apply by March 1. Tuition: $780 per credit hour.</p>""",
    "lab, 1": """<title>Tox services | Meridian Diagnostics</title><h1>Fast, accurate urine drug testing</h1>
        <p>Treatment centers, pain clinics and sober living homes rely on Meridian. Confirmation by LC-MS for fentanyl, methamphetamine and alcohol (EtG).</p>
        <p>In network: Aetna, Humana, Medicare. Couriers pick up Monday through Saturday.</p>""",
    "bed rental insurance, 1": """<title>Insurance for treatment centers | Kestrel Risk</title><h1>Liability insurance for rehabs and sober homes</h1>
        <p>We insure detox, residential, PHP and IOP operators. Get a quote in a day. Policies start at $2,100 per year.</p>
        <p>Our agents are here Monday to Friday, 9 am to 5 pm.</p>""",
    "transport, 1": """<title>Secure transport for teens | Waymark Escort</title><h1>Safe passage to treatment</h1>
        <p>We drive teens to wilderness, residential and boarding programs. Our agents are trained in crisis. Fees start at $1,800.</p>""",
    "conference, 1": """<title>Western Recovery Summit</title><h1>Western Recovery Summit 2027</h1>
        <p>Three days of talks on trauma, MAT and family therapy in Reno. Sessions run Thursday to Saturday, 8 am to 5 pm. Earn up to 18 CE credits.</p>
        <p>Registration is $395 for clinicians; exhibitors include detox and residential programs.</p>""",
    "supplement shop, 1": """<title>Recover+ | Vitamins for early recovery</title><h1>Feel better in early recovery</h1>
        <p>Our formula supports sleep and mood during detox. $39 per month, free shipping. Add to cart.</p>""",
    "church rents room, 1": """<title>St. Olan Parish - Hall rental</title><h1>Hall rental</h1>
        <p>AA meets here Mondays at 7 pm and NA on Thursdays at 6 pm. The hall rents for $60 per hour.</p>""",
    "billing, 2": """<title>Claims done right | Orchard Behavioral Billing</title><h1>Behavioral health claims, paid</h1>
        <p>We code, submit and follow every claim for your IOP or PHP until it is paid. Clean claim rate: 98%.</p>
        <p>Experience with Anthem, Aetna, Tricare and state Medicaid. Clients include clinics in Ohio and Kentucky.</p>
        <p>No set-up fee; month to month.</p>""",
    "lease, 2": """<title>Homes for recovery residences | Lindgren Homes</title><h1>We buy and hold homes for recovery residences</h1>
        <p>Do you run a sober home? We buy the house, you lease it for five years at $3,900 a month.</p>
        <p>Our portfolio has 40 houses in Tampa. Tenants are licensed recovery residences.</p>""",
    "dbt self-study, 2": """<title>DBT Skills for Clinicians - self-paced | Northfold Academy</title><h1>DBT skills: a self-paced course</h1>
        <p>Eight modules of video, 14 hours in all, on emotion regulation and distress tolerance for clients with self-harm and trauma.</p>
        <p>For psychologists, social workers and counselors. $349. Certificate on completion.</p>""",
    "dui lawyers, 2": """<title>Arrested for OWI? - Pryce & Dalton, S.C.</title><h1>OWI defense in Madison</h1>
        <p>An assessment and 30 hours of outpatient counseling can lower your sentence. We will find you a program that meets in the evening.</p>
        <p>Call 608-555-0129, day or night. We speak Spanish.</p>""",
    "agency, 2": """<title>Brightpath Media: growth for mental health practices</title><h1>More of the right clients</h1>
        <p>We write pages about anxiety, trauma and couples therapy that rank. Our therapists' sites load fast and book online.</p>
        <p>Retainers from $1,200 per month.</p>""",
    "staffing, 2": """<title>Sandbar Nurses</title><h1>PRN and travel nurses for detox units</h1>
        <p>Night shifts covered: 7 pm to 7 am, seven days a week. Our nurses know CIWA and COWS.</p>
        <p>Nurses: weekly pay, health insurance with Cigna. Facilities: request coverage online.</p>""",
    "vendor, 2": """<title>BedBoard</title><h1>Know your open beds</h1>
        <p>Residential, detox and sober living programs post beds and take referrals in one app. Referral partners see openings live.</p>
        <p>Free for up to ten beds; $99 per month after.</p>""",
    "accreditation, 2": """<title>Hollis Compliance Group</title><h1>Survey-ready, every day</h1>
        <p>We coach outpatient and residential programs through state licensing, Joint Commission and CARF. 42 CFR Part 2 and HIPAA training for your whole team.</p>
        <p>A gap review takes two days on site and costs $4,500.</p>""",
    "insurer, 2": """<title>Behavioral health - Granite Mutual Health</title><h1>Behavioral health</h1>
        <p>Members have no copay for the first three therapy visits. IOP, PHP and inpatient care need prior authorization.</p>
        <p>Our care managers can help you find treatment for alcohol, opioids or depression: 866-555-0117, 8 am to 5 pm.</p>""",
    "certificate, 2": """<title>Alcohol and Drug Studies Certificate | Bay Prairie Community College</title><h1>Alcohol and Drug Studies</h1>
        <p>A 36-unit certificate for future counselors. Classes in group counseling, pharmacology and case management meet Mondays, 6:30 to 9:20 pm.</p>
        <p>Financial aid is available. Field work: 255 hours at a treatment program.</p>""",
    "lab, 2": """<title>Home | Trueline Labs</title><h1>Toxicology you can trust</h1>
        <p>Oral fluid and urine panels for addiction medicine: fentanyl, xylazine, alcohol. Next-day results in your EHR.</p>
        <p>We bill Medicaid, Medicare and most insurers. Your patients pay nothing for screens.</p>""",
    "intervention training, 2": """<title>Become a certified interventionist | Summit Path School</title><h1>Interventionist certification</h1>
        <p>Six weekends, Saturday and Sunday 9 am to 5 pm, online. Learn family systems, motivational interviewing and crisis work.</p>
        <p>$2,950, payment plans available.</p>""",
    "private equity, 2": """<title>Fulcrum Behavioral Partners</title><h1>Capital for treatment companies</h1>
        <p>Fulcrum invests in residential, PHP and IOP operators with $2M or more in EBITDA. Our portfolio treats 9,000 patients a year.</p>""",
    "furnishings, 2": """<title>Rehab furniture | Oakhart Contract</title><h1>Beds built for detox and residential units</h1>
        <p>Bed-bug proof, ligature-resistant, ten-year warranty. $640 per bed.</p>""",
    "billing, 3": """<title>Mosaic Practice Solutions</title><h1>Billing and credentialing for addiction treatment providers</h1>
        <p>From pre-authorization to payment, Mosaic manages the revenue side of detox, PHP and IOP. In-network contracting with BCBS, Cigna and Humana takes 90 days.</p>
        <p>Ask about our free denial audit.</p>""",
    "housing broker, 3": """<title>Cedarline Properties</title><h1>Five-bedroom home ready for a recovery program</h1>
        <p>$5,400 per month, near bus lines. Zoned for group living; fire sprinklers installed. Ideal for sober living or residential treatment.</p>
        <p>Show by appointment, Monday to Saturday, 10 am to 4 pm.</p>""",
    "dbt training, 3": """<title>DBT-C certification</title><h1>DBT for Children: certification track</h1>
        <p>Therapists complete four workshops, weekly consultation on Wednesdays from 1 to 3 pm, and 20 supervised cases.</p>
        <p>Fee: $3,100. CE provider: NBCC.</p>""",
    "law, 3": """<title>Mental health law - Reyes Partners</title><h1>Denied coverage for residential treatment?</h1>
        <p>Our firm sues insurers such as Aetna, UnitedHealthcare and Cigna that refuse to pay for eating disorder, substance use or mental health treatment.</p>
        <p>We take cases on contingency. Tell us about your claim.</p>""",
    "marketing, 3": """<title>Lumen Growth</title><h1>Google Ads for drug rehabs</h1>
        <p>LegitScript-certified campaigns that send calls to your admissions team, not to a call center. We run detox, residential and MAT campaigns in 22 states.</p>
        <p>Average cost per admission: $2,900.</p>""",
    "staffing, 3": """<title>Therapist jobs | CareBridge Recruiting</title><h1>Licensed therapist, intensive outpatient program (Tucson)</h1>
        <p>Lead three groups a day, Monday to Thursday, 9 am to 3 pm. CBT and DBT experience required. $72,000 a year plus Blue Cross and dental.</p>""",
    "software, 3": """<title>Groupwise Notes</title><h1>Group notes in half the time</h1>
        <p>Write one note for a 9-person IOP group and file it to nine charts. Works with MAT, PHP and residential workflows.</p>
        <p>From $35 a month per clinician; cancel any time.</p>""",
    "consultant, 3": """<title>Ironwood Healthcare Advisors</title><h1>Open a detox in California</h1>
        <p>DHCS licensing, fire clearance, policies, staffing plans. We have guided 75 facilities to their first patient.</p>""",
    "insurer, 3": """<title>Substance use support | Palisade Care Plan</title><h1>Support for substance use</h1>
        <p>You have benefits for detox, residential, intensive outpatient and medication treatment. No referral is needed. Copays are listed in your Evidence of Coverage.</p>
        <p>Nurse line: 800-555-0163.</p>""",
    "degree, 3": """<title>MSW, Clinical track | Halbrook University</title><h1>Master of Social Work</h1>
        <p>Learn to treat addiction, trauma and grief. Evening classes on Mondays and Thursdays, 5 to 8 pm. Full-time students finish in two years.</p>
        <p>Field placements include residential, inpatient and IOP settings.</p>""",
    "lab, 3": """<title>Sierra Clinical Lab</title><h1>Test menu</h1>
        <p>Presumptive and definitive drug testing, hepatitis C, HIV. Serving methadone clinics, sober homes and courts.</p>
        <p>Medi-Cal, Medicare and Blue Shield accepted. Draw station open Monday to Friday, 7 am to 3 pm.</p>""",
    "trade group, 3": """<title>Join CAPP | California Alliance of Program Providers</title><h1>Why join</h1>
        <p>Members of the alliance run detox, residential and outpatient programs. Dues are $600 per year. Our spring meeting is Thursday, April 9, 10 am to 3 pm.</p>""",
    "billing, 4": """<title>Why treatment centers choose Verano | Verano RCM</title><h1>Higher reimbursement, fewer denials</h1>
        <p>Verano verifies benefits within 30 minutes and bills detox, RTC, PHP and IOP days to out-of-network plans.</p>
        <p>Average per-diem: IOP $410, PHP $900.</p>""",
    "landlord, 4": """<title>Turn your rental into a sober home</title><h1>Rent to a sober living operator</h1>
        <p>Owners get five-year leases, paid on the first of the month. We match houses with operators who house 8 to 14 residents.</p>""",
    "training, 4": """<title>EMDR Basic Training, Spring</title><h1>EMDR basic training</h1>
        <p>Two weekends, Friday to Sunday, 9 am to 5 pm, plus ten hours of consultation. $1,650. For graduate-level clinicians.</p>""",
    "law, 4": """<title>Cole Whitaker, Attorney</title><h1>Wrongful death in rehab and detox</h1>
        <p>When a treatment center fails to watch a patient in withdrawal, families may sue. I have tried cases against detox and residential facilities for 15 years.</p>""",
    "marketing, 4": """<title>Rehab websites that convert</title><h1>Websites for treatment centers</h1>
        <p>Custom design, insurance verification forms, live chat. Launch in six weeks. $7,500.</p>""",
    "staffing, 4": """<title>Join our travel team - Medley</title><h1>Travel psych nurses</h1>
        <p>13-week contracts at residential and inpatient units in nine states. $2,300 per week, housing included, day-one Cigna coverage.</p>""",
    "software, 4": """<title>TallyHealth for OTPs</title><h1>Dosing software for methadone clinics</h1>
        <p>Take-homes, counselor caseloads and Medicaid claims in one screen. Installed in 140 clinics.</p>""",
    "consult, 4": """<title>Kinfield & Co</title><h1>Sober living start-up course and coaching</h1>
        <p>Learn to open your first recovery house in 12 weeks: zoning, NARR standards, rents and house rules. $1,997.</p>""",
    "insurer, 4": """<title>Behavioral health resources for members | Tidewater Choice</title><h1>We're here for you</h1>
        <p>Depression? Anxiety? Drinking more than you want? Your plan includes therapy at no cost for ten visits, and IOP with approval.</p>
        <p>Log in to find a therapist.</p>""",
    "degree, 4": """<title>Psychiatric Mental Health NP | Ellery University School of Nursing</title><h1>PMHNP program</h1>
        <p>A 45-credit online program for nurses. Courses in psychopharmacology, group therapy and addiction; 600 clinical hours.</p>""",
    "lab, 4": """<title>UDT for addiction medicine</title><h1>Definitive urine drug testing</h1>
        <p>Our lab reports 80 analytes within 24 hours. Ask about our standing orders for IOP and MAT patients.</p>""",
    "peer cert, 4": """<title>Peer Recovery Specialist Training</title><h1>Become a peer recovery specialist</h1>
        <p>46 hours of class, Tuesdays and Thursdays 6 to 9 pm, online. People in recovery from addiction or mental illness may apply. $450.</p>""",
    "app, 4": """<title>DayOne: sobriety tracker</title><h1>Count your sober days</h1>
        <p>Track cravings, join chat groups and get daily CBT exercises. Free, or $6.99 per month.</p>""",
    "meal delivery, 4": """<title>Catering for treatment centers</title><h1>Meals for residential programs</h1>
        <p>Breakfast, lunch and dinner delivered to detox, residential and eating disorder programs. From $38 per client per day.</p>""",
}
# With a level of care that each offers.
PROVIDERS = {
    "careers+referrers, 1": (
        "iop",
        """<title>Sorrel Creek Center</title><h1>Sorrel Creek Center</h1>
        <p>Our IOP for adults meets Monday, Wednesday and Thursday from 6 pm to 9 pm. We accept Aetna.</p>
        <h2>For referring professionals</h2><p>Your clients stay yours. We send you updates, and our trainings for therapists give CE hours.</p>
        <h2>Careers</h2><p>We are hiring a night nurse. Send us your resume. Benefits: Blue Cross, 401(k).</p>""",
    ),
    "univ clinic, 1": (
        "iop",
        """<title>Addiction Services | Corvane University Medical Center</title><h1>Intensive outpatient program</h1>
        <p>Our program treats adults with alcohol and opioid use disorders, three mornings a week, 9 am to noon.</p>
        <p>We train students in psychiatry: a practicum student may sit in on groups.</p>
        <p>We are in network with Cigna.</p>""",
    ),
    "lab on site, 1": (
        "iop",
        """<title>Halloway Recovery</title><h1>Halloway Recovery</h1>
        <p>We offer PHP and IOP in Akron. Drug testing is done in our own laboratory. We bill Medicaid and CareSource.</p>
        <p>Claims submission is done by our billing office.</p>""",
    ),
    "legal help in rehab, 1": (
        "residential",
        """<title>Iron Gate Residential</title><h1>Residential treatment for men</h1>
        <p>Our residential program lasts 90 days. We help residents with court: our case managers write to attorneys and judges.</p>
        <p>Free legal clinic on Fridays. We accept Medicaid.</p>""",
    ),
    "house let, 1": (
        "sober_living",
        """<title>Gable Street Sober Living</title><h1>Gable Street</h1>
        <p>Sober living for men in Dayton. $175 per week. Our house manager lives on site. Curfew is 11 pm; drug tests weekly.</p>
        <p>Landlords: we are looking for more houses to rent.</p>""",
    ),
    "resume help, 1": (
        "php",
        """<title>Alder Run Day Program</title><h1>Partial hospitalization</h1>
        <p>Our PHP meets weekdays 9 am to 3 pm. Vocational groups help with your resume and interviews. We treat depression and trauma.</p>""",
    ),
    "teaching hospital, 2": (
        "residential",
        """<title>Addiction Medicine | Wexcombe Medical Center</title><h1>Residential addiction treatment</h1>
        <p>Our residential unit treats adults with alcohol and opioid use disorders for 21 to 28 days.</p>
        <p>Medical students and residents learn here. Our annual conference gives CE credits; exhibitors may write to us.</p>
        <p>We accept Medicare.</p>""",
    ),
    "provider w/ lab and software, 2": (
        "iop",
        """<title>Cobalt Recovery</title><h1>Cobalt Recovery IOP</h1>
        <p>Our IOP meets Tuesday, Wednesday and Thursday, 9 am to noon. Our platform lets you join groups by video. Request a demo of our app at intake.</p>
        <p>We are in network with Optum.</p>""",
    ),
    "house network, 2": (
        "sober_living",
        """<title>Amberline Recovery Homes</title><h1>Recovery homes for men and women</h1>
        <p>We run four sober living homes in Columbus. Rent is $165 per week. Each house has a manager, a curfew and weekly drug tests.</p>
        <p>Operators and owners: join our network of certified homes.</p>""",
    ),
    "group practice hiring, 2": (
        "outpatient",
        """<title>Quietwater Counseling</title><h1>Counseling in Mobile</h1>
        <p>Our therapists offer EMDR and CBT for trauma and anxiety at our outpatient clinic. We accept BCBS of Alabama.</p>
        <p>We are hiring a therapist (LPC): 60% split, supervision for licensure. Equal opportunity employer.</p>""",
    ),
    "dui school, 2": (
        "early_intervention",
        """<title>Elm Street DUI School</title><h1>DUI classes</h1>
        <p>Our level I DUI class is 12 hours over three Saturdays. The fee is $310. We send your certificate to the court and your attorney.</p>""",
    ),
    "tribal, 2": (
        "outpatient",
        """<title>Wellness Department | Little Otter Tribal Health</title><h1>Substance use services</h1>
        <p>Our outpatient program offers group and individual counseling for tribal members at no cost. The department licenses no one, but refers to detox at Hill Hospital.</p>""",
    ),
    "referral page, 3": (
        "php",
        """<title>For referring professionals | Oxbow Day Hospital</title><h1>Refer a patient</h1>
        <p>Our partial hospitalization program treats adults with depression and bipolar disorder, Monday to Friday, 9 am to 3 pm.</p>
        <p>We call your office the same day. Your patients return to you. We accept Optum and Aetna.</p>""",
    ),
    "rehab parity, 3": (
        "residential",
        """<title>Insurance | Stonecrop Ranch</title><h1>Insurance</h1>
        <p>Our residential program is in network with Aetna. If your plan denies care, our billing team files the appeal; denial appeals are free to clients.</p>""",
    ),
    "recovery house w/ owners, 3": (
        "sober_living",
        """<title>Third Street Sober Living</title><h1>Third Street</h1>
        <p>Sober living for women, $700 a month. House rules: curfew at 10, meetings, chores, weekly drug tests. Our founders own and operate three houses.</p>""",
    ),
    "own training, 4": (
        "iop",
        """<title>Larkmoor IOP</title><h1>Intensive outpatient in Salem</h1>
        <p>Our IOP runs Monday, Tuesday and Thursday, 5:30 to 8:30 pm. Our clinicians complete EMDR training. We accept PacificSource.</p>""",
    ),
    "attorney assistance, 4": (
        "outpatient",
        """<title>Bar Recovery Counseling</title><h1>Counseling for lawyers and judges</h1>
        <p>We treat attorneys with depression, alcohol use and stress in our outpatient practice in Albany. Sessions are $150.</p>""",
    ),
    "nurses program, 4": (
        "iop",
        """<title>Professionals program | Stillhaven</title><h1>IOP for nurses and doctors</h1>
        <p>Our IOP for healthcare professionals meets Saturdays and Sundays, 9 am to noon. We report to your licensing board. Self-pay $300 per week.</p>""",
    ),
    "house owner, 4": (
        "sober_living",
        """<title>Maple & Third Sober Living</title><h1>Sober living for men</h1>
        <p>Rent is $150 per week, utilities included. We keep a curfew, chores and random drug tests. Contact the owner to move in.</p>""",
    ),
    "peer run, 4": (
        "aftercare",
        """<title>Riverbend Recovery Community Center</title><h1>Peer support</h1>
        <p>Our peer recovery specialists meet with you at no cost. We offer an aftercare group on Mondays at 6 pm.</p>""",
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
