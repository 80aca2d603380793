"""Where a page names something of a vocabulary, and whether it says so of its own program."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from extract.claims.scope import is_hypothetical
from extract.fields.denied import is_denied, may_deny
from extract.fields.elsewhere import (
    is_counted,
    is_elsewhere,
    is_for_others,
    is_referred,
    may_be_counted,
    may_be_elsewhere,
)
from extract.fields.ledes import is_lede, is_link, is_of_services, is_tagline, opens_text
from extract.fields.named_clinics import ANOTHER_CLINIC, is_of_another_clinic
from extract.fields.only_there import is_by_referral, is_given_money, is_of_one_site, may_be_of_one_site
from extract.fields.parts import stands_in_a_part
from extract.fields.program_speaks import AT_LARGE, speaks_of_program
from extract.fields.told_about import is_told_about, may_be_told_about
from extract.page import SILENT_ZONES, Page
from extract.patterns.searching import compiled
from extract.patterns.terms import Match
from extract.roles.page_role import is_lesson
from extract.units import Unit, in_order
from extract.wordings import Wordings
from records.codes import ANSWERED, Claim

MAX_QUOTE = 300
MOST_MENTIONS = 3000  # of one vocabulary on a page; a page with more is a word list
AFTER = 100
MAX_UNIT = 5000  # characters; what is longer is a page without structure, in which nothing is near anything
CARD_WORDS = 14  # a line of a list, a card or a box; more words are prose
LIST_WORDS = 26

_COUNTED = frozenset(("conditions", "populations"))
_WORDINGS = Wordings.of(__name__)
_BIOGRAPHY = _WORDINGS.guarded("biography")
_SO_MUCH = _WORDINGS["so_much"]
_DEFINES = _WORDINGS.guarded("defines")
_REFUSES = _WORDINGS["refuses"]
_EXAMPLE = compiled(r"\(e\.g\b(?:[^()]|\([^()]{0,40}\))*\)")
NOBODYS = "nothing says whose"
_REQUEST = _WORDINGS["request"]
_CAN_INCLUDE = _WORDINGS["can_include"]
_POSTS = _WORDINGS.guarded("posts")
_WHICH_MAY = _WORDINGS.guarded("which_may")
_OF_CLIENTS = _WORDINGS["of_clients"]
_ELIGIBILITY = _WORDINGS["eligibility"]
_ADMITS = _WORDINGS.guarded("admits")
_IS_SO_OFTEN = _WORDINGS["is_so_often"]
_NEAR_READERS = _WORDINGS.words("near_readers")
_NO_OFFER = _WORDINGS["no_offer"]
_BY_EXCEPTION = _WORDINGS["by_exception"]
_LABEL = compiled(r"(?P<name>[^.:;!?]{3,60})(?:: | - )(?!\d)")
_YES = _WORDINGS["yes"]

_WEAK_ZONES = frozenset(("footer", "header", "form"))


@dataclass(slots=True)
class Mention:
    """A naming of a code in a sentence: where (offsets in the sentence), how sure that it is an own offer, and why."""

    unit: Unit
    vocabulary: str
    code: str
    start: int
    end: int
    claim: Claim
    rule: str
    answers: Unit | None = None  # the "Yes" that makes a question a statement

    @property
    def words(self) -> str:
        """The wording found, folded."""
        return self.unit.low[self.start : self.end]

    @property
    def after(self) -> str:
        """What follows the wording (and its plural s) in the sentence, folded, at most AFTER characters."""
        low, end = self.unit.low, self.end
        if low[end : end + 1] == "s" and not low[end + 1 : end + 2].isalnum():
            end += 1
        return low[end : end + AFTER]


def mentions(page: Page, name: str, extra: Callable[[Page, Unit], list[Match]]) -> Iterator[Mention]:
    """All namings of a vocabulary's codes that may be claims, each with the claim that its place and clause allow.

    `extra` finds more of them in sentences that have the vocabulary's name among their hints.
    """
    left = MOST_MENTIONS
    refused: set[str] = set()
    refused_by_place = page.denied
    for unit in in_order(page.naming(name), page.hinting(name)):
        if not page.speaks(unit):
            continue
        low, matches = unit.low, page.terms(unit, name)
        if name in page.hints[unit.number]:
            matches = [*matches, *extra(page, unit)]
        if not matches or len(low) > MAX_UNIT:
            continue
        if unit.number in refused_by_place:
            refused.update(match.id for match in matches)
            continue
        if name == "modalities" and "©" in low:
            continue  # "© Lark Family Counseling": a name
        place = claim_at(page, unit)
        if place is None or is_for_others(unit):
            continue
        left -= len(matches)
        if left < 0:
            return
        yield from _of_sentence(page, unit, name, matches, place, refused)


def _of_sentence(
    page: Page, unit: Unit, name: str, matches: list[Match], place: tuple[Claim, str, Unit | None], refused: set[str]
) -> Iterator[Mention]:
    """The namings of one sentence, whose place is told; the codes that it refuses are added to those `refused`."""
    low, answer = unit.low, place[2]
    of_therapies, counts = name == "modalities", name in _COUNTED
    claim, rule, labelled = _whose(page, unit, name, place)
    in_part = claim == "own" and stands_in_a_part(page, unit)
    if claim == "own" and counts and is_of_another_clinic(page, unit):
        claim, rule = "unclear", ANOTHER_CLINIC
    # What may be said of any of them, asked of the sentence once
    denies, alone = may_deny(low), " alone" in low
    elsewhere, one_site = may_be_elsewhere(low), may_be_of_one_site(low)
    counted, told_about = counts and may_be_counted(low), of_therapies and may_be_told_about(low)
    for match in matches:
        _, code, start, end = match
        if (denies and is_denied(low, start, end)) or (alone and low.startswith(" alone", end)):
            if claim == "own" and _REFUSES.search(low, max(0, start - 60), start):
                refused.add(code)
            continue
        if elsewhere and is_elsewhere(low, match):
            continue
        if counted and is_counted(low, match):
            continue
        if of_therapies and (is_by_referral(low, end) or (told_about and is_told_about(low, start, end))):
            continue
        mention = Mention(unit, name, code, start, end, claim, rule, answer)
        if end <= labelled:
            mention.claim, mention.rule = "own", "card"
        if one_site and is_of_one_site(low, end):
            mention.claim, mention.rule = "unclear", "at one site alone"
        elif name == "populations" and is_given_money(low, start):
            mention.claim, mention.rule = "unclear", "money for them"
        if in_part and not page.levels(unit, start, end).codes:
            mention.claim, mention.rule = "unclear", "of a part that no level of care is named for"
        if elsewhere and is_referred(low, start):
            mention.claim, mention.rule = "unclear", "referral"
        if claim == "own" and code in refused:
            mention.claim, mention.rule = "unclear", "refused in another sentence"
        yield mention


def _whose(page: Page, unit: Unit, name: str, place: tuple[Claim, str, Unit | None]) -> tuple[Claim, str, int]:
    """How sure it is that a sentence's place makes its namings own ones, by which rule, and up to where a label, or what is said flatly, does."""
    claim, rule, _ = place
    if rule == NOBODYS:
        # Whom a part serves is no population of a page of several levels
        if page.dedicated and _tells_of_care(unit, name) and (name != "populations" or page.levels(unit).codes):
            return "own", "page of its own program", 0
        if name in _COUNTED and page.presents_own and is_of_eligibility(page, unit):
            return "own", "eligibility", 0
        if page.presents_own and not _is_of_posts(unit):
            return claim, rule, _label_end(unit)
    elif (
        rule == "hypothetical"
        and name == "modalities"
        and (_CAN_INCLUDE.match(unit.low) or _is_led_by_can(page, unit))
        and _is_described(page, unit)
    ):
        return "own", "can include", 0
    elif rule == "hypothetical" and _WHICH_MAY.may_match(unit.low) and (sure := _sure_until(page, unit)):
        return claim, rule, sure
    return claim, rule, 0


