"""Insurers that are a heading of their own over what limits them: "Medicaid" over "For ages 18 and under only"."""

from __future__ import annotations

from extract.insurers.names import may_have_plan_types
from extract.page import Page
from extract.units import Unit
from extract.wordings import Wordings

_LIMITS = Wordings.of(__name__)["limits"]
MOST_BELOW = 2  # sentences under the heading that are looked at


def is_limited_below(page: Page, unit: Unit) -> bool:
    """Whether a name is a heading, and what stands right under it takes it for some people, places or services alone.

    Plan types ("PPO plans only") limit no caller's plan that they do not name, and are left to who asks.
    """
    if unit.block.kind != "heading":
        return False
    below = page.units[unit.number + 1 : unit.number + 1 + MOST_BELOW]
    own = [one for one in below if one.block.headings and one.block.headings[-1].text == unit.block.text]
    return any(_LIMITS.search(one.low) is not None and not may_have_plan_types(one.low) for one in own)
