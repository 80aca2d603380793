"""Times that are no sessions."""

from __future__ import annotations

import pytest

from extract.schedule import find_office_hours_context, find_schedules

CASES: list[tuple[str, str, str | None]] = [
    ("office hours", "Office Hours: Monday to Friday 9–4 pm", "office_hours"),
    ("hours in a footer", "Hours: 8:00am - 5:00pm", "office_hours"),
    ("heading line", "Office hours\nMon–Fri 9am–5pm", "office_hours"),
    ("hours heading line", "Hours of Operation\nMonday - Friday\n9am–5pm", "office_hours"),
    ("by appointment", "Saturdays 9am–1pm by appointment", "office_hours"),
    ("phones", "Call us Monday–Friday, 9am–5pm", "phone_hours"),
    ("beside a phone number", "(310) 555-0100 | Mon-Fri 9-5 | info@clinic.example", "phone_hours"),
    ("visiting", "Visiting hours: Sundays 1-4 pm", "visiting"),
    ("dosing", "Dosing hours: Monday-Friday 5:30am-1pm", "dosing"),
    ("lunch", "12:00 PM - 1:00 PM: Lunch", "meal"),
    ("check-in", "8:45–9:00 a.m. Check-in", "check_in"),
    ("curfew", "Curfew: Sunday–Thursday 10 pm", "curfew"),
    ("lights out", "10:30 pm Lights out", "lights_out"),
    ("AA", "AA meeting Fridays 7–8 pm", "support_meeting"),
    ("webinar", "Free webinar for families, Tuesday 6 pm", "event"),
    ("date", "March 3: open group 6-8 pm", "event"),
    ("item of a day", "10:00 AM - Individual Therapy", "timetable_item"),
    (
        "a day's timetable",
        "9:00–9:50 am Process group\n10:00–10:50 am Skills\n11:00–11:50 am Art\n1:00–1:50 pm CBT",
        "timetable_item",
    ),
    ("sessions", "IOP: Mon, Wed, Thu 6–9 pm", None),
    ("program hours", "Program hours: Monday–Friday 9am–3pm", None),
    ("program is open", "The program is open Mon - Fri: 9am - 3pm.", None),
    ("warm meal in passing", "Monday through Friday from 8:30 a.m. to 3:00 p.m., with a hot lunch", None),
    ("starting date", "Starting January 6, IOP meets Mondays 6-9 pm", None),
    ("office as place", "Groups meet Mondays 6–9 pm at our office", None),
    ("range with activity", "6:00 PM - 9:00 PM: Group therapy and skills training", None),
    ("street number like a year", "Mondays 6-9 pm, 1950 Sawtelle Blvd", None),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(text, want, id=kind) for kind, text, want in CASES])
def test_kind_of_first_times(text: str, expected: str | None) -> None:
    match = find_schedules(text)[0]
    assert find_office_hours_context(text, match.start, match.end) == expected
