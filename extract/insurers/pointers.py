"""What decides for a list of insurers, the sentence over it that points at it though another one stands between, and the line that ends open before it."""

from __future__ import annotations

from dataclasses import dataclass

from extract.patterns.searching import compiled
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_POINTS = _WORDINGS["points"]
_POINTERS = _WORDINGS.words("pointers")
_OPEN_END = _WORDINGS["open_end"]
LONGEST_END = 12  # characters of the word with which a line ends open, and more than one before it
_SENTENCE = compiled(r"[^.!?]+[.!?]?")


CONTRASTS = frozenset(("crossed", "others_refused"))  # rules: others are crossed out or refused beside the list


@dataclass(slots=True)
class Over:
    """What decides for a list: the status, the verbatim text that says so, and the sentence it stands in, if any."""

    status: str
    quote: str
    rule: str
    unit: Unit | None = None

    @property
    def limits(self) -> str:
        """The text that may limit the list, as to a level; one that tells of other names, beside which these are taken, limits nothing."""
        return "" if self.rule in CONTRASTS else self.quote


def pointing_sentence(low: str) -> str:
    """The last sentence of a folded text that points at a list of insurers below it; empty where none does.

    >>> pointing_sentence("we are in-network with the following plans. copays apply.")
    'we are in-network with the following plans'
    >>> pointing_sentence("we do not take these plans. please ask us."), pointing_sentence("we take plans. copays apply.")
    ('we do not take these plans', '')
    """
    if not any(map(low.__contains__, _POINTERS)) or _POINTS.search(low) is None:
        return ""
    pointing = [part.group().strip() for part in _SENTENCE.finditer(low) if _POINTS.search(part.group())]
    return pointing[-1].rstrip(".!?") if pointing else ""


def ends_open(low: str) -> bool:
    """Whether a line ends so that something must follow; only its last word is looked at."""
    return _OPEN_END.search(low.rstrip()[-LONGEST_END:]) is not None
