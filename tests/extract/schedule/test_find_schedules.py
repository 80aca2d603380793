"""Days with times, as provider pages write them; each case is named by its kind."""

from __future__ import annotations

import pytest

from extract.schedule import find_schedules

Expected = list[str]


def _said(text: str) -> Expected:
    """The blocks as "mon,wed 18:00-21:00"; an open end is empty."""
    return [
        f"{','.join(block.days)} {block.start or ''}-{block.end or ''}"
        for match in find_schedules(text)
        for block in match.blocks
    ]


WEEK = "mon,tue,wed,thu,fri"

CASES: list[tuple[str, str, Expected]] = [
    # days by single letters
    ("a range, then a letter", "M-Th 9-12, F 9-11", ["mon,tue,wed,thu 09:00-12:00", "fri 09:00-11:00"]),
    ("a letter behind a semicolon", "M-Th 9 am - 3 pm; F 9 am - 1 pm", ["mon,tue,wed,thu 09:00-15:00", "fri 09:00-13:00"]),
    ("letters alone, each with its time", "M 6-9pm, W 6-9pm, F 1-4pm", ["mon 18:00-21:00", "wed 18:00-21:00", "fri 13:00-16:00"]),
    ("a letter beside names", "Tues/Thurs 6-9 pm & F 1-4 pm", ["tue,thu 18:00-21:00", "fri 13:00-16:00"]),
    ("T and Th, each with its time", "T 9 am-12 pm, Th 9 am-12 pm", ["tue 09:00-12:00", "thu 09:00-12:00"]),
    ("letters with or", "6-9 pm M, T or Th", ["mon,tue,thu 18:00-21:00"]),
    ("two letters with or", "T or Th 6-9 pm", ["tue,thu 18:00-21:00"]),
    ("a letter behind its time", "9 am-12 pm M-Th, 9-11 am F", ["mon,tue,wed,thu 09:00-12:00", "fri 09:00-11:00"]),
    ("letters of groups", "Group M 6-9 pm, Group W 6-9 pm", [" 18:00-21:00", " 18:00-21:00"]),
    ("men and women, each with a time", "M 6-9 pm, F 6-9 pm", [" 18:00-21:00", " 18:00-21:00"]),
    ("a letter alone", "F 9-11", []),
    # days, then times
    ("range of days", "Mon-Thu 6-9 PM", ["mon,tue,wed,thu 18:00-21:00"]),
    ("hours of a day in Spanish", "lunes, miércoles y viernes de 9 a 15 h.", ["mon,wed,fri 09:00-15:00"]),
    ("both hours late", "martes y jueves, 18 a 21 h", ["tue,thu 18:00-21:00"]),
    ("each hour with its h", "martes de 9h a 12h y jueves de 16h a 19h", ["tue 09:00-12:00", "thu 16:00-19:00"]),
    ("hs behind minutes", "Lunes a jueves de 17 a 20:30 hs. Viernes de 9 a 12 h.", ["mon,tue,wed,thu 17:00-20:30", "fri 09:00-12:00"]),
    ("a dot before the days", "de 9 a 12 h. los lunes y martes", ["mon,tue 09:00-12:00"]),
    ("horas of a clock", "De las 18 a las 21 horas, los lunes y jueves", ["mon,thu 18:00-21:00"]),
    ("hours counted in Spanish", "lunes y miércoles, sesiones de 2 a 3 h", []),
    ("hours a week in Spanish", "lunes, martes y jueves, de 9 a 15 h por semana", []),
    ("hours of therapy in Spanish", "lunes y viernes: 10 a 15 horas de terapia", []),
    ("hours a week by a dash", "lunes, martes y jueves, 9-15 h semanales", []),
    ("en dashes", "Mon–Thu 6–9 PM", ["mon,tue,wed,thu 18:00-21:00"]),
    ("no-break spaces", "Mon\u00a0–\u00a0Thu\u00a06\u00a0–\u00a09\u00a0PM", ["mon,tue,wed,thu 18:00-21:00"]),
    ("ampersand plural", "Mondays & Wednesdays 5:00 - 8:00 pm", ["mon,wed 17:00-20:00"]),
    ("several blocks", "Monday and Wednesday 5-8 pm and Friday 12:30-3 pm", ["mon,wed 17:00-20:00", "fri 12:30-15:00"]),
    ("several blocks by semicolon", "Mon 9-5; Tue 9-6", ["mon 09:00-17:00", "tue 09:00-18:00"]),
    ("oxford comma", "Evening IOP is on Monday, Tuesday, and Thursday from 6:00 to 9:00 p.m.", ["mon,tue,thu 18:00-21:00"]),
    ("slashes", "Monday/Wednesday/Friday 9:30 am - 12:30 pm", ["mon,wed,fri 09:30-12:30"]),
    ("four digits", "Monday, Wednesday and Thursday, 1800-2100.", ["mon,wed,thu 18:00-21:00"]),
    ("four digits with to", "Tue and Thu from 1730 to 2030 every week", ["tue,thu 17:30-20:30"]),
    ("four digits before days", "0900 - 1200 on Saturdays", ["sat 09:00-12:00"]),
    ("years", "Founded 2010-2015 on a Monday, from 1995-2005, Mondays", []),
    ("calories", "Mondays 1500-2000 calories a day", []),
    ("clients", "We served 1000-1500 clients on Mondays", []),
    ("rooms", "Suite 1200-1400, open Monday", []),
    ("house numbers", "Monday at 1200-1230 Quarry Street", []),
    ("bar", "MONDAY – FRIDAY | 9AM – 3PM", [f"{WEEK} 09:00-15:00"]),
    ("colon", "Mon - Fri: 9am - 3pm", [f"{WEEK} 09:00-15:00"]),
    ("abbreviations with dots", "Mon. - Fri. 9 a.m. - 3 p.m.", [f"{WEEK} 09:00-15:00"]),
    ("through", "Monday through Friday from 8:30 a.m. to 3 p.m.", [f"{WEEK} 08:30-15:00"]),
    ("weekdays", "Weekdays 9 a.m.-12 p.m. and Saturdays 10-1", [f"{WEEK} 09:00-12:00", "sat 10:00-13:00"]),
    ("weekends", "Weekends 10am-2pm", ["sat,sun 10:00-14:00"]),
    ("daily", "daily from 9 am to 3 pm", ["mon,tue,wed,thu,fri,sat,sun 09:00-15:00"]),
    ("daily with days named", "Daily, Monday to Friday, 9 am to 3 pm", [f"{WEEK} 09:00-15:00"]),
    ("seven days a week", "8am–8pm, 7 days a week", ["mon,tue,wed,thu,fri,sat,sun 08:00-20:00"]),
    ("over the weekend", "Fri-Sun 9am-12pm", ["fri,sat,sun 09:00-12:00"]),
    ("sunday to thursday", "Sun-Thu 6-9pm", ["mon,tue,wed,thu,sun 18:00-21:00"]),
    ("list by hyphens", "Mon-Wed-Fri 9am-noon", ["mon,wed,fri 09:00-12:00"]),
    ("except", "Monday through Friday except Wednesday, 9 am - noon", ["mon,tue,thu,fri 09:00-12:00"]),
    ("closed day", "MON: 9AM-12PM\nTUE: 9AM-12PM\nWED: CLOSED", ["mon 09:00-12:00", "tue 09:00-12:00"]),
    ("closed before another", "Monday: Closed Tuesday: 9-5 Wednesday: 9-5", ["tue 09:00-17:00", "wed 09:00-17:00"]),
    ("closed range of days", "Mon-Thu 9am-8pm, Sat-Sun closed", ["mon,tue,wed,thu 09:00-20:00"]),
    ("lines", "Mondays & Wednesdays\n5:00 - 8:00 pm\nFridays\n12:30 - 3:00 pm", ["mon,wed 17:00-20:00", "fri 12:30-15:00"]),
    ("dash on a line of its own", "Tuesday\n6:00 PM\n-\n9:00 PM", ["tue 18:00-21:00"]),
    ("remark in brackets", "Saturday (Optional)\n10:00 AM - 1:00 PM: Family groups", ["sat 10:00-13:00"]),
    ("alternatives", "Groups meet Monday through Friday from 9 a.m. to 12:15 p.m. or 1 p.m. to 4:15 p.m.",
     [f"{WEEK} 09:00-12:15", f"{WEEK} 13:00-16:15"]),
    ("two times one list", "Tue/Thu 10 am–1 pm or 5–8 pm", ["tue,thu 10:00-13:00", "tue,thu 17:00-20:00"]),
    ("one list over labelled lines", "Monday - Thursday\nMorning 9:00am - 12:00pm\nEvening 6:00pm - 9:00pm",
     ["mon,tue,wed,thu 09:00-12:00", "mon,tue,wed,thu 18:00-21:00"]),
    ("row of a week", "Monday 4-6 PM Tuesday 4-6 PM Thursday 4-6PM", ["mon 16:00-18:00", "tue 16:00-18:00", "thu 16:00-18:00"]),
    ("time zone", "Mondays 6:00pm EST - 9:00pm EST", ["mon 18:00-21:00"]),
    ("start only", "Tuesdays at 6 pm", ["tue 18:00-"]),
    ("several starts", "Sessions: 10am, 1pm and 6pm Mon-Thu",
     ["mon,tue,wed,thu 10:00-", "mon,tue,wed,thu 13:00-", "mon,tue,wed,thu 18:00-"]),
    ("between and", "Monday through Friday, between the hours of 8:30 a.m. and 3:00 p.m.", [f"{WEEK} 08:30-15:00"]),
    ("begins and ends", "Thursday: begins at 5:30 pm and ends at 8:30 pm", ["thu 17:30-20:30"]),
    # times, then days
    ("times first", "9 a.m. to 5 p.m. Mondays through Fridays and 9 to 12 noon on Saturdays", [f"{WEEK} 09:00-17:00", "sat 09:00-12:00"]),
    ("times first with on", "Our evening track meets from 5:30 to 8:30pm on Mondays, Wednesdays, and Thursdays.", ["mon,wed,thu 17:30-20:30"]),
    ("times first with comma", "Adolescent IOP runs 4–7 PM, Monday through Thursday.", ["mon,tue,wed,thu 16:00-19:00"]),
    ("times first twice", "6 p.m.-9 p.m. Monday, Wednesday and Thursday; 9 a.m.-noon Saturday", ["mon,wed,thu 18:00-21:00", "sat 09:00-12:00"]),
    ("times first with tracks", "Morning IOP 9am-12pm Mon-Fri, Evening IOP 6-9pm Mon-Thu", [f"{WEEK} 09:00-12:00", "mon,tue,wed,thu 18:00-21:00"]),
    ("letters after the time", "6-9 PM M, W, Th", ["mon,wed,thu 18:00-21:00"]),
    ("labels, time first", "Time: 6:00 PM - 9:00 PM\nDays: Mon, Tue, Thu", ["mon,tue,thu 18:00-21:00"]),
    ("labels, days first", "Days: Mon, Tue, Thu\nTime: 6:00 PM - 9:00 PM", ["mon,tue,thu 18:00-21:00"]),
    ("bare range before days", "Between 9 and 3 Monday to Friday", [f"{WEEK} 09:00-15:00"]),
    # letters
    ("MWF", "MWF 9-12", ["mon,wed,fri 09:00-12:00"]),
    ("M/W/F", "M/W/F 6:00pm-9:00pm", ["mon,wed,fri 18:00-21:00"]),
    ("T/Th", "T/Th 5:30-8:30 pm", ["tue,thu 17:30-20:30"]),
    ("T/TH", "T/TH 5:30-8:30 PM", ["tue,thu 17:30-20:30"]),
    ("TTh", "TTh 1-4 pm", ["tue,thu 13:00-16:00"]),
    ("MTWTh", "MTWTh 6-9pm", ["mon,tue,wed,thu 18:00-21:00"]),
    ("MTWTF", "MTWTF 9am-12pm", [f"{WEEK} 09:00-12:00"]),
    ("M-F", "M-F 8a-5p", [f"{WEEK} 08:00-17:00"]),
    ("M-Th", "M-Th 9a-12p", ["mon,tue,wed,thu 09:00-12:00"]),
    ("M, Tu, W, Th, F", "M, Tu, W, Th, F 9-3", [f"{WEEK} 09:00-15:00"]),
    ("letters in brackets", "IOP (M/T/Th) 6:00-9:00pm", ["mon,tue,thu 18:00-21:00"]),
    ("a lone S spoils the list", "M/W/S 6-9 pm", []),
    ("male or female", "M/F, 18 and older", []),
    # am and pm
    ("pm covers both", "Tuesdays 5 - 8:00 pm", ["tue 17:00-20:00"]),
    ("pm covers the end", "11-1pm Tues & Thurs", ["tue,thu 11:00-13:00"]),
    ("nine to twelve pm", "Mon 9-12 pm", ["mon 09:00-12:00"]),
    ("nine to three pm", "Mon 9-3pm", ["mon 09:00-15:00"]),
    ("am at the start", "Mon 9am-3", ["mon 09:00-15:00"]),
    ("noon", "Mon noon to 3", ["mon 12:00-15:00"]),
    ("twelve noon", "Mon 9 a.m. - 12 noon", ["mon 09:00-12:00"]),
    ("letters for am and pm", "Sat 9a-1p", ["sat 09:00-13:00"]),
    ("dots for minutes", "8.30 - 11.30 a.m. Tuesday and Thursday", ["tue,thu 08:30-11:30"]),
    ("glued minutes", "Mon 6pm-830pm", ["mon 18:00-20:30"]),
    ("24 hours", "18:00-21:00 Mon/Wed/Fri", ["mon,wed,fri 18:00-21:00"]),
    ("24 hours with a morning", "Mon 09:00-17:00", ["mon 09:00-17:00"]),
    ("in the evening", "Mondays 6 to 9 in the evening", ["mon 18:00-21:00"]),
    ("nine to three bare", "Mon-Fri 9-3", [f"{WEEK} 09:00-15:00"]),
    ("ten to one bare", "Monday - Friday, 10:00 – 1:00", [f"{WEEK} 10:00-13:00"]),
    ("half past bare", "Our PHP is Mon-Fri from 9-2:30.", [f"{WEEK} 09:00-14:30"]),
    ("six to nine is ambiguous", "Mon–Thu 6–9", []),
    ("six to nine in an evening group", "Evening groups Mon–Thu 6–9", ["mon,tue,wed,thu 18:00-21:00"]),
    ("six to nine on nights", "We meet Monday, Tuesday, and Thursday nights, 6:30 to 9:30.", ["mon,tue,thu 18:30-21:30"]),
    ("eight to ten in the morning", "Morning group: Mon, Wed 8-10", ["mon,wed 08:00-10:00"]),
    ("the next range decides", "Mon 8-10 or 1-4 pm", ["mon 08:00-10:00", "mon 13:00-16:00"]),
    ("over midnight", "Mon 9 pm - 6 am", []),
    ("to midnight", "Fridays 8 pm to midnight", ["fri 20:00-00:00"]),
    ("to 12 am", "Mon/Wed 8:30 pm - 12:00 am", ["mon,wed 20:30-00:00"]),
    ("from the morning to midnight", "Mon 9 am - 12 am", []),
    ("times before days, then behind", "6-9 p.m. on Tuesdays and Thursdays, and Saturdays from 9 a.m. to noon", ["tue,thu 18:00-21:00", "sat 09:00-12:00"]),
    ("times before three days, then behind", "6 to 9 pm Mondays, Wednesdays and Thursdays, plus Saturdays 9 am to noon", ["mon,wed,thu 18:00-21:00", "sat 09:00-12:00"]),
    ("times before a range, then behind", "9 am-noon Monday through Friday, and Saturday 10 am to 1 pm", [f"{WEEK} 09:00-12:00", "sat 10:00-13:00"]),
    ("times before one day, then behind two", "6-9 pm Mondays, and Saturdays and Sundays 9 am - noon", ["mon 18:00-21:00", "sat,sun 09:00-12:00"]),
    ("times before and behind, in Spanish", "de 6 a 9 pm los martes y jueves, y los sábados de 9 am a 12 pm", ["tue,thu 18:00-21:00", "sat 09:00-12:00"]),
    ("one list of days between two times", "6-9 pm Tue, Thu, and Sat 9am-noon", []),
    ("and between all days between two times", "6-9 pm Mon and Wed and Sat 9-12", []),
    ("two turns between two times", "9-12 Mon, and Wed, and Fri 1-4 pm", []),
    ("times before, and no more behind", "6-9 pm Tue and Thu, and Sat", ["tue,thu,sat 18:00-21:00"]),
    ("no such time", "Mon 14 pm - 26:00", []),
    # without days
    ("times alone", "6:00–9:00 PM", [" 18:00-21:00"]),
    ("times alone with colons", "9:00 – 12:00", [" 09:00-12:00"]),
    ("three labelled lines", "Morning: 9:00 – 12:00\nAfternoon: 1:00 – 4:00\nEvening: 6:00 – 9:00",
     [" 09:00-12:00", " 13:00-16:00", " 18:00-21:00"]),
    ("bare numbers alone", "Groups of 6-9", []),
    ("two columns of times", "9:00 AM 12:00 PM", []),
    # days of another sentence
    ("days in the sentence before",
     "Group sessions meet on Monday, Tuesday, and Thursday. A morning session is held from 10 a.m. until 1 p.m. and an evening session from 6 until 9 p.m.",
     ["mon,tue,thu 10:00-13:00", "mon,tue,thu 18:00-21:00"]),
    ("days earlier in the sentence", "On Mondays, Wednesdays & Fridays, clients attend 9am to noon", ["mon,wed,fri 09:00-12:00"]),
    ("office days before", "The office is open Monday to Friday. Evening groups run from 6 to 9 pm.", [" 18:00-21:00"]),
    ("days with their own time before", "Office: Mon–Fri 9am–5pm. IOP 6–9 PM", [f"{WEEK} 09:00-17:00", " 18:00-21:00"]),
    ("individual sessions before", "Individual sessions are on Monday through Saturday. The IOP group meets from 6 to 9 pm.", [" 18:00-21:00"]),
    ("day heads several lines", "Tuesday\n5:00 pm – Substance use\n6:00 pm – Relapse prevention", ["tue 17:00-", "tue 18:00-"]),
    # Spanish
    ("lunes a viernes", "lunes a viernes de 9 a 12 de la mañana", [f"{WEEK} 09:00-12:00"]),
    ("de la noche", "de lunes a jueves de 6 a 9 de la noche", ["mon,tue,wed,thu 18:00-21:00"]),
    ("martes y jueves", "martes y jueves 6 p.m. a 9 p.m.", ["tue,thu 18:00-21:00"]),
    ("accents", "Lunes, miércoles y viernes de 6:00 p.m. a 9:00 p.m.", ["mon,wed,fri 18:00-21:00"]),
    ("mediodía", "sábados de 9 a.m. a mediodía", ["sat 09:00-12:00"]),
    ("two blocks in Spanish", "Miércoles 10 a.m. a 1 p.m. y sábado de 9 a 11 a.m.", ["wed 10:00-13:00", "sat 09:00-11:00"]),
    ("de las a las", "de las 9 a las 12 los martes", ["tue 09:00-12:00"]),
    ("abbreviations in Spanish", "lun-vie 9:00 a 17:00", [f"{WEEK} 09:00-17:00"]),
    ("marzo is no martes", "mar 9-12 pm", []),
    # what is no weekly schedule
    ("a date", "Monday, March 3, 6-8 pm", []),
    ("a date in figures", "Wednesday, 5/14, 6-8 pm", []),
    ("a date, day first", "Monday, 12 June 2023 at 9:00 am", []),
    ("2nd and 4th", "1 to 3 p.m. on the 2nd and 4th Wednesdays", []),
    ("an end without a start", "Sundays from 130-530p", []),
    ("first Monday of the month", "The group is held the first Monday of every month from:\n8:30 am to 5:00 pm", []),
    ("every other week", "Thursday 6-7 pm (every other week)", []),
    ("every other Thursday", "Every other Thursday at 7 pm", []),
    ("limits", "Please call by 5 pm, or after 9 am on the next day", []),
    ("hours counted", "Sessions last 3-6 hours daily.", []),
    ("days counted", "You attend 5-7 days per week for 6-8 hours daily", []),
    ("a room", "70 West 36th Street, Room 10A", []),
    ("a verse", "John 3:16-17 on Sunday", []),
    ("a phone", "Monday to Friday call 310-555-0123", []),
    ("a price", "Mondays $5-8 a session", []),
    ("around the clock", "Open 24/7", []),
    ("clients", "On Monday 6-9 clients meet", []),
    ("the sun", "They sat in the sun from 2 to 3 pm", [" 14:00-15:00"]),
    ("ages first", "Ages 12-17, Mondays 4:00-7:00 pm", ["mon 16:00-19:00"]),
    ("mountain time", "Tue-Fri 8am-11am MT", ["tue,wed,thu,fri 08:00-11:00"]),
    ("mountain time in brackets", "Tuesday and Friday 6-8:30 p.m. (MT)", ["tue,fri 18:00-20:30"]),
    ("monday and tuesday in letters", "MT 6-9 pm", ["mon,tue 18:00-21:00"]),
    ("letters behind a time", "6-9 pm MTh", ["mon,thu 18:00-21:00"]),
    ("am label", "AM class Tue/Thu 8:30-11:30; PM class Tue/Thu 6:30-9:30", ["tue,thu 08:30-11:30", "tue,thu 18:30-21:30"]),
    ("labels joined by and", "The AM IOP meets Mon and Wed 9:00-12:00 and the PM IOP meets Mon and Wed 6:00-9:00", ["mon,wed 09:00-12:00", "mon,wed 18:00-21:00"]),
    ("pm label of an afternoon", "PM group: Mon, Fri 1:00-4:00", ["mon,fri 13:00-16:00"]),
    ("both labels at once", "AM and PM groups, Mon/Wed: 9:00-12:00 and 6:00-9:00", ["mon,wed 09:00-12:00", "mon,wed 18:00-21:00"]),
    ("either label at once", "AM or PM groups, Mon/Wed: 6:00-9:00", []),
    ("am of a verb", "I am group leader Mon/Wed 6:00-9:00", []),
    ("label on the next line", "PM group 6:00-9:00 Mon/Tue\nAM group 9:00-12:00 Mon/Tue", ["mon,tue 18:00-21:00", "mon,tue 09:00-12:00"]),
]  # fmt: skip

