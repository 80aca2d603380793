"""Insurers told under the names of offices: "Mesa Clinic" over "We accept Aetna", "Tempe Clinic" over "We accept Cigna"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.document import Block, fold
from extract.fields.insurer_choice import Statement
from extract.terms import find_terms
from extract.town_tracks import brands_of, town_in_header, unbranded
from records.codes import REFUSED

_OFFICE = re.compile(
    r"(?:our |the )?(?P<name>(?:(?!our\b|all\b|both\b|the\b|main\b)[\w.'-]+ ){1,4})(?:office|location|campus)"
)


def heads_of(block: Block) -> tuple[str, ...]:
    """What may name the office that a block tells of, nearest first: the header of its row, its label, the headings over it."""
    over = (heading.text for heading in reversed(block.headings) if heading.level > 1)
    return tuple(filter(None, (block.row, block.label, *over)))


def parted_by_sites(statements: list[Statement]) -> list[Statement]:
    """All statements; where offices are told apart, what is not said of each of them is of its office alone, and not sure."""
    brands = brands_of(tuple(dict.fromkeys(text for one in statements for text in one.heads)))
    sites = [_site(one.heads, brands) for one in statements]
    if len({*filter(None, sites)}) < 2:
        return statements
    told: dict[str, set[tuple[str, bool]]] = {}
    for one, site in zip(statements, sites, strict=True):
        if site:
            told.setdefault(site, set()).add((one.id, one.status in REFUSED))
    everywhere = set.intersection(*told.values())
    return [
        replace(one, claim="unclear")
        if site and one.claim == "own" and (one.id, one.status in REFUSED) not in everywhere
        else one
        for one, site in zip(statements, sites, strict=True)
    ]


def _site(heads: Sequence[str], brands: Sequence[str]) -> str:
    """The office that the nearest of these heads names.

    >>> _site(("Insurance", "Mesa Clinic"), ()), _site(("Quarry Tempe",), ("Quarry",)), _site(("Hill Street Office",), ())
    ('mesa', 'tempe', 'hill street')
    >>> _site(("Oxford",), ()), _site(("Insurance",), ())
    ('', '')
    """
    return next(filter(None, (_named(head, brands) for head in heads)), "")


def _named(head: str, brands: Sequence[str]) -> str:
    low = fold(head)
    if find_terms(head, low, ("insurers",)):
        return ""  # "Anthem" and "Providence" are towns too
    towns = map(town_in_header, (head, *unbranded(head, brands)))
    if town := next(filter(None, towns), None):
        return town
    office = _OFFICE.fullmatch(low)
    return office["name"].strip() if office else ""
