"""What goes on about the clients, groups and hours of the level that a paragraph began with, without a heading or a name."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page

NAME = "Gorse Fell Recovery"
FOOTER = f"<footer>&copy; {NAME}, 12 Alder Street, Duluth, MN 55802. (218) 555-0123</footer>"
DAY, EVENING = {"mon tue wed thu fri 09:00-15:00"}, {"mon wed thu 18:00-21:00"}
TITLES = ["PHP and IOP", "Our Programs", "Intensive Outpatient Program"]


def sessions(body: str, title: str) -> dict[str, set[str]]:
    html = f"<title>{title} | {NAME}</title><h1>{title}</h1><p>At {NAME}, we offer several levels of care.</p>{body}{FOOTER}"
    return {
        program.level_of_care.value: {f"{' '.join(one.days)} {one.start}-{one.end}" for one in program.sessions}
        for program in extract_page(html).programs
    }


TOLD: dict[str, str] = {
    "clients attend": "<p>Our PHP is for adults.</p><p>Clients attend Monday–Friday, 9–3.</p><p>Our IOP is for adults.</p><p>Clients attend Mon/Wed/Thu 6–9 pm.</p>",
    "groups meet": "<p>The Partial Hospitalization Program (PHP) offers full days of care.</p><p>Groups meet Monday through Friday, 9 a.m. to 3 p.m.</p>"
    "<p>The Intensive Outpatient Program (IOP) is a step down.</p><p>Groups meet Monday, Wednesday and Thursday, 6 to 9 p.m.</p>",
    "the program runs": "<p>Partial hospitalization is our most intensive program.</p><p>The program runs Monday to Friday from 9 am to 3 pm.</p>"
    "<p>Our intensive outpatient treatment allows clients to work.</p><p>The program runs Mon, Wed, Thu from 6 pm to 9 pm.</p>",
    "sessions are": "<p>Our adult PHP serves those who leave a hospital.</p><p>Sessions are held Monday-Friday, 9:00 am-3:00 pm.</p><p>Our evening IOP serves those who work.</p><p>Sessions are held Mon, Wed and Thu, 6:00-9:00 pm.</p>",
    "bold labels in their paragraphs": "<p><b>PHP:</b> For adults.</p><p>Monday–Friday, 9–3</p><p><b>IOP:</b> For adults.</p><p>Mon, Wed, Thu, 6–9 pm</p>",
    "plain labels": "<p>PHP: for adults who need structure.</p><p>Clients come Monday–Friday, 9–3.</p><p>IOP: for adults who work.</p><p>Clients come Mon, Wed, Thu, 6–9 pm.</p>",
    "dashes": "<p>PHP – for adults who need structure.</p><p>Monday–Friday, 9–3</p><p>IOP – for adults who work.</p><p>Mon, Wed, Thu, 6–9 pm</p>",
    "in our PHP": "<p>In our PHP, clients work on skills.</p><p>They attend Monday–Friday, 9–3.</p><p>In our IOP, clients live at home.</p><p>They attend Mon, Wed, Thu, 6–9 pm.</p>",
    "we meet": "<p>Our PHP is for adults.</p><p>We meet Monday–Friday, 9–3.</p><p>Our IOP is for adults.</p><p>We meet Mon, Wed, Thu, 6–9 pm.</p>",
    "a sentence between": "<p>Our PHP is for adults.</p><p>A psychiatrist leads it.</p><p>Clients attend Monday–Friday, 9–3.</p><p>Our IOP is for adults.</p><p>A counselor leads it.</p><p>Clients attend Mon, Wed, Thu, 6–9 pm.</p>",
    "a list of times": "<p>Our PHP is for adults.</p><ul><li>Monday–Friday, 9–3</li></ul><p>Our IOP is for adults.</p><ul><li>Mon, Wed, Thu, 6–9 pm</li></ul>",
    "a step down from the other": "<p>Our PHP is for adults.</p><p>Clients attend Monday–Friday, 9–3.</p><p>Our IOP is a step down from PHP.</p><p>Clients attend Mon, Wed, Thu, 6–9 pm.</p>",
}  # fmt: skip


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("body", TOLD.values(), ids=TOLD)
def test_clients_and_groups_are_of_the_level_named_last(body: str, title: str) -> None:
    assert sessions(body, title) == {"php": DAY, "iop": EVENING}


def held(body: str, title: str, level: str, field: str) -> Any:
    html = f"<title>{title} | {NAME}</title><h1>{title}</h1><p>At {NAME}, we offer several levels of care.</p>{body}{FOOTER}"
    return next(getattr(one, field) for one in extract_page(html).programs if one.level_of_care.value == level)


def test_amounts_and_the_way_of_attending_go_with_it() -> None:
    body = "<p>Our PHP is for adults.</p><p>Clients attend 25 hours a week.</p><p>Our IOP is for adults.</p><p>Groups are held by telehealth.</p>"
    assert held(body, "PHP and IOP", "iop", "hours_per_week") is None
    assert held(body, "PHP and IOP", "php", "hours_per_week").min == 25
    assert not held(body, "PHP and IOP", "php", "formats")


# What is not told of the level that was named: on the page of an IOP it stays there.
NOT_TOLD: dict[str, str] = {
    "the level begins no paragraph": "<p>Many come to us from PHP.</p><p>Clients attend Mon/Wed/Thu 6–9 pm.</p>",
    "only where clients come from": "<p>After PHP, clients may need more.</p><p>Clients attend Mon/Wed/Thu 6–9 pm.</p>",
    "a heading stands between": "<p>Our PHP is for adults.</p><h2>Schedule of the IOP</h2><p>Clients attend Mon/Wed/Thu 6–9 pm.</p>",
    "the IOP is named again": "<p>Our PHP is for adults.</p><p>Our IOP helps adults who work.</p><p>Clients attend Mon/Wed/Thu 6–9 pm.</p>",
    "the sentence names its level": "<p>Our PHP is for adults.</p><p>Clients in our IOP attend Mon/Wed/Thu 6–9 pm.</p>",
    "somebody else gives it": "<p>PHP: offered by our partner clinic.</p><p>Clients attend Mon/Wed/Thu 6–9 pm.</p>",
    "we refer for it": "<p>PHP is something for which we refer clients to a hospital.</p><p>Clients attend Mon/Wed/Thu 6–9 pm.</p>",
    "our groups are those of the house": "<p>Our PHP is for adults.</p><p>Our groups meet Mon/Wed/Thu 6–9 pm.</p>",
    "our center comes in": "<p>Our PHP is for adults.</p><p>Our center is quiet.</p><p>Clients attend Mon/Wed/Thu 6–9 pm.</p>",
    "outpatient is what an IOP is": "<p>Outpatient treatment is for adults who work.</p><p>Clients attend Mon/Wed/Thu 6–9 pm.</p>",
}  # fmt: skip


@pytest.mark.parametrize("body", NOT_TOLD.values(), ids=NOT_TOLD)
def test_what_is_told_of_no_other_level_stays(body: str) -> None:
    found = sessions(body, "Intensive Outpatient Program")
    assert found["iop"] == EVENING
    assert not any(of for level, of in found.items() if level != "iop")
