"""Hours a week, hours a session, days a week and lengths in weeks; each case is named by its kind."""

from __future__ import annotations

import pytest

from extract.schedule import find_quantities

SHORT = {"hours_per_week": "h/w", "session_hours": "h/s", "days_per_week": "d/w", "duration_weeks": "w"}


def _said(text: str) -> list[str]:
    """Each quantity as "h/w 9..15"; an open end is empty."""
    return [
        f"{SHORT[one.kind]} {'' if one.min is None else f'{one.min:g}'}..{'' if one.max is None else f'{one.max:g}'}"
        for one in find_quantities(text)
    ]


CASES: list[tuple[str, str, list[str]]] = [
    ("days of a list", "IOP meets 3, 4, or 5 days per week", ["d/w 3..5"]),
    ("hours of a list", "clients attend two, three or five hours a day", ["h/s 2..5"]),
    ("three models", "in three models, from three to six to 13 hours per day", ["h/s 3..13"]),
    ("number of a phase", "Phase 1, 3 or 4 days per week", ["d/w 3..4"]),
    ("two numbers and a stroke", "daily attendance for 6/6.5 hours, 4/5 days a week", ["h/s 6..6.5", "d/w 4..5"]),
    ("per and a stroke", "6 hours per/day, 5 days per/week", ["h/s 6..6", "d/w 5..5"]),
    ("members of a group", "Groups of eight individuals who meet once a week for 90 minutes.", ["h/s 1.5..1.5", "d/w 1..1"]),
    ("weekly basis", "Groups meet on a weekly basis for approximately 1 3/4 hours.", ["h/s 1.75..1.75"]),
    ("a part of the week", "attend our academic and vocational component two days a week", []),
    ("weeks of a weekly amount", "Nine hours a week of intensive, small group therapy for six to eight weeks", ["h/w 9..9", "w 6..8"]),
    ("half an hour", "a 1/2 hour a day", []),
    ("all day long", "open 24/7 days a week", []),
    ("minimum with a maximum", "a minimum of nine hours with a maximum of 19 hours per week", ["h/w 9..19"]),
    # over, as long as, mínima
    ("a day over weeks", "three hours a day over eight weeks of treatment", ["h/s 3..3", "w 8..8"]),
    ("days a week over weeks", "three days a week, over eight weeks", ["d/w 3..3", "w 8..8"]),
    ("more than", "The program lasts over eight weeks", ["w 8.."]),
    ("as long as", "Some stay for as long as four weeks", ["w ..4"]),
    ("a least length in Spanish", "una duración mínima de 90 días", ["w 12.9.."]),
    ("a greatest length in Spanish", "una estancia máxima de 90 días", ["w ..12.9"]),
    # hours of a whole class
    ("a class", "a 12-hour DUI class", []),
    ("a class in Spanish", "Clase de DUI de 12 horas", []),
    ("a class of one evening", "a 2-hour class", ["h/s 2..2"]),
    ("hours of classes a day", "6 hours of classes a day", ["h/s 6..6"]),
    # when somebody is there
    ("all day and all week", "Our detox provides nursing 24 hours a day, seven days a week", []),
    ("all day with a hyphen", "The detox program offers care 24-hours per day, 7 days per week", []),
    ("around the clock", "treatment is there around the clock, seven days a week", []),
    ("in Spanish, all day", "El programa está abierto las 24 horas del día, los 7 días de la semana", []),
    ("round the clock and seven days", "The program runs round the clock (7 days a week)", []),
    ("seven days of a program", "The program meets seven days a week, 3 hours a day", ["d/w 7..7", "h/s 3..3"]),
    ("notice, then seven days", "Give 24 hours of notice. The program meets seven days a week.", ["d/w 7..7"]),
    ("hours of detox in a week", "PHP groups run five days a week", ["d/w 5..5"]),
    # once or twice
    ("once or twice", "Clients come to IOP once or twice a week", ["d/w 1..2"]),
    ("once or twice with hyphens", "Groups meet once-or-twice a week", ["d/w 1..2"]),
    ("once or twice, one by one", "individual psychotherapy once or twice a week", []),
    ("contact once or twice", "with once or twice a week contact by a clinician", []),
    ("twice", "IOP groups meet twice a week", ["d/w 2..2"]),
    ("twice or more often", "Groups meet once per week or twice per week", ["d/w 1..1", "d/w 2..2"]),
    # minutes of a group
    ("groups meet weekly", "Groups meet weekly for 60-90 minutes.", ["h/s 1..1.5", "d/w 1..1"]),
    ("weekly minute groups", "weekly 90-minute process groups", ["h/s 1.5..1.5", "d/w 1..1"]),
    ("classes so long", "Skills classes are two hours long and meet weekly.", ["h/s 2..2"]),
    ("each group lasts", "Each group lasts 75 minutes.", ["h/s 1.25..1.25"]),
    ("group of two hours in minutes", "The group runs 120 minutes every week.", ["h/s 2..2", "d/w 1..1"]),
    ("single therapy in minutes", "Individual sessions last 50 minutes.", []),
    ("minutes before a group", "a 60-minute intake before your first group", []),
    ("late for group", "who is 15 minutes late for group", []),
    ("per a week", "services are provided six hours per a week", ["h/w 6..6"]),
    ("and one held by video", "Two sessions a week are held in person and one is held via Zoom.", ["d/w 3..3"]),
    ("so many by video", "You can join up to one session a week by telehealth.", []),
    ("all by video", "The IOP meets three days a week by telehealth.", ["d/w 3..3"]),
    ("and one by video", "two groups a week in our Alder office and one on video.", ["d/w 3..3"]),
    ("and another online", "three evenings per week in person, and another one online", ["d/w 3..3"]),
    ("and one individual session", "three groups a week and one individual session on video", ["d/w 3..3"]),
    ("plus one online", "two days a week at our office plus one online.", ["d/w 3..3"]),
    ("days per a week", "each adult attends three days per a week", ["d/w 3..3"]),
    ("per a day", "no more than 3 hours per a day", ["h/s ..3"]),
    ("distributed over", "nine hours a week, distributed over three (3) days per week", ["h/w 9..9", "d/w 3..3"]),
    ("spread out over", "12 hours per week spread out over four days per week", ["h/w 12..12", "d/w 4..4"]),
    ("over, more than", "groups meet over three days per week", ["d/w 3.."]),
    ("contact with one therapist", "Individual therapist contact, one to two times a week", []),
    ("one by one throughout", "Our IOP is one-on-one, 3 hours a day (or more), for 3 weeks", ["h/s 3..", "w 3..3"]),
    ("a group one by one", "Our groups are large; therapy is one-on-one, 2 hours a day", []),
    ("a list behind a colon", "30-40 hours of therapy a week in all: individual, group and family therapy", ["h/w 30..40"]),
    ("each weekday", "five hours of structured programming each weekday", ["h/s 5..5"]),
    # hours a week
    ("per week", "9 hours per week", ["h/w 9..9"]),
    ("at least", "at least 10 hours a week", ["h/w 10.."]),
    ("minimum of", "meets a minimum of 9 hours per week", ["h/w 9.."]),
    ("plus sign", "30+ hours per week of structured therapy and support", ["h/w 30.."]),
    ("or more", "nine hours or more per week", ["h/w 9.."]),
    ("or more before the unit", "nine (9) or more hours of group work per week", ["h/w 9.."]),
    ("up to", "up to 17 hours of intensive programming per week", ["h/w ..17"]),
    ("less than", "less than 9 hours per week", ["h/w ..9"]),
    ("about", "∼30 hours weekly", ["h/w 30..30"]),
    ("range and weekly", "9–15 hours weekly", ["h/w 9..15"]),
    ("of weekly", "9-15 hours of weekly treatment", ["h/w 9..15"]),
    ("slash", "6 Hours/wk of group", ["h/w 6..6"]),
    ("list between", "12 hours of group, individual, and family therapy per week", ["h/w 12..12"]),
    ("label", "Hours per Week: 9-20", ["h/w 9..20"]),
    ("label with slash", "Hours/Week 9-20 hours", ["h/w 9..20"]),
    ("label weekly hours", "Weekly hours: ~9–15 hours", ["h/w 9..15"]),
    ("horas por semana", "9 horas por semana", ["h/w 9..9"]),
    ("horas a la semana", "al menos nueve horas a la semana", ["h/w 9.."]),
    ("individual therapy", "one hour of weekly individual therapy", []),
    ("individual therapy behind", "1 hour per week of individual counseling", []),
    ("family therapy before", "family therapy: 2 hours per week", []),
    ("family programming", "1-2 hours of family programming weekly", []),
    ("work", "Residents work 20 hours per week", []),
    ("price", "$30 per hour, three days of rest", []),
    # hours a session
    ("a day", "3 hours a day", ["h/s 3..3"]),
    ("daily", "6-8 hours daily", ["h/s 6..8"]),
    ("hours of daily", "three hours of daily group therapy", ["h/s 3..3"]),
    ("programming daily", "5-6 hours of programming daily", ["h/s 5..6"]),
    ("hyphens", "three-hour sessions", ["h/s 3..3"]),
    ("hyphen with words between", "a 3-hour evening group", ["h/s 3..3"]),
    ("lasting between", "with sessions lasting between one and five hours", ["h/s 1..5"]),
    ("usually lasts", "Each session usually lasts 3 to 4 hours", ["h/s 3..4"]),
    ("each lasting", "3 to 5 sessions per week, each lasting approximately 3 hours", ["d/w 3..5", "h/s 3..3"]),
    ("hours each", "5 sessions per week at 1–1.5 hours each", ["d/w 5..5", "h/s 1..1.5"]),
    ("days a week for hours", "five days a week for six hours", ["d/w 5..5", "h/s 6..6"]),
    ("half sign", "1½-hour groups", ["h/s 1.5..1.5"]),
    ("half in words", "two and a half hours per day", ["h/s 2.5..2.5"]),
    ("an hour and a half", "an hour and a half session", ["h/s 1.5..1.5"]),
    ("hours and minutes", "3 hours and 15 minutes per day", ["h/s 3.25..3.25"]),
    ("hours and minutes of a group", "each group lasts one hour and forty-five minutes", ["h/s 1.75..1.75"]),
    ("hours and minutes of single therapy", "individual sessions are 1 hour and 15 minutes", []),
    ("hours, and minutes of something else", "3 hours a day, 15 minute breaks", ["h/s 3..3"]),
    ("a digit and its word", "IOPs provide 9 (nine) or more hours of programming per week", ["h/w 9.."]),
    ("a digit and another word", "3 (max) hours of groups per week", []),
    ("in one week", "a client may see us twice in one week", []),
    ("at least a", "a minimum of a 30-day commitment to the program", ["w 4.3.."]),
    ("hours over weeks", "36 hours of group therapy over 18 weeks", ["w 18..18"]),
    ("more than weeks", "residents stay over 12 weeks", ["w 12.."]),
    ("days and times, and weeks", "come Monday through Friday from 8:30 a.m. to 4:00 p.m. for 6 weeks", ["w 6..6"]),
    ("a night", "three hours a night, three nights a week", ["h/s 3..3", "d/w 3..3"]),
    ("daily treatment for", "you need daily structured treatment for 5–6 hours", ["h/s 5..6"]),
    ("label session length", "Session length: 3 hours", ["h/s 3..3"]),
    ("twice a week behind", "1.5 hours twice a week", ["h/s 1.5..1.5", "d/w 2..2"]),
    ("no hyphen", "each two hour group session occurs four times a week", ["h/s 2..2", "d/w 4..4"]),
    ("x a week for hours", "The IOP meets 3x/wk for 3 hrs", ["d/w 3..3", "h/s 3..3"]),
    ("6-hour day", "a 6-hour day", ["h/s 6..6"]),
    ("horas al día", "3 horas al día", ["h/s 3..3"]),
    ("sesiones de horas", "sesiones de tres horas", ["h/s 3..3"]),
    ("around the clock", "24 hours a day, 7 days a week", []),
    ("around the clock in words", "twenty four hours a day", []),
    ("sleep", "8 hours of sleep per night", []),
    ("response time", "We call back within 24-48 hours", []),
    ("minutes", "each session lasts 90 minutes", []),
    ("individual session", "a 1-hour individual session", []),
    ("hours alone", "Three hours felt like a lot", []),
    # days a week
    ("days per week", "meets five days per week", ["d/w 5..5"]),
    ("evenings a week", "three evenings a week", ["d/w 3..3"]),
    ("sessions with adjective", "3–5 structured sessions a week", ["d/w 3..5"]),
    ("times a week", "3–5 times per week", ["d/w 3..5"]),
    ("x slash week", "The group meets 4x/week", ["d/w 4..4"]),
    ("three (3) nights", "three (3) nights per week", ["d/w 3..3"]),
    ("spaces at the slash", "3–5 sessions / week", ["d/w 3..5"]),
    ("spread across", "9 or more hours per week, spread across 3-5 days", ["h/w 9..", "d/w 3..5"]),
    ("usually days", "20-30 hours per week, usually 5-6 days", ["h/w 20..30", "d/w 5..6"]),
    ("label days per week", "Days per week: 3-5", ["d/w 3..5"]),
    ("group meets once", "The group meets once a week for 14 weeks", ["d/w 1..1", "w 14..14"]),
    ("group meets twice", "Our groups meet twice a week", ["d/w 2..2"]),
    ("two tracks", "IOP5, which meets five days per week, or IOP3, which meets three days per week", ["d/w 5..5", "d/w 3..3"]),
    ("seven days of a program", "The program runs 7 days a week", ["d/w 7..7"]),
    ("días a la semana", "tres días a la semana", ["d/w 3..3"]),
    ("veces por semana", "se reúne tres veces por semana", ["d/w 3..3"]),
    ("three kinds at once", "3 hours/day, 3-5 days/week, 8 weeks", ["h/s 3..3", "d/w 3..5", "w 8..8"]),
    ("three kinds in Spanish", "3 horas al día, tres días a la semana, de 8 a 12 semanas", ["h/s 3..3", "d/w 3..3", "w 8..12"]),
    ("individual once a week", "one individual session per week", []),
    ("therapy once a week", "traditional once-a-week outpatient therapy", []),
    ("psychiatrist", "Patients see the psychiatrist two times per week", []),
    ("team", "Our treatment team meets once a week", []),
    ("AA", "attend AA three times a week", []),
    ("phones", "Our admissions team answers 7 days a week", []),
    ("support", "Support 7 days a week", []),
    ("drug tests", "Urine screens are taken three times per week", []),
    # lengths
    ("range of days", "28–30 days", ["w 4..4.3"]),
    ("days as adjective", "a 90-day residential program", ["w 12.9..12.9"]),
    ("weeks of a program", "an 8-12 week program", ["w 8..12"]),
    ("weeks in words", "The course takes six to twelve weeks", ["w 6..12"]),
    ("months", "treatment takes 3 to 6 months", ["w 12.9..25.8"]),
    ("hanging hyphen", "six- to 12-month residential treatment", ["w 25.8..51.6"]),
    ("mixed units", "stays ranging from six months to one year", ["w 25.8..51.6"]),
    ("open mixed units", "stays ranging from four months to more than one year", ["w 17.2.."]),
    ("minimum months", "residents stay a minimum of 6 months", ["w 25.8.."]),
    ("minimum behind", "a 90 day minimum stay", ["w 12.9.."]),
    ("one year", "The program lasts one year", ["w 51.6..51.6"]),
    ("plus", "a stay of 30-90+ days", ["w 4.3..12.9"]),
    ("approximately", "The program lasts approximately four months", ["w 17.2..17.2"]),
    ("at least weeks", "This program lasts at least 9 weeks.", ["w 9.."]),
    ("label length", "Program length: 90 days", ["w 12.9..12.9"]),
    ("label duration", "Duration: 3-7 days", ["w 0.4..1"]),
    ("both limits of a stay", "Residential treatment lasts a minimum of 30 days and a maximum of 90 days.", ["w 4.3..12.9"]),
    ("at least and at most", "The stay is at least 30 days, but no longer than 90 days.", ["w 4.3..12.9"]),
    ("at least alone", "Residents stay a minimum of 30 days, and 90 days are on file.", ["w 4.3.."]),
    ("hyphens all through", "a 9-to-12-month program", ["w 38.7..51.6"]),
    ("hyphen open", "a 9- to 12-month program", ["w 38.7..51.6"]),
    ("a period", "Groups on Tuesdays for a period of 8 weeks", ["w 8..8"]),
    ("depending", "About 20 weeks, depending on progress. Approximately 20 weeks depending on progress", ["w 20..20"]),
    ("cell", "8–12 weeks", ["w 8..12"]),
    ("brackets", "IOP (8-12 weeks): back to work with support", ["w 8..12"]),
    ("detox days", "Medical detox typically takes 3-7 days", ["w 0.4..1"]),
    ("most patients", "Most patients complete IOP in 8-12 weeks before stepping down", ["w 8..12"]),
    ("last as a verb", "Most courses last 8-12 weeks", ["w 8..12"]),
    ("in Spanish", "El programa dura de 8 a 12 semanas", ["w 8..12"]),
    ("range over three lengths", "30, 60 or 90 day programs", ["w 4.3..12.9"]),
    ("range over three lengths with hyphen", "30, 60, and 90-day programs available", ["w 4.3..12.9"]),
    ("thirty (30)", "a thirty (30) day inpatient program", ["w 4.3..4.3"]),
    ("age", "for adults 18 years and older", []),
    ("ages", "adolescents 12 to 17 years old in treatment", []),
    ("experience", "30 years of experience in treatment", []),
    ("over years", "We have offered treatment for over 20 years", []),
    ("within", "Find a job within 30 days of treatment", []),
    ("first", "the first 30 days of treatment", []),
    ("past", "a drug evaluation of the past 12 months of treatment", []),
    ("days a year", "Our program offers care 365 days a year", []),
    ("chip", "a 90-day chip", []),
    ("ninety in ninety", "ninety meetings in 90 days", []),
    ("sober", "You must be sober for 6 months before the program", []),
    ("notice", "The program requires a notice of 30 days", []),
    ("weeks as steps", "Weeks 1–2: Assessment and stabilization", []),
    ("supply", "Bring a 30 day supply", []),
    ("seven days of clothes", "Bring enough clothing for seven (7) days", []),
    ("as few as", "Some patients complete the program in as few as 10 days", []),
    ("phase", "Phase 1 is a 16-week period of the program", []),
    ("symptoms", "Withdrawal symptoms last 5-7 days", []),
    ("after", "After 30 days of treatment you move on", []),
    ("covered", "Inpatient care is often covered for 30 days", []),
    ("a few days", "The IOP is 3-5 days", []),
    ("beside a single session", "Three evenings a week plus a weekly individual session.", ["d/w 3..3"]),
    ("with a single session", "The IOP runs three evenings per week with a weekly individual session.", ["d/w 3..3"]),
    ("of single sessions", "Individual sessions, two days a week", []),
    ("blocks", "Each teen comes to three group blocks per week", ["d/w 3..3"]),
    ("blocks of a street", "We are two blocks from the bus, which runs each week", []),
    ("hours of services on days", "The program is 3 hours of clinical services 3-5 days per week", ["h/s 3..3", "d/w 3..5"]),
    ("all hours of a week", "9 hours of group therapy 3 days a week", ["d/w 3..3"]),
    ("a length that is denied", "No hospital stay and no 30-day program", []),
    ("testimonial years", "the best program in 10 years", []),
]  # fmt: skip

