"""A level of care that one practitioner gives: "My OCD intensive outpatient program", "I run an IOP for teens"."""

from __future__ import annotations

from extract.offered.offering import BREAKS
from extract.page import Page
from extract.roles.practitioner_pages import is_named_practitioner
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__, breaks=BREAKS)
_MINE = _WORDINGS["mine"]
_I_GIVE = _WORDINGS["i_give"]
_OF_ANOTHER = _WORDINGS["of_another"]


def is_practitioners(page: Page, unit: Unit, before: str, after: str) -> str | None:
    """The rule by which a practitioner says here that the level between these texts is his; or None.

    Asked on pages under the name of one who is licensed alone: others write of "my IOP" as patients.
    """
    if not (before.startswith(("i ", "my ")) or " i " in before or " my " in before):
        return None
    mine = _MINE.search(before) is not None
    if not mine and _I_GIVE.search(before) is None:
        return None
    if unit.block.zone != "main" or not page.presents_own or not is_named_practitioner(page):
        return None
    if _OF_ANOTHER.match(after) is not None:
        return None
    return "ours" if mine else "offers"
