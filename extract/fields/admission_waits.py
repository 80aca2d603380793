"""How long one waits before starting: "a two-week wait for new clients", "our current wait is about ten days"."""

from __future__ import annotations

from extract.searching import compiled

_NUMBER = r"(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|few|several|couple of|un[ao]?|dos|tres|cuatro|cinco|seis)"
_COUNT = rf"{_NUMBER}(?:(?: ?- ?| to | or | a )(?:\d{{1,2}}|two|three|four|five|six|seven|eight|ten|twelve))?"
_UNITS = {"d": "wait_of_days", "w": "wait_of_weeks", "m": "wait_of_months", "s": "wait_of_weeks"}
_BEFORE = compiled(rf"(?<!\bno )(?<!\bnot )(?<!\bnever )(?<!\bno more )(?<!\bnot a )\b{_COUNT}(?:[ -]business)?[ -]$")
_BEHIND = compiled(
    rf"(?: list| time)?(?: is| of)?(?: (?:currently|now|about|approximately|around|roughly|usually|typically|generally|only|up to|at least|under|over|between|de|unas?|unos|es))* {_COUNT} (?P<unit>days?|weeks?|months?|d[ií]as?|semanas?|mes(?:es)?)\b"
)
# What is waited for is not the program, or it is somebody else who waits.
_OTHER = compiled(
    r"\b(?:psychiatr\w+|prescribers?|doctors?|physicians?|medications?|testing|results?|refunds?|reimburs\w+|insur\w+|coverage|authoriz\w+|cancel\w*|discharg\w*|visit\w*|alumni|before (?:drinking|using|driving|leaving)|surgery|"
    r"hours?' notice|background|elsewhere|other (?:programs|clinics|centers|places)|without|avoid|instead of|used to|no longer|no wait|not have|n't have)\b"
)


def wait_said(low: str, start: int, end: int) -> str | None:
    """The code of a wait that the wording at (start, end) of a folded sentence counts, or None.

    >>> low = "there is a two week wait for new clients"
    >>> wait_said(low, low.index("week wait"), low.index(" for")), wait_said("the wait is long", 4, 11)
    ('wait_of_weeks', None)
    >>> low = "our current wait is about 10 days"
    >>> wait_said(low, 4, 16)
    'wait_of_days'
    """
    if _OTHER.search(low):
        return None
    if low.startswith(("day", "week", "month"), start):
        return _UNITS[low[start]] if _BEFORE.search(low, max(0, start - 40), start) else None
    found = _BEHIND.match(low, end)
    return _UNITS[found["unit"][0]] if found else None
