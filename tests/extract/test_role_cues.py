"""Every cue of data/vocabulary/role_cues.yaml: it is well written, found in its examples, and speaks for its role."""

from __future__ import annotations

import re

import pytest

from extract.role_cues import RoleCue, role_cues

ENTRIES = [(kind, cue) for kind, held in role_cues().items() for cue, _ in held.values()]
ENTRY = pytest.mark.parametrize(("kind", "cue"), ENTRIES, ids=[f"{kind}-{cue.name}" for kind, cue in ENTRIES])


@ENTRY
def test_every_pattern_compiles_and_is_written_folded(kind: str, cue: RoleCue) -> None:
    assert cue.weight > 0
    assert cue.patterns
    for pattern in cue.patterns:
        compiled = re.compile(pattern)
        assert compiled.groups == 0, f"{pattern}: use (?:…), a group of its own is all that is counted"
        assert compiled.fullmatch("") is None
        assert not re.search(r"[A-Z’“”–—]", re.sub(r"\\[A-Za-z]", "", pattern)), f"{pattern} is not folded"


def test_the_roles_have_cues() -> None:
    assert {kind for kind, _ in ENTRIES} >= {"directory", "treats", "article"}
