"""Insurers that are taken from a day to come: the day on which the page was fetched tells which that is, and else today."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from extract.pipeline import extract_page

IN, YES = "in_network", "accepted"
PAGE = "<title>Larch Ford Recovery</title><h1>Larch Ford Recovery</h1><p>Our IOP treats adults.</p>"
FETCHED = datetime(2030, 6, 15, tzinfo=UTC)

# What is taken on that day, and what is noted as not sure.
DATES: list[tuple[str, dict[str, str], set[str]]] = [
    ("In network: Medica, Humana (effective 1/1/2031)", {"medica": IN}, {"humana"}),
    ("In network: Medica, Humana (effective 1/1/2030)", {"medica": IN, "humana": IN}, set()),
    ("We are in network with Medica PPO and, from February 2031, Humana.", {"medica": IN}, {"humana"}),
    ("We are in network with Medica PPO and, from February 2030, Humana.", {"medica": IN, "humana": IN}, set()),
    ("We accept Aetna and Cigna (starting January 1, 2031).", {"aetna": YES}, {"cigna"}),
    ("We accept Aetna, Cigna (from 1/1/2031) and Humana.", {"aetna": YES, "humana": YES}, {"cigna"}),
    ("We accept Aetna (new for 2031) and Cigna.", {"cigna": YES}, {"aetna"}),
    ("From January 2031 we accept Cigna.", {}, {"cigna"}),
    ("As of 1/1/2031, we are in network with Cigna.", {}, {"cigna"}),
    ("As of 1/1/2030, we are in network with Cigna.", {"cigna": IN}, set()),
    ("We accept Cigna plans from 1 January 2031.", {}, {"cigna"}),
    ("We accept Cigna plans from 1 January 2030.", {"cigna": YES}, set()),
    ("Aceptamos Humana a partir de abril de 2031.", {}, {"humana"}),
    ("<h3>In network</h3><ul><li>Aetna</li><li>Cigna (effective 1/1/2031)</li><li>Humana (effective 1/1/2030)</li></ul>", {"aetna": IN, "humana": IN}, {"cigna"}),
    # no day of an insurer
    ("We are open from February 2031 and accept Humana.", {"humana": YES}, set()),
    ("We accept Aetna from clients of all ages.", {"aetna": YES}, set()),
    ("We accept Aetna. Groups begin on 1/5/2031.", {"aetna": YES}, set()),
]  # fmt: skip


@pytest.mark.parametrize(("body", "sure", "unsure"), DATES, ids=[body for body, _, _ in DATES])
def test_what_is_taken_on_the_day_of_the_page(body: str, sure: dict[str, str], unsure: set[str]) -> None:
    page = extract_page(PAGE + (body if body.startswith("<") else f"<p>{body}</p>"), fetched_at=FETCHED)
    assert {one.id: one.status for one in page.insurers} == sure
    assert {one.value["id"] for one in page.unclear if one.field == "insurers"} == unsure


@pytest.mark.parametrize(("year", "known"), [(2020, True), (2096, False)])
def test_a_page_of_no_known_day_is_read_today(year: int, known: bool) -> None:
    page = extract_page(f"{PAGE}<p>From January {year} we accept Cigna.</p>")
    assert [one.id for one in page.insurers] == (["cigna"] if known else [])
