"""Words of a title that are a kind of care and a place: "IOP Toledo OH" is what somebody searches for, and nobody's name."""

from __future__ import annotations

from extract.document import fold
from extract.patterns.searching import compiled
from extract.places.gazetteer import CODES, STATES, WORDS_TOO, places, state_code
from extract.wordings import Wordings

MOST_OF_A_TOWN = 3  # words
MOST_BEHIND = 4  # words behind the place
_WORDINGS = Wordings.of(__name__)
_CARE = _WORDINGS["care"]
_ENDS_A_STATE = frozenset(name.rsplit(" ", 1)[-1] for name in STATES)
_SAINT = compiled(r"^st ")
_TREATS = _WORDINGS["treats"]


def state_behind(words: list[str]) -> tuple[int, str]:
    """How many words at the end are a state, by its name or by two capitals, and its code; (0, "") where none are.

    >>> state_behind(["IOP", "Toledo", "OH"]), state_behind(["Rehab", "New", "Mexico"]), state_behind(["Come", "on", "in"])
    ((1, 'OH'), (2, 'NM'), (0, ''))
    """
    if not words:
        return 0, ""
    if words[-1] in CODES:
        return 1, words[-1]
    if words[-1].lower() not in _ENDS_A_STATE:
        return 0, ""  # most words
    for count in (2, 1, 3):
        code = STATES.get(" ".join(words[-count:]).lower()) if len(words) >= count else None
        if code is not None:
            return count, code
    return 0, ""


def town_in_state_behind(words: list[str]) -> int:
    """How many words at the end are a town and the state that it lies in, without a comma: "Toledo OH"."""
    states, code = state_behind(words)
    if not states:
        return 0
    rest = words[:-states]
    for count in range(min(MOST_OF_A_TOWN, len(rest)), 0, -1):
        town = fold(" ".join(rest[-count:])).replace(".", "").strip(" ,")
        if code in places().states_of.get(_SAINT.sub("saint ", town), ()):
            return states + count
    return 0


def is_care_in_town(name: str) -> bool:
    """Whether words are a place with its state, or a kind of care in such a place, and no more.

    >>> is_care_in_town("IOP Toledo OH"), is_care_in_town("Toledo OH"), is_care_in_town("Addiction Treatment Idaho")
    (True, True, True)
    >>> is_care_in_town("Quarry Lantern Toledo OH"), is_care_in_town("Recovery Ohio"), is_care_in_town("Evening IOP")
    (False, False, False)
    """
    words = name.replace("|", " ").split()
    states, _ = state_behind(words)
    before = fold(" ".join(words[:-states])) if states else ""
    if _TREATS.search(before) and _is_care(before):
        return True
    # "Toledo OH IOP": the place stands before the care
    for end in range(len(words), max(0, len(words) - MOST_BEHIND), -1):
        if end < len(words) and not _is_care(fold(" ".join(words[end:]))):
            return False
        if behind := town_in_state_behind(words[:end]):
            return _is_care(fold(" ".join(words[: end - behind])))
    return False


def _is_care(low: str) -> bool:
    """Whether nothing is left of folded words without those that say what care is given, when and to whom."""
    return not _CARE.sub("", low).split()


def without_town_in_state(name: str) -> str:
    """A name without the town and the state behind it: "Quarry Lantern Recovery Reno NV".

    >>> without_town_in_state("Quarry Lantern Recovery Reno NV"), without_town_in_state("Quarry Lantern Recovery")
    ('Quarry Lantern Recovery', 'Quarry Lantern Recovery')
    """
    words = name.split()
    behind = town_in_state_behind(words)
    rest = " ".join(words[:-behind]).strip(" ,-") if behind else ""
    return rest if len(rest.split()) > 1 and not _is_care(fold(rest)) else name


def without_town(name: str) -> str:
    """A name without the town behind it: "Quarry Lantern, Reno Nevada", "Quarry Lantern, Reno".

    >>> without_town("Quarry Lantern, Tucson Arizona"), without_town("Quarry Lantern, Reno"), without_town("Ann Quill, LCSW")
    ('Quarry Lantern', 'Quarry Lantern', 'Ann Quill, LCSW')
    """
    before, comma, behind = name.partition(", ")
    if not comma or not before.strip():
        return name
    words = fold(behind).replace(",", "").split()
    for count in range(len(words), 0, -1):
        states = places().states_of.get(" ".join(words[:count]))
        if (
            states
            and " ".join(words) not in WORDS_TOO
            and (count == len(words) or state_code(" ".join(words[count:])) in states)
        ):
            return before
    return name
