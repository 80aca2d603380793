"""Which of a site's known pages are to be fetched: the best-scored, up to the budget of the run."""

from __future__ import annotations

from sqlalchemy import Connection, case, or_, select, update

from crawler.outcomes import FRUITLESS
from records.schema import pages

_FRUITLESS_PENALTY = 60.0


def choose_due(connection: Connection, host: str, run_id: str, room: int, now: float) -> None:
    """Make the `room` best pages that this run has not settled due; the others wait without a date.

    A page that is being retried keeps its place; a link found late may displace one that was never tried.
    """
    order = pages.c.score - case((pages.c.outcome.in_(list(FRUITLESS)), _FRUITLESS_PENALTY), else_=0.0)
    chosen = connection.scalars(
        select(pages.c.id)
        .where(
            pages.c.host == host,
            pages.c.score >= 0,
            or_(pages.c.run_id.is_(None), pages.c.run_id != run_id),
        )
        .order_by((pages.c.attempts > 0).desc(), order.desc(), pages.c.depth, pages.c.id)
        .limit(max(0, room))
    ).all()
    connection.execute(
        update(pages)
        .where(pages.c.host == host, pages.c.due_at.is_not(None), pages.c.id.not_in(chosen))
        .values(due_at=None)
    )
    connection.execute(update(pages).where(pages.c.id.in_(chosen), pages.c.due_at.is_(None)).values(due_at=now))
