"""A site that answers, and whose pages that name its programs do not: a wall, robots.txt or an error behind its first page."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import Connection, bindparam, or_, select

from crawler.outcomes import WELL, Outcome
from crawler.recording import MOST_SITE_FAILURES
from records.archive import ENDED
from records.compiled import Compiled
from records.health import Problem
from records.programs import current_programs
from records.schema import pages, runs, sites

# Of a missing page a second word is due, and what ends with it has a check of its own (records/site_checks.py).
_FAILS_NOT = WELL | {Outcome.MISSING}
# Asked of every site of the list, of most of which no page fails.
_FAILING = Compiled(
    select(pages.c.final_url, pages.c.url, pages.c.outcome).where(
        pages.c.host == bindparam("site"),
        pages.c.sha256.is_not(None),
        *(pages.c.outcome != one for one in sorted({*(said.value for said in _FAILS_NOT), *ENDED})),
    )
)


def unconfirmed(connection: Connection, host: str) -> Problem | None:
    """What keeps more of the pages that name the site's programs from being read than are confirmed; None: nothing.

    Each page counts by its last answer, so that a run that was cut short neither brings a problem nor takes one away. But
    where the visit was given up, since page after page failed, those that were well before and are due say neither.
    """
    failing = {final or url: Outcome(said) for final, url, said in _FAILING.run(connection, {"site": host})}
    if not failing:
        return None
    naming = {url for program in current_programs(connection, site=host) for url in program.urls}
    failed = Counter(failing[url] for url in naming & failing.keys())
    confirmed = naming - failing.keys() - _not_asked(connection, host)
    if failed.total() <= len(confirmed):
        return None
    outcome, _ = failed.most_common(1)[0]
    return Problem(outcome.value, f"{_pages(failed.total(), len(naming))}: {outcome.explanation}")


def _not_asked(connection: Connection, host: str) -> set[str]:
    """The pages that were due when the site was asked last, and were not asked because the visit was given up."""
    asked = select(sites.c.run_id, sites.c.failures, runs.c.started_at).join_from(
        sites, runs, runs.c.id == sites.c.run_id
    )
    last = connection.execute(asked.where(sites.c.host == host)).first()
    if last is None or last.failures < MOST_SITE_FAILURES:
        return set()
    due = or_(pages.c.ask_again_at.is_(None), pages.c.ask_again_at <= last.started_at)
    left = select(pages.c.final_url).where(pages.c.host == host, due, pages.c.run_id.is_distinct_from(last.run_id))
    return set(connection.scalars(left))


def _pages(failed: int, of: int) -> str:
    """
    >>> _pages(3, 4), _pages(1, 1)
    ('3 of the 4 pages that name its programs cannot be read', 'the one page that names its programs cannot be read')
    """
    if of == 1:
        return "the one page that names its programs cannot be read"
    return f"{failed} of the {of} pages that name its programs cannot be read"
