"""Several blocks of a week in one sentence, on lines or in items: each is a session or, where its half of the day is not told, unclear."""

from __future__ import annotations

from itertools import product

import pytest

from extract.pipeline import extract_page
from extract.schedule import find_schedules, find_unread

HEAD = "<html><head><title>Intensive Outpatient Program | Slatebrook Recovery</title></head><body><h1>Slatebrook Recovery</h1><p>We run an IOP.</p>"
At = set[tuple[str, str, str]]

# A first and a second block, and what a person reads in each.
FIRST: list[tuple[str, str]] = [
    ("Mon-Fri 9-12", "mon tue wed thu fri 09:00-12:00"),
    ("MWF mornings 9-noon", "mon wed fri 09:00-12:00"),
    ("T/Th from 9 to 12", "tue thu 09:00-12:00"),
    ("9 am-12 pm Tue Wed", "tue wed 09:00-12:00"),
]
SECOND: list[tuple[str, str]] = [
    ("Tue Wed evenings 6-9 pm", "tue wed 18:00-21:00"),
    ("Monday through Thursday 5:30-8:30 pm", "mon tue wed thu 17:30-20:30"),
    ("Evening: M, W, Th 6p-9p", "mon wed thu 18:00-21:00"),
    ("Sa 6-9 pm", "sat 18:00-21:00"),
    ("Th evenings 6-9", "thu 18:00-21:00"),
]
BEHIND: list[tuple[str, str]] = [
    ("6-9 pm Tuesdays", "tue 18:00-21:00"),
    ("5:30-8:30 pm Sa", "sat 17:30-20:30"),
    ("6p-9p M-Th", "mon tue wed thu 18:00-21:00"),
]
JOINTS = ["; ", ", ", " and ", " & ", " / ", " | ", ". ", " or ", ", and ", " plus ", " + ", " • ", "\n"]


def blocks(text: str) -> list[str]:
    return [f"{' '.join(one.days)} {one.start}-{one.end}" for match in find_schedules(text) for one in match.blocks]


@pytest.mark.parametrize("joint", JOINTS)
def test_no_block_is_lost_beside_another(joint: str) -> None:
    days_first = [one for one in FIRST if not one[0].startswith("9")]
    times_first = [one for one in FIRST if one[0].startswith("9")]
    pairs = [*product(days_first, SECOND), *product(times_first, BEHIND)]
    pairs += [(second, first) for first, second in pairs]
    read = {
        f"{left}{joint}{right}": (blocks(f"{lead}{left}{joint}{right}."), [before, after])
        for (left, before), (right, after) in pairs
        for lead in ("", "Our IOP meets ")
    }
    assert {text: found for text, (found, _) in read.items()} == {text: said for text, (_, said) in read.items()}


