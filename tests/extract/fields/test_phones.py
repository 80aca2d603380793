from __future__ import annotations

import json

import pytest

from extract.fields.phones import e164
from records.models import Finding

WRITTEN = {
    "dashes": ("310-555-0123", "+13105550123"),
    "dots": ("310.555.0123", "+13105550123"),
    "brackets": ("(310) 555-0123", "+13105550123"),
    "country": ("+1 310 555 0123", "+13105550123"),
    "one": ("1-310-555-0123", "+13105550123"),
    "en dash": ("310–555–0123", "+13105550123"),
    "toll free": ("(844) 555-0123", "+18445550123"),
    "letters": ("1-800-NEW-LIFE", "+18006395433"),
    "placeholder": ("(555) 123-4567", "+15551234567"),
}


def numbers(found: list[Finding], claim: str = "own") -> dict[str, str]:
    return {finding.value["number"]: finding.value["purpose"] for finding in found if finding.claim == claim}


@pytest.mark.parametrize(("written", "number"), WRITTEN.values(), ids=WRITTEN)
def test_a_number_in_text_is_found_however_written(read, written: str, number: str) -> None:
    assert numbers(read("phones", f"Call us at {written} today.")) == {number: "main"}


PURPOSES = {
    "county that treats": ("Quarry County Health and Human Services runs our IOP: 310-555-0144", "main"),
    "behind a sentence about another": ("We are licensed by the Department of Health. Call 310-555-0144.", "main"),
    "with a card": ("Call us about your Cigna card at 310-555-0144.", "main"),
    "text line": ("Text us at 310-555-0144.", "text"),
    "sms link": ("<a href='sms:+13105550144'>Message</a>", "text"),
    "fax": ("Fax: 310-555-0144", "fax"),
    "fax above": ("<p>Fax</p><p>310-555-0144</p>", "fax"),
    "admissions": ("Admissions: 310-555-0144", "admissions"),
    "link": ("<a href='tel:3105550144'>Call now</a>", "main"),
    "link with country": ("<a href='tel:+1-310-555-0144'>Call</a>", "main"),
    "fax link": ("<a href='tel:3105550144'>Fax 310-555-0144</a>", "fax"),
    "own crisis line": ("<footer><h4>24/7 Crisis Line:</h4><p>310-555-0144</p></footer>", "crisis"),
    "our crisis line": ("Our crisis line is answered day and night: 310-555-0144.", "crisis"),
    "crisis team": ("Mobile Crisis Team 310-555-0144", "crisis"),
    "Spanish crisis": ("Nuestra línea de crisis: 310-555-0144", "crisis"),
    "crisis services": ("Crisis services: 310-555-0144", "crisis"),
    "people in crisis": ("People in crisis can reach our admissions office at 310-555-0144.", "admissions"),
    "a service among others": ("We offer crisis intervention, groups and more at 310-555-0144.", "main"),
    "call or text": ("Call or text 310-555-0144.", "main"),
    "call or text us": ("Call us or text us at 310-555-0144.", "main"),
    "call / text": ("Call/Text: 310-555-0144", "main"),
    "text word": ("Text HOPE to 310-555-0144.", "text"),
    "sms label": ("SMS 310-555-0144", "text"),
    "text behind": ("310-555-0144 (text only)", "text"),
    "called and texted": ("<p>Text us at 310-555-0144.</p><p>Or call us at 310-555-0144.</p>", "main"),
    "f": ("F: 310-555-0144", "fax"),
    "fax with at": ("Fax your referral to us at 310-555-0144.", "fax"),
    "fax behind": ("310-555-0144 (fax)", "fax"),
    "phone and fax": ("Phone/Fax: 310-555-0144", "main"),
    "admissions fax": ("Admissions fax: 310-555-0144", "fax"),
    "intake": ("Call our intake coordinator at 310-555-0144.", "admissions"),
    "new clients": ("New clients: 310-555-0144", "admissions"),
    "admissions behind": ("310-555-0144 – Admissions", "admissions"),
    "to enroll": ("To enroll, call 310-555-0144.", "admissions"),
    "Spanish admissions": ("Admisiones: 310-555-0144", "admissions"),
    "front desk": ("Front desk: 310-555-0144", "main"),
    "tty": ("TTY: 310-555-0144", "tty"),
    "tdd": ("TTY/TDD 310-555-0144", "tty"),
    "tty behind": ("310-555-0144 (TTY)", "tty"),
    "Monday to Friday is no fax": ("Office hours: 8:30-5, M-F. 310-555-0144", "main"),
    "Monday to Friday, spaced": ("Mon - F: 310-555-0144", "main"),
    "billing": ("Billing: 310-555-0144", "department"),
    "billing office": ("Billing office 310-555-0144", "department"),
    "billing questions": ("Billing questions? Call 310-555-0144", "department"),
    "help with billing": ("We help with insurance billing, call 310-555-0144", "main"),
    "medical records": ("Medical records: 310-555-0144", "department"),
    "records by fax": ("Medical records fax 310-555-0144", "fax"),
    "employment": ("Employment: 310-555-0144", "department"),
    "employment as a service": ("Supported employment: 310-555-0144", "main"),
    "alumni": ("Alumni line: 310-555-0144", "department"),
    "corporate": ("Corporate: 310-555-0144", "department"),
    "partners who call": ("Our partner agencies may call us at 310-555-0144.", "main"),
    "corporate office": ("Corporate office (no treatment): 310-555-0144", "department"),
    "corporate office with its address": (
        "Corporate office (no treatment): 900 Marl St, Jackson, MS 39201, 310-555-0144",
        "department",
    ),
    "crisis line and its hours": ("Crisis line (24 hours): 310-555-0144", "crisis"),
    "hearing impaired": ("For the hearing impaired: 310-555-0144", "tty"),
}


