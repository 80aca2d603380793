"""The insurers named in a sentence, and the plan types that are said of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from extract.insurers.cues import Hit
from extract.patterns.searching import compiled
from extract.places.gazetteer import STATES
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__, states="|".join(map(re.escape, STATES)))
_PLAN_WORDS = _WORDINGS.text("plan_words")
PLANS_BEHIND = _WORDINGS["plans_behind"]
_BETWEEN = _WORDINGS["between"]
MOST_BETWEEN = 24  # characters
_PLAN = _WORDINGS["plan"]
_PLANS = tuple(_PLAN_WORDS.split("|"))
_PLANS_BEFORE = _WORDINGS["plans_before"]
_PLANS_OF = _WORDINGS["plans_of"]
_ADVANTAGE = ("medicare advantage", " medicare")  # "Aetna Medicare Advantage PPO" is no PPO of an employer
# What a public payer pays is of no brand's plan types, where it stands behind the brand: "PPO plans of Aetna, Medicare"
_PUBLIC = frozenset(("medicaid", "medi_cal", "medicare", "medicare_advantage", "tricare", "va", "champva", "chip"))
_ITS_PLANS = _WORDINGS["its_plans"]
_PARTED = compiled(r"[,;&]|\b(?:and|or|nor)\b")


class Name(NamedTuple):
    """An insurer named in a sentence: its id and where (offsets into the sentence)."""

    id: str
    start: int
    end: int


def plan_types(low: str, names: list[Name], forward: Sequence[Hit]) -> list[tuple[str, ...]]:
    """The plan types said of each name: right behind it, before it ("HMO plans of"), or before the list that it stands in.

    >>> low = "we cannot accept medicaid, medicare or hmo plans of humana and cigna"
    >>> plan_types(low, [Name("medicaid", 17, 25), Name("medicare", 27, 35), Name("humana", 52, 58), Name("cigna", 63, 68)], [])
    [(), (), ('hmo',), ('hmo',)]
    """
    if not may_have_plan_types(low):
        return [()] * len(names)
    found: list[tuple[str, ...]] = []
    leading: list[str] = []  # the types of which the list that the name stands in is
    for place, name in enumerate(names):
        start = names[place - 1].end if place else 0
        if led := _PLANS_OF.search(low, start, name.start):
            leading = _PLAN.findall(led.group(1))
        elif name.id in _PUBLIC or (place and not _LIST_GOES_ON.fullmatch(low, start, name.start)):
            leading = []
        said = _behind(low, names, place) or leading
        if not said:
            hit = next((hit for hit in reversed(forward) if hit.end <= name.start), None)
            first = next((other for other in names if hit and other.start >= hit.end), None)
            before = _PLANS_BEFORE.search(low, hit.end, first.start) if hit and first else None
            said = _PLAN.findall(before.group(1)) if before else []
        found.append(tuple(dict.fromkeys(said)))
    return found


def may_have_plan_types(low: str) -> bool:
    """Whether a text holds a word for a type of plans."""
    return any(map(low.__contains__, _PLANS))


def _behind(low: str, names: Sequence[Name], place: int) -> list[str]:
    """The plan types right behind a name; none that stand behind another item of the list, or are those of the next one."""
    name = names[place]
    behind = PLANS_BEHIND.match(low, name.end)
    if behind is None or low.endswith(_ADVANTAGE, name.start, name.end) or _OWN_ITEM.match(low, name.end):
        return []
    following = next((other for other in names[place + 1 :] if other.start >= name.end), None)
    if following is not None:
        if following.start < behind.end() and _PARTED.search(low, name.end, following.start):
            return []
        if _PLANS_OF.search(low, name.end, following.start) and _PARTED.match(low[name.end : following.start].lstrip()):
            return []
    return _PLAN.findall(behind.group())


def among_its_plans(low: str, name: Name, start: int) -> bool:
    """Whether what stands at `start` is listed among the plans of a brand, so that it is told of that brand alone.

    >>> low = "aetna ppo, hmo and medicare advantage"
    >>> among_its_plans(low, Name("aetna", 0, 5), 19), among_its_plans("aetna and medicare advantage", Name("aetna", 0, 5), 10)
    (True, False)
    """
    return _ITS_PLANS.fullmatch(low, name.end, start) is not None


def neighbours(low: str, names: list[Name]) -> list[bool]:
    """Whether each name stands right next to another one in a list.

    >>> neighbours("aetna, va and more in va", [Name("aetna", 0, 5), Name("va", 7, 9), Name("va", 22, 24)])
    [True, True, False]
    """
    near = [False] * len(names)
    for place, (one, other) in enumerate(pairwise(names)):
        between = low[one.end : other.start]
        if len(between) <= MOST_BETWEEN and _BETWEEN.fullmatch(between):
            near[place] = near[place + 1] = True
    return near


_OWN_ITEM = _WORDINGS["own_item"]
_LIST_GOES_ON = _WORDINGS["list_goes_on"]
_LIST_ENDS = _WORDINGS["list_ends"]


def without_semicolons(low: str, names: Sequence[Name]) -> str:
    """The sentence with commas for the semicolons of a list of names with which it ends: they part no clauses.

    >>> without_semicolons("in network: aetna; cigna", [Name("aetna", 12, 17), Name("cigna", 19, 24)])
    'in network: aetna, cigna'
    """
    if ";" not in low or len(names) < 2 or not _LIST_ENDS.fullmatch(low, names[-1].end):
        return low
    for one, other in reversed(list(pairwise(names))):
        if not _LIST_GOES_ON.fullmatch(low, one.end, other.start):
            break
        low = low[: one.end] + low[one.end : other.start].replace(";", ",") + low[other.start :]
    return low
