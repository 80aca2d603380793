"""What captions times: the heading, label or header over them, or the words around them in their sentence; and whether it names something beside the program.

"Dosing" over "Mon-Sat 5:30-11 am", "UA collection | Mon-Fri 7-9 am", "Family education is Saturday 10-11:30": one shape in many layouts. The words are data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from extract.document import fold
from extract.levels.belonging import levels_in
from extract.patterns.alternatives import beginnings, either
from extract.patterns.made_first import made_first
from extract.patterns.pieces import required
from extract.patterns.searching import compiled
from extract.times.door import is_bare, without_times
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import LevelOfCare
from records.paths import VOCABULARY
from records.vocabulary import load_yaml

Kind = Literal["other", "group"]
KINDS: tuple[Kind, ...] = ("other", "group")
LONGEST = 60  # characters of a caption
# A class or group may be called so on the page of another level: "Driver intervention program", "Aftercare group"
LEVELS_OF_A_CAPTION = frozenset(("aftercare", "early_intervention"))
_ANY_LETTER = 20  # letters with one of which a wording begins: then it may be any word
_PARTS = 3  # things that one caption names: "Intake, labs and dosing"


class CaptionCue(BaseModel):
    """A named group of wordings that are whole captions, captions that hold one, and near misses; `own_at` are levels of which it is the program itself, and on more than `most_days` a week it may be."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    own_at: tuple[LevelOfCare, ...] = ()
    most_days: int = 7
    patterns: tuple[str, ...] = Field(min_length=1)
    examples: tuple[str, ...] = Field(min_length=1)
    not_in: tuple[str, ...] = ()


