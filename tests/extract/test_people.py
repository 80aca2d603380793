"""No name of a reviewer, a patient or a clinician is in what is read of a page, wherever the page has it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.pipeline import extract_page

OWN = (
    "<h1>Intensive Outpatient Program</h1><p>At Slatebrook Recovery our IOP meets Monday 6-9 pm. We accept Aetna. We treat anxiety. "
    "Call 775-555-0121 or visit 12 Elm St, Reno, NV 89501.</p>"
)
# Names that no one bears.
NAMES = st.builds(
    "{} {}".format,
    st.sampled_from(["Ysolde", "Quillon", "Marvenna", "Tobrin"]),
    st.sampled_from(["Vanterpoolish", "Okkerhaven", "Drumlinzer"]),
)

PLACES = {
    "testimonial": "<div class='testimonial'><p>Their IOP took my Cigna and the PHP helped my depression. Five stars.</p><cite>{name}</cite></div>",
    "blockquote": "<blockquote>I was in their detox for ten days and they used EMDR. <footer>{name}</footer></blockquote>",
    "under a heading": "<h2>What our clients say</h2><p>I came for alcohol and stayed 8 weeks. – {name}, Reno, NV</p>",
    "review with a date": "<h2>Reviews</h2><ul><li>{name}, May 2026: the evening group on Tuesday 6-8 pm was great, they take Humana.</li></ul>",
    "first person": "<p>I am {name} and I was treated here for my opioid addiction with methadone.</p>",
    "staff card": "<h2>Our team</h2><div><h3>{name}, LCSW</h3><p>{name} is certified in EMDR and treats trauma. 775-555-0134</p></div>",
    "biography": "<p>Dr. {name} earned his doctorate and has years of experience in treating bipolar disorder with DBT.</p>",
    "byline": "<p>Written by {name}</p><p>Medically reviewed by {name}, MD</p>",
    "comment": "<div class='comments'><p>{name} says: do they take Medicaid? My son needs detox.</p></div>",
    "structured review": '<script type="application/ld+json">{{"@type":"Review","author":{{"@type":"Person","name":"{name}","telephone":"775-555-0177"}},"reviewBody":"They took my Cigna."}}</script>',
    "microdata review": "<div itemscope itemtype='https://schema.org/Review'><span itemprop='author'>{name}</span><p itemprop='reviewBody'>They took my Cigna for the PHP.</p></div>",
    "microdata person": "<div itemscope itemtype='https://schema.org/Person'><span itemprop='name'>{name}</span><span itemprop='telephone'>775-555-0166</span></div>",
    "client in a sentence": "<p>Our client {name} loved our DBT groups on Monday evenings.</p>",
    "review by": "<p>Review by {name}: great DBT groups</p>",
    "behind a dash": '<p>"My daughter is well thanks to the DBT program" - {name}, mother of patient</p>',
    "on the next line": "<p>“Our DBT groups are the best part of the week here.”</p><p>{name}, Reno</p>",
    "says": "<p>“Our groups used EMDR and our family healed,” says {name}.</p>",
    "stars": "<p>★★★★★ {name} - our DBT groups are great.</p>",
    "stars in words": "<p><b>{name}</b> Our DBT groups were great. 5 stars</p>",
    "alumna": "<p>{name}, alumna: our yoga in the IOP was good.</p>",
    "parent": "<p>{name}, a parent of an IOP client, tells how our DBT groups helped.</p>",
    "sober today": "<p>Thanks to our EMDR groups, {name} is sober today.</p>",
    "helped": "<p>Our DBT groups helped {name} get sober.</p>",
    "spotlight": "<p>Alumni spotlight: {name}, IOP class of 2024, found yoga here.</p>",
    "their story": "<h3>{name}'s story</h3><p>Our DBT groups meet on Mondays.</p>",
    "doctor": "<p>Dr. {name} leads our DBT group on Mondays.</p>",
    "name changed": "<p>{name} (name changed) was addicted to fentanyl when our detox admitted him on Monday.</p>",
    "a story": "<p>Meet {name}. {name}, 34, a veteran, came to our residential program for PTSD and stayed 90 days.</p>",
    "stars behind a heading": "<h3>{name} ★★★★★</h3><p>I love the yoga. They accept Medicaid and Kaiser.</p><p>Our DBT group meets on Fridays.</p>",
    "in Spanish": '<p>Como dice {name}, paciente: "nuestro grupo de los martes a las 6 pm".</p>',
    "degree": "<p>{name}, LCSW, runs our DBT groups.</p>",
    "therapist": "<p>Our therapist {name} offers EMDR. Call {name}, LCSW, at 775-555-0135.</p>",
}  # fmt: skip


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
@settings(max_examples=12, deadline=None)
@given(name=NAMES)
def test_no_name_of_a_person_is_in_an_extraction(place: str, name: str) -> None:
    written = extract_page(f"<html><body>{OWN}{place.format(name=name)}</body></html>").model_dump_json()
    for word in name.split():
        assert word not in written
