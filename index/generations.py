"""Generations of the index: built aside, checked, fsynced, and switched by one pointer file.

`home/index/CURRENT` names the generation in use. A reader holds a shared lock on its generation, so that a
build that goes on meanwhile never takes it away; a killed process leaves no lock behind.
"""

from __future__ import annotations

import errno
import fcntl
import json
import os
import re
import shutil
import zlib
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Literal

from index.plain import Plain
from records.errors import IndexUnusable, StoreError

SCHEMA_VERSION = 15
FOLDER, POINTER, MANIFEST, PARTIAL = "index", "CURRENT", "manifest.json", "building"
DATES = ".dates"  # the file beside a generation that index/dates.py writes
BUILD_AGAIN = "Build it again: search_cli.py index"
SMALLEST_FREE = 1_000_000  # bytes
SYNCS_AT_ONCE = 16
CHUNK = 1 << 20  # bytes read at a time: what is only checked need not stay in memory
Files = dict[str, tuple[int, int]]  # path → bytes, crc32
_NAME = re.compile(r"gen-(\d{4,})")
_DATES_OF = re.compile(rf"(gen-\d{{4,}}){re.escape(DATES)}(?:\.\d+)?")  # and one that a killed process began


@dataclass(frozen=True, kw_only=True)
class Manifest(Plain):
    """What a generation holds: the schema it is written in, how many programs, when, from what, and its files.

    `rows` counts those too that no program uses any more; `made` tells whether it was built, or updated with
    `changed` and `removed` programs; `made_with` is the checksum of
    vocabularies and code.
    """

    schema_version: int
    programs: int
    rows: int
    providers: int
    codes: int
    built_at: datetime
    source: str = ""
    made: Literal["built", "updated"] = "built"
    changed: int = 0
    removed: int = 0
    made_with: str
    files: Files


class Generation:
    """An open generation: its folder and manifest, held against pruning until `close` or the end of the process."""

    def __init__(self, path: Path) -> None:
        """Open the generation at `path`; raise IndexUnusable where it is missing, damaged or of another schema."""
        self.path = path
        try:
            # Index files hold pickles (Whoosh's), so a folder that somebody else could have written is not opened.
            if path.stat().st_uid not in (os.getuid(), 0):
                raise IndexUnusable(f"the index at {path} belongs to another user and is not opened. {BUILD_AGAIN}")
            self._held: IO[bytes] = (path / MANIFEST).open("rb")
            fcntl.flock(self._held, fcntl.LOCK_SH)
            self.manifest = read_manifest(path, self._held.read())
            check_sizes(path, self.manifest)
        except OSError as error:
            raise IndexUnusable(f"the index at {path} cannot be read ({error.strerror}). {BUILD_AGAIN}") from error

    def verify(self, *folders_or_files: str) -> None:
        """Read files (all of a folder, or of the generation for "") and raise IndexUnusable where one was altered."""
        for name, (_, crc32) in self.manifest.files.items():
            wanted = any(name == one or name.startswith(f"{one}/") or not one for one in folders_or_files)
            if not wanted:
                continue
            try:
                found = checksum(self.path / name)
            except OSError as error:
                raise IndexUnusable(f"{self.path / name} cannot be read ({error.strerror}). {BUILD_AGAIN}") from error
            if found != crc32:
                raise IndexUnusable(f"the index is damaged: {self.path / name} was altered. {BUILD_AGAIN}")

    def close(self) -> None:
        """Let go of the generation."""
        self._held.close()


