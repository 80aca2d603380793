"""Mentions to findings: one a code and level of care, with its quotes; an own claim outweighs unclear ones."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from typing import cast

from extract.fields.denied import CLAUSE
from extract.fields.mentions import Mention, quote_around
from extract.fields.not_at_level import not_at_level
from extract.fields.people_of_level import of_its_section
from extract.levels.belonging import NONE, LevelsAt, is_listed, is_reference, levels_in
from extract.page import CARRIED, Page
from extract.patterns.searching import compiled
from extract.patterns.terms import Match
from extract.tracks.belonging import TrackAt
from extract.tracks.of_sentences import of_sentence
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import LevelOfCare
from records.models import Evidence, Finding

MAX_EVIDENCE = 3
SHORT_LINE = 100  # characters
_ALL_LEVELS = (None,)
_NO_TRACK = ("",)
# The rule of a line of the criteria of admission: they are the program's over them, whatever level a line compares with.
ADMITTED = "criteria of admission"
_OF_WHOM = frozenset(("populations", "conditions"))  # that a level in a list has as words of its own
OF_TRACKS = frozenset(("populations", "ages"))  # whom a track is for; how it treats holds for the level, …
_OF_SENTENCE = frozenset(
    ("modalities", "conditions")
)  # … but for what its own sentence says of one: "Evening clients get EMDR"
_WORDINGS = Wordings.of(__name__)
_ADJECTIVE = _WORDINGS["adjective"]
_OTHER_ONE = _WORDINGS["other_one"]
_BARE_AND = compiled(r",? (?:and|or) |, | & ")
_PLAIN = _WORDINGS["plain"]


_LISTED_BEHIND = _WORDINGS["further_member"]
_DOES = _WORDINGS["does"]

_ALL_PROGRAMS = _WORDINGS["all_programs"]
_BOTH = _WORDINGS["both"]


def findings(page: Page, name: str, found: Iterator[Mention]) -> list[Finding]:
    """One finding a code and level of care, with at most MAX_EVIDENCE quotes; an own claim outweighs unclear ones."""
    held: dict[tuple[str, LevelOfCare | None, str], list[Mention]] = {}
    named: dict[str, TrackAt] = {}
    tracks_of = page.tracks if name in OF_TRACKS else partial(of_sentence, page) if name in _OF_SENTENCE else None
    for mention in found:
        tracks = tracks_of(mention.unit, mention.start, mention.end) if tracks_of is not None else ()
        for track in tracks:
            named.setdefault(track.track, track)
        for level in _levels(page, mention).codes or _ALL_LEVELS:
            for called in [one.track for one in tracks] if tracks else _NO_TRACK:
                held.setdefault((mention.code, level, called), []).append(mention)
    result = []
    for (code, level, called), group in held.items():
        best = [mention for mention in group if mention.claim == "own"] or group
        first, quotes = best[0], _quotes(page, best)
        result.append(
            page.finding(name, code, quotes, first.rule, level=level, track=named.get(called), claim=first.claim)
        )
    result = not_at_level(page, name, result)
    own = {(finding.value, finding.level_of_care) for finding in result if finding.claim == "own"}
    return [
        finding
        for finding in result
        if finding.claim == "own" or own.isdisjoint({(finding.value, None), (finding.value, finding.level_of_care)})
    ]


def _quotes(page: Page, best: list[Mention]) -> list[Evidence]:
    """What the first of these say, no words twice."""
    quotes: list[Evidence] = []
    words: set[str] = set()
    for mention in best:
        if len(quotes) == MAX_EVIDENCE:
            break
        for evidence in evidence_of(page, mention):
            if len(quotes) < MAX_EVIDENCE and evidence.quote not in words:
                words.add(evidence.quote)
                quotes.append(evidence)
    return quotes


def _two_before(page: Page, mention: Mention) -> tuple[LevelOfCare, ...]:
    """The levels that the paragraph has named before "Both programs include …", where the sentence names none before the mention."""
    unit = mention.unit
    if any(match.start < mention.start for match in page.terms(unit, "levels_of_care")):
        return ()
    before = [other for other in page.units[max(0, unit.number - CARRIED) : unit.number] if other.block is unit.block]
    return tuple(dict.fromkeys(level for other in before for level in levels_in(other.text, references=True)))


def _levels(page: Page, mention: Mention) -> LevelsAt:
    """The levels of care of a mention; "aftercare preparation" names a service and not the level called aftercare."""
    unit, vocabulary = mention.unit, mention.vocabulary
    found = page.levels(unit, mention.start, mention.end)
    codes, how = found
    if vocabulary in OF_TRACKS and (above := of_its_section(page, unit, mention.start, mention.end, found)):
        return above
    if unit.low.startswith("both") and _BOTH.match(unit.low) and len(both := _two_before(page, mention)) == 2:
        return LevelsAt(both, "both")
    if codes == ("outpatient",) and vocabulary != "modalities":
        if mention.rule.endswith("tagline"):
            return NONE  # "Outpatient treatment for …" in the footer says what the organisation is, whatever its levels
        if vocabulary == "conditions" and _is_first_heading(unit):
            return NONE  # "Outpatient Addiction Treatment" over all levels of a page
    if how == "carried" and _ALL_PROGRAMS.match(unit.low):
        return NONE
    terms = page.terms_of[unit.number]
    if how in ("clause", "beside") and vocabulary != "modalities":
        return _all_listed(mention, terms, found)
    if mention.rule.startswith(ADMITTED) or (how == "sentence" and _is_parted(mention, terms, found)):
        above = page.around(unit)
        return above if above.codes else found
    if codes != ("aftercare",):
        return found
    if vocabulary == "modalities" and _is_listed_service(mention, terms):
        return page.around(unit)
    services = [term for term in terms if term.id == "aftercare_planning"]
    named = [term for term in terms if term.id == "aftercare"]
    if named and all(any(one.start <= term.start < one.end for one in services) for term in named):
        return page.subjects
    return found


def _is_first_heading(unit: Unit) -> bool:
    return unit.block.kind == "heading" and unit.block.zone == "main" and not unit.block.headings


def _is_parted(mention: Mention, terms: list[Match], found: LevelsAt) -> bool:
    """Whether a semicolon parts it from its level: "We test and counsel; methadone is given in Easton alone"."""
    low = mention.unit.low
    if ";" not in low:
        return False
    levels = [term for term in terms if term.vocabulary == "levels_of_care" and term.id in found.codes]
    # The same words may name a level and a modality: "methadone maintenance".
    return bool(levels) and all(
        ";" in low[mention.end : term.start] if term.start > mention.start else ";" in low[term.end : mention.start]
        for term in levels
    )


def _is_listed_service(mention: Mention, terms: list[Match]) -> bool:
    """Whether aftercare is one of several services that a sentence lists: "groups, family therapy and weekly aftercare"."""
    low = mention.unit.low
    for term in terms:
        if term.vocabulary != "levels_of_care" or term.start <= mention.start < term.end:
            continue
        led = any(other.vocabulary == "modalities" and other.end < term.start for other in terms)
        if not led or _DOES.match(low, term.end) or not _LISTED_BEHIND.search(low, max(0, term.start - 40), term.start):
            return False
        if CLAUSE.search(low, *sorted((min(term.end, mention.start), min(term.start, mention.end)))):
            return False
    return True


def _is_other(one: Match, mention: Mention) -> bool:
    return one.vocabulary in _OF_WHOM and one.id != mention.code


def _parted(low: str, mention: Mention, levels: list[Match], terms: list[Match]) -> int:
    """Where the levels before it end that have words of their own: "residential for women, adult PHP, and an IOP for trauma"."""
    others = [one for one in terms if _is_other(one, mention) and one.end <= levels[-1].start]
    parted = max((one.end for one in others), default=0)
    of_it = next((level for level in levels[:-1] if level.start == parted + 1 and low[parted] == " "), None)
    return of_it.end if of_it is not None and parted > levels[0].end else parted


def _all_listed(mention: Mention, terms: list[Match], found: LevelsAt) -> LevelsAt:
    """All levels of a list before or behind a condition or a population: "detox, residential care and an IOP for adults"."""
    low = mention.unit.low
    levels = [term for term in terms if term.vocabulary == "levels_of_care" and not is_reference(low, term.start)]
    if _is_of_first(low, mention, levels):
        return LevelsAt((cast("LevelOfCare", levels[0].id),), "list")
    if all(term.start > mention.start for term in levels):  # "we treat teens in a PHP and an IOP"
        pairs = pairwise(levels)
        listed = not CLAUSE.search(low, mention.end, levels[0].start) and all(is_listed(low, *pair) for pair in pairs)
    else:
        # "PHP and IOP for adults and IOP for adolescents": adolescents are in the levels behind the adults
        parted = _parted(low, mention, levels, terms)
        levels = [term for term in levels if term.start >= parted] if parted > levels[0].end else levels
        before = all(term.start < mention.start for term in levels)
        listed = before and not CLAUSE.search(low, levels[0].end, mention.start)
    if not listed:
        return found
    return LevelsAt(cast("tuple[LevelOfCare, ...]", tuple(dict.fromkeys(term.id for term in levels))), "list")


def _is_of_first(low: str, mention: Mention, levels: list[Match]) -> bool:
    """Whether it is a word of the first level's name beside one with words of its own: "a women's trauma IOP and general outpatient"."""
    if len(levels) < 2 or levels[0].start < mention.end or not _ADJECTIVE.fullmatch(low, mention.end, levels[0].start):
        return False
    between = low[levels[0].end : levels[1].start]
    return _OTHER_ONE.match(between) is not None or (
        _BARE_AND.fullmatch(between) is not None and _PLAIN.match(low, levels[1].start) is not None
    )


def evidence_of(page: Page, mention: Mention) -> list[Evidence]:
    """The sentence (or the part of a long one) that names it, and the answer that affirms it."""
    quotes = [page.evidence(mention.unit, quote=quote_around(mention.unit, mention.start, mention.end))]
    if mention.answers is not None:
        quotes.append(page.evidence(mention.answers, quote=quote_around(mention.answers, 0, 3)))
    return quotes


def fills_line(page: Page, unit: Unit, vocabulary: str) -> bool:
    """Whether a short line is made of such namings and little else: "Anxiety and depression"."""
    length = len(unit.low)
    if length >= SHORT_LINE:
        return False
    named = sum([term.end - term.start for term in page.terms(unit, vocabulary)])
    return named * 10 >= 6 * length
