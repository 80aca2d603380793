"""Programs for women or for men alone: whoever runs one has no place for the others, which no list of populations says.

Only what is said of the whole provider counts: its name, or a sentence of which it is the subject. "Our women's group" says
nothing of men.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from records.models import Program

GENDERS = {"women": "men", "men": "women"}
_WORDS = {"women": r"\bwom[ae]n(?:['’]?s)?\b|\bmujeres\b", "men": r"\bm[ea]n(?:['’]?s)?\b|\bhombres\b"}
_NAMED = {code: re.compile(words, re.IGNORECASE) for code, words in _WORDS.items()}
_IS = r"[\w'’& -]{0,60}? (?:is|treats?|serves?|admits?|accepts?)\b"
# "… is a program with a women's track", "Quarry House treats women in a house of their own"
_OF_A_PART = re.compile(
    r"\b(?:tracks?|groups?|wing|unit|beds? for|houses of|also|as well|both|separate|co-?ed|gender)\b", re.IGNORECASE
)


def is_for_one(program: Program, code: str) -> bool:
    """Whether a program that names women, or men, and not the others is for these alone."""
    other = _NAMED[GENDERS[code]]
    if other.search(program.provider):
        return False
    if _NAMED[code].search(program.provider):
        return True
    first = re.escape(program.provider.split()[0])
    subject = re.compile(rf"\W*(?:the )?{first}\b{_IS}|\W*we (?:are an?|only|exclusively)\b", re.IGNORECASE)
    quotes = [item.quote for value in program.populations if value.code == code for item in value.evidence]
    if any(other.search(quote) for quote in quotes):
        return False
    return any(subject.match(quote) and not _OF_A_PART.search(quote) for quote in quotes)
