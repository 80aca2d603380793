"""Which kind of a level of care its name is of: "virtual IOP", "evening IOP", "teen PHP"."""

from __future__ import annotations

from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_KIND = _WORDINGS["kind"]
_BEFORE = 20  # characters before a level in which the word stands


def kind_of(low: str, start: int, end: int) -> str:
    """The word before a level at [start, end), or at its beginning, that makes it one kind of several; or none.

    What is denied or planned of one kind takes nothing from the others: "We have no evening IOP".

    >>> [kind_of(low, low.index("iop"), len(low)) for low in ("we have no evening iop", "our teen virtual iop", "no iop")]
    ['evening', 'virtual', '']
    >>> kind_of("a virtual iop", 2, 13), kind_of("a day program", 2, 13)
    ('virtual', '')
    """
    for kind in _KIND.finditer(low, max(0, start - _BEFORE), end):
        if start <= kind.end() <= end:
            return kind["kind"]
    return ""
