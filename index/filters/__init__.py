"""A request as filters, one file a concern: payers, week, amounts, place, and lists of codes."""

from __future__ import annotations

from index.filters.answers import NOBODY, Answers, Data, Filter, Reading, Rows, all_hold, all_of, any_of
from index.filters.payers import insurer_answers
from index.filters.reader import FilterReader

__all__ = [
    "NOBODY", "Answers", "Data", "Filter", "FilterReader", "Reading", "Rows", "all_hold", "all_of", "any_of", "insurer_answers",
]  # fmt: skip
