"""Sentences in which somebody else's "we" stands in quotation marks: 'People ask whether "we take Medicare"'. They claim nothing."""

from __future__ import annotations

from extract.page import Page, Scope
from extract.wordings import Wordings

QUOTED = "quoted"  # why such a sentence is excluded
WORDS_OUTSIDE = 2  # fewer, and the page quotes itself
_VOICES = frozenset(("we", "our", "to_us", "practitioner"))
_WORDINGS = Wordings.of(__name__)
_VOICE = _WORDINGS["voice"]


def leave_quoted(page: Page) -> None:
    """Exclude the sentences that say "we" and "our" within quotation marks alone, and something else outside of them."""
    for unit in page.holding('"'):
        scope = page.scopes[unit.number]
        if scope.why in _VOICES and scope.own and unit.low.count('"') in (2, 4) and unit.block.kind != "heading":
            said = unit.low.split('"')
            outside = " ".join(said[0::2])
            if (
                len(outside.split()) >= WORDS_OUTSIDE
                and not _VOICE.search(outside)
                and _VOICE.search(" ".join(said[1::2]))
            ):
                page.scopes[unit.number] = Scope("excluded", QUOTED)
