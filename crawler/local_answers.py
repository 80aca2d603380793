"""What a local site answers: a folder of pages and a few rules, read as a web server would."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from pathlib import Path
from urllib.parse import parse_qs, unquote

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from records.errors import InputError

RULES = "_server.json"
HASHED_UP_TO = 8_000_000  # bytes; a larger file is streamed without an ETag, so that a 300 MB page stays cheap
CONTENT_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".htm": "text/html",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml",
    ".json": "application/json",
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".pdf": "application/pdf",
    ".gz": "application/gzip",
}


class Calendar(BaseModel):
    """A calendar that never ends: every month links to the next, for as long as somebody follows.

    `template` is a file of the site's folder in which {month}, {previous} and {next} stand for YYYY-MM.
    """

    model_config = ConfigDict(extra="forbid")

    path: str
    first: str = Field(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")
    template: str


class SiteRules(BaseModel):
    """What `_server.json` may say of a site: everything that a folder of files cannot.

    `redirects` map a path to a URL (302) or "301 URL"; `statuses` answer a path with that status, with the
    file's body where there is one; `headers` are added by path, under "*" for all paths; `delays` hold an
    answer back for that many seconds.
    """

    model_config = ConfigDict(extra="forbid")

    redirects: dict[str, str] = {}
    statuses: dict[str, int] = {}
    headers: dict[str, dict[str, str]] = {}
    delays: dict[str, float] = {}
    calendar: Calendar | None = None


@dataclass(frozen=True)
class Answer:
    """A response before it is sent; a `body` that is a path is streamed from that file."""

    status: int
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes | Path = b""
    delay: float = 0.0


def next_month(month: str, step: int = 1) -> str:
    """The month `step` months after YYYY-MM.

    >>> next_month("2026-12"), next_month("2026-01", -1)
    ('2027-01', '2025-12')
    """
    count = int(month[:4]) * 12 + int(month[5:7]) - 1 + step
    return f"{count // 12:04d}-{count % 12 + 1:02d}"


def plain_answer(status: int, text: str) -> Answer:
    """A short text answer of a status."""
    return Answer(status, {"Content-Type": "text/plain; charset=utf-8"}, f"{text}\n".encode())


class SiteFolder:
    """One site: the files of a folder under their paths, or a single file at `/`."""

    def __init__(self, root: Path, *, only: Path | None = None) -> None:
        self.root = root.resolve()
        self.only = only
        self.rules = SiteRules()
        rules_file = self.root / RULES
        if only is None and rules_file.is_file():
            try:
                self.rules = SiteRules.model_validate_json(rules_file.read_bytes())
            except ValidationError as error:
                raise InputError(f"{rules_file} does not hold the rules of a local site: {error}") from error

    def answer(self, target: str, request_headers: dict[str, str]) -> Answer:
        """The response to a path with its query; request header names are in lower case."""
        path, _, query = target.partition("#")[0].partition("?")
        path = unquote(path) or "/"
        delay = self.rules.delays.get(path, 0.0)
        if redirect := self.rules.redirects.get(path):
            code, _, location = redirect.rpartition(" ")
            return Answer(int(code or 302), {"Location": location, **self._headers(path)}, b"", delay)
        calendar = self.rules.calendar
        if calendar and path == calendar.path:
            month = parse_qs(query).get("month", [calendar.first])[0]
            return self._calendar_page(calendar, month, delay)
        file = self.file_of(path)
        status = self.rules.statuses.get(path)
        if file is None:
            missing = plain_answer(status or 404, f"there is no page at {path}")
            return replace(missing, headers=missing.headers | self._headers(path), delay=delay)
        headers = {"Content-Type": CONTENT_TYPES.get(file.suffix.lower(), "application/octet-stream")}
        return self._file_answer(file, status or 200, headers | self._headers(path), delay, request_headers)

    def file_of(self, path: str) -> Path | None:
        """The file served at a decoded path, or None; never one outside the folder or with a leading _ or dot."""
        segments = [segment for segment in path.split("/") if segment]
        if self.only is not None:
            return self.only if not segments else None
        if any(segment[0] in "._" or "\\" in segment or "\0" in segment for segment in segments):
            return None
        bare = self.root.joinpath(*segments)
        names = [bare / "index.html", bare / "index.htm"]
        if segments:
            names = [*([] if path.endswith("/") else [bare]), bare.with_name(f"{bare.name}.html"), *names]
        try:
            found = next((name for name in names if name.is_file()), None)
        except OSError:  # a name that no file system takes
            return None
        return found if found and found.resolve().is_relative_to(self.root) else None

    def _headers(self, path: str) -> dict[str, str]:
        return {**self.rules.headers.get("*", {}), **self.rules.headers.get(path, {})}

    def _calendar_page(self, calendar: Calendar, month: str, delay: float) -> Answer:
        """The page of one month, made from the template."""
        try:
            values = {"{month}": month, "{previous}": next_month(month, -1), "{next}": next_month(month)}
        except ValueError:
            return plain_answer(404, f"a month is YYYY-MM, not {month!r}")
        page = (self.root / calendar.template).read_text(encoding="utf-8")
        for name, value in values.items():
            page = page.replace(name, value)
        headers = {"Content-Type": CONTENT_TYPES[".html"], **self._headers(calendar.path)}
        return Answer(200, headers, page.encode(), delay)

    def _file_answer(
        self, file: Path, status: int, headers: dict[str, str], delay: float, request_headers: dict[str, str]
    ) -> Answer:
        """A file with its validators, or 304 where the client's copy is still the same."""
        about = file.stat()
        modified = datetime.fromtimestamp(int(about.st_mtime), UTC)
        headers["Last-Modified"] = format_datetime(modified, usegmt=True)
        if about.st_size > HASHED_UP_TO:
            return Answer(status, headers, file, delay)
        body = file.read_bytes()
        headers["ETag"] = f'"{hashlib.sha256(body).hexdigest()[:24]}"'
        if status == 200 and is_unchanged(request_headers, headers["ETag"], modified):
            return Answer(304, headers, b"", delay)
        return Answer(status, headers, body, delay)


def is_unchanged(request_headers: dict[str, str], etag: str, modified: datetime) -> bool:
    """Whether the client's validators still hold; If-None-Match outranks If-Modified-Since.

    >>> is_unchanged({"if-none-match": 'W/"a", "b"'}, '"b"', datetime(2026, 1, 1, tzinfo=UTC))
    True
    """
    if (given := request_headers.get("if-none-match")) is not None:
        return etag in {tag.strip().removeprefix("W/") for tag in given.split(",")} or given.strip() == "*"
    try:
        return modified <= parsedate_to_datetime(request_headers["if-modified-since"])
    except (KeyError, ValueError, TypeError):
        return False
