"""What a program treats: substances, mental-health conditions, both."""

from __future__ import annotations

from collections.abc import Iterator

from extract.fields.come_with import LIST_FROM, come_with, is_taken_for_it, without_list
from extract.fields.condition_lines import heads_own_text, in_run, is_line, is_of_headings
from extract.fields.condition_turns import (
    NEEDS_MORE,
    OF_OTHERS,
    OF_SOMEBODY,
    is_asked_first,
    is_in_own_name,
    is_of_another,
    is_sent_on,
    needs_more,
    sought_or_worked_on,
)
from extract.fields.drugs_at_large import drugs_at_large
from extract.fields.gather import ADMITTED, fills_line, findings
from extract.fields.list_cues import is_required, lists_others, lists_treated
from extract.fields.medicines_of_readers import is_of_a_lesson
from extract.fields.mentions import Mention, mentions
from extract.fields.of_benefits import A_PLAN, is_of_benefits
from extract.fields.parts import over
from extract.levels.belonging import subjects_of
from extract.page import Page
from extract.patterns.alternatives import at_words
from extract.patterns.literals import AnyOf
from extract.patterns.searching import compiled
from extract.patterns.terms import Match
from extract.times.of_the_house import is_kept_sober
from extract.units import Unit
from extract.wordings import Wordings
from records.models import Finding

VOCABULARY = "conditions"

_KINDS = {"mood": "mood_disorders", "eating": "eating_disorders", "psychotic": "psychosis", "personality": "personality_disorders"}  # fmt: skip
_WORDINGS = Wordings.of(__name__, kinds="|".join(_KINDS))
_AFFECTS = _WORDINGS.guarded("affects")
_AFTER = _WORDINGS["after"]
_NAMES_TREATMENT = _WORDINGS["names_treatment"]
_BEFORE = at_words(_WORDINGS.text("treated_before"))
_PASSIVE = _WORDINGS["passive"]
_ENDS_TREATED = _WORDINGS.guarded("ends_treated")
_DEFINED = _WORDINGS.guarded("defined")
_AT_LARGE = _WORDINGS["at_large"]
_CRITERIA = _WORDINGS["criteria"]
_CRITERIA_SIGNS = _WORDINGS.words("criteria_signs")  # of which it has one
_ADMITTED_WITH = _WORDINGS["admitted_with"]
_STABLE = _WORDINGS["stable"]
_OFFICE = _WORDINGS.guarded("office")
_OTHERWISE = AnyOf((*OF_OTHERS, *OF_SOMEBODY, NEEDS_MORE, A_PLAN, _OFFICE, _DEFINED))  # what few sentences say of one
_CAUSES = _WORDINGS.text("causes")
_CAUSAL = at_words(rf"\b(?:{_CAUSES}|%)\b")
_SAYS_WHY = _WORDINGS.guarded("says_why")  # without the sign, which is too short to be looked for
_TOPICS = _WORDINGS.guarded("topics")
_HELPED = _WORDINGS["helped"]
_TREATS_ISSUES = _WORDINGS["treats_issues"]
_WE_TREAT = _WORDINGS["we_treat"]
_WEAK = frozenset(_WORDINGS.words("weak"))
_OF_STRESS = _WORDINGS["of_stress"]
_PSYCHIATRIC = _WORDINGS["psychiatric"]
_SHARES_NOUN = _WORDINGS.guarded("shares_noun")
_FOR_IT = _WORDINGS["for_it"]
_OF_MANY = _WORDINGS.guarded("of_many")
_FOR_THEM = _WORDINGS["for_them"]
_OFFERS = _WORDINGS["offers"]
_RIGHT_BEFORE = _WORDINGS["right_before"]
# A medicine that is prescribed is not what one is treated for: "stimulant medications such as Adderall".
_MEDICINES = frozenset(("stimulants", "benzodiazepines"))
_PRESCRIBES = _WORDINGS["prescribes"]
_MISUSED = _WORDINGS["misused"]
_AND_NEXT = compiled(r"(?:,|,? and|,? or|/| &|, &) ?")
_TREATMENT_BEHIND = _WORDINGS["treatment_behind"]
_LOOK_BACK = 220  # characters
CLOSE = 90  # characters in which a cause, a symptom or a statistic speaks of the condition
_HAVE_SYMPTOMS = _WORDINGS["have_symptoms"]


_REFERRED_ON = _WORDINGS["referred_on"]
_LABELS = _WORDINGS["labels"]
_FARES = _WORDINGS["fares"]
_OF_ANY_KIND = frozenset(_WORDINGS.words("of_any_kind"))
_JOINED = _WORDINGS.words("joined")
_OF_ONE_KIND = _WORDINGS["of_one_kind"]


def find(page: Page) -> list[Finding]:
    """The conditions that the page says are treated, each with its level of care (None: the provider as a whole)."""
    return findings(page, "conditions", _judged(page))


