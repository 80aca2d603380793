"""How long a program lasts, in weeks: days divided by 7, months times 4.3, years times 51.6, to one decimal."""

from __future__ import annotations

from extract.patterns.searching import compiled
from extract.schedule.amounts import Amount
from extract.schedule.cues import kinds_near
from extract.schedule.sentences import sentence_around
from extract.schedule.shapes import Quantity
from extract.wordings import Wordings

_WEEKS = {"day": 1 / 7, "week": 1.0, "month": 4.3, "year": 51.6}
_WORDINGS = Wordings.of(__name__)
_LASTS_BEFORE = _WORDINGS["lasts_before"]
_AFTER_WEEKLY = _WORDINGS["after_weekly"]
_LENGTH_AFTER = _WORDINGS["length_after"]
_SHORT_SURE = _WORDINGS["short_sure"]
_WEEK_TALK = _WORDINGS["week_talk"]
_LABEL = _WORDINGS["label"]
_LEVEL_OF_PHASE = _WORDINGS["level_of_phase"]


_ATTENDED = _WORDINGS["attended"]  # "10 to 15 program days"
# "15-day intensive CBT program": the days that one comes, on weekdays; where people live in they are those of a calendar
_INTENSIVE = compiled(r"[- ]intensive\b(?! outpatient)")
_LIVED_IN = _WORDINGS["lived_in"]
MOST_WORKDAYS = 25
_DENIED = _WORDINGS["denied"]  # "no 30-day mandates"
_NONE_SHORTER = _WORDINGS["none_shorter"]
_IN_ONE = _WORDINGS["in_one"]  # "in one week": how often, or how soon
_LIST_BEFORE = compiled(r"(?<![\w$.-])(?P<first>\d{1,3})(?:-|\s?days?)?,\s(?:\d{1,3}-?,\s)?(?:and |or |& )?$")


_TIMED_BEFORE = _WORDINGS["timed_before"]  # "Monday-Friday, 8:30-2:30, 2-4 weeks"
LONGEST_WAIT = 120  # characters before an amount
_WAIT_FOR = _WORDINGS.guarded("wait_for")


def read_durations(amounts: list[Amount], text: str, folded: str) -> list[Quantity]:
    """Durations among the amounts that are nothing else; "six months to one year" is one of them."""
    found: list[Quantity] = []
    skip = -1
    for index, amount in enumerate(amounts):
        if index == skip or amount.unit not in _WEEKS or (amount.written_unit in ("mo", "mos") and "mo" not in folded):
            continue
        following = amounts[index + 1] if index + 1 < len(amounts) else None
        if following is not None and _continues(amount, following, folded):
            skip = index + 1
            found.extend(_duration(amount, following, text, folded))
        else:
            found.extend(_duration(amount, None, text, folded))
    return found


_ITEM_BEFORE = compiled(r"(?:,|;|\||•|\s/)\s*(?:de |for |y |and )?$")
_ITEM_BEHIND = compiled(r"\s*(?:[,;|•.)]|\s/|$)")
_TO = _WORDINGS["to"]
_AND_AT_MOST = _WORDINGS["and_at_most"]
_OR_LONGER = _WORDINGS["or_longer"]


def _stands_alone(before: str, after: str, sentence: str) -> bool:
    """Whether the amount is all that brackets hold, or an item of a list that speaks of hours or days a week."""
    if before.endswith("(") and after.startswith(")"):
        return True
    item = _ITEM_BEHIND.match(after) and _ITEM_BEFORE.search(before)
    return bool(item and (_WEEK_TALK.search(sentence) or _TIMED_BEFORE.search(before)))


def _continues(amount: Amount, following: Amount, folded: str) -> bool:
    """Whether two amounts are the ends of one range ("3 days to 2 weeks")."""
    between = folded[amount.end : following.number_start]
    joined = _TO.fullmatch(between) is not None
    # "a minimum of 30 days and a maximum of 90 days"
    joined = joined or (amount.qualifier == "at_least" and _AND_AT_MOST.fullmatch(between) is not None)
    return joined and following.unit in _WEEKS and _in_weeks(amount.low, amount) <= _in_weeks(following.high, following)


def _in_weeks(value: float, amount: Amount) -> float:
    # Half up, as people round: 30 days are 4.3 weeks.
    return int(value * _WEEKS[amount.unit] * 10 + 0.5) / 10


def _duration(amount: Amount, last: Amount | None, text: str, folded: str) -> list[Quantity]:
    end = (last or amount).end
    low, high = sentence_around(text, amount.start, end)
    before, after = folded[max(low, amount.start - 80) : amount.start], folded[end : min(high, end + 60)]
    told = folded[max(low, amount.start - 80) : amount.number_start]
    if _DENIED.search(before) or (amount.start < amount.number_start and _NONE_SHORTER.search(told)):
        return []
    line_before, line_after = folded[low : amount.start].strip(" (-:|•*"), folded[end:high].strip(" .):|-")
    alone = (not line_before and not line_after) or _stands_alone(before, after, folded[low:high])
    listed = _LIST_BEFORE.search(before) if last is None else None
    lead = before[: listed.start()] if listed else before  # "is 30, 60 or 90 days": what stands before the list
    labelled = _LABEL.match(folded[low : amount.start - (len(before) - len(lead))]) is not None
    sure = _LASTS_BEFORE.search(lead) or _AFTER_WEEKLY.search(before) or _LENGTH_AFTER.match(after)
    if not (alone or labelled or sure) or (amount.unit == "week" and amount.high == 1 and _IN_ONE.search(before)):
        return []
    flags = set(kinds_near("durations", folded, amount.start, end, low, high))
    if labelled and "phase" in flags and _LEVEL_OF_PHASE.match(folded, low):
        flags.discard("phase")  # "Phase I (IOP): 4 weeks"
    if _WAIT_FOR.search(folded, max(low, amount.start - LONGEST_WAIT), amount.start):
        flags.add("wait")
    if amount.unit == "day" and _ATTENDED.search((last or amount).inner):
        flags.add("days_attended")  # of five in a week, or of three: no weeks of seven days
    few = amount.unit == "day" and (last or amount).high <= MOST_WORKDAYS
    if few and _INTENSIVE.match(after) and _LIVED_IN.search(folded, low, high) is None:
        flags.add("days_attended")
    short = amount.unit == "day" and (last or amount).high <= 7 and (last is None or last.unit == "day")
    if short:
        sentence = folded[low:high]
        if not labelled and (not _SHORT_SURE.search(sentence) or _WEEK_TALK.search(sentence)):
            flags.add("few_days")
    if listed and int(listed["first"]) < amount.low:
        # "30, 60 or 90 days" runs from the first to the last.
        amount = amount._replace(low=float(listed["first"]), start=amount.start - (len(before) - listed.start()))
    least, greatest = amount.ends()
    if last is not None:
        least = _in_weeks(amount.low, amount)
        greatest = None if last.qualifier == "at_least" else _in_weeks(last.high, last)
    else:
        least = None if least is None else _in_weeks(least, amount)
        greatest = None if greatest is None else _in_weeks(greatest, amount)
    if (greatest or least or 0) > 160:
        flags.add("too_much")
    if not (least or greatest):
        return []
    qualifier = amount.qualifier
    if tail := _OR_LONGER.match(after):
        qualifier, end = "at_least", end + tail.end()
        greatest = None if least == greatest else greatest
    return [Quantity("duration_weeks", least, greatest, amount.start, end, qualifier, frozenset(flags))]
