"""Towns and payers that are typed wrong: told in one way, with those that they are like, and never left out unsaid."""

from __future__ import annotations

from typing import Any

import pytest

from index.known import KnownValues
from index.sentence import read_sentence
from records.errors import InputError
from tests.index.sentences import is_read, towns

IOP: dict[str, Any] = {"level": ["iop"]}
TOWNS = [
    # of those in which programs are
    ("IOP in Tustinn", "in Tustinn", "Tustinn", "Tustin"),
    ("iop in tustinn", "in tustinn", "tustinn", "Tustin"),
    ("IOP near Tustinn", "near Tustinn", "Tustinn", "Tustin"),
    ("IOP in Los Angelas", "in Los Angelas", "Los Angelas", "Los Angeles"),
    ("iop in los angelas", "in los angelas", "los angelas", "Los Angeles"),
    ("IOP near los angelas", "near los angelas", "los angelas", "Los Angeles"),
    ("Los Angelas is too far, IOP in San Deigo", "in San Deigo", "San Deigo", "San Diego"),
    # of all large ones
    ("IOP in Sacremento", "in Sacremento", "Sacremento", "Sacramento"),
    ("iop near sacremento", "near sacremento", "sacremento", "Sacramento"),
    ("IOP in Cincinatti", "in Cincinatti", "Cincinatti", "Cincinnati"),
    ("iop in albequerque", "in albequerque", "albequerque", "Albuquerque"),
]
# Behind "in" stands much that is no place, and no town is made of it.
NO_TOWNS = [
    "iop in denial", "iop in remission", "iop in relapse", "iop in tagalog", "iop in groups of ten", "iop in weekly groups",
    "iop in confidence", "iop in a church", "iop in nursing", "iop in foster care",
]  # fmt: skip
PAYERS = [
    ("takes Cinga", "Cinga", "Cigna"),
    ("IOP that takes cinga", "cinga", "Cigna"),
    ("cinga ppo iop", "cinga", "Cigna"),
    ("in network with Humna", "Humna", "Humana"),
    ("accepts Aetna or Cinga", "Cinga", "Cigna"),
    ("etna ppo iop", "etna", "Aetna"),
    ("takes etna, iop", "etna", "Aetna"),
    ("accepts medicard", "medicard", "Medicaid"),
    ("has magelan insurance", "magelan", "Magellan Health"),
]
NO_PAYERS = [
    ("takes Zorbley", "Zorbley"),  # it is like none
    ("Cinga House", "Cinga House"),  # it may be a provider's name
    ('takes "Cinga"', '"Cinga"'),
    ("iop cinga", "cinga"),
    ("accepts pets", "pets"),
    ("takes walkers", "walkers"),
]


@pytest.mark.parametrize(("sentence", "words", "typed", "like"), TOWNS, ids=[case[0] for case in TOWNS])
def test_a_town_is_told_with_the_one_that_it_is_like(
    sentence: str, words: str, typed: str, like: str, known: KnownValues
) -> None:
    fields, read, rest = read_sentence(sentence, known, towns)
    assert fields == IOP
    assert typed not in rest
    told = {one.words: one.values for one in read if one.option == "not searched"}
    assert told[words] == [f'city "{typed}" is not known; did you mean {like}?']


def test_a_town_that_is_like_none_is_told_too(known: KnownValues) -> None:
    fields, read, rest = read_sentence("iop near qwertzuiop", known, towns)
    assert (fields, rest) == (IOP, "")
    assert read[-1].values == ['city "qwertzuiop" is not known; give near with a ZIP or a city']


@pytest.mark.parametrize("sentence", NO_TOWNS)
def test_what_is_no_town_is_told_to_be_none(sentence: str, known: KnownValues) -> None:
    _, read, _ = read_sentence(sentence, known, towns)
    assert not [one for one in read if any("did you mean" in value for value in one.values)]


@pytest.mark.parametrize(("sentence", "typed", "like"), PAYERS, ids=[case[0] for case in PAYERS])
def test_a_payer_is_asked_for_again(sentence: str, typed: str, like: str, known: KnownValues) -> None:
    with pytest.raises(InputError, match=f'insurer "{typed}" is not known; did you mean {like}'):
        read_sentence(sentence, known, towns)


@pytest.mark.parametrize(("sentence", "text"), NO_PAYERS, ids=[case[0] for case in NO_PAYERS])
def test_what_is_like_no_payer_stays_a_word(sentence: str, text: str, known: KnownValues) -> None:
    _, _, rest = read_sentence(sentence, known, towns)
    assert rest == text


@pytest.mark.parametrize(
    "sentence",
    ["IOP nearby or online", "online or nearby IOP", "IOP near me or telehealth", "IOP in Tustinn or online",
     "IOP online or in Tustinn", "IOP in Tustin or online"],
)  # fmt: skip
def test_a_place_or_online_does_not_ask_for_telehealth(sentence: str, known: KnownValues) -> None:
    fields, read, _ = read_sentence(sentence, known, towns)
    assert "telehealth" not in fields
    assert ["a place or telehealth cannot be searched at once"] in [one.values for one in read]


@pytest.mark.parametrize(
    ("sentence", "fields"),
    [("IOP nearby, online", {"telehealth": True}), ("IOP online", {"telehealth": True}), ("IOP in Tustin, online", {"telehealth": True, "city": ["Tustin"]})],
)  # fmt: skip
def test_what_or_does_not_join_is_asked_for(sentence: str, fields: dict[str, Any]) -> None:
    is_read(sentence, IOP | fields, "")


@pytest.mark.parametrize(
    "sentence", ["IOP at least 9 hours", "9 hours", "iop 12 hrs", "iop, up to 20 hours", "nine hours"]
)
def test_hours_without_a_week_are_told_how_to_say(sentence: str, known: KnownValues) -> None:
    _, read, rest = read_sentence(sentence, known, towns)
    told = [one.values[0] for one in read if one.option == "not searched"]
    assert any("9 hours a week" in one for one in told), told
    assert "hours" not in rest


@pytest.mark.parametrize(
    "sentence", ["IOP at least 9 hours a week", "9+ hours weekly IOP", "iop 9 hours per week or more"]
)
def test_hours_of_a_week_are_searched(sentence: str, known: KnownValues) -> None:
    fields, read, _ = read_sentence(sentence, known, towns)
    assert fields["hours_min"] == 9
    assert "not searched" not in [one.option for one in read]
