"""The report of a run: one line, a page in which nothing that sites say is markup, and a file that is whole."""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from nightly.notify import command_of, notify
from nightly.page import page_of
from nightly.report import Incident, Remark, Report, Stage, incidents_of, reports, summary_line, write_report
from records.errors import InputError, StoreError
from records.health import Health, Problem, SiteCheck

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
OLD = Incident(site="old.example", check="timeout", what="no answer", since=NOW - timedelta(days=9), next_step="wait")
REPORT = Report(
    result="incidents",
    started_at=NOW,
    finished_at=NOW + timedelta(minutes=12),
    stages=[Stage(name="crawl", seconds=700.0, did="Crawl: 14 pages fetched")],
    sites=60,
    pages={"not_modified": 930, "ok": 14, "redirected": 3, "timeout": 2},
    programs=212,
    changes={"programs_new": 1, "programs_gone": 0, "values_new": 3, "values_gone": 0},
    incidents=[
        Incident(site="larkmoor.example", name="<b>Lark & moor</b>", check="lost", what="no program", since=NOW, next_step="look"),
        OLD,
    ],
    remarks=[Remark(site="trap.example", what="only its first 512 KiB <were> read")],
    coverage={"sessions": 0.345},
    index={"made": "updated", "programs": 212, "generation": "g-7"},
)  # fmt: skip


def test_the_line_of_the_cron_mail() -> None:
    assert summary_line(REPORT) == (
        "Refresh incidents: 60 sites, 14 pages new or changed, 930 unchanged, 2 failed; "
        "212 programs, 1 program new, 3 values new; index updated; 2 incidents (1 new); 12 min"
    )
    failed = Report(result="failed", error="the disk is full.\nmore", started_at=NOW, finished_at=NOW, sites=1)
    assert (
        summary_line(failed)
        == "Refresh failed (the disk is full.): 1 site, 0 pages new or changed, 0 unchanged, 0 failed; 0 s"
    )
    assert "\n" not in summary_line(failed)
    cut = REPORT.model_copy(
        update={"result": "unfinished", "spared": 70, "waiting": 66, "limit": "max_pages", "removed": 2}
    )
    assert "66 wait for the next run (stopped at --max-pages), 4 not asked for; 212 programs" in summary_line(cut)
    assert "2 removed on request" in summary_line(cut)
    gone_on = summary_line(REPORT.model_copy(update={"resumed": True}))
    assert "930 unchanged, 2 failed (with those of the run before, which was cut off); 212 programs" in gone_on
    quiet = REPORT.model_copy(update={"sites": 0, "not_due": 58, "left_alone": 2})
    assert summary_line(quiet).startswith("Refresh incidents: 0 sites asked (58 not due, 2 left alone), 14 pages")
    text = BeautifulSoup(page_of(cut), "lxml").get_text(" ", strip=True)
    assert (
        "66 pages due and not asked for, because the run stopped at --max-pages ; the next run goes on with them."
        in text
    )
    assert "4 stored pages not asked for, because not due yet" in text
    listed = failed.model_copy(update={"error": "not one page could be fetched:\n  a.example"})
    assert "(not one page could be fetched):" in summary_line(listed)


def test_the_page_says_all_of_it_and_shows_names_as_text() -> None:
    soup = BeautifulSoup(page_of(REPORT), "lxml")
    assert soup.find("b") is None
    text = soup.get_text(" ", strip=True)
    for words in (
        "<b>Lark & moor</b>",
        "larkmoor.example",
        "2026-11-11",
        "look",
        "34 %",
        "930",
        "Crawl: 14 pages fetched",
        "12 min",
        "g-7",
        "only its first 512 KiB <were> read",
    ):
        assert words in text, words
    assert [one.get_text() for one in soup.select(".new")] == ["new"], "one began in this run"
    assert not soup.find_all(["script", "link", "img", "iframe"]), "it asks no other host for anything"


@pytest.mark.parametrize(
    ("result", "said", "not_said"),
    [("incidents", "marked stale", "was not replaced"), ("failed", "was not replaced", "marked stale")],
)
def test_the_page_says_what_the_index_in_use_shows_of_sites_that_fail(result: str, said: str, not_said: str) -> None:
    text = BeautifulSoup(page_of(REPORT.model_copy(update={"result": result})), "lxml").get_text(" ", strip=True)
    assert said in text
    assert not_said not in text


