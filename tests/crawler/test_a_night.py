"""Nights of `refresh` over HTTP: what report, log and `status` say; a clock that was put back, a disk that is full."""

from __future__ import annotations

import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from sqlalchemy import Engine, Float, event

from records.database import DATABASE_NAME
from records.schema import metadata

HOSTS = ("larkmoor.example", "quarry-bend.example")
NO_TIMES = frozenset(("score", "crawl_delay", "ask_interval"))  # numbers of the store that are no moments


def _serve(web: Any, evening: str) -> None:
    for host in HOSTS:
        web.page(f"http://{host}/", "/iop", text=f"<h1>{host}</h1><p>Welcome to our house, and to all that we do.</p>")
        at = evening if host == HOSTS[0] else "6:00 pm to 9:00 pm"
        text = f"<h1>Intensive Outpatient Program (IOP)</h1><p>Our IOP meets Monday, Tuesday and Thursday, {at}.</p>"
        web.page(f"http://{host}/iop", text=text)


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def test_a_first_run_that_is_cut_short_before_any_program_is_unfinished(command: Any, tmp_path: Path, web: Any) -> None:
    home, listed = tmp_path / "home", tmp_path / "sites.csv"
    listed.write_text(f"name,url,note\nLarkmoor,http://{HOSTS[0]}/,x\n", encoding="utf-8")
    options = ["refresh", "--sites", listed, "--proxy", web.proxy, "--delay", 0, "--home", home]
    _serve(web, "6:00 pm to 9:00 pm")
    first = command(*options, "--max-pages", 1)
    assert (first.code, first.err) == (0, "")
    assert first.out.startswith("Refresh unfinished: 1 site, 1 page new or changed")
    assert "1 wait for the next run (stopped at --max-pages)" in first.out
    second = command(*options)
    assert second.code == 0
    assert second.out.startswith("Refresh ok: ")
    assert "1 program new" in second.out


def test_what_changed_is_told_and_what_was_not_due_is_spared(command: Any, tmp_path: Path, web: Any) -> None:
    home, listed = tmp_path / "home", tmp_path / "sites.csv"
    listed.write_text("name,url,note\n" + "".join(f"{host},http://{host}/,x\n" for host in HOSTS), encoding="utf-8")
    options = ["refresh", "--sites", listed, "--proxy", web.proxy, "--delay", 0, "--home", home]
    _serve(web, "6:00 pm to 9:00 pm")
    first = command(*options)
    assert (first.code, first.err) == (0, "")
    assert {"event=page", "event=site"} <= {
        part for line in _lines(home / "logs" / "crawl.log") for part in line.split()
    }
    assert [line.split("event=")[1] for line in _lines(home / "logs" / "refresh.log")][-1].startswith(
        '"run ended" result=ok'
    )

    _serve(web, "5:30 pm to 8:30 pm")
    for path in (home / "logs").iterdir():
        path.unlink()
    told = tmp_path / "told"
    notify = f"{sys.executable} -c \"import pathlib, sys; pathlib.Path('{told}').write_text(sys.stdin.read())\""
    second = command(*options, "--site", HOSTS[0], "--log-json", "--notify", notify)
    assert second.code == 0
    assert second.out.startswith("Refresh ok: 1 site, 1 page new or changed, 1 unchanged, 0 failed")
    assert second.out.startswith(told.read_text(encoding="utf-8").strip())
    logged = [json.loads(line) for name in ("refresh", "crawl") for line in _lines(home / "logs" / f"{name}.log")]
    assert {"stage began", "stage ended", "run ended", "page", "site"} <= {line["event"] for line in logged}
    assert {line["outcome"] for line in logged if line["event"] == "page"} == {"ok", "not_modified"}

    page = Path(second.out.rstrip().rpartition("Report: ")[2])
    report = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
    assert (report["spared"], report["pages"]) == (2, {"ok": 1, "not_modified": 1})
    assert report["changes_told"] == len(report["changed"]) > 0
    [moved] = [one for one in report["changed"] if one["kind"] == "session_moved"]
    assert (moved["site"], moved["what"]) == (HOSTS[0], "Mon Tue Thu 18:00-21:00 → Mon Tue Thu 17:30-20:30")
    assert ["6:00 pm to 9:00 pm" in moved["sides"][0], "5:30 pm to 8:30 pm" in moved["sides"][1]] == [True, True]
    text = BeautifulSoup(page.read_text(encoding="utf-8"), "lxml").get_text(" ", strip=True)
    assert moved["what"] in text
    assert "2 stored pages not asked for" in text

    status = json.loads(command("status", "--json", "--home", home).out)
    assert status["last_refresh"] | {"finished_at": ""} == {
        "result": "ok", "exit_code": 0, "line": second.out.partition(". Report:")[0], "finished_at": "", "page": str(page),
    }  # fmt: skip
    shown = " ".join(command("status", "--home", home).out.split())
    assert "ago: Refresh ok: 1 site," in shown
    assert "sessions 100%" in shown


