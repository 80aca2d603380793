"""What a person reads in the morning of a night in which single pages, and whole sites, could not be read."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from records.errors import StoreError

HOST, OTHER = "larkmoor.example", "quarry-bend.example"
LEVELS = {
    "iop": "<h1>Intensive Outpatient Program (IOP)</h1><p>Our IOP meets Monday and Thursday, 6:00 pm to 9:00 pm.</p>",
    "php": "<h1>Partial Hospitalization Program (PHP)</h1><p>Our PHP meets Monday to Friday, 9:00 am to 3:00 pm.</p>",
}
Night = Callable[..., Any]


@pytest.fixture
def night(command: Any, tmp_path: Path, web: Any) -> Night:
    """Serves two sites with two pages of programs each, and runs a night of them."""
    for host in (HOST, OTHER):
        web.page(f"http://{host}/", "/iop", "/php", text=f"<h1>{host}</h1><p>Welcome to our house.</p>")
        for level, text in LEVELS.items():
            web.page(f"http://{host}/{level}", text=text)
    listed = tmp_path / "sites.csv"
    listed.write_text("name,url,note\n" + "".join(f"{one},http://{one}/,x\n" for one in (HOST, OTHER)), "utf-8")
    options = ("refresh", "--sites", listed, "--proxy", web.proxy, "--delay", 0, "--home", tmp_path / "home", "--anew")
    return lambda *more: command(*options, *more)


def _report(line: str) -> tuple[dict[str, Any], str]:
    """The report that a summary line names, and the text of its page."""
    page = Path(line.rstrip().rpartition("Report: ")[2])
    text = BeautifulSoup(page.read_text(encoding="utf-8"), "lxml").get_text(" ", strip=True)
    return json.loads(page.with_suffix(".json").read_text(encoding="utf-8")), text


def test_pages_that_fail_are_named_with_what_they_did(night: Night, web: Any) -> None:
    assert night().code == 0
    web.put(f"http://{HOST}/php", status=302, Location="file:///etc/passwd")
    web.put(f"http://{OTHER}/php", status=302, Location="http://169.254.169.254/latest")
    second = night()
    assert (second.code, second.err) == (0, "")
    report, text = _report(second.out)
    told = {one["url"]: (one["outcome"], one["what"]) for one in report["failed_pages"]}
    assert {url: outcome for url, (outcome, _what) in told.items()} == {
        f"http://{HOST}/php": "bad_response",
        f"http://{OTHER}/php": "private_address",
    }
    assert "leads to file:///etc/passwd" in told[f"http://{HOST}/php"][1]
    assert "169.254.169.254" in told[f"http://{OTHER}/php"][1]
    assert f"http://{OTHER}/php private address: leads to an address inside a private network" in text
    assert (report["result"], sum(report["pages"].values())) == ("ok", 6)


@pytest.mark.parametrize("to", ["/", "http://elsewhere.example/"], ids=["its first page", "another domain"])
def test_a_page_that_leads_elsewhere_for_the_time_being_is_named_and_its_values_stand(
    night: Night, command: Any, web: Any, tmp_path: Path, to: str
) -> None:
    assert night().code == 0
    asked = ("search", "--level", "iop", "--day", "thu", "--json", "--home", tmp_path / "home")
    before = len(json.loads(command(*asked).out)["hits"])
    web.put(f"http://{HOST}/iop", status=302, Location=to)
    report, _text = _report(night().out)
    [told] = report["failed_pages"]
    assert (told["url"], told["outcome"], report["changed"]) == (f"http://{HOST}/iop", "missing", [])
    assert f"leads to {f'http://{HOST}/' if to == '/' else to}" in told["what"]
    assert len(json.loads(command(*asked).out)["hits"]) == before == 2
    third, _text = _report(night().out)
    assert [one["kind"] for one in third["changed"]] == ["program_gone"]


def test_a_site_that_fails_is_told_once(night: Night, web: Any) -> None:
    assert night().code == 0
    for path in ("", "iop", "php"):
        web.put(f"http://{OTHER}/{path}", status=403)
    report, text = _report(night().out)
    assert [(one["site"], one["check"]) for one in report["incidents"]] == [(OTHER, "blocked")]
    assert (report["remarks"], report["failed_pages"]) == ([], []), "its incident says it"
    assert text.count("(status 403)") == 1
    assert [one["name"] for one in report["stages"] if OTHER in one["did"]] == []


def test_a_crawl_that_a_full_disk_ends_tells_what_it_had_fetched(
    night: Night, web: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert night().code == 0

    def full(*_given: object, **_named: object) -> None:
        raise StoreError("the disk is full")

    monkeypatch.setattr("crawler.run._conclude", full)
    ended = night()
    assert ended.code == 3
    assert ended.out.startswith("Refresh failed (the disk is full): 2 sites, 0 pages new or changed, 6 unchanged")


def test_a_server_that_asks_for_a_pause_is_no_wall_and_is_left_alone_for_so_long(
    night: Night, command: Any, web: Any, tmp_path: Path
) -> None:
    assert night().code == 0
    for path in ("", "iop", "php"):
        web.put(f"http://{OTHER}/{path}", status=429, Retry_After="7200")
    report, text = _report(night().out)
    [told] = report["incidents"]
    assert (told["site"], told["check"]) == (OTHER, "too_many_requests")
    assert "(status 429, asks for a pause of 2 h 0 min; left alone until 20" in told["what"]
    assert told["what"].endswith(" UTC)")
    assert "--delay" in told["next_step"]
    assert "turns programs away" not in text
    status = " ".join(command("status", "--home", tmp_path / "home").out.split())
    assert f"Needs a person: {OTHER} since" in status
    assert "left alone until" in status
