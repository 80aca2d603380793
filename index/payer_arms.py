"""Arms of brands: the Medicaid and Medicare plans of a company that sells other plans too.

Pages are read under the brand: UPMC for You under UPMC. Who takes the one does not for that take the other, so the quote
says which is named: an arm by its name (data/vocabulary/payer_arms.yaml), the brand, or the brand among the plans of a public
payer ("TennCare (BlueCare, Wellpoint)", a heading "Medicaid plans").
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from index.codes import MEDICAID
from index.mentions import Mentions
from index.state_payers import CONTRAST, EXCEPTED
from index.wording import key
from records.codes import TAKEN

if TYPE_CHECKING:
    from records.models import Insurer

FILE = "payer_arms"
_MEDICARE = frozenset(("medicare", "medicare_advantage"))
MOST_WORDS = 9
# What parts the members of a list and its clauses; a name never reaches over one.
_PARTS = re.compile(r"([,;:()|\n•]|(?<=[a-z)])\.(?=\s|$))")
# Beside the name of a public payer these make the head of a list of its plans: "the following Medicaid managed care plans".
_OF_PLANS = frozenset(
    "plan plans managed care organization organizations mco mcos provider providers program programs product products"
    " coverage members contracts payer payers insurer insurers carrier carriers company companies including through with from by of for the"
    " following these all our we accept accepted accepts accepting take takes participating state network in are is and also both health three"
    " two four five its".split()
)
_ALL = frozenset("all every any each most".split())
_THROUGH = frozenset("through by from via".split())
_JOINED = frozenset("and or the of plan plans health as well both".split())  # between the names of one list
_LED_BY = _THROUGH | frozenset("plan plans mcos organizations including".split())
_LEADING = frozenset("only and the via through by from".split())
_OF_OTHERS = frozenset(
    "insurance insurances commercial private employer ppo marketplace exchange major most other".split()
)


class Named(NamedTuple):
    """What a value names: insurers (the brand, its arms), and the lines of business under which the brand itself is named."""

    payers: frozenset[str]
    lines: frozenset[str]


class _Place(NamedTuple):
    """Where a name stands among words; the line of a public payer, or nothing for a brand."""

    start: int
    end: int
    line: str


def _plans(names: list[_Place]) -> dict[int, tuple[int, str]]:
    """Where a public payer stands right behind a brand, and its line, by where the brand ends.

    Three names side by side are a list without commas, and no plan.
    """
    found = {}
    for at, (one, behind) in enumerate(pairwise(names)):
        before = names[at - 1].end if at else -1
        after = names[at + 2].start if at + 2 < len(names) else -1
        if behind.line and not one.line and one.end == behind.start and before != one.start and after != behind.end:
            found[one.end] = (behind.start, behind.line)
    return found


@dataclass(frozen=True, eq=False)
class Arms:
    """Finds in quotes which plans of a brand are meant.

    `wordings` has for each brand what wordings mean, itself or one of its arms; `public` the line of each name of a
    public payer; `arm_of` the arm of a brand and a line, where it has one alone.
    """

    wordings: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    public: Mapping[str, str] = field(default_factory=dict)
    arm_of: Mapping[tuple[str, str], str] = field(default_factory=dict)
    owned: Mapping[str, str] = field(default_factory=dict)  # what the wordings of all who are no public payer mean
    telling: frozenset[str] = frozenset()  # the words without which a quote names neither an arm nor a public payer
    codes: frozenset[str] = frozenset()  # all arms
    line_of: Mapping[str, str] = field(
        default_factory=dict
    )  # of arms, and of brands all of whose plans are of one line

    @cached_property
    def brands(self) -> frozenset[str]:
        """The insurers of whom pages name arms."""
        return frozenset(brand for brand, its in self.wordings.items() if not self.codes.isdisjoint(its.values()))

    def work_out(self) -> None:
        """Make ready what finds names, so that it is kept with the rest."""
        for name in ("brands", "mentions", "_every_name", "_names"):
            getattr(self, name)

    def named(self, insurer: Insurer) -> Named:
        """Which of a brand's plans the quotes of a value name; the brand where they name none."""
        brand = frozenset((insurer.id,))
        quotes = [(item.quote, item.section.rpartition(" > ")[2]) for item in insurer.evidence]
        if insurer.id not in self.wordings or not any(self._may_tell(text) for quote in quotes for text in quote):
            return Named(brand, frozenset())
        payers: set[str] = set()
        lines: set[str] = set()
        for quote, heading in quotes:
            its, of_lines = _read(self, insurer.id, quote, heading)
            if len(its) > 1 and CONTRAST.search(quote):
                its = _read(self, insurer.id, insurer.name, "")[0] or brand
            payers |= its
            lines |= of_lines
        if not payers and not lines:
            payers |= _read(self, insurer.id, insurer.name, "")[0] or brand
        payers |= {arm for line in lines if (arm := self.arm_of.get((insurer.id, line)))}
        return Named(frozenset(payers), frozenset(lines) if insurer.id not in payers else frozenset())

    def excepted(self, insurer: Insurer) -> set[str]:
        """The plans of Medicaid that a quote takes out of the others: "all Ohio Medicaid plans except Buckeye".

        Of a brand that has other plans too it is the arm, where there is one alone.
        """
        if insurer.id != MEDICAID or insurer.status not in TAKEN:
            return set()
        said = (found.group(1) for item in insurer.evidence for found in EXCEPTED.finditer(item.quote))
        codes = {code for text in said for part in _PARTS.split(text) for code in self._owners_in(_words(part))}
        arms = {self.arm_of.get((code, MEDICAID), code) for code in codes}
        return {code for code in arms if self.line_of.get(code) == MEDICAID}

    def _owners_in(self, words: tuple[str, ...]) -> set[str]:
        return {self.owned[" ".join(words[one.start : one.end])] for one in self._named_in(words) if not one.line}

    def of_brands_alone(self, insurer: Insurer) -> bool:
        """Whether the quotes of a public payer name it only beside brands, as their plan: "Univera Medicaid", "Medicaid plans: Molina"."""
        own = "medicare" if insurer.id in _MEDICARE else MEDICAID
        beside = False
        for item in insurer.evidence:
            before: tuple[str, ...] = ()
            parts = [part for part in _PARTS.split(item.quote) if part.strip()]
            for at, part in enumerate(parts):
                words = _words(part)
                names = self._named_in(words)
                behind = {start for start, _ in _plans(names).values()}
                for place in names:
                    if self._is_arm_of(words, place, own):
                        beside = True
                    elif place.line == own and place.start not in behind:
                        in_bracket = (place.start, place.end) == (0, len(words)) and self._ends_with_brand(before)
                        if not in_bracket and not self._heads_brands(words, place, parts[at + 1 : at + 3]):
                            return False
                        beside = True
                beside = beside or bool(behind)
                before = words if words else before if part == "(" else ()
        return beside

    def _is_arm_of(self, words: tuple[str, ...], place: _Place, line: str) -> bool:
        """Whether a name is that of an arm and says of which public payer: "Molina Medicaid"."""
        name = words[place.start : place.end]
        code = self.owned.get(" ".join(name), "")
        return code in self.codes and self.line_of.get(code) == line and any(self.public.get(word) for word in name)

    def _heads_brands(self, words: tuple[str, ...], place: _Place, following: list[str]) -> bool:
        """Whether a public payer is named as that of which these are the plans that are taken: "Medicaid plans: Molina", "Medicaid through Molina".

        Of "all Medicaid plans: Molina, Buckeye" and "Medicaid, including Molina" the payer is taken as a whole.
        """
        if not _ALL.isdisjoint(words[: place.start]):
            return False
        behind = words[place.end :]
        at = next((at for at, word in enumerate(behind) if word not in _OF_PLANS), len(behind))
        if at < len(behind):
            return not _THROUGH.isdisjoint(behind[:at]) and self._begins_with_brand(behind[at:])
        if len(following) < 2 or following[0] not in (":", "("):
            return False
        return self._begins_with_brand(tuple(word for word in _words(following[1]) if word not in _LEADING))

    def _begins_with_brand(self, words: tuple[str, ...]) -> bool:
        named = self._named_in(words)
        return bool(named) and named[0].start == 0 and not named[0].line

    def _ends_with_brand(self, words: tuple[str, ...]) -> bool:
        names = self._named_in(words)
        return bool(names) and names[-1].end == len(words) and not names[-1].line

    def lines_behind(self, words: tuple[str, ...]) -> dict[int, str]:
        """The line of a public payer that is named right behind a brand, by where the brand ends.

        >>> arms = Arms(public={"medicaid": "medicaid"}, owned={"upmc": "upmc", "aetna": "aetna"})
        >>> arms.lines_behind(("upmc", "medicaid")), arms.lines_behind(("aetna", "upmc", "medicaid"))
        ({1: 'medicaid'}, {})
        """
        return {end: line for end, (_, line) in _plans(self._named_in(words)).items()}

    def led(self, words: tuple[str, ...]) -> tuple[str, int, int]:
        """The line of a public payer that leads a list of brands as its plans, and from where to where among words; or "".

        >>> arms = Arms(public={"medicaid": "medicaid"}, owned={"upmc": "upmc", "aetna": "aetna"})
        >>> arms.led(("take", "medicaid", "through", "upmc", "and", "aetna")), arms.led(("medicaid", "plans", "and", "aetna"))
        (('medicaid', 3, 6), ('', 0, 0))
        """
        names = self._named_in(words)
        for place in names:
            between = next((words[place.end : one.start] for one in names if one.start >= place.end), ())
            if not place.line or not _leads(between):
                continue
            begin = place.end + len(between)
            if end := self._list_from(words, names, begin):
                return place.line, begin, end
        return "", 0, 0

    def _list_from(self, words: tuple[str, ...], names: list[_Place], begin: int) -> int:
        """Where a list of brands that begins there ends, the words with which it goes on counted in; 0 where none begins."""
        end = 0
        for one in names:
            if one.start >= begin and (not end or _JOINED.issuperset(words[end : one.start])):
                if one.line and one.start != end:
                    break
                end = one.end if end or one.start == begin else 0
        return len(words) if end and _JOINED.issuperset(words[end:]) else end

    def goes_on(self, words: tuple[str, ...]) -> bool:
        """Whether words are but brands of a list that began before them."""
        begin = next((at for at, word in enumerate(words) if word not in _JOINED), len(words))
        return self._list_from(words, self._named_in(words), begin) == len(words)

    def _named_in(self, words: tuple[str, ...]) -> list[_Place]:
        return [_Place(end - length, end, line) for end, (line, length) in self._every_name.of(words)]

    @cached_property
    def _every_name(self) -> Mentions[tuple[str, int]]:
        """Finds the names of all payers: the line of a public one, and how many words it has."""
        every = {name: ("", len(name.split())) for name in self.owned}
        return Mentions(every | {name: (line, len(name.split())) for name, line in self.public.items()}, MOST_WORDS)

    def _may_tell(self, text: str) -> bool:
        """Whether a text has a word by which it may name an arm or a public payer."""
        return not self.telling.isdisjoint(_words(text))

    def line_at_end(self, words: tuple[str, ...]) -> str:
        """The line of a public payer with whose name, or with whose "plans", these words end.

        >>> Arms(public={"medicaid": "medicaid"}).line_at_end(("we", "take", "medicaid", "plans"))
        'medicaid'
        """
        for left in range(len(words), 0, -1):
            for length in range(min(MOST_WORDS, left), 0, -1):
                if line := self.public.get(" ".join(words[left - length : left])):
                    return "" if _OF_OTHERS.intersection(words) else line
            if words[left - 1] not in _OF_PLANS:
                break
        return ""

    def line_of_all(self, words: tuple[str, ...]) -> str:
        """The line of a public payer, where words name it and nothing else: "Medicaid plans we accept"."""
        named = [meant for _, meant in self._names.of(words)]
        lines = {line for line, _ in named}
        return (
            lines.pop() if len(lines) == 1 and _OF_PLANS.union(*(name for _, name in named)).issuperset(words) else ""
        )

    @cached_property
    def mentions(self) -> dict[str, Mentions[str]]:
        """Finds the brand and its arms among words, by brand."""
        return {brand: Mentions(its, MOST_WORDS) for brand, its in self.wordings.items()}

    @cached_property
    def _names(self) -> Mentions[tuple[str, frozenset[str]]]:
        """Finds the names of public payers: the line of each, and its words."""
        return Mentions({name: (line, frozenset(name.split())) for name, line in self.public.items()}, MOST_WORDS)