SHORT: list[tuple[str, list[str]]] = [
    ("Our IOP meets T Th 5:30-8:30 pm and Sa 9-noon.", ["tue thu 17:30-20:30", "sat 09:00-12:00"]),
    ("Sa: 9 am-12 pm", ["sat 09:00-12:00"]),
    ("Mo 6-9 pm, We 6-9 pm", ["mon 18:00-21:00", "wed 18:00-21:00"]),
    ("10 am-1 pm Su, 6-9 pm Th", ["sun 10:00-13:00", "thu 18:00-21:00"]),
    ("6-9 pm M-Th", ["mon tue wed thu 18:00-21:00"]),
    ("6 p m Mondays", ["mon 18:00-None"]),
    ("We meet 6-9 pm", [" 18:00-21:00"]),
    ("We evenings 6-9 pm", [" 18:00-21:00"]),
    ("Th is 6-9 pm", [" 18:00-21:00"]),
    ("Su familia: 6-9 pm", [" 18:00-21:00"]),
    ("Jefferson City, MO 9 am-5 pm", [" 09:00-17:00"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SHORT, ids=[case[0] for case in SHORT])
def test_two_letters_are_a_day_beside_a_time(text: str, expected: list[str]) -> None:
    assert blocks(text) == expected


# The part of the day of one block is not that of the next: what is read, and what may be of either half.
PARTS: list[tuple[str, list[str], list[str]]] = [
    ("Mon evenings 5-8, Tue 6-9", ["mon 17:00-20:00", "tue 18:00-21:00"], []),
    ("Mon evenings 6-9, Sat 9-12", ["mon 18:00-21:00", "sat 09:00-12:00"], []),
    ("Mon mornings 9-12, Tue 6-9", ["mon 09:00-12:00"], ["tue 06:00-09:00", "tue 18:00-21:00"]),
    ("Tue 6-9, Morning: Mon 9-noon", ["mon 09:00-12:00"], ["tue 06:00-09:00", "tue 18:00-21:00"]),
    ("Mornings: Mon 6-9", ["mon 06:00-09:00"], []),
    ("Mon 6-9, Tue 6-9, Wed 6-9 pm", ["mon 18:00-21:00", "tue 18:00-21:00", "wed 18:00-21:00"], []),
    ("Mon 7-10, Wed 6-9 pm", ["wed 18:00-21:00"], ["mon 07:00-10:00", "mon 19:00-22:00"]),
    ("Mon-Thu 6-9", [], ["mon tue wed thu 06:00-09:00", "mon tue wed thu 18:00-21:00"]),
    ("Morning and evening groups: Mon-Thu 6-9", [], ["mon tue wed thu 06:00-09:00", "mon tue wed thu 18:00-21:00"]),
    ("Morning and evening groups Mon-Thu: 9-12 and 6-9", ["mon tue wed thu 09:00-12:00", "mon tue wed thu 18:00-21:00"], []),
    ("Evening IOP: Mon-Thu 9-12", [], ["mon tue wed thu 09:00-12:00"]),
    ("The evening group is full, and the day group meets Mon-Thu 9-12", ["mon tue wed thu 09:00-12:00"], []),
    ("Mon 6-9 (evening group), Fri 9-12 (morning group)", ["mon 18:00-21:00", "fri 09:00-12:00"], []),
    ("6-9 Mon evenings, 9-12 Tue mornings", ["mon 18:00-21:00", "tue 09:00-12:00"], []),
    ("Mon 9-12 Evening: Tue 6-9", ["mon 09:00-12:00", "tue 18:00-21:00"], []),
    ("Mon 6-9 clients", [], []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "read", "perhaps"), PARTS, ids=[case[0] for case in PARTS])
def test_a_part_of_the_day_is_that_of_its_own_block(text: str, read: list[str], perhaps: list[str]) -> None:
    may = [f"{' '.join(one.days)} {one.start}-{one.end}" for match in find_unread(text) for one in match.blocks]
    assert (sorted(blocks(text)), sorted(may)) == (sorted(read), sorted(perhaps))


def sessions(body: str) -> tuple[At, At]:
    """The sessions of the IOP by day, and those that are unclear."""
    found = extract_page(HEAD + body)
    iop = [program for program in found.programs if program.level_of_care.value == "iop"]
    sure = {(day, one.start, one.end) for program in iop for one in program.sessions for day in one.days}
    unclear = [one for one in found.unclear if one.field == "sessions"]
    assert all(one.evidence and one.claim == "unclear" for one in unclear)
    return sure, {(day, one.value["start"], one.value["end"]) for one in unclear for day in one.value["days"]}


LAYOUTS: dict[str, str] = {
    "lines": "<p>IOP: {0}<br>{1}<br>{2}</p>",
    "items": "<h3>IOP schedule</h3><ul><li>{0}</li><li>{1}</li><li>{2}</li></ul>",
    "paragraphs": "<h3>IOP schedule</h3><p>{0}</p><p>{1}</p><p>{2}</p>",
    "rows": "<h3>IOP schedule</h3><table><tr><td>Group A</td><td>{0}</td></tr><tr><td>Group B</td><td>{1}</td></tr><tr><td>Group C</td><td>{2}</td></tr></table>",
    "a sentence": "<p>Our IOP meets {0}, {1} and {2}.</p>",
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_blocks_in_the_layouts_of_a_page(layout: str) -> None:
    read, perhaps = sessions(layout.format("Mon 9-12", "Tue evenings 6-9 pm", "Sa 10-1"))
    assert (read, perhaps) == (
        {("mon", "09:00", "12:00"), ("tue", "18:00", "21:00"), ("sat", "10:00", "13:00")},
        set(),
    )
    read, perhaps = sessions(layout.format("Morning: Mon 9am to noon", "Wed 6-9", "Su 9 am-noon"))
    assert read == {("mon", "09:00", "12:00"), ("sun", "09:00", "12:00")}
    assert perhaps == {("wed", "06:00", "09:00"), ("wed", "18:00", "21:00")}


# Times that share one list of days behind or before them, whatever stands between them.
SHARED: list[str] = [
    "Our IOP runs 9-12 mornings and 6-9 evenings, Monday-Thursday.",
    "IOP AM 9-12, PM 6-9, Monday through Thursday",
    "Our IOP has morning groups 9-12 and evening groups 6-9, Mon-Thu.",
    "Monday-Thursday: morning program 9-12, evening program 6-9",
    "M-Th: 9am-12pm or 6pm-9pm",
]


@pytest.mark.parametrize("text", SHARED)
def test_all_times_of_one_list_of_days_are_read(text: str) -> None:
    assert blocks(text) == ["mon tue wed thu 09:00-12:00", "mon tue wed thu 18:00-21:00"]


GRIDS: list[tuple[str, list[str], list[str], list[tuple[str, str, str]]]] = [
    ("letters over bare times", ["M", "T", "W", "Th"], ["Evening IOP", "6-9", "", "6-9", "6-9"],
     [("mon", "18:00", "21:00"), ("wed", "18:00", "21:00"), ("thu", "18:00", "21:00")]),
    ("the second T", ["M", "T", "W", "T", "F"], ["9am-12pm", "Skills", "", "", "DBT", ""], [("mon", "09:00", "12:00"), ("thu", "09:00", "12:00")]),
    ("a week from Sunday", ["S", "M", "T"], ["9am-12pm", "", "Skills", ""], [("mon", "09:00", "12:00")]),
    ("sizes", ["S", "M", "L"], ["9am-12pm", "x", "x", "x"], []),
    ("two letters", ["M", "F"], ["9am-12pm", "x", "x"], []),
    ("out of order", ["F", "M", "T"], ["9am-12pm", "x", "x", "x"], []),
]  # fmt: skip


@pytest.mark.parametrize(("heads", "row", "expected"), [case[1:] for case in GRIDS], ids=[case[0] for case in GRIDS])
def test_days_by_letters_over_the_columns_of_a_timetable(
    heads: list[str], row: list[str], expected: list[tuple[str, str, str]]
) -> None:
    cells = "".join(f"<th>{head}</th>" for head in ["IOP", *heads])
    body = "".join(f"<td>{cell}</td>" for cell in row)
    assert sessions(f"<table><tr>{cells}</tr><tr>{body}</tr></table>") == (set(expected), set())


SAME: list[tuple[str, str]] = [
    ("Evening groups run 5 pm to 8:30 pm on the same days.", "mon wed fri"),
    ("Evening groups run 5 pm to 8:30 pm on those days.", ""),
    ("Evening groups run 5 pm to 8:30 pm.", ""),
]


@pytest.mark.parametrize(("then", "days"), SAME, ids=[case[0] for case in SAME])
def test_times_on_the_same_days_as_those_before(then: str, days: str) -> None:
    read, perhaps = sessions(f"<p>Our morning groups run 9 am to noon on Monday, Wednesday and Friday. {then}</p>")
    assert perhaps == set()
    assert read == {(day, "09:00", "12:00") for day in ("mon", "wed", "fri")} | {
        (day, "17:00", "20:30") for day in days.split()
    }


# Blocks of two levels, or of two clauses: each with its own days.
CLAUSES: list[tuple[str, dict[str, list[str]]]] = [
    ("PHP: 9am-3pm (M-F); IOP: 9am-12pm (M, W, F)", {"php": ["mon tue wed thu fri 09:00-15:00"], "iop": ["mon wed fri 09:00-12:00"]}),
    ("PHP 9 to 3 Mon-Fri, and our IOP 6 to 9 pm Mon and Wed", {"php": ["mon tue wed thu fri 09:00-15:00"], "iop": ["mon wed 18:00-21:00"]}),
    ("Our IOP has days Mon-Fri with groups from 9 AM-1 PM; evening groups are 6-9 PM Mon and Tue.", {"iop": ["mon tue wed thu fri 09:00-13:00", "mon tue 18:00-21:00"]}),
    ("Our IOP is Mon-Thu 9 am-12 pm; 6-9 pm", {"iop": ["mon tue wed thu 09:00-12:00", "mon tue wed thu 18:00-21:00"]}),
    ("IOP is offered days (M-F, 9-12) and evenings (M-Th, 5:30-8:30).", {"iop": ["mon tue wed thu fri 09:00-12:00", "mon tue wed thu 17:30-20:30"]}),
    ("IOP is offered Monday to Friday 9-12.", {"iop": ["mon tue wed thu fri 09:00-12:00"]}),
    ("IOP is offered 3-5 days a week.", {"iop": []}),
    ("Saturday IOP: 9:00 am - 3:00 pm with a break for lunch", {"iop": ["sat 09:00-15:00"]}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), CLAUSES, ids=[case[0] for case in CLAUSES])
def test_each_clause_and_level_has_its_own_days(sentence: str, expected: dict[str, list[str]]) -> None:
    found: dict[str, list[str]] = {level: [] for level in expected}
    for program in extract_page(f"{HEAD}<p>{sentence}</p>").programs:
        held = found.setdefault(program.level_of_care.value, [])
        held += [f"{' '.join(one.days)} {one.start}-{one.end}" for one in program.sessions]
    assert {level: held for level, held in found.items() if held or level in expected} == expected


# A list that goes on with days without times is not read, and what it tells is kept as unclear.
IN_PART: list[tuple[str, set[tuple[str, str, str]]]] = [
    ("Our IOP meets Mon, Wed 6-9 pm and Fri.", {("mon", "18:00", "21:00"), ("wed", "18:00", "21:00")}),
    ("Our IOP meets Mon 9 am-noon, Tue 6-9 pm and a Friday men's breakfast.", {("mon", "09:00", "12:00"), ("tue", "18:00", "21:00")}),
    ("Our office is open Mon, Wed 9 am-5 pm and Fri.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), IN_PART, ids=[case[0] for case in IN_PART])
def test_a_list_that_is_not_read_whole_is_unclear(sentence: str, expected: set[tuple[str, str, str]]) -> None:
    assert sessions(f"<p>{sentence}</p>") == (set(), expected)


SENTENCES: list[tuple[str, set[tuple[str, str, str]]]] = [
    ("Call us 9-5 Mon-Fri. Groups are Mon 6-9 pm.", {("mon", "18:00", "21:00")}),
    ("Office hours: 9-5 Mon to Fri. Our IOP meets Mon 6-9 pm.", {("mon", "18:00", "21:00")}),
    ("IOP: Mon. 6-9 pm Process group", {("mon", "18:00", "21:00")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[case[0] for case in SENTENCES])
def test_a_short_day_may_end_its_sentence(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert sessions(f"<p>{text}</p>")[0] == expected


@pytest.mark.parametrize("text", ["Evenings 6-9: Mon, Tues, Thurs", "Our evening groups are 6-9: Mon, Tues, Thurs"])
def test_days_behind_a_colon(text: str) -> None:
    assert blocks(text) == ["mon tue thu 18:00-21:00"]
