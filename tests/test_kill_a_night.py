"""`search_cli.py refresh` killed with SIGKILL in three of its stages: the next run leaves what one leaves that nobody killed."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from records.paths import ROOT

# The measurement of bench/, of three moments; `make kill` tries twenty.
BENCH = runpy.run_path(str(ROOT / "bench" / "kill.py"))
MOMENTS = [
    ("crawl", 0.5, True, False),
    ("extract", 0.6, False, False),
    ("switch", 0.5, False, True),
]


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="finds what a run started in /proc")
def test_a_run_that_was_killed_is_gone_on_with_and_nothing_is_lost(tmp_path: Path) -> None:
    assert BENCH["kill_bench"](tmp_path, [BENCH["Moment"](*moment) for moment in MOMENTS]) == []
