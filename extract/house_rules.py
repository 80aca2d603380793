"""Rules of a house for people in recovery: "House rules", "Resident guidelines", and what is asked of those who want to live there."""

from __future__ import annotations

import re

from extract.page import Page
from extract.searching import compiled
from extract.units import Unit

LEAST_OF_A_HOUSE = 3  # kinds of rules
LEAST_AT_A_DOOR = 4  # under a heading that says less
OF_RECOVERY = 2  # kinds under a heading that says nothing of a house: "Rules"
HEADS = 3  # sentences among which the heading stands

# Over what those must do who want to live there
_HOUSE_DOORS = compiled(
    r"(?:resident )?(?:admittance|admissions?|living here|requirements|expectations|applying|who may live here)(?: (?:requirements|criteria|process|guidelines))?|(?:guidelines|requirements) (?:and|&) expectations|grounds for (?:removal|dismissal|discharge|expulsion)(?: from (?:the )?program)?"
)
_RULES = r"(?:rules|guidelines|expectations|regulations|policies|handbook|standards)"
_HOUSE_RULES = compiled(
    rf"(?:our |the |general )?(?:(?:sober living|recovery (?:home|house|residence)|sober (?:home|house)) )?(?:house|residents?'?|residence|home)(?:'s)? {_RULES}(?: (?:and|&) \w+)?[:.]?|{_RULES} (?:of|for) (?:(?:the|our|new|all) )*(?:house|residents|home)"
)
# Over rules of any kind
_ANY_RULES = compiled(
    rf"(?:our |the |general |program )?{_RULES}(?: (?:(?:and|&) )?{_RULES})?(?: (?:and|&) (?:requirements|agreement|policies))?"
)
# What a house for people in recovery lays down; each group is one sign.
_LIVED_BY = compiled(
    r"(?<!\w)(?:(?P<sober>residents? (?:must|shall|are (?:expected|required) to|agree to|will|need to) (?:commit to )?(?:\w+ )?(?:remain\w*|stay|be|maintain\w*|keep|abstain)[^.;]{0,30}\b(?:sober|sobriety|abstinent|alcohol|drugs)|no (?:use of |possession of |drug or )?(?:alcohol|drugs)\b[^.;]{0,40}\b(?:drugs|alcohol|premises|house|property)|"
    r"sobriety is (?:required|expected|mandatory|a must)|(?:stay|remain|keep|be) (?:clean(?:,? (?:and|&) sober)?|sober|drug[- ]free)|zero[- ]tolerance[^.;]{0,50}\b(?:drugs?|alcohol|substances?)|\b(?:drugs?|alcohol)\b[^.;]{0,60}\b(?:prohibited|not (?:allowed|permitted|tolerated))|(?:\d{1,3}|seven|ten|fourteen|thirty|sixty|ninety) days (?:clean|sober)\b)|"
    r"(?P<steps>12[- ]step|twelve[- ]step|big book|sponsors?\b|(?:90|ninety) meetings|(?:aa|na)(?:/na)?(?:,? (?:and|or) na)? meetings?\b|home group\b)|(?P<stays>new residents|residency|house restriction|house staff|blackout|to move in|moving in)|"
    r"(?P<tested>(?:drug|alcohol|urine)(?:[ /]+(?:and |or |& )?(?:drug|alcohol))?[ -](?:tests?|tested|testing|screens?|screened|screening|screenings)|ua'?s?\b|urinalysis|breathalyzers?)|(?P<met>house meetings?|community meetings?)|"
    r"(?P<let>rent \$ ?\d{2,4}|(?:collection of|have) rent|(?:beds?|rooms?|rent|(?:weekly|monthly) (?:fee|rate)|(?:shared|private) rooms?)\b[^.;$]{0,30}(?:is|are|:) ?\$ ?\d{2,4}(?! ?(?:-|to|and) ?\$)[^.;$]{0,12}\b(?:a|per|each) (?:week|month)|\$ ?\d{2,4} (?:a|per|each|every|/) ?(?:week|month|friday|monday)\b)|(?P<rent>pay(?:ing)? (?:\w+ )?rent\b|(?:rent|dues|(?:resident |program )?fees) (?:is|are|must be) (?:due|paid))|"
    r"(?P<meetings>attend [^.;]{0,30}\bmeetings|(?:\w+|\d{1,2}) (?:recovery )?meetings (?:a|per|each) week)|(?P<here>the house is\b|applications? (?:is|are)|(?:call|contact) the (?:house )?manager)|"
    r"(?P<home>curfew|in the house by|(?:be |back )(?:home|in) by)|(?P<life>chores?|(?:no )?overnight (?:guests?|pass\w*|visitors?)|(?:visitors?|guests?) (?:are|only|must|leave)|quiet (?:hours|time)|beds? (?:must be |are |is |be )?made)|"
    r"(?P<leaves>(?:leads? to|results? in|resulting in|means?|grounds for) (?:immediate )?(?:discharge|dismissal|expulsion|eviction)|asked to leave|must leave))"
)
_SEPARATORS = compiled(r"[-_.]|html?$|php$")
_OF_RECOVERY = frozenset(("sober", "steps", "tested"))
_LIVED = frozenset(("home", "life", "met", "let", "rent", "stays"))
_RECOVERS = compiled(r"\b(?:sober|sobriety|recovery|relapse|clean and|sponsors?|12[- ]step)\b")
_SOBER_LIVING = compiled(
    r"\b(?:sober (?:living|homes?|house)|recovery (?:house|home|residence)|transitional living)\b(?!s\b)(?! (?:homes?|houses?) in\b)"
)
# Where these are, it may be a program of treatment, or no house for recovery
_CLINIC = compiled(
    r"\b(?:therapists?|clinicians?|treatment (?:plan|team|program|center)|nurs(?:e|es|ing)|group therapy|primary group|case managers?|dormitory|dorms?|hostel|hotel|students?|shelters?|homeless\w*|campus|tenants?|landlords?|leasing|templates?|operators?)\b"
)


