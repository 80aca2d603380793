"""A store that is crawled night after night, without a network."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Engine, select

from crawler.due import DAY, HOUR, Pace
from crawler.fetched import Fetched, RunLimits
from crawler.frontier import Frontier
from crawler.outcomes import Outcome
from crawler.rounds import begin_run, end_run
from crawler.sites import Site
from records.archive import list_pages
from records.database import reading
from records.schema import pages, sites

A, B = "http://a.example/", "http://b.example/"
PACE = Pace(shortest=20 * HOUR, first=44 * HOUR, longest=14 * DAY, gone_after=2)
TEXT = b"the text of a page"
Answers = dict[str, Fetched | bytes | int]  # a body, a status, or the whole


@dataclass
class Nights:
    """A store that is crawled night after night; `answers` is what each address says, `asked` what a run asked for."""

    home: Path
    engine: Engine
    now: float = 1_000_000.0
    answers: Answers = field(default_factory=dict)

    def crawl(
        self, *urls: str, only: tuple[str, ...] = (), most: int | None = None, places: int = 20, anew: bool = False
    ) -> list[str]:
        """One run; gives the addresses that were asked for, in order. `most` cuts it short as --max-pages does."""
        listed = [Site(url, url) for url in urls or (A,)]
        with self.engine.begin() as connection:
            run = begin_run(connection, listed, only=only, pages_per_site=places, now=self.now, pace=PACE, anew=anew)
        self.run = run
        limits = RunLimits(run.id, places, retry_seconds=0.0, pace=PACE)
        frontier = Frontier(self.engine, self.home, limits, "machine/one", only=only, clock=lambda: self.now)
        asked: list[str] = []
        while (most is None or len(asked) < most) and (lease := frontier.lease_host()):
            while (most is None or len(asked) < most) and (page := frontier.next_page(lease)):
                asked.append(page.url)
                if frontier.record(lease, page, self._answer(page.url), 0.0).gave_up_site:
                    break
            frontier.release(lease)
        with self.engine.begin() as connection:
            assert end_run(connection, run.id, self.now, cut=most is not None, pace=PACE)
        return asked

    def _answer(self, url: str) -> Fetched:
        answer = self.answers.get(url, TEXT)
        if isinstance(answer, Fetched):
            return answer
        if isinstance(answer, bytes):
            return Fetched(Outcome.OK, url, 200, {"etag": '"1"'}, answer, "text/html")
        outcome = {404: Outcome.NOT_FOUND, 429: Outcome.BLOCKED}.get(answer, Outcome.SERVER_ERROR)
        return Fetched(outcome, url, answer)

    def sleep(self, seconds: float = DAY) -> None:
        """Let time go by."""
        self.now += seconds

    def nights(self, count: int, url: str = A) -> list[int]:
        """Crawl on so many nights; gives those on which the address was asked for."""
        found = []
        for night in range(count):
            if url in self.crawl():
                found.append(night)
            self.sleep()
        return found

    def column(self, name: str, url: str = A) -> object:
        with reading(self.engine) as connection:
            return connection.scalar(select(pages.c[name]).where(pages.c.url == url))

    def site(self, name: str, host: str = "a.example") -> object:
        with reading(self.engine) as connection:
            return connection.scalar(select(sites.c[name]).where(sites.c.host == host))

    def listed(self) -> set[str]:
        with reading(self.engine) as connection:
            return {page.url for page in list_pages(connection)}
