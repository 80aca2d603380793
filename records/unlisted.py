"""Programs of sites that the site list does not hold as providers any more: they become history."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, and_, delete, or_, select

from records.differences import by_id, differences
from records.history import Change, change_of, save_changes
from records.programs import Changes, current_programs, save_programs
from records.schema import programs, read_pages, site_checks, sites


def unlisted_sites(connection: Connection) -> list[str]:
    """The hosts of sites that have programs, and were taken off the list or are marked as lead generation."""
    left = or_(sites.c.active == 0, sites.c.kind != "provider")
    joined = programs.join(sites, and_(programs.c.site == sites.c.host, left))
    query = select(sites.c.host).distinct().select_from(joined).where(programs.c.gone_since.is_(None))
    return sorted(connection.scalars(query))


def doubt_site(connection: Connection, host: str, why: str, *, now: datetime) -> None:
    """Mark the programs of the site stale with the reason, in a transaction of the caller; they stay in search and index."""
    kept = [one.model_copy(update={"stale": why}) for one in current_programs(connection, site=host)]
    save_programs(connection, host, kept, now=now)


def leave_site(connection: Connection, host: str, *, now: datetime) -> tuple[Changes, list[Change]]:
    """Make the programs of the site history, in a transaction of the caller. Put back into the list it is read again."""
    changed = [
        change_of(one, "site_unlisted", at=now)
        for one in differences(by_id(current_programs(connection, site=host)), {}, {})
    ]
    counts = save_programs(connection, host, [], now=now)
    save_changes(connection, changed)
    connection.execute(delete(read_pages).where(read_pages.c.host == host))
    connection.execute(delete(site_checks).where(site_checks.c.host == host))
    return counts, changed