def _sure_until(page: Page, unit: Unit) -> int:
    """Where ", which may include …" begins behind what is said flatly of clients of ours ("every client gets a plan"), or 0."""
    doubt = _WHICH_MAY.search(unit.low)
    if doubt is None or not _is_described(page, unit):
        return 0
    said = unit.low[: doubt.start()]
    flat = _OF_CLIENTS.match(said) is not None and not is_hypothetical(said) and AT_LARGE.search(said) is None
    return doubt.start() if flat else 0


def _is_described(page: Page, unit: Unit) -> bool:
    """Whether a sentence stands where the provider describes a level of care of its own."""
    return page.presents_own and unit.block.zone == "main" and bool(page.levels(unit).codes)


def _is_led_by_can(page: Page, unit: Unit) -> bool:
    """Whether a line is of a list that what is offered "can include"."""
    led = unit.block.kind == "item" and page.scope(unit).why == "lead_in:may"
    return led and _CAN_INCLUDE.match(unit.block.lead_in.lower()) is not None


def _tells_of_care(unit: Unit, name: str) -> bool:
    """Whether a sentence of the main text tells what is done, or for what: whole, no request and no question.

    Of conditions and populations it must say so flatly: "Anxiety is often treated with medication" is a lesson wherever it stands.
    """
    low = unit.low
    if (
        unit.block.zone not in ("main", "aside")
        or len(low.split()) < 8
        or _REQUEST.match(low)
        or _IS_SO_OFTEN.match(low)
    ):
        return False
    return name == "modalities" or not (AT_LARGE.search(low) or _DEFINES.search(low))


