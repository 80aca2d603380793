"""JSON-LD of a page, block by block: one that does not parse loses itself and no other."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Any

from extract.document import Document

MAX_OBJECTS = 500
_ORGANIZATION = re.compile(
    r"organization|business|clinic|hospital|medical(?!therapy|webpage|procedure|condition)|physician|service|center|psychiatr",
    re.IGNORECASE,
)
_NOT_ORGANIZATION = re.compile(
    r"review|rating|webpage|website|faq|question|article|blog|breadcrumb|offer|list|person", re.IGNORECASE
)


@dataclass(slots=True, frozen=True)
class Item:
    """One object of a JSON-LD block, with its types, its path of keys from the top, and the raw text of the block."""

    types: tuple[str, ...]
    values: dict[str, Any]
    path: tuple[str, ...]
    raw: str

    @property
    def is_organization(self) -> bool:
        joined = " ".join(self.types)
        return bool(_ORGANIZATION.search(joined)) and not _NOT_ORGANIZATION.search(joined)

    def quote(self, key: str) -> str | None:
        """The verbatim `"key": "value"` of a string value in the block's raw text, or None where it is not found."""
        value = self.values.get(key)
        if not isinstance(value, str):
            return None
        escaped = re.escape(json.dumps(value, ensure_ascii=False)[1:-1])
        found = re.search(rf'"{re.escape(key)}"\s*:\s*"{escaped}"', self.raw)
        if found is None:  # written with \u escapes or \/
            escaped = re.escape(json.dumps(value)[1:-1]).replace("/", r"\\?/")
            found = re.search(rf'"{re.escape(key)}"\s*:\s*"{escaped}"', self.raw)
        return found.group() if found else None


def items(document: Document) -> tuple[Item, ...]:
    """All objects of all JSON-LD blocks that parse; a broken block is noted in the document's warnings."""
    found, warnings = _items(tuple(document.structured))
    document.warnings.extend(note for note in warnings if note not in document.warnings)
    return found


@lru_cache(maxsize=64)
def _items(blocks: tuple[str, ...]) -> tuple[tuple[Item, ...], tuple[str, ...]]:
    found: list[Item] = []
    warnings: list[str] = []
    for number, raw in enumerate(blocks, 1):
        parsed, warning = _parse(raw)
        if warning:
            warnings.append(f"JSON-LD block {number}: {warning}")
            continue
        found.extend(islice(_walk(parsed, raw), MAX_OBJECTS - len(found)))
    return tuple(found), tuple(warnings)


def organization_names(document: Document) -> list[tuple[str, str]]:
    """(name, verbatim quote) of the organisations that the page's structured data describe, outermost first."""
    named = [
        (item.values["name"].strip(), quote)
        for item in items(document)
        if item.is_organization and isinstance(item.values.get("name"), str) and (quote := item.quote("name"))
    ]
    return list(dict.fromkeys(named))


def _parse(raw: str) -> tuple[Any, str]:
    text = raw.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    try:
        # strict=False: raw line breaks inside strings are common and harmless.
        return json.loads(text, strict=False), ""
    except (ValueError, RecursionError) as error:
        return None, f"not valid JSON ({error})"


def _walk(value: Any, raw: str) -> Iterator[Item]:
    """Every object, depth first in the order of the page, without recursion (a block may nest deeply)."""
    stack: list[tuple[Any, tuple[str, ...]]] = [(value, ())]
    while stack:
        held, path = stack.pop()
        if isinstance(held, dict):
            kind = held.get("@type") or ()
            types = tuple(str(one) for one in (kind if isinstance(kind, list) else [kind]))
            yield Item(types, held, path, raw)
            stack.extend(
                (child, (*path, key)) for key, child in reversed(list(held.items())) if isinstance(child, (dict, list))
            )
        elif isinstance(held, list):
            stack.extend((child, path) for child in reversed(held) if isinstance(child, (dict, list)))
