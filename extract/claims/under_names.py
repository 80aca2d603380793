"""What stands under the name of one who works here or was treated, or over the signature of who reviews: told of that person, and no claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from extract.claims.people import NOT_PERSON, is_provider_speaking, stands_in
from extract.claims.people import WORDINGS as OF_PEOPLE
from extract.claims.scope import speaks_of_offers
from extract.document import Heading, fold, plain
from extract.names.forms import KIND
from extract.page import Page, Scope
from extract.patterns.terms import find_terms
from extract.units import Unit, that_hold
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__, **{part: OF_PEOPLE.text(part) for part in ("name", "given", "credential")})
_ROLE = _WORDINGS.guarded("role")
_NAME_LINE = _WORDINGS["name_line"]
_TITLED = _WORDINGS["titled"]
_STORIES = (_WORDINGS["story"], _WORDINGS["spotlight"], _WORDINGS["own_story"])
_NOBODY = _WORDINGS["nobody"]
_OF_A_PERSON = _WORDINGS["of_a_person"]
_GOES_ON = _WORDINGS["goes_on"]
_SIGNATURES = (_WORDINGS["signed"], _WORDINGS["signed_by_kin"])
_SIGNS = _WORDINGS.guarded("signs")
_DATED = _WORDINGS.guarded("dated")
_OF_STORIES = ("stor", "journey", "testimon", "recovery", "path", "review", "words", "spotlight", "profile", "feature")
_LONGEST_LINE = 70  # characters
_LONGEST_HEADING = 90
_LONGEST_REVIEW = 900
_LAST_RANK = 6  # of an h-tag
_FIRST = 6  # sentences under a heading, of which one tells of a person
_MOST_PARAGRAPHS = 3  # of one person's biography, without a heading over them
_MAIN = frozenset(("main", "aside", "header"))
_BIOGRAPHY, _TESTIMONIAL = Scope("excluded", "biography"), Scope("excluded", "testimonial")


def set_apart_under_names(page: Page) -> None:
    """Sentences under the name of a clinician or in somebody's story, and reviews that are signed, claim nothing.

    What "we" offer, accept or treat, and what "I" say, stays what it is; so does a page that bears the name of its one clinician.
    """
    people = {heading: scope for heading in page.headings if (scope := _of_heading(page, heading)) is not None}
    lines = [unit for unit in page.units if len(unit.low) <= _LONGEST_LINE]
    for unit in _ROLE.among(lines):
        if unit.number == 0 or not _ROLE.compiled.fullmatch(unit.low):
            continue
        name = page.units[unit.number - 1]
        if not _is_name(page, name):
            continue
        if name.block.kind != "heading":
            _leave_out(page, _below(page, name.text, unit), _BIOGRAPHY)
        elif heading := next((one for one in unit.block.headings if one.text == name.block.text), None):
            people.setdefault(heading, _BIOGRAPHY)
    if people:
        page.names_of_people |= {heading.text for heading in people}
        _leave_out_under(page, people)
    _leave_out_reviews(page, lines)


def _of_heading(page: Page, heading: Heading) -> Scope | None:
    """Whether what stands under a heading is somebody's story, or of one who works here."""
    low = heading.low
    if len(low) > _LONGEST_HEADING:
        return None
    text = plain(heading.text)
    if ("'s " in text or ":" in text or " - " in text) and any(map(low.__contains__, _OF_STORIES)):
        story = next((found for one in _STORIES if (found := one.match(text))), None)
        return _TESTIMONIAL if story is not None and _is_person(page, story["name"]) else None
    may_be_titled = text.startswith("Dr") or ((", " in text or text[-2:].isupper()) and _TITLED.search(text))
    if heading.level == 1 or not may_be_titled:
        return None
    found = _NAME_LINE.fullmatch(text)
    return _BIOGRAPHY if found is not None and _works_here(page, found["name"]) else None


def _is_person(page: Page, name: str) -> bool:
    """Whether capitals are the name of a person, who gives the provider no name: none of their words stands in lower case on the page."""
    if not _may_be_a_person(name, page.document.text):
        return False
    return not any(word in called.split() for word in _words(name.lower()) for called in page.provider_names)


def _words(low: str) -> list[str]:
    """The words of a name in small letters, without its initials.

    >>> _words("dr. erin j. falk")
    ['dr', 'erin', 'falk']
    """
    return [word for word in low.replace(".", " ").split() if len(word) > 1]


@lru_cache(maxsize=1024)  # a page names the same people again and again
def _may_be_a_person(name: str, text: str) -> bool:
    low = name.lower()
    if KIND.search(low) or NOT_PERSON.search(low) or _NOBODY.fullmatch(low) or find_terms(name, low):
        return False
    return not any(stands_in(word, text) for word in _words(low))


