"""Whom a program serves by what it tells: of its teens, to their parents, in a list of populations, in the line beside the name."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page

DAY = "<!doctype html><html><head><title>Quarry Lantern Recovery</title></head><body><h1>Partial Hospitalization Program</h1><p>At Quarry Lantern Recovery, our day program offers group therapy. Call us at 614-555-0142.</p>"


def populations(body: str) -> set[str]:
    return {found.code for program in extract_page(f"{DAY}{body}").programs for found in program.populations}


TEENS: list[Any] = [
    pytest.param("<p>Teens in the Quarry Lantern partial hospitalization program benefit from daily groups with us.</p>", id="in the named program"),
    pytest.param("<p>Teens in our Partial Hospitalization Program attend several groups a day.</p>", id="in our program attend"),
    pytest.param("<p>Adolescents in our day program go home to their families each afternoon.</p>", id="go home"),
    pytest.param("<p>Teens who attend our PHP learn skills and spend part of each day on school work.</p>", id="who attend our PHP"),
    pytest.param("<p>Adolescents enrolled in our day treatment program take part in family meals.</p>", id="enrolled in"),
    pytest.param("<p>Once your teen is enrolled in our partial hospitalization program, you join a parent group.</p>", id="your teen is enrolled"),
    pytest.param("<p>Your teenager will attend groups at our clinic while you meet with the team.</p>", id="your teenager attends"),
    pytest.param("<p>We call you each week about your teen's progress in our program.</p>", id="your teen's progress in"),
    pytest.param("<p>Your adolescent meets with our psychiatrist each week.</p>", id="meets with our psychiatrist"),
]  # fmt: skip


@pytest.mark.parametrize("body", TEENS)
def test_teens_are_served_where_they_are_told_to_be_here(body: str) -> None:
    assert "adolescents" in populations(body)


NO_TEENS: list[Any] = [
    pytest.param("<p>If your teen is sad, tell us so that our family therapist can talk with you.</p>", id="if your teen is sad"),
    pytest.param("<p>Our groups meet while your teen is at school.</p>", id="while at school"),
    pytest.param("<p>We know that life with your teen can be hard in early recovery.</p>", id="life with your teen"),
    pytest.param("<p>Teens in the country often drink, and we speak of that in our parent group.</p>", id="teens in the country"),
    pytest.param("<p>Your teen's school can call our office for a letter that you are here.</p>", id="your teen's school"),
    pytest.param("<p>Teens in the average program benefit from sports, and adults do as well.</p>", id="any program"),
]  # fmt: skip


@pytest.mark.parametrize("body", NO_TEENS)
def test_teens_who_are_only_spoken_of_are_not_served(body: str) -> None:
    assert "adolescents" not in populations(body)


LISTS: list[Any] = [
    pytest.param("<p>Our services extend to men, women and veterans.</p>", {"men", "women", "veterans"}, id="extend to"),
    pytest.param("<p>We care for diverse populations, including men, women and veterans.</p>", {"men", "women", "veterans"}, id="populations, including"),
    pytest.param("<p>Our program serves many populations such as first responders and veterans.</p>", {"first_responders", "veterans"}, id="populations such as"),
    pytest.param("<p>Our house is open to women and those who identify as transgender.</p>", {"women", "lgbtq"}, id="identify as"),
    pytest.param("<p>We welcome people who identify as lesbian, gay, or transgender.</p>", {"lgbtq"}, id="people who identify as"),
    pytest.param("<p>Our team supports clients who self-identify as LGBTQ.</p>", {"lgbtq"}, id="self-identify"),
    pytest.param("<footer><p>Child, Teen &amp; Adult Psychiatry</p></footer>", {"children", "adolescents", "adults"}, id="child, teen and adult psychiatry"),
    pytest.param("<footer><p>Adolescent and Adult Counseling</p></footer>", {"adolescents", "adults"}, id="adolescent and adult counseling"),
    pytest.param("<footer><p>Child, Adolescent, and Adult Mental Health Services</p></footer>", {"adolescents", "adults"}, id="mental health services"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "codes"), LISTS)
def test_lists_of_those_who_are_served(body: str, codes: set[str]) -> None:
    assert codes <= populations(body)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<p>Research covers populations such as veterans and men.</p>", id="research"),
        pytest.param(
            "<p>Overdose is rising in some populations, including veterans, in the United States.</p>", id="statistics"
        ),
        pytest.param("<footer><p>Adult Education &amp; Family Law</p></footer>", id="no treatment"),
        pytest.param("<footer><a href='/teens'>Teen &amp; Adult Counseling</a></footer>", id="a link"),
    ],
)
def test_populations_that_are_nobodys_clients(body: str) -> None:
    assert not populations(body) & {"veterans", "men", "adults", "adolescents"}


def test_our_offerings_are_of_no_single_level_that_was_named_before() -> None:
    body = "<p>We offer outpatient treatment, an intensive outpatient program and sober living.</p><h2>About</h2><p>Our sober living has 100 beds. Our services extend to men and women.</p>"
    programs = extract_page(f"<html><body><h1>Quarry Lantern Recovery</h1>{body}</body></html>").programs
    told = [one.level_of_care.value for one in programs if "women" in {found.code for found in one.populations}]
    assert told != ["sober_living"]
    assert told


@pytest.mark.parametrize(
    "name",
    [
        "Alcohol and Drug Information School",
        "Alcohol &amp; Drug Information School",
        "Drug and Alcohol Information School",
    ],
)
def test_what_is_taught_at_an_information_school_is_not_of_the_treatment(name: str) -> None:
    page = f"<html><body><h1>Intensive Outpatient Treatment</h1><p>Our IOP meets three days a week.</p><h2>{name}</h2><p>An 8 hour education class held every Saturday.</p></body></html>"
    (iop,) = [one for one in extract_page(page).programs if one.level_of_care.value == "iop"]
    assert iop.session_hours is None
    assert not iop.days
