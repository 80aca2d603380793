"""Logos of others in a row: who accredits, licenses, pays or praises a provider is not the provider."""

from __future__ import annotations

from extract.names.checks import is_authority
from extract.names.forms import is_partner
from extract.units import Unit
from extract.wordings import Wordings

MOST_IN_A_ROW = 12  # pictures before one that are looked at
MOST_OF_A_LINE = 120  # characters of the line that leads to them
_WORDINGS = Wordings.of(__name__)
_LEADS = _WORDINGS["leads"]
_ONLY_A_PICTURE = _WORDINGS["only_a_picture"]


def is_among_seals(units: list[Unit], at: int) -> bool:
    """Whether the picture `at` stands behind another's seal in a row of pictures, or in a row that a line on those who license or fund us leads to."""
    first = at
    while first and at - first < MOST_IN_A_ROW and units[first - 1].block.kind == "alt":
        first -= 1
    if first and len(units[first - 1].text) <= MOST_OF_A_LINE and _LEADS.search(units[first - 1].low):
        return True
    return first < at and _is_seal(units[at - 1].text)


def _is_seal(words: str) -> bool:
    """Whether the words on a picture name an authority, an insurer or an accreditor.

    >>> _is_seal("Quarry Department of Health logo"), _is_seal("CARF accredited"), _is_seal("Harbor Quarry logo")
    (True, True, False)
    """
    return is_partner(words) or is_authority(_ONLY_A_PICTURE.sub("", words))
