"""Lengths that people had behind them before they came: "applicants must have completed a 28-day program"."""

from __future__ import annotations

from extract.schedule.shapes import Quantity
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_HAD = _WORDINGS["had"]
_HAD_BEFORE = _WORDINGS["had_before"]
_BEFORE_THEY_COME = _WORDINGS["before_they_come"]
_ASKED_OF_THOSE_WHO_COME = _WORDINGS["asked_of_those_who_come"]
_EARNED = _WORDINGS["earned"]
_LEAST = "at least "  # which is part of the amount


def is_behind_them(unit: Unit, quantity: Quantity) -> bool:
    """Whether people had that length behind them: "for people whose last program was ninety days", "must have completed a 28-day program"."""
    begin = max(0, quantity.start - 90)
    if _HAD.search(unit.low, begin, quantity.start) is not None:
        return _EARNED.search(unit.low) is None
    if "complet" not in unit.low and "graduat" not in unit.low and "finishing" not in unit.low:
        return False  # most sentences
    if _BEFORE_THEY_COME.match(unit.low, quantity.end) is not None:
        return True
    before = unit.low[begin : quantity.start] + (_LEAST if quantity.max is None else "")
    if _HAD_BEFORE.search(before) is None or _EARNED.search(unit.low) is not None:
        return False
    block = unit.block
    over = (unit.low, block.lead_in.lower(), block.label.lower(), *(one.low for one in block.headings[-1:]))
    return any(_ASKED_OF_THOSE_WHO_COME.search(text) for text in over if text)
