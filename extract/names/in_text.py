"""The names that running text gives a provider: "at Harbor Quarry", "Harbor Quarry's IOP", "Harbor Quarry offers"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace

from extract.document import Document
from extract.names.candidates import CREDENTIAL, MAKER, WEIGHTS, WHOSE, Provider
from extract.names.checks import NO_NAMES, is_distinctive
from extract.names.former_places import former_places, without_level
from extract.names.forms import ACRONYM, KIND, in_a_word, is_only_a_name
from extract.names.of_us import is_no_house, may_be_a_house, said_of_us
from extract.names.spanish import spanish_names
from extract.patterns.searching import compiled
from extract.patterns.terms import find_terms
from extract.places.gazetteer import places, state_code
from extract.units import Unit
from extract.wordings import Wordings

MIN_SENTENCE = 25
_WORDINGS = Wordings.of(__name__)
_CALLS_ON = _WORDINGS["calls_on"]
_LED = _WORDINGS["led"]
_CAPITALS = _WORDINGS["capitals"]
_INTRODUCES = _WORDINGS["introduces"]
_PEOPLE_BEHIND = _WORDINGS["people_behind"]
_PEOPLE_BEFORE = _WORDINGS["people_before"]
_OWNS = _WORDINGS["owns"]
_IS_ONE = _WORDINGS["is_one"]
_IS_FOR = _WORDINGS["is_for"]
_NOBODYS_CARE = _WORDINGS["nobodys_care"]
_FELLOWSHIP = _WORDINGS["fellowship"]
_MENTIONS = _WORDINGS["mentions"]
_COMPANY_BEHIND = _WORDINGS["company_behind"]
_RUNS_BEHIND = _WORDINGS["runs_behind"]
_DEGREE = compiled(rf",? {CREDENTIAL}\b")
_SURNAMED = rf" (?:[A-Z]\.? )?[A-Z][\w'’-]+,? {CREDENTIAL}\b"
_COUNT_BEFORE = compiled(r"\d-$")
_STREET_BEHIND = _WORDINGS["street_behind"]
_PEOPLE_TAIL = _WORDINGS["people_tail"]
# "QuarryCare provides an intensive outpatient program": a word with capitals within is nothing but a name
_CAMEL = compiled(r"[A-Z][a-z]+[A-Z][A-Za-z]+")
_GIVES_A_LEVEL = _WORDINGS["gives_a_level"]
_TOLD_FIRST = _WORDINGS["told_first"]
_ITS_CARE = _WORDINGS["its_care"]
_CARE_AT = _WORDINGS["care_at"]
_LEVEL_AT = _WORDINGS["level_at"]
_LEVEL_ACTS = _WORDINGS["level_acts"]
_OF_A_METHOD = _WORDINGS["of_a_method"]
_IS_A_PROVIDER = _WORDINGS["is_a_provider"]
_ORGANISATION = _WORDINGS["organisation"]
_LETTERED = _WORDINGS["lettered"]
_ACTS_THERE = _WORDINGS["acts_there"]
_BYLINE = _WORDINGS["byline"]
_FOLLOWED = _WORDINGS["followed"]
_TAIL = _WORDINGS["tail"]
_POSSESSIVE = ("'", "’", "'s", "’s")
_LEVEL_TAIL = _WORDINGS["level_tail"]
# "the Quarry Counseling Center and the Women's Center": two of them
_AND_ANOTHER = compiled(r" and [Tt]he ")
_ITS = _WORDINGS["its"]
_SOMEBODYS = _WORDINGS["somebodys"]
_GOES_ON = _WORDINGS["goes_on"]
_KIN = frozenset(_WORDINGS.words("kin"))
_GO_THERE = _WORDINGS["go_there"]
_TOLD_OF = _WORDINGS["told_of"]
_BILLS = _WORDINGS["bills"]
BILLED = 2  # sentences
_SPEAKS = compiled(r"\b(?:[Ww]e|[Oo]ur)\b")
MOST_SINGLE = 60  # names of one word
_GREETS = ("why ", "welcome to ", "does ", "what makes ")  # short lines that may name whose page it is
# "Each Harbor House is run by its residents": one of many, as anybody tells of them
_OF_MANY = ("Each ", "Every ", "Any ", "Another ")
# "MCBH's Center for Eating Disorders": a part of whoever the letters are
_OF_LETTERS = compiled(r"[A-Z]{3,6}['\u2019]s ")
_IN_LETTERS = compiled(r" \([A-Z][A-Za-z&-]{1,7}\)(?=,? )")
_LED_AT = _WORDINGS["led_at"]


def names_in_text(units: list[Unit], document: Document, placed: list[Provider]) -> Iterator[Provider]:
    """Names in running text. `placed` are those of the page's own places: one may go on before the words found here."""
    text, low = document.text, document.low
    single: dict[str, float] = defaultdict(float)
    people: dict[str, bool] = {}
    owners: dict[str, Provider] = {}  # by words that are of no kind of place
    ours: dict[str, Provider] = {}  # said once and surely of those who write
    degrees = [found.start() for found in _DEGREE.finditer(text)]
    former = former_places(units, text)
    for unit in units:
        if unit.block.zone not in ("nav", "testimonial", "staff") and (
            len(unit.text) > MIN_SENTENCE or unit.low.startswith(_GREETS) or _heads_at(unit)
        ):
            for found in _named(unit):
                if found.name in former or _OF_LETTERS.match(found.name):
                    continue
                if found.rule in ("ours", "asked"):
                    ours[found.name] = found
                    found = replace(found, rule="named")
                if found.name not in people:
                    people[found.name] = " " in found.name and _has_degree(found.name, text, degrees)
                if people[found.name]:
                    continue
                if " " in found.name or found.rule in ("company", "gives"):
                    if found.rule == "whose" and not KIND.search(found.name):
                        owners[found.name] = found
                    yield _whole(found, unit, placed)
                elif (
                    (len(found.name) > ACRONYM or found.name.isupper())
                    and found.name[:3].isalpha()
                    and found.name.replace("-", "").isalnum()
                ):
                    single[found.name] += WEIGHTS[found.rule]
                    if found.rule == "whose":
                        owners[found.name] = found
    yield from spanish_names(units, document)
    if len(ours) == 1 and _SPEAKS.search(text):  # of two one is told of as another
        yield from [found for found in ours.values() if may_be_a_house(found, text, low)]
    if len(owners) == 1 and _SPEAKS.search(text):
        title = document.title
        owner = [found for name, found in owners.items() if _may_own(name, text, low) and not _goes_on(name, title)]
        yield from owner * 2
    for name, sentences in Counter(_bills(units)).items():
        if (
            sentences >= BILLED
            and is_distinctive(name)
            and is_only_a_name(name.lower(), "", text, low)
            and not _is_a_persons(name, text)
        ):
            yield from [Provider(name, name, "text", "named")] * sentences
    # On a page of so many the one that is named oftenest is told; each is looked for in the whole text.
    for name, times in (
        sorted(single.items(), key=lambda one: -one[1])[:MOST_SINGLE] if len(single) > MOST_SINGLE else single.items()
    ):
        if (
            times >= (3 if len(name) == ACRONYM else 2)
            and _is_one_word_name(name, text, low)
            and not _is_a_persons(name, text)
        ):
            yield from [Provider(name, name, "text", "named")] * int(times)


