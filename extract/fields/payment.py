"""How treatment can be paid for other than by a named insurer: self pay, sliding scale, "most insurance" and the like."""

from __future__ import annotations

from extract.insurers.cues import without_limits
from extract.insurers.lists import labelled, over_list
from extract.insurers.marks import UNSURE
from extract.insurers.names import Name
from extract.insurers.pointers import Over
from extract.insurers.status import read_sentence
from extract.insurers.taken_elsewhere import taken_elsewhere
from extract.page import Page
from extract.patterns.searching import compiled
from extract.patterns.terms import Match
from extract.paying import no_insurance, uninsured_levels
from extract.paying.asked_of_paying import affirmed
from extract.paying.free_of_charge import is_free_for_some, is_free_treatment
from extract.paying.paid_back import paid_back_by_themselves, reimbursed
from extract.paying.paying_claim import DENIED_BEFORE, MAX_SENTENCE, claim_of, cut, is_of_medicaid
from extract.units import Unit, in_order
from extract.wordings import Wordings
from records.codes import NO_NETWORK, OTHERS_DENIED, PAYMENT_DENIED, TAKEN, Claim
from records.models import Evidence, Finding

_DENIABLE = frozenset(("sliding_scale", "scholarships", "financing"))  # the refusal of which answers who asks for it
_WORDINGS = Wordings.of(__name__)
_LIMITS = _WORDINGS["limits"]
_QUANTITY = _WORDINGS["quantity"]
_POINTED_AT = tuple(f"{words} " for words in _WORDINGS.words("pointed_at"))
_OUR = tuple(f"{word} " for word in _WORDINGS.words("our"))
_NO_RIGHT_BEFORE = _WORDINGS["no_right_before"]
_OF_INSURER = _WORDINGS["of_insurer"]
_NOTE = _WORDINGS["note"]
_BESIDE_NAME = _WORDINGS["beside_name"]
_ONLY_THESE = _WORDINGS["only_these"]
_INCLUDING = _WORDINGS["including"]
_NO_LINES = frozenset(_WORDINGS.words("no_lines"))
_INSURANCE = frozenset(("most_insurance", "most_ppo", "private_insurance"))
_SAYS_OUT = _WORDINGS["says_out"]
_REFUSED, _PAID_BACK = "refused", "paid_back"  # hints, see extract.patterns.hints
_SAY_NO = frozenset((no_insurance.HINT, _REFUSED, _PAID_BACK))
_OTHER = _WORDINGS.guarded("other")
_OFFERED_BEFORE = _WORDINGS["offered_before"]
_SOME_CLIENTS = _WORDINGS["some_clients"]
_PLANS_HAVE = _WORDINGS["plans_have"]
_THAN_ANOTHER = _WORDINGS["than_another"]
_MEANS = _WORDINGS["means"]
_ROOM = _WORDINGS["room"]
_FEW = _WORDINGS["few"]
_MAY_BE = _WORDINGS["may_be"]
_ASKED_FOR = _WORDINGS["asked_for"]
_FOR_OTHERS = _WORDINGS["for_others"]
_RAISED_FOR = _WORDINGS["raised_for"]
MAX_LINE_WORDS = 8
MAX_HEADING_WORDS = 4
NEAR_PRICE = 50  # characters from a way to pay to what is paid
MAX_EVIDENCE = 2
MAX_TERMS = 20
_STRONG = _WORDINGS["strong"]
_WEAK = _WORDINGS["weak"]
_NO_BEFORE = compiled(r"\bno (?:[a-z-]+ )?(?:or )?$")
_NOT_AFTER = _WORDINGS["not_after"]
_ABOUT_PAYING = _WORDINGS["about_paying"]
_WHO_HAS_NONE = _WORDINGS["who_has_none"]


