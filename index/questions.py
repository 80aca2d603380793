"""What to ask a provider where its pages do not say: one plain sentence for each filter."""

from __future__ import annotations

import math
from collections.abc import Mapping

from index.wording import DAY_NAMES, listed, minutes, number, spoken_time

BRANDS_NAMED = 4
TELEHEALTH_AND_NONE, ONLINE_AND_IN_PERSON = "telehealth and no telehealth", "telehealth only and in person"
STATUS_WORDS = {
    "in_network": "in-network",
    "accepted": "accepted",
    "out_of_network": "out of network",
    "not_accepted": "not accepted",
}
_PAYMENT = {
    "self_pay": "Can it be paid for privately (self-pay)?",
    "sliding_scale": "Is there a sliding scale?",
    "financing": "Do you offer financing or payment plans?",
    "scholarships": "Are there scholarships?",
    "free": "Is the program free of charge?",
    "most_insurance": "Do you take most insurance?",
    "most_ppo": "Do you take most PPO plans?",
    "private_insurance": "Do you take private insurance?",
    "out_of_network_benefits": "Do you bill out-of-network benefits?",
}
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


def family_plans(label: str, brands: list[str]) -> str:
    """A family as a question names it, with the first of its brands.

    >>> insurers([family_plans("Elevance Health", ["Anthem", "Wellpoint"])])
    'Do you take a plan of Elevance Health (Anthem or Wellpoint)?'
    >>> in_network([family_plans("Elevance Health", ["Anthem", "Carelon", "Wellpoint", "ValueOptions", "Unicare"])])
    'Are you in-network with a plan of Elevance Health (Anthem, Carelon, Wellpoint, ValueOptions …)?'
    """
    some = listed(brands, "or") if len(brands) <= BRANDS_NAMED else f"{', '.join(brands[:BRANDS_NAMED])} …"
    return f"a plan of {label} ({some})"


def others_out(labels: list[str], *, public: bool = False) -> str:
    """What to ask of payers that are out of network with all others; `public` ones have no such benefits.

    >>> others_out(["Cigna"])
    'Your website says out of network for all that it does not name: would you bill out-of-network benefits of Cigna?'
    >>> others_out(["Medicaid"], public=True)
    'Your website says out of network for all that it does not name: do you take Medicaid?'
    """
    asked = "do you take" if public else "would you bill out-of-network benefits of"
    return f"Your website says out of network for all that it does not name: {asked} {listed(labels, 'or')}?"


def kin_named(named: dict[str, list[str]], asked: str, *, in_network: bool = False, most: str = "") -> str:
    """What to ask where a page names relatives of an insurer, by status, and not the one that is `asked` for.

    >>> kin_named({"accepted": ["UPMC for You (Medicaid)"]}, "UPMC Health Plan")
    'Your website names UPMC for You (Medicaid): do you take UPMC Health Plan?'
    >>> kin_named({"not_accepted": ["Aetna Better Health (Medicaid)"]}, "Aetna", in_network=True)
    'Your website says not accepted for Aetna Better Health (Medicaid): are you in-network with Aetna?'
    >>> kin_named({"in_network": ["Anthem"]}, "Carelon", most="most PPO plans")
    'Your website names Anthem, and says that you take most PPO plans: is Carelon included?'
    """
    taken = list(dict.fromkeys(one for status in ("in_network", "accepted") for one in named.get(status, ())))
    said = [f"names {listed(taken)}"] if taken else []
    said += [
        f"says {STATUS_WORDS[status]} for {listed(named[status])}"
        for status in ("out_of_network", "not_accepted")
        if status in named
    ]
    if most:
        included = f"is {asked} included{', and in-network' if in_network else ''}"
        return f"Your website {', and '.join([*said, f'says that you take {most}'])}: {included}?"
    return f"Your website {', and '.join(said)}: {'are you in-network with' if in_network else 'do you take'} {asked}?"


def plans_named(
    insurer: str, named: dict[str, list[str]], asked: str, *, in_network: bool = False, most: str = ""
) -> str:
    """What to ask where a page names plan types of an insurer, by status, and not the one that is `asked` for.

    >>> plans_named("Cigna", {"accepted": ["HMO"]}, "Cigna PPO")
    'Your website names HMO of Cigna: do you take Cigna PPO?'
    >>> plans_named("Cigna", {"accepted": ["HMO"]}, "Cigna PPO", in_network=True)
    'Your website names HMO of Cigna: are you in-network with Cigna PPO?'
    >>> plans_named("Cigna", {"not_accepted": ["HMO"]}, "Cigna PPO")
    'Your website says that HMO of Cigna is not taken: do you take Cigna PPO?'
    >>> plans_named("Cigna", {"out_of_network": ["PPO"]}, "other plans of Cigna")
    'Your website says that PPO of Cigna is out of network: do you take other plans of Cigna?'
    >>> plans_named("Cigna", {"accepted": ["HMO"]}, "Cigna PPO", most="most PPO plans")
    'Your website names HMO of Cigna, and says that you take most PPO plans: is Cigna PPO included?'
    """
    taken = [
        f"names {listed(plans)} of {insurer}" for status, plans in named.items() if status in ("in_network", "accepted")
    ]
    denied = [
        f"{listed(plans)} of {insurer} is {words}"
        for status, words in (("out_of_network", "out of network"), ("not_accepted", "not taken"))
        if (plans := named.get(status, []))
    ]
    said = ", and ".join([*taken, *([f"says that {listed(denied)}"] if denied else [])])
    if most:
        included = f"is {asked} included{', and in-network' if in_network else ''}"
        return f"Your website {said}, and says that you take {most}: {included}?"
    return f"Your website {said}: {'are you in-network with' if in_network else 'do you take'} {asked}?"


