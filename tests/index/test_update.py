"""An index that was updated, however often, answers as one built of the same programs."""

from __future__ import annotations

import errno
import random
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from index import generations, update
from index.build import build_index
from index.engine import Index
from index.request import SearchRequest
from index.segments import TextSegments
from index.text import TextIndex
from index.update import update_index
from records.errors import IndexUnusable, InputError
from records.models import Program

Make = Callable[..., Program]
Build = Callable[..., Index]
NAMES = ["Harbor", "Quarry", "Meadow", "Willow", "Anchor"]
PLACES = [
    {"city": "Tustin", "state": "CA", "zip": "92780"}, {"city": "Boise", "state": "ID"}, {"zip": "90025"},
    {"city": "Nowhere Springs", "state": "NV"}, {"city": "Elk Rapids Junction", "state": "NV"},
]  # fmt: skip
REQUESTS: list[dict[str, Any]] = [
    {}, {"sort": "name"}, {"level": ["iop"]}, {"insurer": ["cigna"]}, {"insurer": ["cigna", "aetna"], "in_network": True},
    {"payment": ["medicaid", "free"]}, {"modality": ["emdr"]}, {"day": ["tue"]}, {"day": ["tue"], "after": "17:30"},
    {"daypart": ["evening"]}, {"telehealth": True}, {"near": "90025", "miles": 40}, {"state": ["CA"]}, {"city": ["Boise"]},
    {"confirmed_within_days": 20}, {"language": ["es"]}, {"text": "emdr"}, {"text": "harbor"}, {"text": "boise evening"},
    {"text": "spire", "level": ["php"]}, {"text": "harbro"}, {"text": "gentel"}, {"insurer": ["dune_health"]},
    {"city": ["Nowhere Springs"]}, {"text": "we state yoga"},
]  # fmt: skip


@pytest.fixture(autouse=True)
def quick_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing here is about power cuts."""
    monkeypatch.setattr(generations, "sync", lambda path: None)
    monkeypatch.setattr(generations.os, "fsync", lambda handle: None)


@pytest.fixture(autouse=True)
def common_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have words of few programs kept as bitmaps."""
    monkeypatch.setattr("index.text_writer.COMMON", 3)


def drawn(draw: random.Random, make: Make, number: int) -> Program:
    """A program of this number; what it states differs from one call to the next."""
    some = lambda values: draw.sample(values, draw.randint(0, len(values)))  # noqa: E731
    made = make(
        f"Number {number}",
        provider=f"{draw.choice(NAMES)} {draw.choice(['Spire', 'Gentle', 'Brook'])} {draw.randint(1, 3)}",
        provider_id=f"provider-{draw.randint(0, 9)}",
        level_of_care=draw.choice(["iop", "php", "detox"]),
        confirmed_days_ago=draw.choice([0, 10, 19, 21, 300]),
        insurers={
            code: draw.choice(["in_network", "accepted", "not_accepted", "out_of_network"])
            for code in some(["cigna", "aetna", "medi_cal", "dune_health"])
        },
        payment=some(["sliding_scale", "free"]),
        modalities=some(["emdr", "cbt", "yoga"]),
        languages=some(["es", "tlingit"]),
        dayparts=some(["morning", "evening"]),
        sessions=some(["tue,thu 18:00-21:00", "mon 09:00-12:00", "sat 08:00-10:00"]),
        telehealth=draw.choice(["yes", "no", "unknown"]),
        locations=some(PLACES),
    )
    for insurer in made.insurers:
        insurer.name = draw.choice(["Dune Health", "Dune Health Plan", ""]) if insurer.id == "dune_health" else ""
    return made


def answer(index: Index, asked: dict[str, Any], now: datetime) -> Any:
    """What a search answers, by id: row numbers differ, and so do scores, which count unused rows."""
    try:
        result = index.search(SearchRequest.of(**asked, limit=1000), now=now)
    except InputError as error:
        return str(error)
    hits = [hit.model_dump(exclude={"row", "score"}) for hit in result.hits]
    if asked.get("text"):
        hits.sort(key=lambda hit: (hit["tier"], hit["program"]["id"]))
    told = result.model_dump(exclude={"hits"})
    pages = [index.search(SearchRequest.of(**asked, limit=3, offset=at), now=now).hits for at in (0, 3)]
    assert [hit.row for page in pages for hit in page] == [hit.row for hit in result.hits[:6]]
    return told | {"hits": hits}


