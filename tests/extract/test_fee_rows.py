"""Pages of fees whose rows of prices show that a practice speaks of itself, and guides to prices that do not."""

from __future__ import annotations

import pytest

from extract.analyse import analyse
from extract.fields import prices
from extract.reading.parse import parse

ROWS = "Fees and Insurance\n\nPrivate Pay\n\nIndividual therapy $155 (50-minute session)\n\nCouples therapy $175-$190 (50-minute session)\n\nFamily therapy $175-$190 (50-minute session)\n\n"

OWN = {
    "all others": f"{ROWS}We are out of network for all other insurances.",
    "cards": f"{ROWS}We take all major credit cards.",
    "counselling": "Rates\n\nIndividual counseling: $120\n\nFamily counseling: $140\n\nCouples counseling: $140\n\nWe ask for payment at each session.",
}
NOT_OWN = {
    "nobody speaks": ROWS,
    "how much": f"How much does therapy cost?\n\n{ROWS}We hope that this guide helped you.",
    "ranges": "Fees\n\nIndividual therapy ranges from $100 to $200\n\nCouples therapy is usually $150\n\nFamily therapy is around $150\n\nWe wrote this for you.",
    "most therapists": f"{ROWS}Most therapists ask for this. We hope that this guide helped you.",
}


@pytest.mark.parametrize("text", OWN.values(), ids=OWN)
def test_rows_of_fees_are_of_who_speaks(text: str) -> None:
    page = analyse(parse(text, content_type="text/plain"))
    assert page.presents_own
    assert [one.value["per"] for one in prices.find(page) if one.claim == "own"] == ["session", "session"]


@pytest.mark.parametrize("text", NOT_OWN.values(), ids=NOT_OWN)
def test_prices_of_therapy_anywhere(text: str) -> None:
    assert not analyse(parse(text, content_type="text/plain")).presents_own
