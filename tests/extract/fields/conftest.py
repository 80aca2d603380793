"""The public path of a field: a snippet of a page, parsed and analysed, and what the field finds in it."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest

from extract.analyse import analyse
from extract.reading.parse import parse
from records.models import Finding

Read = Callable[..., list[Finding]]


@pytest.fixture
def read() -> Read:
    """Reads one field of a snippet. Plain sentences are put into a paragraph of a page."""

    def reader(
        field: str, snippet: str, *, presents_own: bool = True, role: str = "provider", url: str = ""
    ) -> list[Finding]:
        markup = snippet if "<" in snippet else f"<p>{snippet}</p>"
        page = analyse(parse(f"<!doctype html><html><body>{markup}</body></html>"), url=url)
        page.presents_own, page.role = presents_own, role  # type: ignore[assignment]
        found = import_module(f"extract.fields.{field}").find(page)
        for finding in found:
            for evidence in finding.evidence:
                assert evidence.quote in page.document.text or evidence.where in ("json_ld", "link", "attribute")
        return found

    return reader


@pytest.fixture
def own(read: Read) -> Callable[..., Any]:
    """The values of a field that are sure, sorted (of the field's own name unless `name` says another)."""

    def values(field: str, snippet: str, *, name: str | None = None, **options: Any) -> list[Any]:
        found = read(field, snippet, **options)
        return sorted(
            {finding.value for finding in found if finding.claim == "own" and finding.field == (name or field)}
        )

    return values
