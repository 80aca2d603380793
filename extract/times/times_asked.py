"""Times that a page tells in the questions and answers of its JSON-LD alone: "When does your IOP meet?"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from extract.page import Page
from extract.reading.json_questions import asked
from extract.schedule import find_schedules
from records.models import Evidence, Finding

MOST = 300  # characters of an answer that are quoted; a longer one is told by the page, too


def times_asked(page: Page, find: Callable[[Page], list[Finding]]) -> Iterator[Finding]:
    """What `find` reads in each such question with its answer, with the JSON's own words as its quotes.

    Only where the answer itself names the level of care: it stands in no section of the page.
    """
    for held in asked(page, _states_times):
        if len(held.answer) > MOST:
            continue
        quotes = [
            Evidence(quote=quote, where="json_ld", url=page.url, fetched_at=page.fetched_at)
            for quote in (held.question, held.answer)
        ]
        for finding in find(held.page):
            if finding.level_of_care is not None:
                yield finding.model_copy(update={"evidence": quotes})


def _states_times(whole: str) -> bool:
    return len(whole) <= 2 * MOST and any(
        block.days and block.end for match in find_schedules(whole) for block in match.blocks
    )
