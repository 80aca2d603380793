"""What a plain sentence says by numbers, and what no filter answers: hours a week, ages, prices, beds, the caller himself."""

from __future__ import annotations

import re
from collections.abc import Callable

from index import sentence_cues as cues
from index.sentence_items import NOT_SEARCHED, TEXT, Item

NO_OPTION = "there is no option for it"
OF_AGE = 'most programs for adults do not say so; "for adults" asks for it, and leaves out those for adolescents alone'
OF_CALLER = "it is said of the caller, and of no program"
OF_A_WEEK = 'say "hours a week", as in "at least 9 hours a week"; hours of a day are no filter'
TEENS, A_DATE = "adolescents", "a date is not known of programs; ask when there is a place"
_REASONS = (
    (cues.HOURS_ALONE, OF_A_WEEK),
    (cues.UNANSWERED, NO_OPTION),
    (cues.BEDS, "who has a place today is not known; ask"),
    (
        cues.REFERRAL,
        'who asks for a referral is no filter: ask; pages that say so are found by "no referral" in quotation marks',
    ),
    (cues.LANGUAGE, "no page is known by that language, and sign language is no filter; ask"),
    (cues.CALLER, OF_CALLER),
    (cues.NO_TIME, "the day has no such time"),
    (cues.LOW_COST, "give a payment: free, sliding scale, medicaid"),
    (cues.ELSEWHERE, "name the states to look in"),
)
_UNIT = r"(?!\s*(?:-\s*)?(?:(?:to|miles?|mi|min\w*|hours?|hrs?|days?|weeks?|months?|am|pm|a\.m|p\.m|sessions?|steps?|dollars|people)\b|[-:\d%$.,/+]\d|\d|%|\+))"
_AGE = r"(\d{1,2})"
_OLD = r"[\s-]*(?:years?[\s-]*olds?|y/?o|yrs?[\s-]*olds?)(?![\w/])(?:[\s,/]+(?:male|female|man|woman|guy|girl|boy|son|daughter|m|f)\b)?"
# "my 16 yr old", "16yo f", "16F", "F 34", "son is 15", "she's 17", "M28"
_SOMEBODY = re.compile(
    rf"{_AGE}{_OLD}|{_AGE}\s?/?\s?[mf](?![\w/'.&-])(?!\s+(?:of|from|radius|drive|away)\b)(?!\s*(?:w|th|f)\b)|(?-i:[MF])\s?/?\s?(1[2-9]|[2-9]\d){_UNIT}(?!\w)"
    rf"|(?:i am|i'm|im)\s+(1[2-9]|[2-9]\d){_UNIT}(?![\w-])|(?:hij[ao]|niet[ao]|sobrin[ao]|herman[ao])\s+(?:tiene\s+|de\s+)(1[2-9]|[2-9]\d){_UNIT}(?![\w-])|(?:he|she|son|dtr|dau|daughter|brother|sister|grandson|granddaughter|nephew|niece|kid|teen|boy|girl|client|patient|pt|student)(?:\s+(?:is|just turned|turned)|'?s)?\s*,?\s+(1[2-9]|[2-9]\d){_UNIT}(?![\w-])",
    re.I,
)
# "trans male 16", "teen boy 14": an age behind the person, who is another part of the sentence.
_AGE_BEHIND = re.compile(rf"(1[2-9]|[2-9]\d){_UNIT}(?![\w-])", re.I)
_PERSON_BEFORE = re.compile(
    r"\b(?:males?|females?|m[ae]n|wom[ae]n|boy|girl|teen(?:ager)?|adolescent|kid|child|youth|mom|mother|dad|father|wife|husband|caller|student|vet|veteran|self|nb|trans)\s*,?\s*(?:is\s+|age\s+|aged\s+)?$",
    re.I,
)
# "ages 13-17", "13 to 17 year olds"
_AGES = re.compile(rf"(?:aged?|ages)\s+{_AGE}\s*(?:-|to)\s*{_AGE}\b|{_AGE}\s*(?:-|to)\s*{_AGE}{_OLD}", re.I)
# Nobody asks for a program for adults because the child is grown.
_GROWN = re.compile(
    r"adult\s+(?=(?:son|daughter|child|kid|brother|sister|nephew|niece|grandson|granddaughter|stepson|stepdaughter)\b)",
    re.I,
)
# One day of the calendar, and none of each week: "can start Tuesday", "by friday", "out of the hospital monday".
_ONE = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b(?!\s*(?:evenings?|nights?|mornings?|afternoons?|[-/&,]|and\b|or\b|thru\b|through\b|to\b|at\b|\d|after\b|before\b|am\b|pm\b))"
_SO_MANY = (
    r"(?:\d{1,2}|an?|one|two|three|four|six)(?:\s*-\s*\d{1,2})?[\s-]*(?:days?|weeks?|wks?|months?|mos?|years?|yrs?)"
)
_MONTH = r"(?:(?:in|until|till|since|by|last|this|next|early|late|mid|end\s+of|before|after|through|from|starting|as\s+of)\s+)+(?:january|jan|february|feb|march|april|apr|may|june|july|aug|august|september|sept|october|oct|november|nov|december|dec)\b(?!\s*,?\s*(?:[A-Z]{2}\b|[a-z]*\s*lake))(?:\s+\d{1,2}(?:st|nd|rd|th)?\b)?(?:,?\s+20\d\d\b)?"
_DATE = re.compile(
    rf"(?:(?:start|begin|starting|beginning|intake|admit|admission|appointment|appt|court(?:\s+date)?|hearing|surgery)\s+(?:(?:is|on|by|this|next)\s+)*|(?:(?:by|before|this|next|last|since)\s+)+){_ONE}|(?:this|next|last)\s+(?:weekend|week|month)\b"
    rf"|{_MONTH}"
    rf"|{_SO_MANY}\s+(?:from\s+(?:now|today)|out|away)\b|{_SO_MANY}\s+wait\b(?:\s+(?:or\s+less|max))?|(?:with)?in\s+(?:the\s+next\s+)?{_SO_MANY}\b|(?:for\s+)?(?:the\s+)?(?:past|last|next)\s+{_SO_MANY}\b",
    re.I,
)
_ONE_DAY = re.compile(rf"(?:on\s+|this\s+|next\s+)?{_ONE}", re.I)
_LEAVES = re.compile(r"\b(?:out of|discharg\w+|released|leaves|leaving)\b[^,.;]{0,30}$", re.I)
# "cutting down on drinking" says nothing of cutting
_LESS = re.compile(r"cut(?:ting|s)?\s+(?:(?:way|it)\s+)?(?:down|back|out|off)\b(?:\s+on\b)?", re.I)
# Whose child is of that age is an adult: "has a 15 year old", "mom with 16 yr old".
_HAS_ONE = re.compile(r"\b(?:has|have|having|with|w/|raising|and)\s*(?:(?:a|an|her|his|their|my|one)\s+)?$", re.I)
_NOT_OF_PEOPLE = re.compile(r"\s+(?:problem|addiction|habit|history|sobriety|marriage|program|facility)\b", re.I)
_TAKING = re.compile(
    r"(?:smok|snort|shoot|inject|popp|vap|abus|sniff|huff|freebas)(?:es?|ing|ed|s)?(?:\s+up)?\s+(?:(?:a lot of|too much|some|lots of)\s+)?",
    re.I,
)
# "pregnant 24 weeks" is no length of a program
_WITH_CHILD = re.compile(
    r"\b(?:pregnant|preg|expecting|postpartum|sober|clean|due\s+in|pregnancy|baby|newborn|infant)\s*,?\s*(?:is\s+)?(?:with\s+\w+\s*,?\s*)?(?:at\s+|for\s+|about\s+)?$|\boff\s+(?:of\s+)?[\w-]+\s+(?:for\s+)?$",
    re.I,
)
_ON_SITE = re.compile(r"on[\s-]?site\b", re.I)
_ON_SITE_WHO = re.compile(
    r"\b(?:psychiatrists?|psychiatry|psychologists?|doctors?|physicians?|nurses?|nursing|md|np|medical|staff|meds|pharmacy|lab|labs|gym|pool|chef|school|childcare|child care|daycare|day care|kitchen|parking|housing|detox|therapists?|managers?|counsel(?:or|ing)s?|meetings|security|laundry|cook|church|someone|somebody|staffed|lives?|living|doc|testing)\s+$",
    re.I,
)
# "home by 3 for the kids" says why, and asks for no program for children.
_FOR_KIDS = re.compile(r"for\s+(?:(?:the|his|her|my|their|our)\s+)?(?:kids?|children|son|daughter|family|baby)\b", re.I)
# "residential w/ kids": with whom somebody would come
_KIDS = re.compile(
    r"(?:kids?|children|baby|babies|newborn|infant|toddlers?)\b(?!')(?!\s+(?:programs?|services|groups?|track|iop|php|activities))",
    re.I,
)
_BRINGS = re.compile(
    r"\b(?:with|w/?)\s*(?:(?:an?|his|her|my|their|our|the|\d|two|three|four|young|small|little)\s+)*$",
    re.I,
)
# "step down PHP", "IOP step down": from which level somebody comes
_STEP_DOWN = re.compile(r"step[\s-]?downs?\b", re.I)
_LEVEL_BEHIND = re.compile(r"\s+(?:iop|php|op|outpatient|residential|sober\s+living)\b", re.I)
_LEVEL_BEFORE = re.compile(r"\b(?:iop|php|op|outpatient|residential)\s+(?:as\s+a\s+)?$", re.I)
WITH_KIDS = 'who may bring children is found by "women with children"; else ask'
_HOME = re.compile(r"\b(?:home|back|there|free|available|pick\s?up|leave|off)\b[^,.;]{0,24}$", re.I)
# "Women only": whether nobody else is there is not known.
_PEOPLE_BEFORE = re.compile(
    r"\b(?:wom[ae]n|m[ae]n|(?:fe)?males?|girls?|boys?|teens?|adolescents?|veterans?|seniors?|lgbtq?\w*|adults?|youth|ladies|mothers?|moms?|couples?)(?:'?s)?[\s-]+$",
    re.I,
)
_ONLY = re.compile(r"only\b", re.I)
# "after 6pm eastern", "central time"; CT and MT are states as well, "eastern Kentucky" is a part of one
_ZONE = re.compile(
    r"(?:in\s+|on\s+)?(?:eastern|central|mountain|pacific|alaskan?|hawaii(?:an)?|arizona)(?:\s+(?:standard|daylight))?\s+time(?:\s*zone)?\b",
    re.I,
)
_ZONE_BEHIND = re.compile(
    r"\(?(?:(?-i:[EP][SD]?T|[CM][SD]T)(?![\w-])|(?:eastern|central|mountain|pacific)(?=\s*(?:$|[,.;)]|\b(?:in|near|for|with|who|that|takes|taking|accepting)\b)))\)?",
    re.I,
)
_A_TIME = re.compile(r"(?:\d\s*(?:[ap]\.?m\.?)?|\bnoon|\b(?:morning|afternoon|evening|night|daytime)s?)\s*$", re.I)
BY_PLACE = (
    "times are by the clocks of the place that is asked for; where none is, they are asked of who names a time zone"
)
NOBODY_ELSE = "that nobody else is there is no filter; ask"
Wording = Callable[[int], list[Item] | None]


