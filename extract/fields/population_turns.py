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
# "Once your teen is enrolled in the day program …": said to the parents of those who are treated here
_YOUR_CHILD = re.compile(
    r"(?:'s (?:time|stay|treatment|progress|care team|therapist|primary therapist) (?:in|at|with|here|will|is|meets|works)\b|"
    r" (?:(?:is|are|was|has been|will be|gets) (?:enrolled|admitted|accepted|in (?:our|the) (?:[\w-]+ ){0,4}(?:program|care|php|iop)|with us|at our (?:center|facility|program|clinic))|"
    r"(?:will |can )?(?:also )?(?:attends?|participates?|takes? part|receives?|joins?|enters?|works? with (?:a|an|our|their|one)|meets? with (?:a|an|our|their)|(?:learns?|lives?|stays?) (?:with us|here|at our)))\b)"
)
_YOUNG_ONE = frozenset(("teen", "teenager", "adolescent", "preteen"))
# "… and those who identify as transgender"
_IDENTIFY_AS = re.compile(
    r"\b(?:those|individuals|people|clients|persons|anyone|adults|members|patients) who (?:self-)?identify as (?:[\w-]+(?:,| or| and|/|, or|, and) ?){0,5}$"
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


def is_your_child_here(words: str, before: str, after: str) -> bool:
    """Whether the parents who are spoken to hear what their child has here.

    >>> is_your_child_here("teen", "once your ", " is enrolled in the day program, …"), is_your_child_here("teen", "if your ", " is sad")
    (True, False)
    """
    if words not in _YOUNG_ONE or not before.endswith("your "):
        return False
    return _YOUR_CHILD.match(after) is not None and not before.endswith(("if your ", "whether your "))


def identifies_as(before: str) -> bool:
    """Whether what follows is what those who are served call themselves.

    >>> identifies_as("open to those who identify as lesbian, gay or "), identifies_as("the flag of ")
    (True, False)
    """
    return "identify as " in before and _IDENTIFY_AS.search(before) is not None
