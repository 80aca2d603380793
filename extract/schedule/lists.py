"""What stands between the days of one list: words that join, asides, exceptions, and what is not known."""

from __future__ import annotations

from typing import Literal

from extract.literals import Guarded
from extract.searching import compiled

Tie = Literal["apart", "loose", "void"]

_ARROW = compiled(r"\s?(?:-+>|=>|[\u2192\u279c\u2794\u279d\u279e\u27f6\u21d2])\s?")
_JOINING = compiled(
    r",?\s(?:as well as|along with|together with|in addition to|and also|and then|and again|plus also|asi como|ademas de|y tambien|junto con)\s"
)
# A bracket that says how a day's group meets; the list goes on behind it.
_FORMAT = r"in[- ]person|in[- ]office|on[- ]?site|online|on[- ]line|virtual(?:ly)?|remote(?:ly)?|tele-?health|zoom|video|hybrid|presencial(?:es)?|en linea|virtual(?:es)?|por zoom"
_REMARK = (
    rf"\s?\((?:(?:via|on|by|over|all|only|live|meets|held)\s)?(?:{_FORMAT}|(?:process |skills |dbt |cbt |open |education )?groups?|group therapy|grupo|grupal)"
    rf"(?:\s(?:{_FORMAT}|via|only|groups?|sessions?|video))*\)"
)
_FORMAT_ASIDE = compiled(rf"\(\s?(?:(?:also|with|by|via|only|a|an|our|optional)\s)*(?:{_FORMAT}|optional)\b[^()]*$")
_HOLIDAYS = (
    r",?\s\(?(?:except(?:ing)?|excluding|excepto|salvo|menos|other than|apart from|not|no|closed)(?:\s(?:for|on|during|in|los|dias|the))*"
    r"\s(?:(?:major|most|all|federal|national|bank|public|legal|state|us|official)\s)*(?:holidays|festivos|feriados|dias festivos|dias feriados)\)?"
)
_ASIDE = compiled(rf"{_REMARK}|{_HOLIDAYS}")
# Nothing but a word of exception: "(no", "with the exception of", "other than on".
_EXCEPTION = (
    r"(?:except(?:ing|ed)?|excluding|ex(?:cl?)?\.?|minus|less|save|barring|bar|but(?: (?:not|never|no|excluding|without))?|no|not|never|without|other than|apart from|aside from|outside of"
    r"|with (?:the |an )?exceptions? of|with the exclusion of|with no|skipping|skips|omitting|leaving out|taking off|sans|excepto|salvo|menos|sin|no|excluyendo|con (?:la )?excepcion de|a excepcion de)"
)
_EXCEPTING = compiled(
    rf"(?:[\s,]*\(?|\s-\s)(?:and |just |only )?(?P<word>{_EXCEPTION})(?:\s(?:for|on|only|any|the|a|los|las|el|de|groups?|iop|php|sessions?|class(?:es)?|every))*\s"
)
# A day that is taken away by a letter, or without its name: "(no W)", "except one day".
UNREAD_EXCEPTION = Guarded(
    rf"\b{_EXCEPTION}\s(?:(?:for|on)\s)?(?:the\s|every\s|an?\s)?(?P<what>m|t|tu|th|w|f|r|sa|su|one|two|first|second|third|fourth|last|middle|midweek|mid-week|alternate|day|days|uno|un dia)(?![\w'-]|\s(?:hours?|minutes?|weeks?|months?|time))"
)
_BUT = compiled(r"but(?: (?:not|never|no|excluding|without))?$")
_BUT_ALSO = compiled(r",? but(?: also)?(?: on)? ")
_NOT_ONLY = compiled(r"\b(?:not (?:only|just)|no solo|no solamente)\b[^.;]{0,12}$")

