"""The wordings of one module: what it looks for in words, as data in data/vocabulary/wordings, with what each decides and how far.

`extract/times/daily_life.py` reads `data/vocabulary/wordings/times/daily_life.yaml`, each other module the file of its own
name. How such a file is written stands in docs/decisions/0018; tests/extract/test_wordings.py checks every entry.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from extract.patterns.literals import Guarded
from extract.patterns.searching import compiled
from records.errors import InputError
from records.paths import VOCABULARY
from records.vocabulary import read_as

FOLDER = VOCABULARY / "wordings"
PART = compiled(r"\{([a-z]\w*)\}")  # {days}; a number of times, {2,5}, begins with a digit

Direction = Literal["before", "behind", "either"]
At = Literal["anywhere", "beginning", "whole"]


class Wording(BaseModel):
    """What is said in one of several ways, and what that decides.

    `says` is what is known where it is found. `reach` is the text in which it is looked for, and for which it decides; `direction`
    is where it stands: before or behind what it decides for, or anywhere in its reach. `at` is where in that text it must stand.
    `patterns` are regular expressions, any of which will do, over folded text (lower case, straight quotes, plain hyphens), or
    where `written` over the text as it is written; `any_case` takes capitals for small letters. `examples` hold it, each pattern
    at least one; in them `…` is what a wording before or behind it decides for. `not_in` are near misses.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    says: str = Field(min_length=1)
    reach: str = ""
    direction: Direction | None = None
    at: At = "anywhere"
    written: bool = False
    any_case: bool = False
    patterns: tuple[str, ...] = Field(min_length=1)
    examples: tuple[str, ...] = Field(min_length=1)
    not_in: tuple[str, ...] = ()

    @property
    def pattern(self) -> str:
        """Any of the patterns, with the names of parts as they stand in the file."""
        return "|".join(self.patterns)


class WordingFile(BaseModel):
    """A file of wordings: what they are about, where they are looked for unless they say otherwise.

    `parts` are pieces of patterns that several share, written `{name}` in these; `lists` are plain words and names.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    about: str = Field(min_length=1)
    reach: str = Field(min_length=1)
    direction: Direction
    parts: dict[str, str] = {}
    lists: dict[str, tuple[str, ...]] = {}
    wordings: dict[str, Wording] = {}


class Wordings:
    """The wordings of a file, ready to be searched for; `given` are parts that the code fills in, as the names of states."""

    loaded: dict[str, Wordings] = {}  # noqa: RUF012 - of the class: by module

    def __init__(self, module: str, path: Path, given: Mapping[str, str]) -> None:
        self.module, self.path, self.given = module, path, dict(given)
        self.asked: set[str] = set()  # the names that the code has asked for
        Wordings.loaded[module] = self

    @classmethod
    def of(cls, module: str, **given: str) -> Wordings:
        """Those of a module, by its `__name__`; raise InputError, naming the entry, where the file does not hold what it should.

        >>> Wordings.of("extract.times.daily_life")["of_treatment"].search("skills and crafts").group()
        'skills'
        """
        return cls(module, FOLDER.joinpath(*module.split(".")[1:]).with_suffix(".yaml"), given)

    @cached_property
    def file(self) -> WordingFile:
        """What the file holds."""
        return read_as(WordingFile, self.path, "as wordings")

    def text(self, name: str) -> str:
        """The regular expression of a wording or of a part, with the parts in it written out."""
        self.asked.add(name)
        file = self.file
        if name in file.wordings:
            return self.written_out(file.wordings[name].pattern)
        if name in file.parts:
            return self.written_out(file.parts[name])
        if name in self.given:
            return self.given[name]
        raise InputError(f"{self.path} has no wording or part {name}")

    def written_out(self, pattern: str) -> str:
        """A pattern of the file with the parts in it written out."""
        return PART.sub(lambda part: self.text(part[1]), pattern)

    def __getitem__(self, name: str) -> re.Pattern[str]:
        return compiled(self.text(name), re.IGNORECASE if self.file.wordings[name].any_case else 0)

    def words(self, name: str) -> tuple[str, ...]:
        """A list of plain words, in the order of the file."""
        self.asked.add(name)
        if name not in self.file.lists:
            raise InputError(f"{self.path} has no list {name}")
        return self.file.lists[name]

    def guarded(self, name: str) -> Guarded:
        """The wording as one that is tried only where the pieces stand that it needs, see extract.patterns.literals."""
        return Guarded(self.text(name))
