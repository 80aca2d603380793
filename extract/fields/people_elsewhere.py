"""People who come to a service beside the programs, or are sent to others: "a summer camp for kids", "teens are seen at our sister clinic"."""

from __future__ import annotations

from extract.document import plain
from extract.fields.whom_beside_level import ALONE
from extract.page import Page
from extract.patterns.literals import AnyOf
from extract.units import Unit
from extract.wordings import Wordings

BESIDE = "of a service beside the programs"
SENT = "sent to others"
ONE_THING = "of one group or thing alone"
LOOK_BACK = 90  # characters
LOOK_AHEAD = 160
_WORDINGS = Wordings.of(__name__)
_BESIDE = _WORDINGS.guarded("beside")
_BESIDE_BEHIND = _WORDINGS.guarded("beside_behind")
_GROUP = _WORDINGS.guarded("group_beside")
_GROUP_BEHIND = _WORDINGS.guarded("group_behind")
_SENT_BEHIND = _WORDINGS.guarded("sent_behind")
_SENT = _WORDINGS.guarded("sent")
_ANY = AnyOf((_BESIDE, _BESIDE_BEHIND, _GROUP, _GROUP_BEHIND, _SENT_BEHIND, _SENT))
_THING_ALONE = _WORDINGS["thing_alone"]
_HEAD = _WORDINGS.guarded("head")
_TREATED_TOO = _WORDINGS["treated_too"]
_TO_OURS = _WORDINGS["sent_to_ours"]
_FOR_THEM = _WORDINGS["for_them"]
_ANOTHER_NAMED = _WORDINGS["another_named"]
# Their support group is one of weekly care where nothing else is given
_WEEKLY = frozenset(("outpatient", "early_intervention", "aftercare"))
_YOUNG = frozenset(("children", "adolescents", "young_adults", "ages"))
_TOGETHER = frozenset(("families", "couples"))


def why_elsewhere(page: Page, unit: Unit, start: int, end: int, code: str) -> str | None:
    """Why no program of the page serves those who are named at [start, end) of a sentence; None where nothing says so."""
    if is_sent(unit, start, end):
        return SENT
    if code in _TOGETHER:
        return None
    service = service_beside(unit.low, start, end)
    if (
        ALONE.may_match(unit.low)
        and is_of_one_thing(unit.low, start, end)
        and not page.codes("levels_of_care") <= _WEEKLY
    ):
        return ONE_THING
    if service == "group" and (code not in _YOUNG or page.codes("levels_of_care") <= _WEEKLY):
        service = None
    if service is None and code in _YOUNG and unit.block.kind != "heading" and unit.block.headings:
        head = unit.block.headings[-1].low
        service = "head" if _HEAD.fullmatch(head) and page.levels(unit, start, end).how != "clause" else None
    return BESIDE if service else None


def service_beside(low: str, start: int, end: int) -> str | None:
    """Which service beside the programs those who are named at [start, end) come to: any, or a group; None for none.

    >>> said = ("a summer camp for # here", "# mentoring program", "# support group", "relapse prevention for # here")
    >>> [service_beside(low, at, at + 1) for low in said for at in (low.index("#"),)]
    ['beside', 'beside', 'group', None]
    """
    may = _ANY.that_may_match(low)
    if not may:
        return None  # most sentences
    before, after = low[max(0, start - LOOK_BACK) : start], low[end : end + LOOK_AHEAD]
    for name, ahead, behind in (("beside", _BESIDE, _BESIDE_BEHIND), ("group", _GROUP, _GROUP_BEHIND)):
        said = ahead in may and ahead.compiled.search(before)
        if (said or (behind in may and behind.compiled.match(after))) and not _TREATED_TOO.search(low):
            return name
    return None


def is_of_one_thing(low: str, start: int, end: int) -> bool:
    """Whether a group, a therapy or something of the house is for those at [start, end) alone, and not a program.

    >>> said = ("the grief group is for # only", "our iop is for # only", "parking is limited to #", "the yoga group is for #")
    >>> [is_of_one_thing(low, at, at + 1) for low in said for at in (low.index("#"),)]
    [True, False, True, False]
    """
    alone = ALONE.compiled.search(low, 0, end + LOOK_BACK) is not None
    return alone and _THING_ALONE.fullmatch(low, 0, start) is not None


def is_sent(unit: Unit, start: int, end: int) -> bool:
    """Whether a sentence says that those who are named at [start, end) are sent to others, or names another house to them."""
    low = unit.low
    before, after = low[max(0, start - LOOK_BACK) : start], low[end : end + LOOK_AHEAD]
    may = _ANY.that_may_match(low)
    if _SENT_BEHIND in may and _SENT_BEHIND.compiled.match(after):
        return True
    if _SENT in may and _SENT.compiled.search(before) and not _TO_OURS.match(after):
        return True
    if not (" we " in after or "please " in after) or not _FOR_THEM.search(before):
        return False
    return _ANOTHER_NAMED.match(plain(unit.text)[end : end + LOOK_AHEAD]) is not None
