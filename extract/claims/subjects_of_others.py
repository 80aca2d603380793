"""Sentences whose grammatical subject is somebody else: "A clinic in Elko takes Cigna", "The eye clinic accepts …", "A church runs a sober house"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Literal

from extract.claims.others import COMMON
from extract.claims.told_of_others import OUR_PLACES, TOLD, bears_one_of
from extract.document import fold, plain
from extract.page import Page, Scope
from extract.patterns.searching import compiled
from extract.patterns.terms import Match
from extract.places.gazetteer import state_code
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_TAKES = _WORDINGS.guarded("takes")
_CLAUSE = _WORDINGS["clause"]
_SUBJECT = _WORDINGS["subject"]
_SOMEBODY = _WORDINGS["somebody"]
_BESIDE_US = _WORDINGS["beside_us"]
_PUBLIC_OFFICE = _WORDINGS["public_office"]
_PASSIVE = _WORDINGS["passive"]
_PARTNER = _WORDINGS["partner"]
_OTHER_KIND = _WORDINGS["other_kind"]
_HAS = _WORDINGS["has"]
_OF_OURS = _WORDINGS["of_ours"]
_BEHIND_NOUN = _WORDINGS["behind_noun"]
_IS_AT = _WORDINGS["is_at"]
_AT_THE = _WORDINGS["at_the"]
_NEAR_BY = _WORDINGS["near_by"]
_ONE_OF_US = _WORDINGS["one_of_us"]
_POSSESSED = _WORDINGS["possessed"]
_ACTS = _WORDINGS["acts"]
_SPEAKS = _WORDINGS["speaks"]
_SPEAKS_TOO = _WORDINGS["speaks_too"]
_JOINS = _WORDINGS["joins"]
_WORKS_WITH = _WORDINGS.guarded("works_with")
_RUNS = _WORDINGS["runs"]
_HAPPENED = _WORDINGS["happened"]
_BEGINS_NEW = _WORDINGS["begins_new"]
_GOES_ON = _WORDINGS["goes_on"]
_RENTS = _WORDINGS["rents"]
_STANDS_APART = _WORDINGS["stands_apart"]
_STANDS_ELSEWHERE = _WORDINGS["stands_elsewhere"]
_OF_US = _WORDINGS["of_us"]
_BEGINNINGS = _WORDINGS.words("beginnings")
_OWN = frozenset(_WORDINGS.words("own"))
_QUALITIES = frozenset(_WORDINGS.words("qualities"))
_DOINGS = frozenset(_WORDINGS.words("doings"))
_PLANS = frozenset(_WORDINGS.words("plans"))
_THINGS = frozenset(_WORDINGS.words("things"))
_NO_PLACE = frozenset(_WORDINGS.words("no_place"))
_BRINGS_IN = frozenset(_WORDINGS.words("brings_in"))
_SPANISH = frozenset(_WORDINGS.words("spanish"))
_POINTS = frozenset(_WORDINGS.words("points"))
_KINDS = frozenset(_WORDINGS.words("kinds"))
_ADDRESS = compiled(r"\d[^\n]{0,60}, [a-z]{2},? \d{5}|, [a-z]{2},? \d{5}")
_PLACED = _WORDINGS.words("placed")
MOST_WORDS = 7  # before what says where somebody is
MOST_PLACES = 100  # of which a page is asked whether they are its own
MAX_LENGTH = 400  # characters of a sentence that is looked through

Told = Literal["", "another", "doubtful"]


def set_subjects_apart(page: Page) -> None:
    """Exclude the sentences whose subject is somebody else, and those that go on about what such a one brings in."""
    if not page.provider_names:
        return
    scopes = page.scopes
    for unit in page.units:
        if scopes[unit.number].claim in ("excluded", "general"):
            continue
        if unit.block.kind in ("heading", "title") or len(unit.low) > MAX_LENGTH:
            continue
        if _goes_on_about_it(page, unit) or _is_of_another(page, unit):
            page.scopes[unit.number] = Scope("excluded", TOLD)


def taken_by_subject(page: Page, unit: Unit, text: str, start: int, end: int) -> Told:
    """Whether who takes the insurer at [start, end) of a sentence is somebody else: "the gym takes", or may be: "our lawyer"."""
    told: Told = ""
    low = unit.low
    for verb in _TAKES.finditer(low, 0, start):
        if _SPEAKS.search(low, verb.end(), start) is None:
            told = _whose_clause(page, unit, low, text, verb.start())
    if not told and (found := _PASSIVE.match(low, end)) is not None:
        until = found.end("who")
        told = _whose(page, unit, f"{low[:until]} ", f"{text[:until]} ", found.start("who"), until + 1)
    return told


def joins_for_other_ends(low: str, start: int, end: int) -> bool:
    """Whether a folded sentence says that somebody works with the insurer at [start, end) for something else than its paying for care.

    >>> low = "we work with cigna to house people"
    >>> joins_for_other_ends(low, 13, 18), joins_for_other_ends("we work with cigna to cover your stay", 13, 18)
    (True, False)
    """
    return _WORKS_WITH.search(low, 0, start) is not None and _JOINS.match(low, end) is not None


def _named(page: Page, unit: Unit, vocabulary: str) -> list[Match]:
    """What a sentence names of a vocabulary; not kept, as what it names is not settled yet."""
    return [match for match in page.terms_of[unit.number] if match.vocabulary == vocabulary]


def _is_of_another(page: Page, unit: Unit) -> bool:
    low, named = unit.low, page.terms_of[unit.number]
    insurers = _named(page, unit, "insurers") if named else []
    begins = low.startswith(_BEGINNINGS)
    if not begins and not insurers:
        return _is_apart(page, unit) if " is a" in low else False
    if not named and not unit.schedules:
        return False
    text = plain(unit.text)
    if len(text) != len(low) or page.scope(unit).why == "named":
        return False
    verb = _TAKES.search(low, 0, insurers[0].start) if insurers else None
    if (
        verb is not None
        and not _SPEAKS.search(low, verb.end())
        and _whose_clause(page, unit, low, text, verb.start()) == "another"
    ):
        return True
    if not begins:
        return _is_apart(page, unit)
    if _brings_in_a_level(page, unit) or _stands_elsewhere(page, unit):
        return True
    return _is_placed_elsewhere(page, unit, text) or _is_apart(page, unit)


def _whose_clause(page: Page, unit: Unit, low: str, text: str, end: int) -> Told:
    """Whose the subject is that stands before a verb, from the beginning of its clause on, or from the comma of what leads it in."""
    begin = max((mark.end() for mark in _CLAUSE.finditer(low, 0, end)), default=0)
    comma = low.rfind(", ", begin, end)
    if comma > 0 and state_code(low[comma + 2 : end]) is not None:  # "The clinic in Elko, NV takes …"
        low, text, end = f"{low[:comma]} ", f"{text[:comma]} ", comma + 1
        comma = low.rfind(", ", begin, end)
    return _whose(page, unit, low, text, begin if comma < 0 else comma + 2, end)


def _whose(page: Page, unit: Unit, low: str, text: str, begin: int, end: int) -> Told:
    """Whose the subject is that stands at [begin, end) of a sentence."""
    if _POSSESSED.match(low, begin, end) is not None:
        return "another"
    if _SOMEBODY.match(low, begin, end) is not None:
        return "" if _ONE_OF_US.search(low, begin, end) else "another"
    found = _SUBJECT.fullmatch(low, begin, end)
    if found is None:
        return ""
    det, words = found["det"], found["np"]
    noun = _noun(words.strip(), det)
    if noun in _PLANS:
        return ""
    if det == "our":
        if _PARTNER.match(words) is not None:
            return "another"
        return "doubtful" if _ACTS.fullmatch(noun) and noun not in _OWN else ""
    if det in _BRINGS_IN:
        ours = _ONE_OF_US.search(words) is not None
        ours = ours or (det in _POINTS and _is_ours_before(page, unit, noun))
        return "" if ours else "another"
    if _BESIDE_US.search(words):
        return "another"
    if _OF_OURS.search(words):
        return ""
    tail = _BEHIND_NOUN.search(words)
    named, behind = (words[: tail.start()], words[tail.start() :]) if tail is not None else (words, "")
    if not named.strip():
        return "another" if words.startswith("next ") else ""
    if not _is_own_kind(page, unit, named.split(), spanish=det in _SPANISH):
        return "another"
    if _PUBLIC_OFFICE.match(named) is not None and not bears_one_of(page, ["county", "department", "district"]):
        return "another"
    if not behind:
        return ""
    start = end - len(behind)
    if _NEAR_BY.search(behind) or _place_elsewhere(page, unit, text, start, end) or _is_at_a_stranger(page, behind):
        return "another"
    return ""


def _is_at_a_stranger(page: Page, behind: str) -> bool:
    """Whether somebody is said to be at a house that is none of ours, without its name: "at the hospital"."""
    found = _AT_THE.match(behind)
    return found is not None and found["noun"] not in _OWN and not bears_one_of(page, [found["noun"]])


def _noun(words: str, det: str) -> str:
    """The noun of the words of a subject: the last before what says where it is; in Spanish the first."""
    tail = _BEHIND_NOUN.search(words)
    named = (words[: tail.start()] if tail is not None else words).split() or [""]
    return named[0] if det in _SPANISH else named[-1]


def _is_own_kind(page: Page, unit: Unit, words: list[str], *, spanish: bool) -> bool:
    """Whether a noun with its adjectives may be this provider or a part of it: "evening program", and no "eye clinic", no "gym"."""
    noun, others = (words[0], words[1:]) if spanish else (words[-1], words[:-1])
    if noun not in _OWN and not bears_one_of(page, [noun]):
        return False
    return all(
        word in _QUALITIES or word in _OWN or bears_one_of(page, [word]) or _is_place_of_ours(page, unit, word)
        for word in others
    )


def _is_ours_before(page: Page, unit: Unit, noun: str) -> bool:
    """Whether the sentence before, of the same paragraph, tells of one of ours: "We opened a clinic in Elko. That clinic takes …"."""
    before = page.units[unit.number - 1] if unit.number else None
    return before is not None and before.block is unit.block and page.scope(before).own and noun in before.low


def _brings_in_a_level(page: Page, unit: Unit) -> bool:
    """Whether somebody new runs a level that the sentence brings in, or a level is brought in that did something itself."""
    low = unit.low
    if _OTHER_KIND.match(low) is not None and not _SPEAKS_TOO.search(low):
        return True
    levels = _named(page, unit, "levels_of_care")
    if not levels:
        return False
    if (found := _RUNS.match(low)) is not None and levels[-1].start >= found.end() - 1:
        words, det = found["np"], low.split(" ", 1)[0]
        if _ONE_OF_US.search(words) or _SPEAKS.search(low, found.end()):
            return False
        return _BESIDE_US.search(words) is not None or not _may_be_ours(page, words, det)
    if (found := _HAS.match(low)) is not None and levels[-1].start >= found.end() - 1:
        words, det = found["np"] or found["who"], low.split(" ", 1)[0]
        if _OF_OURS.search(words) or _SPEAKS.search(low, found.end()) or _noun(words.strip(), det) in _THINGS:
            return False
        return not _may_be_ours(page, words, det)
    found = _HAPPENED.match(low)
    return found is not None and levels[0].start < found.end() and not _OF_OURS.search(found["np"])


def _stands_elsewhere(page: Page, unit: Unit) -> bool:
    """Whether a level is said to be one that stands beside ours: "There is a detox across town", "The nearest PHP is in Fennick"."""
    found = _STANDS_ELSEWHERE.match(unit.low)
    if found is None or _OF_US.search(unit.low):
        return False
    part = next(part for part in ("np", "known", "nearest") if found[part] is not None)
    levels = [
        match.id for match in _named(page, unit, "levels_of_care") if found.start(part) <= match.start < found.end(part)
    ]
    if not levels or (part == "known" and not _is_named_once(page, levels)):
        return False  # "The PHP across the street" may be the one of which the page tells
    return found["house"] is None or not bears_one_of(page, [found["house"]])


def _is_named_once(page: Page, levels: list[str]) -> bool:
    """Whether no two sentences name one of these levels."""
    if page.levels_named is None:
        page.levels_named = Counter(
            level
            for held in page.terms_of
            for level in {match.id for match in held if match.vocabulary == "levels_of_care"}
        )
    return all(page.levels_named[level] == 1 for level in levels)


def _may_be_ours(page: Page, words: str, det: str) -> bool:
    """Whether who runs something may be the provider, or somebody who works there."""
    noun = _noun(words.strip(), det)
    return noun in _OWN or bears_one_of(page, [noun])


def _is_placed_elsewhere(page: Page, unit: Unit, text: str) -> bool:
    """Whether a sentence brings in somebody at a place that is none of the page's: "A doctor at Quill prescribes Suboxone"."""
    found = _BEGINS_NEW.match(unit.low)
    if found is None or (_OF_OURS.search(found["np"]) and not _IS_AT.search(text, 0, found.end())):
        return False
    tail = _BEHIND_NOUN.search(unit.low, found.start("np"), found.end())
    if tail is None or _OF_OURS.search(unit.low, 0, tail.start()) or len(unit.low[: tail.start()].split()) > MOST_WORDS:
        return False
    noun = unit.low[: tail.start()].split()[-1]
    place = None if noun in _DOINGS else _IS_AT.match(text, tail.start())
    if place is None:
        return False
    covered = any(match.start < place.end() and match.end > place.start() for match in page.terms_of[unit.number])
    if covered or _SPEAKS_TOO.search(unit.low, place.end()):
        return False
    return _knows_its_place(page) and _is_foreign(page, unit, place)


