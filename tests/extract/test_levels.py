"""Which level of care a statement belongs to: column, row, label, clause, lead-in, heading, page."""

from __future__ import annotations

from typing import Any

import pytest

from extract.analyse import analyse
from extract.levels.belonging import asam_levels, levels_in
from extract.reading.parse import parse


def level_at(body: str, words: str, *, url: str = "", title: str = "") -> tuple[str, ...]:
    """The levels of the statement that these words make on a page."""
    page = analyse(parse(f"<html><head><title>{title}</title></head><body>{body}", content_type="text/html"), url=url)
    (unit,) = [one for one in page.units if words in one.text and one.block.kind != "title"]
    start = unit.text.index(words)
    return page.levels(unit, start, start + len(words)).codes


NAMES: list[Any] = [
    ("PHP/IOP in Tustin", ("php", "iop")),
    ("Intensive Outpatient Program (IOP)", ("iop",)),
    ("Detox and Residential", ("detox", "residential")),
    ("Partial Hospitalization (Day Treatment)", ("php",)),
    ("IOP after residential", ("iop",)),
    ("IOP as a step down from PHP", ("iop",)),
    ("IOP vs. PHP", ("iop",)),
    ("Our IOP for people leaving detox", ("iop",)),
    ("Stepping down from PHP", ()),
    ("One step below partial hospitalization, two rungs above weekly outpatient care", ()),
    ("Our IOP is a middle ground between PHP and outpatient therapy", ("iop",)),
    ("Our PHP bridges the gap between inpatient and outpatient care", ("php",)),
    ("Two levels above outpatient: PHP and IOP", ("php", "iop")),
    ("Levels: PHP, IOP", ("php", "iop")),
    ("After residential treatment", ()),
    ("Alternatives to inpatient rehab", ()),
    ("Transition to PHP or IOP", ()),
    ("Between PHP and outpatient", ()),
    ("Instead of residential", ()),
    ("Before our IOP", ()),
    ("More support than outpatient", ()),
    ("Programa ambulatorio intensivo", ("iop",)),
    ("Our schedule", ()),
    ("", ()),
]


@pytest.mark.parametrize(("text", "codes"), NAMES, ids=[text or "nothing" for text, _ in NAMES])
def test_levels_that_a_heading_names(text: str, codes: tuple[str, ...]) -> None:
    assert levels_in(text) == codes


def test_references_are_given_when_asked_for() -> None:
    assert levels_in("Stepping down from PHP", references=True) == ("php",)


ASAM: list[Any] = [
    ("asam level 2.1", ("iop",)),
    ("the american society of addiction medicine (asam) calls it level 2.5", ("php",)),
    ("asam level iii.5 and asam level 1", ("residential", "outpatient")),
    ("level ii education classes", ()),
    ("asam level 2.10", ()),
    ("asam. level 2.1 of the manual", ()),
    ("asam criteria", ()),
]


@pytest.mark.parametrize(("low", "codes"), ASAM, ids=[low for low, _ in ASAM])
def test_levels_by_their_asam_number(low: str, codes: tuple[str, ...]) -> None:
    assert asam_levels(low) == codes


TABLE = "<h2>Detox</h2><table><tr><th></th><th>IOP</th><th>PHP</th></tr><tr><th>Time</th><td>6 pm</td><td>9 am</td></tr></table>"
ROWS = "<table><tr><th>Program</th><th>Time</th></tr><tr><td>IOP</td><td>6 pm</td></tr><tr><td>PHP</td><td>9 am</td></tr></table>"
BARE_ROWS = "<table><tr><td>IOP: 9 hours per week</td><td>Evenings</td></tr><tr><td>PHP: 30 hours per week</td><td>Days</td></tr></table>"

