"""Which cells of a table head the others, and which tables only lay out a page."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page
from extract.reading.parse import parse

LONG = "A paragraph of the page with far more words than any header of a row or of a column would ever have in it."


def headers(markup: str) -> dict[str, tuple[str, str]]:
    """(row header, column header) of every cell text."""
    document = parse(markup, content_type="text/html")
    return {block.text: (block.row, block.column) for block in document.blocks if block.kind in ("cell", "paragraph")}


MARKED = (
    "<table><tr><th>Program</th><th>Days</th><th>Hours</th></tr>"
    "<tr><td>IOP</td><td>Mon, Wed</td><td>6-9 pm</td></tr><tr><td>PHP</td><td>Mon-Fri</td><td>9-3</td></tr></table>"
)


def test_a_marked_first_row_heads_the_columns_and_the_first_column_the_rows() -> None:
    found = headers(MARKED)
    assert found["Mon, Wed"] == ("IOP", "Days")
    assert found["6-9 pm"] == ("IOP", "Hours")
    assert found["9-3"] == ("PHP", "Hours")


def test_what_heads_is_not_headed() -> None:
    found = headers(MARKED)
    assert found["Program"] == ("", "")
    assert found["Hours"][1] == ""
    assert found["IOP"][0] == ""


def test_days_as_columns() -> None:
    found = headers(
        "<table><thead><tr><td></td><td>Monday</td><td>Tuesday</td></tr></thead>"
        "<tbody><tr><td>Evening IOP</td><td>6-9 PM</td><td>5-8 PM</td></tr></tbody></table>"
    )
    assert found["6-9 PM"] == ("Evening IOP", "Monday")
    assert found["5-8 PM"] == ("Evening IOP", "Tuesday")


def test_rows_marked_as_headers() -> None:
    found = headers("<table><tr><th>Length</th><td>8 weeks</td></tr><tr><th>Cost</th><td>$250</td></tr></table>")
    assert (found["8 weeks"][0], found["$250"][0]) == ("Length", "Cost")


def test_column_spans_are_counted() -> None:
    found = headers(
        "<table><tr><th colspan=2>Morning</th><th>Evening</th></tr><tr><td>Mon</td><td>Wed</td><td>Thu</td></tr></table>"
    )
    assert found["Mon"][1] == "Morning"
    assert found["Thu"][1] == "Evening"


def test_row_spans_are_counted() -> None:
    found = headers(
        "<table><tr><th rowspan=2>IOP</th><td>Monday</td><td>6-9 pm</td></tr><tr><td>Wednesday</td><td>5-8 pm</td></tr>"
        "<tr><th rowspan=2>PHP</th><td>Tuesday</td><td>9 am-3 pm</td></tr><tr><td>Friday</td><td>8 am-2 pm</td></tr></table>"
    )
    assert found["5-8 pm"][0] == "IOP"
    assert found["8 am-2 pm"][0] == "PHP"


LAYOUT: list[Any] = [
    pytest.param(
        f"<table><tr><td><h2>Our IOP</h2><p>{LONG}</p><p>Mon 6-9</p></td><td><h3>News</h3><p>a</p><p>b</p><p>c</p></td></tr></table>",
        id="cells of headings and paragraphs",
    ),
    pytest.param(f"<table><tr><td>{LONG * 20}</td></tr><tr><td>Mon 6-9</td></tr></table>", id="a cell of much text"),
    pytest.param(f"<table><tr><td>Menu</td><td>{LONG}</td></tr></table>", id="one row"),
]


@pytest.mark.parametrize("markup", LAYOUT)
def test_a_layout_table_has_no_column_headers(markup: str) -> None:
    assert {column for _, column in headers(markup).values()} == {""}


def test_a_table_within_a_layout_table_keeps_its_headers() -> None:
    found = headers(f"<table><tr><td><h2>Groups</h2><p>{LONG * 20}</p>{MARKED}</td></tr></table>")
    assert found["Mon, Wed"] == ("IOP", "Days")


def test_a_row_of_many_words_is_no_header() -> None:
    found = headers(f"<table><tr><td>{LONG}</td><td>x</td></tr><tr><td>a</td><td>b</td></tr></table>")
    assert found["a"][1] == ""


BROKEN: list[Any] = [
    pytest.param("<table></table>", "", id="empty"),
    pytest.param("<table><td>a<td>b</table>", "a b", id="cells without a row"),
    pytest.param("<div><tr><td>a</td></tr></div>", "a", id="row without a table"),
    pytest.param("<table><tr><td colspan=99999999>a</td><td colspan=-1>b</td><td colspan=x>c</td></tr></table>",
                 "a b c", id="odd spans"),
    pytest.param("<table><tr><td>a<table><tr><td>b</td></tr></table>c</td></tr></table>", "a b c", id="table in a cell"),
    pytest.param("<table><tr><td>a</td></tr><table><tr><td>b", "a b", id="tables that do not end"),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "words"), BROKEN)
def test_broken_tables_are_read(markup: str, words: str) -> None:
    assert " ".join(parse(f"<html><body>{markup}", content_type="text/html").text.split()) == words


def test_a_caption_stands_over_all_rows_of_its_table_and_no_further() -> None:
    markup = (
        "<h1>Quarry</h1><table><caption>Insurance we accept</caption><tr><th>Plan</th></tr><tr><td>Aetna</td></tr></table>"
        "<p>Cigna</p>"
    )
    over = {block.text: block.section for block in parse(markup).blocks}
    assert over["Aetna"] == "Quarry > Insurance we accept"
    assert over["Cigna"] == "Quarry"
    ours = "<p>Our IOP meets on Monday. We treat adults.</p>"
    assert [insurer.id for insurer in extract_page(markup + ours).insurers] == ["aetna"]


TITLED = (
    "<table><tr><td colspan=6><b>Gravel Bar IOP Weekly Schedule</b></td></tr>"
    "<tr><td>Time</td><td>Mon</td><td>Tue</td><td>Wed</td><td>Thu</td><td>Fri</td></tr>"
    "<tr><td>9:15-10:30</td><td>Process</td><td>DBT</td><td>Process</td><td>Relapse Prevention</td><td>-</td></tr>"
    "<tr><td>6-9 pm</td><td>Evening IOP</td><td>Evening IOP</td><td>-</td><td>Evening IOP</td><td>-</td></tr></table>"
)


def test_a_first_row_of_one_cell_is_the_title_and_the_second_heads_the_columns() -> None:
    assert headers(TITLED)["Relapse Prevention"] == ("9:15-10:30", "Thu")


def test_a_day_without_a_group_under_the_title_of_a_table_is_no_day_of_the_program() -> None:
    page = f"<html><head><title>Schedule | Gravel Bar Counseling</title></head><body>{TITLED}<p>Call us at 907-555-0182.</p></body></html>"
    program = next(one for one in extract_page(page).programs if one.level_of_care.value == "iop")
    assert [one.code for one in program.days] == ["mon", "tue", "wed", "thu"]


def test_one_wide_cell_over_one_column_is_no_title() -> None:
    found = headers("<table><tr><th colspan=2>Morning</th></tr><tr><td>Mon</td><td>9-12</td></tr></table>")
    assert found["9-12"] == ("Mon", "Morning")
