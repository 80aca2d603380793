"""Sections and sentences about another organisation: what stands under its name, and what goes on about "they" behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extract.claims.others import COMMON, OTHER_NAMES, without_streets
from extract.document import Heading, fold, plain
from extract.levels.belonging import levels_in
from extract.names.forms import KIND
from extract.page import Page, Scope
from extract.patterns.searching import compiled
from extract.units import Unit, in_order
from extract.wordings import Wordings

TOLD = "another"  # why such a sentence is excluded, as one that names another by itself
BACK = 3  # sentences of the section back to the one that names them
MOST_WORDS = 8  # of a heading that is a name
_LONG = 6  # letters of a word that others may be joined to
_WHOLE_WORD = compiled(r"\w+")
_WORDINGS = Wordings.of(__name__, kind=KIND.pattern)
_NAME = _WORDINGS["name"]
_BEHIND_A_NAME = (" - ", ": ", ", ", " (")
_NAMED_ITEM = compiled(rf"(?P<name>{_NAME.pattern})(?:{'|'.join(map(re.escape, _BEHIND_A_NAME))})")
_LEVEL_OF_ONE = _WORDINGS["level_of_one"]
_NAMES_THEM = _WORDINGS["names_them"]
LISTED = 2  # rows of a table of others
KIND_OR_LEVEL = _WORDINGS["kind_or_level"]
_INSTITUTION = _WORDINGS.guarded("institution")
_A_PART = _WORDINGS["a_part"]
_BEGINS = _WORDINGS["begins"]
# "Need a teen program?": behind it stands who has one
_NEEDED = _WORDINGS["needed"]
HINTS: dict[str, tuple[str, ...]] = {"needed": (_NEEDED.pattern,)}  # for extract.patterns.hints
NEAR = 3  # sentences behind such a question
OUR_PLACES = _WORDINGS["our_places"]
_NO_NAME = frozenset(_WORDINGS.words("no_name"))
_OWN_WORDS = frozenset(("we", "our", "named", "here_at", "practitioner", "to_us"))  # of a sentence itself
_OUR_VOICE = _OWN_WORDS | {"heading:named", "heading:our"}
_THEY = _WORDINGS["they"]
_IT = _WORDINGS["it"]
_BEGINNINGS = _WORDINGS.words("beginnings")
_SENDS = _WORDINGS["sends"]
_PEOPLE = _WORDINGS["people"]
_ORGANISATIONS = _WORDINGS["organisations"]
_A_HOSPITAL = _WORDINGS["a_hospital"]
_OUR_PROGRAM = _WORDINGS["our_program"]
_CALLED_OURS = _WORDINGS["called_ours"]
_OF_OTHERS = frozenset((TOLD, "sister", "of_others", "listed_others"))


def set_told_apart(page: Page) -> None:
    """Exclude what stands under the name of another institution, and sentences that go on about another organisation as "they"."""
    if not page.provider_names:
        return
    for heading in _names_over(page):
        section = [unit for unit in page.units if heading in unit.block.headings]
        speaks = any(page.scope(unit).own and page.scope(unit).why in _OUR_VOICE for unit in section)
        ours = any(
            OUR_PLACES.search(over.low) for unit in section for over in unit.block.headings if over is not heading
        )
        if section and not speaks and not ours and is_another(page, heading.text):
            for unit in section:
                page.scopes[unit.number] = Scope("excluded", TOLD)
    _set_lists_apart(page)
    _set_rows_apart(page)
    _set_needed_apart(page)
    for unit in page.units:
        if not unit.low.startswith(_BEGINNINGS):
            continue
        it = _IT.match(unit.low) is not None
        if not it and (_THEY.match(unit.low) is None or page.scope(unit).why.startswith("continues")):
            continue
        if _antecedent(page, unit, it=it):
            page.scopes[unit.number] = Scope("excluded", TOLD)


def _set_lists_apart(page: Page) -> None:
    """Exclude the items of a list in which one begins with the name of another institution: "Larkin Hospital - detox, takes Medicaid"."""
    lists: dict[tuple[str, tuple[Heading, ...]], list[tuple[Unit, str]]] = {}
    for unit in page.units:
        if unit.block.kind != "item":
            continue
        text = plain(unit.block.text)
        # `_BEHIND_A_NAME` written out: asked of every item
        if (" - " in text or ", " in text or ": " in text or " (" in text) and (
            found := _NAMED_ITEM.match(text)
        ) is not None:
            lists.setdefault((unit.block.lead_in, unit.block.headings), []).append((unit, found["name"]))
    for unit in page.holding(": "):
        if not page.terms_of[unit.number] or unit.block.kind not in ("item", "paragraph"):
            continue
        found = _LEVEL_OF_ONE.match(plain(unit.text))
        if found and levels_in(found["level"]) and is_another(page, found["name"], of_care=True):
            page.scopes[unit.number] = Scope("excluded", TOLD)
    for (_, over), named in lists.items():
        if any(OUR_PLACES.search(heading.low) for heading in over):
            continue
        if any(_INSTITUTION.search(fold(name)) and is_another(page, name) for _, name in named):
            for unit, name in named:
                speaks = page.scope(unit).own and page.scope(unit).why in _OWN_WORDS
                if not speaks and KIND_OR_LEVEL.search(name) and is_another(page, name, of_care=True):
                    page.scopes[unit.number] = Scope("excluded", TOLD)


def _set_rows_apart(page: Page) -> None:
    """Exclude the rows of a table whose first column is headed "Agency" or "Name" and names several others."""
    rows: dict[int, dict[str, list[Unit]]] = {}
    for unit in page.cells:
        block = unit.block
        if block.table is None or block.cell is None or any(OUR_PLACES.search(over.low) for over in block.headings):
            continue
        if block.cell[1] == 0 and _NAMES_THEM.fullmatch(block.column.lower()):
            rows.setdefault(block.table, {}).setdefault(block.text, []).append(unit)
        elif block.row and block.row in rows.get(block.table, {}):
            rows[block.table][block.row].append(unit)
    for named in rows.values():
        others = [name for name in named if _NAME.fullmatch(plain(name)) and is_another(page, name, of_care=True)]
        for name in others if len(others) >= LISTED else ():
            for unit in named[name]:
                page.scopes[unit.number] = Scope("excluded", TOLD)


def _set_needed_apart(page: Page) -> None:
    """Exclude what answers such a question with another's name: "Need detox first? Larkin has ten beds"."""
    for question in page.hinting("needed"):
        if _NEEDED.match(question.low) is None:
            continue
        for unit in page.units[question.number + 1 : question.number + 1 + NEAR]:
            under = question.block.kind == "heading" and question.block.text in [
                one.text for one in unit.block.headings
            ]
            if not (under or unit.block is question.block) or page.scope(unit).speaks_or_is_named:
                break
            name = begins_with_another(page, unit)
            # What the page names elsewhere too may be a part of it
            if name is not None and " " in name and page.document.low.count(fold(name)) == 1:
                page.scopes[unit.number] = Scope("excluded", TOLD)


