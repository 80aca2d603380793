"""What a sentence names that is somewhere else, of others, or of people at large: no offer of the one who speaks."""

from __future__ import annotations

from functools import lru_cache

from extract.literals import AnyOf, Guarded
from extract.searching import compiled
from extract.terms import Match
from extract.units import Unit

# What is somewhere else: given by others whom one is sent to, in a house of another name, behind the next door.
_SENT_ON = compiled(
    r"\bif (?:you|clients?|patients?|someone|anyone|they)(?: also| still)? (?:needs?|wants?|requires?|prefers?|would (?:like|prefer)|(?:is|are) (?:looking for|interested in))\b[^.;]{0,80}\b(?:we|our \w+|they)(?:'ll| will| can| may)? (?:be (?:glad|happy) to )?(?:help you find|refer|point you|connect you|recommend (?:an?|another|someone)|give you (?:a referral|names))\b"
)
_AT_ANOTHER = compiled(
    r"\b(?:at|in) (?:our|the|an?) (?:other|sister|partner|affiliated?) (?:[\w-]+ )?(?:house|home|facility|location|campus|center|clinic|site|office|residence|program)\b|\b(?:our|the) sister (?:[\w-]+ )?(?:house|home|facility|campus|center|clinic|residence|program)\b"
)
_BESIDE = Guarded(
    r"\b(?:next(?: door)? to|across(?: the street)? from|above|beside|adjacent to|close to|walking distance (?:of|to|from)|down the (?:street|block|hall) from|upstairs from|shares? (?:a|the|its) \w+ with) (?:an?|the) (?:\w+ ){0,2}$"
)
# Of people at large: "30% of teens with", "half of veterans", "1 in 5 adolescents"; "half of our clients" is told of here.
_SHARE = Guarded(
    r"(?:%|\bpercent) of (?!our\b|the (?:clients|patients|residents|people we)|these\b|those (?:we|who come))|\b(?:half|a third|one[- ]third|two[- ]thirds|a quarter|three[- ]quarters|the majority|millions|thousands|hundreds of thousands) of (?!our\b|the (?:clients|patients|residents|people we)|these\b)"
)
_ONE_IN = Guarded(
    r"\b(?:one|two|three|four|\d{1,2}) (?:in|out of) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|twenty|\d{1,4}) (?!of our\b)(?:[a-z]+)"
)
_COUNTED = AnyOf((_SHARE, _ONE_IN))
_REFERS = Guarded(
    r"\b(?:referr?(?:al|als|ed|s|ing)?|link(?:age|ages|ed)?|connect(?:ed|ions)?|refer) (?:\w+ ){0,3}to\b[^.;]*$|\b(?:and|provides?|offers?|makes?) referrals for (?:\w+ ){0,2}$"
)
# "we can refer you to other approaches that have helped, such as EMDR": whatever stands behind it
_REFERS_YOU = compiled(
    r"\b(?:refer|direct|send) (?:you|clients|patients|people|families|individuals|them) (?:out |on )?to\b[^.;]*$"
    r"|\b(?:we|i|our (?:\w+ )?(?:staff|team|clinicians|therapists|counselors))(?: (?:will|can|may|also|often|usually|always|gladly))* (?:refer|send)s? (?:you|clients|patients|people|families|individuals|them) (?:out )?for\b[^.;]*$"
)
_MEANS = compiled(r"[^,.;:]{3,60}? refers? to\b")  # "Day treatment refers to …": what the word means
_NOT_FOR = compiled(
    r"\bnot (?:\w+ ){0,2}(?:suitable|appropriate|a (?:good )?fit|for you|eligible|recommended|accept\w*|admit\w*|treat\w*|able to)\b|\b(?:exclusion\w*|unable to (?:treat|admit|accept)|do(?:es)? not (?:treat|admit|accept|offer|provide)|cannot (?:treat|admit|accept)|contraindicat\w+|who should not)\b"
    r"|(?:\b(?:do|does|will|can|am|are|is)(?: not|n't)|\bcannot|\bcan't|\bno longer)(?: \w+){0,2} (?:treat|admit|accept|offer|provide|work with|see|help with|support|speciali[sz]e in|serve|able to)\b"
    r"|\brefer(?:s|red)?(?: (?:you|clients|patients|people|those|them|out))? (?:elsewhere\b|out\b|to\W*$)"
)
_SENTENCE_END = compiled(r"[.!?]\s+")


def is_referred(low: str, start: int) -> bool:
    """Whether what stands there is that to which people are referred."""
    if _REFERS.search(low, max(0, start - 80), start) and not _MEANS.match(low):
        return True
    return ("refer" in low or "direct " in low or "send" in low) and _REFERS_YOU.search(
        low, max(0, start - 240), start
    ) is not None


# "EMDR is provided by a referral partner", "… through outside providers"
_BY_PARTNERS = Guarded(
    r"[^.;:,]{0,40}? (?:is|are) (?:also )?(?:available|provided|offered|given|delivered|arranged) (?:by|through) (?:an? |our |the )?(?:(?:referral|community|outside|external|local|other|independent|partner) )+(?:partners?|agenc(?:y|ies)|providers?|clinics?|clinicians?|therapists?)\b"
)


# What the others need, which are tried only where it stands
_SIGNS = Guarded(r"if |other|sister|partner|affiliate|refers? |direct |sends? ")
_AWAY = AnyOf((_SIGNS, _BY_PARTNERS, _BESIDE, _REFERS))


def may_be_elsewhere(low: str) -> bool:
    """Whether a sentence may say of anything that it is somewhere else, or referred for; of most that name something none does."""
    return bool(_AWAY.that_may_match(low))


def is_elsewhere(low: str, match: Match) -> bool:
    """Whether it is found somewhere else: with whom one is referred to, in another house, behind the next door."""
    if "if " in low and (sent := _SENT_ON.search(low)) and sent.start() < match.end and match.start < sent.end():
        return True
    if ("other" in low or "sister" in low or "partner" in low or "affiliate" in low) and _AT_ANOTHER.search(low):
        return True
    if _BY_PARTNERS.match(low, match.end):
        return True
    return _BESIDE.search(low, max(0, match.start - 60), match.start) is not None


def is_counted(low: str, match: Match) -> bool:
    """Whether a share of people at large is told of it: "30% of teens with depression"."""
    may = _COUNTED.that_may_match(low)
    if not may:
        return False  # most sentences
    floor = max(0, match.start - 100)
    return any(one.compiled.search(low, floor, match.end) for one in may)


def may_be_counted(low: str) -> bool:
    """Whether a share of people at large may be told of anything in a sentence; of most that name something none is."""
    return bool(_COUNTED.that_may_match(low))


def is_for_others(unit: Unit) -> bool:
    """Whether a line stands in a list of whom or what the program is not for."""
    block = unit.block
    if block.kind != "item" and not block.lead_in:
        return False
    # What stands before the last sentence of a lead-in introduces nothing
    lead_in = _SENTENCE_END.split(block.lead_in.lower().rstrip())[-1] if block.lead_in else ""
    return excludes(lead_in or (block.headings[-1].low if block.headings else ""))


@lru_cache(maxsize=512)
def excludes(low: str) -> bool:
    return _NOT_FOR.search(low) is not None
