"""Whether a sentence speaks of another organisation by its name: "Cedar Hill's IOP meets …", "programs such as Cedar Hill Detox"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.document import fold, plain
from extract.names.forms import KIND, is_partner
from extract.patterns.searching import compiled
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_POSSESSED = _WORDINGS["possessed"]
_DOING = _WORDINGS["doing"]
_LEVEL_AT = _WORDINGS["level_at"]
_DOING_ES = _WORDINGS["doing_es"]
_OURS = _WORDINGS["ours"]
_OF_KIN = _WORDINGS["of_kin"]
_SUCH_AS = _WORDINGS["such_as"]
_SENT_TO = _WORDINGS["sent_to"]
_WORKS_WITH = _WORDINGS["works_with"]
_NO_TOWN_DOES = _WORDINGS["no_town_does"]
_GIVEN_BY = _WORDINGS["given_by"]
_THROUGH = _WORDINGS["through"]
_RELATIVE = _WORDINGS.text("relative")
_TAKES_ITSELF = compiled(_RELATIVE.removeprefix(",?"))  # without the name before it: told sooner
_WHICH_TAKES = _WORDINGS["which_takes"]
_CHOICE = _WORDINGS["choice"]
_HOUSE = _WORDINGS["house"]
WHERE_OURS_IS = _WORDINGS["where_ours_is"]
_TELLS_OF_US = _WORDINGS["tells_of_us"]
_A_METHOD = _WORDINGS["a_method"]
_OF_CARE = _WORDINGS.words("of_care")
_VERBS = _WORDINGS.words("verbs")
# By name: the form, and whether the name must have a word for an organisation.
FORMS: dict[str, tuple[re.Pattern[str], bool]] = {
    "another:possessed": (_POSSESSED, False),
    "another:doing": (_DOING, True),
    "another:doing_es": (_DOING_ES, True),
    "another:level_at": (_LEVEL_AT, False),
    "another:kin": (_OF_KIN, False),
    "another:such_as": (_SUCH_AS, True),
    "another:choice": (_CHOICE, True),
    "another:sent_to": (_SENT_TO, False),
    "another:works_with": (_WORKS_WITH, True),
    "another:given_by": (_GIVEN_BY, True),
    "another:through": (_THROUGH, False),
    "another:which_takes": (_WHICH_TAKES, True),
}
FORM_HINTS = frozenset(FORMS)
OTHER_NAMES = _WORDINGS.guarded("other_names")
_CALLED_OURS = _WORDINGS["called_ours"]
_FOR_SHORT = _WORDINGS["for_short"]
_PASSED_ON = (_SENT_TO, _WORKS_WITH, _GIVEN_BY, _THROUGH, _CHOICE)
_NO_CARE = _WORDINGS["no_care"]
# What a sentence of that form holds in any case, for extract.patterns.hints: one of each group, whatever their order.
_KINDS = "|".join(_WORDINGS.words("kinds"))
HINTS = {
    "another:possessed": rf"'s .*(?:{'|'.join(_OF_CARE)})",
    "another:doing": rf"(?:{_KINDS}).*(?:{'|'.join(_VERBS)})",
    "another:doing_es": r"(?:hospital|cl\u00ednica|centro|casa|hogar|fundaci\u00f3n|instituto|recuperaci\u00f3n|salud).*(?:acept|ofrec|brind|atiend|trata|cuent|tiene|recib|cobra|dispon|toma)",
    "another:level_at": "(?: at | by | of ).*(?:iop|php|program|group|detox|clinic|yoga|acupuncture|massage|tms|emdr|neurofeedback|ketamine)",
    "another:kin": "(?:partner|sister|neighb|affiliate|colleague|friend|landlord|tenant)",
    "another:such_as": "(?:such as|like |including).*(?:programs|providers|partners|facilities|centers|clinics|houses|hospitals)",
    "another:choice": "(?:choice|option|alternative|place|provider).*(?: is | are | include| be ).*(?:recovery|house|home|center|clinic|hospital|institute|foundation|ranch|rehab|health|behavioral|associates|village|mission|detox)",
    "another:sent_to": "(?:refer|recommend|suggest|send |transfer|step|transition|call|contact|try|visit|see |go to).*(?:which|whose|where|who|, a|, they|, it|their|; | \\(|, takes|, in)",
    "another:given_by": rf"(?:is|are) .*(?: by | through |available at ).*(?:{_KINDS})",
    "another:through": "(?:is|are) .*(?:available|offered|provided|given) .*through ",
    "another:which_takes": "(?: which | that | who | que | cual ).*(?:accept|take|bill|offer|provid|run|operat|treat|honor|network|contract|paneled|works|particip|acepta|toma|recibe|ofrece|cobra|trata)",
    "another:works_with": "(?:partner|collaborat|work|coordinat|contract).* with .*(?:which|whose|where|who|, a|, they|, it|their|; )",
}
# Capitalised words that make no name: days, people, places of care, levels
COMMON = frozenset(_WORDINGS.words("common"))
_STREET = _WORDINGS["street"]
_TWO_CAPITALS = compiled(r"[A-Z][\w&.-]*+ (?:(?:of|the|at|in) )?[A-Z]")  # no name of two words is without
_HEADS = ("heading", "title", "alt")
_TAKES = _WORDINGS.words("takes")
_WE_TOO = _WORDINGS["we_too"]
MAX_LENGTH = 400  # characters; a longer sentence names many, and says of none of them what it says
LONG_ENOUGH = 5  # letters of a name that is one word
MIN_WORDS = 2  # of a name; a single word may be the first of any sentence


class Strangers:
    """Knows the names that a page gives itself, so that it can tell those of others from them; `short` holds the first words of those found."""

    def __init__(self, sentences: Sequence[Unit], provider_names: tuple[str, ...], title: str) -> None:
        self._units = sentences
        self._names = provider_names
        self._title = title
        self._own: str | None = None
        self._known: dict[str, bool] = {}
        self.short: set[str] = set()  # by which a sentence further on may go on about one

    def named_in(self, unit: Unit, hints: frozenset[str]) -> bool:
        """Whether the sentence, of which `hints` tell what it may hold, is about an organisation whose name is none of the page's own."""
        if len(unit.low) > MAX_LENGTH or unit.block.kind in ("title", "heading"):
            return False
        if self.short and self._goes_on_about_one(unit):
            return True
        looked_for = hints & FORM_HINTS
        if not looked_for:  # hardly any sentence holds what one of them needs
            return False
        if "another:which_takes" not in looked_for and _TWO_CAPITALS.search(unit.text) is None:
            return False
        text = plain(unit.text)
        for pattern, has_kind in [FORMS[form] for form in sorted(looked_for)]:
            if not self._names and pattern not in _PASSED_ON:
                continue  # who is meant by a name is known beside the page's own alone, but where one is sent
            if pattern is _WHICH_TAKES and _TAKES_ITSELF.search(text) is None:
                continue
            # What begins with the sentence, or behind a colon or semicolon, is looked for nowhere else.
            begins = pattern is _DOING and ": " not in text and "; " not in text
            if found := pattern.match(text) if begins else pattern.search(text):
                said = found.groupdict()
                name = said.get("name") or said.get("other") or ""
                if pattern is _DOING and found[0].endswith(_TAKES) and self._tells_of_us(unit.low, found.end()):
                    continue  # what either takes is told apart name by name (extract.insurers.taken_elsewhere)
                if pattern is _CHOICE and _HOUSE.search(name) is None:
                    continue
                if pattern in (_LEVEL_AT, _GIVEN_BY, _THROUGH) and _OURS.search(unit.low, 0, found.end()):
                    continue  # "Our IOP at Cedar Hill": a place of ours
                at = pattern is _WHICH_TAKES or (pattern is _POSSESSED and found[0].startswith("at "))
                if at and WHERE_OURS_IS.search(unit.low, 0, found.start()):
                    continue
                if (pattern in _PASSED_ON or pattern is _WHICH_TAKES) and (
                    _TELLS_OF_US.search(unit.low, 0, found.start()) or _A_METHOD.search(fold(name)) or is_partner(name)
                ):
                    continue
                alone = said.get("other") if pattern is _WHICH_TAKES else _goes_to_one(found)
                if self._is_stranger(name, has_kind=has_kind) or (alone and self._tells_of_none_here(fold(name))):
                    self.short.add(name.split()[0])
                    return True
        return False

    def _tells_of_us(self, low: str, start: int) -> bool:
        """Whether a sentence goes on about the provider of the page behind what it says of another."""
        return _WE_TOO.search(low, start) is not None or any(low.find(name, start) >= 0 for name in self._names)

    def _goes_on_about_one(self, unit: Unit) -> bool:
        """Whether the sentence goes on about one named before, for short: "Brightvale accepts …" behind "a partner, Brightvale Health"."""
        found = _FOR_SHORT.match(unit.text)
        return found is not None and found["name"] in self.short and self._tells_of_none_here(fold(found["name"]))

    def _is_stranger(self, name: str, *, has_kind: bool) -> bool:
        key = f"{name}|{has_kind}"
        if key not in self._known:
            self._known[key] = self._is_new(name, has_kind=has_kind)
        return self._known[key]

    def _is_new(self, name: str, *, has_kind: bool) -> bool:
        low = fold(name)
        if len(low.split()) < MIN_WORDS or (has_kind and not _is_of_a_kind(name)):
            return False
        return self._tells_of_none_here(low)

    def _tells_of_none_here(self, low: str) -> bool:
        """Whether the telling words of a folded name are none of those that the page has for itself."""
        telling = [word for word in low.split() if word not in COMMON and len(word) > 2]
        return bool(telling) and not any(word in self._frame() for word in telling)

    def _frame(self) -> str:
        """What a page says of itself: its name, its title, its headings and its frame, and what it calls "our"."""
        if self._own is None:
            self._own = "\n".join((*self._names, fold(self._title), without_streets(self._lines()), *self._called()))
        return self._own

    def _lines(self) -> str:
        return "\n".join(
            [
                unit.low
                for unit in self._units
                if unit.block.kind in _HEADS or unit.block.zone in ("header", "footer", "nav")
            ]
        )

    def _called(self) -> Iterator[str]:
        for unit in OTHER_NAMES.among(self._units):
            yield from [called.group() for called in OTHER_NAMES.finditer(unit.low)]
        for unit in self._units:
            if "our " in unit.low:
                yield from _CALLED_OURS.findall(unit.low)


def without_streets(low: str) -> str:
    """A folded line of a page's frame without the names of streets, which are names of nobody.

    >>> without_streets("birch landing, 410 alder street, duluth")
    'birch landing, , duluth'
    """
    return _STREET.sub("", low)


def _goes_to_one(found: re.Match[str]) -> bool:
    """Whether one is sent to a name of one word of which the sentence tells what no town does: "go to Larkmere, which takes …"."""
    name = found["name"]
    if found.re is not _SENT_TO or " " in name or len(name) < LONG_ENOUGH:
        return False
    does = _NO_TOWN_DOES.search(found.string, found.end())  # which asks of what stands before as well
    return does is not None and does.start() == found.end()


def _is_of_a_kind(name: str) -> bool:
    """Whether a name has a word for an organisation.

    >>> _is_of_a_kind("Larkin Clinic"), _is_of_a_kind("Larkin Pharmacy"), _is_of_a_kind("Larkin Track")
    (True, True, False)
    """
    return KIND.search(name) is not None or name.endswith(" OTP") or _NO_CARE.search(name) is not None