class CaptionFile(BaseModel):
    """The whole of data/vocabulary/caption_cues.yaml; what may stand before (`lead`) and behind (`tail`) a wording is a pattern too."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    as_of: str
    about: str
    lead: tuple[str, ...]
    tail: tuple[str, ...]
    program: tuple[str, ...]
    goes_on: tuple[str, ...]
    service: tuple[str, ...]
    beside: tuple[str, ...]
    weekly: tuple[str, ...]
    other: tuple[CaptionCue, ...]
    group: tuple[CaptionCue, ...]


@cache
def caption_cues() -> CaptionFile:
    """The cues of the file."""
    return CaptionFile.model_validate(load_yaml(VOCABULARY / "caption_cues.yaml"))


def whole_caption(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """One expression for a whole caption that names one or more of these, with what may stand before and behind."""
    held = caption_cues()
    one = rf"(?:(?:{'|'.join(held.lead)}) ){{0,3}}(?:{'|'.join(patterns)})(?:,? \(?(?:{'|'.join(held.tail)})\)?){{0,2}}"
    whole = rf"{one}(?:(?:, | ?/ ?| ?& ?| and | or |, and ){one}){{0,{_PARTS - 1}}}"
    # Most captions begin as none of them, which is told far sooner than each of them is tried.
    return compiled(rf"(?={either(beginnings(one))}){whole}")


class Caption(NamedTuple):
    """What a caption names, the levels of which that is the program itself, and on how many days a week it is none at most."""

    kind: Kind
    own_at: frozenset[LevelOfCare]
    most_days: int


class _Wordings:
    """The wordings that mean the same.

    Those that may begin with any word ("anxiety group") are tried only on a caption that holds one of the pieces which they need.
    """

    def __init__(self, patterns: tuple[str, ...]) -> None:
        anyhow = (one for one in patterns if len({text[:1] for text in beginnings(one)}) >= _ANY_LETTER)
        needs = {one: sets[0] for one in anyhow if (sets := required(one))}
        pieces = frozenset[str]().union(*needs.values())
        self._piece = compiled(either(pieces)) if pieces else None
        self._all = whole_caption(patterns)
        self._others = whole_caption(tuple(one for one in patterns if one not in needs)) if needs else self._all

    def are(self, text: str) -> bool:
        """Whether a caption is one of them and nothing else."""
        may_be_any = self._piece is not None and self._piece.search(text) is not None
        return (self._all if may_be_any else self._others).fullmatch(text) is not None


@cache
def _wordings() -> tuple[tuple[_Wordings, Caption], ...]:
    """The wordings of each kind, those together that are the program itself in the same cases."""
    found: dict[Caption, list[str]] = {}
    for kind in KINDS:
        for cue in getattr(caption_cues(), kind):
            found.setdefault(Caption(kind, frozenset(cue.own_at), cue.most_days), []).extend(cue.patterns)
    return tuple((_Wordings(tuple(patterns)), caption) for caption, patterns in found.items())


@lru_cache(maxsize=1024)
def named_by(caption: str) -> Caption | None:
    """What a folded caption names: something else, a group or service of its own, or neither.

    >>> [found and found.kind for found in map(named_by, ("dosing hours:", "our anxiety group", "evening iop", "mondays"))]
    ['other', 'group', None, None]
    """
    text = caption.strip(" :?!.,-*•|\n")
    if not 1 < len(text) <= LONGEST:
        return None
    found = next((caption for wordings, caption in _wordings() if wordings.are(text)), None)
    if found is None:
        return None
    return found if LEVELS_OF_A_CAPTION.issuperset(levels_in(text)) else None


MOST_WORDS = 4  # of a caption that is in no list
_WORDS = compiled(r"[a-z][a-z'/&. -]*")
# Of a thing that no list names: a group of its own, for whom nobody can tell
UNKNOWN = Caption("group", frozenset(("outpatient", "aftercare", "early_intervention")), 7)


def _words(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """One expression that finds any of these as whole words behind a sign, as a blank set before the text is one.

    The search then skips from sign to sign; and most words of a caption begin as none of these.
    """
    either_of = "|".join(patterns)
    return compiled(rf"[^a-z0-9_'-](?<!\w)(?={either(beginnings(either_of))})(?:{either_of})(?!\w)")


@cache
def _program_word() -> re.Pattern[str]:
    return _words(caption_cues().program)


@lru_cache(maxsize=1024)
def is_unknown(caption: str) -> bool:
    """Whether a folded caption is short and has no word that may be of a program.

    >>> [is_unknown(text) for text in ("tax help", "evening track", "mornings", "our tax help and more")]
    [True, False, False, False]
    """
    text = caption.strip(" :?!.,-*\u2022|\n")
    if not 2 < len(text) <= LONGEST or _WORDS.fullmatch(text) is None or len(text.split()) > MOST_WORDS:
        return False
    return _program_word().search(f" {text}") is None


@cache
def _goes_on() -> re.Pattern[str]:
    return _words(caption_cues().goes_on)


@cache
def _service() -> re.Pattern[str]:
    return compiled("|".join(caption_cues().service))


@made_first
def _beside() -> re.Pattern[str]:
    return compiled("|".join(caption_cues().beside))


@cache
def _weekly() -> re.Pattern[str]:
    return compiled("|".join(caption_cues().weekly))


_WORDINGS = Wordings.of(__name__)
_DEVICE = _WORDINGS["device"]
_HOUSE = _WORDINGS["house"]
_WAY = _WORDINGS["way"]
_FOR_RELATIVES = _WORDINGS["for_relatives"]
_MENTAL_HEALTH = _WORDINGS["mental_health"]


@lru_cache(maxsize=1024)
def names_device(caption: str) -> bool:
    """Whether a folded caption is the name of a treatment by a device or an infusion, which is a course of its own wherever it stands.

    >>> [names_device(text) for text in ("tms therapy", "spravato", "skills")]
    [True, True, False]
    """
    return len(caption) <= LONGEST and _DEVICE.fullmatch(caption.strip(" :!.,-*\u2022|\n")) is not None


@lru_cache(maxsize=1024)
def names_house(caption: str) -> bool:
    """Whether a folded caption is a house that people live in: "Men's house"."""
    return len(caption) <= LONGEST and _HOUSE.fullmatch(caption.strip(" :!.,-*\u2022|\n")) is not None


@lru_cache(maxsize=1024)
def names_way(caption: str) -> bool:
    """Whether a folded caption is telehealth as a service of its own: "Telehealth", "Virtual visits", no "Virtual IOP" or "Virtual option"."""
    return len(caption) <= LONGEST and _WAY.fullmatch(caption.strip(" :!.,-*\u2022|\n")) is not None


@lru_cache(maxsize=1024)
def is_for_relatives(caption: str) -> bool:
    """Whether a folded caption heads what is for relatives: "For parents"."""
    return len(caption) <= LONGEST and _FOR_RELATIVES.fullmatch(caption.strip(" :!.,-*\u2022|\n")) is not None


@lru_cache(maxsize=1024)
def names_mental_health(caption: str) -> bool:
    """Whether a folded caption is such services at large, beside a level with a name: "Mental health services"."""
    return len(caption) <= LONGEST and _MENTAL_HEALTH.fullmatch(caption.strip(" :!.,-*\u2022|\n")) is not None


@lru_cache(maxsize=1024)
def names_weekly(caption: str) -> bool:
    """Whether a folded caption is the name of a group, class or program that may meet on one day a week only.

    >>> [names_weekly(text) for text in ("teen group", "adult dbt", "level i groups:", "our groups", "group schedule", "women's track")]
    [True, True, True, False, False, False]
    """
    return len(caption) <= LONGEST and _weekly().fullmatch(caption.strip(" :!.,-*\u2022|\n")) is not None


@lru_cache(maxsize=1024)
def names_service(caption: str) -> bool:
    """Whether a folded heading is the name of a known service beside a program, and goes on about no program.

    >>> [names_service(text) for text in ("couples counseling", "tms", "group therapy", "our approach", "admissions")]
    [True, True, False, False, False]
    """
    text = caption.strip(" :?!.,-*\u2022|\n")
    if not 2 < len(text) <= LONGEST or _goes_on().search(f" {text}"):
        return False
    found = named_by(text)
    return (found is not None and found.kind == "other") or _service().fullmatch(text) is not None


def is_something_else(caption: str) -> bool:
    """Whether a folded heading of the same rank as a level's own is that of something else, in no list or as a group of its own.

    >>> [is_something_else(text) for text in ("clubhouse", "anxiety group", "schedule", "insurance", "ready?")]
    [True, True, False, False, False]
    """
    if caption.endswith("?") or _goes_on().search(f" {caption}"):
        return False
    text = caption.strip(" :!.,-*\u2022|\n")
    return (
        is_unknown(text)
        or named_by(text) is not None
        or (len(text) <= LONGEST and _beside().fullmatch(text) is not None)
    )


def caption_over(unit: Unit) -> Caption | None:
    """What the headers, the label, the first line of its paragraph or the nearest heading over a line name."""
    found = next((found for text in _over(unit) if (found := named_by(text)) is not None), None)
    nearest = fold(unit.block.row or unit.block.label) or _heading_over(unit)
    return found or (UNKNOWN if is_unknown(nearest) else None)


def _over(unit: Unit) -> Iterator[str]:
    block = unit.block
    yield from (fold(text) for text in (block.row, block.column, block.label, block.lead_in) if text)
    if "\n" in block.text and not unit.text.startswith(first := block.text.split("\n", 1)[0]):
        yield fold(first)
    yield _heading_over(unit)


def _heading_over(unit: Unit) -> str:
    """The nearest heading but the first of the page and those that are days."""
    heading = next((one for one in reversed(unit.block.headings) if not is_bare(one.low)), None)
    return heading.low if heading is not None and heading.level > 1 else ""


_BEGINS = _WORDINGS["begins"]
_ENDS = _WORDINGS["ends"]
_CLAUSE = _WORDINGS["clause"]
_BEHIND = _WORDINGS["behind"]


def caption_in(unit: Unit, start: int, end: int) -> Caption | None:
    """What the words right before or right behind the times at (start, end) of a sentence name as what happens then."""
    begin = max((match.end for match in unit.schedules if match.end <= start), default=0)
    before = unit.low[max(begin, start - 2 * LONGEST) : start]
    cut = [mark.end() for mark in _CLAUSE.finditer(before.rstrip())]
    for clause in (before[cut[-1] :] if cut else before, before):
        ended = _ENDS.search(clause)
        said = _without_beginning(clause[: ended.start() if ended else None])
        if (found := named_by(said)) is not None:
            return found
        if is_unknown(said):
            return UNKNOWN
    # Words on both sides: which of them the times are of is told by those before.
    if _ENDS.sub("", before).strip(" .,;:-•*"):
        return None
    within = _without_beginning(without_times(unit.low[start:end]))
    if within and (found := named_by(within)) is not None:
        return found  # "Mondays there is a grief circle from 4 to 5"
    behind = _BEHIND.match(unit.low, end)
    return named_by(behind["caption"]) if behind else None


def _without_beginning(clause: str) -> str:
    """A clause without what leads to what it names: "we also offer", "there is"."""
    begun = _BEGINS.match(clause)
    return clause[begun.end() :] if begun else clause
