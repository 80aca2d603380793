"""Names of insurers within a phrase about the provider: "a TRICARE-certified facility", "we are not Medicaid or Medicare providers"."""

from __future__ import annotations

from collections.abc import Sequence

from extract.insurers.cues import Hit, cues
from extract.insurers.lines import is_of_provider
from extract.insurers.names import Name
from extract.insurers.others import is_of_others
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_JOINED = _WORDINGS["joined"]
REACH = 60  # characters before a name


def around(low: str, names: Sequence[Name], place: int) -> str:
    """The status of a name inside a phrase about the provider, alone or joined to others: "a TRICARE-certified facility".

    >>> low = "we are not medicaid or medicare providers"
    >>> [around(low, [Name("medicaid", 11, 19), Name("medicare", 23, 31)], place) for place in (0, 1)]
    ['not_contracted', 'not_contracted']
    """
    first = last = place
    while first and _JOINED.fullmatch(low, names[first - 1].end, names[first].start):
        first -= 1
    while last + 1 < len(names) and _JOINED.fullmatch(low, names[last].end, names[last + 1].start):
        last += 1
    start, name = names[first].start, names[last]
    if low[name.end : name.end + 1] not in (" ", "-"):
        return ""  # a comma, or nothing
    if not cues().around_behind.match(low, name.end) or is_of_others(low, Hit("", start, start)):
        return ""
    found = cues().around.search(low, max(0, start - REACH), start)
    if found is None or (found.lastgroup == "either" and not cues().around_certified.match(low, name.end)):
        return "accepted" if first == last and is_of_provider(low, name) else ""
    return "accepted" if found.lastgroup == "either" else found.lastgroup or ""
