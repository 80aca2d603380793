"""Two nights of `refresh` over HTTP: what the report, the log and `status` say of what changed, and what was spared."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup

HOSTS = ("larkmoor.example", "quarry-bend.example")


def _serve(web: Any, evening: str) -> None:
    for host in HOSTS:
        web.page(f"http://{host}/", "/iop", text=f"<h1>{host}</h1><p>Welcome to our house, and to all that we do.</p>")
        at = evening if host == HOSTS[0] else "6:00 pm to 9:00 pm"
        text = f"<h1>Intensive Outpatient Program (IOP)</h1><p>Our IOP meets Monday, Tuesday and Thursday, {at}.</p>"
        web.page(f"http://{host}/iop", text=text)


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


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
    assert second.out.startswith("Refresh ok: 1 sites, 1 pages new or changed, 1 unchanged, 0 failed")
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
    assert "ago: Refresh ok: 1 sites" in shown
    assert "sessions 100%" in shown
