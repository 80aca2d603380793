"""What a stage did, in one line of the log, the report and the terminal."""

from __future__ import annotations

from typing import Any

import pytest

from console.told import sentence
from crawler.summary import CrawlSummary
from refresh import ExtractSummary


@pytest.mark.parametrize(
    ("choices", "expected"),
    [
        ({}, "Crawl: 3 pages fetched, 4 unchanged, 1 not found, in 2.0 s."),
        (
            {"resumed": True},
            "Crawl, gone on with where the run before was cut off (its pages are counted too): "
            "3 pages fetched, 4 unchanged, 1 not found, in 2.0 s.",
        ),
        (
            {"finished": False, "limit": "max_pages", "waiting": 9},
            "Crawl: 3 pages fetched, 4 unchanged, 1 not found; stopped at --max-pages, 9 pages wait for the next run, in 2.0 s.",
        ),
        ({"finished": False}, "Crawl: 3 pages fetched, 4 unchanged, 1 not found; not finished, run it again to go on, in 2.0 s."),
    ],
    ids=["whole", "resumed", "cut by a limit", "interrupted"],
)  # fmt: skip
def test_what_a_crawl_did(choices: dict[str, Any], expected: str) -> None:
    outcomes = {"ok": 3, "not_modified": 4, "not_found": 1}
    summary = CrawlSummary(
        **{"run_id": "run", "resumed": False, "finished": True, "seconds": 2.0, "outcomes": outcomes} | choices
    )
    assert sentence("crawl", summary) == expected


def test_what_reading_did() -> None:
    summary = ExtractSummary(read=12, along=9, errors=[("http://a.example/", "broken")], seconds=1.25)
    assert (
        sentence("extract", summary)
        == "Extraction: 12 pages read (9 while others were fetched), 1 could not be read, in 1.2 s."
    )
