"""A name or a heading that says house, over detox or outpatient care, makes no sober living; a house tells of living there."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page


def levels(name: str, body: str) -> list[str]:
    page = extract_page(
        f"<!doctype html><html><head><title>{name}</title></head><body><h1>{name}</h1>{body}</body></html>"
    )
    return [one.level_of_care.value for one in page.programs]


@pytest.mark.parametrize(
    ("name", "body", "expected"),
    [
        pytest.param("Larchway Recovery Residences", "<p>We offer outpatient counseling for adults. Our counselors treat alcohol use.</p>", ["outpatient"], id="outpatient care by a house's name"),
        pytest.param("Recovery Residences of Ohio", "<h2>Outpatient treatment</h2><p>Our outpatient groups meet on Monday evenings. We treat alcohol use.</p>", ["outpatient"], id="a section on outpatient care"),
        pytest.param("Larchway Sober House", "<p>We offer social detox for adults. Clients stay 3 to 5 days. Our staff watch withdrawal day and night.</p>", ["detox"], id="detox by a house's name"),
        pytest.param("Sober House", "<p>Sober House is a social detox for men. Our staff watch withdrawal day and night. Clients stay 3 to 5 days.</p>", ["detox"], id="detox, with the name in the sentence"),
        pytest.param("Tidewrack Recovery", "<p>We are a treatment center in Ohio. Our team helps adults.</p><h2>Recovery Residences</h2><p>We offer outpatient counseling in the evening. Groups meet Tuesday 6-8 pm.</p>", ["outpatient"], id="a heading"),
        pytest.param("Larchway Recovery Residences", "<p>We offer outpatient counseling for adults, and rooms for men. Our counselors treat alcohol use. Rent is $180 a week.</p>", ["outpatient", "sober_living"], id="outpatient care and rooms"),
        pytest.param("Recovery Residences of Ohio", "<p>Our sober homes have room for 12 men. Rent is $180 a week. Curfew is at 11. We take people from detox.</p>", ["sober_living"], id="a house"),
        pytest.param("Larchway Sober House", "<p>Our house is for men. Residents attend outpatient treatment of their choice and keep a curfew.</p>", ["sober_living"], id="outpatient care of their choice"),
        pytest.param("Tidewrack Recovery", "<p>We offer detox and an intensive outpatient program. Our team helps adults.</p><h2>Sober Living</h2><p>A safe place after treatment. Our IOP is next door.</p>", ["iop", "detox", "sober_living"], id="the level as a heading"),
    ],
)  # fmt: skip
def test_a_house_is_where_people_live(name: str, body: str, expected: list[str]) -> None:
    assert sorted(levels(name, body)) == sorted(expected)
