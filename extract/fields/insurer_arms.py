"""Arms of a brand in what a page refuses: "Univera Medicaid is not accepted" refuses neither Medicaid nor Univera's other plans."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from extract.fields.insurer_names import Name
from extract.places import CODES, STATES
from records.vocabulary import vocabulary

PUBLIC = frozenset(("medicaid", "medi_cal", "medicare", "medicare_advantage"))
_GAP = re.compile(r"(?:'s)?[\s®™]*(?:managed )?")
_LINE = (
    r"(?P<medicaid>medicaid|medi-cal|chip)|(?P<medicare>medicare(?: advantage)?)"
    r"|(?P<commercial>commercial|employer|group|marketplace|exchange|individual|aca)"
)
_BEHIND = re.compile(
    rf"(?:'s)?[\s®™]*(?:health plan |insurance |managed )?\(?(?:{_LINE})\b(?! (?:insurance )?(?:insurers?|companies)\b)"
)
_BEFORE = re.compile(rf"\b(?:{_LINE}) (?:(?:plans?|products?|polic(?:y|ies)) (?:of|from|through|by|with) )?$")


_STATE = "|".join(sorted(map(re.escape, STATES), key=len, reverse=True))
_CODE = "|".join(sorted(map(str.lower, CODES)))
_IN_STATES = re.compile(
    rf"[\s®™]*\((?:(?:only|in|of|and|&|or|plans|plan)\b[\s,/]*|[,/&]\s*|(?P<state>{_STATE}|{_CODE})\b[\s,/]*)+\)"
)


@cache
def _lines() -> dict[str, str]:
    """The line of business of each wording that names an arm."""
    return {
        wording.lower(): term.line
        for term in vocabulary("payer_arms").terms
        for wording in (term.label, *term.aliases, *term.exact)
    }


def arm(low: str, name: Name) -> str:
    """The line of business to which a sentence limits what it says of a brand, or "".

    >>> low = "we do not accept upmc health plan commercial or upmc for you or aetna"
    >>> [arm(low, name) for name in (Name("upmc", 17, 33), Name("upmc", 48, 60), Name("aetna", 64, 69))]
    ['commercial', 'medicaid', '']
    """
    if name.id in PUBLIC:
        return ""
    if line := _lines().get(low[name.start : name.end], ""):
        return line
    if low[name.start : name.end].endswith("medicare advantage"):
        return "medicare"
    found = _BEHIND.match(low, name.end) or _BEFORE.search(low, 0, name.start)
    return (found.lastgroup or "") if found else ""


def names_an_arm(low: str, names: Sequence[Name], place: int) -> bool:
    """Whether a public payer's name only says which plans of the brand right before it are meant: "Univera Medicaid".

    >>> low = "univera medicaid, aetna, medicare"
    >>> names = [Name("excellus", 0, 7), Name("medicaid", 8, 16), Name("aetna", 18, 23), Name("medicare", 25, 33)]
    >>> [names_an_arm(low, names, place) for place in range(4)]
    [False, True, False, False]
    """
    name, before = names[place], names[place - 1] if place else None
    if before is None or name.id not in PUBLIC or before.id in PUBLIC:
        return False
    if _GAP.fullmatch(low, before.end, name.start) is None:
        return False
    # "Aetna Medicare Cigna Humana": a list that lost its commas
    following = names[place + 1] if place + 1 < len(names) else None
    return following is None or bool(low[name.end : following.start].strip(" ®™"))


def of_states(low: str, name: Name) -> bool:
    """Whether brackets behind a brand limit it to its plans of some states, which a record does not hold: "Anthem (Indiana and Ohio)".

    >>> low = "anthem (indiana and ohio), cigna (ppo), humana (in network)"
    >>> [of_states(low, name) for name in (Name("anthem", 0, 6), Name("cigna", 27, 32), Name("humana", 40, 46))]
    [True, False, False]
    """
    if name.id in PUBLIC or not low.startswith("(", name.end + (low[name.end : name.end + 1] == " ")):
        return False
    found = _IN_STATES.match(low, name.end)
    return found is not None and found["state"] is not None
