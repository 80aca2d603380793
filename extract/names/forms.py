"""The forms in which a page names its provider: the full name, shorter ones, and whether a word is a name at all."""

from __future__ import annotations

import re

from extract.document import fold
from extract.patterns.phone_forms import PHONE
from extract.patterns.searching import compiled
from extract.patterns.terms import find_terms
from extract.wordings import Wordings

MIN_BEHIND_ACRONYM = 3
MOST_WORDS = 6  # of a name
_TITLE_END = compiled(r"\s+[|–—·»-]\s+|\s*\|\s*")
ACRONYM = 3  # letters of the shortest name in running text
_WORDINGS = Wordings.of(__name__)
KIND = _WORDINGS["kind"]
_COMMON = frozenset(_WORDINGS.words("common"))
_LEVELS = frozenset(("iop", "php", "otp"))  # behind a name, as its kind: "Larch Landing IOP"
COMPANY = _WORDINGS["company"]
_VERBS = _WORDINGS.words("verbs")  # behind a name of a few letters


_SEALS = _WORDINGS["seals"]
_OF_SEALS = _WORDINGS["of_seals"]

_HOW_REACHED = _WORDINGS["how_reached"]
_FEW = 40  # characters before the number that say how one is reached


def without_number(name: str) -> str:
    """A name without the phone behind it, and the words that lead to the number.

    >>> without_number("Harbor Quarry (775) 555-0147"), without_number("Harbor Quarry, call us at 1-775-555-0147 | Privacy")
    ('Harbor Quarry', 'Harbor Quarry')
    >>> without_number("Recovery 180"), without_number("Harbor Call Center")
    ('Recovery 180', 'Harbor Call Center')
    """
    number = PHONE.search(name)
    if number is None:
        return name
    before, near = name[: number.start()][:-_FEW], name[: number.start()][-_FEW:]
    return (before + _HOW_REACHED.sub("", near)).strip()


def is_partner(name: str) -> bool:
    """Whether the words on a picture name an insurer, an accreditor or a network, and nobody else.

    >>> is_partner("Cigna"), is_partner("CARF Accredited"), is_partner("Psychology Today"), is_partner("Cigna Ridge Recovery")
    (True, True, True, False)
    """
    low = fold(name)
    rest = _SEALS.sub(lambda seal: " " * len(seal.group()), low)
    for term in find_terms(name, low, ("insurers", "accreditations")):
        rest = rest[: term.start] + " " * (term.end - term.start) + rest[term.end :]
    if rest == low:
        return False
    return not _OF_SEALS.sub("", rest)


def also_called(name: str, title: str) -> str | None:
    """The other name that the end of a title gives the provider, folded: it ends as a name does and shares a telling word with it.

    >>> also_called("Twin Larch Recovery", "Our house | Larch Recovery Centers"), also_called("Larch Recovery", "Care | Recovery Centers")
    ('larch recovery centers', None)
    """
    *before, last = _TITLE_END.split(title.strip())
    low = re.sub(r"^the ", "", fold(last)).strip(" .,")
    words = low.split()
    if not before or not 2 <= len(words) <= MOST_WORDS or KIND.search(words[-1]) is None:
        return None
    telling = {word for word in words if word not in _COMMON and KIND.search(word) is None and len(word) > ACRONYM}
    return low if telling & set(fold(name).split()) and low != fold(name) else None


def folded_names(name: str, text: str, low: str = "") -> tuple[str, ...]:
    """The forms in which a page (its whole `text`, and that folded) names its provider, folded, longest first.

    The first word or two alone are a name where the page writes them with capitals only.

    >>> folded_names("The Harbor Quarry Center, LLC", "")
    ('harbor quarry center', 'harbor quarry', 'at harbor', "harbor's")
    >>> folded_names("Harbor Quarry IOP", "")
    ('harbor quarry iop', 'harbor quarry', 'at harbor', "harbor's")
    """
    base = re.sub(r"^the ", "", COMPANY.sub("", fold(name))).strip(" .,")
    if not base:
        return ()
    low = low or fold(text)
    forms = [base]
    if len(base) == ACRONYM and base.isalpha():  # alone it would be found in other words
        return (*(f"{base} {verb}" for verb in _VERBS), f"at {base}")
    words = base.split()
    while len(words) > 2 and (KIND.fullmatch(words[-1]) or words[-1] in _LEVELS):
        words = words[:-1]
        forms.append(" ".join(words))
    called = name.removeprefix("The ").split()
    if len(called) > MIN_BEHIND_ACRONYM and called[0].isalpha() and called[0].isupper():
        rest = " ".join(base.split()[1:])  # "The QLT Harbor Day Hospital" goes on as "the Harbor Day Hospital"
        forms += [rest] if is_only_a_name(rest, name, text, low) else []
    if len(words[0]) >= 4 and words[0].isalpha():
        forms += [f"at {words[0]}", f"{words[0]}'s"] if len(base.split()) > 1 else []
        if len(base.split()) > 1:
            shorts = (" ".join(words[:2]), words[0])
            forms += [short for short in shorts if is_only_a_name(short, name, text, low)]
    return tuple(dict.fromkeys(form for form in forms if len(form) >= 4))


def is_only_a_name(short: str, name: str, text: str, low: str) -> bool:
    """Whether the text, of which `low` is the same folded, has these words apart from the full name, and always with capitals."""
    if len(short) < 4 or short in _COMMON:
        return False
    within = fold(name).find(short)
    found = False
    start = low.find(short)
    while start >= 0:
        end = start + len(short)
        of_the_full = 0 <= within <= start and text.startswith(name, start - within)
        if not (of_the_full or in_a_word(low[start - 1 : start]) or in_a_word(low[end : end + 1])):
            if not text[start].isupper():
                return False
            found = True
        start = low.find(short, end)
    return found


def in_a_word(character: str) -> bool:
    return character.isalnum() or character in ("_", "-")
