"""What the directory lists in the index: there after an import, verified, updated by an edition, gone on request."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from crawler.findtreatment.importing import import_files
from index.engine import Index
from index.request import SearchRequest
from index.verify import verify_index
from records.database import open_database
from records.suppression import add_request, read_request
from refresh import extract_stage, index_stage, reconcile_stage
from tests.crawler.directories import CEDAR, HARBOR, MENTAL_ROWS, MENTAL_SHEET, SUBSTANCE_SHEET, write_directory

NOW = datetime(2026, 6, 1, tzinfo=UTC)


def night(home: Path) -> set[str]:
    """All stages but the crawl; gives the providers of the index, which must be whole and hold what the store holds."""
    extract_stage(home)
    reconcile_stage(home)
    index_stage(home)
    assert not verify_index(home, sample=None).findings
    index = Index.open(home)
    try:
        return {program.provider for program in index.programs("directory")}
    finally:
        index.close()


def test_the_index_follows_import_edition_and_request(tmp_path: Path) -> None:
    home = tmp_path / "home"
    engine = open_database(home)
    first = [
        write_directory(tmp_path / "su_2022.xlsx", [HARBOR, CEDAR], SUBSTANCE_SHEET),
        write_directory(tmp_path / "mh_2022.xlsx", MENTAL_ROWS, MENTAL_SHEET),
    ]
    import_files(engine, first, now=NOW)
    assert night(home) == {"Tern Harbor Recovery Day Program", "Cedar Quay House", "Plover Bay Clinic"}
    asked = SearchRequest.of(level=["iop"], payment=["medicaid"], near="97201", miles=25, source=["directory"])
    (hit,) = Index.open(home).search(asked, now=NOW).hits
    assert (hit.tier, hit.program.last_confirmed.year) == ("fits", 2022)

    newer = write_directory(
        tmp_path / "su_2023.xlsx", [HARBOR | {"service_code_info": "SA * OP OIT"}, CEDAR], SUBSTANCE_SHEET
    )
    import_files(engine, [newer], now=NOW)
    assert len(night(home)) == 3
    (hit,) = Index.open(home).search(asked, now=NOW).hits
    assert (hit.tier, hit.program.last_confirmed.year) == ("ask", 2023)

    kind, value = read_request("Cedar Quay House")
    with engine.begin() as connection:
        add_request(connection, kind, value, given=value, now=NOW)
    assert night(home) == {"Tern Harbor Recovery Day Program", "Plover Bay Clinic"}
    import_files(engine, [newer], now=NOW)
    assert night(home) == {"Tern Harbor Recovery Day Program", "Plover Bay Clinic"}
    engine.dispose()
