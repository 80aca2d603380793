"""Which of a site's known pages are to be fetched: the best-scored, up to the budget of the run, and a few that those displaced."""

from __future__ import annotations

from sqlalchemy import Connection, Float, Integer, and_, bindparam, case, or_, select, update

from crawler.fetched import RunLimits
from crawler.outcomes import CONFIRMED, FRUITLESS, SITE_TROUBLE
from records.archive import ENDED
from records.schema import fetches, pages

_FRUITLESS_PENALTY = 60.0
# When a page is due that is asked in turn: after all that have a place, for what it brings must not cost them theirs.
IN_TURN = 1.0
_TURNS_OF = 5  # to so many places one page that others displaced is asked beside
# A time further away than any interval was written by a clock that ran ahead: it holds nobody back.
_WAITS = and_(
    pages.c.ask_again_at.is_not(None),
    pages.c.ask_again_at > bindparam("now", type_=Float),
    pages.c.ask_again_at <= bindparam("latest", type_=Float),
)
_ORDER = pages.c.score - case((pages.c.outcome.in_(list(FRUITLESS)), _FRUITLESS_PENALTY), else_=0.0)
_NOT_ASKED = or_(pages.c.run_id.is_(None), pages.c.run_id != bindparam("run"))  # in this run
_PLACES = (
    select(pages.c.id, _WAITS.label("waits"))
    .where(
        pages.c.host == bindparam("site"),
        pages.c.score >= 0,
        _NOT_ASKED,
        or_(~_WAITS, pages.c.outcome.in_(list(CONFIRMED))),
    )
    .order_by((pages.c.attempts > 0).desc(), _ORDER.desc(), pages.c.depth, pages.c.id)
    .limit(bindparam("places", type_=Integer))
)
_LAST_FETCH = (
    select(fetches.c.fetched_at)
    .where(fetches.c.page_id == pages.c.id)
    .order_by(fetches.c.id.desc())
    .limit(1)
    .scalar_subquery()
)
# What a clock that ran ahead has dated was asked nobody knows when.
_LAST_ASKED = case((bindparam("now", type_=Float) < _LAST_FETCH, 0.0), else_=_LAST_FETCH)
# Pages whose text stands and which others displaced: what programs quote of them must not stand unasked for ever.
_DISPLACED = (
    select(pages.c.id)
    .where(
        pages.c.host == bindparam("site"),
        pages.c.score >= 0,
        pages.c.sha256.is_not(None),
        pages.c.outcome.not_in(ENDED),
        ~_WAITS,
        _NOT_ASKED,
        or_(
            pages.c.due_at.is_not(None),  # one that was chosen before, or has just been displaced, keeps its turn
            and_(
                bindparam("taken", type_=Integer) == 0,
                or_(pages.c.outcome.not_in(list(SITE_TROUBLE)), bindparam("long_ago", type_=Float) > _LAST_ASKED),
            ),
        ),
        pages.c.id.not_in(bindparam("placed", expanding=True, type_=Integer)),
    )
    .order_by(_LAST_ASKED, pages.c.id)
    .limit(bindparam("turns", type_=Integer))
)
_CHOSEN = bindparam("chosen", expanding=True, type_=Integer)
_OTHERS_NOT_DUE = (
    update(pages)
    .where(pages.c.host == bindparam("site"), pages.c.due_at.is_not(None), pages.c.id.not_in(_CHOSEN))
    .values(due_at=None)
)
_IN_TURN_DUE = (
    update(pages)
    .where(pages.c.id.in_(_CHOSEN), pages.c.due_at.is_(None))
    .values(due_at=bindparam("in_turn", type_=Float))
)
_CHOSEN_DUE = (
    update(pages).where(pages.c.id.in_(_CHOSEN), pages.c.due_at.is_(None)).values(due_at=bindparam("now", type_=Float))
)


def choose_due(connection: Connection, host: str, limits: RunLimits, taken: int, now: float) -> list[int]:
    """Make the best pages due that this run has not settled, and give their ids; the others wait without a date.

    `taken` of the site's places are used up. A page that stands and is not to be asked for yet keeps its place, so
    that a worse one does not come in for it. A page that is being retried keeps its place too; a link found late may
    displace one that was never tried.

    Stored pages that have no place any more are asked beside, those first that were asked longest ago: a fifth as many as
    there are places, and of those that fail each once in half the longest interval.
    """
    places = max(0, limits.pages_per_site - taken)
    asked = {"site": host, "run": limits.run_id, "now": now, "latest": now + limits.pace.longest}
    placed = connection.execute(_PLACES, {**asked, "places": places}).all()
    chosen = [row.id for row in placed if not row.waits]
    if len(placed) == places:
        others = {
            "taken": taken, "placed": [row.id for row in placed], "turns": max(1, limits.pages_per_site // _TURNS_OF),
            "long_ago": now - limits.pace.longest / 2,
        }  # fmt: skip
        in_turn = connection.scalars(_DISPLACED, {**asked, **others}).all()
        connection.execute(_IN_TURN_DUE, {"chosen": in_turn, "in_turn": IN_TURN})
        chosen += in_turn
    connection.execute(_OTHERS_NOT_DUE, {"site": host, "chosen": chosen})
    connection.execute(_CHOSEN_DUE, {"chosen": chosen, "now": now})
    return chosen
