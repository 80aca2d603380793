"""Which kind of a level of care its name is of: "virtual IOP", "evening IOP", "teen PHP"."""

from __future__ import annotations

from extract.searching import compiled

# "day" is a kind before "IOP" alone: a day program is a level by itself
_KIND = compiled(
    r"\b(?P<kind>virtual|online|telehealth|remote|hybrid|in-person|evening|night(?:time)?|morning|afternoon|daytime|day|weekend|saturday|sunday|adolescent|teen|youth|"
    r"young adult|adult|senior|women's|men's|co-ed|lgbtq\+?|veterans'?|couples|spanish(?:-language|-speaking)?|bilingual|second|third|new|another|additional|separate) "
    r"(?!treatment|hospital|program|rehab)"
)
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
