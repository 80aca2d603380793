"""How one gets in: with or without a referral, walking in, how soon, and what is asked for before."""

from __future__ import annotations

from collections.abc import Iterator

from extract.fields.admission_waits import wait_said
from extract.fields.denied import is_denied
from extract.fields.gather import findings
from extract.fields.mentions import MAX_UNIT, Mention, claim_at
from extract.insurers.names import may_have_plan_types
from extract.page import Page
from extract.patterns.searching import compiled
from extract.patterns.terms import Match
from extract.units import Unit, in_order, that_hold
from extract.wordings import Wordings
from records.models import Finding

VOCABULARY = "admission"
# What a denial, or a "no" to the question, says instead.
_OPPOSITE = {"referral_required": "no_referral_needed", "waitlist": "no_waitlist"}
_WORDINGS = Wordings.of(__name__)
_REFERRAL = "referral_required"
_REFERRAL_FROM = _WORDINGS.guarded("referral_from")
_ADMITTED = _WORDINGS["admitted"]
_NO_ADMISSION = _WORDINGS["no_admission"]
_LINE = _WORDINGS["line"]
_ANSWERED = _WORDINGS["answered"]
_INSURER = _WORDINGS["insurer"]
_ITS_VERB = compiled(r"[\s®™]*(?:[(:-] ?)?(?:[\w'-]+ ){0,4}")  # "Aetna (a referral is required), Cigna" too
_OF_A_PLAN = frozenset(("walk_in", "waitlist"))  # "Aetna Open Access"; "Aetna - waitlist" is of those whom it insures
_OF_INSURER = frozenset(("referral_required", "prior_authorization_required", "assessment_required"))
_TAKES = _WORDINGS["takes"]
_OFTEN = _WORDINGS["often"]
_STARTS_SO = _WORDINGS["starts_so"]
_OF_OURS = _WORDINGS["of_ours"]
_MOSTLY = _WORDINGS["mostly"]
_EMERGENCY = _WORDINGS["emergency"]
_NOBODY = _WORDINGS["nobody"]
_NO = _WORDINGS["no"]
_TOLD_ELSEWHERE = _WORDINGS["told_elsewhere"]
_OTHER_TRADE_BEHIND = _WORDINGS["other_trade_behind"]
_OTHER_TRADE_BEFORE = _WORDINGS["other_trade_before"]


def find(page: Page) -> list[Finding]:
    """One finding a code of data/vocabulary/admission.yaml, of the provider as a whole."""
    return findings(page, VOCABULARY, _mentions(page))


def _mentions(page: Page) -> Iterator[Mention]:
    for unit, matches in _named(page):
        if len(unit.low) > MAX_UNIT:
            continue
        if unit.text.endswith("?") and (no := _answered_no(page, unit, matches[0])) is not None:
            yield no
            continue
        place = claim_at(page, unit)
        if place is None:
            continue
        mostly = _MOSTLY.search(unit.low) is not None
        if _OFTEN.search(_MOSTLY.sub("", unit.low) if mostly else unit.low):
            continue
        claim, why, answer = place
        if mostly and not _OF_OURS.search(unit.low):
            claim = "unclear"
        for match in matches:
            code = _code(unit, match)
            if (
                code is not None
                and not _is_elsewhere(unit.low, match)
                and not (code in _OF_A_PLAN and _is_a_plan(page, unit, match))
                and not (code in _OF_INSURER and _asked_by_insurer(page, unit, match))
            ):
                yield Mention(unit, VOCABULARY, code, match.start, match.end, claim, why, answer)


def _named(page: Page) -> Iterator[tuple[Unit, list[Match]]]:
    """The sentences that name ways of getting in, with these; that a referral is asked for is told in many words."""
    referrals = {
        unit.number: Match(VOCABULARY, _REFERRAL, found.start(), found.end())
        for unit in that_hold("referral", page.units, page.document.low)
        if (found := _REFERRAL_FROM.search(unit.low)) is not None
    }
    for unit in in_order(page.naming(VOCABULARY), [page.units[number] for number in referrals]):
        matches = page.terms(unit, VOCABULARY)
        if unit.number in referrals and not any(match.id == _OPPOSITE[_REFERRAL] for match in matches):
            # The whole of it: in "A VA referral is required" no insurer asks its members for one
            matches = [*(match for match in matches if match.id != _REFERRAL), referrals[unit.number]]
        yield unit, matches


def _is_elsewhere(low: str, match: Match) -> bool:
    """Whether others are said to have told it, or it is said of a barber, a dentist and the like.

    >>> def elsewhere(low): return _is_elsewhere(low, Match("admission", "walk_in", low.index("walk"), low.index("walk") + 8))
    >>> elsewhere("walk-ins are welcome at the barber shop next door"), elsewhere("walk-ins are welcome at our clinic")
    (True, False)
    """
    return (
        _OTHER_TRADE_BEHIND.match(low, match.end) is not None
        or _OTHER_TRADE_BEFORE.match(low[: match.start]) is not None
        or _TOLD_ELSEWHERE.search(low, 0, match.start) is not None
    )


def _is_a_plan(page: Page, unit: Unit, match: Match) -> bool:
    """Whether the words are part of an insurer's name, or stand right behind one: "Aetna Open Access", "Cigna HMO Open Access"."""
    before = (
        unit.low[one.end : match.start].strip(" ®™-") for one in page.terms(unit, "insurers") if one.start < match.start
    )
    return any(not words or (len(words) < 5 and may_have_plan_types(words)) for words in before)


def _asked_by_insurer(page: Page, unit: Unit, match: Match) -> bool:
    """Whether it is an insurer that asks for it: "Kaiser requires a referral"."""
    ends = (name.end for name in page.terms(unit, "insurers") if name.end <= match.start)
    return any(_ITS_VERB.fullmatch(unit.low, end, match.start) for end in ends)


def _code(unit: Unit, match: Match) -> str | None:
    """The code that a wording means in its sentence: itself, its opposite, or nothing."""
    low, code = unit.low, match.id
    if _NOBODY.search(low, 0, match.start):
        return _OPPOSITE.get(code)
    if (
        code != "no_waitlist"
        and not code.startswith("no_ref")
        and is_denied(low, match.start, match.end)
        and not low.startswith("no ", match.start)
    ):
        return _OPPOSITE.get(code)
    if code in _OF_INSURER and _INSURER.search(low):
        return None
    if code == "admission_within_a_week" and not _STARTS_SO.search(low, 0, match.start):
        return None
    if code.startswith("wait_of"):
        return wait_said(low, match.start, match.end)
    if code.startswith("admission_within"):
        return code if _ADMITTED.search(low) and not _NO_ADMISSION.search(low) else None
    if code in ("admission_24_7", "admission_7_days"):
        return None if _LINE.match(low[match.end :]) or _ANSWERED.search(low) else code
    if code == "court_referrals_accepted":
        return code if _TAKES.search(low) or len(low) <= match.end - match.start + 12 else None
    if code == "walk_in" and _EMERGENCY.search(low):
        return None
    return code


def _answered_no(page: Page, question: Unit, match: Match) -> Mention | None:
    """ "Do I need a referral?" with an answer that begins with No."""
    following = page.units[question.number + 1 : question.number + 2]
    code = _OPPOSITE.get(match.id)
    if code is None or not following or not _NO.match(following[0].low):
        return None
    answer = following[0]
    own = page.scope(question).own or page.scope(answer).own or page.presents_own
    if not own or page.scope(answer).claim in ("excluded", "general", "hypothetical"):
        return None
    return Mention(question, VOCABULARY, code, match.start, match.end, "own", "answered no", answer)
