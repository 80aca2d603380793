"""Homes with archived pages of demo sites, read and put together, made without a crawl."""

from __future__ import annotations

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

from crawler.importing import import_archives
from crawler.sites import read_sites
from records.database import open_database
from records.paths import DATA
from refresh import extract_stage, index_stage, reconcile_stage

SEEN = datetime(2026, 3, 3, 10, tzinfo=UTC)
HOSTS = ("harbor-quarry.example", "brindlewood-terrace.example")
DEMO = DATA / "demo_sites"


def save_sites(folder: Path, *hosts: str, seen: datetime = SEEN) -> Path:
    """Copies of demo sites as a mirror saves them, all written at one time."""
    for host in hosts:
        shutil.copytree(DEMO / host, folder / host, dirs_exist_ok=True)
    date_all(folder, seen)
    return folder


def date_all(folder: Path, seen: datetime) -> None:
    for path in folder.rglob("*"):
        os.utime(path, (seen.timestamp(), seen.timestamp()))


def import_folder(home: Path, folder: Path) -> None:
    engine = open_database(home)
    import_archives(engine, [folder], listed=read_sites(DEMO / "sites.csv"), now=datetime.now(UTC).timestamp())
    engine.dispose()


def read_all(home: Path) -> None:
    """Extraction, reconciliation and index, as a run does them."""
    extract_stage(home)
    reconcile_stage(home)
    index_stage(home)


def archived_home(folder: Path, *hosts: str) -> Path:
    """A home with these demo sites archived, read and indexed."""
    import_folder(folder / "home", save_sites(folder / "saved", *hosts))
    read_all(folder / "home")
    return folder / "home"
