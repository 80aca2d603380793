"""A house whose residents must go to church: it is one of the faith, whatever it calls itself."""

from __future__ import annotations

from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_CHURCH = _WORDINGS["church"]
_OF_FAITH = _WORDINGS.words("of_faith")
_BY_CHOICE = _WORDINGS["by_choice"]


def church_required(low: str) -> tuple[int, int] | None:
    """Where a sentence says that those who come go to church or live by its teachings, and not that they may.

    >>> church_required("residents attend church each week"), church_required("residents may attend church")
    ((10, 23), None)
    """
    if not any(map(low.__contains__, _OF_FAITH)):
        return None
    required = _CHURCH.search(low)
    return required.span() if required is not None and _BY_CHOICE.search(low) is None else None


def is_going_to_church(words: str) -> bool:
    """Whether words are such a requirement, and no name of a faith."""
    return _CHURCH.fullmatch(words) is not None
