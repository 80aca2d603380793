"""Whether the words right before a phone or an address name another than the provider: "For detox, call Larkin: ...", "AA meets at Grace Church, ..."."""

from __future__ import annotations

import re
from typing import Literal

from extract.claims.told_of_others import OUR_PLACES, TOLD, is_another
from extract.document import fold, plain
from extract.names.forms import KIND
from extract.page import Page
from extract.patterns.searching import compiled
from extract.places.addresses import addresses
from extract.places.gazetteer import STATES, WORDS_TOO, places
from extract.units import Unit
from extract.wordings import Wordings

Whose = Literal["another", "unsure"]  # surely another's, or perhaps
NEAR = 160  # characters before it that are looked at
_WORDINGS = Wordings.of(__name__)
_NAMED = _WORDINGS["named"]
# Where the words about the one before end
_BREAK = compiled(r"\d{4,5}|[|•\n;?!]|\. (?=[A-Z])(?<!\b[A-Z]. )(?<!\bSt. )(?<!\bDr. )(?<!\bMt. )")
_SENDS = _WORDINGS["sends"]
_GOES = _WORDINGS["goes"]
_GIVEN = _WORDINGS["given"]
_ORGANISATION = _WORDINGS["organisation"]
_NEED = _WORDINGS["need"]
_FOR = _WORDINGS["for"]
_NEVER = _WORDINGS["never"]
_VENUE = _WORDINGS["venue"]
_OURS = _WORDINGS["ours"]
_LABEL = _WORDINGS["label"]
_ITS_LINE = _WORDINGS["its_line"]
_OF_STATE = _WORDINGS["of_state"]
_RIDE = _WORDINGS["ride"]
_BOOKS = _WORDINGS["books"]
_BENEFITS = _WORDINGS["benefits"]
_IF_NEEDED = _WORDINGS["if_needed"]
_AT_WHOM = _WORDINGS["at_whom"]
_WHERE_ELSE = _WORDINGS["where_else"]
_NO_NAME = _WORDINGS["no_name"]
_OFFICE = _WORDINGS["office"]
_LEADS = frozenset(_WORDINGS.words("leads"))
_FELLOWSHIP = _WORDINGS["fellowship"]
_LOWER = compiled(r"(?<![\w'-])[a-záéíóúñ]{2,}")  # a line in capitals has none: what is a name there is not to be seen
_THEM = _WORDINGS["them"]
_CALLED = _WORDINGS["called"]
_POST = _WORDINGS["post"]
LISTED = 3  # numbers of a list
_DOCTOR = compiled(r"^Dr\.? |'s$")
_GENERIC = _WORDINGS["generic"]
_SEEKS = _WORDINGS["seeks"]
_NOTHING = _WORDINGS["nothing"]
_AND = compiled(r"\W*(?:or|and|y|o)?\W*")
_NUMBER_BEFORE = compiled(r"[(\d][\d() .-]{8,16}$")
_US = compiled(r"\b(?:we|us|our|ours)\b")


_LABELS = frozenset(("", *_WORDINGS.words("labels")))
_AROUND_LABEL = " :.(\U0001f4de"  # and the sign of a telephone
_LONGEST_LABEL = 16  # characters


def whose(page: Page, unit: Unit, start: int, *, place: bool = False) -> Whose | None:
    """Whose a number or a street is that begins at `start` of the sentence, by a name before it; None where nothing tells that it is another's.

    A `place` may be where a provider that has rooms at a church meets; its number is the church's.
    """
    if not start or (start <= _LONGEST_LABEL and unit.low[:start].strip(_AROUND_LABEL) in _LABELS):
        return None  # of most
    return _whose(page, unit, start, LISTED, place=place)


