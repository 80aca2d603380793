"""Whether a wording is about attending treatment, and not about tours, visits, forms or staff on the premises."""

from __future__ import annotations

from extract.document import fold
from extract.page import Page
from extract.patterns.terms import Match
from extract.telehealth.both_ways import are_weighed, is_both_ways
from extract.telehealth.lived_in_afar import LIVED_IN
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
NO_PROGRAM = _WORDINGS["no_program"]
TREATED_BY_VIDEO = _WORDINGS["treated_by_video"]
_TREATED_IN_PERSON = _WORDINGS["treated_in_person"]
_ALL_VISITS = _WORDINGS["all_visits"]
_BOTH_VISITS = _WORDINGS["both_visits"]
_A_RELATIVE = _WORDINGS["a_relative"]
_OF_RELATIVES = _WORDINGS["of_relatives"]
FORMAT_LABEL = _WORDINGS["format_label"]
_TREATMENT = _WORDINGS["treatment"]
_AT_THE_DESK = _WORDINGS["at_the_desk"]
_ONE_PART = _WORDINGS["one_part"]
_MEETINGS_OF_OTHERS = _WORDINGS["meetings_of_others"]
_FAMILY_SESSIONS = _WORDINGS["family_sessions"]
_BESIDE_IN_PERSON = _WORDINGS["beside_in_person"]
_FORMS = _WORDINGS["forms"]
_STRONG = frozenset(_WORDINGS.words("strong"))
_BARELY_ONLINE = frozenset(_WORDINGS.words("barely_online"))
_JOINED_ZOOM = frozenset(_WORDINGS.words("joined_zoom"))  # "In person + Zoom"
_ON_SITE = _WORDINGS["on_site"]
_THERE = _WORDINGS["there"]
_PLACES = _WORDINGS.words("places")
_PLACES_IN_SPANISH = _WORDINGS.words("places_in_spanish")
_FOR_SESSIONS = _WORDINGS["for_sessions"]
_ALL_ONLINE = _WORDINGS["all_online"]
_HYBRID = _WORDINGS["hybrid"]
_COMPARES = _WORDINGS["compares"]
_SEEN_SO = _WORDINGS["seen_so"]
_WE_ARE_ONLINE = _WORDINGS["we_are_online"]
_ONLINE_CARE = _WORDINGS["online_care"]
_BEHIND_TIMES = _WORDINGS["behind_times"]
_BEHIND_AMOUNT = _WORDINGS["behind_amount"]
_OF_A_DAY = _WORDINGS["of_a_day"]
_ONLY_ZOOM = _WORDINGS["only_zoom"]
_OF_A_LINE = 60  # characters at most before the way of a line
_ENDS_LINE = _WORDINGS["ends_line"]
_RELATIVES = _WORDINGS["relatives"]


def is_of_visitors(page: Page, unit: Unit) -> bool:
    """Whether "All visits are by Zoom" may be said of relatives, for people live in a program that the page names."""
    if _ALL_VISITS.search(unit.low) is None or "visit" not in unit.low:
        return False
    return not page.codes("levels_of_care").isdisjoint(LIVED_IN)


def is_attendance(unit: Unit, match: Match) -> bool:
    """Whether the wording is about attending treatment, and not about tours, visits, forms or staff on the premises."""
    low, words = unit.low, unit.low[match.start : match.end]
    if words == "zoom":  # by itself in a cell or behind a label: else a link, a meeting of anybody
        return _ONLY_ZOOM.fullmatch(low) is not None and (unit.block.kind == "cell" or bool(unit.block.label))
    clause = low[max(0, match.start - 60) : match.end + 60]
    if match.id == "hybrid":
        return _HYBRID.search(low) is not None
    if match.id == "telehealth" and any(said.search(clause) for said in (TREATED_BY_VIDEO, _WE_ARE_ONLINE, _SEEN_SO)):
        return True
    if match.id == "telehealth" and _ALL_VISITS.search(clause) and not _OF_RELATIVES.search(low):
        return True
    both = ("visit" in clause or "appointment" in clause) and _BOTH_VISITS.search(clause) is not None
    if both and not (_OF_RELATIVES.search(low) or are_weighed(low)):
        return True
    if match.id == "in_person" and _TREATED_IN_PERSON.search(clause) and not _COMPARES.search(clause):
        return True
    if NO_PROGRAM.search(clause) and not _FAMILY_SESSIONS.search(clause):
        return False
    if _ONE_PART.search(clause) or _A_RELATIVE.search(clause):
        return False
    if (asked := _AT_THE_DESK.search(low, max(0, match.start - 60), match.start)) and not _TREATMENT.search(
        low, asked.start()
    ):
        return False
    if match.id == "in_person":
        if _COMPARES.search(clause) or _MEETINGS_OF_OTHERS.search(clause):
            return False
        if words.startswith("visit"):
            return _FOR_SESSIONS.match(low, match.end) is not None
        if words.startswith(_PLACES):
            if _THERE.match(low, match.end):
                return False
            return any(said.search(low) for said in (_ON_SITE, _BESIDE_IN_PERSON)) or is_both_ways(unit)
        return not words.startswith(_PLACES_IN_SPANISH) or _TREATMENT.search(low) is not None
    if "phone" in words and _AT_THE_DESK.search(low, max(0, match.start - 60), match.start):
        return False
    if (
        words in _STRONG
        or unit.block.kind == "cell"
        or _ALL_ONLINE.search(low, max(0, match.start - 24), match.end + 12)
    ):
        return True
    if _OF_A_DAY.search(low, max(0, match.start - 60), match.start):
        return True
    behind = _BEHIND_TIMES.search(low, 0, match.start) or (
        match.start <= _OF_A_LINE and _BEHIND_AMOUNT.search(low, 0, match.start)
    )
    if behind and _ENDS_LINE.match(low, match.end):
        return True
    if words in _JOINED_ZOOM:
        return is_both_ways(unit)
    if words in _BARELY_ONLINE:
        said = _BESIDE_IN_PERSON.search(clause) or _ONLINE_CARE.search(clause)
        return said is not None and not _FORMS.search(low) and not _RELATIVES.search(clause)
    labelled = FORMAT_LABEL.match(low) or FORMAT_LABEL.match(fold(unit.block.label))
    return (
        _TREATMENT.search(low) is not None
        or labelled is not None
        or is_both_ways(unit)
        or _BESIDE_IN_PERSON.search(clause) is not None
    )