def _judged(page: Page) -> Iterator[Mention]:
    for mention in mentions(page, VOCABULARY, both):
        rule = treated(page, mention)
        if rule in (None, "unclear") and _is_subject(page, mention):
            mention.claim, mention.rule = "own", "subject of the page"
        elif rule is None:
            continue
        elif rule == "unclear" or mention.claim != "own":
            mention.claim = "unclear"
        else:
            mention.rule = f"{rule}; {mention.rule}"
        yield mention


def _is_subject(page: Page, mention: Mention) -> bool:
    """Whether the first heading of a provider's page is the condition: "Chemical Dependency & Addiction"."""
    unit = mention.unit
    if unit.block.kind != "heading" or not page.presents_own:
        return False
    if mention.words in _WEAK and mention.words != "addiction":
        return False
    first = next((other for other in page.units if other.block.kind == "heading"), None)
    return first is unit and not unit.text.endswith("?") and page.scope(unit).claim in ("own", "neutral")


def both(page: Page, unit: Unit) -> list[Match]:
    """What shares its wording with another: "alcohol and drug addiction", "psychiatric and substance abuse difficulties"."""
    low = unit.low
    found = [
        Match(VOCABULARY, "alcohol", match.start, match.end)
        for match in (page.terms(unit, VOCABULARY) if "alcohol" in low else ())
        if match.id == "substance_use" and "alcohol" in low[match.start : match.end]
    ]
    if "drugs" in low or "substances" in low or "otras " in low:
        found += [Match(VOCABULARY, "substance_use", *span) for span in drugs_at_large(low)]
    if "sober" in low or "sobriety" in low:
        found += [Match(VOCABULARY, "substance_use", *span.span("word")) for span in _HELPED_TO_BE_SOBER.finditer(low)]
    found += [Match(VOCABULARY, _KINDS[span["kind"]], *span.span()) for span in _SHARES_NOUN.finditer(low)]
    if "psychiatric" in low:
        found += [Match(VOCABULARY, "mental_health", *span.span()) for span in _PSYCHIATRIC.finditer(low)]
    return found


_STAFF_KNOW = _WORDINGS["staff_know"]
_HELPED_TO_BE_SOBER = _WORDINGS["helped_to_be_sober"]
_SOBER = ("sober", "sobriety")


def treated(page: Page, mention: Mention) -> str | None:
    """The wording that says it is treated; "unclear" where none does; None where it is cause, symptom or lesson."""
    unit = mention.unit
    low, block = unit.low, unit.block
    before, after = low[max(0, mention.start - _LOOK_BACK) : mention.start].replace("e.g.", "eg"), mention.after
    words = mention.words
    if words.endswith(_SOBER):
        return "helped to be sober" if mention.claim == "own" else None
    weak = words in _WEAK
    if words in _OF_ANY_KIND and before.rstrip().endswith(_JOINED) and _OF_ONE_KIND.search(before):
        return None
    otherwise = _OTHERWISE.that_may_match(low)
    if otherwise:
        if is_of_another(low, mention.start) or is_of_benefits(mention.code, low, mention.start, mention.end):
            return "unclear"
        if needs_more(low, after):
            return None
        if is_sent_on(low, low[: mention.start], low[mention.end :]):
            return "unclear"
    if "referred" in low and _REFERRED_ON.match(low[mention.end :]):
        return None
    if is_of_a_lesson(low, mention.start):
        return None
    if _DEFINED in otherwise and _is_defined(page, unit):
        return "unclear"
    if mention.code == "self_harm" and _FARES.search(before):
        return "unclear"
    if is_taken_for_it(low, mention.start, mention.end):
        return "unclear"
    if mention.claim == "own" and come_with(low, mention.start, mention.end):
        return "verb"
    if mention.rule == "card" and block.kind == "paragraph" and _OF_MANY.match(low):
        return "unclear"
    if (_OFFICE in otherwise and _OFFICE.compiled.search(before)) or (
        mention.code in _MEDICINES and _is_prescribed(low)
    ):
        return None
    if mention.code == "substance_use" and mention.claim == "own" and is_kept_sober(page, before):
        return "stays sober"
    if words == "stress" and _OF_STRESS.match(low, mention.end):
        return "unclear"
    line = mention.claim == "own" and is_line(page, unit)
    if line and any(map((above := over(block)).__contains__, _CRITERIA_SIGNS)) and _CRITERIA.search(above):
        if _STABLE.search(low):
            return "unclear"  # "Depression that is stable": asked for, and not what is treated
        if _ADMITTED_WITH.search(low):
            return ADMITTED
    if line and (lists_others(block) or (lists_treated(block) and is_required(low))):
        return "unclear"
    if _is_named_with_treatment(low, words, after):
        return "unclear" if _may_be_causal(low) and _CAUSAL.search(before) and not _offers(unit) else "treatment named"
    if mention.claim != "own":
        return None
    if is_in_own_name(page, mention):
        return "in its name"
    if sought_or_worked_on(low, before):
        return "verb"
    if _is_treated_with_others(page, mention):
        return "treatment named"
    if _ENDS_TREATED.search(low, mention.end):
        return "listed"
    listed = len(low) < 200 and (lists_treated(block) or _LABELS.match(low) is not None)
    if listed and line:
        return "listed as treated"
    if _in_own_list(mention) and fills_line(page, unit, VOCABULARY) and (not weak or _several(page, unit)):
        return "listed"
    if in_run(page, mention) or is_of_headings(page, mention) or heads_own_text(page, mention):
        return "listed"
    if mention.claim == "own" and is_asked_first(low, mention.start, mention.end):
        return "verb"
    if _TOPICS.may_match(low) and _TOPICS.compiled.search(before) and not _HELPED.search(before):
        return "unclear"
    causal = _may_be_causal(low) and _CAUSAL.search(low, max(0, mention.start - CLOSE), mention.end + CLOSE) is not None
    if causal and not (_HAVE_SYMPTOMS.search(before) or _TREATS_ISSUES.search(before) or _WE_TREAT.search(before)):
        return "unclear" if _BEFORE.search(before) else None
    if _PASSIVE.match(after) and not _AT_LARGE.search(low):
        return "verb"
    if _STAFF_KNOW.match(low):
        return "unclear"
    if _BEFORE.search(before) or (mention.start > LIST_FROM and _BEFORE.search(without_list(low, mention.start))):
        return "verb" if not weak or _several(page, unit) or _close(before) else "unclear"
    if _is_for_it(page, mention):
        return "therapy for it"
    if unit.block.kind == "item" and mention.claim == "own" and _FOR_THEM.search(before):
        return "therapy for it"
    if listed:
        return "listed as treated" if not weak or _several(page, unit) else "unclear"
    return "unclear" if mention.claim == "own" else None


