"""The insurers named in a sentence, and the plan types that are said of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.fields.insurer_cues import Hit

_PLAN_WORDS = "ppo|hmo|epo|pos|oap|hdhp|indemnity"
PLANS_BEHIND = re.compile(
    # "Cigna, and most PPO plans" lists them beside the brand
    rf"(?![\s®™]*(?:,?\s*(?:and|or|&)\s|,\s*(?:most|all|many)\s))(?:[\s®™]*[(/,-]?\s*(?:(?:most|all|select|only|commercial|insurance|health|choice|plus|open access|and|or|&|medicaid|medicare)\s+)*"
    rf"(?:{_PLAN_WORDS})\b(?:[\s/]*(?:plans?|only|and|or|&|insurance|policies))*\)?)+"
)
_PLAN = re.compile(rf"\b(?:{_PLAN_WORDS})(?=s?\b)")
# Plan types before a list: "PPO plans such as", "PPO".
_PLANS_BEFORE = re.compile(
    rf"\b((?:{_PLAN_WORDS})s?(?:[ /,&]*(?:and |or )?(?:{_PLAN_WORDS})s?)*)(?: (?:insurances?|plans?|policies|coverage|carriers|benefits|insurance plans)){{0,2}}"
    r"(?:,? ?\(?(?:including|such as|like|from|through|with|by|e\.g\.,?))?[ :(]*$"
)


@dataclass(frozen=True, slots=True)
class Name:
    """An insurer named in a sentence: its id and where (offsets into the sentence)."""

    id: str
    start: int
    end: int


def plan_types(low: str, names: list[Name], forward: Sequence[Hit]) -> list[tuple[str, ...]]:
    """The plan types said of each name: right behind it, or before the list that it stands in."""
    found: list[tuple[str, ...]] = []
    for name in names:
        behind = PLANS_BEHIND.match(low, name.end)
        said = _PLAN.findall(behind.group()) if behind and not _OWN_ITEM.match(low, name.end) else []
        if not said:
            hit = next((hit for hit in reversed(forward) if hit.end <= name.start), None)
            first = next((other for other in names if hit and other.start >= hit.end), None)
            before = _PLANS_BEFORE.search(low, hit.end, first.start) if hit and first else None
            said = _PLAN.findall(before.group(1)) if before else []
        found.append(tuple(dict.fromkeys(said)))
    return found


def neighbours(low: str, names: list[Name]) -> list[bool]:
    """Whether each name stands right next to another one in a list.

    >>> neighbours("aetna, va and more in va", [Name("aetna", 0, 5), Name("va", 7, 9), Name("va", 22, 24)])
    [True, True, False]
    """
    near = [False] * len(names)
    for place, (one, other) in enumerate(pairwise(names)):
        between = low[one.end : other.start]
        if len(between) <= 24 and re.fullmatch(
            rf"(?:[\s,/&+|•·;:()®™-]|and|or|[yeo](?= )|plans?|insurance|{_PLAN_WORDS})*", between
        ):
            near[place] = near[place + 1] = True
    return near


# "Medicare, HMO plans, or Kaiser": plans of that type at large are an item of their own
_OWN_ITEM = re.compile(rf"[\s®™]*, (?:(?:any|all|most) )?(?:{_PLAN_WORDS})(?: (?:plans?|insurance))?(?:,| or| and)")
_LIST_GOES_ON = re.compile(rf"(?:[\s,;&®™()-]|and|or|[yeo](?= )|plans?|insurance|{_PLAN_WORDS})*")
_LIST_ENDS = re.compile(
    r"[\s®™).,;]*(?:(?:and|or) (?:many |several |some )?(?:more|others|other plans|other insurers))?[\s.)!]*"
)


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
