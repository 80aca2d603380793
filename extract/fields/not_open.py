"""Whether a page says that the provider is not open yet, or not now: then it offers none of the levels that it describes."""

from __future__ import annotations

from extract.literals import Guarded
from extract.page import Page
from extract.units import Unit

# "Services are not currently operating", "We are not yet open", "Not currently operating", "Pre-launch: …"
_NOT_OPEN = Guarded(
    r"^\W*(?:(?:(?:all|our|the|these) )*(?:services|programs|operations) (?:are|have)|we (?:are|have)|we're|we've|this program is)?(?: still| also)? ?(?:not|n't)(?: yet| currently| now| presently| at this time){0,2}"
    r" (?:operating|operational|open(?:ed)?(?: our doors)?|in operation|admitting (?:anyone|clients|patients|residents)|seeing (?:anyone|clients|patients)|launched|started services)(?: yet)?(?=\W*$|[,;:]| (?:pending|until (?:we|our|the)|as we|while we|because|and)\b)"
    r"|^\W*pre-?launch\b"
)


def not_yet_open(page: Page) -> Unit | None:
    """The first sentence of the main text that says of all services that they are not there yet, or not now."""
    low = page.document.low
    if not any(
        map(
            low.__contains__,
            ("operat", "not yet open", "not open", "launch", "not currently", "not yet", "admitting", "n't open"),
        )
    ):
        return None
    spoken = (unit for unit in page.units if unit.block.zone in ("main", "header", "aside"))
    return next((unit for unit in spoken if len(unit.low) < 200 and _NOT_OPEN.match(unit.low)), None)
