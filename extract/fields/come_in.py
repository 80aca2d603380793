"""Where clients come to: a desk at which they check in, a building that they arrive at, the sites at which a service is given."""

from __future__ import annotations

import re

from extract.literals import Guarded
from extract.searching import compiled

_SITES = r"(?:locations?|offices?|clinics?|sites?|centers?|facilit(?:y|ies)|campus(?:es)?|buildings?|hospitals?)"
_SERVICE = r"(?:services?|programs?|iop|php|groups?|sessions?|classes|treatment|therapy|counsell?ing|maintenance)"
# "Register at the front desk, then go to the group room"
_COMES_IN = Guarded(
    r"\b(?:register|check(?:s|ing)? in|sign(?:s|ing)? in|report)(?: each day| daily)? (?:at|with|by) (?:the |our )?(?:[\w-]+ ){0,3}?(?:front desk|reception(?:ist)?(?: desk)?|lobby)\b"
    r"|\barriv(?:e|es|ing)(?: [\w-]+){0,5}? (?:at|to) (?:our|the) (?:[\w-]+ ){0,2}?(?:facility|clinic|center|office|building|hospital|campus)\b"
)
# For what: visitors pass the desk of a hospital too, and who is admitted stays
_TO_ATTEND = compiled(
    r"\b(?:groups?|sessions?|class(?:es)?|iop|php|outpatient|day program|appointments?|each day|every day|daily)\b"
)
# "Outpatient services are available at two offices"
_GIVEN_AT = Guarded(
    rf"\b{_SERVICE} (?:is|are) (?:currently |also )?(?:available|offered|provided|located|held|given) (?:at|in) (?:(?:all|both|either|each|one|two|three|four|five|six|seven|several|multiple) )(?:of )?(?:our )?(?:[\w-]+ ){{0,3}}?{_SITES}\b"
    rf"|\b{_SERVICE} (?:is|are) (?:available|offered|provided|held|given) (?:only )?at the (?:[\w.'-]+ ){{1,4}}?{_SITES}\b"
    r"|\b(?:groups?|programs?|iop|php|sessions?|classes) (?:meets?|(?:is|are) (?:held|located)) (?:in|on) (?:the|our) (?:[\w-]+ ){0,3}?(?:building|suite|floor|wing|room|hall|campus|annex)\b"
)
_OTHERS = compiled(
    r"\b(?:visitors?|famil(?:y|ies)|tours?|alumni|partners?|affiliat\w+|another|other (?:agencies|providers)|local|nearby|community (?:agencies|partners)|meetings? (?:is|are)|deliver\w*|donations?|interviews?|open house|assessments?|intakes?|video|virtual|online|telehealth|most)\b"
)
PIECES = ("front desk", "reception", "lobby", "arriv", "vailable at", "vailable in", "offered at", "offered in", "provided at", "provided in", "located", "held at", "held in", "held on", "given at", "given in", "meet in", "meets in", "meet on", "meets on")  # fmt: skip


def comes_in(low: str) -> re.Match[str] | None:
    """The words of a folded sentence by which those who are treated come to a place.

    >>> bool(comes_in("check in at the front desk before group")), bool(comes_in("visitors check in at the front desk"))
    (True, False)
    """
    found = _GIVEN_AT.search(low)
    if found is None and (found := _COMES_IN.search(low)) is not None and _TO_ATTEND.search(low) is None:
        return None
    return None if found is None or _OTHERS.search(low) else found
