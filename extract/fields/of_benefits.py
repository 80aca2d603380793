"""Conditions that a sentence about somebody's insurance names: what a plan covers, and not what is treated here."""

from __future__ import annotations

from extract.wordings import Wordings

_GENERAL = frozenset(("mental_health", "substance_use"))
_WORDINGS = Wordings.of(__name__)
A_PLAN = _WORDINGS.guarded("a_plan")
_BEFORE = _WORDINGS["before"]
_BEHIND = _WORDINGS["behind"]
_OURS = _WORDINGS["ours"]


def is_of_benefits(code: str, low: str, start: int, end: int) -> bool:
    """Whether mental health or substance use at low[start:end] is what a plan covers: "verify your mental health coverage".

    >>> low = "what percentage of mental health care is covered by your plan?"
    >>> is_of_benefits("mental_health", low, 19, 32)
    True
    >>> is_of_benefits("mental_health", "our clinic for mental health care accepts your plan", 15, 28)
    False
    """
    if code not in _GENERAL or A_PLAN.search(low) is None or _OURS.search(low, 0, start):
        return False
    return _BEHIND.match(low, end) is not None or _BEFORE.search(low, max(0, start - 80), start) is not None
