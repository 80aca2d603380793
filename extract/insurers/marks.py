"""The marks that stand behind single names of a list: "Aetna (in-network)", "Cigna: pending", "Humana - not accepted"."""

from __future__ import annotations

import re

from extract.insurers.cues import hits_after, mark_behind
from extract.insurers.names import PLANS_BEHIND, Name, may_have_plan_types
from extract.patterns.searching import compiled
from extract.wordings import Wordings
from records.codes import TAKEN

UNSURE = "unsure"
PLAIN_NO = "plain_no"  # the rule of a reading that is a No or a cross behind a name
REFUSALS = frozenset(("not_accepted", "not_contracted", "out_of_network"))
_PARTING = frozenset(("", ",", ";", ".", ")"))  # nothing of a name's own stands behind one of these
_WORDINGS = Wordings.of(__name__)
_TAIL = _WORDINGS["tail"]
# Between the last two names of a list that ends there: "Aetna, Cigna and Humana - not accepted" speaks of all three.
_JOINED = compiled(r"(?:\b(?:and|or|nor|y|o)\b|[&/+])")
_JOINED_ALONE = _WORDINGS["joined_alone"]
# Behind a name, a remark of its own: "(PPO only)", "(all plans)"
_REMARK = compiled(r"[\s®™*]*\([^()]+\)")

# Ticks and crosses; a tick before a name may be the bullet of any list.
YES_SIGNS, NO_SIGNS = "✓✔✅☑", "✗✘✕✖❌⛔🚫"
_SIGN = compiled(rf"[{YES_SIGNS}{NO_SIGNS}]")
_BEHIND = compiled(rf"[^\w,;.|/{YES_SIGNS}{NO_SIGNS}]{{0,4}}(?P<sign>[{YES_SIGNS}{NO_SIGNS}])")
_BEFORE = compiled(rf"(?P<sign>[{YES_SIGNS}{NO_SIGNS}])[^\w,;.|/{YES_SIGNS}{NO_SIGNS}]{{0,4}}$")
_PLAIN_NO = compiled(rf"[\s®™*]*(?:[{NO_SIGNS}]|[:(|=-]+ ?no\b(?! longer))")


def marks(low: str, names: list[Name]) -> list[str]:
    """The status that stands as a mark behind each name, or "".

    A mark behind a colon or dash covers the list before it; a refusal behind a dash is of its own item where the others
    bear marks of their own or are said to be taken, and leaves them unsure where nothing tells.

    >>> low = "aetna (ppo only), cigna, ambetter - not accepted"
    >>> marks(low, [Name("aetna", 0, 5), Name("cigna", 18, 23), Name("ambetter", 25, 33)])
    ['', '', 'not_accepted']
    >>> marks("aetna, cigna - not accepted", [Name("aetna", 0, 5), Name("cigna", 7, 12)])
    ['unsure', 'not_accepted']
    >>> marks("aetna and cigna - not accepted", [Name("aetna", 0, 5), Name("cigna", 10, 15)])
    ['not_accepted', 'not_accepted']
    >>> marks("aetna ✓ cigna ✗", [Name("aetna", 0, 5), Name("cigna", 8, 13)])
    ['accepted', 'not_accepted']
    >>> marks("aetna, medicaid excluded", [Name("aetna", 0, 5), Name("medicaid", 7, 15)])
    ['', 'not_accepted']
    """
    if not low.isascii() and _SIGN.search(low):
        return _signs(low, names)
    typed = may_have_plan_types(low)
    read = [_mark(low, names, place, typed=typed) for place in range(len(names))]
    if not any(read):
        return [""] * len(names)
    found = [""] * len(names)
    unmarked: list[int] = []
    for place, mark in enumerate(read):
        unmarked.append(place)
        if mark is None:
            continue
        status = mark.lastgroup or ""
        # "Aetna, Cigna; Humana pending": the mark is of the last list alone
        since = low.rfind(";", 0, names[place].start)
        covered = (
            [place]
            if "(" in mark.group()
            else _joined(low, names, place)
            if _is_bare_refusal(mark)
            else [other for other in unmarked if names[other].start > since]
        )
        of_others = status
        if len(covered) > 1 and status in REFUSALS and _is_of_last_item(low, names, covered, mark):
            of_others = "" if _have_their_own(low, names, covered, read) else UNSURE
        for other in covered:
            found[other] = status if other == place else of_others
        unmarked.clear()
    return found


