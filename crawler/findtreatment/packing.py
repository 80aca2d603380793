"""A row of the directory as bytes and back, as the store keeps it."""

from __future__ import annotations

import json
from dataclasses import asdict
from hashlib import sha256
from typing import Any

import zstandard

from crawler.findtreatment.facility import DirectoryPhone, Facility, Service

_OF_A_FILE = ("file", "edition", "row")  # what differs where two editions say the same
_MOST = 1 << 20  # bytes of a row; more was never written by this program


def pack(facility: Facility) -> bytes:
    """A row compressed.

    >>> row = Facility("f.csv", "locator", "both", "2026", "2", "Harbor Quarry", "", "", "", "", "OR", "97201")
    >>> unpack(pack(row)) == row
    True
    """
    return zstandard.compress(json.dumps(asdict(facility), separators=(",", ":")).encode())


def unpack(packed: bytes) -> Facility:
    """A row as it was packed."""
    held: dict[str, Any] = json.loads(zstandard.decompress(packed, max_output_size=_MOST))
    held["phones"] = tuple(DirectoryPhone(**one) for one in held["phones"])
    held["services"] = tuple(Service(**one) for one in held["services"])
    held["websites"] = tuple(held["websites"])
    return Facility(**held)


def content(facility: Facility) -> str:
    """A checksum over what a row says, whatever edition says it and where."""
    said = {name: value for name, value in asdict(facility).items() if name not in _OF_A_FILE}
    return sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:32]
