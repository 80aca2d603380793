"""The engines that bench/search.py compares, each given the design that suits it best, all answering the same question.

An answer is how many programs fit, the first twenty of them (newest confirmation first, then by name) as places in
that order, and the counts of ten facets where they are asked for.
"""

from __future__ import annotations

import json
import math
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import numpy as np

from bench.search_queries import DAYS, EARTH_RADIUS_MILES, FACETS, Places, Record, since, window

SHOWN = 20
ANY_DAY = "any"
MILES_A_DEGREE = EARTH_RADIUS_MILES * math.pi / 180


class Answer(NamedTuple):
    """How many fit, the ranks of the first of them, and the programs of each value of each facet."""

    count: int
    first: list[int]
    facets: dict[str, dict[str, int]]


class Engine(Protocol):
    """What the bench times."""

    name: str

    def ask(self, asked: dict[str, Any]) -> Answer:
        """Answer one request."""
        ...


def wanted_codes(asked: dict[str, Any]) -> list[list[str]]:
    """The codes of a request: one of each list must stand in a program.

    >>> wanted_codes({"level": ["iop"], "insurer": ["cigna"], "in_network": True, "modality": ["cbt", "emdr"]})
    [['level:iop'], ['insurer_in:cigna'], ['modality:cbt'], ['modality:emdr']]
    """
    wanted = []
    for option in ("level", "payment", "daypart", "state"):
        if option in asked:
            wanted.append([f"{option}:{value}" for value in asked[option]])
    if "insurer" in asked:
        takes = "insurer_in" if asked.get("in_network") else "insurer"
        wanted.append([f"{takes}:{value}" for value in asked["insurer"]])
    for option in ("modality", "condition", "population"):
        wanted += [[f"{option}:{value}"] for value in asked.get(option, ())]
    if asked.get("telehealth"):
        wanted.append(["telehealth:yes"])
    return wanted


def box(here: tuple[float, float], miles: float) -> tuple[float, float, float, float]:
    """Least and greatest latitude and longitude within so many miles."""
    north = miles / MILES_A_DEGREE
    east = north / max(0.01, math.cos(math.radians(min(89.0, abs(here[0]) + north))))
    return here[0] - north, here[0] + north, here[1] - east, here[1] + east


def within(here: tuple[float, float], miles: float, latitudes: np.ndarray, longitudes: np.ndarray) -> np.ndarray:
    """Whether each point (in radians) lies within so many miles of a place (in degrees)."""
    a, b = (math.radians(one) for one in here)
    cosine = math.sin(a) * np.sin(latitudes) + math.cos(a) * np.cos(latitudes) * np.cos(longitudes - b)
    return np.asarray(EARTH_RADIUS_MILES * np.arccos(np.clip(cosine, -1, 1)) <= miles)


class Points:
    """The places of programs as columns, for the engines that can only tell what lies in a box."""

    def __init__(self, records: Sequence[Record]) -> None:
        pairs = [(one.rank, *point) for one in records for point in one.points]
        ranks, latitudes, longitudes = zip(*pairs, strict=True)
        order = np.argsort(ranks, kind="stable")
        self.ranks = np.array(ranks, dtype=np.int64)[order]
        self.latitudes, self.longitudes = (np.radians(np.array(one))[order] for one in (latitudes, longitudes))
        self.starts = np.searchsorted(self.ranks, np.arange(len(records) + 1))

    def within(self, here: tuple[float, float], miles: float, at: slice | np.ndarray = slice(None)) -> np.ndarray:
        """Whether each of the places lies within so many miles."""
        return within(here, miles, self.latitudes[at], self.longitudes[at])

    def keep(self, ranks: np.ndarray, here: tuple[float, float], miles: float) -> np.ndarray:
        """Those of the programs (ascending ranks) with a place within so many miles."""
        firsts, lengths = self.starts[ranks], self.starts[ranks + 1] - self.starts[ranks]
        at = np.repeat(firsts - np.cumsum(lengths) + lengths, lengths) + np.arange(int(lengths.sum()))
        near = self.within(here, miles, at)
        return ranks[np.isin(ranks, self.ranks[at][near])]


