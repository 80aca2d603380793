"""Whom a house does not serve, what it once ran, and what others take: none of it is the program's."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page

PAGE = """<html><head><title>IOP | Larch Bend Recovery</title></head><body><h1>Our IOP in Reno</h1>
<p>Larch Bend Recovery's evening IOP meets Mon/Wed/Thu 6-9 PM. We treat adults with anxiety. We accept Aetna.</p>{}<p>Call us at 775-555-0144.</p></body></html>"""


def told(body: str) -> dict[str, Any]:
    found = extract_page(PAGE.format(body))
    iop = next(one for one in found.programs if one.level_of_care.value == "iop")
    return {
        "levels": sorted(one.level_of_care.value for one in found.programs),
        "conditions": sorted(one.code for one in iop.conditions),
        "populations": sorted(one.code for one in iop.populations),
        "insurers": sorted(one.id for one in found.insurers),
    }


PLAIN = {"levels": ["iop"], "conditions": ["anxiety"], "populations": ["adults"], "insurers": ["aetna"]}
WHO = "<ul><li>Adolescents</li><li>People with psychosis</li></ul>"


@pytest.mark.parametrize(
    "body",
    [
        f"<h3>Who we cannot help</h3>{WHO}",
        f"<h3>Whom our program does not serve</h3>{WHO}",
        f"<h3>Our program is not for</h3>{WHO}",
        f"<h3>Who this is not for</h3>{WHO}",
        f"<h3>Our IOP isn't a good fit for:</h3>{WHO}",
        "<p>Not for people with active psychosis.</p>",
        "<p>Not intended for adolescents in crisis.</p>",
        "<p>From 1998 to 2015 we operated a methadone clinic and a detox unit.</p>",
        "<p>Between 2004 and 2011 our residential house stood on Hill Street.</p>",
        "<p>In 2005 we opened our residential house; it closed in 2019.</p>",
        "<p>For detox call Mercy Hospital. They accept Cigna and Humana.</p>",
        "<p>The county clinic takes Medicaid.</p>",
        "<p>If you need detox, St. Luke's accepts Medicaid.</p>",
    ],
)
def test_it_is_not_the_programs(body: str) -> None:
    assert told(body) == PLAIN


@pytest.mark.parametrize(
    ("body", "field", "value"),
    [
        ("<p>Our program is not for everyone; we treat trauma.</p>", "conditions", "ptsd_trauma"),
        (f"<h3>Who we help</h3>{WHO}", "conditions", "psychosis"),
        ("<p>Since 2015 we have operated a residential house. Our residential house has six beds.</p>", "levels", "residential"),
        ("<p>Our therapists know plans well. They accept Cigna.</p>", "insurers", "cigna"),
        ("<p>If you need detox, call first; we accept Medicaid.</p>", "insurers", "medicaid"),
    ],
)  # fmt: skip
def test_what_looks_like_it_is(body: str, field: str, value: str) -> None:
    assert value in told(body)[field]


def test_times_in_brackets_are_of_the_level_right_before_them() -> None:
    body = "<p>Our PHP (Mon-Fri, 9 am-3 pm) steps down to our IOP (Tue/Thu, 6-9 pm).</p>"
    found = {
        one.level_of_care.value: [(s.days, s.start) for s in one.sessions]
        for one in extract_page(PAGE.format(body)).programs
    }
    assert found["php"] == [(["mon", "tue", "wed", "thu", "fri"], "09:00")]
    assert (["tue", "thu"], "18:00") in found["iop"]


@pytest.mark.parametrize(
    "sentence",
    ["We hope to offer telehealth soon.", "We are hoping to launch a virtual IOP.", "We expect to provide sessions online next year."],
)  # fmt: skip
def test_telehealth_that_is_hoped_for_is_not_given(sentence: str) -> None:
    found = extract_page(PAGE.format(f"<p>{sentence}</p>"))
    assert not any(one.telehealth for one in found.programs)
