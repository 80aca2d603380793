"""Where clients come to: a desk at which they check in, a building that they arrive at, the sites at which a service is given."""

from __future__ import annotations

import re

from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_COMES_IN = _WORDINGS.guarded("comes_in")
_TO_ATTEND = _WORDINGS["to_attend"]
_GIVEN_AT = _WORDINGS.guarded("given_at")
_OTHERS = _WORDINGS["others"]
PIECES = _WORDINGS.words("pieces")


def comes_in(low: str) -> re.Match[str] | None:
    """The words of a folded sentence by which those who are treated come to a place.

    >>> bool(comes_in("check in at the front desk before group")), bool(comes_in("visitors check in at the front desk"))
    (True, False)
    """
    found = _GIVEN_AT.search(low)
    if found is None and (found := _COMES_IN.search(low)) is not None and _TO_ATTEND.search(low) is None:
        return None
    return None if found is None or _OTHERS.search(low) else found
