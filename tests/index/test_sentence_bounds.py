"""Starts and ends in a plain sentence, and "only" beside days and times: a bound is never taken for the other one."""

from __future__ import annotations

from typing import Any

import pytest

from index.sentence import read_sentence
from tests.index.sentences import is_read, known, towns

IOP: dict[str, Any] = {"level": ["iop"]}
OUTSIDE = "mon,tue,wed,thu,fri {}; sat,sun 00:00-24:00"

CASES: list[tuple[str, dict[str, Any]]] = [
    # a start at the earliest
    ("iop starts after 5", IOP | {"after": "17:00"}),
    ("iop starting at 6", IOP | {"after": "18:00"}),
    ("iop no earlier than 10", IOP | {"after": "10:00"}),
    ("iop not starting before 9", IOP | {"after": "09:00"}),
    ("iop can't start before 6", IOP | {"after": "18:00"}),
    ("no groups before 10 iop", IOP | {"after": "10:00"}),
    ("can get there by 6 iop", IOP | {"after": "18:00"}),
    ("group starts at 6 or later", {"after": "18:00"}),
    # an end at the latest
    ("iop done by 8", IOP | {"before": "20:00"}),
    ("iop finished by 8", IOP | {"before": "20:00"}),
    ("iop finishing before 12", IOP | {"before": "12:00"}),
    ("iop ends before 9", IOP | {"before": "21:00"}),
    ("iop no later than 9", IOP | {"before": "21:00"}),
    ("iop ends at 8", IOP | {"before": "20:00"}),
    ("no groups after 8 iop", IOP | {"before": "20:00"}),
    ("iop that gets out by 3", IOP | {"before": "15:00"}),
    # what no option asks for
    ("iop that starts before 7pm", IOP),
    ("iop starts no later than 10am", IOP),
    ("starting by 6 iop", IOP),
    ("php start time before 9", {"level": ["php"]}),
    ("nothing starting after 7 iop", IOP),
    ("iop that starts at 9 at the latest", IOP),
    ("iop starts between 5 and 7", IOP | {"after": "17:00"}),
    ("iop ends after 8", IOP),
    ("iop ends later than 8", IOP),
    # hours of a place are no bound of a group
    ("iop open before 8am", IOP),
    ("iop that opens by 6", IOP),
    ("iop, is open at 5am", IOP),
    ("iop open until 8pm", IOP),
    ("iop open past 6", IOP),
    ("methadone, dosing before 6am", {"modality": ["methadone"]}),
    ("methadone clinic that doses by 6", {"level": ["otp"], "modality": ["methadone"]}),
    ("iop open after 5pm", IOP | {"after": "17:00"}),
    ("iop open from 6 to 8", IOP | {"after": "18:00", "before": "20:00"}),
    # when the caller can come
    ("free by 5 iop", IOP | {"available": "daily 17:00-24:00"}),
    ("free at 5:30 iop", IOP | {"available": "daily 17:30-24:00"}),
    ("free until 3 iop", IOP | {"available": "daily 00:00-15:00"}),
    ("shift ends at 3 iop", IOP | {"available": OUTSIDE.format("15:00-24:00")}),
    ("her shift starts at 3pm iop", IOP | {"available": OUTSIDE.format("00:00-15:00")}),
    ("has to be at work by 9 iop", IOP | {"available": OUTSIDE.format("00:00-09:00")}),
    # "only" is free time: of the caller, or of the program, all that is attended lies in it
    ("only Tuesdays and Thursdays, iop", IOP | {"available": "tue,thu 00:00-24:00"}),
    ("iop Tuesday and Thursday evenings only", IOP | {"available": "tue,thu 00:00-24:00", "daypart": ["evening"]}),
    ("iop that meets Tuesday only", IOP | {"available": "tue 00:00-24:00"}),
    ("iop that only meets on weekends", IOP | {"available": "sat,sun 00:00-24:00"}),
    ("just Tuesdays iop", IOP | {"available": "tue 00:00-24:00"}),
    ("only day off is Tuesday, iop", IOP | {"available": "tue 00:00-24:00"}),
    ("Tuesday is his only day off, iop", IOP | {"available": "tue 00:00-24:00"}),
    ("only after 6pm iop", IOP | {"available": "daily 18:00-24:00"}),
    ("mon wed only after 5:30", {"available": "mon,wed 17:30-24:00"}),
    ("just after 5 iop", IOP | {"after": "17:00"}),
    ("tuesdays and thursdays, evenings only",
     {"daypart": ["evening"], "day": ["tue", "thu"], "available": "daily 00:00-24:00"}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "fields"), CASES, ids=[case[0] for case in CASES])
def test_bounds_and_only(sentence: str, fields: dict[str, Any]) -> None:
    is_read(sentence, fields, "")


@pytest.mark.parametrize(
    ("sentence", "words", "why"),
    [
        ("iop that starts before 7pm", "starts before 7pm", "how late it starts"),
        ("starting by 6 iop", "starting by 6", "how late it starts"),
        ("nothing starting after 7 iop", "nothing starting after 7", "how late it starts"),
        ("iop starts between 5 and 7", "starts between 5 and 7", "how late it starts"),
        ("iop ends after 8", "ends after 8", "how long it goes on"),
        ("IOP within 20 miles", "within 20 miles", "20 miles: from where? Add a ZIP or a city"),
        ("10 miles from home iop", "10 miles from", "10 miles: from where?"),
    ],
)
def test_what_no_option_asks_for_is_told(sentence: str, words: str, why: str) -> None:
    _, read, _ = read_sentence(sentence, known(), towns)
    assert [one.values[0].startswith(why) for one in read if (one.words, one.option) == (words, "not searched")] == [
        True
    ]