def _is_defined(page: Page, unit: Unit) -> bool:
    """Whether a sentence begins with a condition and says what it is, here and anywhere."""
    first = min(page.terms(unit, VOCABULARY), key=lambda match: match.start, default=None)
    if first is None or unit.low[: first.start].strip(" \"'") not in ("", "an", "a", "the"):
        return False
    return _DEFINED.compiled.match(unit.low, first.end) is not None


def _may_be_causal(low: str) -> bool:
    """Whether a sentence may tell of causes, signs or numbers."""
    return _SAYS_WHY.may_match(low) or "%" in low


def _is_named_with_treatment(low: str, words: str, after: str) -> bool:
    """Whether a treatment is named right behind it ("anxiety treatment"), and not what it does to one, or in its own words."""
    beside = after.startswith((" ", "/", "("))  # as it must be: behind many stands a comma
    if beside and _AFTER.match(after) and not (_AFFECTS.may_match(low) and _AFFECTS.compiled.match(after)):
        return True
    return " " in words and _NAMES_TREATMENT.search(words) is not None


def _is_treated_with_others(page: Page, mention: Mention) -> bool:
    """Whether the last of the list in which it stands has the word behind it: "for panic, grief, and drug abuse treatment"."""
    low, end = mention.unit.low, mention.end
    for match in page.terms(mention.unit, VOCABULARY):
        if match.start < end:
            continue
        if _AND_NEXT.fullmatch(low, end, match.start) is None:
            return False
        if _TREATMENT_BEHIND.match(low, match.end):
            return _CAUSAL.search(low, max(0, mention.start - CLOSE), match.end) is None
        end = match.end
    return False


def _is_for_it(page: Page, mention: Mention) -> bool:
    """Whether a therapy or a level of care that is offered stands right before it: "We offer TMS and ketamine for depression"."""
    low = mention.unit.low
    if " for " not in low and " to treat " not in low:
        return False
    offered = [*page.terms(mention.unit, "modalities"), *subjects_of(low, page.terms(mention.unit, "levels_of_care"))]
    return any(match.end <= mention.start and _FOR_IT.fullmatch(low, match.end, mention.start) for match in offered)


def _is_prescribed(low: str) -> bool:
    """Whether a sentence is about prescribing a medicine and not about its misuse."""
    return _PRESCRIBES.search(low) is not None and _MISUSED.search(low) is None


def _in_own_list(mention: Mention) -> bool:
    return mention.claim == "own" and mention.rule.startswith("lead_in")


def _offers(unit: Unit) -> bool:
    return _OFFERS.search(unit.low) is not None


def _several(page: Page, unit: Unit) -> bool:
    return len({match.id for match in page.terms(unit, VOCABULARY)}) > 1


def _close(before: str) -> bool:
    """Whether a word of treatment stands right before: "treatment for anxiety", "struggling with alcohol"."""
    return _RIGHT_BEFORE.search(before) is not None
