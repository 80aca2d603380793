"""What a founder or those who work here had is no condition that is treated; what they treat is."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

PAGE = "<title>Alder Ridge Recovery</title><h1>Alder Ridge Recovery</h1><p>We offer an IOP in Salem, Oregon.</p><h2>About us</h2><p>{}</p>"
HAD = [
    "Our founder struggled with cocaine and gambling.", "Our founder struggled with alcohol, heroin and gambling.", "Our owner was addicted to heroin.", "Our founders lost a son to heroin.",
    "Our founder, who battled cocaine for ten years, opened this house.", "Our counselors have overcome alcoholism themselves.", "Our house manager used heroin for years.",
    "Our director grew up with depression.", "Our staff have lived with anxiety.", "Our peer specialists got sober from alcohol.", "Our CEO survived trauma.",
]  # fmt: skip
TREATED = [
    ("We help people who struggled with cocaine.", "stimulants"), ("Our founder treats cocaine addiction.", "stimulants"), ("Our counselors treat depression.", "depression"),
    ("Our founder struggled with alcohol, and today we treat depression.", "depression"), ("Our staff help people with anxiety.", "anxiety"), ("Our director treats people with trauma.", "ptsd_trauma"),
    ("Our counselors help clients who have battled depression.", "depression"), ("We treat those who lost a parent, and depression.", "depression"), ("We treat anxiety.", "anxiety"),
    ("Our founder was addicted and now our team treats gambling.", "gambling"),
]  # fmt: skip


@pytest.mark.parametrize("text", HAD)
def test_what_those_who_work_here_had_is_not_treated(text: str) -> None:
    found = extract_page(PAGE.format(text))
    assert {one.code for program in found.programs for one in program.conditions} <= {"substance_use"}


@pytest.mark.parametrize(("text", "code"), TREATED)
def test_what_they_treat_is(text: str, code: str) -> None:
    found = extract_page(PAGE.format(text))
    codes = {one.code for program in found.programs for one in program.conditions}
    assert code in codes | {one.value for one in found.unclear if one.field == "conditions"}
