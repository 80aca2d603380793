"""Questions to the house that stand, by the rank of their headings alone, under the last of several levels of care."""

from __future__ import annotations

import pytest

from extract.analyse import analyse
from extract.pipeline import extract_page
from extract.reading.parse import parse

PHP = "<h3>Partial Hospitalization</h3><p>Our PHP meets Monday to Friday from 9 to 3.</p>"
IOP = "<h3>Intensive Outpatient</h3><p>Our IOP meets Monday, Wednesday and Friday from 6 to 9 p.m.</p>"
TELEHEALTH = "<h4>Do you offer telehealth?</h4><p>No, nothing is online.</p>"
TREATED = "<h4>What do you treat?</h4><p>We treat depression and OCD.</p>"

CASES = {
    "behind two levels": (PHP + IOP + TELEHEALTH + TREATED, ()),
    "of the level itself": (PHP + IOP + TREATED + "<h4>Do you offer telehealth in the IOP?</h4><p>No, nothing is online.</p>", ("iop",)),
    "beside a question on the program": (PHP + IOP + TELEHEALTH + TREATED + "<h4>How long is the program?</h4><p>Nine weeks.</p>", ("iop",)),
    "each level has its own": (PHP + TREATED + IOP + TELEHEALTH + TREATED, ("iop",)),
    "under the first level": (IOP + TELEHEALTH + TREATED + PHP, ("iop",)),
    "one question": (PHP + IOP + TELEHEALTH, ("iop",)),
    "one level": (IOP + TELEHEALTH + TREATED, ("iop",)),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_whose_answer_it_is(name: str) -> None:
    body, codes = CASES[name]
    page = analyse(parse(f"<html><body><h1>Tidewick Recovery</h1>{body}</body></html>"))
    answer = next(unit for unit in page.units if "nothing is online" in unit.low)
    assert page.levels(answer).codes == codes


LEVELS = "<p>Our PHP runs 5 weeks. Our IOP lasts 9 weeks. Our sober living is for women.</p><h2>Aftercare</h2><p>Our aftercare is free.</p>"
ASKED = {
    "how it treats": ("What therapeutic approaches do you use?", "We use several modalities. These include EMDR and DBT.", {"php", "iop"}),
    "yes": ("Do you offer EMDR?", "Yes.", {"php", "iop"}),
    "yes, and by whom": ("Do you offer medication?", "Yes. Our board-certified psychiatrists use EMDR as well.", {"php", "iop"}),
    "relatives": ("Can family members be involved in treatment?", "Yes. We offer family EMDR sessions.", {"php", "iop"}),
    "of one level": ("Do you offer EMDR in the IOP?", "Yes.", {"iop"}),
    "no": ("Do you offer EMDR?", "No.", set()),
}  # fmt: skip


@pytest.mark.parametrize("name", ASKED)
def test_what_the_house_answers_holds_for_each_level_that_treats(name: str) -> None:
    question, answer, wanted = ASKED[name]
    page = extract_page(
        f"<html><body><h1>Tidewick Recovery</h1>{LEVELS}<h2>{question}</h2><p>{answer}</p></body></html>"
    )
    found = {one.level_of_care.value for one in page.programs if any(held.code == "emdr" for held in one.modalities)}
    assert found == wanted
