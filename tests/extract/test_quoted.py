"""What somebody else says as "we", or the life of a founder, is no claim of the provider's."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

_PAGE = "<title>Quarry Fern Recovery</title><main><h2>Intensive Outpatient</h2><p>Our IOP meets three evenings a week.</p><p>{}</p></main>"


@pytest.mark.parametrize(
    "said",
    [
        'People ask us whether "we take Medicare".',
        '"We offer residential treatment," a competitor may say, "and we take Medicaid."',
        'A caller asked: "Do we pay if we have Medicaid?"',
        'Beware of ads that say "our detox takes every plan, Aetna too".',
        'One reader wrote "we did the PHP five days a week and Kaiser paid".',
        'The plan says "we cover residential treatment at Humana rates".',
        'The letter of the insurer begins with "our network is Cigna".',
        'Una vecina pregunta: "¿Tenemos que pagar si tenemos Medicaid?"',
    ],
)
def test_who_is_quoted_claims_nothing(said: str) -> None:
    found = extract_page(_PAGE.format(said))
    assert ([one.level_of_care.value for one in found.programs], found.insurers) == (["iop"], [])


@pytest.mark.parametrize(
    "said",
    [
        'We accept Medicaid, and we call it "care for all".',
        'Our "Night Owl" IOP is in network with Medicaid.',
        '"We accept Medicaid."',
        'Our answer is "yes": we accept Medicaid.',
        'Ask about "Fern Fridays"; we accept Medicaid.',
        'Yes, we accept Medicaid ("straight" and managed).',
        'We are "in network" with Medicaid.',
        'We take Medicaid; others say "we take it" and do not.',
    ],
)
def test_who_speaks_outside_of_quotation_marks_does(said: str) -> None:
    found = extract_page(_PAGE.format(said))
    held = {one.id for one in found.insurers} | {one.value["id"] for one in found.unclear if one.field == "insurers"}
    assert held == {"medicaid"}


@pytest.mark.parametrize(
    "said",
    [
        "Our founder has worked in methadone clinics, detox and residential programs.",
        "Our clinical director is a board member of the sober living association.",
        "Our CEO started in recovery housing in 1999.",
        "Our lead therapist previously worked in a PHP for adolescents with OCD.",
        "Our owner volunteered at a detox and a sober living house.",
        "Our medical director began her career in a methadone clinic.",
        "The founder wrote a book on residential treatment.",
        "Our psychiatrist has taught in inpatient units and day treatment.",
    ],
)
def test_a_career_is_no_program(said: str) -> None:
    found = extract_page(_PAGE.format(said))
    assert [one.level_of_care.value for one in found.programs] == ["iop"]
    assert [one for program in found.programs for one in (*program.conditions, *program.populations)] == []