PLACES: list[Any] = [
    pytest.param(TABLE, "6 pm", ("iop",), id="column over heading"),
    pytest.param(TABLE, "9 am", ("php",), id="the other column"),
    pytest.param(ROWS, "9 am", ("php",), id="row"),
    pytest.param("<div><span>IOP schedule</span><span>Monday 6 pm</span></div>", "6 pm", ("iop",), id="label"),
    pytest.param("<h2>PHP</h2><p>IOP meets at 6 pm.</p>", "6 pm", ("iop",), id="sentence over heading"),
    pytest.param("<h2>PHP</h2><p>We meet at 6 pm.</p>", "6 pm", ("php",), id="heading"),
    pytest.param("<h2>PHP</h2><h3>Schedule</h3><p>We meet at 6 pm.</p>", "6 pm", ("php",), id="heading above"),
    pytest.param("<h2>PHP</h2><h3>Evening IOP</h3><p>We meet at 6 pm.</p>", "6 pm", ("iop",), id="nearest heading"),
    pytest.param("<h2>PHP</h2><p>The IOP includes:</p><ul><li>6 pm groups</li></ul>", "6 pm", ("iop",), id="lead-in"),
    pytest.param("<h1>Intensive Outpatient</h1><p>We meet at 6 pm.</p>", "6 pm", ("iop",), id="first heading"),
    pytest.param("<h1>IOP</h1><p>Stepping down from PHP, clients come at 6 pm.</p>", "6 pm", ("iop",), id="a reference"),
    pytest.param("<h1>IOP</h1><h2>After residential</h2><p>We meet at 6 pm.</p>", "6 pm", ("iop",), id="a reference over it"),
    pytest.param("<p>PHP runs 9 am to 3 pm; IOP runs 6 pm to 9 pm.</p>", "9 am", ("php",), id="first clause"),
    pytest.param("<p>PHP runs 9 am to 3 pm; IOP runs 6 pm to 9 pm.</p>", "6 pm", ("iop",), id="second clause"),
    pytest.param("<p>Our IOP is 9 hours a week, while our PHP is 30 hours a week.</p>", "30 hours", ("php",), id="while"),
    pytest.param("<p>Unlike PHP, which runs 30 hours, our IOP is 9 hours a week.</p>", "9 hours", ("iop",), id="unlike"),
    pytest.param("<p>Our PHP and IOP both meet at 6 pm.</p>", "6 pm", ("php", "iop"), id="both"),
    pytest.param("<p>Our Intensive Outpatient Program (IOP) meets at 6 pm.</p>", "6 pm", ("iop",), id="name with acronym"),
    pytest.param("<h2>Evenings</h2><p>This is an ASAM Level 2.1 service.</p><p>We meet at 6 pm.</p>", "6 pm", ("iop",), id="ASAM"),
    pytest.param("<p>We meet at 6 pm.</p>", "6 pm", (), id="nothing says"),
    pytest.param(BARE_ROWS, "30 hours", ("php",), id="a cell that names its level"),
    pytest.param("<h1>PHP</h1><p>After PHP, clients transition to IOP, which is nine hours per week.</p>", "nine hours",
                 ("iop",), id="said of the level that is referred to"),
    pytest.param("<p>Our PHP meets Monday through Friday, 9-3, and our IOP Monday and Friday, 6-9 pm.</p>", "Monday and Friday",
                 ("iop",), id="and our"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "words", "codes"), PLACES)
def test_a_statement_belongs_to_its_level(body: str, words: str, codes: tuple[str, ...]) -> None:
    assert level_at(body, words) == codes


SUBJECTS: list[Any] = [
    pytest.param("<p>We meet at 6 pm.</p>", "Evening IOP | Harbor", "", ("iop",), id="title"),
    pytest.param("<p>We meet at 6 pm.</p>", "Harbor", "https://harbor.example/programs/iop", ("iop",), id="address"),
    pytest.param("<p>We meet at 6 pm.</p>", "", "https://x.example/intensive-outpatient.html", ("iop",), id="words of it"),
    pytest.param("<h1>PHP</h1><p>We meet at 6 pm.</p>", "IOP", "https://x.example/iop", ("php",), id="heading first"),
    pytest.param("<p>We meet at 6 pm.</p>", "", "https://x.example/contact.html", (), id="address of something else"),
    pytest.param("<p>We meet at 6 pm.</p>", "", "https://x.example/rules.php", (), id="php is a file extension"),
    pytest.param("<p>We meet at 6 pm.</p>", "", "https://x.example/iop.aspx", ("iop",), id="another file extension"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "title", "url", "codes"), SUBJECTS)
def test_what_the_page_is_about(body: str, title: str, url: str, codes: tuple[str, ...]) -> None:
    assert level_at(body, "6 pm", url=url, title=title) == codes
