"""Insurers that are said of one level of care, on the programs of a site that has several."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from records.codes import UNINSURED_LEVEL
from records.models import Evidence, Finding, Insurer, PageExtraction, Program, ProgramExtraction, Text
from records.reconcile import ReadPage, reconcile

NOW = datetime(2026, 11, 1, tzinfo=UTC)
EVIDENCE = [Evidence(quote="said")]


def insurer(name: str, *levels: Any, status: Any = "accepted") -> Insurer:
    return Insurer(id=name, status=status, levels=list(levels), evidence=EVIDENCE)


def programs(insurers: list[Insurer], *levels: str, unclear: tuple[Finding, ...] = ()) -> dict[str, Program]:
    stated = [ProgramExtraction(level_of_care=Text(value=level, evidence=EVIDENCE)) for level in levels]
    page = PageExtraction(page_role="provider", insurers=insurers, programs=stated, unclear=list(unclear))
    read = ReadPage("https://alder.example/", NOW, NOW, page)
    return {program.level_of_care: program for program in reconcile("alder.example", "Alder", [read])}


@pytest.mark.parametrize(
    ("levels", "offered", "holding"),
    [
        ([], ("iop", "php"), {"iop", "php"}),
        (["iop"], ("iop", "php"), {"iop"}),
        (["iop", "php"], ("iop", "php", "residential"), {"iop", "php"}),
        (["outpatient"], ("iop", "residential"), {"iop"}),
        (["outpatient"], ("outpatient", "iop"), {"outpatient"}),
        (["inpatient"], ("residential", "iop"), {"residential"}),
        (["detox"], ("iop",), set()),
    ],
)
def test_an_insurer_goes_to_the_levels_it_is_said_of(levels: list[str], offered: Any, holding: set[str]) -> None:
    found = programs([insurer("aetna", *levels)], *offered)
    assert {level for level, program in found.items() if program.insurers} == holding
    unsure = {level for level, program in found.items() if any(one.field == "insurers" for one in program.unclear)}
    assert unsure == set(offered) - holding
    assert not any(one.levels for program in found.values() for one in program.insurers)


def test_what_is_said_of_all_and_of_one_level_is_one_value() -> None:
    found = programs([insurer("aetna"), insurer("aetna", "iop")], "iop", "php")
    assert [len(found[level].insurers) for level in ("iop", "php")] == [1, 1]
    assert not found["php"].unclear


def test_no_insurer_is_sure_for_a_level_that_none_pays() -> None:
    refused = Finding(
        field="payment", value="self_pay", level_of_care="sober_living", claim="unclear", rule=UNINSURED_LEVEL,
        evidence=[Evidence(quote="insurance does not cover sober living")],
    )  # fmt: skip
    said = [insurer("aetna"), insurer("humana", status="not_accepted")]
    found = programs(said, "iop", "sober_living", unclear=(refused,))
    assert [one.id for one in found["iop"].insurers] == ["aetna", "humana"]
    assert [one.id for one in found["sober_living"].insurers] == ["humana"]
    unsure = [one for one in found["sober_living"].unclear if one.field == "insurers"]
    assert [one.evidence[0].quote for one in unsure] == ["insurance does not cover sober living"]
