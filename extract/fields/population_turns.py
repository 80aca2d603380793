"""Whom a program serves, told by who is there for them, or by what they do together."""

from __future__ import annotations

import re

LOOK_BACK = 120  # characters
_WHOM = r"(?:[\w'/&-]+(?:,? (?:and|or|&) |, | )){0,4}$"
# "Our trauma therapist is available for children and adolescents", "therapists who work with teens"
_AVAILABLE = re.compile(
    r"\b(?:therapists?|clinicians?|counsell?ors?|psychologists?|psychiatrists?|providers?)(?: (?:is|are))? (?:also |now )?"
    rf"(?:available (?:for|to)|(?:who|that) (?:works?|speciali[sz]es?) (?:with|in (?:treating|working with|helping))|for) (?!the\b|an?\b|your\b|our\b|this\b|their\b){_WHOM}"
)
# Whom one is to find, or is sent to: no therapist of ours
_LOOKED_FOR = re.compile(
    r"\b(?:find|finding|seek\w*|look\w*|recommend\w*|refer\w*|connect\w*|match\w*|choos\w+|needs?|ask\w*|prefer\w*|insurance|other|outside|local)\b[^.;]{0,60}$"
)
# "Couples stay together in our program", "couples can attend treatment together"
_TOGETHER = re.compile(
    r"(?:,? (?:who|that))?(?: (?:can|may|will|are able to|get to))? (?:stay|live|room|heal|recover|enter|attend|detox|complete|begin|start|go through|get|receive)(?: (?:treatment|rehab|detox|recovery|the program|our program|care|sober|well))? together\b(?! longer| more| less| when)"
)


def is_available_for(before: str) -> bool:
    """Whether a therapist is there for those who are named next.

    >>> is_available_for("our trauma therapist is available for children and "), is_available_for("our therapist is available for a call with ")
    (True, False)
    """
    found = _AVAILABLE.search(before, max(0, len(before) - LOOK_BACK))
    return found is not None and _LOOKED_FOR.search(before, 0, found.start()) is None


def are_treated_together(after: str) -> bool:
    """Whether couples are told to be in treatment together, by what follows their name.

    >>> are_treated_together(" stay together in our program"), are_treated_together(" stay together longer where both are sober")
    (True, False)
    """
    return _TOGETHER.match(after) is not None
