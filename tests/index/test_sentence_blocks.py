"""Free time of several kinds in a plain sentence: none of its parts is lost, and none is said of the others."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from index.engine import Index
from index.request import SearchRequest
from index.sentence import read_sentence
from tests.index.sentences import is_read, known, towns

IOP: dict[str, Any] = {"level": ["iop"]}
WEEKDAYS, WEEKEND = "mon,tue,wed,thu,fri", "sat,sun 00:00-24:00"
EVENINGS, MORNINGS, ALL_DAY = "17:00-24:00", "00:00-13:00", "00:00-24:00"

FREE: list[tuple[str, str]] = [
    # a part of the day on some days, all of others
    ("free weekday evenings and all weekend", f"{WEEKDAYS} {EVENINGS}; {WEEKEND}"),
    ("free weekday evenings and weekends", f"{WEEKDAYS} {EVENINGS}; {WEEKEND}"),
    ("has weekends and weekday evenings open", f"{WEEKDAYS} {EVENINGS}; {WEEKEND}"),
    ("free weeknights and Saturdays", f"{WEEKDAYS} {EVENINGS}; sat {ALL_DAY}"),
    ("any evening and all day Saturday", f"mon,tue,wed,thu,fri,sun {EVENINGS}; sat {ALL_DAY}"),
    ("i'm free every saturday and any evening", f"mon,tue,wed,thu,fri,sun {EVENINGS}; sat {ALL_DAY}"),
    ("available weekday mornings and all day sunday", f"{WEEKDAYS} {MORNINGS}; sun {ALL_DAY}"),
    ("free monday all day, tuesday evenings", f"mon {ALL_DAY}; tue {EVENINGS}"),
    ("he's free all day friday and weekday evenings", f"mon,tue,wed,thu {EVENINGS}; fri {ALL_DAY}"),
    ("free late evenings on weekdays and all day on weekends", f"{WEEKDAYS} {EVENINGS}; {WEEKEND}"),
    ("saturdays all day and mon-thu evenings", f"mon,tue,wed,thu {EVENINGS}; sat {ALL_DAY}"),
    ("free weekend days and wed evenings", f"wed {EVENINGS}; {WEEKEND}"),
    ("weekday evenings or saturdays work for him", f"{WEEKDAYS} {EVENINGS}; sat {ALL_DAY}"),
    ("weeknights work best, or weekends", f"{WEEKDAYS} {EVENINGS}; {WEEKEND}"),
    ("free before work on weekdays and all day sunday", f"{WEEKDAYS} {MORNINGS}; sun {ALL_DAY}"),
    # two parts of the day
    ("can come weeknights or sunday afternoons", f"{WEEKDAYS} {EVENINGS}; sun 12:00-18:00"),
    ("has evenings and Saturday mornings free", f"mon,tue,wed,thu,fri,sun {EVENINGS}; sat {MORNINGS}, {EVENINGS}"),
    ("only free Tuesday evenings and Saturday mornings", f"tue {EVENINGS}; sat {MORNINGS}"),
    ("Tuesday evenings and Saturday mornings only", f"tue {EVENINGS}; sat {MORNINGS}"),
    ("caller is available mon wed fri mornings and tuesday nights", f"mon,wed,fri {MORNINGS}; tue {EVENINGS}"),
    ("can do any weeknight or saturday afternoon", f"{WEEKDAYS} {EVENINGS}; sat 12:00-18:00"),
    ("client can attend after work on weekdays and weekend mornings", f"{WEEKDAYS} {EVENINGS}; sat,sun {MORNINGS}"),
    ("available wed nights plus weekend mornings", f"wed {EVENINGS}; sat,sun {MORNINGS}"),
    ("free sat am and weekday evenings", f"{WEEKDAYS} {EVENINGS}; sat {MORNINGS}"),
    ("free tuesday mornings and evenings and all day saturday", f"tue {MORNINGS}, {EVENINGS}; sat {ALL_DAY}"),
    ("free daytime on weekdays and sat mornings", f"{WEEKDAYS} 00:00-18:00; sat {MORNINGS}"),
    ("free weekdays during the day and all day sunday", f"{WEEKDAYS} 00:00-18:00; sun {ALL_DAY}"),
    # times beside a part of the day: a clock time is of its own part
    ("available Tuesday Thursday after 5 and Saturday mornings", f"tue,thu {EVENINGS}; sat {MORNINGS}"),
    ("she can come after 5 and Saturday mornings", f"mon,tue,wed,thu,fri,sun {EVENINGS}; sat {MORNINGS}, {EVENINGS}"),
    ("after 5 tuesdays or saturday mornings", f"tue {EVENINGS}; sat {MORNINGS}"),
    ("after 5 on Tuesdays and Saturday mornings", f"tue {EVENINGS}; sat {MORNINGS}"),
    ("weekdays after 6pm and weekends", f"{WEEKDAYS} 18:00-24:00; {WEEKEND}"),
    ("after 5 on weekdays and any time on weekends", f"{WEEKDAYS} {EVENINGS}; {WEEKEND}"),
    ("thursdays after 4, weekends free", f"thu 16:00-24:00; {WEEKEND}"),
    ("free mornings or after 5", f"daily {MORNINGS}, {EVENINGS}"),
    ("free mornings and afternoons before 3", "daily 00:00-15:00"),
    ("weekdays before noon and saturdays", f"{WEEKDAYS} 00:00-12:00; sat {ALL_DAY}"),
    ("free Monday after 6, Wednesday after 6 and weekends", f"mon,wed 18:00-24:00; {WEEKEND}"),
    ("she is off weekends and free weekdays after 4:30", f"{WEEKDAYS} 16:30-24:00; {WEEKEND}"),
    ("can do tues 6-9pm and sat mornings", f"tue 18:00-21:00; sat {MORNINGS}"),
    ("available 9 to 12 on weekdays and saturday afternoons", f"{WEEKDAYS} 09:00-12:00; sat 12:00-18:00"),
    ("free weekdays 8am-noon, weekends any time", f"{WEEKDAYS} 08:00-12:00; {WEEKEND}"),
    ("free weekdays 5:30-9 and sat & sun mornings", f"{WEEKDAYS} 17:30-21:00; sat,sun {MORNINGS}"),
    ("free m-f after 6 and sat mornings", f"{WEEKDAYS} 18:00-24:00; sat {MORNINGS}"),
    ("available weekends; weekdays only after 6", f"{WEEKDAYS} 18:00-24:00; {WEEKEND}"),
    # the rest of the week
    ("off Fridays and free after 5 the other days", f"mon,tue,wed,thu,sat,sun {EVENINGS}; fri {ALL_DAY}"),
    ("free monday, rest of the week after 6", f"mon {ALL_DAY}; tue,wed,thu,fri,sat,sun 18:00-24:00"),
    ("free fridays and after 5", f"mon,tue,wed,thu,sat,sun {EVENINGS}; fri {ALL_DAY}"),
    # "free" is said of the caller and not of the price
    ("free all day tuesday", f"tue {ALL_DAY}"),
    ("free all day tuesday and thursday", f"tue,thu {ALL_DAY}"),
    ("weekends free", WEEKEND),
    # beside work
    ("he gets off work at 4 and has weekends free", f"{WEEKDAYS} 16:00-24:00; {WEEKEND}"),
    ("off work at 4, weekends free", f"{WEEKDAYS} 16:00-24:00; {WEEKEND}"),
    ("works until 3, weekends free", f"{WEEKDAYS} 15:00-24:00; {WEEKEND}"),
    ("gets off at 5, free all day sunday", f"{WEEKDAYS} {EVENINGS}; sun {ALL_DAY}"),
    ("works 9 to 5, only free saturdays", f"sat {ALL_DAY}"),
    ("she's off at 3 and only free saturdays", f"sat {ALL_DAY}"),
    ("gets off at 4, free tuesdays after 6", "tue 18:00-24:00"),
    ("available after 3 on school days and weekends", f"{WEEKDAYS} 15:00-24:00; {WEEKEND}"),
    ("available evenings and weekend mornings", f"{WEEKDAYS} {EVENINGS}; sat,sun {MORNINGS}, {EVENINGS}"),
    ("mon wed fri 9-12 or tue thu evenings", f"mon,wed,fri 09:00-12:00; tue,thu {EVENINGS}"),
    # when somebody cannot
    ("she isn't available weekday mornings or tuesday evenings",
     f"mon,wed,thu,fri 12:00-24:00; tue 12:00-17:00; {WEEKEND}"),
    ("not weekday evenings or weekends", f"{WEEKDAYS} 00:00-17:00"),
    ("can't do weekday evenings or saturdays", f"{WEEKDAYS} 00:00-17:00; sun {ALL_DAY}"),
    ("can't do mornings or evenings", "daily 12:00-17:00"),
    ("busy mornings and all day saturday", "mon,tue,wed,thu,fri,sun 12:00-24:00"),
    ("not available weekends and tuesday evenings", f"mon,wed,thu,fri {ALL_DAY}; tue 00:00-17:00"),
]  # fmt: skip


@pytest.mark.parametrize("sentence", ["{}", "iop, {}", "{}, iop"])
@pytest.mark.parametrize(("words", "free"), FREE, ids=[case[0] for case in FREE])
def test_free_time_of_several_kinds(words: str, free: str, sentence: str) -> None:
    is_read(sentence.format(words), (IOP if "iop" in sentence else {}) | {"available": free}, "")


@pytest.mark.parametrize(
    ("sentence", "fields"),
    [
        # one kind, or no free time: read as before
        ("evening or weekend iop", IOP | {"daypart": ["evening", "weekend"]}),
        ("evenings and weekends iop", IOP | {"daypart": ["evening", "weekend"]}),
        ("available evenings and weekends", {"available": "daily 00:00-24:00", "daypart": ["evening", "weekend"]}),
        ("Tuesday evenings and Saturday mornings iop",
         IOP | {"day": ["tue", "sat"], "daypart": ["evening", "morning"]}),
        ("tuesdays and thursdays, evenings only iop",
         IOP | {"day": ["tue", "thu"], "available": "daily 00:00-24:00", "daypart": ["evening"]}),
        ("free Tuesdays and Thursdays, after 5", {"available": "tue,thu 17:00-24:00"}),
        *[(words, {"available": "daily 00:00-24:00", "daypart": parts})
          for words, parts in [
              ("free weekends and evenings", ["weekend", "evening"]),
              ("has mornings and weekends free", ["morning", "weekend"]),
              ("only free mornings or weekends", ["morning", "weekend"]),
              ("evenings and weekends only", ["evening", "weekend"]),
          ]],
        ("evening groups and all day saturday", {"daypart": ["evening"], "day": ["sat"]}),
        ("mornings or weekends work best", {"daypart": ["morning", "weekend"]}),
        ("mornings work best", {"daypart": ["morning"]}),
        ("free detox, weekends", {"payment": ["free"], "level": ["detox"], "daypart": ["weekend"]}),
        ("has Friday Health Plans and weekday evenings free",
         {"insurer": ["friday_health"], "available": "mon,tue,wed,thu,fri 00:00-24:00", "daypart": ["evening"]}),
        # a clock time is no part of the day that is said of another time
        ("weekday evenings, after 8", {"available": "mon,tue,wed,thu,fri 20:00-24:00", "daypart": ["evening"]}),
        ("evening IOP and starts after 8", IOP | {"daypart": ["evening"], "after": "20:00"}),
        ("mornings and after 5", {"daypart": ["morning"], "after": "17:00"}),
    ],
)  # fmt: skip
def test_what_is_of_one_kind(sentence: str, fields: dict[str, Any]) -> None:
    found, _, _ = read_sentence(sentence, known(), towns)
    assert found == fields


def test_a_part_at_no_free_time_is_told_in_words(stored_once: Path, now: datetime) -> None:
    result = Index.open(stored_once).search(SearchRequest.of(sentence="iop on weekends, free Tuesdays"), now=now)
    told = [one.values[0] for one in result.sentence if one.option == "not searched"]
    assert told == ["it is at no time at which the caller is free"]


def test_each_part_is_told_as_it_was_typed() -> None:
    _, read, _ = read_sentence("iop, free weeknights and all day Saturday", known(), towns)
    assert [one.words for one in read] == ["iop", "free weeknights", "all day Saturday"]
