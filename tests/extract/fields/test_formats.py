from __future__ import annotations

import pytest

from extract.pipeline import extract_page

# snippet, formats that are sure, telehealth that is sure
STATED = {
    "our IOP by telehealth": ("Our IOP is available via telehealth.", ["telehealth"], ["yes"]),
    "virtual IOP": ("We offer a virtual IOP three evenings a week.", ["telehealth"], ["yes"]),
    "Zoom": ("Our intensive outpatient groups meet over Zoom.", ["telehealth"], ["yes"]),
    "both": ("Our IOP meets in person or by telehealth.", ["in_person", "telehealth"], ["yes"]),
    "in person or online": (
        "<h1>Intensive Outpatient Program</h1><p>In person or online</p>",
        ["in_person", "telehealth"],
        ["yes"],
    ),
    "services online": ("All of our IOP services are provided online.", ["telehealth"], ["yes"]),
    "from home": ("Our IOP can be attended from the comfort of your home.", ["telehealth"], ["yes"]),
    "may be attended": ("The evening IOP may be attended by telehealth.", ["telehealth"], ["yes"]),
    "Zoom attendance": (
        "<h1>Our IOP</h1><p>Zoom attendance is available for Ohio residents.</p>",
        ["telehealth"],
        ["yes"],
    ),
    "hybrid": ("We run a hybrid IOP.", ["hybrid"], ["yes"]),
    "hybrid intensive": ("We offer a hybrid intensive outpatient program.", ["hybrid"], ["yes"]),
    "of a day": ("<h1>Our IOP</h1><p>Thursday is online via Zoom.</p>", ["telehealth"], ["yes"]),
    "secure video": ("Our IOP clients may join by secure video.", ["telehealth"], ["yes"]),
    "remotely": ("Clients of our IOP attend sessions remotely.", ["telehealth"], ["yes"]),
    "line of a timetable": ("<h1>Our IOP</h1><ul><li>5:30 pm - Skills (telehealth)</li></ul>", ["telehealth"], ["yes"]),
    "in person only": ("Our IOP is in-person only.", ["in_person"], ["no"]),
    "all sessions": ("All of our sessions are held in person in our PHP.", ["in_person"], ["no"]),
    "no telehealth": ("We do not offer telehealth for our PHP.", [], ["no"]),
    "face to face": ("Our IOP groups are face-to-face.", ["in_person"], []),
    "on site": ("Our IOP groups are held on-site.", ["in_person"], []),
    "at our facility": ("Clients attend our IOP at our facility.", ["in_person"], []),
    "yes": ("<h3>Can I do your IOP by telehealth?</h3><p>Yes, from anywhere in Ohio.</p>", ["telehealth"], ["yes"]),
    "no": ("<h3>Do you offer telehealth for your IOP?</h3><p>No, not at this time.</p>", [], ["no"]),
    "box": (
        "<h1>Intensive Outpatient Program</h1><dl><div><p>Format</p><p>Outpatient, in person</p></div></dl>",
        ["in_person"],
        [],
    ),
    "address of a group": (
        "<h2>IOP groups</h2><p>Mondays 6:00 pm</p><p>40 Elm Street</p>",
        ["in_person"],
        [],
    ),
    "who cannot come": (
        "Our IOP clients who cannot attend in person may join by secure video.",
        ["in_person", "telehealth"],
        ["yes"],
    ),
    "in my office": ("We see the clients of our IOP in our offices in Reno.", ["in_person"], []),
    "in the office and online": (
        "Our IOP groups are offered in the office and online.",
        ["in_person", "telehealth"],
        ["yes"],
    ),
    "in person and Zoom": (
        "<h1>Our IOP</h1><p>Offered in person and via Zoom.</p>",
        ["in_person", "telehealth"],
        ["yes"],
    ),
    "both tracks": ("<h1>Our IOP</h1><p>Both tracks are also offered by secure video.</p>", ["telehealth"], ["yes"]),
    "phone or video": ("Our IOP sessions are available by phone or video.", ["telehealth"], ["yes"]),
    "visit for sessions": ("Visit our office for sessions of our IOP.", ["in_person"], []),
    "held at a center": ("The IOP is held at our Quarry Behavioral Center.", ["in_person"], []),
    "our city office": ("Our aftercare program has weekly groups at our Reno office.", ["in_person"], []),
    "asked to call": ("Call to join our IOP groups, in person or by telehealth.", ["in_person", "telehealth"], ["yes"]),
    "Spanish": ("Nuestro programa ambulatorio intensivo se ofrece por telesalud.", ["telehealth"], ["yes"]),
    "Spanish in person": ("En nuestro IOP todas las sesiones son presenciales.", ["in_person"], ["no"]),
    "who may join": (
        "<h1>Our IOP</h1><p>Anyone who lives in Idaho may join the evening group by telehealth.</p>",
        ["telehealth"],
        ["yes"],
    ),
    "open to residents": ("Virtual IOP is available to residents of Nevada and Utah.", ["telehealth"], ["yes"]),
    "clinic visits": ("In our IOP we have in-person clinic visits and groups.", ["in_person"], []),
    "labelled format": ("<h1>Our IOP</h1><p>Format: In person or virtual</p>", ["in_person", "telehealth"], ["yes"]),
}

