"""Options of a search as they are typed, read without typer: it takes longer to import than the search itself takes.

Only what is written plainly is read here. Whatever else there is (`--help`, a mistake, `-n5`, a value that begins with a
dash) is left to typer, which knows all of it and says what is wrong. A test holds the names here against its own.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

COMMAND = "search"
MANY = {
    "--level": "level", "-l": "level", "--modality": "modality", "-m": "modality", "--condition": "condition",
    "-c": "condition", "--population": "population", "--language": "language", "--accreditation": "accreditation",
    "--insurer": "insurer", "-i": "insurer", "--insurer-family": "insurer_family", "--plan": "plan",
    "--payment": "payment", "-p": "payment", "--day": "day", "-d": "day", "--daypart": "daypart", "--city": "city",
    "--state": "state", "-s": "state", "--source": "source", "--format": "format", "--facets": "facets",
    "-f": "facets",
}  # fmt: skip
ONE = {
    "--text": "text", "--available": "available", "-a": "available", "--after": "after", "--before": "before",
    "--near": "near", "-z": "near", "--sort": "sort", "--home": "home",
}  # fmt: skip
WHOLE = {
    "--confirmed-within": "confirmed_within", "--limit": "limit", "-n": "limit", "--page": "page",
    "--offset": "offset",
}  # fmt: skip
NUMBER = {
    "--hours-min": "hours_min", "--hours-max": "hours_max", "--weeks-min": "weeks_min", "--weeks-max": "weeks_max",
    "--miles": "miles",
}  # fmt: skip
FLAGS = {
    "--in-network": "in_network", "--telehealth": "telehealth", "-t": "telehealth",
    "--only-confirmed": "only_confirmed", "--ask": "ask", "--explain": "explain", "-x": "explain", "--wide": "wide",
    "-w": "wide", "--json": "as_json", "--csv": "as_csv", "--ids": "ids",
}  # fmt: skip
DEFAULTS: dict[str, Any] = {
    **dict.fromkeys(("sentence", *MANY.values(), *ONE.values(), *WHOLE.values(), *NUMBER.values())),
    **dict.fromkeys(FLAGS.values(), False),
    "sort": "best",
    "offset": 0,
}
_NUMBER = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9})?")


def plain_search(words: Sequence[str]) -> dict[str, Any] | None:
    """The options of `search` by their names, defaults included; None where typer has to read the words.

    >>> found = plain_search(["search", "evening", "IOP", "-p", "medicaid", "--limit=5", "--telehealth"])
    >>> {name: value for name, value in found.items() if value != DEFAULTS[name]}
    {'sentence': ['evening', 'IOP'], 'payment': ['medicaid'], 'limit': 5, 'telehealth': True}
    >>> [plain_search(["search", *more]) for more in (["--help"], ["-n5"], ["--limit", "many"], ["--near"], ["--near", "-1"])]
    [None, None, None, None, None]
    >>> plain_search(["show", "3f2a"])
    """
    # What asks for completions stands in the environment.
    if words[:1] != [COMMAND] or any(name.endswith("_COMPLETE") for name in os.environ):
        return None
    found: dict[str, Any] = {}
    left = iter(words[1:])
    for word in left:
        if not word.isprintable() or not word:
            return None
        if not word.startswith("-"):
            found.setdefault("sentence", []).append(word)
        elif word in FLAGS:
            found[FLAGS[word]] = True
        else:
            option, given, value = word.partition("=")
            read = _value(option, value if given else next(left, ""), joined=bool(given))
            if read is None or (read[0] in found and option not in MANY):
                return None
            name, held = read
            if option in MANY:
                found.setdefault(name, []).append(held)
            else:
                found[name] = held
    return DEFAULTS | found


def _value(option: str, value: str, *, joined: bool) -> tuple[str, Any] | None:
    """The name of an option with its value; None for what is not plain.

    >>> _value("-n", "5", joined=False), _value("--miles", "2.5", joined=True), _value("-n", "2.5", joined=False)
    (('limit', 5), ('miles', 2.5), None)
    """
    # "-n=5" means the value "=5".
    if not value or value.startswith("-") or not value.isprintable() or (joined and not option.startswith("--")):
        return None
    if option in MANY:
        return MANY[option], value
    if option in ONE:
        return ONE[option], Path(value) if option == "--home" else value
    number = _NUMBER.fullmatch(value) is not None
    if option in NUMBER and number:
        return NUMBER[option], float(value)
    return (WHOLE[option], int(value)) if option in WHOLE and number and "." not in value else None
