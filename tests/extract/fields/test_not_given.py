"""What a provider refuses in so many words is kept with its quote, as denied, or as denied in part where it is narrower."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from records.codes import DENIED, DENIED_IN_PART, PLAN_DENIED
from records.models import Finding

# name: the snippet, what is denied, what is denied in part
CASES: dict[str, tuple[str, str, str]] = {
    "condition": ("We do not treat eating disorders.", "eating_disorders", ""),
    "list of conditions": ("We do not treat eating disorders, OCD or psychosis.", "eating_disorders ocd psychosis", ""),
    "last of a list narrowed": ("We do not treat eating disorders or active psychosis.", "eating_disorders", "psychosis"),
    "people with it": ("Unfortunately, we cannot treat people with eating disorders.", "eating_disorders", ""),
    "not equipped": ("We are not equipped to treat psychosis at this time.", "psychosis", ""),
    "passive": ("Eating disorders are not treated here.", "eating_disorders", ""),
    "in Spanish": ("No tratamos trastornos alimenticios.", "eating_disorders", ""),
    "therapy": ("We do not offer EMDR.", "emdr", ""),
    "approach": ("We do not use a 12-step approach.", "twelve_step", ""),
    "next clause affirms": ("We don't offer EMDR or yoga, but we do offer CBT.", "emdr yoga", ""),
    "next clause of another": ("We do not offer DBT, and EMDR is offered on Mondays.", "dbt", ""),
    "medication at large": ("We do not allow Suboxone, methadone or other MAT.", "mat", ""),
    "one medication by name": ("We do not prescribe Suboxone.", "", ""),
    "people": ("We do not accept children or teens.", "adolescents children", ""),
    "couples": ("We do not see couples, families or children.", "children couples families", ""),
    "question answered no": ("<h2>Do you treat eating disorders?</h2><p>No.</p>", "eating_disorders", ""),
    "question answered no by us": ("<h2>Do you offer EMDR?</h2><p>No, we do not. We refer to others.</p>", "emdr", ""),
    "question answered no, but": ("<h2>Do you offer EMDR?</h2><p>No, but our partner does.</p>", "", "emdr"),
    "question answered yes": ("<h2>Do you offer EMDR?</h2><p>Yes.</p>", "", ""),
    "under a heading": ("<h2>What we do not treat</h2><ul><li>Eating disorders</li></ul>", "eating_disorders", ""),
    "narrower under a heading": ("<h2>What we do not treat</h2><ul><li>OCD without depression</li></ul>", "", ""),
    "line says no": ("<h2>Our services</h2><ul><li>EMDR: No</li><li>Yoga</li></ul>", "emdr", ""),
    "as a first diagnosis": ("We do not treat eating disorders as a primary diagnosis.", "", "eating_disorders"),
    "alone": ("We do not treat anxiety alone.", "", "anxiety"),
    "of some people": ("Our clinicians do not use EMDR with children.", "", "emdr"),
    "of some ages": ("We do not accept children under 12.", "", "children"),
    "at one office": ("EMDR is not offered at our Dover office.", "", "emdr"),
    "a part of it": ("Our detox house is full, and we are not able to treat alcohol withdrawal.", "", "alcohol"),
    "one drug of several": ("We do not treat heroin addiction.", "", "opioids"),
    "one drug, and all": ("We do not treat heroin or other opioids.", "opioids", ""),
    "one of these people": ("We do not admit women with children.", "", "women"),
    "one disorder of several": ("We do not treat anorexia or bulimia.", "", "eating_disorders"),
    "one activity of several": ("Hiking is not offered.", "", "recreation"),
    "not yet": ("We do not treat gambling addiction yet.", "", "gambling"),
    "not differently": ("We do not treat veterans differently.", "", "veterans"),
    "not only": ("We do not only treat depression.", "", ""),
    "of many programs": ("Many programs do not treat eating disorders, but we do.", "", ""),
    "a warning": ("If you do not treat depression, it gets worse.", "", ""),
    "not required": ("We do not require EMDR.", "", ""),
    "insurance for it": ("We do not accept insurance for EMDR.", "", ""),
}  # fmt: skip
PLANS = {
    # name: the sentence, the plan types that are refused
    "hmo": ("We don't take HMO plans.", "hmo"),
    "beside a public payer": ("We cannot accept Medicaid or any HMO.", "hmo"),
    "two types": ("We do not accept HMO or EPO plans at this time.", "epo hmo"),
    "behind brands": ("We accept Aetna, Cigna and Humana PPO plans, no HMO plans.", "hmo"),
    "but no": ("We take PPO plans but no HMO.", "hmo"),
    "passive": ("HMO plans are not accepted.", "hmo"),
    "alone": ("No HMOs.", "hmo"),
    "of one brand": ("We do not accept Aetna HMO plans.", ""),
    "two types of one brand": ("We do not accept Aetna PPO or HMO plans.", ""),
    "beside a brand": ("We do not take Kaiser or HMO plans.", "hmo"),
    "of the last of two brands": ("We do not take Kaiser or Aetna HMO plans.", ""),
    "of one brand, two types": ("We do not take Aetna PPO or HMO plans.", ""),
    "of one brand behind it": ("We are not contracted with HMO plans of Aetna.", ""),
    "in brackets of one brand": ("We accept Aetna (no HMO plans) and Cigna.", ""),
    "most of them": ("We do not accept most HMO plans.", ""),
    "of Medicaid": ("We do not take Medicaid HMO plans.", ""),
    "with a condition": ("We do not take HMO plans without a referral.", ""),
    "of others": ("Some centers do not take HMO plans.", ""),
}
LEVELS = {
    # name: the snippet, the levels of which it is denied
    "of a level": ("Our IOP does not treat eating disorders.", ["iop"]),
    "under a level": ("<h1>Our Intensive Outpatient Program</h1><p>We do not treat eating disorders.</p>", ["iop"]),
    "level denied beside it": ("We do not offer MAT or detox.", [None]),
    "of the house": ("We do not treat eating disorders.", [None]),
    "given at another level only": (
        "<p>We run a PHP, an IOP and outpatient care.</p><p>EMDR is offered in our outpatient program only.</p>",
        ["iop", "php"],
    ),
    "only at another level": ("<p>We run a PHP and an IOP.</p><p>EMDR is available only in our PHP.</p>", ["iop"]),
    "no verb": ("<p>We run a PHP and an IOP.</p><p>EMDR for our PHP clients only.</p>", ["iop"]),
    "given there too": ("<p>We run a PHP and an IOP.</p><p>EMDR is offered in our PHP.</p>", []),
    "given at two": ("<p>We run detox, a PHP and an IOP.</p><p>EMDR is offered in our PHP and IOP only.</p>", []),
    "not only there": ("<p>We run a PHP and an IOP.</p><p>EMDR is not only offered in our PHP.</p>", []),
    "only some of it": ("<p>We run a PHP and an IOP.</p><p>EMDR is offered in our PHP on Mondays only.</p>", []),
}

Read = Callable[..., list[Finding]]


def values(found: list[Finding], rule: str) -> list[Any]:
    return sorted({finding.value for finding in found if finding.rule == rule})


@pytest.mark.parametrize("name", CASES)
def test_what_is_refused(name: str, read: Read) -> None:
    snippet, denied, in_part = CASES[name]
    found = read("not_given", snippet)
    assert (values(found, DENIED), values(found, DENIED_IN_PART)) == (denied.split(), in_part.split())
    assert {finding.claim for finding in found} <= {"unclear"}


@pytest.mark.parametrize("name", PLANS)
def test_plan_types_that_are_refused(name: str, read: Read) -> None:
    sentence, plans = PLANS[name]
    assert values(read("not_given", sentence), PLAN_DENIED) == plans.split()


@pytest.mark.parametrize("name", LEVELS)
def test_of_which_level_it_is_refused(name: str, read: Read) -> None:
    snippet, levels = LEVELS[name]
    assert [finding.level_of_care for finding in read("not_given", snippet)] == levels
