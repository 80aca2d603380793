"""How one gets in: with or without a referral, walking in, how soon, and what is asked for before."""

from __future__ import annotations

from collections.abc import Iterator

from extract.fields.admission_waits import wait_said
from extract.fields.denied import is_denied
from extract.fields.gather import findings
from extract.fields.mentions import MAX_UNIT, Mention, claim_at
from extract.page import Page
from extract.searching import compiled
from extract.terms import Match
from extract.units import Unit
from records.models import Finding

VOCABULARY = "admission"
# What a denial, or a "no" to the question, says instead.
_OPPOSITE = {"referral_required": "no_referral_needed", "waitlist": "no_waitlist"}
_ADMITTED = compiled(
    r"\b(?:admi(?:t|ts|tted|ssions?|tting)|start(?:s|ed|ing)?|begin\w*|enter(?:ing|ed)?|enroll\w*|intakes?|placed|placement|bed|beds|in (?:treatment|the program|group)|get (?:you )?in|get started|ingres\w+|empez\w+|comenz\w+|admisi\w+)\b"
)
# A call or a check of benefits within a day is no admission; nor are a stay, a last drink, a nurse.
_NO_ADMISSION = compiled(
    r"\b(?:respon\w+|call(?:s|ed|ing)? (?:you )?back|return\w*|repl(?:y|ies)|contact\w*|reach out|hear (?:back )?from|get back to|verif\w+|benefits|cancel\w*|notice|discharg\w*|detox symptoms|withdrawal|symptoms|drink|drinks|"
    r"pregnant|last use|used?|sober|after admission|after (?:being )?admitted|of admission|of admitting|of arrival|of intake|of the intake|physical exam\w*|evaluated by|seen by (?:a|our) (?:doctor|physician|nurse|psychiatrist)|leave|left|insurance|phone|appointment cancel\w*)\b"
)
_LINE = compiled(
    r"^:? \(?\+?\d|^ (?:(?:phone )?(?:team|line|lines|hotline|helpline|counselors?|specialists?|staff|support|department|coordinators?|navigators?|number|desk|calls?|office)\b)"
)
_ANSWERED = compiled(r"\b(?:call|phone|reach|speak|talk|line|hotline|answer\w*|chat|text)\b")
# What an insurer asks for is said of its members.
_INSURER = compiled(
    r"\b(?:hmos?|ppos?|plans?|insurance|insurers?|insurance compan(?:y|ies)|policy|policies|carriers?|members?|coverage|benefits|medicaid|medicare|medi-cal|tricare|managed care|seguros?)\b"
)
_ITS_VERB = compiled(r"[\s®™]*(?:[(:-] ?)?(?:[\w'-]+ ){0,4}")  # "Aetna (a referral is required), Cigna" too
_OF_INSURER = frozenset(("referral_required", "prior_authorization_required", "assessment_required"))
_TAKES = compiled(
    r"\b(?:accept\w*|take[sn]?|taking|welcom\w*|receiv\w*|work(?:s|ing)? with|admit\w*|serv(?:e|es|ing)|treat(?:s|ing)?|see|sees|available|approved|offer\w*|provid\w*|for|open to|acept\w+|atend\w+)\b"
)
_OFTEN = compiled(
    r"\b(?:(?:many|most|some) (?:[\w-]+ ){0,3}?(?:programs|centers|facilities|clinics|providers|rehabs|places|hospitals|insurers|plans|companies|carriers|states|homes|houses|agencies|practices|therapists|doctors)|(?<!\w )(?:many|most|some)(?! of (?:our|the))|other|often|sometimes|usually have|typically have|across the (?:state|country)|nationwide|elsewhere|avoid|ask (?:your|about|whether|if)|find out|check (?:if|whether)|looking for|search\w*|near you|job|position|employment|reporting|housing authority|section 8|"
    r"transplant|ride|volunteer\w*|tour|tours|newsletter|event|workshop|webinar)\b"
)
# A week is said of much else
_STARTS_SO = compiled(
    r"\b(?:admi(?:t|ts|tted|ssions?)|(?:start|begin|enter|join)(?:s|ing)?(?! to\b)|enroll\w*|intakes?|placed|empez\w+|comenz\w+|ingres\w+)(?: [\w'-]+){0,4} $"
)
_OF_OURS = compiled(r"\b(?:many|most|some) of our\b")
# "Most clients start within 48 hours", "we can often admit within a day": how it mostly is, and no promise
_MOSTLY = compiled(
    r"\b(?:(?:many|most|some) (?:new |of our (?:new )?)?(?:clients|patients|people|participants|residents|members|callers|families|teens|adults)|often|usually|typically|generally|normally|in most cases|(?:in )?as (?:little|few) as)\b"
)
_EMERGENCY = compiled(r"\b(?:emergenc(?:y|ies)|urgent care|crisis)\b")
_NOBODY = compiled(
    r"\b(?:nobody|no one|none of (?:you|them|our \w+)|no (?:clients?|patients?|residents?))(?: (?:here|who \w+))? $"
)
_NO = compiled(r"^(?:no|not at all|nope|there is no|you (?:do not|don't))\b")


def find(page: Page) -> list[Finding]:
    """One finding a code of data/vocabulary/admission.yaml, of the provider as a whole."""
    return findings(page, VOCABULARY, _mentions(page))


def _mentions(page: Page) -> Iterator[Mention]:
    for unit in page.naming(VOCABULARY):
        matches = page.terms(unit, VOCABULARY)
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
            if code is not None and not (code in _OF_INSURER and _asked_by_insurer(page, unit, match)):
                yield Mention(unit, VOCABULARY, code, match.start, match.end, claim, why, answer)


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