def is_of_eligibility(page: Page, unit: Unit) -> bool:
    """Whether it says who is taken: under "Eligibility", behind that label, or behind a line of that one word."""
    low, block = unit.low, unit.block
    if block.zone == "main" and _ADMITS.search(low) and not (_BY_EXCEPTION.search(low) or is_lesson(page)):
        return True
    if block.zone != "main":
        return False
    before = page.units[unit.number - 1] if unit.number else unit
    over = (low.partition(":")[0], block.headings[-1].low if block.headings else "", before.low)
    eligible = any(_ELIGIBILITY.fullmatch(text.strip(" :.?")) for text in over)
    return eligible and AT_LARGE.search(low) is None


def _label_end(unit: Unit) -> int:
    """Where the name of a service ends that a line explains ("Life Skills: Build …"), or 0 where it names none."""
    if unit.block.zone not in ("main", "aside") or unit.block.kind not in ("item", "paragraph"):
        return 0
    low = unit.low
    label = _LABEL.match(low) if ": " in low or " - " in low else None
    return 0 if label is None or _DEFINES.search(low, label.end()) else label.end("name")


_KEEPS = _WORDINGS["keeps"]
_NOT_GIVEN = _WORDINGS["not_given"]


def claim_at(page: Page, unit: Unit) -> tuple[Claim, str, Unit | None] | None:
    """How sure it is that what a sentence names is offered here: own, unclear, or None where it is no claim at all."""
    if unit.number not in page.claims:  # several fields ask of one sentence
        page.claims[unit.number] = _claim_at(page, unit)
    return page.claims[unit.number]


