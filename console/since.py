"""A moment in the past as a person writes it: a date, "7d", "yesterday"."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from records.errors import InputError

_AGO = re.compile(r"(\d{1,5})\s*(h|d|w)")
_UNIT = {"h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}
_FIRST = datetime(1970, 1, 1, tzinfo=UTC)
_MONTH = re.compile(r"\d{4}-\d{2}")


def moment(text: str, now: datetime) -> datetime:
    """The moment that is meant (UTC); InputError where it is none, or still to come.

    A date is its first moment, a month its first day; "7d" is 7 times 24 hours ago.

    >>> now = datetime(2026, 3, 12, 8, 30, tzinfo=UTC)
    >>> [f"{moment(text, now):%m-%d %H:%M}" for text in ("2026-03-05", "2026-03", "2026-03-05T06:00-08:00")]
    ['03-05 00:00', '03-01 00:00', '03-05 14:00']
    >>> [f"{moment(text, now):%m-%d %H:%M}" for text in ("7d", "36 h", "yesterday", "Today")]
    ['03-05 08:30', '03-10 20:30', '03-11 00:00', '03-12 00:00']
    """
    said = text.strip().lower()
    found = _ago(said, now) or _date(said)
    if found is None:
        raise InputError(
            f'--since "{text}" is no date: write 2026-03-05, 2026-03, 2026-03-05T06:00, today, yesterday, 12h, 7d or 2w'
        )
    if found > now:
        raise InputError(f'--since "{text}" is still to come; it is {now:%Y-%m-%d %H:%M} UTC now')
    return found


def _ago(said: str, now: datetime) -> datetime | None:
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    if said in ("today", "yesterday"):
        return midnight - timedelta(days=said == "yesterday")
    if match := _AGO.fullmatch(said):
        return max(_FIRST, now - int(match[1]) * _UNIT[match[2]])
    return None


def _date(said: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(f"{said}-01" if _MONTH.fullmatch(said) else said.upper())
    except ValueError:
        return None
    return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
