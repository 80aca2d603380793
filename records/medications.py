"""Which medications for addiction a program gives: methadone, buprenorphine, naltrexone.

Pages are read under the modality of all of them; the quote says which is meant. Who gives one says nothing of another,
so a medication that no quote names is not stated. Which there are, and how they are called, is data/vocabulary/medications.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from records.codes import MEDICATION_DENIED
from records.directory.reference import DIRECTORY
from records.wording import unaccented

if TYPE_CHECKING:
    from records.models import Evidence, Program
    from records.vocabulary import Term

FILE = "medications"
MODALITY = "mat"
# By law a program of this level gives one; which, only its page says (42 CFR 8.12).
LEVEL = "otp"
_CLAUSE = re.compile(r"[.;:!?()\n]|\b(?:but|however|instead)\b|, (?:and )?(?:we|our|it|they|you|the)\b")
# "We do not prescribe", "we are not a … clinic", "no"; anything weaker answers nothing ("you need not be on methadone").
_DENIED = re.compile(
    r"(?:\b(?:do|does|are|is|can|will)(?: not|n['’]t)|\bcannot|\bno longer)(?: \w+ly)?(?: (?:or |and )?(?:offer|provide|prescribe|dispense|administer|use|give|stock|carry|have|allow|permit|a|an|any)s?)+ $"
    r"|(?:\bno|,? not) $|\bno (?:recetamos|ofrecemos|damos) $"
    # who is on it is not taken in: "Residents may not be on …"
    r"|\b(?:(?:may|can|must|should) not|(?:ca|must|should)n['’]t|cannot) (?:be|stay|remain)(?: (?:on|taking|using|prescribed|maintained on))+ $"
)
_NOT_SAID = re.compile(
    r"\b(?:no|not|never|nor|neither|without|unlike|off|except|excluding|than|versus|instead|alternatives?|addicted|addiction to|dependen\w+|tapers?|sin)\b|n['’]t\b"
)
_DENIED_BEHIND = re.compile(
    r"(?: (?:treatment|maintenance|dosing))? (?:is|are)(?: not|n['’]t) (?:currently )?(?:offered|available|provided|prescribed|dispensed|given|used|part)\b"
)
_WEAKER_BEHIND = re.compile(
    r"[^.;:!?]{0,20}\b(?:is|are)(?: not|n['’]t)\b|[^.;:!?]{0,40}\b(?:elsewhere|another (?:clinic|provider)|outside)\b"
)
_JOIN = r"(?:,? ?(?:and/or|and|or|nor|y|o|ni|/|,|&) ?)"


class Medications:
    """Finds the medications that quotes name; `wordings` has the code of each, `hidden` those in which none is given."""

    def __init__(self, wordings: Mapping[str, str] | None = None, hidden: Collection[str] = ()) -> None:
        """Take wordings in the form of a page in lower case without accents."""
        self.wordings, self._hidden = dict(wordings or {}), frozenset(hidden)

    def __bool__(self) -> bool:
        """Whether any medication is known."""
        return bool(self.wordings)

    def said(self, text: str) -> tuple[set[str], set[str]]:
        """The medications that a sentence says are given, and those that it denies.

        >>> known = Medications({"methadone": "methadone", "suboxone": "buprenorphine", "vivitrol": "naltrexone"})
        >>> known.said("We prescribe Suboxone. We are not a methadone clinic.")
        ({'buprenorphine'}, {'methadone'})
        >>> given, denied = known.said("We do not prescribe methadone or Suboxone, but our nurse gives Vivitrol.")
        >>> sorted(given), sorted(denied)
        (['naltrexone'], ['buprenorphine', 'methadone'])
        >>> known.said("Residents may not be on methadone."), known.said("You need not be on methadone.")
        ((set(), {'methadone'}), (set(), set()))
        """
        given: set[str] = set()
        denied: set[str] = set()
        low = _written(text)
        for match in self._names.finditer(low):
            if (code := self.wordings.get(match[0])) is None:
                continue
            begin = max((mark.end() for mark in _CLAUSE.finditer(low, 0, match.start())), default=0)
            before = self._listed_before.sub("", low[begin : match.start()])
            if _DENIED.search(before) or _DENIED_BEHIND.match(low, match.end()):
                denied.add(code)
            elif not _NOT_SAID.search(before) and not _WEAKER_BEHIND.match(low, match.end()):
                given.add(code)
        return given, denied

    def codes(self, program: Program) -> Iterator[str]:
        """The answers of a program: `modality:methadone:yes` or `:no`; named and denied is a contradiction and neither."""
        if not self:
            return
        given: set[str] = set()
        denied: set[str] = set()
        for evidence in denials(program):
            denied |= self.said(evidence.quote)[1]
        for evidence in _given(program):
            its, not_its = self.said(evidence.quote)
            # A category of the directory that names several is one of which any may be given.
            if evidence.where != DIRECTORY or len(its) == 1:
                given |= its
            denied |= not_its
        yield from (f"modality:{code}:yes" for code in given - denied)
        yield from (f"modality:{code}:no" for code in denied - given)

    @cached_property
    def codes_of_all(self) -> tuple[str, ...]:
        """Every medication that is known."""
        return tuple(sorted(set(self.wordings.values())))

    @cached_property
    def _names(self) -> re.Pattern[str]:
        every = sorted({*self.wordings, *self._hidden}, key=len, reverse=True)
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, every))})\b")

    @cached_property
    def _listed_before(self) -> re.Pattern[str]:
        """The members of a list before one of them, so that what is said before the list holds of it."""
        return re.compile(rf"(?:{self._names.pattern}(?:[®™]| \([^)]*\))?{_JOIN})+$")


def _given(program: Program) -> Iterator[Evidence]:
    """Where pages say which medications a program gives."""
    for modality in program.modalities:
        if modality.code == MODALITY:
            yield from modality.evidence
    if program.level_of_care == LEVEL:
        yield from program.level_evidence


def denials(program: Program) -> Iterable[Evidence]:
    """The sentences that deny a medication, which extraction keeps beside its values."""
    return (item for one in program.unclear if one.rule.startswith(MEDICATION_DENIED) for item in one.evidence)


def medications(terms: Iterable[Term]) -> Medications:
    """What the terms of the vocabulary are called on pages."""
    wordings: dict[str, str] = {}
    hidden: set[str] = set()
    for term in terms:
        outside, _, inside = term.label.partition("(")
        names = (outside.strip(), inside.rstrip(") "), *term.aliases, *term.exact)
        wordings |= dict.fromkeys((_written(name) for name in names if name), term.id)
        hidden.update(map(_written, term.not_in))
    return Medications(wordings, hidden)


def _written(name: str) -> str:
    return unaccented(name.casefold())
