"""Who the page is of: the provider's name as the page itself gives it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice, pairwise

from extract.document import Document, fold
from extract.levels.belonging import levels_in
from extract.names.candidates import CREDENTIAL, ENOUGH, OF_TEXT, OF_WORDS, SURE, WEIGHTS, WHOSE, Provider
from extract.names.care_in_town import without_town, without_town_in_state
from extract.names.checks import MAX_NAME_WORDS, is_distinctive, is_name, is_only_a_kind, name_key
from extract.names.copyrights import MOST_LINES, named_by_copyright
from extract.names.forms import COMPANY, KIND, is_partner, without_number
from extract.names.in_text import names_in_text
from extract.names.of_frames import headed_and_alone, heads_the_site, names_of_frames
from extract.names.over_streets import STREET, names_over_streets, own_name_over_a_street
from extract.names.seals import is_among_seals
from extract.patterns.searching import compiled
from extract.places.gazetteer import WORDS_TOO, places, state_code
from extract.reading.item import Item, MarkedItem
from extract.reading.structured import organization_names
from extract.roles.county_pages import county_that_treats
from extract.units import Unit
from extract.wordings import Wordings

__all__ = ["Provider", "find_provider", "is_anothers", "is_licensed"]

MIN_TOPIC = 4
MOST_OF_A_TOWN = 3  # words
MOST_NAMES = 500  # that are weighed, those with most support
FIRST_PICTURES = 2
SEVERAL = 3  # organisations that running text names alike
_WORDINGS = Wordings.of(__name__)
_ARTICLES = frozenset(_WORDINGS.words("articles"))
_SOMEWHERE = frozenset(_WORDINGS.words("somewhere"))
_OF_A_NAME = _WORDINGS["of_a_name"]
BOLD = 7  # level of a heading that is a bold line and no more
MOST_COPYRIGHTS = 6  # lines with a copyright sign that are looked at
OF_A_KIND = 1.0  # added where the name has a word for an organisation: center, recovery, services …
MOST_NAMED = 4.0  # running text repeats the towns it serves as often as its own name


_TITLE_PARTS = compiled(r"\s+[|–—·»:-]\s+|\s*[|»]\s*|:\s+")
_LOGO = _WORDINGS["logo"]
_LOGO_OF = _WORDINGS["logo_of"]
_PRACTITIONER = compiled(
    rf"^(?P<name>(?:Dra?\.? )?[A-ZÁÉÍÓÚÑ][\w'’-]+(?: [A-ZÁÉÍÓÚÑ][\w'’.-]*){{1,2}},? ?{CREDENTIAL}\b\.?(?:, ?{CREDENTIAL}\b\.?)*)"
)
_TITLED = _WORDINGS["titled"]
_LICENSED = _WORDINGS["licensed"]
_TRADE_IN_TOWN = _WORDINGS["trade_in_town"]
_ABOUT_IT = _WORDINGS["about_it"]
_TOPIC_AT = _WORDINGS["topic_at"]
_TOLD_HERE = _WORDINGS["told_here"]
_LEVELS_BEHIND = _WORDINGS["levels_behind"]
_LANGUAGE = _WORDINGS["language"]


def find_provider(document: Document, sentences: Iterable[Unit]) -> Provider | None:
    """The best-supported name of the organisation whose page this is, or None.

    Candidates from structured data, the site's name, the copyright line, logo, title and running text are
    weighed; a longer form that other places support as well is preferred to a shorter one.
    """
    support: dict[str, float] = defaultdict(float)
    first: dict[str, Provider] = {}
    units = list(sentences)
    placed = [candidate for candidate in _candidates(document, units) if is_name(candidate.name)]
    # Where the page itself says whose it is, its running text need not be asked.
    sure = any(WEIGHTS[candidate.rule] >= SURE for candidate in placed)
    if not sure and (county := county_that_treats(document, units)) is not None:
        return county
    for candidate in (*placed, *(() if sure else names_in_text(units, document, placed))):
        if candidate.rule in OF_TEXT:
            candidate = replace(candidate, name=_without_town_behind(candidate.name, document.text))
        key = name_key(candidate.name)
        if not key or not is_name(candidate.name):
            continue
        if candidate.rule in OF_WORDS and not is_distinctive(candidate.name):
            continue
        if candidate.rule in OF_TEXT and is_only_a_kind(candidate.name):
            continue
        weight = WEIGHTS[candidate.rule]
        if candidate.rule in OF_TEXT and support[key] >= MOST_NAMED:
            continue
        support[key] += weight
        held = first.get(key)
        if held is None or weight > WEIGHTS[held.rule]:
            first[key] = candidate
    if not support:
        return None
    # Each is held against each
    support = dict(sorted(support.items(), key=lambda one: -one[1])[:MOST_NAMES])
    total = {
        key: own
        + (OF_A_KIND if KIND.search(key) else 0.0)
        + sum(other / 2 for name, other in support.items() if name != key and (key in name or name in key))
        for key, own in support.items()
    }
    # Of two that weigh the same the one of the title is whose page it is, and one of the text whom a sentence sends people to
    best = max(total, key=lambda key: (total[key], support[key], first[key].rule not in OF_TEXT, len(key)))
    if first[best].rule == "home_link":  # "Quarry" there, "Quarry Eating Disorder Program" in the title or the footer
        longer = [key for key in total if key.startswith(f"{best} ")]
        whole = [key for key in longer if support[key] >= (ENOUGH if KIND.search(key) else WEIGHTS["home_link"])]
        best = max(whole, key=lambda key: support[key], default=best)
    if first[best].rule in OF_TEXT and _is_one_of_several(best, total):
        return None
    return first[best] if total[best] >= ENOUGH else None


def _is_one_of_several(best: str, total: dict[str, float]) -> bool:
    """Whether running text names several organisations alike, none oftener: who lists them is none of them."""
    alike = [name for name, weight in total.items() if weight >= total[best] and name not in best and best not in name]
    return len(alike) >= SEVERAL - 1


def is_licensed(name: str) -> bool:
    """Whether a name carries a licence to treat: "Ann Quill, LCSW".

    >>> is_licensed("Ann Quill, LCSW"), is_licensed("Ann Quill, DDS")
    (True, False)
    """
    return _LICENSED.search(name) is not None


def is_anothers(item: Item, provider_names: tuple[str, ...]) -> bool:
    """Whether an item is marked as, or stands in, an organisation whose name is not the provider's (folded names)."""
    owner = item.organization if isinstance(item, MarkedItem) else None
    name = owner.first("name") if owner is not None else None
    if name is None or not provider_names or not KIND.search(name.value):
        return False  # "Reno" or "Downtown" is one of its locations
    low = fold(name.value)
    return not any(known in low or low in known for known in provider_names)


