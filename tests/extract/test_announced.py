"""Levels of care that are announced and not there yet: a note beside a heading, and sentences that say what will open."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from records.models import PageExtraction

_IOP = "<h2>Intensive outpatient</h2><p>Our IOP meets Monday, Wednesday and Thursday, 4-7 pm.</p>"
_PHP = "<p>Mon-Fri · 9 am - 3 pm</p><h3>A day in PHP</h3><p>Our PHP uses DBT and EMDR.</p>"


def _offered(body: str) -> list[str]:
    html = f"<title>Programs - Quarry Fern Health</title><main><h1>Our programs</h1><p>We treat teens at our clinic.</p>{body}</main>"
    return [str(program.level_of_care.value) for program in extract_page(html).programs]


@pytest.mark.parametrize(
    "body",
    [
        f"{_IOP}<h2>Partial hospitalization</h2><p>Coming soon</p>{_PHP}",
        f"{_IOP}<h2>Partial hospitalization <span>Opening soon</span></h2>{_PHP}",
        f"<section>{_IOP}</section><section><span>Launching fall 2031</span><h2>Partial hospitalization</h2>{_PHP}</section>",
        f"<div>{_IOP}</div><aside><span>02 / PHP</span><span>Coming soon</span><h2>Partial hospitalization</h2>{_PHP}</aside>",
        f"{_IOP}<h2>Partial hospitalization</h2><p>A place to go by day.</p><p>Coming soon</p><h2>Fees</h2><p>A session is $90.</p>",
        f"<p>A partial hospitalization program (PHP) is launching soon at Quarry Fern Health.</p>{_IOP}<h2>Partial hospitalization</h2>{_PHP}",
        f"<p>Our new PHP is opening this spring.</p>{_IOP}<h2>PHP</h2>{_PHP}",
        f"<ul><li>IOP</li><li>PHP (coming soon)</li></ul>{_IOP}<h2>PHP</h2>{_PHP}",
    ],
    ids=["under", "in", "over", "aside", "card", "sentence", "new", "listed"],
)
def test_what_is_announced_is_no_program(body: str) -> None:
    assert _offered(body) == ["iop"]


@pytest.mark.parametrize(
    "body",
    [
        f"<p>Our second PHP is launching soon.</p>{_IOP}<h2>PHP</h2>{_PHP}",
        f"<p>An evening PHP is coming soon.</p>{_IOP}<h2>PHP</h2>{_PHP}",
        f"<p>A PHP is opening soon in Sparks.</p>{_IOP}<h2>PHP</h2>{_PHP}",
        f"<p>A PHP is opening soon.</p>{_IOP}<p>We offer a PHP on our campus.</p><h2>PHP</h2>{_PHP}",
        f"{_IOP}<h2>PHP</h2>{_PHP}<h2>Videos</h2><p>Coming soon</p>",
        f"{_IOP}<h2>Videos</h2><p>Coming soon</p><h2>PHP</h2>{_PHP}",
        f"<p>Registration for our next PHP group is opening soon.</p>{_IOP}<h2>PHP</h2>{_PHP}",
    ],
    ids=["second", "evening", "place", "said", "videos behind", "videos before", "registration"],
)
def test_what_is_announced_beside_takes_nothing_away(body: str) -> None:
    assert sorted(_offered(body)) == ["iop", "php"]


def test_one_level_told_of_as_both_is_no_level_beside_them() -> None:
    body = f"<p>Our IOP and our PHP are open today. Both are outpatient: no inpatient stay, no 30-day mandates.</p>{_IOP}<h2>PHP</h2>{_PHP}"
    assert sorted(_offered(body)) == ["iop", "php"]


_CARD = "<div><h2>{}</h2><p>{}</p><a href='/{}'>{}</a></div>"


@pytest.mark.parametrize(
    ("residential", "expected"),
    [
        (_CARD.format("Residential treatment", "Most residential programs give care day and night.", "r", "Learn more"), True),
        (_CARD.format("Residential treatment", "Most residential programs give care day and night.", "r", "Photo"), False),
    ],
)  # fmt: skip
def test_a_card_that_leads_on_among_cards_of_ours(residential: str, expected: bool) -> None:
    body = _CARD.format("Intensive outpatient", "Our IOP is small.", "i", "Learn more") + residential
    body += _CARD.format("Partial hospitalization", "Our PHP has a garden.", "p", "Learn more")
    html = f"<title>Quarry Fern Health</title><main><h1>Quarry Fern Health</h1><p>We treat teens at our clinic.</p>{body}</main>"
    levels = {str(program.level_of_care.value) for program in extract_page(html).programs}
    assert ("residential" in levels) is expected
    assert {"iop", "php"} <= levels


def test_a_rotation_of_blocks_online_or_in_person() -> None:
    body = (
        "<h2>Intensive outpatient</h2><p>Our IOP: each teen comes to three group blocks per week.</p><ul>"
        "<li>Monday · In-person, 4–7 PM</li><li>Tuesday · Virtual morning 9 AM–12 PM or in-person afternoon 4–7 PM</li>"
        "<li>Wednesday + Friday · No groups; reserved for family sessions</li></ul><ul><li>Individual therapy weekly (Wednesday or Friday)</li></ul>"
    )
    html = f"<title>Quarry Fern Health</title><main><h1>Quarry Fern Health</h1><p>We treat teens.</p>{body}</main>"
    program = next(one for one in extract_page(html).programs if one.level_of_care.value == "iop")
    blocks = [(*one.days, one.start, one.end) for one in program.sessions]
    assert blocks == [("mon", "16:00", "19:00"), ("tue", "09:00", "12:00"), ("tue", "16:00", "19:00")]
    assert [str(day.code) for day in program.days] == ["mon", "tue"]
    assert program.days_per_week is not None
    assert program.days_per_week.min == 3


@pytest.mark.parametrize(
    ("alt", "found"),
    [("logo", ["cigna"]), ("Insurance logo 2", ["cigna"]), ("Our garden", []), ("Aetna logo", ["aetna"])],
)
def test_a_logo_whose_text_names_nobody_goes_by_its_file(alt: str, found: list[str]) -> None:
    html = f'<title>Quarry Fern Health</title><main><h1>Quarry Fern Health</h1><p>Our IOP is for teens. We are small.</p><h2>We accept</h2><div><img src="/i/Cigna_logo.png" alt="{alt}"></div></main>'
    assert [one.id for one in extract_page(html).insurers] == found


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("Fern Ranch — Sober Living for Men Near Sparks, NV", "sober_living"),
        ("Fern Ranch | Residential Treatment in Nevada", "residential"),
        ("Fern Ranch | A Recovery Residence in Sparks", ""),
        ("Fern Ranch | How Sober Living Helps in Recovery", ""),
    ],
)
def test_what_a_site_calls_itself_behind_its_name(title: str, level: str) -> None:
    html = f"<title>{title}</title><main><h1>There is hope here.</h1><p>At Fern Ranch, we keep horses. Our days are quiet. We welcome men who want to rest.</p><p>Working with horses is equine therapy, and we do it each day.</p></main>"
    assert [str(program.level_of_care.value) for program in extract_page(html).programs] == ([level] if level else [])


@pytest.mark.parametrize(
    ("said", "listed"),
    [("Outpatient care for substance use and related concerns.", True), ("Outpatient care for substance use is often enough.", False)],
)  # fmt: skip
def test_a_line_under_services_that_begins_with_a_level(said: str, listed: bool) -> None:
    html = f"<title>Fern Hill Counseling</title><main><h1>Fern Hill Counseling</h1><p>We see adults.</p><h2>Services</h2><p>{said}</p><h3>Intensive outpatient (IOP)</h3><p>Our IOP meets Monday, 6-9 pm.</p></main>"
    levels = {str(program.level_of_care.value) for program in extract_page(html).programs}
    assert ("outpatient" in levels) is listed


def _read(body: str) -> PageExtraction:
    return extract_page(f"<title>Cedar Hollow Recovery</title><main><h1>Cedar Hollow Recovery</h1>{body}</main>")


@pytest.mark.parametrize(
    ("body", "level"),
    [
        ("<h2>IOP</h2><p>IOP continues the services provided in PHP at a reduced level, meeting Monday and Friday, 9 am - noon.</p>", "iop"),
        ("<p>Our IOP builds on what was learned in PHP, and meets Monday and Friday, 9 am - noon.</p>", "iop"),
        ("<h2>PHP</h2><p>Clients attend Monday and Friday from 9 am to noon and have the same groups as in our IOP.</p>", "php"),
        ("<p>Treatment given in our PHP runs Monday and Friday, 9 am - noon.</p>", "php"),
    ],
)  # fmt: skip
def test_a_level_that_another_goes_on_from_takes_no_times(body: str, level: str) -> None:
    found = _read(f"<p>We offer PHP and IOP.</p>{body}").programs
    assert {str(one.level_of_care.value): len(one.sessions) for one in found} == {
        "iop": level == "iop",
        "php": level == "php",
    }


@pytest.mark.parametrize(
    ("said", "offered"),
    [
        ("We connect clients with quiet sober living homes.", False),
        ("We work closely with local partners for your stay.", False),
        ("Our sober living homes are quiet. We help residents find work.", True),
    ],
)
def test_what_clients_are_connected_with_is_of_others(said: str, offered: bool) -> None:
    levels = {
        str(one.level_of_care.value)
        for one in _read(f"<p>Our IOP is small.</p><h3>Sober Living</h3><p>{said}</p>").programs
    }
    assert ("sober_living" in levels) is offered


def test_a_season_is_no_town_and_a_reviewer_makes_no_article() -> None:
    assert _read("<p>Our IOP is small. We are launching a night group in Spring 2031.</p>").locations == []
    found = _read("<p>Our IOP meets Monday, 6-9 pm. We use CBT.</p><p>Medically reviewed by Ann Quill, MD</p>")
    assert [len(one.sessions) for one in found.programs] == [1]


def test_a_question_for_the_difference_offers_neither() -> None:
    found = _read(
        "<p>Our IOP is small. We see teens. We use CBT.</p><h3>What is the difference between IOP and outpatient therapy?</h3><p>It is more intensive.</p>"
    )
    assert [str(one.level_of_care.value) for one in found.programs] == ["iop"]


_TITLE = "<title>{} - The Lantern</title><main><h1>Residential Program</h1>{}</main>"


@pytest.mark.parametrize(
    "body",
    [
        "<h2>Future vision</h2><p>The Lantern desires to have a residential program for men who drink.</p><p>Men will live on the farm.</p>",
        "<h2>Our hopes for the future</h2><p>Residents of our house will eat together, and our team will cook.</p>",
        "<p>The Lantern dreams to one day open a house for men.</p>",
        "<p>We are planning to open a residential program on the hill.</p>",
    ],
    ids=["vision", "hopes", "dreams", "planning"],
)
def test_a_page_on_what_will_be_there_has_no_program(body: str) -> None:
    assert extract_page(_TITLE.format("Future vision", body)).programs == []


@pytest.mark.parametrize(
    "body",
    [
        "<p>Our residential program is for men.</p><h2>Future vision</h2><p>We desire to have a second house.</p>",
        "<p>Our program lasts a year. Our men live on the farm.</p><h2>Plans for the future</h2><p>We plan to open a barn.</p>",
        "<p>Our program is for men who wish to have a bed and a job.</p>",
    ],
    ids=["a vision beside", "plans beside", "who wish"],
)
def test_a_vision_beside_takes_no_program_away(body: str) -> None:
    assert [one.level_of_care.value for one in extract_page(_TITLE.format("Program", body)).programs] == ["residential"]


_IOP_PAGE = "<title>Adult IOP | Quarry Fern Health</title><main>{}<h1>Adult Intensive Outpatient Program (IOP)</h1><p>Our IOP groups teach CBT to adults.</p></main>"


@pytest.mark.parametrize(
    "said",
    [
        "Services are not currently operating.",
        "We are not yet open.",
        "We are not open yet, but you can join our list.",
        "Not currently operating.",
        "Pre-launch: our license is pending.",
        "Our programs are not yet operating.",
        "We're not admitting clients until our license arrives.",
        "We are not seeing clients yet.",
        "We are not yet seeing patients, but you can join our list.",
        "We have not opened our doors yet.",
        "Our doors are not open yet.",
        "We are not taking new clients yet.",
        "We have not started services yet.",
        "We will begin seeing clients in March.",
        "We hope to start admitting residents as soon as our license arrives.",
        "Todavía no estamos abiertos.",
    ],
)
def test_who_is_not_open_yet_has_no_program(said: str) -> None:
    assert extract_page(_IOP_PAGE.format(f"<p>{said}</p>")).programs == []


@pytest.mark.parametrize(
    "said",
    [
        "We are not open on weekends.",
        "Our office is not open on Mondays.",
        "We are not open to the public.",
        "We are not operating a detox.",
        "The gym is not yet open.",
        "Our launch party is in May.",
        "We are not just open: we are here all night.",
        "We are not admitting clients who need detox.",
        "We are not taking new clients at this time.",
        "We are not accepting clients with Medicare.",
        "We are not seeing clients in our Reno office.",
        "We will begin treatment in the first session.",
        "We will start seeing clients in pairs when they ask for it.",
        "Todavía no atendemos a menores.",
    ],
)
def test_who_is_open_has_one(said: str) -> None:
    assert [one.level_of_care.value for one in extract_page(_IOP_PAGE.format(f"<p>{said}</p>")).programs] == ["iop"]


def test_what_is_said_of_paying_before_the_day_of_opening_is_unclear() -> None:
    found = extract_page(_IOP_PAGE.format("<p>We are not seeing clients yet.</p><p>We accept Aetna and Cigna.</p>"))
    assert (found.page_role, found.insurers) == ("provider", [])
    assert {finding.value["id"] for finding in found.unclear if finding.field == "insurers"} == {"aetna", "cigna"}


OF_TODAY = "<p>We are a treatment center in Reno, NV. Our IOP uses CBT. We are in network with Aetna.</p>"
TO_COME = [
    ("We hope to offer EMDR and equine therapy by next summer.", "emdr", False),
    ("We are working to bring EMDR to our clients.", "emdr", False),
    ("We look forward to offering EMDR next year.", "emdr", False),
    ("Our goal is to add EMDR in 2031.", "emdr", False),
    ("Our contract with Humana begins January 1, 2031.", "humana", False),
    ("We become in-network with Humana on March 1.", "humana", False),
    ("We are working to bring hope to our clients through EMDR.", "emdr", True),
    ("We hope to offer you relief, and use EMDR.", "emdr", True),
    ("Our contract with Humana began in 2019.", "humana", True),
    ("Our contract with Humana covers treatment from the first day.", "humana", True),
]


@pytest.mark.parametrize(("sentence", "what", "is_of_today"), TO_COME)
def test_what_is_hoped_for_or_begins_later_is_not_of_today(sentence: str, what: str, is_of_today: bool) -> None:
    found = extract_page(f"<title>Marrow Creek</title><main><h1>Marrow Creek</h1>{OF_TODAY}<p>{sentence}</p></main>")
    held = {one.code for program in found.programs for one in program.modalities} | {one.id for one in found.insurers}
    assert (what in held) is is_of_today
    assert {"cbt", "aetna"} <= held
