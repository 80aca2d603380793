"""Outpatient care that is named only as the kind of a house, beside an IOP or the like."""

from __future__ import annotations

import pytest

from extract.analyse import analyse
from extract.fields import programs
from extract.reading.parse import parse

IOP = "<h2>Intensive Outpatient Program</h2><p>Our IOP meets Monday, Wednesday and Friday from 6 to 9 p.m.</p>"
BY_ITSELF = "<h2>Outpatient counseling</h2><p>Our outpatient sessions are held on Thursdays.</p>"

CASES = {
    "kind of house": (f"<p>Fennick Recovery is an outpatient clinic for adults in Tulsa.</p>{IOP}", {"iop"}),
    "licensed center": (f"<p>We are a state-licensed outpatient treatment center for adults.</p>{IOP}", {"iop"}),
    "described by itself": (f"<p>Fennick Recovery is an outpatient clinic.</p>{IOP}{BY_ITSELF}", {"iop", "outpatient"}),
    "care of its own": (f"<p>Fennick Recovery is an outpatient clinic with counseling by the hour.</p>{IOP}", {"iop", "outpatient"}),
    "no other level": ("<p>Fennick Recovery is an outpatient clinic for adults in Tulsa.</p>", {"outpatient"}),
    "beside a house to live in": ("<p>Fennick Recovery is an outpatient clinic.</p><h2>Detox</h2><p>Our detox is open all week.</p>", {"detox", "outpatient"}),
    "a program and no house": (f"<p>Fennick Recovery is an outpatient program for adults.</p>{IOP}", {"iop", "outpatient"}),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_levels_beside_the_kind_of_a_house(name: str) -> None:
    body, levels = CASES[name]
    page = analyse(parse(f"<html><title>Fennick Recovery</title><body><h1>Fennick Recovery</h1>{body}</body></html>"))
    assert set(programs.find(page)) == levels