def _candidates(document: Document, units: list[Unit]) -> Iterator[Provider]:
    named = organization_names(document)
    marked = {name_key(name.value) for name in named if name.where != "json_ld"}
    for name, quote, where in named:
        rule = "json_ld" if where == "json_ld" else "marked" if len(marked) == 1 else "one_of_marked"
        yield Provider(name, quote, where, rule)
    for key in ("og:site_name", "application-name"):
        if value := document.meta.get(key, "").strip():
            yield Provider(value, value, "meta", "site_name")
            break
    yield from names_of_frames(document)
    parts = [
        bare
        for part in _TITLE_PARTS.split(document.title)
        if part.strip()
        for bare in (_bare(without_number(part.strip())),)
        if bare
    ]
    distinctive = {part for part in dict.fromkeys(parts) if is_name(part) and is_distinctive(part)}
    if not distinctive:
        yield from _first_heading(units, titled=document.kind == "text" or bool(document.title.strip()))
        yield from heads_the_site(units, document)
    # "Ann Quill, LCSW | Quarry Lantern Counseling": one of several who work there, or the name of a practice of one
    practice = any(KIND.search(part) and not _PRACTITIONER.match(part) for part in distinctive)
    if not practice:
        yield from _practitioner_first(units)
    heading = next((unit.low for unit in units if unit.block.kind == "heading"), "")
    topics = [_is_topic(part, heading) for part in parts] if len(parts) > 1 else []
    for place, part in enumerate(parts):
        # "Northgate Partners, Columbus Ohio": the town is not part of the name
        name = part.split(", ")[0] if KIND.search(part.split(", ")[0]) else without_town(part)
        if _is_care_in_town(part) and distinctive - {part}:
            continue  # "Teen Day Treatment Spokane" beside a name
        if (
            place
            and _is_somewhere(part)
            and any(KIND.search(other) and is_distinctive(other) for other in parts[:place])
        ):
            continue  # "Harbor Quarry Houses | Reno"
        name = without_town_in_state(_without_town_behind(name, document.text))
        if (searched := _TRADE_IN_TOWN.match(part)) and _is_somewhere(part[searched.end() :]):
            continue
        last = place and place == len(parts) - 1
        # "Harbor Quarry | Evening IOP" over the heading "Evening IOP": what is not the topic is whose page it is.
        beside = not last and any(topics[place:]) and not topics[place]
        alone = not any(is_name(other) for other in parts if other is not part) and (
            _heads_its_care(part, heading) or _heads_and_stands_again(part, heading, units)
        )
        alone = alone or (len(parts) == 1 and COMPANY.search(part) is not None)  # "Slate Paths, Inc.": no topic ends so
        yield Provider(name, name, "title", "title_end" if last or alone else "title_beside" if beside else "title")
        if not practice and (found := _PRACTITIONER.match(part) or _TITLED.fullmatch(part)):
            yield Provider(found["name"], found["name"], "title", "practitioner")
    if document.kind == "text":
        yield from _first_line(document)
    elif not any(over.level < BOLD for block in document.blocks for over in block.headings[:1]):
        yield from _letterhead(document)
    else:
        yield from own_name_over_a_street(document)
    left, pictures = MOST_COPYRIGHTS, 0
    for at, unit in enumerate(units):
        block = unit.block
        if block.kind == "alt":
            pictures += 1
            called = "logo" in unit.low or "home" in unit.low
            if called and (found := _LOGO_OF.match(unit.text) or _LOGO.match(unit.text)):
                if fold(found["name"]) not in map(fold, parts) and (
                    is_partner(found["name"]) or is_among_seals(units, at)
                ):
                    continue
                yield Provider(found["name"], unit.text, "alt", "logo")
            elif (
                pictures <= FIRST_PICTURES
                and "logo" in block.href.lower()
                and KIND.search(unit.text)
                and not is_partner(unit.text)
            ):
                yield Provider(unit.text, unit.text, "alt", "picture")
        elif left and ("©" in unit.text or "copyright" in unit.low):
            left -= 1
            if owner := named_by_copyright(unit, units[at + 1 : at + 1 + MOST_LINES], document.text):
                yield Provider(owner, owner, "text", "copyright")


