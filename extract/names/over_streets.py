"""The name that stands before a street in one line: "Harbor Quarry Recovery, 12 Alder Street"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from extract.claims.questions import asks_where_others_are, is_question
from extract.claims.scope_cues import OF_OTHERS, find_cue
from extract.document import Document, Zone
from extract.names.candidates import Provider
from extract.names.checks import is_name
from extract.patterns.searching import compiled
from extract.wordings import Wordings

MOST_BEFORE = 100  # characters before and behind a street that are looked at
MOST_STREETS = 40
_SEPARATORS = frozenset("|•·–—-")
_WORDINGS = Wordings.of(__name__)
STREET = _WORDINGS["street"]
# Behind what parts a name from its street: far fewer places than there are digits
_NUMBER = compiled(r"[,|•·–—-] ?(?P<number>\d{1,5}) [A-Z0-9]")
_AT_ITS_END = compiled(r"(?:, | ?[|•·] ?| [–—-] )$")
_NAME_AT_END = compiled(r"(?P<mark>\n|[.!?:] )(?P<name>[A-Z](?:[^,|•·\d\n.!?:]|(?<=\b[SMD][tr])\.){2,60})$")
_FOR_WHAT = _WORDINGS["for_what"]
_OF_OTHERS = _WORDINGS["of_others"]
_BEHIND = 120  # characters of the address and what is said of it
_DOES = _WORDINGS["does"]
_JOINING = frozenset(_WORDINGS.words("joining"))


def names_over_streets(document: Document, zones: tuple[Zone, ...]) -> Iterator[Provider]:
    """The name before the street in one line of these zones: "Harbor Quarry Recovery, 12 Alder Street"."""
    for name, zone in _found(document):
        if zone in zones:
            yield Provider(name, name, "text", "over_address")


def own_name_over_a_street(document: Document) -> Iterator[Provider]:
    """The same of a page with headings: in its footer, and in its text where no other name stands so; a list has several."""
    found = [(name, zone) for name, zone in _found(document) if zone in ("main", "footer")]
    alone = len({name for name, _ in found}) == 1
    for name, zone in found:
        if alone or zone == "footer":
            yield Provider(name, name, "text", "over_address")


def _found(document: Document) -> Iterator[tuple[str, Zone]]:
    for at in islice(_streets(document.text), MOST_STREETS):
        start = at - MOST_BEFORE
        before = _AT_ITS_END.sub("", document.text[start:at] if start > 0 else f"\n{document.text[:at]}")
        name = _NAME_AT_END.search(before)
        if name is None or _is_told_of(document.text, name, before, at):
            continue
        if not is_name(name["name"]) or not STREET.match(document.text[at : at + MOST_BEFORE]):
            continue
        block = next(block for block in reversed(document.blocks) if block.start < at)
        if block.kind not in ("title", "alt") and not (block.headings and _is_of_others(block.headings[-1].low)):
            yield name["name"], block.zone


@lru_cache(maxsize=256)
def _is_of_others(heading: str) -> bool:
    """Whether a folded heading is one over what others do.

    >>> [_is_of_others(low) for low in ("where to go for detox", "where can i get narcan?", "where to find us")]
    [True, True, False]
    """
    if find_cue("excluded", "heading", heading.strip(" :.!")) == OF_OTHERS:
        return True
    return is_question(heading) and asks_where_others_are(heading)


def _is_told_of(text: str, name: re.Match[str], before: str, at: int) -> bool:
    """Whether the name before the street at `at` is somebody's whom the page tells of: who has what the label says, a partner."""
    if name["mark"] == ": " and _FOR_WHAT.search(before, 0, name.start()):
        return True
    return _is_said(name["name"]) or _OF_OTHERS.search(text, at, at + _BEHIND) is not None


def _is_said(words: str) -> bool:
    """Whether the words are a sentence about a place, and no name of one.

    >>> _is_said("Pick up your medication at Alder Pharmacy"), _is_said("Stay at the Harbor Inn")
    (True, True)
    >>> _is_said("Recovery at the Crossroads"), _is_said("Harbor Quarry Center for Women and Children")
    (False, False)
    """
    return _DOES.match(words) is not None or any(word.islower() for word in words.split() if word not in _JOINING)


def _streets(text: str) -> Iterator[int]:
    """Where a number stands behind a comma, a dash or a bar, as of a street behind a name."""
    for found in _NUMBER.finditer(text):
        at = found.start("number")
        if text[at - 2 : at] == ", " or text[max(0, at - 2) : at].strip() in _SEPARATORS:
            yield at