FAILING: list[tuple[str, str, Expected]] = [
    ("days glued to pm", "Monday 4-6 PMTuesday 4-6 PM", ["mon 16:00-18:00", "tue 16:00-18:00"]),
    ("minutes glued on both sides", "Sundays from 130-530p", ["sun 13:30-17:30"]),
    ("hours in words", "Mondays from six to nine in the evening", ["mon 18:00-21:00"]),
    ("lone letter day", "Mindfulness group: 1:00-2:00 pm W", ["wed 13:00-14:00"]),
    ("start and end in two sentences", "Groups meet Monday to Friday. They begin at 10 a.m. You finish by 1 p.m.", [f"{WEEK} 10:00-13:00"]),
    ("half past", "Tuesdays from half past five to eight pm", ["tue 17:30-20:00"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(text, want, id=kind) for kind, text, want in CASES])
def test_schedule(text: str, expected: Expected) -> None:
    assert _said(text) == expected


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("text", "expected"), [pytest.param(text, want, id=kind) for kind, text, want in FAILING])
def test_schedule_known_to_fail(text: str, expected: Expected) -> None:
    assert _said(text) == expected


def test_offsets_hold_days_and_times() -> None:
    text = "Our “evening” IOP meets Mondays & Wednesdays, 6:00 – 9:00 pm, online."
    (match,) = find_schedules(text)
    assert text[match.start : match.end] == "Mondays & Wednesdays, 6:00 – 9:00 pm"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Mon 9 am-12 pm or 1-4 pm", True, id="or between times"),
        pytest.param("Wednesday morning (10 - 11 AM) or Thursday nights (6 – 7 PM)", True, id="or between days"),
        pytest.param("lunes de 9 a.m. a 12 p.m. o de 1 p.m. a 4 p.m.", True, id="o"),
        pytest.param("Mon 9 am-12 pm and 1-4 pm", False, id="and"),
    ],
)
def test_alternatives(text: str, expected: bool) -> None:
    assert [match.alternatives for match in find_schedules(text)] == [expected]
