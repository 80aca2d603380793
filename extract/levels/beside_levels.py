"""What a page says of another service than its level of care: "TMS" beside "IOP" among the cards of a services page.

Times, amounts and the way of attending that stand there without a level would go to the only level of the page. Where the level
has a heading or label of its own, one of the same rank that names neither a level, a track, a time, a format nor a place and
goes on about no program is something else, and so is a group that meets on one day a week; on a page that is the level's own,
one that names a known service is, and a short group beside the weeks that the page gives. Under a heading of the level that
gives its weeks, a label says as much.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from functools import cached_property

from extract.document import Block, fold
from extract.fields.formats import LOOSE
from extract.fields.gather import OF_TRACKS
from extract.levels.belonging import levels_in
from extract.levels.weekly_groups import Week, is_beside_weeks, is_weekly, weeks_of_levels
from extract.page import Page
from extract.patterns.searching import compiled
from extract.schedule.computed_ends import STARTS
from extract.times.captions import (
    LONGEST,
    is_for_relatives,
    is_something_else,
    names_device,
    names_house,
    names_mental_health,
    names_service,
    names_way,
    names_weekly,
)
from extract.tracks.names import names_of_header
from extract.tracks.of_towns import town_in_header
from extract.tracks.split import WAYS
from extract.units import Unit
from extract.unsure import unsure
from extract.wordings import Wordings
from records.codes import LevelOfCare
from records.models import Finding

FIELDS = frozenset(
    ("hours_per_week", "session_hours", "days_per_week", "duration_weeks", "days", "sessions", "dayparts", "formats", "telehealth", "telehealth_only", STARTS)
)  # fmt: skip
_WORDINGS = Wordings.of(__name__)
_OF_PROGRAM = _WORDINGS["of_program"]
_OF_VISITS = _WORDINGS["of_visits"]
_BELOW = 6  # sentences under a heading
_DEVICES = _WORDINGS.words("devices")
_GATHERINGS = _WORDINGS.words("gatherings")
_GROUP_FOR_SOME = _WORDINGS["group_for_some"]
_OF_GROUPS = OF_TRACKS | {"days", "sessions", "dayparts", "days_per_week", "session_hours", "hours_per_week"}
WHY = "of another service"
_OF_SERVICES: frozenset[LevelOfCare] = frozenset(("outpatient", "aftercare", "early_intervention"))
_MOST_WORDS = 6  # of a heading that is the name of a level and no more
_LABELLED = compiled(r"(?P<label>[^\n:.;!?\d]{2,50}?)(?:: ?|\n| [-\u2013\u2014|] )(?=\S)")
OF_ALL = _WORDINGS["of_all"]
FURTHEST = 3  # paragraphs behind the one that begins with a label
_IN_PARAGRAPHS = ("paragraph", "item")
Rank = tuple[object, ...]


def apart(page: Page, findings: list[Finding], offered: Collection[LevelOfCare]) -> list[Finding]:
    """The findings; those of another service are unclear, where its place alone says of which level it is.

    Of outpatient care such services are a part: there they say how the level is attended; a group for some of the people alone
    ("Youth Group") says it of them.
    """
    if _OF_SERVICES.issuperset(offered):
        return _without_groups_for_some(page, findings)
    weeks = weeks_of_levels(findings)
    devices = any(map(page.document.low.__contains__, _DEVICES))
    places = {
        id(one): unit.block
        for one in findings
        if _may_be_apart(page, one, weeks, devices=devices) and (unit := page.unit_of(one.evidence[0]))
    }
    people = {id(one) for one in findings if one.field in OF_TRACKS and one.claim == "own"}
    if not places and not people:
        return findings
    ranks: Container[Rank] = () if page.subjects.codes else _RanksOfLevels(page)
    people = {id(one) for one in findings if id(one) in people and _is_of_a_group(page, one, ranks)}
    of_findings = {id(block) for block in places.values()}
    before = {
        id(block): label
        for place, block in enumerate(page.document.blocks)
        if id(block) in of_findings and (label := _label_before(page.document.blocks, place)) is not None
    }
    under = _Under(page, before)
    return [
        unsure(one, WHY, instead_of=LOOSE)
        if id(one) in people
        or (
            id(one) in places
            and _is_apart(
                page,
                one,
                places[id(one)],
                () if OF_ALL.search(one.evidence[0].quote.lower()) else ranks,
                under,
                weeks.get(one.level_of_care, ()),
                labels_only=_is_of_a_heading(page, one),
            )
        )
        else one
        for one in findings
    ]


def _without_groups_for_some(page: Page, findings: list[Finding]) -> list[Finding]:
    """The findings; who comes to a group for some, headed as the level is beside it, and when, is unclear for the level."""
    if not any(map(page.document.low.__contains__, _GATHERINGS)):
        return findings
    ranks = _RanksOfLevels(page)
    return [
        unsure(one, WHY)
        if one.claim == "own" and one.field in _OF_GROUPS and _is_of_a_group_for_some(page, one, ranks)
        else one
        for one in findings
    ]


def _is_of_a_group_for_some(page: Page, finding: Finding, ranks: Container[Rank]) -> bool:
    for evidence in finding.evidence:
        unit = page.unit_of(evidence)
        if unit is None or levels_in(evidence.quote, references=True):
            return False
        over = next(iter((*_as_heading(page, unit), *_headings(unit.block))), None)
        if over is None or not _GROUP_FOR_SOME.fullmatch(fold(over[1])) or over[0] not in ranks:
            return False
    return True


def _may_be_apart(
    page: Page, finding: Finding, weeks: Mapping[LevelOfCare | None, list[Week]], *, devices: bool
) -> bool:
    """Whether no word of its sentence names a level, so that it would go to the only one of the page, or to that of a heading with weeks of its own."""
    if finding.field not in FIELDS or (finding.claim != "own" and not finding.rule.endswith(LOOSE)):
        return False
    if _is_of_a_heading(page, finding) and not (
        devices or (finding.level_of_care in weeks and _has_label(page, finding))
    ):
        return False
    return not levels_in(finding.evidence[0].quote, references=True)


def _is_of_a_heading(page: Page, finding: Finding) -> bool:
    """Whether its level is none that the whole page is about."""
    return finding.level_of_care is not None and finding.level_of_care not in page.subjects.codes


def _has_label(page: Page, finding: Finding) -> bool:
    """Whether its block begins with the name of a service or group."""
    unit = page.unit_of(finding.evidence[0])
    labels = (fold(caption) for _, caption in _labels(unit.block)) if unit is not None else ()
    return any(names_service(low) or names_weekly(low) for low in labels)


def _is_of_a_group(page: Page, finding: Finding, ranks: Container[Rank]) -> bool:
    """Whether all that a page says of people stands on the card of a group beside the level, or of a house: "Teen Group"."""
    for evidence in finding.evidence:
        unit = page.unit_of(evidence)
        if unit is None or levels_in(evidence.quote, references=True) or not _is_on_a_groups_card(page, unit, ranks):
            return False
    return True


def _is_on_a_groups_card(page: Page, unit: Unit, ranks: Container[Rank]) -> bool:
    for rank, caption in (*_as_heading(page, unit), *_captions(unit.block)):
        if levels_in(caption):
            return False
        low = fold(caption)
        if names_house(low) or (names_weekly(low) and rank in ranks):
            return True
    return False


def _is_of_visits(page: Page, finding: Finding, unit: Unit) -> bool:
    """Whether a way of attending is told of visits to one clinician and of no program: "See a therapist by video", under "Telehealth" or beside it."""
    said = [evidence.quote.lower() for evidence in finding.evidence]
    if unit.block.kind == "heading":
        below = page.units[unit.number + 1 : unit.number + 1 + _BELOW]
        said += [one.low for one in below if any(over.text == unit.block.text for over in one.block.headings)]
    return any(map(_OF_VISITS.search, said)) and not any(map(_OF_PROGRAM.search, said))


def _as_heading(page: Page, unit: Unit) -> Iterator[tuple[Rank, str]]:
    """A heading itself, with its rank, which the line below it knows."""
    block, path = unit.block, unit.block.headings
    if block.kind != "heading" or len(page.units) <= unit.number + 1:
        return
    below = page.units[unit.number + 1].block.headings
    if len(below) > len(path) and below[len(path)].text == block.text and below[len(path)].level > 1:
        yield (below[len(path)].level, path), block.text


def _is_apart(
    page: Page,
    finding: Finding,
    block: Block,
    ranks: Container[Rank],
    under: _Under,
    weeks: Sequence[Week],
    *,
    labels_only: bool,
) -> bool:
    """Whether a service stands over a block, as its heading or label, nearer than any level of care."""
    unit = page.unit_of(finding.evidence[0]) if finding.field in WAYS else None
    of_way = unit is not None and _is_of_visits(page, finding, unit)
    itself = _as_heading(page, unit) if unit is not None else ()
    beside = (*([under.before[id(block)]] if id(block) in under.before else ()), *_headings(block))
    labels = tuple(_labels(block))
    for place, (rank, caption) in enumerate((*labels, *itself, *beside)):
        if levels_in(caption):
            return False
        low = fold(caption)
        if any(name in low for name in page.provider_names):
            continue
        if names_device(low):
            return True
        if labels_only and place >= len(labels):
            continue
        if names_service(low) or (of_way and rank in ranks and names_way(low)):
            return True
        if unit is not None and is_for_relatives(low):
            return True
        if rank in ranks and names_mental_health(low):
            return True
        is_group = (rank in ranks or weeks) and names_weekly(low)
        if is_group and ((rank in ranks and under.is_weekly(caption)) or under.is_beside_weeks(caption, weeks)):
            return True
        if rank in ranks and is_something_else(low) and not names_of_header(caption) and not town_in_header(caption):
            return True
    return False


class _Under:
    """What stands under the headings and labels of a page: looked up, and judged as a group, once each."""

    def __init__(self, page: Page, before: Mapping[int, tuple[Rank, str]]) -> None:
        self.before = before
        self._page = page
        self._weekly: dict[str, bool] = {}
        self._beside: dict[tuple[str, int], bool] = {}

    def is_weekly(self, caption: str) -> bool:
        """Whether it meets on one day a week."""
        if caption not in self._weekly:
            self._weekly[caption] = is_weekly(fold(caption), self._units.get(caption, ()))
        return self._weekly[caption]

    def is_beside_weeks(self, caption: str, weeks: Sequence[Week]) -> bool:
        """Whether it is short and in none of the weeks, which are the same list each time they are asked of."""
        key = caption, id(weeks)
        if key not in self._beside:
            self._beside[key] = is_beside_weeks(fold(caption), self._units.get(caption, ()), weeks)
        return self._beside[key]

    @cached_property
    def _units(self) -> dict[str, list[Unit]]:
        """The sentences under each."""
        under: dict[str, list[Unit]] = {}
        for unit in self._page.units:
            captions = {heading.text for heading in unit.block.headings}
            captions.update(caption for _, caption in _labels(unit.block))
            if id(unit.block) in self.before:
                captions.add(self.before[id(unit.block)][1])
            for caption in captions:
                under.setdefault(caption, []).append(unit)
        return under


class _RanksOfLevels:
    """The ranks of the headings and labels that are the names of levels; looked for where one is asked about."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def __contains__(self, rank: object) -> bool:
        return rank in self._ranks

    @cached_property
    def _ranks(self) -> frozenset[Rank]:
        return _ranks_of_levels(self._page)


