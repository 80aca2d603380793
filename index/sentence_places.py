"""Places of a plain sentence: "within 20 miles of 90025", "near Tustin, CA", "in California"."""

from __future__ import annotations

import re
from dataclasses import replace

from index import sentence_cues as cues
from index.known import KnownValues
from index.places import Towns, states_of_town
from index.query import LONGEST_WORDING, codes_of
from index.sentence_areas import AS_WORDS, NOT_KNOWN, OF_CITY, area_end, no_region
from index.sentence_items import NOT_SEARCHED, TEXT, Item
from index.sentence_misspelt import NO_ZIP, misspelt_city, unknown_place
from index.sentence_vocabulary import OPTIONS
from index.wording import city_key, key

_NAME = re.compile(r"[^\W\d_]+(?:['.-][^\W\d_]+)*\.?")
_COMMA = re.compile(r"\s*,\s*|\s+")
LONGEST_NAME = 4
TRAVELS = "it is where somebody lives who would travel; name the place to look in"
NO_REGION = "a county or region is not known; give near with a ZIP or a city"
_PART_OF_CITY = re.compile(r"(?:the\s+)?(?:downtown|central|greater|uptown|midtown|east|west|north|south)\s+", re.I)
_AROUND = re.compile(r"\s+(?:area|metro)\b", re.I)
_REGION = re.compile(
    r"(?:(?:near|in|around|within|by)\s+)?(?:the\s+)?(?:(?P<county>(?:[^\W\d_]+\s+){1,2}?)county\b|(?:bay area|inland empire|so\s?cal|nor\s?cal|high desert|south bay|north bay|east bay|central valley|new england|tri[\s-]?state(?:\s+area)?|oc|sgv|sfv|dfw|midwest|east coast|west coast|(?:san \w+ )?valley)\b)",
    re.I,
)
_DIRECTION = re.compile(
    r"(?:(?:in|near|around)\s+)?(?:(?:north|south|east|west|central|upstate|mid)(?:ern)?[\s-]*(?:east|west)?(?:ern)?)\s+(?=[^\W\d_])",
    re.I,
)
# Cities by their short names; "LA" by itself is Louisiana as well.
SHORT_CITIES = {
    "la": ("Los Angeles", "CA"),
    "dtla": ("Los Angeles", "CA"),
    "nyc": ("New York", "NY"),
    "queens": ("New York", "NY"),
    "sf": ("San Francisco", "CA"),
    "new york city": ("New York", "NY"),
    "phx": ("Phoenix", "AZ"),
    "atl": ("Atlanta", "GA"),
    "nola": ("New Orleans", "LA"),
    "pdx": ("Portland", "OR"),
    "san fran": ("San Francisco", "CA"),
    "dc": ("Washington", "DC"),
    "philly": ("Philadelphia", "PA"),
    "vegas": ("Las Vegas", "NV"),
    "las vegas": ("Las Vegas", "NV"),
    "slc": ("Salt Lake City", "UT"),
    "okc": ("Oklahoma City", "OK"),
}
ONE_CITY = frozenset(
    (
        "new york city",
        "phx",
        "atl",
        "nola",
        "pdx",
        "vegas",
        "las vegas",
        "dtla",
        "nyc",
        "san fran",
        "philly",
        "slc",
        "okc",
        "sf",
    )
)  # they mean nothing else


def read_place(text: str, at: int, known: KnownValues, towns: Towns, *, cued: bool = False) -> list[Item] | None:
    """The place that stands here, or how far from it; None where none does. Where somebody lives is near to him."""
    found = _read_place(text, at, known, towns, cued=cued)
    if found is None or cues.LIVES.match(text, at) is None:
        return found
    if found[0].option in ("near", "city", "state") and cues.TRAVELS.search(text) is not None:
        return [Item(at, found[-1].end, NOT_SEARCHED, (TRAVELS,))]
    if found[0].option != "city":
        return found
    return [
        replace(
            found[0],
            option="near",
            values=(", ".join(value for item in found for value in item.values),),
            end=found[-1].end,
        )
    ]


