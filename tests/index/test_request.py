"""Values that cannot be used are errors that say so and name the nearest ones; never an empty result."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from index.engine import Index
from index.families import brands
from index.known import VOCABULARY_FILES
from index.known_builder import KnownBuilder
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
        ({"insurer": [""]}, "insurer: a value is blank"),
        ({"modality": ["emdr", "  "]}, "modality: a value is blank"),
        *[({name: [","]}, f"{name}: ',' holds no value") for name in ("level", "insurer", "day", "city", "state")],
        ({"language": ["es", " / ; "]}, "language: ' / ; ' holds no value"),
        ({"after": ""}, "after is blank"),
        ({"near": " "}, "near is blank"),
        ({"text": "  "}, "text is blank"),
        ({"sentence": " "}, "the sentence is blank"),
        ({"available": " , "}, "available is blank"),
        ({"plan": ["ppo"]}, "plan needs an insurer"),
        ({"plan": ["ppo"], "insurer": []}, "plan needs an insurer"),
        ({"hours_min": 12, "hours_max": 9}, "hours_min 12 is more than hours_max 9; are they swapped?"),
        ({"weeks_min": 12, "weeks_max": 9}, "weeks_min 12 is more than weeks_max 9; are they swapped?"),
        ({"hours_min": -1}, "hours_min: "),
        ({"hours_max": 169}, "hours_max: "),
        ({"hours_min": float("inf")}, "hours_min: "),
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
        (
            {"insurer": ["xyzzy"]},
            'insurer "xyzzy" is not known; known are aetna, aetna_better_health, anthem_blue_cross',
        ),
        (
            {"insurer_family": ["bcbs"]},
            'insurer_family "bcbs": the Blues are separate companies that share a mark, and none stands for another; '
            "name the plan itself as insurer: anthem_blue_cross, florida_blue, ohio_blue, bcbs_tennessee and bcbs_texas",
        ),
        ({"insurer_family": ["Blue Cross"]}, "the Blues are separate companies"),
        (
            {"insurer_family": ["Anthem"]},
            'insurer_family "Anthem" is not known: Anthem Blue Cross is a brand of Elevance Health; did you mean elevance?',
        ),
        ({"insurer_family": ["ValueOptions"]}, "ValueOptions is a brand of Elevance Health; did you mean elevance?"),
        ({"insurer_family": ["florida blue"]}, "it is no owner of others here; ask for it as insurer florida_blue"),
        ({"insurer_family": ["medicaid"]}, "ask for it as insurer medicaid"),
        ({"insurer_family": ["elevence"]}, 'insurer_family "elevence" is not known; did you mean elevance?'),
        ({"insurer": ["cigna"], "plan": ["ppoo"]}, 'plan "ppoo" is not known; did you mean ppo'),
        ({"insurer": ["cigna"], "plan": ["xyz"]}, "known are epo, hdhp, hmo, indemnity, oap, pos, ppo"),
        ({"accreditation": ["carv"]}, "did you mean carf?"),
        ({"near": "Tustin"}, 'near "Tustin" can be in CA or MI; write it with its state, like "Tustin, CA"'),
        (
            {"near": "kansas city"},
            'near "kansas city" can be in KS or MO; write it with its state, like "Kansas City, KS"',
        ),
        ({"near": "Tustin, OR"}, "there is no Tustin in OR; Tustin is in CA and MI"),
        ({"near": "Tusitn, CA"}, 'near "Tusitn, CA" is not known; did you mean Tustin?'),
        ({"near": "Tustin, Californa"}, 'state "Californa" is not known; did you mean CA?'),
        ({"near": "Xyzzy"}, 'near "Xyzzy" is not known; no city near it in spelling has a program'),
        ({"city": ["Tustin"], "state": ["OR"]}, "there is no Tustin in OR; Tustin is in CA and MI"),
        ({"city": ["Tustin, CA", "Boise, ID"]}, "cannot be searched at once with its state"),
        ({"city": ["Tustin, CA"], "state": ["ID"]}, "cannot be searched at once with its state"),
        ({"insurer": ["medicaid"], "plan": ["ppo"]}, "Medicaid has no PPO plans; leave plan out"),
        ({"level": ["iopp"]}, "did you mean iop?"),
        ({"modality": ["emdr", "yuga"]}, 'modality "yuga" is not known; did you mean yoga?'),
        ({"condition": ["trauma"]}, 'condition "trauma" is not known; did you mean ptsd_trauma?'),
        ({"day": ["tuesdy"]}, "did you mean tue?"),
        ({"daypart": ["evning"]}, "did you mean evening?"),
        ({"state": ["Californa"]}, "did you mean CA?"),
        ({"payment": ["slidingscale"]}, "did you mean sliding_scale?"),
        ({"payment": ["cigna"]}, 'payment "cigna" is not known; it is a value of insurer: cigna'),
        ({"insurer": ["Elevance"]}, 'insurer "Elevance" is not known; it is a value of insurer_family: elevance'),
        ({"insurer": ["PPO"]}, 'insurer "PPO" is not known; it is a value of plan: ppo'),
        (
            {"population": ["alcohol", "veterans"]},
            'population "alcohol" is not known; it is a value of condition: alcohol',
        ),
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
        ("insurer_family", "Elevance Health", "elevance"),
        ("insurer_family", "carelon", "carelon"),
        ("accreditation", "the joint commission", "joint_commission"),
    ],
)
def test_labels_and_aliases_are_codes(option: str, typed: str, code: str, index: Index, now: datetime) -> None:
    result = index.search(SearchRequest.of(**{option: [typed]}), now=now)
    assert result.read_as == {option: [code]}


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("Tustin, CA", "Tustin, CA"),
        ("tustin, california", "Tustin, CA"),
        ("Tustin CA", "Tustin, CA"),
        ("st. louis missouri", "St. Louis, MO"),
        ("New York", "New York, NY"),
        ("San Juan Capistrano", "San Juan Capistrano, CA"),
    ],
)
def test_near_takes_a_city(typed: str, place: str, index: Index, now: datetime) -> None:
    assert index.search(SearchRequest.of(near=typed), now=now).read_as["near"] == [place]


def test_a_city_is_as_near_as_its_zip(index: Index, now: datetime) -> None:
    by_city, by_zip = (index.search(SearchRequest.of(near=near), now=now) for near in ("Irvine, CA", "92618"))
    assert by_city.fits == by_zip.fits == 1
    assert by_city.hits[0].distance_miles == pytest.approx(by_zip.hits[0].distance_miles, abs=6)


def test_plan_types_are_known(index: Index, now: datetime) -> None:
    request = SearchRequest.of(insurer=["cigna"], plan=["PPO", "point of service"])
    assert index.search(request, now=now).read_as["plan"] == ["ppo", "pos"]


def test_an_empty_list_is_an_option_that_is_not_given(index: Index, now: datetime) -> None:
    empty = {name: [] for name, otherwise in SearchRequest.model_fields.items() if otherwise == []}
    assert index.search(SearchRequest.of(**empty), now=now) == index.search(SearchRequest(), now=now)
    assert SearchRequest.of(**SearchRequest().model_dump()) == SearchRequest()


def test_telehealth_and_in_person_are_no_contradiction(index: Index, now: datetime) -> None:
    result = index.search(SearchRequest.of(telehealth=True, format=["in_person"]), now=now)
    assert (result.fits, result.ask) == (0, 1)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("TennCare", "tenncare"),
        ("OHP", "oregon_health_plan"),
        ("TX Medicaid", "medicaid_texas"),
        ("california medicaid", "medi_cal"),
        ("Medicaid", "medicaid"),
        ("BCBS of Tennessee", "bcbs_tennessee"),
        ("BCBSTX", "bcbs_texas"),
        ("Blue Cross & Blue Shield of Ohio", "anthem"),
        ("bcbs of florida", "florida_blue"),
        ("blue cross of california", "anthem_blue_cross"),
        ("Blue Shield", "blue_shield_of_california"),
        ("Blue Cross", "blue_cross_blue_shield"),
        ("BCBS", "blue_cross_blue_shield"),
        ("FEP", "fep_blue"),
    ],
)
def test_payers_of_a_state_are_told_apart(typed: str, code: str) -> None:
    assert KnownBuilder(VOCABULARY).known({}, {}).resolve("insurer", [typed]) == [code]


@pytest.mark.parametrize("typed", ["bcbs of pennsylvania", "bcbs of california", "blue cross blue shield of new york"])
def test_a_state_of_several_blue_plans_asks_which(typed: str) -> None:
    with pytest.raises(InputError, match="say which"):
        KnownBuilder(VOCABULARY).known({}, {}).resolve("insurer", [typed])


def test_the_families_of_the_project_are_owners() -> None:
    known = KnownBuilder(VOCABULARY).known({}, {})
    families_of = {owner: set(brands(known, owner)) for owner in known.options["insurer_family"].labels}
    assert {"elevance", "centene", "unitedhealth", "cvs", "the_cigna_group"} <= families_of.keys()
    assert families_of["elevance"] >= {"anthem", "anthem_blue_cross", "carelon", "value_options"}
    assert families_of["centene"] >= {"centene", "health_net", "mhn", "ambetter"}
    assert not {"blue_cross_blue_shield", "medicaid", "tricare"} & families_of.keys()
    everyone = [
        brand
        for owner in ("elevance", "centene", "unitedhealth", "cvs", "the_cigna_group")
        for brand in families_of[owner]
    ]
    assert len(everyone) == len(set(everyone))


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


@pytest.mark.parametrize("written", ["00:00", "0:00", "12am", "24:00"])
def test_before_midnight_is_the_end_of_the_day(written: str) -> None:
    assert SearchRequest.of(after="21:00", before=written).before == "24:00"


def test_nothing_starts_after_the_end_of_the_day() -> None:
    with pytest.raises(InputError, match="'24:00' is not a time"):
        SearchRequest.of(after="24:00")
