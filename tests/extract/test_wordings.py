"""Every entry of data/vocabulary/wordings: it is found in its examples and not in its near misses, and its module asks for it."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import extract
from extract.document import fold, plain
from extract.wordings import FOLDER, Wording, WordingFile, Wordings
from records.errors import InputError
from records.paths import ROOT

for _module in pkgutil.walk_packages(extract.__path__, "extract."):
    if _module.name != "extract.ready":  # which prepares a whole process
        importlib.import_module(_module.name)

STANDS = "…"  # in an example, what a wording before or behind it decides for
ASKS = {"match": "beginning", "fullmatch": "whole"}  # and any other question: anywhere
# Modules whose expressions are the form of a value, for all the words in them: they are code, see docs/decisions/0018
FORMS = {"extract/schedule/clocks.py": "how a time of the day is written"}
EXCLUDES = re.compile(r"\(\?<?![^)]*[a-z]{3}")
OPENS = re.compile(r"\(\?P?[<=!:>a-zA-Z]+[\w]*>?|\\.")


class Entry(NamedTuple):
    """One wording, and those of its file."""

    all: Wordings
    name: str

    @property
    def wording(self) -> Wording:
        return self.all.file.wordings[self.name]

    def found(self, pattern: str, example: str) -> bool:
        """Whether a pattern of it is found in an example, where the code looks for it."""
        wording = self.wording
        direction = wording.direction or self.all.file.direction
        if STANDS in example and direction != "either":
            before, behind = example.split(STANDS, 1)
            example = {"before": before, "behind": behind}[direction]
        flags = re.IGNORECASE if wording.any_case else 0
        expression = re.compile(self.all.written_out(pattern), flags)
        look = {"anywhere": expression.search, "beginning": expression.match, "whole": expression.fullmatch}
        return look[wording.at](plain(example) if wording.written or wording.any_case else fold(example)) is not None


LOADED = {module: held for module, held in Wordings.loaded.items() if module.startswith("extract.")}
FILE = pytest.mark.parametrize("held", LOADED.values(), ids=[module.removeprefix("extract.") for module in LOADED])


def entries(held: Wordings) -> Iterator[Entry]:
    """The wordings of a file."""
    return (Entry(held, name) for name in held.file.wordings)


def test_every_file_is_of_a_module_that_reads_it() -> None:
    files = sorted(FOLDER.rglob("*.yaml"))
    assert files
    assert files == sorted(held.path for held in LOADED.values())


@FILE
def test_every_entry_is_asked_for(held: Wordings) -> None:
    file = held.file
    names = [*file.parts, *file.wordings, *file.lists, *held.given]
    assert len(names) == len(set(names)), "one name, one thing"
    assert set(names) == held.asked


@FILE
def test_patterns_are_written_folded(held: Wordings) -> None:
    as_written = [one.name for one in entries(held) if one.wording.written or one.wording.any_case]
    patterns = {one.name: held.text(one.name) for one in entries(held)}
    capitals = [name for name, pattern in patterns.items() if re.search(r"[A-Z]", OPENS.sub("", pattern))]
    assert set(capitals) <= set(as_written)


@FILE
def test_every_pattern_has_an_example(held: Wordings) -> None:
    assert not {
        one.name: without
        for one in entries(held)
        if (
            without := [
                pattern
                for pattern in one.wording.patterns
                if not any(one.found(pattern, example) for example in one.wording.examples)
            ]
        )
    }


@FILE
def test_every_example_is_found_and_no_near_miss(held: Wordings) -> None:
    for one in entries(held):
        pattern = one.wording.pattern
        assert [example for example in one.wording.examples if not one.found(pattern, example)] == [], one.name
        assert [miss for miss in one.wording.not_in if one.found(pattern, miss)] == [], one.name


@FILE
def test_what_each_decides_is_said(held: Wordings) -> None:
    assert [one.name for one in entries(held) if len(one.wording.says.split()) < 2] == []


@FILE
def test_what_may_not_stand_there_is_shown(held: Wordings) -> None:
    """A pattern that excludes something by its words has a near miss that shows what."""
    excluding = [one for one in entries(held) if any(map(EXCLUDES.search, one.wording.patterns))]
    assert [one.name for one in excluding if not one.wording.not_in] == []


def questions(module: str) -> Iterator[tuple[str, str]]:
    """The name of a wording and how the module asks for it, where it does so by a name of its own: `_X = _WORDINGS["x"]`."""
    tree = ast.parse((ROOT / Path(*module.split("."))).with_suffix(".py").read_text(encoding="utf-8"))
    held: dict[str, str] = {}
    for node in tree.body:
        match node:
            case ast.Assign(
                targets=[ast.Name(variable)],
                value=ast.Subscript(ast.Name("_WORDINGS"), ast.Constant(str(name)))
                | ast.Call(ast.Attribute(ast.Name("_WORDINGS"), "guarded"), [ast.Constant(str(name))]),
            ) if not variable.isupper() or variable.startswith("_"):  # others may ask of what has a public name
                held[variable] = name
    asked = ("search", "match", "fullmatch", "finditer", "sub", "subn", "split", "findall", "search_slice")
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(ast.Name(variable) | ast.Attribute(ast.Name(variable), "compiled"), how) if (
                variable in held and how in asked
            ):
                yield held[variable], how


@FILE
def test_where_it_must_stand_is_how_the_module_asks(held: Wordings) -> None:
    ways: dict[str, set[str]] = {}
    for name, how in questions(held.module):
        ways.setdefault(name, set()).add(ASKS.get(how, "anywhere"))
    for name, ats in ways.items():
        expected = ats.pop() if len(ats) == 1 else "anywhere"
        assert held.file.wordings[name].at == expected, name


def worded(pattern: str) -> bool:
    """Whether a regular expression is of words: three of three letters and more."""
    return len(set(re.findall(r"[^\W\d_]{3,}", OPENS.sub(" ", pattern)))) >= 3


def expressions_in_code(path: Path) -> Iterator[str]:
    """The regular expressions that stand in a module."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(ast.Name("compiled" | "Guarded") | ast.Attribute(_, "compile")):
                for part in ast.walk(node):
                    if isinstance(part, ast.Constant) and isinstance(part.value, str):
                        yield part.value


@pytest.mark.parametrize("path", sorted((ROOT / "extract").rglob("*.py")), ids=lambda path: path.stem)
def test_no_expression_of_words_stands_in_the_code(path: Path) -> None:
    found = [one for one in expressions_in_code(path) if worded(one)]
    assert bool(found) == (path.relative_to(ROOT).as_posix() in FORMS), found


def test_a_file_that_does_not_hold_what_it_should_is_named(tmp_path: Path) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text("about: x\nreach: sentence\ndirection: sideways\nwordings: {}\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"broken.yaml cannot be used as wordings"):
        _ = Wordings("tests.broken", path, {}).file


def test_an_unknown_name_is_named(tmp_path: Path) -> None:
    path = tmp_path / "one.yaml"
    path.write_text("about: x\nreach: sentence\ndirection: either\nwordings: {}\n", encoding="utf-8")
    held = Wordings("tests.one", path, {"state": "nevada"})
    assert held.text("state") == "nevada"
    with pytest.raises(InputError, match=r"one.yaml has no wording or part town"):
        held.text("town")
    with pytest.raises(InputError, match=r"one.yaml has no list towns"):
        held.words("towns")
    assert WordingFile.model_validate(held.file.model_dump()) == held.file
