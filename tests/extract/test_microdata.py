"""What a page marks by microdata or RDFa Lite: names, numbers and addresses of organisations, and never office hours."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest

from extract.pipeline import extract_page
from extract.reading.parse import parse
from extract.reading.structured import items
from records.models import PageExtraction

SCHEMA = "https://schema.org"
TEXT = "<h1>Intensive Outpatient Program</h1><p>Our IOP treats adults. We accept Aetna. Our team helps.</p>"
ADDRESS = (
    f'<div itemprop="address" itemscope itemtype="{SCHEMA}/PostalAddress"><i itemprop="streetAddress">7 Lake Road</i> '
    '<i itemprop="addressLocality">Duluth</i> <i itemprop="addressRegion">MN</i> <i itemprop="postalCode">55802</i></div>'
)
DULUTH = ("7 Lake Road", "Duluth", "MN", "55802")
RDFA_ADDRESS = ADDRESS.replace(f'itemscope itemtype="{SCHEMA}/PostalAddress"', 'typeof="PostalAddress"').replace(
    "itemprop", "property"
)
UNSEEN = re.sub(r'<i (itemprop="\w+")>([^<]*)</i>', r'<meta \1 content="\2">', ADDRESS)
PREFIXED = RDFA_ADDRESS.replace('property="', 'property="schema:').replace("Postal", "schema:Postal")


def read(markup: str) -> PageExtraction:
    """The extraction of a page of a provider with this markup in it; each quote must stand in the page."""
    page = f"<!doctype html><html><head><title>Evening IOP</title></head><body>{TEXT}{markup}</body></html>"
    found = extract_page(page)
    values = [*found.phones, *found.locations, *([found.provider] if found.provider else [])]
    squeezed = [re.sub(r"\s", "", text) for text in (unescape(page), re.sub(r"<[^>]*>", "", unescape(page)))]
    for quote in (evidence.quote for value in [*values, *found.unclear] for evidence in value.evidence):
        assert any(re.sub(r"\s", "", quote) in text for text in squeezed), quote
    return found


def item(inside: str, kind: str = "MedicalClinic") -> str:
    return f'<div itemscope itemtype="{SCHEMA}/{kind}">{inside}</div>'


def rdfa(inside: str, kind: str = "MedicalClinic") -> str:
    return f'<div vocab="{SCHEMA}/" typeof="{kind}">{inside}</div>'


def places(found: PageExtraction) -> list[Any]:
    return [(place.street, place.city, place.state, place.zip) for place in found.locations]


NAMES: dict[str, tuple[str, str | None]] = {
    "microdata": (item('<b itemprop="name">Quarry House</b>'), "text"),
    "in parts": (item('<div itemprop="name">Quarry <b>House</b></div>'), "text"),
    "in a link": (item('<a itemprop="name url" href="/">Quarry House</a>'), "text"),
    "content": (item('<meta itemprop="name" content="Quarry House">'), "attribute"),
    "http and www": ('<p itemscope itemtype="http://www.schema.org/Hospital"><b itemprop="name">Quarry House</b></p>', "text"),
    "several types": (f'<p itemscope itemtype="{SCHEMA}/LocalBusiness {SCHEMA}/MedicalClinic"><b itemprop="name">Quarry House</b></p>', "text"),
    "capitals in the attribute": (item('<b itemProp="name">Quarry House</b>'), "text"),
    "property with its vocabulary": (item(f'<b itemprop="{SCHEMA}/name">Quarry House</b>'), "text"),
    "twice": (item('<b itemprop="name">Quarry House</b>') + item('<b itemprop="name">Quarry House</b>'), "text"),
    "RDFa": (rdfa('<b property="name">Quarry House</b>'), "text"),
    "RDFa content": (rdfa('<b property="name" content="Quarry House">QH</b>'), "attribute"),
    "RDFa prefix": ('<p typeof="schema:MedicalClinic"><b property="schema:name">Quarry House</b></p>', "text"),
    "vocabulary above": (f'<div vocab="{SCHEMA}/"><p typeof="Organization"><b property="name">Quarry House</b></p></div>', "text"),
    "unclosed": (f'<div itemscope itemtype="{SCHEMA}/Organization"><p itemprop="name">Quarry House', "text"),
    "beside a review": (item('<b itemprop="name">Quarry House</b><div itemprop="review" itemscope><b itemprop="name">Harbor Clinic</b></div>'), "text"),
    "review": (item('<b itemprop="name">Quarry House</b>', "Review"), None),
    "reviewed": (item(f'<div itemprop="itemReviewed" itemscope itemtype="{SCHEMA}/MedicalClinic"><b itemprop="name">Quarry House</b></div>', "Review"), None),
    "author": (item(f'<p itemprop="author" itemscope itemtype="{SCHEMA}/Organization"><b itemprop="name">Quarry House</b></p>'), None),
    "person": (item('<b itemprop="name">Quarry House</b>', "Person"), None),
    "physician": (item('<b itemprop="name">Quarry House</b>', "Physician"), None),
    "physician's clinic": (item('<b itemprop="name">Quarry House</b>', f"Physician {SCHEMA}/MedicalClinic"), None),
    "RDFa person": (rdfa('<b property="name">Quarry House</b>', "Person"), None),
    "employer of a person": (item(f'<p itemprop="worksFor" itemscope itemtype="{SCHEMA}/Hospital"><b itemprop="name">Quarry House</b></p>', "Person"), None),
    "association": (item(f'<p itemprop="memberOf" itemscope itemtype="{SCHEMA}/Organization"><b itemprop="name">Quarry House</b></p>'), None),
    "menu": (item('<a itemprop="name">Quarry House</a>', "SiteNavigationElement"), None),
    "testimonials": ('<div class="testimonials">' + item('<b itemprop="name">Quarry House</b>') + "</div>", None),
    "staff": (item('<b itemprop="name">Quarry House</b>').replace("<div", '<div class="staff"'), None),
    "testimonial within": (item('<blockquote><b itemprop="name">Quarry House</b></blockquote>'), None),
    "no item": ('<b itemprop="name">Quarry House</b>', None),
    "no type": ('<p itemscope><b itemprop="name">Quarry House</b></p>', None),
    "other vocabulary": ('<p itemscope itemtype="http://data-vocabulary.org/Organization"><b itemprop="name">Quarry House</b></p>', None),
    "RDFa without vocabulary": ('<p typeof="Organization"><b property="name">Quarry House</b></p>', None),
    "RDFa of another vocabulary": (f'<div vocab="{SCHEMA}/"><p vocab="http://xmlns.com/foaf/0.1/" typeof="Organization"><b property="name">Quarry House</b></p></div>', None),
    "type misspelt": ('<p itemscope itemtype="schema"><b itemprop="name">Quarry House</b></p>', None),
    "empty": (item('<b itemprop="name"></b>'), None),
    "script": (item('<b itemprop="name"><script>Quarry House</script></b>'), None),
    "a whole text": (item(f'<div itemprop="name">Quarry House {"of many words " * 20}</div>'), None),
}  # fmt: skip


@pytest.mark.parametrize(("markup", "where"), NAMES.values(), ids=NAMES)
def test_the_name_of_a_marked_organisation(markup: str, where: str | None) -> None:
    found = read(markup).provider
    if where is None:
        assert found is None
    else:
        assert found is not None
        assert (found.value, found.evidence[0].where) == ("Quarry House", where)


def test_of_many_marked_names_none_outweighs_the_pages_own() -> None:
    partners = "".join(item(f'<b itemprop="name">{name} Clinic</b>') for name in ("Larkfield", "Anvil Creek", "Tarn"))
    found = read(f"{partners}<footer>© 2026 Slatebrook Recovery</footer>").provider
    assert found is not None
    assert found.value == "Slatebrook Recovery"


MAIN, FAX = ("+13105550123", "main"), ("+13105550124", "fax")
PHONES: dict[str, tuple[str, list[tuple[str, str]], str]] = {
    "text": (item('<i itemprop="telephone">310-555-0123</i>'), [MAIN], "text"),
    "content": (item('<meta itemprop="telephone" content="+1-310-555-0123">'), [MAIN], "attribute"),
    "fax": (item('<meta itemprop="faxNumber" content="310-555-0124">'), [FAX], "attribute"),
    "two": (item('<meta itemprop="telephone" content="310-555-0123"><meta itemprop="faxNumber" content="310-555-0124">'), [MAIN, FAX], "attribute"),
    "contact point": (item(f'<div itemprop="contactPoint" itemscope itemtype="{SCHEMA}/ContactPoint"><meta itemprop="telephone" content="310-555-0123"></div>'), [MAIN], "attribute"),
    "page of a clinic": (item(f'<div itemprop="about" itemscope itemtype="{SCHEMA}/Hospital"><meta itemprop="telephone" content="310-555-0123"></div>', "WebPage"), [MAIN], "attribute"),
    "link in a link's stead": (item('<link itemprop="telephone" href="tel:+1-310-555-0123">'), [MAIN], "attribute"),
    "RDFa": (rdfa('<meta property="telephone" content="310-555-0123">'), [MAIN], "attribute"),
    "national": (item('<meta itemprop="telephone" content="988"><meta itemprop="telephone" content="1-800-662-4357">'), [], ""),
    "agency": (item('<meta itemprop="name" content="State Department of Health"><meta itemprop="telephone" content="310-555-0123">', "Organization"), [], ""),
    "person": (item('<meta itemprop="telephone" content="310-555-0123">', "Person"), [], ""),
    "physician": (item('<meta itemprop="telephone" content="310-555-0123">', "Physician"), [], ""),
    "employee": (item('<p itemprop="employee" itemscope><meta itemprop="telephone" content="310-555-0123"></p>'), [], ""),
    "parent": (item(f'<p itemprop="parentOrganization" itemscope itemtype="{SCHEMA}/Organization"><meta itemprop="telephone" content="310-555-0123"></p>'), [], ""),
    "testimonial": (f'<div class="testimonial">{item("<meta itemprop=telephone content=310-555-0123>")}</div>', [], ""),
    "no item": ('<meta itemprop="telephone" content="310-555-0123">', [], ""),
    "no number": (item('<meta itemprop="telephone" content="call us">'), [], ""),
    "Open Graph": ('<p typeof="sioc:Item"></p><meta property="og:phone_number" content="310-555-0123">', [], ""),
}  # fmt: skip


@pytest.mark.parametrize(("markup", "expected", "where"), PHONES.values(), ids=PHONES)
def test_marked_numbers(markup: str, expected: list[tuple[str, str]], where: str) -> None:
    found = read(markup)
    assert [(phone.number, phone.purpose) for phone in found.phones] == expected
    assert [phone.evidence[0].where for phone in found.phones] == [where] * len(expected)


SECOND = (
    ADDRESS.replace("7 Lake Road", "12 Elm St").replace("Duluth", "Reno").replace("MN", "NV").replace("55802", "89501")
)
RENO = ("12 Elm St", "Reno", "NV", "89501")
PLACES: dict[str, tuple[str, list[Any]]] = {
    "address": (item(ADDRESS), [DULUTH]),
    "address without a type": (item(ADDRESS.replace(f' itemtype="{SCHEMA}/PostalAddress"', "")), [DULUTH]),
    "address alone": (ADDRESS, [DULUTH]),
    "content": (item(UNSEEN), [DULUTH]),
    "state in words": (item(ADDRESS.replace("MN", "Minnesota")), [DULUTH]),
    "in a place": (item(f'<div itemprop="location" itemscope itemtype="{SCHEMA}/Place">{UNSEEN}</div>'), [DULUTH]),
    "in the footer": (f"<footer>{item(ADDRESS)}</footer>", [DULUTH]),
    "one text": (item('<meta itemprop="address" content="7 Lake Road, Duluth, MN 55802">'), [DULUTH]),
    "RDFa": (rdfa(RDFA_ADDRESS), [DULUTH]),
    "RDFa prefix": (f'<div typeof="schema:Hospital">{PREFIXED}</div>', [DULUTH]),
    "a chain": (
        item(f'<b itemprop="name">Quarry House Duluth</b>{ADDRESS}') + item(f'<b itemprop="name">Quarry House Reno</b>{SECOND}'),
        [DULUTH, RENO],
    ),
    "a chain by its towns": (item(f'<b itemprop="name">Duluth</b>{ADDRESS}') + item(f'<b itemprop="name">Reno</b>{SECOND}'), [DULUTH, RENO]),
    "two addresses": (item(ADDRESS + SECOND), [DULUTH, RENO]),
    "one of two broken": (item(ADDRESS) + item('<div itemprop="address" itemscope itemtype="PostalAddress"><i itemprop="streetAddress">12 Elm'), [DULUTH]),
    "half marked": (item('<i itemprop="streetAddress">7 Lake Road</i>'), []),
    "post box": (item(UNSEEN.replace("7 Lake Road", "PO Box 7")), []),
    "area served": (item(f'<div itemprop="areaServed" itemscope itemtype="{SCHEMA}/City"><meta itemprop="name" content="Duluth">{UNSEEN}</div>'), []),
    "event": (item(f'<div itemprop="location" itemscope itemtype="{SCHEMA}/Place">{UNSEEN}</div>', "EducationEvent"), []),
    "person": (item(UNSEEN, "Person"), []),
    "other vocabulary": (f'<p itemscope itemtype="http://data-vocabulary.org/Organization">{UNSEEN.replace("schema", "data-vocabulary")}</p>', []),
}  # fmt: skip


@pytest.mark.parametrize(("markup", "expected"), PLACES.values(), ids=PLACES)
def test_marked_addresses(markup: str, expected: list[Any]) -> None:
    assert places(read(markup)) == expected


def test_an_address_is_quoted_part_by_part() -> None:
    (place,) = read(item(UNSEEN)).locations
    assert [(one.quote, one.where) for one in place.evidence][:2] == [
        ("7 Lake Road", "attribute"),
        ("Duluth", "attribute"),
    ]
    shown = '<i itemprop="streetAddress">7 Lake Road</i><p>by the water</p><i itemprop="addressLocality">Duluth</i>'
    (place,) = read(item(shown + '<meta itemprop="postalCode" content="55802">')).locations
    assert [(one.quote, one.where) for one in place.evidence] == [
        ("7 Lake Road", "text"), ("Duluth", "text"), ("55802", "attribute"),
    ]  # fmt: skip


def test_what_is_marked_as_another_organisations_is_unclear() -> None:
    other = f'<b itemprop="name">Tarn Counseling</b><meta itemprop="telephone" content="310-555-0123">{UNSEEN}'
    found = read(f"{item(other)}<footer>© 2026 Slatebrook Recovery</footer>")
    assert (found.phones, found.locations) == ([], [])
    assert {finding.field for finding in found.unclear} >= {"phones", "locations"}


HOURS = {
    "openingHours": item('<p itemprop="openingHours" content="Mo-Fr 09:00-12:00">Monday to Friday 9:00 am - 12:00 pm</p>'),
    "time": item('<p>Come by: <time itemprop="openingHours" datetime="Mo-Fr 09:00-12:00">Mon-Fri 9 am-12 pm</time></p>'),
    "list item": item('<ul><li itemprop="openingHours">Mon-Thu 6-9 pm</li><li itemprop="openingHours">Saturday mornings</li></ul>'),
    "heading": item('<h3 itemprop="openingHours">Monday and Wednesday evenings</h3><p>Our doors are open.</p>'),
    "cell": item('<table><tr itemprop="openingHours"><td>Tuesday</td><td>6-9 pm</td></tr></table>'),
    "bold": item('<p><b itemprop="openingHours">Tuesday 6-9 pm</b></p>'),
    "link": item('<p><a itemprop="openingHours" href="/x">Tuesday 6-9 pm</a></p>'),
    "label": item('<div><p itemprop="openingHours">Tuesday 6-9 pm</p><p>Walk in when it suits</p></div>'),
    "specification": item(
        f'<div itemprop="openingHoursSpecification" itemscope itemtype="{SCHEMA}/OpeningHoursSpecification">'
        '<p itemprop="dayOfWeek">Monday</p><p><i itemprop="opens">6 pm</i> - <i itemprop="closes">9 pm</i></p></div>'
    ),
    "an aside within": item('<div itemprop="openingHours"><aside><p>Our groups meet Tuesday 6-9 pm</p></aside></div>'),
    "no item": '<p itemprop="openingHours">Tuesday 6-9 pm</p>',
    "words of a program": item('<p itemprop="openingHours">Our IOP groups are open Tuesday evenings 6-9 pm.</p>'),
    "RDFa": rdfa('<p property="openingHours" content="Tu 18:00-21:00">Tuesday 6-9 pm</p>'),
    "RDFa specification": rdfa('<p typeof="OpeningHoursSpecification">Tuesday 6-9 pm</p>'),
    "RDFa prefix": '<p typeof="schema:Hospital"><i property="schema:openingHours">Tuesday 6-9 pm</i></p>',
}  # fmt: skip


@pytest.mark.parametrize("markup", HOURS.values(), ids=HOURS)
def test_office_hours_are_never_times_of_a_program(markup: str) -> None:
    found = read(markup)
    (program,) = found.programs
    assert (program.days, program.sessions, program.dayparts) == ([], [], [])
    assert not {finding.field for finding in found.unclear} & {"days", "sessions", "dayparts"}


def test_the_same_text_unmarked_is_a_session() -> None:
    (program,) = read("<p>Our IOP groups are open Tuesday evenings 6-9 pm.</p>").programs
    assert [(session.days, session.start) for session in program.sessions] == [(["tue"], "18:00")]


def test_what_stands_beside_office_hours_is_read() -> None:
    hours = (
        '<p>Our IOP meets Monday 6-9 pm. Office: <i itemprop="openingHours">Tuesday 9-12</i></p><p>Our PHP is near.</p>'
    )
    found = read(item(hours))
    days = {day.code for program in found.programs for day in program.days}
    assert days | {finding.value for finding in found.unclear if finding.field == "days"} == {"mon"}


def test_days_of_office_hours_are_not_joined_to_times_that_follow() -> None:
    marked = read('<h3 itemprop="openingHours">Monday and Wednesday</h3><p>6-9 pm</p>')
    assert [(program.days, program.sessions) for program in marked.programs] == [([], [])]
    assert "sessions" not in {finding.field for finding in marked.unclear}
    unmarked = read("<h3>Monday and Wednesday</h3><p>6-9 pm</p>")
    assert [(session.days, session.start) for session in unmarked.programs[0].sessions] == [(["mon", "wed"], "18:00")]


def test_items_of_the_whole_page() -> None:
    page = (
        f'<html vocab="{SCHEMA}/"><body typeof="MedicalClinic">{TEXT}<p property="name">Quarry House</p></body></html>'
    )
    assert [(one.types, one.first("name")) for one in items(parse(page))] == [
        (("MedicalClinic",), ("Quarry House", "Quarry House", "text"))
    ]
    marked = page.replace(f'vocab="{SCHEMA}/"', "").replace('typeof="', f'itemscope itemtype="{SCHEMA}/')
    (one,) = items(parse(marked.replace("property", "itemprop")))
    assert one.stated("name") == [("Quarry House", "Quarry House", "text")]


def test_nested_items_know_the_way_to_them() -> None:
    found = items(parse(f"<body>{item(ADDRESS)}{ADDRESS}</body>"))
    assert [(one.types, one.path) for one in found] == [
        (("MedicalClinic",), ()),
        (("PostalAddress",), ("address",)),
        (("PostalAddress",), ()),
    ]


PEOPLE = {
    "review": item('<p itemprop="reviewBody">Our groups met Tuesday 6-9 pm. Call 310-555-0123.</p>', "Review"),
    "review of a user": item("<p>Our groups met Tuesday 6-9 pm. Call 310-555-0123.</p>", "UserReview"),
    "RDFa review": rdfa("<p>Our groups met Tuesday 6-9 pm. Call 310-555-0123.</p>", "Review"),
    "person": item("<p>Ann Quill leads our evening IOP on Tuesday 6-9 pm.</p>", "Person"),
}


@pytest.mark.parametrize("markup", PEOPLE.values(), ids=PEOPLE)
def test_the_text_of_reviews_and_of_people_states_nothing(markup: str) -> None:
    found = read(markup)
    assert (found.phones, [program.sessions for program in found.programs]) == ([], [[]])


def test_a_page_that_is_about_a_person_as_a_whole_is_read() -> None:
    page = f'<body><div itemscope itemtype="{SCHEMA}/Person">{TEXT}<p>Our IOP meets Tuesday 6-9 pm.</p></div></body>'
    assert [len(program.sessions) for program in extract_page(page).programs] == [1]