@pytest.mark.parametrize(("snippet", "purpose"), PURPOSES.values(), ids=PURPOSES)
def test_what_a_number_is_for(read, snippet: str, purpose: str) -> None:
    assert numbers(read("phones", snippet)) == {"+13105550144": purpose}


PAIRS = {
    "phone and fax": ("Phone 310-555-0144, fax 310-555-0145.", "main", "fax"),
    "main and fax": ("310-555-0144 Fax: 310-555-0145", "main", "fax"),
    "main and admissions": ("Main 310-555-0144 | Admissions 310-555-0145", "main", "admissions"),
    "admissions and the rest": ("Admissions: 310-555-0144. Front desk: 310-555-0145", "admissions", "main"),
    "call and text": ("Call 310-555-0144 or text 310-555-0145.", "main", "text"),
    "labels behind": ("310-555-0144 (main), 310-555-0145 (fax)", "main", "fax"),
    "main and tty": ("Call 310-555-0144 (TTY 310-555-0145).", "main", "tty"),
    "office and billing": ("Office 310-555-0144, billing 310-555-0145", "main", "department"),
    "corporate and a clinic": (
        "Corporate office: 9 Marl St, 310-555-0144. Clinic: 2 Quay St, 310-555-0145",
        "department",
        "main",
    ),
    "main and crisis": ("Office 310-555-0144, crisis line 310-555-0145", "main", "crisis"),
}


@pytest.mark.parametrize(("snippet", "one", "other"), PAIRS.values(), ids=PAIRS)
def test_what_each_of_two_numbers_is_for(read, snippet: str, one: str, other: str) -> None:
    assert numbers(read("phones", snippet)) == {"+13105550144": one, "+13105550145": other}


def test_a_crisis_line_that_is_the_number_for_everything_is_the_main_one(read) -> None:
    markup = "<header>24/7 Crisis Support: 310-555-0144</header><p>Call us at 310-555-0144.</p>"
    assert numbers(read("phones", markup)) == {"+13105550144": "main"}