SILENT = {
    "as private as in person": "Your sessions in our IOP are private, just like an in-person visit.",
    "bills": "Our billing services are online. We run an IOP.",
    "home at night": "Clients of our IOP return to the comfort of their own home each night.",
    "much the same": "Our IOP sessions are conducted nearly identically to in-person sessions.",
    "parallel to the office": "Our IOP by design holds a standard parallel to in-office care.",
    "in place of": "Our IOP sends a weekly letter in place of in-person visits.",
    "unlike": "Our IOP, unlike in-person programs, costs little.",
    "open to people at large": "Virtual IOP is available to people in most states.",
    "when roads are closed": "Our IOP uses telehealth only when the roads are closed.",
    "in storms": "Our IOP sessions are held over Zoom only during storms.",
    "programs at large": "IOPs may be attended by telehealth.",
    "visit to look": "Visit our office to see where our IOP meets.",
    "visit to pay": "Call or visit our office to pay for our IOP.",
    "papers in the office": "<h1>Our IOP</h1><p>Papers are kept in the office.</p>",
    "contact by phone or video": "Contact our IOP team by phone or video.",
    "tour": "Take a virtual tour of our residential house.",
    "visits": "Our residential clients have virtual visits with their family.",
    "assessment": "We offer a telehealth assessment before our IOP starts.",
    "form": "Fill out our online form to join our IOP.",
    "insurance": "Verify your insurance online for our IOP.",
    "alumni": "Our IOP alumni meet on Zoom for virtual alumni meetings.",
    "virtual reality": "Our IOP uses virtual reality.",
    "soon": "Telehealth for our IOP is coming soon.",
    "manager": "In our sober living home the manager lives on-site.",
    "nurses": "Our residential house has on-site nurses.",
    "general": "Many IOPs are offered via telehealth.",
    "hypothetical": "An IOP may be virtual.",
    "contact": "<h1>Our IOP</h1><p>Contact us in person or online.</p>",
    "bill": "<h1>Our IOP</h1><p>You may pay your bill in person.</p>",
    "signing up": "<h1>Our IOP</h1><p>Register online or in person.</p>",
    "staff at a center": "Our therapists run IOP sessions for staff at our Reno office.",
    "weighed": "<h1>Our IOP</h1><p>In-person or online: which is better?</p>",
    "testimonial": "<blockquote>The telehealth IOP was good.</blockquote>",
    "question alone": "<h3>Is your IOP available via telehealth?</h3>",
}


@pytest.mark.parametrize(("snippet", "formats", "telehealth"), STATED.values(), ids=STATED)
def test_how_a_program_is_attended(own, snippet: str, formats: list[str], telehealth: list[str]) -> None:
    assert own("formats", snippet) == formats
    assert own("formats", snippet, name="telehealth") == telehealth


@pytest.mark.parametrize("snippet", SILENT.values(), ids=SILENT)
def test_tours_visits_and_forms_are_no_way_to_attend(own, snippet: str) -> None:
    assert own("formats", snippet) == []
    assert own("formats", snippet, name="telehealth") == []


def test_telehealth_tied_to_no_level_is_unclear(read) -> None:
    found = read("formats", "We offer telehealth.")
    assert {(finding.field, finding.value, finding.claim) for finding in found} == {
        ("formats", "telehealth", "unclear"),
        ("telehealth", "yes", "unclear"),
    }


def test_two_levels_keep_their_own_ways(read) -> None:
    found = read("formats", "<p>Our IOP is offered via telehealth.</p><p>Our PHP is in-person only.</p>")
    telehealth = {(finding.level_of_care, finding.value) for finding in found if finding.field == "telehealth"}
    assert telehealth == {("iop", "yes"), ("php", "no")}


