"""Refusals of some of a brand's plans, which refuse no brand: "some Aetna plans are not accepted", "we do not take all Cigna plans"."""

from __future__ import annotations

from extract.fields.insurer_names import Name
from extract.literals import Guarded
from extract.searching import compiled

_PLANS = r"(?:plans?|products?|polic(?:y|ies)|networks?|options|members|coverage)"
_SOME = (
    r"(?:some|certain|a few|several|select|selected|specific|a (?:small )?number|one|two|not all|not every|not each)"
)
_MORE = r"(?:many|most)"
_ALL = r"(?:\bnot|n't|\bcannot|\bunable to|\bnever|\bno longer) (?:[\w-]+ ){1,4}?(?:all|every|each)"
# Other names may stand between: "not all Aetna, Cigna or Humana plans"
_OTHERS = r"(?:(?!\bplans?\b|\binsur|\bincluding\b|\bsuch\b|\blike\b|\bis\b|\bare\b|\bwe\b)[\w®&'/-]+,? ){0,8}?"
_BEFORE = Guarded(
    rf"(?:(?:^|[\s(])(?:(?P<some>{_SOME})|(?P<more>{_MORE}))|(?P<all>{_ALL})),?(?: of)?(?: the| our| its| their)? (?:(?P<held>{_PLANS})(?: offered)? (?:of|from|by|through|with|under|within) )?{_OTHERS}$"
)
_BEHIND = compiled(
    rf"(?:'s?)?[\s®™]*(?:(?:,|and|or|nor|/|&) ?)?(?:(?!is\b|are\b|was\b|but\b|so\b|if\b)[\w®&'-]+,? ){{0,6}}?{_PLANS}\b"
)
_PARTED = compiled(r"\b(?:but|while|although|however)\b|[;:]|, (?:we|our|and we)\b")
REACH = 100  # characters before the name


def refuses_some(low: str, name: Name) -> str:
    """What a refusal of some plans of a brand leaves open: "some" where others are taken, "more" where few are, "" where it refuses the brand.

    >>> refuses_some("some aetna plans are not accepted", Name("aetna", 5, 10)), refuses_some("no aetna plans are accepted", Name("aetna", 3, 8))
    ('some', '')
    >>> refuses_some("we do not take all cigna plans", Name("cigna", 19, 24)), refuses_some("most cigna plans are not taken", Name("cigna", 5, 10))
    ('some', 'more')
    """
    start = max(0, name.start - REACH)
    clause = max((mark.end() for mark in _PARTED.finditer(low, start, name.start)), default=start)
    found = _BEFORE.search(low, clause, name.start)
    if found is None or not (found["held"] or _BEHIND.match(low, name.end)):
        return ""
    return "more" if found["more"] else "some"
