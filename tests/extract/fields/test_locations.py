from __future__ import annotations

import json

import pytest

from extract.places.addresses import addresses
from records.models import Finding

Place = tuple[str | None, str, str | None, str | None]


def places(found: list[Finding], claim: str = "own") -> list[Place]:
    return [
        tuple(finding.value[key] for key in ("street", "city", "state", "zip"))
        for finding in found
        if finding.claim == claim
    ]  # type: ignore[misc]


STATED: dict[str, tuple[str, list[Place]]] = {
    "one line": ("Visit us at 40 Elm Street, Reno, NV 89501.", [("40 Elm Street", "Reno", "NV", "89501")]),
    "a city called like a state": ("Our clinic is at 15 Red Oak Ave, New York, NY 10022.", [("15 Red Oak Ave", "New York", "NY", "10022")]),
    "a city that begins like a state": ("<footer>15 Red Oak St, Kansas City, MO 64108</footer>", [("15 Red Oak St", "Kansas City", "MO", "64108")]),
    "a beach that begins like a state": ("<footer>15 Red Oak St, Virginia Beach, VA 23451</footer>", [("15 Red Oak St", "Virginia Beach", "VA", "23451")]),
    "our office of a state in full": ("<p>Our groups meet at our Charlotte, North Carolina office.</p>", [(None, "Charlotte", "NC", None)]),
    "two of a state in full": ("<p>Our clinics in Reno, Nevada and Sparks, Nevada offer groups.</p>", [(None, "Reno", "NV", None), (None, "Sparks", "NV", None)]),
    "behind one for letters": ("<p>Send mail to 9 Post Road, Albany, NY 12207. Our clinic: 31 Elm Street, Albany, NY 12207.</p>", [("31 Elm Street", "Albany", "NY", "12207")]),
    "suite": ("We are at 15 Red Oak Ave, Suite 101, Tustin, CA 92780.", [("15 Red Oak Ave, Suite 101", "Tustin", "CA", "92780")]),
    "suite without comma": ("<p>25 Pine Blvd Suite 203<br>Redondo Beach, CA 90278</p>", [("25 Pine Blvd Suite 203", "Redondo Beach", "CA", "90278")]),
    "two blocks": ("<footer><p>25 Pine Blvd Suite 203</p><p>Redondo Beach, CA 90278</p></footer>", [("25 Pine Blvd Suite 203", "Redondo Beach", "CA", "90278")]),
    "street of two lines": ("<p>25 Pine Blvd<br>Suite 203<br>Redondo Beach, CA 90278</p>", [("25 Pine Blvd, Suite 203", "Redondo Beach", "CA", "90278")]),
    "state in small letters": ("<footer><p>7 Lake Road, Duluth, Mn. 55802</p></footer>", [("7 Lake Road", "Duluth", "MN", "55802")]),
    "apostrophe": ("<footer>9 Oak Road • St. Mary's, Georgia</footer>", [("9 Oak Road", "St. Mary's", "GA", None)]),
    "offices in two cities": ("<p>We offer therapy at our offices in Pasadena and Webster, TX.</p>", [(None, "Pasadena", "TX", None), (None, "Webster", "TX", None)]),
    "several in one city": ("<p>Our care is given across two quiet Sacramento locations.</p>", [(None, "Sacramento", None, None)]),
    "my offices": ("<p>I have offices in Tustin and Irvine for visits in person.</p>", [(None, "Tustin", None, None), (None, "Irvine", None, None)]),
    "locations in two states": ("<p>We meet at all three locations, including Washington, D.C., and Reno, NV, and love Elko.</p>", [(None, "Washington", "DC", None), (None, "Reno", "NV", None)]),
    "a street in the district": ("<p>Our clinic is at 40 Elm Street, Washington, D.C. 20005.</p>", [("40 Elm Street", "Washington", "DC", "20005")]),
    "a neighborhood of a saint": ("<p>Our houses stand in a quiet neighborhood in Port St. Lucie, Florida.</p>", [(None, "Port St. Lucie", "FL", None)]),
    "based in": ("<p>Our IOP is small.</p><p>Based in Duluth, Minnesota, we treat adults with our own hands.</p>", [(None, "Duluth", "MN", None)]),
    "located in, first": ("<p>Our IOP is small.</p><p>Located in Duluth, Minnesota, our center treats adults.</p>", [(None, "Duluth", "MN", None)]),
    "served at our center": ("<p>Our IOP is small.</p><p>We serve adults at our center in Duluth, Minnesota.</p>", [(None, "Duluth", "MN", None)]),
    "served from our offices": ("<p>Our IOP is small.</p><p>We serve families from our office in Duluth, Minnesota.</p>", [(None, "Duluth", "MN", None)]),
    "a mount": ("<p>Our center is in Mt. Pleasant, Iowa.</p>", [(None, "Mt. Pleasant", "IA", None)]),
    "a city of a saint": ("<p>Our clinic is in St. Louis.</p>", [(None, "St. Louis", None, None)]),
    "the line of a footer": ("<p>Our IOP is small.</p><footer><p>Outpatient treatment for adults in Easton, Maryland</p></footer>", [(None, "Easton", "MD", None)]),
    "a line of a footer without a state": ("<p>Our IOP is small.</p><footer><p>Outpatient treatment for adults in Reno</p></footer>", []),
    "a line of a footer on whom they serve": ("<p>Our IOP is small.</p><footer><p>Outpatient treatment for families across Maryland and in all of Easton, Maryland</p></footer>", []),
    "part of a line": ("<p>Adults 18+ · Apex, NC · Open on Saturdays</p>", [(None, "Apex", "NC", None)]),
    "end of the title": ("<title>Fees | Quarry Counseling | New Haven, CT</title><p>Our fees are low.</p>", [(None, "New Haven", "CT", None)]),
    "state in words": ("Our clinic: 7 Lake Road, Duluth, Minnesota 55802", [("7 Lake Road", "Duluth", "MN", "55802")]),
    "no comma before the city": ("Our clinic is at 7 Lake Road Duluth, MN 55802.", [("7 Lake Road", "Duluth", "MN", "55802")]),
    "ZIP and four": ("Our clinic is at 7 Lake Road, Duluth, MN 55802-1234.", [("7 Lake Road", "Duluth", "MN", "55802")]),
    "no ZIP": ("Address : 34 N 27th Dr 146, Building 5, Phoenix, AZ", [("34 N 27th Dr 146, Building 5", "Phoenix", "AZ", None)]),
    "street without its word": ("<p>1640 Paseo Girasol<br>Los Angeles, CA 90033</p>", [("1640 Paseo Girasol", "Los Angeles", "CA", "90033")]),
    "two clinics": (
        "<p>Main: 9 Oak Street, Bemidji, MN 56601</p><p>North: 14 Depot Street, Blackduck, MN 56630</p>",
        [("9 Oak Street", "Bemidji", "MN", "56601"), ("14 Depot Street", "Blackduck", "MN", "56630")],
    ),
    "twice": ("<p>7 Lake Road, Duluth, MN 55802</p><footer>7 Lake Rd., Duluth, MN 55802</footer>", [("7 Lake Road", "Duluth", "MN", "55802")]),
    "first heading": ("<h1>Intensive Outpatient Program in Redondo Beach, CA</h1>", [(None, "Redondo Beach", "CA", None)]),
    "our city facility": ("Come to our Tustin facility.", [(None, "Tustin", None, None)]),
    "an IOP in a town": ("We run an IOP in Lanoka Harbor, NJ.", [(None, "Lanoka Harbor", "NJ", None)]),
    "an IOP, in a town": ("Our IOP, in Toms River, NJ, is small.", [(None, "Toms River", "NJ", None)]),
    "counseling in a town": ("We provide counseling in Toms River, New Jersey.", [(None, "Toms River", "NJ", None)]),
    "groups in a town": ("Our groups meet in Toms River, NJ on Monday.", [(None, "Toms River", "NJ", None)]),
    "visit us": ("Visit us in Toms River, NJ.", [(None, "Toms River", "NJ", None)]),
    "a program in several": ("We offer PHP programming in Malvern and West Chester, PA, and in Minneapolis, MN.", [(None, "Malvern", "PA", None), (None, "West Chester", "PA", None), (None, "Minneapolis", "MN", None)]),
    "in person and by video": ("We offer counseling in Easton, Maryland, in person and by telehealth.", [(None, "Easton", "MD", None)]),
    "located in": ("We are located in Grand Junction, CO.", [(None, "Grand Junction", "CO", None)]),
    "program in": ("Our IOP in Los Angeles meets daily.", [(None, "Los Angeles", None, None)]),
    "based": ("Our LA-based IOP meets daily.", [(None, "Los Angeles", None, None)]),
    "behind the name": ("<title>Plans | Quarry Lantern Recovery</title><p>At Quarry Lantern Recovery in Duluth, Minnesota, our team checks your plan.</p>", [(None, "Duluth", "MN", None)]),
    "behind the name, with a comma": ("<title>Plans | Quarry Lantern Recovery</title><p>At Quarry Lantern Recovery, in Duluth, MN, we check your plan.</p>", [(None, "Duluth", "MN", None)]),
    "sites of several states": ("<p>Our clinics are in Dallas, Ohio (in Akron and Dayton), Maryland, and Boise, ID.</p>", [(None, "Dallas", None, None), (None, "Akron", "OH", None), (None, "Dayton", "OH", None), (None, "Boise", "ID", None)]),
    "sites before their word": ("<p>Our IOP is held at our Orem, UT, and Boise, ID locations.</p>", [(None, "Orem", "UT", None), (None, "Boise", "ID", None)]),
    "sites parted by semicolons": ("<p>We have offices in Reno, Nevada; Tucson, Arizona; and Dallas, Texas.</p>", [(None, "Reno", "NV", None), (None, "Tucson", "AZ", None), (None, "Dallas", "TX", None)]),
    "lines under locations": ("<h2>Our Locations</h2><ul><li>Reno</li><li>Sparks</li></ul>", [(None, "Reno", None, None), (None, "Sparks", None, None)]),
    "lines under locations in a state": ("<h2>Locations in Ohio</h2><p>Akron</p><p>Dayton</p>", [(None, "Akron", "OH", None), (None, "Dayton", "OH", None)]),
    "behind the name, no comma before the state": ("<title>Plans | Quarry Lantern Recovery</title><p>At Quarry Lantern Recovery in Duluth Minnesota we check your plan.</p>", [(None, "Duluth", "MN", None)]),
    "in person in two cities": ("<p>We offer telehealth across Nevada and in-person sessions in Sparks and Reno.</p>", [(None, "Sparks", "NV", None), (None, "Reno", "NV", None)]),
    "behind the name in the copyright, no state": ("<p>Our fees are low.</p><footer>© Quarry Lantern Counseling, Tallahassee</footer>", [(None, "Tallahassee", None, None)]),
    "behind the name in the copyright": ("<footer>© Quarry Lantern Center, Tucson Arizona | Site map</footer>", [(None, "Tucson", "AZ", None)]),
    "under the name of a hospital": (
        "<title>IOP</title><p>Our program is small.</p><p>Quarry Lantern Hospital<br>7 Lake Road<br>Duluth, MN 55802</p><footer>© Quarry Lantern Hospital</footer>",
        [("7 Lake Road", "Duluth", "MN", "55802")],
    ),
    "city with its address": ("<h1>IOP in Duluth</h1><p>7 Lake Road, Duluth, MN 55802</p>", [("7 Lake Road", "Duluth", "MN", "55802")]),
}  # fmt: skip

