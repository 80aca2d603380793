"""A page with all that the fields need to know about it: sentences, whose claim each is, and its level of care."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import cast

from extract.bounds import MOST_NUMBERS
from extract.claims.answered_cells import Answered, answered
from extract.claims.denials import denied
from extract.claims.time_turns import ANOTHER_TIME
from extract.document import Block, Heading, fold, section_of
from extract.fields.denied import is_denied, may_deny
from extract.levels.belonging import NONE, LevelsAt, is_compound, levels_above, levels_at, levels_in, subjects_of
from extract.levels.day_programs import level_of_day
from extract.levels.step_down import goes_to_last
from extract.names.provider import Provider
from extract.page_lists import SILENT_ZONES as SILENT_ZONES
from extract.page_lists import Scope as Scope
from extract.page_lists import Sentences
from extract.patterns.terms import Match
from extract.reading.house_questions import questions_of_house
from extract.reading.item import Stated
from extract.reading.opened_sections import is_in_passing, told_of
from extract.tracks.belonging import TrackAt, names_tracks, tracks_at
from extract.tracks.of_towns import TownTracks
from extract.units import Unit
from extract.wordings import Wordings
from records.attended_whole import is_attended_whole
from records.codes import Claim, LevelOfCare, PageRole
from records.models import Evidence, Finding, Where

CARRIED = 4  # sentences that a level named in a paragraph reaches
FURTHER = 8  # sentences back to the level that "the program also …" goes on about
_WORDINGS = Wordings.of(__name__)
_GOES_ON = _WORDINGS["goes_on"]
_HEADED_BY_DAY = LevelsAt(("php",), "heading")
_WHERE: dict[str, Where] = {"heading": "heading", "title": "title", "cell": "table", "alt": "alt", "option": "form"}


FRAME_ZONES = frozenset(("nav", "header", "footer"))


@dataclass(slots=True)
class Page(Sentences):
    """The analysed page."""

    url: str = ""
    fetched_at: datetime | None = None
    provider: Provider | None = None
    provider_names: tuple[str, ...] = ()  # folded, longest first
    role: PageRole = "provider"
    role_signals: list[str] = field(default_factory=list)
    subjects: LevelsAt = NONE  # the levels that the page as a whole is about
    sections: dict[tuple[Heading, ...], LevelOfCare] = field(default_factory=dict)  # by their ASAM number
    opened: dict[int, LevelsAt] = field(default_factory=dict)  # by unit number, see extract.reading.opened_sections
    signals: dict[str, tuple[int, list[str]]] = field(default_factory=dict)  # by kind, see extract.roles.page_role
    lines_around: int = 0  # likewise: its sentences that hold a cue of what is around treatment
    about_treatment: bool | None = None  # see extract.roles.page_role; None: not asked yet
    lesson: bool | None = None  # likewise
    unquoted: int | None = None  # see extract.roles.reports; None: not asked yet
    own_words: str | None = None  # see extract.claims.told_of_others
    own_word_line: str | None = None  # its whole words with a blank on either side
    own_headings: str | None = None  # see extract.contact.named_before
    places_told: dict[str, list[int]] = field(default_factory=dict)  # see extract.claims.subjects_of_others
    levels_named: Counter[str] | None = (
        None  # in how many sentences, see extract.claims.subjects_of_others; None: not asked yet
    )
    knows_its_place: bool | None = None  # likewise; None: not asked yet
    unseen_answers: list[tuple[Stated, Stated]] | None = None  # see extract.reading.json_questions
    # See extract.offered.level_tables: by table or list, and by table and axis
    told_beside: dict[object, frozenset[str]] = field(default_factory=dict)
    timed_tables: dict[tuple[int, bool], bool] = field(default_factory=dict)  # see extract.times.timetables
    asked_tables: dict[tuple[int, int], tuple[str, frozenset[int]]] = field(default_factory=dict)
    # See extract.fields.condition_lines: by vocabulary and the headings above
    headed_by: dict[tuple[str, tuple[Heading, ...]], tuple[set[int], set[str]]] = field(default_factory=dict)
    # See extract.times.other_activities
    lines_with_times: list[tuple[Unit, frozenset[str], str, frozenset[str]]] | None = None
    names_of_people: frozenset[str] = frozenset()  # headings that name a client or who reviews
    presents_own: bool = False  # the page is one of a provider that presents its own program
    dedicated: bool = False  # and it teaches hardly anything beside
    told_level: tuple[LevelOfCare, list[Unit]] | None = (
        None  # the one level of "our patients", see extract.roles.told_level
    )
    over_both: set[str] = field(default_factory=set)  # headings over a PHP and an IOP, see extract.levels.umbrella
    refused_headings: frozenset[Heading] = (
        frozenset()
    )  # "Do you offer a PHP?", answered No; see extract.claims.answered_no
    warnings: list[str] = field(default_factory=list)
    _unit_of: dict[int, Unit] = field(default_factory=dict)  # by id of the evidence, which stands in _evidence
    # See extract.fields.mentions
    claims: dict[int, tuple[Claim, str, Unit | None] | None] = field(default_factory=dict)
    _by_text: dict[str, Unit] | None = None
    _denied: dict[int, Unit | None] | None = None
    _answered: dict[int, Answered] | None = None
    _many_numbers: bool | None = None
    _of_house: frozenset[tuple[Heading, ...]] | None = None
    _level_of_day: tuple[LevelOfCare | None] | None = None  # None: not asked yet
    _link_texts: frozenset[str] | None = None
    _main_links: frozenset[str] | None = None
    _evidence: dict[tuple[int, str, Where | None], Evidence] = field(default_factory=dict)  # by block, quote and place
    _sections: dict[int, str] = field(default_factory=dict)  # by id of the headings, which stand as long as the page
    _levels: dict[tuple[int, int, int, LevelsAt], LevelsAt] = field(default_factory=dict)
    _whole: list[tuple[Unit, tuple[LevelOfCare, ...]]] | None = None
    _beside_name: frozenset[str] | None = None
    _towns: TownTracks | None = None
    _told: frozenset[str] | None = None  # the levels that are not only named in passing
    _tracks: dict[tuple[int, int, int], tuple[TrackAt, ...]] = field(default_factory=dict)
    # What names the track of a level (None: of no level in particular), and whether it surely does; see extract.tracks.split.
    named_tracks: dict[tuple[LevelOfCare | None, str], tuple[list[Evidence], bool]] = field(default_factory=dict)

    @property
    def denied(self) -> dict[int, Unit | None]:
        """The sentences whose place says No to what they name, by number, and the line that says it; see extract.claims.denials."""
        if self._denied is None:
            self._denied = denied(self.units, self.paths)
            for number, told in self.answered.items():
                if (told.no or told.some) and not told.yes:
                    self._denied.setdefault(number, (told.no or told.some)[0][1])
        return self._denied

    @property
    def answered(self) -> dict[int, Answered]:
        """The headers of tables that a yes or no beside them answers for each level, by the number of their line."""
        if self._answered is None:
            self._answered = answered(self.units)
        return self._answered

    @property
    def link_texts(self) -> frozenset[str]:
        """What the links to other pages say; one to a section of this page names what is told of there."""
        if self._link_texts is None:
            self._link_texts = frozenset(link.text for link in self.document.links if link.href[:1] != "#")
        return self._link_texts

    @property
    def main_links(self) -> frozenset[str]:
        """What the links to other pages say that do not stand in the menu or the footer alone."""
        if self._main_links is None:
            self._main_links = frozenset(
                link.text for link in self.document.links if link.href[:1] != "#" and link.zone not in FRAME_ZONES
            )
        return self._main_links

    @property
    def may_have_many_numbers(self) -> bool:
        """Whether the page may hold more numbers than are looked at; mostly its sentences are too short for that."""
        if self._many_numbers is None:
            self._many_numbers = sum(len(unit.low) + 1 for unit in self.with_digits) > 2 * MOST_NUMBERS
        return self._many_numbers

    def levels(self, unit: Unit, start: int = 0, end: int | None = None) -> LevelsAt:
        """The levels of care that the statement at [start, end) of the sentence belongs to."""
        stop = len(unit.low) if end is None else end
        named = self.terms(unit, "levels_of_care")
        if not named:
            start = stop = 0  # where the sentence names no level, its place decides for all of it
        key = (unit.number, start, stop, self.subjects)
        held = self._levels.get(key)
        if held is None:
            held = self._levels_at(unit, start, stop, named)
            if "php" in held.codes and (level := self.level_of_day):
                held = held._replace(
                    codes=tuple(dict.fromkeys(level if code == "php" else code for code in held.codes))
                )
            if self.over_both and held == _HEADED_BY_DAY and self._is_over_both(unit):
                held = LevelsAt(("php", "iop"), held.how)
            self._levels[key] = held
        return held

    def _is_over_both(self, unit: Unit) -> bool:
        """Whether the nearest heading that names a level is "Day Programs", over a PHP and an IOP."""
        over = next((one.text for one in reversed(unit.block.headings) if one.level > 1 and levels_in(one.text)), "")
        return over in self.over_both

    @property
    def level_of_day(self) -> LevelOfCare | None:
        """The level of what the page calls a day program, where that is a half of it beside an evening program; mostly none."""
        if self._level_of_day is None:
            self._level_of_day = (level_of_day(self.units, self.terms_of),)
        return self._level_of_day[0]

    def tracks(self, unit: Unit, start: int = 0, end: int | None = None) -> tuple[TrackAt, ...]:
        """The tracks of its level that the statement at [start, end) of the sentence belongs to, mostly none."""
        if self.attended_whole(unit) is not None:
            return ()  # groups of which everybody attends both are no tracks
        # Where the sentence names no track its place decides, whatever stands where in it.
        named = names_tracks(unit) or self.towns.names(unit)
        first, last = (start, len(unit.low) if end is None else end) if named else (0, 0)
        held = self._tracks.get((unit.number, first, last))
        if held is None:
            held = tracks_at(self.units, unit, first, last, self.towns)
            self._tracks[unit.number, first, last] = held
        return held

    @property
    def towns(self) -> TownTracks:
        """The towns that the page gives times of their own, mostly none."""
        if self._towns is None:
            may = self.with_digits[: MOST_NUMBERS // 2]
            timed = [one for one in may if self.speaks(one) and one.tells_when and (one.schedules or one.days)]
            self._towns = TownTracks(timed, self.units)
        return self._towns

    def attended_whole(self, unit: Unit) -> Unit | None:
        """The sentence that says of the groups of this one's level that everybody attends all of them; mostly none."""
        if self._whole is None:
            may = self.hinting("attended_whole")
            told = [one for one in may if self.speaks(one) and is_attended_whole(one.text)]
            self._whole = [(one, self.levels(one).codes) for one in told]
        codes = self.levels(unit).codes if self._whole else ()
        return next((one for one, of in self._whole if not of or not codes or {*of} & {*codes}), None)

    def _levels_at(self, unit: Unit, start: int, stop: int, every: list[Match]) -> LevelsAt:
        if (told := self.answered.get(unit.number)) and told.yes:
            return LevelsAt(tuple(told.yes), "column")
        named = self._levels_named(unit, every)
        at = levels_at(unit, named, start, stop, self.subjects, self.sections)
        if not named and every:
            # "Redwood Detox is in network with Aetna": said of the provider, which has other levels too
            return NONE if at is self.subjects else at
        if at.how in ("sentence", "clause", "column", "row", "label", "lead_in", "relative", "beside"):
            return at
        if (carried := self._carried(unit)) is not None:
            return carried
        if at is self.subjects and unit.number in self.opened:
            return self.opened[unit.number]
        if at.how == "heading" and self.refused_headings:
            return self._beside_refused(unit, at)
        return NONE if at.how == "heading" and self._answers_for_house(unit) else at

    def _beside_refused(self, unit: Unit, at: LevelsAt) -> LevelsAt:
        """The levels of a sentence under a question that is answered No: those that stand over the question, or that the page is about."""
        over = tuple(heading for heading in unit.block.headings if heading not in self.refused_headings)
        if len(over) == len(unit.block.headings):
            return at
        return levels_above(replace(unit.block, headings=over), self.subjects, self.sections)

    def _levels_named(self, unit: Unit, named: list[Match]) -> list[Match]:
        """The levels that a sentence names (`named`), without that of the provider's name where the page has other levels: "Redwood Detox meets …"."""
        if not named or not self.provider_names:
            return named
        apart = [match for match in named if not self.is_in_its_name(unit, match)]
        if len(apart) == len(named):
            return named
        if self._beside_name is None:
            every = ((other, match) for other in self.speaking for match in self.terms(other, "levels_of_care"))
            self._beside_name = frozenset(match.id for other, match in every if not self.is_in_its_name(other, match))
        return apart if self._beside_name - {match.id for match in named} else named

    def is_in_its_name(self, unit: Unit, match: Match) -> bool:
        """Whether a level is a word of the provider's name; at the end of it only of the whole name, written as one: "Redwood Detox"."""
        for own in self.provider_names:
            start = unit.low.rfind(own, 0, match.end + len(own))
            if start < 0 or not start <= match.start < match.end <= start + len(own):
                continue
            whole = fold(self.provider.name) if self.provider is not None else ""
            if match.end < start + len(own) or (
                own == whole and match.start > start and unit.text[match.start].isupper()
            ):
                return True
        return False

    def _answers_for_house(self, unit: Unit) -> bool:
        """Whether a sentence answers a question to the house, which only stands behind the last of several levels."""
        if self._of_house is None:
            self._of_house = questions_of_house(self.paths)
        path = unit.block.headings
        return bool(self._of_house) and any(path[:depth] in self._of_house for depth in range(len(path), 1, -1))

    def around(self, unit: Unit) -> LevelsAt:
        """The levels of care of the place where a sentence stands, whatever the sentence itself names."""
        return levels_above(unit.block, self.subjects, self.sections)

    def _carried(self, unit: Unit) -> LevelsAt | None:
        """The level of the sentence before in the same paragraph: "Our IOP meets three days a week. Mornings: …"."""
        goes_on = unit.low.startswith(("the p", "this p")) and _GOES_ON.match(unit.low) is not None
        if not goes_on and (not unit.number or self.units[unit.number - 1].block is not unit.block):
            return None  # most sentences with which a paragraph begins
        if unit.low.startswith(("it ", "its ")):
            last = self.units[unit.number - 1]
            if (level := goes_to_last(last.low, self.terms(last, "levels_of_care"))) is not None:
                return LevelsAt((cast("LevelOfCare", level.id),), "carried")  # "Most step down to our IOP. It meets …"
        for other in reversed(self.units[max(0, unit.number - (FURTHER if goes_on else CARRIED)) : unit.number]):
            if other.block is not unit.block and not (goes_on and other.block.headings == unit.block.headings):
                return None
            matches = subjects_of(other.low, self.terms(other, "levels_of_care"))
            if matches and self.scopes[other.number].why in ANOTHER_TIME and self.scopes[unit.number].claim == "own":
                continue  # "We closed our women's house. Groups meet …"
            if matches and may_deny(other.low):  # "We do not offer detox. Groups meet …"
                matches = [match for match in matches if not is_denied(other.low, match.start, match.end)]
            codes = cast("tuple[LevelOfCare, ...]", tuple(dict.fromkeys([match.id for match in matches])))
            if len(codes) == 1 and self._is_in_passing(other, codes[0]):
                return None  # "If you need detox, we find you a bed. Groups meet …"
            if codes:
                return LevelsAt(codes, "carried") if len(codes) == 1 or is_compound(other.low, matches) else None
        return None

    def _is_in_passing(self, unit: Unit, level: LevelOfCare) -> bool:
        """Whether a sentence names a level in passing, as all sentences of the page do that name it."""
        if level in self.subjects.codes or not is_in_passing(unit.low):
            return False
        if self._told is None:
            self._told = told_of(self.units, self.terms_of)
        return level not in self._told

    def evidence(self, unit: Unit, *, quote: str | None = None, where: Where | None = None) -> Evidence:
        """Evidence whose quote is the whole sentence, or the given slice of it."""
        evidence = self.evidence_of(unit.block, quote or unit.text, where)
        self._unit_of.setdefault(id(evidence), unit)
        return evidence

    def evidence_of(self, block: Block, quote: str, where: Where | None = None) -> Evidence:
        """Evidence from a block, with the headings over it."""
        key = (id(block), quote, where)  # several fields quote one sentence; blocks stand as long as the page
        held = self._evidence.get(key)
        if held is None:
            place = where or _WHERE.get(block.kind, "text")
            held = self._evidence[key] = Evidence(
                quote=quote,
                where=place,
                section=self._section(block),
                url=self.url,
                fetched_at=self.fetched_at,
            )
        return held

    def _section(self, block: Block) -> str:
        """The headings over a block as evidence shows them."""
        held = self._sections.get(id(block.headings))
        if held is None:
            held = self._sections[id(block.headings)] = section_of(block.headings, self.names_of_people)
        return held

    def finding(
        self,
        name: str,
        value: object,
        evidence: Evidence | list[Evidence],
        rule: str,
        *,
        level: LevelOfCare | None = None,
        track: TrackAt | None = None,
        claim: Claim = "own",
    ) -> Finding:
        """A finding of a field; see records.models.Finding for the shapes."""
        quotes = evidence if isinstance(evidence, list) else [evidence]
        if track is not None and claim == "own":
            self._name_track(track, level)
        called = track.track if track else None
        return Finding(
            field=name, value=value, level_of_care=level, track=called, claim=claim, rule=rule, evidence=quotes,
            whose=self.whose(quotes),
        )  # fmt: skip

    def whose(self, quotes: list[Evidence]) -> str:
        """The rule by which the first quoted sentence was taken for the provider's own or not: "our", "heading:named"."""
        for quote in quotes:
            if (unit := self.unit_of(quote)) is not None:
                scope = self.scope(unit)
                if scope.claim != "neutral":
                    return scope.why
                return "page of its own" if self.presents_own else "nothing near"
        return ""

    def unit_of(self, quote: Evidence) -> Unit | None:
        """The sentence that a quote is of; of a quote of a whole block, or of structured data, the one that has its text."""
        if (held := self._unit_of.get(id(quote))) is not None:
            return held
        if self._by_text is None:
            self._by_text = {unit.text: unit for unit in reversed(self.units)}
        first = self._by_text.get(quote.quote)
        if first is None or self._section(first.block) == quote.section:
            return first
        said = (unit for unit in self.units if unit.text == quote.quote)
        return next((unit for unit in said if self._section(unit.block) == quote.section), None)

    def _name_track(self, track: TrackAt, level: LevelOfCare | None) -> None:
        """Keep the first words that name a track of this level, surer ones first."""
        held = self.named_tracks.get((level, track.track))
        if held is not None and (held[1] or not track.strong):
            return
        evidence = [self._quote_of(source) for source in track.sources]
        self.named_tracks[level, track.track] = ([one for one in evidence if one is not None], track.strong)

    def _quote_of(self, source: Unit | str) -> Evidence | None:
        """The line that names a track, or the line whose whole text is the header that does."""
        if isinstance(source, Unit):
            return self.evidence(source)
        return next((self.evidence(unit) for unit in self.units if source in (unit.block.text, unit.text)), None)
