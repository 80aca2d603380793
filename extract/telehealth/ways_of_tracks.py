"""A way to attend that is denied to one audience or part of the day, or is for one alone: "no virtual option for teens"."""

from __future__ import annotations

import re

from extract.page import Page
from extract.tracks.belonging import TrackAt
from extract.tracks.names import names_in
from extract.tracks.split import ALONE
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import Claim
from records.tracks import ADULTS, parts, term, tracks

# The track of each word for an audience
_AUDIENCES = {alias: one.id for one in tracks().terms if one.kind == "audience" for alias in one.aliases}
_WORDINGS = Wordings.of(__name__, audience="|".join(sorted(map(re.escape, _AUDIENCES), key=len, reverse=True)))
_NARROWER = _WORDINGS["narrower"]
_WHO = _WORDINGS["who"]
_FOR_ONE_ALONE = _WORDINGS["for_one_alone"]

_MINORS = frozenset(("adolescents", "children"))  # beside whom "adults" are others


def _whose(unit: Unit) -> str | None:
    """The one audience, or else the one part of the day, that a sentence names, as the name of its track; None for none or several."""
    named = {_AUDIENCES[found["who"]] for found in _WHO.finditer(unit.low)}
    named = named or {name.id for name in names_in(unit.text) if name.kind == "daypart"}
    return named.pop() if len(named) == 1 else None


def of_its_track(
    page: Page, unit: Unit, of: TrackAt | None, claim: Claim, rule: str, *, denied: bool
) -> tuple[TrackAt | None, Claim, str]:
    """The track, the claim and the rule of what a sentence says, `of` a track or of all who attend, where it names an audience or a part of the day.

    A denial to one of them holds for its track, where the page gives times of it; else nobody can tell what it is of.
    """
    low = unit.low
    alone = ("only" in low or "alone" in low) and _FOR_ONE_ALONE.search(low) is not None
    named = _whose(unit) if denied or alone else None
    if named is None or (named == ADULTS and denied):  # who says "adults" may have no others
        return of, claim, rule
    if not _has_times(page, named):
        return of, ("unclear" if denied and _is_for_others_too(page, named) else claim), rule
    of = of or TrackAt(named, (unit,), strong=False)
    if not denied:
        return of, claim, f"{ALONE}; {rule}"
    whole = page.presents_own and _NARROWER.search(low) is None
    return of, ("own" if whole else claim), rule


def _is_for_others_too(page: Page, track: str) -> bool:
    """Whether the page names people beside those of an audience's track: what is denied to teens is not denied to adults."""
    own = term(track)
    if own is None or own.kind != "audience":
        return False
    others = page.codes("populations") & {one.population for one in tracks().terms if one.population} - {own.population}
    return bool(others if own.population in _MINORS else others - {"adults"})


def _has_times(page: Page, track: str) -> bool:
    """Whether the page gives times of this track alone, and of another one."""
    kind = next(iter(parts(track)))
    met = [page.tracks(unit, match.start, match.end) for unit in page.speaking for match in unit.schedules]
    named = {parts(tracks[0].track).get(kind) for tracks in met if len(tracks) == 1}
    return track in named and len(named) > 1
