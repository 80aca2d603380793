"""One request into filters over one generation, in the order in which their questions are asked."""

from __future__ import annotations

from datetime import datetime

from index.filters import amounts, lists, payers, place, week
from index.filters.answers import Context, Data, Reading
from index.request import SearchRequest

# Each filter with the options that it reads: it is not called where the request gives none of them.
FILTERS = (
    (lists.level, {"level"}),
    (payers.insurer, {"insurer"}),
    (payers.family, {"insurer_family"}),
    (payers.payment, {"payment"}),
    (week.week, {"day", "daypart", "after", "before", "available"}),
    (amounts.hours, {"hours_min", "hours_max"}),
    (amounts.duration, {"weeks_min", "weeks_max"}),
    (lists.telehealth, {"telehealth"}),
    (lists.formats, {"format"}),
    (lists.treatment, {"modality", "condition", "population"}),
    (lists.language, {"language"}),
    (lists.accreditation, {"accreditation"}),
    (place.place, {"city", "state", "near"}),
    (lists.source, {"source"}),
    (lists.confirmed, {"confirmed_within_days"}),
)


class FilterReader:
    """Turns one request into filters over one generation."""

    def __init__(self, data: Data, request: SearchRequest, now: datetime) -> None:
        self._context = Context(data, request, now)

    def read(self) -> Reading:
        """All filters of the request; raise InputError for values that are not known."""
        given = self._context.request.model_fields_set
        for add, options in FILTERS:
            if not options.isdisjoint(given):
                add(self._context)
        reading = self._context.reading
        if self._context.request.explain:
            from index.explain import explainer

            reading.explain = explainer(self._context)
        return reading
