"""Levels as bare tags on the card of one who treats, and where such a run of lines says nothing."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

CARD = "<h2>{head}</h2><ul><li>Inpatient</li><li>Partial hospitalization</li><li>Adolescents</li></ul><p>12 Alder St, Salem, OR 97301</p>"


def levels(body: str, title: str) -> set[str]:
    found = extract_page(f"<html><head><title>{title}</title></head><body><main>{body}</main></body></html>")
    return {program.level_of_care.value for program in found.programs}


@pytest.mark.parametrize(
    ("title", "body", "offered"),
    [
        pytest.param("Locations | Larkmoor Behavioral Health", CARD.format(head="Salem"), {"inpatient", "php"}, id="under a town"),
        pytest.param("Larkmoor Recovery", "<h1>Larkmoor Recovery</h1><p>Detox</p><p>Residential</p><p>IOP</p>", {"detox", "residential", "iop"}, id="lines under its name"),
        pytest.param("Salem | Larkmoor Hospital", "<h1>Salem</h1><ul><li>Adults</li><li>PHP</li><li>IOP</li></ul>", {"php", "iop"}, id="beside whom they are for"),
        pytest.param("Locations | Larkmoor Behavioral Health", CARD.format(head="Levels of care"), set(), id="near: what levels there are"),
        pytest.param("Glossary | Larkmoor Behavioral Health", CARD.format(head="Terms we use"), set(), id="near: terms"),
        pytest.param("Benefits | Larkmoor Behavioral Health", CARD.format(head="Covered by most plans"), set(), id="near: what plans cover"),
        pytest.param("Locations | The Larkmoor Gazette", CARD.format(head="Salem"), set(), id="near: nobody who treats"),
        pytest.param("Salem | Larkmoor Behavioral Health", "<h1>Salem</h1><ul><li>IOP</li><li>Anxiety</li></ul><p>Call 503-555-0100.</p>", set(), id="near: one level alone"),
        pytest.param("Salem | Larkmoor Behavioral Health", "<h1>Salem</h1><p>PHPs usually meet five days a week.</p><ul><li>PHP</li><li>Detox</li></ul>", set(), id="near: a lesson beside it"),
        pytest.param("Salem | Larkmoor Behavioral Health", "<h1>Salem</h1><ul><li><a href='/a'>PHP</a></li><li><a href='/b'>Detox</a></li></ul>", set(), id="near: links"),
    ],
)  # fmt: skip
def test_bare_tags(title: str, body: str, offered: set[str]) -> None:
    assert levels(body, title) == offered
