"""Expressions that are searched for faster: the search skips to the characters with which a match can begin.

`re` does so where an expression begins with a letter or a set of them. Most of ours begin with ``\\b`` or with what may not
stand before them; these it tries as a whole at every character of a text, and spends most of its time on that. Which
characters can come first is read off the expression behind such a beginning as well, and told to the matcher where `re`
tells it. What matches is the same.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]
import re
from collections.abc import Sequence
from re import _compiler as compiler  # type: ignore[attr-defined]
from re import _constants as constants
from re import _parser as parser
from typing import Any

# Of the compiled form that Python 3.11, 3.12 and 3.13 give; under one that is not known here, all is left to `re`.
_KNOWN = _sre.MAGIC in (20220615, 20221023, 20230612)
# The block with which a compiled expression begins: INFO, how far it is to its end, what it tells, least and greatest width.
_LENGTH, _TELLS, _WIDTH, _END = 1, 2, 3, 5
_REPEATED = (constants.MAX_REPEAT, constants.MIN_REPEAT, constants.POSSESSIVE_REPEAT)
_BESIDE = (constants.AT, constants.ASSERT, constants.ASSERT_NOT)  # they read nothing
_MADE_OF_MANY = frozenset((constants.CATEGORY_WORD, constants.CATEGORY_UNI_WORD))
Members = frozenset[tuple[Any, Any]]  # of a set of characters, as the parser gives them
_NONE: Members = frozenset()


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`.

    >>> compiled(r"\\b(?:iop|php)s?\\b").search("our new php").span(), compiled(r"(?<!no )detox").search("no detox")
    ((8, 11), None)
    """
    if not _KNOWN or flags:
        return re.compile(pattern, flags)
    parsed = parser.parse(pattern, flags)
    code = compiler._code(parsed, flags)
    if code[0] is constants.INFO and code[_WIDTH] and not code[_TELLS] and parsed.state.flags == re.UNICODE:
        _tell(code, _letters(parsed)[0], _first(parsed)[0])
    names: list[str | None] = [None] * parsed.state.groups
    for name, number in parsed.state.groupdict.items():
        names[number] = name
    groups = parsed.state.groups - 1
    made: re.Pattern[str] = _sre.compile(
        pattern, parsed.state.flags, code, groups, parsed.state.groupdict, tuple(names)
    )
    return made


def _tell(code: list[int], letters: list[int], first: Members | None) -> None:
    """Write into the first block with which letters each match begins, or else with one of which characters."""
    told: list[int] = []
    if letters:
        # None of them is left out of what is then tried, as `re` does: what stands before them is still to be looked at.
        told = [len(letters), 0, *letters, *compiler._generate_overlap_table(letters)]
    elif first and not any(kind is constants.CATEGORY and member in _MADE_OF_MANY for kind, member in first):
        compiler._compile_charset(compiler._optimize_charset(sorted(first, key=str))[0], re.UNICODE, told)
    if told:
        code[_END:_END] = told
        code[_LENGTH] += len(told)
        code[_TELLS] = compiler.SRE_INFO_PREFIX if letters else compiler.SRE_INFO_CHARSET


def _letters(sequence: Sequence[Any]) -> tuple[list[int], bool]:
    """The letters with which each match of the sequence begins, and whether that is all that it reads.

    >>> letters, every = _letters(parser.parse(r"(?<!no )\\b(?:our (?:php|iop)s?)"))
    >>> "".join(map(chr, letters)), every
    ('our ', False)
    """
    found: list[int] = []
    for operation, argument in sequence:
        if operation is constants.LITERAL:
            found.append(argument)
        elif operation is constants.SUBPATTERN and not (
            argument[1] or argument[2]
        ):  # with flags of its own it may be of any case
            letters, every = _letters(argument[3])
            found += letters
            if not every:
                return found, False
        elif operation not in _BESIDE:
            return found, False
    return found, True


def _first(sequence: Sequence[Any]) -> tuple[Members | None, bool]:
    """With one of which characters what the sequence matches begins, and whether it may match nothing; None are any characters.

    >>> first, nothing = _first(parser.parse(r"\\b(?:an? )?(?=[ip])\\w+"))
    >>> sorted(chr(letter) for _, letter in first), nothing
    (['a', 'i', 'p'], False)
    """
    found = _NONE
    for operation, argument in sequence:
        if operation is constants.ASSERT and argument[0] > 0:  # what must follow, before it is read
            first, nothing = _first(argument[1])
            if first is None or nothing:
                continue
        elif operation in _BESIDE:
            continue
        else:
            first, nothing = _first_of(operation, argument)
        if first is None:
            return None, False
        found |= first
        if not nothing:
            return found, False
    return found, True


def _first_of(operation: Any, argument: Any) -> tuple[Members | None, bool]:
    """As `_first`, of one part that is read."""
    if operation is constants.LITERAL:
        return frozenset(((operation, argument),)), False
    if operation is constants.IN and argument[0][0] is not constants.NEGATE:
        return frozenset(argument), False
    if operation is constants.SUBPATTERN and not (
        argument[1] or argument[2]
    ):  # with flags of its own it may be of any case
        return _first(argument[3])
    if operation is constants.ATOMIC_GROUP:
        return _first(argument)
    if operation in _REPEATED:
        first, nothing = _first(argument[2])
        return first, nothing or not argument[0]
    if operation is constants.BRANCH:
        each = [_first(one) for one in argument[1]]
        nothing = any(nothing for _, nothing in each)
        return (
            None if any(first is None for first, _ in each) else _NONE.union(*(first or _NONE for first, _ in each))
        ), nothing
    return None, False
