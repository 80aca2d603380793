"""Whether a level is named only to say no, by its place (extract.claims.denials), its list (extract.claims.denied_lists) or the word behind it."""

from __future__ import annotations

from extract.claims.denials import AWAY, denies_levels
from extract.claims.denied_lists import OF_LEVELS, denied_in
from extract.page import Page
from extract.patterns.terms import Match
from extract.units import Unit
from extract.wordings import Wordings

LOOK_BACK = 120  # characters
_WORDINGS = Wordings.of(__name__, away=AWAY)
_NO_FOLLOWS = _WORDINGS["no_follows"]
_ONLY_A_WAY = _WORDINGS["only_a_way"]

_A_WAY = _WORDINGS["a_way"]


def is_on_a_refused_line(page: Page, unit: Unit) -> bool:
    """Whether the place of a line says that what it names is not offered."""
    return unit.number in page.denied or denies_levels(unit)


def is_refused_behind(unit: Unit, match: Match) -> bool:
    """Whether the word behind a level's name says that it is not offered."""
    return _NO_FOLLOWS.match(unit.low, match.end, match.end + 40) is not None


def is_in_denied_list(unit: Unit, match: Match) -> bool:
    """Whether the sentence denies the list that it is in: a heading of that name elsewhere may stand all the same."""
    return denied_in(unit.low, match.start, OF_LEVELS) is not None


def is_only_a_way(unit: Unit, match: Match) -> bool:
    """Whether it is referrals to the level that are spoken of: "Sober living referrals are available"."""
    return _ONLY_A_WAY.match(unit.low, match.end, match.end + 60) is not None


def is_reached_so(unit: Unit, match: Match) -> bool:
    """Whether what is offered is a way to the level: "Placement in sober living"."""
    return _A_WAY.search(unit.low, max(0, match.start - LOOK_BACK), match.start) is not None