def _bare(part: str) -> str:
    """A part of a title without what the page of that title tells of whom it names: "Harbor Quarry locations"."""
    part = _TOPIC_AT.sub("", part) if " at " in part else part
    return _ABOUT_IT.sub("", _LEVELS_BEHIND.sub("", _TOLD_HERE.sub("", _LANGUAGE.sub("", part))))


def _first_heading(units: list[Unit], *, titled: bool) -> Iterator[Provider]:
    """The first heading, where the title names nobody and the heading is a name that says what kind of place it is: "Harbor Quarry Recovery FAQs".

    Of a page without any title the name alone will do.
    """
    heading = next((unit.text for unit in units if unit.block.kind == "heading"), "")
    name = _bare(heading.strip())
    words = name.split()
    if (
        len(words) > 1
        and KIND.fullmatch(words[-1])
        and not KIND.search(words[0])
        and (name != heading or (not titled and words[0] not in _ARTICLES and all(map(_OF_A_NAME.match, words))))
        and is_distinctive(name)
    ):
        yield Provider(name, name, "heading", "heading")
    yield from headed_and_alone(heading, units)


def _practitioner_first(units: list[Unit]) -> Iterator[Provider]:
    """The first heading, or the line before it, where that is the name of one who is licensed to treat: "Ann Quill, LCSW"."""
    first = (unit for unit in units if unit.block.zone in ("main", "header") and unit.block.kind != "title")
    for unit in islice(first, 2):
        found = _PRACTITIONER.fullmatch(unit.text.strip(" .|"))
        if found is not None and (is_licensed(unit.text) or "Ph" in unit.text):
            yield Provider(found["name"], found["name"], "heading", "practitioner")
            return
        if unit.block.kind == "heading":
            return


def _town_behind(words: list[str]) -> int:
    """How many words at the end of a name are a town; at least one word stands before it."""
    for count in range(min(MOST_OF_A_TOWN, len(words) - 1), 0, -1):
        town = fold(" ".join(words[-count:]))
        if town in places().states_of and town not in WORDS_TOO:
            return count
    return 0


