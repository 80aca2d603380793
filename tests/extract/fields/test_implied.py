"""The level of care of pages that name none: what is read out of visits, sessions, houses and lived-in programs."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

OUTPATIENT = {
    "one who writes in the first person": """<title>Eating Disorders Support - Tallow Therapy</title><h1>Support for eating disorders</h1>
        <h2>Difficulties I work with</h2><ul><li>Bulimia</li><li>Binge eating</li></ul><p>Write to me to arrange a consultation or a first session.</p>""",
    "a menu that was never closed": """<title>Hello</title><nav class="navbar"><div class="collapse"><ul><li><a href="a">Services</a></li></ul></nav>
        <h1>Eating disorders</h1><p>Treatment of eating disorders is the focus of our practice. We work with children, adults and families in our office.</p>
        <p>Our counseling sessions and meal plans lead to peace with food.</p><footer>© 2026 Marl Nutrition</footer>""",
    "a practice and its therapies": """<title>Mira Tallow Counseling</title><h1>Counseling in Reno</h1>
        <p>We offer individual therapy and EMDR for adults. Call our office for an appointment.</p>""",
    "treatment described by what is done": """<title>Addiction Treatment | Pale Orchard Behavioral Care</title><h1>Addiction treatment</h1>
        <p>We treat alcohol use disorder and opioid use disorder.</p><h2>Our approach</h2>
        <p>Our team combines CBT with individual counseling and medication management.</p><p>We see people of all ages.</p>""",
    "an office that prescribes": """<title>Dell Harrow Clinic</title><h1>Suboxone treatment</h1>
        <p>At our clinic we treat opioid dependence with Suboxone. The initial visit takes 60 minutes; follow-up visits are shorter.</p>
        <p>We ask you to bring your medication to each appointment.</p>""",
    "online sessions": """<title>Online therapy | Larkmoor Practice</title><h1>Therapy from home</h1>
        <p>We meet by video for weekly sessions. Our therapists treat anxiety and grief.</p><p>We accept Aetna and Cigna.</p>""",
    "a career in hospitals is none of its levels": """<title>Quillfen Therapy</title><h1>About us</h1>
        <p>Our therapists have worked in inpatient units and detox programs.</p>
        <p>We offer CBT and motivational interviewing, in individual sessions with your therapist at our office.</p>""",
    "counseling focused on rehabilitation": """<title>Marl Recovery</title><h1>Marl Recovery</h1>
        <p>Marl Recovery is a nonprofit. Our services include individual and group counseling focused on rehabilitation, for adults who drink.</p>""",
    "this outpatient program": """<title>Teen recovery | Thornwick Youth Services</title><h1>Teen recovery</h1>
        <p>This outpatient program is for adolescents with a substance use disorder. We meet families where they are.</p>
        <p>Our counselors lead group counseling.</p>""",
}
SERVICES = {
    "aftercare is one of the cards": """<title>Substance Use - Tarn Willow LLC</title><h1>Medication-Assisted Treatment</h1><p>Our services help people with opioids and alcohol.</p>
        <h2>Services offered</h2><h3>Individual Counseling</h3><p>One-on-one sessions with CBT.</p><h3>Aftercare and Relapse Prevention</h3><p>Check-ins after treatment.</p>
        <h3>Telehealth Options</h3><p>Virtual appointments for medication management.</p>""",
    "aftercare in a list of services": """<title>Tarn Willow Counseling</title><h1>Substance use counseling</h1><p>We help adults who drink. Our counselors see you in our office.</p>
        <h2>Services</h2><ul><li>Individual counseling</li><li>Group therapy</li><li>Aftercare</li></ul>""",
    "a card for medication": """<title>MAT - Marl Health LLC</title><h1>Medication-Assisted Treatment</h1><p>Our team helps you to recover from opioids.</p>
        <h2>Counseling</h2><p>One-on-one sessions.</p><h2>Medication</h2><p>Buprenorphine from a prescriber.</p><h2>Aftercare</h2><p>Check-ins.</p>""",
}
# Where aftercare is what the page is about, or goes with something that is no outpatient care
AFTERCARE = {
    "a page of aftercare": """<title>Aftercare | Marl Ranch Recovery</title><h1>Aftercare</h1>
        <p>Our aftercare group meets weekly. Alumni come for individual counseling and group therapy too.</p>""",
    "residents": """<title>Services | Marl House</title><h1>Services</h1><h2>Individual Counseling</h2><p>One-on-one sessions for our residents.</p>
        <h2>Aftercare</h2><p>We help our residents to plan.</p>""",
}
RESIDENTIAL = {
    "people live in it": """<title>New Furrow</title><h1>New Furrow program</h1>
        <p>We help women who struggle with addiction. Our program is a nine-month program of counseling and classes.</p>
        <p>Participants live together on our campus, and residents eat meals together.</p>
        <p>Our home is staffed 24 hours a day.</p>""",
}
HOUSE = {
    "rules alone": """<h1>House rules</h1><p>Our women find a home here. A live-in manager is on each property. We ask for a commitment of six months to a life of recovery.</p>
        <ol><li>Curfew on weekdays is 10 pm.</li><li>Nothing that is not listed on your lease application may be kept.</li><li>You need a sponsor within two weeks, and a job or an outpatient program.</li></ol>""",
    "rent and a house manager": """<title>Copperfinch House for men in recovery</title><h1>Behind on rent?</h1>
        <p>We treat nobody as a failure in recovery. Talk to your house manager; weekly payments work for most people.</p>""",
    "rent, rules and a lease": """<title>Copperfinch House for men in recovery</title><h1>House rules</h1>
        <p>Rent is due on Friday. Our lease agreement is for six months, and each resident keeps curfew at 11 pm.</p>
        <p>We hold a house meeting on Monday. Everyone works on recovery from alcohol and drugs; chores are shared. Your house manager helps you move in.</p>""",
}
HOUSE |= {
    "a house that says that it is no detox": """<title>Copperfinch House</title><h1>What it costs to live with us</h1><p>Rent is paid weekly. We are not a detox or a residential treatment facility.</p>
        <p>You share chores with your housemates. Moving in takes a day. Each house is clean and sober.</p>""",
    "guests, passes and tests": """<h1>The rules of our home</h1><ul><li>No alcohol in the house</li><li>Chores are done daily by all residents</li>
        <li>No overnight guests</li><li>One house meeting a week, Sunday at 7 pm</li><li>Random drug tests</li><li>Overnight passes after 30 days</li>
        <li>All residents must be back in the house by 11 pm Monday to Thursday</li></ul>""",
    "rent under a heading that calls it residential": """<title>Copperfinch House</title><h1>Residential Recovery</h1><h2>How much is the rent?</h2><p>We ask for $150 a week, paid at the house meeting.</p>
        <p>We have two houses for people in recovery. The house manager shows you the chores before you move in.</p>""",
}
METHADONE = {
    "guests are dosed": """<title>Fee schedule | Tarn Willow Clinic</title><h1>Fee schedule</h1><p>Methadone is part of the treatment fee of our patients.</p>
        <p>Guest dosing fee: $20 per day. We test for drugs at each visit.</p>""",
    "methadone has its price": """<title>Fees | Tarn Willow Clinic</title><h1>Our fees for opioid use disorder</h1><p>Methadone: $15 per day</p><p>We are open early for our patients.</p>""",
}
INTENSIVE = {
    "three hours on four days": """<title>Schedule | Tarn Willow Recovery</title><h1>Schedule</h1><p>Our program treats addiction in groups of three hours per day.</p>
        <p>At the start our groups meet 4 days per week. After a month it is 2 days per week.</p>""",
}
EVENINGS = """<title>Evening program | Tarn Willow Recovery</title><h1>Evening addiction treatment</h1><p>Our program treats addiction by group therapy.</p>
        <p>{}</p>"""
INTENSIVE |= {
    said: EVENINGS.format(said)
    for said in (
        "Our evening treatment program meets up to four times a week, Monday through Thursday from 5:30 p.m. to 9 p.m.",
        "The program runs Monday, Wednesday and Thursday, 9 am to 12 pm.",
        "Clients attend Monday, Tuesday and Thursday from 6 to 9 pm.",
    )
}
NOT_INTENSIVE = {
    said: EVENINGS.format(said)
    for said in (
        "Groups meet Monday, Tuesday and Thursday from 6 to 9 pm. Choose one of them.",
        "Our program meets Monday and Thursday from 6 to 9 pm.",
        "Our program meets Monday, Tuesday and Thursday from 6 to 7:30 pm.",
        "Our program meets Monday through Friday from 9 am to 3 pm.",
        "Our office is open Monday through Thursday from 9 am to 1 pm.",
        "The program runs Monday, Wednesday and Thursday, 9 am to 12 pm. It also runs Tuesday, 1 to 3 pm.",
    )
}
NOT_INTENSIVE |= {
    "three hours on two days": INTENSIVE["three hours on four days"].replace("4 days", "2 days"),
    "one hour on four days": INTENSIVE["three hours on four days"].replace("three hours", "one hour"),
    "six hours on five days": INTENSIVE["three hours on four days"]
    .replace("three hours", "six hours")
    .replace("4 days", "5 days"),
    "no groups": INTENSIVE["three hours on four days"].replace("groups of", "visits of").replace("groups", "visits"),
}
NOT_A_HOUSE = {
    "residential treatment with the same rules": """<title>Copperfinch Ranch</title><h1>Residential</h1><p>Our residential treatment takes 90 days. No rent is charged. Residents share chores,
        see a counselor weekly and hold a house meeting with the house manager. We work for recovery.</p>""",
    "residential without rent": """<title>Copperfinch Ranch</title><h1>Residential Recovery</h1><p>Our residents share chores, keep curfew and hold a house meeting. House rules are given at move-in. Sobriety is our goal.</p>""",
}
CLINICIAN = """<title>Ann Quill, LCSW</title><h1>{heading}</h1><h2>How I help</h2><p>I help people who carry much. I work with families as well.</p><footer>© 2020 Ann Quill, LCSW</footer>"""
NONE = {
    "rules of a house with counselors": """<h1>Our house rules</h1><p>Residents must do chores. No overnight guests. Drug tests are given weekly. Each resident sees the counselor on Monday.</p>""",
    "a clinician for clinicians": CLINICIAN.format(heading="Supervision and consultation for therapy interns"),
    "a clinician's books": CLINICIAN.format(heading="Books on therapy"),
    "a list of books by a practice": """<title>Dr. Mira Tallow - Adult Psychiatry</title><h1>Books on eating disorders</h1>
        <p>Eating Again, by Ann Marl</p><p>Dinner Without Fear, by Tom Sedge</p><footer>© 2026 Mira Tallow</footer>""",
    "rules of a dormitory": """<title>Marl College</title><h1>House rules</h1><p>Our residents pay rent on Friday. Chores are shared. Curfew is at 11 pm.</p>""",
    "a level in the menu": """<nav><a href="/iop">Intensive Outpatient</a></nav><title>Insurance | Sedge Hollow Recovery</title>
        <h1>Insurance</h1><p>We are in network with Aetna. Our therapists see you for individual therapy at our office.</p>""",
    "people stay overnight": """<title>Sedge Hollow Recovery</title><h1>Your stay</h1>
        <p>We offer individual therapy and family therapy. Our beds are ready for you; bring clothes for a week.</p>""",
    "a lesson about therapy": """<title>What is CBT?</title><h1>What is CBT?</h1>
        <p>Cognitive behavioral therapy is a talk therapy. A therapist helps people to notice thoughts in weekly sessions.</p>""",
    "a guide to insurance by one who treats": """<title>How to check your benefits | Sedge Hollow Recovery</title><h1>How to check your benefits</h1>
        <p>A policy that covers rehab may pay for medical detox, a residential stay, outpatient care and therapy.</p><p>Before your first appointment, ask what your plan pays.</p>
        <p>Our team is glad to help you. Most insurance is accepted.</p>""",
    "a shop": """<title>Marl Yarn Shop</title><h1>Appointments</h1><p>Our shop is open on Monday. Make an appointment at our office.</p>""",
}


def levels(markup: str) -> list[str]:
    return [program.level_of_care.value for program in extract_page(markup).programs]


@pytest.mark.parametrize("name", OUTPATIENT)
def test_outpatient_care_that_no_word_names(name: str) -> None:
    assert levels(OUTPATIENT[name]) == ["outpatient"]


@pytest.mark.parametrize("name", SERVICES)
def test_aftercare_among_the_services_of_outpatient_care(name: str) -> None:
    assert set(levels(SERVICES[name])) - {"aftercare"} == {"outpatient"}


def test_how_a_practice_is_attended_is_not_lost_to_a_card_for_aftercare() -> None:
    programs = extract_page(SERVICES["aftercare is one of the cards"]).programs
    outpatient = next(program for program in programs if program.level_of_care.value == "outpatient")
    assert [code.code for code in outpatient.formats] == ["telehealth"]
    assert "cbt" in {code.code for code in outpatient.modalities}


@pytest.mark.parametrize("name", AFTERCARE)
def test_aftercare_makes_no_outpatient_care(name: str) -> None:
    assert "outpatient" not in levels(AFTERCARE[name])


@pytest.mark.parametrize("name", RESIDENTIAL)
def test_a_program_that_people_live_in(name: str) -> None:
    assert levels(RESIDENTIAL[name]) == ["residential"]


def test_a_boarding_school_is_no_outpatient_care() -> None:
    page = """<title>Group therapy at boarding schools | Marl Canyon Academy</title><h1>Group therapy</h1>
        <p>At our therapeutic boarding school, Marl Canyon Academy, boys have group therapy and individual therapy each week.</p>
        <p>During group therapy, boys sit by age.</p>"""
    assert "outpatient" not in levels(page)


@pytest.mark.parametrize("name", HOUSE)
def test_a_recovery_residence(name: str) -> None:
    assert levels(HOUSE[name]) == ["sober_living"]


def test_a_house_that_says_that_it_is_a_detox_is_one() -> None:
    denied = "We are not a detox or a residential treatment facility."
    page = HOUSE["a house that says that it is no detox"]
    assert levels(page.replace(denied, "We are a detox facility.")) == ["detox"]


@pytest.mark.parametrize("name", NOT_A_HOUSE)
def test_residential_treatment_is_no_recovery_residence(name: str) -> None:
    assert levels(NOT_A_HOUSE[name]) == ["residential"]


@pytest.mark.parametrize("heading", ["Grief Counseling", "Therapy for Teens", "Adolescent counselling"])
def test_one_licensed_clinician_gives_outpatient_care(heading: str) -> None:
    assert levels(CLINICIAN.format(heading=heading)) == ["outpatient"]


@pytest.mark.parametrize("name", NONE)
def test_no_level_is_made_up(name: str) -> None:
    assert levels(NONE[name]) == []


def test_what_implies_a_level_is_quoted() -> None:
    markup = OUTPATIENT["an office that prescribes"]
    level = extract_page(markup).programs[0].level_of_care
    assert level.rule == "implied:visits"
    assert level.evidence
    assert all(item.quote in markup for item in level.evidence)


@pytest.mark.parametrize("name", METHADONE)
def test_an_opioid_treatment_program_by_its_prices(name: str) -> None:
    assert levels(METHADONE[name]) == ["otp"]


def test_a_price_of_methadone_anywhere_is_none() -> None:
    page = "<title>What methadone costs</title><h1>What does methadone cost?</h1><p>On average methadone costs $18 per day at clinics across the country.</p>"
    assert levels(page) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "We do not dispense methadone.",
        "Unlike methadone, buprenorphine needs no daily dosing at a clinic.",
        "Our patients have no daily dosing, as they would with methadone.",
        "We don't provide methadone dosing.",
    ],
)
def test_who_gives_no_methadone_is_no_opioid_treatment_program(sentence: str) -> None:
    found = levels(
        f"<title>Tarn Willow Clinic</title><h1>Buprenorphine</h1><p>Our clinic prescribes buprenorphine. {sentence} You are seen at our office.</p>"
    )
    assert "otp" not in found


@pytest.mark.parametrize("name", INTENSIVE)
def test_intensive_outpatient_care_by_its_hours(name: str) -> None:
    assert levels(INTENSIVE[name]) == ["iop"]


@pytest.mark.parametrize("name", NOT_INTENSIVE)
def test_other_hours_are_no_intensive_outpatient_care(name: str) -> None:
    assert "iop" not in levels(NOT_INTENSIVE[name])
