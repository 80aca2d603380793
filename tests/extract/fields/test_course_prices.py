"""Prices of whole programs that stand on a line of their own, and those of which the page does not say what they pay for."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page

_SOLD = "<h2>Our programs</h2><h3>Still Water</h3><p>{}</p><ul><li>Group sessions that build on each other</li><li>A workbook</li></ul><p>{}</p>"
_LONG = "This 20-week outpatient program helps you to live without alcohol."
CASES = [
    pytest.param(_LONG, "PRICE: $4,600", ["prices: 4600-4600 program"], [], id="a price under what it buys"),
    pytest.param("The eight-week course is for adults with anxiety.", "Cost: $1,250.00", ["prices: 1250-1250 program"], [], id="a course"),
    pytest.param("Our 3-month intensive program is an IOP.", "Program fee: $6,900", ["prices: 6900-6900 program"], [], id="months"),
    pytest.param(_LONG, "Price: $150", [], ["prices"], id="too little for all of it"),
    pytest.param(_LONG + " You pay each month.", "Price: $1,150", [], ["prices"], id="paid by the month"),
    pytest.param("This outpatient program helps you to live without alcohol.", "Price: $4,600", [], ["prices"], id="nobody says how long"),
    pytest.param(_LONG, "A car costs $4,600 or more", [], ["prices"], id="no price line"),
]  # fmt: skip


@pytest.mark.parametrize(("told", "line", "stated", "never"), CASES)
def test_the_price_of_a_whole_program(told: str, line: str, stated: list[str], never: list[str]) -> None:
    must_state(page(_SOLD.format(told, line)), stated, never)


def test_each_price_is_of_its_own_section() -> None:
    two = f"<p>We offer outpatient programs.</p><h3>Still Water</h3><p>{_LONG}</p><p>Price: $4,600</p><h3>Deep Well</h3><p>A weekend.</p><p>Price: $2,300</p>"
    must_state(page(two), ["prices: 4600-4600 program"], ["2300"])
