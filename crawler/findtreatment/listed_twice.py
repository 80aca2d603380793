"""Rows of one file with one name and address: those that the rule of matching says are one go together, others stay rows of their own."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from functools import reduce
from operator import attrgetter
from typing import Any, TypeVar

from crawler.findtreatment.facility import DirectoryPhone, Facility, Service
from crawler.findtreatment.place import place_of
from records.matching.place import row_key
from records.matching.rule import decide

L = TypeVar("L", bound=DirectoryPhone | Service)  # listed in a row


def key_of(facility: Facility) -> str:
    """The key of a row by its register, names and address."""
    return _key(facility)


def apart(rows: Sequence[Facility], merged: Callable[[str, str], None]) -> list[Facility]:
    """The rows of a file that have one key, those that are one put together; `merged` is told which row went into which."""
    groups: list[list[Facility]] = []
    for row in rows:
        mine = next((group for group in groups if any(_is_one(row, other) for other in group)), None)
        if mine is None:
            groups.append([row])
        else:
            mine.append(row)
    for first, *others in groups:
        for other in others:
            merged(other.row, first.row)
    return [reduce(_both, group) for group in groups]


def keyed(
    key: str, rows: Sequence[Facility], is_known: Callable[[str], bool] = lambda _: False,
    numbers_of: Callable[[str], Collection[str]] = lambda _: (),
) -> Iterator[tuple[str, Facility]]:  # fmt: skip
    """Rows that are not the same and have one key by names and address, each with a key of its own.

    One keeps that key, the keys of the others hold their first number too. The store decides which, so that an edition finds
    the rows of the one before: a row that it has by its number keeps that key, then one that shares a number with the stored row
    of the plain key; else the smallest number goes first, in whichever order the file has them.
    """
    left: list[Facility] = []
    taken: set[str] = set()
    for row in sorted(rows, key=_number):
        if is_known(its := _numbered(row)) and its not in taken:
            taken.add(its)
            yield its, row
        else:
            left.append(row)
    numbers = set(numbers_of(key)) if len(left) > 1 and is_known(key) else set()
    left.sort(key=lambda row: numbers.isdisjoint(phone.number for phone in row.phones))
    for at, row in enumerate(left):
        its, again = key if at == 0 else _numbered(row), 0
        while its in taken:  # each without a number, or with one number at two points of the map
            again += 1
            its = _numbered(row, again)
        taken.add(its)
        yield its, row


def _numbered(row: Facility, again: int = 0) -> str:
    return _key(row, f"{_number(row)} {again or ''}")


def _number(row: Facility) -> str:
    return f"{row.phones[0].number}x{row.phones[0].extension}" if row.phones else ""


def _key(row: Facility, number: str = "") -> str:
    return row_key(row.register, row.name1, row.name2, row.street1, row.street2, row.zip, number)


def _is_one(one: Facility, other: Facility) -> bool:
    return decide(place_of(one), place_of(other)).verdict == "same"


def _both(one: Facility, other: Facility) -> Facility:
    """A facility that a file lists twice: the first row with the phones, addresses and services of both.

    What only one of them lists is marked with its row; a phone with the other row alone.
    """
    told = attrgetter("category", "code", "label")
    theirs = {told(service) for service in other.services}
    mine = tuple(
        service if service.row or told(service) in theirs else replace(service, row=one.row) for service in one.services
    )
    return replace(
        one,
        phones=_with_others(one.phones, other.phones, other.row, attrgetter("number", "extension", "column")),
        unread=_with_others(one.unread, other.unread, other.row, attrgetter("column", "said")),
        websites=tuple(dict.fromkeys((*one.websites, *other.websites))),
        services=_with_others(mine, other.services, other.row, told),
    )


def _with_others(
    mine: tuple[L, ...], others: tuple[L, ...], row: str, told: Callable[[L], Any]
) -> tuple[L, ...]:  # fmt: skip
    """What one row lists, then what only the other one does, marked with that row; `told` is what makes two the same."""
    held = {told(one) for one in mine}
    return (*mine, *(replace(one, row=row) for one in others if told(one) not in held))
