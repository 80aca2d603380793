"""Sentences that tell of a person by name: a client, who reviews, whom a quote is of. They are no claim and never quoted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from extract.document import Block, plain
from extract.names.forms import KIND
from extract.patterns.literals import MOST_TEXTS, AnyOf, Prefiltered
from extract.patterns.searching import compiled
from extract.patterns.terms import Match, find_terms
from extract.places.gazetteer import places
from extract.units import Unit
from extract.wordings import Wordings

# Why a sentence is no claim, where a person says it or it is of one: no name beside it is quoted
OF_PEOPLE = frozenset(("testimonial", "first_person", "staff", "biography", "clinicians"))
WORDINGS = Wordings.of(__name__)
# Pieces of which such a sentence holds one, see extract.patterns.hints.
HINTS = WORDINGS.words("signs")
_NAME = WORDINGS.text("name")
_GIVEN = WORDINGS.text("given")
_FORMS = tuple(
    Prefiltered(WORDINGS.text(name))
    for name in (
        "who_named",
        "who_did",
        "review_by",
        "says_name",
        "whole_name_did",
        "name_who",
        "name_did",
        "spotlight",
        "story_of",
        "helped",
        "doctor",
        "with_credential",
        "title_before",
        "name_changed",
        "with_age",
        "meet",
        "spanish_says",
        "spanish_name_who",
        "spanish_who_named",
        "thanks",
        "post_before",
        "post_behind",
        "led_by",
        "came_to_us",
        "with_title",
        "capitals_said",
        "we_call",
        "take_for_example",
        "spanish_story_of",
        "headed_review",
        "own_story",
        "recovery_of",
        "hear_from",
        "one_of_who",
        "whos_like",
        "who_before",
        "watched",
        "turned_for",
        "given_who_did",
        "is_one_who",
        "fell",
        "our_who_says",
        "in_a_video",
        "given_who_finished",
    )
)
_WHOLE_NAME = WORDINGS["whole_name"]
_ANY_FORM = AnyOf(_FORMS)
_OF_WHOLE_NAME = frozenset(form for form in _FORMS if _NAME in form.pattern)
_AT_WHOLE_NAME = frozenset(form for form in _FORMS if form.pattern.removeprefix(r"(?<![\w'] )").startswith(_NAME))
_QUOTE = compiled(r'"[^"]{20,1200}"')
_SAYS = WORDINGS["says"]
_SIGNED = compiled(
    rf"\s*(?:[-~]{{1,2}}\s?{_GIVEN}(?:,.{{0,60}})?|{_NAME}(?:(?:,| -).{{0,60}})?)\W*".replace("(?P<name>", "(?:")
)
_STARS = WORDINGS["stars"]
_STARRED = WORDINGS.words("starred")
_LONGEST = 1600  # characters of a sentence that are looked at for each form
_PROVIDER_SAYS = WORDINGS["provider_says"]
_SHORTEST_QUOTE = 20  # characters: less is a word that is set off, as a "step-down" group
_LONGEST_BLOCK = 3000  # characters of a block that may be a quote


def of_people(
    units: Sequence[Unit],
    hints: Sequence[frozenset[str]],
    terms_of: Sequence[list[Match]],
    provider_names: tuple[str, ...],
) -> set[int]:
    """The numbers of the sentences that tell of a person by name, or quote one."""
    found: set[int] = set()
    asked: Block | None = None
    for unit in units:
        if "person" not in hints[unit.number] or unit.block.kind == "title":
            continue
        text = plain(unit.text)
        if _may_be_starred(unit.low) and _STARS.search(text):
            found.update(_from_quote(units, unit))
            if len(text) < 20 or unit.block.kind == "heading":
                found.update(_said_under(units, unit))
        elif _names_person(unit, text, terms_of[unit.number], provider_names):
            found.add(unit.number)
            if _IS_STORY.search(text):
                found.update(_of_block(units, unit))
        if '"' in text and unit.block is not asked:
            asked = unit.block
            found.update(_quoted(units, unit))
    return found


def is_provider_speaking(low: str) -> bool:
    """Whether a sentence says what "we" accept, offer, treat: so speaks the provider, and no reviewer."""
    return ("we " in low or "our " in low) and _PROVIDER_SAYS.search(low) is not None


def _may_be_starred(low: str) -> bool:
    """Whether stars, or how many, or who was taken, may stand in a sentence; most hold not one sign of it."""
    holds = "star" in low or "5" in low or " my" in low or not low.isascii()
    return holds and any(map(low.__contains__, _STARRED))


def _said_under(units: Sequence[Unit], stars: Unit) -> Iterator[int]:
    """What stands under a line of stars: the next sentence, and all of its paragraph where the stars head it."""
    for following in units[stars.number + 1 : stars.number + 2]:
        yield from _of_block(units, following) if stars.block.kind == "heading" else (following.number,)


def _names_person(unit: Unit, text: str, terms: list[Match], provider_names: tuple[str, ...]) -> bool:
    if text.islower():  # no name is written so
        return False
    own: set[str] | None = None
    for start, end in _named_forms(text[:_LONGEST], unit.low[:_LONGEST]):
        if own is None:
            own = {word for name in provider_names for word in _BETWEEN_WORDS.split(name)}
        low = unit.low[start:end]
        if KIND.search(low) or any(name.startswith(low) or low.startswith(name) for name in provider_names):
            continue
        if any(len(word) > 3 and word in own for word in low.split()):
            continue  # who practises alone has the practice's name
        if any(term.start < end and start < term.end for term in terms) or NOT_PERSON.search(low):
            continue
        return True
    return False


@lru_cache(maxsize=MOST_TEXTS)  # menus, footers and boxes stand on every page of a site
def _named_forms(text: str, low: str) -> tuple[tuple[int, int], ...]:
    """Where the forms that tell of a person have a name in them, form by form."""
    forms = _ANY_FORM.that_may_match(low)
    if not forms:
        return ()
    whole = _WHOLE_NAME.search(text)
    if whole is None:
        forms = [form for form in forms if form not in _OF_WHOLE_NAME]
    begins = whole.start() if whole is not None else 0  # before it no form can match that begins with such a name
    return tuple(
        [
            match.span("name")
            for form in forms
            for match in form.compiled.finditer(text, begins if form in _AT_WHOLE_NAME else 0)
        ]
    )


_NO_LAST_NAME = WORDINGS["no_last_name"]
_LONGEST_HEADING = 100
_BETWEEN_WORDS = compiled(r"\W+")
_BETWEEN_NAMES = ("d", "l", "v")  # first letters of "de", "la", "van" and the like
_AS_HEADING = WORDINGS["as_heading"]


def headings_of_people(headings: Iterable[str], text: str, provider_names: tuple[str, ...]) -> Iterator[str]:
    """The headings that are the name of a person, or may be: none of their words stands in lower case on the page.

    A heading taken for a name is only left out of the sections that evidence shows, so that one too many does no harm.

    >>> list(headings_of_people(["Orla Quennick", "Relapse Prevention", "Yoga Barn"], "Yoga in our barn.", ()))
    ['Orla Quennick']
    """
    for heading in headings:
        if not 4 < len(heading) < _LONGEST_HEADING or not _may_be_a_name(heading):
            continue
        if (match := _AS_HEADING.fullmatch(plain(heading))) is None:
            continue
        low = match["name"].lower()
        if KIND.search(low) or NOT_PERSON.search(low) or any(low in name or name in low for name in provider_names):
            continue
        if _NO_LAST_NAME.search(low) or low in places().states_of:
            continue  # "Council Bluffs" heads one of the offices
        written = any(stands_in(word, text) for word in _BETWEEN_WORDS.split(low) if len(word) > 1)
        if not written and not find_terms(match["name"], low):
            yield heading


def _may_be_a_name(heading: str) -> bool:
    """Whether the second word begins as one of a name, "Orla Quennick", "Orla de Quennick"; initials have a full stop.

    >>> _may_be_a_name("Orla Quennick"), _may_be_a_name("J.D."), _may_be_a_name("What we treat")
    (True, True, False)
    """
    second = heading.partition(" ")[2][:1]
    begins = second.isupper() or second in _BETWEEN_NAMES or "." in heading
    return begins or not (heading.isascii() and heading[0].isalnum())


def stands_in(word: str, text: str) -> bool:
    """Whether a word stands in a text as a whole word; an expression made for each word of a page would cost far more.

    >>> stands_in("barn", "yoga in our barn."), stands_in("barn", "barns and Barn"), stands_in("barn", "barns, a barn")
    (True, False, True)
    """
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        around = text[start - 1 : start] + text[end : end + 1]
        if not any(character.isalnum() or character == "_" for character in around):
            return True
        start = text.find(word, end)
    return False


_IS_STORY = WORDINGS["is_story"]
NOT_PERSON = WORDINGS["not_person"]


def _quoted(units: Sequence[Unit], unit: Unit) -> Iterator[int]:
    """The sentences of a block that is a quote with the name of who said it, behind it or on the next line."""
    if len(unit.block.text) > _LONGEST_BLOCK:
        return
    text = plain(unit.block.text)
    if not _QUOTE.search(text):
        return
    ends = text.rfind('"')
    signed = _SAYS.search(text, max(0, ends)) is not None and ends >= 0
    block = _from_quote(units, unit)
    last = block[-1]
    if not signed and text.lstrip().startswith('"') and text.rstrip().endswith('"') and last + 1 < len(units):
        following = plain(units[last + 1].block.text)
        if len(following) < 80 and _SIGNED.fullmatch(following):
            signed = True
            yield last + 1
    if signed:
        yield from block


def _from_quote(units: Sequence[Unit], unit: Unit) -> range:
    """The numbers of the sentences of its block from the quotation on: what stands before it is no word of who is quoted."""
    block = _of_block(units, unit)
    if len(block) == 1:
        return block
    text = plain(unit.block.text)
    marks = [at for at, letter in enumerate(text[:_LONGEST_BLOCK]) if letter == '"']
    long = (begin for begin, end in zip(marks[0::2], marks[1::2], strict=False) if end - begin > _SHORTEST_QUOTE)
    if not marks and _PROVIDER_SAYS.search(units[block[0]].low):
        # "We accept Aetna. They took my Cigna!": what the provider says first is no word of a reviewer's
        return range(
            next((number for number in block if not _PROVIDER_SAYS.search(units[number].low)), unit.number),
            block[-1] + 1,
        )
    if (start := next(long, 0)) == 0 or len(text) != len(unit.block.text):
        return block
    start += unit.block.start
    return range(next((number for number in block if units[number].end > start), block[0]), block[-1] + 1)


def _of_block(units: Sequence[Unit], unit: Unit) -> range:
    """The numbers of the sentences of its block; of a long one only its own."""
    if len(unit.block.text) > _LONGEST_BLOCK:
        return range(unit.number, unit.number + 1)
    first = last = unit.number
    while first and units[first - 1].block is unit.block:
        first -= 1
    while last + 1 < len(units) and units[last + 1].block is unit.block:
        last += 1
    return range(first, last + 1)
