"""A question in plain words as options of a request: "evening IOP that takes Aetna near 90025 with EMDR".

From left to right each reader is asked whether what it knows begins here. What is denied ("no Medicaid") or was before
("finished detox") is told and never searched; what nobody knows stays text, but for words that every program has.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from index import sentence_cues as cues
from index.known import KnownValues
from index.places import Towns
from index.query import codes_of
from index.result import ReadAs
from index.sentence_before import ended_behind, gone_payer, of_somebody
from index.sentence_blocks import read_blocks
from index.sentence_bounds import read_bounds
from index.sentence_denied import denied
from index.sentence_fields import fields_of
from index.sentence_free import read_free
from index.sentence_happened import OF_LIFE, places_of_life, read_happened
from index.sentence_items import NOT_SEARCHED, TEXT, WHICH_INSURER, Item
from index.sentence_jobs import read_employer, read_job
from index.sentence_medications import either_medication, read_medication
from index.sentence_misspelt import refuse_misspelt_payer
from index.sentence_payers import PAYERS, plan_of_state, with_state_before
from index.sentence_placed import with_its_state
from index.sentence_places import read_place
from index.sentence_shifts import read_works, shift_behind
from index.sentence_some_days import read_some_days
from index.sentence_times import read_times
from index.sentence_told import A_DATE, read_told
from index.sentence_typed import as_read, as_typed, is_spanish, with_filler
from index.sentence_uncued import ORDINARY, is_name, is_ordinary, read_alone, read_uncued
from index.sentence_vocabulary import OPTIONS, one_condition, read_vocabulary
from index.sentence_week import Week
from index.text import PASSED_OVER
from index.wording import key
from records.errors import InputError

_WORD = re.compile(r'"[^"]*"|[^\W_]+(?:[\'’`][^\W_]+)*\*?|&')
_IN_LISTS = frozenset("and or nor a an the any".split())
Reader = Callable[[int], list[Item] | None]

MOST_SHOWN = 200  # letters of a sentence that an error repeats
PREFERRED = "either will do; which of them is preferred is not searched"
_LEFT_OUT = re.compile(r"(?<!\S)(-[^\W\d_][\w'-]*)")


def read_sentence(
    sentence: str, known: KnownValues, towns: Towns, *, payer_given: bool = False, place_given: bool = False
) -> tuple[dict[str, Any], list[ReadAs], str]:
    """The options that a sentence fills, how each of its parts was read, and the rest to be searched as text.

    `payer_given` tells that an insurer is given beside it, which "in network" and "PPO" then refine, `place_given` that a
    place is, from which miles are. Raises InputError where quotation marks are not closed, or where nothing in it can be searched.
    """
    text = as_typed(sentence)
    # "iop -emdr": a word to be left out is one of the text, where the sign means that; it never becomes a filter.
    left_out = [match[1] for match in _LEFT_OUT.finditer(text)]
    text = _LEFT_OUT.sub(lambda match: " " * len(match[0]), text)
    if text.count('"') % 2:
        raise InputError(
            f'the quotation marks in {sentence!r} are not closed; write "two words" with one at either end'
        )
    spanish = is_spanish(text, known.words.spanish_set)
    read = as_read(text, known.words.spanish if spanish else {}, lambda words: bool(codes_of(words, known, OPTIONS)))
    items = [with_filler(read, item) for item in _Sentence(read, known, towns, spanish=spanish).items()]
    items = places_of_life(read, one_condition(read, items))
    items = with_state_before(text, with_its_state(read, items, known, towns), known)
    items = of_somebody(text, either_medication(items, known, text))
    fields, told, rest = fields_of(text, items, payer_given=payer_given, place_given=place_given)
    if left_out:
        told.append(ReadAs(words=" ".join(left_out), option="text", values=left_out))
        rest = " ".join([rest, *left_out]).strip()
    if not told and (every := _every_program(text, known)):
        told = [
            ReadAs(
                words=every,
                option=NOT_SEARCHED,
                values=["every program is one; name a level of care, a payer, a place"],
            )
        ]
    if not told:
        raise InputError(
            f"nothing in {sentence[:MOST_SHOWN]!r} says what to search for; name a level of care, an insurer, a place …"
        )
    return fields, told, rest


def _every_program(text: str, known: KnownValues) -> str:
    """The first word to which every program answers: "rehab"."""
    words = (match[0] for match in _WORD.finditer(text))
    return next((word for word in words if key(word) in known.words.every_program), "")


@dataclass
class _Denial:
    """A negation that is in force: why what follows is not searched, and the option of what it denied first."""

    begin: int
    why: str
    option: str = ""
    last_end: int = -1
    of_network: bool = False  # "not in network", "no HMO": it goes on to a payer that follows, and to nothing else


@dataclass
class _Sentence:
    """A sentence that is being read."""

    text: str
    known: KnownValues
    towns: Towns
    spanish: bool = False
    denial: _Denial | None = None
    found: list[Item] = field(default_factory=list)

    @cached_property
    def _week(self) -> Week:
        return Week(self.text, self.known)

    def items(self) -> list[Item]:
        """What the sentence says, part after part."""
        readers: tuple[Reader, ...] = (
            self._quoted, self._medication, self._some_days, self._job, self._happened, self._told, self._blocks, self._bounds, self._place, self._at_work, self._free, self._week.days, self._week.times,
            self._plan_kind, self._vocabulary, self._network, self._uncued,
        )  # fmt: skip
        small = self.known.words.spanish_set | set(self.known.words.spanish_small) if self.spanish else frozenset()
        general = set(self.known.words.general) | PASSED_OVER | small
        at = 0
        while (word := _WORD.search(self.text, at)) is not None:
            begin = word.start()
            self._end_denial(at, begin, word[0])
            if (short := cues.WITH.match(self.text, begin)) is not None:
                at = short.end()
            elif (gone := gone_payer(self.text, begin, self._is_payer)) is not None:
                self._dangling(at)
                self.denial, at = _Denial(begin, "before"), gone
            elif (before := cues.PAST.match(self.text, begin)) is not None and self._bounds(begin) is None:
                self._dangling(at)
                self.denial, at = _Denial(begin, "before"), before.end()
            elif self.denial is None and (other := cues.ELSE.match(self.text, begin)):
                at = other.end()
            elif self.denial is None and (never := cues.NEVER_MIND.match(self.text, begin)):
                at = never.end()
            elif (found := self._first(readers[:-1] if key(word[0]) in small else readers, begin)) is not None:
                at = max(item.end for item in found)
                at = self._take(found, at)
            elif (no := cues.NEGATION.match(self.text, begin)) is not None:
                self._dangling(at)
                out = cues.OUT_OF_NETWORK.match(self.text, begin) is not None
                self.denial, at = _Denial(begin, "out" if out else "not"), no.end()
            elif (
                key(word[0]) in general
                or (self.denial and not self.denial.option and key(word[0]) in cues.DENIED_FILLERS)
                or (is_ordinary(word[0], self.known) and not is_name(self.text, begin, word.end(), self.known))
            ):
                at = word.end()
                if self.denial and self.denial.option and key(word[0]) not in _IN_LISTS:
                    self.denial = None
                if not self.denial and key(word[0]) not in general:
                    self.found.append(Item(begin, at, NOT_SEARCHED, (ORDINARY,)))
            else:
                if self.denial is None:
                    refuse_misspelt_payer(self.text, begin, word.end(), self.known)
                at = self._take([Item(begin, word.end(), TEXT, (word[0],))], word.end())
        self._dangling(at)
        return self._network_of_public_payers(read_alone(self.text, self.found, self.known, self.towns))

    def _dangling(self, at: int) -> None:
        """Tell of a negation behind which nothing is denied: "hates groups", "is not able to"."""
        if self.denial and not self.denial.option and self.denial.begin < at:
            item = Item(self.denial.begin, at, NOT_SEARCHED, ("",))
            self.found.append(replace(item, why=self.denial.why))

    def _network_of_public_payers(self, items: list[Item]) -> list[Item]:
        """A public payer with which a program is to be in network is asked for as an insurer."""
        if not any(item.option == "in_network" for item in items):
            return items
        return [
            replace(item, option="insurer")
            if item.option == "payment" and set(item.values) <= set(self.known.public_payers)
            else item
            for item in items
        ]

    def _first(self, readers: tuple[Reader, ...], begin: int) -> list[Item] | None:
        return next((found for reader in readers if (found := reader(begin)) is not None), None)

    def _end_denial(self, at: int, begin: int, word: str) -> None:
        """A negation ends at a new clause, and behind what it denies unless a list goes on."""
        if (denial := self.denial) is None:
            return
        between = self.text[at:begin]
        ends = re.search(r"[.;:!?]", between) is not None or key(word) in cues.SCOPE_ENDS
        if not denial.option:
            ends = ends or "," in between
        elif denial.option == TEXT and not between.strip(" "):
            pass  # "no religious content": the words that stand together
        elif at == denial.last_end and key(word) not in ("and", "or", "nor", "&"):
            ends = ends or not self._list_goes_on(between, begin)
        if ends:
            self._dangling(at)
            self.denial = None

    def _list_goes_on(self, between: str, begin: int) -> bool:
        """Whether what follows a comma is denied too: "no Medicaid, Medicare or TRICARE", but not "no detox, IOP"."""
        if "/" in between:
            return True
        if re.match(r"[^,;.]*\b(?:ok|okay|fine|good|instead|acceptable|possible|works)\b", self.text[begin:], re.I):
            return False  # "won't go inpatient, PHP or IOP ok"
        return (
            "," in between
            and (
                self.denial is not None
                and self.denial.why != "before"
                and self.denial.option != "language"  # "no English, Arabic"
                and (
                    self.denial.option not in ("level", "modality", "condition", "population")
                    or re.match(r"[^,;.]*(?:,[^,;.]*)*?\b(?:or|nor)\b", self.text[begin:]) is not None
                )
            )
        )

    def _take(self, found: list[Item], end: int) -> int:
        """Keep what was read here, denied where a negation stands before or behind it; say where reading goes on."""
        joined = self._joined(found[0].begin)
        if self._is_behind_denied(found, joined):
            self.denial = None
        if (denial := self.denial) is not None and found[0].values in ((OF_LIFE,), (A_DATE,)):
            denial = None  # "discharged Monday from inpatient": it goes on behind the day
        if denial is not None:
            # "no Medicaid and evening groups": what is of another kind is not in the list.
            if denial.option and joined != "or" and all(item.option != denial.option for item in found):
                self.denial = None
            else:
                begin = denial.begin if not denial.option else found[0].begin
                found = denied(found, denial.why, begin)
                if found[0].was in ("in_network", "plan"):  # "not in network with Cigna" denies Cigna
                    denial.begin, denial.of_network = end, True
                else:
                    denial.option, denial.last_end = denial.option or next(one.was for one in found if one.why), end
        if (behind := cues.DENIED_AFTER.match(self.text, end)) is not None and found[0].option != TEXT:
            end = behind.end()
            found = [item if item.why else replace(item.denied("not", item.begin), end=end) for item in found]
            self._deny_list(found[0].was, "not")
        elif (payer := (found[0].maybe[0] if found[0].maybe else found[0].option) in PAYERS) and (
            ended := ended_behind(self.text, end)
        ):
            end = ended
            found = [replace(item.denied("before", item.begin), end=end) for item in found]
        elif payer and (out := cues.OUT_AFTER.match(self.text, end)):
            end = out.end()
            found = [replace(item.denied("out", item.begin), end=end) for item in found]
            self._deny_list(found[0].was, "out")
        note = ""
        if self._else_before(found[0].begin):
            note = PREFERRED
            if any(one.option == found[0].option for one in self.found) and self.found[-1].option != found[0].option:
                joined = ""  # "evening IOP, if not then mornings": not instead of the level
        self.found += [replace(item, joined=joined, note=item.note or note) for item in found]
        return end

    def _is_behind_denied(self, found: list[Item], joined: str) -> bool:
        """Whether something else stands behind what is denied: "no HMO Chicago", "no Medicaid, private pay"."""
        if (denial := self.denial) is None:
            return False
        if denial.of_network:
            if self.found[-1].was == "plan" and cues.ITS_PLAN.match(self.text, max(item.end for item in found)):
                return True  # "no HMO Aetna PPO": another plan is asked for
            options = {option for item in found for option in (item.option, *(item.maybe or ())[:1])}
            return options.isdisjoint({*PAYERS, "in_network", "plan"})
        others = [item for item in found if not set(item.values) <= set(self.known.public_payers)]
        return denial.option == "payment" and joined == "list" and len(others) == len(found)

    def _deny_list(self, option: str, why: str) -> None:
        """Deny what stands in one list before something that was denied behind: "Medicare or Medicaid not accepted"."""
        for number in range(len(self.found) - 1, -1, -1):
            item = self.found[number]
            if item.option != option:
                break
            self.found[number] = item.denied(why, item.begin)

    def _joined(self, begin: int) -> str:
        """How this stands to what was read before it: "or", "and", "list" for a comma, or "" where other words are between."""
        if not self.found:
            return ""
        between = self.text[max(item.end for item in self.found[-1:]) : begin]
        if cues.EITHER.fullmatch(between) or self._else_before(begin):
            return "or"
        if between.strip() == ",":
            return "list"
        return "and" if cues.TOGETHER.fullmatch(between) else ""

    def _else_before(self, begin: int) -> bool:
        """Whether what was read last is the first choice of two, and what stands here the second."""
        end = max((item.end for item in self.found[-1:]), default=begin)
        return cues.ELSE_BETWEEN.fullmatch(self.text[end:begin]) is not None

    def _is_payer(self, at: int) -> bool:
        """Whether the name of a payer begins here, an ordinary word too."""
        found = self._vocabulary(at) or self._uncued(at) or []
        return any((item.maybe[0] if item.maybe else item.option) in PAYERS for item in found)

    def _quoted(self, at: int) -> list[Item] | None:
        if self.text[at] != '"':
            return None
        end = self.text.index('"', at + 1) + 1
        words = key(self.text[at:end])
        return [Item(at, end, TEXT if words else NOT_SEARCHED, (self.text[at:end],))]

    def _medication(self, at: int) -> list[Item] | None:
        return read_medication(self.text, at, self.known, denied=self.denial is not None and not self.denial.option)

    def _told(self, at: int) -> list[Item] | None:
        """Hours a week, weeks, ages, and what no filter answers."""
        return read_told(self.text, at, self._vocabulary)

    def _some_days(self, at: int) -> list[Item] | None:
        """Days that are not those of each week: "every other Saturday"."""
        return read_some_days(self.text, at)

    def _happened(self, at: int) -> list[Item] | None:
        """When something happened: "relapsed on Friday"."""
        return read_happened(self.text, at, lambda place: self._week.days(place) or self._week.dayparts(place))

    def _blocks(self, at: int) -> list[Item] | None:
        """Free time of several kinds: "free weeknights and all weekend"."""
        searched = self.denial is None or self.denial.option != ""
        return read_blocks(self.text, at, self._week.is_name) if searched else None

    def _bounds(self, at: int) -> list[Item] | None:
        """A start or an end that no option has as such: "starts before 7", "ends at 8"."""
        return read_bounds(self.text, at)

    def _place(self, at: int) -> list[Item] | None:
        if read_times(self.text, at, behind_days=False) is not None:
            return None  # "by 9", "from six to nine"
        found = read_place(self.text, at, self.known, self.towns, cued=self.denial is not None)
        # "works in Tampa Mon-Fri 9-5": the hours are of the work.
        shift = shift_behind(self.text, at, found[-1].end) if found else None
        return [*found, shift] if found and shift else found

    def _job(self, at: int) -> list[Item] | None:
        """The hours behind what somebody works as or where, and where that is."""
        return read_job(self.text, at) or read_employer(self.text, at, self._vocabulary)

    def _at_work(self, at: int) -> list[Item] | None:
        """When the caller works: no time at which a program must meet."""
        return read_works(self.text, at)

    def _free(self, at: int) -> list[Item] | None:
        """When the caller can come: "free Tuesday and Thursday 17:30-22:00, Saturday 8-14"."""
        return read_free(self.text, at, self._week.when)

    def _vocabulary(self, at: int) -> list[Item] | None:
        found = read_vocabulary(self.text, at, self.known)
        return plan_of_state(self.text, found, self.known) if found else found

    def _uncued(self, at: int) -> list[Item] | None:
        return read_uncued(self.text, at, self.known, self.towns)

    def _plan_kind(self, at: int) -> list[Item] | None:
        if (match := cues.BOTH_PUBLIC.match(self.text, at)) is not None:
            return [Item(at, match.end(), "insurer", ("medicare",)), Item(at, match.end(), "payment", ("medicaid",))]
        if (match := cues.PLAN_KIND.match(self.text, at)) is not None:
            return [Item(at, match.end(), NOT_SEARCHED, ("which plan of an insurer it is, is not known; ask for it",))]
        return None

    def _network(self, at: int) -> list[Item] | None:
        if (match := cues.OUT_ALLOWED.match(self.text, at)) is not None:
            return [Item(at, match.end(), NOT_SEARCHED, ("who is out of network stands among those to ask",))]
        if (match := cues.IN_NETWORK.match(self.text, at)) is not None:
            return [Item(at, match.end(), "in_network", ("yes",))]
        if (match := cues.PLAN.match(self.text, at)) is not None:
            return [Item(at, match.end(), "plan", (match["plan"].lower(),))]
        if (match := cues.UNINSURED.match(self.text, at)) is not None:
            return [Item(at, match.end(), NOT_SEARCHED, ("give a payment: free, sliding scale or self pay",))]
        if (match := cues.OWN_INSURANCE.match(self.text, at)) is not None:
            return [Item(at, match.end(), NOT_SEARCHED, (WHICH_INSURER,))]
        return None