SILENT = {
    "served in a city": "<p>Our IOP is small.</p><p>We serve adults in Duluth, Minnesota.</p>",
    "served near a center of another": "<p>Our IOP is small.</p><p>We serve people from the treatment center in Duluth, Minnesota.</p>",
    "a founder who is based in a city": "<p>Our IOP is small.</p><p>Based in Duluth, Minnesota, our founder flew planes.</p>",
    "a landmark in a city": "<p>Our IOP is small.</p><p>Located in Duluth, Minnesota, the bridge is a landmark.</p>",
    "a chain based in a city": "<p>Our IOP is small.</p><p>Based in Duluth, Minnesota, the insurer pays for groups.</p>",
    "AA meetings": "Meetings of AA are held at 9 Church Street, Reno, NV 89501.",
    "AA meetings, named first": "AA meetings: 9 Church Street, Reno, NV 89501.",
    "records": "Please send all medical records to 10 Mill Lane, Reno, NV 89501.",
    "a word that is a town": "<p>Our fees are low.</p><footer>© Quarry Lantern Counseling, Home</footer>",
    "a town that is part of the name": "<footer>© Quarry Lantern Counseling Mobile App</footer>",
    "locations of others": "<p>Most programs have three locations, including Reno, NV, and Boise, ID.</p>",
    "in person, in a language": "<p>We offer in-person sessions in Spanish and English.</p>",
    "in person in cities of two states": "<p>We offer in-person sessions in Apex and Tustin.</p>",
    "states alone": "<p>Our centers are in Washington, California and Ohio.</p>",
    "lines under areas": "<h2>Areas we serve</h2><ul><li>Reno</li><li>Sparks</li></ul>",
    "one line under locations": "<h2>Locations</h2><ul><li>Reno</li></ul>",
    "clients of cities": "<p>Our clinics serve people in Reno, Tucson and Dallas.</p>",
    "PO box": "Write to P.O. Box 12, Reno, NV 89501.",
    "areas": "<h3>Areas we serve</h3><p>Reno, NV 89501</p>",
    "serving": "We proudly serve people from Reno, NV.",
    "wrong ZIP": "Our office is at 40 Elm Street, Reno, NV 10001.",
    "states apart": "We have our offices in Apex and Tustin.",
    "online in a city": "<p>Online therapy · Serving · Apex, NC</p>",
    "county": "<h1>Rehab in Orange County</h1>",
    "no city": "Our program in Recovery helps.",
    "testimonial": "<blockquote>I came to 40 Elm Street, Reno, NV 89501.</blockquote>",
    "mail": "Mail payments to 40 Elm Street, Reno, NV 89501.",
    "elsewhere": "Our AA meeting is at the hospital, 40 Elm Street, Reno, NV 89501.",
    "behind another's name": "<title>Plans | Quarry Lantern Recovery</title><p>Our friends at Ember Ridge in Duluth, Minnesota, check it.</p>",
    "behind the name, no state": "<title>Plans | Quarry Lantern Recovery</title><p>Quarry Lantern Recovery in Practice, Second Part.</p>",
    "by telehealth": "We offer drug rehab in Toms River, NJ by telehealth.",
    "at home": "We provide in-home counseling in Toms River and Easton, MD.",
    "virtual in several": "Our virtual IOP offers care in Malvern and West Chester, PA.",
    "referred to": "We refer clients to a residential program in Sparks, NV.",
    "sent to": "Our nurse sends those who need it to a detox program in Easton, Maryland.",
    "trained in": "Our team trained at a clinic in Toms River, NJ.",
    "where somebody is": "If you need detox in Toms River, NJ, we can help.",
    "looked for": "Are you looking for a rehab in Reno, NV? We can help you to find treatment in Reno, NV.",
    "born": "Our founder was born in Reno, NV.",
    "question": "<h2>Are you located in Reno, NV?</h2>",
}