FAILING: list[tuple[str, str, list[str]]] = [
    ("a month in words", "The program lasts a month", ["w 4.3..4.3"]),
    ("two parts of a week", "two groups and one individual session per week", ["d/w 2..2"]),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(text, want, id=kind) for kind, text, want in CASES])
def test_quantities(text: str, expected: list[str]) -> None:
    assert _said(text) == expected


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("text", "expected"), [pytest.param(text, want, id=kind) for kind, text, want in FAILING])
def test_quantities_known_to_fail(text: str, expected: list[str]) -> None:
    assert _said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("at least 10 hours a week", "at_least", id="at least"),
        pytest.param("up to 10 hours a week", "up_to", id="up to"),
        pytest.param("about 10 hours a week", "about", id="about"),
        pytest.param("10 hours a week", "exact", id="exact"),
        pytest.param("unas 10 horas por semana", "about", id="unas"),
    ],
)
def test_qualifier_is_kept_and_quoted(text: str, expected: str) -> None:
    (quantity,) = find_quantities(text)
    assert (quantity.qualifier, text[quantity.start : quantity.end]) == (expected, text)


def test_flagged_quantities_only_when_asked_for() -> None:
    text = "one hour of weekly individual therapy"
    assert find_quantities(text) == []
    (quantity,) = find_quantities(text, keep_flagged=True)
    assert (quantity.kind, quantity.context_flags) == ("hours_per_week", frozenset({"component"}))


def test_days_of_one_group_are_not_those_of_the_program() -> None:
    assert (
        find_quantities("individual therapy two days a week, and 1 day per week of mindfulness group with skills") == []
    )
    assert [one.min for one in find_quantities("3 days per week of group therapy")] == [3]


def test_days_of_one_activity_are_not_those_of_the_program() -> None:
    assert find_quantities("Gym time, with weights and a pool, is scheduled twice per week.") == []
    assert find_quantities("The optional massages are given two days a week.") == []
    assert [one.min for one in find_quantities("Our groups meet two days a week.")] == [2]
