"""Payers of one state: the names of Medicaid, the Blue plans, and the regions of TRICARE. Which of them a page means, read at build time.

Pages are read under a wider code: TennCare under `medicaid`, BCBS of Texas under the mark of the Blues. The quote says
which one it is: `Statements` finds the names in it. "Medicaid" alone is that of the state in which the program is; the
mark alone is no plan's.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from index.codes import MEDICAID, OF_PLACES, WIDER
from index.mentions import Mentions
from index.regions import named_for, one_by_one
from index.wording import key
from records.codes import TAKEN

if TYPE_CHECKING:
    from records.models import Insurer

FILE = "state_payers"
OTHER = ""  # what a wording means that is neither: "Aetna Medicaid" is a plan of Aetna
MOST_WORDS = 10

_MARKS = (
    "bcbs", "bc bs", "blue cross blue shield", "blue cross and blue shield", "bluecross blueshield", "bluecross and blueshield",
    "blue cross", "bluecross", "blue shield", "blueshield",
)  # fmt: skip
# "BCBS in Texas", "Medicaid or": as words of a sentence these are no states.
_ORDINARY = frozenset(("al", "co", "de", "hi", "id", "in", "la", "ma", "me", "oh", "ok", "or", "pa"))
# One sentence that takes one and not the other: only the name that the value was read under counts.
CONTRAST = re.compile(
    r"\b(?:not|no|except|excluding|unless|only|but|however|cannot|other than|out[- ]of[- ]network|rather|pending)\b|n['’]t\b",
    re.IGNORECASE,
)

# "all plans except …", to the end of the clause or to what is taken again.
EXCEPTED = re.compile(
    r"(?:\b(?:except(?: for|ing)?|excluding|other than|with the exceptions? of|but not|all states but|excepto|salvo|menos)\b|(?<=\()not\b|, not\b(?! only))((?:(?! and (?:we|also|our)\b| but )[^.;:?!()])+)",
    re.IGNORECASE,
)


def said_wordings(parent: str, state: str, name: str) -> Iterator[str]:
    """What pages and callers say of a payer of a state (two letters, and its name), in the form of `key`.

    >>> list(said_wordings("medicaid", "TN", "Tennessee"))
    ['tennessee medicaid', 'medicaid of tennessee', 'tn medicaid']
    """
    short, name = state.lower(), key(name)
    if parent == MEDICAID:
        yield from (f"{name} medicaid", f"medicaid of {name}")
        if short not in _ORDINARY:
            yield f"{short} medicaid"
        return
    for mark in _MARKS:
        yield from (f"{mark} of {name}", f"{mark} of {short}")
    yield from (f"bcbs{short}", f"bcbs of the state of {name}")


def typed_wordings(parent: str, state: str, name: str) -> Iterator[str]:
    """What callers say beside it; on a page two neighbours may be two things ("Blue Cross, Texas").

    >>> list(typed_wordings("medicaid", "TN", "Tennessee"))
    ['medicaid tennessee', 'medicaid tn']
    """
    short, name = state.lower(), key(name)
    shorts = () if short in _ORDINARY else (short,)
    if parent == MEDICAID:
        yield from (f"medicaid {one}" for one in (name, *shorts))
        return
    for mark in _MARKS:
        yield from (f"{mark} {one}" for one in (name, *shorts))


@dataclass
class Statements:
    """Finds the payers that a statement is about.

    `meanings` has for each wider payer what wordings mean: a state's payer, the wider one itself, or OTHER.
    `wider` has the wider code of each state's payer, `medicaid_of` the name of Medicaid in each state, `tricare_of` the
    region of TRICARE.
    """

    meanings: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    wider: Mapping[str, str] = field(default_factory=dict)
    medicaid_of: Mapping[str, str] = field(default_factory=dict)
    tricare_of: Mapping[str, str] = field(default_factory=dict)

    def work_out(self) -> None:
        """Make ready what finds names, so that it is kept with the rest."""
        self._mentions  # noqa: B018

    def payers(self, insurer: Insurer, states: Collection[str]) -> tuple[set[str], bool]:
        """The insurers that a value is about, and whether it names the wider one; `states` are those of the program."""
        if insurer.id not in WIDER:
            wider = self.wider.get(insurer.id, "")
            return {insurer.id, *([MEDICAID] if wider == MEDICAID else [])}, False
        named = self._named(insurer)
        unnamed = not named or insurer.id in named
        found = named - {insurer.id}
        if insurer.id in OF_PLACES:
            if unnamed or insurer.status in TAKEN:
                found.add(insurer.id)
            if unnamed:
                there = self.medicaid_of if insurer.id == MEDICAID else self.tricare_of
                found |= {there[state] for state in states if state in there} - self.excepted(insurer)
        elif unnamed:
            found.add(insurer.id)
        return found, unnamed

    def _named(self, insurer: Insurer) -> set[str]:
        """The payers that the quotes name, the wider one among them; of a quote that parts them, the value's own name."""
        named: set[str] = set()
        for item in insurer.evidence:
            here = self._mentioned(insurer, item.quote) - {OTHER}
            if len(here) > 1 and CONTRAST.search(item.quote):
                here &= self._mentioned(insurer, insurer.name)
                here = here or {insurer.id}
            named |= here
        return named or self._mentioned(insurer, insurer.name) - {OTHER}

    def excepted(self, insurer: Insurer) -> set[str]:
        """The payers of states that a quote takes out of the wider one: "all Blue Cross plans except Blue Cross of Idaho"."""
        if insurer.id not in WIDER or insurer.status not in TAKEN:
            return set()
        said = (found.group(1) for item in insurer.evidence for found in EXCEPTED.finditer(item.quote))
        texts = (f"{text}; {named_for(insurer.id, text)}" for text in said)
        return {one for text in texts for one in self._mentioned(insurer, text)} - {OTHER, insurer.id}

    def _mentioned(self, insurer: Insurer, text: str) -> set[str]:
        """What a text names of what is read under an insurer."""
        mentions = self._mentions.get(insurer.id)
        if mentions is None:
            return set()

        def is_plain(before: str) -> bool:  # "Aetna Medicaid (Ohio)" is a plan of Aetna
            words = key(before).split()
            return any(end == len(words) and meant != OTHER for end, meant in mentions.of(words))

        whole = one_by_one(insurer.id, text, is_plain)
        return {meant for _, meant in mentions.of(key(whole).split())}

    @cached_property
    def _mentions(self) -> dict[str, Mentions[str]]:
        return {wider: Mentions(meanings, MOST_WORDS) for wider, meanings in self.meanings.items()}