def test_a_tagline_in_the_footer_says_that_all_is_by_telehealth(read) -> None:
    snippet = "<h1>Fees</h1><p>We charge $150 for individual therapy.</p><footer><h4>Quarry House</h4><p>Warm telehealth psychology services across Nevada.</p></footer>"
    found = {(one.field, one.value, one.rule) for one in read("formats", snippet)}
    assert ("telehealth", "yes", "tied to no level of care") in found


def test_both_ways_in_a_footer_are_the_providers(own) -> None:
    snippet = "<h1>Counseling practice</h1><p>Our practice offers therapy.</p><footer>In-person in Reno and telehealth for adults of Nevada.</footer>"
    assert "in_person" in own("formats", snippet)


def test_a_heading_over_one_tracks_telehealth_is_of_that_track() -> None:
    found = extract_page(
        "<html><head><title>IOP | Tarn Recovery</title></head><body><h1>Intensive Outpatient Program</h1>"
        "<h2>Morning track</h2><p>Monday to Thursday, 9 am to 12 pm</p>"
        "<h2>Evening track</h2><p>Monday to Thursday, 6 to 9 pm</p>"
        "<h2>Telehealth</h2><p>The evening track is also offered by telehealth to anyone in Arizona.</p></body></html>"
    )
    said = {program.track: program.telehealth and program.telehealth.value for program in found.programs}
    assert said["evening"] == "yes"
    assert said["morning"] is None


OF_SOME = [
    "Telehealth is not available for new clients of our IOP.",
    "Established clients may attend our IOP by video.",
    "Our IOP is offered by telehealth after a first visit in the office.",
    "We do not offer telehealth in our IOP to clients outside Ohio.",
    "We can't offer telehealth for our IOP in other states.",
    "Our IOP has no telehealth unless you have a doctor's note.",
    "Telehealth sessions of our IOP are on a case-by-case basis.",
    "Our IOP is virtual on Fridays only.",
    "The program may be attended by video only with a doctor's note. We run an IOP.",
    "The IOP may be attended by telehealth if you have a doctor's note.",
    "Telehealth for our IOP is not available in Nevada.",
    "Telehealth for our IOP is not available to residents of Nevada.",
    "Evening IOP: Mon/Tue/Thu 5:30p-8:30p (virtual on Tuesdays).",
    "In our IOP medication management is by telehealth; therapy is in the office.",
    "In our IOP individual therapy is by telehealth; groups are in the office.",
    "Telehealth in our IOP is for individual therapy only.",
    "Our IOP allows virtual attendance only when you are ill.",
    "Our IOP meets mornings and evenings. We have no evening telehealth.",
    "Our IOP has no weekend or evening telehealth groups.",
    "We do not offer evening telehealth in our IOP.",
    "Our IOP offers no telehealth on Fridays.",
    "There is no telehealth in the evening in our IOP.",
    "We do not do intakes of our IOP by video.",
    "Clients may not join the evening groups of our IOP by video.",
    "In our IOP psychiatry appointments are by telehealth.",
    "Our IOP meets in the barn. Our IOP has virtual individual counseling available.",
    "In our IOP telehealth is available for individual therapy sessions.",
    "Virtual visits for medication management are available in our IOP.",
    "Our IOP offers telehealth family therapy.",
    "Our IOP offers telehealth individual counseling, groups meet in the barn.",
    "Our IOP has telehealth for clients who live over 30 miles from us.",
    "Our IOP is in person, with a virtual option for those who need it.",
    "All classes of our IOP are in person, with video options for people who need them.",
    "In our IOP up to two groups a week may be attended by video.",
    "<h3>Does your IOP have a virtual option?</h3><p>Yes, no more than one group a week can be attended by video.</p>",
    "<h3>Is telehealth possible in your IOP?</h3><p>Yes, for individual counseling.</p>",
    "Our IOP is in the barn. Relatives may join the family sessions by Zoom.",
]


@pytest.mark.parametrize("sentence", OF_SOME)
def test_telehealth_of_some_clients_is_neither_yes_nor_no(own, sentence: str) -> None:
    assert own("formats", sentence, name="telehealth") == []
    assert "telehealth" not in own("formats", sentence)


