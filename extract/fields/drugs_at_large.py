"""Substances that are named by no term of the vocabulary: "illicit and/or prescription drugs", "alcohol and other substances"."""

from __future__ import annotations

from collections.abc import Iterator

from extract.literals import Guarded

_KIND = r"(?:illicit|illegal|street|prescription|prescribed|hard|recreational|over-the-counter|legal|other)"
_DRUGS = Guarded(
    rf"\b(?:illicit|illegal|street|hard|recreational)(?:(?:,? and/or|,? and|,? or|,|/) {_KIND}){{0,3}} drugs\b(?! (?:tests?|test\w*|court|dealer\w*|free))"
    rf"|\b(?:alcohol|prescription)(?:,? and/or|,? and|,? or|,|/)? {_KIND}(?:(?:,? and/or|,? and|,? or|,|/) {_KIND}){{0,2}} (?:drugs|substances)\b"
    r"|\b(?:struggl(?:e|es|ed|ing) with|problems? with|addict(?:ed|ion|ions) to|dependent (?:on|upon)|dependen(?:ce|cy) (?:on|upon)|hooked on|misus(?:e|es|ing)|abus(?:e|es|ing)) (?:[\w-]+(?:,? and/or |,? and |,? or |, |/)){0,3}(?:other )?(?:drugs|substances)\b"
    r"|\botras (?:sustancias|drogas)\b"
)
# The rules of a house, a test or a law: no substance for which anybody is treated
_FORBIDDEN = Guarded(
    r"\b(?:prohibit\w*|forbid\w*|banned|(?:not|never) (?:be )?(?:allow\w*|permit\w*|use|bring|possess)|no (?:use|alcohol|drugs?|illegal|illicit|street)|zero[- ]tolerance|polic(?:y|ies)|possess\w*|bring(?:ing)?|tests?|tested|testing|screens?|refrain|abstain\w*|free (?:of|from)|evict\w*|discharged?|arrest\w*|weapons?|laws?|under the influence|interact\w*|side effects?)\b"
)


def drugs_at_large(low: str) -> Iterator[tuple[int, int]]:
    """Where a folded sentence names substances by such words, and forbids or tests for none.

    >>> [low[start:end] for low in ("we treat those on illicit or prescription drugs", "no illicit drugs in the house") for start, end in drugs_at_large(low)]
    ['illicit or prescription drugs']
    """
    if not _DRUGS.may_match(low) or _FORBIDDEN.search(low):
        return
    yield from (span.span() for span in _DRUGS.finditer(low))
