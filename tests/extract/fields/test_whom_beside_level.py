"""Lines of nothing but a level of care and a group of people say whom the level is for."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page


def served(heading: str, mark: str = "h2") -> set[tuple[str, str]]:
    markup = (
        f"<title>Programs | Tamarack Fork Recovery</title><h1>Programs</h1><{mark}>{heading}</{mark}>"
        "<p>Our program meets Mon/Wed/Thu 6-9 pm.</p><footer>© Tamarack Fork Recovery</footer>"
    )
    return {
        (one.level_of_care.value, people.code) for one in extract_page(markup).programs for people in one.populations
    }


@pytest.mark.parametrize("mark", ["h2", "h3", "h4"])
@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Intensive Outpatient Program – Adults", {("iop", "adults")}),
        ("IOP – Teens (13–17)", {("iop", "adolescents")}),
        ("PHP: Adolescents", {("php", "adolescents")}),
        ("Intensive Outpatient Program (Adults)", {("iop", "adults")}),
        ("Adults: Intensive Outpatient Program", {("iop", "adults")}),
        ("Intensive Outpatient Program | Young Adults", {("iop", "young_adults")}),
        ("IOP, Women", {("iop", "women")}),
        ("Residential Treatment – Men", {("residential", "men")}),
        ("Partial Hospitalization – Veterans", {("php", "veterans")}),
        ("IOP - Adults and Teens", {("iop", "adults"), ("iop", "adolescents")}),
    ],
)
def test_whom_a_level_is_for(heading: str, expected: set[tuple[str, str]], mark: str) -> None:
    assert served(heading, mark) == expected


@pytest.mark.parametrize(
    "heading",
    [
        "IOP – Families",
        "IOP: what adults say",
        "PHP – Adults' stories",
        "Is IOP for women?",
        "IOP: notes on men and grief",
    ],
)
def test_what_a_heading_only_speaks_of(heading: str) -> None:
    assert served(heading) == set()
