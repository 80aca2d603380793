"""Days and times that a caller excepts leave his free time, however they are said; "free" beside a time is the caller's, and no price."""

from __future__ import annotations

from typing import Any

import pytest

from index.sentence import read_sentence
from tests.index.sentences import is_read, known, towns

IOP: dict[str, Any] = {"level": ["iop"]}
BUT_THURSDAY = "mon,tue,wed,fri,sat,sun"
ALL_DAY = "00:00-24:00"

EXCEPTED: list[tuple[str, str, list[str]]] = [
    # what is said beside "iop", the free time, the parts of the day
    ("free after 5 every day but thursday", f"{BUT_THURSDAY} 17:00-24:00", []),
    ("free after 5 every day except for thursdays", f"{BUT_THURSDAY} 17:00-24:00", []),
    ("free after 5 any day other than thursday", f"{BUT_THURSDAY} 17:00-24:00", []),
    ("free after 5, never thursdays", f"{BUT_THURSDAY} 17:00-24:00", []),
    ("free after 5, not thursdays", f"{BUT_THURSDAY} 17:00-24:00", []),
    ("free after 5 but never on a thursday", f"{BUT_THURSDAY} 17:00-24:00", []),
    ("free after 5, busy thursdays", f"{BUT_THURSDAY} 17:00-24:00", []),
    ("free after 5, can't do thursdays", f"{BUT_THURSDAY} 17:00-24:00", []),
    ("busy thursdays, free after 5 otherwise", f"{BUT_THURSDAY} 17:00-24:00", []),
    ("free mon-fri till 3pm except tues", "mon,wed,thu,fri 00:00-15:00", []),
    ("available mon-fri 5pm-9pm excluding wednesday", "mon,tue,thu,fri 17:00-21:00", []),
    ("free weekdays after 6 but not wednesdays", "mon,tue,thu,fri 18:00-24:00", []),
    ("available 5-9pm every day but fri and sat", "mon,tue,wed,thu,sun 17:00-21:00", []),
    ("mon-fri 9-3 minus wednesday", "mon,tue,thu,fri 09:00-15:00", []),
    ("free any day but sunday after 4pm", "mon,tue,wed,thu,fri,sat 16:00-24:00", []),
    ("every weekday but tuesday after 5", "mon,wed,thu,fri 17:00-24:00", []),
    ("after 5 every weekday but tuesday", "mon,wed,thu,fri 17:00-24:00", []),
    ("free every weekday except tuesday", f"mon,wed,thu,fri {ALL_DAY}", []),
    ("free evenings except fridays", f"mon,tue,wed,thu,sat,sun {ALL_DAY}", ["evening"]),
    ("free every evening except thursday", f"{BUT_THURSDAY} {ALL_DAY}", ["evening"]),
    ("free every night but monday", f"tue,wed,thu,fri,sat,sun {ALL_DAY}", ["evening"]),
    ("mornings only, never fridays", f"mon,tue,wed,thu,sat,sun {ALL_DAY}", ["morning"]),
    ("every weeknight but friday", f"mon,tue,wed,thu {ALL_DAY}", ["evening"]),
    ("weeknights except tuesday and thursday", f"mon,wed,fri {ALL_DAY}", ["evening"]),
    # a part of the day, or times of one day
    ("free all week except mornings", "daily 12:00-24:00", []),
    ("free weekdays except mornings", "mon,tue,wed,thu,fri 12:00-24:00", []),
    ("not mornings", "daily 12:00-24:00", []),
    ("no evenings", "daily 00:00-17:00", []),
    ("free after 5 except tuesdays after 7", "mon,wed,thu,fri,sat,sun 17:00-24:00; tue 17:00-19:00", []),
    ("busy mornings, free mon-fri till 3", "mon,tue,wed,thu,fri 12:00-15:00", []),
    ("can't do tuesday evenings, free tuesdays", "tue 00:00-17:00", []),
    ("free all day except 9 to 5", "daily 00:00-09:00, 17:00-24:00", []),
    ("free except 9-5", "daily 00:00-09:00, 17:00-24:00", []),
    ("free tues-thurs except wednesday mornings", "tue,thu 00:00-24:00; wed 12:00-24:00", []),
    ("free weekends except every other sunday", f"sat {ALL_DAY}", []),
    ("free all week but tuesday and thursday mornings", f"mon,wed,fri,sat,sun {ALL_DAY}; tue,thu 12:00-24:00", []),
    ("any weekday morning but thursday", f"mon,tue,wed,fri {ALL_DAY}", ["morning"]),
    ("mon-fri but thursday, after 4", "mon,tue,wed,fri 16:00-24:00", []),
    ("any time but mornings", "daily 12:00-24:00", []),
    ("anything but thursday", f"{BUT_THURSDAY} {ALL_DAY}", []),
    ("that doesn't meet on thursdays", f"{BUT_THURSDAY} {ALL_DAY}", []),
    ("nights free except fri/sat", f"mon,tue,wed,thu,sun {ALL_DAY}", ["evening"]),
    ("free 5-9 weeknights but not thurs", "mon,tue,wed,fri 17:00-21:00", ["evening"]),
    # "but" that gives more
    ("free weekdays but saturdays are fine too", f"mon,tue,wed,thu,fri,sat {ALL_DAY}", []),
    # behind it
    ("available evenings, thursday excepted", f"{BUT_THURSDAY} {ALL_DAY}", ["evening"]),
    ("free after 5 on weekdays, thursday excluded", "mon,tue,wed,fri 17:00-24:00", []),
    ("free after 6, thursdays are out", f"{BUT_THURSDAY} 18:00-24:00", []),
    ("free after 6, tuesdays and thursdays are out", "mon,wed,fri,sat,sun 18:00-24:00", []),
    # and then what is free
    ("not free thursdays, evenings otherwise", f"{BUT_THURSDAY} {ALL_DAY}", ["evening"]),
    ("no weekends, evenings", f"mon,tue,wed,thu,fri {ALL_DAY}", ["evening"]),
    ("can't do tuesday evenings, free weeknights", f"mon,wed,thu,fri {ALL_DAY}; tue 00:00-17:00", ["evening"]),
    ("busy mon and wed, otherwise free", f"tue,thu,fri,sat,sun {ALL_DAY}", []),
    ("busy mon and wed, free otherwise", f"tue,thu,fri,sat,sun {ALL_DAY}", []),
    ("off every day but monday and tuesday", f"wed,thu,fri,sat,sun {ALL_DAY}", []),
    # work
    ("free after 5, class on thursdays until 8", f"{BUT_THURSDAY} 17:00-24:00; thu 20:00-24:00", []),
    ("off work at 4:30, free til 9", "mon,tue,wed,thu,fri 16:30-21:00; sat,sun 00:00-21:00", []),
    ("off at 3, free till 8", "mon,tue,wed,thu,fri 15:00-20:00; sat,sun 00:00-20:00", []),
    ("works 9-5 but free mondays", f"mon {ALL_DAY}", []),
    ("works 9 to 5 weekdays, free mondays", f"mon {ALL_DAY}", []),
    ("off work at 4, weekends free", f"mon,tue,wed,thu,fri 16:00-24:00; sat,sun {ALL_DAY}", []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "available", "parts"), EXCEPTED, ids=[one[0] for one in EXCEPTED])
