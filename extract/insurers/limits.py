"""What is taken out of one brand's plans, and refuses no insurer: "Cigna (no HMO plans)", "Anthem - not Anthem Medicaid, Humana"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.claims.denied_lists import denied_in
from extract.insurers.choice import Statement
from extract.insurers.cues import cues
from extract.insurers.names import Name, may_have_plan_types
from extract.patterns.literals import AnyOf
from extract.patterns.searching import compiled
from extract.wordings import Wordings
from records.codes import TAKEN

_WORDINGS = Wordings.of(__name__)
_REFUSE = _WORDINGS.words("refuse")
_KIND = _WORDINGS["kind"]
_BRACKET = _WORDINGS["bracket"]
_NUMBERED = _WORDINGS["numbered"]
_PUBLIC = _WORDINGS["public"]
_OF_LINE = frozenset(_WORDINGS.words("of_line"))
_OPENED = _WORDINGS["opened"]
_ANEW = _WORDINGS["anew"]
_ALL_OF = _WORDINGS["all_of"]
_OPENS_ASIDE = _WORDINGS["opens_aside"]
_TYPE_FIRST = _WORDINGS["type_first"]
_TYPE = _WORDINGS["type"]
_TYPES_OUT = _WORDINGS["types_out"]
_TYPES_SAID = _WORDINGS.guarded("types_said")
_OUT_BEFORE_VERB = _WORDINGS.guarded("out_before_verb")
_BUT_TYPES = _WORDINGS["but_types"]
_TAKES_OUT = AnyOf((_TYPES_SAID, _OUT_BEFORE_VERB))
_REGIONAL = "tricare"  # who has it is of the East or of the West: "TRICARE East but not TRICARE West"
_TAKEN_OUT = frozenset(("no", "not", "except"))
_EITHER = compiled(r"\b(?:or|nor|ni)\b")
_SWAPS = _WORDINGS.words("swaps")
_WORD = compiled(r"covered california|[\w'-]+")


def without_kinds_taken_out(low: str, names: Sequence[Name]) -> str:
    """The sentence with blanks for brackets that take kinds of its plans out of the brand before them; of the same length.

    >>> without_kinds_taken_out("we accept cigna (no hmo plans) and humana", [Name("cigna", 10, 15), Name("humana", 35, 41)])
    'we accept cigna                and humana'
    >>> without_kinds_taken_out("we accept cigna (not accepted at our php)", [Name("cigna", 10, 15)])
    'we accept cigna (not accepted at our php)'
    """
    if "(" not in low and not _TAKES_OUT.that_may_match(low):
        return low  # most sentences
    for name in names:
        said = _TYPES_SAID.match(low, name.end) or _before_verb(low, name)
        if said is not None:
            start, end = said.span("gone")
            low = low[:start] + " " * (end - start) + low[end:]
        if "(" not in low:
            continue
        found = _BRACKET.match(low, name.end)
        if found is None or not _are_kinds(low, found, name, names):
            continue
        opened = low.index("(", found.start())
        low = low[:opened] + " " * (found.end() - opened) + low[found.end() :]
    return low


def _before_verb(low: str, name: Name) -> re.Match[str] | None:
    """What is taken out of a brand's plans before the verb that says it of the others: "All Cigna plans except HMO are …"."""
    found = _OUT_BEFORE_VERB.match(low, name.end)
    if found is None or (found["but"] and not _ALL_OF.search(low, 0, name.start)):
        return None
    return found if found["types"] or cues().product.fullmatch(found["product"]) else None


def is_taken_out(low: str, name: Name, names: Sequence[Name]) -> bool:
    """Whether a line takes the name out of what stands over it, or names with it only kinds of a brand's plans that it takes out.

    >>> low = "uhc (except medicaid), anthem, not kaiser"
    >>> names = [Name("united_healthcare", 0, 3), Name("medicaid", 12, 20), Name("anthem", 23, 29), Name("kaiser", 35, 41)]
    >>> [is_taken_out(low, name, names) for name in names]
    [False, True, False, True]
    """
    blanked = without_kinds_taken_out(low, names)
    return blanked[name.start] != low[name.start] or denied_in(low, name.start, _TAKEN_OUT) is not None


