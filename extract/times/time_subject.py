"""What a whole sentence tells days, times or amounts of time of: treatment here and those who come to it, or staff, traffic, a court, a club.

"The cleaning crew is in the building Saturdays from 7 to 11 am", "A restraining order lasts 14 days": no list names all that has
times. So a sentence must say itself that they are of treatment; a line without a verb ("Mon-Thu, 6-9 pm") has no subject of its own.
"""

from __future__ import annotations

from extract.page import Page
from extract.patterns.literals import remembered
from extract.patterns.searching import compiled
from extract.times.door import without_times
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import Claim

_WORDINGS = Wordings.of(__name__)
_TOLD = _WORDINGS["told"]
_TOLD_OF_IT = _WORDINGS["told_of_it"]
_OF_TREATMENT = _WORDINGS["of_treatment"]
_HOLDER = _WORDINGS["holder"]
_HOLDER_OF_OURS = _WORDINGS["holder_of_ours"]
_OF_ACRONYM = _WORDINGS["of_acronym"]
_NAMES_TREATMENT = _WORDINGS["names_treatment"]
_NAMED_SO = _WORDINGS["named_so"]
_AMOUNT = _WORDINGS["amount"]
_SO_MUCH = _WORDINGS["so_much"]
_ASKS = _WORDINGS["asks"]
_LABEL = _WORDINGS["label"]
_ADVISES = _WORDINGS["advises"]
_ARTICLE = _WORDINGS["article"]
_CLASS_BESIDE = _WORDINGS.guarded("class_beside")
_WEEKLY = frozenset(("outpatient", "aftercare", "early_intervention"))
_BRACKETS = compiled(r"\([^()]*\)")
_OURS = "our program"  # for its name
BEFORE, BEHIND = 400, 200  # characters of a sentence that are looked at
FEW_WORDS = 3  # beside times: a label


def claim_of_subject(page: Page, unit: Unit, start: int, end: int, claim: Claim) -> Claim:
    """The claim of the time at low[start:end] of a line with this claim: unclear where its sentence tells it of something that it does not call treatment."""
    low = unit.low
    if claim != "own" or low.endswith("?"):
        return claim
    if (
        _CLASS_BESIDE.search(low)
        and not page.terms(unit, "levels_of_care")
        and not page.codes("levels_of_care") <= _WEEKLY
    ):
        return "unclear"
    begin = max(low.rfind(";", 0, start) + 1, start - BEFORE)
    close = low.find(";", end)
    until = min(end + BEHIND, len(low) if close < 0 else close)
    clause = low[begin:until]
    names = [name for name in page.provider_names if name in clause]
    if names and not any(f"{name}'s" in clause for name in names):  # no "Fern Hollow's accountant"
        clause = clause.replace(names[0], _OURS)
    if not tells_of_something_else(clause) or _OF_ACRONYM.search(unit.text, begin, until):
        return claim
    return "unclear"


def names_treatment(low: str) -> bool:
    """Whether a folded text names a group, a program or the like.

    >>> [names_treatment(low) for low in ("tuesday: quilters", "tuesday: women's group")]
    [False, True]
    """
    return _NAMES_TREATMENT.search(low) is not None


def is_named_so(low: str, end: int) -> bool:
    """Whether the part of the day that ends at `end` is in the name of a group or a program: "the evening track uses DBT"."""
    return _NAMED_SO.match(low, end) is not None


@remembered
def tells_of_something_else(low: str) -> bool:
    """Whether a folded clause with a time is a sentence in which nothing says that the time is of treatment here.

    >>> said = ("the guard is here saturdays 7 to 11 pm.", "the group meets saturdays.", "saturdays, 7 to 11 pm, dayton office")
    >>> [tells_of_something_else(low) for low in said]
    [True, False, False]
    """
    if _ADVISES.match(low) is not None:
        return True
    if not _is_sentence(without_times(_BRACKETS.sub(" ", low)), low):
        return False
    holder = _HOLDER.match(low)
    if holder is not None and _HOLDER_OF_OURS.search(holder["who"]) is None:
        return True  # "The town offers swim classes": another's classes
    return _OF_TREATMENT.search(low) is None and _OF_TREATMENT.search(without_times(low)) is None


def _is_sentence(rest: str, low: str) -> bool:
    """Whether a clause, `rest` of which is no time, tells something in a sentence, and is no line of a list, an amount or a label."""
    if _ASKS.match(low) is not None:
        return False
    label = _LABEL.match(low)
    if label is not None:
        rest = without_times(_BRACKETS.sub(" ", low[label.end() :]))
    if _TOLD.search(rest) is not None:
        return True
    if label is not None or _AMOUNT.match(low) is not None:
        return False
    if _ARTICLE.match(low) is None and not (low.endswith(".") and rest and low.startswith(rest.split()[0])):
        return False
    if _TOLD_OF_IT.search(rest) is not None:
        return True
    return len(_SO_MUCH.sub(" ", rest).split()) >= FEW_WORDS and not names_treatment(low)
