"""One request into filters over one generation, in the order in which their questions are asked."""

from __future__ import annotations

from datetime import datetime

from index.filters import amounts, free, lists, payers, place, week
from index.filters.answers import Context, Data, Reading
from index.request import SearchRequest

FILTERS = (
    lists.level, payers.insurer, payers.family, payers.payment, week.meets, free.available,
    amounts.hours, amounts.duration, lists.telehealth, lists.formats, lists.treatment, lists.language,
    lists.accreditation, place.place, lists.confirmed,
)  # fmt: skip


class FilterReader:
    """Turns one request into filters over one generation."""

    def __init__(self, data: Data, request: SearchRequest, now: datetime) -> None:
        self._context = Context(data, request, now)

    def read(self) -> Reading:
        """All filters of the request; raise InputError for values that are not known."""
        for add in FILTERS:
            add(self._context)
        reading = self._context.reading
        if self._context.request.explain:
            from index.explain import explainer

            reading.explain = explainer(self._context)
        return reading
