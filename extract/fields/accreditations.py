"""Accreditations and licences of the provider, not of its staff, its partners or of good programs in general."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extract.fields.denied import is_denied
from extract.fields.held_beside import held_clause
from extract.fields.mentions import MAX_UNIT, quote_around
from extract.page import Page
from extract.patterns.alternatives import at_words
from extract.patterns.literals import Guarded
from extract.patterns.searching import compiled
from extract.places.gazetteer import STATES
from extract.reading.structured import items
from extract.units import Unit, in_order
from extract.wordings import Wordings
from records.codes import Claim
from records.models import Evidence, Finding

VOCABULARY = "accreditations"
HINT = "licence"  # of a sentence that may tell of one, see extract.patterns.hints

_STATE = "|".join(re.escape(name) for name in STATES)
_WORDINGS = Wordings.of(__name__, state=_STATE)
_LICENSED = Guarded(at_words(_WORDINGS.text("licensed")).pattern)
_PEOPLE = _WORDINGS["people"]
_ADVICE = _WORDINGS.guarded("advice")
_NOT_HELD = _WORDINGS["not_held"]
_BY_STANDARDS = _WORDINGS["by_standards"]
_HELD = _WORDINGS["held"]
_A_PERSON = _WORDINGS["a_person"]
_OF_ANOTHER = _WORDINGS["of_another"]
_GOES_ON = _WORDINGS["goes_on"]
_ELSEWHERE = _WORDINGS["elsewhere"]
_OF_ITSELF = _WORDINGS.guarded("of_itself")
_OF_US = _WORDINGS["of_us"]
_LOGO = _WORDINGS["logo"]
_BARE = _WORDINGS["bare"]
_CERTIFY = _WORDINGS["certify"]
_NEWS_OF_IT = _WORDINGS["news_of_it"]
_FRIEND_OF = _WORDINGS["friend_of"]
_EXCLUDED_ZONES = frozenset(("testimonial", "related", "staff"))
_KEYS = ("accreditation", "credential", "license", "certif", "permit", "recognizedby", "award")


def find(page: Page) -> list[Finding]:
    """The accreditations that the page claims for its provider; a bare "licensed" is unclear."""
    own: dict[str, Finding] = {}
    unsure: dict[str, Finding] = {}
    for code, claim, evidence, rule in (*_in_text(page), *_in_structured(page)):
        held = own if claim == "own" else unsure
        if code not in held:
            held[code] = page.finding("accreditations", code, evidence, rule, claim=claim)
    return [*own.values(), *(finding for code, finding in unsure.items() if code not in own)]


def _in_text(page: Page) -> Iterator[tuple[str, Claim, Evidence, str]]:
    for unit in in_order(page.naming(VOCABULARY), page.hinting(HINT)):
        if len(unit.low) > MAX_UNIT or unit.block.zone in _EXCLUDED_ZONES:
            continue
        scope = page.scope(unit)
        if scope.claim in ("excluded", "hypothetical") and scope.why != "nav":
            continue
        if unit.number in page.denied or unit.text.endswith("?"):
            continue
        for match in page.terms(unit, VOCABULARY):
            if match.id == "state_license" or is_denied(unit.low, match.start, match.end):
                continue
            if _is_advice(unit.low, match.start, match.end):
                continue
            if _ELSEWHERE.search(unit.low, 0, match.start) or _is_of_accreditor(page, unit, match.end):
                continue
            if _NEWS_OF_IT.match(unit.low, match.end) or _FRIEND_OF.search(unit.low, 0, match.start):
                continue
            claim = _claim(page, unit)
            if claim == "own" and (
                _is_by_standards(unit.low)
                or _A_PERSON.search(unit.low, 0, match.start)
                or _OF_ANOTHER.search(unit.low, 0, match.start)
            ):
                claim = "unclear"
            if claim is not None:
                yield match.id, claim, page.evidence(unit, quote=quote_around(unit, match.start, match.end)), scope.why
        if HINT in page.hints[unit.number] and not _ADVICE.search(unit.low):
            yield from _licence(page, unit)


def _is_of_accreditor(page: Page, unit: Unit, end: int) -> bool:
    """Whether a sentence tells what the accreditor named up to `end` does or is, and nothing of this provider."""
    if _OF_ITSELF.match(unit.low, end) is None or _OF_US.search(unit.low):
        return False
    return not any(name in unit.low for name in page.provider_names)


def _is_by_standards(low: str) -> bool:
    """Whether a sentence speaks of an accreditor's standards, and not of an accreditation that is held."""
    return _BY_STANDARDS.search(low) is not None and _HELD.search(low) is None


