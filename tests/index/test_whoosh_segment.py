"""Whoosh reads what is written from arrays as if it had written it."""

from __future__ import annotations

import random
from collections import Counter
from typing import Any

import pytest
from whoosh.analysis import SpaceSeparatedTokenizer
from whoosh.fields import TEXT, Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.query import Term

from index.whoosh_segment import RowWriter

BOOSTS = {"name": 4.0, "quotes": 1.0, "empty": 1.0}
WORDS = [f"w{number}" for number in range(60)]


@pytest.fixture(scope="module")
def rows() -> list[dict[str, list[str]]]:
    draw = random.Random(3)
    # Some words are in far more rows than a block holds, some in one row, some several times in a row.
    return [
        {
            "name": draw.choices(WORDS[:9], k=draw.randint(0, 3)),
            "quotes": [WORDS[min(59, int(draw.expovariate(0.1)))] for _ in range(draw.randint(1, 40))],
            "empty": [],
        }
        for _ in range(700)
    ]


@pytest.fixture(scope="module")
def searcher(rows: list[dict[str, list[str]]], tmp_path_factory: pytest.TempPathFactory) -> Any:
    storage = FileStorage(str(tmp_path_factory.mktemp("whoosh")))
    fields = {name: TEXT(analyzer=SpaceSeparatedTokenizer(), phrase=False, field_boost=boost) for name, boost in BOOSTS.items()}  # fmt: skip
    writer = RowWriter(storage.create_index(Schema(**fields)))
    for stems in rows:
        writer.add_row(stems)
    writer.commit(merge=False)
    with storage.open_index().searcher() as opened:
        yield opened


def test_whoosh_finds_every_posting(searcher: Any, rows: list[dict[str, list[str]]]) -> None:
    reader, read = searcher.reader(), set()
    for field, term in reader.all_terms():
        word = term.decode()
        having = {number: count for number, row in enumerate(rows) if (count := Counter(row[field])[word])}
        matcher, found, weights = reader.postings(field, term), {}, []
        while matcher.is_active():
            found[matcher.id()] = int.from_bytes(matcher.value(), "big")
            weights.append(matcher.weight())
            matcher.next()
        info = reader.term_info(field, term)
        assert found == having
        assert weights == [count * BOOSTS[field] for count in having.values()]
        assert (info.doc_frequency(), info.min_id(), info.max_id()) == (len(having), min(having), max(having))
        assert (info.weight(), info.max_weight()) == (sum(weights), max(weights))
        read.add((field, word))
    assert [reader.field_length(field) for field in BOOSTS] == [
        sum(len(row[field]) for row in rows) for field in BOOSTS
    ]
    # Whoosh keeps lengths up to some ten exactly, as a byte.
    short = [number for number, row in enumerate(rows) if len(row["quotes"]) < 9]
    assert [reader.doc_field_length(number, "quotes") for number in short] == [len(rows[n]["quotes"]) for n in short]
    assert read == {(field, word) for row in rows for field, words in row.items() for word in words}


def test_whoosh_skips_blocks_where_it_scores(searcher: Any, rows: list[dict[str, list[str]]]) -> None:
    best = [hit.docnum for hit in searcher.search(Term("quotes", "w0"), limit=10)]
    every = {hit.docnum: hit.score for hit in searcher.search(Term("quotes", "w0"), limit=None)}
    assert len(every) == sum("w0" in row["quotes"] for row in rows)
    assert [every[one] for one in best] == sorted(every.values(), reverse=True)[:10]
