"""The days of one list: all of them, as the words that join and take away say, or none."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from records.models import ProgramExtraction

HEAD = "<html><head><title>Intensive Outpatient Program | Slatebrook Recovery</title></head><body><h1>Slatebrook Recovery</h1>"


def program(sentence: str) -> ProgramExtraction:
    found = extract_page(f"{HEAD}<p>We run an IOP.</p><p>{sentence}</p>").programs
    return next(one for one in found if one.level_of_care.value == "iop")


# Each list, before "6-9 pm" and behind it, and its days.
LISTS: list[tuple[str, str]] = [
    ("Monday-Thursday (no Wednesday)", "mon tue thu"),
    ("Monday-Thursday (not Wednesday)", "mon tue thu"),
    ("Monday to Thursday, no Wednesdays", "mon tue thu"),
    ("Monday to Thursday - no Wednesdays", "mon tue thu"),
    ("Monday to Thursday, but not Wednesday", "mon tue thu"),
    ("every day but Sunday", "mon tue wed thu fri sat"),
    ("every weekday but Friday", "mon tue wed thu"),
    ("weekdays except Tuesday", "mon wed thu fri"),
    ("weekdays, excepting Tuesday", "mon wed thu fri"),
    ("all weekdays other than Friday", "mon tue wed thu"),
    ("weekdays apart from Tuesday", "mon wed thu fri"),
    ("weekdays aside from Tuesday and Thursday", "mon wed fri"),
    ("Mon-Fri without Wednesdays", "mon tue thu fri"),
    ("Mon-Fri (without Wednesdays)", "mon tue thu fri"),
    ("Monday to Friday with the exception of Wednesday", "mon tue thu fri"),
    ("Monday to Friday, with the exception of Wednesdays", "mon tue thu fri"),
    ("Monday to Friday, skipping Wednesday", "mon tue thu fri"),
    ("Monday to Friday minus Wednesday", "mon tue thu fri"),
    ("Monday to Friday less Wednesday", "mon tue thu fri"),
    ("Monday to Friday, never on Wednesday", "mon tue thu fri"),
    ("Monday to Friday save Wednesday", "mon tue thu fri"),
    ("Monday to Friday barring Wednesday", "mon tue thu fri"),
    ("Monday to Friday, leaving out Wednesdays", "mon tue thu fri"),
    ("Mon-Fri excluding Wed", "mon tue thu fri"),
    ("seven days a week except Sundays", "mon tue wed thu fri sat"),
    ("Monday to Friday except for Tuesdays and Thursdays", "mon wed fri"),
    ("lunes a viernes excepto el miércoles", "mon tue thu fri"),
    ("lunes a viernes menos los miércoles", "mon tue thu fri"),
    ("lunes a jueves, con excepción de los martes", "mon wed thu"),
    ("Monday through Thursday except holidays", "mon tue wed thu"),
    ("Monday through Thursday (excluding federal holidays)", "mon tue wed thu"),
    ("Monday through Thursday, closed on major holidays", "mon tue wed thu"),
    ("Monday as well as Thursday", "mon thu"),
    ("Monday, Wednesday, plus Friday", "mon wed fri"),
    ("Monday plus Thursday", "mon thu"),
    ("Mondays and also Thursdays", "mon thu"),
    ("Mondays along with Thursdays", "mon thu"),
    ("Monday, Tuesday, as well as Thursday", "mon tue thu"),
    ("Monday → Thursday", "mon tue wed thu"),
    ("Monday -> Thursday", "mon tue wed thu"),
    ("Mondays (in person), Wednesdays (online), Thursdays (online)", "mon wed thu"),
    ("Mondays (in-person) and Wednesdays (via Zoom)", "mon wed"),
    ("Monday (group), Tuesday (group), and Thursday (group)", "mon tue thu"),
    ("Monday (virtual), Wednesday (virtual), Friday", "mon wed fri"),
    ("lunes (en línea) y miércoles (presencial)", "mon wed"),
    ("Monday + Wednesday + Friday", "mon wed fri"),
    ("Mon / Wed / Fri", "mon wed fri"),
    ("Tuesdays and Thursdays", "tue thu"),
    # What is not known, not sure, or contrary to itself: nothing of the list.
    ("Mondays, Wednesdays and some Fridays", ""),
    ("Mondays, Wednesdays and most Fridays", ""),
    ("Mondays, Wednesdays and every other Friday", ""),
    ("Mondays, Wednesdays and alternate Fridays", ""),
    ("Mondays, Wednesdays and occasionally Fridays", ""),
    ("Mondays, Wednesdays and sometimes Fridays", ""),
    ("Mondays, Wednesdays and possibly Fridays", ""),
    ("Mondays, Wednesdays and either Thursdays or Fridays", ""),
    ("Monday, Wednesday and one other day, Friday", ""),
    ("Monday, Wednesday and (for step-down clients) Friday", ""),
    ("Monday, Wednesday and, if needed, Friday", ""),
    ("Mondays (adults) and Thursdays (teens)", ""),
    ("Mondays (Dover), Thursdays (Milford)", ""),
    ("Mondays in Dover and Thursdays in Milford", ""),
    ("Monday (group), Tuesday (individual), and Thursday (group)", ""),
    ("Monday for women, Thursday for men", ""),
    ("Monday, Wensday and Thursday", ""),
    ("Monday, Thrusday and Friday", ""),
    ("Monday and Tusday", ""),
    ("Mondy, Tuesday and Thursday", ""),
    ("Monday, Wdnsdy and Thursday", ""),
    ("Monday ~ Wednesday ~ Thursday", ""),
    ("Monday x Thursday", ""),
    ("Monday to Thursday but Friday", ""),
    ("Monday to Thursday (no Tuesday), Saturday", ""),
    ("Monday to Thursday except Tuesday, not Wednesday", ""),
    ("Monday skills group, Thursday process group", ""),
    ("Monday – in person, Thursday – online", ""),
    ("Monday [women], Tuesday [men]", ""),
    ("Monday to Friday, though hardly ever on a Wednesday", ""),
    ("Monday to Friday, yet none on Wednesday", ""),
    ("Monday *and* (rarely) Thursday", ""),
]  # fmt: skip


@pytest.mark.parametrize("pattern", ["Our IOP meets {}, 6-9 pm.", "Our IOP meets 6-9 pm {}."], ids=["behind", "before"])
@pytest.mark.parametrize(("listed", "expected"), LISTS, ids=[case[0] for case in LISTS])
def test_a_list_of_days_is_read_wholly_or_not_at_all(listed: str, expected: str, pattern: str) -> None:
    found = program(pattern.format(listed))
    assert " ".join(code.code for code in found.days) == expected
    assert [" ".join(one.days) for one in found.sessions] == ([expected] if expected else [])
    assert ("days_per_week" in found.derived) is bool(expected)


WHOLE: list[tuple[str, str]] = [
    ("Our IOP runs five days a week, skipping Wednesday: 9am–12pm.", ""),
    ("Our IOP meets Mon-Thu 6-9 pm but Fri 9-12.", "mon tue wed thu fri"),
    ("Our groups meet not only on Mondays but on Thursdays, 6-9 pm.", "mon thu"),
    ("Our IOP groups are Mondays for adults and Wednesdays for teens.", "mon wed"),
    ("Our IOP meets Mondays for adults and Wednesdays for teens. We start at 6 pm and end at 9.", "mon wed"),
    ("Our IOP meets Mondays 6-9 pm for adults, Wednesdays 6-9 pm for teens.", "mon wed"),
    ("Our IOP meets Mondays and Wednesdays and one other evening from 6 to 9 pm.", ""),
    ("Our IOP meets Mon 9-12 group, Tue 9-12 DBT, Thu 9-12 process group.", "mon tue thu"),
    ("Our IOP meets all days of the week but Sunday, 10am-1pm.", ""),
    ("Our IOP meets Monday to Friday, 9am-12pm, Wednesdays being the exception.", ""),
    ("With the exception of Wednesday, our IOP meets Monday to Friday 9am-12pm.", ""),
    ("Our IOP meets Monday to Friday 9am-12pm, without Wednesdays.", "mon tue thu fri"),
    ("Our IOP meets Monday to Friday 9am-12pm, other than Wednesday.", "mon tue thu fri"),
    ("Our IOP meets Monday, Tuesday and Thursday, 6-9 pm. Today is a good day to start.", "mon tue thu"),
    ("Our IOP meets Monday, Tuesday and Thursday, 6-9 pm, and we are closed on holidays.", "mon tue thu"),
    ("Our IOP meets M-Th (no W), 6-9 pm.", ""),
    ("Our IOP meets Mon-Thu 6-9 pm (no W).", ""),
    ("Our IOP meets every day but one, 6-9 pm.", ""),
    ("Our IOP meets Monday thru Thursday (excl. Wednesday), 6-9 pm.", "mon tue thu"),
    ("Our IOP meets Mon-Thu (ex. Wed), 6-9 pm.", "mon tue thu"),
    ("Our IOP meets Monday, Tuesday, and (starting in May) Thursday 9am-12pm.", ""),
    ("Our IOP meets Monday, Tuesday, and from May on Thursday 9am-12pm.", ""),
    ("Our IOP meets Monday-Friday. Wednesday is a rest day. We run 9am-12pm.", ""),
    ("Our IOP meets Monday and Thursday. We run 9am-12pm.", "mon thu"),
    ("Our IOP meets Monday-Friday, not counting Wednesday, 9am-12pm.", ""),
    ("Our IOP meets Mondays and Wednesdays starting Monday, June 3.", "mon wed"),
    ("Nuestro IOP se reúne lunes, miércoles y algunos viernes, 6-9 pm.", ""),
    ("Nuestro IOP se reúne todos los días menos el domingo, de 9 a 12.", "mon tue wed thu fri sat"),
    ("Our IOP meets Mon-Thu 6-9 pm (Wednesday off).", ""),
    ("Our IOP meets Mon-Fri 9am-12pm (closed Wed).", "mon tue thu fri"),
    ("Our IOP meets Mon-Fri 9am-12pm; Wednesday: closed.", ""),
    ("Our IOP meets Mon-Fri, Wed excluded, 9am-12pm.", ""),
    ("Our IOP meets Monday, Tuesday, (not Wednesday), Thursday 6-9 pm.", ""),
    ("Our IOP meets Mon-Fri 9am-12pm with Wednesdays free.", ""),
    ("Our IOP meets Mon-Fri 9am-12pm, though there is nothing on Wednesday.", ""),
    ("Our IOP meets Mon-Fri 9am-12pm, all but Wednesday.", ""),
    ("Our IOP meets Mon-Fri 9am-12pm unless it is Wednesday.", ""),
    ("Our IOP meets weekdays 9am-12pm. We skip Fridays.", ""),
    ("Our IOP meets two of Monday, Wednesday and Friday, 6-9 pm.", ""),
    ("Our IOP meets Monday to Friday from 9 to 12, but Wednesdays from 10 to 1.", "mon tue thu fri wed"),
    ("Our IOP meets Mon-Thu 6-9 pm. There is no group on Wednesday.", "mon tue thu"),
    ("Our IOP meets Mon-Thu 6-9 pm. There is no group on Wednesday in July.", "mon tue wed thu"),
    ("Our IOP meets Monday, Tuesday, and Thursday, 6-9 pm, with an optional Saturday session.", "mon tue thu"),
    ("Our IOP meets Monday, Tuesday, and Thursday, 6-9 pm. The Thursday group is optional.", "mon tue thu"),
    ("Our IOP meets Mon, Tue, Thu, 6-9 pm and one Saturday a month.", "mon tue thu"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), WHOLE, ids=[case[0] for case in WHOLE])
def test_days_of_a_sentence(sentence: str, expected: str) -> None:
    assert " ".join(code.code for code in program(sentence).days) == expected


GRID = "<p>We run IOP groups:</p><table><tr><th></th><th>Mon</th><th>Tue</th><th>Wed</th></tr>"


def sessions(body: str) -> list[str]:
    return [f"{' '.join(one.days)} {one.start}-{one.end}" for one in program(f"</p>{body}<p>").sessions]


def test_a_grid_of_ticks() -> None:
    ticks = (
        "<tr><th>9am–12pm</th><td>X</td><td></td><td>X</td></tr><tr><th>6pm–9pm</th><td></td><td>✓</td><td></td></tr>"
    )
    assert sessions(f"{GRID}{ticks}</table>") == ["mon 09:00-12:00", "wed 09:00-12:00", "tue 18:00-21:00"]


def test_bare_times_under_days() -> None:
    head = "<h2>IOP schedule</h2><table><tr><th>Mon</th><th>Tue</th><th>Wed</th></tr>"
    assert sessions(f"{head}<tr><td>9-12</td><td></td><td>9-12</td></tr></table>") == [
        "mon 09:00-12:00",
        "wed 09:00-12:00",
    ]


PEOPLE = "<h2>IOP staff on duty</h2><table><tr><th></th><th>Staff</th></tr><tr><td>Monday</td><td>3-5</td></tr></table>"


def test_bare_numbers_beside_a_day_under_another_header() -> None:
    assert sessions(PEOPLE) == []


# Dashes for commas, and a bracket that says how a day's group meets.
SESSIONS: list[tuple[str, list[str]]] = [
    ("The IOP meets Mon-Wed-Fri 3-6 pm or Tue-Thu 5-8 pm.", ["mon wed fri 15:00", "tue thu 17:00"]),
    ("The IOP meets Tue-Thu 5-8 pm or Mon-Wed-Fri 3-6 pm.", ["tue thu 17:00", "mon wed fri 15:00"]),
    ("The IOP meets Mon-Wed-Fri 9 am-12 pm or Mon-Fri 5-8 pm.", ["mon wed fri 09:00", "mon tue wed thu fri 17:00"]),
    ("The IOP meets Mon-Wed 9 am-12 pm or Tue-Thu 5-8 pm.", ["mon tue wed 09:00", "tue wed thu 17:00"]),
    (
        "The IOP meets Monday, Tuesday, Wednesday 6-9 pm (telehealth available on Wednesday only).",
        ["mon tue wed 18:00"],
    ),
    ("The IOP meets Mon/Wed 6-9 pm (online on Wednesdays).", ["mon wed 18:00"]),
    ("The IOP meets Tue, Thu 6-9 pm (in person on Thursday).", ["tue thu 18:00"]),
    ("The IOP meets Mon, Tue and Thu 6-9 pm (Thursday group by Zoom).", ["mon tue thu 18:00"]),
    ("The IOP meets 6-9 pm (Mon, Wed).", ["mon wed 18:00"]),
    ("The IOP meets 6-9 pm (virtual Mon, Wed).", ["mon wed 18:00"]),
]


@pytest.mark.parametrize(("sentence", "wanted"), SESSIONS, ids=[sentence[14:60] for sentence, _ in SESSIONS])
def test_sessions_of_dashed_days_and_before_brackets(sentence: str, wanted: list[str]) -> None:
    sessions = program(sentence).sessions
    assert [" ".join([*one.days, one.start]) for one in sessions] == wanted
