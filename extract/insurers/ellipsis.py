"""A second clause that leaves out what the first one says: "TRICARE isn't accepted; Anthem and Cigna are."."""

from __future__ import annotations

from collections.abc import Sequence

from extract.insurers.cues import Hit, hits_before
from extract.insurers.marks import UNSURE
from extract.insurers.names import Name
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_VERB = _WORDINGS["verb"]
_SAID = _WORDINGS["said"]  # only a verb that is "is" can be left out
_LEADS = _WORDINGS["leads"]
_WE = _WORDINGS["we"]
_IF = _WORDINGS["if"]
_AFFIRMED = {"not_accepted": "accepted", "not_contracted": "in_network", "out_of_network": "in_network"}
_DENIED = {"accepted": "not_accepted", "in_network": "not_contracted"}


def with_ellipsis(low: str, hits: Sequence[Hit], names: Sequence[Name]) -> list[Hit]:
    """The cues that speak of names before them, and those of clauses that leave their cue to the clause before.

    >>> low = "tricare isn't accepted; anthem and cigna are."
    >>> names = [Name("tricare", 0, 7), Name("anthem", 24, 30), Name("cigna", 35, 40)]
    >>> [(hit.status, low[hit.start : hit.end]) for hit in with_ellipsis(low, hits_before(low), names)]
    [('not_accepted', "isn't accepted"), ('accepted', 'are')]
    >>> low = "aetna is accepted and humana is not"
    >>> [hit.status for hit in with_ellipsis(low, hits_before(low), [Name("aetna", 0, 5), Name("humana", 22, 28)])]
    ['accepted', 'not_accepted']
    >>> low = "if kaiser is not accepted, aetna is"
    >>> [hit.status for hit in with_ellipsis(low, hits_before(low), [Name("kaiser", 3, 9), Name("aetna", 27, 32)])]
    ['not_accepted']
    """
    found = list(hits)
    for name in names if hits else ():
        verb = _VERB.match(low, name.end)
        if verb is None:
            continue  # most names
        said = next((hit for hit in reversed(hits) if hit.end <= name.start and _SAID.match(low, hit.start)), None)
        if said is None or said.status == UNSURE or _IF.search(low, 0, said.start):
            continue
        word = "spanish" if verb["spanish"] else "verb"
        if any(hit.start < verb.end(word) and verb.start(word) < hit.end for hit in hits):
            continue
        if verb["spanish"]:
            status = _spanish(verb["spanish"], said.status)
        elif verb["denied"] and verb["same"] is None:
            status = _DENIED.get(said.status)
        elif verb["denied"] or verb["same"]:
            status = said.status
        else:
            status = _AFFIRMED.get(said.status)
        if status:
            found.append(Hit(status, verb.start(word), verb.end(word)))
    return sorted(found, key=lambda hit: hit.start)


def _spanish(word: str, said: str) -> str | None:
    """The status of a name that a word stands behind, where another was said of the name before: "Humana no", "Cigna también"."""
    if word in ("también", "tampoco"):
        return said
    return (_DENIED if word == "no" else _AFFIRMED).get(said)


def goes_on(low: str, names: Sequence[Name]) -> bool:
    """Whether a sentence says of its names no more than "Aetna and Cigna are.", so that the one before it tells what.

    >>> goes_on("aetna and cigna are.", [Name("aetna", 0, 5), Name("cigna", 10, 15)]), goes_on("aetna is here", [Name("aetna", 0, 5)])
    (True, False)
    """
    verb = _VERB.match(low, names[-1].end)
    return verb is not None and not verb["spanish"] and not low[verb.end() :].strip(" .!;") and not hits_before(low)


def is_led(low: str, names: Sequence[Name], segment: str) -> bool:
    """Whether a sentence begins with names, and what stands behind the last goes on with what we are for these: "For Cigna and Aetna, we are …".

    >>> is_led("for aetna, we are in network", [Name("aetna", 4, 9)], ", we "), is_led("we take aetna", [Name("aetna", 8, 13)], "")
    (True, False)
    """
    return _LEADS.fullmatch(low, 0, names[0].start) is not None and _WE.fullmatch(segment) is not None
