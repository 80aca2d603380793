"""Therapies told of by what is done: hours with one's therapist, medication that is adjusted, school at the program, relapse as a topic."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from extract.fields.mentions import NOBODYS, Mention
from extract.literals import AnyOf
from extract.page import Page
from extract.terms import Match
from extract.units import Unit
from extract.wordings import Wordings

VOCABULARY = "modalities"
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
_TURNS = AnyOf(
    (
        _WITH_ONES_OWN,
        _MEDICINE_WORK,
        _SCHOOLING,
        _RELAPSE,
        _MEANS,
        _OF_TRAUMA_TOO,
        _GROUPS_A_WEEK,
        _GROUPS_AMONG,
        _AMONG,
        _IN_A_GROUP,
        _INDIVIDUAL_AMONG,
        _PROCESS,
    )
)
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
    if not _TURNS.that_may_match(low):
        return  # most sentences
    for span in _WITH_ONES_OWN.finditer(low):
        if not _ANOTHER.search(low, max(0, span.start() - LOOK_BACK), span.start(span.lastgroup or 0)):
            yield Match(VOCABULARY, "individual_therapy", *span.span())
    for span in _MEDICINE_WORK.finditer(low):
        if not _KEPT.search(low, max(0, span.start() - LOOK_BACK), span.start()):
            yield Match(VOCABULARY, "medication_management", *span.span())
    yield from (Match(VOCABULARY, "educational_support", *span.span()) for span in _SCHOOLING.finditer(low))
    for span in islice(_RELAPSE.finditer(low), MOST_TOPICS):
        topic = _TOPIC.search(low, max(0, span.start() - TOPIC_BACK), span.start())
        if topic is not None and not _GOOD_FOR.search(topic["between"]):
            yield Match(VOCABULARY, "relapse_prevention", *span.span())
    yield from (Match(VOCABULARY, "relapse_prevention", *span.span("word")) for span in _MEANS.finditer(low))
    yield from (Match(VOCABULARY, "group_therapy", *span.span()) for span in _GROUPS_A_WEEK.finditer(low))
    for span in _GROUPS_AMONG.finditer(low):
        yield Match(VOCABULARY, "group_therapy", *span.span(span.lastgroup or 0))
    for span in _IN_A_GROUP.finditer(low):
        if not _UNFIT.search(low, max(0, span.start() - LOOK_BACK), span.start()):
            yield Match(VOCABULARY, "group_therapy", *span.span())
    for span in _INDIVIDUAL_AMONG.finditer(low):
        yield Match(VOCABULARY, "individual_therapy", *span.span(span.lastgroup or 0))
    yield from (Match(VOCABULARY, "process_group", *span.span()) for span in _PROCESS.finditer(low))
    for span in _AMONG.finditer(low):
        for word in _ARTS.finditer(low, *span.span()):
            yield Match(VOCABULARY, _AMONG_CODES[word.group()], *word.span())
    yield from (Match(VOCABULARY, "cbt", *span.span(span.lastgroup or 0)) for span in _OF_TRAUMA_TOO.finditer(low))
