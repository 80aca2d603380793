"""Pages of a provider's site that name no treatment, and those of other trades that look alike."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page


def page(name: str, head: str, main: str) -> str:
    return (
        f"<html><head><title>{head} | {name}</title></head><body><header><a href='/'>{name}</a></header>"
        f"<main><h1>{head}</h1>{main}</main><footer><p>{name}<br>12 Alder St, Salem, OR 97301</p><p>&copy; 2026 {name}</p></footer></body></html>"
    )


OFFICES = "<h2>Bend</h2><p>40 Quarry Ave, Bend, OR 97701</p><p>Free parking.</p>"
PLANS = "<p>In-network: Aetna, Cigna, Moda. Not accepted: Humana.</p>"
PAGES = [
    ("Larkmoor Hope", "Locations", OFFICES, "provider"),
    ("Larkmoor Health", "Our Offices", OFFICES, "provider"),
    (
        "Larkmoor Hope",
        "Insurance",
        "<p>All locations are in network with Cigna. Sliding scale available.</p>",
        "provider",
    ),
    ("Larkmoor Hope", "Insurance accepted", PLANS, "provider"),
    ("Larkmoor Dental", "Insurance accepted", PLANS, "article"),
    ("Larkmoor Hope", "Insurance accepted", f"<p>Dental implants and dentistry.</p>{PLANS}", "article"),
    ("Larkmoor Hardware", "Locations", OFFICES, "article"),
    ("Larkmoor Coffee", "Find us", OFFICES, "article"),
    ("Larkmoor Insurance Agency", "Locations", OFFICES, "article"),
    ("Larkmoor Hope", "How to choose insurance", PLANS.replace("In-network", "Plans"), "article"),
    ("Larkmoor Hope", "Locations", "<p>Coming soon.</p>", "article"),
]


@pytest.mark.parametrize(("name", "head", "main", "role"), PAGES, ids=[f"{one[0]}, {one[1]}" for one in PAGES])
def test_role_of_paperwork(name: str, head: str, main: str, role: str) -> None:
    assert extract_page(page(name, head, main)).page_role == role


TERSE = "<p>{name} is not in network with Cigna. We do not accept Cigna.</p>"


@pytest.mark.parametrize(
    ("name", "around", "role"),
    [
        ("Larkmoor Hope", "Larkmoor Hope", "provider"),
        ("Larkmoor Dental", "Larkmoor Dental", "article"),
        ("Larkmoor Hope", "Plan news", "article"),
    ],
    ids=["the site's name in the title alone", "another trade", "the name stands nowhere around"],
)
def test_a_terse_page_is_of_the_site_whose_name_stands_around_it(name: str, around: str, role: str) -> None:
    text = (
        f"<html><head><title>{name}</title></head><body><header><a href='/'>{around}</a></header><main><h1>Insurance</h1>"
        f"{TERSE.format(name=name)}</main><footer><p>{around}</p><p>12 Alder St, Salem, OR 97301</p></footer></body></html>"
    )
    found = extract_page(text)
    assert found.page_role == role
    assert [one.status for one in found.insurers] == (["out_of_network"] if role == "provider" else [])


def test_each_office_is_read() -> None:
    found = extract_page(page("Larkmoor Hope", "Locations", OFFICES)).locations
    assert {one.city for one in found} == {"Salem", "Bend"}
