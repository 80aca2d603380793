"""What is a question, in a heading or a sentence, and which ask where something is."""

from __future__ import annotations

from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_UNMARKED = _WORDINGS["unmarked"]
_ASKS_WHERE = _WORDINGS["asks_where"]
_WHERE_WE_ARE = _WORDINGS["where_we_are"]
BEGINNINGS = tuple(_WORDINGS.words("beginnings"))
LONGEST = 160  # characters of a question


def is_question(low: str) -> bool:
    """Whether a folded heading or sentence asks something, with its mark or by its first words.

    >>> [is_question(low) for low in ("can i tour?", "when can i tour", "when life gets hard")]
    [True, True, False]
    """
    if len(low) > LONGEST:
        return False
    return low.endswith("?") or (low.startswith(BEGINNINGS) and _UNMARKED.match(low) is not None)


def asks_where_others_are(asked: str) -> bool:
    """Whether a folded question asks where something else is than the provider.

    >>> [asks_where_others_are(low) for low in ("where can i find aa?", "where are you?", "when can i tour?")]
    [True, False, False]
    """
    return _ASKS_WHERE.match(asked) is not None and _WHERE_WE_ARE.match(asked) is None
