"""The list of sites: a CSV file that a person keeps, read with the line number of everything wrong in it."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from crawler.urls import without_www
from records.errors import InputError

COLUMNS = ("name", "url", "note")
KINDS = ("provider", "lead_generation")
_MOST_PROBLEMS_SHOWN = 30


@dataclass(frozen=True)
class Site:
    """One row of the list. `kind` lead_generation is kept in the list and never crawled."""

    name: str
    url: str
    note: str = ""
    kind: str = "provider"

    @property
    def host(self) -> str:
        """The netloc in lower case: what a site is known by.

        >>> Site("Harbor", "https://WWW.Harbor.example:8080/start").host
        'www.harbor.example:8080'
        """
        return urlsplit(self.url).netloc.lower()


def read_sites(path: Path) -> list[Site]:
    """Read `sites.csv` (name, url, note and optionally kind); raise one InputError that lists every bad row."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError as error:
        raise InputError(f"{path} does not exist. Make it with a first line {','.join(COLUMNS)}.") from error
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise InputError(f"{path} line {line}: not UTF-8. Save the file as UTF-8 (CSV UTF-8).") from error
    sites, problems = _read_rows(text)
    if problems:
        shown = problems[:_MOST_PROBLEMS_SHOWN]
        if more := len(problems) - len(shown):
            shown.append(f"… and {more} more")
        raise InputError(f"{path} cannot be used; correct these lines:\n" + "\n".join(f"  {line}" for line in shown))
    return sites


def _read_rows(text: str) -> tuple[list[Site], list[str]]:
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    sites: list[Site] = []
    problems: list[str] = []
    lines_of_hosts: dict[str, int] = {}
    try:
        header = [cell.strip().lower() for cell in next(rows, [])]
        if problem := _header_problem(header):
            return [], [f"line 1: {problem}"]
        for cells in rows:
            if not any(cell.strip() for cell in cells):
                continue
            line = rows.line_num
            site, found = _read_row(header, cells)
            key = without_www(site.host) if site else ""
            if key in lines_of_hosts:
                found = [f"the host {key} (with or without www.) is already in line {lines_of_hosts[key]}"]
            problems += [f"line {line}: {problem}" for problem in found]
            if site:
                lines_of_hosts.setdefault(key, line)
                sites.append(site)
    except csv.Error as error:
        problems.append(f"line {rows.line_num}: not valid CSV ({error})")
    if not sites and not problems:
        problems.append("line 2: there is no site in the list")
    return sites, problems


def _header_problem(header: list[str]) -> str:
    if missing := [column for column in COLUMNS if column not in header]:
        return f"the column {', '.join(missing)} is missing; the first line must name {','.join(COLUMNS)}"
    if unknown := [column for column in header if column not in (*COLUMNS, "kind")]:
        return f"unknown column {', '.join(repr(column) for column in unknown)}"
    if len(set(header)) < len(header):
        return "a column is named twice"
    return ""


def _read_row(header: list[str], cells: list[str]) -> tuple[Site | None, list[str]]:
    if len(cells) != len(header):
        return None, [f"{len(cells)} cells where {len(header)} belong (quote a value that holds a comma)"]
    values = {column: cell.strip() for column, cell in zip(header, cells, strict=True)}
    problems = []
    if not values["name"]:
        problems.append("the name is empty")
    if problem := url_problem(values["url"]):
        problems.append(problem)
    kind = values.get("kind") or "provider"
    if kind not in KINDS:
        problems.append(f"the kind {kind!r} is none of {', '.join(KINDS)}")
    if problems:
        return None, problems
    return Site(values["name"], values["url"], values["note"], kind), []


def url_problem(url: str) -> str:
    """Say what is wrong with the URL of a site; an empty answer means nothing is.

    >>> url_problem("harbor.example/programs")
    "the URL 'harbor.example/programs' does not begin with http:// or https://"
    >>> url_problem("https://harbor.example/")
    ''
    """
    if not url:
        return "the URL is empty"
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname or "", parts.port
    except ValueError as error:
        return f"the URL {url!r} is not valid ({error})"
    if parts.scheme not in ("http", "https"):
        return f"the URL {url!r} does not begin with http:// or https://"
    if not host or any(character.isspace() for character in url):
        return f"the URL {url!r} is not valid (no host, or a space in it)"
    if "@" in parts.netloc:
        return f"the URL {url!r} holds a user name; remove it"
    if "." not in host and host != "localhost" and ":" not in host:
        return f"the URL {url!r} is not valid (the host {host!r} has no dot)"
    return ""
