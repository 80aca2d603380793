"""No answer from any site is the network's fault only where enough sites were asked, or all that there are."""

from __future__ import annotations

import pytest

from console.stages import require_answers
from crawler.summary import CrawlSummary, SiteSummary
from records.errors import CrawlError


def crawled(*outcomes: str, not_due: int) -> CrawlSummary:
    listed = [SiteSummary(f"s{at}.example", "", outcome, {}) for at, outcome in enumerate(outcomes)]
    return CrawlSummary("run", resumed=False, finished=True, seconds=1.0, not_due=not_due, sites=listed)


@pytest.mark.parametrize(
    ("outcomes", "not_due", "fails"),
    [
        (("timeout",), 0, True),
        (("timeout",), 12, False),
        (("timeout", "unreachable"), 12, False),
        (("timeout", "unreachable", "timeout"), 12, True),
        (("timeout", "unreachable", "blocked"), 12, False),
        (("listed_only",), 12, False),
    ],
)
def test_when_the_network_is_down(outcomes: tuple[str, ...], not_due: int, fails: bool) -> None:
    if not fails:
        require_answers(crawled(*outcomes, not_due=not_due))
        return
    with pytest.raises(CrawlError, match="no answer came"):
        require_answers(crawled(*outcomes, not_due=not_due))
