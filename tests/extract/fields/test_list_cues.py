"""Every cue of data/vocabulary/list_cues.yaml: it is well written, found in its examples, and decides for the lines under it."""

from __future__ import annotations

import re

import pytest

from extract.document import fold
from extract.fields.list_cues import Kind, ListCue, is_required, list_cues, written_out
from extract.patterns.literals import compile_words

ENTRIES = [(kind, cue) for kind, held in list_cues().items() for cue in held]
ENTRY = pytest.mark.parametrize(("kind", "cue"), ENTRIES, ids=[f"{kind}-{cue.name}" for kind, cue in ENTRIES])
HEAD = "<h1>Our Evening Group</h1><p>Our team is here.</p>"
LINES = "<ul><li>Grief and stress</li><li>Somebody to talk to</li></ul>"


def matches(kind: Kind, pattern: str, text: str) -> bool:
    wording = compile_words([written_out(pattern)])
    if kind == "required":
        return wording.match(text) is not None
    return wording.search(text) is not None if kind != "label" else wording.fullmatch(text) is not None


@ENTRY
def test_every_pattern_compiles_and_is_written_folded(kind: Kind, cue: ListCue) -> None:
    for pattern in map(written_out, cue.patterns):
        assert re.compile(pattern).fullmatch("") is None
        assert not re.search(r"[A-Z’“”–—]", re.sub(r"\\[A-Za-z]", "", pattern)), f"{pattern} is not folded"


@ENTRY
def test_every_pattern_has_an_example_and_no_near_miss(kind: Kind, cue: ListCue) -> None:
    examples, near = [fold(text) for text in cue.examples], [fold(text) for text in cue.not_in]
    unused = [pattern for pattern in cue.patterns if not any(matches(kind, pattern, text) for text in examples)]
    assert unused == []
    idle = [text for text in examples if not any(matches(kind, pattern, text) for pattern in cue.patterns)]
    assert idle == []
    assert [text for text in near if any(matches(kind, pattern, text) for pattern in cue.patterns)] == []


UNDER = [(kind, text) for kind, cue in ENTRIES if kind in ("treated", "others") for text in cue.examples]


@pytest.mark.parametrize(("kind", "text"), UNDER, ids=[f"{kind}: {text}" for kind, text in UNDER])
def test_a_line_under_it_is_treated_or_not(own, kind: Kind, text: str) -> None:
    """A weak word ("grief") in an own list is a value where the list is of what is treated, and none where it is of something else."""
    over = f"<p>{text}</p>" if text.endswith(":") else f"<h2>{text}</h2>"
    assert own("conditions", f"{HEAD}{over}{LINES}") == (["grief", "stress"] if kind == "treated" else [])


REQUIRED = [text for kind, cue in ENTRIES if kind == "required" for text in cue.examples]


@pytest.mark.parametrize("text", REQUIRED)
def test_what_those_who_come_must_be_is_told_by_the_beginning_of_a_line(text: str) -> None:
    assert is_required(text.lower())
    assert not is_required(f"adults who are {text.lower()}")
