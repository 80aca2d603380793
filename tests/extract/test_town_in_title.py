"""Titles in which a town stands behind the name, or care and a town beside it."""

from __future__ import annotations

import pytest

from extract.analyse import analyse
from extract.parse import parse

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
