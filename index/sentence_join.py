"""A request with a plain sentence as one without: what the sentence names beside what the request gives itself."""

from __future__ import annotations

from typing import Any

from index.known import KnownValues
from index.places import Towns
from index.request import SearchRequest
from index.result import ReadAs
from index.sentence import read_sentence
from index.sentence_fields import ALL_OF, ANY_OF
from index.sentence_items import NOT_SEARCHED, TEXT
from index.wording import listed

WEEK = ("after", "before", "available", "day")


def with_sentence(request: SearchRequest, known: KnownValues, towns: Towns) -> tuple[SearchRequest, list[ReadAs]]:
    """The request with the options that its sentence fills, and how the sentence was read.

    Where both name an option, what the request gives itself holds. Of options whose values must all hold (modality,
    condition, population, day) the values of both are asked for; the texts are searched together. What the sentence
    names otherwise is told as not searched. Raises InputError where there is no sentence, or nothing in it to search for.
    """
    payer = bool(request.insurer or request.insurer_family)
    fields, read, rest = read_sentence(request.sentence, known, towns, payer_given=payer)
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
    joined = SearchRequest.of(**merged)
    return joined, [_told(one, overruled) for one in read]


def _told(read: ReadAs, overruled: dict[str, str]) -> ReadAs:
    if read.option == TEXT or read.option not in overruled:
        return read
    return ReadAs(words=read.words, option=NOT_SEARCHED, values=[overruled[read.option]])


def _resolved(option: str, values: list[str], known: KnownValues) -> list[str]:
    """Codes where the option has known ones, so that "IOP" and "iop" are the same."""
    return known.resolve(option, values) if option in known.options else [value.casefold() for value in values]


def _written(value: object) -> str:
    return listed(map(str, value)) if isinstance(value, list) else str(value)