def _without_town_behind(name: str, text: str) -> str:
    """A title's name without the town behind it, where the page also writes the name without it.

    >>> _without_town_behind("Quarry Lantern Recovery Tulsa", "Quarry Lantern Recovery is a house for men.")
    'Quarry Lantern Recovery'
    >>> _without_town_behind("Quarry Lantern Recovery Tulsa", "Quarry Lantern Recovery Tulsa is a house for men.")
    'Quarry Lantern Recovery Tulsa'
    """
    words = name.split()
    count = _town_behind(words)
    short = " ".join(words[:-count]) if count else ""
    if (
        count == 0
        or count == len(words) - 1
        or KIND.fullmatch(words[-count - 1]) is None
        or not (is_name(short) and is_distinctive(short))
    ):
        return name
    rest = text.replace(name, " ")
    return short if re.search(rf"(?<![\w-]){re.escape(short)}(?![\w-])", rest) else name


def _is_care_in_town(part: str) -> bool:
    """Whether a part of a title is a level of care and a town, and nobody's name: "Teen Day Treatment Spokane"."""
    words = part.split()
    count = _town_behind(words)
    before = " ".join(words[:-count]) if count else ""
    return count > 0 and bool(levels_in(before)) and not is_distinctive(before)


def _heads_its_care(part: str, heading: str) -> bool:
    """Whether the first heading is a name of several words and the care behind it, no town: "Oxbow Manor Residential Treatment"."""
    low = fold(part)
    behind = heading[len(low) :].strip() if heading.startswith(f"{low} ") else ""
    return " " in low and not _is_somewhere(low) and bool(behind) and bool(levels_in(behind)) and not levels_in(part)


def _heads_and_stands_again(part: str, heading: str, units: list[Unit]) -> bool:
    """Whether the title and the first heading are the same words, which begin another line or stand in the text again: a name, and no slogan."""
    low = fold(part)
    if low != heading.strip() or " " not in low:
        return False
    return sum(part in unit.text for unit in units if unit.block.kind not in ("title", "heading")) > 0


def _is_topic(part: str, heading: str) -> bool:
    """Whether a part of the title is what the first heading says, or a level of care and no more: the topic of the page."""
    low = fold(part)
    if levels_in(part) and not is_distinctive(part):
        return True
    return len(low) > MIN_TOPIC and bool(heading) and (low in heading or heading in low)


def _is_somewhere(words: str) -> bool:
    """Whether the words begin with a place: a town, a state, "near me"."""
    place = fold(words.split(",")[0]).strip()
    return place in places().states_of or state_code(place) is not None or place.split(" ")[0] in _SOMEWHERE


def _letterhead(document: Document) -> Iterator[Provider]:
    """A page made without headings begins with whose it is, or has it before the address in one line, as letters do."""
    lines = [
        block
        for block in document.blocks
        if block.zone in ("main", "header", "footer") and block.kind not in ("title", "alt")
    ]
    for block in lines[:1]:
        name = _TITLE_PARTS.split(block.text.strip())[-1]  # "Plans | Harbor Quarry Recovery"
        words = name.split()
        if 1 < len(words) <= MAX_NAME_WORDS and KIND.fullmatch(words[-1]) and words[0][:1].isupper():
            yield Provider(name, block.text, "text", "first_line")
    yield from names_over_streets(document, ("main", "header", "footer"))


def _first_line(document: Document) -> Iterator[Provider]:
    """A page saved as text begins with the site's name, and has it again over the address at its end."""
    lines = [line for block in document.blocks for line in block.text.split("\n") if line.strip()]
    name, *behind = _TITLE_PARTS.split(lines[0].strip()) if lines else [""]
    if behind and len(name.split()) <= MAX_NAME_WORDS and KIND.search(behind[-1]):
        yield Provider(behind[-1], behind[-1], "text", "title_end")  # "Our fees | Harbor Quarry Center"
    if lines and len(lines[0].split()) <= MAX_NAME_WORDS:
        if whose := WHOSE.match(name) or _LOGO.fullmatch(name):
            name = whose["name"]
        yield Provider(name, name, "text", "first_line")
    for line, following in pairwise(lines):
        if len(line.split()) <= MAX_NAME_WORDS and STREET.match(following):
            yield Provider(line, line, "text", "over_address")