def test_what_is_excepted_leaves_the_free_time(sentence: str, available: str, parts: list[str]) -> None:
    fields: dict[str, Any] = {**IOP, "available": available}
    is_read(f"iop, {sentence}", fields | ({"daypart": parts} if parts else {}), "")


FREE: list[tuple[str, dict[str, Any]]] = [
    ("free on tuesdays", {"available": f"tue {ALL_DAY}"}),
    ("free daily after 5", {"available": "daily 17:00-24:00"}),
    ("free all week", {"available": f"daily {ALL_DAY}"}),
    ("free anytime", {"available": f"daily {ALL_DAY}"}),
    ("free 24/7", {"available": f"daily {ALL_DAY}"}),
    ("free everyday after 5pm", {"available": "daily 17:00-24:00"}),
    ("free most evenings", {"available": f"daily {ALL_DAY}", "daypart": ["evening"]}),
    ("free every saturday", {"available": f"sat {ALL_DAY}"}),
    (
        "fridays no good, free other evenings",
        {"available": f"mon,tue,wed,thu,sat,sun {ALL_DAY}", "daypart": ["evening"]},
    ),
    ("free every other day", {}),
    # a price
    ("free", {"payment": ["free"]}),
    ("free in ohio", {"payment": ["free"], "state": ["OH"]}),
    ("free treatment", {"payment": ["free"]}),
]


