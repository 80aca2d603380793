"""What the tests of plain sentences share: the towns of the country, the project's own vocabulary, and some cities."""

from __future__ import annotations

from functools import cache
from typing import Any

from index.columns import Array
from index.known import KnownValues
from index.known_builder import KnownBuilder
from index.places import gazetteer
from index.request import SearchRequest
from index.sentence import read_sentence
from records.paths import VOCABULARY

CITIES = (
    "los angeles", "tustin", "san diego", "new york", "portland", "saint louis", "hope", "la mesa", "san jose", "el paso",
    "miami",
)  # fmt: skip


def towns() -> Array:
    return gazetteer().towns


@cache
def known() -> KnownValues:
    """The project's vocabulary, and some cities in which programs are."""
    return KnownBuilder(VOCABULARY).known({city: number for number, city in enumerate(CITIES)}, {"CA": 0, "OR": 1})


def is_read(sentence: str, fields: dict[str, Any], text: str) -> None:
    """Assert that a sentence fills these options and leaves this text, and that each option is told, and nothing else."""
    found, read, rest = read_sentence(sentence, known(), towns)
    assert (found, rest) == (fields, text)
    assert SearchRequest.of(**found, text=rest)
    assert {one.option for one in read if one.option not in ("text", "not searched")} <= set(fields)
    assert set(fields) <= {one.option for one in read}
