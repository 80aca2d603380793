"""Therapies that a sentence names by no term of the vocabulary: what is taught, medicines that are watched, tests, rows of prices."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from extract.fields.modality_turns import told_by_turns
from extract.fields.profile_boxes import kinds_of_therapy
from extract.literals import AnyOf, Guarded
from extract.page import Page
from extract.searching import compiled
from extract.terms import Match
from extract.units import Unit

VOCABULARY = "modalities"
FEWEST_BESIDE = 2  # other therapies of a list in which "education" stands for what clients are taught

_TAUGHT = r"(?:addict\w*|substance (?:use|abuse)|alcohol|drugs?|chemical dependency|recovery|relapse|mental (?:health|illness\w*)|psychiatric|(?:their|your|the) (?:illness|diagnosis|diagnoses|disorder|condition|symptoms)|trauma)"
# "education related to addiction and mental illness", "education about the disease of addiction"
_EDUCATION = Guarded(
    rf"\beducation (?:about|on|regarding|concerning|around|related to) (?:[\w-]+ ){{0,2}}?(?:(?:disease|nature|process|effects) of )?{_TAUGHT}\b"
)
# "group counseling, education, relapse prevention": one of the services of a list
_LISTS_EDUCATION = Guarded(
    r"(?:^|, |: |; | and |, and | & )(?P<word>(?:(?:patient|client|drug|alcohol) )?education)(?=,|;| and (?!parent|school|train|employ)|$|\.)"
)
# "monitor and adjust medications": by whom it is prescribed elsewhere is told of in the same sentence, see modalities.py
_WATCH = r"(?:monitor|review|adjust|manage|evaluate|stabili[sz]e)"
_MEDICINES = Guarded(
    rf"\b{_WATCH}(?:s|ing)?(?:(?:, | and | or | & |, and )(?:{_WATCH}|prescribe)(?:s|ing)?){{0,2}} (?:(?:progress|symptoms|side effects|moods?|vitals|responses?)(?:, and |, | and | & )){{0,2}}(?:your |their |all |any |psychiatric |psychotropic |prescribed |clients' |patients' ){{0,2}}(?P<word>medications?)\b(?! (?:storage|lock|lists?|box))"
)
# "Medications are monitored by our nurse practitioner"
_WATCHED = Guarded(
    r"\b(?P<word>medications?) (?:is|are|will be) (?:[\w-]+ ){0,2}?(?:prescribed|monitored|managed|reviewed|adjusted|overseen) (?:[\w-]+ )?by (?:our|an?|the program's|the clinic's|the house) (?:[\w-]+ ){0,3}?(?:psychiatr\w+|physicians?|doctors?|nurses?|nurse practitioners?|prescribers?|medical (?:team|staff|director)|providers?)\b"
)
# "lectures and films on addiction"
_LECTURES = Guarded(
    rf"\b(?:lectures|classes|didactics|presentations)(?:(?:, | and |, and )(?:lectures|talks|classes|films|videos|discussions?|readings))* (?:on|about) (?:[\w-]+ ){{0,2}}?(?:(?:disease|nature|process|effects) of )?{_TAUGHT}\b(?![^.;]*\b(?:schools?|communit|public|online|website|librar|campus|churches|employers))"
)
# "help with resumes and job applications", "groups on budgeting and vocational matters"
_WORK = Guarded(
    r"\b(?:help|helps|assist\w*|support|guidance|coaching|workshops?|classes|training) (?:[\w-]+ )?(?:with|in|on|for) (?:[\w-]+(?:,| and|, and)? ){0,4}?(?:resum[e\u00e9]s?|job (?:applications?|search\w*|interviews?|hunting)|employment|finding (?:a job|jobs|work))\b(?! (?:verification|law|records?))"
    r"|\b(?:help|helps|helping|assist) (?:(?:our|your|all|each) )?(?:you|them|individuals|clients|residents|participants|people|women|men|members|guests|everyone) (?:to )?(?:get|find|land|secure|look for|search for|apply for) (?:an? )?(?:jobs?|work|employment)\b"
    r"|\b(?:groups?|classes|workshops?|sessions?|skills) (?:on|in|about|around|for) (?:[\w-]+(?:,| and|, and)? ){0,6}?(?:vocational|employment) (?:matters|issues|topics|skills|goals|readiness|preparation|planning)\b"
)
# "families take part in weekly sessions", "family work is a part of the program"
_WITH_FAMILY = Guarded(
    r"\b(?:famil(?:y members|ies)|parents) (?:also |can |may |are (?:invited|asked|encouraged|expected) to )?(?:take part|participate|join) in (?:(?!visit)[\w-]+ ){0,2}?(?:therapy|counsell?ing|sessions)\b"
    r"|\bfamily work (?:is|are|can be|forms|plays|sessions?)\b"
)
# "orientations such as psychodynamic and narrative": a word that names a therapy only among others of them
_ORIENTATIONS = Guarded(
    r"\b(?:orientations?|approach(?:es)?|modalities|models?|theories|therapies|perspectives?|frameworks?)\b[^.;]{0,30}?(?:\bincluding\b|\bsuch as\b|\blike\b|\binclude\b|\bfrom\b|:)[^.;]{0,120}?(?:,| and| or|:|from|including|such as|like|include) (?P<word>narrative)(?=,|;| and\b| or\b|$|\.)"
    r"|\b(?P<before>narrative)(?=(?:,? and|,? or|,| &) (?:[\w-]+(?:,? and|,? or|,)? ){0,4}?(?:therap(?:y|ies)|approach(?:es)?|techniques|modalities|models|interventions)\b)"
)
_SELF = compiled(
    r"\b(?:self-?|own |themselves|yourself|teach\w*|how to|learn\w*|family|parents?|house manager)\b[^.;]{0,40}$"
)
# "a test for the detection of controlled substances", "refusal is considered a positive test"
_TESTS = Guarded(
    r"\btest(?:s|ed|ing)? for (?:the (?:detection|presence|use) of )?(?:[\w-]+ ){0,2}?(?:controlled substances?|alcohol|drugs?|illicit|illegal)\b"
    r"|\brefus\w+ [^.;]{0,40}\bpositive (?:drug )?(?:test|screen|ua)\b"
)
# The name of a row of a price list that says no more than with whom one comes: "Couples", "Individual (50 minutes)"
_WHO = {
    "individual": "individual_therapy",
    "couple": "couples_therapy",
    "family": "family_therapy",
    "families": "family_therapy",
    "group": "group_therapy",
}
_ROW = compiled(
    r"(?P<who>individual|couple|family|families|group)s?(?:'s?)? ?(?:\(?(?:\d{2,3}|one|an)[- ]?(?:min(?:ute)?s?|hours?)\)?)?[ :.-]*"
)
_PRICE = compiled(r"(?:from |starting at )?\$ ?\d{2,3}\b(?![,.]\d{3}).{0,40}")
_SESSIONS = compiled(r"\bsession|\b\d{2,3}[- ]?min|\bhour|\bcounsel|\btherap|\bfees?\b|\brates?\b")
# "group, individual, and nutrition therapy", "family, art and individual sessions": one noun behind several
_KIND = r"(?:individual|group|family|couples)"
_OTHER_KIND = r"(?:nutrition(?:al)?|art|music|expressive|recreation(?:al)?|experiential|multi-?family|psycho-?education(?:al)?|educational|process|activity|occupational|marital|marriage|movement|milieu|holistic|somatic|trauma|cognitive|dbt|cbt|skills|exposure|play|equine|adjunctive)"
_LIST_OF_KINDS = Guarded(
    rf"\b(?P<kinds>(?:{_KIND}|{_OTHER_KIND})(?:(?:,? (?:and|or|&) |, |/)(?:{_KIND}|{_OTHER_KIND})){{1,5}}) (?:therap(?:y|ies)|psychotherapy|counsell?ing|sessions)\b"
)
# "Counseling is provided in the form of individual, group, or a mixture of these"
_IN_FORM_OF = Guarded(
    rf"\b(?:counsell?ing|treatment|therapy|services|care|sessions) (?:is|are) (?:provided|given|offered|delivered|available) (?:(?:in|as|through|by) )?(?:(?:the form of|both|either) )*(?:an? )?"
    rf"(?P<kinds>{_KIND}(?:(?:,? (?:and|or|and/or|&) |, |/){_KIND})+)(?=[,.;]|$| (?:and|or) a (?:mix\w*|combination)\b| (?:formats?|settings?|form)\b)"
)
_OF_LIST = compiled(rf"\b{_KIND}")
# "Consejería individual y grupal", "terapia individual, de pareja y familiar": one noun before several
_KIND_IN_SPANISH = r"(?:individual(?:es)?|grupal(?:es)?|familiar(?:es)?|(?:de |en )?(?:parejas?|grupos?|familias?))"
_LIST_IN_SPANISH = Guarded(
    rf"\b(?:(?:psico)?terapias?|consejería|asesoramiento|sesiones|asesoría)(?: \w+)? (?P<kinds>{_KIND_IN_SPANISH}(?:(?:,? (?:y|e|o) |, ?| ?/ ?){_KIND_IN_SPANISH}\b){{1,4}})"
)
_KINDS_IN_SPANISH = {
    "ind": "individual_therapy",
    "gru": "group_therapy",
    "fam": "family_therapy",
    "par": "couples_therapy",
}
_ONE_KIND = compiled(r"\b(?P<kind>ind|gru|fam|par)(?:ividual|pal|iliar|eja|po|ilia)\w*")
# Whom a practice sees, as a line of its own under "Counseling" or "Therapy": "Individuals, couples and families"
_PEOPLE_LINE = compiled(
    r"(?:for )?(?P<who>(?:individuals|couples|families|groups)(?:(?:, and|, or|,| and| or| &|/| \||\u2022| \u00b7) ?(?:individuals|couples|families|groups))+)[ .]*"
)
_PEOPLE = compiled(r"individual|couple|famil|group")
_OF_THERAPY = compiled(r"(?:(?:our|my) )?(?:[a-z-]+ ){0,2}?(?:counsell?ing|therapy|psychotherapy)(?: services)?")
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
_WORDINGS = AnyOf(_READ)


def worded(page: Page, unit: Unit) -> Iterator[Match]:
    """Further therapies of a sentence, where a piece of text says that there may be some."""
    low = unit.low
    yield from (Match(VOCABULARY, code, start, end) for code, start, end in kinds_of_therapy(unit))
    for cue in _WORDINGS.that_may_match(low):
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