@pytest.mark.parametrize(("sentence", "fields"), FREE, ids=[one[0] for one in FREE])
def test_free_beside_a_time_is_the_callers(sentence: str, fields: dict[str, Any]) -> None:
    is_read(f"iop, {sentence}", {**IOP, **fields}, "")


def test_what_is_excepted_is_told_with_the_free_time() -> None:
    _, read, _ = read_sentence("iop, free after 5 every day but thursday", known(), towns)
    assert [(one.words, one.values) for one in read if one.option == "available"] == [
        ("free after 5", [f"{BUT_THURSDAY} 17:00-24:00"]),
        ("every day but thursday", [f"{BUT_THURSDAY} 17:00-24:00"]),
    ]


def test_what_leaves_no_time_is_told() -> None:
    fields, read, _ = read_sentence("iop, free thursdays, never thursdays", known(), towns)
    assert fields == IOP
    assert {one.values[0] for one in read if one.option == "not searched"} == {"that leaves no time of the week"}


AMOUNTS: list[tuple[str, dict[str, Any]]] = [
    ("9 hrs wk max", {"hours_max": 9.0}),
    ("12 hours wk", {"hours_min": 12.0, "hours_max": 12.0}),
    ("longer than 8 weeks", {"weeks_min": 8.0}),
    ("no longer than 8 weeks", {"weeks_max": 8.0}),
    ("shorter than 12 weeks", {"weeks_max": 12.0}),
    ("no shorter than 12 weeks", {"weeks_min": 12.0}),
    ("fewer than 20 hours per week", {"hours_max": 20.0}),
    ("no fewer than 9 hours a week", {"hours_min": 9.0}),
    ("tue/thu but not after 8", {"before": "20:00", "day": ["tue", "thu"]}),
    ("not before 5", {"after": "17:00"}),
    ("no earlier than 5", {"after": "17:00"}),
    ("blue shield of cal", {"insurer": ["blue_shield_of_california"]}),
]


@pytest.mark.parametrize(("sentence", "fields"), AMOUNTS, ids=[one[0] for one in AMOUNTS])
def test_amounts_without_their_small_words(sentence: str, fields: dict[str, Any]) -> None:
    is_read(f"iop {sentence}", {**IOP, **fields}, "")


SPANISH: list[tuple[str, dict[str, Any]]] = [
    (
        "programa virtual para mujeres con trauma los sabados en california",
        {"telehealth": True, "population": ["women"], "condition": ["ptsd_trauma"], "state": ["CA"], "day": ["sat"]},
    ),
    ("embarazada adicta a heroina en california", {"population": ["pregnant_women"], "condition": ["opioids"], "state": ["CA"]}),
    ("iop los lunes y miercoles por la noche", {**IOP, "day": ["mon", "wed"], "daypart": ["evening"]}),
    ("iop el domingo para hombres", {**IOP, "day": ["sun"], "population": ["men"]}),
    ("libre todas las tardes menos los jueves, iop", {**IOP, "daypart": ["afternoon"], "available": f"{BUT_THURSDAY} {ALL_DAY}"}),
    ("puede todos los días menos el viernes después de las 5, iop", {**IOP, "available": "mon,tue,wed,thu,sat,sun 17:00-24:00"}),
    ("no puede los lunes, iop", {**IOP, "available": f"tue,wed,thu,fri,sat,sun {ALL_DAY}"}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "fields"), SPANISH, ids=[one[0][:40] for one in SPANISH])
def test_spanish_without_a_verb(sentence: str, fields: dict[str, Any]) -> None:
    is_read(sentence, fields, "")
