"""Meetings of Alcoholics Anonymous and its like: a fellowship's own, and no therapy that a program gives."""

from __future__ import annotations

from extract.searching import compiled

# The wordings of the vocabulary that name a fellowship or its meeting, and no work on the steps
_FELLOWSHIP = compiled(
    r"(?:aa|na|aa/na|aa (?:and|or|&) na)(?: meetings?)?|(?:alcoholics|narcotics) anonymous|(?:alcohólicos|narcóticos) anónimos"
)
_STEP_MEETING = compiled(r"(?:12|twelve)[- ]step meetings?")
# "Two outside 12-step meetings", "12-step meetings in town"
_OUTSIDE = compiled(
    r"\b(?:outside|off[- ]?site|local|nearby|community|area|neighbou?rhood|in (?:the )?(?:town|city|area|community)|in-person 12[- ]step meetings|your own)\b"
)
# "We host AA meetings in our barn", "on-site NA meetings", "access to AA meetings" as a part of a stay: whoever holds them
_HERE = compiled(
    r"\b(?:on[- ]?site|in[- ]house|on campus|on (?:the|our) (?:campus|premises|property|grounds)|(?:we|our [\w' -]{2,30}?) (?:also )?(?:hosts?|holds?|facilitates?|offers?|provides?|brings?(?: in)?)|(?:in|at) our (?:own )?(?:house|home|center|facility|barn|chapel))\b"
)
_ACCESS = compiled(r"\baccess to [^.;]{0,30}$")


def is_a_fellowships(words: str, low: str) -> bool:
    """Whether a wording (folded, of the folded sentence `low`) names meetings of a fellowship that are not said to be held here.

    >>> is_a_fellowships("aa meetings", "residents attend aa meetings"), is_a_fellowships("12-step", "our groups teach the 12-step way")
    (True, False)
    >>> is_a_fellowships("aa meetings", "we host aa meetings on campus"), is_a_fellowships("12-step meeting", "an outside 12-step meeting")
    (False, True)
    """
    if _FELLOWSHIP.fullmatch(words) is not None:
        return _HERE.search(low) is None and _ACCESS.search(low, 0, low.index(words)) is None
    return _STEP_MEETING.fullmatch(words) is not None and _OUTSIDE.search(low) is not None
