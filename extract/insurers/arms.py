"""Arms of a brand in what a page refuses: "Univera Medicaid is not accepted" refuses neither Medicaid nor Univera's other plans."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from extract.insurers.names import Name
from extract.patterns.searching import compiled
from extract.places.gazetteer import CODES, STATES
from extract.wordings import Wordings
from records.vocabulary import vocabulary

PUBLIC = frozenset(("medicaid", "medi_cal", "medicare", "medicare_advantage"))
_GAP = compiled(r"(?:'s)?[\s®™]*(?:managed )?")
_STATE = "|".join(sorted(map(re.escape, STATES), key=len, reverse=True))
_CODE = "|".join(sorted(map(str.lower, CODES)))
# Those that are no words: "only in Kentucky or NV", not "only in me"
_SHORT = "|".join(sorted(code.lower() for code in CODES - {"IN", "OR", "ME", "HI", "OK", "LA", "AL", "DE", "CO", "ID"}))
_WORDINGS = Wordings.of(__name__, state=_STATE, code=_CODE, short=_SHORT)
SOME_STATES = _WORDINGS.text("some_states")
_BEHIND = _WORDINGS["line_behind"]
_BEFORE = _WORDINGS["line_before"]
_IN_STATES = _WORDINGS["in_states"]
_IN_STATES_ONLY = _WORDINGS["in_states_only"]
_BUT_STATES = _WORDINGS.guarded("but_states")
_REFUSED_IN = _WORDINGS["refused_in"]
_IN_SEVERAL = _WORDINGS["in_several"]
_DASHED = _WORDINGS["dashed"]
_OPENED_STATES = _WORDINGS["opened_states"]
_OF_RESIDENTS = _WORDINGS["of_residents"]
_FOR_RESIDENTS = _WORDINGS["for_residents"]
_THEIRS_OVER = _WORDINGS["theirs_over"]
_BLUE = "blue_cross_blue_shield"
_BLUE_OF = _WORDINGS["blue_of"]
_BEHIND_BLUE = _WORDINGS["behind_blue"]
_OF_ONE_STATE = _WORDINGS["of_one_state"]
_ONLY_THAT = _WORDINGS["only_that"]
_ONLY_THROUGH = _WORDINGS["only_through"]
_WORD = compiled(r"[\w-]+")
OTHER_PLANS = "other plans"  # the arm of a brand's plans that are not named
OTHER_STATES = "plans of other states"
_OTHER = _WORDINGS["other_before"]
_TELL_OF_OTHERS = _WORDINGS.words("tell_of_others")
_PLANS = _WORDINGS["plans"]
_OTHER_THAN = _WORDINGS["other_than"]
_OUT_OF_STATE = _WORDINGS["out_of_state"]
_ONLY_OUT_OF_STATE = _WORDINGS["only_out_of_state"]
_OF_OTHER_STATES = _WORDINGS["of_other_states"]
_OTHER_OF = _WORDINGS["other_of"]
_KIND = _WORDINGS["kind"]
# With what the name of a state begins, and the codes of states that are no words between others
_STATE_WORDS = (
    frozenset(state.split()[0] for state in STATES) | {code.lower() for code in CODES - {"IN", "OR"}} | {"the"}
)
_LETTERS = compiled(r"[a-z]+")


@lru_cache(maxsize=512)
def may_name_states(low: str) -> bool:
    """Whether a state may be named in a folded sentence, by its name or its code; for each name of a list the same is asked."""
    return not _STATE_WORDS.isdisjoint(_LETTERS.findall(low))


@cache
def _lines() -> dict[str, str]:
    """The line of business of each wording that names an arm."""
    return {
        wording.lower(): term.line
        for term in vocabulary("payer_arms").terms
        for wording in (term.label, *term.aliases, *term.exact)
    }


def arm(low: str, name: Name) -> str:
    """The line of business to which a sentence limits what it says of a brand, or "".

    >>> low = "we do not accept upmc health plan commercial or upmc for you or aetna"
    >>> [arm(low, name) for name in (Name("upmc", 17, 33), Name("upmc", 48, 60), Name("aetna", 64, 69))]
    ['commercial', 'medicaid', '']
    """
    if any(map(low.__contains__, _TELL_OF_OTHERS)) and is_of_other_plans(low, name):
        return OTHER_STATES if _is_of_states_elsewhere(low, name) else OTHER_PLANS
    if name.id in PUBLIC:
        of_state = _OF_ONE_STATE.search(low, 0, name.start) if may_name_states(low) else None
        return codes_in(of_state["state"])[0] if of_state else ""
    if name.id == _BLUE and (state := _state_of(low, name)):
        return state
    if line := _lines().get(low[name.start : name.end], ""):
        return line
    if low.endswith(("medicare advantage", " medicare"), name.start, name.end):
        return "medicare"
    found = _BEHIND.match(low, name.end) or _BEFORE.search(low, 0, name.start)
    return (found.lastgroup or "") if found else ""


def is_of_other_plans(low: str, name: Name) -> bool:
    """Whether a sentence speaks of the plans of a brand that were not named before, or of other states: "all other Cigna plans", "out-of-state Medicaid".

    >>> told = [(low, low.index("cigna")) for low in ("all other cigna plans are out", "other plans of cigna", "others, like cigna plans")]
    >>> [is_of_other_plans(low, Name("cigna", at, at + 5)) for low, at in told]
    [True, True, False]
    """
    if _OTHER.search(low, 0, name.start) and _PLANS.match(low, name.end):
        return True
    return bool(
        _OTHER_OF.search(low, 0, name.start) or _OTHER_THAN.match(low, name.end) or _is_of_states_elsewhere(low, name)
    )


def _is_of_states_elsewhere(low: str, name: Name) -> bool:
    return bool(
        _OUT_OF_STATE.search(low, 0, name.start + len("state ") * low.startswith("state ", name.start))
        or _OF_OTHER_STATES.match(low, name.end)
    )


def is_of_other_states(low: str, name: Name) -> bool:
    """Whether a sentence limits what it says of an insurer to the plans of other states: "only out-of-state BCBS plans".

    >>> is_of_other_states("we only take out-of-state cigna plans", Name("cigna", 26, 31))
    True
    >>> is_of_other_states("we take in- and out-of-state cigna plans", Name("cigna", 30, 35))
    False
    """
    return _ONLY_OUT_OF_STATE.search(low, 0, name.start) is not None


def _state_of(low: str, name: Name) -> str:
    """The state whose Blue plan is named, as its code, or "".

    >>> low = "blue cross nc or bluecross blueshield of south carolina"
    >>> _state_of(low, Name(_BLUE, 0, 13)), _state_of(low, Name(_BLUE, 17, 37)), _state_of("blue cross", Name(_BLUE, 0, 10))
    ('NC', 'SC', '')
    """
    found = _BLUE_OF.fullmatch(low, name.start, name.end) or _BEHIND_BLUE.match(low, name.end)
    return STATES.get(found["state"], found["state"].upper()) if found else ""


def names_an_arm(low: str, names: Sequence[Name], place: int) -> bool:
    """Whether a public payer's name only says which plans of the brand right before it are meant: "Univera Medicaid".

    >>> low = "univera medicaid, aetna, medicare"
    >>> names = [Name("excellus", 0, 7), Name("medicaid", 8, 16), Name("aetna", 18, 23), Name("medicare", 25, 33)]
    >>> [names_an_arm(low, names, place) for place in range(4)]
    [False, True, False, False]
    """
    name, before = names[place], names[place - 1] if place else None
    if before is None or name.id not in PUBLIC or before.id in PUBLIC:
        return False
    if _GAP.fullmatch(low, before.end, name.start) is None:
        return False
    # "Aetna Medicare Cigna Humana": a list that lost its commas
    following = names[place + 1] if place + 1 < len(names) else None
    return following is None or bool(low[name.end : following.start].strip(" ®™"))


def of_one_plan(low: str, name: Name) -> bool:
    """Whether brackets behind a name limit it to what is no kind of plans or of care: "Oregon Health Plan (Trillium only)", or "through Trillium only" does.

    >>> low = "oregon health plan (trillium only), moda (ppo only), cigna (php and iop only)"
    >>> [of_one_plan(low, name) for name in (Name("medicaid", 0, 18), Name("moda", 36, 40), Name("cigna", 53, 58))]
    [True, False, False]
    >>> of_one_plan("medicaid is accepted through molina only", Name("medicaid", 0, 8))
    True
    """
    if _ONLY_THROUGH.match(low, name.end) is not None:
        return True
    found = _ONLY_THAT.match(low, name.end)
    if found is None or (name.id in PUBLIC and _IN_STATES.match(low, name.end)):  # "Medicaid (NV only)": whose it is
        return False
    return not all(map(_KIND.fullmatch, _WORD.findall(found.group())))


def is_but_in_states(low: str, name: Name) -> bool:
    """Whether what is said of a brand is so everywhere but in some states: "Cigna nationwide, except in Ohio".

    >>> low = "we take cigna nationwide, except in ohio"
    >>> is_but_in_states(low, Name("cigna", 8, 13)), is_but_in_states("we take cigna, except hmo", Name("cigna", 8, 13))
    (True, False)
    """
    return name.id not in PUBLIC and _BUT_STATES.match(low, name.end) is not None


def of_states(low: str, name: Name, *, refused: bool = False) -> tuple[str, ...]:
    """The states to whose plans brackets behind a brand, or an "only", limit it, which a value does not hold: "Anthem (Indiana and Ohio)".

    >>> low = "anthem (indiana and oh), cigna (ppo), humana (in network)"
    >>> [of_states(low, name) for name in (Name("anthem", 0, 6), Name("cigna", 25, 30), Name("humana", 38, 44))]
    [('IN', 'OH'), (), ()]
    >>> low = "we accept aetna and cigna in kentucky only"
    >>> of_states(low, Name("aetna", 10, 15)), of_states(low, Name("cigna", 20, 25)), of_states("cigna in ohio", Name("cigna", 0, 5))
    (('KY',), ('KY',), ())
    """
    if name.id in PUBLIC or not may_name_states(low):
        return ()
    said = _IN_STATES_ONLY.match(low, name.end) or _OPENED_STATES.search(low, 0, name.start)
    if said is None and (lived := _OF_RESIDENTS.search(low, 0, name.start) or _FOR_RESIDENTS.match(low, name.end)):
        return codes_in(lived.group())
    if said is None and not refused and (found := _IN_SEVERAL.match(low, name.end)):
        return codes_in(found["states"])
    if said is None and refused and (found := _REFUSED_IN.match(low, name.end)):
        return codes_in(found["before"])
    if said is None and (dashed := _DASHED.match(low, name.end)):
        return codes_in(dashed["states"])
    if said is None and not low.startswith("(", name.end + (low[name.end : name.end + 1] == " ")):
        return ()
    found = said or _IN_STATES.match(low, name.end)
    if found is None or (not said and found["state"] is None):
        return ()
    return codes_in((said["before"] or said["behind"]) if said else found.group())


@lru_cache(maxsize=512)  # a list of insurers stands under the same
def of_their_states(over: str) -> tuple[str, ...]:
    """The states to whose clients, or to which alone, what stands over a list limits it.

    >>> of_their_states("we accept these plans for maryland clients:"), of_their_states("plans that our maryland clinics take")
    (('MD',), ())
    >>> of_their_states("we accept the following in ohio only:")
    ('OH',)
    """
    found = _THEIRS_OVER.search(over)
    return codes_in(found.group()) if found else ()


def codes_in(listed: str) -> tuple[str, ...]:
    named = re.findall(rf"\b(?:{_STATE}|(?!in\b|or\b)(?:{_CODE}))\b", listed)
    return tuple(dict.fromkeys(STATES.get(one, one.upper()) for one in named))