def _goes_on(name: str, title: str) -> bool:
    """Whether the title of the page has more of a name: "Harbor Quarry Recovery" for "Harbor Quarry".

    >>> [_goes_on("Harbor Quarry", title) for title in ("IOP | Harbor Quarry Recovery", "Harbor Quarry IOP", "IOP")]
    [True, False, False]
    """
    return KIND.match(title.partition(f"{name} ")[2].lower()) is not None


def _heads_at(unit: Unit) -> bool:
    """Whether it is a heading that names what is at somebody's, which may be short: "IOP at Harbor Quarry"."""
    return unit.block.kind == "heading" and " at " in unit.low


def _bills(units: list[Unit]) -> Iterator[str]:
    """The single words that sentences about insurers begin with: "Quarrystem accepts Aetna"."""
    for unit in units:
        found = _BILLS.match(unit.text)
        if found is None or found["name"] in NO_NAMES or find_terms(found["name"], found["name"].lower()):
            continue
        if find_terms(unit.text, unit.low, ("insurers",)):
            yield found["name"]


def _whole(found: Provider, unit: Unit, placed: list[Provider]) -> Provider:
    """ "Home Recovery" is the end of "Coming to Home Recovery", where the title has that and it stands here so too."""
    for other in placed:
        if other.name.endswith(f" {found.name}") and other.name in unit.text:
            return Provider(other.name, other.name, "text", found.rule)
    return found


def _is_a_persons(name: str, text: str) -> bool:
    """Whether a surname and a degree stand behind a single word somewhere: "Ann" of "Ann Quill, LCSW"."""
    return re.search(rf"\b{re.escape(name)}{_SURNAMED}", text) is not None