def _leads(between: tuple[str, ...]) -> bool:
    """Whether the words between a public payer and a brand make it lead a list: "Medicaid plans from", "Medicaid through".

    >>> [_leads(tuple(words.split())) for words in ("plans from", "plans of", "is accepted through", "plans and", "and", "with", "")]
    [True, True, True, False, False, False, False]
    """
    if not between or not _OF_PLANS.issuperset(between) or {"and", "both"} & {*between}:
        return False
    last = between[-2:] if between[-1] in ("of", "with") else between[-1:]
    return not _LED_BY.isdisjoint(last) or not _THROUGH.isdisjoint(between)


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    return tuple(key(text).split())


@lru_cache(maxsize=4096)
def _read(arms: Arms, brand: str, quote: str, heading: str) -> tuple[frozenset[str], frozenset[str]]:
    """The payers that one quote names of a brand under its heading, and the lines under which it names the brand."""
    payers: set[str] = set()
    lines: set[str] = set()
    line = whole = arms.line_of_all(_words(heading))
    outer: list[str] = []
    said: tuple[str, ...] = ()
    parts = [part for part in _PARTS.split(quote) if part]
    listed = ""  # the line of which a list before the comma has the plans
    for at, part in enumerate(parts):
        if part != "," and _PARTS.fullmatch(part):
            listed = ""
        if part == "(":
            outer.append(line)
            line = arms.line_at_end(said) or line
        elif part == ")":
            line = outer.pop() if outer else whole
        elif part == ":":
            line = arms.line_at_end(said) or line
        elif part in (";", ".", "\n") and not outer:
            line = whole
        elif words := _words(part):
            said = words
            behind = arms.lines_behind(words)
            led, begin, finish = arms.led(words)
            if not led and listed and arms.goes_on(words):
                led, begin, finish = listed, 0, len(words)
            listed = led if finish == len(words) else ""
            for end, meant in arms.mentions[brand].of(words):
                # "Wellpoint (Medicaid)": what stands alone in brackets behind a name says which plan of it is meant.
                bracket = parts[at + 2] if end == len(words) and parts[at + 1 : at + 2] == ["("] else ""
                own = behind.get(end) or arms.line_of_all(_words(bracket)) or (led if begin < end <= finish else line)
                # All plans of some brands are of that line: "AHCCCS plans accepted: Mercy Care".
                if own and meant not in arms.codes and arms.line_of.get(meant) != own:
                    lines.add(own)
                else:
                    payers.add(meant)
    return frozenset(payers), frozenset(lines)


