"""Text as a search finds it: phrases, beginnings, exclusions, synonyms, and other spellings."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import datetime

import pytest

from index.build import build_index
from index.engine import Index
from index.known import KnownValues
from index.known_builder import KnownBuilder
from index.phrases import PositionsWriter
from index.request import SearchRequest
from records.errors import InputError
from records.models import Program
from records.paths import VOCABULARY

Make = Callable[..., Program]
QUOTES = {
    "Anchor": "Our trauma yoga meets in person. Rides are free.",
    "Beacon": "Yoga for trauma, and a shuttle to the clinic.",
    "Cedar": "Trauma. Yoga is on Fridays.",
    "Dune": "We work with eye movement desensitization in small groups.",
    "Ember": "A registered nurse and a dietitian are on staff; groups meet in our café.",
    "Fjord": "The person in charge of recovering clients helps with recovery.",
    "Grove": "Therapies for all; a personal approach to substance use in our rehab.",
}


@pytest.fixture(scope="module")
def index(program: Make, now: datetime, tmp_path_factory: pytest.TempPathFactory) -> Index:
    """Programs whose quotes are known, with the project's own vocabulary."""
    home = tmp_path_factory.mktemp("home")
    programs = [program(name, level_evidence=[{"quote": quote}]) for name, quote in QUOTES.items()]
    coded = [
        program("Harbor", modalities=["emdr"]),
        program("Isle", modalities=["mat"], insurers={"oscar": "accepted"}),
        program("Juniper", conditions=["dual_diagnosis"], insurers={"aetna": "not_accepted"}),
        program("Knoll", level_of_care="detox", insurers={"medi_cal": "accepted"}),
    ]
    build_index(home, [*programs, *coded], now=now)
    return Index.open(home)


def names(index: Index, now: datetime, text: str) -> str:
    hits = index.search(SearchRequest.of(text=text, sort="name", limit=100), now=now).hits
    return " ".join(hit.program.provider for hit in hits)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("trauma yoga", "Anchor Beacon Cedar"),
        ('"trauma yoga"', "Anchor"),
        ('"yoga for trauma"', "Beacon"),
        ('"yoga trauma"', ""),
        ('"traumas yogas"', "Anchor"),  # in any ending
        ('"in person"', "Anchor"),
        ('"person in charge"', "Fjord"),
        ('"person of charge"', ""),
        ('"free our"', ""),  # no phrase reaches from one text into another
        ("recov*", "Fjord"),
        ("therapie*", "Grove"),
        ("person*", "Anchor Fjord Grove"),
        ("emb*", "Ember"),
        ("using", "Grove"),  # its stem is "us", which is passed over as a word
        ('"substance use"', "Grove"),
        ("zzz*", ""),
        ("trauma -yoga", ""),
        ("yoga -shuttle", "Anchor Cedar"),
        ("yoga NOT trauma", ""),
        ('yoga -"trauma yoga"', "Beacon Cedar"),
        ("dietitian OR nurse OR lighthouse", "Ember"),
        ("yoga shuttle OR rides", "Anchor Beacon"),
        # A code is found by all of its wordings, as a code and in the quotes.
        ("EMDR", "Dune Harbor"),
        ("eye movement therapy", "Dune Harbor"),
        ("eye movement", "Dune Harbor"),  # the beginning of a wording is how people ask for it
        ("eye movements", "Dune Harbor"),
        ("eye movement desensitization", "Dune Harbor"),
        ('"eye movement"', "Dune"),
        ("bupe", "Isle"),
        ("Suboxone", "Isle"),
        ("buprenorphine", "Isle"),
        ("MAT", "Isle"),
        ("medication-assisted treatment", "Isle"),
        ("co-occurring", "Juniper"),
        ("dual diagnosis", "Juniper"),
        # Words in no code: the file of search words.
        ("transportation", "Anchor Beacon"),
        ("registered nurses", "Ember"),
        ("rehabilitation", "Grove"),
        ("treatment center", "Grove"),
        ("Oscar", "Isle"),
        # Accents count nowhere.
        ("cafe", "Ember"),
        ("Café", "Ember"),
        ("cafe\u0301", "Ember"),
        ('"in our cafe"', "Ember"),
        ("caf*", "Ember"),
        ("aetna", ""),
        ("medical", "Isle"),  # "medication"; not Medi-Cal
        ("MediCal", "Isle Knoll"),
    ],
)
def test_text_finds(text: str, found: str, index: Index, now: datetime) -> None:
    assert names(index, now, text) == found


