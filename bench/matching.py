#!/usr/bin/env python3
"""Precision and recall of the matching of places, on the labelled pairs of the tuned and of the held-back half.

    bench/matching.py [--wrong] [--half tuned] [--drawn 20] [FILE…]

Exits 1 where a half misses precision .99 or recall .90. Pairs that may be labelled either way count neither for nor against.
FILES of the national directory are matched as a whole, one with another: counts, seconds and memory are printed; exits 1
over 60 seconds. --drawn prints merges drawn at random from them, to be read by a person.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from matching_pairs import HALVES, PRECISION, RECALL, read_pairs, said, score  # noqa: E402

from crawler.findtreatment.facility import Facility  # noqa: E402
from crawler.findtreatment.place import place_of  # noqa: E402
from crawler.findtreatment.read import read_file  # noqa: E402
from records.matching.clusters import match  # noqa: E402

SECONDS = 60.0


def labelled(halves: list[str], *, wrong: bool) -> bool:
    """Score the labelled pairs; True where each half reaches the floor."""
    reached = True
    print(f"{'half':<10} {'pairs':>5} {'same':>5} {'precision':>9} {'recall':>6} {'doubtful':>8}")
    for half in halves:
        found = score(read_pairs(half))
        print(
            f"{half:<10} {found.pairs:>5} {found.same:>5} {found.precision:>9.3f} {found.recall:>6.3f} {found.doubtful:>8}"
        )
        if wrong:
            print("\n".join(found.wrong))
        reached = reached and found.precision >= PRECISION and found.recall >= RECALL
    return reached


def whole(files: list[Path], drawn: int) -> bool:
    """Match all rows of the files with one another; True where it took no longer than it may."""
    facilities = [item for file in files for item in read_file(file) if isinstance(item, Facility)]
    started = time.perf_counter()
    places = {place.key: place for place in map(place_of, facilities)}
    made = time.perf_counter()
    found = match(places.values())
    ended = time.perf_counter()
    print(
        f"{len(facilities):,} rows, {len(places):,} places; parts of names and addresses {made - started:.1f} s, matching "
        f"{ended - made:.1f} s, {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at most"
    )
    print(
        f"{found.compared:,} pairs compared, {len(found.same):,} same, {len(found.doubtful):,} doubtful; clusters by size: "
        + ", ".join(f"{size}: {count:,}" for size, count in sorted(Counter(map(len, found.clusters)).items()))
    )
    for name, decisions in (("same", found.same), ("doubtful", found.doubtful)):
        print(
            f"{name}: "
            + ", ".join(f"{rule} {count:,}" for rule, count in Counter(one.rule for one in decisions).most_common())
        )
    for one in random.Random(2022).sample(found.same, min(drawn, len(found.same))):
        print(f"  {one.rule} ({one.score:g}): {said(places[one.a])}\n    // {said(places[one.b])}")
    return ended - started <= SECONDS


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("files", nargs="*", type=Path, metavar="FILE", help="files of the national directory")
    options.add_argument("--wrong", action="store_true", help="print each pair that is decided otherwise than labelled")
    options.add_argument("--half", choices=HALVES, action="append", help="one half alone; both unless told")
    options.add_argument("--drawn", type=int, default=0, help="how many merges of the files to print")
    given = options.parse_args()
    reached = labelled(given.half or list(HALVES), wrong=given.wrong)
    if given.files:
        reached = whole(given.files, given.drawn) and reached
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main())
