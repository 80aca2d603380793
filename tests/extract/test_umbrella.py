"""Outpatient care that is named only as the kind of a house, beside an IOP or the like."""

from __future__ import annotations

import pytest

from extract.analyse import analyse
from extract.fields import programs
from extract.pipeline import extract_page
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


def both_by_day(body: str) -> dict[str, set[str]]:
    """By level: conditions, modalities and populations of a page."""
    found = extract_page(f"<html><title>Harlow Ridge</title><body>{body}</body></html>")
    return {
        one.level_of_care.value: {
            held.code for part in (one.conditions, one.modalities, one.populations) for held in part
        }
        for one in found.programs
    }


PHP = "<h3>{}</h3><p>Monday through Friday, 8:30 am to 2:30 pm.</p>"
TIMES = f"{PHP.format('PHP')}<h3>IOP</h3><p>Monday, Tuesday and Thursday, 3:30 to 6:30 pm.</p>"
TABLE = """<table><tr><th>Program</th><th>Days</th><th>Times</th></tr><tr><td>Partial Hospitalization</td><td>Mon-Fri</td><td>9 am-3 pm</td></tr>
    <tr><td>Intensive Outpatient</td><td>Mon, Wed, Fri</td><td>9 am-noon</td></tr></table>"""
OF_BOTH = {"adolescents", "depression", "dbt"}
DAY_PROGRAMS = {
    "first heading": (f"<h1>Adolescent Day Programs</h1><p>For teens with depression. We use DBT.</p>{TIMES}", OF_BOTH, OF_BOTH),
    "bare": (f"<h1>Day Programs</h1><p>For teens with depression. We use DBT.</p>{TIMES}", OF_BOTH, OF_BOTH),
    "below the first": (f"<h1>Harlow Ridge Hospital</h1><h2>Day programs for teens</h2><p>We treat depression and use DBT.</p>{TIMES}", OF_BOTH, OF_BOTH),
    "over a table": (f"<h1>Adolescent Day Programs</h1><p>Harlow Ridge offers two day programs for teens. We treat depression with DBT.</p>{TABLE}", OF_BOTH, OF_BOTH),
    "singular over headings": (f"<h1>Adolescent Day Program</h1><p>For teens with depression. We use DBT.</p>{TIMES}", OF_BOTH, OF_BOTH),
    "the day program and an IOP": ("<h1>Our care</h1><h2>Day programs</h2><p>Monday to Friday, 9 am to 3 pm, with DBT.</p><h2>Evening IOP</h2><p>Mondays to Thursdays, 6-9 pm, with CBT.</p>", {"dbt"}, {"cbt"}),
    "by its short name": ("<h1>Our care</h1><h2>Day Program (PHP)</h2><p>Monday to Friday, 9 am to 3 pm, with DBT.</p><h2>IOP</h2><p>Mondays to Thursdays, 6-9 pm, with CBT.</p>", {"dbt"}, {"cbt"}),
    "partial": ("<h1>Partial Hospitalization Day Programs</h1><p>We use DBT.</p><h2>IOP</h2><p>Mondays to Thursdays, 6-9 pm, with CBT.</p>", {"dbt"}, {"cbt"}),
    "a step down": ("<h1>Adult Day Program</h1><p>Our day program meets Monday to Friday, 9 am to 3 pm. We use DBT.</p><p>Many step down to our IOP after a few weeks.</p>", {"dbt"}, set()),
}  # fmt: skip


@pytest.mark.parametrize("name", DAY_PROGRAMS)
def test_day_programs_over_both_levels(name: str) -> None:
    body, php, iop = DAY_PROGRAMS[name]
    found = both_by_day(body)
    assert php <= found["php"]
    assert iop <= found["iop"]
    if php != iop:
        assert not iop & found["php"]
        assert not php & found["iop"]