def _night(web: Any, home: Path) -> list[Any]:
    _serve(web, "6:00 pm to 9:00 pm")
    listed = home.with_suffix(".csv")
    listed.write_text("name,url,note\n" + "".join(f"{host},http://{host}/,x\n" for host in HOSTS), encoding="utf-8")
    return ["refresh", "--sites", listed, "--proxy", web.proxy, "--delay", 0, "--home", home]


def _shift(home: Path, seconds: float) -> None:
    """Date all that the store holds as a clock would have that is ahead by so much."""
    with closing(sqlite3.connect(home / DATABASE_NAME)) as connection:
        for table in metadata.sorted_tables:
            for column in table.columns:
                if isinstance(column.type, Float) and column.name not in NO_TIMES:
                    connection.execute(f"UPDATE {table.name} SET {column.name} = {column.name} + {seconds}")
        connection.commit()


def test_a_clock_that_was_put_back_by_a_month_harms_nothing(command: Any, tmp_path: Path, web: Any) -> None:
    home = tmp_path / "home"
    options = _night(web, home)
    assert command(*options).code == 0
    before = command("search", "--level", "iop", "--json", "--home", home).out
    _shift(home, 30 * 86400.0)
    _serve(web, "5:30 pm to 8:30 pm")
    second = command(*options)
    assert (second.code, second.err) == (0, "")
    assert second.out.startswith("Refresh ok: 2 sites, 1 page new or changed, 3 unchanged, 0 failed")
    report = json.loads(Path(second.out.rstrip().rpartition("Report: ")[2]).with_suffix(".json").read_text())
    assert [one["kind"] for one in report["changed"] if one["kind"] == "session_moved"] == ["session_moved"]
    after = json.loads(command("search", "--level", "iop", "--json", "--home", home).out)
    assert len(after["hits"]) == len(json.loads(before)["hits"]) == len(HOSTS)
    assert "17:30" in json.dumps(after)
    shown = command("status", "--home", home)
    assert (shown.code, "Refresh ok" in shown.out) == (0, True)


def test_a_disk_that_is_full_ends_the_night_cleanly_and_the_next_one_goes_on(
    command: Any, tmp_path: Path, web: Any
) -> None:
    home, told = tmp_path / "home", tmp_path / "told"
    options = _night(web, home)
    assert command(*options).code == 0
    before = command("search", "--level", "iop", "--json", "--home", home).out
    _serve(web, "5:30 pm to 8:30 pm")

    def no_room(connection: sqlite3.Connection, _record: object) -> None:
        used = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {used}")  # what SQLite hears from a full disk

    notify = f"{sys.executable} -c \"import pathlib, sys; pathlib.Path('{told}').write_text(sys.stdin.read())\""
    event.listen(Engine, "connect", no_room)
    try:
        answers = (command(*options, "--anew", "--notify", notify) for _ in range(60))
        full = next(answer for answer in answers if answer.code)
    finally:
        event.remove(Engine, "connect", no_room)
    assert full.code == 3
    assert "full. Free some space; what was stored is unharmed" in full.err
    assert full.out.startswith("Refresh failed (the disk that holds ")
    assert told.read_text(encoding="utf-8").startswith("Refresh failed (the disk that holds ")
    assert command("index", "verify", "--home", home).code in (0, 4), "it can be read"
    assert len(json.loads(command("search", "--level", "iop", "--json", "--home", home).out)["hits"]) == len(
        json.loads(before)["hits"]
    )
    assert command(*options, "--anew").code == 0
    assert command("index", "verify", "--all", "--home", home).code == 0


def test_a_night_that_fails_before_it_begins_leaves_no_empty_store(command: Any, tmp_path: Path, web: Any) -> None:
    options = _night(web, tmp_path / "home")
    options[options.index("--proxy") + 1] = "http://127.0.0.1:9"
    assert command(*options).code == 5
    assert not (tmp_path / "home" / DATABASE_NAME).exists()
    assert "search_cli.py refresh" in command("status", "--home", tmp_path / "home").err


@pytest.mark.parametrize("text", [None, "name,url,note\nLarkmoor,larkmoor.example,no scheme\n"], ids=["missing", "bad"])
def test_a_site_list_that_cannot_be_used_is_reported_and_notified_of(
    command: Any, tmp_path: Path, text: str | None
) -> None:
    home, listed, told = tmp_path / "home", tmp_path / "sites.csv", tmp_path / "told"
    if text is not None:
        listed.write_text(text, encoding="utf-8")
    notify = f"{sys.executable} -c \"import pathlib, sys; pathlib.Path('{told}').write_text(sys.stdin.read())\""
    answer = command("refresh", "--sites", listed, "--notify", notify, "--home", home)
    assert (answer.code, answer.out.count("\n")) == (2, 1)
    assert answer.out.startswith(f"Refresh failed ({listed} ")
    assert answer.out.startswith(told.read_text(encoding="utf-8").strip())
    report = json.loads(Path(answer.out.rstrip().rpartition("Report: ")[2]).with_suffix(".json").read_text())
    assert (report["result"], report["exit_code"], str(listed) in report["error"]) == ("failed", 2, True)
    assert not (home / DATABASE_NAME).exists()
