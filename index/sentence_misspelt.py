"""Places and payers of a plain sentence that nobody knows by that name, with those that they are most like."""

from __future__ import annotations

import re

from index.known import KnownValues
from index.places import Towns, towns_like
from index.query import codes_of
from index.sentence_items import NOT_SEARCHED, Item
from index.sentence_vocabulary import OPTIONS, has_payer_cue
from index.wording import city_key, key, listed
from records.errors import InputError

NO_ZIP = "give near with a ZIP or a city"
LIKENESS = 80  # of 100 points: "los angles" for Los Angeles
LIKENESS_BEHIND_IN = 84  # "in" stands before much that is no place
SHORTEST = 5  # letters of a city or a payer, of which two may be typed wrong
_ARTICLE = re.compile(r"(?:the|a|an|my|his|her|their|our)\s+", re.I)
_PAYERS = ("insurer", "payment")


def unknown_place(text: str, at: int, begin: int, ends: list[int], known: KnownValues, towns: Towns) -> Item | None:
    """What stands behind "near" and is no place that is known, with the cities that it is most like; its names end at `ends`."""
    if (article := _ARTICLE.match(text, begin)) is not None:
        begin = article.end()
    if not (ends := _of_names(text, begin, ends, known)):
        return None
    for end in reversed(ends):
        if like := towns_like(towns(), city_key(text[begin:end]), known.cities, LIKENESS):
            return _not_known(text, at, begin, end, like)
    return _not_known(text, at, begin, ends[-1], [])


def misspelt_city(text: str, at: int, begin: int, ends: list[int], known: KnownValues, towns: Towns) -> Item | None:
    """What stands behind "in" and is most like a city: of much else that may stand there ("in recovery") nothing is told."""
    for end in reversed(_of_names(text, begin, ends, known)):
        name = city_key(text[begin:end])
        if len(name) < SHORTEST:
            continue
        if like := towns_like(towns(), name, known.cities, LIKENESS_BEHIND_IN):
            return _not_known(text, at, begin, end, like)
    return None


def _not_known(text: str, at: int, begin: int, end: int, like: list[str]) -> Item:
    """The part of a sentence told as a place that is not known, in the words of the option `city`."""
    hint = f"did you mean {listed(like, 'or')}?" if like else NO_ZIP
    return Item(at, end, NOT_SEARCHED, (f'city "{text[begin:end]}" is not known; {hint}',), was="near")


def _of_names(text: str, begin: int, ends: list[int], known: KnownValues) -> list[int]:
    """Where the words end before the first one that means something else."""
    kept: list[int] = []
    for end in (end for end in ends if end > begin):
        word = key(text[kept[-1] if kept else begin : end])
        if word in known.words.general or word in known.words.left_out_set or codes_of(word, known, OPTIONS):
            break
        kept.append(end)
    return kept


def refuse_misspelt_payer(text: str, begin: int, end: int, known: KnownValues) -> None:
    """Raise InputError where a word that nobody knows stands where a payer does ("takes Cinga") and is like the name of one.

    Searched as a word it would find nobody, and left out it would show programs that may not take it.
    """
    from rapidfuzz import fuzz, process

    word = key(text[begin:end])
    if len(word) < SHORTEST - 1 or not word.isalpha() or not has_payer_cue(text, text[:begin], end, known):
        return
    names = {
        wording: known.label(option, codes[0])
        for option in _PAYERS
        for wording, codes in known.options[option].wordings.items()
        if " " not in wording
    }
    like = process.extract(word, list(names), scorer=fuzz.ratio, score_cutoff=LIKENESS, limit=3)
    if like:
        labels = list(dict.fromkeys(names[wording] for wording, _score, _at in like))
        raise InputError(
            f'insurer "{text[begin:end]}" is not known; did you mean {listed(labels, "or")}?'
            " In quotation marks it is searched as a word"
        )
