"""Conditions that a provider bears in its name, that one comes to it for, and substances that no term names."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

PHP = "<h1>Partial Hospitalization Program</h1><p>Our partial hospitalization program meets Monday through Friday from 9 am to 3 pm.</p>"
TREATED = {
    "center for them": ("Lark Hill", "<p>The Center for Eating Disorders' Partial Hospitalization Program is in Fenwick. The Center for Eating Disorders has ten beds.</p>", ["eating_disorders"]),
    "center for two": ("Lark Center for OCD and Anxiety", "<p>The Lark Center for OCD and Anxiety is in Fenwick.</p>", ["anxiety", "ocd"]),
    "an institute": ("Lark Trauma Institute", "<p>At the Lark Trauma Institute we serve lunch.</p>", ["ptsd_trauma"]),
    "our unit": ("Lark Hill", "<p>Patients of our Mood Disorders Unit eat on site.</p>", ["mood_disorders"]),
    "seeking treatment": ("Lark Hill", "<p>We know that seeking treatment for depression and panic disorder can be hard.</p>", ["depression", "panic"]),
    "reaching out for help": ("Lark Hill", "<p>We understand how hard reaching out for help with bipolar disorder is.</p>", ["bipolar"]),
    "suffer from": ("Lark Hill", "<p>Clients who suffer from anxiety learn to calm themselves in our groups.</p>", ["anxiety"]),
    "behaviors that lead to it": ("Lark Hill", "<p>Our program is addressing the behaviors that lead to substance use.</p>", ["substance_use"]),
    "issues contributing to it": ("Lark Hill", "<p>In our groups we work through family issues that contribute to alcoholism.</p>", ["alcohol"]),
    "illicit and prescription": ("Lark Hill", "<p>We treat patients on alcohol, illicit and/or prescription drugs.</p>", ["alcohol", "substance_use"]),
    "struggle with drugs": ("Lark Hill", "<p>Our program is for people who struggle with drugs.</p>", ["substance_use"]),
    "other substances": ("Lark Hill", "<p>We help people overcome dependence on alcohol and other substances.</p>", ["alcohol", "substance_use"]),
    "street drugs": ("Lark Hill", "<p>We treat people who are addicted to street or prescription drugs.</p>", ["substance_use"]),
    "otras sustancias": ("Lark Hill", "<p>Tratamos la dependencia del alcohol y otras sustancias.</p>", ["alcohol", "substance_use"]),
}  # fmt: skip
NOT_TREATED = {
    "a society": ("Lark Hill", "<p>We belong to the National Eating Disorders Association.</p>", ["eating_disorders"]),
    "where one studied": ("Lark Hill", "<p>Our director trained at the Center for Eating Disorders.</p>", ["eating_disorders"]),
    "another center": ("Lark Hill", "<p>We also refer to the Center for Eating Disorders.</p>", ["eating_disorders"]),
    "we know that it is common": ("Lark Hill", "<p>We know that depression before a first visit is normal.</p>", ["depression"]),
    "talking about it": ("Lark Hill", "<p>We understand that talking about depression with your family is hard.</p>", ["depression"]),
    "habits lead to it": ("Lark Hill", "<p>Bad sleep may lead to depression.</p>", ["depression"]),
    "rules": ("Lark Hill", "<p>Our program prohibits the use of illicit or prescription drugs.</p>", ["substance_use"]),
    "tests": ("Lark Hill", "<p>Our residents are tested for illicit and prescription drugs.</p>", ["substance_use"]),
    "no drugs here": ("Lark Hill", "<p>No illegal drugs may be brought to our building.</p>", ["substance_use"]),
    "medicines": ("Lark Hill", "<p>Our pharmacy fills prescription drugs.</p>", ["substance_use"]),
    "side effects": ("Lark Hill", "<p>Our nurse tells you how alcohol and other drugs interact.</p>", ["opioids"]),
}  # fmt: skip


def _conditions(name: str, text: str) -> set[str]:
    page = extract_page(f"<title>{name}</title><header><p>{name}</p></header>{PHP}{text}")
    return {one.code for program in page.programs for one in program.conditions}


@pytest.mark.parametrize(("name", "text", "codes"), TREATED.values(), ids=TREATED)
def test_what_is_treated(name: str, text: str, codes: list[str]) -> None:
    assert set(codes) <= _conditions(name, text)


@pytest.mark.parametrize(("name", "text", "codes"), NOT_TREATED.values(), ids=NOT_TREATED)
def test_what_is_not(name: str, text: str, codes: list[str]) -> None:
    assert not set(codes) & _conditions(name, text)
