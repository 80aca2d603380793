"""Pages of those who treat by talking, which may have no other word of the field: what a session costs, whom they bill, whose therapy it is."""

from __future__ import annotations

from itertools import islice

from extract.claims.scope_cues import OWN_VOICE
from extract.page import Page
from extract.roles.fee_pages import is_of_another_trade
from extract.roles.signs import own_statements
from extract.wordings import Wordings

SAID_BY_ONE = 2
_MAY_BE_FIRST = ("primera ", "first ", "initial ")
_WORDINGS = Wordings.of(__name__)
_THERAPY = _WORDINGS["therapy"]
# Therapies that are nothing else: a heading that names one is of a page about treatment, however little stands under it
TALKED = frozenset(
    ("dbt", "cbt", "emdr", "erp", "act", "mat", "tms", "ketamine", "psychiatric_care", "individual_therapy", "couples_therapy", "family_therapy", "trauma_therapy")
)  # fmt: skip
_BY_THE_SESSION = _WORDINGS["by_the_session"]
OTHER_SESSIONS = _WORDINGS["other_sessions"]
_MY_CLIENTS = _WORDINGS["my_clients"]
SESSION_FEE = _WORDINGS["session_fee"]
_TREATS = _WORDINGS["treats"]
_ANYBODYS = frozenset(("stress", "anger", "grief"))  # a gym, a church and a coach help with these as well
_DRIVERS_CLASS = _WORDINGS.guarded("drivers_class")
_COUNSELS = _WORDINGS["counsels"]
_FIRST_SESSION = _WORDINGS["first_session"]
_YOUR_THERAPIST = _WORDINGS["your_therapist"]
_WE_DO = _WORDINGS["we_do"]
_FOR_READERS = _WORDINGS["for_readers"]
BILLED, BILLED_BY_THERAPISTS = 3, 2  # insurers
_THERAPISTS = _WORDINGS["therapists"]


def talks_of_its_therapy(page: Page) -> bool:
    """Whether "we" and "our" tell again of a therapy that is nothing else: "our DBT skills group", "we offer a DBT group for graduates"."""
    told = (
        number
        for number, matches in enumerate(page.terms_of)
        if any(match.vocabulary == "modalities" and match.id in TALKED for match in matches)
    )
    # what goes on about what "we" say is ours as well
    own = [n for n in told if page.scopes[n].own and page.scopes[n].why.rpartition("continues:")[2] in OWN_VOICE]
    return len(own) >= SAID_BY_ONE


def treats_a_condition(page: Page) -> bool:
    """Whether "we", "our clinic" or "I" treat a condition that nobody but a clinician does, or our therapists see people for one: "Our clinic treats depression"."""
    if OTHER_SESSIONS.search(page.document.low):
        return False
    return any(
        page.scope(unit).speaks_or_is_named
        and unit.block.zone == "main"
        and _TREATS.search(unit.low) is not None
        and any(match.id not in _ANYBODYS for match in page.terms(unit, "conditions"))
        for unit in page.naming("conditions")
    )


def tells_of_first_session(page: Page, low: str) -> bool:
    """Whether "we" and "our" tell a new client what the first session with "your therapist" is like: a page that may name nothing that is treated."""
    if not any(map(low.__contains__, _MAY_BE_FIRST)) or _FIRST_SESSION.search(low) is None:
        return False  # nearly all pages
    if _YOUR_THERAPIST.search(low) is None or OTHER_SESSIONS.search(low) or is_of_another_trade(low):
        return False
    if _FOR_READERS.search(low):
        return False
    main = [unit for unit in page.units if unit.block.zone == "main"]
    ours = any(page.scope(unit).speaks for unit in main)
    said = (unit for unit in main if page.scope(unit).speaks or _WE_DO.search(unit.low) is not None)
    return ours and len(list(islice(said, SAID_BY_ONE))) == SAID_BY_ONE


def gives_drivers_classes(page: Page) -> bool:
    """Whether "we" and "our" tell of classes or groups for drivers: "We run DUI groups on Mondays"; such a page may name no treatment."""
    return any(
        page.scope(unit).speaks and unit.block.zone == "main" and _DRIVERS_CLASS.search(unit.low) is not None
        for unit in page.units
    )


def bills_insurers(page: Page) -> bool:
    """Whether "we" bill several insurers for sessions with clients: a page of insurance that may have no other word of treatment."""
    billed = {match.id for matches in page.terms_of for match in matches if match.vocabulary == "insurers"}
    low = page.document.low
    enough = BILLED_BY_THERAPISTS if _THERAPISTS.search(low) else BILLED
    if len(billed) < enough or not (own_statements(page) or _named_bills(page)):
        return False
    return _BY_THE_SESSION.search(low) is not None and OTHER_SESSIONS.search(low) is None


def bills_for_clients(page: Page, low: str) -> bool:
    """Whether "we" or "I" are in the network of an insurer, or give superbills, for sessions with clients or of counselling.

    Other trades that bill so name themselves.
    """
    if "session" not in low or not ("network" in low or "superbill" in low):
        return False
    if is_of_another_trade(low) or not ("client" in low or _COUNSELS.search(low)):
        return False
    return any(
        page.scope(unit).speaks
        and unit.block.zone == "main"
        and (
            ("network" in unit.low and bool(page.terms(unit, "insurers")) and "client" in low)
            or ("superbill" in unit.low and _COUNSELS.search(low) is not None)
        )
        for unit in page.units
    )


def _named_bills(page: Page) -> bool:
    """Whether a sentence on insurers names the provider, or tells of the clinic at hand: "Quarrystem is in-network with Aetna"."""
    return any(
        page.scope(unit).own and page.scope(unit).why.startswith(("named", "definite")) and unit.block.zone == "main"
        for unit in page.naming("insurers")
    )


def is_of_one_therapist(page: Page, low: str) -> bool:
    """Whether one who gives therapy says "my fees", "my clients": a page of policies that may name nothing else of the trade.

    What a session costs tells it of a therapist, and "I" said twice of "therapy".
    """
    if ("therap" not in low and "counsel" not in low) or OTHER_SESSIONS.search(low):
        return False
    if "session" not in low and _MY_CLIENTS.search(low) is None:
        return False
    said = sum(1 for scope in page.scopes if scope.why == "practitioner")
    if "therapist" in low and "$" in low and SESSION_FEE.search(low) is not None:
        return said > 0
    return said >= SAID_BY_ONE and len(_THERAPY.findall(low)) >= SAID_BY_ONE
