"""What stands on the card of another service does not go to the only level of the page; what goes on about the level does."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.levels.weekly_groups import Week, is_beside_weeks
from extract.pipeline import extract_page
from extract.reading.parse import parse
from extract.units import units

NAME = "Tamarack Hollow Recovery"
OWN = "Mon/Wed/Fri 9:30-12:30."
SAID = "Twice a week for six weeks. By telehealth or in office. Tuesdays 5-7 pm."
FOOTER = f"<footer>{NAME}, 12 Alder Street, Duluth, MN 55802. (218) 555-0123</footer>"


def services(body: str) -> str:
    """A page of services."""
    return f"<title>Services | {NAME}</title><h1>Services</h1>{body}{FOOTER}"


def own_page(body: str) -> str:
    """A page of the level itself."""
    head = f"<title>Intensive Outpatient Program | {NAME}</title><h1>Intensive Outpatient Program</h1>"
    return f"{head}<p>At {NAME}, our intensive outpatient program (IOP) helps adults with alcohol addiction.</p>{body}{FOOTER}"


LAYOUTS: dict[str, Callable[[str], str]] = {
    "cards": lambda name: services(f"<div><h2>IOP</h2><p>{OWN}</p></div><div><h2>{name}</h2><p>{SAID}</p></div>"),
    "bold labels": lambda name: services(f"<p><strong>IOP:</strong> {OWN}</p><p><strong>{name}:</strong> {SAID}</p>"),
    "bold lines": lambda name: services(
        f"<p><strong>IOP</strong><br>{OWN}</p><p><strong>{name}</strong><br>{SAID}</p>"
    ),
    "terms": lambda name: services(f"<dl><dt>IOP</dt><dd>{OWN}</dd><dt>{name}</dt><dd>{SAID}</dd></dl>"),
    "bold beginnings of items": lambda name: services(
        f"<ul><li><strong>IOP</strong> {OWN}</li><li><strong>{name}</strong> {SAID}</li></ul>"
    ),
    "bold beginnings of paragraphs": lambda name: services(f"<p><b>IOP</b> {OWN}</p><p><b>{name}.</b> {SAID}</p>"),
    "labels over a second paragraph": lambda name: services(
        f"<p><b>IOP:</b> For adults.</p><p>{OWN}</p><p><b>{name}:</b> Here when it helps.</p><p>{SAID}</p>"
    ),
    "bold beginnings over a second paragraph": lambda name: services(
        f"<p><b>IOP</b> For adults.</p><p>{OWN}</p><p><b>{name}</b> Here when it helps.</p><p>{SAID}</p>"
    ),
    "plain labels over a second paragraph": lambda name: services(
        f"<p>IOP: For adults.</p><p>{OWN}</p><p>{name}: Here when it helps.</p><p>{SAID}</p>"
    ),
    "items": lambda name: services(f"<ul><li>IOP: {OWN}</li><li>{name} - {SAID}</li></ul>".replace("IOP: ", "IOP - ")),
}


def leaked(html: str) -> set[str]:
    """Which of the things said beside the level its program has."""
    held = next(one for one in extract_page(html).programs if one.level_of_care.value == "iop")
    found = {
        "telehealth": held.telehealth is not None and held.telehealth.value == "yes",
        "format": any(one.code == "telehealth" for one in held.formats),
        "days_per_week": held.days_per_week is not None and held.days_per_week.min == 2,
        "duration": held.duration_weeks is not None and held.duration_weeks.min == 6,
        "day": any(one.code == "tue" for one in held.days),
        "session": any("tue" in one.days for one in held.sessions),
    }
    return {name for name, is_there in found.items() if is_there}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    "name",
    ["TMS", "Spravato", "Medication management", "Individual therapy", "Psychiatry", "Couples counseling", "Anger management", "Batterers' intervention", "Neurofeedback", "Clubhouse", "Autism services",
     "Gambling treatment", "Peer support", "Grief group", "Psychological testing", "Mobile crisis", "Employee assistance program", "ACT team"],
)  # fmt: skip
def test_a_card_of_another_service_says_nothing_of_the_level(layout: str, name: str) -> None:
    assert leaked(LAYOUTS[layout](name)) == set()


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    "name",
    ["Schedule", "What to expect", "Who it is for", "Insurance", "Telehealth", "Evening track", "Duluth", "Hours", "Admissions", "Our approach", "How long is it?", "Cost", "Group therapy", "Program length",
     "Flexible scheduling", "Adults", "Getting started"],
)  # fmt: skip
def test_a_heading_that_goes_on_about_the_level_keeps_its_values(layout: str, name: str) -> None:
    kept = {"telehealth"} if name in ("Insurance", "Admissions") else {"telehealth", "days_per_week", "duration"}
    assert kept <= leaked(LAYOUTS[layout](name))


@pytest.mark.parametrize(
    "name",
    ["TMS", "Spravato", "Medication management", "Family therapy", "Couples counseling", "Anger management", "Neurofeedback", "Suboxone clinic", "Individual counseling", "Tobacco cessation", "Support groups", "Clubhouse", "Mobile crisis", "School-based services", "Substance use evaluations"],
)  # fmt: skip
def test_a_known_service_under_the_level_s_own_title_says_nothing_of_it(name: str) -> None:
    assert leaked(own_page(f"<p>{OWN}</p><h3>{name}</h3><p>{SAID}</p>")) == set()


@pytest.mark.parametrize(
    "name",
    [
        "Schedule",
        "Group therapy",
        "Mindfulness",
        "EMDR",
        "What you do",
        "Telehealth option",
        "Online therapy",
        "Addiction counseling",
        "Our counseling",
    ],
)
def test_a_section_under_the_level_s_own_title_is_of_the_level(name: str) -> None:
    assert {"telehealth", "days_per_week", "duration"} <= leaked(own_page(f"<p>{OWN}</p><h3>{name}</h3><p>{SAID}</p>"))


def test_a_heading_of_another_rank_is_of_the_level() -> None:
    body = f"<div><h2>IOP</h2><p>{OWN}</p><h3>Clubhouse</h3><p>{SAID}</p></div>"
    assert {"telehealth", "days_per_week", "duration"} <= leaked(services(body))


def test_what_is_said_of_all_programs_is_of_the_level_under_any_heading() -> None:
    body = f"<div><h2>IOP</h2><p>{OWN}</p></div><div><h2>Seasoned experts</h2><p>All our programs are offered by telehealth.</p></div>"
    assert "telehealth" in leaked(services(body))


def test_a_sentence_that_names_the_level_is_of_it_on_any_card() -> None:
    body = f"<div><h2>IOP</h2><p>{OWN}</p></div><div><h2>Clubhouse</h2><p>Our IOP is offered by telehealth.</p></div>"
    assert "telehealth" in leaked(services(body))


@pytest.mark.parametrize(
    ("said", "weeks"),
    [("Mon/Wed/Fri 9:30-12:30 for eight weeks.", 8), ("Monday and Thursday from 6 pm to 9 pm, for about 10 weeks", 10), ("Tue 5-8 pm, for a total of 12 weeks.", 12)],
)  # fmt: skip
def test_times_are_met_for_so_many_weeks(said: str, weeks: int) -> None:
    found = extract_page(services(f"<div><h2>IOP</h2><p>{said}</p></div>")).programs[0].duration_weeks
    assert found is not None
    assert found.min == weeks


def test_services_of_outpatient_care_say_how_it_is_attended() -> None:
    body = "<p>We offer outpatient counseling in Duluth.</p><h2>Individual therapy</h2><p>Sessions are by telehealth or in our office.</p>"
    found = extract_page(services(body)).programs
    assert [one.telehealth.value for one in found if one.telehealth] == ["yes"]


NINE = "<h2>Intensive Outpatient Program</h2><p>Nine hours a week.</p>"
GROUPS = [
    ("Teen Group", "Wednesdays 4-5:30 pm by Zoom"),
    ("Women's Program", "One group a week, Tuesdays 10-12, for 16 weeks"),
    ("Level I Groups", "Mondays 6-7:30 pm, 16 weeks"),
    ("Adult DBT", "Weekly 2-hour group, Tuesdays 10-12. Six-month commitment."),
    ("Teen DBT", "Meets once a week for 20 weeks, by telehealth."),
    ("Step-Down Group", "One evening a week for 12 weeks: Thursdays 6-7:30"),
    ("Veterans Group", "Thursdays 12-1:30, ongoing"),
    ("Men's Groups", "Saturdays 9 am to noon, online"),
    ("Weekly Groups", "Mondays 6-7:30 pm, 16 weeks"),
    ("Evening Groups", "Mondays 6-7:30 pm, 16 weeks"),
    ("Process Group", "Mondays 6-7:30 pm"),
    ("Community Groups", "Free. Mondays 6-7:30 pm"),
    ("Relapse Prevention Class", "Fridays 1-2:30 pm, 10 weeks"),
]
TAKEN = ("sessions", "days", "telehealth", "duration_weeks", "session_hours", "days_per_week")


def held(html: str, *fields: str) -> list[str]:
    """Which of these fields the intensive outpatient program has, each with its value."""
    (program,) = (one for one in extract_page(html).programs if one.level_of_care.value == "iop")
    return [name for name in fields or TAKEN if getattr(program, name)]


@pytest.mark.parametrize(("name", "said"), GROUPS, ids=[name for name, _ in GROUPS])
@pytest.mark.parametrize(
    "layout",
    [
        f"{NINE}<h2>{{}}</h2><p>{{}}</p>",
        f"<h2>{{}}</h2><p>{{}}</p>{NINE}",
        "<p><b>IOP:</b> Nine hours a week.</p><p><b>{}:</b> {}</p>",
        "<dl><dt>IOP</dt><dd>Nine hours a week.</dd><dt>{}</dt><dd>{}</dd></dl>",
        "<div><h3>Intensive Outpatient (IOP)</h3><p>Nine hours a week.</p></div><div><h3>{}</h3><p>{}</p></div>",
    ],
    ids=["behind", "before", "labels", "terms", "cards"],
)
def test_a_group_of_one_day_beside_the_level_is_none_of_it(layout: str, name: str, said: str) -> None:
    assert held(services(f"<p>{NAME} is in Duluth.</p>{layout.format(name, said)}")) == []


OWN_GROUPS = [
    ("Evening Group", "Monday, Tuesday and Thursday 6-9 pm", "sessions"),
    ("Adult Group", "Mon/Wed/Fri 9 am - 12 pm", "sessions"),
    ("Teen Group", "Monday to Thursday 4-7 pm", "sessions"),
    ("Women's Groups", "Mon, Wed, Thu 10 am - 1 pm, by Zoom", "telehealth"),
    ("Weekend Group", "Saturday 9 am - 3 pm", "sessions"),
    ("Our Groups", "Mondays 6-7:30 pm", "sessions"),
    ("Group Schedule", "Mondays 6-9 pm", "sessions"),
    ("Women's Track", "Tuesdays 10 am - 1 pm", "sessions"),
    ("Young Adult IOP Group", "Tuesdays 4-7 pm", "sessions"),
]


@pytest.mark.parametrize(("name", "said", "field"), OWN_GROUPS, ids=[case[0] for case in OWN_GROUPS])
def test_a_group_that_may_be_the_level_s_keeps_its_times(name: str, said: str, field: str) -> None:
    assert field in held(services(f"<p>{NAME} is in Duluth.</p>{NINE}<h2>{name}</h2><p>{said}</p>"))


TABLE = (
    "<p>Our Intensive Outpatient Program treats adults.</p><table><tr><td>Group</td><td>Days</td><td>Time</td></tr>"
    "<tr><td>Morning</td><td>M - Th</td><td>9:30 - 12:30</td></tr><tr><td>Evening</td><td>M, T, Th</td><td>6:00 - 9:00</td></tr></table>"
)
WEEK = ["09:30", "18:00"]
COURSES = ["DUI Risk Education: 10 hours, Saturdays 9 - 2.", "Anger Management: 12 weeks, Saturdays 9 - 11.", "Theft Awareness: Saturdays 8 - 12", "Women's Group: Fridays 10 - 11:30",
           "Moral Reconation Therapy: Fridays 1 - 2:30", "Smoking Cessation: Fridays 12 - 1", "Thinking for a Change: Fridays 1 - 3 pm", "Shoplifting Prevention: Saturdays 8 am - 12 pm",
           "MRT Group: Fridays 1 - 2:30 pm", "DUI Victim Impact Panel: Saturdays 9 - 11 am"]  # fmt: skip


@pytest.mark.parametrize("said", COURSES)
@pytest.mark.parametrize("head", ["h1", "h2"])
def test_a_course_with_a_label_under_the_level_s_table_is_no_group_of_it(head: str, said: str) -> None:
    name, rest = said.split(":", 1)
    html = f"<title>{NAME}</title><b>{NAME}</b><{head}>INTENSIVE OUTPATIENT PROGRAM</{head}>{TABLE}<p>Cost: $65 per session.</p><p><b>{name}:</b>{rest}</p>{FOOTER}"
    programs = [one for one in extract_page(html).programs if one.level_of_care.value == "iop"]
    assert sorted(one.start for program in programs for one in program.sessions) == WEEK
    assert not {one.code for program in programs for one in program.days} & {"fri", "sat"}
    assert all(program.duration_weeks is None for program in programs)


@pytest.mark.parametrize(
    ("said", "more"),
    [("<b>Weekend Group:</b> Saturdays 9 am - 3 pm", "09:00"), ("<b>Third group:</b> Tue, Wed, Thu 1 - 4 pm", "13:00"), ("<b>Afternoon Group:</b> M - Th, 1:00 - 4:00 pm", "13:00")],
)  # fmt: skip
def test_another_group_of_the_level_under_its_table_is_its(said: str, more: str) -> None:
    html = f"<title>{NAME}</title><b>{NAME}</b><h2>INTENSIVE OUTPATIENT PROGRAM</h2>{TABLE}<p>{said}</p>{FOOTER}"
    programs = [one for one in extract_page(html).programs if one.level_of_care.value == "iop"]
    assert more in {one.start for program in programs for one in program.sessions}


@pytest.mark.parametrize(
    ("heading", "beside"), [("Typical schedule", False), ("Sample week", False), ("Our services", True)]
)
def test_a_line_of_a_schedule_is_of_the_level_s_week(heading: str, beside: bool) -> None:
    document = parse(
        f"<h1>IOP</h1><h2>{heading}</h2><p>Women's Group: Fridays 10 - 11:30 am</p>", content_type="text/html"
    )
    lines = [unit for unit in units(document) if unit.tells_when]
    week = Week("Mon - Thu 9 am - 12 pm", frozenset(("mon", "tue", "wed", "thu")), "09:00", "12:00")
    assert is_beside_weeks("women's group", lines, [week]) is beside
