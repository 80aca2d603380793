"""Telehealth that a title, a heading or a menu only names: a topic gives no level its way, and what the text denies wins."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

DENIED = "<p>Our IOP is not offered by telehealth.</p>"
PAGE = "<title>{}</title><h1>How to attend</h1><p>Crossbridge Counseling runs our IOP in Salem, Oregon.</p>{}"
TOPICS = [
    "Locations and telehealth - Crossbridge Counseling", "Telehealth | Crossbridge Counseling", "Telehealth policy - Crossbridge Counseling",
    "Telehealth Consent | Crossbridge Counseling", "In person and online | Crossbridge Counseling", "IOP and telehealth FAQ", "Telehealth, IOP | Crossbridge Counseling",
    "Virtual visits: what to expect", "Our offices & telehealth", "Crossbridge Counseling: IOP & telehealth",
]  # fmt: skip
NAMED = [
    "Virtual IOP | Crossbridge Counseling",
    "Crossbridge Counseling - Telehealth IOP",
    "IOP by telehealth | Crossbridge",
]
# (text, what is said of telehealth in the IOP)
TEXTS = [
    pytest.param("<h2>Telehealth</h2><p>We meet weekly.</p><h2>IOP</h2><p>Our IOP is not available by telehealth.</p>", "no", id="denied under another heading"),
    pytest.param("<ul><li>IOP</li><li>Telehealth</li></ul><p>Our IOP is in person only.</p>", "no", id="a bare item"),
    pytest.param("<nav><a href='/t'>Telehealth</a></nav><p>We do not offer telehealth.</p>", "no", id="a menu"),
    pytest.param("<h2>Virtual IOP</h2><p>Our virtual IOP meets by Zoom.</p><h2>PHP</h2><p>Our PHP is not available by telehealth.</p>", "yes", id="denied for another level"),
    pytest.param("<p>Our IOP can be attended by telehealth.</p>", "yes", id="said in the text"),
    pytest.param("<p>Our IOP is offered by telehealth. Our IOP is not offered by telehealth to people outside Oregon.</p>", "yes", id="denied to some"),
    pytest.param("<h2>Virtual IOP</h2><p>Groups meet on Monday.</p>", "yes", id="a heading that names the program"),
    pytest.param("<h2>Telehealth</h2><p>Our IOP meets three days a week.</p>", "yes", id="a heading over the program"),
    pytest.param("<h2>Telehealth policy</h2><p>Sign this form.</p>", None, id="a heading of a form"),
    pytest.param("<h2>IOP and telehealth FAQ</h2><p>Ask us.</p>", None, id="a heading of questions"),
]  # fmt: skip


def _telehealth(html: str) -> str | None:
    held = [one.telehealth for one in extract_page(html).programs if one.level_of_care.value == "iop"]
    assert held
    return held[0].value if held[0] else None


@pytest.mark.parametrize("title", TOPICS)
def test_a_title_that_names_a_topic_gives_no_level_its_way(title: str) -> None:
    assert _telehealth(PAGE.format(title, "")) is None


@pytest.mark.parametrize("title", NAMED)
def test_a_title_that_names_the_program_gives_it(title: str) -> None:
    assert _telehealth(PAGE.format(title, "")) == "yes"


@pytest.mark.parametrize("title", [*TOPICS, *NAMED])
def test_what_the_text_denies_wins_over_the_title(title: str) -> None:
    assert _telehealth(PAGE.format(title, DENIED)) == "no"


@pytest.mark.parametrize(("text", "said"), TEXTS)
def test_what_a_heading_or_a_menu_names(text: str, said: str | None) -> None:
    assert _telehealth(PAGE.format("Crossbridge Counseling", text)) == said
