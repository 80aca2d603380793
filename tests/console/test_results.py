"""A result as it is read on a screen: no line over 80 columns, both tiers, facets, quotes, and what was left out."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from console.hits import WIDE_FROM, Sight, show_hits
from console.labels import labels_of
from console.results import closing, show_result, shown_hits
from index.engine import Index
from index.request import SearchRequest
from index.result import Ask, FacetCount, FilterAnswer, Hit, Quoted, ReadAs, SearchResult, Snippet

NOW = datetime.now(UTC)
LONG_URL = "https://harbor-quarry.example/" + "programs/" * 12 + "iop.html"
Show = Callable[..., str]


@pytest.fixture(scope="module")
def index(stored_once: Path) -> Index:
    return Index.open(stored_once)


@pytest.fixture
def found(index: Index) -> SearchResult:
    """A result with all that a result may hold: both tiers, answers with quotes, a snippet, facets, a sentence."""
    hits = index.search(SearchRequest.of(level=["iop"]), now=NOW).hits
    harbor = next(hit for hit in hits if hit.program.site == "harbor-quarry.example" and hit.program.track == "evening")
    answers = [
        FilterAnswer(
            filter="insurer", asked="Cigna PPO", answer="not stated",
            quoted=[Quoted(value="most PPO plans", quote="We take most PPO plans. " * 9, url=LONG_URL, fetched_at=NOW)],
            because="most plans names no insurer",
        ),
        FilterAnswer(filter="level", asked="iop", answer="yes"),
    ]  # fmt: skip
    snippet = Snippet(
        text="Our trauma track offers EMDR with a therapist who has done so for years. " * 2, marks=[(24, 28)]
    )
    to_ask = harbor.model_copy(
        update={
            "tier": "ask",
            "asks": [Ask(filter="insurer", question=f"Do you take Cigna PPO{' and its many plans' * 8}?"), Ask(filter="day", question="Do evening groups meet on Tuesday?")],
            "answers": answers,
            "snippet": snippet,
            "distance_miles": 0.4,
            "program": harbor.program.model_copy(update={"stale": "the site has not answered " * 6, "provider": "Harbor Quarry " * 8}),
        }
    )  # fmt: skip
    return SearchResult(
        fits=1, ask=40, programs=400, hits=[hits[0], to_ask], limit=20, offset=0,
        read_as={"level": ["iop"], "insurer": ["cigna"], "near": ["90731"], "miles": ["25"], "text": ["EMDR"]},
        suggestions={"traume": ["trauma"]},
        sentence=[ReadAs(words="no Medicaid", option="not searched", values=["what is ruled out cannot be asked for"])],
        facets={"city": [FacetCount(value=f"c{n}", label=f"Saint Somebody on the River {n}", fits=n, ask=2 * n) for n in range(14)]},
    )  # fmt: skip


@pytest.fixture
def show(index: Index, found: SearchResult) -> Show:
    def shown(width: int = 80, result: SearchResult = found, **how: Any) -> str:
        console = Console(
            file=(file := io.StringIO()), width=width, highlight=False, markup=False, **how.pop("console", {})
        )
        show_result(console, result, index.known, Sight(labels_of(index), NOW), **how)
        return file.getvalue()

    return shown


def test_no_line_is_longer_than_80_columns(show: Show) -> None:
    lines = show().splitlines()
    assert len(lines) > 40
    assert max(map(len, lines)) <= 80


def test_nothing_of_a_hit_is_lost_at_80_columns(show: Show) -> None:
    text = "".join(show().split())
    for wanted in (
        "Read as: level iop; insurer Cigna; within 25 miles of 90731; words: EMDR",
        'Not searched: "no Medicaid" (what is ruled out cannot be asked for)',
        'Nothing that was read of a program has "traume". Did you mean trauma?',
        "1 program fits",
        "40 may fit: ask (1 shown)",
        "San Pedro, CA, under 1 mile",
        "(310) 555-0118",
        "Telehealth: yes",
        "confirmed today",
        "STALE: the site has not answered",
        "Ask: Do evening groups meet on Tuesday?",
        "Our trauma track offers EMDR with",
        "insurer: Cigna PPO - most plans names no insurer",
        'most PPO plans: "We take most PPO plans.',
        LONG_URL,
        f"({NOW:%Y-%m-%d})",
        "+4 more (--json has all)",
    ):
        assert "".join(wanted.split()) in text, wanted


def test_the_answers_stand_under_their_hit(show: Show) -> None:
    text = show()
    assert re.search(r"^    not stated insurer: Cigna PPO", text, re.M)
    assert re.search(r"^    yes        level: iop$", text, re.M)


def test_a_wide_console_has_one_row_a_program(show: Show) -> None:
    text = show(width=200)
    (row,) = [line for line in text.splitlines() if "(310) 555-0118" in line]
    assert "San Pedro, CA" in row
    assert "Mon-Thu 18:00-21:00" in row
    assert max(map(len, text.splitlines())) <= 200
    assert "Ask" in text
    assert LONG_URL in text


@pytest.mark.parametrize("width", [40, 60, 79, 100, WIDE_FROM, 250])
def test_every_width_is_kept(show: Show, width: int) -> None:
    assert max(map(len, show(width=width).splitlines())) <= width


def test_marked_words_are_highlighted_on_a_terminal_and_bare_elsewhere(show: Show) -> None:
    on_terminal = show(console={"force_terminal": True, "color_system": "truecolor"})
    assert re.search(r"offers\x1b\[0m|offers \x1b\[1;7mEMDR", on_terminal)
    assert "\x1b" not in show()


def test_what_a_page_wrote_cannot_steer_the_terminal(index: Index, show: Show, found: SearchResult) -> None:
    hostile = found.hits[1].model_copy(
        update={
            "program": found.hits[1].program.model_copy(update={"provider": "Quarry\x1b[2J[red]\x07", "track": None}),
            "snippet": Snippet(text="a\x1b]0;title\x07b", marks=[(0, 1)]),
        }
    )
    text = show(result=found.model_copy(update={"hits": [hostile]}))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", text)
    assert "[red]" in text, "markup of a page is text"


def hits_of(found: SearchResult, fits: int, ask: int) -> list[Hit]:
    return [found.hits[0]] * fits + [found.hits[1]] * ask


SHOWN: list[Any] = [
    pytest.param(2, 9, {}, 2 + 5, id="few fit: the first to ask as well"),
    pytest.param(0, 9, {}, 5, id="none fits: the first to ask"),
    pytest.param(6, 9, {}, 6, id="enough fit: they alone"),
    pytest.param(6, 9, {"ask": True}, 15, id="all when asked for"),
    pytest.param(2, 9, {"only_confirmed": True}, 2, id="those alone that fit"),
]


@pytest.mark.parametrize(("fits", "ask", "how", "count"), SHOWN)
def test_which_hits_are_shown(found: SearchResult, fits: int, ask: int, how: dict[str, bool], count: int) -> None:
    result = found.model_copy(update={"fits": fits, "ask": ask, "hits": hits_of(found, fits, ask)})
    shown = shown_hits(result, **how)
    assert len(shown) == count
    assert [number for number, _ in shown] == list(range(1, count + 1))


def test_a_page_behind_those_that_fit_shows_those_to_ask(found: SearchResult) -> None:
    result = found.model_copy(update={"fits": 8, "ask": 30, "offset": 20, "hits": hits_of(found, 0, 18)})
    assert [number for number, _ in shown_hits(result)] == list(range(21, 39))


CLOSING: list[Any] = [
    pytest.param({"fits": 30, "ask": 0, "limit": 20}, 20, 0, {}, ["Go on with --page 2."], id="more fit"),
    pytest.param({"fits": 3, "ask": 0, "limit": 20}, 3, 0, {}, [], id="all were shown"),
    pytest.param({"fits": 3, "ask": 9, "limit": 20}, 3, 9, {"ask": True}, [], id="all of both tiers"),
    pytest.param({"fits": 3, "ask": 40, "limit": 20}, 3, 17, {"ask": True}, ["--page 2"], id="pages of both"),
    pytest.param({"fits": 9, "ask": 4, "limit": 20}, 9, 4, {}, ["4 more may fit", "Add --ask"], id="those to ask are kept back"),
    pytest.param({"fits": 1, "ask": 9, "limit": 20}, 1, 9, {}, ["4 more may fit", "Add --ask"], id="some of them"),
    pytest.param({"fits": 9, "ask": 4, "limit": 20}, 9, 0, {"only_confirmed": True}, ["4 more may fit", "Leave out"], id="only confirmed"),
    pytest.param({"fits": 90, "ask": 0, "limit": 20, "offset": 7}, 20, 0, {}, ["--offset 27"], id="an offset that is no page"),
    pytest.param({"fits": 3, "ask": 2, "limit": 20, "offset": 60}, 0, 0, {}, ["60 were skipped"], id="behind the end"),
]  # fmt: skip


@pytest.mark.parametrize(("counts", "fits", "ask", "how", "said"), CLOSING)
def test_the_closing_says_what_was_left_out(
    found: SearchResult, counts: dict[str, int], fits: int, ask: int, how: dict[str, bool], said: list[str]
) -> None:
    result = found.model_copy(update={"offset": 0, **counts, "hits": hits_of(found, fits, ask)})
    shown = shown_hits(result, **how)
    lines = closing(result, shown, only_confirmed=how.get("only_confirmed", False))
    assert bool(lines) == bool(said)
    for wanted in said:
        assert any(wanted in line for line in lines), (wanted, lines)


def test_the_insurer_that_was_asked_for_comes_first_and_is_told_where_it_is_not_stated(
    index: Index, found: SearchResult
) -> None:
    def insurance(asked: list[str]) -> str:
        console = Console(file=(file := io.StringIO()), width=300)
        show_hits(console, [(1, found.hits[0])], Sight(labels_of(index), NOW, {"insurer": asked}))
        return file.getvalue()

    assert "Cigna (in network); +" in insurance(["cigna"])
    assert "Humana not stated; +" in insurance(["humana"])
    assert "In network: " in insurance([])


def test_freshness_is_told_in_days(show: Show, found: SearchResult) -> None:
    old = found.hits[0].program.model_copy(update={"last_confirmed": NOW - timedelta(days=40)})
    assert "confirmed 40 days ago" in show(
        result=found.model_copy(update={"hits": [found.hits[0].model_copy(update={"program": old})]})
    )
