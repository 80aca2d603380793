"""What notices and directions name beside the provider: who is complained to, interpreters, rides, public lines, landmarks, closed offices."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from records.models import PageExtraction

OURS, OTHER, AT = "937-555-0100", "937-555-0148", "5 Quay St, Reno, NV 89501"


def read(said: str) -> PageExtraction:
    body = said if said.startswith("<") else f"<p>{said}</p>"
    name = "Marrow Creek Recovery"
    return extract_page(
        f"<title>{name}</title><h1>{name}</h1><p>At Marrow Creek, our IOP in Reno, NV helps adults.</p>{body}"
    )


COMPLAINTS = {
    "one line": "You may complain to the U.S. Department of Health and Human Services, Office for Civil Rights, at: U.S. Department of Health and Human Services, 200 Independence Avenue, SW, Room 509F, HHH Building, Washington, D.C. 20201, 1-800-368-1019, 800-537-7697 (TDD).",
    "footer": "<footer><p>Write to U.S. Department of Health and Human Services, 200 Independence Ave., S.W., Room 509F, HHH Bldg., Washington, D.C. 20201, or call 800-368-1019.</p></footer>",
    "lines": "<p>U.S. Department of Health and Human Services<br>200 Independence Avenue, SW<br>Room 509F, HHH Building<br>Washington, D.C. 20201<br>1-800-368-1019, 800-537-7697 (TDD)</p>",
    "paragraphs": "<p>200 Independence Avenue, SW</p><p>Room 509F, HHH Building</p><p>Washington, D.C. 20201</p><p>1-800-368-1019</p>",
    "Spanish": "Quejas: Oficina de Derechos Civiles, 200 Independence Ave SW, Washington, DC 20201, 1-800-368-1019",
    "a regional office": "Contact the Office for Civil Rights, 90 7th Street, Suite 4-100, San Francisco, CA 94103.",
    "who accredits": "CARF International, 60 Southpoint Rd, Tucson, AZ 85756",
    "who accredits, in a sentence": "You may write to The Joint Commission, 60 Renaissance Blvd, Oakbrook Terrace, IL 60181.",
}  # fmt: skip


@pytest.mark.parametrize("said", COMPLAINTS.values(), ids=COMPLAINTS)
def test_whom_one_complains_to_is_no_place_and_no_phone_of_the_page(said: str) -> None:
    page = read(said)
    assert [(one.city, one.street) for one in page.locations] == [("Reno", None)]
    assert page.phones == []


PLACES = {
    f"We are across from Alder Foods ({AT}).": False,
    f"Our rooms are behind the Slate Diner ({AT}).": False,
    f"Our van stops at the transit hub, {AT}.": False,
    f"Our Sparks office at {AT} is closed.": False,
    f"Our old clinic at {AT} has closed, and clients come to Sparks.": False,
    f"The office at {AT}, was permanently closed in 2023.": False,
    f"We are inside Bluegate Plaza ({AT}).": True,
    f"Our office at {AT} is closed on Sundays.": True,
    f"Our office at {AT} is closed for lunch.": True,
    f"Licensed by the Office of Health. Our clinic: {AT}": True,
    f"Questions on health and human services? Visit our clinic at {AT}.": True,
    f"Our van brings you to our clinic at {AT}.": True,
}


@pytest.mark.parametrize(("said", "own"), PLACES.items(), ids=PLACES)
def test_an_address_is_ours_unless_it_is_a_landmarks_or_closed(said: str, own: bool) -> None:
    assert any(one.street == "5 Quay St" for one in read(said).locations) is own


CITIES = {
    "Our parent company, Slate Health, also runs a methadone clinic in Gary, Indiana.": False,
    "Our sister organization operates a house in Gary, Indiana.": False,
    "Our Gary office at 3 Main St is closed.": False,
    "Our Gary office is closed on Sundays.": True,
    "We also run a clinic in Gary, Indiana.": True,
    "Our company has a clinic in Gary, Indiana.": True,
}


@pytest.mark.parametrize(("said", "own"), CITIES.items(), ids=CITIES)
def test_a_city_is_ours_unless_others_are_there_or_it_closed(said: str, own: bool) -> None:
    assert any(one.city == "Gary" for one in read(said).locations) is own


OF_OTHERS = (
    f"If you have a complaint, contact the Client Rights Officer at {OTHER} or Disability Rights Nevada at 614-555-0149.",
    f"Disability Rights Nevada: {OTHER}",
    f"Need a ride? Call RTA Connect at {OTHER}.",
    f"Do you need help with food? Contact the Slate Pantry at {OTHER}.",
    f"To apply for Medicaid call {OTHER} or visit your county office.",
    f"To renew your food stamps, please call {OTHER}.",
    f"For meals call United Way 211 or the Foodbank at {OTHER}.",
    f"Nevada tobacco quit line: {OTHER}",
    f"Statewide CareLine: {OTHER}",
    "Ohio CareLine: 1-800-720-9616",
    "Call 1-800-QUIT-NOW to stop smoking.",
)  # fmt: skip
TO_CALL = (
    f"Need a ride? Call us at {OTHER}.",
    f"Need a ride to group? Call {OTHER}.",
    f"Need a bed? Call Marrow Creek Recovery at {OTHER}.",
    f"Need transportation? Call Marrow Creek at {OTHER}.",
    f"Need food or shelter? Call our case manager at {OTHER}.",
    f"To apply for Medicaid with our help, call us at {OTHER}.",
    f"We take Medicaid. To apply for a bed, call {OTHER}.",
    f"Our care line: {OTHER}",
    f"Our 24/7 Access Line is {OTHER}.",
    f"24/7 Access Line: {OTHER}",
    f"Call our toll-free access line at {OTHER}.",
    f"Quit drinking today: call {OTHER}.",
)


@pytest.mark.parametrize("said", OF_OTHERS)
def test_a_public_line_is_none_of_the_page(said: str) -> None:
    assert read(said).phones == []


@pytest.mark.parametrize("said", TO_CALL)
def test_a_number_to_call_here_is_the_pages(said: str) -> None:
    assert [(one.number, one.purpose) for one in read(said).phones] == [("+19375550148", "main")]


@pytest.mark.parametrize(
    "said",
    [f"Client Rights Officer: {OTHER}", f"Our privacy officer, Ann Lee, at {OTHER}", f"Contact our compliance officer at {OTHER}.", f"Civil Rights Coordinator, {OTHER}"],
)  # fmt: skip
def test_an_officer_of_the_provider_is_a_department(said: str) -> None:
    assert [one.purpose for one in read(said).phones] == ["department"]


FREE = {
    "Language assistance services are available to you free of charge.": False,
    "Interpreter services are provided at no cost.": False,
    "ATTENTION: If you speak Spanish, language assistance services, free of charge, are available to you.": False,
    "Free auxiliary aids and services are given to people with disabilities.": False,
    "We offer free translation services.": False,
    "ATENCIÓN: si habla español, tiene a su disposición servicios gratuitos de asistencia lingüística.": False,
    "Servicios gratuitos de interpretación disponibles.": False,
    "Ofrecemos servicios gratuitos de traducción.": False,
    "Our program is free, with interpreters on site.": True,
    "Our IOP is free of charge.": True,
    "Nuestro programa es gratuito.": True,
    "All of our services are free, in any language.": True,
}


@pytest.mark.parametrize(("said", "free"), FREE.items(), ids=FREE)
def test_an_interpreter_who_is_free_makes_no_treatment_free(said: str, free: bool) -> None:
    assert any(one.code == "free" for one in read(said).payment) is free


@pytest.mark.parametrize(
    "theirs",
    [
        "Trans Lifeline: (310) 555-0144",
        "National Suicide Hotline: (310) 555-0144",
        "Oregon Addiction Recovery Helpline: (310) 555-0144",
    ],
)
@pytest.mark.parametrize("ours", ["Call us at (775) 555-0123.", "Phone: (775) 555-0123"])
def test_our_number_under_a_line_that_has_its_own(theirs: str, ours: str) -> None:
    found = extract_page(
        "<title>Bramble Hollow Recovery</title><h1>Bramble Hollow Recovery</h1><p>Our IOP is for adults.</p>"
        f"<p>{theirs}</p><p>{ours}</p>"
    )
    assert [phone.number for phone in found.phones] == ["+17755550123"]
