"""Programs side by side: what differs, what one of them does not state, and ids that name no program."""

from __future__ import annotations

import csv
import io
import itertools
import json
from pathlib import Path
from typing import Any

import pytest

from console.compare import rows_of
from console.labels import labels_of
from index.engine import Index


@pytest.fixture(scope="module")
def ids(stored_once: Path) -> dict[str, str]:
    """The ids of three programs by name."""
    named = {}
    for program in Index.open(stored_once).programs():
        if program.level_of_care == "iop" and program.track == "evening":
            named[program.site.split("-")[0]] = program.id
        if program.level_of_care == "php" and program.site == "harbor-quarry.example":
            named["php"] = program.id
    return named


def test_two_programs_fit_80_columns(command: Any, stored_once: Path, ids: dict[str, str]) -> None:
    answer = command("compare", ids["harbor"], ids["brindlewood"], "--home", stored_once)
    assert (answer.code, answer.err) == (0, "")
    assert max(map(len, answer.out.splitlines())) <= 80
    assert "≠  sessions" in answer.out
    assert "Mon-Thu 18:00-21:00" in answer.out
    assert ids["harbor"][:8] in answer.out


def test_more_programs_fit_80_columns_too(
    command: Any, stored_once: Path, ids: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    others = [program.id for program in Index.open(stored_once).programs() if program.id not in ids.values()]
    five = [*ids.values(), *others][:5]
    for number in (3, 4, 5):
        answer = command("compare", *five[:number], "--home", stored_once)
        assert answer.code == 0
        assert max(map(len, answer.out.splitlines())) <= 80
        tables = 1 if number == 3 else 2
        assert sum("level of care" in line for line in answer.out.splitlines()) == tables
        assert [line.split()[0] for line in answer.out.splitlines() if "in network" in line] == ["≠"] * tables
        for one in five[:number]:
            assert one[:8] in answer.out


def test_what_is_not_stated_is_a_question_and_never_a_no(stored_once: Path, ids: dict[str, str]) -> None:
    index = Index.open(stored_once)
    programs = [index.program(ids[name]) for name in ("harbor", "brindlewood")]
    rows = {row.field: row for row in rows_of(programs, labels_of(index))}
    assert (rows["states served"].values, rows["states served"].differs) == ([["CA"], []], "not stated")
    assert rows["sessions"].differs == "differs"
    assert rows["confirmed"].differs == "same"
    assert rows["hours per week"].values[0] == ["12 hours a week (computed, not said)"]


def test_json_and_csv_tell_the_same(command: Any, stored_once: Path, ids: dict[str, str]) -> None:
    pair = [ids["harbor"][:8], ids["brindlewood"][:8]]
    found = json.loads(command("compare", *pair, "--json", "--home", stored_once).out)
    table = list(csv.DictReader(io.StringIO(command("compare", *pair, "--csv", "--home", stored_once).out, newline="")))
    assert [one["id"] for one in found["programs"]] == [ids["harbor"], ids["brindlewood"]]
    assert [row["field"] for row in table] == ["program", *(row["field"] for row in found["rows"])]
    assert [table[0][one["id"]] for one in found["programs"]] == [one["name"] for one in found["programs"]]
    assert "Harbor Quarry Recovery" in table[0][ids["harbor"]]
    served = next(row for row in table if row["field"] == "states served")
    assert served == {
        "field": "states served",
        "differs": "not stated",
        ids["harbor"]: "CA",
        ids["brindlewood"]: "not stated",
    }
    assert all(cell for row in table for cell in row.values())


def test_only_differences(command: Any, stored_once: Path, ids: dict[str, str]) -> None:
    found = json.loads(
        command("compare", ids["harbor"], ids["brindlewood"], "--differences", "--json", "--home", stored_once).out
    )
    assert found["rows"]
    assert "same" not in {row["differs"] for row in found["rows"]}


WRONG: list[Any] = [
    pytest.param([], "two to five", id="none"),
    pytest.param(["HARBOR"], "takes 2 to 5 programs, got 1", id="one"),
    pytest.param(["HARBOR", "HARBOR"], "the same program", id="twice the same"),
    pytest.param(["HARBOR", "ffffffff"], 'no program "ffffffff"', id="an id that does not exist"),
    pytest.param(["HARBOR", ""], "no program", id="an empty id"),
    pytest.param(["HARBOR"] * 6, "got 6", id="too many"),
    pytest.param(["HARBOR", "PHP", "--json", "--csv"], "choose one", id="two forms"),
]


@pytest.mark.parametrize(("arguments", "said"), WRONG)
def test_wrong_input_says_what_to_do(
    command: Any, stored_once: Path, ids: dict[str, str], arguments: list[str], said: str
) -> None:
    named = {"HARBOR": ids["harbor"], "PHP": ids["php"]}
    answer = command("compare", *(named.get(one, one) for one in arguments), "--home", stored_once)
    assert (answer.code, answer.out) == (2, "")
    if arguments:
        assert said in answer.err


def test_an_ambiguous_beginning_names_the_programs(command: Any, stored_once: Path) -> None:
    every = sorted(program.id for program in Index.open(stored_once).programs())
    prefix = next(first[0] for first, second in itertools.pairwise(every) if first[0] == second[0])
    answer = command("compare", prefix, every[0], "--home", stored_once)
    assert answer.code == 2
    assert "begins the ids of several programs" in answer.err
