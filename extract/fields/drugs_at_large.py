"""Substances that are named by no term of the vocabulary: "illicit and/or prescription drugs", "alcohol and other substances"."""

from __future__ import annotations

from collections.abc import Iterator

from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_DRUGS = _WORDINGS.guarded("drugs")
_FORBIDDEN = _WORDINGS.guarded("forbidden")


def drugs_at_large(low: str) -> Iterator[tuple[int, int]]:
    """Where a folded sentence names substances by such words, and forbids or tests for none.

    >>> [low[start:end] for low in ("we treat those on illicit or prescription drugs", "no illicit drugs in the house") for start, end in drugs_at_large(low)]
    ['illicit or prescription drugs']
    """
    if not _DRUGS.may_match(low) or _FORBIDDEN.search(low):
        return
    yield from (span.span() for span in _DRUGS.finditer(low))