def _ranks_of_levels(page: Page) -> frozenset[Rank]:
    naming = {id(unit.block): unit.block for unit in page.naming("levels_of_care") if unit.block.zone == "main"}
    headings = {block.text for block in naming.values() if len(block.text) <= LONGEST}
    captions = {held for block in naming.values() for held in _captions(block)}
    if headings:
        over = {unit.block.headings: unit.block for unit in page.units if unit.block.zone == "main"}
        captions |= {held for block in over.values() for held in _captions(block) if held[1] in headings}
    return frozenset(rank for rank, text in captions if len(text.split()) <= _MOST_WORDS and levels_in(text))


def _label_before(blocks: Sequence[Block], place: int) -> tuple[Rank, str] | None:
    """The label with which a paragraph before one without a label of its own begins, under the same headings: "TMS: a gentle treatment."."""
    block = blocks[place]
    if block.kind not in _IN_PARAGRAPHS or _own_label(block) is not None:
        return None
    between = 0  # paragraphs and items without a label
    for at in range(place - 1, -1, -1):
        other = blocks[at]
        if other.headings != block.headings or other.kind not in _IN_PARAGRAPHS or between >= FURTHEST:
            return None
        if (label := _own_label(other)) is None:
            between += 1
        elif _is_name(label[1]):
            return label
    return None


