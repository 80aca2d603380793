"""What to ask a provider where its pages do not say: one plain sentence for each filter."""

from __future__ import annotations

from index.wording import DAY_NAMES, listed, minutes, spoken_time

TELEHEALTH = "Can the program be attended by telehealth?"
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


def in_network(labels: list[str]) -> str:
    """
    >>> in_network(["Cigna", "Aetna"])
    'Are you in-network with Cigna or Aetna?'
    """
    return f"Are you in-network with {listed(labels, 'or')}?"


def insurers(labels: list[str], *, most: bool) -> str:
    """
    >>> insurers(["Cigna"], most=False), insurers(["Cigna"], most=True)
    ('Do you take Cigna?', 'Your website says that you take most insurance: is Cigna included?')
    """
    names = listed(labels, "or")
    return f"Your website says that you take most insurance: is {names} included?" if most else f"Do you take {names}?"


def insurer_as_stated(label: str, statuses: list[str]) -> str:
    """
    >>> insurer_as_stated("Cigna", ["out_of_network"])
    'Your website says out of network for Cigna: would you bill its out-of-network benefits?'
    >>> insurer_as_stated("Cigna", ["accepted", "not_accepted"])
    'Your website says both accepted and not accepted of Cigna: do you take it?'
    """
    if statuses == ["out_of_network"]:
        return f"Your website says out of network for {label}: would you bill its out-of-network benefits?"
    return f"Your website says both {listed(STATUS_WORDS[s] for s in statuses)} of {label}: do you take it?"


def payment(public: list[str], other: list[str]) -> str:
    """
    >>> payment(["Medicaid"], []), payment([], ["sliding_scale"])
    ('Do you take Medicaid?', 'Is there a sliding scale?')
    >>> payment(["Medicaid"], ["free"])
    'Do you take Medicaid? If not: Is the program free of charge?'
    """
    asked = [f"Do you take {listed(public, 'or')}?"] if public else []
    asked += [_PAYMENT.get(code, f"Do you offer {code.replace('_', ' ')}?") for code in other]
    return " If not: ".join(asked)


def days(codes: list[str]) -> str:
    """
    >>> days(["tue", "thu"])
    'Do groups meet on Tuesday and Thursday?'
    """
    return f"Do groups meet on {listed(DAY_NAMES[code] for code in codes)}?"


def times(codes: list[str], after: str | None, before: str | None) -> str:
    """
    >>> times(["tue"], "17:00", "21:30")
    'Do groups meet on Tuesday, starting at 5:00 PM or later and ending by 9:30 PM?'
    >>> times([], None, "12:00")
    'Do any groups meet that end by 12:00 PM?'
    """
    parts = [f"starting at {spoken_time(minutes(after))} or later"] if after else []
    parts += [f"ending by {spoken_time(minutes(before))}"] if before else []
    if codes:
        return f"Do groups meet on {listed(DAY_NAMES[code] for code in codes)}, {' and '.join(parts)}?"
    plain = " and ".join(parts).replace("starting", "start").replace("ending", "end")
    return f"Do any groups meet that {plain}?"


def dayparts(codes: list[str]) -> str:
    """
    >>> dayparts(["morning", "evening"])
    'Do groups meet in the morning or in the evening?'
    """
    return f"Do groups meet {listed((_DAYPARTS[code] for code in codes), 'or')}?"


def formats(codes: list[str]) -> str:
    """
    >>> formats(["in_person"])
    'Can the program be attended in person?'
    """
    return f"Can the program be attended {listed((_FORMATS[code] for code in codes), 'or')}?"


def all_listed(option: str, labels: list[str]) -> str:
    """
    >>> all_listed("modality", ["EMDR"]), all_listed("population", ["Veterans", "Women"])
    ('Do you offer EMDR?', 'Is the program suited to Veterans and Women?')
    """
    verbs = {"modality": "Do you offer", "condition": "Do you treat", "population": "Is the program suited to"}
    return f"{verbs[option]} {listed(labels)}?"


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
