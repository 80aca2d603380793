"""The lists that a sentence denies, each from its first to its last item: "no detox, residential or PHP", "(not Medicaid, Medicare)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from extract.patterns.literals import AnyOf, Guarded
from extract.patterns.searching import compiled
from extract.wordings import Wordings

LONGEST = 300  # characters of a list
ITEM_WORDS = 6  # of one item; a longer one is prose
MOST = 12  # lists of a sentence; one with more is none

_WORDINGS = Wordings.of(__name__)
_ADVANTAGES = frozenset(_WORDINGS.words("advantages"))
# What opens a list of each kind. The list begins where the expression ends.
_KINDS: dict[Guarded, str] = {
    _WORDINGS.guarded(kind): kind for kind in ("no", "not", "except", "elsewhere", "theirs", "way")
}
_SENT_FOR = _WORDINGS.guarded("sent_for")
_OPENS = AnyOf((*_KINDS, _SENT_FOR))
_NO = Guarded(r"no |neither |sin ")  # no "know" and no "using"
_TOKEN = compiled(r"[\w'&+/®™-]+(?:\.[\w]+)*|\([^()]{0,40}\)|[^\s\w]")
_PEOPLE = frozenset(_WORDINGS.words("people"))
_WITH = frozenset(_WORDINGS.words("people_behind"))
_STOPS = frozenset(_WORDINGS.words("stops"))
_VERBS = frozenset(_WORDINGS.words("verbs"))
_JOINS = frozenset(_WORDINGS.words("joins"))
_GOES_ON = compiled(r" ?(?:or|nor|ni) ")
_OR = frozenset(_WORDINGS.words("choices"))
_GOVERNS = _WORDINGS["governs"]
_WHO_HAVE = _WORDINGS["who_have"]
_REFUSES = _WORDINGS["refuses"]
_PROGRAMS = _WORDINGS["programs"]
_IS_TAKEN = _WORDINGS["is_taken"]
_NEEDED = _WORDINGS["needed"]

# By kind: the other that it is where this stands before it.
_TURNED = {"no": ("lacking", _WHO_HAVE), "except": ("only", _REFUSES)}
_PLACES = frozenset(_WORDINGS.words("places"))


class DeniedList(NamedTuple):
    """What is denied at [start, end), and how.

    no: "we take no …". not: "…, not …", "not suitable for …". except: "all plans aside from …". only: "nothing aside from …", which
    affirms. lacking: "clients with
    no …", which denies nothing of the house. elsewhere: "we refer out
    for …". theirs: "we work with local … programs". way: "we help you find …", which denies a level of care alone.
    """

    kind: str
    start: int
    end: int


@lru_cache(maxsize=4096)
def denied_lists(low: str) -> tuple[DeniedList, ...]:
    """The lists of a folded sentence that it denies, in order.

    >>> low = "we offer iop but no detox, residential or php, and yoga for teens."
    >>> [low[held.start : held.end] for held in denied_lists(low)]
    ['detox, residential or php']
    >>> denied_lists("no referral needed, iop and php"), denied_lists("no waitlist for our iop"), denied_lists("not only detox but php")
    ((), (), ())
    """
    may = _OPENS.that_may_match(low)
    if not may:
        return ()  # most sentences
    found: list[DeniedList] = []
    for opens in may:
        kind = _KINDS.get(opens)
        if kind is not None and (kind != "no" or _NO.may_match(low)):
            found += islice(_opened(low, kind, opens.compiled), MOST)
    if _SENT_FOR in may:
        found += [DeniedList("elsewhere", *sent.span(1)) for sent in _SENT_FOR.compiled.finditer(low)]
    return tuple(sorted(found, key=lambda held: held.start)) if found else ()


DENYING = frozenset(("no", "not", "except", "elsewhere", "theirs"))  # of whatever stands in the list
OF_LEVELS = DENYING | {"way"}


def _opened(low: str, kind: str, opens: re.Pattern[str]) -> Iterator[DeniedList]:
    for opened in opens.finditer(low):
        end = _reach(low, opened, kind)
        if end > opened.end():
            other, pattern = _TURNED.get(kind, (kind, None))
            turned = pattern is not None and pattern.search(low, max(0, opened.start() - 60), opened.start())
            yield DeniedList(other if turned else kind, opened.end(), end)


def denied_in(low: str, start: int, kinds: frozenset[str]) -> DeniedList | None:
    """The denied list of one of the kinds that the wording at `start` is of."""
    if not (lists := denied_lists(low)):  # most sentences
        return None
    return next((held for held in lists if held.start <= start < held.end and held.kind in kinds), None)


def _reach(low: str, opened: re.Match[str], kind: str) -> int:
    """Where the list that begins behind an opening ends; its begin where there is none."""
    begin = opened.end()
    end, kept, words, joins, last = begin, begin, 0, set[str](), ""
    stopped = ""
    for token in _TOKEN.finditer(low, begin, min(len(low), begin + LONGEST)):
        word = token.group()
        if word == "," and joins & _OR and words and not _GOES_ON.match(low, token.end()):
            break  # "no detox or PHP, and yoga": the item behind the "or" is the last
        if word == "," or word in _JOINS:
            if words or word != ",":
                kept = end if words else kept  # what was read so far is whole
            joins.add(word)
            words, last = 0, ""
            continue
        if word.startswith("("):
            if len(word) == 1:
                stopped = word
                break
            end = token.end()
            continue
        if not (word[0].isalnum() or word[0] in "'&+/"):
            if word in '®™*"“”':
                continue
            stopped = word
            break
        if word in _VERBS and not (last in _PEOPLE and word in _WITH) and last != "who":
            stopped = "verb"
            break
        if word == "for" and last in _PLACES and kind == "no":
            words, last = 0, ""
            continue
        if word == "for" and kind == "not" and not words and joins & _OR:
            continue  # "not suited for teens or for people with …"
        if word in _STOPS and not (last in _PEOPLE and word in _WITH):
            stopped = word
            break
        if kind == "no" and word in _ADVANTAGES:
            return kept if joins and kept > begin else begin
        words += 1
        if words > ITEM_WORDS:
            stopped = "prose"
            break
        end, last = token.end(), word
    listed = bool(joins & _OR)
    if stopped in ("verb", "prose"):
        if kind == "except" and _IS_TAKEN.match(low, end):
            return end
        if not joins:  # "no Medicaid is accepted", and no "no group needs …"
            return end if stopped == "verb" and kind == "no" and not _is_needed(low, end) else begin
        if kind == "except":
            return kept if kept > begin and listed is False and "," in joins else begin
        if not listed:  # "no phones, and yoga and CBT are offered": a new clause begins at the comma
            comma = low.rfind(",", begin, end)
            return min(kept, comma) if comma > begin else kept
        if _is_needed(low, end):
            return kept
    if kind == "no" and joins and not listed:
        governed = _GOVERNS.search(low[max(0, opened.start() - 20) : opened.start()]) is not None
        if not governed or opened.start() == 0:
            return _first(low, begin, end)
    if kind == "theirs" and not _ends_in_programs(low, begin, end):
        return begin
    return end


def _first(low: str, begin: int, end: int) -> int:
    """The end of the first item alone: nothing shows that "No 12-step, CBT and DBT" denies what follows it."""
    marks = [place for mark in (",", " and ", " & ") if (place := low.find(mark, begin, end)) >= 0]
    return min(marks, default=end)


def _is_needed(low: str, end: int) -> bool:
    """Whether what was named is not asked for, and no more: "no detox stay or referral is required"."""
    return _NEEDED.match(low[end : end + 40]) is not None


def _ends_in_programs(low: str, begin: int, end: int) -> bool:
    last = low[begin:end].rsplit(" ", 1)[-1].strip(" ,.)")
    return _PROGRAMS.fullmatch(last) is not None
