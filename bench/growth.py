#!/usr/bin/env python3
"""Search for pages whose reading takes more than its share of time: twice the page, and more than twice the time.

    bench/growth.py [--kinds N] [--seed N] [--kind NUMBER]

A kind of page is a row of parts that some rule looks at, each part with names and numbers of its own, laid out in some
way: in paragraphs, items, cells, headings, one sentence, elements in each other, plain text. The parts are every example
of the cues in data/vocabulary and every page and sentence of the tables in tests/extract, so a rule that comes with its
cases comes into the search as well. Kinds are drawn at random; --seed repeats a row of draws, --kind one of its kinds,
with the functions that take its time.

Each kind is read at SMALL and at twice that. One that grows by more than GROWS, or takes more than SLOW, is read at a
whole megabyte. Exits 1 where one of these takes over 2 seconds of the processor (the fastest of three).
"""

from __future__ import annotations

import argparse
import ast
import cProfile
import gc
import pstats
import random
import re
import signal
import sys
import time
from collections.abc import Callable, Iterator
from functools import cache
from itertools import count
from pathlib import Path
from typing import NamedTuple

import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from extract.pipeline import extract_page, prepare  # noqa: E402
from records.errors import InputError  # noqa: E402

SMALL = 40_000  # characters
FULL = 1_000_000
GROWS = 2.6
SLOW = 0.35  # seconds for twice SMALL
LIMIT = 2.0  # seconds for FULL
AROUND = 12  # characters that a layout and a spin put around a part
TRIES = 3
TOLD_EACH = 10
ENOUGH = 6.0  # seconds
OWN = (
    "<h1>Intensive Outpatient Program</h1><p>At Slatebrook Recovery our IOP meets Monday 6-9 pm. We accept Aetna. "
    "Our clients attend nine hours a week for 8 weeks. Call 775-555-0121 or visit 12 Elm St, Reno, NV 89501.</p>"
)
SYLLABLES = ("ba", "den", "fo", "gar", "hol", "jin", "ka", "lum", "mer", "no", "pel", "qui", "ros", "sta", "tor", "vi")

Spin = Callable[[str, int], str]


class Kind(NamedTuple):
    """One way to fill a page: its parts, how each is made another one, how they are laid out."""

    parts: tuple[str, ...]
    spin: str
    layout: str

    def page(self, size: int) -> str:
        """The page of about `size` characters."""
        spin = SPINS[self.spin]
        mean = sum(map(len, self.parts)) / len(self.parts) + AROUND
        many = max(2, int(size / mean))
        return LAYOUTS[self.layout](self.parts, spin, many)[:size]


def word(number: int) -> str:
    """A name that no one bears, another for each number.

    >>> word(0), word(1), word(17)
    ('Baba', 'Denba', 'Denden')
    """
    made = ""
    while number or len(made) < 4:
        number, syllable = divmod(number, len(SYLLABLES))
        made += SYLLABLES[syllable]
    return made.capitalize()


def tables_of_tests() -> Iterator[str]:
    """The pages and sentences in the tables of tests/extract."""
    for path in sorted((ROOT / "tests" / "extract").rglob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value:
                yield node.value


def examples_of_cues() -> Iterator[str]:
    """The examples of all vocabularies."""

    def within(held: object) -> Iterator[str]:
        if isinstance(held, dict):
            for key, value in held.items():
                if key in ("examples", "not_in", "aliases", "wordings"):
                    yield from strings(value)
                else:
                    yield from within(value)
        elif isinstance(held, list):
            for one in held:
                yield from within(one)

    for path in sorted((ROOT / "data" / "vocabulary").rglob("*.yaml")):
        yield from within(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader))


def strings(held: object) -> Iterator[str]:
    if isinstance(held, str):
        yield held
    elif isinstance(held, list | dict):
        for one in held.values() if isinstance(held, dict) else held:
            yield from strings(one)


@cache
def pool() -> list[str]:
    """All parts, each once, in the order of the files."""
    return [part for part in dict.fromkeys([*tables_of_tests(), *examples_of_cues()]) if 3 < len(part) < 1_200]


@cache
def plain_words() -> frozenset[str]:
    """The words that stand in small letters somewhere: what begins with a capital and is none of them is a name."""
    everything = " ".join(
        [*pool(), *(path.read_text("utf-8").lower() for path in (ROOT / "data" / "vocabulary").glob("*.yaml"))]
    )
    return frozenset(re.findall(r"\b[a-z]{2,}", everything))


def same(part: str, number: int) -> str:
    return part


