"""Which codes of the directory say the same as codes of the records: the rows that become values of programs."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from crawler.findtreatment.facility import Register


class Target(NamedTuple):
    """What a code of the directory becomes: a field of a program and its code there ("level_of_care", "iop").

    `unless` are codes of the same category beside which it becomes nothing: "Male" means men where "Female" is not listed.
    `only_some`: it is a part of what the code means, and no yes to it.
    """

    field: str
    code: str
    unless: frozenset[str] = frozenset()
    only_some: bool = False


CodeMap = Mapping[tuple[str, str], tuple[Target, ...]]  # (category, code) → what it says
Meanings = Callable[[Register], CodeMap]
_AGES = re.compile(r"(\d{1,3})?\s*-\s*(\d{1,3})?")


def ages_of(code: str) -> tuple[float | None, float | None]:
    """The years of an age band; an open end is None.

    >>> ages_of("18-25"), ages_of("65-"), ages_of("-12")
    ((18.0, 25.0), (65.0, None), (None, 12.0))
    """
    found = _AGES.fullmatch(code)
    if found is None or not (found[1] or found[2]):
        raise ValueError(f"{code!r} is no band of ages")
    return (float(found[1]) if found[1] else None), (float(found[2]) if found[2] else None)
