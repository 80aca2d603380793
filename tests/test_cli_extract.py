"""The command extract: one file a page with quotes, many pages at once, and what was left out of a page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from records.paths import DATA

PAGE = DATA / "demo_sites" / "harbor-quarry.example" / "programs" / "iop.html"


def test_extract_writes_one_file_a_page_with_quotes(command: Any, tmp_path: Path) -> None:
    answer = command("extract", PAGE, "--url", "http://harbor-quarry.example/programs/iop", "--out", tmp_path / "out")
    assert (answer.code, answer.err) == (0, "")
    assert "1 of 1 pages read" in answer.out
    found = json.loads((tmp_path / "out" / "iop.json").read_text(encoding="utf-8"))
    assert found["page_role"] == "provider"
    assert found["programs"][0]["sessions"][0]["evidence"][0]["url"] == "http://harbor-quarry.example/programs/iop"


def test_extract_reads_many_pages_with_several_processes(command: Any, tmp_path: Path) -> None:
    pages = []
    for number in range(5):
        pages.append(tmp_path / f"page-{number}.html")
        pages[-1].write_bytes(PAGE.read_bytes())
    pages[2].write_bytes(b"%PDF-1.7")
    answer = command("extract", *pages, "--out", tmp_path / "out", "--processes", 2)
    assert answer.code == 2
    assert "4 of 5 pages read" in answer.out
    assert "page-2.html: this is not a web page" in answer.err.replace("\n", " ")
    assert len(list((tmp_path / "out").glob("*.json"))) == 4


def test_extract_says_what_it_left_out_of_a_page_without_end(command: Any, tmp_path: Path) -> None:
    """A page of 200,000 elements is no page made for readers; what is read and what not is said, never silent."""
    page = tmp_path / "deep.html"
    page.write_text("<ul><li>" * 100_000 + "<p>Our IOP meets Monday 6-9 pm.</p>", encoding="utf-8")
    answer = command("extract", page, "--out", tmp_path / "out")
    assert answer.code == 0
    assert "deep.html: only the first 110,000 elements of this page were read" in " ".join(answer.err.split())
