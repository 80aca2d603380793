"""When a caller can come, in a plain sentence: all that he would come to must be then, not one session of it."""

from __future__ import annotations

from typing import Any

import pytest

from index.sentence import read_sentence
from tests.index.sentences import is_read, known, towns

EVENINGS = {"available": "daily 00:00-24:00", "daypart": ["evening"]}
MORNINGS = {"available": "daily 00:00-24:00", "daypart": ["morning"]}
WEEKEND = {"available": "sat,sun 00:00-24:00"}
NOT_MONDAY = {"available": "tue,wed,thu,fri,sat,sun 00:00-24:00"}

CASES: list[tuple[str, dict[str, Any]]] = [
    ("only free on weekends", WEEKEND),
    ("caller is only free on the weekend", WEEKEND),
    ("can only do weekends", WEEKEND),
    ("weekends only", WEEKEND),
    ("only weekends", WEEKEND),
    ("off on weekends", WEEKEND),
    ("caller is only available evenings", EVENINGS),
    ("only has evenings free", EVENINGS),
    ("has only evenings free", EVENINGS),
    ("can only come in the evening", EVENINGS),
    ("free in the evenings", EVENINGS),
    ("evenings only", EVENINGS),
    ("IOP, only mornings work", {"level": ["iop"], **MORNINGS}),
    ("available evenings and weekends", {"available": "daily 00:00-24:00", "daypart": ["evening", "weekend"]}),
    ("has Mondays off", {"available": "mon 00:00-24:00"}),
    ("has Tuesdays and Thursdays free", {"available": "tue,thu 00:00-24:00"}),
    ("free Friday 10 pm to 1 am", {"available": "fri 22:00-24:00; sat 00:00-01:00"}),
    ("can come Fridays and Saturdays from 9pm to 2am",
     {"available": "fri 21:00-24:00; sat 00:00-02:00, 21:00-24:00; sun 00:00-02:00"}),
    ("IOP on Friday 10 pm to 1 am", {"level": ["iop"], "day": ["fri"], "after": "22:00"}),
    # a wish, and no word of when else somebody could
    ("evening IOP", {"level": ["iop"], "daypart": ["evening"]}),
    ("mornings work best", {"daypart": ["morning"]}),
    ("weekend IOP", {"level": ["iop"], "daypart": ["weekend"]}),
    ("free detox", {"level": ["detox"], "payment": ["free"]}),
    ("has Aetna, evenings only", {"insurer": ["aetna"], **EVENINGS}),
    # when somebody cannot
    ("can't do Mondays", NOT_MONDAY),
    ("not available on Mondays", NOT_MONDAY),
    ("busy Mondays", NOT_MONDAY),
    ("can't make Monday", NOT_MONDAY),
    ("busy mornings", {"available": "daily 12:00-24:00"}),
    ("can't do evenings", {"available": "daily 00:00-17:00"}),
    ("unavailable on weekends", {"available": "mon,tue,wed,thu,fri 00:00-24:00"}),
    ("not available Mondays after 5pm", {"available": "mon 00:00-17:00; tue,wed,thu,fri,sat,sun 00:00-24:00"}),
    ("sleeps until 2pm", {"available": "daily 14:00-24:00"}),
    ("sleeps until 11", {"available": "daily 11:00-24:00"}),
    ("works night shift and sleeps until 2pm", {"available": "daily 14:00-24:00"}),
    ("sleeps from 8 to 2", {"available": "daily 00:00-08:00, 14:00-24:00"}),
    # when somebody can because the children are at school
    ("kids in school until 3, needs mornings", {"available": "mon,tue,wed,thu,fri 00:00-15:00", "daypart": ["morning"]}),
    ("while the kids are at school from 8 to 3", {"available": "mon,tue,wed,thu,fri 08:00-15:00"}),
    ("her kids are in school 8:30-2:30", {"available": "mon,tue,wed,thu,fri 08:30-14:30"}),
    ("in school until 3", {"available": "mon,tue,wed,thu,fri 15:00-24:00; sat,sun 00:00-24:00"}),
    # times before their days
    ("IOP 9-12 Mon Wed Fri", {"level": ["iop"], "day": ["mon", "wed", "fri"], "after": "09:00", "before": "12:00"}),
    ("IOP 6-9 on tue/thu", {"level": ["iop"], "day": ["tue", "thu"], "after": "18:00", "before": "21:00"}),
    ("9-12 weekdays", {"available": "mon,tue,wed,thu,fri 09:00-12:00"}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "fields"), CASES)
def test_when_a_caller_can_come(sentence: str, fields: dict[str, Any]) -> None:
    is_read(sentence, fields, "")


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("IOP while kids are in school", "while kids are in school"),
        ("sleep apnea IOP", None),
        ("IOP, can't do groups", "can't do groups"),
    ],
)
def test_what_says_no_time(sentence: str, told: str | None) -> None:
    found, read, _ = read_sentence(sentence, known(), towns)
    assert "available" not in found
    assert not told or told in [one.words for one in read if one.option == "not searched"]