_STOP = compiled(r"[!?;\n•|]|\.\s|[a-z)]:\s*$")
# Words that make the next day a list of its own.
# Behind a list, before its times: there is more of it than was read.
_MORE = compiled(
    r"\s?,?\s?(?:and|plus|or|&|y|as well as|with)?\s?\(?(?:some|most|one|another|an? (?:second|third|fourth|additional|extra|optional)|either|every other|alternat\w+|occasional\w*|sometimes|possibly|maybe|perhaps|otr[oa]|alg[uú]n\w*)\b"
)
_ANEW = compiled(
    r"\b(?:meets?|is|are|was|were|runs?|held|offers?|offered|which|who|while|whereas|we|our|they|you|it|will|can|must"
    r"|iop|php|op|outpatient|hospitalization|detox|residential|programs?|es|son|se|nos)\b"
)
# What is not every week, not for everyone, or not at all.
_UNSURE = compiled(
    r"\b(?:some|most|many|few|either|neither|select|selected|certain|alternat\w+|occasional\w*|sometimes|optional\w*|possibly|maybe|perhaps|if|every (?:other|second|third)|one|another|any"
    r"|monthly|bi-?weekly|no|not|never|none|without|except\w*|exclu\w+|apart|aside|skip\w*|omit\w*|minus|but|unless|algun[oa]s|cierto?s|opcional\w*|sin|salvo|menos|cada dos)\b|n't\b|\?"
)
# A single word between two signs of a list is one of its days, however it is written.
_ITEM = compiled(r"\s?(?:,|and|&|/|\+|y)\s?(?:and\s|&\s)?[a-z'.]{2,14}\s?(?:,|and|&|/|\+|y)\s?(?:and\s|&\s)?")
_LONGEST = 90


def plain_gap(gap: str) -> str:
    """The words between two neighbours, without asides, and with a plain word for each that joins.

    >>> plain_gap(" (in person), "), plain_gap(" as well as "), plain_gap(" → ")
    (', ', ' and ', ' to ')
    """
    if len(gap) > 2:
        if "(" in gap or "holidays" in gap or "festivos" in gap or "feriados" in gap:
            gap = _ASIDE.sub("", gap)
        gap = _JOINING.sub(" and ", gap)
    return _ARROW.sub(" to ", gap)


def excepting(before: str, gap: str) -> Literal["except", "but", "sep"] | None:
    """Whether a gap between days says that what follows is taken away; "but" takes away only what it was given.

    `before` is what stands before the first of the two days.

    >>> excepting("we meet ", " (no "), excepting("", " but "), excepting("we meet not only on ", " but on ")
    ('except', 'but', 'sep')
    """
    if "but" in gap and _BUT_ALSO.fullmatch(gap) and _NOT_ONLY.search(before):
        return "sep"
    found = _EXCEPTING.fullmatch(gap)
    if found is None:
        return None
    return "but" if _BUT.fullmatch(found["word"]) else "except"


def is_exception(gap: str) -> bool:
    """Whether a gap is a word of exception and nothing else."""
    return _EXCEPTING.fullmatch(gap) is not None


# "Thursday group by Zoom)": how it meets on that day, and no time
_DAY_SO = compiled(r"[^().;\d]{3,40}\b(?:zoom|video|telehealth|virtual(?:ly)?|online|remote(?:ly)?|in person)\)")


def goes_on(gap: str) -> bool:
    """Whether the words between a list of days and its times name more days without saying which.

    >>> goes_on(" and one other evening from "), goes_on(", and run from ")
    (True, False)
    """
    return _MORE.match(gap) is not None


def opens_aside(gap: str, behind: str) -> bool:
    """Whether a bracket behind days and times says how groups meet on a day that it goes on to name; `behind` begins with the day.

    >>> opens_aside(" (telehealth available on ", "wednesday)"), opens_aside(" (telehealth) and ", "friday"), opens_aside(" (", "friday)")
    (True, False, False)
    >>> opens_aside(" (", "thursday group by zoom)"), opens_aside(" (", "friday 9-12 by zoom)")
    (True, False)
    """
    if "(" not in gap:
        return False
    return _FORMAT_ASIDE.search(gap) is not None or (gap.endswith("(") and _DAY_SO.match(behind) is not None)


def tie(gap: str) -> Tie:
    """What an unread gap between two days makes of them: lists `apart`, one list with a `loose` joint, or a `void` one.

    >>> tie(" and some "), tie(" in dover, "), tie(" while php meets "), tie(", wensday and ")
    ('void', 'loose', 'apart', 'void')
    """
    if gap.strip() == ".":
        return "loose"  # "Monday. Wednesday. Friday. 6-9 pm"
    if gap.strip().startswith("(") and ")" not in gap:
        gap = gap.replace(".", "")  # "(approx. Wednesdays)" ends no sentence
    if len(gap) > _LONGEST or _STOP.search(gap):
        return "apart"
    if _ITEM.fullmatch(gap):
        return "void"
    if _ANEW.search(gap):
        return "apart"
    return "void" if _UNSURE.search(gap) else "loose"
