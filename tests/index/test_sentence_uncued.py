"""Ordinary words of a sentence: payers and people without a cue, states by two letters, and words that are left out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from console.reading import left_out
from index.build import build_index
from index.engine import Index
from index.known import KnownValues
from index.known_builder import KnownBuilder
from index.request import SearchRequest
from index.sentence import read_sentence
from index.sentence_uncued import ORDINARY
from records.models import Program
from records.paths import VOCABULARY
from tests.index.sentences import towns

IOP: dict[str, Any] = {"level": ["iop"]}
# A sentence, its options, its text, and the words of which it is told how they were read.
ALONE: list[tuple[str, dict[str, Any], str, list[str]]] = [
    ("IOP Magellan", IOP | {"insurer": ["magellan"]}, "", ["Magellan"]),
    ("Horizon IOP", IOP | {"insurer": ["horizon_bcbs"]}, "", ["Horizon"]),
    ("Empire", {"insurer": ["empire_blue_cross"]}, "", ["Empire"]),
    ("Independence", {"insurer": ["independence_blue_cross"]}, "", ["Independence"]),
    ("oscar iop", IOP | {"insurer": ["oscar"]}, "", ["oscar"]),
    ("hi, oscar iop near 90025 please", IOP | {"insurer": ["oscar"], "near": "90025"}, "", ["oscar"]),
    ("does Magellan cover IOP?", IOP | {"insurer": ["magellan"]}, "", ["Magellan"]),
    ("horizon evenings near Tustin CA", {"insurer": ["horizon_bcbs"], "daypart": ["evening"], "near": "Tustin, CA"}, "", ["horizon"]),
    ("United Medicaid", {"insurer": ["uhc_community_plan"], "payment": ["medicaid"]}, "", []),
    ("medicaid united iop", IOP | {"insurer": ["united_healthcare"], "payment": ["medicaid"]}, "", ["united"]),
    ("iop medical", IOP | {"payment": ["medi_cal"]}, "", ["medical"]),
    ("female, depression, IOP", IOP | {"population": ["women"], "condition": ["depression"]}, "", ["female"]),
    ("iop mat", IOP | {"modality": ["mat"]}, "", ["mat"]),
    ("iop pa", IOP | {"state": ["PA"]}, "", ["pa"]),
    ("IOP OH", IOP | {"state": ["OH"]}, "", ["OH"]),
    # A cue says it, and nothing is told.
    ("takes Oscar", {"insurer": ["oscar"]}, "", []),
    ("IOP for a woman", IOP | {"population": ["women"]}, "", []),
    # Beside other text it is one of its words, and so it is in quotation marks.
    ("Magellan House", {}, "Magellan House", []),
    ("Horizon Recovery IOP", IOP, "Horizon Recovery", []),
    ("Horizon treatment center", {}, "Horizon", []),
    ("united front", {}, "united front", []),
    ("Oscar the therapist", {}, "Oscar therapist", []),
    ("oscar is looking for iop", IOP, "oscar", []),
    ("my friend oscar needs php", {"level": ["php"]}, "oscar", []),
    ("medical IOP", IOP, "medical", []),
    ('IOP "Magellan"', IOP, '"Magellan"', []),
    # What can be two things is neither.
    ("php va", {"level": ["php"]}, "", ["va"]),
    ("iop la", IOP, "", ["la"]),
    ("iop tx", IOP, "", ["tx"]),
    ("iop mi", IOP, "", ["mi"]),
    ("Providence RI iop", IOP | {"state": ["RI"]}, "", ["Providence"]),
    ("iop oxford, ms", IOP | {"state": ["MS"]}, "", ["oxford", "ms"]),
    ("iop in Providence RI", IOP | {"city": ["Providence"], "state": ["RI"]}, "", []),
    ("Magellan out of network", {}, "", ["Magellan out of network"]),
    ("no oscar", {}, "", ["no oscar"]),
    ("php philadelphia", {"level": ["php"], "near": "philadelphia, PA"}, "", []),
]  # fmt: skip
# A sentence, its options and text, and the ordinary words that are left out.
LEFT_OUT: list[tuple[str, dict[str, Any], str, list[str]]] = [
    ("he lost his job, needs IOP", IOP, "", ["lost"]),
    ("a place that allows dogs", {}, "dogs", ["allows"]),
    ("she is struggling with anxiety", {"condition": ["anxiety"]}, "", ["struggling"]),
    ("just turned 26, IOP", IOP, "", ["turned 26"]),
    ("wondering if anyone takes Aetna", {"insurer": ["aetna"]}, "", ["wondering"]),
    ("maybe a php or iop", {"level": ["php", "iop"]}, "", ["maybe"]),
    ("first choice evenings", {"daypart": ["evening"]}, "", ["first choice"]),
    ("they said Aetna covers it", {"insurer": ["aetna"]}, "", ["said"]),
    ("beacon of hope", {}, "beacon", ["hope"]),
    ("insurance through my dad's union", {}, "", ["dad's union"]),
    ("deductible of 5000, IOP", IOP, "", ["deductible", "5000"]),
    ("he drinks a fifth a day", {"condition": ["alcohol"]}, "", ["fifth"]),
    # Names keep theirs.
    ("Lost Creek IOP", IOP, "Lost Creek", []),
    ("IOP at Second Chance Ranch", IOP, "Second Chance Ranch", []),
    ('"lost" IOP', IOP, '"lost"', []),
    # What a page may say stays a word.
    ("IOP where I can bring my children", IOP, "bring children", []),
]


@pytest.fixture(scope="module")
def known() -> KnownValues:
    return KnownBuilder(VOCABULARY).known({"san diego": 0}, {"CA": 0})


@pytest.mark.parametrize(("sentence", "fields", "text", "told"), ALONE, ids=[case[0] for case in ALONE])
def test_word_that_is_a_code_too(
    sentence: str, fields: dict[str, Any], text: str, told: list[str], known: KnownValues
) -> None:
    found, read, rest = read_sentence(sentence, known, towns)
    assert (found, rest) == (fields, text)
    assert [one.words for one in read if one.option == "not searched"] == told


@pytest.mark.parametrize(("sentence", "fields", "text", "told"), LEFT_OUT, ids=[case[0] for case in LEFT_OUT])
def test_word_that_is_left_out(
    sentence: str, fields: dict[str, Any], text: str, told: list[str], known: KnownValues
) -> None:
    found, read, rest = read_sentence(sentence, known, towns)
    assert (found, rest) == (fields, text)
    assert [one.words for one in read if one.values == [ORDINARY]] == told


@pytest.mark.parametrize(
    ("sentence", "fields", "told"),
    [
        ("has two kids, iop", IOP, "has two kids"),
        ("had a baby, iop", IOP, "had a baby"),
        ("iop while the kids are at school", IOP, "while the kids are at school"),
        ("single mom of two, iop", IOP, "single mom of two"),
        ("self-employed, iop", IOP, "self-employed"),
        ("her doctor recommended DBT", {"modality": ["dbt"]}, "her doctor"),
        ("they moved here from Texas, need iop", IOP, "moved here from Texas"),
    ],
)
def test_what_is_said_of_the_caller(sentence: str, fields: dict[str, Any], told: str, known: KnownValues) -> None:
    found, read, rest = read_sentence(sentence, known, towns)
    assert (found, rest) == (fields, "")
    assert told in [one.words for one in read if one.option == "not searched"]


def test_no_word_that_is_left_out_means_something(known: KnownValues) -> None:
    words = known.words
    assert len(words.left_out) > 1000
    options = tuple(option for option in known.options if option not in ("insurer_family", "source", "state"))
    meant = {word for word in words.left_out if known.codes_of(word, options)} - set(words.needs_cue)
    assert not meant
    assert not words.left_out_set & {*words.synonyms, *words.every_program}


@pytest.fixture(scope="module")
def index(program: Callable[..., Program], now: datetime, tmp_path_factory: pytest.TempPathFactory) -> Index:
    home: Path = tmp_path_factory.mktemp("home")
    programs = [
        program("Anchor", insurers={"magellan": "accepted"}),
        program("Beacon", insurers={"magellan": "not_accepted"}),
        program("Cedar"),
        program("Magellan House"),
    ]
    build_index(home, programs, now=now)
    return Index.open(home)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("IOP Magellan", {"Anchor": "fits", "Cedar": "ask", "Magellan House": "ask"}),
        ("Magellan house IOP", {"Magellan House": "fits"}),
        ("lost job IOP", dict.fromkeys(["Anchor", "Beacon", "Cedar", "Magellan House"], "fits")),
    ],
)
def test_nobody_is_hidden_for_a_word(sentence: str, expected: dict[str, str], index: Index, now: datetime) -> None:
    result = index.search(SearchRequest(sentence=sentence), now=now)
    assert {hit.program.provider: hit.tier for hit in result.hits} == expected


def test_what_is_left_out_is_told_once_for_each_reason(index: Index, now: datetime) -> None:
    result = index.search(SearchRequest(sentence="he lost his job and owes money, IOP Magellan"), now=now)
    assert left_out(result) == [
        f'Not searched: "lost", "owes money" ({ORDINARY})',
        'Not searched: "Magellan" (as a word, because it is read as insurer Magellan Health; in quotation marks the word is searched)',
    ]
