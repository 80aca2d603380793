"""Lists of states and regions beside a payer that has plans of each: "Medicaid (Ohio and Kentucky)", "TRICARE East and West".

They are rewritten as a name each, which `index.state_payers` finds: "Ohio Medicaid, Kentucky Medicaid".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from index.codes import MEDICAID, TRICARE

_JOIN = r"(?:\s*(?:,|/|&|\+|;|\b(?:and|or|y|o)\b)\s*)+(?:(?:from|of|in|the|de|en)\s+)*"
_KINDS = r"(?:\s+(?:managed care|plans?|coverage|insurance|members?|clients|patients|recipients|beneficiaries|network|prime|select))*"
_BESIDE = r"(?:\s*\((?:only\s+|for\s+|of\s+|in\s+|from\s+)*|\s*:\s+|\s+-\s+|,?\s+(?:(?:is|are)\s+(?:not\s+|no\s+longer\s+)?(?:accepted|taken|covered|billed)\s+)?(?:but\s+)?(?:only\s+)?(?:from|of|in|for|through|within|de|en)\s+(?:the\s+states?\s+of\s+)?)"
_BARE = {MEDICAID: "medicaid", TRICARE: "tricare"}
_REGION = r"(?i:east|west)(?:ern)?"


_WORDS = frozenset(
    ("AL", "CO", "DE", "HI", "ID", "IN", "LA", "MA", "ME", "OH", "OK", "OR", "PA")
)  # "MEDICARE OR MEDICAID"


@cache
def _states() -> tuple[dict[str, str], str, str]:
    """The name of each state by its name and its two letters, and the expressions that find them; the second one without letters that are words."""
    import us

    every = (*us.states.STATES, us.states.DC, *us.states.TERRITORIES)
    names = {state.name.lower(): state.name for state in every} | {state.abbr: state.name for state in every}
    said = sorted((state.name for state in every), key=len, reverse=True)
    full, short = "|".join(map(re.escape, said)), [state.abbr for state in every]
    return (
        names,
        rf"(?:(?i:{full})|(?:{'|'.join(short)}))",
        rf"(?:(?i:{full})|(?:{'|'.join(code for code in short if code not in _WORDS)}))",
    )


@cache
def _patterns(payer: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]] | None:
    """What finds a list behind the payer's name, one before it, and one place of a list."""
    if payer == MEDICAID:
        (_, one, sure), name, beside = _states(), r"(?i:medicaid)", _BESIDE
    elif payer == TRICARE:
        one = sure = rf"{_REGION}(?:\s+(?i:regions?))?"
        name, beside = r"(?i:tri-?care)", rf"(?:{_BESIDE}|['’]s\s+|\s+)(?i:(?:both|the)\s+)*"
    else:
        return None
    behind = re.compile(rf"(?<![\w-])(?P<name>{name}){_KINDS}{beside}{_list_of(one)}")
    before = re.compile(rf"{_list_of(sure)}(?:\s+(?i:of))?\s+(?P<name>{name})\b")
    return behind, before, re.compile(rf"(?<![\w-]){one}(?![\w-])")


def _list_of(one: str) -> str:
    return rf"(?<![\w-])(?P<places>{one}(?:{_JOIN}{one})*)(?![\w-])"


def one_by_one(payer: str, text: str, is_plain: Callable[[str], bool] = lambda _: True) -> str:
    """The text with the payer named for each place of a list beside it; `is_plain` tells whether a text ends with the payer itself.

    >>> one_by_one("medicaid", "Medicaid (OH and Kentucky), Cigna"), one_by_one("medicaid", "Ohio and Kentucky Medicaid")
    ('Ohio Medicaid, Kentucky Medicaid), Cigna', 'Ohio Medicaid, Kentucky Medicaid')
    >>> one_by_one("medicaid", "Medicaid from Kentucky but not from Ohio"), one_by_one("tricare", "TRICARE East/West")
    ('Kentucky Medicaid but not from Ohio', 'Tricare East, Tricare West')
    >>> one_by_one("medicaid", "Medicaid, Ohio and me"), one_by_one("cigna", "Cigna (Ohio)")
    ('Medicaid, Ohio and me', 'Cigna (Ohio)')
    """
    patterns = _patterns(payer) if _BARE.get(payer, ".") in text.lower().replace("-", "") else None
    if patterns is None:
        return text

    def named(found: re.Match[str]) -> str:
        if not is_plain(text[: found.end("name")]):
            return found.group()
        return ", ".join(_name(payer, place) for place in places_in(payer, found["places"]))

    behind, before, _ = patterns
    return before.sub(named, behind.sub(named, text))


def places_in(payer: str, text: str) -> list[str]:
    """The states or regions that a text names.

    >>> places_in("medicaid", "from Ohio or KY, in me"), places_in("tricare", "the West region"), places_in("cigna", "Ohio")
    (['Ohio', 'Kentucky'], ['west'], [])
    """
    patterns = _patterns(payer)
    if patterns is None:
        return []
    found = (match.group() for match in patterns[2].finditer(text))
    names = _states()[0]
    if payer == TRICARE:
        return [place[:4].lower() for place in found]
    return [names.get(place) or names[place.lower()] for place in found]


def _name(payer: str, place: str) -> str:
    return f"Tricare {place.title()}" if payer == TRICARE else f"{place} Medicaid"


def named_for(payer: str, text: str) -> str:
    """The payer's names in all places that a text names: what "… except Ohio" takes out.

    >>> named_for("medicaid", "from Ohio and Kentucky")
    'Ohio Medicaid, Kentucky Medicaid'
    """
    return ", ".join(_name(payer, place) for place in places_in(payer, text))
