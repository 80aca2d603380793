"""Telehealth of one appointment, of relatives, of those who are ill, or of errands is not the program's; nobody lives in a house by video."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

NAME = "Tamarack Hollow Recovery"
FOOTER = f"<footer>{NAME}, 12 Alder Street, Duluth, MN 55802. (218) 555-0123</footer>"
LEVELS = {"iop": "intensive outpatient program", "residential": "residential program", "detox": "detox program", "outpatient": "outpatient program", "sober_living": "sober living"}  # fmt: skip


def telehealth(said: str, level: str = "iop", title: str = "") -> dict[str, str | None]:
    """Of each level of a page about one: what it says of telehealth."""
    head = title or LEVELS[level].title()
    first = f"<p>At {NAME}, our {LEVELS[level]} helps adults with alcohol addiction.</p>"
    page = f"<title>{head} | {NAME}</title><h1>{head}</h1>{first}{said}{FOOTER}"
    return {one.level_of_care.value: one.telehealth and one.telehealth.value for one in extract_page(page).programs}  # type: ignore[misc]


OF_A_PART = [
    "Telepsychiatry is available.",
    "We offer telepsychiatry and medication management.",
    "Tele-psychiatry is part of the program.",
    "Telepsychiatry appointments are available in the evening.",
    "Our Friday group is online.",
    "The Wednesday evening group meets on Zoom.",
    "Telehealth is available when the weather is bad.",
    "If it snows, we meet by telehealth.",
    "Telehealth is offered whenever the roads are icy.",
    "Clients may meet with their therapist by telehealth between groups.",
    "You can see your counselor by video on days without group.",
    "Clients meet weekly with a psychiatrist via telehealth.",
    "Participants talk with our dietitian over Zoom.",
    "Each client also has a weekly individual session, which can be done by telehealth.",
    "The week includes yoga, family therapy (weekly by video) and art.",
    "La terapia individual se ofrece por videollamada.",
    "Los clientes se reúnen con su consejero por telesalud.",
    "Family members who cannot attend in person can join by Zoom.",
    "Parents out of state may attend sessions by telehealth.",
    "Families who live far away can join family therapy by video.",
    "Your spouse can attend a session by video.",
    "Clients who are sick may attend group by Zoom.",
    "Group members who have a cold may log in by Zoom that day.",
    "If you are ill or traveling, you may join group virtually.",
    "Court dates can be attended by video from our office.",
    "Hearings can be attended by video from our center.",
]


@pytest.mark.parametrize("said", OF_A_PART)
def test_what_is_of_a_part_says_nothing_of_the_program(said: str) -> None:
    assert telehealth(f"<p>{said}</p>") == {"iop": None}


@pytest.mark.parametrize(
    "said",
    [
        "Groups meet by Zoom three evenings a week.",
        "Our Monday, Wednesday and Friday groups are online.",
        "The IOP is offered by telehealth, even when the weather is bad.",
        "Our IOP is by telehealth, with telepsychiatry.",
        "Clients join groups by Zoom and meet with their therapist by telehealth.",
        "Clients meet with their therapist and their group by Zoom.",
        "All sessions, group and individual, are held by video.",
        "Clients may attend group by Zoom.",
        "Parents who work nights can attend our IOP by telehealth.",
        "If you are sick and tired of using, you can attend our IOP by telehealth.",
        "If you live far away, you can attend our IOP by telehealth.",
        "Las sesiones de grupo se ofrecen por videollamada.",
    ],
)
def test_what_is_of_the_program_stays(said: str) -> None:
    assert telehealth(f"<p>{said}</p>") == {"iop": "yes"}


@pytest.mark.parametrize(
    "said",
    [
        "You can see your counselor by video.",
        "Individual therapy is also offered by telehealth.",
        "We offer telepsychiatry.",
    ],
)
def test_one_appointment_is_what_outpatient_care_is(said: str) -> None:
    assert telehealth(f"<p>{said}</p>", "outpatient") == {"outpatient": "yes"}


@pytest.mark.parametrize(
    ("said", "levels"),
    [
        ("We also offer outpatient therapy by telehealth.", {"outpatient": "yes", "iop": None}),
        ("In addition to IOP, we offer outpatient counseling via telehealth.", {"outpatient": "yes", "iop": None}),
        ("We offer outpatient groups by telehealth in the evening.", {"iop": "yes"}),
    ],
)
def test_outpatient_therapy_beside_the_program_is_its_own_level(said: str, levels: dict[str, str | None]) -> None:
    assert telehealth(f"<p>{said}</p>") == levels


@pytest.mark.parametrize("level", ["residential", "detox", "sober_living"])
@pytest.mark.parametrize(
    "said",
    [
        "Medication management appointments are available via telehealth.",
        "Our psychiatrist sees clients by telehealth.",
        "Groups meet by Zoom three evenings a week.",
        "Telehealth is available.",
        "Clients may attend sessions by video.",
        "Individual therapy is offered by telehealth.",
        "Students take part in DBT, family therapy (weekly by video) and yoga.",
        *OF_A_PART[:3],
    ],
)
def test_nobody_lives_in_a_house_by_video(level: str, said: str) -> None:
    assert telehealth(f"<p>{said}</p>", level) == {level: None}


@pytest.mark.parametrize(
    ("said", "level", "title"),
    [
        ("Our virtual residential program meets all day by video.", "residential", ""),
        ("Our residential program is offered by telehealth.", "residential", ""),
        ("We offer virtual detox services with a nurse on call.", "detox", ""),
        ("Our detox is available by telehealth.", "detox", ""),
        ("Our at-home detox is guided by nurses through telehealth.", "detox", ""),
        ("You meet with our doctor by telehealth every day.", "detox", "Virtual Detox"),
    ],
)
def test_a_virtual_program_of_such_care_is_one_by_its_name(said: str, level: str, title: str) -> None:
    assert telehealth(f"<p>{said}</p>", level, title)[level] == "yes"


def test_a_way_that_is_said_of_both_is_of_the_one_that_is_attended_so() -> None:
    body = (
        "<h2>Residential</h2><p>Our residential program lasts 30 days.</p><h2>IOP</h2><p>Our IOP is held by video.</p>"
    )
    page = f"<title>Programs | {NAME}</title><h1>Programs</h1>{body}{FOOTER}"
    held = {one.level_of_care.value: one.telehealth and one.telehealth.value for one in extract_page(page).programs}
    assert held == {"residential": None, "iop": "yes"}


WHOLE = f"""<title>{NAME}</title><h1>{NAME}</h1><p>{NAME} offers a partial hospitalization program (PHP) and an intensive outpatient program (IOP) for teens.</p>
<h2>Partial Hospitalization</h2><p>PHP meets Monday through Friday from 9 am to 3 pm.</p>
<h2>Intensive Outpatient</h2><p>IOP meets Monday, Wednesday and Thursday from 4 to 7 pm.</p>{{}}<h2>Insurance</h2><p>We accept Aetna.</p>{FOOTER}"""


def of_both(body: str) -> dict[str, str | None]:
    """What a whole page about a PHP and an IOP says of telehealth, with a part of its own."""
    found = extract_page(WHOLE.format(body)).programs
    return {one.level_of_care.value: one.telehealth.value if one.telehealth else None for one in found}


@pytest.mark.parametrize(
    "body",
    [
        "<h2>Family program</h2><p>Parents learn as well. Our parents' support group meets on Zoom.</p>",
        "<h2>Family program</h2><ul><li>Family therapy</li><li>Parents' support group on Zoom, Tuesdays at 7 pm</li></ul>",
        "<h2>Family program</h2><p>Sessions are held by video or in person.</p>",
        "<h2>Questions</h2><h3>Can parents take part from home?</h3><p>Yes. Family sessions are by Zoom, and the parents' group meets online.</p>",
        "<h2>For parents</h2><p>Virtual groups every Tuesday.</p>",
        "<h2>Support for your loved ones</h2><p>Zoom group, 7 pm</p>",
        "<p>Spouses and partners meet virtually on Sundays.</p>",
        "<p>Our IOP includes a family group that meets virtually.</p>",
        "<p>In our IOP, parents join a family group on Zoom.</p>",
        "<p>Mothers and fathers join a weekly virtual group.</p>",
        "<p>Caregivers get a virtual skills class.</p>",
        "<table><tr><th>Group</th><th>When</th><th>Where</th></tr><tr><td>IOP</td><td>Mon 4-7 pm</td><td>Our office</td></tr><tr><td>Parent group</td><td>Tue 7 pm</td><td>Zoom</td></tr></table>",
        "<p>Our IOP tours are on Fridays. Also offered virtually.</p>",
        "<p>Parents of our IOP clients meet weekly. Also offered virtually.</p>",
        "<p>Our IOP brochure is in the lobby. Also available virtually.</p>",
    ],
)
def test_how_relatives_take_part_is_no_way_of_the_programs(body: str) -> None:
    assert of_both(body) == {"php": None, "iop": None}


@pytest.mark.parametrize(
    "body",
    [
        "<h2>IOP</h2><p>Three evenings a week. Also offered virtually for Ohio residents.</p>",
        "<h2>IOP</h2><p>Our IOP meets three evenings a week. It is also offered virtually.</p>",
        "<h2>IOP</h2><p>Our IOP meets in our office. Also available via Zoom for adults in Ohio.</p>",
        "<p>Our IOP for teens and parents meets on Zoom.</p>",
        "<p>Our IOP is offered by telehealth, and family sessions are by Zoom too.</p>",
        "<p>Our virtual IOP includes a family group.</p>",
    ],
)
def test_a_program_that_is_offered_so_is_told_from_its_relatives(body: str) -> None:
    assert of_both(body) == {"php": None, "iop": "yes"}
