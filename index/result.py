"""What a search and a build answer: hits in two tiers with what to ask, and the summary of a build."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict

from records.models import Program

Tier = Literal["fits", "ask"]


class Answer(BaseModel):
    """Base of what the index answers: no unknown keys, never changed."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Ask(Answer):
    """A filter that the program's pages do not answer, and the question to put to the provider."""

    filter: str
    question: str


class Hit(Answer):
    """A program that fits, or may fit once the questions in `asks` are answered.

    `distance_miles` is to the nearest location that matches, None without `near` or where no place is
    stated; it is approximate where only the city is known and not the ZIP.
    """

    row: int
    tier: Tier
    program: Program
    asks: list[Ask] = []
    distance_miles: float | None = None
    distance_approximate: bool = False
    score: float = 0.0


class SearchResult(Answer):
    """The hits of one page of results; `fits` and `ask` count all programs of the two tiers.

    `read_as` tells how each option was understood (codes by option); `suggestions` offers other spellings
    for words of the text that stand in no program.
    """

    fits: int
    ask: int
    programs: int
    hits: list[Hit]
    limit: int
    offset: int
    read_as: dict[str, list[str]] = {}
    suggestions: dict[str, list[str]] = {}


class IndexSummary(Answer):
    """What a build made: the generation's folder name, counts, its size in bytes, and when."""

    generation: str
    programs: int
    providers: int
    codes: int
    bytes: int
    built_at: datetime
    source: str = ""
