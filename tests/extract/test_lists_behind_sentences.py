"""A sentence on programs anywhere introduces the list behind it only where it says so; else it is just the line before."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

LIST = "<ul><li>Individual therapy twice weekly</li><li>Medication management</li><li>Art therapy</li></ul>"


def modalities(before: str) -> set[str]:
    markup = (
        "<title>PHP - Tamarack Fork Recovery</title><h1>Partial Hospitalization (PHP)</h1>"
        f"<p>Our PHP is the most intensive outpatient option we offer.</p><p>{before}</p>{LIST}<footer>© Tamarack Fork Recovery</footer>"
    )
    return {one.code for program in extract_page(markup).programs for one in program.modalities}


@pytest.mark.parametrize(
    "before",
    [
        "PHP usually lasts three to five weeks before clients step down to IOP.",
        "PHP typically lasts four weeks.",
        "A PHP usually meets on weekdays.",
        "PHP is often the step after residential treatment.",
        "Most people stay in PHP for a month.",
        "Many people start in PHP.",
        "PHP generally lasts a month.",
        "Clients come on weekdays.",
    ],
)
def test_lists_behind_a_sentence_of_something_else(before: str) -> None:
    assert {"individual_therapy", "medication_management", "art_therapy"} <= modalities(before)


@pytest.mark.parametrize(
    "before",
    [
        "PHPs typically include the following.",
        "PHPs usually offer:",
        "Many programs provide these services.",
        "A typical PHP includes therapies such as these.",
        "Most PHPs use the therapies listed below.",
        "PHP programs in general may include:",
        "Other programs often offer several therapies.",
        "Some PHPs cover the following topics.",
    ],
)
def test_lists_that_a_sentence_introduces(before: str) -> None:
    assert "art_therapy" not in modalities(before)
