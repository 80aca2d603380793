"""What to ask a provider where its pages do not say: one plain sentence for each filter."""

from __future__ import annotations

import math

from index.wording import DAY_NAMES, listed, minutes, number, spoken_time

TELEHEALTH_AND_NONE, ONLINE_AND_IN_PERSON = "telehealth and no telehealth", "telehealth only and in person"
_FORMATS = {"in_person": "in person", "telehealth": "by telehealth", "hybrid": "partly in person, partly by telehealth"}
_DAYPARTS = {
    "morning": "in the morning",
    "afternoon": "in the afternoon",
    "evening": "in the evening",
    "weekend": "on the weekend",
}


def available(times: str) -> str:
    """
    >>> available("Tuesday and Thursday 5:30 PM to 10:00 PM")
    'Can the program be attended by somebody who is free only: Tuesday and Thursday 5:30 PM to 10:00 PM?'
    """
    return f"Can the program be attended by somebody who is free only: {times}?"


def enough(blocks: list[tuple[list[str], int, int]]) -> str:
    """
    >>> enough([(["mon", "wed"], 1080, 1260)])
    'Is it enough to attend Monday and Wednesday 6:00 PM to 9:00 PM?'
    """
    told = (f"{_days(days)} {spoken_time(start)} to {spoken_time(end)}" for days, start, end in blocks)
    return f"Is it enough to attend {listed(told)}?"


_BESIDE = {
    "individual": "individual sessions", "family": "a family session", "first": "more at the beginning", "session": "a session",
}  # fmt: skip


def beside(what: str, days: list[str], daytime: bool, times: str) -> str:
    """What to ask where something is attended at another time beside the sessions that the caller could come to.

    >>> beside("family", ["sat"], False, "Monday 5:00 PM to 10:00 PM")
    'Your website names a family session on Saturday that is attended too: can somebody attend who is free only: Monday 5:00 PM to 10:00 PM?'
    >>> beside("individual", ["mon", "tue", "wed", "thu", "fri"], True, "Monday 5:00 PM to 10:00 PM")
    'Your website names individual sessions in the daytime that are attended too: can somebody attend who is free only: Monday 5:00 PM to 10:00 PM?'
    """
    when = "in the daytime" if daytime else f"on {_days(days)}"
    verb = "are" if what == "individual" else "is"
    return f"Your website names {_BESIDE[what]} {when} that {verb} attended too: can somebody attend who is free only: {times}?"


def contradicted_times(blocks: list[tuple[list[str], int, int]]) -> str:
    """
    >>> contradicted_times([(["mon", "wed"], 1080, 1260), (["mon"], 1050, 1230)])
    'Your website gives different times, Monday and Wednesday 6:00 PM to 9:00 PM and Monday 5:30 PM to 8:30 PM: when do groups meet?'
    """
    told = (f"{_days(days)} {spoken_time(start)} to {spoken_time(end)}" for days, start, end in blocks)
    return f"Your website gives different times, {listed(told)}: when do groups meet?"


def unstated(untimed: list[str], named: list[str], dayparts: list[str], others: bool, times: str) -> str:
    """What to ask of days without times, and of `others` that are not named, beside those that are.

    >>> unstated(["tue"], ["tue"], [], False, "Tuesday 5:30 PM to 10:00 PM")
    'At what times do groups meet on Tuesday? The caller is free Tuesday 5:30 PM to 10:00 PM.'
    >>> unstated([], ["tue"], [], True, "Thursday 5:30 PM to 10:00 PM")
    'On which days do groups meet beside Tuesday, and at what times? The caller is free Thursday 5:30 PM to 10:00 PM.'
    >>> unstated([], [], ["evening"], True, "Sunday all day")
    'On which days and at what times do groups meet in the evening? The caller is free Sunday all day.'
    """
    part = f" {listed((_DAYPARTS[code] for code in dayparts), 'or')}" if dayparts else ""
    asked = [f"at what times do groups meet on {_days(untimed)}{part}"] if untimed else []
    if others and named:
        asked += [f"on which days do groups meet{'' if untimed else part} beside {_days(named)}, and at what times"]
    elif others:
        asked += [f"on which days and at what times do groups meet{part}"]
    question = ", and ".join(asked)
    return f"{question[0].upper()}{question[1:]}? The caller is free {times}."


def _days(codes: list[str]) -> str:
    return listed(DAY_NAMES[code] for code in codes)


def span(least: float | None, most: float | None) -> str:
    """
    >>> span(9, 15), span(9, None), span(None, 15), span(9, 9)
    ('9 to 15', 'at least 9', 'at most 15', '9')
    """
    low = None if not least else number(least)
    high = None if most is None or math.isinf(most) else number(most)
    if low and high:
        return low if low == high else f"{low} to {high}"
    return f"at least {low or 0}" if high is None else f"at most {high}"


def amount(asked: str, unit: str, computed: str) -> str:
    """
    >>> amount("9 to 15", "hours a week", "")
    'Is the program 9 to 15 hours a week?'
    >>> amount("at least 9", "hours a week", "6")
    'Is the program at least 9 hours a week? The times on your website come to 6.'
    """
    return f"Is the program {asked} {unit}?" + (f" The times on your website come to {computed}." if computed else "")


