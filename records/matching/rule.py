"""The written rule: when two places are the same, different or doubtful. docs/matching.md says it in words.

Two fields have to agree, never the name alone or the host alone; a caller who is sent to the wrong door is worse off than
one who reads of a place twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from records.matching.compare import Compared
from records.matching.place import Place

Verdict = Literal["same", "different", "doubtful"]

# Why, by the name of the rule: kept as evidence with every decision.
RULES = {
    "address and phone": "one address, and the same number to call first",
    "address, name and a phone": "one address, names alike, a number in common",
    "suite and a phone": "one suite, and the first number of one is listed by the other",
    "address and name": "one address and names alike, in two lists of which each has it once",
    "address and host": "one address and one website, names alike",
    "phone and name": "no street on one side; one town, the same number to call first, names alike",
    "another suite": "each names another part of the building",
    "another suite, same line": "each names another part of the building, but name and first number are the same",
    "another street": "two addresses",
    "moved": "two addresses in one town, but name and first number are the same, in lists of different years",
    "street written otherwise": "the streets are nearly the same and so is the phone, but not the names",
    "two programs, one line": "one edition lists two programs of one phone at addresses that are nearly the same",
    "two programs, a shared line": "one edition lists both at one address, each with its own first number, and another in common",
    "a phone in common": "one address and a number in common, but other names",
    "two programs": "one organisation at one address, two programs without a number in common",
    "names alike in part": "one address and names alike, but one may be a part of the other: no number in common",
    "listed twice": "one edition lists the organisation twice at one address, without a number in common",
    "a word in common": "one address, names in part alike, one of the two without a phone",
    "a website in common": "one address and one website, but other names",
    "one building": "one address, other names, no number in common",
    "another place": "no street on one side, and too little else agrees",
    "perhaps": "no street on one side; one town and names alike, but not the first number",
    "far apart": "the fields agree, but the coordinates are far apart",
    "would join two places": "the two are alike, but each was merged with others of which two are not one place",
    "accepted by a person": "a person said that they are one place",
    "rejected by a person": "a person said that they are two places",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided of two places (keys in order) and why: the rule's name, what agrees, what disagrees, the score."""

    a: str
    b: str
    verdict: Verdict
    rule: str
    agree: tuple[str, ...]
    disagree: tuple[str, ...]
    score: float

    @property
    def pair(self) -> tuple[str, str]:
        return self.a, self.b


def decide(a: Place, b: Place) -> Decision:
    """Decide of two places; the order in which they are given does not matter.

    >>> from records.matching.place import directory_place
    >>> def row(register, name, street, phone):
    ...     return directory_place(register, "2022", name1=name, street1=street, zip_code="90025", phones=[(phone, "")])
    >>> one = row("substance_use", "Harbor Quarry Ctr", "1 Elm Street", "+13105550142")
    >>> found = decide(one, row("mental_health", "Harbor Quarry Center", "1 Elm St", "+13105550142"))
    >>> found.verdict, found.rule, found.agree
    ('same', 'address and phone', ('name', 'address', 'phone'))
    >>> decide(one, row("mental_health", "Harbor Quarry Ctr", "9 Elm Street", "+13105550142")).verdict
    'different'
    """
    if b.key < a.key:
        a, b = b, a
    compared = Compared(a, b)
    verdict, rule = _verdict(compared)
    if verdict == "same" and compared.far:
        verdict, rule = "doubtful", "far apart"
    agree, disagree = compared.fields()
    return Decision(a.key, b.key, verdict, rule, agree, disagree, round(compared.score, 1))


def _verdict(c: Compared) -> tuple[Verdict, str]:
    if c.address == "different":
        return _of_two_addresses(c)
    if c.address == "unknown":
        return _without_street(c)
    if c.units == "conflict":
        if c.named and c.phone == "front" and c.program != "other":
            return "doubtful", "another suite, same line"
        return "different", "another suite"
    return _of_one_address(c)


def _of_two_addresses(c: Compared) -> tuple[Verdict, str]:
    # Chains give one number for many doors; so only a list of another year makes it a question.
    other_year = c.a.edition != c.b.edition and not c.one_list
    if other_year and c.same_area and c.named and c.phone == "front" and c.program != "other":
        return "doubtful", "moved"
    return "different", "another street"


def _without_street(c: Compared) -> tuple[Verdict, str]:
    if not c.same_area or not c.named:
        return "different", "another place"
    if c.phone == "front" and c.program != "other":
        return "same", "phone and name"
    if c.phone in ("front", "shared") or c.host == "same":
        return "doubtful", "perhaps"
    return "different", "another place"


def _of_one_address(c: Compared) -> tuple[Verdict, str]:
    if c.phone == "front":
        if c.address == "equal":
            return "same", "address and phone"
        if c.name != "unlike":
            return (
                ("doubtful", "two programs, one line")
                if c.one_list and c.program == "other"
                else ("same", "address and phone")
            )
        return "doubtful", "street written otherwise"
    if c.phone == "shared":
        if c.named:
            # Each answers its own phone; the number in common may be the intake line of all that the organisation runs.
            return ("doubtful", "two programs, a shared line") if c.one_list else ("same", "address, name and a phone")
        if c.units == "agree" and c.front_listed and not c.one_list:
            return "same", "suite and a phone"
        return "doubtful", "a phone in common"
    if c.host == "same" and not c.one_list:
        if c.named and c.program != "other":
            return "same", "address and host"
        return "doubtful", "a website in common"
    if c.named:
        return _by_name(c)
    if c.name == "part" and c.phone == "unknown":
        return "doubtful", "a word in common"
    return "different", "one building"


def _by_name(c: Compared) -> tuple[Verdict, str]:
    """One organisation at one address, and no number in common."""
    if c.one_list:
        return ("different", "two programs") if c.program == "other" else ("doubtful", "listed twice")
    if c.same_names:
        return "same", "address and name"
    return "doubtful", "two programs" if c.program == "other" else "names alike in part"
