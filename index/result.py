"""What a search answers: hits in two tiers with what to ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from index.plain import Plain

if TYPE_CHECKING:
    from records.models import Evidence, Program


Tier = Literal["fits", "ask"]
Answered = Literal["yes", "no", "not stated"]


@dataclass(frozen=True)
class Ask(Plain):
    """A filter that the program's pages do not answer, and the question to put to the provider."""

    filter: str
    question: str


@dataclass(frozen=True)
class Quoted(Plain):
    """A value of a program that bears on a filter, in words, with the quote it was read from and where that stands."""

    value: str
    quote: str
    url: str = ""
    fetched_at: datetime | None = None


def quotes_of(value: str, evidence: Iterable[Evidence]) -> Iterator[Quoted]:
    """A value in words with each of its quotes."""
    for item in evidence:
        yield Quoted(value=value, quote=item.quote, url=item.url, fetched_at=item.fetched_at)


@dataclass(frozen=True)
class FilterAnswer(Plain):
    """How a program answers one filter: the filter, what was asked of it in words, the answer, and what it rests on.

    `quoted` is empty where nothing is stated. `because` adds in words what no quote says ("19 miles from 90025").
    """

    filter: str
    asked: str
    answer: Answered
    quoted: list[Quoted] = field(default_factory=list)
    because: str = ""


@dataclass(frozen=True)
class Snippet(Plain):
    """A sentence of the program's pages in which words of the text stand; `marks` are their (start, end) in it."""

    text: str
    marks: list[tuple[int, int]] = field(default_factory=list)
    url: str = ""


@dataclass(slots=True)  # not frozen: a search with facets makes hundreds, and these are made in a fifth of the time
class FacetCount(Plain):
    """How many programs of each tier have a value; `label` is how it is written for people."""

    value: str
    label: str
    fits: int
    ask: int


@dataclass(frozen=True)
class ReadAs(Plain):
    """Words of a sentence, and the option and values as which they were read; option "text" is searched as words."""

    words: str
    option: str
    values: list[str]


@dataclass(frozen=True)
class Hit(Plain):
    """A program that fits, or may fit once the questions in `asks` are answered.

    `distance_miles` is to the nearest location that matches, None without `near` or where no place is
    stated; it is approximate where only the city is known and not the ZIP. `location` is the place, among the locations of the
    program, of the one that answers best where it has to be: the nearest, or the first in the city or state.
    """

    row: int
    tier: Tier
    program: Program
    asks: list[Ask] = field(default_factory=list)
    answers: list[FilterAnswer] = field(default_factory=list)
    snippet: Snippet | None = None
    distance_miles: float | None = None
    distance_approximate: bool = False
    location: int = 0
    score: float = 0.0


@dataclass(frozen=True)
class SearchResult(Plain):
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
    read_as: dict[str, list[str]] = field(default_factory=dict)
    suggestions: dict[str, list[str]] = field(default_factory=dict)
    sentence: list[ReadAs] = field(default_factory=list)
    facets: dict[str, list[FacetCount]] = field(default_factory=dict)


@dataclass(frozen=True)
class PageOfIds(Plain):
    """A result with the ids of its page in place of the hits, for whoever needs no more; the rest as in SearchResult."""

    fits: int
    ask: int
    ids: list[str]
    facets: dict[str, list[FacetCount]] = field(default_factory=dict)
