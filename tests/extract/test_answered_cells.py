"""A row of a table of levels is a question, and each cell its answer for one level."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page

PAGE = """<html><head><title>Programs | Hollis Point Clinic</title></head><body><h1>Our PHP and IOP</h1>
<table><tr><th></th><th>PHP</th><th>IOP</th></tr><tr><th>Days</th><td>Mon-Fri</td><td>Mon, Wed, Thu</td></tr>{row}</table>
<p>We offer PHP and IOP at Hollis Point Clinic. Call us at 503-555-0144.</p></body></html>"""
TURNED = """<html><head><title>Programs | Hollis Point Clinic</title></head><body><h1>Our PHP and IOP</h1>
<table><tr><th>Program</th><th>Days</th><th>{header}</th></tr><tr><td>PHP</td><td>Mon-Fri</td><td>{php}</td></tr>
<tr><td>IOP</td><td>Mon, Wed, Thu</td><td>{iop}</td></tr></table><p>We run both at Hollis Point Clinic.</p></body></html>"""


def row(header: str, *cells: str) -> str:
    return f"<tr><th>{header}</th>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def of_levels(page: str, field: str) -> dict[str, Any]:
    """What a field of each program says, by its level."""
    return {
        one.level_of_care.value: sorted(getattr(value, "code", None) or value.value for value in listed(getattr(one, field)))
        for one in extract_page(page).programs
    }  # fmt: skip


def listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value] if value is not None else []


@pytest.mark.parametrize(
    ("php", "iop", "expected"),
    [
        ("Not available", "Available for Oregon residents", {"php": ["no"], "iop": ["yes"]}),
        ("No", "Yes", {"php": ["no"], "iop": ["yes"]}),
        ("✗", "✓", {"php": ["no"], "iop": ["yes"]}),
        ("Yes", "Not at this time", {"php": ["yes"], "iop": ["no"]}),
        ("None", "Two of three days", {"php": ["no"], "iop": ["yes"]}),
        ("—", "✓", {"php": [], "iop": ["yes"]}),
        ("", "Yes", {"php": [], "iop": ["yes"]}),
        ("", "X", {"php": [], "iop": ["yes"]}),
        ("Ask us", "Yes", {"php": [], "iop": ["yes"]}),
        ("Call us", "No", {"php": [], "iop": ["no"]}),
        ("In person only", "Yes", {"php": ["no"], "iop": ["yes"]}),
        ("Yes", "Yes, for alumni", {"php": ["yes"], "iop": []}),
        ("No", "Evenings only", {"php": ["no"], "iop": []}),
    ],
    ids=str,
)
def test_telehealth_of_each_level(php: str, iop: str, expected: dict[str, Any]) -> None:
    assert of_levels(PAGE.format(row=row("Telehealth", php, iop)), "telehealth") == expected
    assert of_levels(TURNED.format(header="Telehealth", php=php, iop=iop), "telehealth") == expected


@pytest.mark.parametrize(
    ("header", "cells", "field", "expected"),
    [
        ("EMDR", ("No", "Yes"), "modalities", {"php": [], "iop": ["emdr"]}),
        ("Family therapy", ("Weekly", "Not included"), "modalities", {"php": ["family_therapy"], "iop": []}),
        ("Yoga", ("No", "N/A"), "modalities", {"php": [], "iop": []}),
        ("Ages 12-17 (adolescents)", ("No", "Yes"), "populations", {"php": [], "iop": ["adolescents"]}),
        ("Family therapy", ("On request", "No"), "modalities", {"php": [], "iop": []}),
    ],
    ids=str,
)
def test_other_rows(header: str, cells: tuple[str, ...], field: str, expected: dict[str, Any]) -> None:
    assert of_levels(PAGE.format(row=row(header, *cells)), field) == expected


def test_both_quotes_are_kept_of_a_no() -> None:
    page = PAGE.format(row=row("Telehealth", "Not available", "Available"))
    php = next(one for one in extract_page(page).programs if one.level_of_care.value == "php")
    assert [one.quote for one in listed(php.telehealth)[0].evidence] == ["Telehealth", "Not available"]


def test_a_yes_for_a_track_is_of_that_track_alone() -> None:
    page = PAGE.format(
        row=row("Times", "9:00 am - 3:00 pm", "Day track 9:00 am - 12:00 pm; evening track 6:00 - 9:00 pm")
        + row("Telehealth", "No", "Yes, evening track")
    )
    found = {
        (one.level_of_care.value, one.track): [value.value for value in listed(one.telehealth)]
        for one in extract_page(page).programs
    }
    assert found["iop", "evening"] == ["yes"]
    assert not any("yes" in values for (_, track), values in found.items() if track != "evening")


def test_a_yes_for_a_track_that_nothing_else_tells_of_is_no_yes() -> None:
    found = extract_page(PAGE.format(row=row("Telehealth", "No", "Yes, evening track")))
    assert not any(one.telehealth and listed(one.telehealth)[0].value == "yes" for one in found.programs)