def current(home: Path) -> Path:
    """The folder of the generation in use; raise IndexUnusable where there is none or its pointer is damaged."""
    pointer = home / FOLDER / POINTER
    try:
        name = pointer.read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        raise IndexUnusable(
            f"there is no index in {home}. That of the demo sites is made by: make run (then --home var/demo). "
            "Your own: search_cli.py refresh fetches the sites of data/sites.csv (pages fetched already: search_cli.py index)"
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise IndexUnusable(f"{pointer} cannot be read ({error}). {BUILD_AGAIN}") from error
    path = home / FOLDER / name
    # Only a plain folder beside the pointer: never follow a name or a link out of home.
    if _NAME.fullmatch(name) is None or path.is_symlink():
        raise IndexUnusable(f"{pointer} does not name a generation of this index. {BUILD_AGAIN}")
    if not path.is_dir():
        raise IndexUnusable(f"{pointer} names {name}, which is not there. {BUILD_AGAIN}")
    return path


def open_current(home: Path) -> Generation:
    """Open the generation in use; where builds switch between reading the pointer and opening, the new one."""
    while True:
        pointed = _pointer(home)
        try:
            return Generation(current(home))
        except IndexUnusable:
            if _pointer(home) == pointed:
                raise


def _pointer(home: Path) -> bytes | None:
    try:
        return (home / FOLDER / POINTER).read_bytes()
    except OSError:
        return None


@contextmanager
def building(home: Path) -> Iterator[Path]:
    """An empty folder to build in, while no other process builds; raise StoreError where it cannot be had.

    What a build that failed or was killed left behind is removed.
    """
    from filelock import FileLock, Timeout

    root = home / FOLDER
    partial = root / PARTIAL
    try:
        root.mkdir(parents=True, exist_ok=True)
        with FileLock(root / "build.lock", timeout=0):
            shutil.rmtree(partial, ignore_errors=True)
            partial.mkdir()
            try:
                yield partial
            finally:
                shutil.rmtree(partial, ignore_errors=True)
    except Timeout:
        raise StoreError(f"another process is building the index in {home}. Wait for it to finish.") from None
    except OSError as error:
        reason, remedy = (
            f"{root} cannot be written ({error.strerror or error})",
            "Check the disk and the rights on it, and",
        )
        # numpy tells that too little was written and not why.
        no_room = error.errno is None and shutil.disk_usage(root).free < SMALLEST_FREE
        if error.errno in (errno.ENOSPC, errno.EDQUOT) or no_room:
            reason, remedy = f"the disk that holds {root} is full", "Free some space and"
        raise StoreError(
            f"{reason}, so no new index was made; the one in use is unharmed. {remedy} run again: search_cli.py index"
        ) from error


def publish(home: Path, partial: Path, synced: Collection[str] = ()) -> Path:
    """Make the finished folder the generation in use, and prune all but it, the one before, and those being read.

    `synced` are the files that the disk holds already: links to those of an older generation.
    """
    root = home / FOLDER
    numbers = sorted(int(match[1]) for path in root.iterdir() if (match := _NAME.fullmatch(path.name)))
    try:
        before: str | None = current(home).name
    except IndexUnusable:
        before = None
    path = root / f"gen-{(numbers[-1] if numbers else 0) + 1:04}"
    sync_tree(partial, synced)
    partial.rename(path)
    sync(root)
    switch(root, path.name)
    prune(root, keep={path.name, before})
    return path


def switch(root: Path, name: str) -> None:
    """Point to another generation, in one step that a crash leaves either done or not done."""
    replace_file(root / POINTER, root / f"{POINTER}.new", f"{name}\n".encode())
    # From here on the new generation is in use. Unsynced, a power cut may bring back the pointer to the old, which is kept.
    with suppress(OSError):
        sync(root)


def replace_file(path: Path, fresh: Path, content: bytes) -> None:
    """Give a file new content by way of `fresh`, in one step: readers and a crash find the old content or the new one."""
    with fresh.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)


def prune(root: Path, keep: set[str | None]) -> None:
    """Remove the generations that are not in `keep` and that nobody reads."""
    for path in sorted(root.iterdir()):
        if _NAME.fullmatch(path.name) is None or path.name in keep:
            continue
        try:
            with (path / MANIFEST).open("rb") as manifest:
                fcntl.flock(manifest, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(path, ignore_errors=True)
        except BlockingIOError:
            continue  # being read; a later build removes it
        except OSError:
            # Without a manifest, or one that cannot be read: nobody can use it. What stays harms nothing.
            shutil.rmtree(path, ignore_errors=True)
    for path in root.iterdir():
        if (dates := _DATES_OF.fullmatch(path.name)) and not (root / dates[1]).exists():
            path.unlink(missing_ok=True)


def list_files(folder: Path, known: Files | None = None) -> Files:
    """Size and checksum of each file under `folder`, the manifest excepted; those of `known` files are taken over."""
    found: Files = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name != MANIFEST:
            found[name] = known[name] if known and name in known else (path.stat().st_size, checksum(path))
    return found


def checksum(path: Path) -> int:
    """The crc32 of a file."""
    found = 0
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            found = zlib.crc32(chunk, found)
    return found


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write the manifest, last of all files."""
    (folder / MANIFEST).write_text(manifest.model_dump_json(indent=1) + "\n", encoding="utf-8")


def check_sizes(path: Path, manifest: Manifest) -> None:
    """Raise IndexUnusable where a file is missing or has not the size that it was written with."""
    for name, (size, _) in manifest.files.items():
        file = path / name
        if not file.is_file() or file.stat().st_size != size:
            raise IndexUnusable(f"the index is damaged: {file} is missing or cut short. {BUILD_AGAIN}")


def sync_tree(folder: Path, synced: Collection[str] = ()) -> None:
    """Have the disk hold every file and folder under `folder`, and itself; the `synced` files it holds already."""
    from concurrent.futures import ThreadPoolExecutor

    paths = (path for path in (*folder.rglob("*"), folder) if path.relative_to(folder).as_posix() not in synced)
    # Many at a time: a disk writes what several wait for at once, and one after the other each waits for a turn of its own.
    with ThreadPoolExecutor(SYNCS_AT_ONCE) as pool:
        list(pool.map(sync, paths))


def sync(path: Path) -> None:
    """Have the disk hold this file or folder."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def read_manifest(path: Path, content: bytes) -> Manifest:
    """The manifest of the generation at `path`; raise IndexUnusable where it is damaged or of another schema."""
    try:
        loaded = json.loads(content)
        version = loaded["schema_version"]
    except (ValueError, TypeError, KeyError) as error:
        raise IndexUnusable(f"the index is damaged: {path / MANIFEST} cannot be read. {BUILD_AGAIN}") from error
    if version != SCHEMA_VERSION:
        raise IndexUnusable(
            f"the index in {path} has schema version {version}, this program works with {SCHEMA_VERSION}. {BUILD_AGAIN}"
        )
    try:
        files = {name: (int(size), int(crc32)) for name, (size, crc32) in loaded["files"].items()}
        return Manifest(**loaded | {"files": files, "built_at": datetime.fromisoformat(loaded["built_at"])})
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise IndexUnusable(f"the index is damaged: {path / MANIFEST} is not complete. {BUILD_AGAIN}") from error
