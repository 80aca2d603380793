"""Who holds a group: the library, a church, the counselors of a school, whose times stand on the page of a program that is none of theirs."""

from __future__ import annotations

import re

from extract.document import plain
from extract.levels import levels_in
from extract.others import COMMON
from extract.page import Page
from extract.searching import compiled
from extract.told_of_others import bears_one_of, own_words
from extract.units import Unit

# No provider of care is called so without a name: "the library downtown hosts"
_NO_PROVIDER = compiled(
    r"\b(?:librar(?:y|ies)|church(?:es)?|parish(?:es)?|synagogue|mosque|temple|cathedral|ymca|ywca|senior centers?|alano|clubhouse|courthouse|american legion|vfw|elks|rotary|"
    r"salvation army|nami|al-anon|alcoholics anonymous|narcotics anonymous|fellowship hall|sheriff\w*|police|hospice|iglesia|parroquia|biblioteca|(?-i:St\.? [A-Z][a-z]+|Saint [A-Z][a-z]+))\b",
    re.IGNORECASE,
)
# These may be providers, and are another's with a name that is none of the page's own: "counselors from Mercy Hospital"
_MAY_PROVIDE = compiled(
    r"\b(?:hospitals?|medical center|health system|schools?|college|university|county|tribe|nation|department|council|coalition|alliance|association|agency|foundation|institute|services|clinic|center|"
    r"house|mission|ministries|chapter|society|lodge|club|hospital|escuela|universidad|condado)\b",
    re.IGNORECASE,
)
_DOES = (
    r"(?:(?:also|now|currently|kindly|generously|tambien) )?(?:holds?|hosts?|offers?|runs?|leads?|sponsors?|teach(?:es)?|facilitates?|gives?|provides?|puts? on|invites?|opens?|meets?|brings?|comes?|visits?|uses?|rents?|"
    r"(?:is|are) (?:here|in (?:our|the) building|on ?site|open|available)|"
    r"(?:has|have)(?= (?:[\w-]+ ){0,3}(?:meetings?|groups?|class(?:es)?|circles?|$))|ofrecen?|tienen?|realizan?)\b"
)
_HOLDER = compiled(rf"^[\s,;:.(-]*(?:(?:and|but|while|also|in addition|y),? )*(?P<who>[^;:()]{{3,70}}?)[, ] ?{_DOES}")
_BY = compiled(
    r"\b(?:held|hosted|led|run|used|rented|offered|sponsored|facilitated|provided|put on|taught|given|organized|ofrecido|organizado) (?:[a-z]+ )?(?:by|por) (?P<who>[^,;:()]{3,60})"
    r"|\bwith (?P<with>(?:counselors|staff|teachers|volunteers|nurses|therapists|clinicians|members|peers|students) (?:from|of|at) [^,;:()]{3,60})"
)
# Of a clause that is of us, or of a group, whoever's place it has
_OURS = compiled(
    r"\b(?:we|us|our|ours|my|i|this|these|programs?|groups?|sessions?|class(?:es)?|tracks?|meetings?|nuestr[oa]s?)\b"
)
_ENDS = compiled(r"[;:]|\.(?= )(?<!\bst\.)|\b(?:and|while|but) (?=(?:our|we|the)\b)")
_NAME_WORD = compiled(r"\b[A-Z][\w&-]{2,}")
_INSTITUTION_WORDS = frozenset("medical system health nation county city high middle elementary public community north south east west first saint united regional state own".split())  # fmt: skip
_REACH = 120  # characters before and behind the times


def is_held_by_others(page: Page, unit: Unit, start: int, end: int) -> bool:
    """Whether the clause of the times at (start, end) says that somebody holds the group who is not the provider."""
    low = unit.low
    begin = max((match.end for match in unit.schedules if match.end <= start), default=0)
    begin = max(begin, start - _REACH)
    begin = max((mark.end() for mark in _ENDS.finditer(low, begin, start)), default=begin)
    stop = next((mark.start() for mark in _ENDS.finditer(low, end + 2, end + _REACH)), end + _REACH)
    for found in (
        _HOLDER.search(low[begin:start]),
        _HOLDER.search(low[end:stop]),
        _BY.search(low[begin:stop]),
    ):
        who = found and next(filter(None, found.groups()))
        if who and _is_another(page, unit, who):
            return True
    return False


def _is_another(page: Page, unit: Unit, who: str) -> bool:
    """Whether these words of the sentence, of who holds a group, name an organisation that is not the page's own."""
    at = unit.low.find(who)
    text = plain(unit.text)[at : at + len(who)]
    if _OURS.search(who) or levels_in(text):
        return False
    if (kind := _NO_PROVIDER.search(text)) is not None:
        return kind[0].lower() not in own_words(page)
    if (found := _MAY_PROVIDE.search(text)) is None:
        return False
    words = {word.lower() for word in _NAME_WORD.findall(text)} - COMMON - _INSTITUTION_WORDS - {found[0].lower()}
    if not words:
        return False
    return not bears_one_of(page, words)