def accreditations(labels: list[str]) -> str:
    """
    >>> accreditations(["CARF"])
    'Do you hold this accreditation or licence: CARF?'
    """
    return f"Do you hold this accreditation or licence: {listed(labels, 'or')}?"


def as_said_by(question: str, *, crawled: bool, directory: bool) -> str:
    """A question in which what is known is told by who says it: the provider's website, the national directory, or both.

    >>> asked = "Your website says that you take private insurance: is Cigna included?"
    >>> as_said_by(asked, crawled=False, directory=True)
    'The national directory says that you take private insurance: is Cigna included?'
    >>> as_said_by("Your website says both accepted and not accepted of Medicaid: do you take it?", crawled=True, directory=True)
    'Your website and the national directory say, between them, both accepted and not accepted of Medicaid: do you take it?'
    """
    if directory:  # which says no no: of a program that it alone lists, a page of the provider says it
        question = question.replace(
            "Your website says both", "Your website and the national directory say, between them, both"
        )
    if directory and not crawled and "national directory" not in question:
        return question.replace("Your website", "The national directory")
    return question


def meetings(days: list[str], dayparts: list[str], after: str | None, before: str | None) -> str:
    """Whether one and the same session is on the days, in the parts of the day and inside the times.

    >>> meetings(["tue", "thu"], [], None, None), meetings([], ["morning", "evening"], None, None)
    ('Do groups meet on Tuesday and Thursday?', 'Do groups meet in the morning or in the evening?')
    >>> meetings(["sat"], ["evening"], None, None)
    'Do groups meet on Saturday in the evening?'
    >>> meetings(["tue"], [], "17:00", "21:30")
    'Do groups meet on Tuesday, starting at 5:00 PM or later and ending by 9:30 PM?'
    >>> meetings([], ["evening"], None, "20:00"), meetings([], [], None, "12:00")
    ('Do any groups meet in the evening that end by 8:00 PM?', 'Do any groups meet that end by 12:00 PM?')
    """
    times = [f"starting at {spoken_time(minutes(after))} or later"] if after else []
    times += [f"ending by {spoken_time(minutes(before))}"] if before else []
    when = [f"on {_days(days)}"] if days else []
    when += [listed((_DAYPARTS[code] for code in dayparts), "or")] if dayparts else []
    if days or not times:
        return f"Do groups meet {' '.join(when)}{''.join(f', {part}' for part in [' and '.join(times)] if part)}?"
    plain = " and ".join(times).replace("starting", "start").replace("ending", "end")
    return f"Do any groups meet {''.join(f'{part} ' for part in when)}that {plain}?"


def time_zone(zone: str) -> str:
    """
    >>> time_zone("Eastern")
    'Your website gives its times in Eastern time: at what time is that where the caller is?'
    """
    return f"Your website gives its times in {zone} time: at what time is that where the caller is?"


def in_zone(question: str, zone: str, callers: str) -> str:
    """A question about times, with whose clocks are meant.

    >>> in_zone("Do groups meet on Tuesday in the evening?", "Eastern", "Pacific")
    'Do groups meet on Tuesday in the evening? (Your website gives Eastern time, the caller has Pacific time.)'
    """
    caller = f", the caller has {callers} time" if callers else ""
    return f"{question} (Your website gives {zone} time{caller}.)"


def telehealth(*, both: bool) -> str:
    """
    >>> telehealth(both=False)
    'Can the program be attended by telehealth?'
    """
    return formats(["telehealth"], both=TELEHEALTH_AND_NONE if both else "")


def formats(codes: list[str], *, both: str = "") -> str:
    """The question of the formats; `both` are two things that pages say and that contradict each other.

    >>> formats(["in_person"]), formats(["telehealth"], both=TELEHEALTH_AND_NONE)
    ('Can the program be attended in person?', 'Your website says both telehealth and no telehealth: can the program be attended by telehealth?')
    """
    asked = f"an the program be attended {listed((_FORMATS[code] for code in codes), 'or')}?"
    return f"Your website says both {both}: c{asked}" if both else f"C{asked}"


def half(form: str, *, hybrid: bool) -> str:
    """What to ask where it has to be wholly of one form, and a hybrid program or a part of another one is.

    >>> half("telehealth", hybrid=True)
    'Your website says that the program is hybrid, partly in person, partly by telehealth: can all of it be attended by telehealth?'
    >>> half("telehealth", hybrid=False)
    'Your website names a part of the program that can be attended by telehealth: can all of it be?'
    """
    if not hybrid:
        return f"Your website names a part of the program that can be attended {_FORMATS[form]}: can all of it be?"
    return f"Your website says that the program is hybrid, {_FORMATS['hybrid']}: can all of it be attended {_FORMATS[form]}?"


def from_there(states: list[str]) -> str:
    """
    >>> from_there(["California"])
    'Your website names other states for telehealth: can the program be attended by telehealth from California?'
    """
    return f"Your website names other states for telehealth: can the program be attended by telehealth from {listed(states, 'or')}?"