@pytest.mark.parametrize(("snippet", "expected"), STATED.values(), ids=STATED)
def test_where_treatment_is_given(read, snippet: str, expected: list[Place]) -> None:
    assert places(read("locations", snippet)) == expected


@pytest.mark.parametrize("snippet", SILENT.values(), ids=SILENT)
def test_other_places_are_no_location(read, snippet: str) -> None:
    assert places(read("locations", snippet)) == []


# The footers of "Fern Ridge Recovery": the street that each gives.
SIGNATURES: dict[str, tuple[str, str | None]] = {
    "the year behind the sign": ("© 2026 Fern Ridge Recovery, Salem, OR 97301", None),
    "from a year to a year": ("© 2019-2026 Fern Ridge. Salem, Oregon", None),
    "with blanks around the dash": ("© Copyright 2018 – 2026 Fern Ridge Recovery · Salem, OR 97301", None),
    "the word alone": ("Copyright 2026 Fern Ridge Recovery, Salem, OR", None),
    "the sign in letters": ("Copyright (c) 2026 Fern Ridge | Salem, OR 97301", None),
    "no blank behind the sign": ("&copy;2026 Fern Ridge Salem, OR 97301", None),
    "another name": ("© 2026 Quarry Court, Salem, OR 97301", None),
    "all rights before it": ("All rights reserved 2026 Fern Ridge Recovery, Salem, OR 97301", None),
    "all rights behind it": ("2026 Fern Ridge Recovery, Salem, OR 97301. All rights reserved.", None),
    "in Spanish": ("Todos los derechos reservados 2026 Fern Ridge Recovery, Salem, OR 97301", None),
    "the year of its beginning": ("Established 1998 Fern Ridge Recovery, Salem, OR 97301", None),
    "an address behind the name": ("© 2026 Fern Ridge Recovery, 2020 Canyon Road, Salem, OR 97301", "2020 Canyon Road"),
    "an address right behind the year": ("© 2026 2020 Canyon Road, Salem, OR 97301", "2020 Canyon Road"),
    "an address behind a bar": ("© 2026 | 2020 Canyon Road, Salem, OR 97301", "2020 Canyon Road"),
    "an address behind the rights": ("All rights reserved. 2020 Canyon Road, Salem, OR 97301", "2020 Canyon Road"),
    "no year": ("© Fern Ridge Recovery 410 Ridge Way, Salem, OR 97301", "410 Ridge Way"),
    "a number like a year": ("2026 Ridge Road, Salem, OR 97301 © Fern Ridge Recovery", "2026 Ridge Road"),
    "a number like a year, named like the house": ("2026 Fern Ridge, Salem, OR 97301", "2026 Fern Ridge"),
}


