"""The sentences of a page with what is known of each, and the lists of those of one kind, each made once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from itertools import chain, islice, takewhile
from operator import attrgetter
from typing import NamedTuple

from extract.claims.scope_cues import OWN_VOICE, OWN_VOICE_OR_NAME
from extract.document import Block, Document, Heading
from extract.patterns.searching import compiled
from extract.patterns.terms import Match
from extract.units import Unit, that_hold

_FOUR_DIGITS = compiled(r"\d\d{3}")  # one digit first: the search then skips from digit to digit
_START = attrgetter("start")
_CLAIM_NOTHING = frozenset(("excluded", "general"))
_TOLD_IN = frozenset(("paragraph", "item", "cell"))
FEW_WORDS = 3
SILENT_ZONES = frozenset(("nav", "testimonial", "staff", "legal", "related"))
# Hints that few sentences have, see extract.patterns.hints
RARE = frozenset(
    "age state online only_online modalities conditions populations uninsured licence signed_city branch soon listed_others not_open daypart daytime "
    "day noon weekday at_work amount_unit refused paid_back plan_type located sites all_these attended_whole held optional pointing "
    "needed saying told county its_page register off_now".split()
)


class Scope(NamedTuple):
    """Whose claim a sentence is, and the rule that decided.

    own: the page says it of this provider. neutral: nothing near says whose it is. general: about such programs
    anywhere. hypothetical: "may include". excluded: testimonial, staff, menu, legal text, another provider, a plan
    for the future. `why` names the cue or the zone.
    """

    claim: str
    why: str

    @property
    def own(self) -> bool:
        return self.claim == "own"

    @property
    def speaks(self) -> bool:
        """Whether the page speaks for itself, as "we"."""
        return self.claim == "own" and self.why in OWN_VOICE

    @property
    def speaks_or_is_named(self) -> bool:
        """Whether it does, or tells of the provider by its name."""
        return self.claim == "own" and self.why in OWN_VOICE_OR_NAME


@dataclass(slots=True)
class Sentences:
    """Sentences in their order. `scopes` and `terms_of` are by unit number; term offsets are within the unit."""

    document: Document
    units: list[Unit]
    scopes: list[Scope]
    terms_of: list[list[Match]]
    hints: list[frozenset[str]]  # by unit number: what the sentence may hold, see extract.patterns.hints
    _speaking: list[Unit] | None = field(default=None, init=False, repr=False)
    _own: list[Unit] | None = field(default=None, init=False, repr=False)
    _headed: list[Unit] | None = field(default=None, init=False, repr=False)
    _cells: list[Unit] | None = field(default=None, init=False, repr=False)
    _prose: list[Unit] | None = field(default=None, init=False, repr=False)
    _paths: list[tuple[Heading, ...]] | None = field(default=None, init=False, repr=False)
    _headings: Collection[Heading] | None = field(default=None, init=False, repr=False)
    _with_digits: list[Unit] | None = field(default=None, init=False, repr=False)
    _with_long_numbers: list[Unit] | None = field(default=None, init=False, repr=False)
    _naming: dict[str, list[Unit]] | None = field(default=None, init=False, repr=False)
    _hinting: dict[str, list[Unit]] | None = field(default=None, init=False, repr=False)
    _terms: dict[int, dict[str, list[Match]]] = field(default_factory=dict, init=False, repr=False)
    _codes: dict[str, frozenset[str]] = field(default_factory=dict, init=False, repr=False)
    _lines: dict[tuple[int, int, int], list[Block]] | None = field(default=None, init=False, repr=False)
    _tables: dict[int, list[Unit]] | None = field(default=None, init=False, repr=False)

    @property
    def speaking(self) -> list[Unit]:
        """The sentences that may claim something of this provider: not its menus, nor what others say or what is general."""
        if self._speaking is None:
            self._speaking = [unit for unit in self.units if self.speaks(unit)]
        return self._speaking

    def speaks(self, unit: Unit) -> bool:
        """Whether a sentence is one of those."""
        return self.scopes[unit.number].claim not in _CLAIM_NOTHING and unit.block.zone not in SILENT_ZONES

    @property
    def own(self) -> list[Unit]:
        """The sentences that are the provider's own claims."""
        if self._own is None:
            self._own = [unit for unit, scope in zip(self.units, self.scopes, strict=True) if scope.claim == "own"]
        return self._own

    @property
    def headed(self) -> list[Unit]:
        """The sentences under a header of a row or a column, or behind a label."""
        if self._headed is None:
            self._headed = [one for one in self.units if one.block.row or one.block.column or one.block.label]
        return self._headed

    @property
    def cells(self) -> list[Unit]:
        """The sentences of tables."""
        if self._cells is None:
            self._cells = [unit for unit in self.units if unit.block.table is not None]
        return self._cells

    @property
    def prose(self) -> list[Unit]:
        """The sentences of paragraphs, items and cells that are of several words."""
        if self._prose is None:
            self._prose = [one for one in self.units if one.block.kind in _TOLD_IN and one.low.count(" ") >= FEW_WORDS]
        return self._prose

    def may_have_digits(self, unit: Unit) -> bool:
        """Whether a digit may stand in the sentence; those of other scripts are digits too."""
        return "digit" in self.hints[unit.number] or not unit.low.isascii()

    @property
    def with_digits(self) -> list[Unit]:
        """The sentences in which a digit may stand, in order."""
        if self._with_digits is None:
            held = zip(self.units, self.hints, strict=True)
            self._with_digits = [unit for unit, hints in held if "digit" in hints or not unit.low.isascii()]
        return self._with_digits

    @property
    def with_long_numbers(self) -> list[Unit]:
        """Those with four digits in a row, as a phone number, a ZIP code and a year have."""
        if self._with_long_numbers is None:
            self._with_long_numbers = [unit for unit in self.with_digits if _FOUR_DIGITS.search(unit.text)]
        return self._with_long_numbers

    def holding(self, piece: str) -> list[Unit]:
        """The sentences in which a piece of folded text stands, in order."""
        return that_hold(piece, self.units, self.document.low)

    def of_block(self, block: Block) -> Iterator[Unit]:
        """The sentences of a block."""
        first = bisect_left(self.units, block.start, key=_START)
        return takewhile(lambda unit: unit.block is block, islice(self.units, first, None))

    @property
    def paths(self) -> list[tuple[Heading, ...]]:
        """The headings over the blocks of the page; many stand under the same."""
        if self._paths is None:
            self._paths = list({id(block.headings): block.headings for block in self.document.blocks}.values())
        return self._paths

    @property
    def headings(self) -> Collection[Heading]:
        """The headings over the blocks of the page, each once."""
        if self._headings is None:
            self._headings = dict.fromkeys(chain.from_iterable(self.paths))
        return self._headings

    def scope(self, unit: Unit) -> Scope:
        """Whose claim this sentence is."""
        return self.scopes[unit.number]

    def terms(self, unit: Unit, vocabulary: str) -> list[Match]:
        """The wordings of one vocabulary in this sentence, with offsets within it."""
        found = self.terms_of[unit.number]
        if not found:  # most sentences
            return found
        if len(found) == 1:  # nothing to sort
            return found if found[0].vocabulary == vocabulary else []
        held = self._terms.get(unit.number)
        if held is None:
            held = self._terms[unit.number] = {}
            for match in found:
                held.setdefault(match.vocabulary, []).append(match)
        return held.get(vocabulary, [])

    def naming(self, vocabulary: str) -> list[Unit]:
        """The sentences that name something of a vocabulary, in order; found for all vocabularies at once."""
        if self._naming is None:
            self._naming = {}
            for unit, found in zip(self.units, self.terms_of, strict=True):
                for match in found:
                    named = self._naming.get(match.vocabulary)
                    if named is None:
                        self._naming[match.vocabulary] = [unit]
                    elif named[-1] is not unit:
                        named.append(unit)
        return self._naming.get(vocabulary, [])

    def codes(self, vocabulary: str) -> frozenset[str]:
        """What of a vocabulary the page names anywhere."""
        if vocabulary not in self._codes:
            named = (match.id for unit in self.naming(vocabulary) for match in self.terms(unit, vocabulary))
            self._codes[vocabulary] = frozenset(named)
        return self._codes[vocabulary]

    def of_table(self, table: int) -> list[Unit]:
        """The sentences of one table, in order."""
        if self._tables is None:
            self._tables = {}
            for unit in self.cells:
                if unit.block.table is not None:
                    self._tables.setdefault(unit.block.table, []).append(unit)
        return self._tables.get(table, [])

    def line_of_table(self, table: int, axis: int, place: int) -> list[Block]:
        """The cells of a row (axis 0) or a column (axis 1) of a table, in order."""
        if self._lines is None:
            self._lines = {}
            for block in self.document.blocks:
                if block.table is not None and block.cell is not None:
                    for along, at in enumerate(block.cell):
                        self._lines.setdefault((block.table, along, at), []).append(block)
        return self._lines.get((table, axis, place), [])

    def hinting(self, hint: str) -> list[Unit]:
        """The sentences with one of the hints that few sentences have, in order; found for all of them at once."""
        if self._hinting is None:
            self._hinting = {name: [] for name in RARE}
            for unit, hints in zip(self.units, self.hints, strict=True):
                if not RARE.isdisjoint(hints):
                    for name in RARE & hints:
                        self._hinting[name].append(unit)
        return self._hinting[hint]
