"""What a question asks of: of a program and those who come to it, or of something else; "When can I tour?", "How long is the wait?".

A question that asks when, how long or how often is of the program where a group, a program or a stay is what it asks of, or where
none of its words names anything else ("How long does it last?"). Any other question is of something else only where it names a
thing that is known for that ("Is there homework?").
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from extract.patterns.searching import compiled
from extract.times.captions import named_by
from extract.wordings import Wordings
from records.codes import LevelOfCare

_WORDINGS = Wordings.of(__name__)
_MEASURES = _WORDINGS["measures"]
_IS_OF_PROGRAM = _WORDINGS["is_of_program"]
_OF_ONE_ALONE = _WORDINGS["of_one_alone"]
_HAD_SO_FAR = _WORDINGS["had_so_far"]
_NAMED_THING = _WORDINGS["named_thing"]
_ERRAND = _WORDINGS["errand"]
_BESIDE = _WORDINGS["beside"]
_HOUSE = _WORDINGS["house_of_recovery"]
_PLAIN = frozenset(_WORDINGS.words("plain"))
_OF_VISITS = frozenset(_WORDINGS.words("of_visits"))
_WORD = compiled(r"[^\W\d_][\w'-]*")


class Beside(NamedTuple):
    """What a page tells beside the answer: the level that this would go to, whether visits to one clinician may be that, and whether other times are given."""

    level: LevelOfCare | None
    one_by_one: bool = False
    timed: bool = False


@lru_cache(maxsize=512)
def asks_of_another(asked: str, beside: Beside) -> bool:
    """Whether a folded question asks of something else than the program.

    >>> said = ("when can i tour?", "how long is the wait?", "is there homework?", "when do groups meet?", "how long does it last?")
    >>> [asks_of_another(one, Beside("iop")) for one in said]
    [True, True, True, False, False]
    >>> [asks_of_another("how often do i see my therapist?", Beside("iop", one)) for one in (False, True)]
    [True, False]
    """
    named = _NAMED_THING.match(asked)
    thing = next(filter(None, named.groups()), None) if named is not None else None
    if thing is not None:
        if _BESIDE.fullmatch(thing) is not None:
            return True
        caption = named_by(thing)
        if caption is not None and beside.level not in caption.own_at and (caption.kind == "other" or beside.timed):
            return True
    if _MEASURES.match(asked) is None:
        return _ERRAND.match(asked) is not None
    if _HAD_SO_FAR.match(asked) is not None:
        return True
    if not beside.one_by_one and _OF_ONE_ALONE.search(asked) is not None:
        return True
    if _IS_OF_PROGRAM.search(asked) is not None:
        return False
    words = set(_WORD.findall(_HOUSE.sub(" ", asked))) - _PLAIN
    return bool(words - _OF_VISITS if beside.one_by_one else words)
