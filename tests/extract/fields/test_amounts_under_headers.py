"""A cell that says how often, under a header that says of what: "25 per week" beside "Hours"."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

NAME = "Quillmere Recovery"


def amounts(row: str, field: str) -> list[tuple[float | None, float | None] | None]:
    """The amounts of IOP and PHP in a table with one row of them."""
    cells = row.replace("|", "</td><td>")
    page = (
        f"<title>Programs | {NAME}</title><h1>Our programs</h1><p>At {NAME}, our IOP and our PHP help adults with alcohol addiction.</p>"
        f"<table><tr><th></th><th>PHP</th><th>IOP</th></tr><tr><td>{cells}</td></tr></table>"
        f"<footer>410 Alder Street, Duluth, MN 55802 | &copy; {NAME}</footer>"
    )
    found = {one.level_of_care.value: getattr(one, field) for one in extract_page(page).programs}
    return [(held.min, held.max) if (held := found[level]) is not None else None for level in ("php", "iop")]


@pytest.mark.parametrize(
    ("row", "field", "expected"),
    [
        ("Hours|25 per week|9-12 per week", "hours_per_week", [(25, 25), (9, 12)]),
        ("Hours|25/week|9-12/wk", "hours_per_week", [(25, 25), (9, 12)]),
        ("Treatment hours|25 weekly|9 to 12 weekly", "hours_per_week", [(25, 25), (9, 12)]),
        ("Hours of treatment|at least 20 per week|up to 19 per week", "hours_per_week", [(20, None), (None, 19)]),
        ("Program hours|30 a week|9 a week", "hours_per_week", [(30, 30), (9, 9)]),
        ("Hours|6 per day|3 per day", "session_hours", [(6, 6), (3, 3)]),
        ("Days|5 per week|3 a week", "days_per_week", [(5, 5), (3, 3)]),
        ("Hours per week|25|9-12", "hours_per_week", [(25, 25), (9, 12)]),
    ],
)
def test_how_often_under_what(row: str, field: str, expected: list[tuple[float | None, float | None]]) -> None:
    assert amounts(row, field) == expected


@pytest.mark.parametrize(
    "row",
    [
        "Hours of sleep|8 per day|8 per day",
        "Office hours|9-5|9-5",
        "Meals|3 per day|1 per day",
        "Drug tests|2 per week|1 per week",
        "Price|25 per week|9 per week",
        "Hours|9-3|9-12",
        "Patients|25 per day|9 per day",
        "Visiting hours|2 per week|2 per week",
    ],
)
def test_how_often_of_something_else(row: str) -> None:
    for field in ("hours_per_week", "session_hours", "days_per_week"):
        assert amounts(row, field) == [None, None]
