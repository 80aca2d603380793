"""What a page says of one program or of one track is not its neighbour's."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

POPULATIONS: list[tuple[str, dict[str, set[str]]]] = [
    ("We offer a women's trauma IOP and general outpatient therapy.", {"iop": {"women"}, "outpatient": set()}),
    ("We offer a teen PHP and an adult IOP.", {"php": {"adolescents"}, "iop": {"adults"}}),
    ("We offer a substance abuse intensive outpatient program (SAIOP) for adults and an outpatient program for adolescents.",
     {"iop": {"adults"}, "outpatient": {"adolescents"}}),
    ("We offer SAIOP for adults and an outpatient program for adolescents.", {"iop": {"adults"}, "outpatient": {"adolescents"}}),
    # said of both
    ("We offer a teen PHP and IOP.", {"php": {"adolescents"}, "iop": {"adolescents"}}),
    ("We treat women in our PHP and an IOP.", {"php": {"women"}, "iop": {"women"}}),
    ("We offer a PHP and an IOP for veterans.", {"php": {"veterans"}, "iop": {"veterans"}}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), POPULATIONS, ids=[text[:60] for text, _ in POPULATIONS])
def test_populations_of_each_level(text: str, wanted: dict[str, set[str]]) -> None:
    programs = extract_page(f"<h1>Larkmoor Center</h1><p>{text}</p>").programs
    assert {one.level_of_care.value: {held.code for held in one.populations} for one in programs} == wanted


TRACKS = """<h1>Larkmoor Recovery</h1><h2>Our IOP</h2><h3>Day track</h3><p>Monday, Wednesday and Friday 9 am to 12 pm</p>
<h3>Evening track</h3><p>Tuesday and Thursday 6 pm to 9 pm.</p><h3>Therapies</h3><p>{}</p>"""
MODALITIES: list[tuple[str, set[str], set[str]]] = [
    ("Evening clients get EMDR.", set(), {"emdr"}),
    ("Our evening track includes EMDR.", set(), {"emdr"}),
    ("Clients in the day track receive DBT.", {"dbt"}, set()),
    ("Clients get EMDR.", {"emdr"}, {"emdr"}),
    ("Evening clients get EMDR. We also use DBT.", {"dbt"}, {"emdr", "dbt"}),
    ("All tracks use DBT.", {"dbt"}, {"dbt"}),
]


@pytest.mark.parametrize(("text", "day", "evening"), MODALITIES, ids=[text for text, _, _ in MODALITIES])
def test_modalities_of_one_track(text: str, day: set[str], evening: set[str]) -> None:
    programs = {one.track: one for one in extract_page(TRACKS.format(text)).programs}
    assert {held.code for held in programs["day"].modalities} == day
    assert {held.code for held in programs["evening"].modalities} == evening
