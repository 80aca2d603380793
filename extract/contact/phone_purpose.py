"""What a phone number is for, by the words right before it, or by a label right behind it."""

from __future__ import annotations

from typing import cast

from extract.document import fold
from extract.patterns.searching import compiled
from extract.wordings import Wordings
from records.codes import PhonePurpose

LINK_KINDS: dict[str, PhonePurpose] = {"sms": "text", "fax": "fax"}

_WORDINGS = Wordings.of(__name__)
_FAX = _WORDINGS["fax"]
_VOICE_AND_FAX = _WORDINGS["voice_and_fax"]
_FAX_AND_VOICE = _WORDINGS["fax_and_voice"]
_CALLED_INSTEAD = _WORDINGS["called_instead"]
_LETTER_BEHIND = _WORDINGS["letter_behind"]
_OF_A_CONTACT = _WORDINGS["of_a_contact"]
_SECOND = compiled(
    r"[(\d][\d() .-]{8,15} ?(?:/|,|;|&|\||and|or|y) ?$"
)  # a number, and what stands between it and the next
_ANOTHER_BEHIND = compiled(r" ?(?:/|,|;|&|\||and|or|y) ?\(?\d{3}")
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
_PLAIN_LABEL = _WORDINGS["plain_label"]
_LONGEST_LABEL = 3  # words
_NO_LABEL = frozenset(("main", "crisis", "text"))  # of a row: lists of hotlines have such rows too
_SAYS_MOST = frozenset(("fax", "text", "tty"))  # of what stands at the number, whoever has it
_BREAK = _WORDINGS["parted"]
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
    >>> purpose_of("t 310-555-0144 f ", ""), purpose_of("", " (f)"), purpose_of("tel/fax: 310-555-0144 / ", "")
    ('fax', 'fax', 'fax')
    """
    label = _LABEL_BEHIND.match(behind)
    if label:
        return _LABELS[label["label"][:2]]
    letter = _LETTER_BEHIND.match(behind) if "(" in behind else None
    if letter and letter["letter"].startswith("f"):
        return "fax"
    if not any(map(before.__contains__, _ANY)) and not before.endswith("f "):
        return "main"
    words = _BREAK.split(before)[-1]
    if _FAX.search(words) and not (letter and words.strip(" ,;/|") == "(f)"):  # "A (f) B (p)"
        return _of_fax(words, behind)
    if "fax" in before and (second := _SECOND.search(before)) is not None:
        # "Phone / Fax: A / B": of two numbers behind two labels, the second is of the second label
        of_first = _BREAK.split(before[: second.start()])[-1]
        if _FAX_AND_VOICE.search(of_first) or _VOICE_AND_FAX.search(of_first):
            return "main" if _FAX_AND_VOICE.search(of_first) else "fax"
    for purpose, cue in (("tty", _TTY), ("text", _TEXT)):
        if cue.search(words) and not _CALL_OR_TEXT.search(words):
            return cast("PhonePurpose", purpose)
    if _DEPARTMENT.search(words) or _OFFICE_ADDRESS.search(before):
        return "department"
    crisis, admissions = _CRISIS.search(words), _ADMISSIONS.search(words)
    if crisis and (admissions is None or admissions.start() < crisis.start()):
        return "crisis"
    return "admissions" if admissions else "main"


def _of_fax(words: str, behind: str) -> PhonePurpose:
    """The purpose of a number that words with "fax" in them lead to: it may be one to call as well, or instead.

    >>> _of_fax("fax: ", ""), _of_fax("phone/fax: ", ""), _of_fax("fax your form, then call us at ", "")
    ('fax', 'main', 'main')
    >>> _of_fax("fax/phone: ", ""), _of_fax("fax/phone: ", " / 310-555-0145")
    ('main', 'fax')
    """
    if _FAX_AND_VOICE.search(words):
        return "fax" if _ANOTHER_BEHIND.match(behind) else "main"
    return "main" if _VOICE_AND_FAX.search(words) or _CALLED_INSTEAD.search(words) else "fax"


def is_label(words: str) -> bool:
    """Whether folded words are the label of a number, and name nobody.

    >>> [is_label(words) for words in ("billing", "fax", "main office", "toll-free", "slate lodge", "teen crisis line")]
    [True, True, True, True, False, False]
    """
    return _PLAIN_LABEL.fullmatch(words) is not None or (
        len(words.split()) <= _LONGEST_LABEL and purpose_of(f"{words}: ", "") not in _NO_LABEL
    )


def purpose_of_contact(kind: str) -> PhonePurpose:
    """The purpose of a contact point of structured data, by the folded kind that it states.

    >>> [purpose_of_contact(kind) for kind in ("admissions", "billing support", "fax", "customer service", "technical support")]
    ['admissions', 'department', 'fax', 'main', 'department']
    """
    return "department" if _OF_A_CONTACT.search(kind) else purpose_of(f"{kind}: ", "")


def purpose_of_cell(column: str, row: str, before: str = "", behind: str = "") -> PhonePurpose:
    """The purpose of a number in a table, by the heads of its column and of its row, which may be numbers themselves.

    `before` and `behind` are what stands around it in its cell.

    >>> purpose_of_cell("Fax", "Reno"), purpose_of_cell("Phone", "Billing"), purpose_of_cell("310-555-0144", "Admissions")
    ('fax', 'department', 'admissions')
    >>> purpose_of_cell("Phone / Fax", "", "310-555-0144 / ")
    'fax'
    """
    of_each = [purpose_of(f"{fold(head)}: {before}", behind) for head in (column, row) if head]
    return next((one for one in of_each if one in _SAYS_MOST), next((one for one in of_each if one != "main"), "main"))


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
