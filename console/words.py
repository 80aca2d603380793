"""Values in the words a person reads: days and times, ranges, insurers with status, ages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from index.wording import key
from records.codes import WEEKDAYS
from records.directory.reference import sources_of

if TYPE_CHECKING:
    from records.models import Insurer, Location, Phone, Price, Program, Range, Session

YEAR = 365  # days
NOT_STATED = "not stated"
STATES_SHOWN = 3
STATUS_WORDS = {
    "in_network": "in network",
    "accepted": "accepted, network not stated",
    "out_of_network": "out of network",
    "not_accepted": "NOT accepted",
}
ZONES = {
    "eastern": "ET", "central": "CT", "mountain": "MT", "pacific": "PT", "arizona": "Arizona time", "alaska": "AKT",
    "hawaii": "HT",
}  # fmt: skip
RANGE_UNITS = {
    "hours_per_week": "hours a week",
    "session_hours": "hours a day",
    "days_per_week": "days a week",
    "duration_weeks": "weeks",
    "ages": "years",
}

_AMOUNT = re.compile(r"\$\s?(\d[\d,]*(?:\.\d+)?)")
_CONTROL = dict.fromkeys((*range(32), *range(127, 160)), " ")


def clean(text: str) -> str:
    """Text of a page without the characters that steer a terminal.

    >>> clean("Quarry\x1b[2J Recovery")
    'Quarry [2J Recovery'
    """
    return text.translate(_CONTROL)


def counted(number: int, one: str, many: str = "") -> str:
    """A number of things in words; `many` is the plural where that is not an s.

    >>> counted(1, "row"), counted(12176, "row"), counted(2, "facility", "facilities"), counted(1, "facility lists", "facilities list")
    ('1 row', '12,176 rows', '2 facilities', '1 facility lists')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def days(codes: Iterable[str]) -> str:
    """Weekdays in the order of the week, runs of three and more as a range.

    >>> days(["wed", "mon", "tue", "fri"]), days(["mon", "wed"])
    ('Mon-Wed Fri', 'Mon Wed')
    """
    places = sorted({WEEKDAYS.index(code) for code in codes})
    runs: list[list[int]] = []
    for place in places:
        if runs and place == runs[-1][-1] + 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    name = [code.capitalize() for code in WEEKDAYS]
    return " ".join(
        f"{name[run[0]]}-{name[run[-1]]}" if len(run) > 2 else " ".join(name[place] for place in run) for run in runs
    )


def session(block: Session) -> str:
    """A session block: "Mon-Wed Fri 18:00-21:00", with the time zone where the page names it."""
    return next(iter(sessions([block])))


def sessions(blocks: Iterable[Session]) -> list[str]:
    """Session blocks in lines, the days of equal times together."""
    at: dict[str, list[str]] = {}
    for block in blocks:
        zone = f" {ZONES[block.zone]}" if block.zone else ""
        at.setdefault(f"{block.start}-{block.end}{zone}", []).extend(block.days)
    return [f"{days(codes)} {times}" for times, codes in at.items()]


def span(value: Range) -> str:
    """A range in figures.

    >>> from records.models import Evidence, Range
    >>> said = [Evidence(quote="at least 9 hours")]
    >>> span(Range(min=9, max=None, evidence=said)), span(Range(min=3, max=3, evidence=said))
    ('at least 9', '3')
    """
    return _ends(value.min, value.max)


def _ends(low: float | None, high: float | None) -> str:
    if low is None:
        return f"up to {high:g}"
    if high is None:
        return f"at least {low:g}"
    return f"{low:g}" if low == high else f"{low:g}-{high:g}"


def plain(value: Any) -> str:
    """The plain value of a finding (see records.models.Finding) in words.

    >>> plain([3.0, 3.0]), plain([9, None]), plain({"days": ["mon", "wed"], "start": "18:00", "end": "21:00"}), plain("cbt")
    ('3', 'at least 9', 'Mon Wed 18:00-21:00', 'cbt')
    >>> plain({"code": "aetna", "status": "accepted"})
    'code aetna, status accepted'
    """
    if isinstance(value, list | tuple) and len(value) == 2 and any(isinstance(end, int | float) for end in value):
        return _ends(*value)
    if isinstance(value, dict) and {"days", "start", "end"} <= value.keys():
        return f"{days(value['days'])} {value['start']}-{value['end']}"
    if isinstance(value, dict):
        return ", ".join(f"{name.replace('_', ' ')} {held}" for name, held in value.items() if held is not None)
    return str(value)


def insurer(value: Insurer, labels: dict[str, str], *, status: bool = True) -> str:
    """An insurer with its status, unless told otherwise, and the plan types that the page restricts it to."""
    name = labels.get(value.id) or value.name or value.id.replace("_", " ").title()
    if (named := labels.get(f"{value.id}/{key(value.name)}")) is not None:
        name = named  # the page says TennCare where the code is Medicaid's
    plans = f"{'/'.join(plan.upper() for plan in value.plan_types)} only" if value.plan_types else ""
    told = ", ".join(filter(None, (STATUS_WORDS[value.status] if status else "", plans)))
    return f"{name} ({told})" if told else name


def phone(value: Phone) -> str:
    """A phone number as it is dialled, with what it is for where that is not the main line."""
    text = dialled(value.number) + (f" ext. {value.extension}" if value.extension else "")
    return text if value.purpose == "main" else f"{text} ({value.purpose})"


def dialled(number: str) -> str:
    """A number in E.164 as it is written in its country.

    >>> dialled("+13105550118"), dialled("+442079460118")
    ('(310) 555-0118', '020 7946 0118')
    """
    if re.fullmatch(r"\+1\d{10}", number):
        return f"({number[2:5]}) {number[5:8]}-{number[8:]}"
    import phonenumbers  # knows all countries, and takes longer to import than a search takes

    parsed = phonenumbers.parse(number)
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)


