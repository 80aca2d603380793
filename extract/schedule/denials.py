"""Days and parts of the day on which a page says that nothing meets: "no IOP on Mondays", "never meets on weekends"."""

from __future__ import annotations

from extract.literals import Guarded
from extract.searching import compiled
from extract.taken_back import is_taken_back

REACH = 70  # characters before a day in which the words stand that deny it
_GROUPS = r"(?:iop|php|op|intensive outpatient|outpatient|groups?|sessions?|class(?:es)?|programs?|programming|meetings?|treatment|therapy|tracks?|services|care)"
_HOLDS = (
    r"(?:meet|meets|met|meeting|open|held|hold|available|offer|offered|offering|run|runs|running|scheduled|have|has|host|provide|provided|gather|in session"
    r"|operate|operates|happen|take place|work|see (?:clients|patients))"
)
_NOT = r"(?:\bnot|n't|\bnever|\bcannot|\bno longer)"
_ON = r"(?:\s(?:on|any|for|in|during|los|las|el|la|en|de|the|our|either))*"
_WHAT = rf"(?:\s(?:any|our|the|a|an|evening|morning|afternoon|day|virtual|online|adult|teen|iop|php))*(?:\s{_GROUPS}){{0,3}}"
_BEFORE = Guarded(
    rf"(?:(?<![:-]\s)(?<![:-])\bclosed|(?<=(?:iop|php)\s-\s)closed|(?<=(?:iop|php):\s)closed|(?<![:(-]\s)\bcerrad[oa]s?|\b(?:nothing|none)(?: (?:is )?(?:held|scheduled|planned|happens|meets))?"
    rf"|\bno(?:\s(?:evening|morning|afternoon|virtual|online|adult|teen))?(?:\s{_GROUPS}){{1,3}}(?:\s(?:is|are|will be))?(?:\s{_HOLDS})?"
    rf"|{_NOT}\s(?:currently\s|usually\s|be\s)?{_HOLDS}{_WHAT}"
    rf"|(?<!if )(?<!or )(?<!whether ){_NOT}(?!\sonly|\sjust)|\bexcluding"
    r"|\bno\s(?:hay|se reunen?|nos reunimos|ofrecemos|se ofrecen?|tenemos|abrimos|abre|atendemos|trabajamos)(?:\s(?:ni\s)?(?:grupos?|sesion(?:es)?|clases?|terapias?|programas?|servicios?|atencion|iop|o|ni|y))*"
    rf"){_ON}\s+$"
)
_AFTER = Guarded(
    rf"(?:\s*(?::|-|\(|is|are)?[\s*_]*(?:we are\s+)?(?:closed|cerrad[oa]s?|off\b|no (?:group|class|session|program|iop|php|meeting))"
    rf"|\s*(?:is|are)\s+(?:not|never)\s{_HOLDS}\b|,?\s+(?:we|the (?:iop|php|program)) (?:do not|don't|does not|doesn't|never) {_HOLDS}\b|\s+(?:are\s|is\s)?(?:excluded|excepted)\b|,?\s(?:being|is|are) (?:the|an|our) (?:only )?exceptions?\b|\s(?:apart|aside)\b(?!\sfrom)|\s(?:is|are|being)\s(?:an?\s|our\s|the\s|always\s)?(?:(?:rest|free) days?|days? off|off\b|free\b)|\s(?:left\s)?free(?=[.,;)]|$)|\s*:\s*none\b|(?:\s(?:evening|morning|day|night))?(?:\s{_GROUPS}){{0,2}}\s(?:has|have|is|are|was|were) (?:been )?(?:now |currently |temporarily )?(?:on (?:hold|pause|hiatus)|paused|suspended|dropped|discontinued|cancell?ed|cut|eliminated|ended|retired|removed)\b|,?\s+no (?:hay|nos reunimos|se reunen?)\b)"
)
# "no group on Mondays in July", "closed Friday for Thanksgiving": on some days of the year, and not all others. One of
# "this month", or until another, is none today.
_FOR_A_TIME = compiled(
    rf"(?:\s{_GROUPS})?\s*,?\s*(?:in|during|over|for|on|through|en|durante|por)\s(?!the month\b|now\b)(?:the\s|el\s|la\s)?(?:month of\s)?"
    r"(?:jan|feb|mar|apr|may|june?\b|july?\b|aug|sep|oct|nov|dec|summer|winter|spring|fall\b|holiday|month|week\b|season|break|christmas|thanksgiving|memorial|labor"
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|verano|dias? festivos|feriados)"
)
_EXCEPT = Guarded(
    r"(?:\b(?:except(?:ing|ed)?|excluding|excl\.?|exc\.|excepto|menos|salvo|minus|other than|apart from|aside from|exception of|exclusion of|skip(?:s|ping)?|omit(?:s|ting)?|without|barring"
    r"|leav(?:e|es|ing) out|all but|unless(?: it(?: is|'s))?|sin|excepcion de|excluyendo)|(?:\bdays?|\bweek|\bweekdays?|\bdaily|\bdias|\bsemana),?\s(?:but|save|bar|less)|(?<!yes or )\bno)(?: (?:for|on|los|el|the|any|every|only))*\s+$"
)
_DENIED_PART = Guarded(
    rf"(?:{_NOT}\s(?:currently\s|usually\s|be\s)?{_HOLDS}{_WHAT}|\bno(?:\s{_GROUPS}){{1,3}}|(?<!if )(?<!or ){_NOT}(?!\sonly|\sjust)|\bno\s(?:hay|se reunen?|nos reunimos|ofrecemos|tenemos)(?:\s(?:grupos?|sesion(?:es)?|clases?))*)"
    r"(?:\s(?:on|in|during|at|los|las|por|en|the|our))*(?:\s(?:weekends?|evenings?|mornings?|afternoons?|nights?|fin(?:es)? de semana|tardes|noches|mananas),?(?:\s(?:or|and|o|ni|y))?)*\s+$"
)

