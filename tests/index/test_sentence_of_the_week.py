"""Days and times as a caller gives them: shifts, times of a day beside those of every day, days that are not each week."""

from __future__ import annotations

from typing import Any

import pytest

from index.sentence import read_sentence
from tests.index.sentences import is_read, known, towns

IOP: dict[str, Any] = {"level": ["iop"]}
ALL_DAY, WEEKDAYS, WEEKEND = "00:00-24:00", "mon,tue,wed,thu,fri", "sat,sun 00:00-24:00"

FREE: list[tuple[str, str]] = [
    # times of a day hold on it instead of those of every day
    ("free after 5, until 7 on wednesdays", "mon,tue,thu,fri,sat,sun 17:00-24:00; wed 17:00-19:00"),
    ("free after 5, before noon on fridays", "mon,tue,wed,thu,sat,sun 17:00-24:00; fri 00:00-12:00"),
    ("free after 5 but before noon on fridays", "mon,tue,wed,thu,sat,sun 17:00-24:00; fri 00:00-12:00"),
    ("after 5, before noon on fridays", "mon,tue,wed,thu,sat,sun 17:00-24:00; fri 00:00-12:00"),
    ("free after 4, after 6 on tuesdays", "mon,wed,thu,fri,sat,sun 16:00-24:00; tue 18:00-24:00"),
    ("free after 4, saturdays 9-12", "mon,tue,wed,thu,fri,sun 16:00-24:00; sat 09:00-12:00"),
    ("free until 3 but after 1 on wednesdays", "mon,tue,thu,fri,sat,sun 00:00-15:00; wed 13:00-15:00"),
    ("free mornings, after 10 on mondays", "mon 10:00-13:00; tue,wed,thu,fri,sat,sun 00:00-13:00"),
    ("free evenings, until 8 on thursdays", "mon,tue,wed,fri,sat,sun 17:00-24:00; thu 17:00-20:00"),
    ("wednesdays until 7, free after 5 otherwise", "mon,tue,thu,fri,sat,sun 17:00-24:00; wed 00:00-19:00"),
    ("free after 5 mon-thu, before noon on fridays", "mon,tue,wed,thu 17:00-24:00; fri 00:00-12:00"),
    ("tuesdays after 6 or before noon on saturdays", "tue 18:00-24:00; sat 00:00-12:00"),
    # what "or" and "and" join is free besides
    ("after 5 or before noon on fridays", "mon,tue,wed,thu,sat,sun 17:00-24:00; fri 00:00-12:00, 17:00-24:00"),
    ("free after 4 and saturdays 9-12", "mon,tue,wed,thu,fri,sun 16:00-24:00; sat 09:00-12:00, 16:00-24:00"),
    # a denied time is the other end: "after 8" is when it is over
    ("not wednesdays after 3", f"mon,tue,thu,fri,sat,sun {ALL_DAY}; wed 00:00-15:00"),
    ("not tuesdays after 8", f"mon,wed,thu,fri,sat,sun {ALL_DAY}; tue 00:00-20:00"),
    ("not mondays before 10", f"mon 10:00-24:00; tue,wed,thu,fri,sat,sun {ALL_DAY}"),
    ("not after 8 on tuesdays", f"mon,wed,thu,fri,sat,sun {ALL_DAY}; tue 00:00-20:00"),
    ("never before 9 on mondays", f"mon 09:00-24:00; tue,wed,thu,fri,sat,sun {ALL_DAY}"),
    ("not weekends after 3", f"{WEEKDAYS} {ALL_DAY}; sat,sun 00:00-15:00"),
    ("nothing on fridays", f"mon,tue,wed,thu,sat,sun {ALL_DAY}"),
    ("can't do before 10 am any day", "daily 10:00-24:00"),
    ("unable to attend before 11", "daily 11:00-24:00"),
    ("can't do after 6 any night", "daily 00:00-18:00"),
    ("cannot come before noon ever", "daily 12:00-24:00"),
    ("nothing in the morning", "daily 12:00-24:00"),
    ("not in the evening", "daily 00:00-17:00"),
    ("not sat", f"mon,tue,wed,thu,fri,sun {ALL_DAY}"),
    ("not sun mornings", f"mon,tue,wed,thu,fri,sat {ALL_DAY}; sun 12:00-24:00"),
    ("can't on tuesdays", f"mon,wed,thu,fri,sat,sun {ALL_DAY}"),
    ("cannot tue or thu after 3", f"mon,wed,fri,sat,sun {ALL_DAY}; tue,thu 00:00-15:00"),
    ("before 3 or after 7", "daily 00:00-15:00, 19:00-24:00"),
    ("mornings before 11 or evenings after 6", "daily 00:00-11:00, 18:00-24:00"),
    ("busy until 3", f"{WEEKDAYS} 15:00-24:00; {WEEKEND}"),
    ("free weekdays except wed (church) and fri", f"mon,tue,thu {ALL_DAY}"),
    # shifts
    ("works mon wed fri 8-4, tue thu 12-8", f"mon,wed,fri 00:00-08:00, 16:00-24:00; tue,thu 00:00-12:00, 20:00-24:00; {WEEKEND}"),
    ("works 8-4 mon wed fri, 12-8 tue thu", f"mon,wed,fri 00:00-08:00, 16:00-24:00; tue,thu 00:00-12:00, 20:00-24:00; {WEEKEND}"),
    ("works mwf 8-4 and tth 12 to 8", f"mon,wed,fri 00:00-08:00, 16:00-24:00; tue,thu 00:00-12:00, 20:00-24:00; {WEEKEND}"),
    ("works m-f 8-5, sat 9-1", f"{WEEKDAYS} 00:00-08:00, 17:00-24:00; sat 00:00-09:00, 13:00-24:00; sun {ALL_DAY}"),
    ("works tue wed 7-3 then sat sun 3-11", f"mon,thu,fri {ALL_DAY}; tue,wed 00:00-07:00, 15:00-24:00; sat,sun 00:00-15:00, 23:00-24:00"),
    ("works 7-3 or 3-11 mon-fri", f"{WEEKDAYS} 00:00-07:00, 23:00-24:00; {WEEKEND}"),
    ("works mon 6a-2p and fri 2p-10p", f"mon 00:00-06:00, 14:00-24:00; tue,wed,thu,sat,sun {ALL_DAY}; fri 00:00-14:00, 22:00-24:00"),
    ("works mon-fri 9-5, free sat 9-12", "sat 09:00-12:00"),
    ("works 12 hr nights fri sat sun, free mon-thu", f"mon,tue,wed,thu {ALL_DAY}"),
    ("2 jobs, 6am-2pm mon-fri and 4-8 tue/thu", f"mon,wed,fri 00:00-06:00, 14:00-24:00; tue,thu 00:00-06:00, 14:00-16:00, 20:00-24:00; {WEEKEND}"),
    # the rest of the week is what was not named
    ("works sat and sun, free rest of week after 3", f"{WEEKDAYS} 15:00-24:00"),
    ("works weekends, free other days after 4", f"{WEEKDAYS} 16:00-24:00"),
    ("works mon and tue, free the rest of the week", f"wed,thu,fri,sat,sun {ALL_DAY}"),
    ("free after 5 free until 8", "daily 17:00-20:00"),
    # a start with its end behind it
    ("available 8a-11a m-f", f"{WEEKDAYS} 08:00-11:00"),
    ("free after 5 until 7 on wednesdays", "wed 17:00-19:00"),
    ("free after 5 and until 7 on wednesdays", "mon,tue,thu,fri,sat,sun 17:00-24:00; wed 17:00-19:00"),
    ("free from 5 until 8 mon tue", "mon,tue 17:00-20:00"),
    ("free weekdays after 5 but before 8", f"{WEEKDAYS} 17:00-20:00"),
    # work at night, and what begins without "at"
    ("works 11-7 nights", f"mon 00:00-23:00; tue,wed,thu,fri 07:00-23:00; sat 07:00-24:00; sun {ALL_DAY}"),
    ("works 11-7 overnight, sleeps til 2", "mon,tue,wed,thu,fri 14:00-23:00; sat,sun 14:00-24:00"),
    ("shift starts 11pm", f"{WEEKDAYS} 00:00-23:00; {WEEKEND}"),
    ("shift ends 3pm", f"{WEEKDAYS} 15:00-24:00; {WEEKEND}"),
    # what somebody does on a day
    ("kid has soccer tue thu 4-6", f"mon,wed,fri,sat,sun {ALL_DAY}; tue,thu 00:00-16:00, 18:00-24:00"),
    ("sundays are church, free otherwise", f"mon,tue,wed,thu,fri,sat {ALL_DAY}"),
    ("monday is her day off", f"mon {ALL_DAY}"),
    # "unless"
    ("free after 5 unless it's a wednesday", "mon,tue,thu,fri,sat,sun 17:00-24:00"),
    ("free weekends unless it's sunday", f"sat {ALL_DAY}"),
]  # fmt: skip


