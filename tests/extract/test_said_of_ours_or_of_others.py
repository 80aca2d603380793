"""Levels, times and people that a page says of its own program, beside those that it only sets it against or does besides."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page

NAME = "Marrow Creek Recovery"
OURS = "<p>At Marrow Creek, our IOP helps adults in Reno, NV.</p>"
MEETS = OURS + "<p>Our IOP meets Monday and Tuesday 9 am-12 pm.</p>"
HELD = ["iop sessions: mon tue 09:00-12:00"]
ELSEWHERE = ["residential", "inpatient", "detox", "php"]
COMPARED = [
    pytest.param("<p>A partial hospital program meets 5 days a week; we meet 3.</p>", ["iop"], ["php"], id="a program of another level, and we"),
    pytest.param("<p>A PHP runs 5 days a week, while ours meets 3.</p>", ["iop"], ["php"], id="a PHP, while ours"),
    pytest.param("<p>A residential stay lasts 30 days; our IOP lasts 8 weeks.</p>", ["iop duration_weeks: 8.0-8.0"], ["residential"], id="a stay, and ours"),
    pytest.param("<ul><li>Inpatient rehab: 30 days</li><li>Our IOP: 8 weeks</li></ul>", ["iop duration_weeks: 8.0-8.0"], ELSEWHERE, id="a line on inpatient rehab above ours"),
    pytest.param("<ul><li>Our IOP: live at home, 3 evenings a week</li><li>Residential rehab: 24-hour care, 28 days</li></ul>", ["iop"], ELSEWHERE, id="a line on residential rehab below ours"),
    pytest.param("<p>Hospital detox: 5 days</p><p>Our IOP: 8 weeks</p>", ["iop duration_weeks: 8.0-8.0"], ELSEWHERE, id="two paragraphs"),
    pytest.param("<h2>Where we fit in the continuum</h2><ul><li>Detox</li><li>Residential</li><li>IOP (us)</li></ul>", ["iop"], ELSEWHERE, id="where we fit, as a heading"),
    pytest.param("<h2>How our IOP fits into the levels of care</h2><ul><li>Detox</li><li>Residential treatment</li><li>PHP</li><li>IOP</li></ul>", ["iop"], ELSEWHERE, id="how our IOP fits"),
    pytest.param("<p>Where we fit in the continuum: detox, residential, PHP, IOP (that's us), outpatient.</p>", ["iop"], ELSEWHERE, id="where we fit, as a lead-in"),
]  # fmt: skip
NOT_COMPARED = [
    pytest.param("<ul><li>Our residential program: 30 days</li><li>Our IOP: 8 weeks</li></ul>", ["residential duration_weeks: 4.3-4.3", "iop duration_weeks: 8.0-8.0"], [], id="both are ours"),
    pytest.param("<p>Marrow Creek offers residential care.</p><ul><li>Residential: 30 days</li><li>Our IOP: 8 weeks</li></ul>", ["residential duration_weeks: 4.3-4.3"], [], id="the other is claimed as well"),
    pytest.param("<h2>Programs</h2><ul><li>Residential: 30 days</li><li>Our IOP: 8 weeks</li></ul>", ["residential duration_weeks: 4.3-4.3"], [], id="under Programs"),
    pytest.param("<p>Our PHP meets 5 days a week; our IOP meets 3 days a week.</p>", ["php days_per_week: 5.0-5.0", "iop days_per_week: 3.0-3.0"], [], id="two of ours"),
    pytest.param("<p>Our continuum of care: detox, residential, PHP, IOP.</p>", ["detox", "residential", "php"], [], id="our continuum, on a line"),
    pytest.param("<h2>Our continuum of care</h2><ul><li>Detox</li><li>Residential</li><li>IOP</li></ul>", ["detox", "residential"], [], id="our continuum, as a heading"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "stated", "never"), [*COMPARED, *NOT_COMPARED])
def test_a_level_that_ours_is_set_against(body: str, stated: list[str], never: list[str]) -> None:
    must_state(page(OURS + body, NAME), stated, never)


KINDS = [
    pytest.param("Our outpatient services, which include an IOP, help adults in Reno.", ["iop"], ["outpatient"], id="which include"),
    pytest.param("Our outpatient services include an IOP and a PHP for adults.", ["iop", "php"], ["outpatient"], id="include two"),
    pytest.param("We offer outpatient treatment: an intensive outpatient program.", ["iop"], ["outpatient"], id="behind a colon"),
    pytest.param("We offer outpatient services, including an evening IOP.", ["iop"], ["outpatient"], id="including"),
    pytest.param("Our outpatient services include an IOP, individual counseling and medication visits.", ["iop", "outpatient"], [], id="and what is outpatient care itself"),
    pytest.param("We offer outpatient services as well as an IOP.", ["iop", "outpatient"], [], id="as well as"),
    pytest.param("We offer outpatient care, an IOP and a PHP.", ["iop", "outpatient", "php"], [], id="a list"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "stated", "never"), KINDS)
def test_outpatient_as_the_kind_of_an_iop(said: str, stated: list[str], never: list[str]) -> None:
    must_state(page(f"<p>{said}</p>", NAME), stated, never)


@pytest.mark.parametrize(
    "said",
    [
        "Our softball team practices Wednesdays 5-7 pm.",
        "The kickball league plays Sundays 2-4 pm.",
        "Basketball practice is Thursdays 6-8 pm.",
        "Our bowling team meets Fridays 6-8 pm.",
        "Each Friday 9-10 am our director hosts a coffee hour.",
        "Fridays 4-5 pm the founders host a book talk.",
        "On Wednesdays 12-1 pm our CEO answers letters on the radio.",
    ],
)
def test_what_a_house_does_besides_is_no_session(said: str) -> None:
    must_state(page(f"{MEETS}<p>{said}</p>", NAME), HELD, ["wed", "thu", "fri", "sun"])


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("Our treatment team leads groups Wednesdays 5-8 pm.", "wed 17:00-20:00"),
        ("Each Friday 9 am-12 pm our director leads a process group.", "fri 09:00-12:00"),
        ("Each Friday 9 am-12 pm our director hosts a process group.", "fri 09:00-12:00"),
        ("Our IOP team runs groups Wednesdays 5-8 pm.", "wed 17:00-20:00"),
        ("IOP clients practice skills in group Wednesdays 5-8 pm.", "wed 17:00-20:00"),
    ],
)
def test_a_group_that_a_team_leads_is_one(said: str, held: str) -> None:
    must_state(page(f"{OURS}<p>{said}</p>", NAME), [f"iop sessions: {held}"], [])


OFFERED = [
    pytest.param("<p>Marrow Creek provides:</p><ul><li>Partial Hospitalization</li><li>Intensive Outpatient</li></ul>", ["php", "iop"], id="provides, over a list"),
    pytest.param("<p>Marrow Creek Recovery in Reno provides the following:</p><ul><li>Detox</li><li>Residential treatment</li></ul>", ["detox", "residential"], id="provides the following"),
    pytest.param("<p>Marrow Creek Recovery operates these programs:</p><ul><li>Detox</li><li>Residential treatment</li></ul>", ["detox", "residential"], id="operates these programs"),
    pytest.param("<p>Marrow Creek treats adults with IOP and outpatient care.</p>", ["iop", "outpatient"], id="treats adults with"),
    pytest.param("<p>Marrow Creek Recovery serves teens through a PHP and an IOP.</p>", ["iop", "php"], id="serves teens through"),
    pytest.param("<p>Marrow Creek Recovery helps women in Reno with intensive outpatient treatment and sober living.</p>", ["iop", "sober_living"], id="helps women with"),
    pytest.param("<p>We treat veterans and first responders with residential treatment and an IOP.</p>", ["residential", "iop"], id="we treat with"),
]  # fmt: skip
NOT_OFFERED = [
    "<p>Marrow Creek helps families with detox referrals.</p>",
    "<p>Marrow Creek supports adults with a history of residential treatment.</p>",
    "<p>Marrow Creek serves people with recent detox stays.</p>",
    "<p>Marrow Creek helps adults with residential placement.</p>",
    "<p>Marrow Creek works with hospitals through a detox line.</p>",
    "<p>We help clients through detox cravings and stress.</p>",
    "<p>Marrow Creek provides referrals to:</p><ul><li>Detox</li><li>Residential treatment</li></ul>",
]


@pytest.mark.parametrize(("body", "stated"), OFFERED)
def test_levels_that_are_given(body: str, stated: list[str]) -> None:
    must_state(page(body, NAME), stated, [])


@pytest.mark.parametrize("body", NOT_OFFERED)
def test_levels_that_are_only_spoken_of(body: str) -> None:
    must_state(page(OURS + body, NAME), ["iop"], ["residential", "detox"])


@pytest.mark.parametrize(
    ("said", "whom"),
    [
        ("Our IOP serves healthcare professionals.", "professionals"),
        ("This program treats pilots and other professionals.", "professionals"),
        ("Our IOP serves couples.", "couples"),
        ("Our clinic also treats couples.", "couples"),
    ],
)
def test_whom_our_program_serves(said: str, whom: str) -> None:
    must_state(page(f"{OURS}<p>{said}</p>", NAME), [f"iop populations: {whom}"], [])


@pytest.mark.parametrize(
    "said",
    [
        "Our IOP is staffed by healthcare professionals.",
        "Our IOP serves as a resource for healthcare professionals.",
        "Our IOP serves clients referred by healthcare professionals.",
        "Our IOP serves healthcare professionals with trainings and CEUs.",
        "Our IOP treats clients with medical professionals on site.",
        "Our IOP serves coffee to couples on family night.",
    ],
)
def test_who_is_named_and_not_served(said: str) -> None:
    must_state(page(f"{OURS}<p>{said}</p>", NAME), ["iop"], ["professionals", "couples"])


@pytest.mark.parametrize(
    "said",
    [
        "Some groups are in person and others are online.",
        "Some sessions are held in person, the rest are online.",
        "Two groups are in person and one is online.",
        "Some of our groups meet in person, others by Zoom.",
    ],
)
def test_groups_of_both_ways(said: str) -> None:
    must_state(page(f"{OURS}<p>{said}</p>", NAME), ["iop formats: in_person", "iop formats: telehealth"], [])


@pytest.mark.parametrize(
    "said",
    [
        "Some groups are in person and others are full; forms for these are online.",
        "Some groups are in person and others are listed online.",
    ],
)
def test_what_else_is_online(said: str) -> None:
    must_state(page(f"{OURS}<p>{said}</p>", NAME), ["iop"], ["telehealth"])
