"""Labels of numbers: which of two is the fax, in lines, in tables and in structured data."""

from __future__ import annotations

import json

import pytest

from extract.pipeline import extract_page

A, B = "937-555-0141", "937-555-0142"
PAGE = (
    "<title>Marrow Creek Recovery</title><h1>Marrow Creek Recovery</h1><p>At Marrow Creek, our IOP helps adults.</p>{}"
)


def table(*rows: str, head: str = "td") -> str:
    """A table of rows whose cells are parted by "|", the first row of header cells of that kind."""
    cells = [
        [f"<{head if not number else 'td'}>{cell}</{head if not number else 'td'}>" for cell in row.split("|")]
        for number, row in enumerate(rows)
    ]
    return f"<table>{''.join('<tr>' + ''.join(row) + '</tr>' for row in cells)}</table>"


def purposes(body: str) -> dict[str, str]:
    """The last four digits of each number of a page that says so, with what it is for."""
    text = body if body.startswith("<") else f"<p>{body}</p>"
    return {one.number[-4:]: one.purpose for one in extract_page(PAGE.format(text)).phones}


FAX_BESIDE = {
    "fx": f"Ph: {A} Fx: {B}",
    "fx with a dot and slashes": f"Tel {A} | Fx. 937/555-0142",
    "bare letters": f"T {A} F {B}",
    "bare letters, parted": f"O {A} | F {B}",
    "bare letters, in lines": f"P {A}<br>F {B}",
    "letters in brackets": f"(P) {A} (F) {B}",
    "letters behind": f"{A} (o) {B} (f)",
    "letters behind, the fax first": f"{B} (f), {A} (p)",
    "may be faxed": f"Call us at {A}. Referrals may be faxed to {B}.",
    "can be faxed": f"Call us at {A}. Completed forms can be faxed to our nurse at {B}.",
    "faxing": f"Call us at {A}. Records are sent by faxing them to {B}.",
    "two labels": f"Tel. / Fax: {A} / {B}",
    "two labels with a bar": f"Phone | Fax: {A} | {B}",
    "two labels with a bar, the fax first": f"Fax | Tel: {B} | {A}",
    "bars between": f"Phone: {A} | Fax: {B}",
    "bars behind the labels": f"Phone | {A} | Fax | {B}",
    "or fax to": f"Call {A} or fax your form to us at {B}.",
    "two labels and a word": f"Phone and fax: {A} and {B}",
    "two labels, the fax first": f"Fax/Phone: {B}, {A}",
    "Spanish labels": f"Teléfono y fax: {A} y {B}",
    "columns": table("Phone|Fax", f"{A}|{B}", head="th"),
    "columns, unmarked": table("Phone|Fax", f"{A}|{B}"),
    "columns, the fax first": table("Fax|Phone", f"{B}|{A}", head="th"),
    "columns beside a name": table("Office|Phone|Fax", f"Dayton|{A}|{B}", head="th"),
    "a column of both": table("Phone / Fax", f"{A} / {B}", head="th"),
    "rows": table(f"Phone|{A}", f"Fax|{B}"),
    "pairs in a row": table(f"Phone|{A}|Fax|{B}"),
    "called instead": f"Fax: {B}. To fax a referral, ask for the form or call {A}.",
    "called then": f"Fax your referral to {B}, then call us at {A}.",
}  # fmt: skip


@pytest.mark.parametrize("body", FAX_BESIDE.values(), ids=FAX_BESIDE)
def test_of_two_numbers_the_fax_is_known(body: str) -> None:
    assert purposes(body) == {"0141": "main", "0142": "fax"}


NO_FAX = {
    "both on one line": f"Phone/Fax: {A}",
    "both, the fax first": f"Fax/Phone: {A}",
    "weekdays": f"Open M-F {A}",
    "single weekdays": f"Groups meet M, W, F. {A}",
    "weekdays with slashes": f"Open M/W/F: {A}",
    "the end of a word": f"Ask our staff {A}",
    "then called": f"Fax your referral, then call {A}.",
    "call, and the fax on request": f"We fax records on request; please call our office at {A}.",
    "a letter for a building": f"Suite F, {A}",
    "a line above in a table": table("How to reach us|Hours", f"{A}|9-5", head="th"),
    "the row above": table("Mailing|By fax only", f"{A}|none"),
}


@pytest.mark.parametrize("body", NO_FAX.values(), ids=NO_FAX)
def test_a_number_to_call_is_no_fax(body: str) -> None:
    assert purposes(body) == {"0141": "main"}


