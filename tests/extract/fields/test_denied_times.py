"""Days on which nothing meets, times of something else, and amounts with an upper limit or of another level."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page
from records.codes import DENIED
from records.models import ProgramExtraction

HEAD = (
    "<html><head><title>Intensive Outpatient Program | Slatebrook Recovery</title></head>"
    "<body><h1>Our Intensive Outpatient Program</h1><p>Our IOP is small. We accept Aetna. We also offer PHP.</p>"
)


def program(sentence: str, level: str = "iop") -> ProgramExtraction:
    body = sentence if "<" in sentence else f"<p>{sentence}</p>"
    return next(one for one in extract_page(HEAD + body).programs if one.level_of_care.value == level)


def days(sentence: str) -> str:
    return " ".join(code.code for code in program(sentence).days)


NEVER = [
    "Our IOP never meets on Fridays.",
    "No IOP on Mondays.",
    "No evening groups on Thursdays.",
    "We do not meet on weekends.",
    "Our program doesn't meet on Tuesdays or Thursdays.",
    "Groups are not held on Fridays.",
    "There are no sessions on Saturday or Sunday.",
    "IOP is not offered on Fridays.",
    "Our groups are closed Fridays.",
    "Fridays: no groups.",
    "No hay grupos los viernes.",
    "Nuestro programa no se reúne los lunes.",
]


@pytest.mark.parametrize("sentence", NEVER)
def test_a_day_on_which_nothing_meets_is_none(sentence: str) -> None:
    found = program(sentence)
    assert (found.days, found.sessions, found.dayparts) == ([], [], [])


SOME_DAYS: list[tuple[str, str]] = [
    ("Our IOP groups meet Monday, Wednesday and Friday (not Tuesday) 6-9 pm.", "mon wed fri"),
    ("Nuestro programa se reúne lunes, miércoles y viernes; no hay grupos los martes.", "mon wed fri"),
    ("Our IOP meets Tuesdays and Thursdays, never on weekends.", "tue thu"),
    ("Our IOP groups meet every day except Sunday.", "mon tue wed thu fri sat"),
    ("Our IOP groups meet Mon–Fri except Wed.", "mon tue thu fri"),
    ("Our IOP groups meet Mon–Fri except Wed, 6-9 pm.", "mon tue thu fri"),
    ("Our IOP meets Mon, Tue and Thu 6-9 pm (no group on Mondays in July).", "mon tue thu"),
    ("We meet Monday to Friday 6-9 pm, except Wednesdays.", "mon tue thu fri"),
    ("We meet Monday to Friday 6-9 pm. No groups on Wednesdays.", "mon tue thu fri"),
    ("There is no cost for groups on Mondays and Wednesdays, 6-9 pm.", "mon wed"),
    ("Our groups meet not only on Mondays but on Thursdays, too.", "mon thu"),
    ("No referral is needed. Groups meet Mondays and Thursdays.", "mon thu"),
    ("Our IOP meets Monday, Tuesday, and either Thursday or Friday.", ""),
    ("Our IOP groups meet T Th 6-9 pm.", "tue thu"),
    ("Our IOP groups meet M W F 9 am-12 pm.", "mon wed fri"),
    ("Our IOP groups meet M T W Th 6-9 pm", "mon tue wed thu"),
    ("Our IOP groups meet Mo We Fr 9 am-12 pm.", "mon wed fri"),
]


@pytest.mark.parametrize(("sentence", "expected"), SOME_DAYS, ids=[case[0] for case in SOME_DAYS])
def test_the_days_that_are_left(sentence: str, expected: str) -> None:
    assert days(sentence) == expected


TIMES: list[tuple[str, list[str]]] = [
    ("Our IOP meets 9 to noon or 6 to 9, Monday through Thursday.", ["09:00-12:00", "18:00-21:00"]),
    ("Our IOP groups meet Monday to Thursday, 9–12 PST and 12–3 EST.", ["09:00-12:00"]),
    ("Our IOP groups meet Mon-Thu 10a-1p.", ["10:00-13:00"]),
    ("Our IOP groups meet Mon-Thu 6-9p.", ["18:00-21:00"]),
    ("Our IOP meets Mon-Thu 6-9 pm, with dinner at 5:30.", ["18:00-21:00"]),
    ("Nuestro programa se reúne lunes y miércoles de las 9 de la mañana hasta el mediodía.", ["09:00-12:00"]),
    ("Nuestro programa se reúne sábados y domingos de 9 a 12 del mediodía.", ["09:00-12:00"]),
    ("Gym access Mon-Fri 6-8am", []),
    ("Child care Mon-Fri 9-12", []),
    ("Lab testing Tue 7-9 am", []),
    ("Info session Tue 6-7 pm", []),
    ("Our open house is Tue 6-7 pm", []),
    ("Transportation Mon-Fri 7-9 am", []),
    ("Groups with free child care: Mon-Fri 9-12", ["09:00-12:00"]),
    ("Un programa intensivo ambulatorio suele reunirse lunes y miércoles 6-9 pm.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), TIMES, ids=[case[0] for case in TIMES])
def test_times(sentence: str, expected: list[str]) -> None:
    assert [f"{one.start}-{one.end}" for one in program(sentence).sessions] == expected


PARTS: list[tuple[str, list[str]]] = [
    ("We do not offer weekend or evening groups.", []),
    ("Evening groups: No", []),
    ("Our groups meet in the evenings, not on weekends.", ["evening"]),
    ("We do not only offer evening groups.", ["evening"]),
    ("<dl><dt>Evening groups</dt><dd>No</dd></dl>", []),
    ("<dl><dt>Evening groups</dt><dd>Yes</dd></dl>", ["evening"]),
    ("Our PHP meets by day, and each evening clients return home.", []),
    ("On evenings and weekends they go home from our PHP.", []),
    ("Clients of our IOP attend groups and go home at night.", []),
    ("Parents attend our IOP in evening groups.", []),
    ("Parents and teens attend our IOP in evening groups.", ["evening"]),
    ("Our IOP has evening groups near your home.", ["evening"]),
    ("Our evening IOP lets you sleep at home.", ["evening"]),
]


@pytest.mark.parametrize(("sentence", "expected"), PARTS, ids=[case[0] for case in PARTS])
def test_dayparts(sentence: str, expected: list[str]) -> None:
    assert [one.code for one in program(sentence).dayparts] == expected


AMOUNTS: list[tuple[str, str, Any]] = [
    ("Our IOP is no more than 12 hours per week.", "hours_per_week", (None, 12)),
    ("Our IOP is nine hours or more during the week.", "hours_per_week", (9, None)),
    ("Our IOP is 9 hours during the week and 3 on Saturdays.", "hours_per_week", None),
    ("Residents of our sober living mentor a newcomer for one hour per week.", "hours_per_week", None),
    (
        "Instead of going from 40 hours to 1-2 hours per week elsewhere, our IOP clients have support.",
        "hours_per_week",
        None,
    ),
    ("Our IOP group meets once a week for one hour.", "session_hours", (1, 1)),
    ("In our IOP, your counselor meets with you once a week for one hour.", "session_hours", None),
    ("Our IOP group meets three times a week mornings or evenings for three hours.", "session_hours", (3, 3)),
    ("In our residential program gym time, with weights and a pool, is twice a week.", "days_per_week", None),
    ("Our IOP is 12 hours a week at most.", "hours_per_week", (None, 12)),
    ("Our IOP is more than 9 hours per week.", "hours_per_week", (9, None)),
    ("Our IOP meets not more than 3 days a week.", "days_per_week", (None, 3)),
    ("Our IOP meets at most 3 days a week.", "days_per_week", (None, 3)),
    ("Our IOP meets no fewer than 3 days a week.", "days_per_week", (3, None)),
    ("Our IOP lasts no longer than 12 weeks.", "duration_weeks", (None, 12)),
    ("Our IOP has four 3-hour sessions per week.", "days_per_week", (4, 4)),
    ("Nuestro programa se reúne lunes y jueves durante 12 semanas.", "duration_weeks", (12, 12)),
    ("We offer 20 hours of PHP and 9 hours of IOP each week.", "hours_per_week", (9, 9)),
    ("Our IOP is 12 hours a week for the first 4 weeks, then 6 hours for 4 weeks.", "hours_per_week", None),
    ("Our IOP starts at five days a week and tapers to three days a week.", "days_per_week", None),
    ("Our IOP follows 28 days of inpatient rehab elsewhere.", "duration_weeks", None),
    ("After IOP, step down to outpatient therapy for 12 weeks.", "duration_weeks", None),
    ("After 8 weeks of IOP, clients move to our outpatient program once a week.", "days_per_week", None),
    ("Clients step down to our IOP from PHP, three days a week.", "days_per_week", (3, 3)),
]


@pytest.mark.parametrize(("sentence", "field", "expected"), AMOUNTS, ids=[case[0] for case in AMOUNTS])
def test_amounts(sentence: str, field: str, expected: Any) -> None:
    found = getattr(program(sentence), field)
    assert (found and (found.min, found.max)) == expected


def test_the_hours_of_two_levels_in_one_breath() -> None:
    found = program("We offer 20 hours of PHP and 9 hours of IOP each week.", "php").hours_per_week
    assert found is not None
    assert (found.min, found.max) == (20, 20)


@pytest.mark.parametrize(
    ("asked", "answer", "named"),
    [
        ("Is there a weekend group?", "Not at the moment.", False),
        ("Do you run evening groups?", "No, but we plan one.", False),
        ("Do you run evening groups?", "Unfortunately we run in the morning alone.", False),
        ("Do you have a night program?", "We do not.", False),
        ("¿Hay grupos por la noche?", "Por ahora no.", False),
        ("Are your evening groups full?", "No, our evening groups have room.", True),
        ("Do you run evening groups?", "Yes, on Tuesdays.", True),
    ],
)
def test_a_part_of_the_day_that_is_asked_for_and_refused_is_not_even_unclear(
    asked: str, answer: str, named: bool
) -> None:
    found = extract_page(f"{HEAD}<h3>{asked}</h3><p>{answer}</p>")
    said = [code.code for one in found.programs for code in one.dayparts]
    open_ = [one.value for one in found.unclear if one.field == "dayparts" and one.rule != DENIED]
    assert bool({"evening", "weekend"} & {*said, *open_}) is named


NONE_THEN = {
    "none": ("We have no evening or weekend groups.", ["evening", "weekend"]),
    "not offered": ("Our IOP meets in the morning. We do not offer evening sessions at this time.", ["evening"]),
    "does not meet": ("Our IOP does not meet on weekends.", ["weekend"]),
    "there are none": ("There are no weekend groups.", ["weekend"]),
    "at one office": ("We have no evening groups at our Dover office.", []),
    "for some": ("We do not offer evening groups for teens.", []),
    "not without": ("There are no evening groups without a referral.", []),
    "of others": ("Many programs have no evening groups.", []),
    "a question": ("Are there no evening groups?", []),
    "in part of the year": ("We have no evening groups in July.", []),
}


@pytest.mark.parametrize("name", NONE_THEN)
def test_a_part_of_the_day_that_is_denied_is_kept_with_its_quote(name: str) -> None:
    sentence, expected = NONE_THEN[name]
    found = extract_page(f"{HEAD}<p>{sentence}</p>")
    denied = {one.value for one in found.unclear if one.field == "dayparts" and one.rule == DENIED}
    assert sorted(denied) == expected
    assert not denied & {code.code for one in found.programs for code in one.dayparts}
