"""Addresses of hotels, libraries, offices of the county and events, which are no place of the provider, and own places that look like them."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

AT = "5 Quay St, Reno, NV 89501"


def own(said: str) -> bool:
    """Whether the address is stated as a place of Marrow Creek Recovery, whose page says so."""
    name = "Marrow Creek Recovery"
    iop = "<p>Our evening IOP meets nightly in Reno, NV.</p>"
    body = f"<p>{said.replace('#', AT)}</p>"
    page = extract_page(f"<html><head><title>{name}</title></head><body><h1>{name}</h1>{iop}{body}</body></html>")
    return any(one.street == "5 Quay St" for one in page.locations)


OF_OTHERS = (
    "Harbor Inn, #, is a hotel near us.",
    "Slate Diner, #, is a restaurant nearby.",
    "#, is the nearest bus stop.",
    "Bluegate Center (#) is a detox in town.",
    "The public library is at #.",
    "The city food bank is located at #.",
    "The post office is at #.",
    "The county's intake is at #.",
    "The state's licensing office is at #.",
    "The city's shelter is located at #.",
    "The court's clerk is at #.",
    "AA at Slate Lodge, #.",
    "NA at Grace Church, #, Fridays.",
    "Alumni picnic at Slate Lodge, #.",
    "We refer for an IOP at Slate Lodge, #.",
    "For detox, go to Slate Lodge, #.",
    "Our accountants are at #.",
    "Our bookkeeper's office is at #.",
    "The landlord is at #.",
    "Our billing company is located at #.",
    "Our holiday party is at the Slate Lodge, #.",
    "The annual luncheon will be held at Slate Lodge, #.",
    "The thrift shop that supports us is at #.",
    "Our annual dinner for our donors is at the Slate Lodge, #.",
)
OWN = (
    "Marrow Creek, #, is a house for men.",
    "Marrow Creek, #, is a clinic near our detox.",
    "Reno office, #, is the clinic near our garage.",
    "#, is the house where we meet.",
    "Our house, #, is near a hotel.",
    "Our address, #, is a former hotel.",
    "Slate House, #, is our home for women.",
    "The sober home at #, is a house with 12 beds.",
    "The clinic is at #.",
    "Intake is at #.",
    "The program's intake is at #.",
    "The men's house is at #.",
    "The women's program is at #.",
    "We meet at the public library, #.",
    "Our clinic is next to the public library at #.",
    "Our IOP meets at Slate Lodge, #.",
    "Our prices are simple; our IOP is at #.",
    "We are accountable to you, and our clinic is at #.",
    "After the holiday party season, find our clinic at #.",
    "The house that supports women in recovery is at #.",
)


@pytest.mark.parametrize("said", OF_OTHERS)
def test_places_of_others(said: str) -> None:
    assert not own(said)


@pytest.mark.parametrize("said", OWN)
def test_own_places(said: str) -> None:
    assert own(said)


def test_the_countys_place_on_the_page_of_the_county() -> None:
    name = "Larkin County Behavioral Health"
    body = f"<h1>{name}</h1><p>Our IOP meets nightly.</p><p>The county's intake is at {AT}.</p>"
    page = extract_page(f"<html><head><title>{name}</title></head><body>{body}</body></html>")
    assert [one.street for one in page.locations] == ["5 Quay St"]


@pytest.mark.parametrize("said", ["Evening IOP at Slate Lodge, #.", "PHP at Slate Lodge: #."])
def test_rooms_where_groups_may_meet_are_unclear(said: str) -> None:
    name = "Marrow Creek Recovery"
    iop = "<p>Our evening IOP meets nightly in Reno, NV.</p>"
    body = f"<h1>{name}</h1>{iop}<p>{said.replace('#', AT)}</p>"
    page = extract_page(f"<html><head><title>{name}</title></head><body>{body}</body></html>")
    unclear = [one.value["street"] for one in page.unclear if one.field == "locations" and isinstance(one.value, dict)]
    assert unclear == ["5 Quay St"]
    assert not page.locations


@pytest.mark.parametrize(
    "said",
    [
        "We have no office in Tucson.",
        "We have no office in Phoenix or Tucson.",
        "We do not have a clinic in Tucson.",
        "We don't currently have any treatment centers in Tucson.",
        "We no longer have an office in Tucson.",
        "There is no residential facility in Tucson.",
        "We closed our office in Tucson.",
    ],
)
def test_a_city_without_an_office_is_no_place(said: str) -> None:
    html = f"<title>Marrow Creek Recovery</title><h1>Marrow Creek Recovery</h1><p>We offer an IOP.</p><p>{said}</p>"
    assert extract_page(html).locations == []


@pytest.mark.parametrize(
    "said",
    [
        "We have no waiting list at our office in Tucson.",
        "We do not have to close our clinic in Tucson.",
        "There is no cost to visit our office in Tucson.",
        "We have an office in Tucson.",
        "We have never closed our office in Tucson.",
    ],
)
def test_a_city_with_an_office_is_one(said: str) -> None:
    html = f"<title>Marrow Creek Recovery</title><h1>Marrow Creek Recovery</h1><p>We offer an IOP.</p><p>{said}</p>"
    assert [one.city for one in extract_page(html).locations] == ["Tucson"]


CITIES_OF_OTHERS = (
    "Our counselors can help you apply to programs in Salem and Bend.",
    "We work with sober living homes in Salem and Bend.",
    "We can arrange a bed at one of several detox programs in Salem, Oregon.",
    "We can find you a bed at a detox in Salem, Oregon.",
    "Our staff works with treatment centers in Salem, Oregon.",
    "We work closely with the hospital and shelters in Salem, OR.",
)
CITIES_OF_OURS = (
    "We work with adults at our clinic in Salem, Oregon.",
    "Apply to our program in Salem, Oregon.",
    "We have two clinics in Salem and Bend, OR.",
    "Come to one of our clinics in Salem, Oregon.",
    "Our house sits on a quiet street in Salem, Oregon.",
    "Our program is tucked away in Salem, Oregon.",
)


@pytest.mark.parametrize(
    ("said", "ours"), [*((one, False) for one in CITIES_OF_OTHERS), *((one, True) for one in CITIES_OF_OURS)]
)
def test_cities_in_which_others_are(said: str, *, ours: bool) -> None:
    name = "Marrow Creek Recovery"
    found = extract_page(f"<html><title>{name}</title><h1>{name}</h1><p>Our IOP treats adults.</p><p>{said}</p></html>")
    assert ("Salem" in [one.city for one in found.locations]) == ours


def test_a_county_in_the_title_is_in_its_state() -> None:
    body = "<h1>Substance Use Services</h1><p>Tillman County Behavioral Health provides outpatient and IOP services to adults.</p>"
    assert not extract_page(
        f"<html><title>Substance Use Services | Tillman County, Oregon</title>{body}</html>"
    ).locations


STREET = "548 Market St, Reno, NV 89501"


@pytest.mark.parametrize(
    ("said", "ours"),
    [
        ("548 Market St PMB 40211, Reno, NV 89501", False),
        (f"{STREET} (mailing address only)", False),
        (f"{STREET} - administrative office only", False),
        (f"{STREET} (no services at this location)", False),
        (f"Administrative offices (no services): {STREET}", False),
        (f"{STREET} (no walk-ins on Friday)", True),
        (f"{STREET} (main office)", True),
        (f"{STREET} (outpatient only)", True),
        (f"Admissions and administrative offices: {STREET}", True),
        (f"Mailing list. Visit us: {STREET}", True),
    ],
)
def test_where_letters_go_is_no_place_of_care(said: str, *, ours: bool) -> None:
    name = "Marrow Creek Recovery"
    found = extract_page(f"<html><title>{name}</title><h1>{name}</h1><p>Our IOP treats adults.</p><p>{said}</p></html>")
    assert bool([one for one in found.locations if one.street]) == ours


@pytest.mark.parametrize(
    ("said", "ours"),
    [
        ("Recovery Walk, June 6 at Rye Park, #", False),
        ("Our fundraiser: Elks Lodge, #", False),
        ("Our gala is on May 3 at the Slate Hall, #.", False),
        ("</p><h2>Alumni picnic</h2><p>Saturday, June 6, #", False),
        ("</p><h2>Upcoming events</h2><p>Potluck, June 6, #", False),
        ("The family group meets at Grace Church, #.", False),
        ("Our alumni meet at St. Ann's Church, #.", False),
        ("Sunday service is at New Hope Chapel, #.", False),
        ("Residents attend church at Grace Chapel, #.", False),
        ("Send your appeal to the Appeals Unit, #.", False),
        ("Mail appeals to Cigna, #.", False),
        ("</p><h2>Appeals</h2><p>You may appeal in writing to #.", False),
        ("We are opening a second office at # in 2031.", False),
        ("A second location opens in 2031 at #.", False),
        ("We are building a new clinic at #.", False),
        ("Construction has begun on our house at #.", False),
        ("</p><h2>Recovery month celebration</h2><p>#", False),
        ("Our fundraising breakfast takes place at the Slate Hall, #.", False),
        ("Graduation ceremony: #", False),
        ("The funeral will be at #.", False),
        ("Worship with us at #.", False),
        ("Our volunteers meet at #.", False),
        ("Appeals: #", False),
        ("Ask for a fair hearing: #", False),
        ("We broke ground at # last month.", False),
        ("Opening 2031! #", False),
        ("We will be moving to # in 2031.", False),
        ("Next year we move to #.", False),
        ("We moved to # in 2021.", True),
        ("We opened in 2021 at #.", True),
        ("We celebrate recovery with you. Visit #.", True),
        ("Our IOP meets at Grace Church, #.", True),
        ("Our office in the old church building is at #.", True),
        ("We are at #, next to Grace Church.", True),
        ("Our IOP opened in 2021 at #.", True),
        ("Our new building is at #.", True),
        ("We are opening doors for you. Visit us at #.", True),
        ("Families are welcome. Our IOP meets at #.", True),
        ("The family group meets at our office, #.", True),
        ("Our garden appeals to all. Visit us at #.", True),
        ("</p><h2>Traumatic events</h2><p>Our clinic: #", True),
    ],
)
def test_where_feasts_churches_and_appeals_are_and_what_opens(said: str, *, ours: bool) -> None:
    assert own(said) == ours
