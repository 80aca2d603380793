"""Medications and tests that a sentence names and nobody is given here: what readers take already, get from others, or show to an employer."""

from __future__ import annotations

from extract.literals import AnyOf, Guarded
from extract.searching import compiled

CODES = frozenset(("mat", "drug_testing"))
_DRUG = r"(?:methadone|suboxone|subutex|sublocade|brixadi|zubsolv|buprenorphine|naltrexone|vivitrol|acamprosate|disulfiram|antabuse|lucemyra|medications? for (?:addiction|opioid use disorder|alcohol use disorder))"
_LIST = rf"(?:(?:prescribed |daily )?[\w-]+(?:,? (?:or|and) |, |/)){{0,3}}{_DRUG}"
_LIKE = r"(?:(?:any |a |an |sedating |other |opioid |prescribed |your )*(?:medications?|medicines?|drugs?)(?:,? (?:such as|like|including|for example,?) ))?"
# "If you take Suboxone, bring it", "tell us if you have been prescribed naltrexone", "unless you are on methadone"
_IF_TAKEN = Guarded(
    r"\b(?:if|when|whether|unless|in case|should) (?:you|your (?:child|teen|son|daughter|loved one)|clients?|patients?|residents?|they)(?:'re|'ve)?(?: (?:already|currently|also|now|are|have been|has been|were|have|is))*"
    rf" (?:tak(?:e|es|en|ing)|us(?:e|es|ing)|on|prescribed|been given|given) (?:daily |your |any |an? |prescription |take-home )*{_LIKE}{_LIST}\b"
)
# "Naltrexone can be had from your family doctor", "you can get Suboxone at most pharmacies"
_FROM_OTHERS = Guarded(
    rf"\b{_DRUG}(?: (?:also|often))? (?:(?:can|may|could|must|should|will) (?:also |often )?be |is (?:also |often )?|comes )(?:had|gotten|obtained|prescribed|given|available|filled|picked up|dispensed)?(?: \w+)? ?(?:from|by|at|through|in) (?:your (?!own (?:team|counselor)|team|counselor|therapist|nurse)|any |most |many |a (?:family|primary|local) |the (?:family|primary|local) )(?:own |family |primary |care |local |regular )*(?:doctors?|physicians?|providers?|gp|pharmac\w+|clinics?|prescribers?)\b"
    rf"|\b(?:your|a|any) (?:own |family |primary |care |regular )+(?:doctor|physician|provider) (?:can|may|could) (?:also )?(?:prescribe|give you|start you on|write) {_LIST}\b"
)
# "Buprenorphine may show up on your drug screen"
# in another order: "you can get naltrexone from your primary care doctor"
_GOT = Guarded(
    rf"\b(?:you|clients|patients|people) (?:can|may|could|will|should|must) (?:also |often |still )*(?:get|obtain|have|fill|request|ask for|pick up|receive) (?:(?:your|a prescription for|prescriptions for) )?{_LIST} (?:from|at|through|by) (?:your|an?|any|most|many) (?:own |family |primary |care |local |regular )*(?:doctors?|physicians?|providers?|pharmac\w+|clinics?|prescribers?)\b"
)
# "Keep your methadone locked", "List all medications, such as buprenorphine", "Many people who take Vivitrol"
_KEPT = Guarded(
    rf"\b(?:keep|store|lock(?: up)?|bring) (?:your|their|any|all) (?:own )?{_LIST}\b|\b(?:list|write down|name) (?:all|any|your)(?: [\w-]+){{0,3}} medications?,? (?:such as|like|including) {_LIST}\b"
    rf"|\b(?:many|most|some) (?:people|patients|clients|men|women) (?:who|that) (?:take|use|are on) {_LIST}\b"
)
_SHOWS = Guarded(
    rf"\b{_DRUG}(?: \w+)? (?:(?:may|might|can|could|will|does|do|would) (?:also |not |still )*)?(?:shows?(?: up)?|appears?|turns? up|be (?:detected|found)|come up|comes up|trigger|cause a (?:false )?positive)\b(?: as| up)? ?(?:on|in|positive|a)\b"
)
_THEIR_MEDICINE = AnyOf((_IF_TAKEN, _FROM_OTHERS, _GOT, _KEPT, _SHOWS))
_GIVEN_HERE = Guarded(
    r"\b(?:we|i|our [\w' -]{0,30}?(?:doctors?|physicians?|prescribers?|nurses?|team|staff|clinic|psychiatrists?)|on[- ]?site)\b[^.;]{0,40}\b(?:prescrib\w+|dispens\w+|giv(?:e|es|ing)|offers?|provides?|continue|administers?|start|keep|maintain|manage|dose|refill)\b|\bhere\b|\b(?:through|by|from|at|in) our\b"
)
# "Employers may require a drug test", "your probation officer may ask for one"
_ASKED_BY_OTHERS = Guarded(
    r"\b(?:(?:your |an? |the |some |many |most |future |new )*(?:employers?|jobs?|schools?|colleges?|landlords?|judges?|courts?|lawyers?|attorneys?|insurers?|(?:probation|parole|case|court) (?:officers?|departments?)|p\.?o\.?|unions?|caseworkers?|sports leagues?|licensing boards?))"
    r" (?:(?:may|might|can|could|will|often|sometimes|also|usually) ){0,3}(?:require|ask|order|request|demand|want|need|insist|call)s?\b[^.;]{0,40}?\b(?:drug|alcohol|urine|toxicology|hair|breath)[ /-](?:and alcohol )?(?:tests?|testing|screens?|screening)\b"
)
_TESTED_HERE = compiled(r"\b(?:we|our|us|here|on[- ]?site|i)\b")


def is_of_readers(low: str, code: str, start: int) -> bool:
    """Whether the medication or test that begins at `start` is none of the program's.

    >>> low = "if you take suboxone, bring it in its bottle."
    >>> is_of_readers(low, "mat", low.index("suboxone")), is_of_readers("we prescribe suboxone.", "mat", 13)
    (True, False)
    >>> low = "employers may require a drug test before you go back to work."
    >>> is_of_readers(low, "drug_testing", low.index("drug")), is_of_readers(f"{low[:-1]}; we do them.", "drug_testing", low.index("drug"))
    (True, False)
    """
    if code == "drug_testing":
        may = _ASKED_BY_OTHERS.search(low)
        return (may is not None and may.start() < start < may.end() and _TESTED_HERE.search(low) is None) or _within(
            low, start
        )
    return (
        code == "mat"
        and _GIVEN_HERE.search(low) is None
        and any(
            said.start() <= start < said.end()
            for cue in _THEIR_MEDICINE.that_may_match(low)
            for said in cue.compiled.finditer(low)
        )
    )


def _within(low: str, start: int) -> bool:
    """Whether the test is the one on which a medication of the reader's shows.

    >>> low = "buprenorphine may show up on your drug screen."
    >>> _within(low, low.index("drug"))
    True
    """
    shows = _SHOWS.search(low)
    return shows is not None and shows.end() <= start <= shows.end() + 20 and _GIVEN_HERE.search(low) is None
