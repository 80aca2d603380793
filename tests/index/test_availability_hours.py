"""Hours of free time as they are typed: what can be of the morning or the evening is an error, and never guessed."""

from __future__ import annotations

import pytest

from index.availability import parse, written
from records.errors import InputError


@pytest.mark.parametrize(
    ("available", "write"),
    [
        ("tue after 5", "5pm or 05:00"),
        ("until 3", "3pm or 03:00"),
        ("weekdays before 9", "9pm or 09:00"),
        ("5-9", "5pm-9pm or 05:00-09:00"),
        ("sat 8-14; tue 6-9", "6pm-9pm or 06:00-09:00"),
    ],
)
def test_an_hour_of_either_half_of_the_day_is_an_error(available: str, write: str) -> None:
    with pytest.raises(InputError, match=f"can be in the morning or in the evening; write {write}"):
        parse(available)


@pytest.mark.parametrize(
    ("available", "free"),
    [
        ("tue after 17", "tue 17:00-24:00"),
        ("tue after 5pm", "tue 17:00-24:00"),
        ("tue 05:00-09:00", "tue 05:00-09:00"),
        ("8-12", "daily 08:00-12:00"),
        ("sat 8-14", "sat 08:00-14:00"),
        ("evenings 6-9", "daily 18:00-21:00"),
        ("5-9pm", "daily 17:00-21:00"),
    ],
)
def test_an_hour_that_is_sure(available: str, free: str) -> None:
    assert written(parse(available)) == free