def may_be_of_a_house(low: str) -> bool:
    """Whether a folded page has a word of those who live together."""
    return any(
        map(
            low.__contains__,
            (
                "resident",
                "curfew",
                "chore",
                "sober",
                "housemate",
                "house rules",
                "house meeting",
                "sponsor",
                "overnight",
            ),
        )
    )


def first_of_each_kind(pattern: re.Pattern[str], told: list[Unit]) -> dict[str, Unit]:
    """The first sentence of each kind of rule, by the name of the kind."""
    said: dict[str, Unit] = {}
    for unit in told:
        for found in pattern.finditer(unit.low):
            said.setdefault(found.lastgroup or "", unit)
    return said


def in_order(said: dict[str, Unit]) -> list[Unit]:
    """The sentences of the kinds, each once."""
    return list({unit.number: unit for unit in said.values()}.values())


def rules_of_a_house(page: Page, told: list[Unit]) -> list[Unit] | None:
    """Of a house for people in recovery: under "House rules", or with what a bed costs under the name of such a house.

    A house where nobody recovers has rules on drugs, guests and rent as well: two kinds of what only those lay down who recover, or one
    and a word of recovery, tell them apart. Under "Rules" alone they must be two.
    """
    low = page.document.low
    if _CLINIC.search(low):
        return None
    said = first_of_each_kind(_LIVED_BY, told)
    if len(said) < LEAST_OF_A_HOUSE:
        return None
    recovering, lived = len(said.keys() & _OF_RECOVERY), bool(said.keys() & _LIVED)
    heads = [unit.low.strip(" :.") for unit in page.units if unit.block.kind in ("heading", "title")]
    heads.append(
        _SEPARATORS.sub(" ", page.url.lower()[:300].rstrip("/").rsplit("/", 1)[-1]).strip()
    )  # "/guidelines-rules"
    heads += [part.strip() for head in heads for part in head.split("|")]
    lines = [unit.low.strip(" :.") for unit in page.units]
    named = any(_SOBER_LIVING.search(head) for head in heads)
    if any(map(_HOUSE_RULES.fullmatch, [*heads, *lines])):
        sure = recovering >= OF_RECOVERY or (recovering and _RECOVERS.search(low) is not None)
        return in_order(said) if sure and lived else None
    if (
        any(map(_ANY_RULES.fullmatch, [*heads, *lines[:HEADS]]))
        and lived
        and recovering >= (1 if named else OF_RECOVERY)
    ):
        return in_order(said)
    if (
        len(said) >= LEAST_AT_A_DOOR
        and "steps" in said
        and "rent" in low
        and any(map(_HOUSE_DOORS.fullmatch, [*heads, *lines]))
    ):
        return in_order(said)
    return in_order(said) if named and "let" in said else None
