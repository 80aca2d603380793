"""Two payers of a plain sentence: "Medicare and Medicaid", "Aetna or Medicaid", "Humana Medicare Advantage"."""

from __future__ import annotations

import re
from dataclasses import replace

from index.known import KnownValues
from index.query import codes_of
from index.sentence_items import NOT_SEARCHED, TEXT, Item
from index.wording import key

PAYERS = ("insurer", "insurer_family", "payment")
# Of these any value does; where "and" joins two of them, that is less than what was said.
EACH = (*PAYERS, "language", "accreditation")
PUBLIC = frozenset(("medicaid", "medi_cal", "medicare", "tricare"))
EITHER_WILL_DO = "that both hold cannot be asked for at once: either will do, so ask for the other"
_BUT = re.compile(r"\bbut\b|\bor\b|\binstead\b", re.I)  # "has Kaiser but will pay cash"
_RANKED = re.compile(r"\b(?:primary|secondary)\b", re.I)
_PLAN_OF = re.compile(r"\s+(ppo|hmo|epo|pos)\s+(?:of|for)\s+", re.I)
_STATE_NAME = re.compile(r"([^\W\d_]+)(?:\s+[^\W\d_]+)?")
ADVANTAGE = "medicare_advantage"


def one_payer_of_two(text: str, items: list[Item]) -> list[Item]:
    """Payers joined by "or", or by "and" where one is public, as one filter where that can be; a Medicare Advantage plan of a named insurer as this insurer's.

    A public payer is an insurer too, so "Aetna or Medicaid" and "Aetna and Medicaid" are two insurers, of which either will
    do; "Aetna Medicaid" is a plan of which both must hold. "Aetna or sliding scale" are told.
    """
    result = list(items)
    for number in range(1, len(result)):
        last = number - 1
        if _RANKED.match(text, result[last].begin) and last:  # "Aetna primary, Medicaid secondary"
            last -= 1
        before, item = result[last], result[number]
        if item.why or before.why:
            continue
        either = item.joined in ("or", "and") or _RANKED.search(text[before.end : item.begin]) is not None
        if either and {before.option, item.option} == {"insurer", "payment"}:
            public = before if before.option == "payment" else item
            if set(public.values) <= PUBLIC:
                result[last], result[number] = (replace(one, option="insurer") for one in (before, item))
        elif before.option == "insurer" and item.values == ("self_pay",) and _BUT.search(text[before.end : item.begin]):
            result[number - 1] = replace(before, option=NOT_SEARCHED, values=("the caller would pay himself",))
        elif not item.joined and before.option == item.option == "insurer" and item.begin - before.end <= 1:
            for at, other in ((number - 1, before), (number, item)):
                if ADVANTAGE in other.values:
                    told = ("which plan of an insurer it is, is not known; ask for it",)
                    result[at] = replace(other, option=NOT_SEARCHED, values=told)
    return result


def with_state_before(text: str, items: list[Item], known: KnownValues) -> list[Item]:
    """A payer with its state before it as the payer of that state: "CA Blue Shield"; the state stays what it is read as."""
    result = list(items)
    for number in range(1, len(items)):
        before, item = items[number - 1], items[number]
        if before.option != "state" or item.option != "insurer" or text[before.end : item.begin].strip():
            continue
        name = f"{text[item.begin : item.end]} of {known.label('state', before.values[0])}"
        codes = codes_of(key(name), known, ("insurer",))
        if len(codes) == 1:
            result[number] = replace(item, values=(codes[0][1],))
    return result


def plan_of_state(text: str, found: list[Item], known: KnownValues) -> list[Item]:
    """A payer with its plan and its state as the payer of that state: "BCBS PPO of TX"."""
    [payer, *_] = found
    match = _PLAN_OF.match(text, payer.end) if payer.option == "insurer" else None
    if match is None:
        return found
    names = _STATE_NAME.match(text, match.end())
    for words in (names[0], names[1]) if names else ():
        state = known.options["state"].wordings.get(key(words), [])
        name = f"{text[payer.begin : payer.end]} of {known.label('state', state[0])}" if state else ""
        codes = codes_of(key(name), known, ("insurer",)) if name else []
        if state:
            end = match.end() + len(words)
            code = codes[0][1] if len(codes) == 1 else payer.values[0]
            return [
                Item(payer.begin, end, "insurer", (code,)),
                Item(match.start(1), end, "plan", (match[1].lower(),)),
            ]
    return found


def with_both(text: str, items: list[Item]) -> list[Item]:
    """Two payers of whom both are wanted: as two filters where both are public, else told that either will do.

    Who has Medicare and Medicaid is billed to both, so both of them must hold.
    """
    result: list[Item] = []
    for item in items:
        before = next(
            (one for one in reversed(result) if one.option not in (TEXT, NOT_SEARCHED, "plan", "in_network")), None
        )
        if before is None or item.option not in EACH or before.option != item.option or not _joined(item):
            result.append(item)
            continue
        both = sum(one.option in PAYERS for one in items) == 2 and not any(one.option == "in_network" for one in items)
        if both and item.option == "payment" and set(before.values) <= PUBLIC:
            result[result.index(before)] = replace(before, option="insurer")
            result.append(item)
            continue
        result += [item, replace(item, begin=before.begin, option=NOT_SEARCHED, values=(EITHER_WILL_DO,), joined="")]
    return result


def _joined(item: Item) -> bool:
    """Whether what stands before is wanted too: neither "or" nor a list of which any will do."""
    return item.joined == "and" or (item.joined == "" and item.option in PAYERS)