def _whose(page: Page, unit: Unit, start: int, left: int, *, place: bool) -> Whose | None:
    """As `whose`; so many numbers are looked back over in a list of them: "call Larkin at … or Quarry House at …"."""
    text = plain(unit.text)
    floor = max(0, start - NEAR)
    breaks = [found.end() for found in _BREAK.finditer(text, floor, start)]
    floor = breaks[-1] if breaks else floor
    near = text[floor:start]
    if floor and _NOTHING.fullmatch(near):  # behind an address: of whom stands before that
        from_ = max(0, floor - NEAR)
        found_at = (one.start for one in addresses(text[from_:floor]) if from_ + one.end == floor and one.street)
        street = next(found_at, None)
        return None if street is None else _whose(page, unit, from_ + street, 0, place=place)
    lower = near.lower()
    if ("them" in lower or "their" in lower) and _THEM.search(lower):
        return _of_them(page, unit, start)
    found = _NAMED.search(near) if near != lower else None
    if found is None:
        return None
    name, before = _parted(found["name"].split(), near[: found.start()].lower())
    low = fold(name)
    # "the Sheriff's Office" is one, and no "Call Us For Parking"; "Dr. Lee" may be here, and not where somebody is sent
    given = _LABEL.search(before) or _GIVEN.search(before)
    if given and (shorter := _ITS_LINE.search(low)):
        name, low = name[: shorter.start()] + name[shorter.end() :], low[: shorter.start()] + low[shorter.end() :]
    if _is_of_state(page, low) and _LOWER.search(near) and not _OURS.search(before):
        return "another"
    never = _NEVER.search(low) is not None
    none = _NO_NAME.search(_OFFICE.sub("", low) if never else low)
    sent = _SENDS.search(before) is not None
    if none and not (sent and low.startswith("dr")):
        return None
    if (_OURS.search(before) and not _FELLOWSHIP.search(before)) or _is_own_acronym(page, name):
        return None
    told = _surely(unit, name, before, never=never, place=place)
    alone = told is None and not name.isupper() and not before.strip()  # a line in capitals shows no names
    if alone and _WHERE_ELSE.search(_said_before(page, unit, start, name)):
        if low in _headings(page):
            return None
        told = "unsure"
    if told is None and _LOWER.search(near):
        last = None
        # "The county contracts with Pine Hollow Recovery; call Pine Hollow at …"
        at = unit.low.find(low, 0, max(0, start - len(low) - 1)) if _GOES.search(before) else -1
        if sent or (at > 0 and _SENDS.search(unit.low, max(0, at - NEAR), at)):
            told = "another"
        elif left and floor and _AND.fullmatch(before):
            last = _NUMBER_BEFORE.search(text, max(0, floor - 20), floor)
        if last is not None:
            told = _whose(page, unit, last.start(), left - 1, place=place)
        elif told is None and page.provider_names:
            told = _called(page, unit, start, found, name, before)
    # Asked last, as it is told by all that the page says of itself
    if told is None or not is_another(page, _GENERIC.sub("", _DOCTOR.sub("", name)), of_care=True):
        return None
    return told


def _surely(unit: Unit, name: str, before: str, *, never: bool, place: bool) -> Whose | None:
    """Another's, where the name or what stands before it says so by itself: "Metro Taxi", "Interpreters: Lingua Line"."""
    low = fold(name)
    if never or (low.endswith(" va") and before.endswith(" the ")):  # and no "Richmond VA"
        return "another"
    if _VENUE.search(low) and (not place or _FELLOWSHIP.search(unit.low)):
        return "another"
    if name.isupper():
        return None
    drives = _RIDE.search(low) is not None and (name.split()[0].isupper() or _BOOKS.search(before) is not None)
    return "another" if drives or _LABEL.search(before) else None


def _parted(words: list[str], before: str) -> tuple[str, str]:
    """A name, and what stands before it, with the words that only lead to the name given to these: "Call", "Dr. Lee at"."""
    if "at" in words[1:]:
        at = len(words) - words[::-1].index("at")
        before, words = f"{before}{' '.join(words[:at]).lower()} ", words[at:]
    while len(words) > 1 and (words[0] in _LEADS or words[0].islower()):
        before += f"{words.pop(0).lower()} "
    return " ".join(words), before


