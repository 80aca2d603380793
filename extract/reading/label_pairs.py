"""A label with its value: two blocks alone in an element, or the icon of a fax before a number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extract.document import Block
from extract.wordings import Wordings

MAX_LABEL_WORDS = 5
FAX = "fax"
_FAX_ICONS = frozenset(Wordings.of(__name__).words("fax_icons"))
_OF_NUMBERS = frozenset("(+0123456789")  # what a number begins with


def label_pairs(blocks: Sequence[Block], parents: Mapping[int, int] | Sequence[int]) -> None:
    """Label the second of two blocks that are alone in an element, if the first is short enough for a label."""
    held: dict[int, list[Block]] = {}
    for block in blocks:
        parent = parents[block.group]
        if parent in held:
            held[parent].append(block)
        else:
            held[parent] = [block]
    for parent, pair in held.items():
        if len(pair) == 2 and parent and not pair[1].label and pair[0].group != pair[1].group:
            label, value = pair
            if label.kind == "paragraph" and value.kind in ("paragraph", "item") and is_label(label.text):
                value.label = label.text


def is_label(text: str) -> bool:
    return len(text.split()) <= MAX_LABEL_WORDS and len(text) <= 40 and not text.endswith((".", "!", "?", ","))


def is_fax(alt: str) -> bool:
    """Whether the text of a picture says that it stands for a fax.

    >>> is_fax("Fax icon"), is_fax("Our fax machine, 1998"), is_fax("")
    (True, False, False)
    """
    return alt.lower() in _FAX_ICONS


def may_be_labelled(text: str) -> bool:
    """Whether an icon before a line is its label: it begins with a number.

    >>> may_be_labelled("(775) 555-0101"), may_be_labelled("Send us the form.")
    (True, False)
    """
    return text[:1] in _OF_NUMBERS
