"""`index verify` after a run whose new index was held back: it says so, and not to do what ends there again."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from console import verify
from index.verify import UPDATE, Finding, VerifyReport
from records.database import open_database
from records.schema import NEXT_ENTRY, runs


@pytest.mark.parametrize("held", [True, False])
def test_an_index_that_was_held_back_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, held: bool) -> None:
    finding = Finding(what="10 programs are not in the index", do=UPDATE)
    report = VerifyReport.model_construct(findings=[finding])
    monkeypatch.setattr(verify, "verify_index", lambda home, sample: report)
    engine = open_database(tmp_path)
    failed = (
        {"failed": "4 of 14 sites fail their checks, so the index in use stays:\n  a.example: gone"} if held else {}
    )
    with engine.begin() as connection:
        # The one before ended well, under a clock that ran ahead.
        for id, ahead, summary in (("2", 6 * 3600.0, {}), ("1", 0.0, failed)):
            row = {"id": id, "stage": "index", "started_at": time.time() + ahead, "summary": json.dumps(summary)}
            connection.execute(runs.insert().values(**row, entry=NEXT_ENTRY))
    engine.dispose()
    [found] = verify.verify(tmp_path, all_rows=False)[0].findings
    assert ("held the new index back: 4 of 14 sites fail" in found.do, found.do == UPDATE) == (held, not held)
