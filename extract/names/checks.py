"""Whether words are the name of an organisation at all: not a topic, a town, a level of care, an authority."""

from __future__ import annotations

from functools import lru_cache

from extract.document import fold
from extract.levels.belonging import levels_in
from extract.names.care_in_town import is_care_in_town
from extract.names.forms import COMPANY
from extract.patterns.searching import compiled
from extract.patterns.terms import find_terms
from extract.places.gazetteer import places, state_code
from extract.wordings import Wordings

MAX_NAME_WORDS = 7
LEVEL_BEHIND = 2  # words before a level that are a name without it
_WORDINGS = Wordings.of(__name__)
# With a capital for no other reason than that a sentence, a heading or a label begins
NO_NAMES = frozenset(_WORDINGS.words("no_names"))
_NOT_A_NAME = _WORDINGS["not_a_name"]
_ENDS_A_TOPIC = _WORDINGS["ends_a_topic"]
_HOLDS_A_TOPIC = _WORDINGS["holds_a_topic"]
_OF_A_SCHOOL = _WORDINGS["of_a_school"]
# "New York" is a place and "New Patients" are people; "New Quarry" may be a name.
_NEW = compiled(r"new \w+")
_ANYTHING_NEW = _WORDINGS["anything_new"]
_TOPIC = _WORDINGS["topic"]
_PAGE_IN_SPANISH = _WORDINGS["page_in_spanish"]
_WHEN_GIVEN = _WORDINGS["when_given"]
_CARE_IN = _WORDINGS["care_in"]
_PRAISE = _WORDINGS["praise"]
_BEST_IN_TOWN = _WORDINGS["best_in_town"]
_TAGLINE = _WORDINGS["tagline"]
_TERMS = _WORDINGS["terms"]
_SAYS = _WORDINGS["says"]
_OF_AN_ARTICLE = _WORDINGS["of_an_article"]
_MEDICINE = _WORDINGS["medicine"]
_PARTS_OF_A_SITE = _WORDINGS["parts_of_a_site"]
_HEADLINE = _WORDINGS["headline"]
_TOPICS = compiled(
    "|".join(
        kind.pattern
        for kind in (
            *(_NOT_A_NAME, _PAGE_IN_SPANISH, _WHEN_GIVEN, _PRAISE, _SAYS, _OF_AN_ARTICLE, _MEDICINE),
            *(_PARTS_OF_A_SITE, _HEADLINE),
        )
    )
)
_LISTED = (" rehabs", " detoxes")
_FILE = (".png", ".jpg", ".jpeg", ".svg", ".gif", ".webp", ".avif")
_PREPOSITION = _WORDINGS["preposition"]
_GENERIC = _WORDINGS["generic"]
_ONLY_A_KIND = _WORDINGS["only_a_kind"]
_COMMON_KIND = _WORDINGS["common_kind"]
# "Intensive Outpatient Counseling Services" is a kind of service and nobody's name
_OF_A_KIND = frozenset(_WORDINGS.words("of_a_kind"))
_PLURAL = _WORDINGS["plural"]
_IN_A_STATE = _WORDINGS["in_a_state"]
_AUTHORITY = _WORDINGS["authority"]
_FELLOWSHIPS = ("Celebrate Recovery", "SMART Recovery")
_NO_LETTERS = compiled(r"[^a-z0-9ñáéíóúü& ]+")


