"""Times of something beside the program are no sessions of its level; times in a plain form stay."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import facts, page

IOP = "<p>Our IOP meets Monday and Wednesday from 6 to 9 pm.</p>"
OWN = ["mon wed 18:00-21:00"]


def week(body: str) -> list[str]:
    """The sessions of the intensive outpatient program."""
    found = extract_page(page(body)).programs
    return sorted(
        f"{' '.join(one.days)} {one.start}-{one.end}"
        for program in found
        if program.level_of_care.value == "iop"
        for one in program.sessions
    )


OTHERS = [
    "School runs 8:30-2:30 Tuesday through Friday.",
    "Syringe service: Tuesday 10-2.",
    "Food pantry: Fridays 9-11.",
    "Thrift store: Thursday 10-4.",
    "Staff meeting Thursdays 12-1.",
    "HIV testing Fridays 1-3 pm.",
    "Anonymous testing Fridays 1-3.",
    "CEU training: Friday 9-12.",
    "Hospital volunteers come Tuesdays 10-12.",
    "Our radio show airs Saturdays 10-11 am.",
    "Community meeting Friday 1-2 pm.",
    "Library: Saturday 10-2.",
    "Open house: Thursday 4-6 pm.",
    "Chapel Sunday 9-10 am.",
    "Orientation: Tuesday 10-11 am.",
    "A parent group meets Tuesdays 6-7 pm.",
    "Parents of IOP clients meet Tuesdays 6-7 pm.",
    "The family program for our IOP clients is Friday 5-8 pm.",
    "Our family program takes place on Friday 5-8 pm and Saturday 9-4, for families of clients in our residential and IOP programs.",
    "The repair café welcomes neighbors Fridays 2-4 pm.",
    "Despensa de comida viernes 9 a 11 a.m.",
    "Suboxone clinic Thursdays 1-5 pm.",
    "Medication clinic: Thursday 1-5 pm.",
    "Acupuncture clinic Tue 8-12.",
    "Nurse clinic Tue 8-12.",
    "Medication management is available Tuesdays 9-12.",
    "Case managers are here Thursday 1-5 pm.",
    "Physicals are done Tuesday 8-10 am.",
    "Smart Recovery Thursday 6-7 pm.",
    "Group supervision for clinicians Tue 12-1.",
    "A psychiatrist is available on Tuesdays.",
    "A therapist is available on Tuesdays.",
    "Medication checks are offered Tuesday and Thursday.",
    "IOP clients may join by Zoom on Tuesdays only.",
    "Juniper, our therapy dog, joins groups on Fridays.",
]


@pytest.mark.parametrize("sentence", OTHERS)
def test_what_else_goes_on_is_no_session(sentence: str) -> None:
    assert week(f"{IOP}<p>{sentence}</p>") == OWN
    days = {one.code for program in extract_page(page(f"{IOP}<p>{sentence}</p>")).programs for one in program.days}
    assert days == {"mon", "wed"}


PLAIN = [
    ("<p>IOP: Tue, Thu, Fri 6-9 pm</p>", ["tue thu fri 18:00-21:00"]),
    ("<h2>Evening IOP</h2><p>Tuesday and Thursday 6-9 pm</p>", ["tue thu 18:00-21:00"]),
    ("<h2>Evening IOP</h2><p>Three evenings a week: Tue, Wed, Thu 6-9 pm, in person or on Zoom</p>", ["tue wed thu 18:00-21:00"]),
    ("<h2>IOP</h2><p>Albany: Tue, Thu 6-9 pm</p><p>We have an office in Albany.</p>", ["tue thu 18:00-21:00"]),
    ("<h2>IOP</h2><p>Teens: Tuesday and Thursday 4-7 pm</p>", ["tue thu 16:00-19:00"]),
    ("<h2>IOP</h2><p>Anger management: Saturday 9-10:30 am</p>", ["sat 09:00-10:30"]),
    ("<h2>IOP</h2><p>We meet in the library Tuesday 6-9 pm.</p>", ["tue 18:00-21:00"]),
    ("<p>Our dual diagnosis clinic IOP meets Tuesday 6-9 pm.</p>", ["tue 18:00-21:00"]),
    ("<p>Our Suboxone clinic's IOP: Tuesday 6-9 pm.</p>", ["tue 18:00-21:00"]),
    ("<h2>IOP</h2><p>Therapists lead groups on Wednesdays 6-9 pm.</p>", ["wed 18:00-21:00"]),
    ("<h2>IOP</h2><p>Group therapy and medication management, Tuesday and Thursday 6-9 pm.</p>", ["tue thu 18:00-21:00"]),
    ("<h2>IOP</h2><p>Clients may attend via Zoom Tuesday and Thursday 6-9 pm.</p>", ["tue thu 18:00-21:00"]),
    ("<h2>IOP</h2><p>CBT, DBT and SMART Recovery: Tuesday 6-9 pm.</p>", ["tue 18:00-21:00"]),
    ("<h2>IOP</h2><p>Groups with tutoring: Tuesday 4-7 pm</p>", ["tue 16:00-19:00"]),
    ("<p>Our IOP for parents meets Tuesday and Thursday 9 am to noon.</p>", ["tue thu 09:00-12:00"]),
    ("<p>Our family IOP meets Tuesdays 6-9 pm.</p>", ["tue 18:00-21:00"]),
    ("<h2>IOP</h2><p>Level II education: Saturdays 9am-1pm.</p>", ["sat 09:00-13:00"]),
    ("<h2>IOP</h2><dl><dt>Days</dt><dd>Tue, Thu</dd><dt>Hours</dt><dd>6-9 pm</dd></dl>", ["tue thu 18:00-21:00"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), PLAIN, ids=[case[0] for case in PLAIN])
def test_times_in_a_plain_form_stay(body: str, expected: list[str]) -> None:
    assert week(f"<p>We run an intensive outpatient program (IOP).</p>{body}") == expected


BEFORE_OTHERS = [
    ("Groups meet Tuesday, Wednesday and Thursday, 6 to 9 p.m. Saturdays 10 a.m. - noon family group.", ["tue wed thu 18:00-21:00"]),
    ("Our IOP meets Tue, Thu 6 to 9 pm. Saturdays 10 am - 12 pm alumni.", ["tue thu 18:00-21:00"]),
    ("IOP: Mon, Wed 6-9 pm; Sat 10-11:30 am parent group.", ["mon wed 18:00-21:00"]),
    ("IOP: Mon, Wed 6-9 pm; and on Fri 7-8 pm AA meeting.", ["mon wed 18:00-21:00"]),
    ("Family night: Mon 6-9 pm; Sat 10-11:30 am parent group.", []),
    ("Visiting: Mon 6-9 pm; Sat 10-11:30 am family group.", []),
    ("Front desk: Mon-Fri 9 am - 5 pm; Sat 10-11:30 am family group.", []),
    ("IOP: Mon, Wed 6-9 pm; Fri 6-9 pm.", ["fri 18:00-21:00", "mon wed 18:00-21:00"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), BEFORE_OTHERS)
def test_times_before_those_of_relatives(sentence: str, expected: list[str]) -> None:
    assert week(f"<p>Our intensive outpatient program treats adults.</p><p>{sentence}</p>") == expected


def rows(*names: str) -> str:
    cells = "".join(f"<tr><td>{name}</td><td>6-8 pm</td><td></td></tr>" for name in names)
    return (
        f"<table><tr><th></th><th>Tue</th><th>Thu</th></tr><tr><td>IOP</td><td></td><td>6-9 pm</td></tr>{cells}</table>"
    )


@pytest.mark.parametrize("name", ["Family night", "Yoga", "AA (open)", "Staff meeting", "Chapel", "Open house", "Parent group", "Relapse prevention", "Men's group"])  # fmt: skip
def test_other_rows_of_a_timetable(name: str) -> None:
    assert week(rows(name)) == ["thu 18:00-21:00"]


@pytest.mark.parametrize("name", ["Second group", "Process group", "Evening IOP"])
def test_rows_of_treatment_stay(name: str) -> None:
    assert week(rows(name)) == ["thu 18:00-21:00", "tue 18:00-20:00"]


def test_rows_with_a_day_and_a_time_each() -> None:
    lines = [("IOP", "Tue/Thu", "6-9 pm"), ("AA meeting", "Fri", "7-8 pm"), ("Visiting", "Sun", "1-4 pm"), ("Family night", "Wed", "6-8 pm")]  # fmt: skip
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in line)}</tr>" for line in lines)
    assert week(f"<p>We run an IOP.</p><table><tr><th>Activity</th><th>Day</th><th>Time</th></tr>{body}</table>") == [
        "tue thu 18:00-21:00"
    ]


DAY = "<h2>IOP schedule</h2><p>Our IOP:</p><p>{}</p>"
PARTS = [
    ("Monday<br>9:00 - 10:00 Process group<br>10:10 - 11:00 CBT<br>11:10 - 12:00 Relapse prevention", []),
    ("Monday<br>9:00 - 10:00 am Check-in<br>10:00 - 11:30 am Yoga", []),
    ("Monday and Thursday<br>9:00 am - 12:00 pm Day group<br>6:00 - 9:00 pm Evening group", ["mon thu 09:00-12:00", "mon thu 18:00-21:00"]),
    ("Monday<br>9:00 am - 12:00 pm IOP<br>12:00 - 1:00 pm Lunch<br>1:00 - 2:00 pm CBT", ["mon 09:00-12:00"]),
    ("Monday<br>5:00 - 6:30 pm Anger group<br>7:30 - 9:00 pm Relapse group", ["mon 17:00-18:30", "mon 19:30-21:00"]),
    ("5:30-6:20 check-in, 6:30-7:20 education, 7:30-8:30 process group, Monday, Tuesday, Thursday", []),
    ("Mon/Wed/Thu: 6:00-6:50 check-in, 7:00-7:50 education, 8:00-9:00 process group", []),
    ("Monday 5:00-6:30 pm and 7:30-9:00 pm", ["mon 17:00-18:30", "mon 19:30-21:00"]),
    ("Monday 5:30-7:00 pm, Tuesday 7:15-8:45 pm", ["mon 17:30-19:00", "tue 19:15-20:45"]),
    ("Monday 9:00-12:00 and 12:15-3:15", ["mon 09:00-12:00", "mon 12:15-15:15"]),
    ("Monday 9:00 - 10:30 am CBT<br>Thursday 9:00 - 10:30 am DBT", ["mon 09:00-10:30", "thu 09:00-10:30"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "expected"),
    PARTS,
    ids=[
        "parts of a day",
        "check-in and yoga",
        "two groups",
        "lunch between",
        "hours between",
        "a line of parts",
        "a line of parts behind the days",
        "a line of two groups",
        "a line of two days",
        "a line of halves",
        "two days",
    ],
)
def test_lines_within_one_day(lines: str, expected: list[str]) -> None:
    assert week(DAY.format(lines)) == expected


def test_lines_of_one_day_at_a_practice() -> None:
    body = "<p>Monday<br>5:00 - 6:30 pm Anger group<br>6:30 - 8:00 pm Relapse group</p>"
    found = facts(extract_page(page(f"<p>We are an outpatient practice. Our outpatient groups:</p>{body}")))
    assert {"outpatient sessions: mon 17:00-18:30", "outpatient sessions: mon 18:30-20:00"} <= found


@pytest.mark.parametrize(
    "sentence",
    ["A parent group meets on Tuesday evenings.", "Our evening parent group is free.", "Family night is on Thursday evenings."],
)  # fmt: skip
def test_the_part_of_the_day_of_a_class_for_relatives(sentence: str) -> None:
    (found,) = extract_page(page(f"<p>Our IOP meets Monday from 9 am to noon.</p><p>{sentence}</p>")).programs
    assert [one.code for one in found.dayparts] == ["morning"]
    assert [one.code for one in found.days] == ["mon"]