def _claim_at(page: Page, unit: Unit) -> tuple[Claim, str, Unit | None] | None:
    scope = page.scope(unit)
    if unit.block.zone in SILENT_ZONES or scope.claim in ("excluded", "general") or unit.number in page.denied:
        return None
    if unit.text.endswith("?"):
        answer = _answer(page, unit)
        if answer is None or not _YES.match(answer.low):
            return None
        if _KEEPS.search(unit.low) or _NOT_GIVEN.search(answer.low):
            return "unclear", ANSWERED, answer
        return (
            "own" if scope.own or page.scope(answer).own or page.presents_own else "unclear",
            ANSWERED,
            answer,
        )
    if _BIOGRAPHY.search(unit.low):
        return None
    if scope.claim == "hypothetical" and not gives_example(unit.low):
        return "unclear", "hypothetical", None
    if scope.own:
        if unit.block.zone in _WEAK_ZONES and scope.why.startswith(("heading", "lead_in")):
            return ("own", "tagline", None) if is_tagline(page, unit) else ("unclear", "menu", None)
        if scope.why.startswith("heading") and _is_prose(unit) and _DEFINES.search(unit.low):
            if _SO_MUCH.match(unit.low):
                return "own", scope.why, None
            return "unclear", "definition", None
        return "own", scope.why, None
    if page.presents_own and is_card(page, unit):
        return "own", "card", None
    if page.presents_own and (is_tagline(page, unit) or is_lede(unit)):
        return "own", "tagline", None
    if page.presents_own and unit.block.zone not in _WEAK_ZONES and speaks_of_program(page, unit):
        return "own", "program speaks", None
    return "unclear", NOBODYS, None


def gives_example(low: str) -> bool:
    """Whether nothing but an example in brackets makes a sentence unsure: "for adults with anxiety disorders (e.g., phobias)"."""
    return "(e.g" in low and not is_hypothetical(_EXAMPLE.sub(" ", low))


def is_card(page: Page, unit: Unit) -> bool:
    """Whether a sentence without a subject is a line of a list, a card, a heading or a box, and not prose or a menu."""
    block = unit.block
    if block.zone in _WEAK_ZONES or block.kind in ("alt", "title", "option"):
        return False
    if block.kind == "button" and not opens_text(page, unit):
        return False
    if _is_prose(unit) or _DEFINES.search(unit.low) or _is_of_no_offer(unit):
        return False
    if _is_of_posts(unit):
        return False
    return not is_link(page, block) or is_of_services(page, block)


def _is_of_posts(unit: Unit) -> bool:
    """Whether a line names the topics of a blog, or stands under its heading."""
    headings = unit.block.headings
    return bool(_POSTS.match(unit.low) or (headings and _POSTS.match(headings[-1].low)))


def _is_of_no_offer(unit: Unit) -> bool:
    """Whether a short sentence is about something else than what is given: "Bring clothes for yoga.", "Plans cover therapy."."""
    if unit.block.kind != "paragraph" or not unit.low.endswith((".", "!")):
        return False
    if any(map(unit.low.__contains__, _NEAR_READERS)) or _IS_SO_OFTEN.match(unit.low):
        return True
    return _NO_OFFER.match(unit.low) is not None


def quote_around(unit: Unit, start: int, end: int) -> str:
    """The sentence, or of one over MAX_QUOTE characters the whole words around [start, end)."""
    text = unit.text
    if len(text) <= MAX_QUOTE:
        return text
    room = max(0, MAX_QUOTE - (end - start)) // 2
    left, right = max(0, start - room), min(len(text), end + room)
    while left > 0 and not text[left - 1].isspace() and left < start:
        left += 1
    while right < len(text) and not text[right].isspace() and right > end:
        right -= 1
    return text[left:right].strip()


def _is_prose(unit: Unit) -> bool:
    words = unit.low.count(" ") + 1
    return words > (LIST_WORDS if unit.block.kind in ("item", "cell") else CARD_WORDS)


def _answer(page: Page, question: Unit) -> Unit | None:
    """The first sentence of the answer under a question, if it stands in the next block."""
    following = page.units[question.number + 1] if question.number + 1 < len(page.units) else None
    if following is None or following.block.zone != question.block.zone or following.text.endswith("?"):
        return None
    return following
