"""Medications and tests that a sentence names and nobody is given here: what readers take already, get from others, or are taught about."""

from __future__ import annotations

from extract.patterns.literals import AnyOf
from extract.wordings import Wordings

CODES = frozenset(("mat", "drug_testing"))
_WORDINGS = Wordings.of(__name__)
_IF_TAKEN = _WORDINGS.guarded("if_taken")
_FROM_OTHERS = _WORDINGS.guarded("from_others")
_GOT = _WORDINGS.guarded("got")
_KEPT = _WORDINGS.guarded("kept")
_SHOWS = _WORDINGS.guarded("shows")
_LESSON = _WORDINGS.guarded("lesson")
_THEIR_MEDICINE = AnyOf((_IF_TAKEN, _FROM_OTHERS, _GOT, _KEPT, _SHOWS, _LESSON))
_GIVEN_HERE = _WORDINGS.guarded("given_here")
_ASKED_BY_OTHERS = _WORDINGS.guarded("asked_by_others")
_PASSED_BEFORE = _WORDINGS.guarded("passed_before")
_TESTED_HERE = _WORDINGS["tested_here"]


def is_of_readers(low: str, code: str, start: int) -> bool:
    """Whether the medication or test that begins at `start` is none of the program's.

    >>> low = "if you take suboxone, bring it in its bottle."
    >>> is_of_readers(low, "mat", low.index("suboxone")), is_of_readers("we prescribe suboxone.", "mat", 13)
    (True, False)
    >>> low = "employers may require a drug test before you go back to work."
    >>> is_of_readers(low, "drug_testing", low.index("drug")), is_of_readers(f"{low[:-1]}; we do them.", "drug_testing", low.index("drug"))
    (True, False)
    """
    if code == "drug_testing":
        passed = _PASSED_BEFORE.search(low)
        if passed is not None and passed.start() <= start < passed.end():
            return True
        may = _ASKED_BY_OTHERS.search(low)
        return (may is not None and may.start() < start < may.end() and _TESTED_HERE.search(low) is None) or _within(
            low, start
        )
    return (
        code == "mat"
        and _GIVEN_HERE.search(low) is None
        and any(
            said.start() <= start < said.end()
            for cue in _THEIR_MEDICINE.that_may_match(low)
            for said in cue.compiled.finditer(low)
        )
    )


def is_of_a_lesson(low: str, start: int) -> bool:
    """Whether the condition at `start` is what a medicine is used for anywhere: nothing is said of what is treated here.

    >>> low = "methadone has been used to treat opioid addiction since the 1960s."
    >>> is_of_a_lesson(low, low.index("opioid")), is_of_a_lesson(f"{low[:-1]}, and is given here.", low.index("opioid"))
    (True, False)
    """
    said = _LESSON.search(low)
    return said is not None and said.start() < start and _GIVEN_HERE.search(low) is None


def _within(low: str, start: int) -> bool:
    """Whether the test is the one on which a medication of the reader's shows.

    >>> low = "buprenorphine may show up on your drug screen."
    >>> _within(low, low.index("drug"))
    True
    """
    shows = _SHOWS.search(low)
    return shows is not None and shows.end() <= start <= shows.end() + 20 and _GIVEN_HERE.search(low) is None
