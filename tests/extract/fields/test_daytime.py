"""Where a page says "daytime": neither morning nor afternoon is a value, and both are kept as open."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from records.codes import DAYTIME

HEAD = (
    "<html><head><title>Intensive Outpatient Program | Slatebrook Recovery</title></head>"
    "<body><h1>Our Intensive Outpatient Program</h1><p>Our IOP is small. We accept Aetna.</p>"
)

OPEN = [
    "Our IOP is offered in the daytime and in the evening, three days per week.",
    "We offer day and evening IOP.",
    "Our groups meet in day and night programs.",
    "We have day, evening and weekend groups.",
    "We hold a day IOP and an evening IOP.",
    "Our IOP has evening and day groups.",
    "Nuestro programa tiene grupos diurnos y nocturnos.",
]
NONE = [
    "Our IOP is a 28-day program.",
    "Our IOP groups meet every day.",
    "Our IOP meets three days a week in the evening.",
    "Our IOP meets for three days and evenings are free.",
    "There are no daytime groups in our IOP; we meet in the evening.",
    "We do not offer a day IOP.",
    "Our program helps with daytime sleepiness.",
    "Our family day program is in June.",
    "Most intensive outpatient programs offer day and evening groups.",
]


def parts(sentence: str) -> list[str]:
    return [one.value for one in extract_page(f"{HEAD}<p>{sentence}</p>").unclear if one.rule == DAYTIME]


@pytest.mark.parametrize("sentence", OPEN)
def test_daytime_is_open(sentence: str) -> None:
    assert set(parts(sentence)) == {"morning", "afternoon"}
    found = extract_page(f"{HEAD}<p>{sentence}</p>").programs
    assert not {part.code for one in found for part in one.dayparts} & {"morning", "afternoon"}


@pytest.mark.parametrize("sentence", NONE)
def test_no_daytime(sentence: str) -> None:
    assert parts(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("Our PHP day begins at 9 and clients check out at 3 in the evening.", []),
        ("Our IOP groups run until 8 in the evening.", []),
        ("Our IOP groups meet in the evening.", ["evening"]),
        ("Our closing group sets the tone for the evening.", []),
        ("Our IOP meets each evening.", ["evening"]),
        ("Our inpatient unit has a group each evening.", []),
    ],
)
def test_a_part_of_the_day_in_which_a_day_ends_is_none_of_the_program(sentence: str, parts: list[str]) -> None:
    programs = extract_page(f"{HEAD}<p>{sentence}</p></body></html>").programs
    assert [part.code for program in programs for part in program.dayparts if part.code == "evening"] == parts
