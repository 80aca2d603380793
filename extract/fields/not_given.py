"""What a provider says in so many words that it does not offer, treat or admit: "we do not treat eating disorders".

No value, and none is made a no by being left out: only a sentence of which the provider is the subject, a question to it
that is answered No, or a line under a heading that denies. What is refused in one case, at one place, of one kind alone or
of a part of the people is kept apart, with its quote, and answers nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from extract.fields.at_level_only import elsewhere_only
from extract.fields.mentions import MAX_UNIT, claim_at, quote_around
from extract.page import Page
from extract.patterns.made_first import made_first
from extract.patterns.searching import compiled
from extract.patterns.terms import Match
from extract.paying import plans_denied
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import DENIED, DENIED_IN_PART, LevelOfCare
from records.medications import FILE as MEDICATIONS
from records.medications import MODALITY as MEDICATION_CODE
from records.medications import medications
from records.models import Evidence, Finding
from records.vocabulary import vocabulary

_FIELDS = ("modalities", "conditions", "populations")
_WORDINGS = Wordings.of(__name__)
# "We do not offer …", and in Spanish without a subject
_REFUSES = {
    "modalities": _WORDINGS.guarded("refuses_modalities"),
    "conditions": _WORDINGS.guarded("refuses_conditions"),
    "populations": _WORDINGS.guarded("refuses_populations"),
}
_SUBJECT = _WORDINGS["subject"]
_LEVEL = _WORDINGS["level"]
# "Eating disorders are not treated here"
_REFUSED = {
    "modalities": _WORDINGS["refused_modalities"],
    "conditions": _WORDINGS["refused_conditions"],
    "populations": _WORDINGS["refused_populations"],
}
_PASSIVE_END = _WORDINGS["passive_end"]
_CLAUSE_END = _WORDINGS["clause_end"]
_DOUBT = _WORDINGS["doubt"]
_PARTED = compiled(r"\s*(?:,? (?:and/or|and|or|nor|y|o|ni) |,|/| & |\()\s*")
_LEAD = _WORDINGS["lead"]
_TAIL = _WORDINGS["tail"]
_ANSWERED_NO = _WORDINGS["answered_no"]
_ASKED = _WORDINGS["asked"]
_SAYS_NO = _WORDINGS["says_no"]
_HEADED = ("heading", "item", "cell", "paragraph")


class _Refusal(NamedTuple):
    match: Match
    sure: bool
    levels: tuple[LevelOfCare, ...]
    quotes: list[Evidence]


def find(page: Page) -> list[Finding]:
    """What the page refuses, as unclear findings of the rule DENIED, or DENIED_IN_PART where it is of a part of them."""
    return [*_denied(page), *elsewhere_only(page, _FIELDS), *plans_denied.find(page)]


def _denied(page: Page) -> Iterator[Finding]:
    denied = page.denied
    for name in _FIELDS:
        held: dict[tuple[str, LevelOfCare | None, str], list[Evidence]] = {}
        for unit in page.naming(name):
            low = unit.low
            refuses = "no " in low or "n't" in low or "not" in low or "unable" in low  # in so many words
            if len(low) > MAX_UNIT or not (refuses or low.endswith("?") or unit.number in denied):
                continue
            for match, sure, levels, quotes in _refusals(page, unit, name):
                sure = sure and not _is_narrower(unit.low[match.start : match.end], name)
                for level in levels or (None,):
                    rule = DENIED if sure else DENIED_IN_PART
                    kept = held.setdefault((match.id, level, rule), [])
                    kept += [quote for quote in quotes if quote not in kept][: 3 - len(kept)]
        for (code, level, rule), quotes in held.items():
            if rule == DENIED or (code, level, DENIED) not in held:
                yield page.finding(name, code, quotes, rule, level=level, claim="unclear")


def _refusals(page: Page, unit: Unit, name: str) -> Iterator[_Refusal]:
    matches = page.terms(unit, name)
    if name == "modalities":
        matches = [match for match in matches if not _is_a_medication(unit.low, match)]
    if not matches:
        return
    if unit.low.endswith("?"):
        yield from _answered(page, unit, matches)
    elif unit.number in page.denied:
        yield from _by_place(page, unit, name, matches)
    else:
        yield from _in_words(page, unit, name, matches)


def _in_words(page: Page, unit: Unit, name: str, matches: list[Match]) -> Iterator[_Refusal]:
    low = unit.low
    refusals = list(_REFUSES[name].finditer(low))
    passive = _REFUSED[name].search(low)
    if not refusals and passive is None:
        return
    if (place := claim_at(page, unit)) is None or place[0] != "own":
        return
    for refusal in refusals:
        who = refusal["who"] or ""
        if who and not _SUBJECT.fullmatch(who) and not place[1].startswith("named"):
            continue
        end = _CLAUSE_END.search(low, refusal.end())
        stop = end.start() if end else len(low)
        for match, sure in _listed(low, refusal.end(), stop, matches):
            levels = _levels(page, unit, match, refusal.end(), stop)
            which = _LEVEL.search(who) is not None and not levels  # "the program": of which level is not said
            yield _Refusal(match, sure and not which, levels, [_quote(page, unit, match)])
    if passive is not None and not refusals:
        begin = max(low.rfind(mark, 0, passive.start()) for mark in (". ", "; ", ": ")) + 1
        whole = _PASSIVE_END.match(low, passive.end()) is not None
        for match, sure in _listed(low, begin, passive.start(), matches):
            levels = _levels(page, unit, match, begin, passive.start())
            yield _Refusal(match, sure and whole, levels, [_quote(page, unit, match)])


def _listed(low: str, begin: int, stop: int, matches: Iterable[Match]) -> Iterator[tuple[Match, bool]]:
    """Which of the wordings stand in a refused list, and whether nothing narrows what is said of each."""
    inside = [match for match in matches if begin <= match.start and match.end <= stop]
    bounds = [begin, *(part.end() for part in _PARTED.finditer(low, begin, stop)), stop]
    for match in inside:
        start = max(bound for bound in bounds if bound <= match.start)
        after = _PARTED.search(low, match.end, stop)
        lead, tail = low[start : match.start].lstrip(), low[match.end : after.start() if after else stop]
        alone = _LEAD.fullmatch(lead) is not None and _TAIL.fullmatch(tail) is not None
        behind = low[inside[-1].end : stop]  # "EMDR or hypnosis for teens": what ends the list may be said of all of it
        yield match, alone and (_TAIL.fullmatch(behind) is not None or not _DOUBT.search(behind))


def _answered(page: Page, question: Unit, matches: list[Match]) -> Iterator[_Refusal]:
    """What a question to the provider asks that is answered No and no more."""
    following = page.units[question.number + 1] if question.number + 1 < len(page.units) else None
    if following is None or following.block.zone != question.block.zone or not following.low.startswith("no"):
        return
    asked = _ASKED.match(question.low)
    if asked is None or not (page.presents_own or page.scope(question).own or page.scope(following).own):
        return
    whole = _ANSWERED_NO.fullmatch(following.low) is not None
    for match, sure in _listed(question.low, asked.end(), len(question.low) - 1, matches):
        levels = _levels(page, question, match, asked.end(), len(question.low))
        yield _Refusal(match, sure and whole, levels, [page.evidence(question), page.evidence(following)])


def _by_place(page: Page, unit: Unit, name: str, matches: list[Match]) -> Iterator[_Refusal]:
    """What a short line names under a heading or beside a word that denies it; whom one does not admit has other headings."""
    if name == "populations" or not page.presents_own or unit.block.kind not in _HEADED:
        return
    said_by = page.denied[unit.number]
    line = _SAYS_NO.sub("", unit.low).strip()
    if sum(match.end - match.start for match in matches) * 10 < 6 * len(line):
        return
    quotes = [*([page.evidence(said_by)] if said_by is not None else []), page.evidence(unit)]
    for match in matches:
        levels = _levels(page, unit, match, 0, len(unit.low))
        yield _Refusal(match, not _DOUBT.search(line), levels, quotes)


def _levels(page: Page, unit: Unit, match: Match, begin: int, stop: int) -> tuple[LevelOfCare, ...]:
    """The levels of which it is refused; one that is refused beside it, at [begin, stop), is none: "no MAT or detox"."""
    beside = any(begin <= level.start < stop for level in page.terms(unit, "levels_of_care"))
    return page.around(unit).codes if beside else page.levels(unit, match.start, match.end).codes


def _quote(page: Page, unit: Unit, match: Match) -> Evidence:
    return page.evidence(unit, quote=quote_around(unit, match.start, match.end))


def _is_narrower(wording: str, name: str) -> bool:
    """Whether what is refused is a part of what its code means.

    >>> _is_narrower("alcohol withdrawal", "conditions"), _is_narrower("alcohol", "conditions")
    (True, False)
    """
    held = _narrower(name)
    return wording in held or wording.removesuffix("s") in held


@cache
def _narrower(name: str) -> frozenset[str]:
    return frozenset(alias for term in vocabulary(name).terms for alias in term.narrower)


@made_first
def _named_medications() -> frozenset[str]:
    return frozenset(medications(vocabulary(MEDICATIONS).terms).wordings)


def _is_a_medication(low: str, match: Match) -> bool:
    """Whether it is one medication by its name, whose denial denies no other (extract.fields.modalities keeps it)."""
    return match.id == MEDICATION_CODE and low[match.start : match.end] in _named_medications()
