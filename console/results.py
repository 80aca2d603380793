"""A search result as text: how it was read, the programs of both tiers, facets, and what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from rich.console import Console
from rich.table import Table
from rich.text import Text as Styled

from console import words
from console.hits import Sight, show_hits
from console.reading import left_out, read_line, understood
from index.families import named_as
from index.known import KnownValues
from index.result import FacetCount, Hit, SearchResult

HANDFUL = 5  # fewer fits than these, and the first of those to ask are shown as well
VALUES_SHOWN = 10


def shown_hits(result: SearchResult, *, ask: bool = False, only_confirmed: bool = False) -> list[tuple[int, Hit]]:
    """The numbered hits that are shown: all of the page with `ask` or where it begins behind those that fit.

    Otherwise those that fit, and where these are fewer than a handful, the first handful of those to ask.
    """
    numbered = list(enumerate(result.hits, result.offset + 1))
    if only_confirmed:
        return [one for one in numbered if one[1].tier == "fits"]
    if ask or result.offset >= max(result.fits, 1):
        return numbered
    to_ask = HANDFUL if result.fits < HANDFUL else 0
    return [one for one in numbered if one[1].tier == "fits"] + [one for one in numbered if one[1].tier == "ask"][
        :to_ask
    ]


def show_result(
    console: Console,
    result: SearchResult,
    known: KnownValues,
    sight: Sight,
    *,
    ask: bool = False,
    only_confirmed: bool = False,
) -> None:
    """Print how the request was read, the hits by tier, the facets, and what was not shown."""
    line = read_line(result, known)
    console.print(line or f"No filter was given, so all {result.programs} programs fit.", style="dim")
    for told in left_out(result):
        console.print(told, style="yellow")
    for word, others in result.suggestions.items():
        console.print(words.clean(spelling(word, others)), style="yellow")
    shown = shown_hits(result, ask=ask, only_confirmed=only_confirmed)
    sight = Sight(sight.labels, sight.now, understood(result), partial(named_as, known))
    fitting, asking = ([one for one in shown if one[1].tier == tier] for tier in ("fits", "ask"))
    for tier, hits in (("fits", fitting), ("ask", asking)):
        count = result.fits if tier == "fits" else result.ask
        if hits or (tier == "fits" and not result.fits):
            console.print()
            console.print(_heading(tier, count, len(hits)), style="bold green" if tier == "fits" else "bold yellow")
            show_hits(console, hits, sight)
    _facets(console, result.facets)
    for number, line in enumerate(closing(result, shown, only_confirmed=only_confirmed)):
        console.print(line if number else f"\n{line}")


def spelling(word: str, others: list[str]) -> str:
    """What to write instead of a word or phrase that no program has.

    >>> spelling("shutle", ["shuttle"])
    'Nothing that was read of a program has "shutle". Did you mean shuttle?'
    >>> spelling('"trauma shuttle"', ["trauma shuttle"])
    'No program has "trauma shuttle" word for word. Leave the quotation marks out to find trauma shuttle apart.'
    """
    if word.startswith('"'):
        return (
            f"No program has {word} word for word. Leave the quotation marks out to find {' or '.join(others)} apart."
        )
    hint = f" Did you mean {' or '.join(others)}?" if others else ""
    return f'Nothing that was read of a program has "{word}".{hint}'


def _heading(tier: str, count: int, shown: int) -> str:
    """
    >>> _heading("fits", 1, 1), _heading("ask", 40, 5), _heading("fits", 0, 0)
    ('1 program fits', '40 may fit: ask (5 shown)', 'No program is known to fit everything that was asked')
    """
    some = f" ({shown} shown)" if shown < count else ""
    if tier == "ask":
        return f"{count} may fit: ask{some}"
    if not count:
        return "No program is known to fit everything that was asked"
    return f"{count} program{'' if count == 1 else 's'} fit{'s' if count == 1 else ''}{some}"


def closing(result: SearchResult, shown: Sequence[tuple[int, Hit]], *, only_confirmed: bool = False) -> list[str]:
    """What was left out, and which option shows it.

    >>> closing(SearchResult(fits=9, ask=4, programs=20, hits=[], limit=20, offset=0), [])
    ['4 more may fit: their pages do not state everything. Add --ask to see them with what to ask.']
    """
    total = result.fits if only_confirmed else result.fits + result.ask
    if result.offset >= total > 0:
        return [f"There are {total} programs, and {result.offset} were skipped: take a smaller --page or --offset."]
    lines = []
    asking = sum(hit.tier == "ask" for _, hit in shown)
    hidden = len(shown) < len(result.hits)
    if result.ask and (hidden or not asking):
        how = "Leave out --only-confirmed" if only_confirmed else "Add --ask"
        told = f"{result.ask - asking} more may fit: their pages do not state everything."
        lines.append(f"{told} {how} to see them with what to ask.")
    if result.offset + result.limit < (result.fits if hidden or not asking else total):
        page, rest = divmod(result.offset, result.limit)
        lines.append(
            f"Go on with --offset {result.offset + result.limit}." if rest else f"Go on with --page {page + 2}."
        )
    return lines


def _facets(console: Console, facets: dict[str, list[FacetCount]]) -> None:
    if not facets:
        return
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    table.add_column("Counts")
    table.add_column("")
    table.add_column("fit", justify="right")
    table.add_column("may fit", justify="right")
    for name, counts in facets.items():
        for number, one in enumerate(counts[:VALUES_SHOWN]):
            head = name.replace("_", " ") if not number else ""
            table.add_row(head, Styled(words.clean(one.label)), str(one.fits), str(one.ask))
        if len(counts) > VALUES_SHOWN:
            table.add_row("", Styled(f"+{len(counts) - VALUES_SHOWN} more (--json has all)", style="dim"), "", "")
        if not counts:
            table.add_row(name.replace("_", " "), Styled("nothing to count", style="dim"), "", "")
    console.print()
    console.print(table)