def kept(home: Path) -> tuple[Any, ...]:
    """What else a home's index tells: the manifest's counts and the known values."""
    index = Index.open(home)
    known = index.known.model_dump()
    known["cities"], known["states"] = set(known["cities"]), set(known["states"])
    summary = index.summary
    return known, summary.programs, summary.providers, summary.codes, sorted(one.id for one in index.programs())


@pytest.mark.parametrize("seed", range(5))
def test_updates_answer_as_a_full_build(
    seed: int, program: Make, vocabularies: Path, now: datetime, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(update, "MOST_UNUSED", 0.9)
    monkeypatch.setattr(update, "MOST_WRITTEN", 0.9)
    draw = random.Random(seed)
    current = {one.id: one for one in (drawn(draw, program, number) for number in range(30))}
    home, other = tmp_path / "updated", tmp_path / "built"
    build_index(home, current.values(), now=now, vocabularies=vocabularies)
    for turn in range(5):
        removed = draw.sample(sorted(current), draw.randint(0, 4))
        for one in removed:
            del current[one]
        numbers = [] if turn == 3 else draw.sample(range(40), draw.randint(0, 8))
        changed = [drawn(draw, program, number) for number in numbers]
        changed = [one for one in changed if one.id not in removed]
        current |= {one.id: one for one in changed}
        summary = update_index(home, changed, removed, now=now, expected=len(current), vocabularies=vocabularies)
        assert (summary.made, summary.changed, summary.removed) in (
            ("updated", len(changed), len(removed)), ("unchanged", 0, 0),
        )  # fmt: skip
        build_index(other, current.values(), now=now, vocabularies=vocabularies)
        assert kept(home) == kept(other)
        updated, built = Index.open(home), Index.open(other)
        assert summary.made == "unchanged" or updated.summary == summary
        for asked in REQUESTS:
            assert answer(updated, asked, now) == answer(built, asked, now), (turn, asked)
        for one in current.values():
            assert updated.program(one.id) == one
        for one in removed:
            with pytest.raises(InputError, match="there is no program"):
                updated.program(one)
        for provider in {one.provider_id for one in current.values()}:
            theirs = {one.id for one in updated.programs_of_provider(provider)}
            assert theirs == {one.id for one in current.values() if one.provider_id == provider}
        updated.close()
        built.close()


@pytest.fixture
def home(program: Make, build: Build, tmp_path: Path) -> Path:
    build(tmp_path / "home", *(program(f"Old {number}", modalities=["emdr"]) for number in range(10))).close()
    return tmp_path / "home"


def changed(program: Make, number: int = 0, **stated: Any) -> Program:
    return program(f"Old {number}", **({"modalities": ["yoga"]} | stated))


def modalities(home: Path, now: datetime) -> tuple[int, int]:
    """How many programs have EMDR, and how many yoga."""
    index = Index.open(home)
    emdr, yoga = (index.search(SearchRequest(text=word), now=now).fits for word in ("emdr", "yoga"))
    index.close()
    return emdr, yoga


def files(folder: Path) -> Iterator[tuple[str, bytes]]:
    return (
        (path.relative_to(folder).as_posix(), path.read_bytes()) for path in sorted(folder.rglob("*")) if path.is_file()
    )


def test_an_update_writes_into_no_file_of_the_old_generation(
    home: Path, program: Make, vocabularies: Path, now: datetime
) -> None:
    before = dict(files(home / "index/gen-0001"))
    reader = Index.open(home)
    summary = update_index(home, [changed(program)], now=now, vocabularies=vocabularies)
    assert (summary.made, summary.generation, summary.programs) == ("updated", "gen-0002", 10)
    assert dict(files(home / "index/gen-0001")) == before
    assert reader.search(SearchRequest(text="emdr"), now=now).fits == 10
    assert modalities(home, now) == (9, 1)
    old, new = home / "index/gen-0001", home / "index/gen-0002"
    assert (old / "programs-0.bin").samefile(new / "programs-0.bin")
    assert (old / "text/rows.npy").samefile(new / "text/rows.npy")


def test_where_links_cannot_be_made_files_are_copied(
    home: Path, program: Make, vocabularies: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    update_index(home, [changed(program)], now=now, vocabularies=vocabularies)
    assert modalities(home, now) == (9, 1)
    assert not (home / "index/gen-0001/programs-0.bin").samefile(home / "index/gen-0002/programs-0.bin")


def test_nothing_changed(home: Path, vocabularies: Path, now: datetime) -> None:
    summary = update_index(home, [], now=now, vocabularies=vocabularies)
    assert (summary.made, summary.generation, summary.programs) == ("unchanged", "gen-0001", 10)


def test_many_unused_rows_make_a_full_build(home: Path, program: Make, vocabularies: Path, now: datetime) -> None:
    summary = update_index(home, [changed(program, 0), changed(program, 1)], now=now, vocabularies=vocabularies)
    assert summary.made == "updated"
    summary = update_index(home, [changed(program, 2)], [program("Old 9").id], now=now, vocabularies=vocabularies)
    assert (summary.made, summary.programs, modalities(home, now)) == ("built", 9, (6, 3))


def test_many_segments_make_a_full_build(
    home: Path, program: Make, vocabularies: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(update, "MOST_SEGMENTS", 2)
    assert update_index(home, [program("New")], now=now, vocabularies=vocabularies).made == "updated"
    assert update_index(home, [program("Newer")], now=now, vocabularies=vocabularies).made == "built"
    assert len(Index.open(home)) == 12


def test_another_vocabulary_makes_a_full_build(
    home: Path, program: Make, vocabularies: Path, now: datetime, tmp_path: Path
) -> None:
    other = tmp_path / "vocabulary"
    other.mkdir()
    for path in vocabularies.iterdir():
        text = path.read_text(encoding="utf-8").replace("aliases: ['eye movement']", "aliases: ['moving eyes']")
        (other / path.name).write_text(text, encoding="utf-8")
    assert update_index(home, [], now=now, vocabularies=other).made == "built"
    index = Index.open(home)
    assert index.search(SearchRequest(modality=["moving eyes"]), now=now).fits == 10
    with pytest.raises(InputError, match="eye movement"):
        index.search(SearchRequest(modality=["eye movement"]), now=now)


def test_updates_that_cannot_be_made(
    home: Path, program: Make, vocabularies: Path, now: datetime, tmp_path: Path
) -> None:
    one = changed(program)
    every = [program(f"Old {number}").id for number in range(10)]
    for what, removed, expected, message in (
        ([one], [one.id], None, "is to be changed and to be removed"),
        ([one, one], [], None, "11 programs|two programs have the id"),
        ([], ["nobody"], None, "there is no program nobody in the index to remove"),
        ([one], [], 11, "10 programs came to be indexed where the store counts 11"),
        ([], every, None, "there are no programs to index"),
    ):
        with pytest.raises(InputError, match=message):
            update_index(home, what, removed, now=now, expected=expected, vocabularies=vocabularies)
        assert modalities(home, now) == (10, 0)
    with pytest.raises(IndexUnusable, match="there is no index in"):
        update_index(tmp_path / "empty", [one], now=now, vocabularies=vocabularies)


@pytest.mark.parametrize("name", ["bitmaps.bin", "confirmed.npy", "text/words.npy", "insurer_names.json"])
def test_damage_is_not_written_anew(name: str, home: Path, program: Make, vocabularies: Path, now: datetime) -> None:
    file = home / "index/gen-0001" / name
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 0xFF
    file.write_bytes(content)
    with pytest.raises(IndexUnusable, match=r"was altered\. Build it again: search_cli\.py index"):
        update_index(home, [changed(program)], now=now, vocabularies=vocabularies)


def test_every_question_to_the_text_is_put_to_all_segments() -> None:
    asked = {name for name in vars(TextIndex) if not name.startswith("_")}
    # The words are those of all segments, which every update writes anew; `phrase` asks the positions.
    of_all = {"words", "words_from", "word_counts", "word_letters"}
    assert asked - set(vars(TextSegments)) == {*of_all, "positions"}


def test_a_phrase_is_found_in_what_updates_added(
    tmp_path: Path, program: Make, vocabularies: Path, now: datetime
) -> None:
    programs = [program(f"Birch House {number}") for number in range(30)]
    build_index(tmp_path, [*programs, program("Cedar Grove")], now=now, vocabularies=vocabularies)
    for name in ("Cedar Grove Two", "Cedar Grove Three"):
        update_index(tmp_path, [program(name)], now=now, vocabularies=vocabularies)
    request = SearchRequest.of(text='"cedar grove"', sort="name")
    found = [hit.program.provider for hit in Index.open(tmp_path).search(request, now=now).hits]
    assert found == ["Cedar Grove", "Cedar Grove Three", "Cedar Grove Two"]
