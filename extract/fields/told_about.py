"""Therapies that a sentence tells about and does not offer: in a blog or a book, as what research finds, to other clinicians, as a creed.

"Our blog explains how EMDR works" has "our" beside EMDR, and says nothing of what is done here.
"""

from __future__ import annotations

from extract.literals import AnyOf, Guarded
from extract.searching import compiled

_MEDIA = r"(?:(?:blogs?|blog posts?|newsletters?|podcasts?|webinars?|articles?|books?|e-?books?|magazines?|memoirs?|brochures?|essays?|episodes?|infographics?|white papers?|press releases?|posts?)\b)"
_ABOUT = r"(?:about|on|explain\w*|explor\w+|cover(?:s|ed|ing)?|discuss\w*|describ\w*|tells?|titled|called|is|:)"
_NO_TURN = r"(?:(?!\b(?:we (?:\w+ )?(?:offer|use|provide)|our (?:[\w-]+ ){0,2}(?:iop|php|programs?|groups?) (?:\w+ )?(?:offer|use|includ|provid)))[^.;!?])"
_OTHERS_TRADE = r"(?:(?:other|local|area|fellow|licensed|new|mental health|community|aspiring|of) )*(?:clinicians|therapists|counselors|professionals|providers|practitioners|interns|social workers|nurses|physicians|doctors|teachers|police|officers|employers|clergy|first responders|the (?:public|community|profession))"
# Before it, in its clause
_BEFORE = Guarded(
    rf"(?:\b{_MEDIA}{_NO_TURN}{{0,30}}?(?:\b|(?=:)){_ABOUT}\b{_NO_TURN}{{0,40}}$"
    rf"|\b(?:there is|there's|is there) (?:[\w-]+ ){{0,2}}?(?:evidence|research|support) (?:for|on|behind|about) [^.;!?,]{{0,30}}$"
    rf"|\b(?:trains?|teach|teaches|certif(?:y|ies)|supervises?|mentors?) (?!our\b|all\b|its\b){_OTHERS_TRADE}(?:,? (?:and|or) {_OTHERS_TRADE})? (?:\w+ )?(?:in|on|about|to use) [^.;!?]{{0,30}}$"
    rf"|(?:\b(?:do|does|did|is|are|will)(?: not|n't)|\b(?:not|never)\b) (?:\w+ )?(?:believe in|forc\w+|push\w*|impos\w+|insist\w* (?:on|upon)|subscrib\w+ to|adher\w+ to|endors\w+|preach\w*|mandat\w+|a fan of|fans of|think (?:that )?)(?: [\w'-]+){{0,3}}? ?$"
    rf"|\b(?:ask|asks|talk (?:to|with)|speak (?:to|with)|consult|continue with|keep seeing) (?:your|their|his|her) (?:own )?(?:outside |current |own )?(?:therapists?|counselors?|psychiatrists?|providers?|clinicians?)\b[^.;!?,]{{0,14}}\b(?:about|for) [^.;!?,]{{0,20}}$"
    rf"|\b(?:outside|another|community|independent|different) (?:therapists?|counselors?|psychiatrists?|providers?|clinicians?|agency|clinics?|practices?) for [^.;!?,]{{0,20}}$"
    rf"|\b(?:connect|link|put) (?:you|clients|people|them) (?:in touch )?with (?!(?:one of )?our\b)(?:[\w-]+ ){{0,3}}?$|\b(?:lists?|directory|names) of (?:[\w-]+ ){{0,3}}?$|\boutside (?:[\w-]+ )?$"
    r"|\b(?:capacita\w+|formamos|entrenamos|enseñamos|supervisamos) a (?:otr[oa]s )?(?:enfermer[oa]s|médic[oa]s|terapeutas|profesionales|maestr[oa]s|psicólog[oa]s|policías|consejer[oa]s|trabajador[ea]s)\b[^.;!?]{0,50}$"
    r"|\b(?:blogs?|artículos?|libros?|p[oó]dcasts?|bolet[ií]n(?:es)?|folletos?|revistas?) (?:sobre|acerca de|que explican?|explican?|trata de|tratan de) [^.;!?]{0,40}$"
    r"|\bestudi[óo] [^.;!?,]{0,20}$"
    rf"|\bonline (?:courses?|class(?:es)?) (?:on|about|in) [^.;!?,]{{0,30}}$"
    rf"|\b(?:ask|tell|consult|talk (?:to|with)|check with) (?:your|their|an?) (?:own )?(?:doctors?|physicians?|obstetricians?|pharmacists?)\b[^.;!?]{{0,40}}$"
    rf"|\b(?:organi[sz]ation|association|va|samhsa|nih|cdc|experts|guidelines|agency|agencies) (?:\w+ )?(?:recommends?|endorses?|recogni[sz]es?|considers?|lists?) [^.;!?]{{0,40}}$"
    rf"|\b(?:with whom|who|which|that) we (?:work|partner|collaborate|have partnered)(?: with)?(?: closely)?,? (?:\w+ )?(?:provides?|offers?|gives?|does|specializ\w+ in) [^.;!?]{{0,40}}$)"
)
_READ = Guarded(
    r"\b(?:read|learn|hear|find out|watch|listen|more|curious|want to know|wondering)\b[^.;!?]{0,20}?\b(?:about|on|to|what)\b[^.;!?]{0,40}$"
)
_IN_MEDIA = compiled(
    rf"[^.;!?]{{0,50}}?\b(?:on|in|see|at|from|to|visit|check out) (?:our|the|her|his|this|my|a)(?: [\w-]+){{0,2}} {_MEDIA}"
)
# Behind it
_BEHIND = Guarded(
    rf"s?(?:[\s-](?:only|alone)\b(?! (?:at|in|for|on)\b)"
    rf"|(?: [\w-]+){{0,3}}? (?:is|are|does|do)(?:n't| not) (?:\w+ )?(?:for everyone|for everybody|right for everyone|work for everyone|the only (?:way|path)|the answer)"
    rf"|[^.;!?,]{{0,20}} (?:may|might|could|can) be (?:\w+ )?(?:helpful|useful|considered|beneficial|a next step)[^.;!?,]{{0,12}} after (?:you|they|clients|people|treatment|discharge)"
    rf"|[^.;!?,]{{0,40}}\b(?:off[- ]?site|next door|down the (?:street|hall|road)|on our wish ?list)\b"
    rf"|(?: [\w-]+){{0,2}} (?:is|are) (?:(?:also )?(?:nearby|close by|around the corner)|(?:also )?coming (?:in|this|next|to us) )"
    rf"|[^.;!?,]{{0,12}} (?:must |should |may |can |need to )?brings? (?:their|your|his|her) own (?:prescriptions?|medications?|supply)\b"
    rf"|(?: [\w-]+){{0,2}} (?:has|have) (?:left|retired|moved on|resigned)\b"
    rf"|[^.;!?,]{{0,12}} with (?:your|their|an?) (?:own|outside|current|existing|community) (?:therapist|counselor|provider|clinician)s?\b"
    rf"|[^.;!?,]{{0,40}}\belsewhere\b"
    rf"|[^.;!?,]{{0,20}}? for {_OTHERS_TRADE}\b)"
)
_TAUGHT = Guarded(
    r"\b(?:workshops?|webinars?|seminars?|trainings?|lectures?|talks?|conferences?|courses?|class(?:es)?|consultation|supervision|ceus?) (?:on|about|in) [^.;!?]{0,30}$"
)
_TELLS = AnyOf((_BEFORE, _BEHIND, _READ, _TAUGHT))
_TO_OTHERS = compiled(rf"[^.;!?]{{0,30}}? (?:for|to) {_OTHERS_TRADE}\b")
_OURS_TOO = Guarded(
    r"\b(?:our (?:own )?(?:team|staff)|on staff|in-house|on our team|here (?:too|as well)|on-? ?site)\b"
)
_NOT_ELSEWHERE = compiled(r"\b(?:not|nowhere|unlike|than)\b[^.;!?,]{0,20}\belsewhere\b|\belsewhere\b[^.;!?,]{0,4}\?")


def may_be_told_about(low: str) -> bool:
    """Whether a folded sentence may tell about anything without offering it; most do not."""
    return bool(_TELLS.that_may_match(low)) and _OURS_TOO.search(low) is None


def is_told_about(low: str, start: int, end: int) -> bool:
    """Whether what is named at [start, end) of a folded sentence is told about, and not said to be done.

    >>> said = ("our blog explains how emdr works", "there is good evidence for emdr", "we do not believe in emdr-only programs", "we use emdr")
    >>> [is_told_about(low, low.index("emdr"), low.index("emdr") + 4) for low in said]
    [True, True, True, False]
    """
    if not may_be_told_about(low):
        return False
    before = max(0, start - 140)
    if _BEFORE.search(low, before, start):
        return True
    behind = _BEHIND.match(low, end)
    if behind is not None and not _NOT_ELSEWHERE.search(behind[0]):
        return True
    if _READ.search(low, before, start) and _IN_MEDIA.match(low, end):
        return True
    return _TAUGHT.search(low, before, start) is not None and _TO_OTHERS.match(low, end) is not None
