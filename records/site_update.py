"""Brings a site's programs to what its pages state now, and writes down what changed and why.

What changed is told in two steps. First the pages as they were, read as this program reads now: whatever differs there
was read differently, for no page changed. Then the pages as they are, read in the same way: whatever differs there the
site changed. So a new version of the extractor, a vocabulary that was edited or a rule of reconciliation never looks
like a change of the provider, not even on a page that changed in the same night.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection

from records.confirm import confirm_programs, confirmed_only, makers_version
from records.differences import Cause, Difference, by_id, differences
from records.directory.beside import fingerprint, listed_beside, with_listed
from records.directory.reference import is_listed
from records.history import Change, PageNow, change_of, save_changes
from records.models import Program
from records.programs import Changes, current_programs, gone_programs, save_programs
from records.read_pages import KnownPage, SiteState, read_state, remember_state
from records.reconcile import reconcile
from records.site_checks import site_trouble

SAID_BY_A_PAGE = (
    "programs", "phones", "locations", "insurers", "payment", "accreditations", "languages", "admission",
    "states_served", "prices",
)  # fmt: skip
READ_AS_NONE = "this version of the program reads no program from pages that are the same as before"


@dataclass
class SiteUpdate:
    """What became of a site: how many programs it has, what changed; `incident` says why it is kept as it was.

    `current` are its programs, None where only dates have moved.
    """

    programs: int = 0
    current: list[Program] | None = None
    counts: Changes = field(default_factory=Changes)
    changes: list[Change] = field(default_factory=list)
    incident: str | None = None


def update_site(
    connection: Connection,
    host: str,
    name: str,
    *,
    extractor: str,
    now: datetime,
    accept: bool = False,
    doubt: str | None = None,
) -> SiteUpdate:
    """Make the programs of a site from its pages, in a transaction of the caller; `accept` believes whatever they state.

    `doubt` says why the crawl could not confirm the site; its programs are marked stale with it.
    """
    beside = fingerprint(connection, host)
    made_by = f"{extractor} {makers_version()} {name}{f' {beside}' if beside else ''}"
    confirmed = confirmed_only(connection, host, extractor=extractor, made_by=made_by)
    if confirmed is not None and doubt is None:
        return SiteUpdate(programs=confirm_programs(connection, host, confirmed, now=now))
    state = read_state(connection, host)
    stored = list(current_programs(connection, site=host))
    found = _programs(host, name, state.now)
    same_pages = found
    if not state.before:
        same_pages = stored  # nobody can say how they would be read now
    elif state.pages_changed:
        same_pages = _programs(host, name, state.before)
    # What the directory lists is no part of the question whether the site lost what it stated.
    trouble = None if accept else _trouble(stored, same_pages, found, state)
    if listed := listed_beside(connection, host) if beside else []:
        found = with_listed(found, listed)
        same_pages = with_listed(same_pages, listed) if state.before else same_pages
    kept = None
    # Of a site that the crawl could not confirm no page is believed to be gone: it moved, or turns programs away.
    unconfirmed = doubt is not None and not accept and bool(state.before.keys() - state.now.keys())
    if trouble is not None or unconfirmed:
        kept = [one.model_copy(update={"stale": trouble or doubt}) for one in same_pages or stored]
    gone = by_id(gone_programs(connection, host))
    told = list(_told(stored, same_pages, found, gone, state, kept))
    current = found if kept is None else kept
    if doubt is not None:
        why = doubt if trouble is None else f"{doubt}; {trouble}"
        current = [one.model_copy(update={"stale": why}) for one in current]
    result = SiteUpdate(programs=len(current), current=current, incident=trouble)
    result.changes = [
        change_of(difference, cause, at=now, page=_page_now(difference, state)) for difference, cause in told
    ]
    result.counts = save_programs(connection, host, current, now=now)
    save_changes(connection, result.changes)
    if kept is None:
        remember_state(connection, host, state, extractor=extractor, made_by=made_by)
    return result


def _programs(host: str, name: str, pages: Mapping[int, KnownPage]) -> list[Program]:
    return reconcile(host, name, [known.page for known in pages.values()])


def _trouble(
    stored: Sequence[Program], same_pages: Sequence[Program], found: Sequence[Program], state: SiteState
) -> str | None:
    if stored and not same_pages and not found:
        return READ_AS_NONE
    lost = site_trouble(same_pages, found, pages_before=len(state.before), pages_now=len(state.now))
    return lost or _fell_silent(same_pages, found, state)


def _fell_silent(before: Sequence[Program], now: Sequence[Program], state: SiteState) -> str | None:
    """A program that no page names any more, for its page says nothing at all: a notice, or an error sent as a page."""
    silent = {
        known.page.url
        for page_id, known in state.now.items()
        if (was := state.before.get(page_id)) is not None
        and was.sha256 != known.sha256
        and was.page.extraction.programs
        and not any(getattr(known.page.extraction, name) for name in SAID_BY_A_PAGE)
    }
    left = {program.id for program in now}
    for program in before:
        if program.id not in left and (urls := silent.intersection(program.urls)):
            return f"the site's pages name its {program.level_of_care} no more, and {min(urls)}, which did, says nothing at all"
    return None


def _told(
    stored: Sequence[Program], same_pages: Sequence[Program], found: Sequence[Program],
    gone: dict[str, Program], state: SiteState, kept: Sequence[Program] | None,
) -> Iterator[tuple[Difference, Cause]]:  # fmt: skip
    """Each difference with its cause; of a site that is kept as it was, only what was read differently."""
    before, middle = by_id(stored), by_id(same_pages if kept is None else kept)
    for difference in differences(before, middle, gone):
        yield difference, "directory" if _of_directory(difference) else "read_differently"
    if kept is not None:
        return
    left = {key: program for key, program in (gone | before).items() if key not in middle}
    for difference in differences(middle, by_id(found), left):
        yield difference, _cause(difference, state, known=bool(gone))


def _of_directory(difference: Difference) -> bool:
    """Whether what differs is what the directory alone says."""
    values = [value for value in (difference.before, difference.now) if value is not None]
    return difference.field is not None and all(is_listed(value.evidence) for value in values)


def _cause(difference: Difference, state: SiteState, *, known: bool) -> Cause:
    """Why it differs; `known` says that the site had programs in an earlier time."""
    before, now = _fingerprints(state.before.values()), _fingerprints(state.now.values())
    if not before:
        return "site_back" if known else "site_new"
    was_on, is_on = _urls(difference, "before"), _urls(difference, "now")
    if difference.field is None:
        # The program as a whole: of its pages, not only of those that are quoted.
        was_on = set(difference.program.urls) if difference.kind == "program_gone" else set()
        is_on = set() if was_on else set(difference.program.urls)
    both = (was_on | is_on) & before.keys() & now.keys()
    if any(before[url] != now[url] for url in both):
        return "site_changed"
    if is_on and not is_on & before.keys():
        return "page_new"
    if was_on and not is_on and not was_on & now.keys():
        return "page_gone"
    return "site_changed"


def _fingerprints(pages: Collection[KnownPage]) -> dict[str, str]:
    """The sha256 of the body at each address."""
    return {known.page.url: known.sha256 for known in pages}


def _urls(difference: Difference, side: str) -> set[str]:
    value = getattr(difference, side)
    return {item.url for item in value.evidence} if value is not None else set()


def _page_now(difference: Difference, state: SiteState) -> PageNow | None:
    """What became of the page that stated what went; None where something else stands in its place."""
    if difference.before is None or difference.now is not None:
        return None
    url = difference.before.evidence[0].url
    known = next((known for known in state.now.values() if known.page.url == url), None)
    if known is not None:
        return PageNow(url=url, fetched_at=known.page.fetched_at, outcome="ok")
    return PageNow(url=url, outcome=state.outcomes.get(url, "not_read"))