def find(page: Page) -> list[Finding]:
    """One finding for each way to pay, own where any place of the page says so clearly."""
    own: dict[str, list[Evidence]] = {}
    unclear: dict[str, list[Evidence]] = {}
    refused: set[str] = set()
    denied: dict[str, Evidence] = {}
    lines: dict[int, Over | None] = {}
    uninsured: list[Evidence] = []
    in_no_network: list[Evidence] = []
    others: list[Evidence] = []
    may_say_no = bool(page.hinting(no_insurance.HINT))
    for unit in in_order(page.naming("payment"), *map(page.hinting, _SAY_NO)):
        hints = page.hints[unit.number]
        no = no_insurance.refuses_all(page, unit) if no_insurance.HINT in hints else None
        if no and not uninsured_levels.says_self_paid(page, unit) and claim_of(page, unit) == "own":
            said = in_no_network if no.re is no_insurance.NO_NETWORK.compiled else uninsured
            said.append(page.evidence(unit, quote=no_insurance.without_time(cut(unit.text, no.start()))))
            if no_insurance.is_plain(unit.low, no):
                denied.setdefault("most_insurance", page.evidence(unit, quote=cut(unit.text, no.start())))
        if may_say_no and _REFUSED in hints:
            _refused(page, unit, denied, others)
        if _PAID_BACK in hints:
            reimbursed(page, unit, own)
        terms = page.terms(unit, "payment")
        if not 0 < len(terms) <= MAX_TERMS or unit.block.kind in ("title", "option") or len(unit.low) > MAX_SENTENCE:
            continue
        answered_no = unit.number in page.denied or (len(unit.low.split()) <= MAX_LINE_WORDS and _is_no(page, unit))
        for code, match, claim in _readings(page, unit, terms, lines):
            answer = affirmed(page, unit) if code in _DENIABLE else []
            if answered_no or answer:
                claim = "negated" if answered_no else "own"
            if claim == "negated":
                refused.add(code)
                whole = code in _DENIABLE and not answered_no and not _LIMITS.search(unit.low, match.end)
                if whole and not unit.low.endswith("?") and claim_of(page, unit) == "own":
                    denied.setdefault(code, page.evidence(unit, quote=cut(unit.text, match.start)))
            elif claim in ("own", "unclear"):
                held = own if claim == "own" else unclear
                held.setdefault(code, []).extend([page.evidence(unit, quote=cut(unit.text, match.start)), *answer])
    if (uninsured or in_no_network) and "free" not in own:
        if seek := paid_back_by_themselves(page):
            own.setdefault("out_of_network_benefits", []).append(seek)
        if uninsured:
            own["self_pay"] = [*uninsured, *own.get("self_pay", [])]
        unclear.setdefault("self_pay", []).extend(in_no_network)
        refused |= {"most_insurance", "private_insurance", "most_ppo"} - own.keys()
    found = [page.finding("payment", code, quotes[:MAX_EVIDENCE], "stated") for code, quotes in own.items()]
    for code, quotes in unclear.items():
        if code not in own and code not in refused:
            found.append(page.finding("payment", code, quotes[:MAX_EVIDENCE], "not_sure", claim="unclear"))
    if "out_of_network_benefits" in own:  # who is paid back by an insurer does not refuse it
        denied = {code: quote for code, quote in denied.items() if code not in _INSURANCE}
    for code, quote in denied.items():
        if code not in own and code not in unclear:
            found.append(page.finding("payment", code, quote, PAYMENT_DENIED, claim="unclear"))
    if in_no_network:
        quotes = in_no_network[:MAX_EVIDENCE]
        found.append(page.finding("payment", "out_of_network_benefits", quotes, NO_NETWORK, claim="unclear"))
    if others:
        found.append(page.finding("payment", "most_insurance", others[:MAX_EVIDENCE], OTHERS_DENIED, claim="unclear"))
    return found + uninsured_levels.find(page)


def _refused(page: Page, unit: Unit, denied: dict[str, Evidence], others: list[Evidence]) -> None:
    """Keep the sentence where it refuses private insurance, or all insurers but those that it names."""
    private, other = no_insurance.refuses_private(unit.low), no_insurance.refuses_others(unit.low)
    other = other and (bool(page.terms(unit, "insurers")) or _OTHER.search(unit.low) is not None)
    if not (private or other) or claim_of(page, unit) != "own":
        return
    quote = page.evidence(unit, quote=cut(unit.text, 0))
    if private:
        denied.setdefault("private_insurance", quote)
    if other:
        others.append(quote)


def _is_no(page: Page, unit: Unit) -> bool:
    """Whether the line under this one is its answer, and that is no: "Sliding scale", "No"."""
    following = page.units[unit.number + 1] if unit.number + 1 < len(page.units) else None
    return following is not None and following.low.strip(" .!") in _NO_LINES