def _own_label(block: Block) -> tuple[Rank, str] | None:
    """The label with which a paragraph begins; items have none for what stands behind them."""
    return next(_labels(block), None) if block.kind == "paragraph" else None


def _is_name(caption: str) -> bool:
    """Whether a label is the name of a level or of something else, and no "Hours" or "Cost"."""
    low = fold(caption)
    return bool(levels_in(caption)) or names_service(low) or is_something_else(low)


def _captions(block: Block) -> Iterator[tuple[Rank, str]]:
    """The headings and labels over a block, the nearest first, each with its rank: what stands over it, and its kind."""
    yield from _labels(block)
    yield from _headings(block)


def _labels(block: Block) -> Iterator[tuple[Rank, str]]:
    if block.row:
        yield ("row", block.table), block.row
    if block.label:
        yield ("label", block.headings), block.label
    elif block.kind in ("paragraph", "item") and (found := _LABELLED.match(block.text)):
        yield (block.kind, block.headings), found["label"]
    elif block.kind in ("paragraph", "item") and 0 < block.bold <= LONGEST:
        yield (block.kind, block.headings), block.text[: block.bold].rstrip(" .:")


def _headings(block: Block) -> Iterator[tuple[Rank, str]]:
    for depth in range(len(block.headings) - 1, -1, -1):
        heading = block.headings[depth]
        if heading.level > 1:
            yield (heading.level, block.headings[:depth]), heading.text
