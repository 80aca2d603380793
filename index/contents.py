"""All that a generation knows of its rows beside their records and postings, and how an update changes it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import TYPE_CHECKING, Literal

import numpy as np
import numpy.typing as npt
from pyroaring import BitMap

from index.columns import NO_PLACE, Array, distinct, numbers_of

if TYPE_CHECKING:
    from records.models import Program

HASH_BYTES = 16
# These move at every confirmation, and stand in a file of their own: see index/dates.py. In a quote the marks are escaped.
_CONFIRMED = re.compile(rb',"last_confirmed":"[^"]*"')
NameKey = tuple[str, str, str, str]
Names = dict[str, Counter[str]]
Change = Literal["new", "changed", "gone"]


@dataclass
class Dropped:
    """What is no longer counted of rows that leave: their words, and the names that they give to insurers' ids."""

    rows: BitMap = field(default_factory=BitMap)
    words: Counter[str] = field(default_factory=Counter)
    insurer_names: Names = field(default_factory=dict)


@dataclass
class Contents:
    """The tables of some rows. A row that is not in `alive` is in nothing else but `columns`.

    `ids` are sorted, `id_rows` their rows; `by_name` are the rows in order of `name_key`. `columns` have an entry for
    each row; `tables` have entries that name their row, ascending. `insurer_names` counts the names that pages give to
    an insurer's id; `words` counts the programs with each word; `cities` and `states` are the numbers in `locations`.
    """

    alive: BitMap
    ids: Array
    id_rows: Array
    by_name: Array
    name_key: Callable[[int], NameKey]
    codes: dict[str, BitMap]
    columns: dict[str, Array]
    tables: dict[str, Array]
    cities: dict[str, int]
    states: dict[str, int]
    insurer_names: Names
    words: Counter[str]

    @property
    def rows(self) -> int:
        """How many rows there are, those not in use included."""
        return len(self.columns["confirmed"])

    @property
    def providers(self) -> int:
        """How many providers the rows in use are of."""
        return len(distinct(self.columns["provider"][numbers_of(self.alive)]))


def record_of(program: Program) -> bytes:
    """A program as the index keeps it, and as the store does."""
    return program.model_dump_json(exclude_none=True).encode()


def content_hash(record: bytes) -> bytes:
    """Some bytes that differ for records that differ in more than when they were confirmed.

    >>> content_hash(b'{"a":1,"last_confirmed":"2026-01-02"}') == content_hash(b'{"a":1}')
    True
    """
    return blake2b(_CONFIRMED.sub(b"", record), digest_size=HASH_BYTES).digest()


def sort_ids(ids: npt.NDArray[np.bytes_], rows: Array) -> tuple[Array, Array]:
    """Ids as UTF-8 bytes in sorted order, and their rows."""
    order = np.argsort(ids, kind="stable")
    return ids[order], rows[order].astype(np.uint32)


def content_hashes(contents: Contents) -> dict[str, bytes]:
    """The hash of the record of each program, by id."""
    hashes = contents.columns["content"][contents.id_rows].tobytes()
    ids = (one.decode() for one in contents.ids.tolist())
    return {one: hashes[HASH_BYTES * at : HASH_BYTES * (at + 1)] for at, one in enumerate(ids)}


def compare(hashes: dict[str, bytes], records: Iterable[tuple[str, bytes]]) -> Iterator[tuple[Change, str]]:
    """What is new, changed and gone in the ids and JSON of the store's programs, against the hashes of an index."""
    from records.models import Program  # a search imports this file, and compares nothing

    left = dict(hashes)
    for one, record in records:
        known = left.pop(one, None)
        if known is None:
            yield "new", one
        # What an older version stored may say the same in other words.
        elif known != content_hash(record) and known != content_hash(record_of(Program.model_validate_json(record))):
            yield "changed", one
    for one in sorted(left):
        yield "gone", one


