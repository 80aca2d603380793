"""A part of a plain sentence, and as what it was read."""

from __future__ import annotations

from dataclasses import dataclass, replace

from index.sentence_times import Times

TEXT, NOT_SEARCHED = "text", "not searched"
READ_AS_PLACE = "read as a place"  # a note that is not told, for what was read as says it
WHICH_INSURER = "say which insurer"


@dataclass(frozen=True)
class Item:
    """Where a part of a sentence stands, the option that it fills, and the values.

    `why` tells that the part is denied ("not"), out of network ("out") or was before ("before"); it is then not searched, and `was` is the
    option that it would have filled. `joined` is "or", "and" or "list" (a comma) where it stands in a list with the
    item before it. `maybe` is the option and code that an ordinary word means where no other text stands beside it, `note` what
    is told of a part beside what it was read as.
    """

    begin: int
    end: int
    option: str
    values: tuple[str, ...]
    times: Times | None = None
    why: str = ""
    was: str = ""
    joined: str = ""
    maybe: tuple[str, str] | None = None
    note: str = ""

    def denied(self, why: str, begin: int) -> Item:
        """The same part as one that must not be searched."""
        if self.why:
            return self
        return replace(self, option=NOT_SEARCHED, why=why, was=self.option, begin=min(begin, self.begin))
