"""Every cue of data/vocabulary/scope_cues.yaml: it is well written, found in its examples, and decides for what it reaches."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from extract.analyse import analyse
from extract.claims.scope_cues import Cue, Kind, Reach, cues, expression, load
from extract.document import fold
from extract.page import Scope
from extract.reading.parse import parse
from records.errors import InputError
from records.paths import VOCABULARY

HEAD = (
    "<html><head><title>Groups | Slatebrook Recovery</title>"
    "<meta property=og:site_name content='Slatebrook Recovery'></head><body>"
)
BEFORE, WITHIN, BEHIND = "Morning track", "Evening track", "Night track"
PLACES: dict[Reach, str] = {
    "sentence": "<p>{}</p>",
    "heading": f"<h2>{{}}</h2><p>{WITHIN}</p>",
    "lead_in": f"<p>{{}}:</p><ul><li>{WITHIN}</ul>",
    "label": f"<dl><dt>{{}}</dt><dd>{WITHIN}</dd></dl>",
}
ENTRIES = [(kind, cue) for kind, held in cues().items() for cue in held]
ENTRY = pytest.mark.parametrize(("kind", "cue"), ENTRIES, ids=[f"{kind}-{cue.name}" for kind, cue in ENTRIES])
IN_PLACES = [(kind, cue, reach) for kind, cue in ENTRIES for reach in cue.reach]
IN_PLACE = pytest.mark.parametrize(
    ("kind", "cue", "reach"), IN_PLACES, ids=[f"{kind}-{cue.name}-{reach}" for kind, cue, reach in IN_PLACES]
)


def claims(example: str, reach: Reach) -> dict[str, Scope]:
    """The scopes of a line before the example in its place, of what is in its reach, and of a line under the next heading."""
    body = f"<p>{BEFORE}</p>{PLACES[reach].format(example)}<h2>Schedule</h2><p>{BEHIND}</p>"
    page = analyse(parse(HEAD + body, content_type="text/html"))
    found = {unit.text: page.scope(unit) for unit in page.units}
    return {
        line: found[example if line == WITHIN and reach == "sentence" else line] for line in (BEFORE, WITHIN, BEHIND)
    }


def claim_of(kind: Kind) -> str:
    """The claim that a cue of a class makes: what is definite is own where the page presents a program."""
    return "own" if kind == "definite" else kind


def found_in(kind: Kind, reach: Reach, pattern: str, text: str) -> bool:
    """Whether the code finds the pattern in a text at this place."""
    return expression(kind, reach, [pattern]).find(fold(text)) is not None


@ENTRY
def test_every_pattern_compiles_and_is_written_folded(kind: Kind, cue: Cue) -> None:
    for pattern in cue.patterns:
        compiled = re.compile(pattern)
        assert compiled.groups == 0, f"{pattern}: use (?:…), a group of its own hides which cue was found"
        assert compiled.fullmatch("") is None, f"{pattern} matches nothing at all"
        assert not re.search(r"[A-Z’“”–—]", re.sub(r"\\[A-Za-z]|\(\?[A-Za-z<]", "", pattern)), (
            f"{pattern} is not folded"
        )


@ENTRY
def test_every_pattern_has_an_example(kind: Kind, cue: Cue) -> None:
    without = [
        pattern
        for pattern in cue.patterns
        if not any(found_in(kind, reach, pattern, text) for reach, texts in cue.examples.items() for text in texts)
    ]
    assert not without


@IN_PLACE
def test_every_example_is_found_and_no_near_miss(kind: Kind, cue: Cue, reach: Reach) -> None:
    assert [text for text in cue.examples[reach] if not expression(kind, reach, cue.patterns).find(fold(text))] == []
    assert [text for text in cue.not_in if expression(kind, reach, cue.patterns).find(fold(text))] == []


@IN_PLACE
def test_a_cue_decides_for_what_it_reaches_and_no_more(kind: Kind, cue: Cue, reach: Reach) -> None:
    for example in cue.examples[reach]:
        scopes = claims(example, reach)
        assert scopes[WITHIN].claim == claim_of(kind), f"{example}: {scopes[WITHIN]}"
        assert scopes[BEFORE].claim == scopes[BEHIND].claim == "neutral", example


@ENTRY
def test_every_pattern_decides_somewhere(kind: Kind, cue: Cue) -> None:
    """A pattern whose examples all fall to another cue first is of no use, or its examples are ill chosen."""
    decided: set[str] = set()
    for reach, examples in cue.examples.items():
        for example in examples:
            if claims(example, reach)[WITHIN].why.split(":")[-1] == cue.name:
                decided |= {pattern for pattern in cue.patterns if found_in(kind, reach, pattern, example)}
    assert [pattern for pattern in cue.patterns if pattern not in decided] == []


SIDES: list[Any] = [
    pytest.param("sentence", f"<p>{BEFORE}, opening this fall, {WITHIN}</p>", id="sentence"),
    pytest.param("heading", f"<p>{BEFORE}</p><h2>Opening this fall</h2><p>{WITHIN}</p>", id="heading"),
    pytest.param("lead_in", f"<ul><li>{BEFORE}</ul><p>We run:</p><ul><li>{WITHIN}</ul>", id="lead-in"),
    pytest.param("label", f"<dl><dt>Nights</dt><dd>{BEFORE}</dd><dt>Opening this fall</dt><dd>{WITHIN}</dd></dl>", id="label"),
]  # fmt: skip


@pytest.mark.parametrize(("reach", "body"), SIDES)
def test_a_place_decides_on_the_side_that_the_file_states(reach: Reach, body: str) -> None:
    page = analyse(parse(HEAD + body, content_type="text/html"))
    before, after = (
        next(page.scope(unit).claim for unit in page.units if line in unit.text) != "neutral"
        for line in (BEFORE, WITHIN)
    )
    assert load().reaches[reach].direction == {(1, 1): "either", (0, 1): "after", (1, 0): "before"}[before, after]


def test_every_place_is_tried() -> None:
    assert set(load().reaches) == set(PLACES) == {case.values[0] for case in SIDES}


def test_names_are_unique_in_their_class() -> None:
    assert len({(kind, cue.name) for kind, cue in ENTRIES}) == len(ENTRIES)


BROKEN: list[Any] = [
    pytest.param("reach: [sentence, lead_in]", "reach: [lead_in, label]", "nothing asks for it in label", id="a place where it is never sought"),
    pytest.param("reach: [heading]", "reach: [headline]", "headline", id="no place at all"),
    pytest.param("direction: either", "direction: above", "direction", id="no direction"),
    pytest.param("    examples: [", "    samples: [", "samples", id="no examples"),
    pytest.param("\n      heading: [", "\n      lead_in: [", "give examples for each of", id="examples of another place"),
]  # fmt: skip


@pytest.mark.parametrize(("good", "bad", "said"), BROKEN)
def test_a_mistake_in_the_file_is_named(good: str, bad: str, said: str, tmp_path: Path) -> None:
    written = (VOCABULARY / "scope_cues.yaml").read_text(encoding="utf-8")
    broken = tmp_path / "scope_cues.yaml"
    broken.write_text(written.replace(good, bad, 1), encoding="utf-8")
    with pytest.raises(InputError, match=said):
        load(broken)
