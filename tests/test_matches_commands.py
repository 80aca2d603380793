"""`matches`: pairs of stored providers' places are found, shown side by side, decided by a person, and stay decided."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from records.database import open_database
from records.models import Evidence, Location, Phone, Program
from records.programs import save_programs
from records.reconcile import program_id, provider_id
from tests.conftest import Command
from tests.crawler.directories import HARBOR, MENTAL_ROWS, MENTAL_SHEET, write_directory

NOW = datetime(2026, 6, 1, tzinfo=UTC)
PHONE, INTAKE, OTHER = "+13105550142", "+13105550177", "+13105550199"


def program(host: str, name: str, street: str, *phones: str) -> Program:
    said = [Evidence(quote=name)]
    return Program(
        id=program_id(host, "iop", None), provider_id=provider_id(host), provider=name, site=host, level_of_care="iop",
        phones=[Phone(number=phone, evidence=said) for phone in phones], urls=[f"https://{host}/"], first_seen=NOW,
        locations=[Location(street=street, city="Elm Bay", state="CA", zip="90025", evidence=said)], last_confirmed=NOW,
    )  # fmt: skip


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Four sites: two of one place, one in the same house that shares a number, one next door."""
    engine = open_database(tmp_path)
    with engine.begin() as connection:
        for one in (
            program("quarry.example", "Harbor Quarry Recovery", "12 Elm Street", PHONE),
            program("harbor-quarry.example", "Harbor Quarry Recovery Inc", "12 Elm St.", PHONE, INTAKE),
            program("bay.example", "Bay Clinic", "12 Elm St", OTHER, INTAKE),
            program("door.example", "Next Door", "14 Elm St", PHONE),
        ):
            save_programs(connection, one.site, [one], now=NOW)
    engine.dispose()
    return tmp_path


def keys_of(command: Command, home: Path, show: str) -> list[tuple[str, str, str]]:
    listed = json.loads(command("matches", "list", "--show", show, "--json", "--home", home).out)
    return [(one["a"], one["b"], one["rule"]) for one in listed]


def test_pairs_are_found_and_shown_side_by_side(command: Command, home: Path) -> None:
    found = command("matches", "find", "--home", home)
    assert found.code == 0
    assert "Crawled sites, 5 pairs compared: 1 is one place, 1 is in doubt.\n" in found.out
    assert "national directory" not in found.out
    shown = command("matches", "list", "--home", home).out
    for said in (
        "Harbor Quarry Recovery Inc",
        "Bay Clinic",
        "12 Elm St",
        "Elm Bay, CA 90025",
        "(310) 555-0177",
        "bay.example",
    ):
        assert said in shown
    assert "agree: address, phone shared; differ: name, host" in shown
    assert "Next Door" not in shown
    assert "Bay Clinic" not in command("matches", "list", "--show", "same", "--home", home).out


def test_pairs_in_doubt_are_reviewed_with_what_to_type(command: Command, home: Path) -> None:
    command("matches", "find", "--home", home)
    [(a, b, _)] = keys_of(command, home, "doubtful")
    shown = command("matches", "review", "--home", home).out
    assert "Bay Clinic" in shown
    assert f"one place: search_cli.py matches accept {a} {b}" in shown
    assert f"two places: search_cli.py matches reject {a} {b}" in shown
    assert json.loads(command("matches", "review", "--json", "--home", home).out)[0]["a"] == a
    command("matches", "reject", a, b, "--home", home)
    assert command("matches", "review", "--home", home).out == "No pair is in doubt.\n"


