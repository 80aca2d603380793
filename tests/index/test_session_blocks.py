"""The rows with a session inside a window: with one end, which is kept, and with two, held against each session by itself."""

from __future__ import annotations

import random

import numpy as np
import pytest

from index.columns import SESSION_TYPE
from index.session_blocks import SessionBlocks, Window

DAY_ENDS = 2 * 1440
SESSIONS = [
    (row, draw.randint(1, 127), start, start + draw.choice([60, 180]))
    for draw in [random.Random(7)]
    for row in range(300)
    for start in draw.sample(range(480, 1300, 30), 2)
]


@pytest.mark.parametrize(
    "window",
    [
        pytest.param(Window(0, DAY_ENDS, DAY_ENDS), id="any time"),
        pytest.param(Window(1020, DAY_ENDS, DAY_ENDS), id="after 17:00"),
        pytest.param(Window(1021, DAY_ENDS, DAY_ENDS), id="after 17:01, between two starts"),
        pytest.param(Window(0, 750, 750), id="before 12:30"),
        pytest.param(Window(0, DAY_ENDS, 751), id="an end between two ends"),
        pytest.param(Window(720, 1020, DAY_ENDS), id="begins in the afternoon"),
        pytest.param(Window(600, 900, 840), id="both ends"),
        pytest.param(Window(1380, DAY_ENDS, DAY_ENDS), id="later than all"),
        pytest.param(Window(0, DAY_ENDS, 300), id="earlier than all"),
    ],
)
@pytest.mark.parametrize("day", [None, 1, 6])
def test_rows_are_those_with_a_session_inside(window: Window, day: int | None) -> None:
    blocks = SessionBlocks(np.array(sorted(SESSIONS), dtype=SESSION_TYPE))
    wanted = {
        row
        for row, days, start, end in SESSIONS
        if window.start <= start < window.until and end <= window.end and (day is None or days >> day & 1)
    }
    assert [set(blocks.rows(window, day)) for _ in range(2)] == [wanted, wanted]
