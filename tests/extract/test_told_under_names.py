"""What stands under the name of a clinician, in somebody's story, or over a reviewer's signature; and what must still be read beside it."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import facts, page

IOP = "<p>Our IOP treats adults with anxiety in Reno, NV. We accept Aetna.</p>"
TOLD = ("emdr", "yoga", "art_", "tms", "bipolar", "humana", "php", "acupuncture", "biofeedback", "sat")
NAMES = ("Wrenna", "Quillstock", "Oskar", "Tarn", "Zelda")
OF_PEOPLE = {
    "journey": "<h2>Oskar's Journey to Recovery</h2><p>He tried acupuncture and biofeedback first.</p><p>EMDR came later, with his counselor.</p>",
    "story behind name": "<h3>Wrenna Quillstock's story</h3><p>Wrenna went to art therapy twice a week.</p>",
    "spotlight full": "<h2>Alumni Spotlight: Wrenna Quillstock</h2><p>I did PHP, then EMDR and art therapy.</p>",
    "spotlight dash": "<h2>Alumni Spotlight – Oskar T.</h2><p>I did PHP, then EMDR and art therapy.</p>",
    "success": "<h3>Success story: Wrenna</h3><p>She did EMDR and yoga in PHP.</p>",
    "own story": "<h3>Wrenna: My Story</h3><p>I did EMDR and yoga in PHP.</p>",
    "cred h3": "<h3>Wrenna Quillstock, LCSW, CADC</h3><p>Wrenna uses EMDR, art therapy and yoga. She enjoys hiking.</p>",
    "cred h4 role": "<h4>Wrenna Quillstock</h4><p>Primary Therapist</p><p>Wrenna uses EMDR, art therapy and yoga.</p>",
    "dr": "<h3>Dr. Oskar Tarn</h3><p>He treats bipolar disorder and offers TMS in his private practice.</p>",
    "dr md": "<h3>Oskar Tarn, MD</h3><h4>Medical Director</h4><p>Dr. Tarn offers TMS and EMDR to adults with bipolar disorder.</p>",
    "br": "<p><strong>Wrenna Quillstock</strong><br>Clinical Director<br>Her approach draws on EMDR, yoga and art therapy.</p>",
    "br cred": "<p><strong>Wrenna Quillstock, LMFT</strong><br>Family Therapist<br>Wrenna teaches yoga on Saturdays and uses EMDR.</p>",
    "p p": "<p><b>Oskar Tarn</b></p><p>Director of Nursing</p><p>He uses EMDR.</p><p>He teaches yoga on Saturdays.</p>",
    "two": "<h3>Wrenna Quillstock, LCSW</h3><p>Specialties: EMDR, yoga</p><h3>Oskar Tarn, LPC</h3><p>Certified in EMDR. Art therapy, bipolar disorder.</p>",
    "yelp": "<p>They do EMDR and take Humana.</p><p>Wrenna Q., Yelp</p>",
    "google": "<p>EMDR and yoga helped my son. Humana paid.</p><p>- Oskar Tarn, Google review</p>",
    "mother": "<p>The EMDR and yoga were wonderful and Humana is accepted.</p><p>– Wrenna, mother of a client</p>",
    "former": "<p>The EMDR and yoga were wonderful and Humana is accepted.</p><p>Oskar T., former client</p>",
    "widget": "<div><h3>Google Reviews 4.9</h3><div>Wrenna Quillstock</div><div>2 months ago</div><div>They offer EMDR and yoga, and they work with Humana.</div></div>",
    "widget2": "<div><div>4.9 out of 5</div><div>Wrenna Quillstock</div><div>a week ago</div><div>They offer EMDR and yoga. They accept Humana.</div></div>",
    "widget3": "<p>Oskar Tarn<br>3 weeks ago<br>EMDR and yoga are offered, Humana is accepted.</p>",
}


@pytest.mark.parametrize("body", OF_PEOPLE.values(), ids=OF_PEOPLE)
def test_what_is_told_of_a_person_is_no_value(body: str) -> None:
    extraction = extract_page(page(IOP + body))
    found = facts(extraction)
    assert {"iop conditions: anxiety", "insurers: aetna accepted"} <= found
    assert [fact for fact in found if any(word in fact for word in TOLD)] == []
    assert not [name for name in NAMES if name in extraction.model_dump_json()]


def test_a_page_that_is_one_story_names_nobody() -> None:
    body = "<p>Zelda came to us at 24. We accept Aetna and our IOP treats anxiety.</p><p>After our IOP she lived in our sober house and did EMDR.</p><p>Call 775-555-0101.</p>"
    extraction = extract_page(page(body, "Zelda's Recovery Story | Marrow Creek Recovery"))
    assert {"iop", "insurers: aetna accepted"} <= facts(extraction)
    assert not [fact for fact in facts(extraction) if "sober" in fact or "emdr" in fact]
    assert [phone.number for phone in extraction.phones] == ["+17755550101"]
    assert "Zelda" not in extraction.model_dump_json()


OF_THE_PROGRAM = [
    pytest.param('<h3>Wrenna Quillstock, LCSW</h3><p>Wrenna likes cats.</p><p>We offer EMDR and yoga. Our IOP treats bipolar disorder.</p>', ['emdr', 'yoga', 'bipolar'], id='our after bios'),
    pytest.param('<h3>Wrenna Quillstock, LCSW</h3><p>Wrenna likes cats.</p><h3>Therapies</h3><ul><li>EMDR</li><li>Yoga</li></ul>', ['emdr', 'yoga'], id='next head'),
    pytest.param("<h2>Marrow Creek's Story</h2><p>Our IOP offers EMDR. His name was on the door. Yoga is part of each day.</p>", ['emdr', 'yoga'], id='house'),
    pytest.param("<h2>Today's Journey</h2><p>Our program includes EMDR. Yoga is part of each day for him and her.</p>", ['emdr'], id='todays'),
    pytest.param("<h2>A Client's Journey</h2><p>She starts with EMDR in our IOP, then yoga in our studio.</p>", ['emdr', 'yoga'], id='client'),
    pytest.param("<h2>Your Child's Journey</h2><p>Your child has EMDR with his therapist in our IOP. We offer yoga.</p>", ['emdr', 'yoga'], id='your child'),
    pytest.param('<h3>Your Therapist</h3><p>In our IOP you have EMDR with your therapist, and yoga.</p>', ['emdr', 'yoga'], id='role line alone'),
    pytest.param('<h3>Family Therapist</h3><p>Our IOP offers EMDR and yoga.</p>', ['emdr'], id='services head'),
    pytest.param('<h3>Art Therapy</h3><p>Case manager</p><p>Our IOP offers EMDR.</p>', ['emdr'], id='offers heading'),
    pytest.param('<p>We offer EMDR and yoga.</p><p>Groups for Mothers, Daughters</p>', ['emdr', 'yoga'], id='mother of list'),
    pytest.param('<p>We offer EMDR and yoga.</p><p>Find us on Google, Yelp</p>', ['emdr', 'yoga'], id='google after'),
    pytest.param('<p>Marrow Creek</p><p>10 years ago</p><p>Our IOP offers EMDR and yoga.</p>', ['emdr', 'yoga'], id='ago'),
    pytest.param('<h3>Seeking Safety</h3><p>Facilitator</p><p>Our IOP offers EMDR and yoga.</p>', ['emdr'], id='menu names'),
    pytest.param('<h3>Dr. Bob Dinner Group</h3><p>Our IOP offers EMDR, yoga.</p>', ['emdr'], id='dr group'),
    pytest.param("<h2>Alumni Spotlight</h2><p>Alumni meet here. Our IOP offers EMDR.</p>", ["emdr"], id="a spotlight on nobody"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "stated"), OF_THE_PROGRAM)
def test_what_is_told_of_the_program_stays_a_value(body: str, stated: list[str]) -> None:
    found = facts(extract_page(page(IOP + body)))
    assert not [word for word in stated if not any(word in fact for fact in found)]


OWN_PAGES = {
    "her name in the title": page("<h2>About Wrenna Quillstock, LCSW</h2><p>Wrenna offers EMDR and CBT to adults in our outpatient practice. She accepts Aetna.</p>", "Wrenna Quillstock, LCSW | Therapist in Reno"),
    "his name in the practice's": page("<h2>Dr. Oskar Tarn</h2><p>He offers EMDR and CBT. He treats adults with anxiety in our outpatient clinic in Reno.</p>", "Tarn Psychiatry"),
    "she speaks": page("<p>Our outpatient practice treats adults.</p><h2>Wrenna Quillstock, LCSW</h2><p>We offer EMDR and CBT.</p>", "Counseling in Reno, NV"),
}  # fmt: skip


@pytest.mark.parametrize("markup", OWN_PAGES.values(), ids=OWN_PAGES)
def test_the_page_of_one_clinician_is_her_offer(markup: str) -> None:
    assert "outpatient modalities: emdr" in facts(extract_page(markup))
