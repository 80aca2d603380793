"""A level of care that a provider's page names beside what it is about: "There is also a PHP for those who need more"."""

from __future__ import annotations

from collections.abc import Callable

from extract.claims.scope import is_hedged
from extract.schedule import find_quantities
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_BEFORE = _WORDINGS.words("before")
_BEHIND = _WORDINGS.words("behind")
_STAFF_GIVES = _WORDINGS["staff_gives"]
_SEES_FOR = _WORDINGS["sees_for"]
_SO_SEEN = _WORDINGS["so_seen"]
_THERE_IS_ALSO = _WORDINGS["there_is_also"]
_FOR_WHOM = _WORDINGS["for_whom"]
_ALSO_GIVEN = _WORDINGS["also_given"]
_OF_OTHERS = _WORDINGS["of_others"]
_IN_THE_PROGRAM = _WORDINGS["in_the_program"]
_THEY_ATTEND = _WORDINGS["they_attend"]
_THERE_ARE = _WORDINGS["there_are"]
_CLIENTS_IN = _WORDINGS["clients_in"]
_CLIENTS_IN_ONE = _WORDINGS["clients_in_one"]
_DO_SO = _WORDINGS["do_so"]
_LISTS_THEM = _WORDINGS["lists_them"]
_IS_ARRANGED = _WORDINGS["is_arranged"]


def is_also_given(low: str, after: str) -> bool:
    """Whether a sentence that begins with a level says that it is available as well, which nobody says of programs anywhere.

    >>> low = "detox is also available for adults"
    >>> is_also_given(low, low[5:]), is_also_given("", " is also available at many hospitals")
    (True, False)
    """
    if not any(map(after.__contains__, _BEHIND)) or _ALSO_GIVEN.match(after) is None:
        return False
    return _OF_OTHERS.search(low) is None


def told_in_passing(low: str, before: str, after: str, *, own: bool, timed: Callable[[], bool]) -> str | None:
    """The rule by which a sentence of a provider's page gives the level between `before` and `after`; `timed` tells whether it has days or times.

    >>> told_in_passing("our team also provides detox.", "our team also provides ", ".", own=True, timed=bool)
    'offers'
    >>> told_in_passing("in the php, clients attend daily.", "in the ", ", clients attend daily.", own=False, timed=bool)
    'definite'
    """
    if not any(map(before.__contains__, _BEFORE)):
        return None
    if own and "our " in before and _STAFF_GIVES.search(before) and _IS_ARRANGED.match(after) is None:
        return "offers"
    if own and ("we " in before or "our " in before) and _SEES_FOR.search(before) and _SO_SEEN.match(after):
        return "clients"
    if "there " in before and _THERE_IS_ALSO.match(before) and _FOR_WHOM.match(after):
        return "available" if _OF_OTHERS.search(low) is None else None
    if before.startswith(("services", "programs")) and _LISTS_THEM.match(before) and _IS_ARRANGED.match(after) is None:
        return "offers"
    if is_hedged(low):
        return None
    if before.endswith(" in ") and _CLIENTS_IN_ONE.match(before) and _DO_SO.match(after):
        told = (timed() or find_quantities(low)) and _OF_OTHERS.search(low) is None
        return "clients" if told else None
    if "the " not in before:
        return None
    if _IN_THE_PROGRAM.search(before) and (_THEY_ATTEND.match(after) or (_THERE_ARE.match(after) and timed())):
        return "definite" if _OF_OTHERS.search(low) is None else None
    if _CLIENTS_IN.match(before) and _DO_SO.match(after):
        return "definite" if _OF_OTHERS.search(low) is None else None
    return None
