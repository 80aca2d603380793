"""Pages of one psychologist in Spanish, in a few plain lines: what a session costs in euros, how an appointment is made and cancelled, "mi agenda"."""

from __future__ import annotations

from extract.document import fold
from extract.page import Page
from extract.roles.fee_pages import is_of_another_trade
from extract.wordings import Wordings

MOST_SENTENCES = 60
KINDS = 3  # of what only who sees people says
MOST_PRICES = 2  # lines of prices beside the first, that say more
OF_THE_FIELD = 2  # words, where no name says whose it is
_MAY_BE = ("cita", "sesi", "consulta")
_WORDINGS = Wordings.of(__name__)
_FIELD = _WORDINGS["field"]
_SAYS = _WORDINGS["says"]
_PRICED_LINE = _WORDINGS["priced_line"]
_ELSEWHERE = _WORDINGS["elsewhere"]
_SITE = _WORDINGS["site"]  # of an address: "anarroblepsicologia.example"
_NAMED = _WORDINGS["named"]


def is_of_a_consultation(page: Page) -> bool:
    """Whether a short page in Spanish says how one psychologist sees people, by several kinds of what only such a one says."""
    low = page.document.low
    if not any(map(low.__contains__, _MAY_BE)) or len(page.units) > MOST_SENTENCES:
        return False
    if _FIELD.search(low) is None or _ELSEWHERE.search(low) or is_of_another_trade(low):
        return False
    told = [unit for unit in page.units if unit.block.zone == "main" and unit.block.kind != "title"]
    priced = sum(_PRICED_LINE.match(unit.low) is not None for unit in told)
    kinds = {found.lastgroup for unit in told for found in _SAYS.finditer(unit.low)}
    site = page.url[:200].lower().removeprefix("https://").removeprefix("http://").split("/", 1)[0]
    named = _NAMED.search(fold(page.document.title)) is not None or _SITE.search(site) is not None
    field = len(set(_FIELD.findall(low)))
    if len(kinds) + min(max(priced - 1, 0), MOST_PRICES) + named < KINDS:
        return False
    # Who says "mi agenda", names himself so or lists what each session costs; others tell of appointments as well
    return named or "voice" in kinds or priced > 1 or field >= OF_THE_FIELD
