"""Who needs more than the program gives, or would do better elsewhere, is not treated in it."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

NAME = "Quillmere Recovery"
HEAD = (
    f"<title>Intensive Outpatient Program | {NAME}</title><h1>Intensive Outpatient Program</h1>"
    f"<p>At {NAME}, our intensive outpatient program (IOP) helps adults with alcohol addiction.</p>"
)


def treated(sentence: str) -> set[str]:
    """The conditions and populations of the IOP beside those of the first sentence."""
    (iop,) = [one for one in extract_page(f"{HEAD}<p>{sentence}</p>").programs if one.level_of_care.value == "iop"]
    return {one.code for one in (*iop.conditions, *iop.populations)} - {"alcohol", "adults"}


@pytest.mark.parametrize(
    "sentence",
    [
        "People with active psychosis or eating disorders need more care than our IOP gives.",
        "Our IOP is not suited for adolescents or for people in acute psychosis.",
        "Clients with psychosis need a higher level of care than our IOP.",
        "Anyone with an active eating disorder requires more support than we can provide.",
        "IOP is not the right fit for people with severe bipolar disorder.",
        "Our program is not a good fit for people with psychosis.",
        "People in active psychosis are better served in a hospital.",
        "If you are suicidal or psychotic, you need more care than we offer.",
        "Our IOP is not for people with schizophrenia.",
        "Those with severe OCD may need more than an IOP.",
        "We are not set up for adolescents.",
        "Adults with active eating disorders should seek a higher level of care.",
        "Clients with active psychosis are referred to inpatient care.",
        "Our IOP cannot meet the needs of people with psychosis.",
        "Our IOP is not designed for veterans with severe PTSD.",
        "People with eating disorders do better in specialized programs.",
        "Psychosis and eating disorders are beyond the scope of our program.",
        "Patients with untreated schizophrenia are not appropriate for our IOP.",
        "Teens and people with psychosis won't be a match for our IOP.",
        "A person with active psychosis would need inpatient care before joining our IOP.",
        "Exclusions: active psychosis, eating disorders.",
    ],
)  # fmt: skip
def test_who_is_sent_elsewhere(sentence: str) -> None:
    assert treated(sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("People with bipolar disorder or PTSD get more care in our IOP than in weekly therapy.", {"ptsd_trauma", "bipolar"}),
        ("Clients with depression need support, and our IOP gives it.", {"depression"}),
        ("Our IOP is suited for adolescents and people with psychosis.", {"psychosis", "adolescents"}),
        ("People with eating disorders often need more than weekly therapy; our IOP treats them.", {"eating_disorders"}),
        ("Our IOP is not only for people with PTSD.", {"ptsd_trauma"}),
        ("We treat people with bipolar disorder who need more care than weekly therapy.", {"bipolar"}),
        ("Adults with anxiety who need more than outpatient therapy come to our IOP.", {"anxiety"}),
        ("If you have panic attacks and need more care than a weekly session gives, our IOP can help.", {"panic"}),
    ],
)  # fmt: skip
def test_who_is_treated(sentence: str, expected: set[str]) -> None:
    assert treated(sentence) == expected
