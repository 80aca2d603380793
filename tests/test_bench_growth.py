"""bench/growth.py draws pages of many parts, and sees what grows faster than its page."""

from __future__ import annotations

import pytest

from bench import growth
from bench.growth import FULL, LAYOUTS, LIMIT, SMALL, SPINS, Kind

PARTS = ("<p>At Marrow Creek our IOP meets Monday 6-9 pm.</p>", "We accept Aetna, call 775-555-0121")


@pytest.mark.parametrize("spin", SPINS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_page_is_as_long_as_it_was_asked_for(layout: str, spin: str) -> None:
    for size in (SMALL, 2 * SMALL):
        assert size / 3 < len(Kind(PARTS, spin, layout).page(size)) <= size


def test_names_and_numbers_are_others_in_each_part() -> None:
    made = {growth.with_other_names(PARTS[0], number) for number in range(1_000)}
    assert len(made) == 1_000
    assert all("IOP meets Monday 6-9 pm" in part for part in made)


def test_a_draw_can_be_repeated() -> None:
    assert growth.draw(3, 7) == growth.draw(3, 7) != growth.draw(4, 7)


@pytest.mark.parametrize(
    ("power", "grows"),
    [pytest.param(1, False, id="as its page"), pytest.param(2, True, id="with the square of its page")],
)
def test_what_grows_faster_than_its_page_is_seen(power: int, grows: bool) -> None:
    small = 0.1  # seconds
    kind = Kind(PARTS, "the same", "paragraphs")
    assert growth.grows(kind, timed=lambda page: small * (len(page) / SMALL) ** power) is grows


def test_a_row_of_kinds_is_read_within_the_limit() -> None:
    growth.prepare()
    taken = {number: growth.fastest(growth.draw(1, number).page(FULL)) for number in range(4)}
    assert {number: seconds for number, seconds in taken.items() if seconds > LIMIT} == {}