def is_plain_no(low: str, name: Name) -> bool:
    """Whether no more than a No or a cross stands behind a name: what is denied is what stands over the list.

    >>> [is_plain_no(low, Name("cigna", 0, 5)) for low in ("cigna: no", "cigna ✗", "cigna - not accepted")]
    [True, True, False]
    """
    return _PLAIN_NO.match(low, name.end) is not None


def _signs(low: str, names: list[Name]) -> list[str]:
    """What the ticks and crosses of a line say of each name; they stand all before the names or all behind them."""
    first = _SIGN.search(low)
    before = first is not None and bool(names) and first.start() < names[0].start
    found = []
    for name in names:
        tail = PLANS_BEHIND.match(low, name.end) or _TAIL.match(low, name.end)
        sign = _BEFORE.search(low, 0, name.start) if before else _BEHIND.match(low, tail.end() if tail else name.end)
        crossed = sign is not None and sign["sign"] in NO_SIGNS
        found.append("not_accepted" if crossed else "accepted" if sign and not before else "")
    return found


def _is_bare_refusal(mark: re.Match[str]) -> bool:
    """Whether no sign parts a refusal from the name: "Aetna, Cigna, Medicaid excluded"."""
    return mark.lastgroup in REFUSALS and mark.group().lstrip(" ®™*")[:1].isalpha()


def _joined(low: str, names: list[Name], place: int) -> list[int]:
    """The names of which "Medicaid and Medicare excluded" is said: the last one, and those joined to it by a word."""
    found = [place]
    while place and _JOINED_ALONE.fullmatch(low, names[place - 1].end, names[place].start):
        place -= 1
        found.insert(0, place)
    return found


def _mark(low: str, names: list[Name], place: int, *, typed: bool) -> re.Match[str] | None:
    """The mark right behind a name and before the next one; `typed`: types of plans may stand between."""
    name = names[place]
    if not typed and low[name.end : name.end + 1] in _PARTING:
        return None
    tail = (PLANS_BEHIND.match(low, name.end) if typed else None) or _TAIL.match(low, name.end)
    mark = mark_behind(low, tail.end()) if tail else None
    if mark is None and (tail is None or tail.end() > name.end):
        mark = mark_behind(low, name.end)
    if mark is None or (place + 1 < len(names) and mark.end() > names[place + 1].start):
        return None
    return mark


def _is_of_last_item(low: str, names: list[Name], covered: list[int], mark: re.Match[str]) -> bool:
    """Whether a mark stands behind a dash, and nothing joins its item to those before it but a comma."""
    last, before = names[covered[-1]], names[covered[-2]]
    return "-" in mark.group() and not _JOINED.search(low, before.end, last.start)


def _have_their_own(low: str, names: list[Name], covered: list[int], read: list[re.Match[str] | None]) -> bool:
    """Whether each item of the list is told of by itself: remarks, the same mark at the next item, or a verb over all."""
    last = covered[-1]
    if any(_REMARK.match(low, names[place].end) for place in covered):
        return True
    beside = [read[place] for place in (covered[0] - 1, last + 1) if 0 <= place < len(read)]
    if any(other is not None and other.lastgroup == (read[last] or other).lastgroup for other in beside):
        return True
    return any(hit.status in TAKEN and hit.end <= names[covered[0]].start for hit in hits_after(low))
