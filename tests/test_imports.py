"""Imports run one way: records is the hall; crawler, extract and index open onto it and never onto each other."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from records.paths import ROOT

MAY_IMPORT = {
    "records": set(),
    "crawler": {"records"},
    "extract": {"records"},
    "index": {"records"},
    "nightly": {"records", "crawler", "extract"},
    "refresh": {"records", "crawler", "extract", "index", "nightly"},
    "console": {"records", "crawler", "extract", "index", "nightly", "refresh"},
    "search_cli": {"records", "crawler", "extract", "index", "nightly", "refresh", "console"},
}
HOUSE = set(MAY_IMPORT)


def modules(part: str) -> list[Path]:
    folder = ROOT / part
    return sorted(folder.rglob("*.py")) if folder.is_dir() else [ROOT / f"{part}.py"]


def imported_modules(path: Path) -> set[str]:
    """Every module that a file imports, wherever the import stands."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            found.add(node.module)
    return found


def imported(path: Path) -> set[str]:
    """The first part of every module that a file imports."""
    return {name.split(".")[0] for name in imported_modules(path)}


@pytest.mark.parametrize("part", sorted(MAY_IMPORT))
def test_a_part_imports_only_what_stands_below_it(part: str) -> None:
    files = modules(part)
    assert files, f"{part} has no modules"
    for path in files:
        wrong = (imported(path) & HOUSE) - MAY_IMPORT[part] - {part}
        assert not wrong, f"{path.relative_to(ROOT)} imports {', '.join(sorted(wrong))}"


def test_only_the_index_imports_whoosh() -> None:
    for part in HOUSE - {"index"}:
        for path in modules(part):
            assert "whoosh" not in imported(path), path


def test_extraction_has_no_network_clock_or_database() -> None:
    forbidden = {"requests", "urllib.request", "http", "socket", "scrapy", "sqlalchemy", "sqlite3", "time"}
    for path in modules("extract"):
        wrong = (imported(path) | imported_modules(path)) & forbidden
        assert not wrong, f"{path.name} imports {wrong}"


def test_the_check_sees_an_import_inside_a_function(tmp_path: Path) -> None:
    sample = tmp_path / "sample.py"
    sample.write_text("def f():\n    from crawler.sites import Site\n    import whoosh.index\n")
    assert imported(sample) == {"crawler", "whoosh"}
