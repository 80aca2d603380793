"""Whether what a sentence refuses, or says has ended, is a level of care itself, and no other thing of it or one kind of it.

"We do not offer detox" refuses detox. "We do not provide childcare during the IOP" refuses childcare; "We do not offer IOP on
Fridays", "… for teens", "… a shorter IOP" and "The IOP is no longer in Troy" refuse a day, some people, one kind and a place, and the IOP stays.
"""

from __future__ import annotations

from typing import Literal

from extract.claims.denied_lists import DeniedList
from extract.claims.time_turns import ANOTHER_TIME
from extract.fields.denied import is_denied
from extract.offered.level_kinds import kind_of
from extract.page import Page
from extract.patterns.searching import compiled
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_REFUSES = _WORDINGS["refuses"]
_JOINS = _WORDINGS["joins"]
_NARROWS = _WORDINGS["narrows"]
_OF_A_KIND = _WORDINGS["of_a_kind"]
_LEAD = _WORDINGS["lead"]
_SUBJECT = _WORDINGS["subject"]
_WHOLE = _WORDINGS["whole"]
_PLACED = _WORDINGS["placed"]
_IS_REFUSED = _WORDINGS["is_refused"]
_IS_REFUSED_AT_PLACE = _WORDINGS["is_refused_at_place"]
_ENDS = _WORDINGS["ends"]
_HAS_ENDED = _WORDINGS["has_ended"]
_THEN = _WORDINGS["then"]
_OF_THE_WHOLE = _WORDINGS["of_the_whole"]
_NOT_GIVEN = _WORDINGS["not_given"]
_HAS_NONE = _WORDINGS["has_none"]
_ON_LINE = _WORDINGS["on_line"]
_NOT_SO = _WORDINGS["not_so"]
_SAYS_NO = _WORDINGS["says_no"]
_COLON = compiled(r"[:(|] ?| - ")
_IS_GIVEN = _WORDINGS["is_given"]
_NOT_ALONE = _WORDINGS["not_alone"]
_KEEPS = _WORDINGS["keeps"]
_AUDIENCE = _WORDINGS["audience"]
_REACH = 260  # characters

# "here": at this place, whatever is given elsewhere or over a screen
Refused = Literal["whole", "here"]


def refuses_it(low: str, start: int, end: int) -> Refused | None:
    """Whether what a folded sentence says is not given is the level at [start, end) itself; and whether at this place alone.

    >>> def of(low: str) -> Refused | None:
    ...     return refuses_it(low, low.index("iop"), low.index("iop") + 3)
    >>> [of(f"we do not offer {what}.") for what in ("iop", "detox, any kind of iop or php at this time", "iop services on site, but we refer")]
    ['whole', 'whole', 'here']
    >>> [of(f"we do not offer {what}.") for what in ("rides to the iop", "iop on fridays", "a shorter iop", "iop credit", "iop for teens")]
    [None, None, None, None, None]
    """
    before = low[max(0, start - _REACH) : start]
    verbs = list(_REFUSES.finditer(before))
    return _narrowed(low, end) if verbs and _is_it(low, before[verbs[-1].end() :], start, end) else None


def is_refused(low: str, start: int, end: int) -> Refused | None:
    """The same of the level with which a sentence begins: "IOP is not offered here".

    >>> [is_refused(f"iop {what}.", 0, 3) for what in ("is not offered here", "or php is not provided on site", "is not available on weekends")]
    ['whole', 'here', None]
    """
    rest = low[end : end + _REACH]
    if start > _REACH or not ("not" in rest or "n't" in rest or " no " in rest):
        return None
    begun = _SUBJECT.match(low, 0, start)
    if begun is None or not _is_it(low, low[begun.end() : start], start, end):
        return None
    if _IS_REFUSED.match(low, end):
        return "whole"
    return "here" if _IS_REFUSED_AT_PLACE.match(low, end) else None


def list_refuses_it(low: str, held: DeniedList, start: int, end: int, *, by_us: bool) -> Refused | None:
    """The same of the level at [start, end) in a list that a sentence denies; `by_us`: in which who speaks offers or refers.

    >>> from extract.claims.denied_lists import denied_lists
    >>> def of(low: str) -> Refused | None:
    ...     return list_refuses_it(low, denied_lists(low)[0], low.index("iop"), low.index("iop") + 3, by_us=low.startswith("we "))
    >>> [of(low) for low in ("we offer groups but no iop.", "there is no iop here.", "no php or iop is offered.", "we offer php, not iop.")]
    ['whole', 'whole', 'whole', 'whole']
    >>> [of(low) for low in ("we offer no iop on sundays.", "no iop is offered in may.", "we refer teens out for iop.", "we do not refer out for iop.")]
    [None, None, None, None]
    """
    if not _is_it(low, low[held.start : start], start, end):
        return None
    if held.kind == "elsewhere" and (_AUDIENCE.search(low, 0, held.start) or _KEEPS.search(low, 0, held.start)):
        return None
    if held.kind == "not" and _NOT_ALONE.search(low, 0, held.start) is None:
        return None
    if by_us or (held.kind == "no" and _HAS_NONE.search(low, 0, held.start)):
        return _narrowed(low, end)
    bare = held.kind == "no" and len(low[: held.start].split()) == 1
    return "whole" if bare and _IS_GIVEN.match(low, end) else None


