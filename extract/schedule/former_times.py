"""Times that something had before and has no more, beside those it has now: "moved from Monday 6-9 pm to Tuesday 6-9 pm"."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.literals import AnyOf, Guarded
from extract.schedule.fold import fold
from extract.searching import compiled

LONGEST = 600  # characters of a sentence that is looked at
# A weekday, a part of the day, a time of day, and what joins them; with a bound, so that no text is read long.
_DAY = r"(?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|weekdays?|weeknights?)\b"
_PART = r"(?:mornings?|afternoons?|evenings?|nights?|weekends?|daytime|mananas?|tardes?|noches?)\b"
_CLOCK = r"(?:\d{1,2}(?::\d\d)?(?![\d:])(?:\s?(?:[ap]\.?m\b\.?|[ap]\b))?|noon\b|mediodia\b)"
_SMALL = r"(?:the|our|an?|at|on|from|through|thru|until|till|and|in|y|e|de|a|las?|los|el|por|usual|old|former|previous|groups?|sessions?|slots?|schedule|track|meetings?)\b"
_STEP = rf"[\s,/&+()-]{{0,4}}(?:{_DAY}|{_PART}|{_CLOCK}|{_SMALL}"
_OLD = rf"(?:{_STEP}|to\b)){{1,24}}"  # with a "to" between two ends
_OLD_LEVEL = rf"(?:{_STEP}|to\b|iop\b|php\b|program\b)){{1,24}}"
_TELLS = compiled(rf"{_DAY}|{_PART}|\d\s?(?:[ap]\.?m\b|:\d\d|-|to\b)")
_MOVED = r"(?:moves|moved|changes|changed|switches|switched|shifts|shifted|rescheduled|went|(?:will|is|are|be|going to|plans to|planning to|to) (?:mov(?:e|ing)|chang(?:e|ing)|switch(?:ing)?|shift(?:ing)?))"
# Those who come may move from one group to another, and both go on.
_OF_PEOPLE = compiled(
    r"\b(?:clients?|patients?|participants?|people|members?|you|they|who|teens|residents?|able|free|ability|option|want|wish(?:es)?|need)(?: [\w']+){0,2} $"
)
_WHAT = r"(?: (?:the|its|our|their|your|group|groups|meetings?|times?|days?|hours|schedule|sessions?|class(?:es)?|iop|php|program|track|evening|morning|afternoon)){0,4}?"
_FROM = Guarded(rf"\b{_MOVED}{_WHAT} from(?P<both>{_OLD})")
_DE = Guarded(rf"\b(?:cambio|cambia|paso|pasa|se movio|se traslado) (?:de horario )?de(?P<both>{_OLD})")
_NOT_NOW = Guarded(
    rf"\b(?:formerly|previously|originally|(?<=\()was|(?<=\()were|no longer|used to (?:be|meet)|instead of|rather than|in place of|in lieu of|en lugar de|en vez de)(?P<old>{_OLD})"
)
_REPLACED = Guarded(rf"\b(?:replaced|replaces|swapped|traded)(?P<old>{_OLD_LEVEL})")
_BECAME = Guarded(
    r" (?:(?:was|were|has been|have been) replaced (?:by|with)|(?:(?:was|were|has been|have been|has|have) )?(?:moved|changed|switched|shifted|rescheduled) to)\b"
)
# "will move to Monday 5-8 pm", "move to Monday 5-8 pm in June": still to come
_GOES_TO = Guarded(
    rf"\b(?:(?P<will>will|going to|plans? to|planning to|about to|(?:is|are|be) (?=\w+ing))(?: (?:be|soon|also))? )?(?:mov|chang|switch|shift|reschedul)(?:e|es|ing|s|ed)?{_WHAT} to(?P<new>{_OLD})"
)
# Atomic: what was read one way is not tried in another, or a long list would take for ever.
_RIGHT_BEFORE = compiled(
    rf"(?:(?>{_STEP}))){{1,24}}+(?: (?:evening|morning|day|night))?(?: iop| php)?(?: programs?| groups?| sessions?| class(?:es)?| track)?$"
)
_ANTES = Guarded(
    r"\bantes,? (?:(?:nos|se|el|la|los|las|nuestro|programa|grupo|iop) ){0,4}\w+(?:iamos|abamos|ian?|aban?|eran?)\b(?P<old>[^.;]{0,100}?)(?=[.;]|,? (?:pero |y )?(?:ahora|hoy)\b|$)"
)
_EITHER = AnyOf((_FROM, _DE, _NOT_NOW, _REPLACED, _BECAME, _GOES_TO, _ANTES))
_TURN = compiled(r"\bto\b")
_TURN_A = compiled(r"\ba\b")
_TO_COME = compiled(
    r"\b(?:will|is|are|be|going to|plans to|planning to|to) (?:mov|chang|switch|shift)"
    r"|\b(?:next|this coming|in|on|by|starting|beginning|effective|as of|from|after) (?:the |this |next )?(?:early |late |mid-)?(?:week|month|year|spring|summer|fall|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)\b|\bsoon\b"
)
_HINTS = (
    " from ", "formerly", "previously", "originally", "no longer", "used to", "instead of", "rather than", "in place of", "in lieu of",
    "en lugar de", "en vez de", "replace", "swapped", "traded", "antes", "(was ", "(were ", "cambi", "paso", "pasa ", "se movio", "se traslado", "moved to", "changed to", "switched to", "rescheduled to",
    "shifted to", "move to", "moves to", "moving to", "change to", "changes to", "changing to", "switch to", "switching to", "shift to", "shifting to",
)  # fmt: skip


@lru_cache(maxsize=256)
def without_former_times(text: str) -> str:
    """The text with spaces for the times that something had before; for the new ones too where they are still to come.

    >>> without_former_times("It moved from Monday to Tuesday.").split(), without_former_times("Tue 6-9 pm (formerly Mon 6-9 pm)").split()
    (['It', 'moved', 'from', 'to', 'Tuesday.'], ['Tue', '6-9', 'pm', '(formerly', ')'])
    >>> without_former_times("It moves from Monday to Tuesday next month.").split()
    ['It', 'moves', 'from', 'next', 'month.']
    """
    if len(text) > LONGEST:
        return text
    folded = fold(text)
    if not _EITHER.that_may_match(folded) or not any(map(folded.__contains__, _HINTS)):
        return text
    for start, end in _former(folded):
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def _former(folded: str) -> list[tuple[int, int]]:
    """The spans of the times that are past, or that nobody can tell to be past or present."""
    found: list[tuple[int, int]] = []
    for moved, turn in ((_FROM, _TURN), (_DE, _TURN_A)):
        for match in moved.finditer(folded):
            if _TELLS.search(match["both"]) and not _OF_PEOPLE.search(folded[: match.start()]):
                found.append(_before_turn(folded, *match.span("both"), turn))
    for expression in (_NOT_NOW, _REPLACED, _ANTES):
        found.extend(match.span("old") for match in expression.finditer(folded) if _TELLS.search(match["old"]))
    for match in _GOES_TO.finditer(folded):
        to_come = match["will"] or _TO_COME.search(folded)
        of_times = _TELLS.search(match["new"]) and not _OF_PEOPLE.search(folded[: match.start()])
        if to_come and of_times and "from" not in match[0]:
            found.append(match.span("new"))
    for match in _BECAME.finditer(folded):
        old = _RIGHT_BEFORE.search(folded, 0, match.start())
        if old is not None and _TELLS.search(old[0]):
            found.append(old.span())
    return found


def _before_turn(folded: str, start: int, end: int, turn: re.Pattern[str]) -> tuple[int, int]:
    """What stands before the "to" in the middle of "from … to …": all of it where there is no such middle, or where it is to come."""
    turns = list(turn.finditer(folded, start, end))
    if len(turns) % 2 == 0 or _TO_COME.search(folded):
        return start, end
    return start, turns[len(turns) // 2].start()