def _is_advice(low: str, start: int, end: int) -> bool:
    """Whether what is said before an accreditation, or of it, is advice, of others or of another time.

    What goes on behind it tells what it is worth, and takes nothing away.

    >>> low = "we are carf accredited, which means that you are safe"
    >>> _is_advice(low, 7, 11), _is_advice("carf accreditation means that a center is safe", 0, 4)
    (False, True)
    """
    if _NOT_HELD.search(low):
        clause = held_clause(low, start, end)
        return clause is None or _ADVICE.search(low, *clause) is not None
    goes_on = _GOES_ON.search(low, end)
    return _ADVICE.search(low, 0, goes_on.start() if goes_on else len(low)) is not None


def _claim(page: Page, unit: Unit) -> Claim | None:
    """Own where the sentence is, or where a short line or a badge of the provider's page says accredited or shows the seal."""
    scope = page.scope(unit)
    if scope.own:
        return (
            "own"
            if _CERTIFY.search(unit.low) or unit.block.kind in ("item", "alt", "heading", "cell") or len(unit.low) < 60
            else "unclear"
        )
    short = len(unit.low) < 90
    if unit.block.kind == "alt":
        return "own" if page.presents_own and (_LOGO.search(unit.low) or len(unit.low) < 30) else "unclear"
    if (
        page.presents_own
        and short
        and (scope.claim in ("neutral", "excluded") or "joint commission accredited" in unit.low)
    ):
        return "own"
    return None if scope.claim == "general" else "unclear"


_REFUSED = _WORDINGS["refused"]
_STATE_LICENSED = _WORDINGS["state_licensed"]
_OF_THEM = _WORDINGS["of_them"]


def _licence(page: Page, unit: Unit) -> Iterator[tuple[str, Claim, Evidence, str]]:
    """A licence or certification of a named state; of people it is none of the provider's."""
    low = unit.low
    found = _LICENSED.search(low) or _STATE_LICENSED.search(low)
    scope = page.scope(unit)
    if found is None:
        if scope.own and _BARE.search(low) and not _PEOPLE.search(low[:40]):
            bare = _BARE.search(low)
            assert bare is not None
            yield (
                "state_license",
                "unclear",
                page.evidence(unit, quote=quote_around(unit, *bare.span())),
                "bare licensed",
            )
        return
    if (
        _PEOPLE.search(low, 0, found.end())
        or is_denied(low, *found.span())
        or scope.claim == "general"
        or _REFUSED.search(found.group())
    ):
        return
    if _OF_THEM.match(low[found.end() :]):
        return
    claim: Claim = "own" if scope.own or page.presents_own else "unclear"
    yield "state_license", claim, page.evidence(unit, quote=quote_around(unit, *found.span())), "licence named"


_NAMED = (
    ("joint_commission", _WORDINGS["named_joint_commission"]),
    ("carf", _WORDINGS["named_carf"]),
    ("legitscript", compiled(r"legit ?script", re.IGNORECASE)),
    ("naatp", _WORDINGS["named_naatp"]),
    (
        "state_license",
        _WORDINGS["named_state_license"],
    ),
)


@lru_cache(maxsize=256)
def _is_credential(key: str) -> bool:
    return key.lower().startswith(("hascredential", "accreditation", "award", "memberof"))


@lru_cache(maxsize=256)
def _may_name(key: str) -> bool:
    return any(map(key.lower().__contains__, _KEYS))


def _in_structured(page: Page) -> Iterator[tuple[str, Claim, Evidence, str]]:
    """Credentials that the page's structured data give the organisation."""
    for item in items(page.document):
        if item.whose == "people":
            continue
        credential = any(map(_is_credential, item.path))
        for key in item.keys:
            if not (credential or _may_name(key)):
                continue
            for value, quote, where in item.stated(key):
                for code, pattern in _NAMED:
                    if pattern.search(value):
                        evidence = Evidence(quote=quote, where=where, url=page.url, fetched_at=page.fetched_at)
                        yield code, "own", evidence, "structured data"
