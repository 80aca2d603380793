"""Levels beside which a table, a list or a heading says that they are closed, ended or to come."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

OWN = "<p>At Slate Harbor Recovery our IOP is for adults with depression.</p>"


def _table(*rows: tuple[str, str]) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>".replace(
        "<td>Program</td>", "<th>Program</th>", 1
    )


CASES = [
    (_table(("Program", "Status"), ("Detox", "Closed"), ("PHP", "Opening 2027")), {"iop"}),
    (_table(("Program", "Status"), ("Detox", "Discontinued"), ("PHP", "Open")), {"iop", "php"}),
    (_table(("Program", "Available?"), ("Detox", "Closed in 2023"), ("PHP", "Yes")), {"iop", "php"}),
    (_table(("Program", "Current status"), ("Detox", "Temporarily closed"), ("PHP", "Taking clients")), {"iop", "php"}),
    (_table(("Program", "Availability"), ("Detox", "Coming soon"), ("PHP", "Beds open")), {"iop", "php"}),
    (_table(("Program", "Sunday"), ("Detox", "Open"), ("PHP", "Closed")), {"iop", "php", "detox"}),
    (_table(("Program", "Weekends"), ("Detox", "Open"), ("PHP", "Closed on Sundays")), {"iop", "php", "detox"}),
    (_table(("Program", "Hours"), ("Detox", "Open 24/7"), ("PHP", "Opens 9 am")), {"iop", "php", "detox"}),
    ("<ul><li>Residential: paused</li><li>PHP</li></ul>", {"iop", "php"}),
    ("<ul><li>Residential: closed Sundays to visitors</li><li>PHP</li></ul>", {"iop", "php", "residential"}),
]


@pytest.mark.parametrize(("body", "levels"), CASES, ids=[body[:60] for body, _ in CASES])
def test_a_level_that_is_shut_is_not_offered(body: str, levels: set[str]) -> None:
    found = extract_page(
        f"<title>Programs | Slate Harbor Recovery</title><h1>Slate Harbor Recovery</h1>{OWN}<h2>Our programs</h2>{body}"
    )
    assert {program.level_of_care.value for program in found.programs} == levels


@pytest.mark.parametrize("heading", ["Former programs", "Discontinued services", "Previous programs"])
def test_what_stood_before_is_no_list_of_programs(heading: str) -> None:
    found = extract_page(
        f"<title>History | Slate Harbor Recovery</title><h1>Slate Harbor Recovery</h1>{OWN}<h2>{heading}</h2><ul><li>Detox</li><li>PHP</li></ul>"
    )
    assert {program.level_of_care.value for program in found.programs} == {"iop"}