def is_line_of(low: str, start: int, end: int) -> bool:
    """Whether the level at [start, end) is what a line names that is denied, by its place or by a No; and no other thing of it.

    >>> def of(low: str) -> bool:
    ...     return is_line_of(low, low.index("iop"), low.index("iop") + 3)
    >>> [of(low) for low in ("iop", "detox and iop services: no", "✗ iop", "iop - not offered", "not offered: php, iop")]
    [True, True, True, True, True]
    >>> [of(low) for low in ("rides to the iop", "iop on fridays: no", "iop childcare: no", "iop: not offered on fridays", "iop for teens")]
    [False, False, False, False, False]
    """
    begin = max((mark.end() for mark in _COLON.finditer(low, 0, start)), default=0)
    said = _SAYS_NO.match(low, begin, start)
    if not _is_it(low, low[said.end() if said else begin : start], start, end):
        return False
    return _ON_LINE.match(low, end) is not None and _NOT_SO.match(low, end) is None


def has_ended(low: str, start: int, end: int, names: tuple[str, ...]) -> bool:
    """Whether it is the level at [start, end) itself that a folded sentence says has ended or is to come; `names` are the provider's.

    >>> def of(low: str) -> bool:
    ...     return has_ended(low, low.index("iop"), low.index("iop") + 3, ("elm house",))
    >>> [of(low) for low in ("we closed our iop in 2019.", "elm house's iop has closed.", "we no longer offer iop or php.")]
    [True, True, True]
    >>> [of(low) for low in ("we closed our troy iop.", "the iop is no longer in troy.", "the old iop manual is no longer used.")]
    [False, False, False]
    """
    before = low[max(0, start - _REACH) : start]
    for own in {word for name in names for word in (name, name.split(" ")[0]) if len(word) > 3}:
        before = before.removesuffix(f"{own} ").removesuffix(f"{own}'s ")
    verbs = list(_ENDS.finditer(before))
    if verbs and _is_it(low, before[verbs[-1].end() :], start, end):
        return _THEN.match(low, end) is not None
    begun = _SUBJECT.match(before)
    if begun is None or not _is_it(low, before[begun.end() :], start, end):
        return False
    return _HAS_ENDED.match(low, end) is not None


def is_of_another(page: Page, heading: Unit, unit: Unit) -> bool:
    """Whether a sentence under a level's name that is of another time, or of no program in particular, takes nothing from it.

    "We closed our Troy IOP" and "IOP is not offered on Fridays" under "Intensive Outpatient"; "We no longer use Skype".
    """
    scope, low = page.scope(unit), unit.low
    if scope.why not in ANOTHER_TIME:
        return scope.why == "programs_at_large" and _NOT_GIVEN.search(low) is not None
    named = page.terms(unit, "levels_of_care")
    if not named:
        return _OF_THE_WHOLE.search(low) is None
    headed = {match.id for match in page.terms(heading, "levels_of_care")}
    ended = (match for match in named if has_ended(low, match.start, match.end, page.provider_names))
    return not any(match.id in headed and kind_of(low, match.start, match.end) in heading.low for match in ended)


def sends_nobody(page: Page, heading: Unit, unit: Unit, said: str) -> bool:
    """Whether a sentence under a level's name, of which `said` would say that others give it, sends nobody elsewhere for that level.

    "We do not refer people out"; "We do not offer detox, but can refer you" under another level; "IOP is not offered at our Troy office".
    """
    low = unit.low
    if _KEEPS.search(low):
        return True
    named = page.terms(unit, "levels_of_care")
    headed = {match.id for match in page.terms(heading, "levels_of_care")}
    its_own = [match for match in named if match.id in headed]
    if not its_own:
        return any(is_denied(low, match.start, match.end) for match in named)
    return said.startswith("not ") and not any(is_refused(low, match.start, match.end) for match in its_own)


def _is_it(low: str, between: str, start: int, end: int) -> bool:
    """Whether the level at [start, end) is what is spoken of: alone, or one of a list that stands in `between`."""
    if not between.strip():
        return True
    between = _OF_A_KIND.sub("", between)
    lead_at = 0
    for join in _JOINS.finditer(between):
        lead_at = join.end()
    lead = between[lead_at:].strip()
    if kind := kind_of(low, start, end):  # of one kind alone: what that takes away is told by it
        lead = lead.removesuffix(kind)
    return _NARROWS.search(between, 0, lead_at) is None and _LEAD.fullmatch(lead) is not None


def _narrowed(low: str, end: int) -> Refused | None:
    """What stands behind a level that is refused: nothing that narrows it, that it is so at this place, or anything else."""
    if _WHOLE.match(low, end):
        return "whole"
    return "here" if _PLACED.match(low, end) else None
