"""What a build answers: what it made, when, and how."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict


class IndexSummary(BaseModel):
    """What a build made: the generation's folder name, counts, its size in bytes, when, and how.

    "updated" is made of the generation before it, of which `changed` programs were written and `removed` ones left;
    "unchanged" is the generation that was in use before, and stays so.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    generation: str
    programs: int
    providers: int
    codes: int
    bytes: int
    built_at: datetime
    source: str = ""
    made: Literal["built", "updated", "unchanged"] = "built"
    changed: int = 0
    removed: int = 0
