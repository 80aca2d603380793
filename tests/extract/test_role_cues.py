"""Every cue of data/vocabulary/role_cues.yaml: it is well written, found in its examples, and speaks for its role."""

from __future__ import annotations

import re

import pytest

from extract.analyse import analyse
from extract.document import fold
from extract.patterns.literals import compile_words
from extract.reading.parse import parse
from extract.roles.cues import RoleCue, role_cues
from extract.roles.page_role import find_role, signals

HEAD = "<html><head><title>Notes | Slatebrook</title></head><body>"
SAID = {"directory": "directory", "treats": "provider"}  # how the role of a page states its signals, by kind
ENTRIES = [(kind, cue) for kind, held in role_cues().items() for cue, _ in held.values()]
ENTRY = pytest.mark.parametrize(("kind", "cue"), ENTRIES, ids=[f"{kind}-{cue.name}" for kind, cue in ENTRIES])


def noted(kind: str, text: str) -> list[str]:
    """The signals of a page with this one sentence: as its role states them, where the role states those of the kind."""
    tag = "h1" if kind == "framed" else "p"
    page = analyse(parse(f"{HEAD}<{tag}>{text}</{tag}>", content_type="text/html"))
    return find_role(page, own_facts=0)[1] if kind in SAID else [f"{kind}: {name}" for name in signals(page, kind)[1]]


@ENTRY
def test_every_pattern_compiles_and_is_written_folded(kind: str, cue: RoleCue) -> None:
    for pattern in cue.patterns:
        compiled = re.compile(pattern)
        assert compiled.groups == 0, f"{pattern}: use (?:…), a group of its own is all that is counted"
        assert compiled.fullmatch("") is None
        assert not re.search(r"[A-Z’“”–—]", re.sub(r"\\[A-Za-z]", "", pattern)), f"{pattern} is not folded"


@ENTRY
def test_every_pattern_has_an_example_and_no_near_miss(kind: str, cue: RoleCue) -> None:
    examples, near = map(fold, cue.examples), [fold(text) for text in cue.not_in]
    found = {pattern for text in examples for pattern in cue.patterns if compile_words([pattern]).search(text)}
    assert [pattern for pattern in cue.patterns if pattern not in found] == []
    assert [text for text in near if compile_words(cue.patterns).search(text)] == []


@ENTRY
def test_every_example_is_a_signal_of_the_role(kind: str, cue: RoleCue) -> None:
    missing = [text for text in cue.examples if f"{SAID.get(kind, kind)}: {cue.name} ×1" not in noted(kind, text)]
    assert not missing
    assert not any(cue.name in note for text in cue.not_in for note in noted(kind, text))


@pytest.mark.parametrize("kind", ["around", "directory"])
def test_who_treats_may_hire_in_a_corner_of_the_page(kind: str) -> None:
    """Only what a page says of itself as one who serves those who treat must stand in its text."""
    example = next(cue.examples[0] for of, cue in ENTRIES if of == kind)
    page = analyse(parse(f"{HEAD}<p>Groups</p><footer><p>{example}</p></footer>", content_type="text/html"))
    assert bool(signals(page, kind)[1]) == (kind == "directory")


def test_the_roles_have_cues() -> None:
    assert {kind for kind, _ in ENTRIES} >= {"directory", "treats", "article"}
