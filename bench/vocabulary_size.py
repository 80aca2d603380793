#!/usr/bin/env python3
"""Whether reading takes longer with more insurers: pages read with the vocabulary as it is, and with two and four times as many.

    bench/vocabulary_size.py [FOLDER …]

Reads the pages of the folders; without a folder the real pages of ../shared/pages where it stands beside the checkout, and
else the demo pages. For each size a process of its own adds insurers by made-up names and prints the CPU time of all pages, each the
best of three with nothing remembered of the others, against that of BeautifulSoup. Exits 1 where four times as many insurers
take over a tenth longer.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bs4 import BeautifulSoup

from bench.extract import DEMO, REAL, cpu, least_anew, pages, remembering
from extract.pipeline import extract_page, prepare
from records.vocabulary import vocabulary

SIZES = (1, 2, 4)
ROUNDS = 3
MOST = 1.1  # times as long
_OF_ONE = "--times"


def add_insurers(times: int) -> int:
    """Add insurers by names that no one bears, until there are so many times as many; gives how many there are."""
    held = vocabulary("insurers")
    more = []
    for number, term in enumerate(held.terms * (times - 1)):
        names = tuple(f"{alias} of quillmarrow {number}" for alias in term.aliases)
        more.append(term.model_copy(update={"id": f"made_up_{number}", "aliases": names, "exact": (), "not_in": ()}))
    # The vocabulary is frozen, and the same one is given to whoever asks
    held.__dict__["terms"] = (*held.terms, *more)
    return len(held.terms)


def measure(times: int, folders: list[Path]) -> tuple[int, float, float]:
    """(insurers, seconds of BeautifulSoup, seconds of the extraction), of all pages."""
    insurers = add_insurers(times)
    prepare()
    of_folders = [path for path in pages(folders) if not folders or not path.is_relative_to(DEMO)]
    bodies = [path.read_bytes() for path in of_folders]
    for body in bodies:
        extract_page(body)  # loads what only some pages need
    caches = remembering()
    soup = extraction = 0.0
    for body in bodies:
        soup += min(cpu(lambda body=body: BeautifulSoup(body, "lxml")) for _ in range(ROUNDS))  # type: ignore[misc]
        extraction += least_anew(body, caches, ROUNDS)
    return insurers, soup, extraction


def main(arguments: list[str]) -> int:
    """Print a line for each size; 1 where the last takes too long."""
    if arguments[:1] == [_OF_ONE]:
        print(*measure(int(arguments[1]), [Path(folder) for folder in arguments[2:]]))
        return 0
    folders = arguments or ([str(REAL)] if REAL.is_dir() else [])
    if missing := [folder for folder in folders if not Path(folder).is_dir()]:
        print(f"{missing[0]} is not a folder", file=sys.stderr)
        return 2
    ratios = []
    for times in SIZES:
        told = subprocess.run(
            [sys.executable, __file__, _OF_ONE, str(times), *folders], check=True, capture_output=True, text=True
        ).stdout.split()
        ratios.append(float(told[2]) / float(told[1]))
        print(f"{told[0]:>6} insurers: {ratios[-1]:.2f} times BeautifulSoup with nothing remembered", flush=True)
    return int(ratios[-1] > MOST * ratios[0])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
