"""Languages in which the program gives its services, as ISO 639-1; not the languages of the site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract.fields.denied import is_denied
from extract.fields.mentions import MAX_UNIT, quote_around
from extract.page import Page
from extract.patterns.searching import compiled
from extract.patterns.terms import Match
from extract.reading.structured import items
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import DENIED, Claim
from records.models import Evidence, Finding
from records.vocabulary import vocabulary

VOCABULARY = "languages"
_LANGUAGE_KEYS = ("availableLanguage", "knowsLanguage")

_WORDINGS = Wordings.of(__name__)
_SERVICE = _WORDINGS["service"]
_CAPTION = _WORDINGS["caption"]
_IN_LIST = _WORDINGS["in_list"]
_NONE_BEFORE = _WORDINGS["none_before"]
_NONE_BEHIND = _WORDINGS["none_behind"]
_CARE_AFTER = _WORDINGS["care_after"]
_TIME = compiled(r"\b\d{1,2}(?::\d\d)?\s?(?:am|pm|a\.m|p\.m)\b|\b\d{1,2}:\d\d\b")
_ONE_PERSON = _WORDINGS["one_person"]
_SITE = _WORDINGS["site"]
_PRINTED = _WORDINGS["printed"]
_OTHERS = _WORDINGS["others"]
_WORSHIP = _WORDINGS["worship"]


def find(page: Page) -> list[Finding]:
    """The languages of service. English counts beside another language, or on a page that is not in English."""
    held: dict[str, Finding] = {}
    for code, claim, evidence, rule in (*_in_text(page), *_in_structured(page)):
        known = held.get(code)
        if known is None or (known.claim, claim) == ("unclear", "own"):
            held[code] = page.finding("languages", code, evidence, rule, claim=claim)
    return list(held.values())


def _in_text(page: Page) -> Iterator[tuple[str, Claim, Evidence, str]]:
    for unit in page.naming(VOCABULARY):
        matches = page.terms(unit, VOCABULARY)
        if len(unit.low) > MAX_UNIT or unit.block.zone in ("testimonial", "related") or unit.block.kind == "option":
            continue
        scope = page.scope(unit)
        if unit.number in page.denied:
            continue
        if scope.claim in ("general", "hypothetical") or (scope.claim == "excluded" and scope.why not in ("nav",)):
            continue
        if _SITE.search(unit.low) or _OTHERS.search(unit.low) or unit.text.endswith("?") or _WORSHIP.search(unit.low):
            continue
        beside = {match.id for match in matches} - {"en"}
        for match in matches:
            if _PRINTED.search(unit.low, max(0, match.start - 120), match.start):
                continue
            if match.id == "en" and not beside and page.document.language in ("", "en"):
                continue
            if is_denied(unit.low, match.start, match.end) or not _is_service(unit, match):
                if (
                    scope.own
                    and _NONE_BEFORE.search(unit.low, 0, match.start)
                    and _NONE_BEHIND.match(unit.low, match.end)
                ):
                    evidence = page.evidence(unit, quote=quote_around(unit, match.start, match.end))
                    yield match.id, "unclear", evidence, DENIED
                continue
            short = len(unit.low) < 120
            own = scope.own or (page.presents_own and short)
            claim: Claim = (
                "own" if own and not _ONE_PERSON.search(unit.low) and unit.block.zone != "staff" else "unclear"
            )
            yield (
                match.id,
                claim,
                page.evidence(unit, quote=quote_around(unit, match.start, match.end)),
                "service in a language",
            )


def _is_service(unit: Unit, match: Match) -> bool:
    """Whether the language is one in which people are served: "bilingual groups", "Se habla español", "9 am group (Spanish)"."""
    low = unit.low
    if _is_captioned(unit):
        return True
    if _CARE_AFTER.match(low[match.end :]) or _SERVICE.search(low):
        return True
    # A line of a timetable: "5:30 pm - Substance Use Treatment (Spanish)".
    inside = low[match.start - 1 : match.start] == "(" and low[match.end : match.end + 1] == ")"
    return (inside or low[: match.start].rstrip().endswith((" in", " en", "-"))) and _TIME.search(low) is not None


def _is_captioned(unit: Unit) -> bool:
    """Whether a line of the main text is a list of languages under such a caption, in a row, a pair or a line of its own."""
    block = unit.block
    if block.zone != "main" or block.href or block.kind in ("button", "option"):
        return False
    caption, _, listed = unit.low.rpartition(":")
    heading = block.headings[-1].low if block.headings and block.headings[-1].level > 1 else ""
    over = (block.label.lower(), block.row.lower(), block.column.lower(), block.lead_in.lower(), caption, heading)
    if not any(text and _CAPTION.fullmatch(text) for text in over):
        return False
    for name in sorted(_names(), key=len, reverse=True):
        listed = re.sub(rf"\b{re.escape(name)}\b", " ", listed) if len(name) > 2 else listed
    return _IN_LIST.fullmatch(listed) is not None


@cache
def _names() -> dict[str, str]:
    """The languages by what they are called."""
    return {alias: term.id for term in vocabulary(VOCABULARY).terms for alias in (*term.aliases, term.id)}


def _in_structured(page: Page) -> Iterator[tuple[str, Claim, Evidence, str]]:
    names = _names()
    found: list[tuple[str, Evidence]] = []
    for item in items(page.document):
        if item.whose != "own":
            continue
        # A language is a word, or an object with a name.
        keys = (*_LANGUAGE_KEYS, "name") if item.path[-1:] and item.path[-1] in _LANGUAGE_KEYS else _LANGUAGE_KEYS
        for value, quote, where in (stated for key in keys for stated in item.stated(key)):
            code = names.get(value.lower()) or names.get(value.lower().split("-")[0])
            if code:
                found.append((code, Evidence(quote=quote, where=where, url=page.url, fetched_at=page.fetched_at)))
    beside = {code for code, _ in found} - {"en"}
    for code, evidence in found:
        if code != "en" or beside or page.document.language not in ("", "en"):
            yield code, "own", evidence, "structured data"
