"""Whether a sentence tells of telehealth that another gives, by a name of one word too: "call Larkin for a virtual program", "Larkin offers telehealth"."""

from __future__ import annotations

from extract.document import plain
from extract.page import Page
from extract.searching import compiled
from extract.terms import find_terms
from extract.told_of_others import is_another
from extract.units import Unit

_WORD = r"[A-ZÁÉÍÓÚÑ][\w&.-]*+"
_NAME = rf"{_WORD}(?: (?:(?:of|the|at|for|and|&) )?{_WORD}){{0,5}}"
_FORMS = (
    # Whom one is told to call or to go to
    compiled(
        rf"\b(?:[Cc]all|[Cc]ontact|[Tt]ry|[Cc]onsider|[Ss]ee|[Vv]isit|[Rr]each out to|[Rr]ecommends?|[Ss]uggests?|[Rr]efer(?:s|red)?(?: [a-z]+){{0,6}}? to)(?: the)? (?P<name>{_NAME})"
    ),
    # Who has it
    compiled(
        rf"(?:^|[:;,] |\? )(?:[Oo]ur (?:[a-z-]+ )?(?:partner|neighbou?r|affiliate),? )?(?P<name>{_NAME})(?: \([^()]{{1,40}}\))?,? (?:also |now )?(?:offers?|has|runs|provides|gives|does|serves|operates|takes|accepts)\b"
    ),
    compiled(
        rf"(?:^|[:;,] |\? |\b(?:[Cc]onsider|[Tt]ry|[Jj]oin|[Aa]ttend) )(?P<name>{_NAME})'s (?:[\w-]+ ){{0,3}}?(?:virtual|online|telehealth|remote|hybrid)\b"
    ),
    compiled(
        rf"\b(?:offered|provided|available|run|given) (?:only )?(?:by|through|from|at) (?:the )?(?P<name>{_NAME})"
    ),
)
# Who has it here, and by what it is given
_NOBODY = compiled(
    r"\b(?:zoom|doxy\S*|google|facetime|skype|webex|teams|simplepractice|therapynotes|whatsapp|spruce|portal|app|staff|team|practice|provider|therapist|counsell?or|clinician|doctor|psychiatrist|dr|nurse|everyone|everybody|nobody|insurance|management|admissions?|intakes?|enrollment|office|us|we|our|it|she|he|they"
    r"|membership|technology|software|platform|telehealth|telemedicine|teletherapy|virtual|online|video|remote|hybrid|now|today|here|who|which|no|yes)\b"
)


def is_of_another(page: Page, unit: Unit) -> bool:
    """Whether a sentence that names a way to attend tells of another who gives it, or perhaps of one clinician."""
    if not page.provider_names or any(name in unit.low for name in page.provider_names):
        return False
    text = plain(unit.text)
    for form in _FORMS:
        if (found := form.search(text)) is None:
            continue
        name = found["name"]
        if not (_NOBODY.search(name.lower()) or find_terms(name, name.lower())) and is_another(
            page, name, of_care=True
        ):
            return True
    return False
