"""The order of hits, pages, text with its synonyms and suggestions, and programs by id."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from index.engine import Index
from index.request import SearchRequest
from records.errors import InputError
from records.models import Program
from records.paths import ROOT

Build = Callable[..., Index]
Make = Callable[..., Program]


def order(index: Index, now: datetime, **asked: Any) -> list[str]:
    """The names of the hits, those of the ask tier in brackets."""
    hits = index.search(SearchRequest.of(**asked), now=now).hits
    return [hit.program.provider if hit.tier == "fits" else f"[{hit.program.provider}]" for hit in hits]


@pytest.fixture(scope="module")
def index(program: Make, build: Build, tmp_path_factory: pytest.TempPathFactory) -> Index:
    return build(
        tmp_path_factory.mktemp("home"),
        program("Quarry", insurers={"cigna": "accepted"}, locations=[{"zip": "90025"}], modalities=["yoga"]),
        program("Anchor", insurers={"cigna": "accepted"}, confirmed_days_ago=40, locations=[{"zip": "92780"}]),
        program("Meadow", insurers={"cigna": "in_network"}, confirmed_days_ago=90, modalities=["emdr"], days=["tue"]),
        program("Beacon", insurers={"cigna": "out_of_network"}, level_of_care="php", dayparts=["evening"]),
        program("Willow", insurers={"aetna": "accepted"}, locations=[{"city": "Los Angeles", "state": "CA"}]),
        program("Saint EMDR House", insurers={"cigna": "not_accepted"}, conditions=["ptsd_trauma"]),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"insurer": ["cigna"]}, ["Meadow", "Quarry", "Anchor", "[Willow]", "[Beacon]"]),
        ({"insurer": ["cigna"], "sort": "name"}, ["Anchor", "Meadow", "Quarry", "[Beacon]", "[Willow]"]),
        ({"insurer": ["cigna"], "sort": "freshness"}, ["Quarry", "Anchor", "Meadow", "[Beacon]", "[Willow]"]),
        ({"insurer": ["cigna"], "near": "90025", "miles": 60}, ["Quarry", "Anchor", "[Meadow]", "[Willow]", "[Beacon]"]),
        (
            {"insurer": ["cigna"], "near": "92780", "miles": 60, "sort": "distance"},
            ["Anchor", "Quarry", "[Willow]", "[Meadow]", "[Beacon]"],
        ),
        # The fewer questions, the higher.
        ({"insurer": ["cigna"], "day": ["tue"], "modality": ["emdr"]}, ["Meadow", "[Quarry]", "[Anchor]", "[Willow]", "[Beacon]"]),
        ({"insurer": ["cigna"], "level": ["php"]}, ["[Beacon]"]),
        ({}, ["Beacon", "Quarry", "Saint EMDR House", "Willow", "Anchor", "Meadow"]),
    ],
)  # fmt: skip
def test_order(asked: dict[str, Any], expected: list[str], index: Index, now: datetime) -> None:
    assert order(index, now, **asked) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("emdr", ["Saint EMDR House", "Meadow"]),
        ("EMDR", ["Saint EMDR House", "Meadow"]),
        ("eye movement", ["Saint EMDR House", "Meadow"]),
        ("PTSD", ["Saint EMDR House"]),
        ("iop emdr tuesday", ["Meadow"]),
        ("willows", ["Willow"]),
        ("meadow", ["Meadow"]),
        ("evening php", ["Beacon"]),
        ("cigna", ["Quarry", "Anchor", "Meadow"]),
        ("emdr yoga", []),
        ("emdr AND yoga", []),
        ("*", None),
    ],
)
def test_text(text: str, expected: list[str] | None, index: Index, now: datetime) -> None:
    if expected is None:
        with pytest.raises(InputError, match="no word to search for"):
            order(index, now, text=text)
    else:
        assert sorted(order(index, now, text=text)) == sorted(expected)


def test_what_is_refused_is_not_found_as_text(index: Index, now: datetime) -> None:
    assert "Saint EMDR House" not in order(index, now, text="cigna")


def test_a_name_comes_before_words_of_the_page(program: Make, build: Build, now: datetime, tmp_path: Path) -> None:
    quoting = program("Quarry", level_evidence=[{"quote": "The old lighthouse stands by our lighthouse garden."}])
    assert order(build(tmp_path, quoting, program("Lighthouse")), now, text="lighthouse") == ["Lighthouse", "Quarry"]


def test_text_and_filters_together(index: Index, now: datetime) -> None:
    assert order(index, now, text="emdr", insurer=["cigna"]) == ["Meadow"]
    assert order(index, now, text="emdr", day=["tue"]) == ["Meadow", "[Saint EMDR House]"]


def test_a_word_that_stands_nowhere_gets_suggestions(index: Index, now: datetime) -> None:
    result = index.search(SearchRequest(text="meadwo emdr"), now=now)
    assert (result.fits, result.suggestions) == (0, {"meadwo": ["meadow"]})


def test_pages_follow_one_another(program: Make, build: Build, now: datetime, tmp_path: Path) -> None:
    index = build(tmp_path, *(program(f"Harbor {n:02}", telehealth="yes" if n % 3 else "unknown") for n in range(30)))
    whole = order(index, now, telehealth=True, limit=100)
    pages = [order(index, now, telehealth=True, limit=7, offset=offset) for offset in range(0, 35, 7)]
    assert [name for page in pages for name in page] == whole
    assert whole == sorted(whole, key=lambda name: (name.startswith("["), name))
    assert len(set(whole)) == 30


def test_distance_is_told_with_what_it_rests_on(index: Index, now: datetime) -> None:
    hits = index.search(SearchRequest.of(near="90025", miles=100, limit=3), now=now).hits
    told = {hit.program.provider: (hit.distance_miles, hit.distance_approximate) for hit in hits}
    assert told["Quarry"] == (0.0, False)
    assert told["Willow"][1] is True
    assert told["Anchor"][0] == pytest.approx(42, abs=2)  # Tustin lies some 42 miles from West Los Angeles


def test_program_by_id_and_prefix(index: Index) -> None:
    every = list(index.programs())
    assert [index.program(one.id) for one in every] == every
    shortest = next(n for n in range(1, 37) if len({one.id[:n] for one in every}) == len(every))
    assert [index.program(one.id[:shortest]).provider for one in every] == [one.provider for one in every]
    for wrong in ("", "zzz", every[0].id + "0"):
        with pytest.raises(InputError, match="there is no program"):
            index.program(wrong)


def test_ambiguous_prefix_names_the_candidates(program: Make, build: Build, tmp_path: Path) -> None:
    index = build(tmp_path, program("A", id="abc1"), program("B", id="abc2"), program("C", id="abc"))
    assert index.program("abc").provider == "C"
    with pytest.raises(InputError, match=r"\(abc, abc1, abc2\)"):
        index.program("ab")


def test_a_search_changes_no_answer_of_the_next(index: Index, now: datetime) -> None:
    request = SearchRequest.of(text="emdr", insurer=["cigna", "aetna"], near="90025", miles=100)
    first = index.search(request, now=now)
    index.search(SearchRequest.of(insurer=["cigna"], day=["tue"]), now=now)
    assert index.search(request, now=now) == first


def test_a_search_loads_only_what_it_needs(program: Make, build: Build, tmp_path: Path) -> None:
    """The command line must answer in a fraction of a second, and most of that is imports."""
    build(tmp_path, program(modalities=["emdr"], locations=[{"zip": "90025"}])).close()
    code = (
        "import sys; from datetime import datetime, UTC; from pathlib import Path;"
        "from index.engine import Index; from index.request import SearchRequest;"
        "asked = SearchRequest.of(text='emdr', near='90025', modality=['EMDR']);"
        "print(Index.open(Path(sys.argv[1]), to_show=True).search(asked, now=datetime.now(UTC)).fits);"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    fits, loaded = done.stdout.splitlines()
    heavy = {"sqlalchemy", "scrapy", "twisted", "bs4", "yaml", "zipcodes", "us", "rapidfuzz", "filelock", "extract"}
    heavy |= {"pydantic", "typer", "rich", "uuid", "hashlib"}
    assert (fits, heavy & set(loaded.split())) == ("1", set())
