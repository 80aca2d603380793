"""What the vocabulary knows of a plain sentence: levels, payers, modalities, conditions, people, languages."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

from index import sentence_cues as cues
from index.families import lineage
from index.known import KnownValues
from index.query import LONGEST_WORDING, codes_of
from index.sentence_items import NOT_SEARCHED, TEXT, Item
from index.wording import key, listed

OPTIONS = (
    "level", "modality", "condition", "population", "insurer", "payment", "daypart", "format", "language", "accreditation",
    "insurer_family",
)  # fmt: skip
_WORD = re.compile(r"[^\W_]+(?:['’`][^\W_]+)*|&")
_GAP = re.compile(r"[\s/,.()-]*")
_W = re.compile(r"(?<=\w )w(?= \w)")
_OF = re.compile(r"\s+of\s+", re.I)
_LANGUAGE_BEHIND = re.compile(r"\s*(?:\b(?:and|or)\b|&|/)\s*([^\W\d_]+)", re.I)
_LANGUAGE_BEFORE = re.compile(r"\b([^\W\d_]+)\s*(?:\b(?:and|or)\b|&|/)\s*$", re.I)
_AMOUNT_BEFORE = re.compile(r"\d[\d,.]*k?\s*$", re.I)  # "can pay 3000 cash"
_USE = re.compile(r"(?:addict(?:ion|ed|s)?|abuse|dependen\w+|misuse)\b", re.I)
MOST_NAMED = 4
PAYERS = ("insurer", "payment")


def read_vocabulary(text: str, at: int, known: KnownValues) -> list[Item] | None:
    """The longest wording that begins here and what it means; None where none does, or where it needs a cue and has none."""
    if (other := cues.OTHER_FREE.match(text, at)) is not None:
        return [Item(at, other.end(), TEXT, (other[0],))]
    ends = wording_ends(text, at)
    for length in range(len(ends), 0, -1):
        begin, end = at, ends[length - 1]
        wording = _W.sub("with", key(text[begin:end]))  # "women w/ kids"
        if wording.isdigit() and text[end : end + 1] != "+":
            continue  # "65+" is who is old, "60 days" is none
        if found := _meant(wording, text, begin, end, known):
            return found
        if length > 1 and wording in known.words.hidden_set and not cues.NEGATION.match(text, at):
            # As a phrase, because as words they would be found as the code that they hide.
            return [Item(begin, end, TEXT, (f'"{text[begin:end]}"',))]
        if length > 1 and wording in known.words.synonyms and not set(wording.split()) <= set(known.words.general):
            return [Item(begin, end, TEXT, (text[begin:end],))]
    return None


def one_condition(text: str, items: list[Item]) -> list[Item]:
    """The parts without the "addiction" that stands behind what somebody takes: "percs addiction" is one condition."""
    result: list[Item] = []
    for item in items:
        last = result[-1] if result else None
        general = item.option == "condition" and item.values == ("substance_use",) and not item.why
        if (
            last
            and general
            and last.option == "condition"
            and not last.why
            and text[last.end : item.begin] == " "
            and _USE.match(text, item.begin)
        ):
            result[-1] = replace(last, end=item.end)
        else:
            result.append(item)
    return result


def wording_ends(text: str, at: int) -> list[int]:
    """Where each of the next words ends, as far as a wording may reach: not past a full stop or a comma and a space."""
    ends: list[int] = []
    while len(ends) < LONGEST_WORDING and (match := _WORD.match(text, at)) is not None:
        ends.append(match.end())
        gap = _GAP.match(text, match.end())
        at = gap.end() if gap else match.end()
        if gap and re.search(r"[,.]\s", gap[0]):
            break
    return ends


def _meant(wording: str, text: str, begin: int, end: int, known: KnownValues) -> list[Item]:
    """The items that a wording makes, ambiguous ones as text; none where it is no wording or lacks its cue."""
    by_option: defaultdict[str, list[str]] = defaultdict(list)
    for option, code in codes_of(wording, known, OPTIONS):
        by_option[option].append(code)
    if set(PAYERS) <= set(by_option):
        # Public payers are both; how they are asked for decides nothing, because payment reads them as insurers.
        by_option.pop("insurer" if len(by_option["payment"]) == 1 else "payment")
    if len(by_option) > 1:
        by_option.pop("insurer_family", None)  # an owner that is a brand too is that brand
    items: list[Item] = []
    for option, codes in by_option.items():
        behind = _cued(option, wording, text, begin, end, known)
        if behind < 0:
            continue
        if len(codes) > 1 and option == "insurer":
            named = listed([known.label(option, code) for code in codes[:MOST_NAMED]], "or")
            return [Item(begin, end, NOT_SEARCHED, (f"it can be {named}; say which insurer",))]
        if len(codes) > 1:
            return [Item(begin, end, TEXT, (text[begin:end],))]
        if option == "insurer" and (owner := _owner(codes[0], text, behind, known)) is not None:
            return [Item(begin, owner[1], "insurer_family", (owner[0],))]
        if option == "insurer_family" and (family := cues.FAMILY.match(text, behind)) is not None:
            behind = family.end()
        behind = _behind_its_state(text, behind, known) if option == "insurer" else behind
        items.append(_item(option, codes[0], begin, behind))
    if [item.option for item in items] == ["insurer"] and "medicaid" in wording.split():
        # "Aetna Medicaid" is what pages call Aetna; who has it needs a program that takes Medicaid.
        items.append(Item(begin, items[0].end, "payment", ("medicaid",)))
    if items and len(wording.split()) > 1 and not any(item.option == "level" for item in items):
        # "mental health IOP" is a wording of the condition, and names a level all the same.
        items += [Item(begin, items[0].end, "level", (code,)) for code in _levels_within(wording, known)]
    return items


def _owner(code: str, text: str, end: int, known: KnownValues) -> tuple[str, int] | None:
    """The owner of a brand where its whole family is asked for ("Anthem family plans"), and where that ends."""
    if (family := cues.FAMILY.match(text, end)) is None:
        return None
    owners = [one for one in lineage(known.parents, code) if one in known.options["insurer_family"].labels]
    return (owners[-1], family.end()) if owners else None


def _levels_within(wording: str, known: KnownValues) -> list[str]:
    words = wording.split()
    for length in range(len(words) - 1, 0, -1):
        for first in range(len(words) - length + 1):
            codes = codes_of(" ".join(words[first : first + length]), known, ("level",))
            if len(codes) == 1:
                return [codes[0][1]]
    return []


def _behind_its_state(text: str, end: int, known: KnownValues) -> int:
    """Where a payer with the state that is part of its name ends: "Anthem BCBS of Ohio"."""
    of = _OF.match(text, end)
    ends = wording_ends(text, of.end())[:2] if of else []
    states = known.options["state"].wordings
    return next((one for one in reversed(ends) if of and key(text[of.end() : one]) in states), end)


def _item(option: str, code: str, begin: int, end: int) -> Item:
    if option == "format" and code == "telehealth":
        return Item(begin, end, "telehealth", ("yes",))
    return Item(begin, end, option, (code,))


def _cued(option: str, wording: str, text: str, begin: int, end: int, known: KnownValues) -> int:
    """Where the wording with its cue ends; -1 where it is ordinary English without one."""
    before = text[:begin]
    typed = text[begin:end]
    if option == "accreditation":
        behind = cues.ACCREDITED_AFTER.match(text, end)
        return behind.end() if behind else end
    if option == "language":
        if (
            cues.SPOKEN_BEFORE.search(before)
            or cues.SPOKEN_AFTER.match(text, end)
            or cues.SPOKEN_TOO.match(text, end)
            or _another_language(text, begin, end, known)
            or wording in cues.SURE_LANGUAGES
        ):
            behind = cues.SPOKEN_WORDS.match(text, end)
            return behind.end() if behind else end
        return -1
    if option == "daypart" and (wording == "am" or "'" in typed):  # "Eve's Place"
        return -1
    if wording == "free" and (cues.SUBJECT_FREE.search(before) or cues.FREE_THEN.match(text, end)):
        return -1
    if wording not in known.words.needs_cue:
        return end
    if option in PAYERS and typed in ("mediCal", "MediCal"):
        return end
    if option in PAYERS and wording == "medical" and cues.OWN_INSURANCE.match(text, begin) is not None:
        return -1  # any insurance is medical
    if option in PAYERS:
        return end if has_payer_cue(text, before, end, known) else -1
    if option == "population":
        return end if cues.FOR_WHOM.search(before) or cues.PROGRAM_AFTER.match(text, end) else -1
    if (behind := cues.THERAPY_AFTER.match(text, end)) is not None:
        return behind.end()
    capitals = typed.isupper() and not text.isupper()
    return end if capitals or cues.OFFERED.search(before) else -1


def _another_language(text: str, begin: int, end: int, known: KnownValues) -> bool:
    """Whether another language stands beside it in a list: "Vietnamese or English"."""
    behind, before = _LANGUAGE_BEHIND.match(text, end), _LANGUAGE_BEFORE.search(text[:begin])
    return any(one is not None and codes_of(key(one[1]), known, ("language",)) for one in (behind, before))


def has_payer_cue(text: str, before: str, end: int, known: KnownValues) -> bool:
    """Whether "takes", "in network with" or a list of insurers stands before, or "insurance", "PPO" behind."""
    if cues.PAYER_AFTER.match(text, end) or (text[:end].lower().endswith("cash") and _AMOUNT_BEFORE.search(before)):
        return True
    words = key(before).split()
    if cues.DENIED_AFTER.match(text, end) or _goes_on(text, end, known):
        return True
    if words and words[-1] in cues.HAS and cues.ENDS_NAME.match(text, end):
        return True
    while words and words[-1] in ("my", "the", "both", "either", "his", "her", "their", "our"):
        words.pop()
    joined = " ".join(words)
    if not words:
        return False
    if words[-1] in cues.TAKES or cues.TAKES_BEFORE.search(joined) or cues.IN_NETWORK.search(" ".join(words[-3:])):
        return True
    if words[-1] not in ("and", "or") and not before.rstrip().endswith((",", "/", "&")):
        return False
    # "takes Aetna, Oscar or Medica": the name before it is an insurer.
    rest = words[:-1] if words[-1] in ("and", "or") else words
    return any(
        codes_of(" ".join(rest[-length:]), known, ("insurer",)) and _list_is_taken(rest[:-length], known)
        for length in range(min(4, len(rest)), 0, -1)
    )


def _goes_on(text: str, end: int, known: KnownValues) -> bool:
    """Whether an insurer that is no ordinary word stands next in a list: "oscar & cigna"."""
    if (between := re.compile(r"\s*(?:,|/|&|\band\b|\bor\b)\s*", re.I).match(text, end)) is None:
        return False
    ends = wording_ends(text, between.end())
    named = (key(text[between.end() : one]) for one in ends[:4])
    return any(one not in known.words.needs_cue and codes_of(one, known, ("insurer",)) for one in named)


def _list_is_taken(words: list[str], known: KnownValues) -> bool:
    joined = " ".join(words[-6:])
    return any(word in cues.TAKES for word in words[-6:]) or bool(
        cues.TAKES_BEFORE.search(joined) or cues.IN_NETWORK.search(joined)
    )
