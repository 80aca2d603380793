"""Therapies said beside others: an individual and a family session, groups a week, art among yoga and meditation, cognitive therapy of trauma."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

IOP = "<title>Lark Hill</title><header><p>Lark Hill</p></header><h1>Intensive Outpatient Program</h1><p>Our intensive outpatient program meets Monday through Thursday from 6 to 9 pm. Our team sees each client at intake.</p>"
GIVEN = {
    "an individual and a family session": ("<p>Each week teens attend an individual and a family session.</p>", ["family_therapy", "individual_therapy"]),
    "and/or": ("<p>Clients also attend an individual and/or a family session each week.</p>", ["family_therapy", "individual_therapy"]),
    "by trained, licensed therapists": ("<p>Clients attend group and individual therapy with trained, licensed therapists in a private setting.</p>", ["group_therapy", "individual_therapy"]),
    "one-on-one with each": ("<p>Our team meets one-on-one with each client every week.</p>", ["individual_therapy"]),
    "groups a week": ("<h2>What to Expect</h2><ul><li>Three groups a week</li><li>Lunch</li></ul>", ["group_therapy"]),
    "process groups each day": ("<p>In our program you attend two process groups each day.</p>", ["group_therapy"]),
    "art and music": ("<p>Programming includes yoga, meditation, art and music.</p>", ["art_therapy", "music_therapy"]),
    "art before yoga": ("<p>Our weekend program offers art, music, and yoga.</p>", ["art_therapy", "music_therapy"]),
    "psychopharmacology": ("<p>Services include psychopharmacological evaluation.</p>", ["medication_management"]),
    "of trauma": ("<p>Our therapists use TF-CBT.</p>", ["cbt", "trauma_therapy"]),
    "of trauma, written out": ("<p>Our therapists use trauma-focused cognitive behavioral therapy.</p>", ["cbt", "trauma_therapy"]),
    "skills that are taught": ("<p>Our groups teach social skills and life skills.</p>", ["life_skills"]),
    "recreational and leisure": ("<p>We use recreational and leisure therapy in our groups.</p>", ["recreation"]),
    "housing is a task of it": ("<p>Case management includes assistance with transitional housing and benefits.</p>", ["case_management"]),
}  # fmt: skip
NOT_GIVEN = {
    "groups of a fellowship": ("<p>Our house hosts three AA groups a week.</p>", ["group_therapy"]),
    "church groups": ("<p>Our building hosts two church groups a week.</p>", ["group_therapy"]),
    "an individual and a family plan": ("<p>Our insurer has an individual and a family plan.</p>", ["family_therapy", "individual_therapy"]),
    "a tutor": ("<p>Our tutor meets one-on-one with each student.</p>", ["individual_therapy"]),
    "an art room": ("<p>Our house has a yoga room, art room and music room.</p>", ["art_therapy", "music_therapy"]),
    "art supplies": ("<p>Bring yoga mats, art supplies and music players.</p>", ["art_therapy", "music_therapy"]),
    "art alone": ("<p>Our lobby shows local art, and music plays.</p>", ["art_therapy", "music_therapy"]),
    "a lesson": ("<p>Many programs offer yoga, art and music.</p>", ["art_therapy", "music_therapy"]),
    "skills among the issues": ("<p>We help with a variety of issues, including anger, divorce and social skills.</p>", ["life_skills"]),
    "denied": ("<p>We do not offer TF-CBT.</p>", ["cbt"]),
}  # fmt: skip


def _modalities(text: str) -> set[str]:
    return {one.code for program in extract_page(IOP + text).programs for one in program.modalities}


@pytest.mark.parametrize(("text", "codes"), GIVEN.values(), ids=GIVEN)
def test_what_is_given(text: str, codes: list[str]) -> None:
    assert set(codes) <= _modalities(text)


@pytest.mark.parametrize(("text", "codes"), NOT_GIVEN.values(), ids=NOT_GIVEN)
def test_what_is_not_given(text: str, codes: list[str]) -> None:
    assert not set(codes) & _modalities(text)


def test_counselors_of_a_house_are_no_residential_care() -> None:
    found = extract_page(IOP + "<p>Our residential counselors treat OCD in our evening groups.</p>")
    assert {program.level_of_care.value for program in found.programs} == {"iop"}
    assert [one.code for program in found.programs for one in program.conditions] == ["ocd"]
