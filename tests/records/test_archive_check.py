"""What is wrong with an archive is found, named, and told with what to do; a sound one has no findings."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from records.database import DATABASE_NAME
from tests.archived import archived_home

HOST = "harbor-quarry.example"
NEWEST = "(SELECT sha256 FROM pages WHERE sha256 IS NOT NULL ORDER BY url LIMIT 1)"


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return archived_home(tmp_path_factory.mktemp("archived"), HOST)


def _other_body(connection: sqlite3.Connection) -> None:
    other = connection.execute(f"SELECT body FROM bodies WHERE sha256 != {NEWEST}").fetchone()
    connection.execute(f"UPDATE bodies SET body = ? WHERE sha256 = {NEWEST}", other)


def _broken_frame(connection: sqlite3.Connection) -> None:
    connection.execute(f"UPDATE bodies SET body = x'00' WHERE sha256 = {NEWEST}")


def _pruned(connection: sqlite3.Connection) -> None:
    connection.execute(f"UPDATE bodies SET body = x'' WHERE sha256 = {NEWEST}")


def _not_read(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM extractions WHERE page_id = (SELECT min(page_id) FROM extractions)")


def _dangling(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("UPDATE program_values SET program_id = 'no' || program_id WHERE field = 'phones'")


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (_other_body, "1 stored pages are not what was fetched"),
        (_broken_frame, "1 stored pages are not what was fetched"),
        (_pruned, "the newest text of 1 pages is not in the archive (http://harbor-quarry.example"),
        (_not_read, "1 pages of the archive are not read as they stand (http://harbor-quarry.example"),
        (_dangling, "rows name others that are not there (program_values to programs)"),
    ],
)
def test_harm_is_named(
    command: Any, sound: Path, tmp_path: Path, harm: Callable[[sqlite3.Connection], None], said: str
) -> None:
    home = shutil.copytree(sound, tmp_path / "home")
    with closing(sqlite3.connect(home / DATABASE_NAME)) as connection:
        harm(connection)
        connection.commit()
    answer = command("index", "verify", "--all", "--json", "--home", home)
    assert answer.code == 4
    found = json.loads(answer.out)["findings"]
    assert [said in one["what"] for one in found] == [True]
    assert found[0]["do"]
    shown = command("index", "verify", "--all", "--home", home)
    assert (shown.code, "All is well" in shown.out) == (4, False)
    assert said in shown.out


def test_a_sound_archive(command: Any, sound: Path) -> None:
    for options in ([], ["--all"]):
        answer = command("index", "verify", "--json", *options, "--home", sound)
        found = json.loads(answer.out)
        assert (answer.code, found["findings"]) == (0, [])
        assert found["archive"]["pages"] == found["archive"]["bodies"] > 3
    shown = command("index", "verify", "--home", sound)
    assert (shown.code, shown.out.splitlines()[-1]) == (0, "All is well.")
