"""The command line as a person uses it, in this process, and a home with a few programs to ask it about."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

import search_cli
from extract.pipeline import extract_page
from records.database import open_database
from records.paths import DATA
from records.programs import save_programs
from records.reconcile import ReadPage, reconcile
from refresh import index_stage
from tests.warm_worker import WarmWorkers

NOW = datetime.now(UTC)


@dataclass(frozen=True)
class Answer:
    """What a command left: its exit code, its results, and what it said about its work."""

    code: int
    out: str
    err: str


Command = Callable[..., Answer]


LONGEST = "tests/test_kill_a_night.py"


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The file that takes longest begins first, so that no worker waits for it at the end."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONGEST))


@pytest.fixture(scope="session", autouse=True)
def _warm_workers() -> Iterator[None]:
    """Crawls of this process have workers that are forked from one that is ready (tests/warm_worker.py)."""
    warm = WarmWorkers()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("crawler.run.subprocess", SimpleNamespace(**vars(subprocess) | {"Popen": warm.popen}))
        yield
    warm.close()


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs `search_cli.py ARGUMENTS`; no command may print a traceback, nor an error among its results."""

    def run(*arguments: object) -> Answer:
        capsys.readouterr()
        monkeypatch.setattr(sys, "argv", ["search_cli.py", *map(str, arguments)])
        with pytest.raises(SystemExit) as left:
            search_cli.run()
        out, err = capsys.readouterr()
        code = left.value.code
        assert "Traceback" not in out + err
        assert "Error:" not in out
        return Answer(code if isinstance(code, int) else int(code is not None), out, err)

    return run


STORED_SITES = {
    "harbor-quarry.example": "Harbor Quarry Recovery",
    "brindlewood-terrace.example": "Brindlewood Terrace Outpatient",
    "vellum-creek.example": "Vellum Creek Eating Disorder Program",
}


@pytest.fixture(scope="session")
def stored_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the programs of a few demo sites in its database and its index, made without a crawl."""
    home = tmp_path_factory.mktemp("stored")
    engine = open_database(home)
    for host, name in STORED_SITES.items():
        folder = DATA / "demo_sites" / host
        pages = []
        for path in sorted(folder.rglob("*.html")):
            url = f"http://{host}/{path.relative_to(folder).as_posix()}"
            pages.append(ReadPage(url, NOW, NOW, extract_page(path, url=url, fetched_at=NOW)))
        with engine.begin() as connection:
            save_programs(connection, host, reconcile(host, name, pages), now=NOW)
    engine.dispose()
    index_stage(home)
    return home


@pytest.fixture
def stored(stored_once: Path, tmp_path: Path) -> Path:
    """A copy of that home, which a test may harm."""
    return shutil.copytree(stored_once, tmp_path / "stored")
