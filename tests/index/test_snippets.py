"""The sentence that shows why a text found a program."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from index.build import build_index
from index.engine import Index
from index.request import SearchRequest
from index.snippets import LONGEST
from records.models import Program

LONG = (
    "We "
    + "steadily and patiently and kindly " * 12
    + "teach mindfulness by the lighthouse"
    + " and go on teaching" * 12
    + "."
)


@pytest.fixture(scope="module")
def index(program: Callable[..., Program], now: datetime, tmp_path_factory: pytest.TempPathFactory) -> Index:
    def said(quote: str, **more: str) -> list[dict[str, str]]:
        return [{"quote": quote, "url": "https://harbor.example/iop", **more}]

    home = tmp_path_factory.mktemp("home")
    emdr = [
        {
            "code": "emdr",
            "evidence": said("Call us. Therapists use eye movement desensitization, and yoga. We are open."),
        }
    ]
    aetna = [
        {"id": "aetna", "status": "accepted", "evidence": said("We accept Aetna and yoga mats.")},
        {"id": "cigna", "status": "not_accepted", "evidence": said("We do not accept Cigna for EMDR.")},
    ]
    build_index(
        home,
        [
            program(
                "Anchor",
                level_evidence=said("Our program lasts long. Women recovering, and women's groups!"),
                modalities=[],
            ),
            program("Beacon").model_copy(update={"modalities": program("x", modalities=["emdr"]).modalities}),
            Program.model_validate({**program("Cedar").model_dump(), "modalities": emdr, "insurers": aetna}),
            program("Dune", level_evidence=said(LONG)),
            program("Lighthouse"),
        ],
        now=now,
    )
    return Index.open(home)


def snippet(index: Index, now: datetime, name: str, **asked: str) -> tuple[str, list[str]] | None:
    """A program's snippet and its marked parts; None where it has none."""
    hits = index.search(SearchRequest.of(**asked), now=now).hits
    found = next(hit.snippet for hit in hits if hit.program.provider == name)
    return None if found is None else (found.text, [found.text[start:end] for start, end in found.marks])


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Anchor", "recovered", ("Women recovering, and women's groups!", ["recovering"])),
        ("Anchor", "womens group", ("Women recovering, and women's groups!", ["Women", "women's", "groups"])),
        ("Anchor", "recov*", ("Women recovering, and women's groups!", ["recovering"])),
        ("Anchor", '"program lasts"', ("Our program lasts long.", ["program lasts"])),
        # Another wording of what was asked for.
        ("Cedar", "EMDR", ("Therapists use eye movement desensitization, and yoga.", ["eye movement desensitization"])),
        ("Cedar", "counselors", ("Therapists use eye movement desensitization, and yoga.", ["Therapists"])),
        # The sentence with most of the words, not the first with one.
        ("Cedar", "yoga OR emdr", ("Therapists use eye movement desensitization, and yoga.", ["eye movement desensitization", "yoga"])),
        # Of insurers, only what is said of the one that was named; never a refusal.
        ("Cedar", "Aetna", ("We accept Aetna and yoga mats.", ["Aetna"])),
        # The code, but no page that has a word of it; the name, but no quote.
        ("Lighthouse", "lighthouse", None),
    ],
)  # fmt: skip
def test_snippet(name: str, text: str, expected: tuple[str, list[str]] | None, index: Index, now: datetime) -> None:
    assert snippet(index, now, name, text=text) == expected


def test_a_long_sentence_is_cut_around_its_words(index: Index, now: datetime) -> None:
    found = snippet(index, now, "Dune", text="mindfulness lighthouse")
    assert found is not None
    text, marked = found
    assert marked == ["mindfulness", "lighthouse"]
    assert (text.startswith("… "), text.endswith(" …"), len(text) <= LONGEST + 4) == (True, True, True)
    assert text.strip("… ") in LONG


def test_no_text_has_no_snippet(index: Index, now: datetime) -> None:
    assert all(hit.snippet is None for hit in index.search(SearchRequest(), now=now).hits)
    assert all(hit.snippet is None for hit in index.search(SearchRequest(text="-lighthouse"), now=now).hits)


def test_a_sentence_marks_its_text(index: Index, now: datetime) -> None:
    assert snippet(index, now, "Dune", sentence="IOP with a lighthouse") is not None


def test_every_snippet_is_a_quote_with_its_url(index: Index, now: datetime) -> None:
    for text in ("yoga", "emdr", "women"):
        for hit in index.search(SearchRequest(text=text), now=now).hits:
            if hit.snippet is not None and hit.snippet.url:
                quotes = [one.quote for one in hit.program.level_evidence]
                quotes += [one.quote for value in hit.program.modalities for one in value.evidence]
                assert any(hit.snippet.text in quote for quote in quotes)
                assert hit.snippet.marks
