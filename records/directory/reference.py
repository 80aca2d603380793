"""How programs that the national directory lists are told from those that pages state."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from records.models import Evidence, Program


Source = Literal["crawled", "directory"]
SOURCES: tuple[Source, ...] = ("crawled", "directory")
DIRECTORY = "directory"  # `where` of the evidence
REGISTERS = ("substance_use", "mental_health")  # the two lists; what answers of the API call both is neither
# Begins the rule of what only some rows of a program list: behind it the register that lists it, ROW for rows of one, or
# SITE where pages of the site say otherwise.
ONE_LIST = "one_list:"
ROW = "row"
SITE = "site"
PHONE_UNREAD = "phone_unread"  # the rule of a cell that should hold a phone and holds no number to call
ONLY_SOME = "only_some"  # the rule of a service that is a part of what the code of a value means, and so no yes to it
PREFIX = "findtreatment.gov/"  # begins what stands for the site of a listed facility; no host holds a slash
_EDITION = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


def place_id(key: str) -> str:
    """The stable id of a place of the directory, made of the key of the row that it was first known by.

    >>> len(place_id("row-0a1b2c3d4e5f")), place_id("row-0a1b2c3d4e5f") == place_id("row-0a1b2c3d4e5f")
    (12, True)
    """
    from uuid import uuid5

    from records.reconcile import NAMESPACE  # a search imports this file, and needs no reconciliation

    return uuid5(NAMESPACE, json.dumps(["place", key])).hex[:12]


def listed_site(place: str) -> str:
    """What stands for the site of a place that the directory lists.

    >>> listed_site("0a1b2c3d4e5f")
    'findtreatment.gov/0a1b2c3d4e5f'
    """
    return f"{PREFIX}{place}"


def is_listed_site(site: str) -> bool:
    """Whether this stands for a place of the directory, and is no host.

    >>> is_listed_site("findtreatment.gov/0a1b2c3d4e5f"), is_listed_site("quarry.example")
    (True, False)
    """
    return site.startswith(PREFIX)


def edition_date(edition: str) -> datetime:
    """The day that an edition speaks of, at the earliest: a year is its first day, so that nothing looks fresher than it is.

    >>> edition_date("2022").date().isoformat(), edition_date("2026-02-11").date().isoformat()
    ('2022-01-01', '2026-02-11')
    >>> edition_date("newest")
    Traceback (most recent call last):
    ValueError: 'newest' is no edition: a year or a day was expected
    """
    found = _EDITION.match(edition)
    if found is None:
        raise ValueError(f"{edition!r} is no edition: a year or a day was expected")
    return datetime(int(found[1]), int(found[2] or 1), int(found[3] or 1), tzinfo=UTC)


def is_listed(evidence: Iterable[Evidence]) -> bool:
    """Whether the directory alone says it."""
    return all(item.where == DIRECTORY for item in evidence)


def sources_of(program: Program) -> frozenset[Source]:
    """Who says that the level of care is offered: the provider's own pages, the directory, or both."""
    said: set[Source] = {"directory" if item.where == DIRECTORY else "crawled" for item in program.level_evidence}
    return frozenset(said or {"crawled"})


def open_populations(program: Program) -> frozenset[str]:
    """The populations that only some of the directory's rows list, or that pages of the site deny: neither a yes nor a no."""
    found = (one.value for one in program.unclear if one.field == "populations" and one.rule.startswith(ONE_LIST))
    return frozenset(value["code"] for value in found)
