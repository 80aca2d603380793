"""The provider's name where the title is a topic or a headline: in the copyright line, over the address, in running text; and whose it is not."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

IOP = "<p>Our IOP is for adults with addiction. We accept Aetna.</p>"


def named(title: str, body: str) -> str | None:
    found = extract_page(f"<html><head><title>{title}</title></head><body>{body}</body></html>").provider
    return found.value if found is not None else None


@pytest.mark.parametrize(
    ("title", "body", "name"),
    [
        ("House Rules & Fees | Larkin House Sober Living", "<h1>House Rules & Fees</h1>" + IOP, "Larkin House Sober Living"),
        ("Guidelines for Admission | Quarry Fork Recovery", "<h1>Guidelines for Admission</h1>" + IOP, "Quarry Fork Recovery"),
        ("Insurance", "<h1>Insurance</h1>" + IOP + "<footer><p>©</p><p>2026</p><p>Quarry Fork Recovery</p></footer>", "Quarry Fork Recovery"),
        ("Insurance", "<h1>Insurance</h1>" + IOP + "<footer>Quarry Fork Recovery © 2026</footer>", "Quarry Fork Recovery"),
        ("Insurance", "<h1>Insurance</h1>" + IOP + "<footer><p>Quarry Fork Recovery Center</p><p>12 Elm Street</p></footer>", "Quarry Fork Recovery Center"),
        ("Day program", "<h1>Day program</h1><p>Teens attend the day program at Children’s Hospital of Quarryville.</p>" + IOP, "Children’s Hospital of Quarryville"),
        ("Insurance", "<h1>Insurance</h1><p>Thank you for your interest in Quarry Fork Recovery.</p>" + IOP, "Quarry Fork Recovery"),
        ("About us", "<h1>About us</h1><p>Quarry Fork Counseling is a private practice of therapists in Reno.</p><p>We see adults at our office.</p>", "Quarry Fork Counseling"),
    ],
)  # fmt: skip
def test_the_house_is_named(title: str, body: str, name: str) -> None:
    assert named(title, body) == name


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("House Rules & Fees", "<h1>House Rules & Fees</h1>" + IOP),
        ("Guidelines for Admission", "<h1>Guidelines for Admission</h1>" + IOP),
        ("Partial Hospital Program Branches Out", "<h1>Partial Hospital Program Branches Out</h1>" + IOP),
        (
            "PHP",
            "<h1>PHP</h1><p>Licensed and funded by</p><img alt='Quarry Social Services Administration logo'>" + IOP,
        ),
        ("IOP", "<h1>IOP</h1>" + IOP + "<footer>© 2026 Website by Quillworks Design</footer>"),
    ],
)
def test_no_topic_headline_or_authority_is_the_house(title: str, body: str) -> None:
    assert named(title, body) is None
