"""The rules of a house that people live in: the times of its curfews and meetings, at which no program meets, what the rent pays, who stays sober."""

from __future__ import annotations

from extract.fields.daily_life import is_daily_life
from extract.literals import Guarded
from extract.page import Page
from extract.searching import compiled
from extract.units import Unit

_LIVED = Guarded(
    r"\b(?:house meetings?|(?:female|male|all|no|overnight|your|day) guests?|guests? (?:are|must|may)|(?:in|inside|back (?:in|at|to)|return to|leave|out of) the (?:house|home|residence)(?! (?:setting|environment)s?\b)|"
    r"be (?:home|back|in(?:side)?(?= by)) (?:by|no later|before|at)|overnight pass(?:es)?|chores?|television|tv|stereos?|music (?:must|is|off)|noise|laundry|washers?)\b"
)
_CARE = compiled(
    r"\b(?:groups?|sessions?|class(?:es)?|counsel\w+|therapy|iop|php|treatment|outpatient|program meets)\b"
)
# At the head of a row, or over a line
_HEADS = Guarded(
    r"(?:weekly |our |the )?(?:house meetings?|curfews?|quiet hours?|chores?|visiting(?: hours)?|visitation)"
)
_GOES_ON = compiled(r"(?:these|this|those|the|our|all) (?:house |weekly |mandatory )?meetings? ")

# "Utilities, random drug testing and supplies are included in the rent"
_PAID_FOR = compiled(
    r"\b(?:is|are) (?:all |also )?(?:included|covered) (?:in|by|with) (?:the |your |our )?(?:weekly |monthly |daily |program )?(?:rent|fees?|rates?|price|tuition|cost of (?:the|your|our) [\w-]+)\b"
)
# "Tenants will abstain from all drugs and alcohol": whom the house is for
_STAYS_SOBER = compiled(
    r"\b(?:tenants?|residents|house ?mates|house members|members of the house|guests of the house|everyone (?:in the house|who lives here)) (?:must|will|shall|agree to|are (?:required|expected|asked) to|have to|need to) (?:[\w-]+ )?"
    r"(?:abstain|refrain|remain abstinent|stay abstinent|stay away|be abstinent|stay clean|remain clean|maintain (?:full |complete |total )?(?:abstinence|sobriety)) (?:[\w-]+ ){0,2}?from (?:the use of |using |all |any |use of )*$"
)
_IN_RECOVERY = ("recovery", "sober", "sobriety")


def is_paid_for(low: str) -> bool:
    """Whether the sentence tells what comes with the rent or the fee.

    >>> is_paid_for("drug testing is included in the rent"), is_paid_for("drug testing is included in the report")
    (True, False)
    """
    return ("included" in low or "covered" in low) and _PAID_FOR.search(low) is not None


def is_kept_sober(page: Page, before: str) -> bool:
    """Whether the words before a substance ask those who live in a house of recovery to stay away from it."""
    if "from" not in before or _STAYS_SOBER.search(before) is None:
        return False
    return any(map(page.document.low.__contains__, _IN_RECOVERY))


def _heading(unit: Unit) -> tuple[str, ...]:
    return tuple(heading.low for heading in unit.block.headings[-1:])


def is_of_the_house(page: Page, unit: Unit) -> bool:
    """Whether the times of a sentence are those of the house, or of the house meeting that the sentence before tells of."""
    low, block = unit.low, unit.block
    if any(_HEADS.fullmatch(head.lower().strip(" :")) for head in (block.row, block.label, *_heading(unit)) if head):
        return True
    if "meeting" in low and unit.number and _GOES_ON.match(low):
        return "house meeting" in page.units[unit.number - 1].low
    return (_LIVED.search(low) is not None and _CARE.search(low) is None) or is_daily_life(page, unit)
