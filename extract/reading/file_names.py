"""Logos without a text: the name of the picture's file may say whose logo it is."""

from __future__ import annotations

from functools import lru_cache

from extract.document import fold, plain
from extract.patterns.searching import compiled
from extract.patterns.terms import automaton, find_terms
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_PICTURE = _WORDINGS["picture"]
LONGEST_NAME = 40  # characters
MAX_LENGTH = 500  # characters of an address; a longer one is the picture itself
_PARTS = str.maketrans("-_+.()", "      ")
_CODED_PARTS = compiled("%20|%28|%29")

_NO_TEXT = _WORDINGS["no_text"]


def says_nothing(alt: str) -> bool:
    """Whether the text of a picture names nobody: "logo", "Insurance logo 3".

    >>> says_nothing("logo"), says_nothing("insurance-logo-2".replace("-", " ")), says_nothing("Aetna logo"), says_nothing("")
    (True, True, False, True)
    """
    return _NO_TEXT.fullmatch(alt) is not None


def in_small_letters(alt: str, source: str) -> bool:
    """Whether the text of a picture is a name in small letters that its file bears too, so that the file says who is meant.

    >>> in_small_letters("humana", "/img/humana-logo.webp"), in_small_letters("oscar", "/img/team.jpg"), in_small_letters("Humana", "/img/humana.png")
    (True, False, False)
    """
    if not alt.islower() or len(alt) > LONGEST_NAME:
        return False
    return alt in spaced(source.rpartition("/")[2]).lower() and not find_terms(plain(alt), fold(alt), ("insurers",))


@lru_cache(maxsize=4096)
def insurer_file(source: str) -> str | None:
    """The file's name where it names an insurer, verbatim; None for all other pictures.

    >>> insurer_file("/img/United_Healthcare.jpeg"), insurer_file("/img/team-photo.jpg"), insurer_file("/a/b")
    ('United_Healthcare.jpeg', None, None)
    """
    if len(source) >= MAX_LENGTH:
        return None
    if "?" not in source and "#" not in source:
        source = source.rpartition("/")[2]  # where nothing follows the name it is the last part
    found = _PICTURE.search(source)
    if found is None:
        return None
    words = spaced(found["name"])
    low = fold(words)
    if not any(automaton(("insurers",)).iter(low)):
        return None  # nothing to ask the case of
    if find_terms(plain(words.title()), low, ("insurers",)) or find_terms(words.upper(), low, ("insurers",)):
        return source[found.start() :].split("?")[0].split("#")[0]
    return None


def spaced(name: str) -> str:
    """The name with a space for each sign that parts its words, of the same length.

    >>> spaced("bcbs_logo-2.png")
    'bcbs logo 2 png'
    """
    return (_CODED_PARTS.sub("   ", name) if "%" in name else name).translate(_PARTS)
