"""Medications of a plain sentence: what a program is to offer, or what somebody wants to be rid of ("suboxone detox").

The names are those of the vocabulary; each is a value of the option modality. Opioids that are medications are also what
people are treated for: then they are the condition, and never a medication that is looked for.
"""

from __future__ import annotations

import re
from dataclasses import replace

from index.known import KnownValues
from index.query import codes_of
from index.sentence_items import NOT_SEARCHED, TEXT, Item
from index.sentence_vocabulary import wording_ends
from index.wording import key

MODALITY, OPIOIDS = "modality", ("opioids",)
_IS_OPIOID = frozenset(
    ("methadone", "buprenorphine")
)  # naltrexone and the others are none, and nobody is addicted to them
LONGEST = 3
EITHER_NAMED = (
    "with either of them, because one of two medications is no filter; who does not say which stands under modality mat"
)
_TAPER = "how a medication is ended is no filter; ask"
# "detox from suboxone", "addicted to methadone", "abusing subutex": what somebody is treated for.
_RID_OF = re.compile(
    r"(?:(?P<detox>(?:(?:medical(?:ly)?|needs?|wants?)\s+)*(?:detox(?:ing|ed)?|withdraw(?:al|als|ing)?)\s+(?:off\s+of|off|from|of|for))"
    r"|(?:addicted|addiction|hooked|dependent|dependence|dependency|physically\s+dependent)\s+(?:to|on)|(?:abus|misus)(?:es?|ing|ed)|strung\s+out\s+on|kick(?:ing)?|(?:street|illicit)"
    r"|(?:overdosed|od'?d)\s+on)\s+(?:(?:his|her|my|their|the|street)\s+)?",
    re.I,
)
_RID_BEHIND = re.compile(
    r"\s+(?:(?P<detox>detox(?:ification|ing)?|withdrawals?)|addiction|abuse|misuse|dependen(?:ce|cy)|addict|habit|problem|use\s+disorder|rehab)\b",
    re.I,
)
_TAPER_BEHIND = re.compile(r"\s+(?:taper(?:ing|s)?|wean(?:ing)?)\b", re.I)
# What stands behind a medication and says no more: "sublocade injection", "methadone program".
_FORM_BEHIND = re.compile(
    r"\s+(?:injections?|shots?|strips?|films?|pills?|tablets?|implants?|maintenance|clinics?|dosing|doses?|program|provider|prescriber|doctor|doc|script|prescription|meds?|medication|treatment|therapy)\b",
    re.I,
)


def read_medication(text: str, at: int, known: KnownValues, *, denied: bool) -> list[Item] | None:
    """The medication that begins here, or what somebody is to be rid of; None where none does.

    `denied` tells that a negation stands before it: then the medication alone is denied, and not the detox behind it.
    """
    cue = None if denied else _RID_OF.match(text, at)
    named = _named(text, cue.end() if cue else at, known)
    if named is None:
        return None
    code, end = named
    if cue is not None:
        return _condition(at, end, detox=bool(cue["detox"])) if code in _IS_OPIOID else None
    behind = _RID_BEHIND.match(text, end)
    if behind is not None and code in _IS_OPIOID and not denied:
        return _condition(at, behind.end(), detox=bool(behind["detox"]))
    items = [Item(at, end, MODALITY, (code,))]
    if (taper := _TAPER_BEHIND.match(text, end)) is not None and not denied:
        items.append(Item(end, taper.end(), NOT_SEARCHED, (_TAPER,)))
    return items


def _named(text: str, at: int, known: KnownValues) -> tuple[str, int] | None:
    """The medication whose name begins here, and where that ends with what says its form; a clinic is left to be read."""
    for end in reversed(wording_ends(text, at)[:LONGEST]):
        codes = codes_of(key(text[at:end]), known, (MODALITY,))
        if len(codes) != 1 or codes[0][1] not in known.medications:
            continue
        if (form := _FORM_BEHIND.match(text, end)) is not None:
            end = form.end()
        both = {option for option, _ in codes_of(key(text[at:end]), known)}
        return None if both - {MODALITY} else (codes[0][1], end)  # "methadone clinic" is a level too
    return None


def _condition(at: int, end: int, *, detox: bool) -> list[Item]:
    return [Item(at, end, "condition", OPIOIDS), *([Item(at, end, "level", ("detox",))] if detox else [])]


def either_medication(items: list[Item], known: KnownValues, text: str) -> list[Item]:
    """Medications of which any will do, as the names of them in quotation marks: as a plain word buprenorphine is one with MAT."""
    result: list[Item] = []
    for item in items:
        every = [item]
        while every[0].joined in ("or", "list") and result and _is_medication(result[-1], known):
            every.insert(0, result.pop())
        if len(every) == 1 or not all(_is_medication(one, known) for one in every) or item.joined != "or":
            result += every
            continue
        names = dict.fromkeys(name for one in every for name in (*_written(text, one), one.values[0]))
        words = " OR ".join(f'"{name}"' for name in names)
        result.append(replace(item, begin=every[0].begin, option=TEXT, values=(words,), joined="", note=EITHER_NAMED))
    return result


def _is_medication(item: Item, known: KnownValues) -> bool:
    return item.option == MODALITY and not item.why and set(item.values) <= known.medications.keys()


def _written(text: str, item: Item) -> tuple[str, ...]:
    """The name as it was typed, where it is no more than a name."""
    typed = key(text[item.begin : item.end])
    return (typed,) if " " not in typed else ()
