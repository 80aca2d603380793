"""The sieve that spares sentences an expression: it may let too many through, and must never hold back one that fits."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.claims.scope_cues import sentence_patterns
from extract.patterns.hints import FIELD_HINTS, sieve
from extract.patterns.literals import Guarded, Sieve
from extract.patterns.pieces import required
from extract.pipeline import prepare
from extract.roles.cues import role_cues

PATTERNS = [
    *((key, pattern) for key, held in sentence_patterns().items() for pattern in held),
    *((f"{kind}:{name}", pattern) for kind, held in role_cues().items() for name, (cue, _) in held.items() for pattern in cue.patterns),
]  # fmt: skip


def matching(pattern: str) -> st.SearchStrategy[str]:
    """Texts that the pattern matches, in the alphabet of folded text."""
    return st.from_regex(pattern, fullmatch=True, alphabet=st.characters(min_codepoint=32, max_codepoint=0xFF))


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(st.data())
def test_no_cue_is_held_back_where_it_fits(data: st.DataObject) -> None:
    name, pattern = data.draw(st.sampled_from(PATTERNS))
    text = data.draw(matching(pattern))
    assert name in sieve().of(f"before {text} after")


@pytest.mark.parametrize(("name", "pattern"), PATTERNS, ids=[f"{name}-{pattern[:40]}" for name, pattern in PATTERNS])
def test_required_pieces_could_stand_in_a_match(name: str, pattern: str) -> None:
    """A cue from which no piece can be derived would run on every sentence of every page."""
    sets = required(pattern)
    assert sets, f"{name}: {pattern} has no piece of two characters that every match holds"
    assert all(piece == piece.lower() for pieces in sets for piece in pieces)


CASES: list[Any] = [
    ("our (?!guide)", [{"our "}]),
    ("(?:we|they) accept", [{"we accept", "they accept"}]),
    ("(?:our (?:own )?|they )accept", [{"our accept", "our own accept", "they accept"}]),
    ("(?:abc|de)?f+gh", [{"fgh"}]),
    ("(?:aetna|cigna)\\b", [{"aetna", "cigna"}]),
    (
        "calls? (?:are|may be) routed",
        [{f"{call} {are} routed" for call in ("call", "calls") for are in ("are", "may be")}],
    ),
    (
        "calls? (?:are|may be) (?:\\w+ )?routed",
        [{f"{call} {are} " for call in ("call", "calls") for are in ("are", "may be")}, {"routed"}],
    ),
    ("in[- ]network", [{"in-network", "in network"}]),
    ("a helpline of a very long name indeed", [{"a helpline of a very lon"}]),
    ("[abcdefg]{2}(?:no|not) [hi]op", [{"no hop", "no iop", "not hop", "not iop"}]),
    ("we\\b(?!ll) call", [{"we call"}]),
    ("a|bc", []),
    ("[a-z]+\\d", []),
    ("(?:ab){2,}", [{"ab"}]),
    ("(?:ab)*", []),
    ("days?(?= (?:group|session))", [{" group", " session"}, {"day"}]),
    ("(?<=the )iop(?! guide)", [{"the "}, {"iop"}]),
]


@pytest.mark.parametrize(("pattern", "sets"), CASES, ids=[pattern for pattern, _ in CASES])
def test_pieces(pattern: str, sets: list[set[str]]) -> None:
    assert list(required(pattern)) == sets


def test_an_expression_runs_only_where_all_its_pieces_stand() -> None:
    strict = Sieve({"routed": ["calls? (?:are|may be) routed"]})
    assert strict.of("your calls may be routed") == {"routed"}
    assert strict.of("your calls are answered") == strict.of("mail may be routed") == set()


def test_an_expression_without_pieces_may_match_anywhere() -> None:
    loose = Sieve({"any": [r"\d+"], "iop": ["our iop"]}, {"day": ["mon", "tue"]})
    assert loose.of("nothing here") == {"any"}
    assert loose.of("our iop on monday") == {"any", "iop", "day"}


@pytest.mark.parametrize("name", sorted(FIELD_HINTS))
def test_pieces_of_fields_are_folded(name: str) -> None:
    assert all(piece == piece.lower() for piece in FIELD_HINTS[name])
    assert re.search(r"\S", "".join(FIELD_HINTS[name]))


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(st.data())
def test_no_guarded_expression_is_held_back_where_it_fits(data: st.DataObject) -> None:
    prepare()  # loads whatever holds one
    one = data.draw(st.sampled_from(Guarded.all()))
    text = f"before {data.draw(matching(one.pattern))} after"
    if one.compiled.search(text):
        assert one.search(text)


def test_every_guarded_expression_has_pieces() -> None:
    """One from which none can be derived would be asked for nothing."""
    prepare()
    assert [one.pattern for one in Guarded.all() if not one.needs] == []


GUARDED: list[Any] = [
    (r"\bno (?:iop|php)\b", "there is no iop", True),
    (r"\bno (?:iop|php)\b", "there is an iop", False),
    (r"(?:iop|php)(?= is closed)", "our iop is closed", True),
    (r"(?:iop|php)(?= is closed)", "our iop is open", False),
]


@pytest.mark.parametrize(
    ("pattern", "text", "fits"), GUARDED, ids=[f"{pattern}-{text}" for pattern, text, _ in GUARDED]
)
def test_guarded_expressions_match_as_others_do(pattern: str, text: str, fits: bool) -> None:
    one, plain = Guarded(pattern), re.compile(pattern)
    assert one.may_match(text) is fits
    assert (one.search(text) is not None) is (plain.search(text) is not None) is fits
    assert [found.span() for found in one.finditer(text)] == [found.span() for found in plain.finditer(text)]
    assert (one.match(text) is None) is (plain.match(text) is None)
    assert (one.fullmatch(text) is None) is (plain.fullmatch(text) is None)
    assert (one.search_slice(text, 4, len(text)) is None) is (plain.search(text[4:]) is None)
