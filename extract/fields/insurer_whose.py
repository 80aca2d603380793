"""Who alone takes an insurer, where it is not the program: one doctor, the lab, a visit: "Our pharmacy accepts Cigna"."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.fields.insurer_names import Name

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
_TAKES = re.compile(
    rf"(?:^|[.;:!] |, (?:and |but |while )?| (?:but|while|whereas) )\W*{_SUBJECT}{_DOES}(?:(?! (?:but|while|whereas|and (?:our|we|the|i))\b)[^.;:!?]){{0,120}}$"
)
# "Cigna is accepted for medication management", and nothing more that it is accepted for
_FOR = re.compile(
    r"(?:(?! (?:but|while|and (?:our|we))\b)[^.;:()]){0,40}? (?:for|para) (?:our |the )?(?:(?:initial|psychiatric|medication|medical|office|lab|drug|follow-up|psychological|diagnostic) )+(?:management|visits?|appointments?|evaluations?|assessments?|testing|tests?|labs?|work|screenings?|services)\b(?=\s*(?:[.;)]|$|, (?:but|while|and our|and the)| but\b))"
)


# One service of several: who takes an insurer for it tells nothing of the others
_ONE_SERVICE = (
    r"(?:(?:psychological|neuropsychological|adhd|diagnostic|initial|psychiatric|medication|deep|outpatient) (?:and )?)*"
    r"(?:testing|assessments?|evaluations?|medication management|med management|medications|psychiatry|psychiatric (?:services|care|visits)|prescri(?:bing|ptions)|tms|ketamine|spravato|esketamine|ect|neurofeedback|biofeedback|lab work|labs|intakes?|consultations?)"
)
_BOTH = r"(?! (?:and|or|&|as well as) (?:[\w-]+ ){0,2}(?:therapy|counseling|treatment|groups?|iop|php|detox|residential|psychotherapy|all)\b|,)"
# "For psychological testing we accept Cigna", "Humana is taken for TMS", "we bill Cigna for evaluations"
_OPENED = re.compile(
    rf"(?:^|[.;:] |, (?:and|but|while) )(?:only )?for (?:our |the )?{_ONE_SERVICE}{_BOTH},? (?:only )?(?:we|i|our)\b[^.;]*$"
)
_LISTED = r"(?:[\s®™]*(?:,|and|or|&|,? ?and)? ?(?!(?:we|our|but|while|for)\b)[\w'&.-]+){0,6}?"
_FOR_ONE = re.compile(
    rf"{_LISTED} (?:only )?for (?:our |the )?{_ONE_SERVICE}\b{_BOTH}(?=\s*(?:[.;)]|$|but\b|while\b|only\b|and [\w' ]{{2,40}} for\b))"
)
# "Aetna for therapy and Cigna for psychiatry": each for one of two services
_SERVICES = rf"(?:{_ONE_SERVICE}|(?:individual |couples |family |group )?(?:therapy|counseling|psychotherapy)|groups?)"
_FOR_ANY = re.compile(rf"\bfor (?:our |the )?{_SERVICES}\b")
_FOR_EACH = re.compile(rf"\bfor (?:our |the )?(?P<service>{_SERVICES})\b(?! (?:and|or|&)\b(?! [\w' ]{{2,40}} for\b))")
_NOT_FOR = re.compile(
    rf"[^.;]{{0,40}}\bbut (?:it is |is |they are )?not (?:accepted |taken |covered )?for (?:our |the )?{_SERVICES}\b"
)


# "Our hill office takes Aetna; our lake office takes Cigna"
_SITE_TAKES = re.compile(
    r"\b(?:our|the) (?P<site>(?:(?!our\b|the\b)[\w.'-]+ ){1,3}?)(?:office|location|clinic|site|campus) (?:only |also |currently )?(?:takes?|accepts?|bills?|(?:is|are) (?:in[- ]network|contracted)|(?:does|do) not (?:take|accept|bill))\b"
)


@lru_cache(maxsize=512)
def _names_services(low: str) -> bool:
    return _FOR_ANY.search(low) is not None


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
    return _TAKES.search(low, 0, name.start) is not None or _FOR.match(low, name.end) is not None


def is_of_one_site(low: str, name: Name) -> bool:
    """Whether a folded sentence tells of its sites apart, each with the insurers that it takes.

    >>> low = "our hill office takes aetna; our lake office takes cigna"
    >>> is_of_one_site(low, Name("aetna", 22, 27)), is_of_one_site("our hill office takes aetna", Name("aetna", 22, 27))
    (True, False)
    """
    if "office" not in low and "location" not in low and "clinic" not in low and "site" not in low:
        return False
    sites = [(found.start(), found["site"]) for found in _SITE_TAKES.finditer(low)]
    return len({site for _, site in sites}) > 1 and sites[0][0] < name.start