@lru_cache(maxsize=4096)  # of each candidate it is asked more than once
def is_name(name: str) -> bool:
    words = name.split()
    if not 1 <= len(words) <= MAX_NAME_WORDS or len(name) > 70 or not any(character.isalpha() for character in name):
        return False
    if name.rstrip().endswith(":") or not (
        name[0].isalnum() or name[0] in "¡¿\"'“"
    ):  # "Address:", a label of the line below
        return False
    if "?" in name or "@" in name or "http" in name:
        return False
    low = fold(name).strip()
    if _is_topic(low) or _TAGLINE.match(name.strip()) or ("terms " in low and _TERMS.search(name.strip())):
        return False
    if ("," in name and _IN_A_STATE.search(name)) or _AUTHORITY.search(name) or name.startswith(_FELLOWSHIPS):
        return False
    if _is_care_there(low) or is_care_in_town(name):
        return False
    main_words = [word for word in words if len(word) > 3 and word[0].isalpha()]
    if len(words) > 1 and sum(word[0].islower() for word in main_words) > 0.4 * len(main_words):
        return False  # a sentence or a topic, not a name
    # "Intensive Outpatient Program in Tustin, CA" is a page; "Brindlewood Outpatient" is an organisation.
    if not levels_in(name, references=True):
        return True
    if "," in name or _PREPOSITION.search(name):
        return False
    return any(word not in _OF_A_KIND for word in _GENERIC.sub("", low).split())


def is_authority(name: str) -> bool:
    """Whether words name an authority, which licenses and pays and is no provider.

    >>> is_authority("Quarry Department of Health"), is_authority("Quarry Social Services Administration"), is_authority("Quarry Services")
    (True, True, False)
    """
    return _AUTHORITY.search(name) is not None


def _is_topic(low: str) -> bool:
    """Whether folded words are what a page, a part of it or a picture is called, and nobody's name."""
    return (
        _TOPICS.fullmatch(low) is not None
        or _TOPIC.match(low) is not None
        or _ENDS_A_TOPIC.search(low) is not None
        or _HOLDS_A_TOPIC.search(low) is not None
        or low.endswith(_FILE)
        or (("school" in low or "university" in low) and _OF_A_SCHOOL.fullmatch(low) is not None)
    )


def _is_care_there(low: str) -> bool:
    """Whether folded words are new people, or what is searched for, and a town: "New York", "Ohio Rehabs", "Luxury Rehab Malibu", "Evening IOP in Reno"."""
    if low.startswith("new ") and _NEW.fullmatch(low) and (_ANYTHING_NEW.fullmatch(low) or _is_town(low)):
        return True
    if low.endswith(_LISTED) and _is_town(low.rsplit(" ", 1)[0]):
        return True  # "Ohio Rehabs"
    if (best := _BEST_IN_TOWN.fullmatch(low)) and _is_town(best["place"]):
        return True
    in_town = _CARE_IN.fullmatch(low) if " in " in low else None
    return in_town is not None and _is_town(in_town["place"]) and not _GENERIC.sub("", in_town["which"]).split()


def _is_town(name: str) -> bool:
    return fold(name) in places().states_of or state_code(name) is not None


def is_distinctive(name: str) -> bool:
    """Whether something is left of a name without the words of the field: "Family Therapy" is nobody's name."""
    low = fold(name)
    for match in find_terms(
        name, low, ("levels_of_care", "modalities", "conditions", "populations", "insurers", "accreditations")
    ):
        low = low[: match.start] + " " * (match.end - match.start) + low[match.end :]
    # The first word mostly tells: so each is asked, and not all of them taken away first
    for word in _GENERIC.sub(" ", low).split():
        if len(word) > 2 and not (_COMMON_KIND.fullmatch(word) or _PLURAL.fullmatch(word)):
            return True
    return False


def is_only_a_kind(name: str) -> bool:
    """Whether a name in running text is what a place calls itself for short: "at the Recovery Center"."""
    return _ONLY_A_KIND.fullmatch(fold(name).removeprefix("the ")) is not None


def name_key(name: str) -> str:
    """What is alike in the forms of a name: without articles, company forms and the level behind it.

    >>> name_key("The Harbor Quarry, LLC"), name_key("Harbor Quarry IOP"), name_key("Quarry IOP")
    ('harbor quarry', 'harbor quarry', 'quarry iop')
    """
    words = _NO_LETTERS.sub(" ", COMPANY.sub("", fold(name)).replace("'s", "")).split()
    words = [word for word in words if word != "the"]
    return " ".join(words[:-1] if len(words) > LEVEL_BEHIND and words[-1] in ("iop", "php") else words)
