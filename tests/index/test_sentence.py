"""A question in plain words: what it fills, what stays text, and what is told and never searched."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from index.build import build_index
from index.engine import Index
from index.known import KnownValues
from index.request import SearchRequest
from index.result import ReadAs
from index.sentence import read_sentence
from index.sentence_join import with_sentence
from records.errors import InputError
from records.models import Program
from tests.index.sentences import is_read, towns

CASES: list[tuple[str, dict[str, Any], str]] = [
    # levels, payers, plans
    ("evening IOP that takes Aetna near 90025 with EMDR",
     {"daypart": ["evening"], "level": ["iop"], "insurer": ["aetna"], "near": "90025", "modality": ["emdr"]}, ""),
    ("I'm looking for a PHP program in Tustin that accepts Cigna PPO",
     {"level": ["php"], "city": ["Tustin"], "insurer": ["cigna"], "plan": ["ppo"]}, ""),
    ("does anyone take Medicaid for residential treatment in California?",
     {"payment": ["medicaid"], "level": ["residential"], "state": ["CA"]}, ""),
    ("IOP or PHP", {"level": ["iop", "php"]}, ""),
    ("in-network Aetna evening iop", {"in_network": True, "insurer": ["aetna"], "daypart": ["evening"], "level": ["iop"]}, ""),
    ("in network with Anthem Blue Cross", {"in_network": True, "insurer": ["anthem_blue_cross"]}, ""),
    ("Aetna HMO in network PHP", {"insurer": ["aetna"], "plan": ["hmo"], "in_network": True, "level": ["php"]}, ""),
    ("virtual php in Texas accepting UHC PPO",
     {"telehealth": True, "level": ["php"], "state": ["TX"], "insurer": ["united_healthcare"], "plan": ["ppo"]}, ""),
    ("Blue Shield of California", {"insurer": ["blue_shield_of_california"]}, ""),
    ("blue shield", {"insurer": ["blue_shield_of_california"]}, ""),
    ("takes Aetna, Oscar or Medica", {"insurer": ["aetna", "oscar", "medica"]}, ""),
    ("insurance is Oscar", {"insurer": ["oscar"]}, ""),
    ("sliding scale outpatient for veterans", {"payment": ["sliding_scale"], "level": ["outpatient"], "population": ["veterans"]}, ""),
    ("free detox", {"payment": ["free"], "level": ["detox"]}, ""),
    ("no cost detox", {"payment": ["free"], "level": ["detox"]}, ""),
    ("TRICARE West, in network", {"insurer": ["tricare"], "in_network": True}, ""),
    ("does it take VA", {"insurer": ["va"]}, ""),
    ("speaks Spanish or Vietnamese", {"language": ["es", "vi"]}, ""),
    ("TRICARE for active duty", {"payment": ["tricare"], "population": ["veterans"]}, ""),
    ("mental health IOP", {"condition": ["mental_health"], "level": ["iop"]}, ""),
    ("opioid treatment program methadone", {"level": ["otp"], "modality": ["methadone"]}, ""),
    # days and times
    ("IOP on Tuesdays and Thursdays after 5:30", {"level": ["iop"], "day": ["tue", "thu"], "after": "17:30"}, ""),
    ("after 5:30pm", {"after": "17:30"}, ""),
    ("after 17:30", {"after": "17:30"}, ""),
    ("before noon IOP", {"before": "12:00", "level": ["iop"]}, ""),
    ("mornings before 11", {"daypart": ["morning"], "before": "11:00"}, ""),
    ("between 6 and 9 pm", {"after": "18:00", "before": "21:00"}, ""),
    ("evening IOP Tuesdays 6-9", {"daypart": ["evening"], "level": ["iop"], "day": ["tue"], "after": "18:00", "before": "21:00"}, ""),
    ("Mondays, Wednesdays and Fridays 9-12", {"day": ["mon", "wed", "fri"], "after": "09:00", "before": "12:00"}, ""),
    ("IOP Monday Wednesday Friday mornings", {"level": ["iop"], "day": ["mon", "wed", "fri"], "daypart": ["morning"]}, ""),
    ("after 8 in the evening", {"after": "20:00", "daypart": ["evening"]}, ""),
    ("no later than 9pm", {"before": "21:00"}, ""),
    ("not before 5pm", {"after": "17:00"}, ""),
    ("5pm or later", {"after": "17:00"}, ""),
    ("from 9am to 3pm", {"after": "09:00", "before": "15:00"}, ""),
    ("weekdays between 9 and 1", {"available": "mon,tue,wed,thu,fri 09:00-13:00"}, ""),
    ("weekdays IOP after 6", {"available": "mon,tue,wed,thu,fri 18:00-24:00", "level": ["iop"]}, ""),
    ("mornings 9-12 mon-thu", {"daypart": ["morning"], "available": "mon,tue,wed,thu 09:00-12:00"}, ""),
    ("free Tuesday and Thursday 17:30-22:00", {"available": "tue,thu 17:30-22:00"}, ""),
    ("free Tue, Thu 17:30-22:00 and Sat 8-14", {"available": "tue,thu 17:30-22:00; sat 08:00-14:00"}, ""),
    ("Tuesdays after 6 and Saturdays 9-12", {"available": "tue 18:00-24:00; sat 09:00-12:00"}, ""),
    ("Saturday or Sunday groups", {"available": "sat,sun 00:00-24:00"}, ""),
    ("I'm free evenings", {"available": "daily 00:00-24:00", "daypart": ["evening"]}, ""),
    ("after work", {"daypart": ["evening"]}, ""),
    # how, what, whom
    ("virtual IOP for teens", {"telehealth": True, "level": ["iop"], "population": ["adolescents"]}, ""),
    ("online or in person", {"format": ["telehealth", "in_person"]}, ""),
    ("hybrid iop", {"format": ["hybrid"], "level": ["iop"]}, ""),
    ("women's program with trauma therapy in Spanish",
     {"population": ["women"], "modality": ["trauma_therapy"], "language": ["es"]}, ""),
    ("Spanish-speaking counselor for alcohol", {"language": ["es"], "condition": ["alcohol"]}, "counselor"),
    ("my daughter is a teen and has depression and self harm",
     {"population": ["adolescents"], "condition": ["depression", "self_harm"]}, ""),
    ("treatment center in Tustin with a gym", {"city": ["Tustin"], "modality": ["fitness"]}, ""),
    ("IOP with mat and emdr", {"level": ["iop"], "modality": ["mat", "emdr"]}, ""),
    ("EMDR, CBT or DBT", {}, "emdr OR cbt OR dbt"),
    ("horses or gardens, IOP", {"level": ["iop"]}, "horses OR gardens"),
    ("EMDR or yoga IOP", {"level": ["iop"]}, "emdr OR yoga"),
    ("couples therapy", {"modality": ["couples_therapy"]}, ""),
    ("rehab for couples", {"population": ["couples"]}, ""),
    ('"trauma yoga" evenings', {"daypart": ["evening"]}, '"trauma yoga"'),
    ("lighthouse equine farm IOP", {"level": ["iop"]}, "lighthouse equine farm"),
    # places
    ("within 20 miles of 90025", {"miles": 20.0, "near": "90025"}, ""),
    ("IOP 90025", {"level": ["iop"], "near": "90025"}, ""),
    ("15 miles around Tustin", {"miles": 15.0, "near": "Tustin, CA"}, ""),
    ("near Tustin, CA dual diagnosis", {"near": "Tustin, CA", "condition": ["dual_diagnosis"]}, ""),
    ("in Los Angeles, CA", {"city": ["Los Angeles"], "state": ["CA"]}, ""),
    ("php in St. Louis", {"level": ["php"], "city": ["St. Louis"]}, ""),
    ("Portland OR emdr", {"city": ["Portland"], "state": ["OR"], "modality": ["emdr"]}, ""),
    ("IOP in OR", {"level": ["iop"], "state": ["OR"]}, ""),
    ("IOP in Fresno", {"level": ["iop"], "city": ["Fresno"]}, ""),  # no program is there, and the filter can say so
    # numbers, accreditation
    ("at most 12 hours a week", {"hours_max": 12.0}, ""),
    ("no more than 12 hours a week", {"hours_max": 12.0}, ""),
    ("9+ hours a week", {"hours_min": 9.0}, ""),
    ("9 to 12 hours per week", {"hours_min": 9.0, "hours_max": 12.0}, ""),
    ("8 week program", {"weeks_min": 8.0, "weeks_max": 8.0}, ""),
    ("Joint Commission accredited detox", {"accreditation": ["joint_commission"], "level": ["detox"]}, ""),
    ("CARF", {"accreditation": ["carf"]}, ""),
]  # fmt: skip
# What must never become a filter, or not the one that lies near: (sentence, fields, text, the parts that are told).
ADVERSARIAL: list[tuple[str, dict[str, Any], str, list[str]]] = [
    ("no Medicaid", {}, "", ["no Medicaid"]),
    ("IOP without EMDR", {"level": ["iop"]}, "", ["without EMDR"]),
    ("not residential, inpatient or detox", {}, "", ["not residential", "inpatient", "detox"]),
    ("no detox, IOP", {"level": ["iop"]}, "", ["no detox"]),
    ("doesn't take Medicare or Medicaid, has EMDR", {"modality": ["emdr"]}, "", ["doesn't take Medicare", "Medicaid"]),
    ("takes Cigna but not Aetna", {"insurer": ["cigna"]}, "", ["not Aetna"]),
    ("not in network with Cigna", {}, "", ["not in network with", "Cigna"]),
    ("out of network with Aetna", {}, "", ["out of network with Aetna"]),
    ("Medicare or Medicaid not accepted, IOP", {"level": ["iop"]}, "", ["Medicare", "Medicaid not accepted"]),
    ("residential is not an option", {}, "", ["residential is not an option"]),
    ("anything but residential", {}, "", ["anything but residential"]),
    ("neither EMDR nor yoga", {}, "", ["neither EMDR", "nor yoga"]),
    ("finished detox, needs IOP", {"level": ["iop"]}, "", ["finished detox"]),
    ("stepping down from PHP to IOP", {"level": ["iop"]}, "", ["stepping down from PHP"]),
    ("not just online", {"telehealth": True}, "", []),
    ("no insurance, needs free treatment", {"payment": ["free"]}, "", ["no insurance"]),
    ("Oscar the therapist", {}, "Oscar therapist", []),
    ("Magellan House", {}, "Magellan House", []),
    ("blue point", {}, "blue point", []),
    ("he is on it and so is she, IOP", {"level": ["iop"]}, "", []),
    ("yoga mat", {}, '"yoga mat"', []),
    ("IOP where I can bring my children", {"level": ["iop"]}, "bring children", []),
    ("drug-free housing", {}, "drug-free housing", []),
    ("12-step alternative", {}, '"12-step alternative"', []),  # as words it would find the 12 steps
    ("Friday Health Plans IOP", {"insurer": ["friday_health"], "level": ["iop"]}, "", []),
    ("PPO", {}, "", ["PPO"]),
    ("IOP near me", {"level": ["iop"]}, "", ["near me"]),
    ("within 30 minutes of 90025", {"near": "90025"}, "", ["within 30 minutes of"]),
    ("IOP 92780 or 90025", {"level": ["iop"], "near": "92780"}, "", ["90025"]),
    ("18-25 year old, 3 days a week, at 6pm", {}, "", ["18-25 year old", "3 days a week", "at 6pm"]),
    ('"not residential"', {}, '"not residential"', []),
    ("Cigna PPO, works days, can do Tuesday and Thursday after half past five, can drive 20 miles or go online",
     {"insurer": ["cigna"], "plan": ["ppo"], "available": "tue,thu 17:30-24:00"}, "", ["works days", "drive 20 miles", "online"]),
    ("I do not want group therapy", {}, "", ["do not want group therapy"]),
    ("non 12-step program for alcohol", {"condition": ["alcohol"]}, "", ["non 12-step program"]),
    ("without religious content, EMDR", {"modality": ["emdr"]}, "", ["without religious", "content"]),
    ("California but not Los Angeles", {"state": ["CA"]}, "", ["not Los Angeles"]),
    ("outside of Tustin", {}, "", ["outside of Tustin"]),
    ("he left residential and wants aftercare", {"level": ["aftercare"]}, "", ["left residential"]),
    ("I'd rather do IOP than PHP", {"level": ["iop"]}, "", ["than PHP"]),
    ("IOP instead of residential", {"level": ["iop"]}, "", ["instead of residential"]),
    ("works nights, needs a morning IOP", {"daypart": ["morning"], "level": ["iop"]}, "", ["works nights"]),
    ("works Monday to Friday, evening PHP", {"daypart": ["evening"], "level": ["php"]}, "", ["works Monday to Friday"]),
    ("price under $5000", {}, "", ["under $5000"]),
    ("IOP that starts after 25:00", {"level": ["iop"]}, "", ["after 25:00"]),
    ("IOP 18:75, Tuesday", {"level": ["iop"], "day": ["tue"]}, "", ["18:75"]),
    ("IOP ends by 24:00", {"level": ["iop"], "before": "24:00"}, "", []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "fields", "text"), CASES)
def test_sentence_is_read(sentence: str, fields: dict[str, Any], text: str) -> None:
    is_read(sentence, fields, text)


@pytest.mark.parametrize(("sentence", "fields", "text", "told"), ADVERSARIAL)
def test_what_is_denied_or_ambiguous_is_no_filter(
    sentence: str, fields: dict[str, Any], text: str, told: list[str], known: KnownValues
) -> None:
    found, read, rest = read_sentence(sentence, known, towns)
    assert (found, rest) == (fields, text)
    assert [one.words for one in read if one.option == "not searched"] == told
    assert all(one.values for one in read)


def test_readings_stand_in_the_order_of_the_sentence_with_their_words(known: KnownValues) -> None:
    sentence = "an evening IOP near 90025 after 5:30 with lighthouse gardens, no Medicaid"
    _, read, _ = read_sentence(sentence, known, towns)
    assert [(one.words, one.option, one.values) for one in read][:-1] == [
        ("evening", "daypart", ["evening"]),
        ("IOP", "level", ["iop"]),
        ("near 90025", "near", ["90025"]),
        ("after 5:30", "after", ["17:30"]),
        ("lighthouse gardens", "text", ["lighthouse gardens"]),
    ]
    assert (read[-1].words, read[-1].option) == ("no Medicaid", "not searched")


@pytest.mark.parametrize(
    ("sentence", "message"),
    [
        ("the of a", "nothing in 'the of a' says what to search for"),
        ("please help me find a program", "says what to search for"),
        ("!!!", "says what to search for"),
        ('IOP with "trauma yoga', "quotation marks .* are not closed"),
    ],
)
def test_sentence_that_says_nothing(sentence: str, message: str, known: KnownValues) -> None:
    with pytest.raises(InputError, match=message):
        read_sentence(sentence, known, towns)


@pytest.mark.parametrize(
    ("asked", "expected", "told"),
    [
        # The option holds where the sentence contradicts it.
        ({"sentence": "IOP with EMDR", "level": ["php"]}, {"level": ["php"], "modality": ["emdr"]}, ["IOP: the option level says php"]),
        ({"sentence": "near 90025", "near": "92780"}, {"near": "92780"}, ["near 90025: the option near says 92780"]),
        ({"sentence": "after 5:30", "after": "18:00"}, {"after": "18:00"}, ["after 5:30: the option after says 18:00"]),
        ({"sentence": "takes Aetna", "insurer": ["cigna"]}, {"insurer": ["cigna"]}, ["Aetna: the option insurer says cigna"]),
        # The same said twice is one; a narrower choice of the option stands.
        ({"sentence": "IOP", "level": ["IOP"]}, {"level": ["IOP"]}, []),
        ({"sentence": "iop", "level": ["iop", "php"]}, {"level": ["iop", "php"]}, []),
        # Options whose values must all hold are added up.
        ({"sentence": "with EMDR", "modality": ["yoga"]}, {"modality": ["yoga", "emdr"]}, []),
        ({"sentence": "Tuesdays", "day": ["thu"]}, {"day": ["thu", "tue"]}, []),
        ({"sentence": "lighthouse IOP", "text": "gardens"}, {"text": "gardens lighthouse", "level": ["iop"]}, []),
        # What refines an insurer may refine the one that the option names.
        ({"sentence": "in network PPO", "insurer": ["cigna"]}, {"insurer": ["cigna"], "in_network": True, "plan": ["ppo"]}, []),
        ({"sentence": "in network IOP"}, {"level": ["iop"]}, ["in network: say with which insurer"]),
    ],
)  # fmt: skip
def test_options_and_sentence_are_joined(
    asked: dict[str, Any], expected: dict[str, Any], told: list[str], known: KnownValues
) -> None:
    request, read = with_sentence(SearchRequest.of(**asked), known, towns)
    assert request.model_dump(exclude_defaults=True) == expected
    assert [f"{one.words}: {one.values[0]}" for one in read if one.option == "not searched"] == told


@pytest.fixture(scope="module")
def index(program: Callable[..., Program], now: datetime, tmp_path_factory: pytest.TempPathFactory) -> Index:
    home = tmp_path_factory.mktemp("home")
    quote = "Our lighthouse garden is open."
    build_index(
        home,
        [
            program("Anchor", insurers={"aetna": "in_network"}, modalities=["emdr"], dayparts=["evening"], locations=[{"zip": "90025"}]),
            program("Beacon", insurers={"aetna": "accepted"}, dayparts=["evening"], locations=[{"zip": "90025"}], level_evidence=[{"quote": quote}]),
            program("Cedar", level_of_care="php", insurers={"aetna": "accepted"}, modalities=["emdr"], locations=[{"zip": "90025"}]),
        ],
        now=now,
    )  # fmt: skip
    return Index.open(home)


def test_a_search_answers_a_sentence(index: Index, now: datetime) -> None:
    request = SearchRequest(sentence="evening IOP that takes Aetna near 90025 with EMDR")
    result = index.search(request, now=now)
    assert [(hit.program.provider, hit.tier) for hit in result.hits] == [("Anchor", "fits"), ("Beacon", "ask")]
    assert {
        "level": ["iop"],
        "insurer": ["aetna"],
        "modality": ["emdr"],
        "daypart": ["evening"],
    }.items() <= result.read_as.items()
    assert [one.option for one in result.sentence] == ["daypart", "level", "insurer", "near", "modality"]


def test_the_rest_of_a_sentence_is_searched_as_text(index: Index, now: datetime) -> None:
    result = index.search(SearchRequest(sentence="an IOP with a lighthouse"), now=now)
    assert [hit.program.provider for hit in result.hits] == ["Beacon"]
    assert result.read_as["text"] == ["lighthouse"]
    mistyped = index.search(SearchRequest(sentence="IOP with a lighthuose"), now=now)
    assert (mistyped.fits, mistyped.suggestions) == (0, {"lighthuose": ["lighthouse"]})


def test_what_is_denied_leaves_no_program_out(index: Index, now: datetime) -> None:
    result = index.search(SearchRequest(sentence="no Medicaid"), now=now)
    assert (result.fits, [one.option for one in result.sentence]) == (3, ["not searched"])


def test_any_sentence_is_read_or_told_to_be_wrong(known: KnownValues) -> None:
    """Pieces in any order: options that a request takes, every part told in words of the sentence, or an InputError."""
    draw = random.Random(11)
    pieces = [piece for sentence, *_ in (*CASES, *ADVERSARIAL) for piece in sentence.split()]
    pieces += [
        *'( ) , . ; : - / & " * ? ! no not or and than 5 12:75 99999 00000 24:30 13pm ½ ß İ 中 \x00 $'.split(" "),
        "’",
        "—",
    ]
    read_at_all = 0
    for _ in range(1500):
        sentence = " ".join(draw.choices(pieces, k=draw.randint(1, 12)))
        try:
            fields, read, rest = read_sentence(sentence, known, towns)
            SearchRequest.of(**fields, text=rest)
        except InputError:
            continue
        read_at_all += 1
        plain = sentence.translate(str.maketrans("’—", "'-"))
        assert all(one.words in plain and one.values for one in read), sentence
        assert {one.option for one in read} - {"text", "not searched"} == set(fields), sentence
    assert read_at_all > 500


def test_a_word_that_is_left_out_never_becomes_a_filter(known: KnownValues) -> None:
    fields, told, rest = read_sentence("iop -emdr", known, towns)
    assert (fields, rest) == ({"level": ["iop"]}, "-emdr")
    assert told[-1] == ReadAs(words="-emdr", option="text", values=["-emdr"])
