"""Values that the shell offers: from the open index, by code and label, and nothing where there is no index."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any, cast, get_args

import pytest
import typer

from console import complete
from index.engine import Index
from index.request import FacetName, Sort
from records.paths import ROOT


class Context:
    """What a completion reads of typer's context."""

    def __init__(self, home: Path | None) -> None:
        self.params = {"home": home}


def offered(name: str, typed: str, home: Path | None) -> list[str]:
    return [value for value, _ in getattr(complete, name)(cast(typer.Context, Context(home)), typed)]


OFFERS: list[Any] = [
    pytest.param("level", "io", ["iop"], id="a level"),
    pytest.param("insurer", "medc", ["medcost"], id="an insurer"),
    pytest.param("insurer", "cig", ["cigna", "cigna_medicare"], id="an insurer and its arm"),
    pytest.param("modality", "emd", ["emdr"], id="a modality"),
    pytest.param("condition", "trauma", ["ptsd_trauma"], id="a condition by its label"),
    pytest.param("population", "vet", ["veterans"], id="a population"),
    pytest.param("payment", "slid", ["sliding_scale"], id="payment"),
    pytest.param("day", "tue,th", ["tue,thu"], id="a second day"),
    pytest.param("daypart", "ev", ["evening"], id="a daypart"),
    pytest.param("state", "O", ["OR"], id="a state with programs"),
    pytest.param("state", "WY", ["WY"], id="a state without"),
    pytest.param("city", "san p", ["San Pedro"], id="a city"),
    pytest.param("plan", "pp", ["ppo"], id="a plan"),
    pytest.param("facet", "level,ins", ["level,insurer"], id="a second facet"),
    pytest.param("sort", "d", ["distance"], id="an order"),
]


@pytest.mark.parametrize(("name", "typed", "values"), OFFERS)
def test_a_value_is_completed(stored_once: Path, name: str, typed: str, values: list[str]) -> None:
    assert offered(name, typed, stored_once) == values


def test_ids_are_completed_with_the_name_of_the_program(stored_once: Path) -> None:
    program = next(iter(Index.open(stored_once).programs()))
    ((value, told),) = complete.program(cast(typer.Context, Context(stored_once)), program.id[:10])
    assert value == program.id
    assert program.provider in told


@pytest.mark.parametrize("name", ["level", "insurer", "city", "state", "program"])
def test_without_an_index_nothing_is_offered_and_nothing_fails(tmp_path: Path, name: str) -> None:
    assert offered(name, "", tmp_path) == []


def test_the_facets_and_orders_that_are_offered_are_those_of_a_request() -> None:
    assert set(complete.FACETS) == set(get_args(FacetName))
    assert set(complete.SORTS) == set(get_args(Sort))


@pytest.mark.parametrize(
    ("typed", "value"),
    [("--insurer medc", "medcost"), ("--insurer Medc", "medcost"), ("--condition trauma", "ptsd_trauma")],
)
def test_the_shell_gets_values_from_the_program_itself(stored_once: Path, typed: str, value: str) -> None:
    """As a shell asks: a process of its own, the words so far in the environment."""
    words = f"search_cli.py search --home {stored_once} {typed}"
    environment = {**os.environ, "_SEARCH_CLI.PY_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": "5"}
    asked = [sys.executable, "search_cli.py"]
    done = subprocess.run(asked, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert (done.stdout.split(), done.stderr) == ([value], "")
