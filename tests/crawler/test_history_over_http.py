"""Night after night over HTTP: what the site changed is told with both quotes; a failure and a new extractor are not."""

from __future__ import annotations

import csv
import functools
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from crawler.settings import CrawlSettings
from extract.pipeline import extract_page

HOST = "larkmoor.example"
HOME = f"http://{HOST}/"
IOP = """<html><head><title>Larkmoor Recovery</title></head><body><h1>Intensive Outpatient Program (IOP)</h1>
<p>Our IOP meets Monday, Tuesday and Thursday, {times}.</p><p>We offer EMDR and CBT.</p><p>{date}</p></body></html>"""
INSURANCE = """<html><head><title>Insurance - Larkmoor Recovery</title></head><body><h1>Insurance</h1>
<p>We are in network with Cigna.</p>{more}</body></html>"""
FRONT = """<html><head><title>Larkmoor Recovery</title></head><body><p>Larkmoor Recovery treats adults in our IOP.</p>
<a href='/iop'>Our IOP</a> <a href='/insurance'>Insurance</a></body></html>"""


class Nights:
    """A site that a test changes by day, and the refresh of each night."""

    def __init__(self, folder: Path, web: Any, command: Any) -> None:
        self.home, self._sites, self._web, self._command = folder / "home", folder / "sites.csv", web, command
        self._sites.write_text(f"name,url,note\nLarkmoor Recovery,{HOME},test\n", encoding="utf-8")

    def put(self, **pages: str) -> None:
        for path, markup in pages.items():
            self._web.put(f"{HOME}{'' if path == 'front' else path}", markup)

    def fail(self, path: str, status: int) -> None:
        self._web.answers[f"{HOME}{path}"] = (status, {"Content-Type": "text/html"}, b"<p>Sorry</p>")

    def refresh(self) -> Any:
        answer = self._command(
            "refresh", "--sites", self._sites, "--proxy", self._web.proxy, "--delay", 0, "--anew", "--home", self.home
        )
        assert answer.code == 0, answer.err
        return answer

    def __call__(self, *arguments: object) -> str:
        answer = self._command(*arguments, "--home", self.home)
        assert answer.code == 0, answer.err
        return str(answer.out)

    def changes(self, *arguments: object) -> list[tuple[str, str, str | None]]:
        found = json.loads(self("changes", "--since", "today", "--json", *arguments))
        return [(change["kind"], change["cause"], change.get("field")) for change in found["changes"]]


@pytest.fixture
def nights(tmp_path: Path, shared_web: Any, command: Any, monkeypatch: pytest.MonkeyPatch) -> Nights:
    monkeypatch.setattr("crawler.run.CrawlSettings", functools.partial(CrawlSettings, retry_seconds=0.02))
    for user in READERS:
        monkeypatch.setattr(f"{user}.read_all", read_here)
    made = Nights(tmp_path, shared_web, command)
    made.put(front=FRONT, iop=IOP.format(times="6:00 pm to 9:00 pm", date=1), insurance=INSURANCE.format(more=""))
    made.refresh()
    return made