def begins_with_another(page: Page, unit: Unit) -> str | None:
    """The name of another than the provider with which a line begins: "Larkin IOP: Mon-Thu", and no "Family Therapy: Mondays"."""
    text = plain(unit.text)
    found = _BEGINS.match(text)
    if found is None or (unit.block.kind == "heading" and found.end() < len(text)):
        return None
    of_care = [
        match for match in page.terms_of[unit.number] if match.vocabulary != "insurers" and match.start < found.end()
    ]
    rest = found["name"]
    for match in reversed(of_care):
        rest = rest[: match.start] + " " * (match.end - match.start) + rest[match.end :]
    rest = KIND.sub("", rest)
    return found["name"] if is_another(page, rest.replace("-", " ")) else None


def _names_over(page: Page) -> Iterator[Heading]:
    """The headings, each once, that are nothing but the name of an institution, apart from the first of the page."""
    first = next((unit.block.text for unit in page.units if unit.block.kind == "heading"), "")
    for heading in dict.fromkeys([heading for path in page.paths for heading in path[-2:]]):
        if _INSTITUTION.search(heading.low) is None or heading.text == first or len(heading.low.split()) > MOST_WORDS:
            continue
        if _NAME.fullmatch(plain(heading.text).strip(" :")) and not _A_PART.search(heading.low):
            yield heading


def _antecedent(page: Page, they: Unit, *, it: bool) -> bool:
    """Whether the nearest sentence before that tells who "they" are names another organisation, or is told of others."""
    for unit in reversed(page.units[max(0, they.number - BACK) : they.number]):
        if unit.block.headings != they.block.headings or unit.block.kind == "heading":
            return False
        if page.scope(unit).why in _OF_OTHERS or _ORGANISATIONS.match(unit.low):
            return True
        if it and (page.scope(unit).own or _OUR_PROGRAM.search(unit.low)) and not _SENDS.search(unit.low):
            return False
        names = (found.group() for found in _NAME.finditer(plain(unit.text)) if KIND.search(found.group()))
        if any(is_another(page, name) for name in names) or _is_a_hospital(page, unit):
            return True
        if page.scope(unit).own or _PEOPLE.search(unit.low):
            return False
    return False


def _is_a_hospital(page: Page, unit: Unit) -> bool:
    """Whether a sentence speaks of a hospital, and the page is none's."""
    return _A_HOSPITAL.search(unit.low) is not None and not any("hospital" in name for name in page.provider_names)


def is_another(page: Page, name: str, *, of_care: bool = False) -> bool:
    """Whether no telling word of a name is among those that the page has for itself."""
    telling = [word for word in fold(name).split() if word not in COMMON and word not in _NO_NAME and len(word) > 2]
    if not telling or (levels_in(name) and not of_care):
        return False
    return not bears_one_of(page, telling)


def bears_one_of(page: Page, words: Iterable[str]) -> bool:
    """Whether one of these words in lower case is a whole word of what the page says of itself: no "hill" of "Phillips".

    "Spring" and "Springs" are one; a longer word may be the first half of the name of the site ("larkinrecovery").
    """
    if page.own_word_line is None:  # asked of many names
        page.own_word_line = f" {' '.join(_WHOLE_WORD.findall(own_words(page)))} "
    line = page.own_word_line
    return any(
        f" {word} " in line
        or f" {word}s " in line
        or (word[-1] == "s" and f" {word[:-1]} " in line)
        or (len(word) >= _LONG and f" {word}" in line)
        for name in words
        for word in _WHOLE_WORD.findall(name)
        if len(word) > 2
    )


def own_words(page: Page) -> str:
    """What the page says of itself: its name, its title, its first heading, its frame, and what it calls "our"."""
    if page.own_words is None:  # asked of many names
        page.own_words = _own_words(page)
    return page.own_words


def _own_words(page: Page) -> str:
    first = next((unit.low for unit in page.units if unit.block.kind == "heading"), "")
    lines = [unit.low for unit in page.units if unit.block.zone in ("header", "footer", "nav")]
    frame = without_streets("\0".join(lines)).replace("\0", " ")  # no street goes on in the next line
    may = in_order(page.holding("our "), page.holding("nuestr"))
    ours = (found for unit in may for found in _CALLED_OURS.findall(unit.low))
    called = (found.group() for unit in OTHER_NAMES.among(page.units) for found in OTHER_NAMES.finditer(unit.low))
    return " ".join((*page.provider_names, fold(page.document.title), first, frame, *ours, *called))
