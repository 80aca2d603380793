"""Telehealth of relatives and of single sessions is not the program's; a level that is said to be given so is; the virtual card among towns is of no town."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from records.models import ProgramExtraction

NAME = "Tamarack Hollow Recovery"
FOOTER = f"<footer>{NAME}, 12 Alder Street, Duluth, MN 55802. (218) 555-0123</footer>"
MEETS = "<p>Our IOP meets Mon, Wed, Thu 6-9 pm.</p>"


def programs(body: str, title: str = "Intensive Outpatient Program") -> list[ProgramExtraction]:
    """The programs of a page of that title, which names an intensive outpatient program."""
    head = f"<title>{title} | {NAME}</title><h1>{title}</h1>"
    return extract_page(
        f"{head}<p>At {NAME}, our intensive outpatient program (IOP) helps adults with alcohol addiction.</p>{body}{FOOTER}"
    ).programs


def telehealth(body: str) -> str | None:
    """What the page says of telehealth in its IOP."""
    held = next(one for one in programs(body) if one.level_of_care.value == "iop")
    return held.telehealth.value if held.telehealth else None


@pytest.mark.parametrize(
    "said",
    [
        "<p>Parent skills group: Tuesdays 6-7:30 pm on Zoom.</p>",
        "<p>Parents join a weekly Zoom group.</p>",
        "<p>Family members may attend by video.</p>",
        "<p>Information sessions for parents are on Zoom every Tuesday at noon.</p>",
        "<p>A Tuesday evening group for parents is offered by Zoom.</p>",
        "<p>We hold a monthly workshop for families by Zoom.</p>",
        "<p>Each week includes three groups and one family session (Saturday at 10 a.m., online).</p>",
        "<p>Each week includes three groups and one art session (Friday at 4 p.m., by video).</p>",
        "<p><b>Family group:</b> by Zoom, first Tuesday of the month.</p>",
        "<h3>Family group</h3><p>First Monday of the month, 6-7 pm, online.</p>",
        "<h3>Parent workshop</h3><p>Wednesdays, 6:30-8:00, hybrid (in person or Zoom).</p>",
        "<h3>Telehealth</h3><p>Individual therapy is available by video anywhere in Georgia. Groups are in person.</p>",
        "<h3>Telehealth</h3><p>Couples counseling and psychiatry are available by video.</p>",
    ],
)
def test_telehealth_of_relatives_and_of_single_sessions_is_not_the_program_s(said: str) -> None:
    assert telehealth(MEETS + said) is None


@pytest.mark.parametrize(
    "said",
    [
        "<p>Clients join our groups on Zoom.</p>",
        "<p>Groups for parents in recovery are offered by Zoom.</p>",
        "<p>Sessions for parents and teens are held on Zoom.</p>",
        "<p>We offer a virtual IOP (three evenings a week, online).</p>",
        "<h3>Telehealth</h3><p>Groups and individual therapy are available by video.</p>",
        "<h3>Telehealth</h3><p>Our IOP is available by video anywhere in Georgia.</p>",
        "<p>Virtual IOP is available statewide.</p>",
        "<p>IOP is available online to anyone in Minnesota.</p>",
        "<p>IOP is offered both on site and online.</p>",
        "<p>Our IOP is offered on site or online.</p>",
        "<ul><li>In person + Zoom</li></ul>",
        "<p>Groups are in person or Zoom.</p>",
    ],
)
def test_a_program_that_is_given_so_keeps_its_telehealth(said: str) -> None:
    assert telehealth(MEETS + said) == "yes"


@pytest.mark.parametrize(
    "said",
    [
        "<p>IOP is often available online.</p>",
        "<p>Virtual IOP can be as effective as care in an office.</p>",
        "<p>Our schedule is available online.</p>",
        "<p>Call, or Zoom with our admissions team.</p>",
    ],
)
def test_what_is_said_at_large_or_of_the_desk_is_no_telehealth(said: str) -> None:
    assert telehealth(MEETS + said) is None


def test_a_group_of_parents_has_no_days_of_the_program() -> None:
    held = programs(MEETS + "<p>A Tuesday evening group for parents is offered by Zoom.</p>")[0]
    assert [one.code for one in held.days] == ["mon", "wed", "thu"]


def test_a_way_that_others_typically_are_attended_is_not_ours() -> None:
    table = "<table><tr><th></th><th>Ours</th><th>Typical in-person IOP</th></tr><tr><td>Wait</td><td>48 hours</td><td>2-3 weeks</td></tr></table>"
    held = programs(f"<p>Our IOP is by video.</p>{table}", "Virtual IOP")[0]
    assert [one.code for one in held.formats] == ["telehealth"]


def test_a_workshop_of_parents_is_of_no_level() -> None:
    body = "<h2>PHP</h2><p>Monday-Friday, 8:30-2:30.</p><h2>IOP</h2><p>Monday-Thursday, 3:30-6:30.</p><h2>Parent workshop</h2><p>Wednesdays, 6:30-8:00, hybrid (in person or Zoom).</p>"
    found = extract_page(f"<title>Services | {NAME}</title><h1>Services</h1>{body}{FOOTER}").programs
    assert [(one.telehealth, one.formats) for one in found] == [(None, []), (None, [])]
