"""Block quotations that quote nobody: pages made by hand use them to set a text in from the margin."""

from __future__ import annotations

import re
from itertools import islice

from bs4 import Tag
from bs4.element import NavigableString

from extract.patterns.searching import compiled
from extract.reading.tree import within
from extract.wordings import Wordings

LONG = 300  # characters
NEAR = 4  # elements around one
FIRST = 150  # elements and texts of one that are looked at
_WORDINGS = Wordings.of(__name__)
_QUOTED = _WORDINGS["quoted"]
_STATES_TIMES = compiled(r"\d ?(?:a\.?m|p\.?m)\b|\d:\d\d", re.IGNORECASE)
_OURS = _WORDINGS["ours"]
_SIGNED = frozenset(("cite", "footer", "figcaption"))
_PARTED = frozenset(("li", "table", "h2", "h3"))


def _is_within_another(quote: Tag) -> bool:
    """Whether it stands in another one, which is looked into as a whole; only the next few elements around it are asked."""
    return any(parent.name == "blockquote" for parent in islice(quote.parents, NEAR))


def is_indented(quote: Tag) -> bool:
    """Whether a block quotation is a text of the page's own, set in from the margin, and not somebody's words.

    >>> from bs4 import BeautifulSoup
    >>> def read(text): return is_indented(BeautifulSoup(f"<blockquote>{text}</blockquote>", "lxml").blockquote)
    >>> read("<p>Groups meet Monday to Friday, 9:00am to noon.</p>"), read("<p>The groups saved my life.</p>")
    (True, False)
    """
    if quote.attrs.get("class") or quote.attrs.get("cite") or _is_within_another(quote):
        return False
    held = list(islice(within(quote), FIRST))
    names = {one.name for one in held if isinstance(one, Tag)}
    text = "\n".join(str(one).strip() for one in held if isinstance(one, NavigableString) and str(one).strip())
    if names & _SIGNED or _QUOTED.search(text) or not _OURS.search(text):
        return False
    return len(text) > LONG or _STATES_TIMES.search(text) is not None or bool(names & _PARTED)