def _readings(
    page: Page, unit: Unit, terms: list[Match], lines: dict[int, Over | None]
) -> list[tuple[str, Match, Claim | None]]:
    """The code, its place and whose claim it is, for each wording of a sentence."""
    claim = claim_of(page, unit)
    found: list[tuple[str, Match, Claim | None]] = []
    accepted = _accepted(page, unit, terms, lines)
    for match, status in zip(terms, accepted, strict=True):
        said = unit.low[match.start : match.end]
        if match.id in _INSURANCE and _PLANS_HAVE.match(unit.low, match.end):
            continue  # nor is what plans have in general
        if match.id == "self_pay" and (
            is_of_medicaid(unit.low, said) or uninsured_levels.self_paid(page, unit, match.start)
        ):
            continue  # of one level alone
        if match.id == "most_insurance" and _is_note(page, unit, match):
            continue  # "Cigna (most plans)"
        if match.id in _INSURANCE and taken_elsewhere(page, unit, match.start, match.end):
            continue
        if match.id in ("most_ppo", "private_insurance") and _in_brackets_of_named(page, unit, match):
            continue  # "Cigna (PPO plans only)" is said of Cigna
        if match.id == "most_ppo" and _is_of_named(page, unit, match):
            continue  # "PPO plans of Aetna" are said of Aetna
        if match.id in _INSURANCE and _NO_RIGHT_BEFORE.search(unit.low, 0, match.start):
            found.append((match.id, match, "negated"))
            continue  # "Medicaid only and no private insurance"
        if match.id == "out_of_network_benefits" and (
            _THAN_ANOTHER.search(unit.low, 0, match.start) or _MEANS.match(unit.low, match.end)
        ):
            continue
        if match.id in _INSURANCE and unit.low.endswith(_POINTED_AT, 0, match.start):
            continue
        if match.id in _INSURANCE and _SOME_CLIENTS.search(unit.low, 0, match.start):
            continue  # what clients have is not what is accepted
        if match.id in _INSURANCE or said in ("cash", "efectivo", "en efectivo"):
            if status in TAKEN:
                found.append((match.id, match, claim))
                if match.id == "most_insurance" and ("private" in said or "commercial" in said):
                    found.append(("private_insurance", match, claim))
            elif status == "out_of_network":  # who is not contracted need not bill them outside of the network
                whose = claim if _SAYS_OUT.search(unit.low) or claim != "own" else "unclear"
                found.append(("out_of_network_benefits", match, whose))
            elif status == "not_accepted":
                found.append((match.id, match, "negated"))
            elif status == UNSURE and claim == "own":
                found.append((match.id, match, "unclear"))
        elif match.id == "free":
            denied = DENIED_BEFORE.search(unit.low, 0, match.start)
            if claim == "own" and not denied and is_free_treatment(unit.low, match):
                unsure = _WEAK.search(unit.low) is not None or is_free_for_some(unit.low)
                found.append((match.id, match, "unclear" if unsure else "own"))
        elif match.id == "scholarships" and _FOR_OTHERS.match(unit.low, match.end):
            continue
        elif claim is not None:
            if match.id == "scholarships" and _RAISED_FOR.search(unit.low, 0, match.start):
                claim = "unclear" if claim == "own" else claim
            denied = DENIED_BEFORE.search(unit.low, 0, match.start)
            if claim == "own" and match.id == "self_pay" and not denied and _heads_prices(page, unit, match):
                found.append((match.id, match, claim))
                continue
            whose = "own" if match.id == "sliding_scale" and claim == "unclear" and _has_room(page, unit) else claim
            found.append((match.id, match, _offered(unit, match, whose, status, ours=page.scope(unit).own)))
    return found


def _heads_prices(page: Page, unit: Unit, match: Match) -> bool:
    """Whether "Private pay" is a short line right over what is charged, or stands with it: "Self-pay clients pay $150"."""
    if (dollar := unit.low.find("$", match.end, match.end + NEAR_PRICE)) >= 0:
        between = unit.low[match.end : dollar]
        return _WEAK.search(between) is None and not any(mark in between for mark in ".;?")
    following = page.units[unit.number + 1 : unit.number + 2]
    return len(unit.low.split()) <= MAX_HEADING_WORDS and any("$" in one.low for one in following)


def _is_note(page: Page, unit: Unit, match: Match) -> bool:
    """Whether "most plans" stands in brackets behind the insurer whose plans they are."""
    return any(_NOTE.fullmatch(unit.low, one.end, match.start) for one in page.terms(unit, "insurers"))


def _in_brackets_of_named(page: Page, unit: Unit, match: Match) -> bool:
    """Whether plans stand in brackets, or behind a dash and with "only", right behind the insurer whose plans they are."""
    if "(" not in unit.low[: match.start] and " only" not in unit.low[match.end :]:
        return False  # most
    ended = _ONLY_THESE.match(unit.low, match.end)
    return any(
        (found := _BESIDE_NAME.fullmatch(unit.low, one.end, match.start)) and (found["open"] or ended)
        for one in page.terms(unit, "insurers")
    )


def _is_of_named(page: Page, unit: Unit, match: Match) -> bool:
    """Whether plans are those of an insurer that is named right behind them or before ("Cigna PPO plans"), and not those of most."""
    behind = _OF_INSURER.match(unit.low, match.end)
    insurers = page.terms(unit, "insurers")
    if unit.low.startswith("all ", match.start):  # "Aetna, including all PPO plans", "all PPO plans from Aetna"
        parted = [_INCLUDING.fullmatch(unit.low, one.end, match.start) for one in insurers]
        return any(parted) or any(behind and one.start == behind.end() for one in insurers)
    if _QUANTITY.match(unit.low, match.start):
        return False
    before = unit.low[: match.start].rstrip(" ®™").removesuffix("'s")
    return any(one.end == len(before) or (behind and one.start == behind.end()) for one in insurers)