def read_told(text: str, at: int, wording: Wording) -> list[Item] | None:
    """Hours a week and weeks, what no filter answers, and an age as adolescents; `wording` reads what the vocabulary knows."""
    if (date := _DATE.match(text, at)) is not None:
        return [Item(at, date.end(), NOT_SEARCHED, (A_DATE,))]
    if (left := _ONE_DAY.match(text, at)) is not None and _LEAVES.search(text[:at]) is not None:
        return [Item(at, left.end(), NOT_SEARCHED, (A_DATE,))]
    if (amount := _amount(text, at)) is not None:
        return amount
    if (zone := _ZONE.match(text, at)) is None and _A_TIME.search(text[:at]) is not None:
        zone = _ZONE_BEHIND.match(text, at)
    if zone is not None:
        return [Item(at, zone.end(), NOT_SEARCHED, (BY_PLACE,))]
    if (clock_round := cues.AROUND_THE_CLOCK.match(text, at)) is not None:
        return [Item(at, clock_round.end(), TEXT, (f'"{clock_round[0]}"',))]
    if (person := _SOMEBODY.match(text, at)) is not None and _NOT_OF_PEOPLE.match(text, person.end()) is None:
        return _person(text, at, person)
    behind = _AGE_BEHIND.match(text, at)
    if behind is not None and _PERSON_BEFORE.search(text[:at]) and _NOT_OF_PEOPLE.match(text, behind.end()) is None:
        return _person(text, at, behind)
    if (ages := _AGES.match(text, at)) is not None and {int(age) for age in ages.groups() if age} <= {*range(12, 18)}:
        return [Item(at, ages.end(), "population", (TEENS,))]
    if (grown := _GROWN.match(text, at) or _LESS.match(text, at)) is not None:
        return [Item(at, grown.end(), NOT_SEARCHED, (OF_CALLER,))]
    if (taking := _TAKING.match(text, at)) is not None:
        found = wording(taking.end())
        if found and all(item.option == "condition" for item in found):
            return [Item(at, taking.end(), NOT_SEARCHED, (OF_CALLER,))]
    if (there := _ON_SITE.match(text, at)) is not None and _ON_SITE_WHO.search(text[:at]) is not None:
        return [Item(at, there.end(), NOT_SEARCHED, ('it is said of what is there; to come there is "in person"',))]
    if (down := _STEP_DOWN.match(text, at)) is not None and (
        _LEVEL_BEHIND.match(text, down.end()) or _LEVEL_BEFORE.search(text[:at])
    ):
        return [Item(at, down.end(), NOT_SEARCHED, (OF_CALLER,))]
    if (kids := _KIDS.match(text, at)) is not None and _BRINGS.search(text[:at]) is not None:
        return [Item(at, kids.end(), NOT_SEARCHED, (WITH_KIDS,))]
    if (whom := _FOR_KIDS.match(text, at)) is not None and _HOME.search(text[:at]) is not None:
        return [Item(at, whom.end(), NOT_SEARCHED, (OF_CALLER,))]
    if (only := _ONLY.match(text, at)) is not None and _PEOPLE_BEFORE.search(text[:at]) is not None:
        return [Item(at, only.end(), NOT_SEARCHED, (NOBODY_ELSE,))]
    for pattern, why in _REASONS:
        if (match := pattern.match(text, at)) is not None and wording(at) is None:
            return [Item(at, match.end(), NOT_SEARCHED, (why,))]
    return None


