"""Whether a level is named only to say no: in a list under "What we do not offer", or beside a plain "No"."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.page import Page
from extract.terms import Match
from extract.units import Unit

_NOT_OFFERED = re.compile(
    r"\b(?:(?:we|our (?:\w+ ){0,2}\w+|this (?:\w+ )?\w+) (?:do|does|can|are|is)(?: currently)?(?: not|n't|not)(?: currently| yet| directly| able to)* (?:offer|provide|have|do|run|operate|include|give)|"
    r"not (?:currently )?(?:offered|provided|available|included)(?: (?:here|by us|at|on[- ]?site)\b.*)?$|"
    r"(?:services|programs|levels(?: of care)?|care) (?:we|which we|that we) (?:refer|lack)|no (?:ofrecemos|brindamos|tenemos))\b"
)
_NO = re.compile(
    r"(?:no|none|n/a|not (?:offered|available|provided|included|here|at this time|currently)(?: \w+){0,3}|[\u2717\u2718\u2715\u2716\u00d7x\u274c]|referral only|referred out|by referral(?: only)?)"
)
_NO_FOLLOWS = re.compile(
    r"^(?: (?:program|services?|treatment|care))?(?: ?\([a-z]+\))? ?(?::|-|=|\|) ?"
    r"(?:(?:no|none|n/a|[\u2717\u2718\u2715\u2716\u274c])[ .;]*$|not (?:offered|available|provided|included|at this time)\b)"
)
# "Sober living referrals": of the level nothing but a way to others
_ONLY_A_WAY = re.compile(
    r"^(?: program| treatment| home| house)?s?(?: ?\([a-z]+\))? (?:referrals?|placements?|recommendations?|coordination|liaisons?|resources|partners?|facilities nearby)\b"
)


def is_refused(page: Page, unit: Unit, match: Match) -> bool:
    """Whether the place of a level's name, or the word behind it, says that it is not offered."""
    if _NO_FOLLOWS.match(unit.low[match.end : match.end + 40]) or is_listed_as_refused(unit):
        return True
    return match.end - match.start + 30 >= len(unit.low) and _answered_no(page, unit)


def is_only_a_way(unit: Unit, match: Match) -> bool:
    """Whether it is referrals to the level that are spoken of: "Sober living referrals are available"."""
    return _ONLY_A_WAY.match(unit.low[match.end : match.end + 60]) is not None


def is_listed_as_refused(unit: Unit) -> bool:
    """Whether a line stands under a heading, a lead-in, a label or a column that says: not offered."""
    block = unit.block
    over = [
        block.lead_in,
        block.label,
        block.column,
        *(heading.low for heading in block.headings[-2:] if heading.level > 1),
    ]
    return any(text and _says_not_offered(text.lower()) for text in over)


@lru_cache(maxsize=4096)
def _says_not_offered(text: str) -> bool:
    return (
        len(text.split()) <= 14
        and not text.rstrip().endswith("?")
        and _NOT_OFFERED.search(text.strip(" :.")) is not None
    )


def _answered_no(page: Page, unit: Unit) -> bool:
    """Whether the box or the row that a name heads holds "No" and nothing else."""
    block = unit.block
    if block.table is not None and block.cell is not None:
        row = block.cell[0]
        beside = [
            other.text.lower().strip(" .")
            for other in page.document.blocks
            if other.table == block.table and other.cell and other.cell[0] == row and other is not block
        ]
        return bool(beside) and all(not text or _NO.fullmatch(text) for text in beside) and any(beside)
    following = next((other for other in page.units[unit.number + 1 : unit.number + 2]), None)
    if following is None or following.block.kind == "heading" or not _NO.fullmatch(following.low.strip(" .!")):
        return False
    headed = following.block.headings and following.block.headings[-1].low == unit.low
    return bool(headed) or following.block.label.lower() == unit.low.strip(" :?")