def place(value: Location) -> str:
    """City and state, or what of them is stated."""
    return ", ".join(part for part in (value.city, value.state) if part) or value.zip or NOT_STATED


def address(value: Location) -> str:
    """All of an address that is stated."""
    return ", ".join(
        part for part in (value.street, value.city, " ".join(filter(None, (value.state, value.zip)))) if part
    )


def price(value: Price) -> str:
    """A price with its period: "$800-1,500 a month"."""
    ends = [f"{end:,.0f}" for end in dict.fromkeys((value.min, value.max)) if end is not None]
    return f"${'-'.join(ends)} a {value.per}"


def price_with_sentence(value: Price) -> str:
    """A price with its period, and with its sentence where that has other amounts too: which is whose stands there alone.

    >>> from records.models import Evidence, Price
    >>> def of(quote): return Price(min=295, max=295, per="day", evidence=[Evidence(quote=quote, url="http://harbor.example/")])
    >>> price_with_sentence(of("IOP is $295 a day.")), price_with_sentence(of("It is $295 a day for IOP and $540 a day for PHP."))
    ('$295 a day', '$295 a day ("It is $295 a day for IOP and $540 a day for PHP.")')
    """
    told = price(value)
    own = {end for end in (value.min, value.max) if end is not None}
    for one in value.evidence:
        amounts = {float(amount.replace(",", "")) for amount in _AMOUNT.findall(one.quote)}
        if amounts - own:
            return f'{told} ("{clean(one.quote)}")'
    return told


def age(moment: datetime, now: datetime) -> str:
    """How long ago, in whole days, from two years on in years: the caller's question is whether it still holds.

    A date that is more than a day ahead was set by a clock that ran ahead, and is told as it is.

    >>> from datetime import timedelta
    >>> [age(datetime(2026, 11, 29) - timedelta(days=days), datetime(2026, 11, 29)) for days in (0, 1, 729, 730, 1793, -2)]
    ['today', 'yesterday', '729 days ago', '2.0 years ago', '4.9 years ago', 'on 2026-12-01, a date still to come']
    """
    passed = (now - moment).days
    if passed < -1:
        return f"on {moment:%Y-%m-%d}, a date still to come"
    if passed >= 2 * YEAR:
        return f"{passed / YEAR:.1f} years ago"
    return "today" if passed < 1 else "yesterday" if passed == 1 else f"{passed} days ago"


def confirmed(program: Program, now: datetime) -> str:
    """Who says it and how old that is: the provider's pages, or an edition of the national directory."""
    said_by = sources_of(program)
    if "crawled" in said_by:
        told = f"confirmed {age(program.last_confirmed, now)}"
        return f"{told}, in the directory too" if "directory" in said_by else told
    return f"national directory of {program.last_confirmed:%Y-%m-%d}, {age(program.last_confirmed, now)}"


def miles(distance: float) -> str:
    """
    >>> miles(0.2), miles(1.1), miles(4.4)
    ('under 1 mile', '1 mile', '4 miles')
    """
    if distance < 0.5:
        return "under 1 mile"
    return f"{distance:.0f} mile{'' if round(distance) == 1 else 's'}"


def telehealth(program: Program) -> str:
    """Telehealth as stated in words or by formats, and for whom: "yes / no", "yes, online only", "yes, for CA, WA +2 more".

    A program without telehealth has no states that it serves online, though its provider's other programs may.
    """
    said = [value.value for value in program.telehealth if value.value != "unknown"]
    by_format = {code.code for code in program.formats} & {"telehealth", "hybrid"}
    stated = " / ".join(dict.fromkeys([*said, *(["yes"] if by_format or program.telehealth_only else [])]))
    if program.telehealth_only:
        stated += ", online only"
    if stated not in ("", "no") and (
        served := ["all states" if code.code == "all" else code.code for code in program.states_served]
    ):
        more = f" +{len(served) - STATES_SHOWN} more" if len(served) > STATES_SHOWN else ""
        stated += f", for {', '.join(served[:STATES_SHOWN])}{more}"
    return stated or NOT_STATED


def track(name: str) -> str:
    """The name of a track as it is read.

    >>> track("evening"), track("women evening"), track("iop 5"), track("track a")
    ('evening track', "women's evening track", 'IOP 5 track', 'track A')
    >>> track("evening in st. paul"), track("in boise")
    ('evening track in St. Paul', 'track in Boise')
    """
    rest, _, town = f" {name}".partition(" in ")
    if town:
        return f"{track(rest.strip()) if rest else 'track'} in {town.title()}"
    words = [{"women": "women's", "men": "men's", "lgbtq": "LGBTQ+"}.get(word, word) for word in name.split()]
    for place, word in enumerate(words):
        if word in ("iop", "php") or (place and len(word) == 1):
            words[place] = word.upper()
    return " ".join(words) if words[0] in _NUMBERED else f"{' '.join(words)} track"


_NUMBERED = frozenset(("track", "option", "cohort", "group", "schedule"))


def title(program: Program, levels: dict[str, str]) -> str:
    """Provider, level of care and track: "Quarry - Intensive outpatient, evening track"."""
    return f"{program.provider} - {level_and_track(program, levels)}"


def level_and_track(program: Program, levels: dict[str, str]) -> str:
    """Level of care and track: "Intensive outpatient, evening track"."""
    level = levels.get(program.level_of_care, program.level_of_care)
    return f"{level}, {track(program.track)}" if program.track else level