NOBODYS = {
    "complaint to the state": "To report a complaint call the state at (916) 555-0150.",
    "grievance agency": "If you have a complaint, contact the county ombudsman at (916) 555-0151.",
    "the FDA's line for side effects": "Report side effects to the FDA at 1-800-332-1088.",
    "988": "Call or text 988.",
    "911": "In an emergency call 911.",
    "SAMHSA": "SAMHSA's line is 1-800-662-4357.",
    "SAMHSA in letters": "Call 1-800-662-HELP.",
    "suicide line": "Dial 1-800-273-8255.",
    "hopeline": "Ohio Hopeline: 1-855-555-0173, free at any hour",
    "NAMI": "Call the NAMI helpline at 800-950-6264.",
    "crisis text": "Text HOME to 741741.",
    "poison": "Poison Control answers at 1-800-222-1222.",
    "domestic violence": "National Domestic Violence Hotline: 310-555-0166",
    "local crisis line": "In an emergency call your local crisis line at 310-555-0166.",
    "state crisis line": "The statewide crisis hotline is 310-555-0166.",
    "relay": "TTY users dial California Relay at 310-555-0166.",
    "agency": "To file a complaint, call the Department of Health at 310-555-0166.",
    "testimonial": "<blockquote>Call them at 310-555-0166.</blockquote>",
    "licence": "DHCS license 190001234567",
    "price": "Our price is $3105550123.",
    "date": "Updated 2026-11-22 10:15",
    "too short": "Call 555-0123.",
    "card number": "4111 1111 1111 1111",
    "complaints to the state": "Complaints: Nevada DHHS (775) 684-4000",
    "hotel": "Lodging: Marlwood Inn, 555 Quay St, 310-555-0166.",
    "taxi": "Taxi: 310-555-0166.",
    "insurer": "Cigna: 800-555-0166",
    "insurer to call": "Call Cigna member services directly at (800) 555-0166.",
    "partner": "Call our partner detox, Harbor House, at 310-555-0166 for withdrawal management.",
    "health department": "For Narcan call the health department at 310-555-0166.",
    "line of a plan": "<table><tr><th>Plan</th><th>Transport phone</th></tr><tr><td>Aetna</td><td>(775) 555-0141</td></tr></table>",
}


@pytest.mark.parametrize("snippet", NOBODYS.values(), ids=NOBODYS)
def test_national_lines_and_other_numbers_are_not_the_providers(read, snippet: str) -> None:
    assert numbers(read("phones", snippet)) == {}


def test_a_number_is_told_once(read) -> None:
    found = read("phones", "<a href='tel:3105550123'>310-555-0123</a><p>Call (310) 555-0123.</p><p>310.555.0123</p>")
    assert numbers(found) == {"+13105550123": "main"}


def test_a_table_of_many_numbers_is_somebody_elses(read) -> None:
    rows = "".join(f"<tr><td>Plan {row}</td><td>310-555-01{row}</td></tr>" for row in range(20, 26))
    assert numbers(read("phones", f"<table><tr><th>Plan</th><th>Rides</th></tr>{rows}</table>")) == {}


def test_numbers_of_a_directory_are_unclear(read) -> None:
    found = read("phones", "Call 310-555-0123.", role="directory")
    assert numbers(found) == {}
    assert numbers(found, "unclear") == {"+13105550123": "main"}


def test_telephone_and_fax_of_structured_data(read) -> None:
    data = {
        "@type": "MedicalClinic",
        "name": "Quarry House",
        "telephone": "+1-310-555-0123",
        "faxNumber": "310-555-0124",
    }
    found = read("phones", f'<script type="application/ld+json">{json.dumps(data)}</script><p>Hello</p>')
    assert numbers(found) == {"+13105550123": "main", "+13105550124": "fax"}
    assert found[0].evidence[0].quote == '"telephone": "+1-310-555-0123"'


def test_a_broken_block_costs_only_itself(read) -> None:
    good = json.dumps({"@type": "MedicalClinic", "telephone": "310-555-0123"})
    markup = (
        f'<script type="application/ld+json">{{"a": </script><script type="application/ld+json">{good}</script><p>x</p>'
    )
    assert numbers(read("phones", markup)) == {"+13105550123": "main"}


@pytest.mark.parametrize("text", ["", "abc", "0000000000", "1111111111", "123", "+999"], ids=str)
def test_what_is_no_number_is_none(text: str) -> None:
    assert e164(text) is None
