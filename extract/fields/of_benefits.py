"""Conditions that a sentence about somebody's insurance names: what a plan covers, and not what is treated here."""

from __future__ import annotations

from extract.literals import Guarded
from extract.searching import compiled

_GENERAL = frozenset(("mental_health", "substance_use"))
# "your plan", "the client's health insurance policy", "what percentage … is covered"
A_PLAN = Guarded(
    r"\b(?:your|their|his or her|(?:the |each )?(?:client|patient|member)(?:'s|s')|an?|each|every|the) (?:[\w-]+ ){0,3}(?:insurance|insurers?|insurer's|plans?|polic(?:y|ies)|benefits?|coverage|deductibles?|insurance card)\b"
    r"|\b(?:most|many|some|all) (?:[\w-]+ ){0,2}(?:insurance|insurers?|plans?|polic(?:y|ies))\b|\bwhat (?:percent\w*|amount|portion|are my|is my)\b|\binsurance (?:brochure|compan(?:y|ies)|carriers?)\b|\b(?:hmos?|ppos?)\b"
)
_PAID = r"(?:cover(?:s|ed|age)?|benefits?|reimburs\w+|pays? for|paid|authoriz\w+|deductibles?|out[- ]of[- ]pocket)"
_BEFORE = compiled(rf"\b{_PAID}\b[^.;?!]{{0,50}}$")
_BEHIND = compiled(rf"s?(?: [\w/-]+){{0,4}}? (?:(?:is|are|will be|that is|that are) )?{_PAID}\b")
_OURS = compiled(r"\b(?:we|our)\b[^.;,]{0,40}\b(?:treat|offer|provide|specializ|help)\w*")


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
