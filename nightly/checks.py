"""Judge what a run brings: what a site fails is told with its day, and too many failing sites stop the index."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime

from crawler.outcomes import Outcome
from records.errors import TooMuchLost
from records.health import FIELDS, Health, Problem, SiteCheck

GOOD_OUTCOMES = frozenset({Outcome.OK, Outcome.NOT_MODIFIED, Outcome.LISTED_ONLY})
LOST, UNREADABLE, UNLISTED = "lost", "unreadable", "unlisted"
MOST_FAILING, FEWEST_FAILING = 0.2, 3  # share of the sites that had programs, and never for fewer sites than this
COVERAGE_LOST = 0.2  # of the programs that stated a field
FEW_SITES, LOST_BY_OTHERS = 2, 0.1  # of these programs, so much must be lost at sites beside the two that lost the most
OFF_THE_LIST = "the site list does not hold it as a provider any more"
MOST_NAMED = 5  # sites that an error names
KEEP = "To switch in what the other sites state and keep the last good programs of these, marked stale: search_cli.py index --keep-stale"
ACCEPT = "If what is lost is lost on the sites too: search_cli.py index --accept-all"


def doubt_of(problem: Problem | None, before: SiteCheck | None, now: datetime) -> str | None:
    """Why a site's programs could not be confirmed by the crawl and since when, to be told beside them; None: they could.

    >>> doubt_of(of_crawl("robots_denied"), None, datetime(2026, 3, 1))
    'not confirmed since 2026-03-01: robots.txt forbids it, so it was not asked for'
    >>> doubt_of(of_crawl("ok"), None, datetime(2026, 3, 1))
    """
    if problem is None:
        return None
    return f"not confirmed since {_since(before, now):%Y-%m-%d}: {problem.what}"


def check_of(
    host: str,
    *,
    before: SiteCheck | None,
    health: Health | None,
    unconfirmed: Problem | None,
    lost: str | None,
    unreadable: Sequence[str],
    now: datetime,
) -> SiteCheck:
    """The check of a site after a run.

    `unconfirmed` is what kept the crawl from confirming it (of_crawl, nightly/unconfirmed.py); `health` is None where its programs stand as they were; `lost` says why what its pages state now is not believed;
    `unreadable` are the pages on which the extractor fails, with the reason: what was last read of them stays.
    """
    problems = [] if unconfirmed is None else [unconfirmed]
    # What a site states no more that moved, is down or turns programs away, that explains; to accept it would be wrong.
    if lost and (unconfirmed is None or unconfirmed.check in (Outcome.GONE, Outcome.NOT_FOUND)):
        problems.append(Problem(LOST, lost))
    if unreadable:
        count = f"{len(unreadable)} page{'s' * (len(unreadable) > 1)}"
        problems.append(Problem(UNREADABLE, f"{count} could not be read by the extractor: {unreadable[0]}"))
    if health is None:
        health = before.health if before is not None else Health()
    return SiteCheck(host, health, tuple(problems), _since(before, now) if problems else None)


def require_enough(checks: Sequence[SiteCheck], kept: Collection[str] = ()) -> None:
    """Raise TooMuchLost where too many of the sites fail, or far fewer programs of them state a field than in the index in use.

    `checks` are those of all sites that have programs. `kept` are the hosts that a person knows to fail and whose last
    good programs stand in the index, marked stale: they are counted as failing no more.
    """
    failing = [one for one in checks if one.problems and one.host not in kept]
    if is_too_many(len(failing), len(checks)):
        named = "".join(f"\n  {one.host}: {one.problems[0].what}" for one in failing[:MOST_NAMED])
        more = f"\n  and {len(failing) - MOST_NAMED} more" if len(failing) > MOST_NAMED else ""
        raise TooMuchLost(
            f"{len(failing)} of {len(checks)} sites fail their checks, so the index in use stays:{named}{more}\n"
            f"Look at them (status). {KEEP}\n{ACCEPT}"
        )
    if fallen := list(_fallen(checks)):
        raise TooMuchLost(
            f"far fewer programs state what they stated before ({', '.join(fallen)}), so the index in use stays.\n"
            f"A rule that reads pages may be broken. {ACCEPT}"
        )


def _fallen(checks: Sequence[SiteCheck]) -> Iterator[str]:
    """The fields that many sites lost together, with how many programs of the sites of the index in use state them.

    Each site is held against itself, so that programs and sites that are new neither look like a loss nor hide one.
    What one or two sites alone lost, their own checks tell.
    """
    for name in FIELDS:
        both = [(one.in_index.get(name, 0), one.health.stated.get(name, 0)) for one in checks if one.in_index]
        before = sum(held for held, _ in both)
        lost = sorted((max(0, held - now) for held, now in both), reverse=True)
        if sum(lost) > before * COVERAGE_LOST and sum(lost[FEW_SITES:]) > before * LOST_BY_OTHERS:
            yield f"{name.replace('_', ' ')} {before - sum(lost)} of {before}"


def is_too_many(failing: int, of: int) -> bool:
    """Whether so many of the sites fail that this is hardly the sites' doing.

    >>> is_too_many(2, 4), is_too_many(3, 14), is_too_many(3, 15)
    (False, True, False)
    """
    return failing >= FEWEST_FAILING and failing > MOST_FAILING * of


def unlisted_check(host: str, before: SiteCheck | None, now: datetime) -> SiteCheck:
    """The check of a site that left the list with so many others that the list may have been cut short."""
    what = f"{OFF_THE_LIST}, and many others neither; was the list cut short?"
    health = before.health if before is not None else Health()
    return SiteCheck(host, health, (Problem(UNLISTED, what),), _since(before, now))


def of_crawl(outcome: str | None) -> Problem | None:
    """What kept the site as a whole from being confirmed, if anything.

    >>> of_crawl("robots_denied")
    Problem(check='robots_denied', what='robots.txt forbids it, so it was not asked for')
    >>> of_crawl("ok"), of_crawl(None)
    (None, None)
    """
    if outcome is None or Outcome(outcome) in GOOD_OUTCOMES:
        return None
    return Problem(outcome, Outcome(outcome).explanation)


def _since(before: SiteCheck | None, now: datetime) -> datetime:
    return before.failing_since if before is not None and before.failing_since is not None else now
