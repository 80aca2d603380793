"""A plain search is read as typer reads it; everything else is left to typer."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer

from console import commands, typed
from records.paths import ROOT

SEARCH: Any = typer.main.get_command(commands.app).commands["search"]  # type: ignore[attr-defined]
OPTIONS = {name: one for one in SEARCH.params if one.param_type_name == "option" for name in one.opts}


def by_typer(words: list[str], monkeypatch: pytest.MonkeyPatch) -> Any:
    """What typer hands to the search."""
    found: list[dict[str, Any]] = []
    monkeypatch.setattr("console.searching.search_as_asked", lambda options: found.append(dict(options)))
    commands.app(["search", *words], standalone_mode=False)
    return found[0]


def test_every_option_is_read_as_what_it_is() -> None:
    tables = {**typed.MANY, **typed.ONE, **typed.WHOLE, **typed.NUMBER, **typed.FLAGS}
    assert tables == {name: one.name for name, one in OPTIONS.items() if name != "--help"}
    assert set(typed.FLAGS) == {name for name, one in OPTIONS.items() if one.is_flag and name != "--help"}


@pytest.mark.parametrize(
    "line",
    [
        "",
        "evening IOP that takes Aetna",
        "-l iop,php --level=detox -i cigna --plan ppo --near 90025 --miles 20",
        "IOP --hours-min 9 --hours-max 12.5 --weeks-min 4 --weeks-max=8 near me",
        "-m emdr -p medicaid -s CA -t -x -w --ask --in-network --only-confirmed",
        "--limit 5 --page 2 --offset 3 --confirmed-within 30 --sort name --facets level,city -f all",
        "--text yoga --after 17:30 --before 9pm -d tue -d thu --daypart evening --home /tmp/x --csv --ids --json",
        "-c opioids --population veterans --language es --accreditation carf --city Tustin --format hybrid --source crawled",
        "--insurer-family elevance --available sat --payment=self_pay --text=a=b",
    ],
)
def test_plain_words_are_read_as_typer_reads_them(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    words = line.split()
    assert typed.plain_search(["search", *words]) == by_typer(words, monkeypatch)


@pytest.mark.parametrize(
    "words",
    [
        ["--help"], ["-n5"], ["-tx"], ["-n=5"], ["--limit", "five"], ["--limit", "1.5"], ["--miles", "1e3"], ["--near"],
        ["--near", "-1"], ["--near="], ["--near", ""], ["--ask=yes"], ["--nowhere", "x"], ["--", "-x"], ["-"], [""],
        ["--near", "1", "--near", "2"], ["--text", "a\x1bb"], ["IOP\udcff"],
    ],
)  # fmt: skip
def test_what_is_not_plain_is_left_to_typer(words: list[str]) -> None:
    assert typed.plain_search(["search", *words]) is None


def test_completions_are_left_to_typer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_SEARCH_CLI.PY_COMPLETE", "complete_bash")
    assert typed.plain_search(["search", "iop"]) is None


@pytest.mark.parametrize(
    "asked", [["-l", "iop", "--near", "90025"], ["IOP", "that", "takes", "Aetna", "near", "90025"]]
)
def test_a_plain_search_imports_only_what_it_needs(asked: list[str], stored_once: Path) -> None:
    """The command line must answer in a fraction of a second, and most of that is imports."""
    code = "import sys, search_cli\ntry: search_cli.main()\nfinally: print(*sys.modules)"
    call = [sys.executable, "-c", code, "search", *asked, "--home", str(stored_once)]
    done = subprocess.run(call, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True)
    loaded = set(done.stdout.splitlines()[-1].split())
    heavy = {
        "typer", "pydantic", "numpy.ma", "importlib.metadata", "uuid", "records.models", "index.build",
        "index.facts", "index.known_builder", "index.facets", "index.explain", "index.filters.free",
    }  # fmt: skip
    assert heavy & loaded == set()
