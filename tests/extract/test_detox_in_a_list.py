"""Detox as an item of a list: the therapies behind it are of the program that the list is of, and not of the detox."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import page

HOUSE = "<p>Our residential program is for men in Reno, NV.</p>"
BOTH = "<p>Our residential program and our detox are for men in Reno, NV.</p>"


def with_yoga(body: str) -> set[str]:
    """The levels of a page in which yoga is stated."""
    found = extract_page(page(body, "Marrow Creek Recovery"))
    return {one.level_of_care.value for one in found.programs if any(code.code == "yoga" for code in one.modalities)}


@pytest.mark.parametrize(
    "said",
    [
        "<p>Our residential program includes medical detox, EMDR and yoga.</p>",
        "<p>Our residential program offers detox, individual counseling, and yoga.</p>",
        "<p>The residential program has medically supervised detox, CBT groups and yoga.</p>",
        "<h2>Residential treatment</h2><p>Detox, CBT, DBT and yoga.</p>",
        "<h2>Residential treatment</h2><p>Medical detox, CBT and yoga are available.</p>",
        "<h2>Residential treatment</h2><ul><li>Medical detox, yoga</li><li>CBT</li></ul>",
        "<p>Residential (detox, EMDR, yoga)</p>",
        "<table><tr><th>Level</th><th>What's included</th></tr><tr><td>Residential</td><td>Detox, CBT, yoga</td></tr><tr><td>IOP</td><td>DBT</td></tr></table>",
    ],
)
def test_a_therapy_behind_detox_in_a_list_is_of_the_list(said: str) -> None:
    assert with_yoga(HOUSE + said) == {"residential"}


@pytest.mark.parametrize(
    ("body", "levels"),
    [
        pytest.param(BOTH + "<p>Our detox includes CBT and yoga.</p>", {"detox"}, id="detox includes"),
        pytest.param(BOTH + "<p>Detox includes CBT and yoga; residential includes EMDR.</p>", {"detox"}, id="detox at the head"),
        pytest.param(BOTH + "<h2>Detox</h2><p>We offer detox, CBT and yoga.</p>", {"detox"}, id="under its heading"),
        pytest.param(BOTH + "<p>We offer detox with CBT and yoga.</p>", {"detox"}, id="detox with"),
        pytest.param(BOTH + "<p>Detox: CBT, yoga.</p>", {"detox"}, id="detox and a colon"),
        pytest.param("<p>Our medical detox is in Reno, NV.</p><p>We offer detox, CBT and yoga.</p>", {"detox"}, id="detox alone"),
        pytest.param("<p>Our house has residential treatment in Reno, NV.</p><p>We offer detox, residential treatment and an IOP with yoga.</p>", {"iop"}, id="levels behind it"),
        pytest.param(HOUSE + "<p>We offer a PHP with CBT and yoga.</p>", {"php"}, id="another level"),
    ],
)  # fmt: skip
def test_what_is_said_of_the_detox_itself_stays_its(body: str, levels: set[str]) -> None:
    assert with_yoga(body) == levels
