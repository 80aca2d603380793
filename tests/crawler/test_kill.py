"""A crawl of 60 sites with 20 pages each, killed three times with SIGKILL: nothing is lost."""

from __future__ import annotations

import random
import runpy
from pathlib import Path

from records.paths import ROOT

# The measurement of bench/, with smaller pages.
BENCH = runpy.run_path(str(ROOT / "bench" / "crawl.py"))


def test_a_crawl_killed_three_times_loses_nothing_and_repeats_only_what_was_in_flight(tmp_path: Path) -> None:
    with BENCH["farm"](60, 20, 10_000) as served:
        killed = BENCH["kill_test"](tmp_path, served, random.Random(41))
    assert killed.failures() == []
    assert (killed.kills, killed.archived, killed.lost) == (3, 1200, 0)
