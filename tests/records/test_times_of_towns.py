"""When groups meet in one town of a provider, where its pages say it of another one, of none, or of an office in a state."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from records.models import Program
from records.of_towns import of_towns, towns_of
from records.read_pages import ReadPage
from records.reconcile import reconcile
from tests.index.conftest import NOW

WEEK = "Our IOP meets Monday, Tuesday and Thursday from 6 to 9 pm"
EVENING, MORNING = "18:00", "09:00"


def programs(body: str) -> list[Program]:
    """The programs of a provider in Dayton, Ohio and Covington, Kentucky whose page says so."""
    text = body if body.startswith("<") else f"<p>{body}</p>"
    page = extract_page(
        f"<title>Plover Recovery</title><h1>Plover Recovery</h1><h2>Intensive Outpatient Program (IOP)</h2>{text}<h2>Locations</h2>"
        "<p>12 Elm Street, Dayton, OH 45402. (937) 555-0142</p><p>40 Pike Street, Covington, KY 41011. (859) 555-0143</p>",
        fetched_at=NOW,
    )
    return reconcile("plover.example", "Plover", [ReadPage("https://plover.example/iop", NOW, NOW, page)])


def program(body: str) -> Program:
    """The only one, where no town has times of its own."""
    (found,) = programs(body)
    return found


def starts(found: list[Program], town: str) -> set[str]:
    """When groups meet in a town, by the programs that are held there."""
    return {one.start for whole in found if town in towns_of(whole) for one in of_towns(whole, [town]).sessions}


ROWS = "".join(
    f"<tr><td>{town}</td><td>{days}</td><td>{times}</td></tr>"
    for town, days, times in (("Dayton", "Mon, Tue, Thu", "6-9 pm"), ("Covington", "Mon-Fri", "9 am-12 pm"))
)
CASES: list[tuple[str, str, set[str], set[str]]] = [
    # name, what the page says, starts in Dayton, starts in Covington
    ("bare numbers of another office", f"{WEEK}. At our Covington, KY office, it meets 9-12.", {EVENING}, set()),
    ("times without days", f"{WEEK}. At our Covington office it meets from 9 am to 12 pm.", {EVENING}, set()),
    ("a part of the day", f"{WEEK}. At our Covington office, groups meet in the morning.", {EVENING}, set()),
    ("days and times", f"{WEEK}. In Covington it meets Monday to Friday from 9 am to noon.", {EVENING}, {MORNING}),
    ("a group more", f"{WEEK}. In Covington we also have a morning group, Monday to Friday from 9 am to noon.", {EVENING}, {EVENING, MORNING}),
    ("the same part of the day", f"{WEEK}. In Covington groups meet in the evening.", {EVENING}, {EVENING}),
    ("one sentence", f"{WEEK} in Dayton and Monday to Friday from 9 to 12 in Covington.", {EVENING}, {MORNING}),
    ("only one of them", f"{WEEK}. Only the Dayton office has evening groups.", {EVENING}, set()),
    ("the one of that part of the day", f"{WEEK}. The evening group meets in Dayton.", {EVENING}, set()),
    (
        "columns of places",
        "<table><tr><th></th><th>Dayton</th><th>Covington</th></tr><tr><td>Days</td><td>Mon, Tue, Thu</td><td>Mon-Fri</td></tr>"
        "<tr><td>Times</td><td>6-9 pm</td><td>9 am-12 pm</td></tr></table>", {EVENING}, {MORNING},
    ),
    (
        "the town and not its time behind an and",
        "<ul><li>Dayton: Monday, Tuesday and Thursday, 6-9 pm</li><li>Covington: Monday to Friday, 9 am-12 pm</li></ul>", {EVENING}, {MORNING},
    ),
    ("both", f"{WEEK} at both offices. In Covington it meets Monday to Friday from 9 am to noon.", {EVENING}, {EVENING, MORNING}),
    ("no town", f"{WEEK}.", {EVENING}, {EVENING}),
    ("rows of places", f"<table><tr><th>Location</th><th>Days</th><th>Times</th></tr>{ROWS}</table>", {EVENING}, {MORNING}),
    ("an office in a state", f"{WEEK}. Our Kentucky office meets Monday to Friday from 9 am to noon.", {EVENING}, {MORNING}),
]  # fmt: skip


@pytest.mark.parametrize(("body", "dayton", "covington"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_when_groups_meet_in_each_town(body: str, dayton: set[str], covington: set[str]) -> None:
    whole = programs(body)
    assert (starts(whole, "dayton"), starts(whole, "covington")) == (dayton, covington)


def test_what_is_doubtful_in_a_town_stands_there_with_its_quote() -> None:
    there = of_towns(program(f"{WEEK}. At our Covington office, it meets 9-12."), ["covington"])
    assert [one.value["start"] for one in there.unclear if one.field == "sessions"] == [EVENING]
    assert {code.code for code in there.dayparts} == {"morning", "evening"}
