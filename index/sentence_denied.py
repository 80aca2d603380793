"""What a sentence asks for by denying something: who does not want telehealth wants to attend in person, and the other way round."""

from __future__ import annotations

import re
from dataclasses import replace

from index.sentence_items import Item

# Not to need telehealth, or to be without cover for it, is not to refuse it.
_NOT_REFUSED = re.compile(
    r"\b(?:needs?|needed|necessar\w+|requir\w+|(?:have|has) to|must|matters?|important|mind|cover\w*|available)\b", re.I
)


def other_way(text: str, item: Item) -> Item:
    """A way to attend that is refused, as the one that is asked for instead; every other part as it is.

    >>> refused = Item(4, 16, "telehealth", ("yes",)).denied("not", 4)
    >>> other_way("iop not virtual", refused).values
    ('in_person',)
    >>> other_way("iop no need for telehealth", Item(4, 26, "telehealth", ("yes",)).denied("not", 4)).option
    'not searched'
    """
    if item.why != "not" or _NOT_REFUSED.search(text[item.begin : item.end]):
        return item
    if item.was == "telehealth":
        return replace(item, option="format", values=("in_person",), why="", was="")
    if (item.was, item.values) == ("format", ("in_person",)):
        return replace(item, option="telehealth", values=("yes",), why="", was="")
    return item


def denied(found: list[Item], why: str, begin: int) -> list[Item]:
    """Parts behind a negation; of a level that is attended from home, only that it is ("no virtual IOP")."""
    online = [item for item in found if item.option == "telehealth"]
    if why == "not" and 0 < len(online) < len(found):
        return [item.denied(why, begin) if item in online else item for item in found]
    return [item.denied(why, begin) for item in found]
