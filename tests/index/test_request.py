"""Values that cannot be used are errors that say so and name the nearest ones; never an empty result."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from index.engine import Index
from index.known import VOCABULARY_FILES, KnownBuilder
from index.request import SearchRequest
from index.wording import key
from records.errors import InputError
from records.models import Program
from records.paths import VOCABULARY
from records.vocabulary import vocabulary


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"after": "25:00"}, "'25:00' is not a time"),
        ({"before": "9"}, "'9' is not a time"),
        ({"after": "half past five"}, "write it like 17:30 or 5:30pm"),
        ({"after": "21:00", "before": "17:00"}, "are after and before swapped"),
        ({"after": "17:00", "before": "17:00"}, "no session can start at 17:00"),
        ({"near": "9002"}, "near takes a ZIP of five digits"),
        ({"near": "Tustin 92780"}, "near takes a ZIP of five digits"),
        ({"near": "?"}, "near takes a ZIP of five digits"),
        ({"near": "９００２５"}, "near takes a ZIP of five digits"),
        ({"miles": 0}, "miles: Input should be greater than 0"),
        ({"miles": float("nan")}, "miles: "),
        ({"limit": 0}, "limit: "),
        ({"offset": -1}, "offset: "),
        ({"sort": "price"}, "sort: "),
        ({"sort": "distance"}, "give near with a ZIP"),
        ({"in_network": True}, "in_network needs an insurer"),
        ({"insuror": ["cigna"]}, "there is no search option 'insuror'; the options are sentence, text, level, insurer"),
        ({"text": "word " * 61}, "at most 60"),
        ({"text": "word " * 10_000}, "text has 10000 words"),
        ({"insurer": "cigna"}, "insurer: "),
    ],
)
def test_request_that_makes_no_sense(asked: dict[str, Any], message: str) -> None:
    with pytest.raises(InputError, match=message.replace("?", r"\?")):
        SearchRequest.of(**asked)


@pytest.fixture(scope="module")
def index(
    program: Callable[..., Program], build: Callable[..., Index], tmp_path_factory: pytest.TempPathFactory
) -> Index:
    harbor = program(
        insurers={"cigna": "accepted", "lakeside_mutual": "in_network"}, locations=[{"city": "Tustin", "state": "CA"}]
    )
    return build(tmp_path_factory.mktemp("home"), harbor)


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"insurer": ["ciga"]}, 'insurer "ciga" is not known; did you mean cigna?'),
        ({"insurer": ["lakeside mutal"]}, "did you mean lakeside_mutual?"),
        (
            {"insurer": ["blue cross"]},
            'insurer "blue cross" can mean anthem_blue_cross (Anthem Blue Cross) or '
            "blue_cross_blue_shield (Blue Cross Blue Shield); say which",
        ),
        ({"insurer": ["xyzzy"]}, 'insurer "xyzzy" is not known; known are aetna, anthem_blue_cross'),
        ({"insurer": [""]}, 'insurer "" is not known'),
        ({"level": ["iopp"]}, "did you mean iop?"),
        ({"modality": ["emdr", "yuga"]}, 'modality "yuga" is not known; did you mean yoga?'),
        ({"condition": ["trauma"]}, 'condition "trauma" is not known; did you mean ptsd_trauma?'),
        ({"day": ["tuesdy"]}, "did you mean tue?"),
        ({"daypart": ["evning"]}, "did you mean evening?"),
        ({"state": ["Californa"]}, "did you mean CA?"),
        ({"payment": ["slidingscale"]}, "did you mean sliding_scale?"),
        ({"payment": ["cigna"]}, 'payment "cigna" is not known'),
        ({"city": ["Tusitn"]}, 'city "Tusitn" is not known; did you mean Tustin?'),
        ({"near": "99999"}, "there is no ZIP 99999"),
        ({"near": "00000"}, "there is no ZIP 00000"),
        ({"near": "09001"}, "ZIP 09001 has no place on the map"),
        ({"text": "?!"}, "there is no word to search for"),
        ({"text": "in the"}, "there is no word to search for"),
    ],
)
def test_value_that_is_not_known(asked: dict[str, Any], message: str, index: Index, now: datetime) -> None:
    with pytest.raises(InputError) as caught:
        index.search(SearchRequest.of(**asked), now=now)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("option", "typed", "code"),
    [
        ("insurer", "Cigna", "cigna"),
        ("insurer", "CIGNA healthcare", "cigna"),
        ("insurer", "bcbs", "blue_cross_blue_shield"),
        ("insurer", "Lakeside Mutual", "lakeside_mutual"),
        ("condition", "PTSD", "ptsd_trauma"),
        ("modality", "CBT", "cbt"),
        ("modality", "cognitive behavioral therapy", "cbt"),
        ("population", "women’s program", "women"),
        ("payment", "Medicaid", "medicaid"),
        ("payment", "Medi-Cal", "medi_cal"),
        ("payment", "tricare", "tricare"),
        ("language", "spanish", "es"),
        ("day", "Thursdays", "thu"),
        ("format", "online", "telehealth"),
        ("state", "california", "CA"),
        ("state", "dc", "DC"),
    ],
)
def test_labels_and_aliases_are_codes(option: str, typed: str, code: str, index: Index, now: datetime) -> None:
    result = index.search(SearchRequest.of(**{option: [typed]}), now=now)
    assert result.read_as == {option: [code]}


def test_a_city_without_programs_is_no_error(index: Index, now: datetime) -> None:
    result = index.search(SearchRequest.of(city=["Winston Salem"]), now=now)
    assert (result.fits, result.ask) == (0, 0)


@pytest.mark.parametrize("option", VOCABULARY_FILES)
def test_every_term_of_the_project_is_known_by_id_and_label(option: str) -> None:
    known = KnownBuilder(VOCABULARY).known({}, {})
    for term in vocabulary(VOCABULARY_FILES[option]).terms:
        assert known.resolve(option, [term.id]) == [term.id]
        assert term.id in known.options[option].wordings[key(term.label)]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("5pm", "17:00"),
        ("5:30 p.m.", "17:30"),
        ("12am", "00:00"),
        ("12 PM", "12:00"),
        ("9:05", "09:05"),
        ("17:30", "17:30"),
    ],
)
def test_a_time_is_taken_as_a_caller_says_it(written: str, read: str) -> None:
    assert SearchRequest(after=written).after == read
