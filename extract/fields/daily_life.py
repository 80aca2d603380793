"""The hours of a house that are no treatment: school, tutors, work, the gym, outings and calls home, told with "our students" or "our residents"."""

from __future__ import annotations

from extract.fields.lived_in_afar import LIVED_IN
from extract.literals import AnyOf, Guarded
from extract.page import Page
from extract.searching import compiled
from extract.units import Unit

_THEY = r"(?:students|residents|clients|patients|guests|teens|girls|boys|women|men|kids|children|youths?|adolescents|they|everyone|members)"
_IT_IS = r"(?: (?:times?|hours?|periods?))?(?: (?:is|are|runs?|happens?|takes? place|starts?|begins?|from|on)\b|[:,(-]| (?=mon|tue|wed|thu|fri|sat|sun|daily|every|\d))"
_TRIPS = r"(?:outings?|field trips?|excursions?|shopping trips?|hikes?)"
_TIMES = r"(?:free|down|personal|leisure|recreation(?:al)?|rec|play|screen|phone|quiet|study|homework) ?time"
# Nobody's groups, whoever says so; each guarded by its own pieces, as most sentences have those of one of them
_LIFE = tuple(
    map(
        Guarded,
        (
            rf"\b{_THEY} (?:(?:also|all|will|then|usually|can|may|must) )*(?:attends?|goe?s? to|are (?:in|at)|returns? to|have) (?:(?:our|the|their|an?|on-?(?:site|campus)|public|local|high|accredited|year-round|regular) )*(?:schools?|academics|home-?school)\b",
            rf"\b(?:our|certified|licensed|special education|(?<!for )credentialed|on-?site|school|{_THEY}['’]) (?:[\w-]+ ){{0,2}}(?:tutors?|teachers?)\b|^(?:the )?(?:tutors?|teachers?)\b",
            rf"\b(?:do|does|doing|finish|finishes|complete|completes) (?:their |any |all )?(?:school ?work|homework)\b|\b(?:study hall|tutoring|school ?work|homework help){_IT_IS}|\bin (?:the|our|a) classrooms?(?! [a-z\d]\b)|\bclassroom (?:instruction|time|hours)\b",
            r"\bacademic (?:time|days?|blocks?|instruction|classes)\b|(?:^(?:the |our )?|\bour )school (?:days?|hours|year|week)\b|\bhours of (?:school|instruction|academics)\b|\b(?:on-?(?:campus|site)|accredited|our) (?:high )?school (?:is|runs|meets|has)\b|\bacademics (?:is|are|run|take place)\b",
            r"\b(?:go(?:es|ing)?|head|walk|trips?|tak(?:e|es|ing) (?:our |the |all )?\w+) to (?:(?:the|a|our|local|nearby) )*(?:gym|ymca|rec center|beach|park|library|stores?|mall|movies|church|pool|museums?|town|grocery)\b",
            rf"\b(?:have|has|get|gets|enjoy|enjoys|are given|is given|our) (?:[\w-]+ )?{_TIMES}\b|^{_TIMES}\b|\b{_TIMES}{_IT_IS}|\b{_THEY} (?:(?:can|may|also) )*(?:call|phone|write|facetime)(?: their)? (?:home|famil\w+|parents)\b|\bphone calls (?:are|is|may|home)\b|\bmake phone calls\b",
            rf"\b(?:go|goes|going|taken|head|out) on (?:[\w-]+ ){{0,2}}{_TRIPS}\b|\b{_TRIPS} (?:are|is|happen|take place)\b|^(?:our )?(?:[\w-]+ )?{_TRIPS}\b",
            rf"(?:\b{_THEY}|,? (?:and|then|or),?) (?:also |may |can |must |then )?work (?:in|at|on) (?:(?:the|our|a) )+(?:[\w-]+ )?(?:kitchen|farm|thrift store|stores?|gardens?|grounds|warehouse|ranch|shop|barn|bakery|caf[eé])\b|\bwork (?:crews?|assignments?|details?|therapy|shifts)\b|\bjob assignments?\b",
            r"\b(?:wake[- ]?ups?|bedtime|lights[- ]out)\b",
        ),
    )
)
_TREATMENT = compiled(
    r"\b(?:groups?|sessions?|therap(?!y dog)(?:y|ies|eutic)|counsel\w+|treatment|clinical|iop|php|program(?:ming)? (?:meets|runs|is)|psycho\w+)\b"
)
_WORK_THERAPY = "work therapy"
# Classes of those who live in: lessons at school, where nothing of treatment is said of them
_CLASS = Guarded(
    rf"\b(?:{_THEY} (?:(?:also|all|will|spend) )*(?:have|attend|are in|go to|take|receive|get|spend)\b[^.;]{{0,40}}|^(?:our |the )?)(?:class(?:es)?|courses|lessons|instruction)\b|\bclass(?:es)? (?:is|are|runs?|meets?|begins?|starts?)\b"
)
_EITHER = AnyOf((*_LIFE, _CLASS))
_OF_TREATMENT = compiled(
    r"\b(?:recovery|relapse|addiction|substance|coping|skills?|dbt|cbt|parenting|anger|trauma|emotion\w*|process|step|wellness|prevention|education classes|drug|alcohol|bible|life)\b"
)
_CARE = compiled(
    r"\b(?:groups?|sessions?|therap\w+|counsel\w+|treatment|clinical\w*|program\w*|iop|php|class(?:es)?|process|skills?|cbt|dbt|emdr|psycho\w+|relapse|recovery|education|lectures?|workshops?|curriculum|schedul\w+|meets?|tracks?|calendar|"
    r"grupos?|terapias?|sesiones|programa\w*|tratamiento|horarios?|clases?|talleres)\b"
)
_ATTENDED = frozenset(("iop", "php", "outpatient", "early_intervention", "otp"))


def is_lived_in(page: Page) -> bool:
    """Whether all levels of care that the page names are such that people live in."""
    levels = page.codes("levels_of_care")
    return not levels.isdisjoint(LIVED_IN) and levels.isdisjoint(_ATTENDED)


def _is_of_a_house(page: Page, unit: Unit) -> bool:
    """Whether people live in where a sentence tells of, by its heading or because they do so at all levels of the page."""
    return is_lived_in(page) or (bool(codes := page.levels(unit).codes) and LIVED_IN.issuperset(codes))


def is_daily_life(page: Page, unit: Unit) -> bool:
    """Whether a sentence tells the hours of something that those do who live in a house, or go to its school, and that is no treatment."""
    low = unit.low
    may = _EITHER.that_may_match(low)
    if not may:
        return False  # most sentences
    treats = _TREATMENT.search(low) is not None
    lives = not treats or _WORK_THERAPY in low
    if lives and any(cue is not _CLASS and cue.compiled.search(low) for cue in may):
        return True
    if treats or _CLASS not in may or _CLASS.compiled.search(low) is None or _OF_TREATMENT.search(low) is not None:
        return False
    return _is_of_a_house(page, unit)


def names_no_care(page: Page, unit: Unit) -> bool:
    """Whether neither a sentence nor what stands over it says that its hours are of care, where all who come live in."""
    block = unit.block
    if block.table is not None or _CARE.search(unit.low) is not None or not _is_of_a_house(page, unit):
        return False  # of a cell, the next one may say so
    over = (block.lead_in, block.label, block.row, block.column, *(one.text for one in block.headings if one.level > 1))
    return not any(_CARE.search(text.lower()) for text in over if text)
