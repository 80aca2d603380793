"""Phones, addresses and telehealth that a page gives of somebody else: whom it sends people to, where meetings are, who runs the bus."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from extract.reading.parse import parse_html
from records.models import PageExtraction

OTHER = "(217) 555-0188"
AT = "77 Elm St, Sparks, NV 89431"
IOP = "<p>We are an outpatient clinic in Reno, NV. Our IOP meets three days a week.</p>"


def read(said: str) -> PageExtraction:
    """What is read of a page of Marrow Creek Recovery that says so."""
    body = said if said.startswith("<") else f"<p>{said}</p>"
    name = "Marrow Creek Recovery"
    return extract_page(f"<html><head><title>{name}</title></head><body><h1>{name}</h1>{IOP}{body}</body></html>")


def linked(number: str) -> str:
    digits = "".join(one for one in number if one.isdigit())
    return f"<a href='tel:{digits}'>{number}</a>"


OF_OTHERS = {
    "called for what is not given": f"For detox, call Bluegate: {OTHER}.",
    "called on a need": f"If you need detox, contact Bluegate Hospital at {OTHER}.",
    "called on a need, linked": f"If you need detox, contact Bluegate Hospital at {linked(OTHER)}.",
    "an answer": f"Do you offer detox? No. Call Bluegate Center at {OTHER}.",
    "an answer under its question": f"<h3>Do you offer detox?</h3><p>No. Call Bluegate Center at {OTHER}.</p>",
    "an answer, linked": f"<h3>Do you offer detox?</h3><p>We don't. Call <strong>Bluegate Center</strong> at {linked(OTHER)}.</p>",
    "referred to": f"We refer to Bluegate, {OTHER}.",
    "people are referred to": f"We refer clients who need detox to Bluegate Center, {OTHER}.",
    "recommended": f"We recommend Bluegate Detox: {OTHER}.",
    "worked with": f"We partner with Bluegate Detox, {linked(OTHER)}.",
    "does what is not done here": f"We do not offer detox; Bluegate does: {OTHER}.",
    "teens elsewhere": f"We don't treat teens. Bluegate Youth does: {OTHER}.",
    "a lodge to live in": f"For sober living, reach out to Slate Lodge at {OTHER}.",
    "available through it": f"Housing is available through Slate Lodge, {OTHER}.",
    "its line": f"You may also call Bluegate's 24-hour line, {OTHER}.",
    "them": f"Visit Bluegate or phone them at {OTHER}.",
    "them, of the sentence before": f"Nearby, Bluegate Center offers detox. Call them at {OTHER}.",
    "a church": f"AA meets at Grace Lutheran Church on Tuesdays, {OTHER}.",
    "a taxi": f"For a ride, call Metro Taxi at {OTHER}.",
    "a transit line": f"For bus routes, call RTC Transit at {OTHER}.",
    "a ride of Medicaid": f"To schedule a Medicaid ride call MTM at {OTHER}.",
    "a pharmacy": f"Prescriptions are filled at Alder Pharmacy, {OTHER}.",
    "a landlord": f"For rent questions call our landlord, Oakley Properties, at {OTHER}.",
    "a laboratory": f"Labs are drawn at Quest, {OTHER}.",
    "a medical center": f"For emergencies go to St. Anne Medical Center, {OTHER}.",
    "a judge": f"Your probation officer can call Judge Hale's office at {OTHER}.",
    "a court": f"The county's drug court coordinator can be reached at {OTHER}.",
    "the VA": f"Veterans may call the Reno VA at {OTHER}.",
    "a state's Medicaid": f"To verify your Medicaid, call Nevada Medicaid at {OTHER}.",
    "grievances": f"Grievances go to Nevada DPBH at {OTHER}.",
    "reports of abuse": f"Report abuse to Aging and Disability Services at {OTHER}.",
    "a youth service": f"Patients under 18 should contact Bluegate Youth Services, {OTHER}.",
    "in Spanish": f"Si necesita desintoxicación, llame a Bluegate al {OTHER}.",
    "a name that is a town's too": f"If you need residential treatment, call Willow Bend at {OTHER}.",
    "a town's name on a need": f"For detox, contact Cedar Hill: {OTHER}.",
    "who sends the bills": f"Questions about your bill? Call Apex Billing at {OTHER}.",
    "bills, by its firm": f"For billing questions, call Quarrel Billing Solutions at {OTHER}.",
    "statements": f"Statements come from Apex Billing Group, {OTHER}.",
    "who sends the bills, linked": f"Call Apex Billing at {linked(OTHER)} about a statement.",
    "where to go": f"<h2>Where to go for detox</h2><p>Stonebridge Detox, {AT}, {OTHER}</p>",
    "where else to turn": f"<h2>Where can I go for residential care?</h2><p>Stonebridge House, {OTHER}</p>",
}


@pytest.mark.parametrize("said", OF_OTHERS.values(), ids=OF_OTHERS)
def test_a_number_of_another_is_none_of_the_provider(said: str) -> None:
    found = read(said)
    assert found.phones == []
    assert found.provider is not None
    assert found.provider.value == "Marrow Creek Recovery"


OURS = {
    "by our name": f"Call Marrow Creek at {OTHER}.",
    "us": f"For detox, call us: {OTHER}.",
    "us, linked": f"For detox, call us at {linked(OTHER)}.",
    "our program": f"For our detox program call {OTHER}.",
    "our office": f"For detox, call our Sparks office at {OTHER}.",
    "a first name": f"Call Sarah at {OTHER}.",
    "a doctor": f"Contact Dr. Jane Lee at {OTHER}.",
    "a name and a post": f"Call Maria Lopez, our intake coordinator, at {OTHER}.",
    "a department": f"Call Client Services at {OTHER}.",
    "a town": f"For detox, call Sparks at {OTHER}.",
    "a town and a state": f"Office in Richmond VA {OTHER}",
    "our house by its name": f"Our detox, Bluegate House, is at {OTHER}.",
    "whose program it is": f"Marrow Creek is a program of Bluegate Center. Call Bluegate Center at {OTHER}.",
    "a line of a house": f"Bluegate House (men): {OTHER}",
    "centers under locations": f"<h2>Our locations</h2><ul><li>Fernhill Center: {OTHER}</li></ul>",
    "for a tour of it": f"For a tour of Slate Lodge, call {OTHER}.",
    "behind one that is referred to": f"We refer to Bluegate for detox; for our IOP call {OTHER}.",
    "a sentence further": f"For detox we refer to Bluegate Center. For questions call {OTHER}.",
    "a need of transportation": f"If you need transportation, call us at {OTHER}.",
    "transportation is ours": f"We provide transportation to groups: {OTHER}.",
    "beside a hospital": f"We are next to Bluegate Hospital; call us at {OTHER}.",
    "out of a hospital": f"If you are discharged from Bluegate Hospital, call our intake line at {OTHER}.",
    "from a hospital": f"Coming from the hospital? Call us at {OTHER}.",
    "police refer": f"Police and courts can refer to us at {OTHER}.",
    "partial hospital": f"<h2>Partial Hospital Program</h2><p>Call {OTHER}.</p>",
    "not Medicaid": f"Do you take Medicaid? No. Call us at {OTHER} for rates.",
    "capitals": f"If You Need Detox, Call Now {OTHER}",
    "all capitals": f"CALL OUR ADMISSIONS OFFICE AT {OTHER}.",
    "in rooms of others": f"We are at Grace Church, {OTHER}.",
    "a link to call beside a name": f"We refer to Bluegate Detox. <a href='tel:{OTHER}'>Call now</a>",
    "in Spanish": f"Llame a Marrow Creek al {OTHER}.",
    "bills of ours": f"Questions about your bill? Call Patient Billing at {OTHER}.",
    "a department of bills": f"Call Admissions and Billing at {OTHER}.",
    "our bills by name": f"Call Marrow Creek Billing at {OTHER}.",
    "medical bills": f"Call Medical Billing Services at {OTHER}.",
    "a town that the page names": f"We have an office in Carson City. For detox, call Carson City at {OTHER}.",
    "where to go for our care": f"<h2>Where to go for our detox</h2><p>Marrow Creek, {OTHER}</p>",
    "where to go, and we": f"<h2>Where to go for detox</h2><p>Call us at {OTHER}.</p>",
}


@pytest.mark.parametrize("said", OURS.values(), ids=OURS)
def test_a_number_stays_the_providers(said: str) -> None:
    assert [phone.number[-7:] for phone in read(said).phones] == ["5550188"]


PLACES_OF_OTHERS = {
    "recommended": f"We recommend Slate Lodge, {AT}.",
    "recommended, in brackets": f"We often recommend Slate Lodge ({AT}) for housing.",
    "behind it: our partner": f"Slate Lodge Detox, {AT}, is our partner.",
    "behind brackets": f"Bluegate Detox ({AT}) is our referral partner.",
    "where AA meets": f"AA meets at Grace Church, {AT}.",
    "AA as a label": f"AA: Grace Lutheran Church, {AT}",
    "Al-Anon": f"Al-Anon gathers at St. Mark Church, {AT}.",
    "a garage": f"Park at the public garage, {AT}.",
    "a garage as a label": f"Parking: City Garage, {AT}",
    "parking": f"Parking is available at {AT}.",
    "the courthouse": f"The courthouse is at {AT}.",
    "a court": f"Washoe Justice Court, {AT}.",
    "a court to appear at": f"Appear at Sparks Justice Court, {AT}.",
    "a pharmacy": f"Pick up your medication at Alder Pharmacy, {AT}.",
    "a pharmacy as a label": f"Pharmacy: Alder Drugs, {AT}",
    "a laboratory": f"Labs are drawn at Quest Diagnostics, {AT}.",
    "who detoxes": f"For detox go to Bluegate Center, {AT}.",
    "who detoxes, by one word": f"If you need detox, walk into Bluegate, {AT}.",
    "who detoxes, as a label": f"Detox: Bluegate Hospital, {AT}",
    "an answer": f"<h3>Do you offer detox?</h3><p>No. Go to Bluegate Center, {AT}.</p>",
    "referred to": f"We refer clients to Slate Lodge, {AT}.",
    "run by others": f"Clients live at Slate Lodge, {AT}, which is run by others.",
    "independent": f"Sober living is available at Slate Lodge ({AT}), an independent house.",
    "moved on to": f"Our graduates often move to Slate Lodge, {AT}.",
    "a hotel": f"Stay at the Harbor Inn, {AT}, while you visit.",
    "an office of the county": f"Apply for Medicaid at the welfare office, {AT}.",
    "a shot given elsewhere": f"Vivitrol shots are given at Bluegate Clinic, {AT}.",
    "a walk in a park": f"Join us for a recovery walk at Rye Park, {AT}.",
    "in Spanish": f"Si necesita desintoxicación, vaya a Centro Bluegate, {AT}.",
    "where most complete detox": f"Most clients complete detox at Stonebridge, {AT}, before they come to us.",
    "where one does it first": f"People often finish inpatient treatment at Slate Lodge ({AT}).",
    "where to go": f"<h2>Where to go for detox</h2><p>Stonebridge Detox, {AT}</p>",
}


@pytest.mark.parametrize("said", PLACES_OF_OTHERS.values(), ids=PLACES_OF_OTHERS)
def test_an_address_of_another_is_no_location(said: str) -> None:
    found = read(said)
    assert [one.street for one in found.locations] == [None]  # Reno, where we are
    assert found.provider is not None
    assert found.provider.value == "Marrow Creek Recovery"


PLACES_OF_OURS = {
    "our office": f"Our Sparks office, {AT}.",
    "our house by its name": f"Our residential house, Slate Lodge, is at {AT}.",
    "a house on its line": f"Slate Lodge, {AT}",
    "by our name": f"Visit Marrow Creek, {AT}.",
    "we meet at a church": f"We meet at Grace Church, {AT}.",
    "our IOP meets at a church": f"Our IOP meets at Grace Lutheran Church, {AT}.",
    "a building": f"Groups are held in the Grace Church building, {AT}.",
    "parking behind it": f"Marrow Creek is at {AT}, and parking is behind the building.",
    "free parking": f"Free parking. {AT}",
    "parking at our office": f"Parking is free at our office, {AT}.",
    "across from a court": f"We are across from the courthouse at {AT}.",
    "in a hospital": f"We are located inside Bluegate Hospital, {AT}.",
    "behind a partner": f"We partner with Bluegate Hospital. Our office: {AT}",
    "our unit": f"If you need detox, come to our unit at {AT}.",
    "behind one that is referred to": f"We refer out for detox. Our address is {AT}.",
    "a wellness center": f"We offer IOP at the Rye Wellness Center, {AT}.",
    "AA-based": f"Our AA-based IOP meets at {AT}.",
    "by bus": f"Take the bus to our clinic at {AT}.",
    "for a court": f"Court-ordered clients come to {AT}.",
    "next to a church": f"Located at {AT}, next to Grace Church.",
    "where our detox is done": f"Clients complete detox at our house, {AT}.",
    "detox at ours by name": f"Clients begin detox at Marrow Creek, {AT}.",
    "apart from ours": f"Our detox unit, {AT}, is separate from our outpatient clinic.",
}


@pytest.mark.parametrize("said", PLACES_OF_OURS.values(), ids=PLACES_OF_OURS)
def test_an_address_stays_the_providers(said: str) -> None:
    assert ("77 Elm St", "Sparks") in [(one.street, one.city) for one in read(said).locations]


AFAR_WITH_OTHERS = [
    "Call Fernhill for a virtual program.",
    "If you need a virtual IOP, call Fernhill.",
    "If you need a virtual program, Fernhill has one.",
    "For telehealth, try Fernhill.",
    "We recommend Fernhill for virtual care.",
    "We refer clients who need telehealth to Fernhill Center.",
    "Bluegate offers telehealth IOP.",
    "Our partner Fernhill offers virtual IOP.",
    "Fernhill runs an online IOP for people who cannot come in.",
    "Fernhill's virtual IOP meets at night.",
    "Fernhill (virtual IOP) takes Medicaid.",
    "Virtual IOP is available through Fernhill.",
    "<h3>Do you offer virtual IOP?</h3><p>Call Fernhill, which does.</p>",
]


@pytest.mark.parametrize("said", AFAR_WITH_OTHERS)
def test_telehealth_of_another_is_not_offered_here(said: str) -> None:
    for program in read(said).programs:
        assert program.telehealth is None or program.telehealth.value != "yes"
        assert "telehealth" not in {one.code for one in program.formats}


AFAR_WITH_US = [
    "Call us for a virtual program.",
    "Call Marrow Creek for a virtual program.",
    "Marrow Creek offers telehealth IOP.",
    "Virtual IOP is available through Marrow Creek.",
    "Telehealth IOP is available through Zoom.",
    "For virtual IOP, call Admissions.",
    "Our virtual IOP meets at night.",
    "IOP offers telehealth groups.",
    "We offer virtual IOP in Sparks and Reno.",
]


@pytest.mark.parametrize("said", AFAR_WITH_US)
def test_telehealth_stays_ours(said: str) -> None:
    assert [one.telehealth.value for one in read(said).programs if one.telehealth] == ["yes"]


def test_what_is_referred_for_is_denied_here() -> None:
    assert [
        one.telehealth.value for one in read("For virtual IOP we refer to Fernhill.").programs if one.telehealth
    ] == ["no"]


CONTENTS = """<p><a href="#jail">Treatment in Jail</a> <a href="#home">Residential Treatment</a></p>
    <section id="jail"><h2>Treatment in Jail</h2><p>Clients stay four months.</p></section><section id="home"><h2>Residential Treatment</h2><p>Our house.</p></section>"""


def test_what_a_link_within_a_line_says_is_kept() -> None:
    links = parse_html(
        f"<p>We refer to Bluegate, {linked(OTHER)}, and <b>to <a href='/x'>two others</a></b>.</p>"
    ).links
    assert [link.text for link in links] == [OTHER, "two others"]


def test_contents_of_a_page_are_no_tabs() -> None:
    told = next(block for block in parse_html(CONTENTS).blocks if "four months" in block.text)
    assert [heading.text for heading in told.headings] == ["Treatment in Jail"]


HOUSES = """<h3>Elm House</h3><p>14 Elm St, Reno, NV 89501<br>House manager: Tyrell, (217) 555-0112</p>
    <h3>Juniper House</h3><p>90 Juniper Ave, Reno, NV 89502. Call Juniper House at (217) 555-0113.</p>"""
LISTS = [
    pytest.param(HOUSES, ["0112", "0113"], id="houses under their names"),
    pytest.param("<p>Detox: call Cedar Bend Recovery at (217) 555-0150 or Valley Oaks Residential at (217) 555-0151.</p>", [], id="one or another"),
    pytest.param("<p>Need sober living? We recommend Pine Lodge for men, (217) 555-0106, and Rose Cottage for women, (217) 555-0107.</p>", [], id="one for men and one for women"),
    pytest.param("<p>We also like Beacon Sober Living (217-555-0104).</p>", [], id="liked"),
    pytest.param("<p>No. I refer to Dr. Anil Rao, psychiatrist, at (217) 555-0141.</p>", [], id="a doctor one is referred to"),
    pytest.param("<p>Pregnant patients also see Dr. Kim at Maumee Women's Clinic, 20 River Rd, Maumee, OH 43537, (217) 555-0195.</p>", [], id="behind the address of another"),
    pytest.param("<p>Outside of these hours call Larkin 2's mobile crisis team at (217) 555-0174.</p>", [], id="a team of another"),
    pytest.param("<p>Insured? Call the number on your card or (217) 555-0108.</p>", [], id="beside the number on a card"),
    pytest.param("<p>The county's mobile crisis team: (217) 555-0173</p>", [], id="the county's team"),
    pytest.param("<p>RTC bus information: (217) 555-0170</p>", [], id="buses"),
    pytest.param("<p>Complaints: Patients' Rights Advocate, (217) 555-0153.</p>", [], id="an advocate"),
    pytest.param("<p>To refer a patient from a hospital, call (217) 555-0131.</p>", ["0131"], id="referred from a hospital"),
    pytest.param("<p>Hospital discharge planners: ask for Kim at (217) 555-0133.</p>", ["0133"], id="planners of a hospital"),
    pytest.param("<p>Call us day or night, (217) 555-0136, or go to the nearest emergency room.</p>", ["0136"], id="or the emergency room"),
    pytest.param("<p>After hours, for a hospital or a jail, call our on-call nurse at (217) 555-0192.</p>", ["0192"], id="our nurse"),
    pytest.param("<p>Police departments may call our officer line at (217) 555-0135.</p>", ["0135"], id="police who call"),
    pytest.param("<p>If you need a bed tonight, call Big Mike at (217) 555-0138.</p>", ["0138"], id="a name of somebody here"),
    pytest.param("<p>If you need help, call the Addiction Treatment Unit at (217) 555-0139.</p>", ["0139"], id="a unit"),
    pytest.param("<p>If you need IOP, call MCR at (217) 555-0140.</p>", ["0140"], id="our first letters"),
    pytest.param("<p>Located in Trinity Church: (217) 555-0142</p>", ["0142"], id="rooms at a church"),
    pytest.param("<h2>Our locations</h2><p>Call Fernhill Center at (217) 555-0143.</p>", ["0143"], id="called under locations"),
    pytest.param("<p>If you need IOP, call Ann Lee, intake coordinator, at (217) 555-0137.</p>", ["0137"], id="a coordinator by name"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "ours"), LISTS)
def test_which_numbers_are_the_providers(said: str, ours: list[str]) -> None:
    assert sorted(phone.number[-4:] for phone in read(said).phones) == ours


LINES = {
    "an international society": "Postpartum Support International helpline: {}",
    "a line of the nation": "National Maternal Mental Health Hotline: {}",
    "a line of a state": "Oregon Addiction Recovery Helpline: 211 or {}",
    "a state's line": "Maryland's Helpline: {}",
    "a lifeline by its name": "Trans Lifeline: {}",
    "a line after disasters": "Disaster Distress Helpline: {}",
    "a line for farmers": "Farm Aid hotline: {}",
    "an office by its letters": "ODMHAS Client Rights: {}",
    "where one applies": "Apply for Medicaid: {}",
    "where one enrolls": "Enroll in Medicaid online or by phone: {}",
    "an insurer behind the number": "TRICARE questions: {} (Humana Military)",
    "another hospital, near": "Nearest main hospital: {}",
}
OUR_LINES = {
    "our helpline": "Our helpline: {}",
    "no name before it": "Addiction helpline: {}",
    "our line in a state": "Call our 24/7 Nevada addiction helpline: {}",
    "its own name": "Marrow Creek Recovery Helpline: {}",
    "who licensed us": "Licensed by ODMHSAS. Call {}",
    "our help with applying": "We help you apply for Medicaid: call us at {}",
    "questions on a plan": "TRICARE questions: {}",
    "somebody behind the number": "Coverage questions: {} (ask for Kim)",
    "a program for veterans": "Veterans program: {}",
}


@pytest.mark.parametrize(
    ("said", "ours"),
    [*((one, False) for one in LINES.values()), *((one, True) for one in OUR_LINES.values())],
    ids=[*LINES, *OUR_LINES],
)
def test_which_lines_are_others_by_their_name(said: str, *, ours: bool) -> None:
    assert [phone.purpose for phone in read(said.format(OTHER)).phones] == (["main"] if ours else [])


STUDIES = (
    "Clinical trials: {}",
    "For clinical trials, call {}",
    "To learn about research studies, call {}",
    "<h2>Clinical trials</h2><p>To see if you qualify, call {}.</p>",
    "Client rights: {}",
)


@pytest.mark.parametrize("said", STUDIES)
def test_numbers_of_studies_are_none_to_send_a_caller_to(said: str) -> None:
    assert [phone.purpose for phone in read(said.format(OTHER)).phones] == ["department"]


def of_a_hospital(body: str, name: str = "Larkmoor Behavioral Hospital") -> PageExtraction:
    return extract_page(
        f"<html><head><title>{name}</title></head><body><h1>{name}</h1><p>We offer inpatient care and an IOP.</p>{body}</body></html>"
    )


OF_THE_HOSPITAL = {
    "under its name": f"<p>Call us 24/7 at {OTHER}.</p>",
    "the main hospital": f"<p>Main hospital: {OTHER}</p>",
    "the hospital's main line": f"<p>Hospital main line: {OTHER}</p>",
    "in structured data": '<script type="application/ld+json">{"@type":"Hospital","name":"Larkmoor Behavioral Hospital","telephone":"217-555-0188"}</script>',
    "in guarded structured data": '<script type="application/ld+json">//<![CDATA[\n{"@type":"Hospital","name":"Larkmoor Behavioral Hospital","telephone":"217-555-0188"}\n//]]></script>',
}


@pytest.mark.parametrize("body", OF_THE_HOSPITAL.values(), ids=OF_THE_HOSPITAL)
def test_a_hospital_has_a_number_of_its_own(body: str) -> None:
    assert [phone.number[-4:] for phone in of_a_hospital(body).phones] == ["0188"]


@pytest.mark.parametrize("head", ["St. Anne Hospital", "Nearest hospital"])
def test_another_hospital_has_another_number(head: str) -> None:
    assert not of_a_hospital(f"<h3>{head}</h3><p>{OTHER}</p>").phones


def test_the_main_hospital_is_a_place_of_ours() -> None:
    found = of_a_hospital(f"<p>Main hospital: {OTHER}<br>400 Oak St, Reno, NV 89501</p>")
    assert [one.street for one in found.locations] == ["400 Oak St"]


GONE_TO = {
    "a garage": f"There is a garage at {AT}.",
    "the pharmacy": f"Visit the pharmacy at {AT}.",
    "the court": f"The court is at {AT}.",
    "a thrift store": f"Donations can be dropped at Grace Thrift Store, {AT}.",
    "church services": f"Church services are at Grace Chapel, {AT}.",
}


@pytest.mark.parametrize("said", GONE_TO.values(), ids=GONE_TO)
def test_where_one_goes_for_something_else_is_no_location(said: str) -> None:
    assert [one.street for one in read(said).locations] == [None]
