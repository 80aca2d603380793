"""What a wording leaves out stays out in each form in which it is said, and what it takes in is found in each: one case a mended wording."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import facts, page

OURS = "<p>Fern Hollow runs an evening IOP in Dayton, OH. Our IOP meets Monday and Thursday from 6 to 9 pm. Call (937) 555-0101.</p>"


def lines(said: str) -> set[str]:
    """The facts of a page of one IOP that says this, its phones by purpose, and what it is not sure of."""
    body = said if said.startswith("<") else f"<p>{said}</p>"
    found = extract_page(page(OURS + body, title="Fern Hollow Recovery"))
    held = facts(found) | {f"phones: {one.number} {one.purpose}" for one in found.phones}
    held |= {f"telehealth: {one.telehealth.value}" for one in found.programs if one.telehealth}
    return held | {f"unclear: {one.field}" for one in found.unclear}


STATED = [
    ("We accept Humana; others can pay cash.", "insurers: humana accepted"),
    ("Humana clients are welcome, and people without insurance can pay cash.", "insurers: humana accepted"),
    ("They take Humana; we can't.", "insurers: humana not_accepted"),
    ("Larkin House accepts Humana, but our clinic can't.", "insurers: humana not_accepted"),
    ("We lack staff to bill Humana.", "insurers: humana not_accepted"),
    ("For testing, therapy and groups we take Humana.", "insurers: humana accepted"),
    ("We accept most PPO plans.", "payment: most_ppo"),
    ("We stopped running telehealth.", "telehealth: no"),
    ("Headquarters: (937) 555-0155", "phones: +19375550155 department"),
    ("Our city's oldest clinic is at 14 Elm Street, Bellbrook, OH 45305.", "locations: Bellbrook OH"),
    ("IOP groups run Monday to Thursday, 24 hours a week.", "iop days: tue"),
    ("The IOP has 24 hours of treatment, Monday to Thursday.", "iop days: tue"),
    ("Friday 6-9 pm group is cancelled when nobody comes.", "iop days: fri"),
    ("Process group Tuesday, skills Wednesday, both groups 1-3 pm.", "iop sessions: tue wed 13:00-15:00"),
    ("Horas por sesión: 3", "iop session_hours: 3.0-3.0"),
    ("Friday group is from 1 to 3 pm, hurricane season or not.", "iop days: fri"),
    ("We can't bill insurance for our sober living.", "unclear: payment"),
    ("We meet weekly; the weekly fee is $40.", "prices: 40-40 week"),
]
NOT_STATED = [
    ("We accept Cigna (HMO and PPO plans only).", "most_ppo"),
    ("We accept Aetna (EPO, HMO and PPO plans).", "most_ppo"),
    ("For TMS, we take Humana.", "insurers: humana"),
    ("For psychological testing, we accept Humana.", "insurers: humana"),
    ("Telehealth can't be covered.", "iop formats: telehealth"),
    ("We are not taking Aetna for telehealth.", "iop formats: telehealth"),
    ("Call our partner detox, Harbor House: (937) 555-0155", "5550155"),
    ("Another affiliate: Marl Clinic at (937) 555-0155", "5550155"),
    (
        "<p>Clients who need more are sent to:</p><ul><li>Harbor House, (937) 555-0155</li><li>Slate Lodge, (937) 555-0166</li></ul>",
        "555016",
    ),
    (
        "<p>Others are referred to:</p><ul><li>Harbor House detox, (937) 555-0155</li><li>Slate Lodge, (937) 555-0166</li></ul>",
        "555016",
    ),
    ("The county's intake office: 14 Elm Street, Bellbrook, OH 45305", "Bellbrook"),
    ("Alumni banquet at Larkin Hall, 14 Elm Street, Bellbrook, OH 45305", "Bellbrook"),
    ("Our groups meet weekly and charge $40.", "prices"),
    ("Groups run daily and cost $40.", "prices"),
    ("Group is on Friday from 1 to 3 pm during Christmas week.", "fri"),
    ("In case of a blizzard, group meets on Friday from 1 to 3 pm.", "fri"),
    ("When a hurricane comes, group is on Friday from 1 to 3 pm.", "fri"),
    ("During Passover week group meets Friday from 1 to 3 pm.", "fri"),
    ("We plan to change group times to Fridays, 9 am to noon.", "fri"),
    ("Friday 6-9 pm group is cancelled.", "fri"),
]


@pytest.mark.parametrize(("said", "fact"), STATED, ids=[said[:60] for said, _ in STATED])
def test_it_is_stated(said: str, fact: str) -> None:
    assert fact in lines(said)


@pytest.mark.parametrize(("said", "word"), NOT_STATED, ids=[said[:60] for said, _ in NOT_STATED])
def test_it_is_not_stated(said: str, word: str) -> None:
    assert [fact for fact in lines(said) if word in fact] == []


def test_hours_at_which_the_phone_is_answered_are_in_no_zone_of_the_sessions() -> None:
    found = extract_page(
        page(OURS + "<p>We answer the phone at all hours, Eastern time.</p>", title="Fern Hollow Recovery")
    )
    assert {one.zone for program in found.programs for one in program.sessions} == {None}
