"""Towns with their state in a sentence, in the option city and near: one place, whether or not a program is there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from index.engine import Index
from index.known import KnownValues
from index.known_builder import KnownBuilder
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
    # What is no town of that state is as it was; of a name that several have it is the one of many ZIPs.
    ("near Tustin", {"near": "Tustin, CA"}, ""),
    ("Lighthouse CA", {"state": ["CA"]}, "Lighthouse"),
    # Neighbourhoods: the longest name wins, and no town is cut out of one that is none.
    ("mornings in Boyle Heights", {"daypart": ["morning"]}, '"Boyle Heights"'),
    ("mornings in boyle heights", {"daypart": ["morning"]}, '"boyle heights"'),
    ("php in Hollywood Hills", {"level": ["php"]}, '"Hollywood Hills"'),
    ("php in West Adams", {"level": ["php"]}, '"West Adams"'),
    ("php in North Hollywood", {"level": ["php"], "city": ["North Hollywood"]}, ""),
    ("php in Long Beach", {"level": ["php"], "city": ["Long Beach"]}, ""),
    ("php near Boyle Heights", {"level": ["php"]}, ""),
    ("lives in Boyle Heights, php", {"level": ["php"]}, ""),
    ("php near Boyle Heights, San Diego", {"level": ["php"], "near": "San Diego, CA"}, ""),
    ("php in Boyle Heights CA", {"level": ["php"], "state": ["CA"]}, '"Boyle Heights"'),
    # Two states; and a town whose state stands apart, or from which miles are.
    ("from Nevada, Colorado online php", {"state": ["NV", "CO"], "telehealth": True, "level": ["php"]}, ""),
    ("php near portland, she is in oregon", {"level": ["php"], "near": "portland, OR"}, ""),
    ("in San Diego, within 20 miles", {"near": "San Diego, CA", "miles": 20.0}, ""),
    ("php 20 miles", {"level": ["php"]}, ""),
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
    ("sentence", "left", "words", "why"),
    [
        ("iop near Springfield", {"level": ["iop"]}, "near Springfield", "write it with its state"),
        ("iop in Denver, California", {"level": ["iop"]}, "in Denver, California", "there is no Denver in CA"),
        ("iop in Xyzzy, CA", {"level": ["iop"]}, "in Xyzzy, CA", "is not known"),
        ("iop 99999", {"level": ["iop"]}, "99999", "there is no ZIP 99999"),
        ("within 5 miles of Springfield iop", {"level": ["iop"]}, "within 5 miles of Springfield", "write it with its"),
        ("after 9pm iop before 5pm", {"level": ["iop"], "after": "21:00"}, "before 5pm", "are after and before swapped"),
        ("mornings after 5pm", {"daypart": ["morning"]}, "after 5pm", "leave one of them out"),
        ("weekend tuesday", {"daypart": ["weekend"]}, "tuesday", "not of the weekend"),
        ("at least 20 hours a week, at most 10 hours a week", {"hours_min": 20.0}, "at most 10 hours a week", "swapped"),
    ],
)  # fmt: skip
def test_a_part_that_cannot_be_asked_is_told_and_no_error(
    sentence: str, left: dict[str, Any], words: str, why: str, index: Index, now: datetime
) -> None:
    request, read = index.understood(SearchRequest.of(sentence=sentence))
    assert request.model_dump(exclude_defaults=True) == left
    assert [why in one.values[0] for one in read if (one.words, one.option) == (words, "not searched")] == [True]
    assert index.search(SearchRequest.of(sentence=sentence), now=now).sentence == read


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        # Nothing is left to search for, or an option is wrong.
        ({"sentence": "iop", "near": "Springfield"}, "near .Springfield. can be in"),
        ({"sentence": "near Springfield"}, "near .Springfield. can be in .* write it with its state"),
        ({"city": ["Chatham IL", "Santa Ana"]}, "cannot be searched at once with its state"),
        ({"city": ["Chatham IL"], "state": ["CA"]}, "cannot be searched at once with its state"),
        ({"city": ["Xyzzy IL"]}, 'city "Xyzzy" is not known'),
    ],
)
def test_town_that_is_none(asked: dict[str, Any], message: str, index: Index, now: datetime) -> None:
    with pytest.raises(InputError, match=message):
        index.search(SearchRequest.of(**asked), now=now)
