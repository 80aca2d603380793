#!/usr/bin/env python3
"""Precision and recall of the matching of places, on the labelled pairs of the tuned and of the held-back half.

    bench/matching.py [--wrong] [--half tuned]

Exits 1 where a half misses precision .99 or recall .90. Pairs that may be labelled either way count neither for nor against.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from matching_pairs import HALVES, PRECISION, RECALL, read_pairs, score  # noqa: E402


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--wrong", action="store_true", help="print each pair that is decided otherwise than labelled")
    options.add_argument("--half", choices=HALVES, action="append", help="one half alone; both unless told")
    given = options.parse_args()
    reached = True
    print(f"{'half':<10} {'pairs':>5} {'same':>5} {'precision':>9} {'recall':>6} {'doubtful':>8}")
    for half in given.half or HALVES:
        found = score(read_pairs(half))
        print(
            f"{half:<10} {found.pairs:>5} {found.same:>5} {found.precision:>9.3f} {found.recall:>6.3f} {found.doubtful:>8}"
        )
        if given.wrong:
            print("\n".join(found.wrong))
        reached = reached and found.precision >= PRECISION and found.recall >= RECALL
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main())