def types_taken_out(low: str, name: Name) -> tuple[tuple[str, ...], str]:
    """The plan types that the words behind a brand take out of it, and the status that they have.

    >>> low = "we accept cigna (no hmo or epo plans), aetna ppo, hmo out of network"
    >>> types_taken_out(low, Name("cigna", 10, 15)), types_taken_out(low, Name("aetna", 39, 44))
    ((('hmo', 'epo'), 'not_accepted'), (('hmo',), 'out_of_network'))
    >>> types_taken_out("we accept aetna ppo, hmo", Name("aetna", 10, 15))
    ((), '')
    """
    said = _TYPES_SAID.match(low, name.end)
    found = said or _TYPES_OUT.match(low, name.end)
    if found is None and _ALL_OF.search(low, 0, name.start):
        found = _BUT_TYPES.match(low, name.end)
    if found is None or (said and (said["open"] or said["case"])):
        return (), ""
    types = (kind if kind == "pos" else kind.removesuffix("s") for kind in _TYPE.findall(found["types"]))
    return tuple(dict.fromkeys(types)), "out_of_network" if said and said["out"] else "not_accepted"


def with_types_taken_out(low: str, names: Sequence[Name], said: Sequence[Statement]) -> list[Statement]:
    """What is said of brands, and beside it the refusal of the plan types taken out of them: "Cigna (no HMO plans)", "Aetna and Cigna, except HMO"."""
    found = list(said)
    refuses, typed = "(" in low or any(map(low.__contains__, _REFUSE)), may_have_plan_types(low)
    for place, name in enumerate(names):
        if refuses and takes_out_a_product(low, name, names):
            found = [each for one in found for each in (_without_product(one) if one.id == name.id else (one,))]
        types, status = types_taken_out(low, name) if typed else ((), "")
        if not types:
            continue
        listed = (
            place == len(names) - 1 and "(" not in low[name.end : name.end + 3]
        )  # at the end of the list: of each in it
        of = {one.id for one in (names if listed else [name])}
        taken = [one for one in said if one.id in of and one.status in TAKEN and not {*one.plan_types} & {*types}]
        found += [replace(one, status=status, plan_types=types, aside=True) for one in taken]
    return found


def _without_product(said: Statement) -> tuple[Statement, ...]:
    """What is said of a brand without one of its products: of plan types that it names it stays sure, of the brand it is not."""
    if said.claim != "own" or said.status not in TAKEN:
        return (said,)
    if said.plan_types:
        return said, replace(said, status="not_accepted", plan_types=(), claim="unclear", kind="product")
    return (replace(said, claim="unclear"),)


def _are_kinds(low: str, found: re.Match[str], name: Name, names: Sequence[Name]) -> bool:
    """Whether all that the bracket takes out is kinds of plans or products of that brand."""
    own = [other for other in names if other.id == name.id]
    start, end = found.span("behind" if found["behind"] else "before")
    if found["we"] and _PUBLIC.fullmatch(low, start, end):
        return False  # "Cigna and Humana (we do not accept Medicaid)"
    products = [one.span() for one in _products(low, start, end)]
    return all(
        _KIND.fullmatch(word.group()) is not None
        or any(begin <= word.start() and word.end() <= finish for begin, finish in products)
        or any(other.start <= word.start() and word.end() <= other.end for other in own)
        for word in _WORD.finditer(low, start, end)
    )


def _products(low: str, start: int, end: int) -> list[re.Match[str]]:
    """The products of a brand that a part of a sentence names."""
    found = (_product_at(low, word.start(), end) for word in _WORD.finditer(low, start, end))
    return [one for one in found if one is not None]