def _amount(text: str, at: int) -> list[Item] | None:
    for unit, pattern in (("hours", cues.HOURS), ("weeks", cues.WEEKS)):
        if (match := pattern.match(text, at)) is None:
            continue
        if unit == "weeks" and not match["word"] and not match["plus"] and _WITH_CHILD.search(text[:at]) is not None:
            return [Item(at, match.end(), NOT_SEARCHED, (OF_CALLER,))]
        word = " ".join(part for part in (match["word"], match["or"], match["tail"]) if part)
        low, high = match["low"], match["high"]
        most = cues.AT_MOST.search(word)
        least = not most and (cues.AT_LEAST.search(word) or match["plus"])
        items = []
        if high or not most:
            items.append(Item(at, match.end(), f"{unit}_min", (low,)))
        if high or not least:
            items.append(Item(at, match.end(), f"{unit}_max", (high or low,)))
        return items
    return None


def _person(text: str, at: int, person: re.Match[str]) -> list[Item]:
    """Somebody from 13 to 17 needs a program for adolescents; of another age none needs to say that it serves him."""
    age = int(next(value for value in person.groups() if value))
    if 13 <= age <= 17 and _HAS_ONE.search(text[:at]) is None:
        return [Item(at, person.end(), "population", (TEENS,))]
    return [Item(at, person.end(), NOT_SEARCHED, (OF_AGE if age >= 18 else NO_OPTION,))]
