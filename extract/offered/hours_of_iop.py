"""The week of a program that no word calls an IOP and that is one by its hours: "Monday through Thursday from 5:30 to 9 pm"."""

from __future__ import annotations

from collections.abc import Iterable

from extract.schedule.clocks import as_minutes
from extract.wordings import Wordings
from records.models import Evidence, Finding

# Hours, days a week; hours a week (ASAM Criteria, Level 2.1)
LONG_GROUP, OFTEN, IOP_FROM, IOP_BELOW = 3, 3, 9, 20
LONGEST_GROUP, MOST_OFTEN = 5, 5
_PROGRAM = Wordings.of(__name__)["program"]


def one_week_of_it(found: Iterable[Finding]) -> list[Evidence] | None:
    """What says that the one program of a page meets for three hours and more on three days and more, nine hours a week and under twenty."""
    sessions = [finding for finding in found if finding.field == "sessions"]
    if not sessions or any(finding.value != sessions[0].value for finding in sessions):
        return None
    block, evidence = sessions[0].value, sessions[0].evidence
    if not block.get("end") or not OFTEN <= len(block["days"]) <= MOST_OFTEN:
        return None
    if not any(_PROGRAM.search(item.quote.lower()) for item in evidence):
        return None
    hours = (as_minutes(block["end"]) - as_minutes(block["start"])) / 60
    if not LONG_GROUP <= hours <= LONGEST_GROUP or not IOP_FROM <= hours * len(block["days"]) < IOP_BELOW:
        return None
    return list(evidence)
