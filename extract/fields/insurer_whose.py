"""Who alone takes an insurer, where it is not the program: one doctor, the lab, a visit: "Our pharmacy accepts Cigna"."""

from __future__ import annotations

import re

from extract.fields.insurer_names import Name

_CLINICIAN = (
    r"(?:(?:medical|clinical|program) director|doctor|physician|psychiatrist|psychologist|psychotherapist|therapist|counselor|counsellor|clinician|social worker|prescriber|nurse practitioner|"
    r"nurse|np|pa|physician assistant|dietitian|nutritionist|addictionologist|acupuncturist|provider)"
)
# Of several who treat these are some alone.
_SOME_OF_THEM = r"(?:interns|trainees|supervisees|graduate students|student (?:therapists|clinicians|counselors)|pre-licensed (?:therapists|clinicians))"
_PLACE = r"(?:lab|laboratory|labs|pharmacy|urgent care|medical (?:clinic|practice|office)|primary care(?: (?:clinic|practice|office|doctors?|physicians?|providers?|team))?|dental (?:clinic|office)|toxicology lab|ambulance|transport(?:ation)?(?: service)?)"
_SERVICE = (
    r"(?:(?:individual|family|couples|psychiatric|medication|office|initial|follow-up|private|one-on-one|medical|lab|drug) (?:and [\w-]+ )?)+(?:therapy|counseling|sessions|visits|appointments|management|evaluations|assessments|testing|tests)"
    r"|(?:therapy|counseling|sessions|visits|appointments) (?:with|by) (?:our|the|one of our|my) (?:[\w-]+ )?[\w-]+|psychiatry|medication management|psychological testing"
)
_SUBJECT = rf"(?:(?:only |just )?(?:our|the|my|one of our) (?:[\w-]+ ){{0,2}}?(?:{_CLINICIAN}|{_SOME_OF_THEM}|{_PLACE})|(?:only |just )?(?:our )?(?:{_SERVICE}))"
_DOES = r",?(?: (?:here|also|currently|now|only|gladly|alone))* (?:is|are|accepts?|takes?|bills?|honou?rs|participates?|contracts?|works? with|can|does not|doesn't|do not|don't|has|have)\b"
# From the start of a clause to the name, over no other clause
_TAKES = re.compile(
    rf"(?:^|[.;:!] |, (?:and |but |while )?| (?:but|while|whereas) )\W*{_SUBJECT}{_DOES}(?:(?! (?:but|while|whereas|and (?:our|we|the|i))\b)[^.;:!?]){{0,120}}$"
)
# "Cigna is accepted for medication management", and nothing more that it is accepted for
_FOR = re.compile(
    r"(?:(?! (?:but|while|and (?:our|we))\b)[^.;:()]){0,40}? (?:for|para) (?:our |the )?(?:(?:initial|psychiatric|medication|medical|office|lab|drug|follow-up|psychological|diagnostic) )+(?:management|visits?|appointments?|evaluations?|assessments?|testing|tests?|labs?|work|screenings?|services)\b(?=\s*(?:[.;)]|$|, (?:but|while|and our|and the)| but\b))"
)


def is_of_somebody(low: str, name: Name) -> bool:
    """Whether a folded sentence says of one clinician, of a lab or of one kind of visit alone that it takes an insurer.

    >>> def told(low): return is_of_somebody(low, Name("cigna", low.index("cigna"), low.index("cigna") + 5))
    >>> [told(low) for low in ("our doctor is in network with cigna", "our lab bills aetna and cigna", "cigna is taken for office visits.")]
    [True, True, True]
    >>> [told(low) for low in ("our doctors and our iop take cigna", "our doctor is here, and we take cigna", "our clinicians accept cigna")]
    [False, False, False]
    """
    return _TAKES.search(low, 0, name.start) is not None or _FOR.match(low, name.end) is not None
