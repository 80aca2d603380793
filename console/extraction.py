"""Saved pages to extraction files, one JSON a page."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console

from extract.pool import Job, read_all, read_job
from records.errors import InputError

# What a page of a provider states some of; its role or its language alone is nothing to search.
OF_A_PROVIDER = ("programs", "insurers", "payment", "prices", "phones", "locations", "accreditations", "unclear")
FEW = 4  # pages from which starting other processes pays


def extract_files(
    files: Sequence[Path], out: Path, *, url: str, processes: int | None, console: Console | None
) -> dict[str, Any]:
    """Write OUT/STEM.json for each file; {"read": …, "errors": {file: what was wrong}, "nothing_found": [file, …],
    "warnings": [what was left out of which file, …]}. One bad file stops no other."""
    stems = [path.stem for path in files]
    if twice := sorted({stem for stem in stems if stems.count(stem) > 1}):
        raise InputError(f"several files would be written to {twice[0]}.json; extract them into different folders")
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"cannot make the folder {out}: {error.strerror}") from error
    errors: dict[str, str] = {}
    jobs = [(path, _loader(path, _address(url, path, len(files)))) for path in files if _readable(path, errors)]
    results = (
        read_all(jobs, processes=processes)
        if len(jobs) >= FEW and processes != 1
        else ((path, *read_job(make())) for path, make in jobs)
    )
    read = 0
    empty: list[str] = []
    warnings: list[str] = []
    for path, text, wrong in results:
        if text is None:
            errors[str(path)] = wrong or "unknown"
        else:
            (out / f"{path.stem}.json").write_text(text, encoding="utf-8")
            read += 1
            found = json.loads(text)
            warnings += [f"{path}: {warning}" for warning in found.get("warnings", [])]
            if not any(found.get(name) for name in OF_A_PROVIDER):
                empty.append(str(path))
        if console is not None and console.is_terminal:
            console.print(f"{read + len(errors)} of {len(files)}", end="\r")
    if console is not None:
        for name, wrong in sorted(errors.items()):
            console.print(f"Error: {name}: {wrong}", style="red", soft_wrap=True)
        for warning in sorted(warnings):
            console.print(f"Warning: {warning}", style="yellow", soft_wrap=True)
        for name in sorted(empty):
            console.print(
                f"Nothing found: {name} names no program, insurer, price, phone or address. "
                "Is it a provider's page, with its text in the file and not behind a login or scripts?",
                style="yellow",
                soft_wrap=True,
            )
    return {"read": read, "errors": errors, "nothing_found": sorted(empty), "warnings": sorted(warnings)}


def _readable(path: Path, errors: dict[str, str]) -> bool:
    if path.is_file():
        return True
    errors[str(path)] = "is a folder; name the files in it" if path.is_dir() else "no such file"
    return False


def _address(url: str, path: Path, count: int) -> str:
    """The address a file was saved from: for one file the one given, for several its file name under it.

    >>> _address("https://a.example/programs/", Path("iop.html"), 2), _address("https://a.example/x", Path("iop.html"), 1)
    ('https://a.example/programs/iop.html', 'https://a.example/x')
    """
    return f"{url.rstrip('/')}/{path.name}" if url and count > 1 else url


def _loader(path: Path, url: str) -> Callable[[], Job]:
    return lambda: Job(path.read_bytes(), url, identifier=path.stem)
