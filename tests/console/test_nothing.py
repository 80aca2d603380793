"""Why nothing fits: each filter left out once and counted, and filters that contradict each other."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from console.nothing import TOGETHER, used_filters, why_nothing
from index.engine import Index
from index.request import SearchRequest

NOW = datetime.now(UTC)
NO_FILTERS = {"sentence", "only_confirmed", "facets", "explain", "sort", "limit", "offset"}


@pytest.fixture(scope="module")
def index(stored_once: Path) -> Index:
    return Index.open(stored_once)


def test_each_filter_is_left_out_once_and_the_counts_are_those_of_a_search(index: Index) -> None:
    request = SearchRequest.of(level=["iop"], insurer=["cigna"], state=["WY"])
    assert index.search(request, now=NOW).fits == 0
    lines = why_nothing(index, request, NOW)
    without = index.search(SearchRequest.of(level=["iop"], insurer=["cigna"]), now=NOW)
    assert without.fits > 0
    assert any(line.startswith(f"  without --state WY: {without.fits} fit") for line in lines), lines
    assert lines[0] == "What one filter less would give:"
    assert not any("--level" in line for line in lines), "without the level of care still nothing is in Wyoming"


def test_where_one_is_not_enough_two_are_left_out(index: Index) -> None:
    request = SearchRequest.of(level=["otp"], state=["WY"], telehealth=True)
    lines = why_nothing(index, request, NOW)
    assert lines[0] == "What two filters less would give:"
    assert lines[1].startswith("  without --level otp and --state WY: 5 fit")


def test_what_refines_an_insurer_is_left_out_alone_and_with_it(index: Index) -> None:
    request = SearchRequest.of(insurer=["medi_cal"], in_network=True, level=["php"], state=["CA"])
    used = used_filters(request)
    assert ("insurer", "insurer_family", "in_network", "plan") in used
    assert ("in_network",) in used
    for line in why_nothing(index, request, NOW):
        assert not line.startswith("  without --insurer medi_cal:"), "in network with nobody is no question"


def test_the_only_filter_is_told_as_such(index: Index) -> None:
    (line,) = why_nothing(index, SearchRequest.of(text="zzyzx"), NOW)
    assert line == f"Of the {len(index)} programs of this index none states it."


def test_what_gives_no_more_than_may_fit_already_is_no_help(index: Index) -> None:
    request = SearchRequest.of(level=["iop"], state=["WY"])
    most = index.search(SearchRequest.of(level=["iop"]), now=NOW)
    assert why_nothing(index, request, NOW, asked=most.fits + most.ask)[0].startswith("What one filter less")
    assert "--level" not in "".join(why_nothing(index, request, NOW, asked=most.fits + most.ask))


def test_every_filter_of_a_request_can_be_left_out() -> None:
    assert {field for group in TOGETHER for field in group} == set(SearchRequest.model_fields) - NO_FILTERS


def test_values_are_quoted_as_a_shell_takes_them(index: Index) -> None:
    request = SearchRequest.of(text='"emdr nowhere"', level=["iop"])
    lines = why_nothing(index, request, NOW)
    assert any(line.startswith("""  without --text '"emdr nowhere"': """) for line in lines), lines


@pytest.mark.parametrize(
    ("arguments", "shown", "left_out"),
    [
        (["--text", "zzyzx", "-l", "iop"], ["A page may say zzyzx elsewhere", "Without the words: "], []),
        (["--text", "zzyzx"], ["A page may say zzyzx elsewhere"], ["Without the words"]),
        (["-l", "iop", "-s", "WY"], [], ["elsewhere", "Without the words"]),
        (["--text", "zzyzx", "-l", "iop", "-s", "WY"], ["A page may say zzyzx elsewhere"], ["Without the words"]),
    ],
)
def test_words_that_leave_nothing(
    command: Any, stored_once: Path, arguments: list[str], shown: list[str], left_out: list[str]
) -> None:
    out = " ".join(command("search", *arguments, "--home", stored_once).out.split())
    assert all(words in out for words in shown), out
    assert not any(words in out for words in left_out), out


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        *[(option, "", f"{option} is blank; give a value, or leave the option out")
          for option in ("--available", "--near", "--after", "--before", "--text", "--sort")],
        ("--text", " ", "--text is blank"),
        *[(option, "", f"{option}: a value is blank") for option in ("--level", "--city", "--insurer", "--day")],
        ("--facets", "", "--facets: "),
    ],
)  # fmt: skip
def test_an_empty_value_is_an_error_and_no_wider_search(
    command: Any, stored_once: Path, option: str, value: str, said: str
) -> None:
    for words in ([option, value], [f"{option}={value}"]):
        answer = command("search", "iop", *words, "--home", stored_once)
        assert (answer.code, answer.out) == (2, "")
        assert said in " ".join(answer.err.split())


def test_an_empty_sentence_is_an_error(command: Any, stored_once: Path) -> None:
    for sentence in ("", " "):
        answer = command("search", sentence, "--home", stored_once)
        assert (answer.code, answer.out) == (2, "")
        assert "the sentence is blank" in answer.err
