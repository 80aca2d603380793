"""Numbers, addresses, ways in, seals and languages of a landlord, a barber, a church, an accreditor: none of them is the program's."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

PAGE = """<html><head><title>Fern Hollow Recovery</title></head><body><h1>Fern Hollow Recovery</h1><h2>Our program</h2><p>Our IOP for adults
with alcohol addiction meets Monday and Thursday from 6 to 9 pm. {}</p><h2>Good to know</h2><p>{}</p><h2>Contact</h2><p>Call us at (937) 555-0101.
Fern Hollow Recovery, 20 Main Street, Dayton, OH 45402.</p></body></html>"""
PHONE, AT = "(937) 555-0166", "14 Elm Street, Bellbrook, OH 45305"


def facts(within: str, below: str = "Please read this page.") -> set[str]:
    """What is read of ways in, seals, languages, phones, places and paying, of a page that says so."""
    found = extract_page(PAGE.format(within, below))
    held = {f"phone {one.number}" for one in found.phones} | {f"place {one.city}" for one in found.locations}
    held |= {f"payment {one.code}" for one in found.payment} | {f"seal {one.code}" for one in found.accreditations}
    held |= {f"language {one.code}" for one in found.languages} | {f"way in {one.code}" for one in found.admission}
    held |= {f"for {one.code}" for program in found.programs for one in program.populations}
    return held | {f"given {one.code}" for program in found.programs for one in program.modalities}


NOT_OURS = [
    f"The landlord's number is {PHONE}.",
    f"Landlord: {PHONE}",
    f"To report a pothole call {PHONE}.",
    f"To report a gas leak, please call {PHONE}.",
    f"Towed? Call Sandy's Towing at {PHONE}.",
    f"If you are locked out, call {PHONE}.",
    f"For a taxi dial {PHONE}.",
    f"For rides call {PHONE}.",
    f"For rides, call Granite Cabs at {PHONE}.",
    f"Childcare: {PHONE}",
    f"Day care: Little Oaks, {PHONE}",
    f"Clerk of Courts, {PHONE}",
    f"Your union steward can be reached at {PHONE}.",
    f"Para taxis llame al {PHONE}.",
    f"Si necesita un taxi, llame al {PHONE}.",
    f"If the heat fails, call the landlord at {PHONE}.",
    f"The library's number is {PHONE}.",
    f"Send flowers to {AT}.",
    f"Drop off coats at {AT}.",
    f"The shuttle picks you up at {AT}.",
    f"The polling place is {AT}.",
    f"Trustees met last night at {AT}.",
    f"The overflow lot is at {AT}.",
    f"The parking garage entrance is at {AT}.",
    f"The clerk of courts is at {AT}.",
    f"Our day care is at {AT}.",
    f"The board met at the Slate Hotel, {AT}.",
    f"Our board of directors meets at {AT}.",
    "Nurses at the Naval hospital may have told you that a referral is needed.",
    "You may have heard that there is a waitlist.",
    "Your landlord may say there is a waiting list.",
    "You need a referral to see the eye doctor upstairs.",
    "Walk-ins are welcome at the barber shop next door.",
    "The barber shop next door takes walk-ins.",
    "The waitlist for the daycare is long.",
    "The food pantry has no waitlist.",
    "CARF published new standards in July.",
    "The Joint Commission offers a free webinar to the public.",
    "The Joint Commission will host a conference in Reno.",
    "CARF's new manual is out.",
    "We are friends of the Joint Commission.",
    "The Spanish service at Iglesia Roca is Sunday at 10.",
    "Grace Church holds a service in Spanish.",
    "Captions are available in Spanish and French.",
    "Our videos have subtitles in Spanish.",
    "Staff are drug tested.",
    "Interpreter services are free of charge.",
    "It costs nothing to ask about our program.",
    "We treat people without financing.",
    "Clients without insurance cannot use a sliding scale.",
    "We do not see those without insurance on a sliding scale.",
]
OURS = [
    (f"For rides to group, call our driver at {PHONE}.", "phone +19375550166"),
    (f"Childcare is available. Call us at {PHONE}.", "phone +19375550166"),
    (f"Ride with us: {PHONE}", "phone +19375550166"),
    (f"To report a change of address call {PHONE}.", "phone +19375550166"),
    (f"We talk with landlords; call {PHONE}.", "phone +19375550166"),
    (f"The shuttle leaves from our house at {AT}.", "place Bellbrook"),
    (f"The building is at {AT}.", "place Bellbrook"),
    (f"Property manager: {PHONE}", "phone +19375550166"),
    (f"Call the office at {PHONE}.", "phone +19375550166"),
    (f"Our second office is at {AT}.", "place Bellbrook"),
    (f"Our board and staff welcome you at {AT}.", "place Bellbrook"),
    ("Walk-ins are welcome.", "way in walk_in"),
    ("Walk-ins are welcome at our clinic and the food pantry.", "way in walk_in"),
    ("You need a referral to see our doctor.", "way in referral_required"),
    ("We have a waitlist.", "way in waitlist"),
    ("No referral is needed, though you may have been told otherwise.", "way in no_referral_needed"),
    ("We are accredited by CARF.", "seal carf"),
    ("The Joint Commission accredited us in 2024.", "seal joint_commission"),
    ("We hold the Gold Seal of the Joint Commission.", "seal joint_commission"),
    ("Spanish groups meet at Grace Church.", "language es"),
    ("Counseling services in Spanish are held at Grace Church.", "language es"),
    ("Our services are available in Spanish.", "language es"),
    ("Fees for those without insurance are on a sliding scale.", "payment sliding_scale"),
    ("For clients without insurance we offer a sliding fee scale.", "payment sliding_scale"),
    ("Clients who can't afford the fee pay on a sliding scale.", "payment sliding_scale"),
    ("People who are not insured are charged on a sliding scale.", "payment sliding_scale"),
    ("Uninsured clients pay according to a sliding fee scale.", "payment sliding_scale"),
    ("Treatment here costs nothing.", "payment free"),
    ("Our services are free of charge.", "payment free"),
    ("We run a group for young women ages 18 to 28.", "for women"),
    ("Our program is for young men ages 18 to 26.", "for young_adults"),
    ("Clients are drug tested weekly.", "given drug_testing"),
]


@pytest.mark.parametrize("below", [False, True], ids=["within our program", "good to know"])
@pytest.mark.parametrize("said", NOT_OURS)
def test_it_is_not_ours(said: str, *, below: bool) -> None:
    assert facts(*(("", said) if below else (said,))) <= facts("")


@pytest.mark.parametrize(("said", "fact"), OURS, ids=[said for said, _ in OURS])
def test_it_is_ours(said: str, fact: str) -> None:
    assert fact in facts(said)
