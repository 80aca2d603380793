"""The vocabularies of data/vocabulary: what the field calls things, as data that an operator may edit."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from records.errors import InputError
from records.paths import VOCABULARY

M = TypeVar("M", bound=BaseModel)


class Term(BaseModel):
    """One thing with one code, and all the wordings that mean it.

    `aliases` match whole words whatever their case; `exact` match only as written (acronyms and brand
    names that are also ordinary words); `not_in` are longer phrases in which a match means something else.
    `states` (two letters) are those in which a payer pays, where it does so in some only. `ages` are the first and the last
    year of age of a population that is a band of ages; an open end is null. `line` is the public program (medicaid, medicare) of
    which all plans of an insurer are. `spoken` is what stands for the label within a sentence, `part` those of
    a population whom the national directory lists by themselves. `narrower` are aliases that name a part of it: who offers them
    offers it, and who refuses them refuses that part alone ("alcohol withdrawal"). `namesakes` are states (two letters), each with
    the code of another payer that is known there by the same name.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    label: str
    aliases: tuple[str, ...] = ()
    exact: tuple[str, ...] = ()
    not_in: tuple[str, ...] = ()
    kind: str = ""
    parent: str = ""
    states: tuple[str, ...] = ()
    ages: tuple[int | None, int | None] | None = None
    note: str = ""
    line: str = ""
    spoken: str = ""
    part: str = ""
    narrower: tuple[str, ...] = ()
    namesakes: tuple[tuple[str, str], ...] = ()


class Vocabulary(BaseModel):
    """A file of data/vocabulary: its terms, and the month in which they were last checked."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    as_of: str
    about: str
    terms: tuple[Term, ...]

    def labels(self) -> dict[str, str]:
        """The label of every code."""
        return {term.id: term.label for term in self.terms}


@cache
def vocabulary(name: str, folder: Path = VOCABULARY) -> Vocabulary:
    """Load `NAME.yaml`; raise InputError, naming the entry, where it does not hold what it should.

    >>> vocabulary("levels_of_care").labels()["iop"]
    'Intensive outpatient'
    """
    path = folder / f"{name}.yaml"
    loaded = read_as(Vocabulary, path, "as a vocabulary")
    ids = [term.id for term in loaded.terms]
    if twice := sorted({code for code in ids if ids.count(code) > 1}):
        raise InputError(f"{path} has more than one entry for {', '.join(twice)}")
    return loaded


def read_as(model: type[M], path: Path, use: str) -> M:
    """The YAML file as the model has it; raise InputError, naming the entry, where it cannot be used `use` ("as a vocabulary")."""
    try:
        return model.model_validate(load_yaml(path))
    except (OSError, yaml.YAMLError, ValidationError) as error:
        raise InputError(f"{path} cannot be used {use}: {error}") from error


def load_yaml(path: Path) -> Any:
    """What a YAML file holds, plain values alone; OSError or yaml.YAMLError where it cannot be read.

    Read by libyaml where it is there: in Python alone the vocabularies take half a second.
    """
    return yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
