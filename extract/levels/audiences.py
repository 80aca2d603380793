"""Whom a level of care is for, where the page says whom the provider serves as a whole as well."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from extract.wordings import Wordings
from records.codes import LevelOfCare
from records.models import Evidence, Finding
from records.tracks import parts, term

# Two sides of which a program that names one is not for the other, unless it is said.
_SIDES = (
    (frozenset(("children", "adolescents")), frozenset(("adults", "young_adults", "seniors"))),
    (frozenset(("men",)), frozenset(("women",))),
)
_TOO = Wordings.of(__name__)["too"]
_OF_TOWNS = frozenset(("populations", "sessions", "days"))
ANOTHER_AUDIENCE = "the level is named for others"


def audiences(findings: Iterable[Finding]) -> dict[str, set[str]]:
    """The populations that are said of each level, by level; those of one town are not, where others have times of their own."""
    held: dict[str, set[str]] = {}
    of_towns: list[tuple[Finding, str]] = []
    met: dict[str, set[str]] = {}  # the towns in which each level meets
    for finding in findings:
        level, field = finding.level_of_care, finding.field
        if level is None or field not in _OF_TOWNS:
            continue
        town = parts(finding.track).get("town") if finding.track else None
        if field == "populations" and town is None:
            held.setdefault(level, set()).add(finding.value)
        elif field == "populations" and town:
            of_towns.append((finding, town))
        elif town:
            met.setdefault(level, set()).add(town)
    for finding, town in of_towns:
        if finding.level_of_care and met.get(finding.level_of_care, {town}) <= {town}:
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


def is_besides(finding: Finding) -> bool:
    """Whether those whom a finding names are taken besides others: "The Tampa office also sees teens"."""
    return any(_TOO.search(one.quote.lower()) for one in finding.evidence)


Named = Mapping[tuple[LevelOfCare | None, str], tuple[list[Evidence], bool]]  # see extract.page.Page.named_tracks


def groups_for_others(
    timed: Iterable[Finding], served: Mapping[str, Collection[str]], named: Named
) -> frozenset[tuple[str, str]]:
    """The groups for the other side than their level, by no more than their name: "Our teen group meets Wednesday" beside an IOP for adults.

    What a track of the level itself is called ("Teen IOP") names whom the level is for as well, and beside "Adults meet …"
    the teens that meet are a track too.
    """
    tracks = {(one.level_of_care, one.track) for one in timed if one.track}
    if not tracks:  # most pages
        return frozenset()
    found: set[tuple[str, str]] = set()
    for level, stated in served.items():
        told: dict[str, bool] = {}
        for of, track in tracks:
            audience = term(parts(track).get("audience", "")) if track and of in (level, None) else None
            if track and audience is not None:
                told[track] = is_for_others(audience.population, stated)
        if told and all(told.values()):
            sure = {name for (of, name), (_, strong) in named.items() if strong and of in (level, None)}
            found |= {(level, track) for track in told if track not in sure}
    return frozenset(found)
