"""Small pages in the manner of many sites, each with what an operator would write down of it; named by where they come from."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page
from records.models import PageExtraction

OWN = "<p>Our clients are seen by the same team. We answer within a day.</p>"


def said(extraction: PageExtraction) -> dict[str, Any]:
    """What an extraction states, in short: one list of words a field, programs by level."""
    found: dict[str, Any] = {
        "role": extraction.page_role,
        "provider": extraction.provider.value if extraction.provider else None,
        "insurers": sorted(f"{one.id} {one.status}" for one in extraction.insurers),
        "payment": sorted(one.code for one in extraction.payment),
        "phones": sorted(one.number for one in extraction.phones),
        "places": sorted(f"{one.city} {one.state}" for one in extraction.locations),
        "prices": sorted(f"{one.min:g} {one.per}" for one in extraction.prices),
        "levels": [program.level_of_care.value for program in extraction.programs],
    }
    for program in extraction.programs:
        level = program.level_of_care.value
        for name in ("modalities", "conditions", "populations", "formats", "dayparts"):
            found[f"{level} {name}"] = sorted(one.code for one in getattr(program, name))
        for name in ("hours_per_week", "session_hours", "days_per_week", "duration_weeks"):
            held = getattr(program, name)
            found[f"{level} {name}"] = [held.min, held.max] if held else None
        found[f"{level} sessions"] = sorted(f"{' '.join(one.days)} {one.start}-{one.end}" for one in program.sessions)
        found[f"{level} telehealth"] = program.telehealth.value if program.telehealth else None
    return found


def markup(body: str, title: str = "Slatebrook Recovery") -> str:
    return f"<html><head><title>{title}</title></head><body>{body}</body></html>"


PAGES: dict[str, tuple[str, dict[str, Any]]] = {
    "page builder: the line over a heading says the network": (
        markup(
            "<h1>Insurance</h1><section><div><span class=eyebrow>In-network with</span><h2>Plans we accept</h2><p>We take many plans.</p></div>"
            "<div><div>Aetna</div><div>Optum</div><div>Humana</div></div></section>" + OWN
        ),
        {"insurers": ["aetna in_network", "humana in_network", "optum in_network"]},
    ),
    "practice: logos without a text": (
        markup(
            "<h1>Fees</h1><h4>We accept the following insurances:</h4><div><img src='img/Aetna.png' alt=''><img src='img/United_Healthcare.jpeg'>"
            "<img src='img/humana-logo.svg' alt=''><img src='img/team.jpg' alt=''></div>" + OWN,
            "Slatebrook Counseling",
        ),
        {"insurers": ["aetna accepted", "humana accepted", "united_healthcare accepted"]},
    ),
    "hospital: the levels stand in the third column": (
        markup(
            "<h1>Levels of care</h1>" + OWN + "<table><tr><th>ASAM</th><th>House</th><th>Level of care</th><th>Length</th></tr>"
            "<tr><td>3.5</td><td>Elm — opening</td><td>Residential</td><td>30 days</td></tr>"
            "<tr><td>2.1</td><td>Oak</td><td>Intensive outpatient</td><td>8–12 weeks</td></tr>"
            "<tr><td>1.0</td><td>Oak</td><td>Outpatient</td><td>Ongoing</td></tr></table>"
        ),
        {"levels": ["outpatient", "iop"], "iop duration_weeks": [8.0, 12.0], "outpatient duration_weeks": None},
    ),
    "practice of one clinician: says I": (
        markup(
            "<h1>Substance Abuse Counseling</h1><p>I offer individual, group, and family sessions. I draw on motivational interviewing.</p>"
            "<p>My office is in Reno. I accept Aetna. I do not see Medicare or Medicaid patients.</p>",
            "Slatebrook Counseling",
        ),
        {
            "levels": ["outpatient"],
            "insurers": ["aetna accepted", "medicaid not_accepted", "medicare not_accepted"],
            "outpatient modalities": ["family_therapy", "group_therapy", "individual_therapy", "motivational_interviewing"],
            "outpatient conditions": ["substance_use"],
        },
    ),
    "practice: therapy for persons": (
        markup("<h1>Treatments</h1><p>In my practice, I provide therapy for groups, families, couples, and individuals.</p>", "Slatebrook Psychiatry"),
        {"outpatient modalities": ["couples_therapy", "family_therapy", "group_therapy", "individual_therapy", "psychiatric_care"]},
    ),
    "clinic saved as text: terse, with its address": (
        "Patient Portal\n\n8121 Elm Ave, Suite 201\nReno NV 89501\n(775) 555-0121\n\n"
        "The Intensive Outpatient Program (IOP) is built around groups of adults. Groups meet three days a week, three hours each time.\n\n"
        "  • Adults who have a substance use evaluation\n\nWhat is Required of Participants?\n\n  • Regular attendance\n",
        {"role": "provider", "levels": ["iop"], "iop session_hours": [3.0, 3.0], "iop days_per_week": [3.0, 3.0]},
    ),
    "hospital saved as text: aftercare with its times": (
        "Intensive Outpatient Service\n\nThe Intensive Outpatient Program includes group counseling. Participants live at home.\n\n"
        "Participants will join Aftercare. Aftercare is one day a week either on Wednesday morning (10 - 11 AM) or Thursday nights (6 – 7 PM).\n",
        {"levels": ["iop", "aftercare"], "aftercare sessions": ["thu 18:00-19:00", "wed 10:00-11:00"]},
    ),
    "eating disorder program: one day ends later": (
        "Partial Hospitalization\n\nOur patients eat together. Programming occurs Monday – Friday from 11:30 a.m. – 6:30 p.m. "
        "(with the exception of 11:30 a.m. – 7:00 p.m. on Tuesdays). We offer family therapy.\n",
        {"php sessions": ["mon wed thu fri 11:30-18:30", "tue 11:30-19:00"]},
    ),
    "county clinic: walk-in hours": (
        "Slatebrook County Services\n\nAdult Mental Health\n\nOur outpatient clinic offers counseling. We see adults.\n\nOutpatient Walk-In Hours:\n\n"
        "Monday, Wednesday\n\n8:00am - 10:00am\n",
        {"outpatient sessions": []},
    ),
    "day treatment: hours over days": (
        "Day Treatment (PHP)\n\nOur day treatment serves teens. We work with families.\n\nDay Treatment Hours 9am-3pm\nMonday - Friday\n",
        {"php sessions": ["mon tue wed thu fri 09:00-15:00"]},
    ),
    "teen program: a bullet on a line of its own": (
        "Teen IOP\n\nOur IOP meets after school. We help families.\n\nWe treat teens struggling with:\n-\nDepression\n-\nAnxiety\n",
        {"iop conditions": ["anxiety", "depression"]},
    ),
    "teen program: whom it is not for": (
        markup(
            "<h1>Teen IOP</h1><p>Our IOP meets after school. We treat depression.</p><p>The program is not suitable for you if:</p>"
            "<ul><li>you have a primary diagnosis of a substance use disorder</li><li>you have an eating disorder</li></ul>"
        ),
        {"iop conditions": ["depression"]},
    ),
    "methadone clinic: hours for taking the medication": (
        markup("<h1>Opioid Treatment Program</h1><p>Our program doses methadone. We welcome guests.</p><p>Monday through Friday 6am to 10am</p><p>Saturday: 7am to 9am</p>"),
        {"levels": ["otp"], "otp sessions": [], "otp conditions": ["opioids"]},
    ),
    "veterans' residential unit: around the clock": (
        markup("<h1>Residential treatment</h1><p>Our residential program is a 24 hours per day, 7 days per week structured program. We serve veterans.</p>"),
        {"residential sessions": [], "residential populations": ["veterans"]},
    ),
    "house rules of a recovery residence that nothing calls so": (
        markup(
            "<h1>What to expect</h1><p>Each resident will work or study. We expect sobriety. Rent is $190 per week.</p>"
            "<p>A chore list is posted weekly. The house manager must agree to guests. Our house rules are short.</p>"
        ),
        {"levels": ["sober_living"], "prices": ["190 week"]},
    ),
    "residential program: a list of insurers, one a line, with a company among them": (
        "Admissions\n\nOur residential program treats adults. We also work with families.\n\nAccepted Insurance Providers Offering Coverage:\n"
        "Aetna\nQuarry Workers Care Fund of the Northern Region, Inc.\nCigna\nElm Behavioral Solutions\nTricare\n",
        {"insurers": ["aetna accepted", "cigna accepted", "tricare accepted"]},
    ),
    "treatment center: these insurers": (
        markup(
            "<h1>Insurance</h1><p>Companies like Cigna, Aetna and Magellan have many plans.</p>"
            "<p>At Slatebrook Recovery, we work with all of these insurance companies. Our IOP meets on Monday evening.</p>"
        ),
        {"insurers": ["aetna accepted", "cigna accepted", "magellan accepted"]},
    ),
    "eating disorder clinic: several homes in cards": (
        markup("<h1>Our homes</h1><p>Our sober living homes are quiet. We drug test.</p><div><h3>Elm House</h3><div>Boise, Idaho</div></div><div><h3>Oak House</h3><div>Kuna, Idaho</div></div>"),
        {"places": ["Boise ID", "Kuna ID"]},
    ),
    "footer that says what it is": (
        markup("<h1>Our groups</h1><p>Our IOP meets on Monday evening. We drum.</p><footer><p>Treating opioid addiction and anxiety with care.</p></footer>"),
        {"iop conditions": ["anxiety", "opioids"]},
    ),
    "telehealth of the only program": (
        markup("<h1>Evening IOP</h1><p>Our IOP meets three evenings a week.</p><h2>Where</h2><p>We offer telehealth sessions.</p>"),
        {"iop telehealth": "yes"},
    ),
    "full fee list": (
        markup("<h1>Payment policy</h1><p>We keep fees low. Our groups are small.</p><p>Group counseling: $40 per 60-90 minutes group session</p>", "Slatebrook Counseling"),
        {"prices": ["40 session"]},
    ),
    "questions to a provider": (
        markup("<h1>FAQ</h1><h2>What services do your OTPs offer?</h2><ul><li>Group counseling</li></ul><p>Our clinics open at five. We accept Medicaid.</p>"),
        {"levels": ["otp"]},
    ),
    "unit at a named place": (
        markup("<h1>Teens</h1><p>Inpatient treatment for adolescents at Slatebrook Recovery lasts a week. We call parents daily.</p>"),
        {"levels": ["inpatient"]},
    ),
    "continuum of care in a list": (
        markup("<h1>Why us</h1><p>At Slatebrook Recovery, we stay with you:</p><ul><li>Full continuum of care including detox, residential, and PHP</li></ul><p>Our staff is kind.</p>"),
        {"levels": ["php", "residential", "detox"]},
    ),
}  # fmt: skip

OTHERS: dict[str, tuple[str, str]] = {
    "finder with a list view": (
        markup("<h1>Outpatient treatment in Ohio</h1><p>0 outpatient providers found</p><button>List View</button><button>Map View</button><h2>Intensive Outpatient (IOP)</h2><p>More frequent sessions.</p>", "Ohio Connect"),
        "directory",
    ),
    "placement specialists": (
        markup("<h1>Insurance accepted</h1><p>Drug and alcohol placement specialists</p><p>We believe in treatment that fits. Insurances accepted: Aetna</p>"),
        "directory",
    ),
    "list that links elsewhere": (
        markup("<h1>Outpatient programs that accept Aetna</h1><p>This page shows where to find outpatient treatment near you. Each listing links to the facility's website.</p>"),
        "directory",
    ),
    "advisors": (
        markup("<h1>Inpatient rehab</h1><p>Looking for a rehab? Our advisors help you find available beds and connect with the right facility.</p>"),
        "directory",
    ),
    "reference work": (
        markup("<h1>Intensive Outpatient Programs</h1><p>From the Behavioral Health Wiki, a reference on addiction medicine. Suggest an edit.</p><p>IOPs typically meet 3 days per week.</p>", "Health Wiki"),
        "article",
    ),
    "news of a hospital": (
        markup("<p>\"It was a gap,\" said Ada Quarry, chief nursing officer at Slatebrook Hospital. The new IOP is 9 hours a week.</p><p>\"They get group therapy,\" said Bo Elm, program director of behavioral health.</p>", "News at six"),
        "article",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("page", "expected"), PAGES.values(), ids=PAGES)
def test_what_a_page_says(page: str, expected: dict[str, Any]) -> None:
    found = said(extract_page(page))
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(("page", "role"), OTHERS.values(), ids=OTHERS)
def test_pages_of_others_say_nothing(page: str, role: str) -> None:
    extraction = extract_page(page)
    assert (extraction.page_role, extraction.programs, extraction.insurers) == (role, [], [])
