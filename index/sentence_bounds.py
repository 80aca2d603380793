"""Starts and ends of a plain sentence that are none of "starts after" and "ends by": "starts before 7", "ends after 8".

The options ask when a session starts at the earliest and when it ends at the latest. How late it starts and how long it
goes on at least cannot be asked for: that is told, and never taken for the other bound.
"""

from __future__ import annotations

import re

from index.sentence_items import NOT_SEARCHED, Item
from index.sentence_times import CLOCK, read_times
from index.wording import clock

LATEST_START = "how late it starts at the most cannot be asked for; look at the times of each"
EARLIEST_END = "how long it goes on at the least cannot be asked for; look at the times of each"
OPEN_HOURS = "from when until when a place is open is not searched; look at the times of each"
_START = (
    r"(?:(?:has to|have to|must|should|can|needs? to|to)\s+)?(?:start(?:s|ing|ed)?|begin(?:s|ning)?)(?:\s+times?)?(?:\s+(?:is|are|of|at))?"
    r"(?:\s+(?:any\s?time|sometime|anywhere|no|somewhere))?\s+"
)
_END = (
    r"(?:end(?:s|ing)?|(?:gets?|lets?|is|are)\s+out|finish(?:es|ing)?|(?:is|are|gets?)\s+(?:over|done)|over|done|wraps?\s+up|runs?|goes|clos(?:es?|ing))"
    r"(?:\s+times?)?(?:\s+(?:is|are|of))?\s+"
)
_LATE = r"(?:before|b4|by|(?:no|not|nothing)\s+later\s+than|later\s+than|earlier\s+than|until|up\s+to)"
_AT_LATEST = r"\s*(?:,\s*)?(?:at\s+the\s+latest|latest|or\s+(?:before|earlier|sooner)|and\s+(?:before|earlier))\b"
_STARTS_LATE = re.compile(
    rf"{_START}{_LATE}\s+{CLOCK}(?:{_AT_LATEST})?|{_START}(?:at\s+)?{CLOCK}{_AT_LATEST}"
    rf"|(?:no|not|nothing|none|never|does\s?n'?t|can'?t|cannot|can\s+not|won'?t)\s+(?:that\s+|groups?\s+|sessions?\s+|it\s+)*(?:start(?:s|ing)?|begin(?:s|ning)?)\s+(?:any\s+)?(?:after|past|later\s+than)\s+{CLOCK}",
    re.I,
)
_STARTS_BETWEEN = re.compile(
    rf"{_START}(?:between|btwn?|b/w)\s+(?P<first>{CLOCK})\s*(?:-|and|to|&)\s*(?P<last>{CLOCK})", re.I
)
_ENDS_LATE = re.compile(
    rf"{_END}(?:after|past|later\s+than|(?:no|not)\s+(?:earlier|sooner)\s+than|not\s+before|at\s+least\s+(?:until|till|til|to))\s+{CLOCK}"
    rf"|{_END}(?:at\s+)?{CLOCK}\s+or\s+later\b",
    re.I,
)
# When a place is open or doses is no group that starts or ends then.
_OPEN = r"(?:that\s+|which\s+)?(?:(?:is|are|be|stays?)\s+)?(?:open(?:s|ing)?|dos(?:es?|ing)|hours)(?:\s+(?:as\s+)?(?:early|late))?"
_OPENS = re.compile(
    rf"(?:{_OPEN}\s+|(?<=open )|(?<=dosing )|(?<=doses )|(?<=hours ))(?:any\s?time\s+)?(?:before|b4|by|at|as|as\s+early\s+as|no\s+later\s+than)\s+{CLOCK}(?!\s*(?:-|to\b|until\b|till?\b))(?:{_AT_LATEST})?",
    re.I,
)
_OPEN_UNTIL = re.compile(
    rf"(?:{_OPEN}|(?:stays?\s+)open)\s+(?:at\s+least\s+)?(?:until|till|til|past|up\s+to|as\s+late\s+as)\s+(?:at\s+least\s+)?{CLOCK}",
    re.I,
)
_STARTS_AT = re.compile(rf"{_START}(?:(?:at|around|about)\s+)?(?P<begin>{CLOCK})(?:\s+or\s+(?:later|after))?", re.I)
# "Ends at 8" is over by then; "lets out at 3" is the school more often than the program.
_ENDS_AT = re.compile(
    rf"(?:end(?:s|ing)?|finish(?:es|ing|ed)?|(?:is\s+|are\s+)?(?:over|done)|wraps?\s+up|runs?\s+(?:only\s+)?(?:until|till|til))(?:\s+times?)?(?:\s+(?:is|of))?\s+"
    rf"(?:(?:at|around|about|by|before|b4|no\s+later\s+than)\s+)?(?P<end>{CLOCK})(?:{_AT_LATEST})?",
    re.I,
)


def read_bounds(text: str, at: int) -> list[Item] | None:
    """The start or end that stands here, as an option where one asks for it; None where none of these does.

    >>> [(item.option, item.values) for item in read_bounds("ends at 8pm", 0)]
    [('before', ('20:00',))]
    >>> read_bounds("open before 7am", 0)[0].option, read_bounds("open after 5", 0)
    ('not searched', None)
    >>> [item.option for item in read_bounds("starts before 7pm", 0)], read_bounds("starts after 5", 0)
    (['not searched'], None)
    >>> [(item.option, item.values[0]) for item in read_bounds("starts between 5 and 7", 0)][0]
    ('after', '17:00')
    """
    if (between := _STARTS_BETWEEN.match(text, at)) is not None:
        timed = read_times(f"between {between['first']} and {between['last']}", 0, behind_days=False)
        if timed is not None and timed[0].after is not None:
            first = Item(at, between.end(), "after", (clock(timed[0].after),))
            return [first, Item(at, between.end(), NOT_SEARCHED, (LATEST_START,))]
    if (opens := _OPENS.match(text, at) or _OPEN_UNTIL.match(text, at)) is not None:
        return [Item(at, opens.end(), NOT_SEARCHED, (OPEN_HOURS,))]
    if (late := _STARTS_LATE.match(text, at)) is not None:
        return [Item(at, late.end(), NOT_SEARCHED, (LATEST_START,))]
    if (late := _ENDS_LATE.match(text, at)) is not None:
        return [Item(at, late.end(), NOT_SEARCHED, (EARLIEST_END,))]
    if (start := _STARTS_AT.match(text, at)) is not None:
        timed = read_times(
            f"{text[: start.start('begin')]}after {start['begin']}", start.start("begin"), behind_days=False
        )
        if timed is not None and timed[0].after is not None:
            return [Item(at, start.end(), "after", (clock(timed[0].after),))]
    if (end := _ENDS_AT.match(text, at)) is not None:
        timed = read_times(text[: end.start("end")] + "by " + end["end"], end.start("end"), behind_days=False)
        if timed is not None and timed[0].before is not None:
            return [Item(at, end.end(), "before", (clock(timed[0].before),))]
    return None