def test_the_page_of_a_run_that_failed_early() -> None:
    text = BeautifulSoup(
        page_of(
            Report(result="failed", exit_code=5, error="not one page\n  a.example", started_at=NOW, finished_at=NOW)
        ),
        "lxml",
    ).get_text(" ", strip=True)
    assert "exit code 5" in text
    assert "not one page" in text
    assert "Programs were not put together" in text


def test_each_run_of_a_day_has_a_report_of_its_own(tmp_path: Path) -> None:
    written = [write_report(tmp_path, REPORT)[0] for _ in range(11)]
    assert [path.name for path in written][:3] == ["2026-11-20.json", "2026-11-20-2.json", "2026-11-20-3.json"]
    assert list(reports(tmp_path)) == written, "in their order, the tenth behind the ninth"
    assert all(Report.model_validate_json(path.read_bytes()) == REPORT for path in written)
    assert {path.suffix for path in (tmp_path / "reports").iterdir()} == {".json", ".html"}, (
        "nothing half-written stays"
    )


def test_the_last_report_is_the_one_that_was_written_last_whatever_the_clock_said(tmp_path: Path) -> None:
    before, after = write_report(tmp_path, REPORT)[0], tmp_path / "reports" / "2026-11-21.json"
    (tmp_path / "reports" / "order.json").unlink()  # as an older version left it
    days = {day: REPORT.model_copy(update={"started_at": NOW + timedelta(days=day)}) for day in (60, -1, 0, 1)}
    written = [write_report(tmp_path, report)[0] for report in days.values()]
    assert list(reports(tmp_path)) == [before, *written]
    assert written[-1] == after
    after.unlink()
    assert write_report(tmp_path, days[-1])[0].name == "2026-11-19-2.json"
    assert [path.name for path in reports(tmp_path)][-2:] == ["2026-11-20-2.json", "2026-11-19-2.json"]


def test_a_report_that_cannot_be_written_says_why(tmp_path: Path) -> None:
    (tmp_path / "reports").write_text("a file where the folder belongs", encoding="utf-8")
    with pytest.raises(StoreError, match="the report cannot be written to"):
        write_report(tmp_path, REPORT)


def test_a_write_that_fails_leaves_no_part_of_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_path: Path, _target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(StoreError, match="No space left"):
        write_report(tmp_path, REPORT)
    assert list((tmp_path / "reports").iterdir()) == []


def test_incidents_have_a_next_step_and_the_newest_stand_first() -> None:
    both = (Problem("blocked", "turned away"), Problem("lost", "1 page stands where 9 did"))
    checks = [
        SiteCheck("old.example", Health(), both[:1], NOW - timedelta(days=2)),
        SiteCheck("good.example", Health()),
        SiteCheck("new.example", Health(), both, NOW),
    ]
    found = incidents_of(checks, {"new.example": "New"}, {"old.example": "status 403", "new.example": ""})
    assert [one.what for one in found][1:] == ["1 page stands where 9 did", "turned away (status 403)"]
    assert [(one.site, one.name, one.check) for one in found] == [
        ("new.example", "New", "blocked"),
        ("new.example", "New", "lost"),
        ("old.example", "", "blocked"),
    ]
    assert found[1].next_step.endswith("accept new.example")
    assert "ask the provider" in found[0].next_step


def test_the_command_gets_the_line_and_the_page(tmp_path: Path) -> None:
    script = f"import os, sys; open({str(tmp_path / 'told')!r}, 'w').write(sys.stdin.read() + os.environ['TREATMENT_RESULT'] + os.environ['TREATMENT_REPORT'])"
    assert notify([sys.executable, "-c", script], REPORT, tmp_path / "page.html") == ""
    assert (tmp_path / "told").read_text() == f"{summary_line(REPORT)}\nincidents{tmp_path / 'page.html'}"


@pytest.mark.parametrize(
    ("command", "trouble"),
    [
        (
            [sys.executable, "-c", "import sys; sys.exit('no such address')"],
            "ended with exit code 1, and said no such address",
        ),
        ([sys.executable, "-c", "import time; time.sleep(60)"], "did not end within 0.5 s and was stopped"),
        ([sys.executable, "-c", "import sys; sys.exit(1)"], "ended with exit code 1, and said nothing"),
        (["no-such-program-here"], "could not be started: No such file or directory"),
    ],
)
def test_a_command_that_fails_is_a_warning(command: list[str], trouble: str) -> None:
    assert trouble in notify(command, REPORT, None, seconds=0.5 if "sleep" in command[-1] else 60)


@pytest.mark.parametrize("words", ["", "   ", "mail -s 'no end"])
def test_no_command(words: str) -> None:
    with pytest.raises(InputError, match="--notify"):
        command_of(words)
