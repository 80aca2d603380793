"""The JSON schema of a search request, for those who build requests elsewhere."""

from __future__ import annotations

import json
from pathlib import Path

from index.request import SearchRequest
from records.errors import InputError


def schema_text() -> str:
    """The schema as JSON of two columns a step, as it stands in docs/search_request.schema.json."""
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return json.dumps(head | SearchRequest.model_json_schema(), indent=2, ensure_ascii=False) + "\n"


def write_schema(out: Path) -> None:
    """Write the schema to a file; raise InputError where that cannot be."""
    try:
        out.write_text(schema_text(), encoding="utf-8")
    except OSError as error:
        raise InputError(f"{out} cannot be written: {error.strerror}") from error
