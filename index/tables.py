"""The tables of a generation as files, and the checksum of what they were made with."""

from __future__ import annotations

import json
import pickle
import re
from collections import Counter
from functools import lru_cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

import numpy as np
from pyroaring import BitMap

from index.columns import (
    Array,
    Bitmaps,
    ProgramReader,
    numbers_of,
    read_array,
    read_rows,
    write_array,
    write_bitmaps,
    write_rows,
)
from index.contents import Contents, NameKey, Names
from index.generations import Generation
from index.known import KNOWN, VOCABULARY_FILES, KnownValues
from index.known_builder import KnownBuilder
from index.places import PLACES, TOWNS, Gazetteer
from index.text_writer import read_words, write_words
from index.week_shapes import write_shapes
from records.models import Program
from records.paths import ROOT

# What the tables of contents hold; a new one is gathered in RowTables of index/gather.py.
COLUMNS, TABLES = ("confirmed", "content", "provider"), ("sessions", "locations", "weeks", "blocks", "amounts")
INSURER_NAMES, ZIPS = "insurer_names.json", "zips"
BUILDER = "builder/known.pickle"
_TEXT = rb'"(?:[^"\\]|\\.)*"'
# How a record begins, in the order of the fields of Program.
_BEGINS = re.compile(
    rb'\{"id":(%(text)s),"provider_id":%(text)s,"provider":(%(text)s),"also_listed_as":\[(?:%(text)s,?)*\],'
    rb'"site":%(text)s,"level_of_care":(%(text)s),(?:"track":(%(text)s),)?"level_named"' % {b"text": _TEXT}
)
NO_RANK = np.iinfo(np.uint32).max  # of a row that is not in use


_OF_RECORDS = (
    "models.py", "codes.py", "vocabulary.py", "medications.py", "wording.py", "refusals.py", "others_out.py", "of_towns.py", "named_offices.py",
)  # fmt: skip


def made_with(vocabularies: Path) -> str:
    """A checksum of what programs are read with: vocabularies, code, and the list of ZIPs and cities.

    With others each row may come out otherwise, so an index is not updated but built.
    """
    checksum = blake2b(version("zipcodes").encode(), digest_size=8)
    code = [*(ROOT / "index").rglob("*.py"), *(ROOT / "records" / name for name in _OF_RECORDS)]
    for path in (*sorted(vocabularies.glob("*.yaml")), *sorted(code)):
        checksum.update(f"{path.name}\0".encode() + path.read_bytes())
    return checksum.hexdigest()


def write_contents(folder: Path, contents: Contents, known: KnownBuilder) -> None:
    """Write every table under `folder`; `known` has read the vocabularies and is told what the programs bring."""
    for code, names in sorted(contents.insurer_names.items()):
        known.add_found("insurer", code, min(names, key=lambda name: (not name, -names[name], name)))
    for code in sorted(contents.codes):
        option, value, *_ = code.split(":")
        if option in VOCABULARY_FILES:
            known.add_found(option, value)
    found = known.known(contents.cities, contents.states)
    (folder / KNOWN).write_text(found.as_json(), encoding="utf-8")
    (folder / INSURER_NAMES).write_text(json.dumps(contents.insurer_names, sort_keys=True), encoding="utf-8")
    write_bitmaps(folder, contents.codes)
    write_rows(folder, contents.alive)
    write_array(folder, "ids", contents.ids)
    write_array(folder, "id_rows", contents.id_rows)
    ranks = np.full(contents.rows, NO_RANK, dtype=np.uint32)
    ranks[contents.by_name] = np.arange(len(contents.by_name), dtype=np.uint32)
    write_array(folder, "name_rank", ranks)
    for name in COLUMNS:
        write_array(folder, name, contents.columns[name])
    for name in TABLES:
        write_array(folder, name, contents.tables[name])
    write_shapes(folder, contents.tables["weeks"], contents.tables["blocks"])
    write_words(folder, contents.words)


def read_contents(folder: Path, records: ProgramReader) -> Contents:
    """The tables of a generation as they were written; OSError, ValueError or KeyError where they cannot be read."""
    bitmaps = Bitmaps(folder)
    known = KnownValues.of_json((folder / KNOWN).read_bytes())
    alive = BitMap(read_rows(folder))
    used = numbers_of(alive)
    return Contents(
        alive=alive,
        ids=read_array(folder, "ids"),
        id_rows=read_array(folder, "id_rows"),
        by_name=used[np.argsort(read_array(folder, "name_rank")[used])],
        name_key=lru_cache(maxsize=None)(lambda row: name_key_of_record(records[int(row)])),
        codes=bitmaps.changeable(),
        columns={name: read_array(folder, name) for name in COLUMNS},
        tables={name: read_array(folder, name) for name in TABLES},
        cities=dict(known.cities),
        states=dict(known.states),
        insurer_names=_read_names(folder),
        words=read_words(folder),
    )


def name_key_of_record(record: bytes) -> NameKey:
    """What a program is sorted by where names decide, of its record."""
    # Neither read as a Program nor to its end: an update asks this some thousand times.
    if begins := _BEGINS.match(record):
        one, provider, level, track = json.loads((b"[%s,%s,%s,%s]" % begins.groups(b'""')).decode())
        return provider.casefold(), level, track, one
    stated = json.loads(record)
    return stated["provider"].casefold(), stated["level_of_care"], stated.get("track") or "", stated["id"]


def name_key_of(program: Program) -> NameKey:
    """What a program is sorted by where names decide."""
    return program.provider.casefold(), program.level_of_care, program.track or "", program.id


def write_places(folder: Path, places: Gazetteer) -> None:
    """Write where ZIPs and cities lie: an update reads that here, and the package only after a second."""
    write_array(folder, ZIPS, places.zips)
    (folder / PLACES).mkdir()
    write_array(folder / PLACES, TOWNS, places.towns)


def write_known_builder(folder: Path, known: KnownBuilder) -> None:
    """Write what the vocabularies say as a build has read it: an update, of the same vocabularies and code, takes it from here."""
    (folder / BUILDER).parent.mkdir()
    known.work_out()
    (folder / BUILDER).write_bytes(pickle.dumps(known))


def read_known_builder(generation: Generation) -> KnownBuilder:
    """What `write_known_builder` wrote; raise IndexUnusable where it was altered."""
    generation.verify(BUILDER)
    known: KnownBuilder = pickle.loads((generation.path / BUILDER).read_bytes())
    return known


def read_places(folder: Path) -> tuple[Array, Array]:
    """ZIPs and towns as they were written."""
    return read_array(folder, ZIPS), read_array(folder / PLACES, TOWNS)


def _read_names(folder: Path) -> Names:
    loaded = json.loads((folder / INSURER_NAMES).read_bytes())
    return {code: Counter(names) for code, names in loaded.items()}
