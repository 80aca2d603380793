"""The pieces of text that every match of a regular expression must hold, read off the expression.

A cue like "calls? (?:are|may be) routed" matches only where one of "call are routed", "call may be routed", "calls are
routed" and "calls may be routed" stands. What an expression can match is followed from left to right as a set of texts
for as long as there are few of them; where anything may follow, what has been gathered is a set of pieces of which every
match holds one, and the next set begins.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce
from re import _constants as constants
from re import _parser as parser
from typing import Any, NamedTuple

MIN_LENGTH = 2  # a shorter piece stands nearly everywhere
RARE_SIGNS = frozenset("§$")  # that tell as much as a piece of LIKE_A_SIGN letters
LIKE_A_SIGN = 3
MIN_FURTHER = 3  # of a piece that is asked for beside the most telling one
MAX_PIECES = 200
MAX_TEXTS = 48  # that are followed; more tell hardly more
MAX_LENGTH = 24  # of a piece; a longer one tells no more
MOST_FURTHER = 3
MOST_LETTERS = 5  # of a set of letters, each of which is a text of its own

_COMMON = frozenset(
    "the and our you your for with that this are was were from have has will can all not who may we or to in of on at by be is it as an "
    "a use she her he his they their them more most other any also been out get help treat treatment program programs recovery service "
    "services patient patients client clients care addiction group therapy insurance rehab center health mental".split()
)  # words that stand on nearly every page
_OF_COMMON = 4.0**-3

Pieces = frozenset[str]
_NOTHING: Pieces = frozenset(("",))


def required(pattern: str) -> tuple[Pieces, ...]:
    """Sets of pieces of text: every match of the pattern holds at least one piece of each. The most telling set comes first.

    Pieces are in lower case, for texts that are. Empty where none can be derived.

    >>> [sorted(pieces) for pieces in required(r"(?:our|the) helpline (?:is|specialists?)")]
    [['our helpline is', 'our helpline specialist', 'the helpline is', 'the helpline specialist']]
    >>> [sorted(pieces) for pieces in required(r"may (?:also )?(?:include|offer)")]
    [['may also include', 'may also offer', 'may include', 'may offer']]
    >>> [sorted(pieces) for pieces in required(r"calls? \\w+ routed")]
    [[' routed'], ['call ', 'calls ']]
    >>> [sorted(pieces) for pieces in required(r"\\w+ or [a-z]?")]
    [[' or ']]
    >>> [sorted(pieces) for pieces in required(r"§{1,2} ?\\d+")]
    [['§']]
    """
    held = _of_sequence(parser.parse(pattern))
    shortest = {_shortest(pieces) for pieces in held.all() if _tells(pieces)}
    sets = [pieces for pieces in shortest if len(pieces) <= MAX_PIECES]
    if not sets:
        return ()
    telling, *rest = sorted(sets, key=_telling, reverse=True)
    chosen = [telling]
    for pieces in rest:
        if len(chosen) > MOST_FURTHER or min(map(weight, pieces)) < MIN_FURTHER:
            break
        if not any(_follows(pieces, other) for other in chosen):
            chosen.append(pieces)
    return tuple(chosen)


class _Held(NamedTuple):
    """What every match of a part of an expression holds."""

    begins: Pieces  # one of these it begins with
    ends: Pieces  # one of these it ends with
    exact: bool  # whether it is one of these and nothing else
    sets: tuple[Pieces, ...] = ()  # of each of these it holds one

    def all(self) -> set[Pieces]:
        return {*self.sets, self.begins, self.ends}


# These take no room: what stands before them stands right before what follows
_BESIDE = (constants.AT, constants.ASSERT_NOT)
_UNKNOWN = _Held(_NOTHING, _NOTHING, exact=False)
_EMPTY = _Held(_NOTHING, _NOTHING, exact=True)


def _exactly(texts: Iterable[str]) -> _Held:
    each = frozenset(texts)
    return _Held(each, each, exact=True)


def _of_sequence(sequence: Any) -> _Held:
    return reduce(_followed, _parts(sequence), _EMPTY)


def _parts(sequence: Any) -> Iterator[_Held]:
    """What the parts of a sequence hold; letters in a row are one part."""
    run = ""
    for operation, argument in sequence:
        if operation is constants.LITERAL:
            run += chr(argument).lower()
        elif operation not in _BESIDE:
            if run:
                yield _exactly((run,))
            run = ""
            yield _of_part(operation, argument)
    if run:
        yield _exactly((run,))


def _followed(first: _Held, then: _Held) -> _Held:
    """What a match of one part and then of another holds."""
    together = _joined(first.ends, then.begins)
    if first.exact and then.exact and together is not None:
        return _Held(together, together, exact=True, sets=first.sets + then.sets)
    begins, ends = first.begins, then.ends
    if together is None:  # too many to follow: the second part begins anew
        return _Held(begins, ends, exact=False, sets=(*first.sets, *then.sets, first.ends, then.begins))
    if first.exact:
        begins = together
    if then.exact:
        ends = together
    return _Held(begins, ends, exact=False, sets=(*first.sets, *then.sets, together))


def _joined(ends: Pieces, begins: Pieces) -> Pieces | None:
    """Each text that the one part ends with, and each that the other begins with behind it; None where these are too many."""
    if len(ends) * len(begins) > MAX_TEXTS and len(ends) > 1 and len(begins) > 1:
        return None
    return frozenset(end + begin for end in ends for begin in begins)


def _of_part(operation: Any, argument: Any) -> _Held:
    if operation is constants.IN:
        return _of_letters(argument)
    if operation is constants.SUBPATTERN:
        return _of_sequence(argument[3])
    if operation is constants.BRANCH:
        return _of_either([_of_sequence(branch) for branch in argument[1]])
    if operation in (constants.MAX_REPEAT, constants.MIN_REPEAT):
        return _of_repeated(*argument)
    if operation is constants.ASSERT:  # beside the match, and in the text all the same
        return _EMPTY._replace(sets=tuple(_of_sequence(argument[1]).all()))
    return _UNKNOWN


def _of_letters(members: Any) -> _Held:
    letters = [chr(member).lower() for kind, member in members if kind is constants.LITERAL]
    return _exactly(letters) if len(letters) == len(members) <= MOST_LETTERS else _UNKNOWN


def _of_either(branches: list[_Held]) -> _Held:
    begins, ends = (
        frozenset[str]().union(*(getattr(branch, side) for branch in branches)) for side in ("begins", "ends")
    )
    if all(branch.exact for branch in branches) and len(begins) <= MAX_PIECES:
        return _Held(begins, begins, exact=True)
    together = _shortest(frozenset[str]().union(*(max(branch.all(), key=_telling) for branch in branches)))
    few = len(begins) <= MAX_PIECES and len(ends) <= MAX_PIECES
    sides = (begins, ends) if few else (_NOTHING, _NOTHING)
    return _Held(*sides, exact=False, sets=(together,) if len(together) <= MAX_PIECES else ())


def _of_repeated(least: int, most: int, part: Any) -> _Held:
    once = _of_sequence(part)
    if not least:
        return _exactly({*once.begins, ""}) if most == 1 and once.exact else _UNKNOWN
    return once if most == 1 else once._replace(exact=False)


def _shortest(pieces: Pieces) -> Pieces:
    """A set without the pieces that hold another one of it, and none longer than tells anything."""
    cut = sorted({piece[:MAX_LENGTH] for piece in pieces}, key=len)
    kept: list[str] = []
    for piece in cut:
        if not any(shorter in piece for shorter in kept):
            kept.append(piece)
    return frozenset(kept)


def _tells(pieces: Pieces) -> bool:
    return all(len(piece) >= MIN_LENGTH or piece in RARE_SIGNS for piece in pieces)


def _follows(pieces: Pieces, other: Pieces) -> bool:
    """Whether one of `pieces` stands wherever one of `other` does, so that it need not be asked for as well."""
    return all(any(piece in one for piece in pieces) for one in other)


def _telling(pieces: Pieces) -> tuple[float, float, str]:
    """What tells more is greater; of two that tell as much always the same one is."""
    return min(map(weight, pieces)), -frequency(pieces), min(pieces)


def weight(piece: str) -> int:
    """The length of a piece; a sign that few sentences hold is worth some letters."""
    return LIKE_A_SIGN if piece in RARE_SIGNS else len(piece)


def frequency(pieces: Pieces) -> float:
    """How often one of them stands in a text, roughly: each letter makes a piece four times as rare, if it is no common word.

    >>> frequency(frozenset((" their",))) == frequency(frozenset(("our",))) > frequency(frozenset(("helpline", "hotline")))
    True
    """
    return sum(_OF_COMMON if piece.strip() in _COMMON else 4.0 ** -weight(piece.strip()) for piece in pieces)