def _called(page: Page, unit: Unit, start: int, found: re.Match[str], name: str, before: str) -> Whose | None:
    """Whose it is where one is told to call or to go to another's name, or it is given there."""
    given = _GIVEN.search(before)
    said = _said_before(page, unit, start, name)
    benefits = _BENEFITS.search(said)
    if not (given or found["does"] or _GOES.search(before) or (benefits and _AT_WHOM.search(before))):
        return None
    low = fold(name)
    if low in _headings(page) or (found["who"] and _POST.search(found["who"])):
        return None  # "Juniper House" of a page that has a section on it; "Ann Lee, intake coordinator"
    if any(OUR_PLACES.search(over.low) for over in unit.block.headings):
        return None
    of_it = given or found["its"] or name.endswith("'s")  # "Larkin's 24-hour line"
    # "What if I need detox first? Call Bluegate at …"
    asked = "?" in said and _IF_NEEDED.search(said) is not None and _names_level(page, unit)
    needed = of_it or benefits or asked or _NEED.search(unit.low, 0, start) or _FOR.search(before) or _is_no(page, unit)
    if KIND.search(name) or _ORGANISATION.search(name):
        return "another" if needed else "unsure"
    if _is_town(page, low):
        return None  # "For detox, call Sparks at ..."
    # A first name or a name without a kind may be of somebody here, where nothing says that other care is sought
    seeks = (
        of_it
        or benefits
        or asked
        or found["does"]
        or page.terms(unit, "levels_of_care")
        or _SEEKS.search(unit.low, 0, start)
    )
    return "unsure" if needed and seeks else None


def _is_town(page: Page, low: str) -> bool:
    """Whether a folded name is that of a town; one of two words that the page names once may be a house's: "Willow Bend"."""
    if low not in places().states_of or low in WORDS_TOO:
        return False
    return " " not in low or page.document.low.count(low) > 1


def _is_own_acronym(page: Page, name: str) -> bool:
    """Whether a name is the first letters of the provider's: "MCR" of Marrow Creek Recovery."""
    return name.isupper() and any(
        name.lower() == "".join(word[0] for word in own.split()) for own in page.provider_names
    )


def _headings(page: Page) -> str:
    """What the headings of the page's own sections say."""
    if page.own_headings is None:  # asked of many names
        heads = (unit for unit in page.units if unit.block.kind == "heading")
        page.own_headings = "\n".join([unit.low for unit in heads if page.scopes[unit.number].claim != "excluded"])
    return page.own_headings


def _names_level(page: Page, unit: Unit) -> bool:
    """Whether the sentence or the heading right before names a level of care."""
    return unit.number > 0 and bool(page.terms(page.units[unit.number - 1], "levels_of_care"))


def _said_before(page: Page, unit: Unit, start: int, name: str) -> str:
    """What is said before the name that a number is given for, with the sentence or the heading right before."""
    at = unit.low.rfind(name.lower(), 0, start)
    before = unit.low[max(0, at - NEAR) : max(0, at)]
    earlier = page.units[unit.number - 1] if unit.number else None
    if at > NEAR or earlier is None or not (earlier.block is unit.block or earlier.block.kind == "heading"):
        return before
    return f"{earlier.low[-NEAR:]} {before}"


def _is_of_state(page: Page, low: str) -> bool:
    """Whether a folded name is that of a line for all of a state, and not the provider's: "Crisis Support Services of Nevada"."""
    found = _OF_STATE.search(low)
    return found is not None and found["state"] in STATES and not any(low in own for own in page.provider_names)


def _is_no(page: Page, unit: Unit) -> bool:
    """Whether a question before it is answered No."""
    return any(
        one.low.startswith(("no.", "no,", "we do not", "we don't"))
        for one in page.units[max(0, unit.number - 2) : unit.number + 1]
    )


def _of_them(page: Page, unit: Unit, start: int) -> Whose | None:
    """Whose the number of "them" is: another's where the sentence names one, and speaks of none of us."""
    if _US.search(unit.low, 0, start):
        return None
    if unit.number and page.units[unit.number - 1].block is unit.block and page.scopes[unit.number - 1].why == TOLD:
        return "another"
    names = (found.group() for found in _CALLED.finditer(plain(unit.text), 0, start))
    return "unsure" if any(is_another(page, name, of_care=True) for name in names) else None
