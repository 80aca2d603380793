"""Pages of those who live around treatment and treat nobody, and pages of those who treat in their many ways."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

AROUND = {
    "ehr vendor": """<title>Software for IOP and PHP programs | CareLedger</title><h1>The EHR built for behavioral health</h1>
        <p>CareLedger helps treatment centers manage IOP, PHP and residential programs in one place.</p>
        <p>Schedule groups Monday through Friday, bill Aetna and Cigna, and track outcomes.</p>
        <p>Our team supports over 400 facilities. Book a demo.</p>""",
    "staffing job": """<title>IOP Therapist job - Larch Staffing</title><h1>IOP Therapist (LCSW)</h1>
        <p>Our client, a treatment center in Reno, seeks a therapist for its intensive outpatient program.</p>
        <p>Hours: Monday, Wednesday and Thursday 5:30 pm to 8:30 pm. $45 per hour. Benefits include Blue Cross.</p>
        <p>Apply now.</p>""",
    "research study": """<title>Depression study | Quarry University</title><h1>Do you have depression?</h1>
        <p>We are recruiting adults for a research study of ketamine. Participants attend sessions twice a week for 4 weeks.</p>
        <p>You will be compensated $50 per visit. Call 775-555-0133.</p>""",
    "ce training": """<title>EMDR Basic Training | Lark Institute</title><h1>EMDR training for therapists</h1>
        <p>Our training meets Saturday and Sunday 9-5. Tuition is $1,495 per course. We treat you as colleagues.</p>
        <p>Earn CE credits. Therapists who work with PTSD and anxiety are welcome.</p>""",
    "insurer page": """<title>Behavioral health benefits | Quillcare Health Plan</title><h1>Mental health and substance use benefits</h1>
        <p>Our plans cover inpatient, residential, partial hospitalization and intensive outpatient treatment.</p>
        <p>You pay $20 per visit in network. Call us at 775-555-0101 to find a provider near you.</p>""",
    "drug maker": """<title>SLATEBROOK (naltrexone) injection</title><h1>A once-monthly treatment for opioid use disorder</h1>
        <p>Talk to your doctor about SLATEBROOK. Treatment should be part of a program that includes counseling.</p>
        <p>Find a provider near you. Eligible patients pay as little as $0 per month.</p>""",
    "court list": """<title>Approved DUI programs | Larch County Superior Court</title><h1>Approved DUI programs</h1>
        <p>The court has approved these programs. The court does not recommend any of them.</p>
        <p>Quarry Counseling, 12 Elm St, Reno, NV 89501, 775-555-0121. Evening classes.</p>
        <p>Slate Recovery, 40 Oak St, Reno, NV 89502, 775-555-0122. Weekend classes.</p>""",
    "podcast": """<title>Episode 44: Inside a PHP | The Sober Hour</title><h1>Inside a PHP with Dr. Lark</h1>
        <p>In this episode we talk with the director of a partial hospitalization program. Her program meets Monday to Friday, 9 to 3, and takes Aetna.</p>
        <p>Subscribe wherever you listen.</p>""",
    "lawyer": """<title>FMLA for rehab | Quill & Slate LLP</title><h1>Can I be fired for going to rehab?</h1>
        <p>We help employees who need inpatient or IOP treatment for addiction. Our attorneys offer a free consultation.</p>
        <p>Call (775) 555-0144. Most rehabs last 30 days.</p>""",
    "interventionist": """<title>Interventions | Larch Family Services</title><h1>Professional interventions</h1>
        <p>Our interventionists guide families. We place your loved one in a detox or residential program that fits.</p>
        <p>Our fee is $4,500. We do not provide treatment.</p>""",
    "real estate": """<title>Sober living investment | Oak Capital</title><h1>Own a sober living home</h1>
        <p>Investors earn $9,000 per month from a sober living home. We manage the house, collect rent at $250 per week, and hire the house manager.</p>""",
    "foundation": """<title>Lark Foundation</title><h1>Scholarships for treatment</h1>
        <p>We pay for detox, residential and sober living for people who cannot afford it. Apply for a scholarship. Donate today.</p>""",
    "state agency": """<title>Opioid Treatment Programs | Nevada Division of Health</title><h1>Opioid treatment programs</h1>
        <p>The Division licenses opioid treatment programs. OTPs must offer counseling and dose patients Monday through Saturday.</p>
        <p>To file a complaint call 775-555-0155.</p>""",
    "memoir": """<title>My year sober | Wren writes</title><h1>My year sober</h1>
        <p>I went to IOP on Mondays and Wednesdays from 6 to 9 and my insurance, Cigna, paid. We talked about anxiety. I loved my group.</p>""",
    "association": """<title>Member directory | Nevada Association of Recovery Residences</title><h1>Certified recovery residences</h1>
        <p>Copperfinch House - men - $200 per week - 775-555-0161</p>
        <p>Lark House - women - $220 per week - 775-555-0162</p>""",
    "pharmacy": """<title>Suboxone savings | QuickMeds Pharmacy</title><h1>Suboxone at our pharmacy</h1>
        <p>We fill prescriptions for Suboxone and naltrexone. We accept Medicaid, Aetna and Cigna. Open Monday to Friday 9 am to 6 pm.</p>""",
    "test lab": """<title>Drug testing for treatment programs | Oak Labs</title><h1>Toxicology for IOP and PHP</h1>
        <p>Our laboratory serves detox and residential programs with drug testing. We bill Medicare and Medicaid.</p>""",
    "marketing": """<title>SEO for rehabs | Larch Digital</title><h1>Fill your beds</h1>
        <p>We help detox, residential and IOP programs get admissions. Plans start at $2,500 per month. Our team is here.</p>""",
}
# With the levels of care that are offered, where the page surely says so.
TREATING = {
    "va": (
        ["residential"],
        """<title>Substance use treatment | Quarry VA Medical Center</title><h1>Residential rehabilitation program</h1>
        <p>Veterans live on site for 28 days. The program has groups, individual therapy and recreation.</p>
        <p>Call 775-555-0101 to be referred.</p>""",
    ),
    "tribal": (
        None,
        """<title>Behavioral Health | Larch Tribal Health Clinic</title><h1>Behavioral health</h1>
        <p>Tribal members receive counseling, groups and medication for opioid use disorder at no cost.</p>
        <p>Talking circle meets Wednesdays 5:30 to 7 pm.</p>""",
    ),
    "dui school": (
        ["early_intervention"],
        """<title>DUI classes in Elko | Safe Road School</title><h1>DUI education</h1>
        <p>Level I classes meet Saturdays 9 am to 1 pm for 12 weeks. The fee is $350.</p>""",
    ),
    "college": (
        ["outpatient"],
        """<title>Counseling Center | Lark College</title><h1>Groups this semester</h1>
        <p>Anxiety group: Tuesdays 3-4:30 pm. DBT skills: Thursdays 1-2:30 pm. All groups are free for enrolled students.</p>""",
    ),
    "hospital": (
        ["php"],
        """<title>Behavioral health | St. Quill Hospital</title><h1>Adult partial hospitalization</h1>
        <p>Patients attend Monday through Friday from 9 a.m. to 3 p.m. Most stay two to three weeks.</p>
        <p>To refer a patient call 775-555-0109.</p>""",
    ),
    "mission": (
        ["residential"],
        """<title>Recovery | Oak Street Rescue Mission</title><h1>Men's recovery program</h1>
        <p>A free twelve-month residential program of Bible study, work therapy and counseling for men who struggle with addiction.</p>""",
    ),
    "one page sober": (
        ["sober_living"],
        """<title>Copperfinch Sober Living</title><h1>Copperfinch</h1>
        <p>Beds available. $225 a week. Curfew 11 pm. Drug testing. Three meetings a week. Call 775-555-0120.</p>""",
    ),
    "solo np": (
        ["outpatient"],
        """<title>Dana Lark, PMHNP - Psychiatry in Reno</title><h1>Psychiatric care</h1>
        <p>Evaluations $350, follow-ups $175. In network with Cigna and Optum. Telehealth across Nevada.</p>""",
    ),
    "equine": (
        None,
        """<title>Saddle Lark Ranch</title><h1>Equine therapy retreat for veterans</h1>
        <p>Veterans with PTSD stay five days at the ranch at no cost. Licensed therapists lead each session.</p>""",
    ),
    "ambulatory detox": (
        None,
        """<title>Outpatient detox | Quarry Medical</title><h1>Outpatient alcohol detox</h1>
        <p>Detox at home with daily visits for five to seven days. Our doctors see you every morning.</p>""",
    ),
    "methadone": (
        None,
        """<title>Larch OTP</title><h1>Methadone and buprenorphine</h1>
        <p>Dosing Monday to Friday 5:30-10 am, Saturday 6-8 am. Counseling is required twice a month. We accept Medicaid. $15 per day self-pay.</p>""",
    ),
    "spanish": (
        ["iop"],
        """<title>Centro Roble | Programa ambulatorio intensivo</title><h1>Programa ambulatorio intensivo</h1>
        <p>Grupos lunes, miércoles y jueves de 6 a 9 de la noche. Aceptamos Medicaid y Aetna.</p>""",
    ),
    "wilderness": (
        None,
        """<title>Juniper Trek | Wilderness therapy for teens</title><h1>Wilderness therapy</h1>
        <p>Teens ages 13 to 17 spend 8 to 10 weeks in the field. A therapist meets with each student weekly. Tuition is $595 per day.</p>""",
    ),
    "ed": (
        ["php"],
        """<title>Eating disorder day program | Willow Quill</title><h1>Day program</h1>
        <p>Five days a week, 8 am to 2 pm, with two supervised meals. Adolescents and adults of all genders.</p>""",
    ),
    "bip": (
        ["outpatient"],
        """<title>Anger management | Slate Counseling</title><h1>Court-approved classes</h1>
        <p>26-week batterer intervention: Mondays 6-8 pm. Anger management: Wednesdays 6-7:30 pm. $35 per class.</p>""",
    ),
    "careers too": (
        ["iop"],
        """<title>Harlow IOP | Evening program</title><h1>Evening IOP</h1>
        <p>Our IOP meets Monday, Tuesday and Thursday, 6-9 pm. We accept Aetna.</p><footer><a>Careers</a> We are an equal opportunity employer. Listen to our podcast.</footer>""",
    ),
    "medical": (
        None,
        """<title>Vivitrol clinic | Quarry Recovery Medicine</title><h1>Vivitrol</h1>
        <p>We offer monthly Vivitrol injections for alcohol and opioid use disorder. See important safety information. Our pharmacy fills your prescription on site.</p>""",
    ),
    "county": (
        ["outpatient", "detox"],
        """<title>Substance Use Services - Larch County Behavioral Health</title><h1>Substance use services</h1>
        <p>The Department offers outpatient treatment, perinatal services and withdrawal management to county residents on Medi-Cal.</p>
        <p>Access line: 800-555-0177.</p>""",
    ),
}


@pytest.mark.parametrize("name", AROUND)
def test_who_treats_nobody_gives_no_values(name: str) -> None:
    found = extract_page(AROUND[name])
    assert found.page_role != "provider"
    assert [found.programs, found.insurers, found.prices, found.payment] == [[], [], [], []]


@pytest.mark.parametrize("name", TREATING)
def test_who_treats_is_a_provider(name: str) -> None:
    levels, markup = TREATING[name]
    found = extract_page(markup)
    assert found.page_role == "provider"
    if levels is not None:
        assert [program.level_of_care.value for program in found.programs] == levels


def test_what_a_provider_does_beside_treating_changes_nothing() -> None:
    body = "<title>Harlow Recovery IOP</title><h1>Evening IOP</h1><p>Our IOP meets Monday and Tuesday, 6-9 pm. We treat alcohol use.</p>"
    beside = "<footer><p>We are an equal opportunity employer. Listen to our podcast. Book a demo.</p></footer>"
    assert extract_page(body).programs == extract_page(body + beside).programs
