"""Lists whose items are parted by line breaks alone: "Our programs:<br>Detox<br>Residential<br>IOP"."""

from __future__ import annotations

from collections.abc import Sequence

FEWEST = 2  # items; behind one line there is but a word or a sentence
LONGEST_LEAD = 100  # characters
LONGEST_ITEM = 70
_ENDS = (".", ",", ";", ":", "?", "!")


def is_list(lines: Sequence[str]) -> bool:
    """Whether the first of a paragraph's lines leads in the others, each a name and no sentence, time, price or address.

    >>> is_list(["We offer:", "Detox", "Residential care"]), is_list(["We offer:", "Detox"])
    (True, False)
    >>> is_list(["Hours:", "Monday 9-5", "Friday 9-3"]), is_list(["Call us:", "We answer at all hours.", "Ask for Ann"])
    (False, False)
    """
    if len(lines) <= FEWEST or not lines[0].endswith(":") or len(lines[0]) > LONGEST_LEAD:
        return False
    return all(map(_is_item, lines[1:]))


def _is_item(line: str) -> bool:
    return (
        len(line) <= LONGEST_ITEM and not line.endswith(_ENDS) and "@" not in line and not any(map(str.isdigit, line))
    )
