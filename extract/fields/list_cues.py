"""The cues of data/vocabulary/list_cues.yaml: in which lists a condition is treated, and in which it is not."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from extract.document import Block, fold
from extract.fields.parts import over
from extract.patterns.alternatives import beginnings, either
from extract.patterns.literals import compile_words
from extract.patterns.made_first import made_first
from extract.wordings import Wordings
from records.paths import VOCABULARY
from records.vocabulary import load_yaml

Kind = Literal["treated", "label", "others", "required"]
END = r"(?=\s*(?:$|\|))"  # of a heading, a lead-in or a label; `over` puts a stroke between them

_HEADS = frozenset(("conditions", "diagnoses", "our conditions"))  # a heading of this one word, over lines
_WORDINGS = Wordings.of(__name__)
_ROW = _WORDINGS["row"]


class ListCue(BaseModel):
    """A named group of wordings over a line, or at its beginning, lines that hold one, and near misses."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    patterns: tuple[str, ...] = Field(min_length=1)
    examples: tuple[str, ...] = Field(min_length=1)
    not_in: tuple[str, ...] = ()


@cache
def list_cues() -> dict[Kind, tuple[ListCue, ...]]:
    """The cues by kind."""
    loaded = load_yaml(VOCABULARY / "list_cues.yaml")
    kinds: tuple[Kind, ...] = ("treated", "label", "others", "required")
    return {kind: tuple(map(ListCue.model_validate, loaded[kind])) for kind in kinds}


def written_out(pattern: str) -> str:
    """A pattern of the file as a regular expression."""
    return pattern.replace("<end>", END)


def expression(kind: Kind) -> re.Pattern[str]:
    """One expression that matches the cues of a kind as whole words."""
    return _expressions()[kind]


@made_first
def _expressions() -> dict[Kind, re.Pattern[str]]:
    made: dict[Kind, re.Pattern[str]] = {}
    for kind, cues in list_cues().items():
        patterns = [written_out(pattern) for cue in cues for pattern in cue.patterns]
        begun = either(frozenset[str]().union(*map(beginnings, patterns)))
        made[kind] = compile_words((f"(?={begun})(?:{'|'.join(patterns)})",))
    return made


def lists_treated(block: Block) -> bool:
    """Whether what stands over a line says that conditions which are treated are listed under it."""
    if _is_found("treated", over(block)) or (block.label != "" and _is_label(fold(block.label))):
        return True
    above = block.headings[-1].low if block.headings and not block.lead_in else ""
    return above.strip(" :") in _HEADS or (block.row != "" and _ROW.fullmatch(fold(block.row).strip(" :.")) is not None)


def lists_others(block: Block) -> bool:
    """Whether the lead-in of a line, else its nearest heading, is over a list of something else: goals, topics, tests."""
    above = fold(block.lead_in) or (block.headings[-1].low if block.headings else "")
    return above != "" and _is_found("others", above)


def is_required(low: str) -> bool:
    """Whether a line begins with what those who come must be or do, and not with what they come for.

    >>> is_required("committed to ending any substance abuse"), is_required("adults with depression")
    (True, False)
    """
    return expression("required").match(low.lstrip(" -*•")) is not None


@lru_cache(maxsize=1024)
def _is_found(kind: Kind, above: str) -> bool:
    return expression(kind).search(above) is not None


@lru_cache(maxsize=512)
def _is_label(label: str) -> bool:
    return expression("label").fullmatch(label.strip(" :.")) is not None
