"""Whether a name is another's is asked by whole words of what the page says of itself."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

PAGE = "<title>{0}</title><h1>{0}</h1><p>We offer an IOP in Salem, Oregon. Call us at 503-555-0101.</p><p>For detox, we refer people to {1} at 800-555-0149.</p>"


@pytest.mark.parametrize(
    ("own", "other"),
    [
        ("Phillips Recovery", "Hill House"), ("Marshwood Counseling", "Wood Hospital"), ("Clearlake Wellness", "Lake Hospital"), ("Thornton Recovery", "Horn Hospital"),
        ("Stonebridge Recovery", "Ridge Hospital"), ("Westerly Counseling", "Ester House"), ("Oakland Recovery", "Land House"), ("Parkerton Clinic", "Kerton Hospital"), ("Elmwood Recovery", "Wood House"), ("Harrow Recovery", "Arrow House"),
    ],
)  # fmt: skip
def test_a_part_of_a_word_makes_no_name_the_pages_own(own: str, other: str) -> None:
    assert "+18005550149" not in {one.number for one in extract_page(PAGE.format(own, other)).phones}


@pytest.mark.parametrize(
    ("own", "other"),
    [
        ("Phillips Recovery", "Phillips House"), ("Marsh Springs Counseling", "Marsh Spring Detox"), ("Larkin Recovery", "Larkin Hospital"), ("Larkin's House", "Larkin Detox"),
        ("Hill Recovery", "Hill House"), ("Oak-Hill Recovery", "Hill House"), ("Stonebridge Recovery", "Stonebridge Detox"), ("Larkinrecovery", "Larkin House"), ("Harrow Homes", "Harrow House"), ("Fern and Field", "Field House"),
    ],
)  # fmt: skip
def test_a_whole_word_does(own: str, other: str) -> None:
    assert "+18005550149" in {one.number for one in extract_page(PAGE.format(own, other)).phones}