def _place_elsewhere(page: Page, unit: Unit, text: str, start: int, end: int) -> bool:
    """Whether a place is named at [start, end) that is none of the page's."""
    found = _IS_AT.search(text, start, end)
    return found is not None and _is_foreign(page, unit, found)


def _is_foreign(page: Page, unit: Unit, found: re.Match[str]) -> bool:
    """Whether no word of the name of a place stands where the page names its own."""
    name = fold(found["place"] or found["street"])
    words = [word for word in name.split() if word not in COMMON and word not in _NO_PLACE and len(word) > 2]
    if not words or bears_one_of(page, words):
        return False
    return not _is_place_of_ours(page, unit, name)


def _is_place_of_ours(page: Page, asked: Unit, name: str) -> bool:
    """Whether the page, apart from the sentence that is asked about, has a place of that name."""
    told = page.places_told.get(name)
    if told is None:
        if len(page.places_told) >= MOST_PLACES:
            return True  # a page of so many places is asked no more: another's is left for ours
        told = page.places_told[name] = list(islice(_telling_of(page, name), 2))
    return any(number != asked.number for number in told)


def _telling_of(page: Page, name: str) -> Iterator[int]:
    """The numbers of the sentences that say so: in an address, a list of places, a heading, or where the page says where it is."""
    for unit in page.holding(name):
        listed = unit.block.kind in ("heading", "item", "cell") or unit.block.zone in ("header", "footer")
        if (
            listed
            or (page.scope(unit).own and any(word in unit.low for word in _PLACED))
            or _ADDRESS.search(unit.low)
            or any(OUR_PLACES.search(over.low) for over in unit.block.headings)
        ):
            yield unit.number


