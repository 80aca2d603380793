"""Whether a level is named only to say no, by its place (extract.denials), its list (extract.denied_lists) or the word behind it."""

from __future__ import annotations

from extract.denials import AWAY, denies_levels
from extract.denied_lists import OF_LEVELS, denied_in
from extract.page import Page
from extract.searching import compiled
from extract.terms import Match
from extract.units import Unit

LOOK_BACK = 120  # characters
_NO_FOLLOWS = compiled(
    r"(?: (?:program|services?|treatment|care))?(?: ?\([a-z]+\))? ?(?::|-|=|\|) ?"
    r"(?:(?:no|none|n/a|[\u2717\u2718\u2715\u2716\u274c])[ .;]*$|not (?:offered|available|provided|included|at this time)\b"
    r"|(?:(?:currently|now|temporarily|permanently|is) )*(?:closed|suspended|discontinued|paused|on hold)[ .;)]*$"
    rf"|{AWAY}\b)"
)
# "Sober living referrals": of the level nothing but a way to others
_ONLY_A_WAY = compiled(
    r"(?: program| treatment| home| house)?s?(?: ?\([a-z]+\))? (?:referrals?|placements?|recommendations?|coordination|liaisons?|resources|partners?|facilities nearby)\b"
)

# "Placement in detox", "help finding sober homes", "a list of detox centers", "graduates of our IOP move into sober living": likewise, before it
_A_WAY = compiled(
    r"\b(?:(?:placements?|referrals?|warm hand-?offs?|linkages?|connections?|transfers?)(?: (?:services|assistance|help))?(?:: | (?:to|into|in|for) )|(?:transportation|transport|rides) to (?:and from )?"
    r"|(?:help|assistance)(?: with| in)? (?:finding|locating|getting (?:in)?to|entering) |list of (?!(?:all )?(?:our|services|programs|levels|the|these|what)\b)"
    r"|(?:graduates?|alumni|(?:those|clients|men|women|people|residents|many|everyone) who (?:finish|complete|graduate)\w*)\b[^.;:]{0,60}? (?:move|go|step|transition|continue|leave|head)s? (?:on |down |back |out )?(?:in ?)?(?:to|for) )"
    r"(?:(?!(?:our|the|this|its|we)\b)[\w'/&()-]+,? ){0,8}$"
)


def is_on_a_refused_line(page: Page, unit: Unit) -> bool:
    """Whether the place of a line says that what it names is not offered."""
    return unit.number in page.denied or denies_levels(unit)


def is_refused_behind(unit: Unit, match: Match) -> bool:
    """Whether the word behind a level's name says that it is not offered."""
    return _NO_FOLLOWS.match(unit.low, match.end, match.end + 40) is not None


def is_in_denied_list(unit: Unit, match: Match) -> bool:
    """Whether the sentence denies the list that it is in: a heading of that name elsewhere may stand all the same."""
    return denied_in(unit.low, match.start, OF_LEVELS) is not None


def is_only_a_way(unit: Unit, match: Match) -> bool:
    """Whether it is referrals to the level that are spoken of: "Sober living referrals are available"."""
    return _ONLY_A_WAY.match(unit.low, match.end, match.end + 60) is not None


def is_reached_so(unit: Unit, match: Match) -> bool:
    """Whether what is offered is a way to the level: "Placement in sober living"."""
    return _A_WAY.search(unit.low, max(0, match.start - LOOK_BACK), match.start) is not None
