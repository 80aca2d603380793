"""Whether somebody else accepts an insurer: "a rehab that accepts", "if your therapist takes", "our sister clinic"."""

from __future__ import annotations

from extract.fields.insurer_cues import Hit, cues
from extract.literals import Guarded
from extract.searching import compiled

_CLAUSE_START = compiled(r"[,;:.!?(] ")
_AS_ONE = compiled(
    r"\b(?:we are|we're|as|is|are) (?:proud to be |also |currently |happy to be )?(?:an?|one of (?:the )?\w+) "
    r"|\b(?:our|both|all of our|these two) (?:\w+ ){0,2}$"
    r"|\b(?:both|all|each|every one)(?: of)? our (?:(?!partner|sister|referral|list|guide|local)[\w-]+ ){0,5}$"
    r"|\bour (?:[\w-]+ ){0,8}?(?:includes?|has|have|consists? of|features?) (?:[\w-]+ ){0,3}$"
    r"|(?:^|[.;:,] )(?!(?:if|when|who|your|every|each|some|many|most|they|you|these|those|insur\w+|plans?|directories|other|find\w*|people|patients|clients)\b)[\w'&.-]+(?: [\w'&.-]+){0,3}? (?:has|have|employs?) (?:(?!no\b|not\b)[\w-]+ ){0,3}$"
)
PEOPLE = compiled(
    r"(?:referrals|clients|patients|individuals|members|people|those|veterans|families|residents|participants)\b"
)

_MEMBERS = r"(?:clients|patients|individuals|members|people|those|veterans|families|residents|participants|anyone|adults|recipients)"
_TO_FIND = r"(?:to |in |with )?(?:find(?:ing)?|locat(?:e|ing)|search(?:ing)? for|look(?:ing)? for|choos(?:e|ing)|get(?:ting)? (?:into|placed in|connected)|navigat\w+|enroll(?:ing)? in|apply(?:ing)? (?:for|to))"
_ELSEWHERE = r"(?:(?:an?|the|other|another|local|nearby|right|suitable|appropriate|affordable|in-network|more|new|good|best|quality|available|addiction|mental health|substance use|residential|outpatient) )*(?:programs?|providers?|rehabs?|cent(?:er|re)s?|facilit(?:y|ies)|therapists?|doctors?|psychiatrists?|places?|beds?|treatment|care|services|clinics?|resources|coverage|insurance|plans?|one|elsewhere|options?)\b(?! (?:here|with us|at our|in our))"
# "We help people with Medicaid find a program", "we connect patients with Medicaid to programs": who takes them is another
_FINDS = Guarded(
    rf"(?:work(?:s|ing)? with (?:{_MEMBERS} (?:with|on) )?|{_MEMBERS} (?:with|who have|on|covered by|insured by|enrolled in|using) ?)[^.;:!?]{{2,60}}? (?:{_TO_FIND} {_ELSEWHERE}|(?:to|with) (?:other|local|nearby|outside|partner|area) )"
)
_CONNECTS = Guarded(
    r"\b(?:connect|link|match|introduce|refer|direct|place|route)(?:s|e?d|ing)? (?:our |any |all |many |those |you and )*$"
)
_TO_THEM = compiled(
    r"[^.;:!?]{2,80}? (?:to|with|in) (?!us\b|our\b|one of our\b|the right (?:team|clinician|counselor|therapist))\w"
)
# "Residents may see outside clinics; those accept Medicaid"
_THOSE = Guarded(
    r"(?<!our )\b(?:outside|local|area|community|nearby|neighboring|independent|unaffiliated|off-?site) (?:[\w-]+ ){0,2}?(?:agencies|practices|clinics|centers|hospitals|programs|providers|houses|homes|rehabs|doctors|physicians|therapists|counselors|clinicians|psychiatrists|psychologists|prescribers|pharmacies)\b[^.;:]{0,40}(?:;|,| -| and) (?:(?:and|but|where|of which) )?(?:those|these|they|most|many|some|several|all)(?: of (?:them|these|those|whom|which))?(?: (?:also|now|will|can|may|currently))* $"
)
# "Detox is provided by our partner Bluegate: Medicaid accepted"
_BY_ANOTHER = Guarded(
    r"\b(?:(?:provided|offered|run|operated|given|delivered|managed|handled|available) (?:by|through|at|with)|through|by) (?:our |an? |the )?(?:[\w-]+ )?(?:sister|partner|affiliated?|affiliate|neighboring)\b[^.;:]{0,60}(?:: | - |; )"
)


def is_of_others(low: str, hit: Hit) -> bool:
    """Whether it is somebody else who accepts: "a rehab that accepts", "find a", "if you", "our sister clinic"."""
    if _elsewhere(low, hit):
        return True
    start = max((mark.end() for mark in _CLAUSE_START.finditer(low, max(0, hit.start - 120), hit.start)), default=0)
    clause = low[start : hit.end + 12]
    return any(
        start + found.start() <= hit.start and not _AS_ONE.search(low, start, start + found.start())
        for found in cues().others.finditer(clause)
    )


def _elsewhere(low: str, hit: Hit) -> bool:
    """Whether another provider is the subject, or where those clients are sent to."""
    if hit.status == "except":
        return False
    start = max(low.rfind(mark, 0, hit.start) for mark in ("; ", ". ", ": ", "! ")) + 1
    found = cues().elsewhere.search(low, start, hit.start)
    ours = cues().ours_again
    if found and not ours.search(low, start, found.start()) and not ours.search(low, found.end(), hit.end):
        return True
    if cues().told_of.search(low, start, hit.start) or _is_by_another(low, hit):
        return True
    if _FINDS.match(low, hit.start) or _THOSE.search(low, 0, hit.start):
        return True
    if PEOPLE.match(low, hit.start) and _CONNECTS.search(low, 0, hit.start) and _TO_THEM.match(low, hit.end):
        return True
    if not PEOPLE.match(low, hit.start):
        return False
    end = min((place for mark in (";", ". ") if (place := low.find(mark, hit.end)) >= 0), default=len(low))
    return cues().sent.search(low, start, end) is not None


def _is_by_another(low: str, hit: Hit) -> bool:
    """Whether a sentence goes on behind a colon about the partner that it names before: "… by our partner Bluegate: Medicaid accepted"."""
    found = _BY_ANOTHER.search(low, 0, hit.start)
    return found is not None and not cues().ours_again.search(low, found.end(), hit.end)