def _read_place(text: str, at: int, known: KnownValues, towns: Towns, *, cued: bool) -> list[Item] | None:
    items: list[Item] = []
    begin, near, within = at, False, False
    if (region := _region(text, at, known) or no_region(text, at, known)) is not None:
        return [region]
    if (direction := _DIRECTION.match(text, at)) is not None and (
        whole := _state(text, direction.end(), known, sure=False)
    ):
        told = ("only the whole state can be asked for",)
        return [Item(at, direction.end(), NOT_SEARCHED, told), Item(direction.end(), whole[1], "state", (whole[0],))]
    if (miles := cues.MILES.match(text, at)) is not None:
        items.append(Item(at, miles.end(), "miles", (miles[1],)))
        begin, near = _behind_space(text, miles.end()), True
    elif (minutes := cues.MINUTES_AWAY.match(text, at)) is not None:
        items.append(Item(at, minutes.end(), NOT_SEARCHED, ("only miles are known",)))
        begin, near = _behind_space(text, minutes.end()), True
    elif (here := cues.HERE.match(text, at)) is not None:
        return [Item(at, here.end(), NOT_SEARCHED, (NO_ZIP,), was="near")]
    elif (home := cues.LIVES.match(text, at)) is not None:
        begin, within = home.end(), True
    elif (cue := cues.NEAR.match(text, at)) is not None:
        begin, near = cue.end(), True
    elif (cue := cues.WITHIN.match(text, at)) is not None:
        begin, within = cue.end(), text[at].lower() == "i"
    cued = cued or begin > at
    if _is_longer_wording(text, begin, known):
        return items or None
    if items and (home := cues.HOME.match(text, begin)) is not None:  # "10 miles from home"
        return [*items, Item(begin, home.end(), NOT_SEARCHED, (NO_ZIP,))]
    if (zip_code := cues.ZIP.match(text, begin)) is not None:
        return [*items, Item(at, zip_code.end(), "near", (zip_code[1],))]
    if (near or within) and (area := area_end(text, begin, _names(text, begin), known, towns)) is not None:
        lives = cues.LIVES.match(text, at) is not None
        return [*items, *_area(text, begin if items else at, begin, area, known, towns, near=near or lives)]
    part = _PART_OF_CITY.match(text, begin) if begin > at else None
    named = _named(text, begin, known, towns, cued=cued, placed=near or within)
    if named is None and part is not None:
        named = _named(text, part.end(), known, towns, cued=True, placed=near or within)
    short = _short_city(text, begin, near=near, within=within)
    if short is not None and (named is None or named[2] <= short.end or key(named[0]) in SHORT_CITIES):
        return [*items, replace(short, begin=at)]
    if named is not None:
        city, state, end = named
        if state and not near and _is_longer_wording(text, _behind_space(text, end), known):
            state = ""  # "in Miami Florida Blue": the state is part of the payer's name alone
        if city and near:
            return [*items, Item(at, end, "near", (f"{city}, {state}" if state else city,))]
        places = ([Item(at, end, "city", (city,))] if city else []) + (
            [Item(at, end, "state", (state,))] if state else []
        )
        return [*items, *places]
    if near and (unknown := unknown_place(text, at, begin, _names(text, begin), known, towns)) is not None:
        return [*items, unknown]
    if within and (misspelt := misspelt_city(text, at, begin, _names(text, begin), known, towns)) is not None:
        return [*items, misspelt]
    return items or None


def _area(text: str, at: int, begin: int, end: int, known: KnownValues, towns: Towns, *, near: bool) -> list[Item]:
    """A neighbourhood: its city where that stands behind it, else its name as words; "near" it is told, for no page says so."""
    comma = _COMMA.match(text, end)
    named = _named(text, comma.end(), known, towns, cued=True, placed=True) if comma else None
    if named is not None and named[0]:
        city, state, last = named
        told = Item(at, end, NOT_SEARCHED, (OF_CITY,))
        if near:
            return [told, Item(end, last, "near", (f"{city}, {state}" if state else city,))]
        return [told, Item(end, last, "city", (city,)), *([Item(end, last, "state", (state,))] if state else [])]
    if near:
        return [Item(at, end, NOT_SEARCHED, (NOT_KNOWN,))]
    return [Item(at, end, TEXT, (f'"{text[begin:end]}"',), note=AS_WORDS)]


def _region(text: str, at: int, known: KnownValues) -> Item | None:
    """A county or region, whose places nobody here knows: "Orange County", "the Bay Area"."""
    region = _REGION.match(text, at)
    if region is None or _is_place(region[0], known):
        return None
    first = key(region["county"] or "").split()[:1]
    if first and (first[0] in known.words.general or codes_of(first[0], known, OPTIONS)):
        return None  # "PHP Orange County": the name begins later
    return Item(at, region.end(), NOT_SEARCHED, (NO_REGION,))


