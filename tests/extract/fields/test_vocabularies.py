"""Every wording of these vocabularies finds its own entry, alone and in a sentence."""

from __future__ import annotations

import pytest

from extract.document import fold
from extract.patterns.terms import find_terms
from records.vocabulary import vocabulary

NAMES = ("modalities", "conditions", "populations", "accreditations", "formats", "languages", "admission")


@pytest.mark.parametrize("name", NAMES)
def test_every_wording_finds_its_own_entry(name: str) -> None:
    lost = []
    for term in vocabulary(name).terms:
        for wording in (*term.aliases, *term.exact):
            sentence = f"xx {wording}, yy"
            found = find_terms(sentence, fold(sentence))
            ids = [match.id for match in found if match.vocabulary == name and match.end - match.start == len(wording)]
            if ids != [term.id]:
                lost.append((term.id, wording, ids))
    assert lost == []


@pytest.mark.parametrize("name", NAMES)
def test_every_hidden_phrase_hides_its_own_entry(name: str) -> None:
    seen = []
    for term in vocabulary(name).terms:
        for phrase in term.not_in:
            found = find_terms(phrase, fold(phrase))
            if any(match.vocabulary == name and match.id == term.id for match in found):
                seen.append((term.id, phrase))
    assert seen == []


@pytest.mark.parametrize("name", NAMES)
def test_what_names_a_part_is_a_wording_of_the_whole(name: str) -> None:
    assert [one for term in vocabulary(name).terms for one in set(term.narrower) - set(term.aliases)] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_wording_stands_under_two_entries(name: str) -> None:
    held: dict[str, str] = {}
    twice = []
    for term in vocabulary(name).terms:
        for wording in dict.fromkeys(map(fold, (*term.aliases, *term.exact))):
            if held.setdefault(wording, term.id) != term.id:
                twice.append((wording, held[wording], term.id))
    assert twice == []
