"""What a phone number is for, by the words right before it, or by a label right behind it."""

from __future__ import annotations

from typing import cast

from extract.searching import compiled
from extract.wordings import Wordings
from records.codes import PhonePurpose

LINK_KINDS: dict[str, PhonePurpose] = {"sms": "text", "fax": "fax"}

_WORDINGS = Wordings.of(__name__)
_FAX = _WORDINGS["fax"]
_VOICE_AND_FAX = _WORDINGS["voice_and_fax"]
_TTY = _WORDINGS["tty"]
_TEXT = _WORDINGS["text"]
_CALL_OR_TEXT = _WORDINGS["call_or_text"]
_CRISIS = _WORDINGS["crisis"]
_ADMISSIONS = _WORDINGS["admissions"]
_LABEL_BEHIND = _WORDINGS["label_behind"]
_DEPARTMENT = _WORDINGS["department"]
_OFFICE_ADDRESS = _WORDINGS["office_address"]
_ANY = _WORDINGS.words("signs")
_LABELS: dict[str, PhonePurpose] = {
    "fa": "fax", "te": "text", "sm": "text", "tt": "tty", "td": "tty", "ad": "admissions", "in": "admissions", "cr": "crisis",
}  # fmt: skip
_BREAK = compiled(r"\d{4}|\||•|\n")
_ANYONES = _WORDINGS["anyones"]
_PARTNERS = _WORDINGS["partners"]
_ANYONES_SIGNS = _WORDINGS.words("signs_of_anyones")
_FOR_NO_CALLER = _WORDINGS["for_no_caller"]
_NO_CALLER_SIGNS = _WORDINGS.words("signs_for_no_caller")
_FOR_AN_ERRAND = _WORDINGS["for_an_errand"]
_ERRAND_SIGNS = _WORDINGS.words("signs_for_an_errand")


def purpose_of(before: str, behind: str) -> PhonePurpose:
    """The purpose of a number, from the folded words before it and right behind it.

    >>> purpose_of("admissions: ", ""), purpose_of("call or text ", ""), purpose_of("phone 310-555-0144, fax ", "")
    ('admissions', 'main', 'fax')
    >>> purpose_of("billing office: ", ""), purpose_of("mon-f. ", ""), purpose_of("f. ", "")
    ('department', 'main', 'fax')
    >>> purpose_of("", " (text only)"), purpose_of("", " fax: 310-555-0145"), purpose_of("tty ", "")
    ('text', 'main', 'tty')
    """
    label = _LABEL_BEHIND.match(behind)
    if label:
        return _LABELS[label["label"][:2]]
    if not any(map(before.__contains__, _ANY)):
        return "main"
    words = _BREAK.split(before)[-1]
    if _FAX.search(words):
        return "main" if _VOICE_AND_FAX.search(words) else "fax"
    for purpose, cue in (("tty", _TTY), ("text", _TEXT)):
        if cue.search(words) and not _CALL_OR_TEXT.search(words):
            return cast("PhonePurpose", purpose)
    if _DEPARTMENT.search(words) or _OFFICE_ADDRESS.search(before):
        return "department"
    crisis, admissions = _CRISIS.search(words), _ADMISSIONS.search(words)
    if crisis and (admissions is None or admissions.start() < crisis.start()):
        return "crisis"
    return "admissions" if admissions else "main"


def is_of_anyone(before: str) -> bool:
    """Whether the words before a number give it as a line for everybody, or as a partner's, which is not the provider's.

    >>> is_of_anyone("or call your local crisis line at "), is_of_anyone("our crisis line: ")
    (True, False)
    >>> is_of_anyone("call our partner detox, harbor house, at "), is_of_anyone("partners may call us at ")
    (True, False)
    """
    if not any(map(before.__contains__, _ANYONES_SIGNS)):
        return False
    words = _BREAK.split(before)[-1]
    return _ANYONES.search(words) is not None or _PARTNERS.search(words) is not None


def is_for_no_caller(before: str) -> bool:
    """Whether the words before a number give it as that of who made the site, as one for the press, or for an errand.

    >>> is_for_no_caller("website by blue fox design, "), is_for_no_caller("press inquiries: "), is_for_no_caller("visit our website or call ")
    (True, True, False)
    >>> is_for_no_caller("landlord: "), is_for_no_caller("for rides call our driver at ")
    (True, False)
    """
    if any(map(before.__contains__, _NO_CALLER_SIGNS)) and _FOR_NO_CALLER.search(_BREAK.split(before)[-1]):
        return True
    return any(map(before.__contains__, _ERRAND_SIGNS)) and bool(_FOR_AN_ERRAND.search(_BREAK.split(before)[-1]))