def _has_degree(name: str, text: str, degrees: list[int]) -> bool:
    """Whether one of the degrees (where each begins in the text) stands right behind a name: "Ann Quill, LCSW"."""
    return not KIND.search(name) and any(text.endswith(name, 0, start) for start in degrees)


def _named(unit: Unit) -> Iterator[Provider]:
    """Names in running text: "at Harbor Quarry", "Harbor Quarry's IOP", "Harbor Quarry offers"."""
    if ", " in unit.low and " at " in unit.low and _LED_AT.match(unit.low):
        return
    for found in () if unit.text.islower() else _CAPITALS.finditer(unit.text):
        words = found.group()
        if words in NO_NAMES or (words.startswith(_OF_MANY) and " " in words):
            continue
        several = " " in words  # else all that leads to a name, or stands behind it, is no part of the word
        called = _CALLS_ON.match(words) if several else None
        led = called or (_LED.match(words) if several else None)
        start = found.start() + (led.end() if led else 0)
        named = words[led.end() :] if led else words
        whose = WHOSE.match(named) if several else None
        name = whose["name"] if whose else _without_tail(named)
        bare = without_level(name.removeprefix("the ")) if several else name
        name, start = bare, start + len(name) - len(bare)
        if len(name) < 3 or (" " in name and len(name) < 6):
            continue
        if (
            whose is None
            and name.count(" ") < 2
            and name not in _KIN
            and (house := _SOMEBODYS.match(unit.text, start + len(name)))
        ):
            name = unit.text[start : house.end()]
        elif whose is None and " " not in name and name not in _KIN:
            name = _whole_possessive(unit.text, start, name)
        before = unit.text[max(0, found.start() - 36) : found.start()]
        after = unit.text[start + len(name) : start + len(name) + 60]
        if after.startswith(" (") and KIND.search(name) and (short := _IN_LETTERS.match(after)):
            if _NOBODYS_CARE.search(name) or _FELLOWSHIP.search(name):
                continue
            after = after[short.end() :]  # "Harbor Quarry Center (HQC) offers"
        if (before.endswith("-") and _COUNT_BEFORE.search(before)) or (_STREET_BEHIND.match(after) and not called):
            continue  # "our 90-Day Primary Program"; "at the Quarry Activity Center on Main St.": where somebody comes to
        if before.endswith((" at ", " at the ")) and _TOLD_OF.match(after):
            continue
        if before.endswith((" on ", " on the ")) and after.startswith(" campus"):
            continue  # whose ground it is, which may be a landlord's
        if " at " in before and _GO_THERE.search(unit.low, 0, found.start()):
            continue
        if _BYLINE.search(unit.low, max(0, found.start() - 24), found.start()):  # an author, whoever that is
            continue
        company = _COMPANY_BEHIND.match(after)
        if (
            company
            and (
                _FOLLOWED.match(after, company.end())
                or _RUNS_BEHIND.match(after, company.end())
                or _INTRODUCES.search(before)
            )
            and not MAKER.search(name)
        ):
            yield Provider(name, name, "text", "company")
        elif _OWNS.match(unit.text, start + len(name)) and name.lower() not in places().states_of:
            yield Provider(name, name, "text", "owner")
        elif (
            " " in name
            and not before.endswith(("'s ", "’s "))
            and not _FELLOWSHIP.search(name)
            and (
                _IS_ONE.match(unit.text, start + len(name))
                or (_IS_FOR.match(unit.text, start + len(name)) and not _NOBODYS_CARE.search(name))
            )
        ):
            yield Provider(name, name, "text", "is_one")
        elif (
            _CAMEL.fullmatch(name)
            and _gives_care(unit, start, start + len(name))
            and not find_terms(name, name.lower())
        ):
            yield Provider(name, name, "text", "gives")
        elif _IS_A_PROVIDER.match(unit.text, start + len(name)) and _ORGANISATION.search(name):
            yield Provider(name, name, "text", "is_one")
        elif name[1] == "-" and _LETTERED.fullmatch(name) and _FOLLOWED.match(after):
            yield Provider(name, name, "text", "company")
        elif name.startswith("The ") and _OF_A_METHOD.fullmatch(name) and _FOLLOWED.match(after):
            yield Provider(name, name, "text", "of_method")
        elif name.isupper() and name.isalpha() and before.endswith(" at ") and _is_level_at(unit, start, name):
            yield Provider(name, name, "text", "whose")
        elif _PEOPLE_TAIL.search(name) and " " in (people := _PEOPLE_TAIL.sub("", name)) and KIND.search(people):
            yield Provider(people, people, "text", "named")
        elif whose or _ITS.match(unit.text, start + len(name)):
            yield Provider(name, name, "text", "whose")
        elif (
            " " in name and before.endswith(" at ") and not KIND.search(name) and _is_level_at(unit, start, name)
        ) or (start == 0 and " " in name and not KIND.search(name) and _TOLD_FIRST.match(unit.low, len(name))):
            yield Provider(name, name, "text", "ours")
        elif not KIND.search(name) and (rule := said_of_us(unit, start, start + len(name))):
            yield Provider(name, name, "text", rule)
        elif (
            called
            or (several and _LEVEL_TAIL.search(words))
            or _INTRODUCES.search(before)
            or _FOLLOWED.match(after)
            or (
                _PEOPLE_BEHIND.match(after)
                and (
                    words.startswith(("the ", "The "))
                    or _PEOPLE_BEFORE.search(before)
                    or (" " in name and KIND.search(name) and not _FELLOWSHIP.search(name))
                )
            )
        ):
            yield Provider(name, name, "text", "named")
        elif _MENTIONS.search(before):
            yield Provider(name, name, "text", "mentioned")


