"""Insurers told under the names of offices: "Mesa Clinic" over "We accept Aetna", "Tempe Clinic" over "We accept Cigna"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from extract.document import Block, fold, plain
from extract.insurers.arms import may_name_states
from extract.insurers.choice import Statement
from extract.insurers.names import Name
from extract.page import Page
from extract.patterns.searching import compiled
from extract.patterns.terms import find_terms
from extract.tracks.of_towns import brands_of, town_in_header, unbranded
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import REFUSED
from records.named_offices import states_over

_WORDINGS = Wordings.of(__name__)
_OFFICE = _WORDINGS["office"]
_TOWN = _WORDINGS.text("town")
_THERE_ALONE = (
    _WORDINGS["only_in_town"],
    _WORDINGS["taken_only_in_town"],
    _WORDINGS["in_town_only"],
    _WORDINGS["town_only_aside"],
)
_THERE_BEFORE = _WORDINGS["there_before"]
_BUT_THERE = _WORDINGS["but_there"]
_THERE = _WORDINGS["there"]
_NOT_THERE = _WORDINGS["not_there"]
_TOWN_TAKES = _WORDINGS["town_takes"]
_ALSO_TAKES = _WORDINGS["also_takes"]
_IN_TOWN = _WORDINGS["in_town"]
_ALSO_HERE = _WORDINGS["also_here"]
TAKES_NONE = _WORDINGS.guarded("takes_none")
_NOT_HERE = _WORDINGS.guarded("not_here")
_MAY_NAME_ONE = _WORDINGS.words("may_name_one")
LONGEST_LABEL = 40  # characters
_ADDRESS = compiled(rf"(?P<town>{_TOWN}), [A-Z]{{2}} \d{{5}}")


def is_of_one_town(page: Page, unit: Unit, name: Name) -> bool:
    """Whether a sentence says of an insurer that it is taken in one town: "in Hibbing only", "In Hibbing we also accept …"."""
    low = unit.low
    if not any(map(low.__contains__, _MAY_NAME_ONE)):
        return False
    text = plain(unit.text)
    if len(text) != len(low):
        return False
    if _NOT_HERE.match(low, name.end):
        return True
    if _ALSO_HERE.search(low):
        there = _THERE.match(text, name.end)
        if (there and _is_town(there["town"])) or ("except" not in low and "but" not in low):
            return there is not None
    behind = (pattern.match(text, name.end) for pattern in (*_THERE_ALONE, _BUT_THERE, _NOT_THERE))
    if any(one is not None and _is_town(one["town"]) for one in behind):
        return True
    if _tells_towns_apart(text) or _one_also_takes(text, page):
        return True
    found = _THERE_BEFORE.search(text, 0, name.start)
    if not found or not _is_town(town := found["town"] or found["alone"]):
        return False
    return found["town"] is None or "also" in found.group() or {town} != _towns_in(page.document.text)


def _one_also_takes(text: str, page: Page) -> bool:
    """Whether a sentence says that one town takes more than others: "Columbus also accepts Cigna", on the page of another town."""
    found = _ALSO_TAKES.match(text) if " also " in text else None
    if (
        found is None
        or not _is_town(found["town"])
        or any(found["town"].lower() in name for name in page.provider_names)
    ):
        return False
    towns = _towns_in(page.document.text)
    return {found["town"]} != towns and (bool(towns) or not found["place"])


@lru_cache(maxsize=256)  # for each name of a list the same is asked
def _tells_towns_apart(text: str) -> bool:
    """Whether a sentence tells of two towns and more what is taken there."""
    return len({found["town"] for found in _TOWN_TAKES.finditer(text) if _is_town(found["town"])}) > 1


def _is_town(words: str) -> bool:
    """Whether words are a town, and neither an insurer ("Anthem") nor a state."""
    return town_in_header(words) is not None and not find_terms(words, fold(words), ("insurers",))


@lru_cache(maxsize=4)  # asked of one page for each sentence on a site
def _towns_in(text: str) -> frozenset[str]:
    """The towns of the addresses that a page gives."""
    return frozenset(found["town"] for found in _ADDRESS.finditer(text))


def heads_of(block: Block) -> tuple[str, ...]:
    """What may name the office that a block tells of, nearest first: the header of its row, its label, that of its column, the headings over it."""
    over = (heading.text for heading in reversed(block.headings) if heading.level > 1)
    return tuple(filter(None, (block.row, block.label, block.column, *over)))


def site_before(unit: Unit) -> str:
    """The town with which a line begins that goes on with what is taken there: "Decatur - accepts Aetna", or ""."""
    found = _TOWN_TAKES.match(unit.text) if " - " in unit.text or "–" in unit.text or ": " in unit.text else None
    return found["town"] if found and _is_town(found["town"]) else ""


def state_before(unit: Unit) -> str:
    """The state with which a line begins, as the label of what it lists: "Georgia: Aetna, Cigna", or ""."""
    if not may_name_states(unit.low):
        return ""  # most lines
    label = unit.text.replace(" – ", " - ").replace(" - ", ": ").partition(": ")
    return label[0] if label[1] and len(label[0]) <= LONGEST_LABEL and states_over(label[0]) else ""


def parted_by_sites(page: Page, statements: list[Statement]) -> list[Statement]:
    """All statements; where offices are told apart, what is not said of each of them is of its office alone, and not sure."""
    brands = brands_of(tuple(dict.fromkeys(text for one in statements for text in one.heads)))
    named = {heads: _site(heads, brands) for heads in {one.heads for one in statements}}  # a list stands under the same
    if not any(named.values()):
        return statements  # of most pages
    without = {heads_of(unit.block) for unit in page.units if TAKES_NONE.search(unit.low)}
    of_none = {*filter(None, (_site(heads, brands) for heads in without))}
    if len({*filter(None, named.values())} | of_none) < 2:
        return statements
    sites = [named[one.heads] for one in statements]
    told: dict[str, set[tuple[str, bool]]] = {site: set() for site in of_none}
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
    there = _IN_TOWN.search(head)
    towns = map(town_in_header, filter(None, (head, there and there["town"], *unbranded(head, brands))))
    if not (town := next(filter(None, towns), None)):
        office = _OFFICE.fullmatch(low)
        town = office["name"].strip() if office else ""
    if not town or find_terms(head, low, ("insurers",)):
        return ""  # "Anthem" and "Providence" are towns too
    return town
