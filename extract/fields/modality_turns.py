"""Therapies told of by what is done: hours with one's therapist, medication that is adjusted, school at the program, relapse as a topic."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice

from extract.fields.mentions import NOBODYS, Mention
from extract.page import Page
from extract.patterns.literals import AnyOf, Guarded
from extract.patterns.terms import Match
from extract.units import Unit
from extract.wordings import Wordings

VOCABULARY = "modalities"
LAST = "last"
_Told = Callable[[str, re.Match[str]], Iterator[Match]]
LOOK_BACK = 50  # characters

_WORDINGS = Wordings.of(__name__)
_WITH_ONES_OWN = _WORDINGS.guarded("with_ones_own")
_ANOTHER = _WORDINGS["another"]

_MEDICINE_WORK = _WORDINGS.guarded("medicine_work")
_KEPT = _WORDINGS["kept"]

_SCHOOLING = _WORDINGS.guarded("schooling")

_RELAPSE = _WORDINGS.guarded("relapse")
MOST_TOPICS = 8  # of a sentence
TOPIC_BACK = 190  # characters
_TOPIC = _WORDINGS["topic"]
_MEANS = _WORDINGS.guarded("means")
_GOOD_FOR = _WORDINGS["good_for"]

_OF_TRAUMA_TOO = _WORDINGS.guarded("of_trauma_too")
_GROUPS_A_WEEK = _WORDINGS.guarded("groups_a_week")
_IN_A_GROUP = _WORDINGS.guarded("in_a_group")
_GROUPS_AMONG = _WORDINGS.guarded("groups_among")
_UNFIT = _WORDINGS["unfit"]
_INDIVIDUAL_AMONG = _WORDINGS.guarded("individual_among")
_PROCESS = _WORDINGS.guarded("process")
_AMONG = _WORDINGS.guarded("among")
_ARTS = _WORDINGS["arts"]
_AMONG_CODES = {"art": "art_therapy", "music": "music_therapy"}


TESTED_HERE = _WORDINGS["tested_here"]


def is_tested_here(page: Page, mention: Mention) -> bool:
    """Whether who presents its own program says that those who come are tested, or may be at any time."""
    if mention.code != "drug_testing" or mention.claim != "unclear":
        return False
    here = page.presents_own and mention.unit.block.zone == "main"
    return here and mention.rule in (NOBODYS, "hypothetical") and TESTED_HERE.search(mention.unit.low) is not None


def told_by_turns(page: Page, unit: Unit) -> Iterator[Match]:
    """The therapies of a sentence that says what is done and does not name them."""
    low = unit.low
    for wording in _TURNS.that_may_match(low):  # for most sentences none
        told = _TOLD[wording]
        for span in islice(wording.finditer(low), MOST_TOPICS):
            yield from told(low, span)


def _of(code: str, group: str = "") -> _Told:
    """What gives a match as a therapy: the whole of it, or the named group, or (`LAST`) the last group that matched."""

    def told(low: str, span: re.Match[str]) -> Iterator[Match]:
        start, end = span.span((span.lastgroup or 0) if group == LAST else (group or 0))
        yield Match(VOCABULARY, code, start, end)

    return told


def _of_ones_own(low: str, span: re.Match[str]) -> Iterator[Match]:
    if not _ANOTHER.search(low, max(0, span.start() - LOOK_BACK), span.start(span.lastgroup or 0)):
        yield Match(VOCABULARY, "individual_therapy", *span.span())


def _of_medicines(low: str, span: re.Match[str]) -> Iterator[Match]:
    if not _KEPT.search(low, max(0, span.start() - LOOK_BACK), span.start()):
        yield Match(VOCABULARY, "medication_management", *span.span())


def _of_a_topic(low: str, span: re.Match[str]) -> Iterator[Match]:
    topic = _TOPIC.search(low, max(0, span.start() - TOPIC_BACK), span.start())
    if topic is not None and not _GOOD_FOR.search(topic["between"]):
        yield Match(VOCABULARY, "relapse_prevention", *span.span())


def _of_a_group(low: str, span: re.Match[str]) -> Iterator[Match]:
    if not _UNFIT.search(low, max(0, span.start() - LOOK_BACK), span.start()):
        yield Match(VOCABULARY, "group_therapy", *span.span())


def _of_arts(low: str, span: re.Match[str]) -> Iterator[Match]:
    for word in _ARTS.finditer(low, *span.span()):
        yield Match(VOCABULARY, _AMONG_CODES[word.group()], *word.span())


_TOLD: dict[Guarded, _Told] = {
    _WITH_ONES_OWN: _of_ones_own,
    _MEDICINE_WORK: _of_medicines,
    _SCHOOLING: _of("educational_support"),
    _RELAPSE: _of_a_topic,
    _MEANS: _of("relapse_prevention", "word"),
    _GROUPS_A_WEEK: _of("group_therapy"),
    _GROUPS_AMONG: _of("group_therapy", LAST),
    _IN_A_GROUP: _of_a_group,
    _INDIVIDUAL_AMONG: _of("individual_therapy", LAST),
    _PROCESS: _of("process_group"),
    _AMONG: _of_arts,
    _OF_TRAUMA_TOO: _of("cbt", LAST),
}
_TURNS = AnyOf(_TOLD)