class Ours:
    """The index of this project, over all that a search does but the reading of the records of the page."""

    name = "ours"

    def __init__(self, home: Path, records: Sequence[Record], now: datetime) -> None:
        from index.engine import Index

        self._index, self._now = Index.open(home), now
        self._ranks = {one.id: one.rank for one in records}

    def ask(self, asked: dict[str, Any]) -> Answer:
        """Answer one request."""
        from index.request import SearchRequest

        request = SearchRequest.of(**asked, sort="freshness", only_confirmed=True, limit=SHOWN)
        page = self._index.page_of_ids(request, now=self._now)
        facets = {
            name: {one.value: one.fits for one in counts if one.fits and one.value != "not_stated"}
            for name, counts in page.facets.items()
        }
        return Answer(page.fits, [self._ranks[one] for one in page.ids], facets)


class Tantivy:
    """tantivy in memory, one merged segment: codes and places as raw terms, times as numbers in the inverted index,
    confirmation and rank as fast numbers, facets as fast terms.

    Programs share a few thousand places, so those within the miles are asked for by name: ten times as fast as a box of
    fast numbers whose hits are then measured one by one. Times of sessions are few too, and faster through the inverted
    index; confirmations are many, and faster through the fast field.
    """

    name = "tantivy"

    def __init__(self, records: Sequence[Record], places: Places) -> None:
        import tantivy

        self._t, self._places = tantivy, places
        self._points = {point: f"point:{at}" for at, point in enumerate({p: None for r in records for p in r.points})}
        self._names = list(self._points.values())
        self._latitudes, self._longitudes = np.radians(np.array(list(self._points))).T
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("code", tokenizer_name="raw", index_option="basic")
        builder.add_text_field("text", tokenizer_name="default", index_option="basic")
        for name in FACETS:
            builder.add_text_field(f"facet_{name}", tokenizer_name="raw", index_option="basic", fast=True)
        for name in ("rank", "confirmed", *(f"{end}_{day}" for end in ("start", "end") for day in (*DAYS, ANY_DAY))):
            builder.add_integer_field(name, indexed=True, fast=True)
        self._schema = builder.build()
        index = tantivy.Index(self._schema)
        writer = index.writer(heap_size=1_000_000_000, num_threads=1)
        for one in records:
            writer.add_document(self._document(one))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        self._searcher = index.searcher()

    def _document(self, one: Record) -> Any:
        document = self._t.Document()
        document.add_text("text", one.text)
        document.add_integer("rank", one.rank)
        document.add_integer("confirmed", int(one.confirmed))
        for code in one.codes:
            document.add_text("code", code)
            option, _, value = code.partition(":")
            if option in FACETS:
                document.add_text(f"facet_{option}", value)
        for days, start, end in one.sessions:
            for day in (*days, ANY_DAY):
                document.add_integer(f"start_{day}", start)
                document.add_integer(f"end_{day}", end)
        for point in set(one.points):
            document.add_text("code", self._points[point])
        return document

    def ask(self, asked: dict[str, Any]) -> Answer:
        """Answer one request."""
        query = self._query(asked)
        found = self._searcher.search(query, limit=SHOWN, order_by_field="rank", order=self._t.Order.Asc)
        facets = {}
        if "facets" in asked:
            terms = {name: {"terms": {"field": f"facet_{name}", "size": 1000}} for name in FACETS}
            counted = self._searcher.aggregate(query, terms)
            facets = {name: {b["key"]: b["doc_count"] for b in counted[name]["buckets"]} for name in FACETS}
        return Answer(found.count, [rank for rank, _ in found.hits], facets)

    def _query(self, asked: dict[str, Any]) -> Any:
        query, must = self._t.Query, self._t.Occur.Must
        parts = [
            query.term_query(self._schema, "code", codes[0], "basic")
            if len(codes) == 1
            else query.boolean_query(
                [(self._t.Occur.Should, query.term_query(self._schema, "code", code, "basic")) for code in codes]
            )
            for codes in wanted_codes(asked)
        ]
        parts += [query.term_query(self._schema, "text", word, "basic") for word in asked.get("text", "").split()]
        if "confirmed_within_days" in asked:
            parts.append(self._range("confirmed", math.ceil(since(asked)), None, inverted=False))
        first, last = window(asked)
        for day in asked.get("day") or ([ANY_DAY] if "after" in asked or "before" in asked else []):
            if "after" in asked:
                parts.append(self._range(f"start_{day}", first, None))
            if "before" in asked:
                parts.append(self._range(f"end_{day}", None, last))
        if "near" in asked:
            here, miles = self._places.zips[asked["near"]], asked.get("miles", 25)
            near = np.flatnonzero(within(here, miles, self._latitudes, self._longitudes))
            parts.append(query.term_set_query(self._schema, "code", [self._names[at] for at in near.tolist()]))
        return query.boolean_query([(must, part) for part in parts]) if parts else query.all_query()

    def _range(self, field: str, least: int | None, most: int | None, *, inverted: bool = True) -> Any:
        return self._t.Query.range_query(
            self._schema, field, self._t.FieldType.Integer, least, most, use_inverted_index=inverted
        )


