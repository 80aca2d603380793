"""What the tests of the three answers share: an index of the cases, and how one of them is held against it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from index.engine import Index
from index.request import SearchRequest
from records.models import Program

# By name: what the program states, what is asked, the tier or the question of the ask tier.
Cases = dict[str, tuple[dict[str, Any], dict[str, Any], str]]


SERVING = {
    "field": "populations", "value": "veterans", "claim": "unclear", "rule": "only_some",
    "evidence": [{"quote": "Active duty military", "where": "directory", "section": "SG"}],
}  # fmt: skip

CALLED_VIRTUAL = {
    "unclear": [
        {
            "field": "telehealth_only", "value": "yes", "claim": "unclear", "rule": "a virtual program",
            "evidence": [{"quote": "Quill is a virtual IOP."}],
        },
    ],
}  # fmt: skip


def index_of(cases: Cases, program: Callable[..., Program], build: Callable[..., Index], home: Path) -> Index:
    """All cases' programs in one index, each named like its case."""
    return build(home, *(program(name, **stated) for name, (stated, _, _) in cases.items()))


def must_answer(name: str, cases: Cases, index: Index, now: datetime) -> None:
    """The program of a case stands in the tier that the case names, with that question."""
    _, asked, expected = cases[name]
    result = index.search(SearchRequest.of(**asked, limit=1000), now=now)
    assert len(result.hits) == result.fits + result.ask
    hits = [hit for hit in result.hits if hit.program.provider == name]
    assert len(hits) <= 1
    tier = hits[0].tier if hits else "out"
    questions = [ask.question for hit in hits for ask in hit.asks]
    if expected in ("fits", "out", "ask"):
        assert tier == expected
        assert bool(questions) == (expected == "ask")
    else:
        assert (tier, questions) == ("ask", [expected])
