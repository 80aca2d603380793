"""How far the pages of an answer got, and whether more are due: told by what comes, for what it counts was seen to be wrong."""

from __future__ import annotations

from dataclasses import dataclass, field

from crawler.findtreatment.answer import Page, page_digest
from crawler.findtreatment.queries import PAGE_SIZE

MOST_PAGES = 500
MOST_HOLLOW = 3  # pages in a row, after which no more are asked for


@dataclass
class Walk:
    """The pages of an answer, taken in their order from 1.

    A page is hollow where it has no rows, or those of a page before. `rows` are those of the others, `full` of these pages.
    """

    number: int = 0
    rows: int = 0
    full: int = 0
    hollow: int = 0  # in a row, up to the last one
    total_pages: int | None = None
    record_count: int | None = None
    notes: list[str] = field(default_factory=list)
    _seen: dict[bytes, int] = field(default_factory=dict)
    _first: int = 0  # rows of the first page
    _last: int = 0
    _repeated: bool = False

    def is_hollow(self, page: Page) -> bool:
        """Whether a page has no rows of its own."""
        return not page.rows or page_digest(page.rows) in self._seen

    def take(self, page: Page) -> None:
        """Count the next page."""
        self.number += 1
        self._count(page)
        self._last = len(page.rows)
        if not self.is_hollow(page):
            self._first = self._first or len(page.rows)
            self._seen[page_digest(page.rows)] = self.number
            self.rows += len(page.rows)
            self.full += 1
            self.hollow = 0
            return
        self.hollow += 1
        if page.rows:
            self._repeated = True
            self.notes.append(f"page {self.number} repeats page {self._seen[page_digest(page.rows)]}")

    @property
    def is_due(self) -> bool:
        """Whether rows are missing by what the answer counts, so that a hollow page cannot be its end."""
        if self.record_count is not None:
            return self.rows < self.record_count
        return self.total_pages is not None and self.full < self.total_pages

    @property
    def goes_on(self) -> bool:
        """Whether the next page is to be asked for."""
        return self._wants_more and self.number < MOST_PAGES

    @property
    def missing(self) -> str:
        """What did not come, as a clause; "" where all did."""
        if self.record_count is not None and self.is_due:
            return f"{self.rows:,} of {self.record_count:,} facilities came"
        if self.is_due:
            return f"{self.full} of {self.total_pages} pages came"
        if self._wants_more:
            return f"it did not end after {self.number} pages"
        if self._repeated and self.record_count is None and self.total_pages is None:
            return "a page was repeated, and nothing says how many there are"
        return ""

    @property
    def _wants_more(self) -> bool:
        if not self.number:
            return True
        if self.is_due:
            return self.hollow < MOST_HOLLOW
        if self.hollow:
            return False
        if self.total_pages is not None and self.number < self.total_pages:
            return self._last >= self._first  # the two counts disagree, and a page that is not full would be the last
        return self.record_count is None and self._last >= PAGE_SIZE

    def told(self) -> list[str]:
        """What did not add up, in sentences."""
        said = []
        if self.record_count is not None and self.rows > self.record_count:
            said.append(f"{self.record_count:,} facilities are counted, and {self.rows:,} came")
        if self.total_pages is not None and self.full != self.total_pages and not (self.is_due or not self.rows):
            said.append(f"{self.total_pages} pages are counted, and {self.full} had facilities")
        return [*self.notes, *said]

    def _count(self, page: Page) -> None:
        if self.number > 1 and not page.rows:
            return  # behind the end some count nothing
        for name, said in (("total_pages", page.pages), ("record_count", page.records)):
            before = getattr(self, name)
            if before is not None and said is not None and said != before:
                self.notes.append(
                    f"{name} was {before} and is {said} on page {self.number}: the directory changed meanwhile"
                )
            if said is not None:
                setattr(self, name, said)
