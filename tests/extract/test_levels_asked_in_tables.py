"""A table that asks of each level whether an insurer pays, or when it meets: its No is of what is asked, and no level's."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from records.models import PageExtraction

NAME = "Quillmere Recovery"


def read(body: str) -> PageExtraction:
    return extract_page(
        f"<title>Intensive Outpatient Program | {NAME}</title><h1>Intensive Outpatient Program</h1>"
        f"<p>At {NAME}, our intensive outpatient program (IOP) helps adults with alcohol addiction.</p>{body}"
        f"<footer>410 Alder Street, Duluth, MN 55802 | (218) 555-0147 | &copy; {NAME}</footer>"
    )


def table(*rows: str) -> str:
    lines = "".join(f"<tr><td>{row.replace('|', '</td><td>')}</td></tr>" for row in rows)
    return f"<table><tr><th></th><th>PHP</th><th>IOP</th></tr>{lines}</table>"


def across(*heads: str) -> str:
    head = "".join(f"<th>{name}</th>" for name in heads)
    return f"<table><tr><th></th>{head}</tr><tr><td>PHP</td><td>Yes</td></tr><tr><td>IOP</td><td>No</td></tr></table>"


@pytest.mark.parametrize(
    "body",
    [
        table("Medicaid|Yes|No"),
        table("Medicaid|Yes|No", "Medicare|Yes|No"),
        table("Telehealth|Yes|No"),
        table("Evening groups|Yes|No"),
        table("Lunch|Yes|No", "Housing|Yes|No"),
        table("Aetna|✓|✗", "Transportation|✓|✗"),
        across("Medicaid"),
        across("Weekend groups"),
    ],
)
def test_a_no_that_answers_what_is_asked_of_a_level(body: str) -> None:
    found = read(body)
    assert {one.level_of_care.value for one in found.programs} == {"iop", "php"}
    assert not any("iop" in insurer.levels and insurer.status == "accepted" for insurer in found.insurers)


@pytest.mark.parametrize(
    "body",
    [
        table("Offered|Yes|No"),
        table("Offered here|Yes|No"),
        table("Duluth|Yes|No"),
        table("|Yes|No"),
        across("Offered"),
        across("Available in Duluth"),
        across("At our center"),
    ],
)
def test_a_no_that_denies_the_level(body: str) -> None:
    assert {one.level_of_care.value for one in read(body).programs} == {"php"}
