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
    "we are at it": ("Services", "<p>At Brightrow Pines, we believe that adults recover together.</p>", "Brightrow Pines"),
    "our therapists are here at it": ("Services", "<p>Here at Brightrow Pines, our therapists see couples as well.</p>", "Brightrow Pines"),
    "we are at a word with capitals within": ("Services", "<p>At QuarryStep, we treat depression and grief.</p>", "QuarryStep"),
    "why it is chosen, and again": ("Services", "<h2>Why choose Brightrow Pines?</h2><p>We listen, as all who come to Brightrow Pines say.</p>", "Brightrow Pines"),
    "a heading asks what letters accept": ("Fees", "<h2>Which plans does QLTCS accept?</h2><p>We take most. Every QLTCS therapist can tell.</p>", "QLTCS"),
    "a heading asks whether it takes insurance": ("Fees", "<h2>Does Brightrow Pines take insurance?</h2><p>We do. The staff at Brightrow Pines will check.</p>", "Brightrow Pines"),
    "what is at it, over the text": ("Services", "<h2>Outpatient Treatment at Brightrow Pines</h2><p>We meet in the evening. Find Brightrow Pines on the hill.</p>", "Brightrow Pines"),
    "welcome, and again": ("Services", "<p>Welcome to Brightrow Pines!</p><p>We like how calm Brightrow Pines is.</p>", "Brightrow Pines"),
    "a level at two words": ("Services", "<p>The IOP at Brightrow Pines is for adults. Our staff are licensed.</p>", "Brightrow Pines"),
    "whose IOP, of two words": ("Services", "<p>Brightrow Pines's IOP meets three evenings. We ask families to come.</p>", "Brightrow Pines"),
    "letters in brackets behind it": ("Services", "<p>Brightrow Community Health (BCH) has long cared for farm families.</p>", "Brightrow Community Health"),
    "thanks for choosing it": ("Services", "<p>Thank you for choosing Brightrow Counseling Center for your care.</p>", "Brightrow Counseling Center"),
    "one word with capitals within, and care by day": ("Services", "<p>For teens of 12 to 17, QuarryStep offers full-day treatment.</p>", "QuarryStep"),
    "whose partial hospitalization": ("Services", "<p>QuarryStep's partial hospitalization program supports teens with anxiety.</p>", "QuarryStep"),
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
    "a day for families": "<p>At Family Weekend, we help parents talk with their teens.</p>",
    "a lake": "<p>At Lake Quarry, we use the water to teach calm.</p>",
    "a part of the program": "<p>At Phase Two, we work on staying sober.</p>",
    "a level": "<p>At Intensive Outpatient, we focus on skills.</p>",
    "a fellowship of all": "<p>At Alcoholics Anonymous, we are all equal.</p>",
    "a festival": "<p>At Harvest Festival, we offer naloxone.</p>",
    "we came by": "<p>At Brightrow Pines, we parked the van and walked.</p>",
    "why a kind of care": "<h2>Why Choose Group Therapy?</h2><p>Our groups are small.</p>",
    "why small groups, in a heading with capitals": "<h2>Why Choose Small Circles?</h2><p>Our small circles help.</p>",
    "what is required": "<h2>What is Required of Participants?</h2><p>We ask all to be on time.</p>",
    "whether a payer pays": "<h2>Does Medicaid accept rehab?</h2><p>We will check with Medicaid.</p>",
    "a month": "<p>Welcome to Sober October! We are glad.</p><p>In Sober October, we walk.</p>",
    "treatment at two others": "<h2>Outpatient services at Larkin Ridge</h2><p>Call Larkin Ridge.</p><h2>IOP at Quill Peak</h2><p>Our friends run Quill Peak.</p>",
    "each of many": "<p>Each Larkin House is run by its residents.</p>",
    "every one": "<p>Every Recovery Center is different. We can help.</p>",
    "an authority with its letters": "<p>The Centers for Disease Control and Prevention (CDC) provides numbers.</p>",
    "a commission with its letters": "<p>The Commission on Accreditation of Rehabilitation Facilities (CARF) offers us its seal.</p>",
    "an approach with its letters": "<p>The Community Reinforcement Approach (CRA) helps people to change.</p>",
    "another's, behind what we do not do": "<p>Our house runs no groups; BlueBridge offers outpatient treatment down the road.</p>",
    "a court's program": "<p>Drug Court's IOP takes a year. We report to it.</p>",
    "capitals for weight": "<p>At LAST, we are open. LAST came late, and at last we are here.</p>",
    "three houses alike": "<p>Larkin Recovery offers an IOP in Reno. Brixham Counseling offers detox in Elko. Oakrow Center provides PHP in Ely.</p>",
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
