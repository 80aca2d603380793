"""What is made of the vocabularies once a process, before it reads its first page, so that no page has to wait for it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TypeVar

T = TypeVar("T")
_MAKERS: list[Callable[[], object]] = []


def made_first(make: Callable[[], T]) -> Callable[[], T]:
    """A function without arguments whose result is made once, and for all of them by `make_all`.

    >>> made = []
    >>> later = made_first(lambda: made.append("words"))
    >>> make_all(), later(), made
    (None, None, ['words'])
    """
    kept = cache(make)
    _MAKERS.append(kept)
    return kept


def make_all() -> None:
    """Make them all."""
    for make in _MAKERS:
        make()
