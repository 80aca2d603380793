"""Names of providers beside what is searched for, and whom each level or track is for where a line names several."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import facts, page


def _named(title: str, heading: str, body: str = "") -> str:
    found = extract_page(
        f"<html><head><title>{title}</title></head><body><h1>{heading}</h1>{body}<p>Our residential program treats addiction. We accept Aetna.</p></body></html>"
    )
    assert found.provider is not None
    return found.provider.value


NAMED = [
    ("Oxbow Manor | Luxury Rehab Malibu", "Oxbow Manor Residential Treatment", "", "Oxbow Manor"),
    ("Luxury Rehab Malibu | Oxbow Manor", "Oxbow Manor Residential Treatment", "", "Oxbow Manor"),
    ("Oxbow Manor | Sunrise Detox Denver", "Residential", "", "Sunrise Detox Denver"),
    ("Insurance — Pinewhistle Recovery", "Insurance", '<img src="/img/logo-healthnet.png" alt="">', "Pinewhistle Recovery"),
    ("Family Care | Pinewhistle Recovery", "Family Care Residential Treatment", "", "Pinewhistle Recovery"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "heading", "body", "name"), NAMED)
def test_the_name_of_the_provider(title: str, heading: str, body: str, name: str) -> None:
    assert _named(title, heading, body) == name


TRACKS = "<h3>Adults</h3><p>Our adult IOP meets Mondays and Tuesdays, 5:00-8:00 pm.</p><h3>Teens</h3><p>Our teen IOP meets Mondays and Thursdays, 4:00-7:00 pm.</p>"


def test_a_title_for_two_audiences_leaves_each_track_its_own() -> None:
    found = extract_page(page(TRACKS, "Eating Disorder IOP for Teens &amp; Adults | Marrow Creek"))
    held = {program.track: {one.code for one in program.populations} for program in found.programs}
    assert held == {"adult": {"adults"}, "adolescent": {"adolescents"}}


def test_how_often_teens_meet_is_no_third_track() -> None:
    body = "<p>Teens meet for 3 hours, 4 days a week.</p><h3>Schedule</h3><p>Track A: Mon/Tue/Thu/Fri 3:30pm-6:30pm<br>Track B: Mon/Tue/Wed/Thu 4:30pm-7:30pm</p>"
    found = extract_page(page(body, "Virtual IOP for Teens | Marrow Creek"))
    assert [program.track for program in found.programs] == ["track a", "track b", None]
    assert all({one.code for one in program.populations} == {"adolescents"} for program in found.programs)


BOXES = (
    "<div><h4>{}</h4><p>13–17</p></div><div><h4>Days</h4><p>Mon–Fri</p></div><p>Our day program is a PHP for teens.</p>"
)


@pytest.mark.parametrize(
    ("caption", "ages"), [("Ages", [(13, 17)]), ("Age range", [(13, 17)]), ("Ages and rooms", []), ("Beds", [])]
)
def test_ages_under_a_heading_that_is_their_caption(caption: str, ages: list[tuple[float, float]]) -> None:
    found = extract_page(page(BOXES.format(caption), "Partial Hospitalization | Marrow Creek"))
    held = [*found.ages, *(one for program in found.programs for one in program.ages)]
    assert [(one.min, one.max) for one in held] == ages


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("Referral from a physician or therapist is required.", "referral_required"),
        ("No referral from a physician or therapist is required.", "no_referral_needed"),
    ],
)
def test_who_refers(said: str, code: str) -> None:
    found = extract_page(page(f"<p>Our IOP meets Mon 6-9 pm in Reno.</p><p>{said}</p>"))
    assert [one.code for one in found.admission] == [code]


CASES = [
    ("<p>Marrow Creek offers PHP and IOP for adults and IOP for adolescents.</p>", ["php populations: adults", "iop populations: adults", "iop populations: adolescents"], ["php populations: adolescents"]),
    ("<p>Marrow Creek offers PHP and IOP for adults and adolescents.</p>", ["php populations: adolescents", "iop populations: adolescents"], []),
    ("<p>Our IOP meets Mon 6-9 pm in Reno.</p><p>Dietitian sessions are virtual.</p>", ["iop"], ["telehealth"]),
    ("<p>Marrow Creek prescribes buprenorphine through video visits.</p><p>We are in network with Aetna.</p><p>We can't treat people who need inpatient detox.</p>", ["outpatient", "outpatient formats: telehealth", "outpatient modalities: mat"], ["detox", "residential"]),
    ("<p>Marrow Creek refers to a doctor who prescribes buprenorphine.</p><p>We are in network with Aetna.</p>", [], ["outpatient"]),
    ("<p>Our PHP: ages 10-17 in Salem, 18+ in Bend.</p>", ["php populations: adolescents", "php populations: adults"], []),
    ("<p>Our PHP serves ages 10-17.</p><p>Call 775-555-0118.</p>", ["php populations: adolescents"], ["adults"]),
    ("<p>Our PHP treats anxiety.</p><p>Staff have experience with autism and OCD.</p>", ["php conditions: anxiety"], ["ocd"]),
    ("<p>Our PHP treats anxiety.</p><p>Our clinicians have experience treating OCD.</p>", ["php conditions: ocd"], []),
    ("<p>Our IOP meets Mon 6-9 pm.</p><p>IOP sessions are virtual.</p>", ["iop formats: telehealth"], []),
]  # fmt: skip


@pytest.mark.parametrize(("body", "stated", "never"), CASES)
def test_whom_each_level_is_for(body: str, stated: list[str], never: list[str]) -> None:
    found = facts(extract_page(page(body)))
    assert set(stated) <= found, sorted(found)
    assert [fact for fact in found if any(word in fact for word in never)] == []


BRANCH = "<h1>Spokane Outpatient</h1><p>Our Spokane office offers an IOP. We are in network with Premera.</p><p>{}</p>"


@pytest.mark.parametrize(
    ("title", "said", "taken"),
    [
        ("Marrow Creek - Locations - Spokane", "Marrow Creek's Boise office also takes Aetna.", False),
        ("Marrow Creek - Locations - Spokane", "Marrow Creek's Spokane office also takes Aetna.", True),
        ("Marrow Creek - Locations - Spokane", "Like our Spokane office, our Boise office accepts Aetna.", True),
        ("Marrow Creek - Locations - Spokane", "Our billing office takes Aetna.", True),
    ],
)
def test_what_another_office_takes(title: str, said: str, taken: bool) -> None:
    found = extract_page(f"<html><head><title>{title}</title></head><body>{BRANCH.format(said)}</body></html>")
    assert ("aetna" in {one.id for one in found.insurers}) is taken


def test_an_office_of_a_page_of_no_town() -> None:
    assert "insurers: aetna accepted" in facts(
        extract_page(page("<p>Our IOP meets in Reno.</p><p>Our Boise office accepts Aetna.</p>"))
    )
