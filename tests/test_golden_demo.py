"""Every labelled page of the demo sites: its role, its grounding, and how much of it is read right."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from extract.pipeline import extract_page
from extract.reading.parse import decode
from records.models import Evidence, PageExtraction
from records.paths import DATA
from tests.scoring import Score

DEMO = DATA / "demo_sites"
LABELS = sorted((DEMO / "labels").glob("*.json"))
PRECISION, F1 = 0.95, 0.80


def label_of(path: Path) -> dict[str, Any]:
    label: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return label


@cache
def extraction_of(path: Path) -> PageExtraction:
    source = label_of(path)["source"]
    return extract_page(DEMO / source["path"], url=source["url"])


def evidence_of(held: Any, place: str = "") -> Iterator[tuple[str, Evidence]]:
    """(where it hangs, evidence) of every value and every unsure finding of an extraction."""
    if isinstance(held, Evidence):
        yield place, held
    elif isinstance(held, list):
        for number, item in enumerate(held):
            yield from evidence_of(item, f"{place}[{number}]")
    elif hasattr(type(held), "model_fields"):
        for name in type(held).model_fields:
            yield from evidence_of(getattr(held, name), f"{place}.{name}")


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


@cache
def readings(page: Path) -> tuple[str, ...]:
    """The page as a quote may stand in it: as written, as text, and its attributes with entities resolved."""
    raw = decode(page.read_bytes())
    soup = BeautifulSoup(raw, "lxml")
    attributes = " ".join(str(value) for tag in soup.find_all(True) for value in tag.attrs.values())
    return squeezed(raw), squeezed(soup.get_text()), squeezed(attributes)


def test_there_are_labels() -> None:
    assert len(LABELS) >= 60


@pytest.mark.parametrize("path", LABELS, ids=lambda path: path.stem)
def test_a_page_has_its_role(path: Path) -> None:
    extraction = extraction_of(path)
    assert extraction.page_role == label_of(path)["page_role"], extraction.page_role_signals


@pytest.mark.parametrize(
    "path", [path for path in LABELS if label_of(path)["page_role"] != "provider"], ids=lambda path: path.stem
)
def test_a_directory_or_an_article_gives_no_value(path: Path) -> None:
    extraction = extraction_of(path)
    held = {name: getattr(extraction, name) for name in ("phones", "locations", "insurers", "payment", "programs")}
    held |= {name: getattr(extraction, name) for name in ("accreditations", "languages", "prices")}
    assert {name: value for name, value in held.items() if value} == {}
    assert extraction.provider is None


@pytest.mark.parametrize("path", LABELS, ids=lambda path: path.stem)
def test_every_quote_stands_in_its_page(path: Path) -> None:
    page = DEMO / label_of(path)["source"]["path"]
    quotes = list(evidence_of(extraction_of(path)))
    lost = [
        (place, evidence.quote)
        for place, evidence in quotes
        if not any(squeezed(evidence.quote) in reading for reading in readings(page))
    ]
    assert lost == []
    assert quotes or not extraction_of(path).programs


def test_the_demo_pages_are_read_well() -> None:
    score = Score()
    for path in LABELS:
        score.add(label_of(path), extraction_of(path))
    print("\n".join(score.notes))
    assert score.precision >= PRECISION
    assert score.f1 >= F1
    for name in ("sessions", "insurers", "programs"):  # what a caller is told first
        assert score.right[name] / (score.right[name] + score.wrong[name]) >= PRECISION, name


def test_the_score_sees_a_wrong_value_and_a_missed_one() -> None:
    """The scorer itself: an extraction of another page must score badly."""
    path, other = (DEMO / "labels" / f"{name}.json" for name in (
        "harbor-quarry.example__programs-iop", "opaline-mesa.example__detox-residential"))  # fmt: skip
    score = Score()
    score.add(label_of(path), extraction_of(other))
    assert score.precision < 0.5
    assert score.missed["sessions"] == 7
    assert score.missed["programs"] == 1
    assert score.wrong["programs"] == 2
