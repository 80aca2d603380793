"""Times in a clause about what is no part of a program's week: what comes when it has ended, a visit to one person, the day on which new clients come, one stay over a weekend, an event of the year, a class for the public, a meeting of alumni.

"Once you finish the IOP, a group meets Tuesdays 6-7", "IOP clients see our nurse on Mondays 4 to 5", "Our IOP admits new clients on Mondays 9-11": each
names the program, and none of them is when it meets.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.levels import levels_in
from extract.literals import AnyOf, Guarded
from extract.searching import compiled
from extract.units import Unit
from records.codes import LevelOfCare

# Levels of which a visit to one person is the session itself
_BY_VISITS: frozenset[LevelOfCare] = frozenset(("outpatient", "early_intervention", "aftercare"))
MOST_DAYS = 2  # on more of them one counselor is met with the group
_PROGRAM = (
    r"(?:(?:the|our|your|their|this|an?) )?(?:(?:[\w-]+-week|evening|day|morning|intensive|main|core|whole|full|primary) )?"
    r"(?:iop|php|op|intensive outpatient|partial hospitali[sz]ation|outpatient|day treatment|program|treatment)(?: (?:program|treatment|care))?(?: \([a-z]{2,4}\))?"
)
_FINISH = r"(?:finish|complet|graduat|conclud|leav)(?:e|es|ed|ing)?(?: (?:from|with))?|(?:is|are|'re|'s) (?:done|finished|through) with|(?:is|are|'re|'s) discharged from"
_PROGRAM_NAMED = (
    r"(?:iop|php|intensive outpatient|partial hospitali[sz]ation|program|groups?|sessions?|clients|patients)\b"
)
_ENDED = Guarded(
    # "Once you finish the IOP", "when IOP ends", "upon completion of IOP", "after the program,", "those who finish IOP"
    rf"\b(?:once|when|after|as soon as|(?:those|clients?|patients?|people|everyone|anyone|participants|members) who)(?: (?:you|they|he or she|clients?|patients?|participants?|people|members?|someone|have|has|had|you've|successfully)){{0,4}}? ?(?:{_FINISH}) {_PROGRAM}\b(?! (?:day|session|group|hours)\b)"
    rf"|\b(?:after|following|upon|on|at)(?: (?:the|successful|successfully|your|their)){{0,2}} (?:complet(?:ion|ing)|graduati(?:on|ng)|discharg(?:e|ing)|finishing|end) (?:(?:of|from) )?{_PROGRAM}\b(?! (?:day|session|group|hours)\b)"
    rf"|\b(?:once|when|after) {_PROGRAM} (?:ends|is over|is complet\w+|is finished|concludes|has ended)\b"
    rf"|\b(?:after|following) {_PROGRAM},"
    # "IOP lasts ten weeks and is followed by"
    rf"|\b{_PROGRAM}(?: (?:lasts?|runs?|takes?|is) [^.;:,]{{1,40}} and)? (?:is|are) (?:(?:then|usually|always|typically) )?followed by\b"
)
# "…, followed by aftercare", "and then clients step down to a weekly group"
_NEXT = Guarded(
    r"\b(?:followed by|and then|then|afterwards?|after that|after which)\b,? (?:[\w'-]+ ){0,6}?(?:after-?care|continuing care|step[- ]?down|alumni|support groups?|maintenance groups?|relapse prevention)\b"
    r"|\b(?:step(?:s|ping)?|mov(?:e|es|ing)|transition(?:s|ing)?) (?:(?:on|down|over) )?(?:in)?to (?:an? |our |the )?(?:(?:once[- ]weekly|once-a-week|weekly) |after-?care|continuing care|support|step[- ]?down|alumni)"
)
_PEOPLE = (
    r"(?:clients?|patients?|participants?|members?|you|they|everyone|everybody|each person|teens?|adolescents|adults)"
)
_PRESCRIBERS = r"psychiatrists?|doctors?|physicians?|prescribers?|(?:psychiatric )?nurses?(?: practitioners?)?|np|medical (?:director|provider)s?|dietitians?|nutritionists?|case (?:managers?|workers?)"
_ONE = r"counselor|therapist|clinician|social worker|psychologist|(?:peer|recovery) (?:(?:support|recovery) )?(?:specialist|coach|mentor)|chaplain|primary"
_VISIT = Guarded(
    rf"\b{_PEOPLE} (?:(?:in|of) (?:(?:our|the|this) )?(?:iop|php|program|treatment) )?(?:(?:will|can|may|must|should|also|each|then|usually|typically) )*"
    r"(?:sees?|meets?(?: (?:one-on-one|individually|privately|alone|1:1))? with|visits?(?: with)?|checks? in with|(?:is|are) seen by|(?:has|have|gets?) (?:an? |their |weekly )*(?:appointments?|visits?|check-ins?|sessions?) with|sits? down with)"
    rf" (?:(?:our|the|their|his|her|your|an?|own|primary|assigned|individual|on-?site|staff|medical|licensed|iop|program) ){{1,4}}(?:(?P<medical>{_PRESCRIBERS})|(?P<one>{_ONE}))\b(?!'s| and| or|,? in )(?P<rest>[^.;:]{{0,60}})$"
)
_TOGETHER = compiled(r"\b(?:groups?|peers|together|class(?:es)?|meets?|each other)\b")
_CLIENTS = r"(?:clients?|patients?|participants?|members?|people|admissions)"
_NEW = r"(?:new|first-time|incoming)"
_ADMITTED = r"(?:admitted|welcomed|enrolled|accepted|started|registered|oriented|brought in|taken)"
_INTO = r"(?: (?:in|into|to|for) (?:(?:the|our|this) )?(?:[\w-]+ ){0,3}?(?:iop|php|program|treatment|outpatient|care))"
_THEN = r"(?: (?:only|always|weekly|once a week|on|every|each|between|from|at|either|mornings?|afternoons?))*,? ?$"
_ADMITS = Guarded(
    rf"\b{_NEW} (?:[\w-]+ ){{0,3}}?{_CLIENTS}(?P<into>{_INTO})? (?:(?:are|is|get) (?:(?:always|only|usually|typically) )?(?:seen|{_ADMITTED})|starts?|begins?|comes? in|checks? in|arrives?|enrolls?|joins?|registers?)(?: (?:the )?(?:paperwork|program|treatment|care|iop|php))?(?P<into2>{_INTO})?{_THEN}"
    rf"|\b(?:admit|enroll|accept|welcome|take|see|start|onboard)(?:s|ing)?(?: in)? {_NEW} (?:[\w-]+ ){{0,2}}?{_CLIENTS}(?P<into3>{_INTO})?{_THEN}"
    rf"|\b(?:iop|php|program|we|outpatient) (?:admits?|enrolls?){_THEN}"
    rf"|\bnew to (?:(?:the|our|this) )?(?:iop|php|program|treatment) (?:are|is) (?:seen|{_ADMITTED}){_THEN}"
)
# "DUI weekend intervention: 72 hours, Friday 6 PM to Monday": one stay from day to day, and no days of a week
_STAY = Guarded(
    r"\b(?:thu(?:rs?)?|fri|sat)(?:(?:ur)?days?)?\b,? (?:at |from )?\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\b\.?)? ?(?:-|\u2013|\u2014|to|through|thru|until|till) ?(?:sun|mon)(?:days?)?\b"
)
# "A memorial walk takes place every September from 7 to 10 am": once a year or a month, and no care
_EVENT = Guarded(
    r"\b(?:cook-?outs?|barbecues?|bbq|picnics?|(?:blood|food|toy|coat|clothing) drives?|fundraisers?|galas?|banquets?|luncheons?|reunions?|5ks?|fun runs?|golf tournaments?|car wash(?:es)?|yard sales?|bake sales?|rummage sales?|fish fry|potlucks?|open houses?|(?:memorial|recovery|sobriety|awareness|charity|remembrance|benefit|annual|unity) (?:walks?|runs?|rall(?:y|ies)|marches|vigils?|concerts?|dinners?|festivals?)|candlelight vigils?)\b"
    rf"(?! (?:groups?|therapy|sessions?|class(?:es)?)\b)(?![^.;]*\b{_PROGRAM_NAMED})[^.;]*$"
)
# "The CPR course for the public meets Saturdays": a class for others than those who are treated here
_FOR_OTHERS = Guarded(
    r"\b(?:class(?:es)?|courses?|workshops?|trainings?|seminars?|lectures?)\b(?: in [\w -]{3,30}?)?,?(?: (?:that is|which is|is|are|offered|given|held|open))? (?:for|to) (?:the (?:general )?(?:public|court|courts|community at large)|(?:the )?(?:local )?(?:employers|businesses|professionals|clergy|teachers|schools?|first responders|clinicians))\b(?![^.;]*\b{})[^.;]*$".replace(
        "{}", _PROGRAM_NAMED
    )
    + r"|\b(?:the|an?|our|this) (?:public |community |free |monthly |weekly )*(?:cpr|first[- ]aid|narcan|naloxone|ceu?|continuing education|mental health first aid|babysitting|driver(?:'s)? safety) (?:and \w+ )?(?:class(?:es)?|courses?|workshops?|trainings?)\b(?![^.;]*\b{})[^.;]*$".replace(
        "{}", _PROGRAM_NAMED
    )
)
# "Our alumni group meets online on Sunday evenings": those who have left it
_ALUMNI = Guarded(
    r"(?:^\W*|[.;:] ?|\b(?:our|the|an?) )(?:(?:our|the|weekly|online|virtual|free|monthly|active) )*(?:alumni|graduates|former (?:clients|residents|patients|participants))(?: (?:association|group|network|community|club|chapter|meeting)s?)?"
    r"(?:,? (?:and it|which|that|also|usually|(?:has|have|holds?|runs?|hosts?) an? (?:[\w-]+ ){0,3}?(?:group|meeting) that))? (?:meets?|gathers?|comes? together|gets? together|(?:is|are) held)\b(?! (?:with|in|and)\b)(?![^.;]*\b(?:iop|php|clients|residents|patients|participants|groups)\b)[^.;]*$"
)
_CARE = compiled(r"\b(?:iop|php|intensive outpatient|partial hospitali[sz]ation|groups?|sessions?)\b")
_ANY = AnyOf((_ENDED, _NEXT, _VISIT, _ADMITS, _STAY, _EVENT, _FOR_OTHERS, _ALUMNI))
_LABEL = 80  # characters from the name of a stay to its days
_REACH = 200  # characters before the times


def is_outside_week(unit: Unit, start: int, levels: Sequence[LevelOfCare], days: int) -> bool:
    """Whether the clause of the times that begin at `start`, on so many days, is about something that is no part of the week of these levels."""
    if not (may := _ANY.that_may_match(unit.low)):
        return False  # most sentences
    if _STAY in may and any(stay.start() - _LABEL < start < stay.end() for stay in _STAY.finditer(unit.low)):
        return True
    ends = (said.at(block)[1] for said in unit.schedules for block in said.blocks)
    begin = max((end for end in ends if end <= start), default=0)
    return is_outside_its_week(unit.text, unit.low, begin, start, levels, days)


def is_outside_its_week(text: str, low: str, begin: int, start: int, levels: Sequence[LevelOfCare], days: int) -> bool:
    """Whether the words text[begin:start] before times on so many days tell that these are no part of the week of these levels; `low` is the same folded.

    >>> def told(text, days=1): return is_outside_its_week(text, text.lower(), 0, len(text), ("iop",), days)
    >>> told("Once you finish the IOP, a group meets "), told("Once you finish detox, our IOP meets ")
    (True, False)
    >>> told("IOP clients see our nurse on "), told("IOP clients meet with their counselor in group on ")
    (True, False)
    >>> told("Our IOP admits new clients on "), told("We accept new clients into our evening IOP, ", 3)
    (True, False)
    >>> told("The alumni hold a picnic every May from "), told("The CPR course for the public meets "), told("Our IOP, with a class for the court, meets ")
    (True, True, False)
    """
    may = _ANY.that_may_match(low)
    if not may or levels == ("aftercare",):
        return False  # most sentences
    begin = max(begin, start - _REACH)
    before = low[begin:start]
    for other in (_EVENT, _FOR_OTHERS, _ALUMNI):
        if other in may and (found := other.compiled.search(before)):
            if other is _FOR_OTHERS and "court" in found[0] and levels and _BY_VISITS.issuperset(levels):
                return False  # who gives such classes for courts gives them as what is sought here
            return _CARE.search(before, 0, found.start()) is None
    if _ENDED in may and (ended := _last(_ENDED, before)):
        of = levels_in(text[begin + ended.start() : begin + ended.end()])
        if not of or not set(of).isdisjoint(levels):
            return _names_none_of(text[begin + ended.end() : start], levels)
    if _NEXT in may and (following := _last(_NEXT, before)):
        return _names_none_of(text[begin + following.start() : start], levels)
    if _VISIT in may and not (levels and _BY_VISITS.issuperset(levels)) and (visit := _VISIT.compiled.search(before)):
        return not _TOGETHER.search(visit["rest"]) and (visit["medical"] is not None or days <= MOST_DAYS)
    admits = _ADMITS.compiled.search(before) if _ADMITS in may else None
    return admits is not None and (days <= MOST_DAYS or not any(admits[name] for name in ("into", "into2", "into3")))


def _last(pattern: Guarded, text: str) -> re.Match[str] | None:
    return next(reversed(list(pattern.compiled.finditer(text))), None)


def _names_none_of(text: str, levels: Sequence[LevelOfCare]) -> bool:
    """Whether the words name none of these levels, but for aftercare."""
    return set(levels_in(text, references=True)).isdisjoint(set(levels) - {"aftercare"})
