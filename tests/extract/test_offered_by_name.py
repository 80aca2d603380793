"""What a provider offers by its name holds for each level that its page describes, as what "we" offer does; and lengths that are no program's."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

LEVELS = (
    "<title>Lark Hill Recovery</title><h1>Our Programs</h1><h2>PHP</h2><p>Our PHP meets five days a week.</p>"
    "<h2>IOP</h2><p>Our IOP meets three evenings a week.</p><h2>More</h2>"
)
OF_ALL = {
    "offers": "<p>Lark Hill Recovery offers on site drug testing as a service.</p>",
    "also provides": "<p>Lark Hill Recovery also provides drug testing each week.</p>",
    "behind a label": "<p>Testing: Lark Hill Recovery provides drug testing of every kind.</p>",
    "part of the process": "<p>At Lark Hill Recovery drug testing is part of the treatment process.</p>",
    "we offer": "<p>We offer drug testing each week.</p>",
}
NOT_OF_ALL = {
    "of one level": ("<p>Lark Hill Recovery's PHP includes drug testing each week.</p>", {"php"}),
    "one level named": ("<p>Lark Hill Recovery offers drug testing in its IOP.</p>", {"iop"}),
    "another house": ("<p>Oakrow Labs offers drug testing for firms in Fenwick.</p>", set()),
}


def _tested(text: str) -> set[str]:
    page = extract_page(LEVELS + text)
    return {
        one.level_of_care.value for one in page.programs if "drug_testing" in {code.code for code in one.modalities}
    }


@pytest.mark.parametrize("text", OF_ALL.values(), ids=OF_ALL)
def test_what_the_provider_offers_each_level_has(text: str) -> None:
    assert _tested(text) == {"php", "iop"}


@pytest.mark.parametrize(("text", "levels"), NOT_OF_ALL.values(), ids=NOT_OF_ALL)
def test_what_is_of_one_level_or_of_none(text: str, levels: set[str]) -> None:
    assert _tested(text) == levels


LENGTHS = {
    "people think of": "<p>When people think about treatment they think of 30-day rehab.</p>",
    "an alternative": "<p>Our treatment is an alternative to 30-day rehab.</p>",
    "leaving home": "<p>You need not leave home for a 30-day program.</p>",
    "what many picture": "<p>Many of our clients picture a 30-day residential program.</p>",
}


@pytest.mark.parametrize("text", LENGTHS.values(), ids=LENGTHS)
def test_what_treatment_elsewhere_takes(text: str) -> None:
    page = extract_page(
        f"<title>Lark Hill</title><h1>Outpatient Treatment</h1><p>Our outpatient program has groups for alcohol use.</p>{text}"
    )
    assert [one.duration_weeks for one in page.programs] == [None]


FIRST_TO_OFFER = {
    "the only facilities": ("We are the only facilities for teens in the valley that offer intensive outpatient and partial hospitalization treatment.", {"iop", "php"}),
    "the only center": ("We are the only center in Milltown that offers an intensive outpatient program.", {"iop"}),
    "one of the few": ("We're one of the few programs in the state offering IOP for OCD.", {"iop"}),
    "the first, by name": ("Lark Hill Recovery is the first clinic in the county to provide partial hospitalization.", {"php"}),
    "near: not the only": ("We are not the only center in Milltown that offers PHP.", set()),
    "near: another is": ("We know the only center in Milltown that offers an intensive outpatient program.", set()),
    "near: by another's name": ("Oakrow Hospital is the only hospital in Milltown that offers PHP.", set()),
    "near: help before it": ("We are the only center in Milltown that offers support before residential treatment.", set()),
}  # fmt: skip


@pytest.mark.parametrize(("text", "levels"), FIRST_TO_OFFER.values(), ids=FIRST_TO_OFFER)
def test_who_is_the_only_one_to_offer_it_offers_it(text: str, levels: set[str]) -> None:
    page = extract_page(
        f"<title>About us | Lark Hill Recovery</title><h1>About us</h1><main><p>Lark Hill Recovery is here for you. We help families.</p><p>{text}</p></main>"
    )
    assert {program.level_of_care.value for program in page.programs} == levels