def _works_here(page: Page, name: str) -> bool:
    """Whether a clinician of that name is one of several who work here, and not the one whose page it is."""
    low = name.lower()
    own = (page.document.title.lower(), *page.provider_names)
    last = _words(low)[-1:]
    if KIND.search(low) or NOT_PERSON.search(low) or any(word in called for word in last for called in own):
        return False
    return " our " in page.document.low or " we " in page.document.low


def _is_name(page: Page, line: Unit) -> bool:
    """Whether a line is nothing but the name of somebody who works here."""
    if len(line.text) > _LONGEST_LINE:
        return False
    found = _NAME_LINE.fullmatch(plain(line.text))
    return found is not None and _is_person(page, found["name"]) and _works_here(page, found["name"])


def _below(page: Page, name: str, before: Unit) -> Iterator[Unit]:
    """What else is told of one whose name and post stand above: the rest of the paragraph, and those that go on about "her"."""
    first = fold(name).removeprefix("dr. ").split()[0]
    blocks, last = 0, before.block
    for unit in page.units[before.number + 1 :]:
        if unit.block is not last:
            blocks, last = blocks + 1, unit.block
            told = unit.low.startswith(f"{first} ") or _GOES_ON.match(unit.low)
            if unit.block.kind != "paragraph" or blocks > _MOST_PARAGRAPHS or not told:
                return
        yield unit


def _leave_out_under(page: Page, people: dict[Heading, Scope]) -> None:
    """Take its claim from what stands under such headings; a story is one only where a person is told of."""
    under: dict[Heading, list[Unit]] = {}
    for unit in page.units:
        if unit.block.zone not in _MAIN or unit.block.kind == "title":
            continue
        for heading in unit.block.headings:
            if heading in people:
                under.setdefault(heading, []).append(unit)
                break
    for heading, told in under.items():
        scope = people[heading]
        if scope is _BIOGRAPHY:
            _leave_out(page, told, scope)
            if heading.level > _LAST_RANK:  # a bold line heads no more than the next paragraph
                _leave_out(page, _below(page, heading.text, told[-1]), scope)
        elif any(_OF_A_PERSON.search(unit.low) or _first_name(heading) in unit.low for unit in told[:_FIRST]):
            _leave_out(page, told, scope)


def _first_name(heading: Heading) -> str:
    """The folded first name in the heading over a story, behind a blank as in a sentence that tells of it.

    >>> _first_name(Heading(2, "Wrenna Quillstock’s Story", "wrenna quillstock's story")), _first_name(Heading(2, "Spotlight: Oskar", "spotlight: oskar"))
    ('wrenna ', 'oskar ')
    """
    before, _, behind = heading.low.partition("'s ")
    name = before.split() if behind else plain(heading.low).replace(" - ", ": ").partition(": ")[2].split()
    return f"{name[0]} " if name else heading.low


def _leave_out(page: Page, told: Sequence[Unit] | Iterator[Unit], scope: Scope) -> None:
    """Take their claim from sentences, but for those in which the provider says what is given, or one speaks as "I"."""
    for unit in told:
        why = page.scopes[unit.number].why
        if scope is _BIOGRAPHY and why == "first_person":
            continue
        if speaks_of_offers(unit.low) or is_provider_speaking(unit.low):
            continue
        page.scopes[unit.number] = scope


def _leave_out_reviews(page: Page, lines: Sequence[Unit]) -> None:
    """Take their claim from reviews: the paragraph over a signature, and what stands under a name and how long ago it was written."""
    units = page.units
    for line in _SIGNS.among(lines):
        low = line.low
        if not line.number or line.block.kind == "title":
            continue
        if not ("," in low or "(" in low or low[0] in "-~" or " - " in low):
            continue  # most lines
        text = plain(line.text)
        found = next((found for one in _SIGNATURES if (found := one.fullmatch(text))), None)
        if found is None or not _is_person(page, found["name"]):
            continue
        above = units[line.number - 1].block
        if above.kind in ("paragraph", "item") and above.zone in _MAIN and len(above.text) <= _LONGEST_REVIEW:
            _leave_out(page, page.of_block(above), _TESTIMONIAL)
        page.scopes[line.number] = _TESTIMONIAL
    for line in that_hold(" ago", units, page.document.low):
        if not line.number or not _DATED.compiled.fullmatch(line.low):
            continue
        name = units[line.number - 1]
        if not _NAME_LINE.fullmatch(plain(name.text)) or not _is_person(page, plain(name.text)):
            continue
        block = line.block
        for unit in units[line.number + 1 :]:
            if unit.block is not block and block is not line.block:
                break  # the paragraph behind it is the review
            block = unit.block
            if block.kind == "heading" or len(block.text) > _LONGEST_REVIEW:
                break
            _leave_out(page, [unit], _TESTIMONIAL)
