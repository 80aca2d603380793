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


FORM = (
    "<p>The fee for a shared room is $900.00 per month. There is an entrance fee of $500.</p><p>I have read and understand the house rules. "
    "I will attend four 12 Step meetings a week. I further agree that I will abstain from alcohol and drugs while living in the {house}. "
    "I also agree to submit to drug testing. My belongings stay at my own risk.</p>"
)
STORY = (
    "<p>When I left detox I moved into a sober house in Reno. I have read many books on sobriety since. I will attend a meeting tonight, "
    "and my sponsor drives me. I had to agree to nothing I could not keep. The rent was $900 a month.</p>"
)
UNIT = "<p>Visiting hours are Tuesday and Thursday 3:45-4:45 pm. Patients should bring clothes for three days.</p><p>You may call our nursing staff at any time.</p>"
SHORT = [
    ("New Client Application | Larkmoor House", FORM.format(house="Larkmoor House"), "provider"),
    ("How I found a sober house", STORY, "article"),
    ("Senior Behavioral Health FAQ | Larkmoor Hospital", f"<h2>About Our Senior Behavioral Health Program</h2>{UNIT}", "provider"),
    ("Maternity FAQ | Larkmoor Hospital", f"<h2>About Our Maternity Unit</h2>{UNIT}", "article"),
    ("Insurance Plans | Larkmoor Rehabilitation", "<h2>Plans</h2><p>We are in network with Aetna and Cigna. Some plans want a referral before you see a physical therapist.</p>", "article"),
    ("Insurance accepted | Larkmoor Village", "<h2>Insurance accepted</h2><p>We accept Medicaid. Medicare pays in full for the first 20 days. Ask about skilled nursing.</p>", "article"),
    ("IOP news | Larkmoor Benefit Plan", "<h2>Participating IOP providers</h2><p>The agency has approved the following treatment facilities for an IOP for trauma:</p><p>Quarry Springs, 12 Alder St, Salem, OR 97301</p><p>Marrow Creek, 40 Quarry Ave, Bend, OR 97701</p>", "directory"),
    ("Behavioral Health | Larkmoor Benefit Plan", "<h2>Behavioral Health</h2><p>Members may see any doctor. Call the number on your card.</p>", "article"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "main", "role"), SHORT, ids=[one[0] for one in SHORT])
def test_role_of_a_page_with_its_title_alone(title: str, main: str, role: str) -> None:
    text = f"<html><head><title>{title}</title></head><body><h1>{title.split(' | ')[0]}</h1>{main}</body></html>"
    assert extract_page(text).page_role == role
