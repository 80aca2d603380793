"""Names behind words that are no part of them: "Why Parents Choose …", "Both … counselors and others"."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page

NAMES: list[Any] = [
    pytest.param("<h2>Why Ohio Families Choose Quarry Lantern Counseling Center</h2>", "Quarry Lantern Counseling Center", id="families choose"),
    pytest.param("<h2>Why Parents Choose Quarry Lantern Recovery</h2><p>At Quarry Lantern Recovery we listen.</p>", "Quarry Lantern Recovery", id="parents choose"),
    pytest.param("<h2>Why Women Love Quarry Lantern Recovery Center</h2>", "Quarry Lantern Recovery Center", id="love"),
    pytest.param("<h2>Why Local Doctors Trust Quarry Lantern Recovery Center</h2>", "Quarry Lantern Recovery Center", id="trust"),
    pytest.param("<h2>Why Choose Quarry Lantern Recovery Center</h2>", "Quarry Lantern Recovery Center", id="choose"),
    pytest.param("<p>Both Quarry Lantern Counseling therapists and outside providers can refer clients to us.</p>", "Quarry Lantern Counseling", id="both"),
    pytest.param("<p>Unlike others, we care. Both Quarry Lantern Recovery patients and their families are welcome here.</p>", "Quarry Lantern Recovery", id="both patients"),
    pytest.param("<p>While Quarry Lantern Recovery accepts most plans, please call us first.</p>", "Quarry Lantern Recovery", id="while"),
    pytest.param("<p>Most Quarry Lantern Recovery clients stay for eight weeks with us.</p>", "Quarry Lantern Recovery", id="most clients"),
]  # fmt: skip


def name_on(body: str) -> str | None:
    page = f"<html><body><h1>Outpatient Counseling</h1>{body}<p>Our outpatient program offers group therapy.</p></body></html>"
    return extract_page(page).provider.value if extract_page(page).provider else None


@pytest.mark.parametrize(("body", "name"), NAMES)
def test_the_name_stands_behind_the_words_that_lead_to_it(body: str, name: str) -> None:
    assert name_on(body) == name


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<h2>Why Parents Choose Group Therapy</h2>", id="a therapy"),
        pytest.param("<p>Both Medicare and Medicaid are accepted here by our billing office.</p>", id="insurers"),
        pytest.param(
            "<p>While Group Therapy is offered daily, clients see us alone as well.</p>", id="while a therapy"
        ),
        pytest.param("<p>Most Clients stay for eight weeks with us, and some stay longer.</p>", id="people"),
        pytest.param("<p>Both Programs are offered here to all of our clients and families.</p>", id="programs"),
        pytest.param("<h2>Why Families Choose Us</h2>", id="us"),
    ],
)
def test_what_is_chosen_is_no_name_where_it_is_none(body: str) -> None:
    assert name_on(body) is None
