"""Short pages that are hard to place: firms, families, schools and plans around treatment in a few plain lines, and providers who use the same words."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

OTHERS = {
    "billing": """<title>Orchard Billing | IOP billing</title><h1>Orchard Billing</h1><p>We bill for behavioral health. Our team handles claims for IOP and PHP, and our clients get paid sooner. Call us at (775) 555-0111.</p>""",
    "billing 2": """<title>Paid in full | Tenmile Health Finance</title><h1>Residential, PHP and IOP claims</h1><p>Our specialists call Aetna and Cigna each morning so that you do not have to. Average days to payment: 24.</p><p>Call 561-555-0170.</p>""",
    "marketing": """<title>Beacon Row</title><h1>Admissions, up</h1><p>Our team fills beds for detox and residential programs. We write, film and rank. Call 561-555-0102.</p>""",
    "real estate": """<title>Cove Lane Homes</title><h1>House for lease</h1><p>Six bedrooms, four baths, zoned for recovery residences. $6,200 a month. Owner will allow sober living. Call 954-555-0103.</p>""",
    "real estate 2": """<title>Treatment property | Larkmere Commercial</title><h1>32-bed residential treatment facility</h1><p>Licensed detox and residential campus on nine acres. Pool, gym, commercial kitchen. Offered at $4.9 million. Tours with 48 hours' notice.</p>""",
    "software": """<title>Tally Chart</title><h1>Notes for IOP groups</h1><p>Our app writes group notes for IOP, PHP and residential. Your clinicians go home on time. $39 a month.</p>""",
    "staffing": """<title>Perch Staffing</title><h1>Therapists on Monday</h1><p>We send licensed counselors to IOP and detox programs for a week or a year. Medicaid and Aetna credentialing done.</p>""",
    "education": """<title>Addiction Studies | Pinemark College</title><h1>Addiction Studies</h1><p>Our evening program meets Tuesday and Thursday, 6 to 9 pm. Learn group counseling, relapse prevention and CBT. Graduates work in outpatient and residential treatment.</p>""",
    "lawyer": """<title>DUI | Crane Law</title><h1>DUI treatment and your case</h1><p>Our clients who begin IOP before court do better. We can refer you to outpatient programs that accept Medicaid. Call 509-555-0104.</p>""",
    "high school": """<title>Counseling | Harkness High School</title><h1>Counseling department</h1><p>Our counselors see students by appointment, 8 am to 3 pm. A substance use counselor is here on Wednesdays. Groups for grief and anxiety meet at lunch.</p>""",
    "high school 2": """<title>Student Support - Milltown Unified School District</title><h1>Student Support</h1><p>We offer individual counseling, group counseling and drug and alcohol assessments to students in grades 6 to 12. Parents may call the school counselor.</p>""",
    "placement 1": """<title>Right Bed</title><h1>We match you with rehabs</h1><p>Tell our team what you need. We know detox, residential and IOP programs that accept Aetna, Cigna and Medicaid. Free and confidential: 800-555-0105.</p>""",
    "placement 2": """<title>Turning Leaf Helpline</title><h1>Rehab that takes your insurance</h1><p>Our specialists are here day and night. We check your benefits with Aetna, Cigna or Humana and find an open bed in detox or residential treatment today. Call 800-555-0106.</p>""",
    "placement 3": """<title>Safe Start Recovery Advocates</title><h1>Recovery starts here</h1><p>Our advocates listen, verify your benefits and arrange travel to a treatment center that fits. We work with detoxes, residential programs and IOPs in 30 states.</p>""",
    "marketplace 1": """<title>Kindly | Therapy that fits</title><h1>Find a therapist on Kindly</h1><p>Browse 4,000 licensed therapists who treat anxiety, depression and trauma. Filter by price, Aetna, Cigna or Optum. Book your first session online.</p>""",
    "marketplace 2": """<title>Amble</title><h1>Therapy, covered</h1><p>Answer a few questions and we'll match you with a therapist who takes your insurance: Aetna, Cigna, UnitedHealthcare. Sessions by video or in person. Therapists: join Amble.</p>""",
    "houses of a town": """<title>Sober houses in Milltown</title><h1>Sober houses in Milltown</h1><p>Oak House: 12 men, $180 a week, 330-555-0107.</p><p>Vine House: women, $160 a week, 330-555-0108.</p><p>Second Street House: men, $150 a week, 330-555-0109.</p>""",
    "sample week 2": """<title>What my PHP week looks like</title><h1>What my PHP week looks like</h1><p>9:00 check-in group. 10:00 CBT. 11:30 art therapy. Noon lunch. 1:00 process group. We finish at 3. Five days a week for six weeks.</p>""",
    "parent 1": """<title>Our son and PHP</title><h1>Our son and PHP</h1><p>When our son needed PHP, we drove him each morning. We learned a lot. The program met Monday to Friday from 9 to 3.</p>""",
    "parent 2": """<title>What we learned from residential treatment</title><h1>What we learned from residential treatment</h1><p>Our daughter spent 45 days in residential treatment. Our insurance, Cigna, paid for thirty. We visited on Sundays and our family therapist called each week.</p>""",
    "parent 3": """<title>Detox was the first step</title><h1>Detox was the first step</h1><p>We had hidden the bottles. We called six places before a detox took our husband and father. Our kids made cards. He came home after IOP, three evenings a week, 6 to 9.</p>""",
    "news": """<title>New detox for Tollen County</title><h1>New detox for Tollen County</h1><p>A 16-bed detox will open on Vine Street this spring, run by Harbor Steps. Medicaid and Aetna will be accepted, the county said.</p>""",
    "grants": """<title>Recovery housing grants | State of Quarry</title><h1>Recovery housing grants</h1><p>Sober homes and residential programs may apply for up to $50,000 for beds. Our team reviews applications monthly. Awards are paid quarterly.</p>""",
    "policy": """<title>Medical policy: Partial hospitalization</title><h1>Partial hospitalization</h1><p>Partial hospitalization is covered when the member attends at least 20 hours per week. Sessions last four hours or more. Group, individual and family therapy are included.</p>""",
    "study": """<title>Quit drinking study | Corvale University</title><h1>Quit drinking study</h1><p>Our team offers 12 weeks of free CBT to adults with alcohol use disorder who join our study. Visits are on Tuesdays. Participants get $40 per visit. 614-555-0110.</p>""",
    "study 2": """<title>ketamine for PTSD: volunteers wanted</title><h1>Volunteers wanted</h1><p>We are testing ketamine for veterans with PTSD. Six infusions over three weeks at our clinic, at no cost. You will be randomized to ketamine or a placebo.</p>""",
    "job 1": """<title>Careers | Alderway Recovery Centers</title><h1>Primary therapist, PHP</h1><p>Our PHP runs Monday to Friday, 9 am to 3 pm. You will carry a caseload of eight and run two groups a day. Benefits include Aetna medical, dental and 401(k). Compensation: $70,000 annually.</p>""",
    "job 2": """<title>Job: Night tech at sober living</title><h1>Overnight behavioral health technician</h1><p>Employment type: full-time. Shift: 11 pm to 7 am, four days a week. Our residential program treats adults with addiction. Must have a driver license and one year of sobriety. Apply now.</p>""",
    "job 3": """<title>Counselor - Tollen County</title><h1>Substance use counselor II</h1><p>Pay: $29.50 hourly. Job duties: conducts assessments, leads IOP groups three evenings a week, keeps records. Minimum qualifications: LADC and two years of experience. Open until filled.</p>""",
    "obituary": """<title>Ann Quill, 1948-2026</title><h1>Ann Quill</h1><p>Ann Quill, who founded Harbor Steps, a residential program for women, died on Monday. She led its IOP for thirty years. She is survived by two sons. Services are Friday, 10 am, at our chapel.</p>""",
    "podcast": """<title>Episode 41: Inside a PHP | Sober Hours</title><h1>Episode 41: Inside a PHP</h1><p>Our guest runs a PHP in Reno that meets Monday through Friday from 9 to 3. We talk about insurance, Aetna denials and EMDR. 48 minutes.</p>""",
    "insurer": """<title>Behavioral health | Trellis Health Plan</title><h1>Behavioral health</h1><p>Our members can get IOP, PHP, residential treatment and therapy by video. Copay: $20 per session. Our care team will help you find a provider: 800-555-0112.</p>""",
    "insurer 2": """<title>Substance use services | Bluemark Medicaid</title><h1>Substance use services</h1><p>We cover detox, methadone, outpatient counseling and residential stays up to 30 days. You do not need a referral. We can give you a ride to your visits.</p>""",
    "employer eap": """<title>Employee Assistance Program | Tollen Steel HR</title><h1>Employee Assistance Program</h1><p>Our employees and their families get six free counseling sessions a year for stress, grief or alcohol. Call 800-555-0113 day or night. Aetna then covers IOP.</p>""",
    "court": """<title>Drug Court | Tollen County Court</title><h1>Drug Court</h1><p>Our participants attend IOP three days a week, 9 hours, for twelve weeks, then outpatient. They appear before the judge each Tuesday at 3 pm and are tested twice a week.</p>""",
    "drug info": """<title>Suboxone dosing</title><h1>Suboxone dosing</h1><p>Patients are started at 4 mg. On day two, the dose is raised to 8 mg. Office visits are weekly for a month. Counseling is recommended.</p>""",
    "coach": """<title>Life coaching with Bea</title><h1>Sober coaching</h1><p>I help busy people cut down on alcohol. Six video calls over six weeks for $600. I am not a therapist.</p>""",
    "book": """<title>The Recovery Workbook</title><h1>The Recovery Workbook</h1><p>Twelve weeks of exercises in CBT, DBT and relapse prevention. Used by our readers in IOP and at home. $24.95.</p>""",
    "aa": """<title>Milltown AA meetings</title><h1>Milltown AA meetings</h1><p>Our group meets Monday, Wednesday and Friday at 7 pm in the church hall. Newcomers are welcome. There is no fee.</p>""",
    "association": """<title>Quarry Alliance of Recovery Homes</title><h1>Standards</h1><p>Our member homes test residents weekly, hold a house meeting and keep a curfew. Homes are inspected each year. Dues are $300.</p>""",
    "charity": """<title>Beds for Hope</title><h1>Beds for Hope</h1><p>Your gift pays for 30 days of sober living or a week of detox for a mother in need. We have helped 400 women. Donate today.</p>""",
    "architect": """<title>Healing spaces | Marl Architects</title><h1>Harbor Steps detox and residential</h1><p>A 40-bed detox and residential building with group rooms, a meditation garden and an IOP wing. Our team finished it in fourteen months.</p>""",
    "vet shop": """<title>Detox tea</title><h1>14-day detox program</h1><p>Our detox program cleans your body in two weeks. Morning and evening tea. $39.</p>""",
    "transport": """<title>Calm Miles</title><h1>Rides to rehab</h1><p>Our drivers take your teen to residential treatment or wilderness programs, day or night. Fees start at $2,000.</p>""",
    "conference": """<title>Summit of Recovery 2027</title><h1>Summit of Recovery 2027</h1><p>Our sessions run Thursday to Saturday, 9 am to 5 pm: trauma, MAT, family therapy. Clinicians earn 18 hours. Exhibitors: detox, PHP and IOP programs.</p>""",
    "forum": """<title>Does anyone know a good IOP? - r/milltown</title><h1>Does anyone know a good IOP?</h1><p>I went to Harbor Steps, three nights a week 6-9, took my Aetna. Our counselor was great. We also did DBT on Fridays.</p>""",
    "medical school": """<title>Addiction Medicine Fellowship | Corvale University</title><h1>Addiction Medicine Fellowship</h1><p>Our fellows rotate through the methadone clinic, inpatient detox and the IOP. Twelve months, two positions a year. Apply through ERAS.</p>""",
}  # fmt: skip
PROVIDERS = {
    "hires in a line": """<title>IOP | Larkfield Recovery</title><h1>Intensive Outpatient Program</h1><p>Our IOP meets Monday to Thursday, 6 to 9 pm. We accept Aetna.</p><p>Larkfield is hiring a part-time role at the desk: send your resume.</p>""",
    "residents work": """<title>Sober living | Harbor Loft</title><h1>Sober living for men</h1><p>Our house has 12 beds. Residents hold a full-time position or attend school within 30 days. Rent is $180 a week.</p><p>A resident must have a valid driver's license to park.</p>""",
    "candidates": """<title>PHP - Fernbank Health</title><h1>Partial Hospitalization</h1><p>The ideal candidate for our PHP has left the hospital lately. Candidates must be 18. The program meets five days a week.</p><p>A nurse will provide medication teaching; the therapist will conduct an assessment.</p>""",
    "clubhouse": """<title>Larch Clubhouse</title><h1>Day program</h1><p>Our members get a hot lunch and group therapy. Our day program for adults with schizophrenia meets Monday to Friday.</p>""",
    "transport": """<title>Detox | Quarry Springs</title><h1>Medical detox</h1><p>Our detox takes adults around the clock. Our drivers pick you up at the airport, and we arrange transportation to the facility.</p>""",
    "paid in full": """<title>Fees | Slate Counseling Center</title><h1>Fees</h1><p>Individual sessions are $120. Group is $45. Fees are paid in full at each session. Self pay: $100.</p>""",
    "family founders": """<title>About | Ben's House Recovery</title><h1>Our son's story, and ours</h1><p>Our son died in 2014. We knew nothing of addiction then. In his name we opened a house.</p><p>Today we offer sober living to men in early recovery. Our house has ten beds.</p>""",
    "mother of clients": """<title>Adolescent IOP | Birchmark</title><h1>Adolescent IOP</h1><p>Your son or daughter attends our IOP after school, Monday to Thursday. We met with 300 families last year. My son was one of them, one mother wrote.</p>""",
    "before court": """<title>DUI evaluations | Crossing Counseling</title><h1>DUI evaluations</h1><p>Our counselors give DUI evaluations and Level 1 outpatient groups. Please come before your court date. We send the report to your attorney.</p>""",
    "eap": """<title>Services | Dover Counseling Associates</title><h1>Services</h1><h2>Employee Assistance Programs</h2><p>We see employees of forty companies.</p><h2>Outpatient counseling</h2><p>Our outpatient therapists treat depression and anxiety. We take Cigna.</p>""",
    "drug court clients": """<title>Drug Court Treatment | Alder Behavioral</title><h1>Treatment for drug court participants</h1><p>Our IOP serves drug court participants three days a week, 9 am to noon. We report attendance to the court.</p>""",
    "grant funded": """<title>Women's residential | Vine Center</title><h1>Residential for women</h1><p>Our residential program has 16 beds. It is paid for by a state grant, so that women pay nothing. We are a grantee of the county.</p>""",
    "research hospital": """<title>Ketamine clinic | Corvale Psychiatry</title><h1>Ketamine for depression</h1><p>We give ketamine infusions for depression, six over three weeks, at $450 per session. Our clinic also takes part in research.</p>""",
    "in your case": """<title>Suboxone | Millrace Clinic</title><h1>Suboxone treatment</h1><p>Our doctors prescribe Suboxone to adults. They will tell you what is best in your case. First visit $200.</p>""",
    "aftercare": """<title>Residential | Tall Fir Recovery</title><h1>Residential treatment</h1><p>Our residential program lasts 60 days. We work with outpatient programs and sober homes in all the states our clients come from, and help you find an open bed.</p>""",
    "school of teens": """<title>Residential | Copper Ridge Academy</title><h1>Residential treatment for teens</h1><p>Our residential treatment center has its own accredited high school. Students have therapy daily and class from 9 to 1.</p>""",
    "therapists many": """<title>Online IOP | Everline Health</title><h1>Online IOP</h1><p>Our 2,000 therapists in 30 states run our online IOP three evenings a week. We'll match you with a therapist. We accept Cigna.</p>""",
    "podcast of its own": """<title>IOP | Sunder Recovery</title><h1>Our evening IOP</h1><p>Our IOP meets Mondays, Wednesdays and Thursdays from 6 to 9 pm. Our director hosts a podcast; listen on Spotify.</p>""",
    "memory": """<title>Grief groups | Hollin Center for Counseling</title><h1>Grief groups</h1><p>Our outpatient grief groups meet Tuesdays from 6 to 7:30 pm. Members bring a photo in memory of those they lost.</p>""",
    "posted chores": """<title>House rules | Oar House Sober Living</title><h1>House rules</h1><p>Chores are posted on Monday. Residents must remain sober. Drug tests at random. Curfew is 11 pm. Rent is $160 a week.</p>""",
    "houses of one": """<title>Our houses | Harbor Step Sober Living</title><h1>Our houses</h1><p>Our sober living homes have a live-in manager.</p><p>Harbor Step East House: 12 men, $180 a week, 330-555-0107.</p><p>Harbor Step West House: women, $160 a week, 330-555-0108.</p><p>Harbor Step North House: men, $150 a week, 330-555-0109.</p>""",
    "college town": """<title>PHP | College Hill Recovery</title><h1>PHP</h1><p>Our PHP is five days a week, six hours a day. Graduates work in town and come back as mentors.</p>""",
}  # fmt: skip


@pytest.mark.parametrize("name", OTHERS)
def test_who_treats_nobody_has_no_program(name: str) -> None:
    found = extract_page(OTHERS[name])
    assert found.page_role != "provider", found.page_role_signals
    assert (found.programs, found.insurers, found.phones, found.locations) == ([], [], [], [])


@pytest.mark.parametrize("name", PROVIDERS)
def test_who_treats_may_use_the_words_of_others(name: str) -> None:
    found = extract_page(PROVIDERS[name])
    assert found.page_role == "provider", found.page_role_signals
