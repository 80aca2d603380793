"""Which of a site's known pages are to be fetched: the best-scored, up to the budget of the run."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, and_, case, or_, select, update

from crawler.fetched import RunLimits
from crawler.outcomes import CONFIRMED, FRUITLESS
from records.schema import pages

_FRUITLESS_PENALTY = 60.0


def choose_due(connection: Connection, host: str, limits: RunLimits, taken: int, now: float) -> list[int]:
    """Make the best pages due that this run has not settled, and give their ids; the others wait without a date.

    `taken` of the site's places are used up. A page that stands and is not to be asked for yet keeps its place, so
    that a worse one does not come in for it. A page that is being retried keeps its place too; a link found late may
    displace one that was never tried.
    """
    order = pages.c.score - case((pages.c.outcome.in_(list(FRUITLESS)), _FRUITLESS_PENALTY), else_=0.0)
    waits = _waits(limits, now)
    places = connection.execute(
        select(pages.c.id, waits.label("waits"))
        .where(
            pages.c.host == host,
            pages.c.score >= 0,
            or_(pages.c.run_id.is_(None), pages.c.run_id != limits.run_id),
            or_(~waits, pages.c.outcome.in_(list(CONFIRMED))),
        )
        .order_by((pages.c.attempts > 0).desc(), order.desc(), pages.c.depth, pages.c.id)
        .limit(max(0, limits.pages_per_site - taken))
    ).all()
    chosen = [row.id for row in places if not row.waits]
    connection.execute(
        update(pages)
        .where(pages.c.host == host, pages.c.due_at.is_not(None), pages.c.id.not_in(chosen))
        .values(due_at=None)
    )
    connection.execute(update(pages).where(pages.c.id.in_(chosen), pages.c.due_at.is_(None)).values(due_at=now))
    return chosen


def _waits(limits: RunLimits, now: float) -> ColumnElement[bool]:
    # A time further away than any interval was written by a clock that ran ahead: it holds nobody back.
    return and_(
        pages.c.ask_again_at.is_not(None),
        pages.c.ask_again_at > now,
        pages.c.ask_again_at <= now + limits.pace.longest,
    )
