"""Conditions told by those who come with them, who are asked after them or helped to be sober, and what is near and treats nothing."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page

IOP, PRACTICE = "<p>Our evening IOP meets nightly in Reno, NV.</p>", "<p>We are an outpatient practice in Reno, NV.</p>"
SAID: list[tuple[str, str, list[str], list[str]]] = [
    (PRACTICE, "Whether you are struggling with anxiety, depression or an eating disorder, we are here for you.", ["anxiety", "depression", "eating_disorders"], []),
    (PRACTICE, "If you live with panic or grief, our therapists are here to listen.", ["panic", "grief"], []),
    (PRACTICE, "If you have a question about depression, we are here for you.", [], ["depression"]),
    (PRACTICE, "Whether you are struggling with anxiety or grief, call 988; we are here for you.", [], ["anxiety", "grief"]),
    (IOP, "Patients usually come with depression, anxiety or suicidal thoughts.", ["depression", "anxiety", "self_harm"], []),
    (IOP, "Most of our clients present with PTSD or panic.", ["ptsd_trauma", "panic"], []),
    (IOP, "Patients at many hospitals come with psychosis.", [], ["psychosis"]),
    (IOP, "The Intensive Outpatient Program gives people with substance use disorders the knowledge and skills that they need.", ["substance_use"], []),
    (IOP, "An intensive outpatient program gives people with eating disorders a place to go, as research shows.", [], ["eating_disorders"]),
    (IOP, "Our goal is to help you stay clean and sober.", ["substance_use"], []),
    (IOP, "We help women achieve sobriety.", ["substance_use"], []),
    (IOP, "The program teaches men to live sober.", ["substance_use"], []),
    (IOP, "We help you find sober friends.", [], ["substance_use"]),
    (IOP, "AA helps people stay sober.", [], ["substance_use"]),
    (IOP, "Be sober when you come.", [], ["substance_use"]),
]  # fmt: skip


@pytest.mark.parametrize(("base", "said", "treated", "never"), SAID, ids=[said for _, said, _, _ in SAID])
def test_conditions_by_who_comes(base: str, said: str, treated: list[str], never: list[str]) -> None:
    level = "iop" if base is IOP else "outpatient"
    must_state(page(f"{base}<p>{said}</p>"), [f"{level} conditions: {one}" for one in treated], never)
