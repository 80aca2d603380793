"""Therapies that a sentence names by no term of the vocabulary: what is taught, medicines that are watched, tests, rows of prices."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from extract.fields.modality_turns import told_by_turns
from extract.fields.profile_boxes import kinds_of_therapy
from extract.page import Page
from extract.patterns.literals import AnyOf, Guarded
from extract.patterns.searching import compiled
from extract.patterns.terms import Match
from extract.units import Unit
from extract.wordings import Wordings

VOCABULARY = "modalities"
FEWEST_BESIDE = 2  # other therapies of a list in which "education" stands for what clients are taught

_WORDINGS = Wordings.of(__name__)
_EDUCATION = _WORDINGS.guarded("education")
_LISTS_EDUCATION = _WORDINGS.guarded("lists_education")
_MEDICINES = _WORDINGS.guarded("medicines")
_WATCHED = _WORDINGS.guarded("watched")
_LECTURES = _WORDINGS.guarded("lectures")
_WORK = _WORDINGS.guarded("work")
_WITH_FAMILY = _WORDINGS.guarded("with_family")
_ORIENTATIONS = _WORDINGS.guarded("orientations")
_SELF = _WORDINGS["self"]
_TESTS = _WORDINGS.guarded("tests")
# The name of a row of a price list that says no more than with whom one comes: "Couples", "Individual (50 minutes)"
_WHO = {
    "individual": "individual_therapy",
    "couple": "couples_therapy",
    "family": "family_therapy",
    "families": "family_therapy",
    "group": "group_therapy",
}
_ROW = _WORDINGS["row"]
_PRICE = compiled(r"(?:from |starting at )?\$ ?\d{2,3}\b(?![,.]\d{3}).{0,40}")
_SESSIONS = _WORDINGS["sessions"]
_LIST_OF_KINDS = _WORDINGS.guarded("list_of_kinds")
_IN_FORM_OF = _WORDINGS.guarded("in_form_of")
_OF_LIST = _WORDINGS["of_list"]
_LIST_IN_SPANISH = _WORDINGS.guarded("list_in_spanish")
_KINDS_IN_SPANISH = {
    "ind": "individual_therapy",
    "gru": "group_therapy",
    "fam": "family_therapy",
    "par": "couples_therapy",
}
_ONE_KIND = _WORDINGS["one_kind"]
_PEOPLE_LINE = _WORDINGS["people_line"]
_PEOPLE = _WORDINGS["people"]
_OF_THERAPY = _WORDINGS["of_therapy"]
_PEOPLE_CODES = {
    "individual": "individual_therapy",
    "couple": "couples_therapy",
    "famil": "family_therapy",
    "group": "group_therapy",
}
ROWS_BELOW = 2  # lines within which the price of such a row stands


def spans_of(cue: Guarded, code: str, group: str | int = 0) -> Callable[[str], Iterable[Match]]:
    """What reads the modality `code` off folded text: each match of a cue, or the `group` of it."""
    return lambda low: [Match(VOCABULARY, code, *span.span(group)) for span in cue.compiled.finditer(low)]


def _with_one_noun(cue: Guarded) -> Callable[[str], Iterable[Match]]:
    """What reads the kinds off a list of them: each is a therapy by the noun of all."""
    return lambda low: [
        Match(VOCABULARY, _WHO[word.group().removesuffix("s")], *word.span())
        for span in cue.compiled.finditer(low)
        for word in _OF_LIST.finditer(low, *span.span("kinds"))
    ]


def _managed(low: str) -> Iterator[Match]:
    for span in _MEDICINES.compiled.finditer(low):
        if not _SELF.search(low, max(0, span.start() - 60), span.start()):
            yield Match(VOCABULARY, "medication_management", *span.span())


def _narrative(low: str) -> Iterator[Match]:
    for span in _ORIENTATIONS.compiled.finditer(low):
        yield Match(VOCABULARY, "narrative_therapy", *span.span(span.lastgroup or 0))


def _of_work(low: str) -> Iterable[Match]:
    """What helps to find work; "work" alone says little, where no job is spoken of."""
    named = "job" in low or "resum" in low or "vocational" in low or "employment" in low or "finding work" in low
    return spans_of(_WORK, "vocational_support")(low) if named else ()


def _tested(low: str) -> Iterable[Match]:
    return spans_of(_TESTS, "drug_testing")(low) if "test" in low else ()


def _in_spanish(low: str) -> Iterator[Match]:
    for span in _LIST_IN_SPANISH.compiled.finditer(low):
        for kind in _ONE_KIND.finditer(low, *span.span("kinds")):
            yield Match(VOCABULARY, _KINDS_IN_SPANISH[kind["kind"]], *kind.span())


_READ: dict[Guarded, Callable[[str], Iterable[Match]]] = {
    _LIST_OF_KINDS: _with_one_noun(_LIST_OF_KINDS),
    _IN_FORM_OF: _with_one_noun(_IN_FORM_OF),
    _EDUCATION: spans_of(_EDUCATION, "psychoeducation"),
    _LISTS_EDUCATION: spans_of(_LISTS_EDUCATION, "psychoeducation", "word"),
    _MEDICINES: _managed,
    _WATCHED: spans_of(_WATCHED, "medication_management", "word"),
    _LECTURES: spans_of(_LECTURES, "psychoeducation"),
    _WORK: _of_work,
    _WITH_FAMILY: spans_of(_WITH_FAMILY, "family_therapy"),
    _ORIENTATIONS: _narrative,
    _TESTS: _tested,
    _LIST_IN_SPANISH: _in_spanish,
}
_ANY = AnyOf(_READ)


def worded(page: Page, unit: Unit) -> Iterator[Match]:
    """Further therapies of a sentence, where a piece of text says that there may be some."""
    low = unit.low
    yield from (Match(VOCABULARY, code, start, end) for code, start, end in kinds_of_therapy(unit))
    for cue in _ANY.that_may_match(low):
        if cue is not _LISTS_EDUCATION or _names_several(page, unit):
            yield from _READ[cue](low)
    if len(low) < 60 and ("individuals" in low or "couples" in low) and (line := _PEOPLE_LINE.fullmatch(low)):
        above = unit.block.headings[-1].low.strip(" .:") if unit.block.headings else ""
        if page.presents_own and _OF_THERAPY.fullmatch(above):
            for word in _PEOPLE.finditer(low, *line.span("who")):
                yield Match(VOCABULARY, _PEOPLE_CODES[word.group()], *word.span())
    yield from told_by_turns(page, unit)
    if len(low) < 40 and (row := _ROW.fullmatch(low)) and _is_priced(page, unit):
        yield Match(VOCABULARY, _WHO[row["who"]], *row.span("who"))


def _names_several(page: Page, unit: Unit) -> bool:
    """Whether a sentence names other therapies among which "education" is one of the services of a list."""
    return len({match.id for match in page.terms(unit, VOCABULARY)}) >= FEWEST_BESIDE


def _is_priced(page: Page, unit: Unit) -> bool:
    """Whether a price of a session stands right under a line, on a page of who gives it."""
    if not page.presents_own or "$" not in page.document.low:
        return False
    below = page.units[unit.number + 1 : unit.number + 1 + ROWS_BELOW]
    priced = any(_PRICE.fullmatch(line.low) for line in below)
    near = (*(line.low for line in below), unit.low, *(heading.low for heading in unit.block.headings[-2:]))
    return priced and any(_SESSIONS.search(text) for text in near)