@pytest.mark.parametrize(("footer", "street"), SIGNATURES.values(), ids=SIGNATURES)
def test_the_year_of_a_signature_is_no_number_of_a_house(read, footer: str, street: str | None) -> None:
    page = f"<title>IOP | Fern Ridge Recovery</title><p>Our IOP at Fern Ridge Recovery is small.</p><footer>{footer}</footer>"
    (place,) = places(read("locations", page))
    assert place[:3] == (street, "Salem", "OR")


def data(**address: object) -> str:
    held = {"@type": "MedicalClinic", "name": "Quarry House", **address}
    return f'<script type="application/ld+json">{json.dumps(held)}</script><p>Hello</p>'


ADDRESS = {
    "@type": "PostalAddress",
    "streetAddress": "7 Lake Road",
    "addressLocality": "Duluth",
    "addressRegion": "MN",
    "postalCode": "55802",
}


def test_a_postal_address_of_structured_data_is_quoted_part_by_part(read) -> None:
    (finding,) = read("locations", data(address=ADDRESS, openingHours="Mo-Fr 09:00-17:00"))
    assert places([finding]) == [("7 Lake Road", "Duluth", "MN", "55802")]
    assert '"streetAddress": "7 Lake Road"' in [evidence.quote for evidence in finding.evidence]


