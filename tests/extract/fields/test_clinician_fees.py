"""Fees that go by who gives the session: whose they are, and that they are of a session."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

ABOUT = "<h1>Fees</h1><p>At Larch Counseling our therapists treat anxiety. We offer individual therapy.</p>"

STATED = {
    "two fees of ours": (
        "<h2>What do fees depend on?</h2><p>We keep two rates at Larch Counseling. Licensed counselors (LPC) charge $155 per session "
        "and associates charge $125 per session.</p>",
        [155, 125],
    ),
    "by the clinician": (
        "<h2>How are fees set?</h2><p>Our fees depend on the clinician. Interns charge $60 per session.</p>",
        [60],
    ),
    "lines of a list": (
        "<h2>Session fees</h2><ul><li>LPC: $150</li><li>Associate: $120</li><li>Intern: $40</li></ul>",
        [150, 120, 40],
    ),
    "licensed on a line": (
        "<h2>Rates</h2><ul><li>Licensed therapists - $150 per 50-minute session</li><li>Associate therapists - $110 per 50-minute session</li></ul>",
        [150, 110],
    ),
    "a column by length": (
        "<table><tr><th>Clinician</th><th>50 minutes</th><th>80 minutes</th></tr><tr><td>LCSW</td><td>$170</td><td>$240</td></tr></table>",
        [170, 240],
    ),
}
SILENT = {
    "therapists anywhere": "<h2>How are fees set?</h2><p>Many therapists keep several rates. Licensed therapists charge $160 per session.</p>",
    "no sessions": "<h2>Books by our staff: prices</h2><ul><li>Interns guide: $40</li></ul>",
    "what an article says": "<h2>What does therapy cost?</h2><p>Licensed therapists charge $100 to $250 a session.</p>",
}


@pytest.mark.parametrize(("markup", "wanted"), STATED.values(), ids=STATED)
def test_the_fee_of_a_session_by_who_gives_it(markup: str, wanted: list[float]) -> None:
    prices = extract_page(ABOUT + markup).prices
    assert [(price.min, price.per) for price in prices] == [(amount, "session") for amount in wanted]


@pytest.mark.parametrize("markup", SILENT.values(), ids=SILENT)
def test_what_therapists_charge_anywhere_is_no_fee(markup: str) -> None:
    assert extract_page(ABOUT + markup).prices == []
