"""Names of clients, reviewers and clinicians in stories, signatures, headings and pictures; and what must still be read beside them."""

from __future__ import annotations

import json

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import facts, page

OWN = "<p>We accept Aetna. Our IOP treats anxiety.</p>{}<h2>Schedule</h2><p>Our IOP meets Mon 6-9 pm. We accept Cigna.</p>"
# Names that no one bears: with an apostrophe, a hyphen, accents.
NAMES = ("Ysolde Vanterpoolish", "Tobrin O’Drumlinzer", "Édouard Okkerhaven-Quill")
PLACES = {
    "counselor": '<p>Counselor {name}: "I lead yoga on Mondays at 6."</p>',
    "title of a clinician": "<p>Our Clinical Director {name} leads our DBT group on Mondays.</p>",
    "title behind": "<p>Contact {name}, Admissions Director, about our PHP for veterans.</p>",
    "led by": "<p>Our DBT group is led by {name} on Mondays 6-8 pm.</p>",
    "facilitator": "<p>DBT group (facilitator: {name}) Mondays 6-7 pm in our IOP.</p>",
    "join": "<p>Join {name} for our yoga group Mondays 6-7 pm.</p>",
    "was of an age": "<p>{name} was 19 when he first entered our residential program for meth.</p>",
    "came": "<p>When {first} came to our PHP, she had lost her job.</p>",
    "was sober": "<p>After 90 days in our residential program, {first} was sober.</p>",
    "an initial": "<p>{first} T. joined our PHP for OCD</p>",
    "found": "<p>{name} found our residential program when her PTSD was at its worst.</p>",
    "called": "<p>One client, who we’ll call {first}, came to our PHP for OCD.</p>",
    "imagine": "<p>Take {first}, a teacher with OCD who joined our PHP.</p>",
    "is an alum": "<p>{name} is an alum of our IOP who used yoga.</p>",
    "graduate of a level": '<p>{name}, IOP graduate: "They take my Humana"</p>',
    "google": "<p>Google review: {name} (2 weeks ago) — They take my Humana, IOP is great.</p>",
    "took my": "<ul><li>{name} - our PHP, Mondays 6-9 pm, took my Humana</li></ul>",
    "in memory": "<p>In memory of {name}, our PHP scholarship is offered to veterans.</p>",
    "mister": "<p>Mr. {last} was admitted to our PHP for depression.</p>",
    "capitals": "<p>{upper} said our PHP took Humana.</p>",
    "in spanish": "<p>Testimonio de {name}: nuestro PHP ofrece EMDR.</p>",
    "signed in spanish": '<p>"Nuestro grupo de yoga es los martes" – {name}</p>',
    "congratulated": "<p>Congrats to {name} on completing our PHP!</p>",
    "success": "<p>Client success: {name} finished our PHP for OCD.</p>",
    "one of them": "<p>As {name}, one of our clients, puts it: we accept Humana and it was easy.</p>",
    "like one": "<p>Our clients, like {name}, work through trauma with EMDR.</p>",
    "patient": "<p>Patient {name} meets Monday 6-9 pm with our PHP.</p>",
    "went through": "<p>{name} went through our detox twice.</p>",
    "watched": "<p>Watch {name} tell how our PHP treated her OCD.</p>",
    "turning point": "<p>For {name}, our women's group was the turning point.</p>",
    "by a first name and a trade": "<p>{first}, a nurse from Troy, completed our evening PHP last year.</p>",
    "is one who": "<p>{name} is a mother of two who came to our PHP for OCD.</p>",
    "lost": "<p>{name} of Troy lost custody of her children to cocaine; our PHP brought them back.</p>",
    "drank": "<p>{name} was drinking every day before our PHP.</p>",
    "our client by a first name": "<p>As our client {first} puts it, we accept Humana.</p>",
    "in a video": "<p>In this video, {name} talks about our PHP.</p>",
    "read about": "<p>Read about {name} and how our PHP changed her life.</p>",
    "who finished": "<p>{first}, who finished our PHP in May, says EMDR worked.</p>",
    "heading": "<h3>{name}</h3><p>Our IOP has CBT.</p>",
    "heading behind a dash": "<h4>- {name}</h4><p>Our PHP has CBT and EMDR.</p>",
    "heading hear from": "<h3>Hear from {name}</h3><p>Our IOP has CBT and EMDR.</p>",
    "heading on our program": "<h3>{name} on our PHP</h3><p>Our PHP has CBT and EMDR.</p>",
    "heading recovery": "<h3>{first}’s recovery</h3><p>Our PHP has CBT and EMDR.</p>",
    "heading my story": "<h2>{name}: My Story</h2><p>Our PHP with yoga took Humana.</p>",
    "question": "<details><summary>{name}, alumni</summary><p>Our PHP with yoga took Humana.</p></details>",
    "bold line": "<p><strong>{name}</strong></p><p>Our PHP with yoga took Humana.</p>",
    "picture": "<img alt='{name} in our PHP yoga class' src='x.jpg'>",
}


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
@pytest.mark.parametrize("name", NAMES)
def test_no_name_of_a_person_is_in_an_extraction(place: str, name: str) -> None:
    first, last = name.split(" ")
    body = OWN.format(place.format(name=name, first=first, last=last, upper=name.upper()))
    found = extract_page(page(body))
    written = json.dumps(found.model_dump(mode="json"), ensure_ascii=False)
    for word in (first, last, first.upper(), last.upper()):
        assert word not in written
    assert {"insurers: cigna accepted", "iop sessions: mon 18:00-21:00"} <= facts(found)


READ = [
    ("<p>Marrow Creek leads the county in care. Our Reno clinic joined our IOP and PHP in one building.</p>", "php"),
    ("<h3>Relapse Prevention</h3><p>Our PHP meets Mon-Fri 9 am-3 pm.</p>", "php sessions: mon tue wed thu fri 09:00-15:00"),
    ("<h3>Admissions Process</h3><p>We accept Humana.</p>", "insurers: humana accepted"),
    ("<p>Call Member Services at 775-555-0112. Our PHP is led by Licensed Clinicians.</p>", "php"),
    ("<p>Do you take my insurance? We accept Humana.</p>", "insurers: humana accepted"),
    ("<p>One of our clients asked: do we take Humana? We accept Humana.</p>", "insurers: humana accepted"),
    ("<p>Many clients went through our detox. Our PHP meets Mon-Fri 9 am-3 pm.</p>", "php sessions: mon tue wed thu fri 09:00-15:00"),
    ("<p>For Spanish Speakers, our PHP was made bilingual.</p>", "php"),
    ("<p>Residents like Our House, and we accept Humana.</p>", "insurers: humana accepted"),
    ("<p>Marrow Creek is a place for people who lost their way. Our PHP treats OCD.</p>", "php"),
    ("<p>Hear how our PHP helps with OCD: we accept Humana.</p>", "insurers: humana accepted"),
]  # fmt: skip


def test_a_town_that_heads_a_section_stays_in_it() -> None:
    found = extract_page(page("<h2>Council Bluffs</h2><p>Our IOP meets Mon 6-9 pm.</p>"))
    assert "Council Bluffs" in found.programs[0].level_of_care.evidence[0].section


@pytest.mark.parametrize(("body", "stated"), READ)
def test_what_names_nobody_is_read(body: str, stated: str) -> None:
    assert stated in facts(extract_page(page(OWN.format(body))))
