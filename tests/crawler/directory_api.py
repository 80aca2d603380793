"""A directory's API on loopback, whose answers a test spoils."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from crawler.findtreatment.fetch import Fetched, Fetching, fetch
from crawler.findtreatment.polite import Client
from crawler.findtreatment.queries import STATE_IDS, of_state
from crawler.settings import CrawlSettings
from tests.crawler import directories as made
from tests.crawler.conftest import Web

PATH = "/locator/exportsAsJson/v2"
NOW = datetime(2026, 2, 11, 10, 15, tzinfo=UTC)


@dataclass
class Api:
    """A directory on loopback: `rows` in pages of `size`; `answers` replaces pages by (status, headers, body) or rows."""

    web: Web
    rows: Sequence[Any]
    size: int = 2
    total_pages: int | None = None
    records: int | None = None
    answers: dict[int, Any] = field(default_factory=dict)
    silent: frozenset[str] = frozenset()  # states of which the API has nothing but an error
    paused: list[float] = field(default_factory=list)
    moment: datetime = NOW

    def __post_init__(self) -> None:
        self.web.everywhere[urlsplit(self.web.proxy).netloc] = self._answer

    @property
    def url(self) -> str:
        return f"{self.web.proxy}{PATH}"

    def client(self, **choices: Any) -> Client:
        settings = CrawlSettings(
            **{"delay": 0.0, "retry_seconds": 0.0, "user_agent": "tern/1 (+us@tern.example)", **choices}
        )
        return Client(self.url, settings, sleep=self.paused.append)

    def run(self, home: Path, *states: str, **how: Any) -> Fetching:
        client = how.pop("client", None) or self.client()
        return fetch(home, [of_state(one) for one in states or ("OR",)], client, now=lambda: self.moment, **how)

    def fetch(self, home: Path, *states: str, **how: Any) -> list[Fetched]:
        found = self.run(home, *states, **how)
        assert found.failed is None
        return found.done

    def pages_asked(self) -> list[int]:
        return [int(parse_qs(urlsplit(url).query)["page"][0]) for url in self.web.urls()]

    def _answer(self, handler: BaseHTTPRequestHandler) -> None:
        number = int(parse_qs(urlsplit(handler.path).query)["page"][0])
        answer = self.answers.get(number)
        if parse_qs(urlsplit(handler.path).query)["limitValue"][0] in {str(STATE_IDS[one]) for one in self.silent}:
            answer = (500, {}, b"")
        if callable(answer):
            answer = answer()
        if isinstance(answer, tuple):
            handler.reply(*answer)  # type: ignore[attr-defined]
            return
        rows = self.rows[(number - 1) * self.size : number * self.size] if answer is None else answer
        pages = -(-len(self.rows) // self.size) if self.total_pages is None else self.total_pages
        records = len(self.rows) if self.records is None else self.records
        body = json.dumps(made.api_page(list(rows), number, pages, records)).encode()
        handler.reply(200, {"Content-Type": "application/json"}, body)  # type: ignore[attr-defined]


def rows(count: int) -> list[Any]:
    return [made.api_row(number) for number in range(1, count + 1)]
