"""Who alone takes an insurer, where it is not the program: one doctor, the lab, a visit: "Our pharmacy accepts Cigna"."""

from __future__ import annotations

from functools import lru_cache

from extract.fields.insurer_names import Name
from extract.searching import compiled

_CLINICIAN = (
    r"(?:(?:medical|clinical|program) director|doctor|physician|psychiatrist|psychologist|psychotherapist|therapist|counselor|counsellor|clinician|social worker|prescriber|nurse practitioner|"
    r"nurse|np|pa|physician assistant|dietitian|nutritionist|addictionologist|acupuncturist|provider)"
)
# Of several who treat these are some alone.
_SOME_OF_THEM = r"(?:interns|trainees|supervisees|(?:lpc|lmft|lmhc|lmsw|licensed)?-?associates|associate (?:therapists|clinicians|counselors)|practicum students|residents in counseling|graduate students|student (?:therapists|clinicians|counselors)|pre-licensed (?:therapists|clinicians))"
_PLACE = r"(?:lab|laboratory|labs|pharmacy|urgent care|medical (?:clinic|practice|office)|primary care(?: (?:clinic|practice|office|doctors?|physicians?|providers?|team))?|dental (?:clinic|office)|toxicology lab|ambulance|transport(?:ation)?(?: service)?)"
_SERVICE = (
    r"(?:(?:individual|family|couples|psychiatric|medication|office|initial|follow-up|private|one-on-one|medical|lab|drug) (?:and [\w-]+ )?)+(?:therapy|counseling|sessions|visits|appointments|management|evaluations|assessments|testing|tests)"
    r"|(?:therapy|counseling|sessions|visits|appointments) (?:with|by) (?:our|the|one of our|my) (?:[\w-]+ )?[\w-]+|psychiatry|medication management|psychological testing"
)
_SUBJECT = rf"(?:(?:only |just )?(?:our|the|my|one of our) (?:[\w-]+ ){{0,2}}?(?:{_CLINICIAN}|{_SOME_OF_THEM}|{_PLACE})|(?:only |just )?(?:our )?(?:{_SERVICE}|{_SOME_OF_THEM}))"
_DOES = r",?(?: (?:here|also|currently|now|only|gladly|alone))* (?:is|are|accepts?|takes?|bills?|honou?rs|participates?|contracts?|works? with|can|does not|doesn't|do not|don't|has|have)\b"
# From the start of a clause to the name, over no other clause
_TAKES = compiled(
    rf"(?:^|[.;:!] |, (?:and |but |while )?| (?:but|while|whereas) )\W*{_SUBJECT}{_DOES}(?:(?! (?:but|while|whereas|and (?:our|we|the|i))\b)[^.;:!?]){{0,120}}$"
)
# "Cigna is accepted for medication management", and nothing more that it is accepted for
_FOR = compiled(
    r"(?:(?! (?:but|while|and (?:our|we))\b)[^.;:()]){0,40}? (?:for|para) (?:our |the )?(?:(?:initial|psychiatric|medication|medical|office|lab|drug|follow-up|psychological|diagnostic) )+(?:management|visits?|appointments?|evaluations?|assessments?|testing|tests?|labs?|work|screenings?|services)\b(?=\s*(?:[.;)]|$|, (?:but|while|and our|and the)| but\b))"
)