# In the names of brands and arms alike; alone they tell of neither.
_COMMON = frozenset("a and care for health healthcare in of plan plans plus the".split())


def arms_of(
    meant: Mapping[str, str], parents: Mapping[str, str], lines: Mapping[str, str], brands: Mapping[str, str]
) -> Arms:
    """What the vocabulary says of arms: `meant` has the insurer of each wording, `brands` the one under which pages have another.

    `lines` has the line of each arm and of each brand all of whose plans are of it.
    """
    wordings: dict[str, dict[str, str]] = {}
    public: dict[str, str] = {}
    for wording, code in meant.items():
        brand = brands.get(code, code)
        if line := MEDICAID if MEDICAID in (brand, parents.get(code)) else "medicare" if code in _MEDICARE else "":
            public[wording] = line
        else:
            wordings.setdefault(brand, {})[wording] = code
    of_line: dict[tuple[str, str], list[str]] = {}
    for code, brand in brands.items():
        if code in lines:
            of_line.setdefault((brand, lines[code]), []).append(code)
    telling = {word for wording in public for word in wording.split()}
    for its in wordings.values():
        own = {wording for wording, code in its.items() if code not in lines} | _COMMON
        for words in (set(wording.split()) for wording, code in its.items() if code in lines):
            telling |= words - own or words - _COMMON
    return Arms(
        wordings,
        public,
        {key: codes[0] for key, codes in of_line.items() if len(codes) == 1},
        {wording: code for wording, code in meant.items() if wording not in public},
        frozenset(telling - _COMMON),
        frozenset(brands.keys() & lines.keys()),
        lines,
    )