def _is_place(words: str, known: KnownValues) -> bool:
    return city_key(re.sub(r"(?i)^(?:near|in|around|within|by)\s+(?:the\s+)?", "", words)) in known.cities


def _is_longer_wording(text: str, at: int, known: KnownValues) -> bool:
    """Whether a payer stands here whose name begins with a place: "Florida Blue"."""
    ends = _names(text, at)
    place = next(
        (end for end in reversed(ends) if _is_state(text[at:end], known) or _is_place(text[at:end], known)), at
    )
    words = text[at:].split()[:LONGEST_WORDING]
    return place > at and any(
        codes_of(key(" ".join(words[:length])), known, ("insurer",))
        for length in range(len(words), len(text[at:place].split()), -1)
    )


def _short_city(text: str, at: int, *, near: bool, within: bool) -> Item | None:
    """A city by its short name, behind a cue; "in LA" can be Los Angeles or Louisiana."""
    part = _PART_OF_CITY.match(text, at)
    begin = part.end() if part else at
    names = _names(text, begin)
    for length in range(min(3, len(names)), 0, -1):
        found = SHORT_CITIES.get(key(text[begin : names[length - 1]]))
        if found is None:
            continue
        end = names[length - 1]
        if (its := re.compile(rf"\s*,?\s+{found[1]}\b", re.I).match(text, end)) is not None:
            return Item(at, its.end(), "near", (", ".join(found),))
        area = _AROUND.match(text, end)
        end = area.end() if area else end
        if near or part or area or key(text[begin:end]) in ONE_CITY:
            return Item(at, end, "near", (", ".join(found),))
        if within and found[0] != "Los Angeles":
            return Item(at, end, "near", (", ".join(found),))
        if within:
            return Item(at, end, NOT_SEARCHED, ("LA can be Los Angeles or Louisiana; write the name",))
    return None


def _behind_space(text: str, at: int) -> int:
    return at + len(text[at:]) - len(text[at:].lstrip())


def _named(
    text: str, at: int, known: KnownValues, towns: Towns, *, cued: bool, placed: bool
) -> tuple[str, str, int] | None:
    """City, state (either may be "") and where they end. A city of one word needs a cue before it, for it may be a name.

    `placed` tells that the cue is one of places ("in", "near"), behind which a city may be written without a capital.
    """
    names = _names(text, at)
    if (town := _town_of_state(text, at, names, known, towns, cued=cued)) is not None:
        return town
    for length in range(min(LONGEST_NAME, len(names)), 0, -1):
        city, end = text[at : names[length - 1]].rstrip("."), names[length - 1]
        is_known = city_key(city) in known.cities
        comma = _COMMA.match(text, end)
        state = _state(text, comma.end(), known, sure=is_known or cued) if comma else None
        if state and comma is not None and _is_longer_wording(text, comma.end(), known):
            state = comma = None  # "miami florida blue"
        if state is None and comma is not None and not _means_something(text[at:end], known):
            # "santa fe nm": a state stands behind a city of it.
            state = _state(text, comma.end(), known, sure=True)
        sure = is_known or (cued and comma is not None and "," in comma[0] and city[:1].isupper())
        two = _is_state(city, known) and not is_known  # "from Nevada, Colorado": no town of that name is there
        if state and sure and not two and not (length == 1 and key(city) in cues.STATE_WORDS):
            return city, state[0], state[1]
        if is_known and (cued or _is_alone(text, length, end)) and not _is_state(city, known):
            return city, "", end
    if (state := _state(text, at, known, sure=cued)) is not None:
        return _longer_town(text, at, state[1], names, known, towns) or ("", *state)
    if placed and names and text[at : names[0]].islower() and (town := _small_town(text, at, names, known, towns)):
        return town
    if cued and names and text[at].isupper() and not _state(text, at, known, sure=True):
        return _unknown_city(text, at, names, towns)
    return None


def _town_of_state(
    text: str, at: int, names: list[int], known: KnownValues, towns: Towns, *, cued: bool
) -> tuple[str, str, int] | None:
    """A city with a state behind it that has one of that name, the longest first: "Tustin CA", "kansas city mo".

    A state with which the name of a payer begins places the city and is left to be read: "Miami Florida Blue".
    """
    for length in range(min(LONGEST_NAME, len(names)), 0, -1):
        city, end = text[at : names[length - 1]].rstrip("."), names[length - 1]
        gap = _COMMA.match(text, end)
        if gap is None or not (state := _state_behind(text, gap.end(), known)):
            continue
        if not cued and city_key(city) not in known.cities and _means_something(city, known):
            continue
        if state[0] in states_of_town(towns(), city_key(city)):
            return city, state[0], end if _is_longer_wording(text, gap.end(), known) else state[1]
    return None


