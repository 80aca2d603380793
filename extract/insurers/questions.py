"""Questions about insurers and their answers: "Do you take Medicaid?" "No.", "Do you take insurance?" "Yes: Aetna."."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.claims.others import COMMON
from extract.claims.told_of_others import TOLD
from extract.insurers.answers import Answer
from extract.insurers.arms import PUBLIC
from extract.insurers.choice import PROSE, Statement
from extract.insurers.cues import cues
from extract.insurers.limits import with_types_taken_out
from extract.insurers.marks import UNSURE
from extract.insurers.mentions import insurers_in
from extract.insurers.names import Name
from extract.insurers.pointers import Over
from extract.insurers.statements import statement
from extract.insurers.status import Reading, read_sentence
from extract.page import Page
from extract.patterns.searching import compiled
from extract.paying.paying_claim import claim_of, cut
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import TAKEN, Claim

_WORDINGS = Wordings.of(__name__)
_IN_NETWORK = _WORDINGS["in_network"]
_YES_IN = _WORDINGS["yes_in"]
_NETWORK_BEHIND = _WORDINGS["network_behind"]
_OTHERS_OUT = _WORDINGS["others_out"]
_REPLY = compiled(r"(?:a|answer) ?[:.)] ")  # "Q: Do you take Medicaid?" "A: No"
PRIVATE_ALONE = "private"  # the answer "We only take commercial plans": a No to what is public
_ASKS_HERE = _WORDINGS["asks_here"]
_NOT_NOW = _WORDINGS["not_now"]
_WHAT_IF = _WORDINGS["what_if"]
_DO_NOT_TAKE = _WORDINGS["do_not_take"]
_OF_US = _WORDINGS["of_us"]
_CLAUSE = _WORDINGS["clause"]
MOST_BACK = 4  # sentences back to a question
BARE_WORDS = 2  # of an answer that says whom it is of by nothing: "Absolutely."


def from_question(page: Page, unit: Unit, names: list[Name]) -> list[Statement]:
    """ "Do you take Medicaid?" and the answer that follows it."""
    asked = cues().question.search(unit.low)
    following = page.units[unit.number + 1] if unit.number + 1 < len(page.units) else None
    if following is None or following.low.endswith("?"):
        return []
    reply = _REPLY.match(following.low)
    start = reply.end() if reply else 0
    if asked is None and _WHAT_IF.search(unit.low, 0, names[0].start):
        return _from_what_if(page, unit, following, names) if _refuses_it(following.low, start) else []
    if asked is None:
        asked = _asked_before(page, unit, names)
    if asked is None:
        return []
    answered = cues().answer.match(following.low, start)
    if answered is None:
        return []
    refused = answered.lastgroup == "refusal"
    scope = page.scope(following)
    if scope.claim == "excluded" and not (refused and scope.why == TOLD):
        return []
    of_us = any(word in unit.low.split() for word in ("you", "your", "we")) or any(
        name in unit.low for name in page.provider_names
    )
    short = len(following.low.split()) <= BARE_WORDS or (
        _ASKS_HERE.search(unit.low) is not None and _NOT_NOW.fullmatch(following.low, start) is not None
    )
    bare = page.presents_own and short and page.scope(following).claim == "neutral"
    if not of_us and not bare and not page.scope(following).own:
        return []
    said_of_it = _with_network(page, following)
    status = _answer_status(asked.lastgroup or "", answered.lastgroup or "", said_of_it)
    sure = status != UNSURE and (page.scope(following).own or page.scope(unit).own or page.presents_own)
    claim: Claim = "own" if sure else "unclear"
    named = insurers_in(page, following)
    said = {
        name.id
        for name, own in zip(named, read_sentence(following.low, named), strict=True)
        if own is not None and not (refused and takes_for_another(page, following, name, own))
    }  # "Yes, with a referral from Kaiser." says nothing else of it
    reading = Reading(status, "accepted" if status == UNSURE else status, "question")
    quotes = (page.evidence(unit), page.evidence(following, quote=cut(following.text, 0)))
    return [
        replace(statement(page, unit, name, reading, claim, PROSE), evidence=quotes)
        for name in names
        if name.id not in said and (answered.lastgroup != PRIVATE_ALONE or name.id in PUBLIC)
    ]


def _with_network(page: Page, answer: Unit) -> str:
    """An answer, folded; a bare "Yes!" with the sentence behind it that says no more than whether we are in network."""
    behind = page.units[answer.number + 1 : answer.number + 2]
    if len(answer.low.split()) > BARE_WORDS or not behind or behind[0].block is not answer.block:
        return answer.low
    told = _NETWORK_BEHIND.match(behind[0].low) and not page.terms(behind[0], "insurers")
    return f"{answer.low} {behind[0].low}" if told else answer.low


def _refuses_it(low: str, start: int) -> bool:
    """Whether an answer says no more than that what is asked for is not taken.

    >>> [_refuses_it(low, 0) for low in ("not at this time.", "we do not take it.", "no problem, call us.")]
    [True, True, False]
    """
    return _NOT_NOW.fullmatch(low, start) is not None or _DO_NOT_TAKE.fullmatch(low, start) is not None


def _from_what_if(page: Page, unit: Unit, following: Unit, names: list[Name]) -> list[Statement]:
    """ "What if I have Medicare?" "Not at this time.": that no answer takes it."""
    scope = page.scope(following)
    if scope.claim == "excluded" or not (scope.own or page.presents_own):
        return []
    reading = Reading("not_accepted", "not_accepted", "question")
    quotes = (page.evidence(unit), page.evidence(following, quote=cut(following.text, 0)))
    return [replace(statement(page, unit, name, reading, "own", PROSE), evidence=quotes) for name in names]


def refused_above(page: Page, unit: Unit) -> frozenset[str]:
    """The insurers that the question over a sentence asks for and the answer that begins right behind it refuses."""
    for earlier in reversed(page.units[max(0, unit.number - MOST_BACK) : unit.number]):
        if not earlier.low.rstrip().endswith("?"):
            continue
        following = page.units[earlier.number + 1]
        reply = _REPLY.match(following.low)
        answered = cues().answer.match(following.low, reply.end() if reply else 0)
        if answered is None or answered.lastgroup != "refusal" or not cues().question.search(earlier.low):
            return frozenset()
        return frozenset(match.id for match in page.terms(earlier, "insurers"))
    return frozenset()


def takes_for_another(page: Page, unit: Unit, name: Name, reading: Reading) -> bool:
    """Whether a sentence behind a No says that somebody else takes the insurer: "No. Quarry County takes Medicaid"."""
    if reading.status not in TAKEN:
        return False
    start = max((mark.end() for mark in _CLAUSE.finditer(unit.low, 0, name.start)), default=0)
    ends = _CLAUSE.search(unit.low, name.end)
    clause = unit.low[start : ends.start() if ends else len(unit.low)]
    if cues().elsewhere.search(clause):
        return True
    if reading.rule != "names_after" or _OF_US.search(clause):
        return False
    own = {word for each in page.provider_names for word in each.split() if word not in COMMON}
    return own.isdisjoint(re.findall(r"[\w'-]+", clause))


def from_answer(page: Page, unit: Unit, answer: Answer, lines: dict[int, Over | None]) -> list[Statement]:
    """The names with which a question about insurance at large is answered."""
    over = Over(answer.status, answer.question.text, "question", answer.question)
    lines[unit.number] = over
    if page.scope(answer.question).claim == "excluded" and not page.scope(unit).own:
        return []
    found = []
    for name, reading in answer.readings:
        sure = reading.status != UNSURE
        claim = claim_of(page, unit, sure=sure)
        if claim == "unclear" and sure and page.scope(unit).claim == "neutral":
            claim = "own"  # who is asked by "you" is who answers, and it is his page
        if claim:
            found.append(statement(page, unit, name, reading, claim, PROSE, over))
    return with_types_taken_out(unit.low, [name for name, _ in answer.readings], found)


def _asked_before(page: Page, unit: Unit, names: list[Name]) -> re.Match[str] | None:
    """What was asked of an insurer two sentences before one that is nothing but another's name: "… Anthem? Yes! Tricare? No."."""
    if len(names) != 1 or unit.low[: names[0].start].strip(" ¿") or unit.low[names[0].end :].strip(" ?®"):
        return None
    earlier = page.units[unit.number - 2] if unit.number > 1 else None
    if earlier is None or earlier.block is not unit.block or not earlier.low.endswith("?"):
        return None
    return cues().question.search(earlier.low)


def _answer_status(asked: str, answered: str, low: str) -> str:
    if answered == "unsure":
        return UNSURE
    yes_in = answered == "consent" and (_IN_NETWORK.search(low) is not None or _YES_IN.match(low) is not None)
    if ("out-of-network" in low or "out of network" in low) and not (answered == "consent" and _OTHERS_OUT.search(low)):
        return UNSURE if yes_in and asked == "accepted" else "out_of_network"
    if asked == "accepted" and yes_in:
        return "in_network"
    if answered in ("refusal", PRIVATE_ALONE):
        return "out_of_network" if asked == "in_network" else "not_accepted"
    return asked