TABLES = {
    "departments over columns": (table("Admissions|Billing", f"{A}|{B}"), {"0141": "admissions", "0142": "department"}),
    "departments in rows": (table("Department|Number", f"Admissions|{A}", f"Billing|{B}", head="th"), {"0141": "admissions", "0142": "department"}),
    "a department with a fax": (table("|Phone|Fax", f"Admissions|{A}|{B}", head="th"), {"0141": "admissions", "0142": "fax"}),
    "four departments": (table(f"Admissions|{A}", f"Billing|{B}", "Records|937-555-0143", "Toll-free|800-555-0144"), {"0141": "admissions", "0142": "department", "0143": "department", "0144": "main"}),
    "two offices": (table("Office|Phone|Fax", f"Dayton|{A}|{B}", "Troy|937-555-0143|937-555-0144", head="th"), {"0141": "main", "0142": "fax", "0143": "main", "0144": "fax"}),
    "two offices over columns": (table("|Dayton|Troy", f"Phone|{A}|937-555-0143", f"Fax|{B}|937-555-0144", head="th"), {"0141": "main", "0142": "fax", "0143": "main", "0144": "fax"}),
    "agencies": (table("Agency|Phone|Fax", f"Larkin|{A}|{B}", "Slate Lodge|937-555-0143|937-555-0144", head="th"), {}),
    "agencies over columns": (table("|Larkin|Slate Lodge", f"Phone|{A}|937-555-0143", f"Fax|{B}|937-555-0144", head="th"), {}),
    "hotlines": (table(f"Crisis line|{A}", f"Text line|{B}", "Teen crisis line|937-555-0143", "Parent line|937-555-0144"), {}),
    "meetings by town": (table("City|Meetings", f"Dayton|{A}", f"Troy|{B}", "Lima|937-555-0143", "Xenia|937-555-0144", head="th"), {}),
}  # fmt: skip


@pytest.mark.parametrize(("body", "stated"), TABLES.values(), ids=TABLES)
def test_a_number_in_a_table_is_for_what_heads_it(body: str, stated: dict[str, str]) -> None:
    assert purposes(body) == stated


KINDS = {
    "admissions": "admissions", "Intake": "admissions", "customer service": "main", "patient support": "main", "reservations": "main", "fax": "fax",
    "billing": "department", "billing support": "department", "technical support": "department", "Human Resources": "department", "press": "department", "medical records": "department", "TTY": "tty",
}  # fmt: skip


@pytest.mark.parametrize(("kind", "purpose"), KINDS.items(), ids=KINDS)
def test_a_contact_point_is_for_its_kind(kind: str, purpose: str) -> None:
    point = {"@type": "ContactPoint", "telephone": A, "contactType": kind}
    data = json.dumps({"@type": "MedicalClinic", "name": "Marrow Creek Recovery", "contactPoint": [point]})
    assert purposes(f"<script type='application/ld+json'>{data}</script>") == {"0141": purpose}


ROUND_THE_CLOCK = {
    "Admissions, 24/7: {}": "admissions", "Intake line (24 hours, 7 days): {}": "admissions", "New patients, 24 hours a day: {}": "admissions",
    "Admissions office, 12 Elm St. Front desk: {}": "main", "Open 24/7: {}": "main",
}  # fmt: skip


@pytest.mark.parametrize(("said", "purpose"), ROUND_THE_CLOCK.items(), ids=ROUND_THE_CLOCK)
def test_hours_between_a_label_and_its_number(said: str, purpose: str) -> None:
    assert purposes(said.format(A)) == {"0141": purpose}


@pytest.mark.parametrize(
    ("body", "purposes"),
    [
        ("<p><i class='fa fa-phone'></i> 775-555-0100<br><i class='fa fa-fax'></i> 775-555-0101</p>", {"0100": "main", "0101": "fax"}),
        ("<p><img alt='phone' src=a.png> 775-555-0100</p><p><img alt='Fax icon' src=b.png> 775-555-0101</p>", {"0100": "main", "0101": "fax"}),
        ("<ul><li><i class='fas fa-fax'></i>775-555-0101</li><li><i class='fas fa-phone'></i>775-555-0100</li></ul>", {"0100": "main", "0101": "fax"}),
        ("<p><span class='icon-fax'></span> (775) 555-0101<br>775-555-0100</p>", {"0100": "main", "0101": "fax"}),
        ("<p><a href='tel:7755550101'><i class='fa fa-fax'></i> 775-555-0101</a></p><p>775-555-0100</p>", {"0100": "main", "0101": "fax"}),
        ("<div><i class='fa fa-fax'></i></div><div>775-555-0101</div><div>775-555-0100</div>", {"0100": "main", "0101": "fax"}),
        ("<p><i class='fa fa-fax'></i> Referrals by mail.</p><p>775-555-0100</p>", {"0100": "main"}),
        ("<p><img alt='Our fax machine of 1998' src=b.png> 775-555-0100</p>", {"0100": "main"}),
        ("<p><i class='fa fa-phone'></i> 775-555-0100</p>", {"0100": "main"}),
    ],
)  # fmt: skip
def test_the_icon_of_a_fax_stands_for_its_label(body: str, purposes: dict[str, str]) -> None:
    found = extract_page(f"<html><head><title>Marrow Creek Recovery</title></head><body><h1>Marrow Creek Recovery</h1><p>Our evening IOP meets nightly in Reno, NV.</p>{body}</body></html>")  # fmt: skip
    assert {one.number[-4:]: one.purpose for one in found.phones} == purposes
