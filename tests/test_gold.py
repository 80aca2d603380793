"""The real pages that people labelled, where a folder `shared` with pages, labels and their scorer lies beside the checkout."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from console.extraction import extract_files
from records.paths import ROOT

SHARED = Path(ROOT).parent / "shared"
SCORER, LABELS, PAGES = SHARED / "evaluate.py", SHARED / "gold", SHARED / "pages"
PRECISION, F1 = 0.96, 0.92
FIRST_TOLD = 0.97  # precision of what a caller is told first

pytestmark = pytest.mark.skipif(
    not (SCORER.is_file() and LABELS.is_dir() and PAGES.is_dir()),
    reason=f"needs evaluate.py, gold/ and pages/ in {SHARED.name}/ beside the checkout",
)


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of our extractions of the pages."""
    out = tmp_path_factory.mktemp("extractions")
    pages = sorted(path for path in PAGES.iterdir() if path.suffix in (".html", ".htm", ".txt"))
    done = extract_files(pages, out, url="", processes=2, console=None)
    assert done["errors"] == {}
    return out


@pytest.fixture(scope="module")
def report(extracted: Path) -> dict[str, Any]:
    """What the scorer says of our extractions of its pages."""
    command = [sys.executable, SCORER, "--labels", LABELS, "--predictions", extracted, "--pages", PAGES, "--json"]
    answer = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    scored: dict[str, Any] = json.loads(answer.stdout)
    return scored


def test_every_page_has_an_extraction(report: dict[str, Any]) -> None:
    assert report["pages"] == len(list(LABELS.glob("*.json"))) > 0
    assert report["absent"] == []


def test_every_value_has_its_quote_in_the_page(report: dict[str, Any]) -> None:
    assert report["values"] > 300
    assert report["grounded"] == 1.0


def test_the_values_are_right(report: dict[str, Any]) -> None:
    overall = report["fields"]["ALL"]
    assert overall["precision"] >= PRECISION, report["fields"]
    assert overall["f1"] >= F1, report["fields"]


@pytest.mark.parametrize("field", ["programs", "insurers", "insurer_status", "sessions", "days", "telehealth"])
def test_what_a_caller_is_told_first_is_hardly_ever_wrong(report: dict[str, Any], field: str) -> None:
    assert report["fields"][field]["precision"] >= FIRST_TOLD


def test_every_page_is_known_for_what_it_is(report: dict[str, Any]) -> None:
    assert (report["fields"]["page_role"]["wrong"], report["fields"]["page_role"]["missed"]) == (0, 0)


def test_pages_of_others_have_no_value(extracted: Path) -> None:
    others = [
        json.loads((extracted / path.name).read_text())
        for path in sorted(LABELS.glob("*.json"))
        if json.loads(path.read_text())["page_role"] != "provider"
    ]
    assert len(others) > 3
    for page in others:
        held = [name for name in ("programs", "insurers", "payment", "phones", "locations", "prices") if page.get(name)]
        assert (page["page_role"] == "provider", held) == (False, []), page["id"]


def test_what_is_unclear_has_its_quote_and_is_no_value(extracted: Path) -> None:
    unclear = [finding for path in extracted.glob("*.json") for finding in json.loads(path.read_text())["unclear"]]
    assert len(unclear) > 100
    assert all(finding["claim"] == "unclear" and finding["evidence"][0]["quote"] for finding in unclear)