class Fts5:
    """SQLite in memory: text in an FTS5 table, places in an R*Tree, codes and times in indexed tables."""

    name = "sqlite fts5"

    def __init__(self, records: Sequence[Record], places: Places) -> None:
        self._places, self._points = places, Points(records)
        self._base = sqlite3.connect(":memory:")
        self._base.executescript("""
            CREATE TABLE programs(rank INTEGER PRIMARY KEY, confirmed REAL);
            CREATE TABLE codes(code TEXT, rank INTEGER, PRIMARY KEY (code, rank)) WITHOUT ROWID;
            CREATE TABLE of_program(rank INTEGER, field TEXT, value TEXT, PRIMARY KEY (rank, field, value)) WITHOUT ROWID;
            CREATE TABLE sessions(day TEXT, start INTEGER, finish INTEGER, rank INTEGER);
            CREATE VIRTUAL TABLE points USING rtree(id, south, north, west, east, +rank INTEGER);
            CREATE VIRTUAL TABLE words USING fts5(text, content='', detail=none, tokenize='ascii');
        """)
        insert = self._base.executemany
        insert("INSERT INTO programs VALUES (?, ?)", ((one.rank, one.confirmed) for one in records))
        insert("INSERT INTO codes VALUES (?, ?)", ((code, one.rank) for one in records for code in one.codes))
        insert(
            "INSERT INTO of_program VALUES (?, ?, ?)",
            (
                (one.rank, *code.split(":", 1))
                for one in records
                for code in one.codes
                if code.split(":", 1)[0] in FACETS
            ),
        )
        insert(
            "INSERT INTO sessions VALUES (?, ?, ?, ?)",
            (
                (day, start, end, one.rank)
                for one in records
                for days, start, end in one.sessions
                for day in (*days, ANY_DAY)
            ),
        )
        insert(
            "INSERT INTO points(south, north, west, east, rank) VALUES (?, ?, ?, ?, ?)",
            ((north, north, east, east, one.rank) for one in records for north, east in one.points),
        )
        insert("INSERT INTO words(rowid, text) VALUES (?, ?)", ((one.rank, one.text) for one in records))
        self._base.executescript("""
            CREATE INDEX by_confirmed ON programs(confirmed);
            CREATE INDEX by_start ON sessions(day, start, finish, rank);
            CREATE INDEX by_finish ON sessions(day, finish, start, rank);
            ANALYZE;
        """)

    def ask(self, asked: dict[str, Any]) -> Answer:
        """Answer one request."""
        where, values = self._where(asked)
        rows = self._base.execute(f"SELECT rank FROM programs WHERE {where} ORDER BY rank", values)
        ranks = np.fromiter((row[0] for row in rows), dtype=np.int64)
        if "near" in asked:
            ranks = self._points.keep(ranks, self._places.zips[asked["near"]], asked.get("miles", 25))
        facets: dict[str, dict[str, int]] = {}
        if "facets" in asked:
            facets = {name: {} for name in FACETS}
            counted = self._base.execute(
                f"SELECT field, value, count(*) FROM programs JOIN of_program USING (rank) WHERE {where} GROUP BY field, value",
                values,
            )
            for name, value, count in counted:
                facets[name][value] = count
        return Answer(len(ranks), ranks[:SHOWN].tolist(), facets)

    def _where(self, asked: dict[str, Any]) -> tuple[str, list[Any]]:
        parts, values = ["1"], []
        for codes in wanted_codes(asked):
            parts.append(f"rank IN (SELECT rank FROM codes WHERE code IN ({', '.join('?' * len(codes))}))")
            values += codes
        if asked.get("text"):
            parts.append("rank IN (SELECT rowid FROM words WHERE words MATCH ?)")
            values.append(" AND ".join(asked["text"].split()))
        if "confirmed_within_days" in asked:
            parts.append("confirmed >= ?")
            values.append(since(asked))
        first, last = window(asked)
        for day in asked.get("day") or ([ANY_DAY] if "after" in asked or "before" in asked else []):
            parts.append("rank IN (SELECT rank FROM sessions WHERE day = ? AND start >= ? AND finish <= ?)")
            values += [day, first, last]
        if "near" in asked:
            here = box(self._places.zips[asked["near"]], asked.get("miles", 25))
            parts.append(
                "rank IN (SELECT rank FROM points WHERE north >= ? AND south <= ? AND east >= ? AND west <= ?)"
            )
            values += here
        return " AND ".join(parts), values