# One service of several: who takes an insurer for it tells nothing of the others
_ONE_SERVICE = (
    r"(?:(?:psychological|neuropsychological|adhd|diagnostic|initial|psychiatric|medication|deep|outpatient) (?:and )?)*"
    r"(?:testing|assessments?|evaluations?|medication management|med management|medications|psychiatry|psychiatric (?:services|care|visits)|prescri(?:bing|ptions)|tms|ketamine|spravato|esketamine|ect|neurofeedback|biofeedback|lab work|labs|intakes?|consultations?)"
)
_BOTH = r"(?! (?:and|or|&|as well as) (?:[\w-]+ ){0,2}(?:therapy|counseling|treatment|groups?|iop|php|detox|residential|psychotherapy|all)\b|,)"
# "For psychological testing we accept Cigna", "Humana is taken for TMS", "we bill Cigna for evaluations"
_OPENED = compiled(
    rf"(?:^|[.;:] |, (?:and|but|while) )(?:only )?for (?:our |the )?{_ONE_SERVICE}{_BOTH},? (?:only )?(?:we|i|our)\b[^.;]*$"
)
_LISTED = r"(?:[\s®™]*(?:,|and|or|&|,? ?and)? ?(?!(?:we|our|but|while|for)\b)[\w'&.-]+){0,6}?"
_FOR_ONE = compiled(
    rf"{_LISTED} (?:only )?for (?:our |the )?{_ONE_SERVICE}\b{_BOTH}(?=\s*(?:[.;)]|$|but\b|while\b|only\b|and [\w' ]{{2,40}} for\b))"
)
# "Aetna for therapy and Cigna for psychiatry": each for one of two services
_SERVICES = rf"(?:{_ONE_SERVICE}|(?:individual |couples |family |group )?(?:therapy|counseling|psychotherapy)|groups?)"
_FOR_ANY = compiled(rf"\bfor (?:our |the )?{_SERVICES}\b")
_FOR_EACH = compiled(rf"\bfor (?:our |the )?(?P<service>{_SERVICES})\b(?! (?:and|or|&)\b(?! [\w' ]{{2,40}} for\b))")
_NOT_FOR = compiled(
    rf"[^.;]{{0,40}}\bbut (?:it is |is |they are )?not (?:accepted |taken |covered )?for (?:our |the )?{_SERVICES}\b"
)


# "Our hill office takes Aetna; our lake office takes Cigna"
_OFFICES = r"(?:offices?|locations?|clinics?|sites?|campus|cent(?:er|re)s?)"
_NO_PLACE = r"(?!(?:and|our|the|other|main|new|own|entire|whole|outpatient|intensive|residential|inpatient|detox|virtual|online|medical|mental|behavioral|women's|men's|adult|teen|youth|day|evening|treatment|recovery|counseling|health)\b)"
_SITE_TAKES = compiled(
    rf"\b(?:our|the) (?P<site>(?:{_NO_PLACE}[\w.'-]+ ){{1,3}}?)(?:office|location|clinic|site|campus|cent(?:er|re)) (?:only |also |currently )?(?:takes?|accepts?|bills?|(?:is|are) (?:in[- ]network|contracted)|(?:does|do)(?: not|n't) (?:take|accept|bill))\b"
)
_ONE_ALONE = compiled(
    rf"\b(?:only|just)(?: (?:at|in))? (?:our|the) (?:{_NO_PLACE}[\w.'-]+ ){{1,3}}?{_OFFICES}\b[^.;:]*$"
)
_DO_NOT = r"(?:do|does|is|are|can)(?: not|n't)\b(?: (?:accept|take) (?:it|them|that|[\w-]+))?"
# "…; the lake clinic does not", "…, but Duluth does not"
_ANOTHER_DOES_NOT = compiled(
    rf"(?:[^.;]{{0,60}}?(?:[.;,]|,? but|,? while|,? and) )?(?:but |while |and )?(?:(?:our|the) (?:{_NO_PLACE}[\w.'-]+ ){{1,3}}?{_OFFICES} (?:{_DO_NOT}|does|do)|(?!(?:we|they|it|our|the|he|she|you|this|that|medicaid|medicare)\b)[a-z'-]+(?: [a-z'-]+)? (?:does not|doesn't))\W*$"
)
# "Our Elko clinic is private pay", "our Elko clinic does not take insurance": beside it another takes some
_IS_PRIVATE = compiled(
    rf"\b(?:our|the) (?P<site>(?:{_NO_PLACE}[\w.'-]+ ){{1,3}}?){_OFFICES} (?:is|are|does|do)(?: currently)?(?: (?:private|self|cash)[- ]pay\b|(?: not|n't) (?:take|accept|bill) (?:any )?insurance\b)"
)
_SPEAKS = compiled(r"[.;:]|\b(?:we|our|while|but)\b")
# "in the hill office but not at the lake one", "at two of our three locations"
_AT_SOME = compiled(
    rf"(?:(?! (?:we|our (?!\w+ {_OFFICES})|but)\b)[^.;:()]){{0,50}}? (?:(?:in|at) (?!network)[^.;:,()]{{3,40}}?,? but not (?:in|at) (?!network|our php|our iop|this time|present|all\b)|(?:at|in) (?:only |just )?(?:one|two|three|four|some|several|most|certain|select)(?: of (?:our|the)(?: \w+)?)? {_OFFICES}\b)"
)


