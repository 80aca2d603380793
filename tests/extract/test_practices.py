"""Pages of practices and programs for mental health: eyebrows over cards, ministries beside levels, fees in tables, offices."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page
from records.models import PageExtraction


def programs(found: PageExtraction) -> dict[str, Any]:
    return {one.level_of_care.value: one for one in found.programs}


CARDS = """<h1>Fenn Hollow Recovery</h1><p>We treat teens at Fenn Hollow Recovery.</p>
<section><div>{0}<h3>Partial Hospitalization Program</h3><p>Teens come for the day.</p></div>
<div>{1}<h3>Intensive Outpatient Program</h3><p>Teens come after school.</p></div></section>"""
EYEBROWS: list[tuple[str, str, str, tuple[float, float] | None, tuple[float, float] | None]] = [
    ("a badge", "<span>6 hours a day, 5 days per week</span>", "<span>3 hours a day, 3 days per week</span>", (5, 5), (3, 3)),
    ("a line", "<p>5 days a week</p>", "<p>3 days a week</p>", (5, 5), (3, 3)),
    ("a badge over one alone", "", "<p>3 hours a day, 3 days per week</p>", None, (3, 3)),
    ("a sentence is no badge", "<p>Teens come 5 days a week.</p>", "", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "php", "iop"), [case[1:] for case in EYEBROWS], ids=[case[0] for case in EYEBROWS])  # fmt: skip
def test_a_badge_belongs_to_the_heading_under_it(
    first: str, second: str, php: tuple[float, float] | None, iop: tuple[float, float] | None
) -> None:
    held = programs(extract_page(CARDS.format(first, second)))
    days = {
        level: (one.days_per_week.min, one.days_per_week.max) if one.days_per_week else None
        for level, one in held.items()
    }
    assert days == {"php": php, "iop": iop}


BESIDE = """<h1>Programs of Fenn Hollow</h1><h2>Residential Treatment</h2><p>Our residential program lasts 90 days.</p>
<h2>Intensive Outpatient Program</h2><p>Our IOP lasts eight weeks.</p><h2>{}</h2><ul><li>{}</li></ul>"""


@pytest.mark.parametrize(
    ("heading", "line", "wanted"),
    [
        ("Rising Tide Ministry", "Faith-based classes on campus", set()),
        ("Rising Tide Ministry", "Training program for men in recovery", set()),
        ("Jail outreach", "Program for veterans", set()),
        ("Summer camp", "Groups for teens", set()),
        ("Who we serve", "Program for veterans", {"veterans"}),
        ("Our care", "Program for veterans", {"veterans"}),
    ],
    ids=["ministry", "men of a ministry", "jail", "camp", "who we serve", "our care"],
)
def test_whom_a_ministry_is_for_is_not_whom_the_levels_are_for(heading: str, line: str, wanted: set[str]) -> None:
    held = programs(extract_page(BESIDE.format(heading, line)))
    assert {level: {one.code for one in program.populations} for level, program in held.items()} == {
        "residential": wanted,
        "iop": wanted,
    }


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("<h1>Teen IOP</h1><p>Our teen IOP is held at our Reno outpatient location.</p>", {"iop"}),
        ("<h1>Teen IOP</h1><p>We offer an IOP at our outpatient offices, and outpatient therapy.</p>", {"iop", "outpatient"}),
        ("<h1>Counseling</h1><p>We see clients at our Reno outpatient location. We offer individual therapy.</p>", {"outpatient"}),
    ],
    ids=["of an IOP", "both", "alone"],
)  # fmt: skip
def test_an_outpatient_location_is_a_place(text: str, levels: set[str]) -> None:
    assert set(programs(extract_page(text))) == levels


FEES = """<title>Fees | Larch Quarry Counseling</title><h1>Fees</h1><p>We offer individual therapy for adults with anxiety.</p>
<table><tr><th>Service</th><th>How</th><th>Price</th></tr><tr><td>{}</td><td>{}</td><td>$140 per session</td></tr></table>"""


@pytest.mark.parametrize(
    ("service", "how", "telehealth"),
    [
        ("Free consultation", "Phone or video", None),
        ("Initial phone screening", "By video", None),
        ("Therapy session", "Phone or video", "yes"),
    ],
    ids=["consultation", "screening", "session"],
)
def test_a_first_call_by_video_is_no_telehealth(service: str, how: str, telehealth: str | None) -> None:
    held = programs(extract_page(FEES.format(service, how)))["outpatient"].telehealth
    assert (held and held.value) == telehealth


SUPERBILL = """<title>Fees | {0}</title><h1>Fees</h1><p>{0} is an out-of-network provider. We give you a superbill.</p>
<p>You pay us at the time of your session.</p>"""


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Marlow Physical Therapy", "article"),
        ("Marlow Speech Therapy", "article"),
        ("Marlow Therapy", "provider"),
        ("Marlow Family Counseling", "provider"),
    ],
)
def test_whose_name_has_therapy_in_it_may_be_of_another_trade(name: str, role: str) -> None:
    assert extract_page(SUPERBILL.format(name)).page_role == role


NAMED = """<h1>Teen IOP</h1><p>Our IOP meets at five.</p><img alt="A room at the Larch Recovery Centers Reno location">
<p>{} offers a teen IOP. Call the Larch Recovery Centers Reno team.</p>"""


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Larch Recovery Centers", "Larch Recovery Centers"),
        ("Larch Recovery Centers Reno", "Larch Recovery Centers Reno"),
    ],
)
def test_a_town_behind_a_name_in_the_text(name: str, wanted: str) -> None:
    found = extract_page(NAMED.format(name)).provider
    assert found is not None
    assert found.value == wanted


def test_what_a_law_says_of_estimates_is_nothing_that_is_treated() -> None:
    found = extract_page(
        "<h1>Fees</h1><p>I am a therapist in Reno. I use CBT with adults. My fee is $150 per session.</p>"
        "<h2>Good Faith Estimate (No Surprises Act)</h2>"
        "<p>You are told in advance how much your treatment for anxiety and other mental health services will cost.</p>"
    )
    assert [one.code for one in programs(found)["outpatient"].conditions] == []


@pytest.mark.parametrize(
    ("over", "days"),
    [
        ("This week's availability", set()),
        ("Next available appointments", set()),
        ("Group times", {"wed", "sat"}),
    ],
)
def test_open_slots_are_no_days_of_a_practice(over: str, days: set[str]) -> None:
    found = extract_page(
        "<title>Larch Counseling</title><h1>Therapy</h1><p>Our therapists use CBT with adults.</p>"
        f"<h2>Therapy here</h2><p>{over}</p><p>Wed · 8:30 AM</p><p>Sat · 10:00 AM</p>"
    )
    assert {one.code for one in programs(found)["outpatient"].days} == days


def test_a_level_over_a_programs_name_is_listed() -> None:
    found = extract_page(
        "<title>Programs | Fenn Hollow Recovery</title><h1>Programs</h1>"
        "<section><p>Long-Term Residential</p><h2>Harbor Program</h2><p>A nine-month program.</p></section>"
        "<section><p>Court-ordered classes</p><h2>DUI Education</h2><p>Classes for the court.</p></section>"
    )
    assert set(programs(found)) == {"residential", "early_intervention"}


TELEHEALTH = """<title>Telehealth | Larch Quarry Place</title><h1>Care at home</h1><p>{}</p>
<h2>What is available via telehealth</h2><p>We see you by video.</p>
<h3>Psychiatric evaluations</h3><p>A full assessment.</p><h3>Individual therapy</h3><p>Private sessions with CBT and DBT.</p>
<h2>Where we serve</h2><p>We see you by video in two states.</p><ul><li>{}</li></ul>"""


@pytest.mark.parametrize(
    ("line", "levels"),
    [
        ("Ohio residents across all regions", {"outpatient"}),
        ("Residents of Iowa", {"outpatient"}),
        ("Our residents in all houses", set()),
    ],
    ids=["of a state", "residents of", "of a house"],
)
def test_residents_of_a_state_do_not_live_in(line: str, levels: set[str]) -> None:
    held = programs(extract_page(TELEHEALTH.format("Larch Quarry Place sees adults.", line)))
    assert set(held) == levels
    if levels:
        assert {"cbt", "dbt", "psychiatric_care"} <= {one.code for one in held["outpatient"].modalities}


UNDER = """<title>Programs | Fenn Hollow Recovery</title><h1>Our programs</h1><h2>{}</h2><p>90-day clinical outpatient treatment program</p>
<p>A 90-day program with individual therapy.</p><ul><li>Weekly group counseling</li></ul>"""


@pytest.mark.parametrize(("heading", "level"), [("Harbor IOP", "iop"), ("Outpatient Program", "outpatient")])
def test_an_iop_that_its_own_line_calls_outpatient(heading: str, level: str) -> None:
    held = programs(extract_page(UNDER.format(heading)))
    assert set(held) == {level}
    assert held[level].duration_weeks.min == 12.9
    assert {"individual_therapy", "group_therapy"} <= {one.code for one in held[level].modalities}


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("All residents are subject to random drug and alcohol testing.", {"drug_testing"}),
        ("Residents agree to take weekly drug tests.", {"drug_testing"}),
        ("A clean drug screen and learning skills", set()),
    ],
    ids=["all", "agree", "what is brought"],
)
def test_what_is_done_with_residents_stands_among_the_requirements(line: str, wanted: set[str]) -> None:
    found = extract_page(
        "<title>Larch House</title><h1>Admissions</h1><p>Larch House is a sober living home for men in Reno.</p>"
        f"<h2>Admissions Requirements</h2><ul><li>{line}</li></ul>"
    )
    assert {one.code for one in programs(found)["sober_living"].modalities} == wanted


@pytest.mark.parametrize(
    ("text", "formats"),
    [
        ("Our IOP has the same clinical structure and accountability as in-person programming, by secure video.", {"telehealth"}),
        ("Our IOP is held in person and by video.", {"telehealth", "in_person"}),
    ],
    ids=["compared", "both"],
)  # fmt: skip
def test_the_same_as_in_person_compares(text: str, formats: set[str]) -> None:
    held = programs(extract_page(f"<h1>Intensive Outpatient Program</h1><p>{text}</p>"))["iop"]
    assert {one.code for one in held.formats} == formats


HOUSE = """<title>Larch Houses</title><h1>{}</h1><p>An IOP is held by video on three evenings. Virtual IOP is much like any other.</p>
<h2>How our houses help</h2><p>At Larch Houses, residents of our sober living home have quiet rooms. {}</p>"""


@pytest.mark.parametrize(
    "heading", ["How Virtual IOP Works With Sober Living", "Why Sober Living Pairs Well With an IOP"]
)
def test_a_house_that_explains_a_virtual_iop_gives_none(heading: str) -> None:
    line = "Many of our residents find that structured sober living and virtual IOP go together. "
    line += "In addition to virtual IOP, sober living residents have a garden at Larch Houses."
    held = programs(extract_page(HOUSE.format(heading, line)))
    assert set(held) == {"sober_living"}
    assert held["sober_living"].telehealth is None
    assert held["sober_living"].formats == []


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Our residents have AA meetings across the city, hikes and kayaking.", set()),
        ("Our residents go on hikes each Saturday.", {"recreation"}),
    ],
    ids=["of the town", "of the house"],
)
def test_what_a_town_has_is_no_modality(line: str, wanted: set[str]) -> None:
    held = programs(extract_page(HOUSE.format("Larch Houses", line)))
    assert {one.code for one in held["sober_living"].modalities} == wanted


@pytest.mark.parametrize(
    ("line", "weeks"),
    [("12-Week Curriculum", (12, 12)), ("8-week thematic curriculum", (8, 8)), ("12 years of work", None)],
)
def test_a_curriculum_says_how_long_the_program_is(line: str, weeks: tuple[float, float] | None) -> None:
    found = extract_page(f"<h1>Trauma IOP</h1><p>Our IOP meets three days a week.</p><div><p>{line}</p></div>")
    held = programs(found)["iop"].duration_weeks
    assert (held and (held.min, held.max)) == weeks


def test_whom_a_target_population_has_is_treated() -> None:
    found = extract_page(
        "<h1>Trauma IOP</h1><p>Our IOP meets three days a week.</p><h2>Target Population</h2>"
        "<ul><li>Co-occurring trauma, anxiety, or depression</li><li>Medically stable</li></ul>"
    )
    assert {"anxiety", "depression"} <= {one.code for one in programs(found)["iop"].conditions}


def test_a_title_of_groups_is_no_name() -> None:
    found = extract_page(
        "<title>Online Group Therapy Programs | Fennbridge Psychology - Telehealth</title><h2>Groups</h2>"
        "<p>We run group therapy with our psychologists.</p>"
    )
    assert found.provider is not None
    assert found.provider.value == "Fennbridge Psychology"


@pytest.mark.parametrize(
    ("text", "by_video"),
    [
        ("We offer virtual IOP and PHP.", {"iop", "php"}),
        ("We offer a PHP and a virtual IOP.", {"iop"}),
    ],
)
def test_a_virtual_level_is_that_level_alone(text: str, by_video: set[str]) -> None:
    held = programs(extract_page(f"<h1>Fenn Hollow Recovery</h1><p>{text}</p>"))
    assert {level for level, one in held.items() if one.telehealth and one.telehealth.value == "yes"} == by_video
