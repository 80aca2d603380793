"""Of whom an age, a group of people or a deed is told: of those admitted, of a payer, of one unit or group, of a staff member's past."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import facts, page

IOP = "<h2>Intensive outpatient program</h2><p>Marrow Creek offers an intensive outpatient program in Dayton, Ohio.</p>"
AMBULATORIO = "<h2>Programa</h2><p>Marrow Creek ofrece un programa ambulatorio intensivo en Dayton, Ohio.</p>"
TWO = (
    "<h2>Outpatient</h2><p>Marrow Creek offers outpatient counseling in Dayton, Ohio.</p>"
    "<h2>Intensive outpatient</h2><p>Our intensive outpatient program meets in Dayton.</p>"
)
WEEKLY = (
    "<h2>Outpatient program</h2><p>Our outpatient program in Dayton, Ohio meets on Tuesday from 5:30 to 7:30 pm.</p>"
)


def told(html: str) -> tuple[list[tuple[float | None, float | None]], list[str]]:
    """The ages admitted, and what is told of people, therapies, ways and days."""
    found = extract_page(page(html))
    ages = {(one.min, one.max) for one in (*found.ages, *(one for program in found.programs for one in program.ages))}
    told_of = ("populations", "modalities", "formats", "days")
    values = sorted(one for one in facts(found) if any(f" {field}:" in one for field in told_of))
    return sorted(ages, key=str), values


@pytest.mark.parametrize(
    ("text", "ages", "people"),
    [
        ("Atendemos a adultos mayores de 18 años.", [(18, None)], ["adults"]),
        ("Atendemos a personas mayores de 18 años.", [(18, None)], ["adults"]),
        ("Atendemos a personas mayores de edad.", [], ["adults"]),
        ("El programa es para adultos mayores de 21 años.", [(21, None)], ["adults"]),
        ("Atendemos a personas mayores de 16 años.", [(16, None)], []),
        ("Atendemos a hombres mayores de 18 años.", [(18, None)], ["adults", "men"]),
        ("Atendemos a adultos mayores.", [], ["seniors"]),
        ("Atendemos a personas mayores.", [], ["seniors"]),
        ("Se atiende a personas adultas mayores.", [], ["seniors"]),
        ("Los pacientes deben ser mayores de 18 años.", [(18, None)], []),
        ("Debe tener al menos 18 años.", [(18, None)], []),
        ("El terapeuta debe tener al menos 18 años de experiencia.", [], []),
        ("Los voluntarios deben ser mayores de 21 años.", [], []),
        ("Atendemos a adultos mayores de 65 años.", [(65, None)], ["seniors"]),
        ("Atendemos a personas mayores de 60 años.", [(60, None)], ["seniors"]),
    ],
)
def test_who_is_older_than_an_age_in_spanish(text: str, ages: list[object], people: list[str]) -> None:
    assert told(f"{AMBULATORIO}<p>{text}</p>") == (ages, [f"iop populations: {one}" for one in people])


@pytest.mark.parametrize(
    "text",
    [
        "HUSKY is accepted for clients under 19.",
        "MaineCare is accepted for clients under 21.",
        "We accept CHIP for children under 19.",
        "Badger Care is accepted for youth under 21.",
        "We take Medi-Cal for youth under 21.",
        "We accept Peach State for clients ages 6 to 20.",
        "Medicare is for people 65 and older.",
        "We take Medicare for patients 65 and older.",
        "BadgerCare is available for adults 19 to 64.",
        "We bill TennCare for teens ages 13 to 17.",
    ],
)
def test_ages_of_those_whom_a_payer_pays_for(text: str) -> None:
    assert told(f"{IOP}<p>{text}</p>") == ([], [])


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("We accept Aetna and see clients under 21.", (None, 20)),
        ("We take Cigna, and our program is for teens ages 13 to 17.", (13, 17)),
        ("Our program for teens ages 13 to 17 takes Aetna.", (13, 17)),
        ("We accept Aetna for our program for teens ages 13 to 17.", (13, 17)),
        ("Referrals are accepted for youth ages 12 to 17.", (12, 17)),
        ("Our Humana program is for seniors 65 and older.", (65, None)),
    ],
)
def test_ages_of_a_program_beside_a_payer(text: str, ages: tuple[int | None, int | None]) -> None:
    assert told(f"{IOP}<p>{text}</p>")[0] == [ages]


@pytest.mark.parametrize(
    "text",
    [
        "<h2>Senior care</h2><p>The senior care unit is for patients age 65 and older.</p>",
        "<h2>Adolescent unit</h2><p>The adolescent unit treats patients ages 12 to 17.</p>",
        "<h2>Child unit</h2><p>The child unit treats patients ages 5 to 12.</p>",
        "<h2>Women's unit</h2><p>The women's unit treats women ages 18 to 40.</p>",
        "<h2>Geriatric unit</h2><p>Patients must be 65 or older.</p>",
        "<h2>Children's wing</h2><p>We treat patients ages 5 to 12.</p>",
        "<h2>Senior program</h2><p>Our senior program is for patients 65 and older.</p>",
    ],
)
def test_people_of_one_unit_beside_several_levels(text: str) -> None:
    assert told(TWO + text) == ([], [])


@pytest.mark.parametrize("head", ["Who we serve", "Our care", "Admissions"])
def test_people_of_the_provider_beside_several_levels(head: str) -> None:
    ages, people = told(f"{TWO}<h2>{head}</h2><p>We treat adults 18 and older.</p>")
    assert (ages, people[:1]) == ([(18, None)], ["iop populations: adults"])


def test_a_page_of_one_unit() -> None:
    text = "<h2>Adolescent inpatient unit</h2><p>Marrow Creek's adolescent inpatient unit in Dayton, Ohio treats patients ages 12 to 17.</p>"
    assert told(text) == ([(12, 17)], ["inpatient populations: adolescents"])


@pytest.mark.parametrize(
    "text",
    [
        "Our director, Kim, was head of a women's program in Ohio.",
        "Kim Ross, our director, ran a men's program in Ohio.",
        "Our founder was at a Christian program in Texas for ten years.",
        "Our cook, Al, spent five years at a veterans' home.",
        "Our therapist, Jo, was a chaplain at a prison for nine years.",
        "Our counselor taught yoga for ten years.",
        "Our director was at a telehealth company for three years.",
        "Our nurse had been the head of a veterans' clinic.",
        "Jo, our lead counselor, led art therapy groups at a school.",
        "Our house manager used to run a men's home.",
    ],
)
def test_what_one_of_the_staff_did_before(text: str) -> None:
    assert told(f"{IOP}<p>{text}</p>") == ([], [])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Our counselor teaches yoga.", "modalities: yoga"),
        ("Our counselor, Jo, leads yoga on Mondays.", "modalities: yoga"),
        ("Our founder was a veteran and opened our program for veterans.", "populations: veterans"),
        ("Our director ran our women's program for years.", "populations: women"),
        ("Our doctor was the first to offer Suboxone here.", "modalities: mat"),
        ("Our program was designed for women.", "populations: women"),
        ("Jo Ross, our director, runs our women's program.", "populations: women"),
    ],
)
def test_what_one_of_the_staff_does_here(text: str, value: str) -> None:
    assert f"iop {value}" in told(f"{IOP}<p>{text}</p>")[1]


@pytest.mark.parametrize(
    "text",
    [
        "<h2>Youth group</h2><p>A group for youth ages 12 to 17 is held Wednesdays.</p>",
        "<h2>Women's group</h2><p>A group for women is held Wednesdays.</p>",
        "<h2>Men's support group</h2><p>Men meet on Thursdays from 6 to 7 pm.</p>",
        "<h2>Grupo de mujeres</h2><p>El grupo de mujeres se reúne los miércoles.</p>",
    ],
)
def test_a_group_for_some_beside_outpatient_care(text: str) -> None:
    ages, values = told(WEEKLY + text)
    assert (ages, [one for one in values if "modalities" not in one]) == ([], ["outpatient days: tue"])


@pytest.mark.parametrize(
    ("html", "value"),
    [
        (f"{WEEKLY}<h2>Relapse prevention group</h2><p>Our relapse group is held Wednesdays.</p>", "days: wed"),
        (f"{WEEKLY}<h2>Women's outpatient group</h2><p>A group for women is held Wednesdays.</p>", "days: wed"),
        (f"{WEEKLY}<h2>Who we serve</h2><p>We serve women.</p>", "populations: women"),
        (f"{WEEKLY}<h3>Women's group</h3><p>A group for women is held Wednesdays.</p>", "days: wed"),
    ],
)
def test_a_group_of_outpatient_care(html: str, value: str) -> None:
    assert f"outpatient {value}" in told(html)[1]


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Clients must be at least 18.", (18, None)),
        ("You must be at least 18 to enroll.", (18, None)),
        ("You must be over 18.", (18, None)),
        ("Clients must be 18+.", (18, None)),
        ("You have to be 21 or over to join.", (21, None)),
        ("Participants need to be at least 18 years old.", (18, None)),
        ("Men must be at least 21 to live here.", (21, None)),
        ("We take clients from age 16.", (16, None)),
        ("We admit clients starting at age 16.", (16, None)),
        ("We treat teens from 13 to 17.", (13, 17)),
        ("We serve boys from 12 to 17.", (12, 17)),
    ],
)
def test_the_least_age(text: str, ages: tuple[int, int | None]) -> None:
    assert told(f"{IOP}<p>{text}</p>")[0] == [ages]


@pytest.mark.parametrize(
    "text",
    [
        "You must be over 21 to join our mailing list.",
        "You must be at least 18 to use this site.",
        "You must be at least 21 to drink.",
        "You must be at least 18 to receive text messages.",
        "Clients must be over 40 days sober.",
        "You must be at least 18 minutes early.",
        "Groups must be at least 10.",
        "Groups must be over 3 hours.",
        "Our staff must be over 21.",
        "To work here you must be at least 21.",
        "Children must be over 12 to visit.",
        "We see teens from 3 to 6.",
        "We treat adults from 9 to 12.",
        "We help people from 20 to 30 states.",
        "Your score must be at least 12.",
    ],
)
def test_what_is_no_age_of_those_admitted(text: str) -> None:
    assert told(f"{IOP}<p>{text}</p>")[0] == []


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Children from ages 5 to 12 who have a hard time at school may benefit from our program.", [(5, 12)]),
        ("Teens ages 12 to 17 can benefit from our adolescent IOP.", [(12, 17)]),
        ("Adults ages 18 to 65 will benefit from this program.", [(18, 65)]),
        ("Teens ages 12 to 17 may benefit from therapy.", []),
        ("Adults ages 18 to 65 benefit from sleep.", []),
    ],
)
def test_who_may_benefit_from_our_program_is_admitted(text: str, ages: list[tuple[float, float]]) -> None:
    assert told(IOP + f"<p>{text}</p>")[0] == ages
