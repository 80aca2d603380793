"""Headings and rows of fees whose words the menu or the footer links as well, and lines that are links and no more; "all policies" of one house."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page

_MENU = "<nav><a href='/i'>Individual Counseling</a><a href='/f'>Family Therapy</a></nav>"
_FOOT = "<footer><a href='/i'>Individual Counseling</a><a href='/f'>Family Therapy</a></footer>"
_CLINIC = "<p>We are an outpatient clinic.</p>"
_HOUSE = "<p>We offer sober living.</p>"
_ROW = "<div><div>{}</div><div>50 minutes</div></div><div>$150</div>"
_ONE, _KIN = "outpatient modalities: individual_therapy", "outpatient modalities: family_therapy"
_TESTED = "sober_living modalities: drug_testing"
CASES = [
    pytest.param(f"{_MENU}{_CLINIC}<h3>Individual Counseling</h3><p>Weekly.</p>", [_ONE], ["family"], id="a heading that the menu links"),
    pytest.param(f"{_CLINIC}<h2>Fees</h2>{_ROW.format('Individual Counseling')}{_ROW.format('Family Therapy')}{_FOOT}", [_ONE, _KIN], [], id="rows of fees that the footer links"),
    pytest.param(f"{_CLINIC}<ul><li>Family Therapy</li><li>Yoga</li></ul>{_FOOT}", [_KIN, "outpatient modalities: yoga"], ["individual"], id="a list"),
    pytest.param(f"{_MENU}{_CLINIC}{_FOOT}", [], ["therapy"], id="the menu and the footer alone"),
    pytest.param(f"{_CLINIC}<div><a href='/i'>Individual Counseling</a></div><div><a href='/f'>Family Therapy</a></div>{_FOOT}", [], ["therapy"], id="links in the text, and the footer"),
    pytest.param(f"{_MENU}{_CLINIC}<div><a href='/f'>Family Therapy</a></div>", [], ["family"], id="a link in the text, and the menu"),
    pytest.param(f"{_HOUSE}<p>Residents must comply with drug testing and adhere to all policies and procedures.</p>", [_TESTED], [], id="all policies and procedures"),
    pytest.param(f"{_HOUSE}<p>Residents take part in drug testing and agree to all policies of the house.</p>", [_TESTED], [], id="they agree to all policies"),
    pytest.param("<p>We offer an IOP.</p><p>Most insurance policies cover an IOP for 30 days.</p>", ["iop"], ["duration"], id="most policies of insurers"),
    pytest.param("<p>We offer an IOP.</p><p>All policies cover 12 weeks of drug testing and yoga.</p>", ["iop"], ["duration", "yoga"], id="all policies of insurers"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "stated", "never"), CASES)
def test_a_line_is_a_link_where_it_stands(body: str, stated: list[str], never: list[str]) -> None:
    must_state(page(body), stated, never)
