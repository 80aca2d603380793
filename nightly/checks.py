"""Judge what a run brings: a site that lost too much keeps its last good programs, and too many of them stop the index."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from crawler.outcomes import Outcome
from records.errors import TooMuchLost
from records.health import Health, Limits, Problem, SiteCheck, counted, coverage, health_of, lost
from records.models import Program

GOOD_OUTCOMES = frozenset({Outcome.OK, Outcome.NOT_MODIFIED, Outcome.LISTED_ONLY})
MOST_FAILING, FEWEST_FAILING = 0.2, 3  # share of the sites that had programs, and never for fewer sites than this
COVERAGE_LOST, FEWEST_PROGRAMS = 0.2, 100  # of a field's share over all programs, where there are so many
MOST_NAMED = 5  # sites that an error names


@dataclass(frozen=True)
class Brought:
    """What a run found at a site: the last good programs, those read now, pages read, pages that could not be read."""

    host: str
    kept: Sequence[Program]
    found: Sequence[Program]
    pages: int
    unreadable: Sequence[str] = ()
    outcome: str | None = None


def judge(
    brought: Brought, before: SiteCheck | None, *, now: datetime, limits: Limits
) -> tuple[list[Program], SiteCheck]:
    """The programs to go on with, and the site's check.

    Where what was read cannot be believed these are the last good programs, else those that were read; where the
    site fails a check they are marked stale with the reason.
    """
    good = before.good if before is not None else health_of(brought.kept, 0)
    health = health_of(brought.found, brought.pages)
    doubts = lost(good, health, limits)
    if brought.unreadable and brought.kept:
        pages = counted(len(brought.unreadable), "page")
        doubts.append(Problem("extraction_errors", f"{pages} could not be read: {brought.unreadable[0]}"))
    problems = [*_of_crawl(brought.outcome), *doubts]
    programs = list(brought.kept if doubts else brought.found)
    since = before.failing_since if before is not None else None
    if problems:
        since = since or now
        programs = [one.model_copy(update={"stale": reason(problems, since)}) for one in programs]
    check = SiteCheck(
        host=brought.host,
        good=good if doubts else health,
        good_at=now if not problems else (before.good_at if before is not None else None),
        problems=tuple(problems),
        failing_since=since if problems else None,
    )
    return programs, check


def reason(problems: Sequence[Problem], since: datetime) -> str:
    """Why programs are stale, in a sentence that an operator reads beside them."""
    return f"not confirmed since {since:%Y-%m-%d}: {'; '.join(one.what for one in problems)}"


def require_enough(checks: Sequence[SiteCheck], before: Mapping[str, float]) -> None:
    """Raise TooMuchLost where too many of the sites fail, or a field is stated by far fewer programs than before.

    `checks` are those of all sites that have or had programs; `before` the shares of programs that state each field
    in the index in use. Of few programs shares say nothing: there one site is all.
    """
    failing = [one for one in checks if one.problems]
    if len(failing) >= FEWEST_FAILING and len(failing) > MOST_FAILING * len(checks):
        named = "".join(f"\n  {one.host}: {one.problems[0].what}" for one in failing[:MOST_NAMED])
        more = f"\n  and {len(failing) - MOST_NAMED} more" if len(failing) > MOST_NAMED else ""
        raise TooMuchLost(
            f"{len(failing)} of {len(checks)} sites fail their checks, so the index in use stays:{named}{more}\n"
            "Look at them (status). If all is as it should be: search_cli.py accept --all, then search_cli.py index"
        )
    if sum(one.good.programs for one in checks) < FEWEST_PROGRAMS:
        return
    now = coverage(one.good for one in checks)
    fallen = [name for name, share in before.items() if now.get(name, 0.0) < share * (1 - COVERAGE_LOST)]
    if fallen:
        told = ", ".join(f"{name.replace('_', ' ')} {before[name]:.0%} to {now.get(name, 0.0):.0%}" for name in fallen)
        raise TooMuchLost(
            f"far fewer programs state what they stated before ({told}), so the index in use stays.\n"
            "A rule that reads pages may be broken. If all is as it should be: search_cli.py accept --all, then search_cli.py index"
        )


def accepted(check: SiteCheck) -> SiteCheck:
    """The check of a site after a person looked: whatever it gives next is taken as good."""
    return SiteCheck(check.host, Health(), check.good_at)


def _of_crawl(outcome: str | None) -> list[Problem]:
    """What kept the site from being confirmed, if anything.

    >>> _of_crawl("robots_denied")
    [Problem(check='robots_denied', what='robots.txt forbids it, so it was not asked for')]
    >>> _of_crawl("ok"), _of_crawl(None)
    ([], [])
    """
    if outcome is None or Outcome(outcome) in GOOD_OUTCOMES:
        return []
    return [Problem(outcome, Outcome(outcome).explanation)]