def as_said_by(question: str, *, crawled: bool, directory: bool) -> str:
    """A question in which what is known is told by who says it: the provider's website, the national directory, or both.

    >>> asked = "Your website says that you take private insurance: is Cigna included?"
    >>> as_said_by(asked, crawled=False, directory=True)
    'The national directory says that you take private insurance: is Cigna included?'
    >>> as_said_by("Your website says both accepted and not accepted of Medicaid: do you take it?", crawled=True, directory=True)
    'Your website and the national directory say, between them, both accepted and not accepted of Medicaid: do you take it?'
    """
    if directory and not crawled:
        return question.replace("Your website", "The national directory")
    if directory:
        return question.replace(
            "Your website says both", "Your website and the national directory say, between them, both"
        )
    return question


def in_network(labels: list[str]) -> str:
    """
    >>> in_network(["Cigna", "Aetna"])
    'Are you in-network with Cigna or Aetna?'
    """
    return f"Are you in-network with {listed(labels, 'or')}?"


def insurers(labels: list[str], most: str = "") -> str:
    """
    >>> insurers(["Cigna"]), insurers(["Cigna"], "most PPO plans")
    ('Do you take Cigna?', 'Your website says that you take most PPO plans: is Cigna included?')
    """
    names = listed(labels, "or")
    return f"Your website says that you take {most}: is {names} included?" if most else f"Do you take {names}?"


def wider(label: str, named: str, statuses: list[str], *, of_state: bool = False) -> str:
    """
    >>> wider("Premera Blue Cross", "Blue Cross Blue Shield", ["in_network"])
    'Your website says in-network for Blue Cross Blue Shield and not which plan: does that include Premera Blue Cross?'
    >>> wider("Medi-Cal", "Medicaid", ["accepted"], of_state=True)
    'Your website says accepted for Medicaid and not of which state: does that include Medi-Cal?'
    """
    said, open_ = listed(STATUS_WORDS[status] for status in statuses), "of which state" if of_state else "which plan"
    return f"Your website says {said} for {named} and not {open_}: does that include {label}?"


def insurer_as_stated(label: str, statuses: list[str], *, in_network: bool = False) -> str:
    """
    >>> insurer_as_stated("Cigna", ["out_of_network"])
    'Your website says out of network for Cigna: would you bill its out-of-network benefits?'
    >>> insurer_as_stated("Cigna", ["accepted", "not_accepted"])
    'Your website says both accepted and not accepted of Cigna: do you take it?'
    >>> insurer_as_stated("Cigna", ["in_network", "accepted", "out_of_network"], in_network=True)
    'Your website says in-network, accepted and out of network of Cigna: are you in-network with it?'
    """
    if statuses == ["out_of_network"]:
        return f"Your website says out of network for {label}: would you bill its out-of-network benefits?"
    said = f"{'both ' if len(statuses) == 2 else ''}{listed(STATUS_WORDS[status] for status in statuses)}"
    return f"Your website says {said} of {label}: {'are you in-network with it' if in_network else 'do you take it'}?"


def first_and(question: str, others: str) -> str:
    """A question that leaves some payers out, and the one of the others.

    >>> first_and("Do you take Cigna?", "Do you take Aetna?")
    'Do you take Cigna? If not: Do you take Aetna?'
    """
    return f"{question} If not: {others}"


def payment(payers: str, other: list[str], of_one_list: Mapping[str, str] | None = None) -> str:
    """The question of the public payers, if any is open, and those of other ways to pay.

    `of_one_list` has the questions of those that only some of the directory's rows list.

    >>> payment("", ["sliding_scale"])
    'Is there a sliding scale?'
    >>> payment("Do you take Medicaid?", ["free"])
    'Do you take Medicaid? If not: Is the program free of charge?'
    """
    asked = [payers] if payers else []
    plain = {code: _PAYMENT.get(code, f"Do you offer {code.replace('_', ' ')}?") for code in other}
    asked += [(of_one_list or {}).get(code, question) for code, question in plain.items()]
    return " If not: ".join(asked)


def one_list(label: str, which: str, *, in_network: bool = False) -> str:
    """What to ask of a way to pay that the directory lists for one kind of treatment, or in one row, and not for the other.

    >>> one_list("Medicaid", "substance_use")
    'The national directory lists Medicaid here for substance use and not for mental health: does that hold for both?'
    >>> one_list("Medicaid", "row", in_network=True)
    'The national directory lists Medicaid in one of its rows for this place and not in another: are you in-network with it for all of your programs there?'
    """
    registers = ["substance_use", "mental_health"]
    if which in registers:
        listed_for, other = (one.replace("_", " ") for one in (registers if which == registers[0] else registers[::-1]))
        said, whole = f"here for {listed_for} and not for {other}", "both"
    else:
        said, whole = "in one of its rows for this place and not in another", "all of your programs there"
    asked = "are you in-network with it for" if in_network else "does that hold for"
    return f"The national directory lists {label} {said}: {asked} {whole}?"


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


def half(form: str) -> str:
    """What to ask of a hybrid program where it has to be wholly of one form.

    >>> half("telehealth")
    'Your website says that the program is hybrid, partly in person, partly by telehealth: can all of it be attended by telehealth?'
    """
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


def one_gender(named: list[str], asked: list[str]) -> str:
    """
    >>> one_gender(["Women"], ["Men"])
    'Your website names Women: is the program suited to Men too?'
    """
    return f"Your website names {listed(named)}: is the program suited to {listed(asked)} too?"


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