OF_ALL = [
    ("Our IOP is offered by telehealth to new and established clients.", ["yes"]),
    ("Our IOP is virtual on Mondays and Wednesdays.", ["yes"]),
    ("Our outpatient clinic offers individual therapy by telehealth.", ["yes"]),
    ("Our IOP offers individual and group therapy by telehealth.", ["yes"]),
    ("Our virtual IOP includes individual sessions.", ["yes"]),
    ("Our IOP offers telehealth for individual, family and group sessions.", ["yes"]),
    ("Our IOP sees adults in Oregon, Idaho and Washington online.", ["yes"]),
    ("Our IOP serves people across Oregon. Read our reviews online.", []),
    ("Our telehealth IOP is for adults who live in Ohio.", ["yes"]),
    ("We do not offer telehealth for our IOP.", ["no"]),
    ("We do not offer telehealth in our IOP to our clients.", ["no"]),
    ("Our evening IOP has no telehealth.", ["no"]),
    ("Our IOP meets in the evening and does not offer telehealth.", ["no"]),
    ("Clients may not join the groups of our IOP by phone or video.", ["no"]),
    ("Those who cannot come to our IOP may join its groups by video.", ["yes"]),
    ("In our IOP telehealth is for individual therapy and groups.", ["yes"]),
]
# A heading that names telehealth, over what takes it back
EITHER_WAY = [
    # what the page of an IOP says of all of it, how it is attended, telehealth
    ("All of our classes can be taken in person or over video.", ["in_person", "telehealth"], ["yes"]),
    ("We hold all programming in person and via telehealth.", ["in_person", "telehealth"], ["yes"]),
    ("Every group of our IOP is offered in person or virtually.", ["in_person", "telehealth"], ["yes"]),
    ("By video or at the office: all IOP sessions are in person or online.", ["in_person", "telehealth"], ["yes"]),
    ("All of our IOP programming is held in person.", ["in_person"], ["no"]),
    ("All of our groups meet in person, never online.", ["in_person"], ["no"]),
    ("All treatment is in person, with no telehealth option.", ["in_person"], ["no"]),
    ("Our IOP is strictly in person.", ["in_person"], ["no"]),
]


@pytest.mark.parametrize(("sentence", "formats", "telehealth"), EITHER_WAY)
def test_all_in_person_or_by_video_is_either_way(own, sentence: str, formats: list[str], telehealth: list[str]) -> None:
    snippet = f"<h1>Intensive Outpatient Program (IOP)</h1><p>{sentence}</p>"
    assert own("formats", snippet) == formats
    assert own("formats", snippet, name="telehealth") == telehealth


UNDER_HEADINGS = [
    ("Telehealth", "We no longer offer telehealth.", ["no"]),
    ("Telehealth", "All of our services are in person only.", ["no"]),
    ("Virtual IOP", "Our virtual IOP has been paused.", []),
    ("Telehealth", "Telehealth was offered in 2020 but has been discontinued.", []),
    ("Telehealth", "Established clients may attend by video.", []),
    ("Virtual IOP", "We ended our virtual IOP in May.", []),
    ("Telehealth", "Our groups meet by video.", ["yes"]),
]


@pytest.mark.parametrize(("heading", "text", "expected"), UNDER_HEADINGS, ids=[case[1] for case in UNDER_HEADINGS])
def test_a_heading_says_nothing_that_its_text_takes_back(heading: str, text: str, expected: list[str]) -> None:
    found = extract_page(
        "<html><head><title>IOP | Tarn Recovery</title></head><body><h1>Intensive Outpatient Program</h1>"
        f"<p>Our IOP helps adults with alcohol addiction.</p><h2>{heading}</h2><p>{text}</p></body></html>"
    )
    assert [one.telehealth.value for one in found.programs if one.telehealth] == expected


@pytest.mark.parametrize(("sentence", "expected"), OF_ALL, ids=[case[0] for case in OF_ALL])
def test_telehealth_of_all_clients(own, sentence: str, expected: list[str]) -> None:
    assert own("formats", sentence, name="telehealth") == expected


def test_what_is_said_of_both_tracks_is_of_each() -> None:
    found = extract_page(
        "<html><head><title>IOP | Tarn Recovery</title></head><body><h1>Intensive Outpatient Program</h1>"
        "<p>Morning track: Monday to Thursday, 9 am to 12 pm. Evening track: Monday to Thursday, 6 to 9 pm.</p>"
        "<p>Both tracks are also offered by secure video.</p></body></html>"
    )
    said = {program.track: program.telehealth and program.telehealth.value for program in found.programs}
    assert said == {"morning": "yes", "evening": "yes"}
