"""What people come to a program with, said by the reason for which they come, by what it may help with, or by whom it admits."""

from __future__ import annotations

from extract.literals import AnyOf, Guarded
from extract.searching import compiled

LOOK_BACK = 240  # characters
LIST_FROM = 160  # characters of a sentence behind which a list may be longer than what is looked back over
LONGEST_LIST = 700

_THEY = r"(?:students|clients|patients|people|individuals|teens|adolescents|adults|families|couples|men|women|those|veterans|residents|members)"
_WE = r"(?:we|i|our (?:[\w'-]+ ){0,4}?(?:team|clinicians|therapists|counselors|staff|programs?|center|clinic|groups?|iop|php|track|care|treatment|approach|services))"
# "Common reasons clients come to us include …", "concerns that students bring to counseling include …"
_REASONS = Guarded(
    r"\b(?:reasons|concerns|issues|problems|struggles|difficulties|challenges)(?: (?:that|why|for which|which))?(?: (?:our|most|many|some))*"
    rf" {_THEY} (?:often |commonly |typically |usually |may )?(?:(?:bring|come|seek|present|turn|reach out|call|visit|contact|enter)\b)(?: [\w'-]+){{0,5}}? (?:includes?|are|range from)(?: but are not limited to)?:? [^.;!?]{{0,160}}$"
)
# "Clients often come to us with …", "People reach out to our team for …"
_COME = Guarded(
    rf"\b{_THEY} (?:(?:often|commonly|typically|usually|may|most|also) )*(?:come|turn|reach out|are referred) to (?:us|me|our [\w-]+(?: [\w-]+)?|this (?:program|clinic|practice)) (?:with|for|because of|when facing|struggling with)\b(?! (?:help|answers|advice)\b) ?[^.;!?]{{0,160}}$"
)
# "Our IOP may be a good fit if you are struggling with …", "You may benefit from our program if you have …"
_FITS = Guarded(
    r"\b(?:(?:our|this) (?:[\w-]+ ){0,5}?(?:program|iop|php|track|group|clinic|care|treatment|services?)(?: (?:may|might|could|can|is|are|will))? (?:be )?(?:an? |the )?(?:(?:good|right|great|best|strong|ideal|excellent) (?:fit|choice|match|option|place|step)|right|ideal|helpful|appropriate|well suited|well-suited)"
    r"|(?:you|your (?:child|teen|loved one)) (?:may|might|could|can|will|would) (?:also )?benefit from (?:our|this) (?:[\w-]+ ){0,5}?(?:program|iop|php|track|group|clinic|care|treatment|services?))"
    r"(?: for (?:you|your (?:child|teen|loved one)|them))? if (?:you|they|he or she|your (?:child|teen|loved one)|someone) ?(?:are|'re|is|have|has|live|lives|struggles?|suffers?|experiences?)\b(?! (?:free|past|beyond|no longer|not|never|stable|over)\b)(?:(?! not | no | without | free )[^.;!?]){0,160}$"
)
# "A primary diagnosis of …, … or … is required for admission"
_DIAGNOSIS = Guarded(
    r"^(?:an? |the )?(?:primary |current |documented |psychiatric |mental health )*diagnos[ei]s of [^.;!?]{0,160}$"
)
_REQUIRED = compiled(
    r"[^.;!?]{0,160}?\b(?:is|are) (?:required|necessary|needed) (?:for|to) (?:admission|admit|enroll|attend|participat\w+|enter|be admitted)\b"
)
# "Adults whose depression keeps them at home"
_WHOSE = Guarded(rf"\b{_THEY} whose (?:[\w-]+(?:,? (?:or|and) |, | )){{0,4}}$")
# "When depression or anxiety makes daily life hard, our IOP offers a way forward": the condition is the subject of the clause
_WHEN = compiled(
    r"\W*(?:when|if|whether|as) (?:your |a loved one's |someone's )?(?:[\w-]+(?:,? (?:or|and) |, | )){0,8}$"
)
_BEARS = compiled(
    r"s?(?:(?:,? (?:or|and) |, )(?!and |or )[\w'-]+(?: (?!and |or )[\w'-]+){0,3}?){0,6} (?:(?:have|has) (?:become|begun|started|taken|kept|made)|become|becomes|feels?|makes?|is|are|gets?|keeps?|takes?|runs?|begins?|starts?|interferes?|disrupts?|affects?|holds?|stands?|continues?|returns?)\b"
    rf"[^.;?!]{{0,80}}, (?:here at [\w' ]{{3,30}}, )?{_WE} (?!(?:know|understand|believe|recommend|suggest|ask|hope|urge|encourage|want|refer)\b)(?:[\w-]+ ){{0,3}}?(?:helps?|treats?|supports?|offers?|provides?|guides?|gives?|works?)\b"
)
# Two members of a list or more, up to its end
_MEMBERS = compiled(r"(?:: [^,.;:!?]{2,60}, |, )(?:[^,.;:!?]{2,60}, )+(?:and |or )?$")
_STARTS = ("when ", "if ", "whether ", "as ")
_NOT_OURS = compiled(r"\b(?:988|911|crisis|emergency|hotline|elsewhere|refer\w*|not|n't|cannot|relapse)\b")
_BEFORE = AnyOf((_REASONS, _COME, _FITS, _DIAGNOSIS, _WHOSE))


def come_with(low: str, start: int, end: int) -> bool:
    """Whether what stands there is what people come to the program with, or must have to be admitted.

    >>> low = "common reasons clients come to us include grief and panic"
    >>> come_with(low, low.index("panic"), len(low)), come_with("common reasons people relapse include grief", 38, 43)
    (True, False)
    >>> low = "a diagnosis of psychosis is required for admission"
    >>> come_with(low, low.index("psychosis"), low.index(" is")), come_with("when grief becomes too much, our team helps", 5, 10)
    (True, True)
    """
    if _is_borne(low, start, end):
        return True
    may = _BEFORE.that_may_match(low)
    if not may:
        return False  # most sentences
    before = low[max(0, start - LOOK_BACK) : start]
    for cue in may:
        if cue.compiled.search(before) is None:
            continue
        if cue is not _DIAGNOSIS or (start <= LOOK_BACK and _REQUIRED.match(low, end)):
            return _NOT_OURS.search(low) is None
    return False


def without_list(low: str, start: int) -> str:
    """What stands before `start`, without the members of the list that ends there, but for the first.

    >>> low = "we treat adults with grief, loss, worry and care, depression"
    >>> without_list(low, low.index("depression"))
    'we treat adults with grief '
    """
    before = low[max(0, start - LONGEST_LIST) : start]
    members = _MEMBERS.search(before)
    return before if members is None else f"{before[: members.start()]} "


def _is_borne(low: str, start: int, end: int) -> bool:
    """Whether a sentence begins with what has become too much, and goes on with our help for it."""
    if not low.lstrip("\"'(- ").startswith(_STARTS) or ", " not in low[end:]:
        return False
    return (
        _WHEN.fullmatch(low, 0, start) is not None
        and _BEARS.match(low, end) is not None
        and _NOT_OURS.search(low) is None
    )
