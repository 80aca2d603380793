"""Whom a level of care is for, where the page says whom the provider serves as a whole as well."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from records.models import Finding

# Two sides of which a program that names one is not for the other, unless it is said.
_SIDES = (
    (frozenset(("children", "adolescents")), frozenset(("adults", "young_adults", "seniors"))),
    (frozenset(("men",)), frozenset(("women",))),
)
ANOTHER_AUDIENCE = "the level is named for others"


def audiences(findings: Iterable[Finding]) -> dict[str, set[str]]:
    """The populations that are said of each level, by level."""
    held: dict[str, set[str]] = {}
    for finding in findings:
        if finding.field == "populations" and finding.level_of_care is not None:
            held.setdefault(finding.level_of_care, set()).add(finding.value)
    return held


def is_for_others(population: str, stated: Collection[str]) -> bool:
    """Whether a level of which these populations are `stated` is for the other side than one that is said of the provider as a whole.

    >>> is_for_others("adolescents", {"adults"}), is_for_others("adolescents", {"adults", "adolescents"}), is_for_others("veterans", {"adults"})
    (True, False, False)
    """
    for sides in _SIDES:
        for side, other in (sides, sides[::-1]):
            if population in side and side.isdisjoint(stated) and not other.isdisjoint(stated):
                return True
    return False