# "Each evening and on weekends they return home", "and go home at night": no part of the program
_HOME = r"(?:return|returns|returning|remain|remains|stay|stays|go|goes|going|head|heads|heading|come back|are|be|sleep|spend \w+ time)\s(?:back\s)?(?:to\s)?(?:at\s)?(?:(?:their|your)\s)?(?:own\s)?homes?"
_HOME_BEFORE = compiled(
    rf"\b{_HOME}(?:\s(?:to|with)\s(?:their|your)\s(?:own\s)?(?:famil(?:y|ies)|beds?|loved ones))?(?:\s(?:each|every|at|in|on|the|during|for|and|by|over))*(?:\s(?:evenings?|nights?|afternoons?)\sand(?:\s(?:on|at|during|the))*)?\s+$"
)
_HOME_AFTER = compiled(
    rf"s?(?:,?\sand(?:\s(?:on|at|during|the))*\s(?:weekends?|evenings?|nights?))?,?\s(?:(?:our|all|most|the|each|program|and)\s){{0,2}}(?:(?:participants?|clients?|patients?|residents|they|you|teens|everyone|people|individuals|youth|adolescents|children|members)\s)?(?:will\s|can\s|may\s)?{_HOME}\b"
)


def is_denied_before(folded: str, start: int) -> bool:
    """Whether the words before a day deny it.

    >>> [is_denied_before(text, text.index("fri")) for text in ("no iop on friday", "never meets on friday", "not only on friday")]
    [True, True, False]
    """
    return _BEFORE.search(folded, max(0, start - REACH), start) is not None or is_taken_back(folded, start)


def is_denied_after(folded: str, end: int) -> bool:
    """Whether the words behind a day deny it: "Friday: no groups", "Fridays are not available"."""
    return _AFTER.match(folded, end) is not None


def is_excepted(folded: str, start: int) -> bool:
    """Whether a word of exception stands before a day: "6-9 pm on weekdays, except on Fridays"."""
    return _EXCEPT.search(folded, max(0, start - 36), start) is not None


def is_for_a_time(folded: str, end: int) -> bool:
    """Whether what ends here is denied for a part of the year alone."""
    return _FOR_A_TIME.match(folded, end) is not None


def is_denied_part(folded: str, start: int) -> bool:
    """Whether the words before a part of the day deny it.

    >>> [is_denied_part(text, text.index("week")) for text in ("we do not meet on weekends", "evenings, not weekends", "not only on weekends")]
    [True, True, False]
    """
    return _DENIED_PART.search(folded, max(0, start - REACH), start) is not None


def is_at_home(folded: str, start: int, end: int) -> bool:
    """Whether a part of the day is named as the time that is spent at home.

    >>> is_at_home("each evening participants return home", 5, 12), is_at_home("they go home at night", 16, 21)
    (True, True)
    >>> is_at_home("evening groups let you work", 0, 7)
    False
    """
    if "home" not in folded:
        return False
    return (
        _HOME_AFTER.match(folded, end) is not None
        or _HOME_BEFORE.search(folded, max(0, start - REACH), start) is not None
    )