def _state_behind(text: str, at: int, known: KnownValues) -> tuple[str, int] | None:
    """A state in any letters and where it ends; what is a word too in capitals, or at the end of what is said."""
    if (state := _state(text, at, known, sure=True)) is not None:
        return state
    names = _names(text, at)
    code = text[at : names[0]].rstrip(".").upper() if names else ""
    if key(code) not in cues.STATE_WORDS or not _is_state(code, known):
        return None
    ends = re.match(r"[\s.]*(?:$|[,;])", text[names[0] :]) is not None
    if code == "OR" and len(names) > 1:  # "portland or iop": what may be meant besides is no place
        behind = text[_behind_space(text, names[0]) : names[1]]
        ends = ends or bool(codes_of(key(behind), known, ("level", "insurer", "modality", "condition", "population")))
    return (code, names[0]) if ends or key(code) not in cues.PLAIN_STATES else None


def _longer_town(
    text: str, at: int, end: int, names: list[int], known: KnownValues, towns: Towns
) -> tuple[str, str, int] | None:
    """A city whose name begins with a state: "Kansas City", "virginia beach"; none of words that mean something else."""
    behind = [one for one in names if one > end][:2]
    for longer in reversed(behind):
        if not _means_something(text[end:longer], known) and states_of_town(towns(), city_key(text[at:longer])):
            return text[at:longer].rstrip("."), "", longer
    return None


def _means_something(name: str, known: KnownValues) -> bool:
    """Whether a word of a name is one of the vocabulary, so that it is no city."""
    return any(word in known.words.general or codes_of(word, known, OPTIONS) for word in key(name).split())


def _is_alone(text: str, length: int, end: int) -> bool:
    """Whether a city of several words is none of a longer name: "san jose iop", not "Long Beach Lodge"."""
    behind = text[end:].lstrip(" ")
    return length > 1 and not (behind[:1].isupper() and not behind[:2].isupper())


def _small_town(text: str, at: int, names: list[int], known: KnownValues, towns: Towns) -> tuple[str, str, int] | None:
    """A city in which no program is, in a sentence without capitals; no word that means something else."""
    for length in range(min(3, len(names)), 0, -1):
        name, end = text[at : names[length - 1]].rstrip("."), names[length - 1]
        words = key(name).split()
        meant = (
            words[0] in known.words.general or codes_of(words[0], known, OPTIONS) or codes_of(words[-1], known, OPTIONS)
        )
        if not meant and words[-1] not in known.words.general and states_of_town(towns(), city_key(name)):
            return name, "", end
    return None


def _names(text: str, at: int) -> list[int]:
    """Where the words end that may make a name here."""
    ends: list[int] = []
    while len(ends) < LONGEST_NAME and (match := _NAME.match(text, at)) is not None:
        ends.append(match.end())
        at = _behind_space(text, match.end())
        if at == match.end():
            break
    return ends


def _is_state(name: str, known: KnownValues) -> bool:
    return bool(known.options["state"].wordings.get(key(name)))


def _state(text: str, at: int, known: KnownValues, *, sure: bool) -> tuple[str, int] | None:
    """The state that stands here and where it ends; two letters that are a word only in capitals."""
    names = _names(text, at)
    for length in range(min(3, len(names)), 0, -1):
        name = text[at : names[length - 1]]
        codes = known.options["state"].wordings.get(key(name), [])
        if len(codes) != 1:
            continue
        if (
            len(key(name)) > 2
            or key(name) in cues.SURE_STATES
            or (sure and (name.rstrip(".").isupper() or key(name) not in cues.STATE_WORDS))
        ):
            return codes[0], names[length - 1]
    return None


def _unknown_city(text: str, at: int, names: list[int], towns: Towns) -> tuple[str, str, int] | None:
    """A city in which no program is; the table of all cities is read only for words with a capital behind "in"."""
    for length in range(min(3, len(names)), 0, -1):
        name = text[at : names[length - 1]].rstrip(".")
        capital = all(word[:1].isupper() and not word.isupper() for word in name.split())
        if capital and states_of_town(towns(), city_key(name)):
            return name, "", names[length - 1]
    return None
