"""Names in running text: who asks, enforces or is committed to something, and whose residents are spoken of."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

NAMED = {
    "enforces, with the title": ("The Willow Pad | Services", "<p>The Willow Pad enforces a strict curfew for all who live here.</p>", "The Willow Pad"),
    "asks its residents": ("Services", "<p>Oakrow House asks its residents to be home by ten.</p>", "Oakrow House"),
    "residents of": ("Services", "<p>Residents of Oakrow House share the chores of the week.</p>", "Oakrow House"),
    "clients of": ("Services", "<p>Clients of the Brixham Counseling Center have a key of their own.</p>", "Brixham Counseling Center"),
    "committed to recovery": ("Services", "<p>Brightrow Pines is committed to recovery for every adult who calls.</p>", "Brightrow Pines"),
    "dedicated to helping": ("Services", "<p>Brightrow Pines is dedicated to helping adults live sober.</p>", "Brightrow Pines"),
    "with its mark": ("Services", "<p>The psychologists at Lantern Wellness&amp;reg; are many. Come to Lantern Wellness&amp;reg; to see.</p>", "Lantern Wellness"),
    "expects": ("Services", "<p>Oakrow House expects a deposit before the first night.</p>", "Oakrow House"),
    "a letter and a house": ("Costs", "<p>No refund is given to residents expelled from Q-House. Q-House will also supply linens.</p>", "Q-House"),
    "a method's center, twice": ("Services", "<p>The OCD Center offers groups for adults.</p><p>The OCD Center is near the park.</p>", "The OCD Center"),
    "a level at capitals": ("Services", "<p>The Intensive Outpatient Program at QLTCS meets people where they are. Our staff are licensed.</p>", "QLTCS"),
    "services of a level at capitals": ("Services", "<p>IOP services at QLTCS differ from others. Our office is open.</p>", "QLTCS"),
    "whose program for eating disorders": ("Services", "<p>Quarrither's ED IOP program runs three evenings. We ask parents to attend.</p>", "Quarrither"),
    "whose program for substance use": ("Services", "<p>Quarrither's Substance Use IOP runs three evenings. We ask partners to attend.</p>", "Quarrither"),
    "out of network": ("Services", "<p>Currently, the OCD & Anxiety Clinic of Northern Quarry is an out-of-network provider.</p>", "OCD & Anxiety Clinic of Northern Quarry"),
    "of a part of California": ("Services", "<p>The Lark Program of Southern California is an out-of-network provider.</p>", "The Lark Program of Southern California"),
}  # fmt: skip
NOT_NAMED = {
    "a commission": "<p>The Joint Commission is dedicated to health and safety.</p>",
    "a fellowship": "<p>Alcoholics Anonymous is committed to helping alcoholics.</p>",
    "a society": "<p>The American Society of Quarry Nurses is dedicated to improving the health of nurses.</p>",
    "a network": "<p>The Quarry Network is dedicated to helping clinics.</p>",
    "a county": "<p>Residents of Fenwick County pay less than others do.</p>",
    "people": "<p>Our team is committed to recovery and to each of us.</p>",
    "a council": "<p>The Quarry Council is committed to helping our town.</p>",
    "a level at a school that found something": "<p>The intensive outpatient program at QLSU has found that sleep matters.</p>",
    "two levels at capitals": "<p>The outpatient program at QLTCS meets daily. The residential program at BRVA meets people too. We know both.</p>",
    "a method's center, once": "<p>The OCD Center offers groups for adults.</p>",
    "a method and no center": "<p>The DBT Skills Group offers a place to learn.</p><p>The DBT Skills Group is weekly.</p>",
    "a person's plan out of network": "<p>Your Dentist is an out-of-network provider.</p>",
    "a house of a letter that is only named": "<p>People come from B-House or from home.</p>",
    "capitals of a method": "<p>The outpatient program at EMDR offers help. We know it.</p>",
    "capitals where groups are": "<p>The groups at YMCA are free. We like them.</p>",
    "research": "<p>Quarry Pines is committed to research on soils and rain.</p>",
}
IOP = "<h1>Behavioral Services</h1><p>Our intensive outpatient program meets on Monday, Wednesday and Thursday from 6 to 9 pm.</p>"


@pytest.mark.parametrize(("title", "text", "name"), NAMED.values(), ids=NAMED)
def test_whose_page_it_is(title: str, text: str, name: str) -> None:
    provider = extract_page(f"<title>{title}</title>{IOP}{text}").provider
    assert provider is not None
    assert provider.value == name


@pytest.mark.parametrize("text", NOT_NAMED.values(), ids=NOT_NAMED)
def test_who_is_no_provider(text: str) -> None:
    assert extract_page(f"<title>Services</title>{IOP}{text}").provider is None
