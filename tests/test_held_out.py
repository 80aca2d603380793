"""Pages in the manner of many real sites, written and labelled without sight of the rules: the floor they must keep."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extract.pipeline import extract_page
from records.codes import LEVELS
from tests.scoring import Score

HERE = Path(__file__).resolve().parent / "held_out"
SETS = sorted(path for path in HERE.iterdir() if path.is_dir())
PRECISION, F1 = 0.92, 0.75


def page_of(folder: Path, identifier: str) -> Path:
    (page,) = (folder / "pages").glob(f"{identifier}.*")
    return page


@pytest.mark.parametrize("folder", SETS, ids=[folder.name for folder in SETS])
def test_precision_and_f1_keep_their_floor(folder: Path) -> None:
    score = Score()
    labels = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((folder / "labels").glob("*.json"))]
    assert len(labels) == len(list((folder / "pages").iterdir())) >= 20
    for label in labels:
        score.add(label, extract_page(page_of(folder, label["id"]), identifier=label["id"]))
    assert score.precision >= PRECISION, "\n".join(score.notes)
    assert score.f1 >= F1, "\n".join(score.notes)


def test_the_labels_use_known_levels() -> None:
    for path in HERE.glob("*/labels/*.json"):
        label = json.loads(path.read_text(encoding="utf-8"))
        assert {program["level_of_care"] for program in label["programs"]} <= set(LEVELS), path.name