_TEXT = re.compile(r"(>|^)([^<>]*\w)")
_NAME = re.compile(r"\b[A-Z][a-z]{3,}\b(?![^<]*>)")
_POINTER = re.compile(
    r"\b(?:id|for|headers|href|aria-[a-z]+|data-[a-z]+|itemref)=[\"']?#?[\w-]+"
)  # what elements are known by
_LONG_NUMBER = re.compile(r"\b\d{3,}\b(?![^<]*>)")


def with_a_word(part: str, number: int) -> str:
    """A name behind the first text of the part."""
    return _TEXT.sub(lambda found: f"{found[1]}{found[2]} {word(number)}", part, count=1)


def with_other_names(part: str, number: int) -> str:
    """Other names and numbers in place of those of the part."""
    numbers = count(number * 7)
    renamed = _POINTER.sub(lambda found: f"{found[0]}{number}", part)
    renamed = _NAME.sub(lambda found: found[0] if found[0].lower() in plain_words() else word(next(numbers)), renamed)
    return _LONG_NUMBER.sub(lambda found: str(number * 7919 % 10 ** len(found[0])).zfill(len(found[0])), renamed)


SPINS: dict[str, Spin] = {"the same": same, "with a word": with_a_word, "with other names": with_other_names}


def bare(part: str) -> str:
    return re.sub(r"\s*<[^>]*>\s*", " ", part).strip(" .")


Layout = Callable[[tuple[str, ...], Spin, int], str]


def repeated(before: str, between: str, *, tags: bool = True) -> Layout:
    """The parts in turn, each with something before and between them; without tags, their text alone."""

    def lay(parts: tuple[str, ...], spin: Spin, many: int) -> str:
        shown = parts if tags else tuple(bare(part) for part in parts)
        return OWN + before + between.join(spin(shown[number % len(shown)], number) for number in range(many))

    return lay


