"""Hours a week, hours a session, days a week and program lengths in a text."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.literals import MOST_TEXTS
from extract.schedule.amounts import Amount, find_amounts, limited_after
from extract.schedule.both_limits import with_both_limits
from extract.schedule.chosen_days import counts_of_chosen_days
from extract.schedule.cues import kinds_near
from extract.schedule.durations import read_durations
from extract.schedule.fold import fold
from extract.schedule.group_minutes import minutes_of_groups
from extract.schedule.labels import read_labels
from extract.schedule.numbers import FIRST_WORDS, NUMBER
from extract.schedule.sentences import sentence_around
from extract.schedule.session_counts import counts_of_sessions, is_of_one_format, with_further
from extract.schedule.shapes import Kind, Quantity
from extract.searching import compiled

_PER = r"(?:per an?|per ?/|per|a|an|each|every|por|a la|cada|al|in a|/)"
_WEEK_NEXT = compiled(
    rf"\s*\)?\s*(?:{_PER}[\s-]*(?:week|wk|semana)\b|weekly\b|semanal(?:es|mente)?\b|-a-week\b|-per-week\b)"
)
_IN_THE_WEEK = compiled(r"\s*(?:or more )?(?:during|over|throughout) (?:the|a|each|one) week\b(?! and\b)")
_OF_AND = compiled(r" (?:of|in|for) (?:[\w-]+ ){1,4}?(?:\([a-z]+\) )?(?:and|or|y|o) ")
_WEEK_LATER = compiled(rf"\s(?:{_PER}\s?(?:week|wk|semana)|weekly|semanal(?:es)?)\b")
_DAY_NEXT = compiled(
    rf"\s*(?:{_PER}[\s-]*(?:treatment |program |group |clinical )?(?:day|dia|night|noche|evening|session|sesion|class|clase|group|grupo|meeting|weekday|visit)\b"
    r"|at (?:a time|one time|a stretch|a sitting)\b|(?:long )?(?:daily|diari[ao]s|diariamente|nightly)\b|of daily\b|-a-day\b|-per-day\b)"
)
_DAY_LATER = compiled(rf"\s(?:{_PER}\s?(?:day|dia|night|evening|weekday|session|sesion)|daily|diari[ao]s)\b")
_GAP_STOP = compiled(
    r"[.;:!?\n\d()]|\b(?:day|days|daily|night|week|weeks|weekly|month|minutes?|hours?|each|so|while|but|which|that|you|your|if|when|because|after|then|per|session|times|once|twice)\b"
)
_EACH_NEXT = compiled(r"\s*(?:,\s*)?(?:each\b|apiece\b|cada un[ao]\b|in length\b|long\b|in duration\b|de duracion\b)")
_MEETING = r"(?:sessions?|groups?|class(?:es)?|meetings?|programming|program days?|treatment days?|evenings?|nights?|sesion(?:es)?|clases?|grupos?|blocks?)"
_LASTS_BEFORE = compiled(
    rf"\b{_MEETING}\b[^.;:\n\d]{{0,50}}\b(?:last(?:s|ing)?|runs?|running|are|is|being|take|durar?n?|dura|duran|of|de)\s+(?:typically |usually |generally |for |about )*$"
)
_EACH_BEFORE = compiled(r"\beach\s+(?:\w+\s+)?(?:last(?:s|ing)?|runs?|running|is|are|for)?\s*(?:for\s+)?$")
_FOR_BEFORE = compiled(
    r"(?:(?<![a-z])(?:days?|nights?|evenings?|times?|x|sessions)\s?(?:per|a|each|/)\s?(?:week|wk)\s?,?\s*(?:(?:(?:in the )?(?:mornings?|evenings?|afternoons?|nights?)(?:\s(?:or|and)\s)?){1,2}\s)?(?:for|at|of)?\s*|\bmeets?\s(?:daily |for )+|\bdaily\b[^.;\n\d]{0,40}\bfor\s+|\b(?:sessions?|groups?|visits?)\s(?:at|of|for)\s+)$"
)
# "Groups meet once a week for one hour", and no "your therapist sees you once a week for one hour"
_ONCE_FOR = compiled(
    r"\b(?:meets?|meeting|held|run|runs)\b[^.;:\n\d]{0,20}\b(?:(?:once|twice) (?:per|a|each|every) week|weekly|every week|each week|on a weekly basis),? (?:for|at) (?:about |approximately )?$"
)
_WITH_ONE = compiled(
    r"\b(?:therapists?|counselors?|psychiatrists?|doctors?|sponsors?|case managers?|clinicians?|mentors?|nurses?)\b"
)
_HYPHEN_MEETING = compiled(
    rf"[\s-]*(?:long[\s-])?(?:(?!individual|family|assessment|initial|intake|phone|educational|online)[a-z]+\s){{0,3}}?{_MEETING}\b|-?\s?days?\b|-long\s"
)
# "9 hours of in-person weekly groups"
_WEEKLY_OF = compiled(
    r"\s?of (?:[\w-]+ ){0,3}?weekly (?:groups?|programming|treatment|therapy|sessions|care|services)\b"
)
_WEEK_BEFORE = compiled(r"(?:\b(?:per|a|each|/)\s?(?:week|wk)|weekly|spread (?:across|over))\b[^.;\n\d]{0,30}$")
_ONE_BY_ONE = compiled(
    r"\b(?:individual|mindfulness|one-on-one|1:1|1-on-1|1 on 1|couples?|family|families|case management|psychiatr\w+|medication|yoga|(?:academic|vocational|educational|school|work) component|familiar|pareja|parent|parenting|multifamily|psiquiatr\w*|dietitian|nutrition\w*|equine|neurofeedback|biofeedback|emdr|acupuncture|massage|tms|ketamine|brainspotting|chiropract\w*|personal training)\b"
)
_EXCEPTING = compiled(
    r"[\s,(]{1,3}(?:except\w*|but|excluding|minus|other than|apart from|with the exception|skipping|without|no|not|excepto|salvo|menos)\b"
)
# "Instead of 40 hours a week and then 1 hour a week": of other care
_INSTEAD = compiled(r"\b(?:instead of|rather than|unlike)\b[^.;,]*$")
# "Our IOP is one-on-one, 3 hours a day": so is all of it
_IS_SO = compiled(
    r"\b(?:iop|php|program|programme|track|intensive)\b[^.;:]{0,40}? (?:is|are) (?:\w+ )?(?:one-on-one|individual|1:1|1-on-1),? *$"
)
_OF_ONE_GROUP = compiled(
    r"\s?(?:of|for) (?:an? |the |our )?(?:mindfulness|skills|dbt|dbt skills|yoga|art|music|family|multifamily|process|psychoeducation|individual|one-on-one|didactic|couples) (?:[\w-]+ )?(?:groups?|class(?:es)?|therapy|sessions?|training)\b"
)
# A sentence about one activity: "Gym time, with weights and a pool, is scheduled twice a week"
_ONE_ACTIVITY = compiled(
    r"\W*(?:(?:our|the|optional|on-site|private|guided|outdoor|random|routine|group|weekly) )*(?:gym|fitness|exercise|workouts?|yoga|massages?|acupuncture|swimming|outings?|church|chapel|bible stud(?:y|ies)|drug (?:tests?|testing|screens?|screening)|urinalysis|meditation|laundry|hikes?|hiking|tai chi|reiki)\b"
)
_GROUPS_TOO = compiled(r"\b(?:groups?|programming|grupo|grupos|grupal(?:es)?)\b")


def find_quantities(text: str, *, keep_flagged: bool = False) -> list[Quantity]:
    """Amounts in order of place; those that the wording near them speaks against only with `keep_flagged`.

    >>> [(q.kind, q.min, q.max) for q in find_quantities("3 to 5 sessions per week, each lasting about 3 hours")]
    [('days_per_week', 3.0, 5.0), ('session_hours', 3.0, 3.0)]
    """
    return list(_quantities(text, keep_flagged))


@lru_cache(maxsize=MOST_TEXTS)
def _quantities(text: str, keep_flagged: bool) -> tuple[Quantity, ...]:
    folded = fold(text)
    if not _names_unit(folded):
        return ()
    amounts = find_amounts(folded)
    found = read_labels(folded)
    chosen = counts_of_chosen_days(folded)
    if not amounts and not found and not chosen and "min" not in folded:
        return ()
    labelled = [(quantity.start, quantity.end) for quantity in found]
    open_amounts: list[Amount] = []
    for amount in amounts:
        if any(start < amount.end and amount.number_start < end for start, end in labelled):
            continue
        read = _of_week_or_day(amount, text, folded)
        if read is not None:
            if open_amounts and (shared := _shared(open_amounts[-1], amount, read, folded)):
                open_amounts.pop()
                found.append(shared)
            found.append(read)
        else:
            open_amounts.append(amount)
    found.extend(chosen)
    found.extend(counts_of_sessions(folded))
    groups = minutes_of_groups(folded)
    found = [one for one in found if not any(_lies_in(one, group) for group in groups)] + groups
    found.extend(read_durations(open_amounts, text, folded))
    kept = sorted(
        (
            with_further(one, folded)
            for one in found
            if keep_flagged or not (one.context_flags or is_of_one_format(one, folded))
        ),
        key=lambda one: (one.start, one.end),
    )
    # An end is open in hardly any amount.
    return tuple(with_both_limits(kept, folded) if any(one.min is None or one.max is None for one in kept) else kept)


def _lies_in(one: Quantity, group: Quantity) -> bool:
    """Whether an amount is part of what says how often a group meets: the "once a week" of "meets once a week for 90 minutes"."""
    return one.kind == group.kind and group.start <= one.start and one.end <= group.end


def _shared(amount: Amount, following: Amount, read: Quantity, folded: str) -> Quantity | None:
    """What an amount measures that shares its "each week" with the next one: "20 hours of PHP and 9 hours of IOP each week"."""
    if amount.unit != following.unit or not _OF_AND.fullmatch(folded, amount.end, following.start):
        return None
    least, greatest = amount.ends()
    return read._replace(min=least, max=greatest, start=amount.start, end=amount.end, qualifier=amount.qualifier)


def _names_unit(f: str) -> bool:
    """Whether a unit of time may stand in the folded text; asked of every sentence, hence no loop."""
    return (
        "day" in f or "week" in f or "hour" in f or "minute" in f or "month" in f or "hrs" in f or " hr" in f or "wk" in f or "night" in f or "ning" in f or "noche" in f
        or "year" in f or "hora" in f or "dia" in f or "semana" in f or "meses" in f or " mes" in f or " ano" in f
    )  # fmt: skip


def _of_week_or_day(amount: Amount, text: str, folded: str) -> Quantity | None:
    low, high = sentence_around(text, amount.start, amount.end)
    before, after = folded[max(low, amount.start - 80) : amount.start], folded[amount.end : min(high, amount.end + 90)]
    if amount.unit == "hour":
        kind, end = _hours(amount, before, after)
    elif amount.unit in ("day", "time"):
        kind, end = _days(amount, before, after)
    else:
        return None
    if kind is None:
        return None
    amount = limited_after(amount, folded, amount.end + end)
    least, greatest = amount.ends()
    flags = set(kinds_near("amounts", folded, amount.start, amount.end, low, high))
    flags |= _component(kind, amount, before, after, end)
    if (greatest or least or 0) > {"hours_per_week": 168, "session_hours": 14, "days_per_week": 7}[kind]:
        flags.add("too_much")
    return Quantity(kind, least, greatest, amount.start, amount.end + end, amount.qualifier, frozenset(flags))


def _hours(amount: Amount, before: str, after: str) -> tuple[Kind | None, int]:
    """Kind of an amount of hours, and how far after it the wording reaches that says so."""
    if found := _WEEK_NEXT.match(after):
        return "hours_per_week", found.end()
    if found := _WEEKLY_OF.match(after) or _IN_THE_WEEK.match(after):
        return "hours_per_week", found.end()
    if found := _DAY_NEXT.match(after):
        return "session_hours", found.end()
    if amount.hyphen or amount.written_unit in ("hour", "hr"):
        # "a two hour group", "3-hour sessions"
        if (found := _HYPHEN_MEETING.match(after)) and amount.high <= 12:
            return "session_hours", found.end()
        if amount.hyphen:
            return None, 0
    if amount.high <= 4 and (_TIMES_NEXT.match(after) or _OF_TIMES_NEXT.match(after)):
        return "session_hours", 0
    if amount.high <= 12 and _LONG_NEXT.match(after) and _MEETING_IS.search(before):
        return "session_hours", 0  # "classes are two hours long and meet weekly"
    for kind, pattern in _LATER:
        later = pattern.search(after)
        gap = after[: later.start()] if later else ""
        if later and len(gap) <= 75 and not _stops(gap) and (kind == "hours_per_week" or "," not in gap):
            if _is_of_another(gap, after[later.start() :]):
                return None, 0
            return kind, later.end()
    if _ONCE_FOR.search(before) and not _WITH_ONE.search(before):
        return "session_hours", 0
    if _EACH_BEFORE.search(before) or _LASTS_BEFORE.search(before):
        return "session_hours", 0
    if _FOR_BEFORE.search(before):
        return (None, 0) if _may_be_of_all(amount, before) else ("session_hours", 0)
    if (found := _EACH_NEXT.match(after)) and _MEETING_OR_DAY.search(before):
        return "session_hours", found.end()
    return None, 0


LONGEST_DAY = 8  # hours of a day program
LONGEST_PART = 5  # hours of an evening, or of a morning
_SET_BESIDE = compiled(
    r"\b(?:(?P<part>evenings?|nights?|mornings?|afternoons?)|days?|times?|sessions|x)\s?(?:per|a|each|/)\s?(?:week|wk)\s?[,(;]\s*\(?$"
)


def _may_be_of_all(amount: Amount, before: str) -> bool:
    """Whether hours set beside a count of days are too many for each of them: "three evenings a week, 9 hours"."""
    beside = _SET_BESIDE.search(before)
    return beside is not None and amount.high > (LONGEST_PART if beside["part"] else LONGEST_DAY)


_MEETING_OR_DAY = compiled(rf"\b{_MEETING}\b|\bdays?\b|\bdias?\b")
_LONG_NEXT = compiled(r"\s(?:long|in length)\b")
_MEETING_IS = compiled(rf"\b{_MEETING}(?: meetings?)? (?:is|are|lasts?|runs?|will be)(?: about| approximately)? $")
_TIMES_NEXT = compiled(
    r"\s*,?\s*(?:once|twice|(?:one|two|three|four|five|[1-7](?:-[1-7])?)\s?(?:times|nights|evenings|days|x))\s?(?:a|per|each|/|weekly)\b"
)
# "3 hours of clinical services 3-5 days per week"
_OF_TIMES_NEXT = compiled(
    rf"\s?of (?:[a-z-]+ ){{0,3}}?(?:services|programming|treatment|therapy|care|groups?){_TIMES_NEXT.pattern}"
)
_LATER: tuple[tuple[Kind, re.Pattern[str]], ...] = (("hours_per_week", _WEEK_LATER), ("session_hours", _DAY_LATER))


def _stops(gap: str) -> bool:
    """Whether the words between an amount and its "per week" hold another amount or another thought."""
    return _GAP_STOP.search(gap) is not None or not FIRST_WORDS.isdisjoint(gap.split())


# "Three hours, along with weekly individual counseling": so often is that, and not what stands before
_ONE_MORE = compiled(r"\b(?:along with|plus|as well as|in addition to|combined with|and|with)(?: an?)?$")
_IS_ADJECTIVE = compiled(
    r" weekly (?:\w+ ){0,2}?(?:counseling|therapy|sessions?|groups?|meetings?|visits?|check-ins?|appointments?|class(?:es)?|screens?|support|supervision)\b"
)


def _is_of_another(gap: str, behind: str) -> bool:
    return _ONE_MORE.search(gap) is not None and _IS_ADJECTIVE.match(behind) is not None


_WEEK_BEHIND = compiled(r"\s*(?:a|per|each|every)?[\s-]*(?:week|weekly)\b")


def _days(amount: Amount, before: str, after: str) -> tuple[Kind | None, int]:
    if found := _WEEK_NEXT.match(after):
        return "days_per_week", found.end()
    if amount.written_unit in ("once", "twice"):
        found = _WEEK_BEHIND.match(after)
        return ("days_per_week", found.end()) if found else (None, 0)
    if amount.unit == "day" and amount.high <= 7 and _is_of_each_week(before, after):
        return "days_per_week", 0
    later = _WEEK_LATER.search(after)
    if later and later.start() <= 45 and not _stops(after[: later.start()]):
        return "days_per_week", later.end()
    if amount.unit == "day" and amount.high <= 7 and _WEEK_BEFORE.search(before):
        return "days_per_week", 0
    return None, 0


# "PHP is five days, six hours each day", "meets four days for three hours", "6 hours/day x 5 days": no week is named, and one is meant
_SO_MANY_DAYS = compiled(r"(?:\b(?:is|are|meets?|runs?|attend|held|comes?)(?: for)?|:|\u2013|-)\s+$")
_HOURS_OF_EACH = compiled(
    rf"\s?[,(x×]?\s?\(?(?:for |at |of )?(?:about )?{NUMBER}(?:\s?(?:-|to)\s?{NUMBER})?\s?(?:hours?|hrs?)\b(?:\s?\)|,? (?:each|a|per|daily)\b|/| (?:each )?(?:long|day)\b|[.;]|$)"
)
_HOURS_A_DAY = compiled(r"(?:hours?|hrs?)(?:\s?/\s?| (?:a|per|each) )(?:day|evening|night)\s?(?:x|×|,|times)\s?$")


def _is_of_each_week(before: str, after: str) -> bool:
    """Whether so many days are those of each week, as the hours of each day beside them show."""
    if _HOURS_A_DAY.search(before):
        return re.match(r"\s?(?:[.;,)]|$)", after) is not None
    return _SO_MANY_DAYS.search(before) is not None and _HOURS_OF_EACH.match(after) is not None


_MEETS = compiled(
    r"\b(?:meets?|iop|php|groups?|programs?|program|class|classes|sessions are held|attend|grupos?|programa|reune|asist\w+)\b"
)


# "24 hours a day, seven days a week": when somebody is there, and no count of days that are attended
_ALL_DAY = compiled(
    r"(?:\b(?:24|twenty[- ]four)[\s-]?(?:hours?|hrs?|horas?)(?:\s?(?:a|per|each|every|al|por|/)\s?(?:day|dia))?|\b(?:a)?round the clock|\ball day|\b24)\s?(?:,|/|;|&|\band\b|\by\b)?\s?\(?$"
)


_FAMILY_GROUP = compiled(
    r"\b(?:family|families|parent|parenting|multifamily|couples?|individual)\s(?:(?!(?:and|or|plus|y)\b)\w+\s)?(?:groups?|programming|grupos?)\b"
)


# "10 hours a week of individual and group therapy"
_AND_GROUPS = compiled(
    r" of (?:individual|one-on-one|family)(?: (?:therapy|counseling))?(?:,? (?:family|individual))?,? (?:and|&|plus) groups?\b"
)
# Of those who work there: "two hours of group supervision a week"
_OF_SUPERVISION = compiled(r"\s?(?:of|in) (?:[\w-]+ ){0,4}?(?:supervision|consultation|didactics for interns)\b")


def _is_part(words: str) -> bool:
    """Whether the words name therapy one by one or for the family, and not the groups of the program."""
    return _ONE_BY_ONE.search(words) is not None and _GROUPS_TOO.search(_FAMILY_GROUP.sub("", words)) is None


_THING_BEFORE = compiled(r"[,(]|\s-\s|\band\b")
_OF_PROGRAM = compiled(r"\b(?:program\w*|sessions?|treatment|attend\w*|meets?|iop|php|groups?|schedule|detox\w*)\b")
_NEXT_THING = compiled(r"[,:;+&]|\b(?:and|or|y|plus|with (?:an?|one|weekly))\b")


def _component(kind: Kind, amount: Amount, before: str, after: str, end: int) -> set[str]:
    """What shows that the amount is that of a part (individual therapy) or of support, not of the program."""
    near = before[-28:] + " " + amount.inner + " " + after[: end + 36]
    flags: set[str] = set()
    close = _NEXT_THING.split(after[end : end + 40], 1)[0]
    inside = amount.inner + " " + after[:end] + " " + close
    if _is_part(inside) and _AND_GROUPS.match(after, end) is None:
        flags.add("component")
    if _OF_SUPERVISION.match(after):
        flags.add("support")
    if kind == "days_per_week" and _OF_ONE_GROUP.match(after, end):
        flags.add("component")  # "1 day per week of mindfulness group"
    activity = _ONE_ACTIVITY.match(before) if kind == "days_per_week" else None
    if activity is not None and _GROUPS_TOO.search(before, activity.end()) is None:
        flags.add("component")
    if kind == "days_per_week" and amount.low == 7 and _EXCEPTING.match(after, end):
        flags.add("component")  # "seven days a week except Sundays" are six
    if kind == "days_per_week" and amount.low == 7 and _ALL_DAY.search(before):
        flags.add("support")
    if _INSTEAD.search(before):
        flags.add("comparison")
    # "Individual therapist contact, one to two times a week"
    led_by = _THING_BEFORE.split(before[-40:].rstrip(" ,-"))[-1]
    if _is_part(led_by) and _IS_SO.search(before) is None:
        flags.add("component")
    if amount.written_unit == "once" and not _MEETS.search(near):
        flags.add("component")
    if kind == "days_per_week" and amount.low == amount.high == 7 and not _OF_PROGRAM.search(before + after):
        flags.add("support")
    return flags