def _accepted(page: Page, unit: Unit, terms: list[Match], lines: dict[int, Over | None]) -> list[str]:
    """The status that the sentence, or what stands over its list, gives to each wording, as if it were an insurer."""
    insurers = [Name(match.id, match.start, match.end) for match in page.terms(unit, "insurers")]
    asked = {(match.start, match.end) for match in terms}
    names = sorted(
        [
            *(Name(match.id, match.start, match.end) for match in terms),
            *(n for n in insurers if (n.start, n.end) not in asked),
        ],
        key=lambda name: name.start,
    )
    readings = dict(zip(names, read_sentence(unit.low, names), strict=True))
    found = []
    for match in terms:
        reading = readings[Name(match.id, match.start, match.end)]
        status = reading.status if reading else ""
        if not status and len(unit.low.split()) <= MAX_LINE_WORDS and not unit.low.endswith("?"):
            if unit.number not in lines:
                first = names[0].start
                lines[unit.number] = over_list(page, unit, lines, first) or labelled(page, unit, len(insurers))
            over = lines[unit.number]
            status = over.status if over else ""
        found.append(status)
    return found


def _offered(unit: Unit, match: Match, claim: Claim, status: str, *, ours: bool) -> Claim:
    """Whether the sentence offers this way to pay, refuses it, or only speaks of it."""
    low = without_limits(unit.low)
    if _is_denied(low, match):
        return "negated" if status != "out_of_network" or match.id != "out_of_network_benefits" else claim
    if status == UNSURE and match.id == "sliding_scale" and _MAY_BE.search(low):
        status = ""
    if status == UNSURE and _OFFERED_BEFORE.search(low, 0, match.start):
        status = "accepted"
    if claim != "own" or low.endswith("?") or status == UNSURE:
        return "unclear"
    if ours and _OFFERED_BEFORE.search(low, 0, match.start) and not _WEAK.search(low, 0, match.start):
        return "own"  # what is limited or asked for behind it is something else
    if low.endswith(_OUR, 0, match.start) or "$" in low[match.end : match.end + 12]:
        return "own"
    if status in ("accepted", "in_network", "out_of_network"):
        return "own"
    clause = _clause(low, match)
    if match.id == "sliding_scale" and _STRONG.search(clause):
        clause = _ROOM.sub(" ", clause)  # places at a lower fee are few, and to be asked for, wherever they exist
    if match.id in ("scholarships", "financing") and _STRONG.search(clause):
        clause = _FEW.sub(" ", clause)
    if match.id == "scholarships":
        clause = _ASKED_FOR.sub(" available ", clause)
    if _WEAK.search(clause):
        return "unclear"
    if len(low.split()) <= MAX_LINE_WORDS:
        label = low[: low.find(":", 0, match.start) + 1]
        heads = " ".join(heading.low for heading in unit.block.headings[-2:]) + f" {unit.block.lead_in.lower()} {label}"
        return "own" if ours or _STRONG.search(low) or _ABOUT_PAYING.search(heads) else "unclear"
    return "own" if ours or _STRONG.search(low) else "unclear"


def _is_denied(low: str, match: Match) -> bool:
    """Whether the words before it or behind take it back; what those who are offered it have not or cannot pay does not.

    >>> def denied(low): return _is_denied(low, Match("payment", "sliding_scale", low.index("sliding"), len(low)))
    >>> denied("those without insurance pay on a sliding scale"), denied("those without insurance cannot use a sliding scale")
    (False, True)
    """
    before = low[: match.start]
    if "not " in before or "n't " in before or "without" in before or "lack" in before or "unable" in before:
        before = _WHO_HAS_NONE.sub(" ", before)
    return bool(DENIED_BEFORE.search(before) or _NO_BEFORE.search(before) or _NOT_AFTER.search(low[match.end :]))


def _clause(low: str, match: Match) -> str:
    start = max(low.rfind(mark, 0, match.start) for mark in (";", ":", ". ", "("))
    ends = [end for mark in (";", ". ", ")", ", so ", " - i ", " - we ") if (end := low.find(mark, match.end)) >= 0]
    return low[start + 1 : min(ends, default=len(low))]


def _has_room(page: Page, unit: Unit) -> bool:
    """Whether only places are in doubt: "a sliding scale may be available" says that there is one."""
    return page.presents_own and page.scope(unit).claim == "hypothetical" and _MAY_BE.search(unit.low) is not None