def test_what_was_decided_holds_at_the_next_matching_and_can_be_taken_back(command: Command, home: Path) -> None:
    command("matches", "find", "--home", home)
    [(a, b, _)] = keys_of(command, home, "doubtful")
    said = command("matches", "accept", b[:10], a[:10], "--reason", "one door", "--home", home)
    assert (said.code, "accepted" in said.out) == (0, True)
    assert keys_of(command, home, "doubtful") == []
    assert command("matches", "list", "--home", home).out == "No pair is in doubt.\n"
    assert json.loads(command("matches", "find", "--json", "--home", home).out)["merged"] == 2
    assert "accepted by a person" in {rule for _, _, rule in keys_of(command, home, "same")}
    assert "accepted by a person: one door" in command("matches", "list", "--show", "decided", "--home", home).out
    assert "taken back" in command("matches", "undo", "--home", home).out
    command("matches", "find", "--home", home)
    assert [pair[:2] for pair in keys_of(command, home, "doubtful")] == [(a, b)]
    assert keys_of(command, home, "decided") == []


def test_a_merge_of_the_rule_can_be_rejected_and_stays_rejected(command: Command, home: Path) -> None:
    command("matches", "find", "--home", home)
    [(a, b, _)] = keys_of(command, home, "same")
    ruled = json.loads(command("matches", "reject", a, b, "--json", "--home", home).out)
    assert (ruled["ruling"], ruled["a"], ruled["b"]) == ("rejected", a, b)
    for _ in range(2):
        command("matches", "find", "--home", home)
        assert keys_of(command, home, "same") == []
        assert keys_of(command, home, "decided") == [(a, b, "rejected by a person")]


def test_pairs_of_the_directory_are_told_apart(command: Command, tmp_path: Path) -> None:
    rows = [HARBOR, HARBOR | {"name1": "Elm Annex", "name2": "", "street2": "", "phone": "503-555-0143", "intake1": ""}]
    files = [
        write_directory(tmp_path / "su_2022.xlsx", rows),
        write_directory(
            tmp_path / "mh_2022.xlsx",
            [MENTAL_ROWS[0] | HARBOR | {"intake1": "", "service_code_info": "MH * OP"}],
            MENTAL_SHEET,
        ),
    ]
    command("findtreatment", "import", *files, "--home", tmp_path)
    found = command("matches", "find", "--home", tmp_path).out
    assert "Crawled sites, 0 pairs compared: 0 are one place, 0 are in doubt.\n" in found
    assert (
        "With the national directory, as its last import or index matched it: 1 is one place, 1 is in doubt.\n" in found
    )
    assert "matches review" in found
    told = json.loads(command("matches", "find", "--json", "--home", tmp_path).out)
    assert told["directory"] == {"merged": 1, "doubtful": 1}
    [(a, b, _)] = keys_of(command, tmp_path, "doubtful")
    said = command("matches", "reject", a, b, "--home", tmp_path).out
    assert "It holds after search_cli.py index; to take it back: search_cli.py matches undo" in said
    assert json.loads(command("matches", "find", "--json", "--home", tmp_path).out)["directory"]["doubtful"] == 0


def test_limits_and_wrong_input(command: Command, home: Path, tmp_path: Path) -> None:
    command("matches", "find", "--home", home)
    wrong = command("matches", "accept", "row-x", "row-y", "--home", home)
    assert wrong.code == 2
    assert "matches list" in wrong.err
    assert command("matches", "undo", "row-x", "--home", home).code == 2
    assert command("matches", "undo", "--home", home).code == 2
    assert command("matches", "list", "--limit", 0, "--home", home).code == 2
    assert command("matches", "list", "--home", tmp_path / "none").code == 3
    assert command("matches", "find", "--home", tmp_path / "none").code == 3


def test_text_that_would_steer_a_terminal_is_shown_without_it(command: Command, home: Path) -> None:
    engine = open_database(home)
    with engine.begin() as connection:
        save_programs(
            connection, "bay.example", [program("bay.example", "Bay\x1b[2J Clinic", "12 Elm St", INTAKE)], now=NOW
        )
    engine.dispose()
    command("matches", "find", "--home", home)
    shown = command("matches", "list", "--home", home).out
    assert "Bay [2J Clinic" in shown
    assert "\x1b" not in shown
