"""Whether a page says that the provider is not open yet, not now, or not any more: then it offers none of the levels that it describes."""

from __future__ import annotations

from extract.page import Page
from extract.searching import compiled
from extract.units import Unit

LONGEST = 200  # characters of such a sentence
# "Services are not currently operating", "We are not yet open", "Not currently operating", "We are not seeing clients yet", "Pre-launch: …"
_WHO = r"(?:anyone|(?:new )?(?:clients|patients|residents|students|members|referrals|people))"
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|fall|autumn|winter|month|year|20\d\d)"
_ENDS = r"(?=\W*$|[,;:]| (?:pending|until (?:we|our|the)|as we|while we|because|and|but)\b)"
# Each by itself, so that a sentence is searched only where both halves of it may stand
_NOT_OPEN = (
    compiled(
        r"^\W*(?:(?:(?:all|our|the|these) )*(?:services|programs|operations|doors|clinic|center|house|office) (?:is|are|has|have)|we (?:are|have)|we're|we've|this program is)?(?: still| also)? ?(?:not|n't)(?: yet| currently| now| presently| at this time){0,2}"
        rf" (?:(?:operating|operational|open(?:ed)?(?: our doors)?|in operation|admitting {_WHO}|seeing {_WHO}|launched|started services)(?: yet)?|(?:taking|accepting|enrolling|treating|serving|scheduling) {_WHO} yet){_ENDS}"
    ),
    compiled(r"^\W*pre-?launch\b"),
    compiled(
        rf"^\W*we (?:will|plan to|hope to|expect to) (?:begin|start) (?:seeing|admitting|accepting|taking|treating|enrolling) {_WHO} (?:(?:in|on|this|next|early|late|by) (?:the |early |late |mid-? ?)*{_MONTH}|once (?:we|our)|when (?:we|our)|as soon as)\b"
    ),
    compiled(
        rf"^\W*(?:aún|todavía) no (?:estamos abiertos|hemos abierto|atendemos|abrimos|recibimos (?:pacientes|clientes)){_ENDS}"
    ),
)
# "We have closed our doors", "Harbor Quarry has ceased operations": who is told apart by `_is_all_of_it`
_HAS_CLOSED = compiled(
    r"^(?P<who>.{2,80}?) (?:has |have )?(?:(?:now|sadly|officially|permanently) )*(?:(?:closed|shut) (?:our|its|their) doors(?! (?:to|for|on)\b)|(?:has|have) permanently closed|closed permanently|ceased (?:all )?operations)\b(?!.*\bre-?open)"
)
_ALL_OF_IT = compiled(
    r"(?:.*\b(?:that|years|sadness|regret),? )?(?:we|(?:our|the) (?:clinic|center|practice|agency|facility|treatment center|organization|company))"
)
# Of few sentences, for extract.hints
HINTS: dict[str, tuple[str, ...]] = {"not_open": tuple(pattern.pattern for pattern in (*_NOT_OPEN, _HAS_CLOSED))}
# What such a page says of paying is of the day on which it opens
OF_THAT_DAY = frozenset(("insurers", "payment", "prices"))


def not_yet_open(page: Page) -> Unit | None:
    """The first sentence of the main text that says of all services that they are not there yet, not now, or not any more."""
    for unit in page.hinting("not_open"):
        if unit.block.zone not in ("main", "header", "aside") or len(unit.low) >= LONGEST:
            continue
        if any(pattern.search(unit.low) for pattern in _NOT_OPEN) or _has_closed(page, unit):
            return unit
    return None


def _has_closed(page: Page, unit: Unit) -> bool:
    """Whether a sentence says that the provider as a whole has closed for good."""
    found = _HAS_CLOSED.match(unit.low)
    if found is None or page.scope(unit).claim == "general":
        return False
    who = found["who"].removeprefix("the ")
    return who in page.provider_names or _ALL_OF_IT.fullmatch(who) is not None