def merge(old: Contents, dropped: Dropped, new: Contents) -> Contents:
    """The tables of `old` without the dropped rows, with those of `new` behind them.

    The rows of `new` come after all of old's, and it goes on with old's numbers of cities and states.
    """
    gone = np.zeros(old.rows, dtype=np.bool_)
    gone[numbers_of(dropped.rows)] = True
    kept = ~gone[old.id_rows]
    ids = np.concatenate([old.ids[kept], new.ids]), np.concatenate([old.id_rows[kept], new.id_rows])
    sorted_ids, id_rows = sort_ids(*ids)
    codes = {code: rows.copy() for code, rows in new.codes.items()}
    for code, rows in old.codes.items():
        if rows.intersect(dropped.rows):
            rows = rows - dropped.rows
        if rows:  # most codes are of no row that leaves or comes
            codes[code] = rows | codes[code] if code in codes else rows
    tables = {
        name: _with_others(table, np.flatnonzero(gone[table["row"]]), new.tables[name])
        for name, table in old.tables.items()
    }
    kept_by_name = old.by_name[~gone[old.by_name]]
    places = [bisect_left(kept_by_name, new.name_key(int(row)), key=old.name_key) for row in new.by_name]
    return Contents(
        alive=(old.alive - dropped.rows) | new.alive,
        ids=sorted_ids,
        id_rows=id_rows,
        by_name=np.insert(kept_by_name, places, new.by_name),
        name_key=lambda row: (old if row < old.rows else new).name_key(row),
        codes=codes,
        columns={name: np.concatenate([column, new.columns[name]]) for name, column in old.columns.items()},
        tables=tables,
        cities=_still_named(new.cities, tables["locations"]["city"]),
        states=_still_named(new.states, tables["locations"]["state"]),
        insurer_names=_merge_names(old.insurer_names, dropped.insurer_names, new.insurer_names),
        words=_merge_words(old.words, dropped.words, new.words),
    )


def nothing(like: Contents) -> Contents:
    """The tables of no rows, to merge into `like`."""
    return Contents(
        alive=BitMap(),
        ids=like.ids[:0],
        id_rows=like.id_rows[:0],
        by_name=like.by_name[:0],
        name_key=like.name_key,
        codes={},
        columns={name: column[:0] for name, column in like.columns.items()},
        tables={name: table[:0] for name, table in like.tables.items()},
        cities=like.cities,
        states=like.states,
        insurer_names={},
        words=Counter(),
    )


def _with_others(table: Array, places: Array, others: Array) -> Array:
    """The entries of a table but for those at some places, which ascend, and others behind them."""
    kept, begin, at = np.empty(len(table) - len(places) + len(others), dtype=table.dtype), 0, 0
    # What stands between is copied as it lies; a choice of single entries takes many times as long.
    for place in (*places.tolist(), len(table)):
        kept[at : at + place - begin] = table[begin:place]
        begin, at = place + 1, at + place - begin
    kept[at:] = others
    return kept


def _still_named(numbers: Mapping[str, int], used: Array) -> dict[str, int]:
    """The names whose number some location has."""
    found = set(distinct(used[used != NO_PLACE]).tolist())
    return {name: number for name, number in numbers.items() if number in found}


def _merge_words(old: Counter[str], dropped: Counter[str], new: Counter[str]) -> Counter[str]:
    """What is counted of `old` and of `new` and no longer dropped; a Counter's own sums go over all words three times."""
    merged = old.copy()
    merged.update(new)
    for word, count in dropped.items():
        if (left := merged[word] - count) > 0:
            merged[word] = left
        else:
            del merged[word]
    return merged


def _merge_names(old: Names, dropped: Names, new: Names) -> Names:
    nothing: Counter[str] = Counter()
    merged = {}
    for code in old.keys() | new.keys():
        if names := old.get(code, nothing) + new.get(code, nothing) - dropped.get(code, nothing):
            merged[code] = names
    return merged
