"""Log lines: one event a line with its time, level and fields, as key=value or as JSON."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from records.errors import StoreError

FOLDER = "logs"
LARGEST = 5 * 1024 * 1024  # bytes; then the file is put aside as .log.1, in place of the one before
_BARE = re.compile(r"[^\s\"'=\\\x00-\x1f\x7f]+")


class LogLine(logging.Formatter):
    """Formats a record as a line; what `logger.info("page", extra={"fields": {…}})` gives stands in fields of its own."""

    def __init__(self, *, as_json: bool) -> None:
        super().__init__()
        self._as_json = as_json

    def format(self, record: logging.LogRecord) -> str:
        """The line, without its end; never more than one, whatever stands in the fields."""
        fields: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": record.getMessage(),
            **getattr(record, "fields", {}),
        }
        if record.exc_info:
            fields["traceback"] = self.formatException(record.exc_info)
        if self._as_json:
            return json.dumps(fields, default=str)
        return " ".join(f"{name}={_said(value)}" for name, value in fields.items())


def _said(value: object) -> str:
    r"""A value behind its equals sign: in quotation marks, as JSON has them, where it is more than one word.

    >>> _said("https://a.example/iop"), _said("no answer\nin time"), _said(None), _said(4.25), _said("")
    ('https://a.example/iop', '"no answer\\nin time"', 'null', '4.25', '""')
    """
    if isinstance(value, str):
        return value if _BARE.fullmatch(value) else json.dumps(value, ensure_ascii=False)
    return json.dumps(value, default=str)


def log_file(home: Path, name: str) -> Path:
    """The file of that name in the home's folder of logs, which is made; one that has grown large is put aside.

    Raises StoreError where the folder cannot be used.
    """
    path = home / FOLDER / name
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > LARGEST:
            path.replace(path.with_suffix(".log.1"))
    except OSError as error:
        raise StoreError(
            f"cannot write {path}: {error.strerror}. Free some space, or choose another --home."
        ) from error
    return path


class _Quiet(logging.FileHandler):
    """A log that finds no room says nothing of it: the store does, and the work is what matters."""

    def handleError(self, record: logging.LogRecord) -> None:
        """Go on."""

    def close(self) -> None:
        """Let go of the file, also where what waits for it finds no room."""
        with suppress(OSError):
            super().close()


@contextmanager
def logged_to(path: Path, logger: logging.Logger, *, as_json: bool) -> Iterator[None]:
    """Within this block what the logger is told, from INFO up, goes to the file alone."""
    handler = _Quiet(path, encoding="utf-8", errors="backslashreplace", delay=True)
    handler.setFormatter(LogLine(as_json=as_json))
    before = logger.level, logger.propagate
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        handler.close()
        logger.setLevel(before[0])
        logger.propagate = before[1]
