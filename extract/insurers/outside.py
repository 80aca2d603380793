"""Who calls himself out of all networks, or paid by clients alone, and files claims for them: "We are an out-of-network provider. We will submit claims to Cigna"."""

from __future__ import annotations

from extract.insurers.marks import UNSURE
from extract.insurers.names import Name
from extract.insurers.pointers import Over
from extract.page import Page
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_OUT = _WORDINGS.guarded("out")
_OUT_HERE = _WORDINGS.guarded("out_here")
_PAID_BY_CLIENTS = _WORDINGS.guarded("paid_by_clients")
_DOUBT = _WORDINGS["doubt"]
_FILES = _WORDINGS["files"]
_IN_NETWORK = _WORDINGS["in_network"]
MOST_BACK = 3  # sentences


def outside_all(page: Page, unit: Unit, name: Name) -> Over | None:
    """What a sentence right before, or right behind in the paragraph, makes of an insurer that a sentence takes: out of network, or not sure."""
    files = _FILES.search(unit.low, 0, name.start) is not None
    here = _OUT_HERE.search(unit.low, 0, name.start) if files else None
    if (
        here
        and not any(one.start < here.end() for one in page.terms(unit, "insurers"))
        and not _DOUBT.search(unit.low, 0, here.end())
    ):
        return Over("out_of_network", unit.text, "outside_all", unit)
    around = [
        *reversed(page.units[max(0, unit.number - MOST_BACK) : unit.number]),
        *page.units[unit.number + 1 : unit.number + 2],
    ]
    for other in around:
        beside = other.block is unit.block
        if not beside and (not files or other.number > unit.number or other.block.headings != unit.block.headings):
            continue
        out = _OUT.search(other.low)
        found = out or (_PAID_BY_CLIENTS.search(other.low) if files else None)
        if found is None or other.low.endswith("?") or page.terms(other, "insurers"):
            continue
        if _IN_NETWORK.search(other.low) or _DOUBT.search(other.low, 0, found.end()):
            continue
        if page.scope(other).claim == "excluded":
            continue
        status = "out_of_network" if out and files else UNSURE
        return Over(status, other.text, "outside_all", other)
    return None
