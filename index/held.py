"""An index that stays in use though the store knows better: what it shows is kept, and not confirmed where the pages say otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from index import generations
from index.columns import ProgramReader, read_rows
from index.contents import content_hash, content_hashes
from index.dates import write_dates
from index.tables import read_contents
from records.errors import IndexUnusable
from records.models import Program

CHANGED = "its pages state something else since then, and the new index is held back"
GONE = "no page states it any more since then, and the new index is held back"
# What may differ where a program says the same; of its evidence, which pages state a value tells.
_BESIDE = frozenset({"first_seen", "last_confirmed", "stale", "urls", "rule", "whose"})
_EVIDENCE = ("evidence", "level_evidence")


def write_held_dates(
    home: Path,
    records: Iterable[tuple[str, bytes]],
    programs: Iterable[tuple[str, float]],
    pages: Iterable[tuple[str, float]],
    stale: Iterable[tuple[str, str]],
) -> None:
    """Give the generation in use the dates of the store, as `write_dates` does, but to those programs that say the same there.

    `records` are id and JSON of all programs of the store. What says something else by now, or is not there any more, is
    stale with that as the reason; it, and the pages that it quotes, keep the dates that they had. Raises IndexUnusable.
    """
    other = _other_now(home, records)
    quoted = {url for _, urls in other.values() for url in urls}
    why = dict(stale)
    why |= {one: f"{why[one]}; {reason}" if one in why else reason for one, (reason, _) in other.items()}
    write_dates(
        home,
        ((one, seconds) for one, seconds in programs if one not in other),
        ((url, seconds) for url, seconds in pages if url not in quoted),
        why.items(),
    )


def _other_now(home: Path, records: Iterable[tuple[str, bytes]]) -> dict[str, tuple[str, set[str]]]:
    """By id, the programs of the index that the store has not, or not so: why, and the pages that the index quotes for them."""
    found: dict[str, tuple[str, set[str]]] = {}
    generation = generations.open_current(home)
    try:
        shown = ProgramReader(generation.path)
        contents = read_contents(generation.path, shown)
        left, rows = content_hashes(contents), dict(zip(contents.ids.tolist(), contents.id_rows.tolist(), strict=True))
        for one, record in records:
            known = left.pop(one, None)
            if known is None or known == content_hash(record):
                continue
            held = _read(shown[rows[one.encode()]])
            if says(held) != says(_read(record)):
                found[one] = CHANGED, quoted_pages(held)
        return found | {one: (GONE, quoted_pages(_read(shown[rows[one.encode()]]))) for one in left}
    except (OSError, ValueError, KeyError) as error:
        raise _damaged(generation, error) from error
    finally:
        generation.close()


def records_in_use(home: Path) -> Iterator[bytes]:
    """The JSON of each program that a search shows, one at a time; none where there is no index that can be opened."""
    try:
        generation = generations.open_current(home)
    except IndexUnusable:
        return
    try:
        shown = ProgramReader(generation.path)
        yield from (shown[row] for row in read_rows(generation.path))
    except (OSError, ValueError) as error:
        raise _damaged(generation, error) from error
    finally:
        generation.close()


def _damaged(generation: generations.Generation, error: Exception) -> IndexUnusable:
    return IndexUnusable(f"the index in {generation.path} is damaged ({error}). {generations.BUILD_AGAIN}")


def _read(record: bytes) -> dict[str, Any]:
    """As this version writes it, whichever wrote it."""
    return Program.model_validate_json(record).model_dump(mode="json", exclude_none=True)


def says(record: Any) -> Any:
    """A record as JSON without its dates and words: what it states, and for each value which pages state it.

    >>> one = {"insurers": [{"id": "cigna", "evidence": [{"quote": "Cigna", "url": "http://a.example/"}]}]}
    >>> says({**one, "last_confirmed": "2026-03-01"})
    {'insurers': [{'id': 'cigna', 'evidence': ['http://a.example/']}]}
    """
    if isinstance(record, list):
        return [says(one) for one in record]
    if not isinstance(record, dict):
        return record
    return {
        name: sorted({item.get("url", "") for item in value}) if name in _EVIDENCE else says(value)
        for name, value in record.items()
        if name not in _BESIDE
    }


def quoted_pages(record: Any) -> set[str]:
    """The pages that a record as JSON quotes.

    >>> quoted_pages({"unclear": [{"evidence": [{"quote": "Cigna", "url": "http://a.example/"}]}]})
    {'http://a.example/'}
    """
    if isinstance(record, list):
        return set().union(*map(quoted_pages, record))
    if not isinstance(record, dict):
        return set()
    found = [
        {item.get("url", "") for item in value} if name in _EVIDENCE else quoted_pages(value)
        for name, value in record.items()
    ]
    return set().union(*found)