def test_a_snippet_marks_words_with_accents(index: Index, now: datetime) -> None:
    snippet = index.search(SearchRequest(text="cafe"), now=now).hits[0].snippet
    assert snippet is not None
    assert [snippet.text[start:end] for start, end in snippet.marks] == ["café"]


def test_only_exclusions_leave_out(index: Index, now: datetime) -> None:
    every = set(names(index, now, "").split())
    assert set(names(index, now, "-yoga").split()) == every - {"Anchor", "Beacon", "Cedar"}


@pytest.mark.parametrize(
    ("text", "suggestions"),
    [
        ("shutle", {"shutle": ["shuttle"]}),
        ("dietician's", {}),  # the vocabulary knows it
        ("yoga shuttel", {"shuttel": ["shuttle"]}),
        ("cognitve behavorial therpy", {"cognitve behavorial therpy": ["cognitive behavioral therapy"]}),
        ("eye movment therapy", {"eye movment therapy": ["eye movement therapy"]}),
        ("sub oxone", {"sub oxone": ["suboxone"]}),
        ("atena", {"atena": ["aetna"]}),
        ('"trauma shuttle"', {'"trauma shuttle"': ["trauma shuttle"]}),
        ('"nurse shuttle"', {}),  # no program has both words
        ('"eye movement therapy"', {'"eye movement therapy"': ["eye movement therapy"]}),  # it is EMDR
        ('"motivational interviewing"', {}),  # a wording that no program has is not offered for itself
        ('"eye movement emdr"', {'"eye movement emdr"': ["eye movement emdr"]}),
        ('"trauma yogga"', {"yogga": ["yoga"]}),
        ("qxqxqxqx", {}),
        ("12345", {}),
        ("alk", {}),  # three letters of which one is another are another word
    ],
)
def test_other_spellings(text: str, suggestions: dict[str, list[str]], index: Index, now: datetime) -> None:
    assert index.search(SearchRequest(text=text), now=now).suggestions == suggestions


def test_each_word_has_one_line_and_sixty_strange_words_have_an_answer(index: Index, now: datetime) -> None:
    draw = random.Random(3)
    words = ["".join(draw.choices("abcdefgh", k=9)) for _ in range(60)]
    result = index.search(SearchRequest(text=" ".join(words)), now=now)
    assert result.fits + result.ask == 0
    assert all(len(near) <= 3 for near in result.suggestions.values())


def test_ten_thousand_words_are_too_many() -> None:
    with pytest.raises(InputError, match="text has 10000 words; a search takes at most"):
        SearchRequest.of(text="yoga " * 10_000)


def test_phrases_agree_with_a_plain_scan() -> None:
    draw = random.Random(5)
    texts = [
        [[draw.choice("abcde") for _ in range(draw.randint(0, 9))] for _ in range(draw.randint(0, 3))]
        for _ in range(300)
    ]
    writer = PositionsWriter()
    for row in texts:
        writer.add(row)
    positions = writer.close()
    for length in (1, 2, 3, 4):
        for _ in range(40):
            wanted = [draw.choice("abcdef") for _ in range(length)]
            expected = [
                row
                for row, program in enumerate(texts)
                if any(text[at : at + length] == wanted for text in program for at in range(len(text)))
            ]
            assert positions.rows(wanted).tolist() == expected


@pytest.fixture(scope="module")
def known() -> KnownValues:
    return KnownBuilder(VOCABULARY).known({}, {})


