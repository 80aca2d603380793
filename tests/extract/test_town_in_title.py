"""Titles in which a town stands behind the name, or care and a town beside it."""

from __future__ import annotations

import pytest

from extract.analyse import analyse
from extract.reading.parse import parse

IOP = "<p>Our IOP meets Monday, Wednesday and Friday from 6 to 9 p.m.</p>"
CASES = {
    "town behind": ("Quarry Lantern Recovery Tulsa", "<h1>Quarry Lantern Recovery</h1>", "Quarry Lantern Recovery"),
    "the town is of the name": ("Quarry Lantern Recovery Tulsa", "<h1>Quarry Lantern Recovery Tulsa</h1>", "Quarry Lantern Recovery Tulsa"),
    "care in a town beside the name": ("Quartz Lantern Wellness — Teen Day Treatment Spokane", "<div>Quartz Lantern Wellness</div>", "Quartz Lantern Wellness"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_the_name_of_a_title_with_a_town(name: str) -> None:
    title, body, wanted = CASES[name]
    page = analyse(parse(f"<html><head><title>{title}</title></head><body>{body}{IOP}</body></html>"))
    assert page.provider is not None
    assert page.provider.name == wanted


@pytest.mark.parametrize(
    "title",
    [
        "IOP Toledo OH | Evening Groups", "Intensive Outpatient | Toledo OH", "Toledo OH IOP | Day Treatment", "IOP Toledo OH | Intensive Outpatient Program", "IOP Boise ID | Addiction Treatment Idaho",
        "Evening IOP - Boise ID", "Fees - Boise ID", "Detox Reno NV | Call 24/7", "IOP St. Paul MN", "IOP New York NY | Evenings", "Drug Rehab Salt Lake City Utah | Home",
    ],
)  # fmt: skip
def test_care_in_a_town_is_nobodys_name(title: str) -> None:
    page = analyse(parse(f"<html><head><title>{title}</title></head><body><h1>Welcome</h1>{IOP}</body></html>"))
    assert page.provider is None


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Rehab Toledo OH | Quarry Partners", "Quarry Partners"), ("IOP Toledo OH | Quarrymill", "Quarrymill"), ("Quarry Lantern Recovery Reno NV", "Quarry Lantern Recovery"),
        ("Recovery Ohio | IOP", "Recovery Ohio"), ("Quarry Reno Counseling | Fees", "Quarry Reno Counseling"), ("IOP | Boise Lantern Recovery", "Boise Lantern Recovery"),
    ],
)  # fmt: skip
def test_a_name_with_a_town_or_a_state_stays(title: str, wanted: str) -> None:
    page = analyse(
        parse(f"<html><head><title>{title}</title></head><body><h1>Intensive Outpatient</h1>{IOP}</body></html>")
    )
    assert page.provider is not None
    assert page.provider.name == wanted
