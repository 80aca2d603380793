"""`changes` and `history` as they are typed: what is wrong is said, what is found is told once and by kind."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from records.differences import CAUSES, KINDS
from records.paths import ROOT
from tests.records.store import Store, insurer, price, program, says, session

FAR_BACK = ("--since", "2026-02")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home of two programs of one provider, whose insurance page changed, and whose other page is read differently."""
    folder = tmp_path_factory.mktemp("changes")
    store = Store.made(folder)
    sessions = (session("mon wed", "18:00", "21:00"),)
    store.put("iop", "first", says(sessions=sessions, more=(program("php"),)), day=0)
    store.put("insurance", "one", says(None, insurers=[insurer("aetna"), insurer("cigna")]), day=0)
    store.update(day=0)
    changed = says(None, insurers=[insurer("aetna", "in_network")], prices=[price(400)])
    store.put("insurance", "two", changed, day=4)
    store.update(day=4)
    store.extractor = "v2"
    store.put("iop", "first", says(sessions=sessions, modalities=("emdr",), more=(program("php"),)), day=5)
    store.update(day=5)
    store.engine.dispose()
    return folder


def test_what_several_programs_share_is_told_once_and_by_kind(home: Path, command: Any) -> None:
    text = command("changes", *FAR_BACK, "--home", home).out
    headings = [line for line in text.splitlines() if line.endswith(")") and not line.startswith(" ")]
    assert headings == [
        "New program (2)",
        "Insurer dropped (1)",
        "Insurer status changed (1)",
        "Price added (1)",
    ]
    assert text.count("Cigna (accepted, network not stated)") == 1
    assert "Quarry (quarry.example): Intensive outpatient 0e192c34; Partial hospitalization 41b7ea3a" in text
    assert 'before: "aetna is accepted" http://quarry.example/insurance, fetched 2026-03-01' in text
    assert 'now: "aetna is in_network" http://quarry.example/insurance, fetched 2026-03-05' in text
    assert "1 difference is none of the sites" in text
    assert "EMDR" not in text


def test_json_and_csv_have_a_row_for_each_program(home: Path, command: Any) -> None:
    found = json.loads(command("changes", *FAR_BACK, "--json", "--home", home).out)
    assert (found["count"], len(found["changes"]), found["read_differently"]) == (8, 8, 1)
    rows = list(csv.DictReader(io.StringIO(command("changes", *FAR_BACK, "--csv", "--home", home).out)))
    assert len(rows) == 8
    dropped = next(row for row in rows if row["kind"] == "insurer_dropped")
    assert (dropped["before_quote"], dropped["now_quote"]) == ("cigna is accepted", "")
    assert dropped["before_url"] == dropped["page"] == "http://quarry.example/insurance"
    assert (dropped["page_fetched_at"][:10], dropped["page_outcome"]) == ("2026-03-05", "ok")


CHOICES: list[Any] = [
    pytest.param(("--field", "prices"), {"price_added"}, id="field"),
    pytest.param(("--field", "hours-per-week"), set(), id="nothing of that field"),
    pytest.param(("--kind", "insurer_dropped", "--kind", "price-added"), {"insurer_dropped", "price_added"}, id="kinds"),
    pytest.param(("--site", "quarry.example", "--field", "insurers"), {"insurer_dropped", "insurer_status_changed"}, id="site"),
    pytest.param(("--field", "modalities", "--read-differently"), {"value_added"}, id="reading"),
]  # fmt: skip


@pytest.mark.parametrize(("options", "kinds"), CHOICES)
def test_a_part_of_the_changes(home: Path, command: Any, options: tuple[str, ...], kinds: set[str]) -> None:
    found = json.loads(command("changes", *FAR_BACK, "--json", *options, "--home", home).out)
    assert {change["kind"] for change in found["changes"]} == kinds


def test_more_than_are_shown_are_counted(home: Path, command: Any) -> None:
    text = command("changes", *FAR_BACK, "--limit", 1, "--home", home).out
    assert "4 more: --limit 5, or --csv for all of them" in text
    assert len(json.loads(command("changes", *FAR_BACK, "--limit", 3, "--json", "--home", home).out)["changes"]) == 3


def test_nothing_changed(home: Path, command: Any) -> None:
    answer = command("changes", "--since", "today", "--home", home)
    assert (answer.code, answer.out.strip().endswith("UTC: none")) == (0, True)


WRONG: list[Any] = [
    pytest.param(("changes", "--since", "march"), '--since "march" is no date: write 2026-03-05', id="no date"),
    pytest.param(("changes", "--since", "2026-02-30"), "is no date", id="no such day"),
    pytest.param(("changes", "--since", "-3d"), "is no date", id="negative"),
    pytest.param(("changes", "--since", ""), "is no date", id="empty"),
    pytest.param(("changes", "--since", "9999-01-01"), "is still to come", id="to come"),
    pytest.param(("changes", "--field", "insurer"), "did you mean insurers?", id="field"),
    pytest.param(("changes", "--kind", "session_move"), "did you mean session_moved?", id="kind"),
    pytest.param(("changes", "--site", "quary.example"), "did you mean quarry.example?", id="site"),
    pytest.param(("changes", "--limit", 0), "--limit 0 shows nothing", id="limit"),
    pytest.param(("changes", "--json", "--csv"), "choose one", id="two forms"),
    pytest.param(("history", "zz"), 'there is no program "zz" in the store', id="no program"),
    pytest.param(("history", "%"), 'there is no program "%" in the store', id="a wildcard is none"),
    pytest.param(("history", ""), "there is no program", id="no id"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "message"), WRONG)
def test_wrong_input_says_what_to_do(home: Path, command: Any, arguments: tuple[str, ...], message: str) -> None:
    answer = command(*arguments, "--home", home)
    assert (answer.code, answer.out) == (2, "")
    assert message in " ".join(answer.err.split())


@pytest.mark.parametrize("arguments", [("changes",), ("history", "0e19")])
def test_without_a_store_it_says_how_to_get_one(tmp_path: Path, command: Any, arguments: tuple[str, ...]) -> None:
    answer = command(*arguments, "--home", tmp_path / "none")
    assert answer.code == 3
    assert "search_cli.py refresh" in answer.err
    assert not (tmp_path / "none").exists()


def test_the_history_of_a_program_has_all_its_changes_with_their_causes(home: Path, command: Any) -> None:
    text = " ".join(command("history", "0E192c", "--home", home).out.split())
    assert "Insurer status changed: Aetna (accepted, network not stated) → Aetna (in network)" in text
    assert (
        "Other value added: modalities: EMDR why: read differently by this program now; not changed by the site" in text
    )
    assert "4 values stand, 2 are gone" in text
    with_values = " ".join(command("history", "0e192c", "--values", "--home", home).out.split())
    assert "first seen 2026-03-01, confirmed 2026-03-01, GONE since 2026-03-05" in with_values
    found = json.loads(command("history", "0e192c", "--json", "--home", home).out)
    kinds = [change["kind"] for change in found["changes"]]
    assert kinds == ["program_new", "insurer_status_changed", "insurer_dropped", "price_added", "value_added"]
    assert {(value["field"], value["gone_since"] is None) for value in found["values"]} >= {
        ("insurers", True),
        ("insurers", False),
    }


def test_every_kind_and_cause_is_documented() -> None:
    text = (ROOT / "docs" / "history.md").read_text(encoding="utf-8")
    assert [name for name in (*KINDS, *CAUSES) if f"`{name}`" not in text] == []
