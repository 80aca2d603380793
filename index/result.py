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


class Quoted(Answer):
    """A value of a program that bears on a filter, in words, with the quote it was read from and where that stands."""

    value: str
    quote: str
    url: str = ""
    fetched_at: datetime | None = None


class FilterAnswer(Answer):
    """How a program answers one filter: the filter, what was asked of it in words, the answer, and what it rests on.

    `quoted` is empty where nothing is stated. `because` adds in words what no quote says ("19 miles from 90025").
    """

    filter: str
    asked: str
    answer: Literal["yes", "no", "not stated"]
    quoted: list[Quoted] = []
    because: str = ""


class Snippet(Answer):
    """A sentence of the program's pages in which words of the text stand; `marks` are their (start, end) in it."""

    text: str
    marks: list[tuple[int, int]] = []
    url: str = ""


class FacetCount(Answer):
    """How many programs of each tier have a value; `label` is how it is written for people."""

    value: str
    label: str
    fits: int
    ask: int


class ReadAs(Answer):
    """Words of a sentence, and the option and values as which they were read; option "text" is searched as words."""

    words: str
    option: str
    values: list[str]


class Hit(Answer):
    """A program that fits, or may fit once the questions in `asks` are answered.

    `distance_miles` is to the nearest location that matches, None without `near` or where no place is
    stated; it is approximate where only the city is known and not the ZIP. `location` is the place, among the locations of the
    program, of the one that answers best where it has to be: the nearest, or the first in the city or state.
    """

    row: int
    tier: Tier
    program: Program
    asks: list[Ask] = []
    answers: list[FilterAnswer] = []
    snippet: Snippet | None = None
    distance_miles: float | None = None
    distance_approximate: bool = False
    location: int = 0
    score: float = 0.0


class SearchResult(Answer):
    """The hits of one page of results; `fits` and `ask` count all programs of the two tiers.

    `read_as` tells how each option was understood (codes by option); `suggestions` offers other spellings
    for words of the text that stand in no program. `sentence` tells how a sentence was read. `facets` holds, for
    each field asked for, its values with their counts, most first.
    """

    fits: int
    ask: int
    programs: int
    hits: list[Hit]
    limit: int
    offset: int
    read_as: dict[str, list[str]] = {}
    suggestions: dict[str, list[str]] = {}
    sentence: list[ReadAs] = []
    facets: dict[str, list[FacetCount]] = {}


class PageOfIds(Answer):
    """A result with the ids of its page in place of the hits, for whoever needs no more; the rest as in SearchResult."""

    fits: int
    ask: int
    ids: list[str]
    facets: dict[str, list[FacetCount]] = {}


class IndexSummary(Answer):
    """What a build made: the generation's folder name, counts, its size in bytes, when, and how.

    "updated" is made of the generation before it, of which `changed` programs were written and `removed` ones left;
    "unchanged" is the generation that was in use before, and stays so.
    """

    generation: str
    programs: int
    providers: int
    codes: int
    bytes: int
    built_at: datetime
    source: str = ""
    made: Literal["built", "updated", "unchanged"] = "built"
    changed: int = 0
    removed: int = 0