@pytest.mark.parametrize("sentence", ["{}", "iop, {}"])
@pytest.mark.parametrize(("words", "free"), FREE, ids=[case[0] for case in FREE])
def test_when_the_caller_is_free(words: str, free: str, sentence: str) -> None:
    is_read(sentence.format(words), (IOP if "iop" in sentence else {}) | {"available": free}, "")


WISHES: list[tuple[str, dict[str, Any]]] = [
    ("works 9-5 mon-fri, tuesdays 6-9",
     {"available": f"{WEEKDAYS} 00:00-09:00, 17:00-24:00; {WEEKEND}", "day": ["tue"], "after": "18:00", "before": "21:00"}),
    ("works 9-5 mon-fri, sat 9-12 works",
     {"available": f"{WEEKDAYS} 00:00-09:00, 17:00-24:00; {WEEKEND}", "day": ["sat"], "after": "09:00", "before": "12:00"}),
    ("until 7 on wednesdays", {"before": "19:00", "day": ["wed"]}),
    ("free evenings unless it's friday",
     {"daypart": ["evening"], "available": f"mon,tue,wed,thu,sat,sun {ALL_DAY}"}),
    ("not fridays, after 5", {"after": "17:00", "available": f"mon,tue,wed,thu,sat,sun {ALL_DAY}"}),
    ("nothing after 8pm", {"before": "20:00"}),
    ("can't do anything before 10 any day", {"after": "10:00"}),
    ("weekdays but thursdays", {"available": f"mon,tue,wed,fri {ALL_DAY}"}),
    ("in the am", {"daypart": ["morning"]}),
    ("my son evenings", {"daypart": ["evening"]}),
    ("has kids, evenings", {"daypart": ["evening"]}),
    ("once kids are asleep, after 9pm", {"after": "21:00"}),
    ("has kids evenings free", {"daypart": ["evening"], "available": f"daily {ALL_DAY}"}),
    ("works in tampa mon-fri 9-5",
     {"near": "tampa, FL", "available": f"{WEEKDAYS} 00:00-09:00, 17:00-24:00; {WEEKEND}"}),
    ("nothing over 20 miles from 90025", {"near": "90025", "miles": 20.0}),
    ("evenings preferred", {"daypart": ["evening"]}),
    ("evenings preferred but any time works", {}),
    ("prefers mornings but flexible", {}),
    ("monday is the day", {"day": ["mon"]}),
    ("with sat groups", {"day": ["sat"]}),
    ("works 9-5 nights free",
     {"daypart": ["evening"], "available": f"{WEEKDAYS} 00:00-09:00, 17:00-24:00; {WEEKEND}"}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "fields"), WISHES, ids=[case[0] for case in WISHES])
