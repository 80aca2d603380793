"""A finding that is kept and is sure of no program."""

from __future__ import annotations

from records.models import Finding


def unsure(finding: Finding, why: str, *, instead_of: str = "") -> Finding:
    """The finding as unclear, with why behind its rule, in the place of an end that the rule may have."""
    rule = "; ".join(filter(None, (finding.rule.removesuffix(instead_of), why)))
    return finding.model_copy(update={"claim": "unclear", "rule": rule})
