"""What a page says of one program or of one track is not its neighbour's."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from records.codes import OF_SOME_ROWS

POPULATIONS: list[tuple[str, dict[str, set[str]]]] = [
    ("We offer a women's trauma IOP and general outpatient therapy.", {"iop": {"women"}, "outpatient": set()}),
    ("We offer a teen PHP and an adult IOP.", {"php": {"adolescents"}, "iop": {"adults"}}),
    ("We offer a substance abuse intensive outpatient program (SAIOP) for adults and an outpatient program for adolescents.",
     {"iop": {"adults"}, "outpatient": {"adolescents"}}),
    ("We offer SAIOP for adults and an outpatient program for adolescents.", {"iop": {"adults"}, "outpatient": {"adolescents"}}),
    # said of both
    ("We offer a teen PHP and IOP.", {"php": {"adolescents"}, "iop": {"adolescents"}}),
    ("We offer PHP and IOP. We treat women in our PHP and IOP.", {"php": {"women"}, "iop": {"women"}}),
    ("We offer a PHP and an IOP for veterans.", {"php": {"veterans"}, "iop": {"veterans"}}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), POPULATIONS, ids=[text[:60] for text, _ in POPULATIONS])
def test_populations_of_each_level(text: str, wanted: dict[str, set[str]]) -> None:
    programs = extract_page(f"<h1>Larkmoor Center</h1><p>{text}</p>").programs
    assert {one.level_of_care.value: {held.code for held in one.populations} for one in programs} == wanted


LADDER = "Our PHP meets 6 hours a day. Our IOP, a step down from PHP, meets 3 hours a day."
BOTH: list[tuple[str, set[str]]] = [
    ("Both programs include group therapy and EMDR.", {"php", "iop"}),
    ("Both levels of care include group therapy and EMDR, but detox does not.", {"php", "iop"}),
    ("Detox clients rest; both of us include EMDR.", {"detox"}),
]


@pytest.mark.parametrize(("text", "wanted"), BOTH, ids=[text for text, _ in BOTH])
def test_what_both_programs_include_is_of_the_two_that_were_named(text: str, wanted: set[str]) -> None:
    body = f"<p>We offer detox.</p><p>Our detox takes five days.</p><p>{LADDER} {text}</p>"
    programs = extract_page(f"<h1>Larkmoor Center</h1>{body}").programs
    assert {
        one.level_of_care.value for one in programs if any(held.code == "emdr" for held in one.modalities)
    } == wanted


TRACKS = """<h1>Larkmoor Recovery</h1><h2>Our IOP</h2><h3>Day track</h3><p>Monday, Wednesday and Friday 9 am to 12 pm</p>
<h3>Evening track</h3><p>Tuesday and Thursday 6 pm to 9 pm.</p><h3>Therapies</h3><p>{}</p>"""
MODALITIES: list[tuple[str, set[str], set[str]]] = [
    ("Evening clients get EMDR.", set(), {"emdr"}),
    ("Our evening track includes EMDR.", set(), {"emdr"}),
    ("Clients in the day track receive DBT.", {"dbt"}, set()),
    ("Clients get EMDR.", {"emdr"}, {"emdr"}),
    ("Evening clients get EMDR. We also use DBT.", {"dbt"}, {"emdr", "dbt"}),
    ("All tracks use DBT.", {"dbt"}, {"dbt"}),
    ("The evening group uses EMDR, and the day group DBT.", {"dbt"}, {"emdr"}),
    ("We offer EMDR in the evening track.", set(), {"emdr"}),
    ("In the evening track we offer EMDR.", set(), {"emdr"}),
    ("Evenings include EMDR.", set(), {"emdr"}),
    ("Clients who attend the evening group learn DBT skills.", set(), {"dbt"}),
    ("We offer DBT in the day track and in the evening track.", {"dbt"}, {"dbt"}),
    ("We offer DBT in both tracks.", {"dbt"}, {"dbt"}),
    ("The day and evening tracks use DBT.", {"dbt"}, {"dbt"}),
]


@pytest.mark.parametrize(("text", "day", "evening"), MODALITIES, ids=[text for text, _, _ in MODALITIES])
def test_modalities_of_one_track(text: str, day: set[str], evening: set[str]) -> None:
    programs = {one.track: one for one in extract_page(TRACKS.format(text)).programs}
    assert {held.code for held in programs["day"].modalities} - {"group_therapy"} == day
    assert {held.code for held in programs["evening"].modalities} - {"group_therapy"} == evening


AMOUNTS: list[tuple[str, dict[str | None, tuple[float, float] | None]]] = [
    ("Our evening IOP meets Monday through Friday 6 pm to 9 pm; clients attend three to five days a week. Morning IOP is Monday, Tuesday and Thursday 9 am to noon.",
     {"evening": (3, 5), "morning": None}),
    ("Our morning IOP meets Monday to Thursday 9 am to noon; most clients come three days a week. Evening IOP is Monday to Thursday 6 pm to 9 pm.",
     {"morning": (3, 3), "evening": None}),
    # not of the other group, whose times stand in a sentence of its own
    ("IOP: Monday-Friday, 9:30am-12:30pm, three to five days per week. Evening IOP: Monday-Thursday 5pm-8pm.", {None: None}),
    # of the level as a whole
    ("Our IOP meets three days a week. It runs Monday-Friday, 9:30am-12:30pm.", {None: (3, 3)}),
    ("IOP: Monday-Friday, 9:30am-12:30pm, three to five days per week.", {None: (3, 5)}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), AMOUNTS, ids=[text[:60] for text, _ in AMOUNTS])
def test_days_a_week_of_the_group_beside_whose_times_they_stand(text: str, wanted: dict[str | None, object]) -> None:
    programs = extract_page(f"<h1>Larkmoor Recovery</h1><h2>Our programs</h2><p>{text}</p>").programs
    found = {one.track: one.days_per_week for one in programs}
    assert {track: days and (days.min, days.max) for track, days in found.items()} == wanted


@pytest.mark.parametrize("line", ["We are not a methadone clinic.", "This isn't a methadone clinic."])
def test_what_the_house_is_not_in_an_answer_is_no_program(line: str) -> None:
    html = (
        "<h1>Larkmoor Recovery</h1><p>Larkmoor offers outpatient, IOP and PHP.</p><h2>FAQ</h2><h3>Do you offer MAT?</h3>"
        f"<p>Yes, our physicians prescribe Suboxone and Vivitrol. {line}</p>"
    )
    assert "otp" not in {one.level_of_care.value for one in extract_page(html).programs}


WEEKS = "<p>Our SAIOP meets Mon, Wed and Fri 9 am - 12 pm and 5:30 - 8:30 pm.</p>"
GROUPS: list[tuple[str, set[str]]] = [
    # the heading names both levels, and of these the one meets then
    (f"{WEEKS}<p>Evening groups are offered via Zoom.</p>", {"iop"}),
    (f"{WEEKS}<p>Our Friday groups are held by video.</p>", {"iop"}),
    # the other one meets at other times
    ("<p>Our outpatient program meets Tuesdays 9 to 11 am.</p><p>Evening groups are offered via Zoom.</p>", {"iop"}),
    # of neither is it known when it meets
    ("<p>Evening groups are offered via Zoom.</p>", set()),
    # it is said of both
    (f"{WEEKS}<p>Our groups are also offered via Zoom.</p>", {"iop", "outpatient"}),
    (f"{WEEKS}<p>Evening groups of SAIOP and outpatient are offered via Zoom.</p>", {"iop", "outpatient"}),
]


@pytest.mark.parametrize(("text", "online"), GROUPS, ids=[text[-70:] for text, _ in GROUPS])
def test_groups_of_a_part_of_the_day_are_of_the_level_that_meets_then(text: str, online: set[str]) -> None:
    html = (
        "<h1>Our SAIOP and outpatient programs</h1><p>Larkmoor offers a substance abuse intensive outpatient program (SAIOP) "
        f"and an outpatient program.</p>{text}"
    )
    programs = extract_page(html).programs
    assert {one.level_of_care.value for one in programs if one.telehealth} == online
    evening = {one.level_of_care.value for one in programs if "evening" in {part.code for part in one.dayparts}}
    assert evening <= online | {"iop"}


COLUMNS: list[tuple[str, str, bool]] = [("In person", "Virtual", True), ("Virtual", "Virtual", False)]


@pytest.mark.parametrize(("monday", "saturday", "mixed"), COLUMNS)
def test_a_column_of_ways_to_attend_that_differ_is_of_some_rows(monday: str, saturday: str, mixed: bool) -> None:
    rows = "".join(
        f"<tr><td>{day}</td><td>6-9 pm</td><td>{way}</td></tr>"
        for day, way in (("Monday", monday), ("Saturday", saturday))
    )
    html = f"<h1>Our IOP</h1><p>Our IOP meets two days a week.</p><h2>Schedule</h2><table><tr><th>Day</th><th>Time</th><th>Format</th></tr>{rows}</table>"
    (program,) = extract_page(html).programs
    assert program.telehealth is not None
    assert program.telehealth.rule.startswith(OF_SOME_ROWS) is mixed