def test_an_address_written_as_one_string(read) -> None:
    assert places(read("locations", data(address="7 Lake Road, Duluth, MN 55802"))) == [
        ("7 Lake Road", "Duluth", "MN", "55802")
    ]


@pytest.mark.parametrize("key", ["areaServed", "parentOrganization", "review"])
def test_addresses_of_others_in_structured_data_are_left_out(read, key: str) -> None:
    assert read("locations", data(**{key: {"@type": "Place", "address": ADDRESS}})) == []


def test_a_locality_without_a_street_is_unclear(read) -> None:
    found = read(
        "locations", data(address={"@type": "PostalAddress", "addressLocality": "Duluth", "addressRegion": "MN"})
    )
    assert places(found) == []
    assert places(found, "unclear") == [(None, "Duluth", "MN", None)]


def test_another_city_beside_a_full_address_is_unclear(read) -> None:
    found = read("locations", "<h1>IOP in Los Angeles, CA</h1><p>We are at 7 Lake Road, Duluth, MN 55802.</p>")
    assert places(found) == [("7 Lake Road", "Duluth", "MN", "55802")]
    assert places(found, "unclear") == [(None, "Los Angeles", "CA", None)]


def test_text_and_structured_data_make_one_place(read) -> None:
    found = read("locations", data(address=ADDRESS) + "<footer><p>7 Lake Road, Duluth, MN</p></footer>")
    assert places(found) == [("7 Lake Road", "Duluth", "MN", "55802")]


def test_an_address_gives_its_place_in_the_text() -> None:
    text = "Find us: 7 Lake Road, Duluth, MN 55802, by the water."
    (found,) = addresses(text)
    assert text[found.start : found.end] == "7 Lake Road, Duluth, MN 55802"