def served(states: list[str]) -> str:
    """
    >>> served(["California"])
    'Can the program be attended by telehealth from California?'
    """
    return f"Can the program be attended by telehealth from {listed(states, 'or')}?"


def all_listed(option: str, labels: list[str], other_ages: list[str] | None = None) -> str:
    """What to ask of what is not listed; `other_ages` are those of them that are listed beside the ages of others.

    >>> all_listed("modality", ["EMDR"]), all_listed("population", ["Veterans", "Women"])
    ('Do you offer EMDR?', 'Is the program suited to Veterans and Women?')
    >>> all_listed("population", ["Adolescents", "Women"], ["Adolescents"])
    'Your website says both Adolescents and other ages: is the program suited to Adolescents and Women?'
    """
    verbs = {"modality": "Do you offer", "condition": "Do you treat", "population": "Is the program suited to"}
    if other_ages:
        return f"Your website says both {listed(other_ages)} and other ages: is the program suited to {listed(labels)}?"
    return f"{verbs[option]} {listed(labels)}?"


def listed_and_denied(denied: list[str], others: list[str]) -> str:
    """
    >>> listed_and_denied(["men"], [])
    'The national directory lists men here, and your website says otherwise: is the program suited to men?'
    """
    asked = listed([*denied, *others])
    return f"The national directory lists {listed(denied)} here, and your website says otherwise: is the program suited to {asked}?"


def only_some(parts: list[str], asked: list[str]) -> str:
    """
    >>> only_some(["active duty military"], ["Veterans"])
    'The national directory lists active duty military and not Veterans: is the program suited to Veterans too?'
    """
    return f"The national directory lists {listed(parts)} and not {listed(asked)}: is the program suited to {listed(asked)} too?"


def one_gender(named: list[str], asked: list[str]) -> str:
    """
    >>> one_gender(["Women"], ["Men"])
    'Your website names Women: is the program suited to Men too?'
    """
    return f"Your website names {listed(named)}: is the program suited to {listed(asked)} too?"


def denied_too(option: str, both: list[str], rest: list[str], *, in_part: bool = False) -> str:
    """What to ask where pages list and deny the same, or deny it in one case or of a part of the people.

    >>> denied_too("condition", ["OCD"], [])
    'Your website says two things of OCD: do you treat OCD?'
    >>> denied_too("modality", ["EMDR"], ["Yoga"], in_part=True)
    'Your website denies EMDR in part: do you offer EMDR? Do you offer Yoga?'
    """
    question = all_listed(option, both)
    said = f"denies {listed(both)} in part" if in_part else f"says two things of {listed(both)}"
    first = f"Your website {said}: {question[:1].lower()}{question[1:]}"
    return f"{first} {all_listed(option, rest)}" if rest else first


def of_one_part(option: str, named: list[str], rest: list[str]) -> str:
    """What to ask where pages say something of the groups of one part of the day, and others may be meant.

    >>> of_one_part("modality", ["EMDR"], [])
    'Your website names EMDR for some of the groups only: do you offer EMDR in those that the caller can attend?'
    >>> of_one_part("population", ["Women"], ["Veterans"])
    'Your website names Women for some of the groups only: is it so in those that the caller can attend? Is the program suited to Veterans?'
    """
    verb = f"do you offer {listed(named)}" if option == "modality" else "is it so"
    first = (
        f"Your website names {listed(named)} for some of the groups only: {verb} in those that the caller can attend?"
    )
    return f"{first} {all_listed(option, rest)}" if rest else first


def medications(asked: list[str], others: list[str], *, treats: bool) -> str:
    """What to ask of medications that a page does not name; `treats`: it says that there are such medications.

    >>> medications(["Methadone"], ["Buprenorphine (Suboxone)", "Naltrexone (Vivitrol)"], treats=True)
    'Your website names Buprenorphine (Suboxone) and Naltrexone (Vivitrol): do you offer Methadone too?'
    >>> medications(["Methadone"], [], treats=True)
    'Your website says that you offer medication for addiction and not which: do you offer Methadone?'
    >>> medications(["Methadone"], [], treats=False)
    'Do you offer Methadone?'
    """
    if others:
        return f"Your website names {listed(others)}: do you offer {listed(asked)} too?"
    which = f"o you offer {listed(asked)}?"
    return (
        f"Your website says that you offer medication for addiction and not which: d{which}" if treats else f"D{which}"
    )


def languages(labels: list[str]) -> str:
    """
    >>> languages(["Spanish"])
    'Is the program offered in Spanish?'
    """
    return f"Is the program offered in {listed(labels, 'or')}?"


def place(inside: str, near: str) -> str:
    """
    >>> place("Tustin, CA", "25 miles of 90025")
    'Where do you meet: is it in Tustin, CA and within 25 miles of 90025?'
    """
    parts = [f"in {inside}"] if inside else []
    parts += [f"within {near}"] if near else []
    return f"Where do you meet: is it {' and '.join(parts)}?"
