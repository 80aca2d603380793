"""Whether a sentence sets both ways to attend side by side: "In-person and telehealth sessions"."""

from __future__ import annotations

import re

from extract.units import Unit

MAX_LINE = 120
# However it begins, so this provider is attended.
_ONLINE_WAY = r"(?:telehealth|online|virtual(?:ly)?|video|zoom|live video|teletherapy|telemedicine)"
_BOTH_WAYS = re.compile(
    rf"\bin[- ](?:person|office|clinic)\b[^.;?]{{0,40}}(?:\band|\bor|&|/|\||\+|,|•|·) ?(?:via |by |through |secure )?{_ONLINE_WAY}\b|\b{_ONLINE_WAY}\b[^.;?]{{0,30}}(?:\band|\bor|&|/|\||\+|,|•|·) ?(?:\w+ )?in[- ](?:person|office|clinic)\b"
)
_WEIGHED = re.compile(
    r"\b(?:vs|versus|than|compar\w+|same|differ\w*|whether|better|effective|research|stud(?:y|ies)|insur\w+|benefits?|cover\w*|if|switch|choose|choosing|can be|may be|many|some|most|guide|pros)\b"
)
# Who cannot come attends from afar: so the others come, "Clients who are unable to attend in person may join by video"
_BY_EXCEPTION = re.compile(
    r"\b(?:not|cannot|can't|unable|won't)\b[^.;]{0,40}\b(?:attend|come|participate|be seen|travel|meet)\b[^.;]{0,90}\b(?:may|can|will|are (?:welcome|able|invited) to)\b[^.;]{0,60}\b(?:telehealth|video|zoom|virtual\w*|online|remote\w*)\b"
)


def is_both_ways(unit: Unit) -> bool:
    """Whether a short line names both ways, and neither compares them nor speaks of who pays."""
    return len(unit.low) <= MAX_LINE and _BOTH_WAYS.search(unit.low) is not None and not _WEIGHED.search(unit.low)


def is_by_exception(unit: Unit) -> bool:
    """Whether who cannot come attends from afar, so that the others come."""
    return _BY_EXCEPTION.search(unit.low) is not None
