"""Whole sentences by which a condition is treated, or is not: "If you live with …, our team can help", "… need a higher level of care"."""

from __future__ import annotations

from extract.fields.mentions import Mention
from extract.page import Page
from extract.patterns.literals import AnyOf
from extract.patterns.searching import compiled
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
NEEDS_MORE = _WORDINGS.guarded("needs_more")
_OF_A_RELATIVE = _WORDINGS.guarded("of_a_relative")
_UNDER_INFLUENCE = _WORDINGS.guarded("under_influence")
_LONG_AGO = _WORDINGS.guarded("long_ago")
_HELPS_ANYWHERE = _WORDINGS.guarded("helps_anywhere")
_OF_FOUNDERS = _WORDINGS.guarded("of_founders")
OF_OTHERS = (_OF_A_RELATIVE, _UNDER_INFLUENCE, _LONG_AGO, _HELPS_ANYWHERE, _OF_FOUNDERS)
_OF_OTHERS = AnyOf(OF_OTHERS)
_ASKED_FIRST = _WORDINGS["asked_first"]
_THEN_WE_HELP = _WORDINGS.guarded("then_we_help")
_CRISIS = _WORDINGS["crisis"]


def is_of_another(low: str, start: int) -> bool:
    """Whether what begins at `start` is what a relative has, what somebody is under the influence of, or of the years of the founders.

    >>> low = "families of a loved one with schizophrenia meet here"
    >>> is_of_another(low, low.index("schizo")), is_of_another("we treat schizophrenia", 9)
    (True, False)
    """
    may = _OF_OTHERS.that_may_match(low)
    if not may:
        return False  # most sentences
    before = low[:start]
    return any(
        (cue.compiled.match(low) if cue is _LONG_AGO else cue.compiled.search(before)) is not None for cue in may
    )


def needs_more(low: str, after: str) -> bool:
    """Whether those who have what stands before `after`, a part of the sentence, are said to need more, or another place, than this.

    >>> [needs_more(low, low[7:]) for low in ("sadness need a higher level of care", "sadness who need a higher level of care are welcome")]
    [True, False]
    """
    return NEEDS_MORE.may_match(low) and NEEDS_MORE.compiled.match(after) is not None


def is_asked_first(low: str, start: int, end: int) -> bool:
    """Whether a sentence begins with what somebody may have and goes on with our help for it.

    >>> low = "if you live with grief, our team can help you"
    >>> is_asked_first(low, low.index("grief"), low.index(",")), is_asked_first("if you feel grief, call 988", 12, 17)
    (True, False)
    """
    if _THEN_WE_HELP.match(low, end) is None or _ASKED_FIRST.search(low[:start]) is None:
        return False
    if "question" in low[:start]:
        return False  # "If you have a question about grief, we are here to help"
    return not low.startswith(" about", end) and _CRISIS.search(low) is None


_SOUGHT = _WORDINGS.guarded("sought")
_WORKED_ON = _WORDINGS.guarded("worked_on")


_COPED_WITH = _WORDINGS.guarded("coped_with")
_STOPPED = _WORDINGS.guarded("stopped")
_SOUGHT_OR_WORKED_ON = AnyOf((_SOUGHT, _WORKED_ON, _COPED_WITH, _STOPPED))


def sought_or_worked_on(low: str, before: str) -> bool:
    """Whether what stands after these words of ours, a part of the sentence, is what one comes to us for, or what comes of that which is treated.

    >>> said = ("we know that seeking help for ", "we know that ", "we address the habits that lead to ", "bad habits lead to ")
    >>> [sought_or_worked_on(before, before) for before in said]
    [True, False, True, False]
    """
    return any(cue.compiled.search(before) for cue in _SOUGHT_OR_WORKED_ON.that_may_match(low))


_SENT_ON = _WORDINGS.guarded("sent_on")
_SENT_ON_SPANISH = _WORDINGS.guarded("sent_on_spanish")
_HELPED_TO_FIND = _WORDINGS.guarded("helped_to_find")
_FIND = _WORDINGS["find"]
_SENT_BEHIND = _WORDINGS.guarded("sent_behind")
_TO_OURS = compiled(r"[^.;:]{0,60}? (?:to (?:us|our)\b|a nuestr[oa]s?\b)")
_ONE_OF_THEM = _WORDINGS.guarded("one_of_them")
OF_SOMEBODY = (_SENT_ON, _SENT_ON_SPANISH, _HELPED_TO_FIND, _ONE_OF_THEM, _SENT_BEHIND)
_OF_SOMEBODY = AnyOf(OF_SOMEBODY)


def is_sent_on(low: str, before: str, after: str) -> bool:
    """Whether those who have what stands between the two parts of a sentence are sent to others for it, or one clinician knows it.

    >>> said = ("we refer people with psychosis to the hospital", "we refer people with psychosis to our clinic", "doctors refer people with psychosis to us")
    >>> [is_sent_on(low, *low.split("psychosis")) for low in said]
    [True, False, False]
    >>> low = "we help people with psychosis find treatment"
    >>> is_sent_on(low, *low.split("psychosis")), is_sent_on("our nurse ann has experience with panic", "our nurse ann has experience with ", "")
    (True, True)
    """
    may = _OF_SOMEBODY.that_may_match(low)
    if not may:
        return False  # most sentences
    if _ONE_OF_THEM in may and _ONE_OF_THEM.compiled.match(low):
        return True
    if _SENT_BEHIND in may and _SENT_BEHIND.compiled.match(after):
        return True
    if _HELPED_TO_FIND in may and _HELPED_TO_FIND.compiled.search(before) and _FIND.match(after):
        return True
    sent = any(cue in may and cue.compiled.search(before) for cue in (_SENT_ON, _SENT_ON_SPANISH))
    return sent and _TO_OURS.match(after) is None


_TREATS_BY_NAME = _WORDINGS["treats_by_name"]


def is_in_own_name(page: Page, mention: Mention) -> bool:
    """Whether it stands within the provider's name: "The Lark Center for Panic and Grief"."""
    low, words = mention.unit.low, mention.words
    for name in page.provider_names:
        start = low.find(name) if words in name else -1
        if 0 <= start <= mention.start < start + len(name) and _TREATS_BY_NAME.search(name):
            return True
    return False
