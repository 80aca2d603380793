"""What a clinician has led or run at another house is no program of the page, nor its provider."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

PAGE = "<title>Rosewood Women's Program</title><h1>Rosewood Women's Program</h1><p>Rosewood is a residential program for women.</p><p>{}</p>"
ELSEWHERE = [
    "Karen Holt, LADC, has led the IOP at Mountain View Hospital for ten years.", "Karen Holt, LCSW, ran the IOP at Mountain View Hospital.", "Karen Holt, LPC, previously directed the PHP at Mountain View Hospital.",
    "Karen Holt, RN, worked in detox at Mountain View Hospital.", "Karen A. Holt, LMFT, has managed an IOP at Larkin Recovery.", "Karen Holt, MSW, LCSW, supervised the PHP at Larkin Hospital.",
    "Karen Holt, PhD, headed the IOP at Larkin Hospital.", "Karen Holt, PMHNP, practiced in the PHP at Larkin Hospital.", "Karen Holt, CADC, built the IOP at Larkin Hospital.", "Karen Holt, LMHC, has overseen the IOP at Larkin Hospital.",
]  # fmt: skip
OURS = [
    "Karen Holt, LADC, has led our IOP since 2010.", "Our IOP meets nightly.", "Our IOP meets at noon.", "Our IOP meets at Mountain View.", "We run an IOP at Larkin Hall.",
    "We offer an IOP.", "Rosewood has an IOP.", "Our IOP has served women for ten years.", "Rosewood runs an IOP at Larkin Hall.", "Women may step down to our IOP.",
]  # fmt: skip


@pytest.mark.parametrize("text", ELSEWHERE)
def test_a_level_led_elsewhere_is_none_of_the_page(text: str) -> None:
    found = extract_page(PAGE.format(text))
    assert {one.level_of_care.value for one in found.programs} == {"residential"}
    assert found.provider is None or "Rosewood" in found.provider.value


@pytest.mark.parametrize("text", OURS)
def test_a_level_of_the_page_stays(text: str) -> None:
    assert "iop" in {one.level_of_care.value for one in extract_page(PAGE.format(text)).programs}
