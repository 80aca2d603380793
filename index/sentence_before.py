"""Payers of a plain sentence that are no longer somebody's, or another's: "lost Medicaid", "had Aetna, now Cigna", "wife has Cigna"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from index.sentence_items import NOT_SEARCHED, Item
from index.sentence_payers import PAYERS

ANOTHERS = "it is somebody else's; who is to be treated has another one"
OF_WHOM = "whether who is to be treated is on the plan of the {}; ask"
_WORDS = r"(?:(?:just|recently|has|have|had|is|are|was|were|will|about\s+to|going\s+to)\s+)*"
_OFF = r"(?:off|out)(?:\s+of)?"
_DET = r"(?:\s+(?:his|her|my|their|our|the|a|an|state|(?:dad|mom|mother|father|parent|wife|husband|spouse|ex|job|work|employer)'?s?'?))*\s+"
_BESIDE = r"(?:\s+(?:his|her|my|their|the))?\s+(?:job|work|house|home)\s*(?:,|&|\band\b)"
# Each is said of a payer alone: "lost his job" and "moved from detox" are other things.
_GONE = re.compile(
    rf"{_WORDS}(?:(?:lost|los(?:e|es|ing))(?:{_BESIDE})?|(?:dropped|cut\s+off|kicked\s+off)\s+by|dropp(?:ed|ing)|cancell?(?:ed|ing)|(?:kicked|dropped|fell|fallen|aged|aging|timed|coming|came|come|got|getting|went|going|rolled|rolling)\s+{_OFF}"
    r"|used\s+to\s+(?:have|be\s+(?:on|with|under))|previously(?:\s+(?:had|on|with))?|formerly(?:\s+(?:on|with))?|former|no\s+longer\s+(?:has|have|on|with|covered\s+by|under)"
    r"|(?:switch(?:ed|ing|es)?|chang(?:ed|ing|es)|mov(?:ed|ing|es)|went|going|transition(?:ed|ing)?)(?:\s+(?:over|insurances?|plans?|coverage))*\s+from)"
    rf"{_DET}|(?:was|were|been)\s+(?:previously\s+|once\s+)?(?:on|with|under|covered\s+by|insured\s+(?:by|with))(?:\s+(?:his|her|my|their|our|the))*\s+",
    re.I,
)
_HAD = re.compile(rf"(?:had|was|were){_DET}", re.I)
_TILL = r"(?:until|till?|thru|through)\s+(?:(?:this|last|the|end\s+of|early|late)\s+)*(?:week|month|year|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|recently|now|then|\d{4})\b"
_ENDED = rf"(?:{_TILL}|before|previously|formerly|in\s+the\s+past|last\s+(?:year|month|week)|(?:a\s+)?\w+\s+ago)"
_NOW = re.compile(
    rf"\b(?:now|currently|lost\s+it|no\s+longer|any\s?more|uninsured|no\s+insurance|expired|lapsed|switched|changed|{_ENDED})\b",
    re.I,
)
_ENDED_BEHIND = re.compile(
    rf"(?:\s+(?:insurance|plan|ppo|hmo))?\s*,?\s+{_ENDED}(?=.*\b(?:now|currently|uninsured|no\s+insurance)\b)", re.I
)
_SOMEBODY = "wife husband spouse partner mom mother dad father parents girlfriend boyfriend fiance fiancee brother sister son daughter friend ex".split()
_ANOTHERS = re.compile(
    rf"\b({'|'.join(_SOMEBODY)})\s+(?:(?:only|also|just|still)\s+)?(?:has|have|had|got|gets|carries|is\s+(?:on|with|under)|are\s+(?:on|with|under))\s+(?:(?:the|his|her|their|good|great|an?)\s+)*(?:in[- ]network\s+)?$",
    re.I,
)
IsPayer = Callable[[int], bool]


def gone_payer(text: str, at: int, is_payer: IsPayer) -> int | None:
    """Where the cue of a payer ends that somebody has no longer; None where none stands here.

    >>> gone_payer("lost his Medicaid", 0, lambda at: at == 9), gone_payer("lost his job", 0, lambda at: False)
    (9, None)
    >>> gone_payer("had Aetna, now Cigna", 0, lambda at: at == 4), gone_payer("had Aetna", 0, lambda at: at == 4)
    (4, None)
    """
    if (gone := _GONE.match(text, at)) is not None and is_payer(gone.end()):
        return gone.end()
    if (had := _HAD.match(text, at)) is not None and is_payer(had.end()) and _NOW.search(text):
        return had.end()
    return None


def ended_behind(text: str, end: int) -> int | None:
    """Where it ends that a payer was somebody's before: "Aetna until June, now Cigna"; None where that is not said."""
    ended = _ENDED_BEHIND.match(text, end)
    return ended.end() if ended else None


def of_somebody(text: str, items: list[Item]) -> list[Item]:
    """The parts with each payer that a relative has ("wife has Cigna") told as that.

    It stays a filter where no other payer is named, for families are on one plan; else the other one is meant.
    """
    whose = {
        n: match[1]
        for n, item in enumerate(items)
        if _is_payer(item) and (match := _ANOTHERS.search(text[: item.begin]))
    }
    own = any(_is_payer(item) and n not in whose for n, item in enumerate(items))
    return [
        item
        if n not in whose
        else replace(item, option=NOT_SEARCHED, values=(ANOTHERS,))
        if own
        else replace(item, note=item.note or OF_WHOM.format(whose[n].lower()))
        for n, item in enumerate(items)
    ]


def _is_payer(item: Item) -> bool:
    return item.option in PAYERS and not item.why and item.values != ("self_pay",)
