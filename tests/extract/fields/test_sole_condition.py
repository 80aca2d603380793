"""The one condition that a program's page speaks of to those who come, and the condition over all levels of a page."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page

PAGE = "<!doctype html><html><head><title>Quarry Lantern</title></head><body><h1>Intensive Outpatient Program</h1><p>Our IOP at Quarry Lantern meets three days a week. Call us at 614-555-0142.</p>"


def conditions(body: str) -> dict[str, set[str]]:
    return {
        one.level_of_care.value: {found.code for found in one.conditions}
        for one in extract_page(f"{PAGE}{body}").programs
    }


SPOKEN: list[Any] = [
    pytest.param("<p>Eating disorders can harm your body, and we need to know that you are stable.</p>", "eating_disorders", id="your body and we"),
    pytest.param("<p>We know that when your child has an eating disorder, you need support as well.</p>", "eating_disorders", id="your child has"),
    pytest.param("<p>Families are a source of strength for clients on the way out of an eating disorder.</p><p>The topics are eating disorder education and meals.</p>", "eating_disorders", id="clients, twice"),
    pytest.param("<p>In our groups you learn what keeps an eating disorder going.</p>", "eating_disorders", id="in our groups"),
    pytest.param("<p>Our team knows how addiction has shaped your life.</p>", "substance_use", id="your life"),
    pytest.param("<p>In our groups you talk of how your addiction began.</p>", "substance_use", id="how it began"),
    pytest.param("<p>In our program you face what OCD asks of you.</p>", "ocd", id="ocd"),
    pytest.param("<p>We sit with you as you look at what gambling has cost you.</p>", "gambling", id="gambling"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "code"), SPOKEN)
def test_the_only_condition_that_clients_hear_of_is_treated(body: str, code: str) -> None:
    assert code in conditions(body)["iop"]


SILENT: list[Any] = [
    pytest.param("<p>We do not treat eating disorders, as your body needs other care.</p>", id="denied"),
    pytest.param("<p>If you have an eating disorder, we refer you to another clinic.</p>", id="referred"),
    pytest.param("<p>We ask about your history of eating disorders.</p>", id="history"),
    pytest.param("<p>Eating disorders are common.</p>", id="at large"),
    pytest.param("<p>We screen you for eating disorders.</p>", id="screened"),
    pytest.param("<p>Our staff talks with you on eating disorders, panic and grief in society.</p>", id="one of several"),
    pytest.param("<p>Does your insurer pay for eating disorders?</p>", id="a question"),
    pytest.param("<p>Our house has a policy on alcohol that you sign.</p>", id="a policy"),
    pytest.param("<p>You will be discharged if you use alcohol in our program.</p>", id="a rule"),
    pytest.param("<p>We ask you to leave alcohol at home when you come to our groups.</p>", id="a bare word"),
    pytest.param("<p>Your records on addiction are confidential with us.</p>", id="records"),
    pytest.param("<p>Your insurer decides whether eating disorders are covered.</p>", id="covered"),
    pytest.param("<p>You must stay free of alcohol while you are with us.</p>", id="free of it"),
]  # fmt: skip


@pytest.mark.parametrize("body", SILENT)
def test_what_is_denied_asked_or_one_of_several_is_no_sole_condition(body: str) -> None:
    assert not conditions(body)["iop"] & {"eating_disorders", "substance_use", "alcohol"}


def test_a_house_is_for_no_condition_that_its_page_does_not_say() -> None:
    page = "<html><body><h1>Sober Living</h1><p>Our sober living home is in Ohio. We know what addiction has cost you.</p></body></html>"
    assert all(not one.conditions for one in extract_page(page).programs)


HEADED: list[Any] = [
    pytest.param("Outpatient Addiction Treatment", {"outpatient", "iop"}, id="outpatient heads all"),
    pytest.param("Outpatient Substance Abuse Counseling", {"outpatient", "iop"}, id="counseling"),
    pytest.param("Outpatient Drug Rehab", {"outpatient", "iop"}, id="rehab"),
]  # fmt: skip


@pytest.mark.parametrize(("heading", "levels"), HEADED)
def test_a_condition_in_the_first_heading_is_of_all_levels_under_it(heading: str, levels: set[str]) -> None:
    body = "<h2>Traditional Outpatient</h2><p>Our outpatient program offers group therapy.</p><h2>Intensive Outpatient</h2><p>Our IOP meets three days a week.</p>"
    page = f"<html><head><title>Quarry Lantern</title></head><body><h1>{heading}</h1>{body}</body></html>"
    held = {
        one.level_of_care.value
        for one in extract_page(page).programs
        if "substance_use" in {found.code for found in one.conditions}
    }
    assert held == levels
