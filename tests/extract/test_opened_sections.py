"""Paragraphs that begin with one of several levels, and what goes on behind them without a heading of its own."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page
from records.models import PageExtraction

HEAD = (
    "<!doctype html><html><head><title>Youth Day Programs</title></head><body><h1>Partial Hospitalization and Intensive Outpatient Program</h1>"
    "<p>Our clinic in Ohio serves adolescents in two programs. Our team has helped families since 2009.</p>"
)
LIST = "<p>What to expect</p><ul><li>Individual therapy twice a week</li><li>Art therapy groups</li></ul>"


def read(body: str) -> PageExtraction:
    return extract_page(f"{HEAD}{body}")


def with_modality(extraction: PageExtraction, code: str) -> set[str]:
    return {one.level_of_care.value for one in extraction.programs if code in {found.code for found in one.modalities}}


OF_ONE: list[Any] = [
    pytest.param(f"<p>Partial hospitalization is a level of care for youth in need of more support.</p>{LIST}<p>The average stay in this program is five weeks.</p>", "php", id="is a level of care"),
    pytest.param(f"<p>The partial hospitalization program provides full days of care.</p>{LIST}<p>Referral to the program comes from a doctor.</p>", "php", id="the program provides"),
    pytest.param(f"<p>Partial Hospitalization (PHP) is our day program.</p>{LIST}<p>To start this program, call 614-555-0142.</p>", "php", id="with its acronym"),
    pytest.param(f"<p>Our intensive outpatient program meets after school.</p>{LIST}<p>This level of care lasts eight weeks.</p>", "iop", id="this level of care"),
    pytest.param(f"<p>Intensive outpatient treatment offers care after school.</p>{LIST}<p>Youth in this program live at home.</p>", "iop", id="treatment offers"),
    pytest.param(f"<p>PHP is an alternative to a stay in hospital. Youth take part all day.</p>{LIST}<p>The program ends with a plan.</p>", "php", id="a second sentence"),
    pytest.param(f"<p>Partial hospitalization is a level of care for youth.</p>{LIST}<p>Youth in this program come on weekdays.</p><p>Intensive outpatient is a step down.</p><ul><li>Yoga</li></ul>", "php", id="ended by the other level"),
    pytest.param(f"<p>Intensive outpatient is for youth who do well at school.</p><p>This program asks for one parent.</p>{LIST}", "iop", id="this program before the list"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "level"), OF_ONE)
def test_what_follows_is_of_the_level_that_its_paragraph_begins_with(body: str, level: str) -> None:
    extraction = read(body)
    assert with_modality(extraction, "art_therapy") == {level}
    assert with_modality(extraction, "individual_therapy") == {level}


OF_BOTH: list[Any] = [
    pytest.param(LIST, id="no paragraph of one level"),
    pytest.param(f"<p>PHP is a full day of care.</p><p>IOP is a half day of care.</p>{LIST}", id="both are explained before"),
    pytest.param(f"<p>Partial hospitalization is a level of care for youth.</p><p>Both programs include:</p>{LIST}<p>This program is covered by most plans.</p>", id="both programs"),
    pytest.param(f"<p>Partial hospitalization is a level of care for youth.</p><p>Our programs offer much.</p>{LIST}", id="our programs"),
    pytest.param(f"<p>Partial hospitalization is a level of care for youth.</p><h2>What we do</h2>{LIST}<p>Call about this program.</p>", id="a heading stands between"),
    pytest.param(f"<p>Partial hospitalization and intensive outpatient care are for youth.</p>{LIST}<p>The program has a waiting list.</p>", id="both begin the paragraph"),
    pytest.param(f"<p>Youth who leave partial hospitalization come back each year.</p>{LIST}<p>Call about this program.</p>", id="it does not begin it"),
    pytest.param(f"<p>Partial hospitalization is a level of care for youth.</p>{LIST}", id="nothing says this program"),
]  # fmt: skip


@pytest.mark.parametrize("body", OF_BOTH)
def test_what_is_told_of_all_stays_with_all(body: str) -> None:
    assert with_modality(read(body), "art_therapy") == {"php", "iop"}


NAMED: list[Any] = [
    pytest.param("St. Otto’s Children’s Partial Hospitalization and Intensive Outpatient Program serves adolescents with depression.", True, id="two levels in a name"),
    pytest.param("Quarry Lantern Youth Intensive Outpatient Program treats adolescents with depression.", True, id="treats"),
    pytest.param("The Tansy Street Adolescent Evening Program helps adolescents with depression.", True, id="the … helps"),
    pytest.param("Quarry Lantern Programs accept adolescents with depression.", True, id="programs accept"),
    pytest.param("Quarry Lantern Youth IOP welcomes adolescents with depression.", True, id="IOP welcomes"),
    pytest.param("Quarry Lantern Clinic works with adolescents with depression.", True, id="works with"),
    pytest.param("St. Otto’s After School Program admits adolescents with depression.", True, id="admits"),
    pytest.param("Many programs in the country serve adolescents with depression.", False, id="any program"),
    pytest.param("Typically, Partial Hospitalization Programs may serve adolescents with depression.", False, id="at large"),
    pytest.param("Adolescents with depression often do better in a program near home.", False, id="people at large"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "own"), NAMED)
def test_a_program_that_is_named_in_capitals_speaks_of_itself(sentence: str, own: bool) -> None:
    head = "<!doctype html><html><body><h1>Intensive Outpatient Program</h1><p>Our groups meet after school. Call us at 614-555-0142.</p>"
    programs = extract_page(f"{head}<p>{sentence}</p>").programs
    assert any("depression" in {found.code for found in program.conditions} for program in programs) is own
    assert any("adolescents" in {found.code for found in program.populations} for program in programs) is own


AT_HOME: list[Any] = [
    pytest.param("Patients of the program go home in the afternoon and remain home on weekends.", False, id="remain home"),
    pytest.param("Patients of the program stay home on weekends.", False, id="stay home"),
    pytest.param("Program participants stay at home on weekends.", False, id="stay at home"),
    pytest.param("Teens in the program remain at home with their families on weekends.", False, id="with their families"),
    pytest.param("The program meets on weekends.", True, id="meets"),
    pytest.param("Weekend groups of the program let you stay home in the week.", True, id="home in the week"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "told"), AT_HOME)
def test_what_is_spent_at_home_is_no_part_of_the_program(sentence: str, told: bool) -> None:
    head = "<!doctype html><html><body><h1>Partial Hospitalization Program</h1><p>Our program is in Ohio. Call us at 614-555-0142.</p>"
    (program,) = extract_page(f"{head}<p>{sentence}</p>").programs
    assert ("weekend" in {found.code for found in program.dayparts}) is told


@pytest.mark.parametrize(
    ("line", "hours"),
    [
        ("One hour of educational work each day", None),
        ("Two hours of academic instruction a day in the program", None),
        ("1 hour of supervised schoolwork each day", None),
        ("One hour per day of school in the program", None),
        ("Three hours of group therapy each day", 3.0),
        ("Three hours a day of groups and academics", 3.0),
        ("Groups meet three hours a day", 3.0),
    ],
)
def test_hours_of_school_are_no_session(line: str, hours: float | None) -> None:
    head = "<!doctype html><html><body><h1>Partial Hospitalization Program</h1><p>Our program offers groups. Call us at 614-555-0142.</p>"
    (program,) = extract_page(f"{head}<ul><li>{line}</li><li>Family therapy</li></ul>").programs
    assert (program.session_hours.min if program.session_hours else None) == hours
