"""A request with a plain sentence as one without: what the sentence names beside what the request gives itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from index.known import KnownValues
from index.places import Towns
from index.request import SearchRequest
from index.result import ReadAs
from index.sentence import read_sentence
from index.sentence_fields import ALL_OF, ANY_OF
from index.sentence_items import NOT_SEARCHED, TEXT
from index.wording import listed
from records.errors import InputError

NEVER_FREE = "it is at no time at which the caller is free"
Check = Callable[[SearchRequest], object]  # raises InputError for what cannot be asked


def with_sentence(
    request: SearchRequest, known: KnownValues, towns: Towns, check: Check = lambda _: None
) -> tuple[SearchRequest, list[ReadAs]]:
    """The request with the options that its sentence fills, and how the sentence was read.

    Where both name an option, what the request gives itself holds. Of options whose values must all hold (modality,
    condition, population, day) the values of both are asked for; the texts are searched together. What the sentence
    names otherwise is told as not searched, and so is what `check` refuses with an InputError, or no request can ask
    ("after 9pm, before 5pm"): a caller's sentence ends in no error for what one part of it says. Raises InputError where
    there is no sentence, nothing in it to search for, or the request is wrong without it.
    """
    payer, place = bool(request.insurer or request.insurer_family), request.near is not None
    fields, read, rest = read_sentence(request.sentence, known, towns, payer_given=payer, place_given=place)
    while True:
        joined, overruled = _joined(request, fields, rest, known)
        try:
            asked = SearchRequest.of(**joined)
            check(asked)
        except InputError as error:
            found = _refused(request, fields, read, rest, known, check)
            if found is None:
                raise
            options, words = found
            fields = {option: value for option, value in fields.items() if option not in options}
            if not (fields or rest or request.model_dump(exclude_defaults=True, exclude={"sentence"})):
                raise  # every program would be found
            told = [_not_searched(one, options, words, _in_words(error)) for one in read]
            read = [one for at, one in enumerate(told) if one not in told[:at]]
        else:
            return asked, [_told(one, overruled) for one in read]


def _refused(
    request: SearchRequest, fields: dict[str, Any], read: list[ReadAs], rest: str, known: KnownValues, check: Check
) -> tuple[set[str], str] | None:
    """The options of the part without which the request can be asked, the last such part first; of none the last part.

    None where no part is left that filled an option.
    """
    parts = list(dict.fromkeys(one.words for one in read if one.option in fields))
    for words in reversed(parts):
        options = _of_part(words, read)
        left = {option: value for option, value in fields.items() if option not in options}
        try:
            check(SearchRequest.of(**_joined(request, left, rest, known)[0]))
        except InputError:
            continue
        return options, words
    return (_of_part(parts[-1], read), parts[-1]) if parts else None


def _of_part(words: str, read: list[ReadAs]) -> set[str]:
    """The options that a part fills; miles go with the place that they are measured from."""
    options = {one.option for one in read if one.words == words} - {TEXT, NOT_SEARCHED}
    return options | {"miles"} if "near" in options else options


def _in_words(error: InputError) -> str:
    """Why a part is not searched, without the names of options that nobody typed."""
    return NEVER_FREE if "of the time in available" in str(error) else str(error)


def _not_searched(read: ReadAs, options: set[str], words: str, why: str) -> ReadAs:
    if read.option not in options:
        return read
    return ReadAs(
        words=read.words, option=NOT_SEARCHED, values=[why if read.words == words else f'it goes with "{words}"']
    )


def _joined(
    request: SearchRequest, fields: dict[str, Any], rest: str, known: KnownValues
) -> tuple[dict[str, Any], dict[str, str]]:
    """The values of the request with those of the sentence, and why options of the sentence are overruled."""
    given = request.model_dump(exclude_unset=True)
    merged: dict[str, Any] = {**given, "sentence": ""}
    overruled: dict[str, str] = {}
    for option, value in fields.items():
        own = given.get(option)
        if not own or own == value:
            merged[option] = value
        elif option in ALL_OF:
            merged[option] = [
                *own,
                *(one for one in _resolved(option, value, known) if one not in _resolved(option, own, known)),
            ]
        elif option in ANY_OF and set(_resolved(option, value, known)) <= set(_resolved(option, own, known)):
            continue
        else:
            overruled[option] = f"the option {option} says {_written(own)}"
    merged["text"] = " ".join(part for part in (request.text.strip(), rest) if part)
    return merged, overruled


def _told(read: ReadAs, overruled: dict[str, str]) -> ReadAs:
    if read.option == TEXT or read.option not in overruled:
        return read
    return ReadAs(words=read.words, option=NOT_SEARCHED, values=[overruled[read.option]])


def _resolved(option: str, values: list[str], known: KnownValues) -> list[str]:
    """Codes where the option has known ones, so that "IOP" and "iop" are the same."""
    return known.resolve(option, values) if option in known.options else [value.casefold() for value in values]


def _written(value: object) -> str:
    return listed(map(str, value)) if isinstance(value, list) else str(value)