class Scan:
    """A scan with numpy over all programs: a column of yes and no for each code, lists of words, times and places."""

    name = "numpy scan"

    def __init__(self, records: Sequence[Record], places: Places) -> None:
        self._places, self._points = places, Points(records)
        self._count = len(records)
        by_rank = sorted(records, key=lambda one: one.rank)
        having: defaultdict[str, list[int]] = defaultdict(list)
        for one in by_rank:
            for code in one.codes:
                having[code].append(one.rank)
        self._columns = {code: self._column(ranks) for code, ranks in having.items()}
        self._facets = {
            name: {
                code.split(":", 1)[1]: column for code, column in self._columns.items() if code.startswith(f"{name}:")
            }
            for name in FACETS
        }
        self._numbers: dict[str, int] = {}
        words = [
            (self._numbers.setdefault(word, len(self._numbers)), one.rank)
            for one in by_rank
            for word in set(one.text.split())
        ]
        self._words, self._of_word = (np.array(column, dtype=np.uint32) for column in zip(*words, strict=True))
        self._confirmed = np.array([one.confirmed for one in by_rank])
        sessions = [
            (sum(1 << DAYS.index(day) for day in days), start, end, one.rank)
            for one in by_rank
            for days, start, end in one.sessions
        ]
        self._days, self._start, self._end, self._of_session = (
            np.array(column, dtype=np.int32) for column in zip(*sessions, strict=True)
        )

    def _column(self, ranks: Iterable[int]) -> np.ndarray:
        column = np.zeros(self._count, dtype=bool)
        column[list(ranks)] = True
        return column

    def ask(self, asked: dict[str, Any]) -> Answer:
        """Answer one request."""
        mask = np.ones(self._count, dtype=bool)
        nothing = np.zeros(self._count, dtype=bool)
        for codes in wanted_codes(asked):
            mask &= np.logical_or.reduce([self._columns.get(code, nothing) for code in codes])
        for word in asked.get("text", "").split():
            mask &= self._column_of(self._of_word[self._words == self._numbers.get(word, -1)])
        if "confirmed_within_days" in asked:
            mask &= self._confirmed >= since(asked)
        if "after" in asked or "before" in asked or "day" in asked:
            first, last = window(asked)
            inside = (self._start >= first) & (self._end <= last)
            for day in asked.get("day") or [None]:
                meets = inside if day is None else inside & (self._days & (1 << DAYS.index(day)) != 0)
                mask &= self._column_of(self._of_session[meets])
        if "near" in asked:
            near = self._points.within(self._places.zips[asked["near"]], asked.get("miles", 25))
            mask &= self._column_of(self._points.ranks[near])
        ranks = np.flatnonzero(mask)
        facets = {}
        if "facets" in asked:
            facets = {
                name: {
                    value: number
                    for value, column in columns.items()
                    if (number := int(np.count_nonzero(column & mask)))
                }
                for name, columns in self._facets.items()
            }
        return Answer(len(ranks), ranks[:SHOWN].tolist(), facets)

    def _column_of(self, ranks: np.ndarray) -> np.ndarray:
        column = np.zeros(self._count, dtype=bool)
        column[ranks] = True
        return column


def as_json(answer: Answer) -> str:
    """An answer in a form that can be compared and shown."""
    return json.dumps(answer._asdict(), sort_keys=True)
