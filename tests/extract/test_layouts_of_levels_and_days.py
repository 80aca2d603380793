"""Lists behind bold lines, grids of days with crosses, and short wordings that tell of a level and its times."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page
from records.models import PageExtraction

HEAD = "<!doctype html><html><head><title>{title}</title></head><body><h1>{title}</h1><p>We are a treatment center in Ohio. Our team has helped people since 2009.{more}</p>"


def read(body: str, title: str = "Our Programs", more: str = "") -> PageExtraction:
    return extract_page(HEAD.format(title=title, more=more) + body)


def modalities(extraction: PageExtraction) -> dict[str, set[str]]:
    return {one.level_of_care.value: {code.code for code in one.modalities} for one in extraction.programs}


LISTS: list[Any] = [
    pytest.param("<p><b>IOP</b><br>8-12</p><ul><li>Group therapy</li><li>EMDR</li></ul><p><b>PHP</b><br>9-3</p><ul><li>Yoga</li><li>CBT</li></ul>", "Our Programs",
                 {"iop": {"group_therapy", "emdr"}, "php": {"yoga", "cbt"}}, id="two of them"),
    pytest.param("<p><b>IOP</b><br>8 am-12 pm</p><ul><li>Group therapy</li><li>EMDR</li></ul>", "Partial Hospitalization Program", {"iop": {"group_therapy", "emdr"}, "php": set()}, id="on a page about another level"),
    pytest.param("<p><strong>IOP</strong><br>Mon, Wed, Fri 9 am-12 pm</p><ul><li>EMDR</li></ul>", "Partial Hospitalization Program", {"iop": {"emdr"}, "php": set()}, id="with days"),
    pytest.param("<p><b>IOP</b><br>8-12</p><ul><li>EMDR</li></ul><p>We also do this:</p><ul><li>Yoga</li></ul>", "Partial Hospitalization Program", {"iop": {"emdr"}, "php": {"yoga"}}, id="and a list of its own behind"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "title", "expected"), LISTS)
def test_a_list_behind_a_bold_line_and_its_times_is_of_that_level(
    body: str, title: str, expected: dict[str, set[str]]
) -> None:
    assert modalities(read(body, title)) == expected


def grid(heads: str, *rows: str) -> str:
    def row(cells: str, tag: str) -> str:
        return "<tr>" + "".join(f"<{tag}>{cell.strip()}</{tag}>" for cell in cells.split("|")) + "</tr>"

    return f"<table>{row(heads, 'th')}{''.join(row(one, 'td') for one in rows)}</table>"


GRIDS: list[Any] = [
    pytest.param(grid("Program|Time|M|T|W|Th|F", "Evening IOP|6-9 pm|X|X||X|"), id="letters"),
    pytest.param(grid("Program|Time|M|T|W|R|F", "Evening IOP|6-9 pm|X|X||X|"), id="R for Thursday"),
    pytest.param(grid("Program|Time|Mon|Tue|Wed|Thu|Fri", "Evening IOP|6-9 pm|X|X||X|"), id="the time before the days"),
    pytest.param(grid("Program|Mon|Tue|Wed|Thu|Fri|Time", "Evening IOP|✓|✓||✓||6-9 pm"), id="the time behind the days"),
    pytest.param(grid("Program|Mon|Tue|Wed|Thu|Fri", "Evening IOP (6-9 pm)|X|X||X|"), id="the time in the name"),
]  # fmt: skip


@pytest.mark.parametrize("table", GRIDS)
def test_crosses_under_days_are_the_days_of_the_time_of_their_row(table: str) -> None:
    (program,) = read(table, more=" Our IOP treats adults.").programs
    assert {(day, one.start, one.end) for one in program.sessions for day in one.days} == {
        (day, "18:00", "21:00") for day in ("mon", "tue", "thu")
    }


def test_crosses_without_a_time_are_days() -> None:
    table = grid("|Mon|Tue|Wed|Thu|Fri", "Evening IOP|X|X||X|", "Day IOP|X|X|X|X|X")
    programs = read(table, more=" Our IOP treats adults.").programs
    assert {one.track: [code.code for code in one.days] for one in programs} == {
        "evening": ["mon", "tue", "thu"],
        "day": ["mon", "tue", "wed", "thu", "fri"],
    }


def test_crosses_beside_a_service_are_no_days_of_a_program() -> None:
    table = grid("Service|Mon|Tue|Wed|Thu|Fri", "Laboratory|X|X|X|X|X")
    (program,) = read(table, more=" Our IOP treats adults.").programs
    assert program.days == []


@pytest.mark.parametrize(
    ("body", "levels"),
    [
        ("<p>We admit to PHP and IOP within 48 hours.</p>", ["iop", "php"]),
        ("<p>We can admit adults directly into our IOP.</p>", ["iop"]),
        ("<p>We refer people and admit none to detox.</p>", []),
        ("<p>Hospitals admit to detox in the emergency room.</p>", []),
    ],
)
def test_who_admits_to_a_level_has_it(body: str, levels: list[str]) -> None:
    assert sorted(one.level_of_care.value for one in read(body).programs) == levels


@pytest.mark.parametrize(
    "body",
    ["<p>IOP para adultos: lun/mié/vie 4-7 pm</p>", "<p>IOP para adultos lun, mié y vie, 4-7 pm</p>", "<p>IOP: lun/mié/vie 4-7 pm</p>"],
)  # fmt: skip
def test_days_of_a_spanish_line(body: str) -> None:
    page = extract_page(
        "<!doctype html><html lang=es><head><title>Centro Aliso</title></head><body><h1>Centro Aliso</h1>"
        f"<p>Somos un centro de tratamiento. Nuestro equipo ayuda a adultos con adicciones.</p>{body}"
    )
    (program,) = page.programs
    assert [(one.days, one.start, one.end) for one in program.sessions] == [(["mon", "wed", "fri"], "16:00", "19:00")]


SESSIONS_BY_LEVEL = {
    "three lines and what all do": ("<p>PHP</p><p>IOP</p><p>Outpatient Services</p><p>Programs meet Monday through Friday, 10 am to 2:30 pm.</p>", set()),
    "two lines and what both do": ("<p>Partial Hospitalization</p><p>Intensive Outpatient</p><p>Programs meet Monday through Friday, 10 am to 2:30 pm.</p>", set()),
    "two lines and both": ("<p>PHP</p><p>IOP</p><p>Both meet Monday through Friday, 9 am to noon.</p>", set()),
    "a kind over its level": ("<p>Outpatient Services</p><p>Intensive Outpatient Program</p><p>Meets Monday through Thursday, 6 to 9 pm.</p>", {"iop"}),
    "each over its text": ("<p>PHP</p><p>Meets Monday through Friday, 9 am to 3 pm.</p><p>IOP</p><p>Meets Monday through Thursday, 6 to 9 pm.</p>", {"iop", "php"}),
}  # fmt: skip


@pytest.mark.parametrize("name", SESSIONS_BY_LEVEL)
def test_the_last_of_several_lines_heads_no_sentence_on_all(name: str) -> None:
    body, timed = SESSIONS_BY_LEVEL[name]
    found = extract_page(f"<title>Harlow Ridge Recovery</title><h1>Programs</h1>{body}<p>We treat depression.</p>")
    assert {one.level_of_care.value for one in found.programs if one.sessions} == timed
    assert len(found.programs) >= 2


LISTED_IN_A_LINE = {
    "three": ("Inpatient psychiatric care for adults and seniors, adult partial hospitalization, and an IOP for dual diagnosis.", {"inpatient", "php", "iop"}),
    "two": ("Partial hospitalization for adults and intensive outpatient.", {"php", "iop"}),
    "a sentence": ("Inpatient care is for the first days, then a PHP and an IOP at Marl.", set()),
    "referrals": ("Inpatient care for adults, and referrals to an IOP.", {"inpatient"}),
    "by another": ("Inpatient care for adults, and PHP by our partner.", {"inpatient"}),
    "a choice": ("Inpatient care for adults, a PHP or an IOP?", set()),
}  # fmt: skip


@pytest.mark.parametrize("name", LISTED_IN_A_LINE)
def test_levels_in_one_line_under_services(name: str) -> None:
    line, levels = LISTED_IN_A_LINE[name]
    found = extract_page(
        f"<title>Carroway Hospital</title><h1>Carroway Hospital</h1><h2>Our services</h2><p>{line}</p><p>We accept Medicare.</p>"
    )
    given = {one.level_of_care.value for one in found.programs}
    assert given == levels or (not levels and not given & {"php", "iop"})