@lru_cache(maxsize=512)
def _names_services(low: str) -> bool:
    return "for " in low and _FOR_ANY.search(low) is not None


def is_for_one_service(low: str, name: Name) -> bool:
    """Whether a folded sentence says of an insurer that it is taken for one service of several: testing, medication, TMS.

    >>> def told(low): return is_for_one_service(low, Name("cigna", low.index("cigna"), low.index("cigna") + 5))
    >>> [told(low) for low in ("for psychological testing we take cigna", "we take cigna for tms.", "aetna for therapy and cigna for psychiatry")]
    [True, True, True]
    >>> [told(low) for low in ("we take cigna for therapy.", "we take cigna for psychiatry and therapy", "cigna for testing, groups and therapy")]
    [False, False, False]
    """
    if not _names_services(low):
        return False
    if _OPENED.search(low, 0, name.start) or _FOR_ONE.match(low, name.end) or _NOT_FOR.match(low, name.end):
        return True
    each = [found["service"] for found in _FOR_EACH.finditer(low)]
    return len({*each}) > 1 and _FOR_EACH.match(low, name.end + 1) is not None


def is_of_somebody(low: str, name: Name) -> bool:
    """Whether a folded sentence says of one clinician, of a lab or of one kind of visit alone that it takes an insurer.

    >>> def told(low): return is_of_somebody(low, Name("cigna", low.index("cigna"), low.index("cigna") + 5))
    >>> [told(low) for low in ("our doctor is in network with cigna", "our lab bills aetna and cigna", "cigna is taken for office visits.")]
    [True, True, True]
    >>> [told(low) for low in ("our doctors and our iop take cigna", "our doctor is here, and we take cigna", "our clinicians accept cigna")]
    [False, False, False]
    """
    if name.start and _TAKES.search(low, 0, name.start):
        return True
    return (" for " in low or " para " in low) and _FOR.match(low, name.end) is not None


def site_that_takes(low: str, name: Name) -> str:
    """The office that a folded sentence says takes an insurer, or "".

    >>> site_that_takes("our hill office takes aetna", Name("aetna", 22, 27)), site_that_takes("our main office takes aetna", Name("aetna", 22, 27))
    ('hill office', '')
    """
    if not _names_offices(low):
        return ""
    found = next(iter(list(_SITE_TAKES.finditer(low, 0, name.start))[-1:]), None)
    return f"{found['site'].strip()} office" if found and not _SPEAKS.search(low, found.end(), name.start) else ""


def _names_offices(low: str) -> bool:
    return (
        "office" in low or "location" in low or "clinic" in low or "site" in low or "campus" in low or "center" in low
    )


def is_of_one_site(low: str, name: Name, behind: str = "", before: str = "") -> bool:
    """Whether a folded sentence tells of its sites apart, or of one alone, or the one `behind` or `before` it says that another does not.

    >>> low = "our hill office takes aetna; our lake office takes cigna"
    >>> is_of_one_site(low, Name("aetna", 22, 27)), is_of_one_site("our hill office takes aetna", Name("aetna", 22, 27))
    (True, False)
    >>> low = "our hill office takes aetna"
    >>> is_of_one_site(low, Name("aetna", 22, 27), "the lake office does not."), is_of_one_site(f"only {low}", Name("aetna", 27, 32))
    (True, True)
    """
    if " but not " in low and _AT_SOME.match(low, name.end):
        return True
    if not _names_offices(low):
        return False
    if _ONE_ALONE.search(low, 0, name.start) or _AT_SOME.match(low, name.end):
        return True
    sites = [(found.start(), found["site"]) for found in _SITE_TAKES.finditer(low)]
    if len({site for _, site in sites}) > 1 and sites[0][0] < name.start:
        return True
    if not site_that_takes(low, name):
        return False
    if any(_IS_PRIVATE.search(beside) for beside in (low, behind, before)):
        return True
    return _ANOTHER_DOES_NOT.match(low, name.end) is not None or _ANOTHER_DOES_NOT.match(behind) is not None
