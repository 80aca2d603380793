"""Values that the shell offers after an option: what the open index knows; never an error, at worst nothing.

Each function takes typer's context (its --home counts) and what is typed so far. Of the generation only known.json, or
the sorted ids, is read, so that an answer comes without the rest of the index.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import typer

from index.request import FACETS
from records.paths import home_folder

Offers = list[tuple[str, str]]
Complete = Callable[[typer.Context, str], Offers]
MOST = 60
SORTS = {
    "best": "fewest questions, in network, nearest, best words, freshest",
    "distance": "nearest first",
    "freshness": "newest confirmation first",
    "name": "by name of the provider",
}
PLANS = {
    "ppo": "preferred provider organization",
    "hmo": "health maintenance organization",
    "epo": "exclusive provider organization",
    "pos": "point of service",
}


class _Offered(str):
    """A value that is offered whatever was typed: typer drops what does not begin so, and "trauma" means ptsd_trauma."""

    __slots__ = ()

    def startswith(self, *_: object) -> bool:
        """Always: what is offered was chosen for what was typed."""
        return True


def matching(typed: str, known: Iterable[tuple[str, str]]) -> Offers:
    """The codes (with their labels) that begin with what is typed, else those of which a word of the label does.

    >>> matching("ci", [("cigna", "Cigna"), ("aetna", "Aetna")])
    [('cigna', 'Cigna')]
    >>> matching("Trauma", [("ptsd_trauma", "PTSD and trauma"), ("anxiety", "Anxiety")])
    [('ptsd_trauma', 'PTSD and trauma')]
    """
    wanted, pairs = typed.casefold(), list(known)
    by_code = [(code, label) for code, label in pairs if code.casefold().startswith(wanted)]
    by_label = [(code, label) for code, label in pairs if f" {wanted}" in f" {label.casefold()}"]
    return (by_code or by_label)[:MOST]


def _quiet(offers: Callable[[Path, str], Offers]) -> Complete:
    """A completion that offers nothing where the index is missing or cannot be read: no error stands in a prompt."""

    def complete(ctx: typer.Context, incomplete: str) -> Offers:
        try:
            return [(_Offered(code), told) for code, told in offers(home_folder(ctx.params.get("home")), incomplete)]
        except Exception:  # a traceback amid what a person types helps nobody; the command itself says what is wrong
            return []

    return complete


def _known(home: Path) -> Any:
    from index import generations
    from index.known import KNOWN

    return json.loads((generations.current(home) / KNOWN).read_bytes())


def _option(name: str, otherwise: dict[str, str] | None = None) -> Complete:
    """Completion by the codes of an option; several may be typed at once, parted by commas."""

    def offers(home: Path, typed: str) -> Offers:
        try:
            labels = _known(home)["options"][name]["labels"]
        except Exception:
            if otherwise is None:
                raise
            labels = otherwise
        return _after_comma(typed, labels)

    return _quiet(offers)


def _after_comma(typed: str, labels: dict[str, str]) -> Offers:
    """
    >>> _after_comma("tue,t", {"tue": "Tuesday", "thu": "Thursday"})
    [('tue,thu', 'Thursday')]
    """
    before, comma, last = typed.rpartition(",")
    given = set(before.split(","))
    rest = ((code, label) for code, label in labels.items() if code not in given)
    return [(f"{before}{comma}{code}", label) for code, label in matching(last, rest)]


def _cities(home: Path, typed: str) -> Offers:
    return matching(typed, ((city.title(), "") for city in sorted(_known(home)["cities"])))


def _states(home: Path, typed: str) -> Offers:
    """The states in which programs are; all of them where one is typed in which none is."""
    known = _known(home)
    labels = known["options"]["state"]["labels"]
    here = {code: labels.get(code, code) for code in sorted(known["states"])}
    return _after_comma(typed, here) or _after_comma(typed, labels)


def _programs(home: Path, typed: str) -> Offers:
    """The ids of programs, each with its provider and level of care."""
    from index.engine import Index

    index = Index.open(home)
    programs = map(index.program, index.ids_that_start(typed, MOST))
    return [(one.id, f"{one.provider}, {index.known.label('level', one.level_of_care)}") for one in programs]


level, insurer, payment = _option("level"), _option("insurer"), _option("payment")
modality, condition, population = _option("modality"), _option("condition"), _option("population")
day, daypart, format_ = _option("day"), _option("daypart"), _option("format")
language, accreditation, source = _option("language"), _option("accreditation"), _option("source")
insurer_family, plan = _option("insurer_family"), _option("plan", PLANS)
city, state, program = _quiet(_cities), _quiet(_states), _quiet(_programs)
facet = _quiet(lambda _, typed: _after_comma(typed, dict.fromkeys((*FACETS, "all"), "")))
sort = _quiet(lambda _, typed: matching(typed, SORTS.items()))
