"""What a page says is not given here by where it stands: beside a "No", or under a heading, a lead-in or a label that denies.

What a sentence denies by its own words is in extract.claims.denied_lists.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from extract.document import Block, Heading
from extract.levels.belonging import levels_in
from extract.patterns.searching import compiled
from extract.patterns.terms import find_terms
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_MARKS = _WORDINGS.text("marks")
AWAY = _WORDINGS.text("away")
_NO = _WORDINGS["no"]
_NO_BEHIND = _WORDINGS["no_behind"]
_HEAD = _WORDINGS["head"]
_NOT_OFFERED = _WORDINGS["not_offered"]
_NOT_FOR_THEM = _WORDINGS["not_for_them"]
_MOST_WORDS = 14  # of such a line
_LEADS = _WORDINGS["leads"]
IS_AWAY = _WORDINGS["is_away"]
IS_MARKED = compiled(r"\W*(?:yes|x|[✓✔☑✅●•■])\W*")
ASKS_WHERE = _WORDINGS["asks_where"]
# What is asked of a level in a table, and is no question whether there is one
_ASKED_OF_IT = ("insurers", "modalities", "accreditations")
_OF_ITS_KIND = _WORDINGS["of_its_kind"]
_GIVES = _WORDINGS["gives"]
_ASKS = compiled(r"\?\s*$")
_LONGEST_VALUE = 80  # characters
_LONGEST_LINE = 90


def denied(units: Sequence[Unit], paths: Sequence[tuple[Heading, ...]]) -> dict[int, Unit | None]:
    """The numbers of the sentences whose place denies what they name, each with the line that does so, where there is one.

    A label is denied where all its values are a No: of a row with a Yes in one column nothing is said here. A heading that
    denies reaches the list under it, and no sentence behind the list.
    """
    found: dict[int, Unit | None] = {}
    headings: dict[str, Unit] = {}
    rows: dict[tuple[int, str, str], list[Unit]] = {}
    lists: set[tuple[Heading, ...]] = set()
    over = _denying_paths(paths)
    listed: list[
        tuple[Heading, ...]
    ] = []  # those of lists that are not yet in `lists`: only what is denied asks for them
    last, kind, head = None, "", ""
    saying_no = {unit.number for unit in _SAY_NO.among(units)}
    for unit in units:
        block, low = unit.block, unit.low
        if block is not last:  # the same for all sentences of a block
            last, kind, head = block, block.kind, over[id(block.headings)]
            if block.lead_in or block.label or block.column:
                head = _denying_words(block) or head
            if kind == "item":
                listed.append(block.headings)
        if kind == "heading":
            headings[block.text] = unit
        if head:
            lists.update(listed)
            listed.clear()
        if head and not _is_behind_list(unit, lists):
            found[unit.number] = headings.get(head)
        elif (
            (unit.number in saying_no or not low.isascii())
            and len(low) <= _LONGEST_LINE
            and kind != "title"
            and _is_no_line(low)
        ):
            found[unit.number] = None
        if block.table is not None:
            for way, header in (("row", block.row), ("column", block.column)):
                if header:
                    rows.setdefault((block.table, way, header), []).append(unit)
        elif (
            (low[:2] in _STARTS or low[0] in _MARK_STARTS)
            and kind != "heading"
            and is_no(low)
            and (label := _label(units, unit)) is not None
        ):
            found[label.number] = unit
    refused = {
        key: values[0]
        for key, values in rows.items()
        if all(is_no(value.low) for value in values) and not _asks_of_a_level(key, values)
    }
    columns = Counter(
        table
        for (table, way, _), values in rows.items()
        if way == "column" and any(value.block.row for value in values)
    )
    for (table, way, header), values in rows.items():
        # "Detox | 24 hours | By referral": what is asked in the head of a column is whether it is given here
        if way == "row" and (answer := next((one for one in values if _says_away(one, columns[table] > 1)), None)):
            refused.setdefault((table, way, header), answer)
    if refused:
        for unit in units:
            if unit.block.table is None or is_no(unit.low):
                continue
            for way in ("row", "column"):
                if answer := refused.get((unit.block.table, way, unit.block.text)):
                    found.setdefault(unit.number, answer)
    return found


def _is_behind_list(unit: Unit, lists: set[tuple[Heading, ...]]) -> bool:
    """Whether a sentence stands behind a list under its heading, which then says nothing of it."""
    return unit.block.kind == "paragraph" and unit.block.headings in lists and unit.low.endswith((".", "!"))


def _asks_of_a_level(key: tuple[int, str, str], values: Sequence[Unit]) -> bool:
    """Whether a No under or beside a level answers what is asked of it: "Medicaid | Yes | No" under "PHP | IOP" denies Medicaid, and no level."""
    _, way, header = key
    if not levels_in(header):
        return False
    asked = (value.block.row if way == "column" else value.block.column for value in values)
    return all(_OF_ITS_KIND.search(low) or find_terms(low, low, _ASKED_OF_IT) for low in map(str.lower, asked))


def _says_away(cell: Unit, several: bool) -> bool:
    """Whether a cell says No where the head of its column asks whether something is given, and where; of `several` columns one may be "Elsewhere"."""
    if several and IS_AWAY.fullmatch(cell.block.column.lower()):
        return IS_MARKED.fullmatch(cell.low) is not None
    if not cell.block.column:
        return is_no(cell.low) and IS_AWAY.match(cell.low) is not None
    return is_no(cell.low) and ASKS_WHERE.fullmatch(cell.block.column.lower().replace("’", "'")) is not None


def denies_levels(unit: Unit) -> bool:
    """Whether a line stands under a heading or a lead-in that says in any words that something is not offered.

    Of levels of care that is sure; a heading such as "What we don't have" may reach too far for what else is named under it.
    """
    block = unit.block
    if block.lead_in and _says_not_offered(block.lead_in.lower()):
        return True
    return any(_says_not_offered(heading.low) for heading in block.headings[-2:] if heading.level > 1)


def is_no(low: str) -> bool:
    """Whether the value of a label is a No.

    >>> [is_no(value) for value in ("no", "not offered here.", "✗", "n/a", "no, in person only", "-")]
    [True, True, True, True, True, True]
    >>> [is_no(value) for value in ("no referral needed", "no cost", "northgate", "yes", "9-12", "not only for teens")]
    [False, False, False, False, False, False]
    """
    if low[:2] not in _STARTS and low[:1] not in _MARK_STARTS:
        return False
    return len(low) <= _LONGEST_VALUE and _NO.fullmatch(low) is not None


# With what a No begins
_STARTS = frozenset("ar at av by co do el fr gi n/ na ne no of pr re th un vi we wi".split())
_MARK_STARTS = frozenset("-" + _MARKS)
_SAY_NO = _WORDINGS.guarded("say_no")
_ALL_MARKS = frozenset(_MARKS)
_ENDS = frozenset("noedyaltrsc).!" + _MARKS)


def _is_no_line(low: str) -> bool:
    """Whether a line names something and says No to it: "Telehealth: No", "✗ Yoga", "EMDR (not offered)"; or to whom it is not for."""
    if low[0] in _MARKS:
        return len(low) > 2
    if not _SAY_NO.may_match(low) and (low.isascii() or _ALL_MARKS.isdisjoint(low)):
        return False  # as most lines
    # A sign parts it from what it names, or it is the last word
    parted = ":" in low or "(" in low or "-" in low or "|" in low or "=" in low or low.endswith(" no")
    may = low[-1] in _ENDS and (parted or not low.isascii())
    return (may and _NO_BEHIND.fullmatch(low) is not None) or ("not " in low and _NOT_FOR_THEM.match(low) is not None)


def _label(units: Sequence[Unit], value: Unit) -> Unit | None:
    """The line right before a value that is its label or its heading."""
    before = units[value.number - 1] if value.number else None
    if before is None or len(before.low) > _LONGEST_LINE or _ASKS.search(before.low):
        return None
    block = value.block
    above = block.headings[-1].text if block.headings else ""
    return before if before.block.text in (block.label, above) else None


def _denying_words(block: Block) -> str:
    """The lead-in or the label of a block, or the header over it, that denies what is listed under it, or ""."""
    if block.lead_in and _leads(block.lead_in):
        return block.lead_in
    for text in (block.label, block.column):
        if text and text != block.text and _says_not_offered(text.lower()):
            return text
    return ""


def _denying_paths(paths: Sequence[tuple[Heading, ...]]) -> dict[int, str]:
    """By the id of headings, which stand as long as the page, the one of them that denies what is listed under it, or ""."""
    denies: dict[str, bool] = {}
    return {id(path): _denying_of(path, denies) for path in paths}


def _denying_of(headings: tuple[Heading, ...], denies: dict[str, bool]) -> str:
    for _, text, low in reversed(headings):
        if low not in denies:
            denies[low] = _is_head(low)
        if denies[low]:
            return text
        if "we " in low and _GIVES.match(low):
            break
    return ""


@lru_cache(maxsize=1024)
def _leads(lead_in: str) -> bool:
    low = lead_in.lower().replace("’", "'")
    return _LEADS.search(low[-120:]) is not None and "not only" not in low


def _says_not_offered(low: str) -> bool:
    if not ("no" in low or "n't" in low or "n’t" in low or "refer" in low or "lack" in low):
        return False
    low = low.replace("’", "'")
    if low.rstrip().endswith("?") or low.count(" ") >= _MOST_WORDS:
        return False
    return _NOT_OFFERED.search(low.strip(" :.")) is not None


def _is_head(low: str) -> bool:
    if not ("no" in low or "n't" in low or "never" in low or "un" in low) or len(low) > _LONGEST_LINE:
        return False  # nothing that denies
    return _HEAD.fullmatch(low) is not None
