"""JSON-LD as pages really have it: graphs, lists, entities, broken blocks; and whose the things are that it describes."""

from __future__ import annotations

import json
from typing import Any

import pytest

from extract.pipeline import extract_page
from extract.reading.parse import parse
from extract.reading.structured import items, organization_names
from records.models import PageExtraction

TEXT = "<h1>Intensive Outpatient Program</h1><p>Our IOP treats adults. We accept Aetna. Our team helps.</p>"
ADDRESS = {
    "@type": "PostalAddress",
    "streetAddress": "7 Lake Road",
    "addressLocality": "Duluth",
    "addressRegion": "MN",
    "postalCode": "55802",
}
CLINIC: dict[str, Any] = {
    "@type": "MedicalClinic",
    "name": "Quarry House",
    "telephone": "310-555-0123",
    "address": ADDRESS,
}


def block(data: object) -> str:
    return f'<script type="application/ld+json">{data if isinstance(data, str) else json.dumps(data)}</script>'


def read(head: str, body: str = "") -> PageExtraction:
    page = f"<html><head><title>Evening IOP</title>{head}</head><body>{TEXT}{body}</body></html>"
    found = extract_page(page)
    values = [*found.phones, *found.locations, *found.languages, *([found.provider] if found.provider else [])]
    assert all(evidence.quote in page for value in values for evidence in value.evidence)
    return found


def facts(found: PageExtraction) -> tuple[str | None, list[str], list[str | None]]:
    """(provider's name, phone numbers, streets)."""
    name = found.provider.value if found.provider else None
    return name, [phone.number for phone in found.phones], [place.street for place in found.locations]


ALL = ("Quarry House", ["+13105550123"], ["7 Lake Road"])
NOTHING: tuple[None, list[str], list[str]] = (None, [], [])
READ: dict[str, tuple[str, object]] = {
    "object": (block(CLINIC), ALL),
    "graph": (block({"@context": "https://schema.org", "@graph": [{"@type": "WebPage", "name": "IOP"}, CLINIC]}), ALL),
    "array": (block([{"@type": "BreadcrumbList"}, CLINIC]), ALL),
    "array in an array": (block([[CLINIC]]), ALL),
    "list of types": (block({**CLINIC, "@type": ["LocalBusiness", "MedicalClinic"]}), ALL),
    "type as an address": (block({**CLINIC, "@type": "https://schema.org/MedicalClinic"}), ALL),
    "type with a prefix": (block({**CLINIC, "@type": "schema:Hospital"}), ALL),
    "line breaks in a string": (block(json.dumps({**CLINIC, "description": "a_b"}).replace("a_b", "a\n\tb")), ALL),
    "HTML comment around": (block(f"<!-- {json.dumps(CLINIC)} -->"), ALL),
    "two blocks": (block({**CLINIC, "name": None, "telephone": 3}) + block({**CLINIC, "address": None}), ALL),
    "list of numbers": (block({**CLINIC, "telephone": ["310-555-0123", "310-555-0124"]}), (ALL[0], ["+13105550123", "+13105550124"], ALL[2])),
    "list of addresses": (block({**CLINIC, "address": [ADDRESS, {**ADDRESS, "streetAddress": "9 Elm St"}]}), (*ALL[:2], ["7 Lake Road", "9 Elm St"])),
    "specialty beside": (block({**CLINIC, "medicalSpecialty": {"@type": "MedicalSpecialty", "name": "Larkfield Addiction Medicine"}}), ALL),
    "association beside": (block({**CLINIC, "memberOf": {"@type": "Organization", "name": "Larkfield Association of Recovery Centers", "telephone": "310-555-0124"}}), ALL),
    "insurer beside": (block({**CLINIC, "acceptedInsurance": {"@type": "Organization", "name": "Larkfield Health Services", "telephone": "310-555-0124"}}), ALL),
    "area served": (block({**CLINIC, "areaServed": {"@type": "City", "name": "Reno", "address": {**ADDRESS, "streetAddress": "9 Elm St"}}}), ALL),
    "employee": (block({**CLINIC, "employee": {"@type": "Person", "telephone": "310-555-0124", "worksFor": {"@type": "Hospital", "name": "Larkfield Hospital"}}}), ALL),
    "review by an organisation": (block({**CLINIC, "review": {"author": {"@type": "Organization", "name": "Larkfield Community Services Group"}}}), ALL),
    "hours": (block({**CLINIC, "openingHours": "Mo-Fr 09:00-17:00", "openingHoursSpecification": {"opens": "18:00"}}), ALL),
    "publisher": (block({"@type": "WebPage", "publisher": CLINIC}), ALL),
    "physician": (block({**CLINIC, "@type": "Physician"}), NOTHING),
    "physician with an office": (block({**CLINIC, "@type": ["Physician", "MedicalClinic"]}), (None, *ALL[1:])),
    "person": (block({**CLINIC, "@type": "Person"}), NOTHING),
    "author": (block({"@type": "Article", "author": CLINIC}), NOTHING),
    "reviewed": (block({"@type": "Review", "itemReviewed": CLINIC}), NOTHING),
    "event": (block({"@type": "Event", "location": CLINIC}), NOTHING),
    "parent": (block({"@type": "WebPage", "parentOrganization": CLINIC}), NOTHING),
    "specialty": (block({**CLINIC, "@type": "MedicalSpecialty", "address": None, "telephone": None}), NOTHING),
    "service": (block({"@type": "Service", "name": "Larkfield Trauma Recovery"}), NOTHING),
    "no JSON-LD": (block(CLINIC).replace("ld+json", "json"), NOTHING),
}  # fmt: skip