def _knows_its_place(page: Page) -> bool:
    """Whether the page tells of an address, beside which another place is another's."""
    if page.knows_its_place is None:
        page.knows_its_place = _ADDRESS.search(page.document.low) is not None
    return page.knows_its_place


def _is_apart(page: Page, unit: Unit) -> bool:
    """Whether a house with a name is said to be one that stands beside ours: "Oak Row is a sober house two blocks away"."""
    if _NEAR_BY.search(unit.low) is None or _SPEAKS.search(unit.low):
        return False
    found = _STANDS_APART.match(plain(unit.text))
    return found is not None and not bears_one_of(
        page, [word for word in fold(found["name"]).split() if word not in COMMON]
    )


def _goes_on_about_it(page: Page, unit: Unit) -> bool:
    """Whether a sentence goes on about what the one before, told of another, brings in: "… has a detox unit. The unit takes …"."""
    before = page.units[unit.number - 1] if unit.number else None
    if before is None or before.block is not unit.block or page.scopes[before.number].why not in _TOLD_SO:
        return False
    if _RENTS.match(unit.low):
        return not _SPEAKS.search(unit.low)
    found = _GOES_ON.match(unit.low)
    if found is None or _SPEAKS.search(unit.low):
        return False
    if found["noun"] is None:
        return True
    noun = found["noun"].split()[-1]
    for other in reversed(page.units[max(0, unit.number - 3) : unit.number]):
        if other.block is not unit.block or page.scopes[other.number].why not in _TOLD_SO:
            return False
        if noun in fold(other.text).split(" ") or f"{noun}." in other.low or f"{noun}," in other.low:
            return True
        if noun in _KINDS and _named(page, other, "levels_of_care"):
            return True
    return False


_TOLD_SO = frozenset((TOLD, f"continues:{TOLD}", "sister"))
