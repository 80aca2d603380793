"""Who comes to a service beside the programs, or is sent to others, is none of whom the programs serve."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import facts, page

TWO = "<p>Marrow Creek Recovery offers outpatient counseling and an IOP in Reno, NV.</p>"
IOP = "<p>Marrow Creek Recovery provides an intensive outpatient program (IOP) in Reno, NV.</p>"
PRACTICE = "<p>We are an outpatient counseling practice in Reno, NV.</p>"


def told(body: str, ours: str = TWO) -> tuple[set[str], list[tuple[float | None, float | None]]]:
    """Whom the programs of a page serve, and the ages that it admits."""
    found = extract_page(page(ours + body))
    ages = {(one.min, one.max) for one in (*found.ages, *(one for program in found.programs for one in program.ages))}
    people = {fact.partition("populations: ")[2] for fact in facts(found) if "populations: " in fact}
    return people, sorted(ages, key=str)


@pytest.mark.parametrize(
    "body",
    [
        "<p>We also run a summer camp for kids ages 8 to 12.</p>",
        "<p>Each July we hold a day camp for children (ages 6-11).</p>",
        "<p>Our Youth Mentoring program serves ages 10-17.</p>",
        "<p>We offer mentoring for teens in foster homes.</p>",
        "<ul><li>Outpatient counseling</li><li>IOP</li><li>Youth prevention program (grades 6-8)</li></ul>",
        "<p>Our prevention programs reach adolescents at nine schools.</p>",
        "<p>Youth prevention programs reach 400 students a year.</p>",
        "<p>We also offer a teen support group for ages 13-17.</p>",
        "<p>We host a support group for teens on Mondays.</p>",
        "<ul><li>Outpatient counseling</li><li>IOP</li><li>Youth equine program (ages 10-17), summer only</li></ul>",
        "<p>We have an after-school program for youth ages 11-14.</p>",
        "<h3>Family program</h3><p>Children ages 6-12 attend the kids' group on Saturdays.</p>",
        "<h3>Summer Camp</h3><p>We welcome children ages 7-12.</p>",
        "<p>Tenemos un campamento de verano para niños de 8 a 12 años.</p>",
        "<p>Ofrecemos un grupo de apoyo para adolescentes.</p>",
    ],
)
def test_the_young_of_a_service_beside_the_programs(body: str) -> None:
    people, ages = told(body)
    assert people.isdisjoint({"children", "adolescents", "young_adults"})
    assert ages == []


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("<p>Our programs serve teens, and a camp is held for their brothers.</p>", "adolescents"),
        ("<p>We offer counseling and support groups for teens.</p>", "adolescents"),
        ("<p>We offer substance use treatment, prevention and mentoring for youth.</p>", "adolescents"),
        ("<p>We run a relapse prevention group for teens.</p>", "adolescents"),
        ("<p>We offer group therapy for adolescents ages 13-17.</p>", "adolescents"),
        ("<p>We provide therapy for children.</p>", "children"),
        ("<p>We treat teens with trauma, and adults who lost a child.</p>", "adolescents"),
        ("<h3>Family therapy</h3><p>We see children ages 6-12 and their parents.</p>", "children"),
        ("<h3>Teen IOP</h3><p>Our teen IOP ends with a week at a camp.</p>", "adolescents"),
        ("<p>We offer exposure and response prevention for adolescents with OCD.</p>", "adolescents"),
        ("<p>We offer a women's support group.</p>", "women"),
    ],
)
def test_the_young_who_are_treated(body: str, code: str) -> None:
    assert code in told(body)[0]


def test_the_support_group_of_a_practice() -> None:
    assert "adolescents" in told("<p>We also offer a teen support group.</p>", PRACTICE)[0]


@pytest.mark.parametrize(
    "body",
    [
        "<p>Pregnant patients are referred to in-person care.</p>",
        "<p>Pregnant women who use opioids are sent to a hospital first.</p>",
        "<p>We refer pregnant patients to a local OB clinic.</p>",
        "<p>We will refer veterans and pregnant women to other providers.</p>",
        "<p>Children under 12 are seen at our sister clinic, Bright Start.</p>",
        "<p>For children under 12 we recommend Bright Start.</p>",
        "<p>For teens under 16, we refer to our colleagues at Hollow Pine.</p>",
        "<p>For adolescents we recommend a local pediatric clinic.</p>",
        "<p>Adolescents are served by our sister program in Elko.</p>",
        "<p>Veterans are usually referred to the VA.</p>",
        "<p>Teens ages 13-17 are transferred to a partner hospital.</p>",
        "<p>Derivamos a las mujeres embarazadas a un hospital.</p>",
    ],
)
def test_people_who_are_sent_to_others(body: str) -> None:
    people, ages = told(body, IOP)
    assert people <= {"adults"}
    assert ages == []


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("<p>Our program serves pregnant women, who are often referred to us by doctors.</p>", "pregnant_women"),
        ("<p>We treat pregnant women and refer them to a midwife.</p>", "pregnant_women"),
        ("<p>We serve pregnant women. Pregnant women are referred to us by midwives.</p>", "pregnant_women"),
        ("<p>We serve children and teens at our clinic.</p>", "children"),
        ("<p>Our IOP serves veterans who are referred by the VA.</p>", "veterans"),
        ("<p>For teens we recommend Family Therapy. Our program serves teens.</p>", "adolescents"),
        ("<p>We refer teens to our day program. We treat teens.</p>", "adolescents"),
        ("<p>We work with teens referred by schools.</p>", "adolescents"),
    ],
)
def test_people_who_are_sent_here(body: str, code: str) -> None:
    assert code in told(body, IOP)[0]


def test_ages_of_those_seen_here_stay() -> None:
    assert told("<p>Teens ages 13-17 are seen at our Reno clinic.</p>", IOP)[1] == [(13, 17)]
    assert told("<p>We serve adults 18 and older. Teens are referred to Hollow Pine.</p>", IOP)[1] == [(18, None)]


@pytest.mark.parametrize(
    ("body", "ways"),
    [
        ("<p>Pregnant patients are referred to in-person care.</p>", set()),
        ("<p>We send those who need detox to in-person programs.</p>", set()),
        ("<p>Patients out of state are referred to a virtual IOP.</p>", set()),
        ("<p>Patients are referred to our IOP, which meets in person.</p>", {"in_person"}),
        ("<p>Our IOP is offered in person; pregnant women are referred to a hospital.</p>", {"in_person"}),
        ("<p>Our IOP meets by telehealth, and doctors send patients to us.</p>", {"telehealth"}),
    ],
)
def test_ways_in_which_others_give_care(body: str, ways: set[str]) -> None:
    found = facts(extract_page(page(IOP + body)))
    assert {fact.partition("formats: ")[2] for fact in found if "formats: " in fact} == ways


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("Marrow Creek is an LGBTQ-specific substance use treatment program.", "lgbtq"),
        ("We run an LGBTQ-affirming mental health IOP.", "lgbtq"),
        ("We are an adolescent-focused eating disorder program.", "adolescents"),
    ],
)
def test_a_program_that_is_specific_to_them(said: str, code: str) -> None:
    assert code in told(f"<p>{said}</p>", IOP)[0]


def test_what_is_specific_to_them_and_no_program() -> None:
    assert "lgbtq" not in told("<p>We know that LGBTQ-specific stress is common.</p>", IOP)[0]
