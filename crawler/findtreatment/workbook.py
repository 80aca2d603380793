"""Opens an XLSX file that anybody may have made: bounded before it is unpacked, rows streamed, values alone."""

from __future__ import annotations

import re
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import openpyxl

MEGABYTE = 1024 * 1024
# The directories of 2022 unpack to 12 MB, six times their size; the widest listing is some 150 MB.
MOST_UNPACKED = 500 * MEGABYTE
MOST_STRINGS = 64 * MEGABYTE  # these are held in memory
MOST_RATIO = 150
MOST_FILES = 1000
MOST_ROWS = 200_000
MOST_COLUMNS = 1500
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.I)
_SMALL = MEGABYTE  # below it the ratio says nothing


class UnsafeFile(Exception):
    """A file that is not opened; the message says why, as a clause."""


class DamagedFile(Exception):
    """A file, or the rest of it, that is no workbook; the message says where it ends, as a clause."""


@dataclass
class Workbook:
    """An open workbook: its sheets by name, and the year in which it was saved ("" where it does not say)."""

    sheets: dict[str, Any]
    saved: str

    def rows(self, name: str) -> Iterator[tuple[int, tuple[Any, ...]]]:
        """The rows of a sheet that hold something, each with its number from 1.

        UnsafeFile where there are too many, DamagedFile where they break off.
        """
        sheet = self.sheets[name]
        sheet.reset_dimensions()  # what a file declares would be filled up with empty cells
        rows = sheet.iter_rows(values_only=True)
        for number in count(1):
            try:
                row = next(rows, None)
            except Exception as error:  # the library and the parser below it raise whatever they meet
                raise DamagedFile(
                    f"it breaks off after {name}!{number - 1} ({type(error).__name__}: {error})"
                ) from error
            if row is None:
                return
            if number > MOST_ROWS or len(row) > MOST_COLUMNS:
                raise UnsafeFile(f"{name} has more rows or columns than a directory")
            if any(cell is not None and cell != "" for cell in row):
                yield number, row


@contextmanager
def open_workbook(path: Path) -> Iterator[Workbook]:
    """Open a file after its sizes were looked at; UnsafeFile or DamagedFile where it cannot be."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and extensions, which are not looked at
        try:
            with zipfile.ZipFile(path) as packed:
                _check(packed)
                dated = "docProps/core.xml" in packed.namelist()
            book = openpyxl.load_workbook(path, read_only=True, data_only=False, keep_links=False)
        except UnsafeFile:
            raise
        except Exception as error:  # as above
            said = str(error).splitlines()
            raise DamagedFile(f"it is truncated or damaged ({said[0] if said else type(error).__name__})") from error
        try:
            # Without the file's own properties the library would say that it was made now.
            saved = (book.properties.modified or book.properties.created) if dated else None
            worksheets = {sheet.title: sheet for sheet in book.worksheets}
            yield Workbook(worksheets, f"{saved.year}" if saved else "")
        finally:
            book.close()


def _check(packed: zipfile.ZipFile) -> None:
    """Raise UnsafeFile for a ZIP bomb, or XML that declares entities.

    zipfile never yields more of a member than its declared size, so bounds on these are bounds on what is unpacked.
    """
    members = packed.infolist()
    if len(members) > MOST_FILES:
        raise UnsafeFile(f"it packs {len(members)} files")
    total = sum(member.file_size for member in members)
    if total > MOST_UNPACKED:
        raise UnsafeFile(f"it unpacks to {total // MEGABYTE} MB")
    for member in members:
        if member.flag_bits & 0x1:
            raise UnsafeFile("it is encrypted; save it without a password")
        if member.file_size > _SMALL and member.file_size > MOST_RATIO * max(member.compress_size, 1):
            raise UnsafeFile(
                f"{member.filename} unpacks to {member.file_size // max(member.compress_size, 1)} times its size"
            )
        if "sharedstrings" in member.filename.lower() and member.file_size > MOST_STRINGS:
            raise UnsafeFile(f"{member.filename} unpacks to {member.file_size // MEGABYTE} MB")
        if member.filename.lower().endswith((".xml", ".rels")):
            with packed.open(member) as part:
                if _DECLARES.search(part.read(4096)):
                    raise UnsafeFile(f"{member.filename} declares entities")