def _product_at(low: str, start: int, end: int | None = None) -> re.Match[str] | None:
    end = len(low) if end is None else end
    return cues().product.match(low, start, end) or _NUMBERED.match(low, start, end)


def takes_out_a_product(low: str, name: Name, names: Sequence[Name]) -> bool:
    """Whether the words behind a brand take out a product of it that is no plan type: who has it is not told by the brand.

    >>> low = "we take cigna (not localplus), aetna (no hmo plans), anthem but not pathway"
    >>> names = [Name("cigna", 8, 13), Name("aetna", 31, 36), Name("anthem", 53, 59)]
    >>> [takes_out_a_product(low, name, names) for name in names]
    [True, False, True]
    """
    if opened := _OPENS_ASIDE.match(low, name.end):
        own = next((one for one in names if one.start == opened.end() and one.id == name.id), None)
        if own is None and any(one.start == opened.end() for one in names):
            return False  # "Anthem Blue Cross but not Blue Shield": another insurer
        if _product_at(low, own.end if own else opened.end()) or (own and name.id == _REGIONAL):
            return True
    found = _BRACKET.match(low, name.end) if "(" in low else None
    if found is None or not _are_kinds(low, found, name, names):
        return False
    start, end = found.span("behind" if found["behind"] else "before")
    return bool(_products(low, start, end)) or any(word.group() in _OF_LINE for word in _WORD.finditer(low, start, end))


def goes_on_behind(low: str, begin: int, name: Name, names: Sequence[Name]) -> bool:
    """Whether a denied list that begins at `begin` takes only kinds out of the brand before it, so that nothing tells of `name` behind them.

    >>> low = "we accept aetna - no hmo plans, cigna and humana"
    >>> names = [Name("aetna", 10, 15), Name("cigna", 32, 37), Name("humana", 42, 48)]
    >>> goes_on_behind(low, 21, names[1], names)
    True
    >>> low = "we accept aetna - no hmo plans, medicaid or medicare"
    >>> goes_on_behind(low, 21, Name("medicaid", 32, 40), [names[0], Name("medicaid", 32, 40)])
    False
    """
    before = next((other for other in reversed(names) if other.end <= begin), None)
    if before is None or not _OPENED.fullmatch(low, before.end, begin) or _EITHER.search(low, begin):
        return False
    of_brand = any(other.id == before.id and other.start == begin and other is not name for other in names)
    of_type = _TYPE_FIRST.match(low, begin) is not None or _product_at(low, begin) is not None
    if of_brand or (of_type and name.start > begin):
        return True
    anew = _ANEW.search(low, max(begin, name.start - 30), name.start)
    return anew is not None and anew["all"] is not None and _ALL_OF.search(low, 0, before.start) is not None


def is_behind_a_swap(low: str, begin: int, start: int) -> bool:
    """Whether a name at `start` stands behind the one insurer in whose place others are taken, of which a cue that ends at `begin` tells.

    >>> low = "we take aetna and, instead of cigna, ucare"
    >>> is_behind_a_swap(low, 29, 30), is_behind_a_swap(low, 29, 37), is_behind_a_swap("instead of cigna, ucare or medica", 10, 18)
    (False, True, False)
    """
    if not low.endswith(_SWAPS, 0, begin) or "," not in low[begin:start]:
        return False
    return _EITHER.search(low, begin) is None


def begins_anew(low: str, name: Name) -> bool:
    """Whether a name stands behind a comma and an "and", so that it begins another item of what was listed before an exception.

    >>> low = "we take all aetna plans except aetna hmo, and all cigna plans"
    >>> begins_anew(low, Name("cigna", 50, 55)), begins_anew(low, Name("aetna", 31, 36))
    (True, False)
    """
    return _ANEW.search(low, max(0, name.start - 30), name.start) is not None