def test_what_a_site_changes_is_told_and_what_fails_or_is_read_anew_is_not(
    nights: Nights, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = [("program_new", "site_new", None)]
    assert nights.changes() == first
    program = json.loads(nights("changes", "--json"))["changes"][0]["program"]

    nights.fail("insurance", 503)
    nights.put(iop=IOP.format(times="6:00 pm to 9:00 pm", date=2))
    nights.refresh()
    assert nights.changes() == first, "a page that failed, and one whose date alone changed"

    for user in READERS:
        monkeypatch.setattr(f"{user}.extractor_version", lambda: "newer")
    nights.put(insurance=INSURANCE.format(more=""), iop=IOP.format(times="5:30 pm to 8:30 pm", date=2))
    nights.refresh()
    moved = ("session_moved", "site_changed", "sessions")
    assert nights.changes() == [*first, moved], "read by another version, and changed in the same night"

    nights.put(insurance=INSURANCE.format(more="<p>We accept Aetna.</p>"))
    nights.refresh()
    nights.put(insurance=INSURANCE.format(more="<p>We no longer take insurance cards by fax.</p>"))
    nights.refresh()
    came_and_went = [("insurer_added", "site_changed", "insurers"), ("insurer_dropped", "site_changed", "insurers")]
    assert nights.changes() == [*first, moved, *came_and_went]
    assert nights.changes("--field", "sessions") == [moved]
    assert nights.changes("--kind", "insurer-dropped", "--site", HOST) == came_and_went[1:]

    text = " ".join(nights("history", program[:8]).split())
    assert re.search(
        r"Session moved: Mon Tue Thu 18:00-21:00 → Mon Tue Thu 17:30-20:30 why: the page changed "
        r'before: "[^"]*6:00 pm to 9:00 pm\." http://larkmoor\.example/iop, fetched \d{4}-\d\d-\d\d '
        r'now: "[^"]*5:30 pm to 8:30 pm\." http://larkmoor\.example/iop, fetched \d{4}-\d\d-\d\d',
        text,
    ), text
    assert (
        'Insurer dropped: Aetna (accepted, network not stated) why: the page changed before: "We accept Aetna."' in text
    )
    assert "now: not said any more on http://larkmoor.example/insurance, fetched" in text

    rows = list(csv.DictReader(io.StringIO(nights("changes", "--since", "today", "--csv"))))
    assert [row["kind"] for row in rows] == ["program_new", "session_moved", "insurer_added", "insurer_dropped"]
    assert rows[1]["before_url"] == rows[1]["now_url"] == f"{HOME}iop"
    assert rows[1]["before_fetched_at"] < rows[1]["now_fetched_at"]


READERS = ("refresh", "nightly.reading")  # what was said before, and what is said now


def read_here(jobs: Any, *, without: str = "", **_of_a_pool: Any) -> Any:
    """Reads pages in this process, for a few need no pool; as an extractor that does not know one modality, if told so."""
    for key, make in jobs:
        job = make()
        page = extract_page(job.body, url=job.url, fetched_at=job.fetched_at, content_type=job.content_type)
        for program in page.programs:
            program.modalities = [code for code in program.modalities if code.code != without]
        yield key, page.model_dump_json(exclude_none=True), None


def test_a_vocabulary_that_was_edited_is_a_difference_of_reading(
    nights: Nights, monkeypatch: pytest.MonkeyPatch
) -> None:
    for user in READERS:
        monkeypatch.setattr(f"{user}.extractor_version", lambda: "newer")
        monkeypatch.setattr(f"{user}.read_all", functools.partial(read_here, without="emdr"))
    assert "1 difference of reading alone" in nights("index")
    assert nights.changes() == [("program_new", "site_new", None)]
    with_reading = nights.changes("--read-differently")
    assert with_reading == [("program_new", "site_new", None), ("value_dropped", "read_differently", "modalities")]
    assert "1 difference is none of the sites" in nights("changes", "--since", "today")
    shown = " ".join(nights("changes", "--since", "today", "--read-differently").split())
    assert "why: read differently by this program now; not changed by the site" in shown
    assert "now: no longer read from the text that says it" in shown


def test_a_site_that_states_far_less_is_stale_until_a_person_accepts_it(nights: Nights) -> None:
    names = ("Aetna", "Anthem Blue Cross", "Humana", "Magellan", "Kaiser Permanente")
    nights.put(insurance=INSURANCE.format(more="".join(f"<p>We are in network with {name}.</p>" for name in names)))
    nights.refresh()
    before = nights.changes()
    nights.put(insurance=FRONT)
    answer = nights.refresh()
    assert "1 incident (1 new)" in answer.out
    told = " ".join(nights("status").split())
    assert f"Needs a person: {HOST} since" in told
    assert "the site's pages state 0 insurers and 6 before" in told
    assert f"search_cli.py index --accept {HOST}" in told
    assert nights.changes() == before
    program = json.loads(nights("changes", "--json"))["changes"][0]["program"]
    assert "Stale: the site's pages state 0 insurers and 6 before" in " ".join(nights("show", program).split())
    nights("index", "--accept", HOST)
    assert nights.changes() == [*before, *[("insurer_dropped", "site_changed", "insurers")] * 6]
    assert "Stale" not in nights("show", program)
