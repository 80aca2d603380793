"""Whom a program serves: adults, adolescents, women, veterans …"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.fields.age_bands import ADULTS_TOO, AGES, OLDER, bands, may_have_band, may_have_older
from extract.fields.church_required import church_required, is_going_to_church
from extract.fields.gather import fills_line, findings
from extract.fields.mentions import NOBODYS, Mention, mentions
from extract.fields.parts import over
from extract.fields.people_elsewhere import why_elsewhere
from extract.fields.population_turns import (
    are_taught_or_paid,
    are_treated_here,
    are_treated_together,
    as_the_page_has_it,
    has_priority,
    identifies_as,
    is_available_for,
    is_of_their_program,
    is_treated_in,
    is_your_child_here,
)
from extract.fields.profile_boxes import is_of_ages
from extract.fields.students import STUDENTS, names_students, students
from extract.fields.whom_beside_level import grown_by_age, is_beside_its_level, is_for_them_alone, is_least_age
from extract.page import Page
from extract.patterns.alternatives import at_words
from extract.patterns.searching import compiled
from extract.patterns.terms import Match
from extract.paying.of_a_plan import is_of_a_plan
from extract.units import Unit
from extract.wordings import Wordings
from records.models import Finding

VOCABULARY = "populations"

_WORDINGS = Wordings.of(__name__)
_FOR = at_words(_WORDINGS.text("served"))
_PROGRAM_AFTER = _WORDINGS["program_after"]
_LISTED = _WORDINGS["listed"]
_STAFF = _WORDINGS.guarded("staff")
_OF_NONE = _WORDINGS.text("of_none")
_NOT_AUDIENCE = at_words(rf"\b(?:{_OF_NONE}|%)\b")
_OF_READERS_OR_MANY = _WORDINGS.guarded("of_readers_or_many")  # without the sign, which is too short to be looked for
_STAFF_AFTER = _WORDINGS["staff_after"]
_OLD = _WORDINGS["old"]
_STILL_TEENS = compiled(r",? \(?(?:ages?|aged) 1[0-7]\b")
_APART_FROM = _WORDINGS.guarded("apart_from")
_LONGEST_APART = 60  # characters, more than it can have
_MUST_BE = _WORDINGS["must_be"]
_OF_READERS = _WORDINGS["of_readers"]
_MUST_BE_ONE = _WORDINGS["must_be_one"]
_GROWN_ONES = frozenset(("adult", "adults", "men", "women", "male", "males", "female", "females"))
_ADMITTED = _WORDINGS["admitted"]
_MEN_AND_WOMEN = ("men", "women", "women and children", "women and their children")
_USED = _WORDINGS["used"]
_NOT_CLIENTS = _WORDINGS["not_clients"]
_WHO_WE_SERVE = _WORDINGS["who_we_serve"]
_ONE_LINE = 40  # characters of a line of such a list
_SPECIAL = _WORDINGS["special"]
_SEEN = _WORDINGS["seen"]
_PARENTS_OF = _WORDINGS["parents_of"]
_LISTED_BEFORE = _WORDINGS["listed_before"]
_LISTED_AFTER = _WORDINGS["listed_after"]
_OTHERS = (*_WORDINGS.words("others"), *_WORDINGS.words("in_spanish"))
_LED_BY = _WORDINGS["led_by"]
_STAFF_TREATS = _WORDINGS["staff_treats"]
_SUBJECT = _WORDINGS["subject"]
_PART_TAKING = _WORDINGS["part_taking"]
_OF_PEOPLE_AT_LARGE = _WORDINGS["of_people_at_large"]
_WHO_HEAD = _WORDINGS["who_head"]
_GATHERED = _WORDINGS["gathered"]
_LIVES_HERE = _WORDINGS["lives_here"]
_THOSE_OF_THE_HOUSE = _WORDINGS["those_of_the_house"]
_DOES_HERE = _WORDINGS["does_here"]
_EACH_ONE = _WORDINGS["each_one"]
_AT_HEAD = _WORDINGS["at_head"]
_OF_FOUNDERS = _WORDINGS["of_founders"]
_BELIEVES = _WORDINGS["believes"]
_RELATIVES = frozenset(("families", "children", "couples"))
_SERVICE_FOR = _WORDINGS["service_for"]
# "We treat veterans' spouses": not themselves
_WITH_RELATIVES = frozenset(("veterans", "first_responders", "professionals"))
_RELATIVES_OF_THEM = _WORDINGS["relatives_of_them"]
_FOR_COUPLES = _WORDINGS["for_couples"]
_MENTIONS_HELP = _WORDINGS["mentions_help"]
_BUSY = frozenset(_WORDINGS.words("busy"))
_GIVEN_BY = _WORDINGS["given_by"]
_DESIGNED = _WORDINGS["designed"]
_WEAKEST = frozenset(_WORDINGS.words("weakest"))
_WEAK_SINGULAR = frozenset(_WORDINGS.words("weak_singular"))
_GENDER_AFTER = _WORDINGS["gender_after"]
_WELCOME = _WORDINGS["welcome"]
_OWNED = _WORDINGS["owned"]
_YOUNG = compiled(r"(?<=young )(?:wo)?men\b")
_GENDERED = _WORDINGS["gendered"]
_THERAPY_AFTER = _WORDINGS["therapy_after"]
_BOTH = _WORDINGS["both"]
# "Males and females ages 12-17": no men and women
_MINORS = compiled(r"\b(?:[5-9]|1[0-7]) ?(?:-|to|through) ?1[0-8]\b")
_PUNISHED = _WORDINGS["punished"]
_GENDERS = compiled(r"\b(?:wo)?men\b")
_GROWN = _WORDINGS["grown"]
_AGENCY = _WORDINGS["agency"]


def find(page: Page) -> list[Finding]:
    """The populations that the page says are served, each with its level of care (None: the provider as a whole)."""
    return findings(page, "populations", _judged(page))


def _judged(page: Page) -> Iterator[Mention]:
    for mention in mentions(page, VOCABULARY, gendered):
        rule = served(mention)
        if (
            rule in (None, "unclear")
            and page.presents_own
            and mention.rule in (NOBODYS, "card")
            and is_of_ages(mention.unit)
        ):
            rule, mention.claim = "box of ages", "own"
        if rule == "unclear" and mention.code not in _RELATIVES and is_beside_its_level(page, mention):
            rule = "beside its level"
        if rule in (None, "unclear") and is_for_them_alone(page, mention):
            rule = "them alone"
        if rule in (None, "unclear") and _is_list_line(page, mention):
            rule = "listed"
        rule = as_the_page_has_it(page, mention, rule)
        if rule is None:
            continue
        if rule == "unclear" or mention.claim != "own" or _is_of_a_name(page, mention):
            mention.claim = "unclear"
        elif is_of_a_plan(page, mention, rule):
            mention.claim, mention.rule = "unclear", "whom a plan is for"
        elif why := why_elsewhere(page, mention.unit, mention.start, mention.end, mention.code):
            mention.claim, mention.rule = "unclear", why
        else:
            mention.rule = f"{rule}; {mention.rule}"
        yield mention


def _is_of_a_name(page: Page, mention: Mention) -> bool:
    """Whether it is a part of the name that the provider bears as an agency for families."""
    low = mention.unit.low
    if mention.code not in _RELATIVES or not any(name in low for name in page.provider_names):
        return False
    named = (found for found in _AGENCY.finditer(low) if any(found.group() in name for name in page.provider_names))
    return any(found.start() <= mention.start < found.end() for found in named)


def _is_list_line(page: Page, mention: Mention) -> bool:
    """Whether it stands in a list that the provider introduces as its own, on a line of nothing but such groups."""
    own = mention.claim == "own" and mention.rule.startswith("lead_in")
    return own and mention.code not in _RELATIVES and fills_line(page, mention.unit, VOCABULARY)


def gendered(page: Page, unit: Unit) -> list[Match]:
    """Men and women, where the page says only that its houses or groups are gender-specific."""
    low = unit.low
    if may_have_band(low):
        found_ages = [match for span in AGES.finditer(low) for match in bands(span)]
        if found_ages:
            too = ADULTS_TOO.search(low)
            return [*found_ages, *([Match(VOCABULARY, "adults", *too.span("age"))] if too else []), *_young(low)]
    if may_have_older(low) and (older := OLDER.search(low)) is not None:
        return [Match(VOCABULARY, "adults", *older.span()), *_young(low)]
    if "+" in low and (grown := grown_by_age(page, unit)):
        return grown
    if (required := church_required(low)) is not None:
        return [Match(VOCABULARY, "faith_based", *required)]
    if young := _young(low):
        return young
    if named := students(page, unit):
        return named
    if " man" in low or "woman" in low:
        ones = [Match(VOCABULARY, f"{span['who'][:-2]}en", *span.span()) for span in _EACH_ONE.finditer(low)]
        if ones:
            return ones
    if "gender-s" not in low:
        return []
    found = _GENDERED.search(low)
    if found is not None and len(set(_GENDERS.findall(low))) == 1:
        return []  # "gender-specific treatment for the challenges that women face"
    start = low.index("gender-s")
    return [Match(VOCABULARY, code, start, found.end()) for code in ("men", "women")] if found else []


def _young(low: str) -> list[Match]:
    """The men or women who are named as young ones.

    >>> [match.id for match in _young("a house for young women and young men")], _young("a house for women")
    (['women', 'men'], [])
    """
    if "young men" not in low and "young women" not in low:
        return []
    return [Match(VOCABULARY, match.group(), *match.span()) for match in _YOUNG.finditer(low)]


def served(mention: Mention) -> str | None:
    """The wording that says that they are served; "unclear" where none does; None where they are staff or readers."""
    unit = mention.unit
    low, words = unit.low, mention.words
    before, after = low[: mention.start], mention.after
    if (mention.code != "families" and is_available_for(low, mention.start)) or (
        mention.code == "couples" and are_treated_together(after)
    ):
        return "served" if not _is_not_to_them(low) else None
    if _is_not_to_them(low) or _STAFF_AFTER.match(after):
        return None
    if are_taught_or_paid(low, mention.start):
        return "unclear"
    if mention.code in _WITH_RELATIVES and _RELATIVES_OF_THEM.match(after):
        return None
    if _STAFF.may_match(low) and _STAFF.compiled.search(before[-60:]) and not _STAFF_TREATS.search(before):
        return None
    apart = _APART_FROM.may_match(low) and _APART_FROM.compiled.search(before[-_LONGEST_APART:]) is not None
    if apart and _PROGRAM_AFTER.match(after):
        return None
    if words in ("probation", "parole") and _PUNISHED.search(before):
        return None
    if mention.code == "faith_based" and is_going_to_church(words):
        said = unit.block.kind == "item" or words.startswith("we ") or " must " in low or "requir" in low
        return "church required" if said else None
    if mention.code == STUDENTS and names_students(words):
        return "students of its school" if mention.claim == "own" else "unclear"
    if mention.code in ("men", "women") and words.startswith(("each ", "every ")):
        return "each of them" if mention.claim == "own" and not _OF_FOUNDERS.search(low) else "unclear"
    if mention.code in ("men", "women") and words.startswith("gender"):
        return "gender-specific"
    if OLDER.fullmatch(words) and words[0].isalpha():
        return ("ages" if _ADMITTED.search(before) else "unclear") if not _to_use(before, after) else None
    if AGES.fullmatch(words) or is_least_age(words):
        return "ages" if not _PARENTS_OF.search(before) else None
    grown = mention.code not in ("men", "women") or "1" not in low or _MINORS.search(low) is None
    if grown and _BOTH.fullmatch(low) and (mention.code not in _RELATIVES or _GROWN.search(low)):
        return "whole line"
    other = {"young_adults": _STILL_TEENS, "adults": _OLD}.get(mention.code)
    if other is not None and other.match(after):
        return None
    if words[0].isdigit() and _MUST_BE.search(before):
        return "ages" if not _to_use(before, after) else None
    if words in _GROWN_ONES and _MUST_BE_ONE.search(before) and not _to_use(before, after):
        return "must be one"
    if words.startswith(("minimum age", "at least 18")):
        return "ages" if not _OF_READERS.search(low) else None
    if mention.code in _RELATIVES:
        return _relatives(mention, before, after)
    if mention.claim == "own" and is_your_child_here(words, before, after):
        return "child of those spoken to"
    if mention.code == "lgbtq" and mention.claim == "own" and identifies_as(before):
        return "served"
    if words in _BUSY:
        if len(low) < _ONE_LINE + _ONE_LINE and _SPECIAL.search(over(unit.block)):
            return "listed as served"
        theirs = _PROGRAM_AFTER.match(after) is not None and not _GIVEN_BY.search(before)
        return "program for them" if _DESIGNED.search(before) or theirs or are_treated_here(before, after) else None
    if _PROGRAM_AFTER.match(after) or words.endswith((" program", " track", " rehab", " treatment")):
        return "program of theirs"
    if mention.code not in ("men", "women") and (_THERAPY_AFTER.match(after) or is_of_their_program(low, mention.end)):
        return "therapy of theirs"
    if _WELCOME.match(after) or has_priority(low, mention.start, mention.end):
        return "welcomed"
    if _FOR.search(before):
        if words == "adult" and _GENDER_AFTER.match(after):
            return "served"
        return "served" if words not in _WEAKEST else "unclear"
    if mention.words in _MEN_AND_WOMEN and mention.claim == "own":
        if _GATHERED.search(before) and not _OF_FOUNDERS.search(low):
            return "gathered"
        if before.strip() in ("", "the", "our") and _LIVES_HERE.match(after):
            return "lives here"
        if _THOSE_OF_THE_HOUSE.search(before) and _DOES_HERE.match(after) and not _OF_FOUNDERS.search(low):
            return "lives here"
    if mention.code == "faith_based" and _BELIEVES.match(after):
        return "program of theirs"
    if _AT_HEAD.search(before) and _is_subject(mention, after):
        return "subject"
    if words not in ("child", "kids", "adult") and _is_in_list(mention, before, after):
        return "listed as served"
    if len(low) < 120 and _LISTED.search(over(unit.block)):
        return "listed as served"
    if mention.code == "justice_involved" or words in _WEAK_SINGULAR:
        return "unclear"
    return "unclear" if unit.block.kind in ("item", "heading") or mention.claim == "own" else None


def _to_use(before: str, after: str) -> bool:
    """Whether it is asked of visitors or of who works here, or for a site or a paper, and not for admission."""
    return _USED.match(after) is not None or _NOT_CLIENTS.search(before) is not None


def _is_not_to_them(low: str) -> bool:
    """Whether a sentence tells of people at large, of readers or in a story, and not of whom a program is for."""
    return (_OF_READERS_OR_MANY.may_match(low) or "%" in low) and _NOT_AUDIENCE.search(low) is not None


def _is_subject(mention: Mention, after: str) -> bool:
    """Whether a sentence tells what they do here ("teens attend …") or a line describes who comes ("Adults with …")."""
    if _PART_TAKING.match(after):
        return mention.claim == "own" and mention.rule not in ("card", "tagline")
    if not _SUBJECT.match(after) or _OF_PEOPLE_AT_LARGE.search(mention.unit.low) or mention.words == "adult":
        return False
    return mention.unit.block.kind in ("item", "cell") or _WHO_HEAD.search(over(mention.unit.block)) is not None


def _is_in_list(mention: Mention, before: str, after: str) -> bool:
    """Whether one stands in a list of those served: "we see children, teens and adults", "couples and families"."""
    if not (_LISTED_BEFORE.search(before) or _LISTED_AFTER.match(after)) or _LED_BY.search(before) is None:
        return False
    others = {term for term in _OTHERS if term in mention.unit.low}
    if mention.code == "families":
        return (
            "couples" in others or "parejas" in others or len(others) > 2
        )  # "individuals and families" is said of everybody
    return len(others) > 1 or "individu" in before[-40:]


def _relatives(mention: Mention, before: str, after: str) -> str | None:
    """Families, children and couples are served only where a program or a service is for them."""
    if len(mention.unit.low) < _ONE_LINE and _WHO_WE_SERVE.search(over(mention.unit.block)):
        return "listed as served"
    if mention.code != "families" and _SEEN.search(before):
        return "served"
    if mention.words in ("children", "kids") and mention.claim == "own" and is_treated_in(before, after):
        return "served"
    if mention.words not in ("child", "kids") and before.endswith("with ") and _is_in_list(mention, before, after):
        return "listed as served"
    if _OWNED.search(before) and not (re.search(r"(?<!y)our $", before) and _PROGRAM_AFTER.match(after)):
        return None
    if mention.words not in ("child", "kids") and _is_in_list(mention, before, after):
        return "listed as served"
    if mention.code == "children" and _THERAPY_AFTER.match(after):
        return "therapy of theirs"
    if _PROGRAM_AFTER.match(after) and mention.code != "families":
        return "program of theirs"
    if _FOR_COUPLES.match(mention.unit.low) and mention.code == "couples":
        return "program for them"
    if _SERVICE_FOR.search(before):
        return "program for them" if mention.code != "families" else "unclear"
    if mention.words == "familias" and re.search(r"\batendemos\b|\bservimos\b", before):
        return "served"
    return "unclear" if _MENTIONS_HELP.search(before) else None
