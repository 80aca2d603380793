"""The vocabularies in text: every wording finds its term, and nothing finds it in what means something else."""

from __future__ import annotations

from typing import Any

import pytest

from extract.document import fold
from extract.patterns.terms import VOCABULARIES, find_terms
from records.codes import LEVELS
from records.vocabulary import Term, vocabulary

LEVEL_TERMS = vocabulary("levels_of_care").terms


def found(text: str, name: str = "levels_of_care") -> list[tuple[str, str]]:
    """(code, text) of every match of one vocabulary."""
    return [(match.id, text[match.start : match.end]) for match in find_terms(text, fold(text), (name,))]


def test_every_level_of_care_has_a_term_and_no_other_has() -> None:
    assert {term.id for term in LEVEL_TERMS} == set(LEVELS)


@pytest.mark.parametrize(
    ("code", "wording"),
    [(term.id, wording) for term in LEVEL_TERMS for wording in (*term.aliases, *term.exact)],
)
def test_every_wording_of_a_level_finds_its_level(code: str, wording: str) -> None:
    text = f"The ({wording}) here"
    assert found(text) == [(code, wording)]


@pytest.mark.parametrize(
    ("code", "wording"), [(term.id, wording) for term in LEVEL_TERMS for wording in term.aliases if wording.isascii()]
)
def test_an_alias_is_found_whatever_its_case(code: str, wording: str) -> None:
    for written in (wording.upper(), wording.title(), wording.replace(" ", "\u00a0")):
        assert [match[0] for match in found(f"Our {written}.")] == [code], written


@pytest.mark.parametrize(("code", "wording"), [(term.id, wording) for term in LEVEL_TERMS for wording in term.exact])
def test_an_exact_wording_is_found_only_as_written(code: str, wording: str) -> None:
    if wording.lower() not in {fold(alias) for term in LEVEL_TERMS for alias in term.aliases}:
        assert found(f"the {wording.lower()} here") == []


@pytest.mark.parametrize(("code", "phrase"), [(term.id, phrase) for term in LEVEL_TERMS for phrase in term.not_in])
def test_a_phrase_that_means_something_else_hides_the_level(code: str, phrase: str) -> None:
    assert code not in [match[0] for match in found(f"The {phrase} here")]


def terms() -> list[Any]:
    return [
        pytest.param(name, term, id=f"{name}-{term.id}") for name in VOCABULARIES for term in vocabulary(name).terms
    ]


@pytest.mark.parametrize(("name", "term"), terms())
def test_every_wording_of_every_vocabulary_finds_its_term(name: str, term: Term) -> None:
    """A wording may stand inside a longer one of another term, but alone it must find its own."""
    for wording in (*term.aliases, *term.exact):
        assert term.id in [match[0] for match in found(f"x ({wording}) x", name)], wording


@pytest.mark.parametrize(("name", "term"), [case for case in terms() if case.values[1].not_in])
def test_every_phrase_of_every_vocabulary_hides_its_term(name: str, term: Term) -> None:
    for phrase in term.not_in:
        assert term.id not in [match[0] for match in found(f"x ({phrase}) x", name)], phrase


CASES: list[Any] = [
    pytest.param("Our PHP/IOP track", [("php", "PHP"), ("iop", "IOP")], id="slash"),
    pytest.param("PHPs and IOPs", [("php", "PHPs"), ("iop", "IOPs")], id="plurals"),
    pytest.param("Intensive Outpatient Program (IOP)", [("iop", "Intensive Outpatient Program"), ("iop", "IOP")],
                 id="the longest wording wins"),
    pytest.param("partial hospitalization", [("php", "partial hospitalization")], id="no inpatient in partial"),
    pytest.param("outpatient detox", [("detox", "outpatient detox")], id="no outpatient in outpatient detox"),
    pytest.param("a virtual IOP", [("iop", "virtual IOP")], id="virtual"),
    pytest.param("index.php?id=2", [], id="file extension"),
    pytest.param("biopsy, SHOP, stop", [], id="inside a word"),
    pytest.param("Level 2.10 of the manual", [], id="another number"),
    pytest.param("our IOP-level groups", [("iop", "IOP")], id="hyphen after"),
    pytest.param("programa ambulatorio intensivo", [("iop", "programa ambulatorio intensivo")], id="Spanish"),
    pytest.param("an Intensive-Outpatient Program", [("iop", "Intensive-Outpatient Program")], id="hyphen within"),
    pytest.param("our outpatient day program", [("php", "outpatient day program")], id="day treatment is one level"),
    pytest.param("a 30-day program", [], id="a length with a hyphen"),
    pytest.param("our most intensive outpatient program", [], id="most intensive of the outpatient programs"),
    pytest.param("a less intensive outpatient level of care than the PHP", [("php", "PHP")], id="less intensive than another"),
    pytest.param("the intensive outpatient program", [("iop", "intensive outpatient program")], id="intensive and no more of it"),
    pytest.param("our partial-hospitalization and sober-living houses", [("php", "partial-hospitalization"), ("sober_living", "sober-living houses")],
                 id="hyphens in other levels"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_levels_in_text(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_offsets_are_those_of_the_text_as_written() -> None:
    text = "İİ – our  “IOP” – İ PHP"
    for match in find_terms(text, fold(text), ("levels_of_care",)):
        assert text[match.start : match.end] == {"iop": "IOP", "php": "PHP"}[match.id]
