"""What a level of care is for, where it is said right behind its name, and of which levels of a list it is said."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page


@pytest.mark.parametrize(
    ("body", "stated"),
    [
        ("<p>We offer IOP for depression and anxiety.</p>", ["iop conditions: depression", "iop conditions: anxiety"]),
        ("<p>We have a PHP and an IOP for eating disorders.</p>", ["php conditions: eating_disorders"]),
        ("<p>Our IOP programs for OCD meet on Mondays.</p>", ["iop conditions: ocd"]),
        ("<p>We provide intensive outpatient (IOP) for alcohol and drug addiction.</p>", ["iop conditions: alcohol"]),
        ("<p>We run residential programs for trauma.</p>", ["residential conditions: ptsd_trauma"]),
    ],
)
def test_what_a_level_is_for(body: str, stated: list[str]) -> None:
    must_state(page(body), stated, [])


@pytest.mark.parametrize(
    "body",
    [
        "<p>We offer an IOP, but not for eating disorders.</p>",
        "<p>We offer an IOP. We do not offer a PHP for eating disorders.</p>",
        "<p>We offer an IOP. If you need inpatient care for eating disorders, we will refer you.</p>",
        "<p>We offer an IOP. Ask your doctor about a PHP for eating disorders.</p>",
        "<p>We offer an IOP. Ruth worked at a PHP for eating disorders in Ohio.</p>",
        "<p>Our IOP is not for eating disorders.</p>",
    ],
)
def test_what_no_level_here_is_for(body: str) -> None:
    must_state(page(body), ["iop"], ["eating"])


LISTED = (
    "inpatient psychiatric care for adults and seniors, adult partial hospitalization, and an IOP for dual diagnosis"
)


@pytest.mark.parametrize(
    ("body", "stated", "never"),
    [
        (f"<p>We offer {LISTED}.</p>", ["iop conditions: dual_diagnosis"], ["php conditions", "inpatient conditions"]),
        (
            f"<p>Our services: {LISTED}.</p>",
            ["iop conditions: dual_diagnosis"],
            ["php conditions", "inpatient conditions"],
        ),
        (
            "<p>Programs include detox, residential treatment for women, and an IOP for teens with eating disorders.</p>",
            ["iop conditions: eating_disorders"],
            ["detox conditions", "residential conditions", "residential populations: adolescents"],
        ),
        ("<p>We offer detox, residential care and an IOP for adults.</p>", ["detox populations: adults"], []),
        ("<p>We offer a PHP and an IOP for adults with OCD.</p>", ["php conditions: ocd", "iop conditions: ocd"], []),
    ],
)
def test_levels_of_a_list_with_words_of_their_own(body: str, stated: list[str], never: list[str]) -> None:
    must_state(page(body), stated, never)
