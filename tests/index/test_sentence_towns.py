"""Towns with their state in a sentence, in the option city and near: one place, whether or not a program is there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from index.engine import Index
from index.known import KnownBuilder, KnownValues
from index.request import SearchRequest
from index.sentence import read_sentence
from records.errors import InputError
from records.models import Program
from records.paths import VOCABULARY
from tests.index.sentences import towns

CASES: list[tuple[str, dict[str, Any], str]] = [
    ("IOP near Tustin CA", {"level": ["iop"], "near": "Tustin, CA"}, ""),
    ("IOP near Tustin Ca", {"level": ["iop"], "near": "Tustin, CA"}, ""),
    ("IOP near Springfield IL", {"level": ["iop"], "near": "Springfield, IL"}, ""),
    ("within 20 miles of Tustin CA", {"miles": 20.0, "near": "Tustin, CA"}, ""),
    ("near Augusta Maine", {"near": "Augusta, ME"}, ""),
    ("near downtown Tustin CA", {"near": "Tustin, CA"}, ""),
    ("near North Hollywood CA", {"near": "North Hollywood, CA"}, ""),
    ("near West Springfield MA", {"near": "West Springfield, MA"}, ""),
    # Short names of states that are words too: MI is motivational interviewing, IN and OR are in and or.
    ("by Ann Arbor MI", {"near": "Ann Arbor, MI"}, ""),
    ("close to Fort Wayne IN evenings", {"near": "Fort Wayne, IN", "daypart": ["evening"]}, ""),
    ("around Salem OR", {"near": "Salem, OR"}, ""),
    ("near aurora co with emdr", {"near": "aurora, CO", "modality": ["emdr"]}, ""),
    ("iop near fort wayne in the evening", {"level": ["iop"], "near": "fort wayne", "daypart": ["evening"]}, ""),
    ("10 miles from Dover DE", {"miles": 10.0, "near": "Dover, DE"}, ""),
    # Towns whose names begin with a state.
    ("PHP near Kansas City MO", {"level": ["php"], "near": "Kansas City, MO"}, ""),
    ("php near kansas city", {"level": ["php"], "near": "kansas city"}, ""),
    ("in Virginia Beach", {"city": ["Virginia Beach"]}, ""),
    ("near oklahoma city", {"near": "oklahoma city"}, ""),
    ("in Kansas evenings", {"state": ["KS"], "daypart": ["evening"]}, ""),
    ("in Texas with Aetna", {"state": ["TX"], "insurer": ["aetna"]}, ""),
    # The state of a payer's name places the town.
    ("near Miami Florida Blue", {"near": "Miami, FL", "insurer": ["florida_blue"]}, ""),
    ("in Miami Florida Blue", {"city": ["Miami"], "insurer": ["florida_blue"]}, ""),
    # What is no town of that state is as it was.
    ("near Tustin", {"near": "Tustin"}, ""),
    ("Lighthouse CA", {"state": ["CA"]}, "Lighthouse"),
]


@pytest.fixture(scope="module")
def known() -> KnownValues:
    return KnownBuilder(VOCABULARY).known({"san diego": 0}, {"CA": 0})


@pytest.mark.parametrize(("sentence", "fields", "text"), CASES, ids=[case[0] for case in CASES])
def test_town_is_read(sentence: str, fields: dict[str, Any], text: str, known: KnownValues) -> None:
    found, _, rest = read_sentence(sentence, known, towns)
    assert (found, rest) == (fields, text)


@pytest.fixture(scope="module")
def index(
    program: Callable[..., Program], build: Callable[..., Index], tmp_path_factory: pytest.TempPathFactory
) -> Index:
    programs = [
        program("Santa Ana", locations=[{"zip": "92701", "city": "Santa Ana", "state": "CA"}]),
        program("Chatham", locations=[{"city": "Chatham", "state": "IL"}]),
    ]
    return build(tmp_path_factory.mktemp("home"), *programs)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"sentence": "within 20 miles of Tustin CA"}, ["Santa Ana"]),
        ({"sentence": "near Springfield IL"}, ["Chatham"]),
        ({"near": "Springfield IL"}, ["Chatham"]),
        ({"city": ["Chatham IL"]}, ["Chatham"]),
        ({"city": ["Chatham Illinois"]}, ["Chatham"]),
        ({"city": ["Tustin CA"]}, []),
    ],
)
def test_town_is_searched(asked: dict[str, Any], found: list[str], index: Index, now: datetime) -> None:
    hits = index.search(SearchRequest.of(**asked), now=now).hits
    assert [hit.program.provider for hit in hits] == found


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"sentence": "near Springfield"}, "near .Springfield. can be in .* write it with its state"),
        ({"city": ["Chatham IL", "Santa Ana"]}, "cannot be searched at once with its state"),
        ({"city": ["Chatham IL"], "state": ["CA"]}, "cannot be searched at once with its state"),
        ({"city": ["Xyzzy IL"]}, 'city "Xyzzy" is not known'),
    ],
)
def test_town_that_is_none(asked: dict[str, Any], message: str, index: Index, now: datetime) -> None:
    with pytest.raises(InputError, match=message):
        index.search(SearchRequest.of(**asked), now=now)