def test_what_else_is_asked_for(words: str, fields: dict[str, Any]) -> None:
    is_read(f"iop, {words}", IOP | fields, "")


TOLD: list[tuple[str, str]] = [
    ("every other saturday", "what meets each week"),
    ("free every other saturday", "what meets each week"),
    ("off alternate fridays", "what meets each week"),
    ("works every other weekend", "what meets each week"),
    ("1st and 3rd saturdays", "what meets each week"),
    ("second saturday of the month", "what meets each week"),
    ("two saturdays a month", "what meets each week"),
    ("some weekends", "what meets each week"),
    ("works every other saturday", "when somebody works"),
    ("his kids are with him weekends", "when children are with somebody"),
    ("has his kids on weekends", "when children are with somebody"),
    ("has custody on weekends", "when children are with somebody"),
    ("custody of her daughter tuesdays", "when children are with somebody"),
    ("kids with her tues and thurs evenings", "when children are with somebody"),
    ("kids are in school mon-fri", "when children are with somebody"),
    ("dialysis mon wed fri", "when somebody works"),
    ("court wednesdays 9am", "when somebody works"),
    ("late lunch", "ordinary words"),
]


@pytest.mark.parametrize(("words", "why"), TOLD, ids=[case[0] for case in TOLD])
def test_days_that_are_told_and_no_filter(words: str, why: str) -> None:
    is_read(f"iop, {words}", IOP, "")
    _, read, _ = read_sentence(f"iop, {words}", known(), towns)
    assert any(value.startswith(why) for one in read if one.option == "not searched" for value in one.values)
