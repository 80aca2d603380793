"""Structured data of a page: JSON-LD, block by block (one that does not parse loses itself and no other), and marked elements."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Any

from extract.document import Document
from extract.patterns.searching import compiled
from extract.reading.item import Item, JsonItem, Stated, Whose, whose

MAX_OBJECTS = 500
_MARKED_AS_TEXT = compiled(r"^\s*(?://|/\*)?\s*<!\[CDATA\[(?:\s*\*/)?|(?://|/\*)?\s*\]\]>(?:\s*\*/)?\s*$")


def items(document: Document) -> tuple[Item, ...]:
    """All objects of all JSON-LD blocks that parse, then all marked elements; a broken block is noted in the document's warnings."""
    if not document.structured and not document.marked:
        return ()
    found, warnings = _items(tuple(document.structured))
    document.warnings.extend(note for note in warnings if note not in document.warnings)
    return (*found, *document.marked)


@lru_cache(maxsize=64)
def _items(blocks: tuple[str, ...]) -> tuple[tuple[JsonItem, ...], tuple[str, ...]]:
    found: list[JsonItem] = []
    warnings: list[str] = []
    for number, raw in enumerate(blocks, 1):
        parsed, warning = _parse(raw)
        if warning:
            warnings.append(f"JSON-LD block {number}: {warning}")
            continue
        found.extend(islice(_walk(parsed, raw), MAX_OBJECTS - len(found)))
    return tuple(found), tuple(warnings)


def organization_names(document: Document) -> list[Stated]:
    """The names of the organisations that the page's structured data describe, outermost first."""
    named = [
        stated
        for item in items(document)
        if item.whose == "own" and item.is_organization
        for stated in item.stated("name")
    ]
    return list(dict.fromkeys(named))


def _parse(raw: str) -> tuple[Any, str]:
    text = raw.strip().removeprefix("<!--").removesuffix("-->").strip()
    if "]]>" in text[-12:]:
        text = _MARKED_AS_TEXT.sub("", text)  # as older systems guard a script
    text = text.rstrip(";")
    try:
        # strict=False: raw line breaks inside strings are common and harmless.
        return json.loads(text, strict=False), ""
    except (ValueError, RecursionError) as error:
        return None, f"not valid JSON ({error})"


def _walk(value: Any, raw: str) -> Iterator[JsonItem]:
    """Every object, depth first in the order of the page, without recursion (a block may nest deeply)."""
    stack: list[tuple[Any, tuple[str, ...], Whose]] = [(value, (), "own")]
    while stack:
        held, path, outer = stack.pop()
        if isinstance(held, dict):
            kind = held.get("@type") or ()
            types = tuple(_type_name(one) for one in (kind if isinstance(kind, list) else [kind]))
            belongs = whose(types, path[-1] if path else "", outer)
            yield JsonItem(types, path, belongs, held, raw)
            stack.extend(
                (child, (*path, key), belongs)
                for key, child in reversed(list(held.items()))
                if isinstance(child, (dict, list))
            )
        elif isinstance(held, list):
            stack.extend((child, path, outer) for child in reversed(held) if isinstance(child, (dict, list)))


def _type_name(kind: object) -> str:
    """The name of a type, without the vocabulary before it.

    >>> _type_name("https://schema.org/MedicalClinic"), _type_name("schema:Hospital"), _type_name("Organization")
    ('MedicalClinic', 'Hospital', 'Organization')
    """
    return str(kind).rsplit("/", 1)[-1].removeprefix("schema:")
