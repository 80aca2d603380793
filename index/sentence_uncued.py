"""Ordinary words that are codes too and stand without a cue: "IOP Magellan", "oscar 90025", "female, depression".

Beside a filter or alone such a word is what an operator means by it; beside words that are searched it is one of these
("Magellan House"). How it was read is told, with the way to search for the word.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

from index.known import KnownValues
from index.places import Towns, states_of_large_town, states_of_town
from index.query import codes_of
from index.sentence_cues import PAYER_AFTER, PLAIN_STATES, TAKES
from index.sentence_items import NOT_SEARCHED, READ_AS_PLACE, TEXT, Item
from index.sentence_vocabulary import OPTIONS, PAYERS, read_vocabulary, wording_ends
from index.wording import city_key, key

ORDINARY = "ordinary words; in quotation marks they are searched"
# Names of payers that are everyday English; nothing but a cue makes them a payer.
_NEEDS_MORE = frozenset(("first choice",))
# "medical iop" says which IOP, "iop medical" who pays.
_SAYS_WHICH = frozenset(("medical", "medical assistance"))
# Behind "is", "feels" or "my friend" a word is no payer; before "is" it is a person, before "center" a name.
_PERSONS = frozenset(
    "aunt boyfriend brother buddy cousin coworker dad daughter father fiance fiancee friend girlfriend guy husband mom mother"
    " named nephew niece partner roommate sister son spouse uncle wife".split()
)
_BEFORE = _PERSONS | frozenset(
    "am are be been being feel feels he i im is it like name she they was we were who".split()
)
_AFTER = frozenset("am are be has he hes is she shes was were who whos will would".split())
_NAMES = frozenset("center centers clinic clinics facilities facility group services".split())
# States by two letters that mean something else as well.
_OTHER_MEANINGS = {"la": "Los Angeles", "LA": "Los Angeles", "tx": "treatment"}
_SHARP = re.compile(r"sharp\b", re.I)
_CLOCK_BEFORE = re.compile(r"(?:\d|\b[ap]\.?m\.?|o'?clock|noon)\s*$", re.I)
SHORTEST_TOWN = 4
_OWN = frozenset("got has have having her his my of our their w with".split())


def is_ordinary(word: str, known: KnownValues) -> bool:
    """Whether no page is searched for a word: "lost", "allows", "dad's", and a number without a unit."""
    words = known.words
    owner = key(word.removesuffix("'s"))
    if len(word) == 1 and word.isalpha():  # "M" may be a man or Monday; no page is searched for a letter
        return True
    said = key(word) in words.left_out_set or owner in words.left_out_set
    return said or word.isdigit() or (word.endswith("'s") and owner in words.general)


def is_name(text: str, begin: int, end: int, known: KnownValues) -> bool:
    """Whether an ordinary word is part of a name: with a capital behind another word, or before another capital."""
    if not text[begin].isupper() or text.isupper() or end - begin == 1:
        return False
    if re.search(r"[^\W\d_][^\w.!?;:]*$", text[:begin]):
        return True
    behind = re.match(r"\s+(?=[^\W\d_])", text[end:])
    after = end + behind.end() if behind else end
    return text[after : after + 1].isupper() and read_vocabulary(text, after, known) is None


def read_uncued(text: str, at: int, known: KnownValues, towns: Towns) -> list[Item] | None:
    """The ordinary word that begins here as text, with the code that it may mean; None where none does."""
    ends = wording_ends(text, at)
    if ends and (state := _short_state(text, at, ends[0], known)):
        return [Item(at, ends[0], TEXT, (text[at : ends[0]],), maybe=("state", state))]
    if ends and _SHARP.match(text, at) and _CLOCK_BEFORE.search(text[:at]):
        return [Item(at, ends[0], NOT_SEARCHED, (ORDINARY,))]  # "at 9 sharp"
    if ends and (town := _long_town(text, at, ends, known, towns)) is not None:
        return [town]
    if ends and not _asks_payer(text, at, ends[0]) and (place := _town(text[at : ends[0]], known, towns)):
        return [Item(at, ends[0], TEXT, (text[at : ends[0]],), maybe=place)]
    for end in reversed(ends):
        wording = key(text[at:end])
        if wording not in known.words.needs_cue or wording in _NEEDS_MORE:
            continue
        by_option: defaultdict[str, list[str]] = defaultdict(list)
        for option, code in codes_of(wording, known, OPTIONS):
            by_option[option].append(code)
        if set(PAYERS) <= set(by_option):
            by_option.pop("insurer")
        by_option.pop("insurer_family", None)
        meant = [(option, code) for option, codes in by_option.items() for code in codes]
        return [Item(at, end, TEXT, (text[at:end],), maybe=meant[0] if len(meant) == 1 else None)]
    return None


def _town(word: str, known: KnownValues, towns: Towns) -> tuple[str, str] | None:
    """A city in which programs are; or one of many ZIPs in a single state, to be near to ("spokane")."""
    name = city_key(word)
    if is_ordinary(word, known) or name in known.words.needs_cue or codes_of(name, known, OPTIONS):
        return None
    if name in known.cities:
        return "city", word
    if len(name) < SHORTEST_TOWN or name in known.words.synonyms or not name.isalpha():
        return None
    large = states_of_large_town(towns(), name)
    return ("near", f"{word}, {large[0]}") if len(large) == 1 else None


def _asks_payer(text: str, at: int, end: int) -> bool:
    """Whether a payer is meant and no town, though none is known by that name: "etna ppo", "takes etna"."""
    before = key(text[:at]).rpartition(" ")[2]
    return PAYER_AFTER.match(text, end) is not None or before in TAKES


def _long_town(text: str, at: int, ends: list[int], known: KnownValues, towns: Towns) -> Item | None:
    """A town of two or three words, of many ZIPs in a single state, to be near to ("san antonio")."""
    for end in reversed(ends[1:3]):
        words = text[at:end]
        name = city_key(words)
        if "," in words or name in known.words.synonyms or codes_of(key(words), known, OPTIONS):
            continue
        if len(large := states_of_large_town(towns(), name)) == 1:
            return Item(at, end, TEXT, (words,), maybe=("near", f"{words}, {large[0]}"))
    return None


def _short_state(text: str, at: int, end: int, known: KnownValues) -> str:
    """A state by two letters, "" for none: those that are a word too in capitals, and OR never, which joins words."""
    typed = text[at:end]
    codes = known.options["state"].wordings.get(key(typed), [])
    plain = key(typed) in PLAIN_STATES and (typed == "OR" or not typed.isupper() or text.isupper())
    if len(typed) != 2 or len(codes) != 1 or plain or key(typed) in known.words.general:
        return ""
    return "" if key(typed) in known.words.needs_cue else codes[0]


def read_alone(text: str, items: list[Item], known: KnownValues, towns: Towns) -> list[Item]:
    """The items with each ordinary word that stands among filters alone as a filter, and what is left of them as text.

    What no page is searched for ("has kids") is told instead.
    """
    alone = {number for number, item in enumerate(items) if item.maybe and not item.why}
    if len(items) == 1 and items[0].maybe and items[0].maybe[0] == "near":
        return items  # by itself it may be a provider's name
    while joined := {number for number in alone if not _stands_alone(text, items, number, alone, known)}:
        alone -= joined
    result = []
    for number, item in enumerate(items):
        if number in alone:
            state = _state_next(text, items, number)
            in_state = state and state in states_of_town(towns(), city_key(item.values[0]))
            result.append(_meant(item, known, town_of=state if in_state else ""))
        elif item.option == TEXT and item.maybe and key(item.values[0]) in known.words.left_out_set:
            result.append(replace(item, option=NOT_SEARCHED, values=(ORDINARY,)))
        else:
            result.append(item)
    return result


def _state_next(text: str, items: list[Item], number: int) -> str:
    """The state that stands at once behind a word, which may be a town of it: "Providence RI"."""
    after = items[number + 1] if number + 1 < len(items) else None
    if after is None or not after.values or _between(text, items[number], after).strip(" ,"):
        return ""
    option, code = after.maybe or (after.option, after.values[0])
    return code if option == "state" else ""


def _meant(item: Item, known: KnownValues, *, town_of: str) -> Item:
    assert item.maybe is not None
    (option, code), typed = item.maybe, item.values[0]
    label = code if option in ("city", "near") else known.label(option, code)
    states = known.options["state"].wordings.get(key(typed), [])
    other = _OTHER_MEANINGS.get(typed, "") if option == "state" else label if states else ""
    if town_of and option != "state":
        told = f'it can be the town in {town_of} or {option} {label}; write "in {typed}" or "takes {typed}"'
        return replace(item, option=NOT_SEARCHED, values=(told,))
    if other:
        told = f"it can be {known.label('state', states[0])} or {other}; write the name"
        return replace(item, option=NOT_SEARCHED, values=(told,))
    if option in ("city", "near"):
        return replace(item, option=option, values=(code,), note=READ_AS_PLACE)
    note = f"as a word, because it is read as {option} {label}; in quotation marks the word is searched"
    if option == "format" and code == "telehealth":
        return replace(item, option="telehealth", values=("yes",), note=note)
    return replace(item, option=option, values=(code,), note=note)


def _between(text: str, one: Item, other: Item) -> str:
    return text[min(one.end, other.end) : max(one.begin, other.begin)]


def _stands_alone(text: str, items: list[Item], number: int, alone: set[int], known: KnownValues) -> bool:
    """Whether neither neighbour is text, and no word beside it makes it a person, a name or an adjective."""
    item = items[number]
    assert item.maybe is not None
    before, after = items[number - 1] if number else None, items[number + 1] if number + 1 < len(items) else None
    for beside, place in ((before, number - 1), (after, number + 1)):
        if beside is not None and beside.option == TEXT and place not in alone:
            if item.maybe[0] not in ("near", "city") or key(beside.values[0]) not in known.words.synonyms:
                return False
            continue  # "therapist brooklyn": no name
        if beside is not None and beside.values == (ORDINARY,) and "," not in _between(text, beside, item):
            return False  # "beacon of hope"
    left = key(text[before.end if before else 0 : item.begin]).split()
    right = key(text[item.end : after.begin if after else len(text)]).split()
    if (left and left[-1] in _BEFORE) or (right and right[0] in _AFTER) or _NAMES & {*right[:2]}:
        return False
    if item.maybe[0] == "population" and left and left[-1] in _OWN:
        return False
    if item.maybe[0] == "state" and item.values[0].islower() and (left or before is None):
        return False  # "oh hi", "for my ma"
    which = after is not None and not right and after.option in ("level", "modality", "condition")
    return not (which and key(item.values[0]) in _SAYS_WHICH)