def _without_tail(named: str) -> str:
    """A name without what stands behind it in one breath: "Harbor Quarry IOP", "Harbor Quarry and the Women's Center"."""
    if " and " in named:
        named = _AND_ANOTHER.split(named, maxsplit=1)[0]
    return _TAIL.sub("", named) if " " in named or "&" in named or named.endswith(_POSSESSIVE) else named


def _whole_possessive(text: str, start: int, name: str) -> str:
    """The name that goes on behind a word and its 's, up to its kind of place; the word alone where it does not.

    >>> _whole_possessive("at Otter's Bend Counseling we", 3, "Otter"), _whole_possessive("at Otter's Adult Treatment Center", 3, "Otter")
    ("Otter's Bend Counseling", 'Otter')
    """
    found = _GOES_ON.match(text, start + len(name))
    if found is None:
        return name
    words = found.group().split(" ")[1:]
    while words and KIND.fullmatch(words[-1]) is None:
        words.pop()
    whole = f"{name}{found.group().split(' ')[0]} {' '.join(words)}"
    return whole if len(words) > 1 and is_distinctive(" ".join(words)) else name


def _gives_care(unit: Unit, start: int, end: int) -> bool:
    """Whether the word at [start, end) is told to give care: it offers a level, its programs do, or those at it do."""
    if unit.text.endswith("; ", 0, start):
        return False  # "We run no groups; QuarryCare offers an IOP"
    if _GIVES_A_LEVEL.match(unit.text, end) or _ITS_CARE.match(unit.text, end):
        return True
    return _CARE_AT.search(unit.low, 0, start) is not None and _ACTS_THERE.match(unit.low, end) is not None


def _is_level_at(unit: Unit, start: int, name: str) -> bool:
    """Whether a level of care is told of as the one at a name: "The Intensive Outpatient Program at QLCS meets people …"."""
    at = _LEVEL_AT.search(unit.low, max(0, start - 80), start)
    return at is not None and _LEVEL_ACTS.match(unit.low, start + len(name)) is not None


def _may_own(name: str, text: str, folded: str) -> bool:
    """Whether words whose program the text speaks of once may be the name of us who write it: no state, town or insurer."""
    low = name.lower()
    if " " in name and (is_no_house(name) or not is_distinctive(name)):
        return False
    if state_code(name) is not None or find_terms(name, low) or _is_a_persons(name, text):
        return False
    if low in places().states_of and re.search(
        rf"\b(?:in|near|of|serving) {re.escape(name)}\b|\b{re.escape(name)}, [A-Z]", text
    ):
        return False
    return is_only_a_name(low, "", text, folded)


def _is_one_word_name(name: str, text: str, folded: str) -> bool:
    """Whether a single word is a name: always with a capital, within sentences too."""
    if state_code(name) is not None:
        return False
    if name.isupper() and len(name) == ACRONYM:
        return not find_terms(name, name.lower()) and re.search(rf"\b{name.lower()}\b", text) is None
    low = name.lower()
    return _is_within(name, text) and is_only_a_name(low, "", text, folded) and not find_terms(name, low)


def _is_within(name: str, text: str) -> bool:
    """Whether a word stands behind another one in a sentence, where no capital is due."""
    start = text.find(name, 2)
    while start >= 0:
        before, after = text[start - 2 : start], text[start + len(name) : start + len(name) + 1]
        if before[1] == " " and (before[0] in ",;" or before[0].islower()) and not in_a_word(after):
            return True
        start = text.find(name, start + 1)
    return False
