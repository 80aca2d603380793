"""What is found without the words of a search that leave nothing: a page may have them outside of what was read of it."""

from __future__ import annotations

from functools import partial

from rich.console import Console

from console.hits import Sight, show_hits
from console.nothing import told_counts, used_filters
from console.reading import understood
from console.words import clean
from index.engine import Index
from index.families import named_as
from index.request import SearchRequest
from index.result import SearchResult

SHOWN = 5


def show_without_words(
    console: Console, index: Index, request: SearchRequest, result: SearchResult, sight: Sight
) -> None:
    """Print why words may leave a program out that has them, and the first programs without the words.

    Nothing where something was found, where no words were asked for, or where these are all that was asked for.
    """
    if result.fits or result.ask or not request.text.strip():
        return
    console.print(
        f"\n{clean(f'Words are searched in what was read of a page: names, places and the quotes of its values. A page may say {request.text} elsewhere: ask.')}"
    )
    if len(used_filters(request)) < 2:
        return
    changed = {"text": "", "limit": min(request.limit, SHOWN), "offset": 0, "sort": request.sort, "facets": []}
    without = index.search(request.model_copy(update=changed), now=sight.now)
    if not without.hits:
        return
    console.print(f"\nWithout the words: {told_counts(without.fits, without.ask)}", style="bold yellow")
    sight = Sight(sight.labels, sight.now, understood(without), partial(named_as, index.known))
    show_hits(console, list(enumerate(without.hits, 1)), sight)
