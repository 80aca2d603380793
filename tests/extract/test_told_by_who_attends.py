"""Under the heading of a level, those of an age who attend so often are told of as one program's, where nothing is hedged."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page


def page(title: str, *lines: str) -> str:
    told = "".join(f"<p>{line}</p>" for line in lines)
    return f"<html><head><title>{title}</title></head><body><main><h1>{title}</h1>{told}</main></body></html>"


OWN = [
    pytest.param("Intensive Outpatient Program", ["Adults 18 and older meet four days a week for three hours, Monday to Thursday.", "Each client must attend all groups. A counselor is assigned at intake."], "iop", id="adults"),
    pytest.param("Partial Hospitalization", ["Adolescents ages 12-17 attend five days a week from 8:30 am to 2:30 pm. Lunch is provided.", "Participants are seen by a psychiatrist weekly."], "php", id="adolescents"),
    pytest.param("Adolescent IOP", ["Teens 13 to 17 attend three evenings a week.", "Every client must have a parent there on Thursdays."], "iop", id="teens"),
]  # fmt: skip
NOBODYS = [
    pytest.param("Adolescent IOP", ["Teens 13 to 17 usually attend groups three evenings a week.", "Most groups are based on DBT. Clients must attend."], id="hedged"),
    pytest.param("What is Adolescent IOP?", ["Teens 13 to 17 attend groups three evenings a week for two hours. Each client must attend."], id="a lesson"),
    pytest.param("Adolescent IOP", ["Teens attend groups several evenings a week. Clients must attend."], id="of no age"),
    pytest.param("IOP Standards", ["Adults 18 and older receive nine hours a week of groups. Clients are assessed at intake.", "The program shall keep a record."], id="standards"),
    pytest.param("Adolescent IOP", ["In a study, adolescents 13 to 17 attend groups three evenings a week. Participants are assigned at random."], id="a study"),
    pytest.param("Adolescent IOP", ["Teens 13 to 17 attend groups three evenings a week. Participants are required to have a parent there.", "Many programs offer family therapy as well."], id="one hedge"),
    pytest.param("IOP", ["An IOP is a level of care below PHP. Adults 18 and older attend three days a week. Clients are expected to live at home."], id="what an IOP is"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "lines", "level"), OWN)
def test_one_program_is_told_of(title: str, lines: list[str], level: str) -> None:
    found = extract_page(page(title, *lines))
    assert found.page_role == "provider", found.page_role_signals
    assert level in [one.level_of_care.value for one in found.programs]


@pytest.mark.parametrize(("title", "lines"), NOBODYS)
def test_programs_anywhere_are_nobodys(title: str, lines: list[str]) -> None:
    found = extract_page(page(title, *lines))
    assert found.page_role == "article", found.page_role_signals
    assert found.programs == []