def one_after_the_other(between: str) -> Layout:
    """All of the first part, then all of the second, and so on: what of one kind looks at all of another."""

    def lay(parts: tuple[str, ...], spin: Spin, many: int) -> str:
        each = max(1, many // len(parts))
        return OWN + between.join(spin(part, number) for part in parts for number in range(each))

    return lay


def under_one(level: str) -> Layout:
    """The first part as a heading over all of the others."""

    def lay(parts: tuple[str, ...], spin: Spin, many: int) -> str:
        below = parts[1:] or parts
        rows = "".join(f"<p>{spin(below[number % len(below)], number)}</p>" for number in range(many))
        return f"{OWN}<{level}>{bare(parts[0])}</{level}>{rows}"

    return lay


def as_text(parts: tuple[str, ...], spin: Spin, many: int) -> str:
    rows = "\n\n".join(spin(bare(parts[number % len(parts)]), number) for number in range(many))
    return f"Slatebrook Recovery\n\nOur IOP meets Monday 6-9 pm. We accept Aetna.\n\n{rows}"


def headed(level: str) -> Layout:
    """Each part a heading over the next."""

    def lay(parts: tuple[str, ...], spin: Spin, many: int) -> str:
        rows = (
            f"<{level}>{spin(bare(parts[number % len(parts)]), number)}</{level}><p>{spin(parts[(number + 1) % len(parts)], number)}</p>"
            for number in range(0, many, 2)
        )
        return OWN + "".join(rows)

    return lay


LAYOUTS: dict[str, Layout] = {
    "as they are": repeated("", "\n"),
    "paragraphs": repeated("<p>", "</p><p>"),
    "items": repeated("<ul><li>", "</li><li>"),
    "cells": repeated("<table><tr><td>", "</td><td>"),
    "rows": repeated("<table><tr><td>", "</td></tr><tr><td>"),
    "headers of rows": repeated("<table><tr><th>", "</td></tr><tr><th>", tags=False),
    "lines": repeated("<p>", "<br>", tags=False),
    "bold lines": repeated("<p><b>", "</b><br>x</p><p><b>", tags=False),
    "a sentence with commas": repeated("<p>", ", ", tags=False),
    "a sentence with and": repeated("<p>", " and ", tags=False),
    "a paragraph": repeated("<p>", ". ", tags=False),
    "semicolons": repeated("<p>", "; ", tags=False),
    "items in items": repeated("<ul><li>", "<ul><li>"),
    "elements in elements": repeated("<div>", "<div>"),
    "sections in sections": repeated("<section>", "<section>"),
    "bold in bold": repeated("<b>", "<b>", tags=False),
    "menus in menus": repeated("<nav>", "<nav>"),
    "quotes in quotes": repeated("<blockquote>", "<blockquote>"),
    "accordions": repeated("<details><summary>", "</summary>x</details><details><summary>", tags=False),
    "accordions in accordions": repeated("<details><summary>", "</summary><details><summary>", tags=False),
    "terms": repeated("<dl><dt>", "<dd>", tags=False),
    "links": repeated("<a href=x>", "</a> <a href=x>", tags=False),
    "pictures": repeated('<img alt="', '"><img alt="', tags=False),
    "choices": repeated("<select><option>", "<option>", tags=False),
    "footers": repeated("<footer>", "</footer><footer>"),
    "one after the other": one_after_the_other("\n"),
    "one paragraph after the other": one_after_the_other("</p><p>"),
    "one item after the other": one_after_the_other("<li>"),
    "one cell after the other": one_after_the_other("<td>"),
    "headings": headed("h2"),
    "lower headings": headed("h3"),
    "bold headings": headed("b"),
    "under one heading": under_one("h2"),
    "under one first heading": under_one("h1"),
    "plain text": as_text,
}  # fmt: skip


def draw(seed: int, number: int) -> Kind:
    """A kind by chance, the same for the same two numbers."""
    chance = random.Random(f"{seed} {number}")
    parts = tuple(chance.choice(pool()) for _ in range(chance.choice((1, 1, 2, 2, 3))))
    return Kind(parts, chance.choice(list(SPINS)), chance.choice(list(LAYOUTS)))


class TooLongError(Exception):
    """A page was not read in ENOUGH seconds."""


def _stop(*_: object) -> None:
    raise TooLongError


def seconds(page: str) -> float:
    """The CPU time of reading a page; after ENOUGH it is read no further."""
    gc.collect()
    before = signal.signal(signal.SIGPROF, _stop)
    signal.setitimer(signal.ITIMER_PROF, ENOUGH)
    started = time.process_time()
    try:
        extract_page(page)
    except (InputError, TooLongError):
        pass
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    return time.process_time() - started


def grows(kind: Kind, timed: Callable[[str], float] = seconds) -> bool:
    """Whether a kind may take more than its share, at sizes that are soon read."""
    small, twice = kind.page(SMALL), kind.page(2 * SMALL)
    timed(small[: SMALL // 8])
    for _ in range(2):
        taken, doubled = timed(small), timed(twice)
        if doubled < SLOW and doubled < taken * GROWS:
            return False
    return True


def fastest(page: str) -> float:
    """The fastest of some runs, and no more runs than it takes to be within the limit."""
    best = float("inf")
    for _ in range(TRIES):
        best = min(best, seconds(page))
        if best <= LIMIT:
            break
    return best


def told(kind: Kind) -> str:
    return f"{kind.layout}, {kind.spin}: {' + '.join(repr(part[:300]) for part in kind.parts)}"


def where_the_time_goes(kind: Kind) -> None:
    """Print how a kind grows, and the functions that take its time at twice SMALL and four times."""
    print(told(kind))
    for times in (0.5, 1, 2):
        page, profile = kind.page(int(SMALL * times)), cProfile.Profile()
        print(f"{len(page):,} characters: {seconds(page):.2f} s")
        if times == 1:
            profile.runcall(extract_page, page)
            pstats.Stats(profile).sort_stats("tottime").print_stats(12)
    print(f"{FULL:,} characters: {fastest(kind.page(FULL)):.2f} s")


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--kinds", type=int, default=500, help="how many kinds are drawn (%(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="another row of draws (%(default)s)")
    parser.add_argument("--kind", type=int, help="look into one kind of the row, by its number")
    parser.add_argument("--first", type=int, default=0, help="number of the first kind (%(default)s)")
    options = parser.parse_args()
    prepare()
    extract_page(OWN)
    if options.kind is not None:
        where_the_time_goes(draw(options.seed, options.kind))
        return 0
    grown = slow = 0
    worst = 0.0
    for done in range(options.kinds):
        if done % TOLD_EACH == 0:
            print(f"{done} of {options.kinds} kinds", end="\r", file=sys.stderr, flush=True)
        number = options.first + done
        kind = draw(options.seed, number)
        if not grows(kind):
            continue
        grown += 1
        taken = fastest(kind.page(FULL))
        worst = max(worst, taken)
        if taken > LIMIT:
            slow += 1
            print(f"{taken:.1f} s: --seed {options.seed} --kind {number}: {told(kind)}", flush=True)
    print(
        f"{options.kinds} kinds of pages; {grown} looked into at a megabyte, the slowest {worst:.2f} s; {slow} over {LIMIT:g} s"
    )
    return slow > 0


if __name__ == "__main__":
    sys.exit(main())
