"""Ages that a program states, held against the populations that are a band of ages: adolescents, adults, seniors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from index.codes import AGES_BOTH
from records.ages import Band, ends, meet
from records.directory.reference import ONE_LIST, open_populations

if TYPE_CHECKING:
    from records.models import Program


# The years of each population that is a band of ages, of `ages` in data/vocabulary/populations.yaml.
Bands = Mapping[str, tuple[int | None, int | None]]


def population_codes(program: Program, bands: Bands) -> Iterator[str]:
    """The codes of whom a program is for, by name and by ages; named and of other ages is a contradiction.

    A list of names denies nobody, but "18 and older" denies adolescents: no age that is stated is one of theirs. Ages that
    only some of the directory's rows list affirm nobody and keep others from being denied.
    """
    stated: list[Band] = [(ages.min, ages.max) for ages in program.ages]
    open_ages: list[Band] = [
        (one.value["min"], one.value["max"])
        for one in program.unclear
        if one.field == "ages" and one.rule.startswith(ONE_LIST)
    ]
    named = {code.code for code in program.populations}
    inside = {code for code, band in bands.items() if any(_within(ages, band) for ages in stated)}
    outside = {
        code for code, band in bands.items() if stated and not any(meet(ages, band) for ages in open_ages + stated)
    }
    for code in sorted(named | inside):
        yield f"{AGES_BOTH}:{code}" if code in outside else f"population:{code}:yes"
    for code in sorted(outside - named - open_populations(program)):
        yield f"population:{code}:no"


def _within(ages: Band, band: Band) -> bool:
    (low, high), (first, last) = ends(ages), ends(band)
    return first <= low and high <= last