@pytest.mark.parametrize(("head", "expected"), READ.values(), ids=READ)
def test_what_json_ld_says_of_the_provider(head: str, expected: object) -> None:
    found = read(head)
    assert facts(found) == expected
    assert [warning for warning in found.warnings if "JSON-LD" in warning] == []
    assert all((program.sessions, program.days, program.dayparts) == ([], [], []) for program in found.programs)


WRITTEN = json.dumps(CLINIC)
BROKEN = {
    "trailing comma": WRITTEN.replace('"55802"', '"55802",'),
    "trailing comma in a list": '{"@type": ["MedicalClinic",]}',
    "comment": WRITTEN.replace('"telephone"', '/* main */ "telephone"'),
    "line comment": WRITTEN.replace('"telephone"', '// main\n"telephone"'),
    "cut off": WRITTEN[:-9],
    "single quotes": WRITTEN.replace('"', "'"),
    "entities for quotes": WRITTEN.replace('"', "&quot;"),
    "two objects": f"{WRITTEN} {WRITTEN}",
    "template": '{"name": {{ site.name }}}',
    "nothing": "",
    "too deep": "[" * 100_000,
}


@pytest.mark.parametrize("written", BROKEN.values(), ids=BROKEN)
def test_a_broken_block_loses_itself_alone(written: str) -> None:
    found = read(block(written), block({**CLINIC, "name": "Slatebrook", "telephone": "310-555-0124"}))
    assert facts(found) == ("Slatebrook", ["+13105550124"], ["7 Lake Road"])
    (warning,) = found.warnings
    assert warning.startswith("JSON-LD block 1: not valid JSON")


def test_blocks_of_head_and_body_are_read() -> None:
    head = block({"@type": "Organization", "name": "Quarry House"})
    body = f"<div>{block({'@type': 'Organization', 'telephone': '310-555-0123'})}</div>"
    assert facts(read(head, f"{body}<footer>{block(ADDRESS)}</footer>")) == ALL


ENTITIES = {
    "ampersand": ("Quill &amp; Lark Counseling", "Quill & Lark Counseling"),
    "apostrophe": ("Quill&#039;s Recovery", "Quill's Recovery"),
    "unicode escape": ("Quill\\u2019s Recovery", "Quill’s Recovery"),
    "escaped slash": ("Quill \\/ Lark Counseling", "Quill / Lark Counseling"),
    "plain": ("Quill & Lark Counseling", "Quill & Lark Counseling"),
}


@pytest.mark.parametrize(("written", "name"), ENTITIES.values(), ids=ENTITIES)
def test_entities_and_escapes_are_resolved_and_quoted_as_written(written: str, name: str) -> None:
    markup = block(f'{{"@type": "MedicalClinic", "name": "{written}"}}')
    assert organization_names(parse(f"<body>{markup}</body>")) == [(name, f'"name": "{written}"', "json_ld")]


LANGUAGES: dict[str, tuple[object, list[str]]] = {
    "words": (["English", "Spanish"], ["en", "es"]),
    "code": ("es-US", ["es"]),
    "objects": ([{"@type": "Language", "name": "Spanish", "alternateName": "es"}], ["es"]),
    "English alone": ("English", []),
    "no language": ("Legalese", []),
}


@pytest.mark.parametrize(("value", "expected"), LANGUAGES.values(), ids=LANGUAGES)
def test_available_language(value: object, expected: list[str]) -> None:
    found = read(block({**CLINIC, "contactPoint": {"@type": "ContactPoint", "availableLanguage": value}}))
    assert [language.code for language in found.languages] == expected


def test_languages_of_a_person_are_not_the_providers() -> None:
    person = {"@type": "Person", "knowsLanguage": "Spanish"}
    assert read(block({**CLINIC, "employee": person})).languages == []


def test_licences_of_people_are_not_the_providers() -> None:
    licence = {"hasCredential": {"name": "California state license"}}
    assert read(block({**CLINIC, "employee": {"@type": "Person", **licence}})).accreditations == []
    assert [one.code for one in read(block({**CLINIC, **licence})).accreditations] == ["state_license"]


def test_each_object_knows_its_place() -> None:
    found = items(parse(f"<body>{block({'@graph': [CLINIC]})}</body>"))
    assert [(item.path, item.whose) for item in found] == [
        ((), "own"),
        (("@graph",), "own"),
        (("@graph", "address"), "own"),
    ]


def test_a_page_of_nothing_but_structured_data_names_its_provider() -> None:
    """It has no block of text that the name could stand in."""
    block = json.dumps({"@type": "MedicalClinic", "name": "Quill Recovery"})
    extraction = extract_page(f'<body><script type="application/ld+json">{block}</script></body>')
    assert extraction.provider is not None
    assert extraction.provider.value == "Quill Recovery"
    assert not extraction.programs
