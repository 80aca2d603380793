"""Whether a sentence that names telehealth says that treatment is had so, or only tells of it: of a law, of what doctors do, of what clients tried before."""

from __future__ import annotations

from extract.claims.scope_cues import OWN_VOICE_OR_NAME
from extract.page import Page
from extract.patterns.literals import AnyOf
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_TELLS = _WORDINGS["tells"]
_HAD_SO = _WORDINGS["had_so"]
# Each is guarded by its own pieces: most sentences have those of none
_ONLY_TOLD = AnyOf(
    map(
        _WORDINGS.guarded,
        (
            "tried_elsewhere",
            "asked_whether",
            "sent_elsewhere",
            "law",
            "work_of_doctors",
            "doctor_of_one",
            "doctor_of_yours",
            "asks_a_doctor",
            "myth",
            "not_to_do",
            "in_bad_weather",
            "an_app",
        ),
    )
)


def is_only_told_of(page: Page, unit: Unit) -> bool:
    """Whether nothing in the sentence says that what is offered here is attended in the way that it names."""
    low = unit.low
    if _ONLY_TOLD.search(low) is not None:
        return True
    if unit.block.kind != "paragraph" or page.scope(unit).why in OWN_VOICE_OR_NAME:
        return False
    return _TELLS.search(low) is not None and _HAD_SO.search(low) is None