def test_a_synonym_is_in_one_group_and_no_code(known: KnownValues) -> None:
    from index.known_words import FILE, SYNONYMS
    from index.query import codes_of
    from index.wording import key
    from records.vocabulary import vocabulary

    groups = [term for term in vocabulary(FILE).terms if term.kind == SYNONYMS]
    wordings = [key(word) for term in groups for word in dict.fromkeys((term.label, *term.aliases))]
    keys = list(dict.fromkeys(wordings))
    assert len(groups) > 10
    assert all(len(term.aliases) >= 1 for term in groups)
    assert {term.kind for term in vocabulary(FILE).terms} == {
        SYNONYMS,
        "needs_cue",
        "brand",
        "general",
        "asked",
        "area_ends",
        "every_program",
        "left_out",
        "spanish",
        "spanish_words",
        "spanish_small",
    }
    per_group = [word for term in groups for word in {key(word) for word in (term.label, *term.aliases)}]
    assert sorted(per_group) == sorted(keys), "a wording stands in two groups"
    assert {word: codes_of(word, known) for word in keys if codes_of(word, known)} == {}


def test_words_that_need_a_cue_are_wordings_of_codes(known: KnownValues) -> None:
    from index.known_words import FILE
    from index.wording import key
    from records.vocabulary import vocabulary

    wordings = {wording for option in known.options.values() for wording in option.wordings}
    listed = [
        key(word) for term in vocabulary(FILE).terms if term.kind in ("needs_cue", "brand") for word in term.aliases
    ]
    assert [word for word in listed if word not in wordings] == []
    assert {"oscar", "magellan", "medica", "sharp"} <= set(known.words.needs_cue)
    assert not {"humana", "kaiser", "aetna", "iop", "emdr"} & set(known.words.needs_cue)


MEDICATIONS = {
    "Aspen": "We prescribe Suboxone.",
    "Birch": "Our clinic dispenses methadone and prescribes buprenorphine.",
    "Cypress": "We offer medication-assisted treatment.",
    "Dogwood": "Our doctors prescribe Vivitrol; we are not a methadone clinic.",
    "Elder": "Methadone is dispensed daily.",
}


@pytest.fixture(scope="module")
def prescribing(program: Make, now: datetime, tmp_path_factory: pytest.TempPathFactory) -> Index:
    """Programs that say which medications they give, or deny one."""
    home = tmp_path_factory.mktemp("home")
    build_index(home, [program(name, modalities=[f"mat/{quote}"]) for name, quote in MEDICATIONS.items()], now=now)
    return Index.open(home)


@pytest.mark.parametrize(
    ("text", "first", "others"),
    [
        ("methadone", "Birch Elder", ""),
        ("methadone clinic", "Birch Elder", ""),
        ("metadona", "Birch Elder", ""),
        ("Vivitrol", "Dogwood", ""),
        ("-methadone", "Aspen Cypress Dogwood", ""),
        ("Suboxone", "Aspen Birch", "Cypress Dogwood Elder"),
        ("bupe", "Aspen Birch", "Cypress Dogwood Elder"),
        ("MAT", "Aspen Birch Cypress Dogwood Elder", ""),
        ('"methadone"', "Birch Dogwood Elder", ""),
    ],
)
def test_the_name_of_a_medication_finds_who_gives_it(
    text: str, first: str, others: str, prescribing: Index, now: datetime
) -> None:
    """Buprenorphine is one with MAT as text, after those who name it; who denies one, and who gives another, is no hit of it."""
    hits = [hit.program.provider for hit in prescribing.search(SearchRequest.of(text=text), now=now).hits]
    named = len(first.split())
    assert (" ".join(sorted(hits[:named])), " ".join(sorted(hits[named:]))) == (first, others)


@pytest.mark.parametrize(
    ("text", "quote", "marked"),
    [
        ("suboxone", "Our clinic dispenses methadone and prescribes buprenorphine.", ["buprenorphine"]),
        ("MAT", "Methadone is dispensed daily.", ["Methadone"]),
        ("methadone", "Our clinic dispenses methadone and prescribes buprenorphine.", ["methadone"]),
    ],
)
def test_a_snippet_marks_medications(
    text: str, quote: str, marked: list[str], prescribing: Index, now: datetime
) -> None:
    snippets = [hit.snippet for hit in prescribing.search(SearchRequest.of(text=text), now=now).hits]
    (found,) = [snippet for snippet in snippets if snippet is not None and snippet.text == quote]
    assert [found.text[start:end] for start, end in found.marks] == marked
