"""Whole sentences by which a condition is treated, or is not: "If you live with …, our team can help", "… need a higher level of care"."""

from __future__ import annotations

from extract.fields.mentions import Mention
from extract.literals import AnyOf, Guarded
from extract.page import Page
from extract.searching import compiled

# "Clients with active suicidal ideation need a higher level of care"
NEEDS_MORE = Guarded(
    r"[^.;]{0,60}?(?<!who )(?<!that )\b(?:needs?|requires?|are better (?:served|suited)|should (?:call|go to|seek))\b[^.;]{0,20}\b(?:higher|more intensive|another|different|hospital\w*|inpatient|emergency|elsewhere)\b"
)
# "families whose loved one lives with schizophrenia": treated, if at all, elsewhere
_OF_A_RELATIVE = Guarded(
    r"\b(?:whose|of|who (?:have|has|love|support|care for)|having) (?:an? |their |your |the )?(?:loved ones?|family members?|relatives?|spouses?|partners?)\b[^.;]{0,80}$"
)
_UNDER_INFLUENCE = Guarded(
    r"\b(?:under the influence of|intoxicated (?:by|with|on)|high on|discriminat\w+ (?:against|on the basis of|because of|based on))\b[^.;]{0,120}$"
)
# "Our founder opened a home for men with alcoholism in 1970"
_LONG_AGO = Guarded(
    r"^(?!.*\b(?:today|now|still|currently|since|treats?|helps?|serves?|speciali[sz]es?|offers?)\b).*\b(?:found(?:er|ers|ed)|opened|began|started|established)\b[^;]{0,120}\b(?:1[89]\d\d|20[01]\d)\b"
)
# "Medication helps people manage depression": what helps anywhere, and no program
_HELPS_ANYWHERE = Guarded(
    r"^(?:(?:regular|good|daily|close|physical|healthy|some|many) )?(?:medications?|medicines?|antidepressants?|exercise|friends|family|yoga|meditation|mindfulness|sleep|diet|nutrition|pets|music|journaling|nature|sunlight|hobbies|faith|prayer|peers)"
    r" (?:(?:can|may|often|also|could) )*(?:help|support)s? (?:(?:our|the) (?!clients|patients|residents))?[^.;:]{0,100}$"
)
# "Our founder struggled with cocaine", "our counselors, who have battled alcoholism, …": what those who work here had
_OF_FOUNDERS = Guarded(
    r"\b(?:founders?|owners?|ceo|directors?|president|pastor|staff(?: members)?|house managers?|counselors|peer (?:support )?specialists?|mentors|coaches|nuestr[oa] fundadora?)\b(?:,? (?!(?:helps?|treats?|serves?|sees?|works?|supports?|guides?|for|with|people|clients|those|offers?|speciali[sz]es?|today)\b)[\w.'-]+){0,4}?,? "
    r"(?:struggled|battled|fought|suffered|(?:was|were|been) (?:\w+ )?(?:addicted|hooked|diagnosed)|lost|overcame|overcome|recover(?:ed|ing) from|in recovery from|lived with|got (?:sober|clean) from|used|abused|survived|grew up with|luchó|(?:was|were|been)(?= $))\b"
    r"(?:(?!\b(?:treats?|helps?|offers?|serves?|speciali[sz]es?|supports?|works? with|we|clients|people)\b)[^.;]){0,120}$"
)
OF_OTHERS = (_OF_A_RELATIVE, _UNDER_INFLUENCE, _LONG_AGO, _HELPS_ANYWHERE, _OF_FOUNDERS)
_OF_OTHERS = AnyOf(OF_OTHERS)
_SOMEBODY_HAS = r"(?:if|whether|when|are|do) (?:you|your|a loved one|someone)\b[^.;?]{0,60}?\b(?:struggl\w+|suffer\w*|living|live|dealing|deal|have|having|experienc\w+|fac\w+|battl\w+|cop\w+|diagnosed|need help)\b[^.;?]{0,160}"
_ASKED_FIRST = compiled(rf"(?:^|[.:] )\W*(?:{_SOMEBODY_HAS}|from [^.;?]{{0,80}})$")
_THEN_WE_HELP = Guarded(
    r"[^.;?]{0,140}?, (?:here at [\w' ]{3,30}, )?(?:we|i|our (?:[\w-]+ ){0,3}?(?:team|clinicians|therapists|counselors|staff|programs?|center|clinic|groups|doctors|psychiatrists))\b"
    r"(?! (?:know|understand|believe|recommend|suggest|ask|hope|urge|encourage|want))[^.;]{0,30}?\b(?:help|treat|support|guide|work with)\b"
)
_CRISIS = compiled(r"\b(?:988|911|crisis|emergency|hotline|elsewhere|refer\w*)\b")


def is_of_another(low: str, start: int) -> bool:
    """Whether what begins at `start` is what a relative has, what somebody is under the influence of, or of the years of the founders.

    >>> low = "families of a loved one with schizophrenia meet here"
    >>> is_of_another(low, low.index("schizo")), is_of_another("we treat schizophrenia", 9)
    (True, False)
    """
    may = _OF_OTHERS.that_may_match(low)
    if not may:
        return False  # most sentences
    before = low[:start]
    return any(
        (cue.compiled.match(low) if cue is _LONG_AGO else cue.compiled.search(before)) is not None for cue in may
    )


def needs_more(low: str, after: str) -> bool:
    """Whether those who have what stands before `after`, a part of the sentence, are said to need more, or another place, than this.

    >>> [needs_more(low, low[7:]) for low in ("sadness need a higher level of care", "sadness who need a higher level of care are welcome")]
    [True, False]
    """
    return NEEDS_MORE.may_match(low) and NEEDS_MORE.compiled.match(after) is not None


def is_asked_first(low: str, start: int, end: int) -> bool:
    """Whether a sentence begins with what somebody may have and goes on with our help for it.

    >>> low = "if you live with grief, our team can help you"
    >>> is_asked_first(low, low.index("grief"), low.index(",")), is_asked_first("if you feel grief, call 988", 12, 17)
    (True, False)
    """
    if _THEN_WE_HELP.match(low, end) is None or _ASKED_FIRST.search(low[:start]) is None:
        return False
    return not low.startswith(" about", end) and _CRISIS.search(low) is None


# "We know that seeking treatment for depression can feel hard", "we work on the habits that lead to substance use"
_SOUGHT = Guarded(
    r"\bwe (?:know|understand|realize|recognize|believe)(?: (?:that|how|it|hard|difficult|much|courage|takes|can|be|is|to)){0,7} (?:seek(?:ing)?|look(?:ing)? for|find(?:ing)?|start(?:ing)?|begin(?:ning)?|enter(?:ing)?|reach(?:ing)? out for|ask(?:ing)? for|get(?:ting)?) (?:out )?(?:[\w-]+ )?(?:treatment|help|care|therapy|counseling) (?:for|with) (?:[\w-]+(?:,? and |,? or |, |/| )){0,6}$"
)
_WORKED_ON = Guarded(
    r"\b(?:address(?:es|ing)?|treat(?:s|ing)?|explor(?:e|es|ing)|work(?:s|ing)? (?:on|through)|resolv(?:e|es|ing)|heal(?:s|ing)?|target(?:s|ing)?) (?:(?!as\b|like\b)[\w-]+,? ){1,7}?(?:lead|leads|leading|contribut(?:e|es|ing)) to (?:[\w-]+(?:,? and |,? or |, |/| )){0,3}$"
)


# "Our IOP helps seniors cope with depression", "the program supports people coping with grief and anxiety"
_COPED_WITH = Guarded(
    r"\b(?:iop|php|programs?|tracks?|clinic|center|hospital|unit|we|team|treatment|therapists|clinicians)(?: (?:also|can|will|is designed to|are here to)| \([a-z]{2,5}\))* (?:helps?|supports?|assists?|serves?|teach(?:es)?) (?:(?!families\b|parents\b|staff\b|caregivers\b|readers\b|loved\b|spouses\b|relatives\b)[\w'-]+,? ){1,8}?"
    r"(?:to |in |who are |learn to )?(?:cope|coping|live|living|deal|dealing) (?:better )?with (?:(?:the symptoms of|symptoms of) )?(?:(?!(?:the|a|an|their|how|life|loss|this|that)\b)(?:[\w-]+ ){0,2}[\w-]+(?:,? and |,? or |, |/)){0,6}(?:(?:severe|chronic|major|acute|clinical|late-life|complicated) )?$"
)
# "The program serves adults who want to stop using alcohol or opioids", "our IOP helps veterans quit alcohol"
_STOPPED = Guarded(
    r"\b(?:iop|php|programs?|tracks?|clinic|center|hospital|unit|we|team|treatment)(?: (?:also|can|will)| \([a-z]{2,5}\))* (?:helps?|supports?|serves?|treats?|(?:is|are) (?:intended |designed )?for) (?:(?!families\b|parents\b|staff\b|readers\b)[\w'-]+,? ){1,5}?"
    r"(?:who (?:want|wish|hope|are trying) |wanting |hoping |trying )?(?:to )?(?:stop|quit|reduce|cut (?:back|down) on|give up|get off)(?: or (?:stop|quit|reduce|limit))?(?: (?:their|using|taking|abusing|misusing|the|use of|drinking))* (?:[\w-]+(?:,? and |,? or |, |/)(?:other )?){0,6}$"
)
_SOUGHT_OR_WORKED_ON = AnyOf((_SOUGHT, _WORKED_ON, _COPED_WITH, _STOPPED))


def sought_or_worked_on(low: str, before: str) -> bool:
    """Whether what stands after these words of ours, a part of the sentence, is what one comes to us for, or what comes of that which is treated.

    >>> said = ("we know that seeking help for ", "we know that ", "we address the habits that lead to ", "bad habits lead to ")
    >>> [sought_or_worked_on(before, before) for before in said]
    [True, False, True, False]
    """
    return any(cue.compiled.search(before) for cue in _SOUGHT_OR_WORKED_ON.that_may_match(low))


_PEOPLE = r"(?:people|persons|clients?|patients?|individuals?|those|anyone|everyone|somebody|someone|adults|teens|adolescents|youth|children|men|women|families|callers|members|students|residents|you)"
_WHO_HAVE = r"(?:with|who|whose|needing|seeking|struggling|experiencing|suffering|living|facing|if)\b[^.;:]{0,100}"
# "We refer people with psychosis to the hospital", "we help people with psychosis find treatment": whom others treat
_SENT_ON = Guarded(
    rf"\b(?:we|i|(?:our|the) (?:\w+ )?(?:staff|team|counselors|clinicians|therapists))(?: (?:will|can|may|also|often|usually|always|must|do|then|gladly|sometimes))* (?:refer|redirect|send|transfer)(?: out)? (?:(?:any|all|most|some|our|the|adult|new) )*{_PEOPLE} {_WHO_HAVE}$"
)
_SENT_ON_SPANISH = Guarded(r"\b(?:derivamos|referimos|remitimos|canalizamos) (?:a|al)\b[^.;:]{0,100}$")
_HELPED_TO_FIND = Guarded(rf"\b(?:help|assist|link|connect)s? (?:\w+ )?{_PEOPLE} {_WHO_HAVE}$")
_FIND = compiled(
    r"[^.;:]{0,60}? (?:(?:to )?(?:find|locate)|to|with) (?:(?!our\b|us\b|what\b|the\b|ways?\b)[\w-]+ ){0,3}?(?:treatment|care|help|services|specialists?|providers?|therapists?|resources|clinics?|programs?)\b"
)
_SENT_BEHIND = Guarded(
    r"[^.;:]{0,60}? (?:son|serán|es|será|están) (?:referid|derivad|remitid|canalizad)[oa]s? a (?!nuestr)"
    r"|[^.;:,]{0,20}? (?:is|are|must be|will be) (?:treated|stabilized|seen|detoxed) (?:first (?:at|in|by)|elsewhere)\b"
)
_TO_OURS = compiled(r"[^.;:]{0,60}? (?:to (?:us|our)\b|a nuestr[oa]s?\b)")
# "Our nurse Ann has experience with panic", "One of our therapists is trained in treating panic": what one of them knows
_ONE_OF_THEM = Guarded(
    r"^\W*(?:one of our (?:\w+ )?(?:therapists|clinicians|counselors|nurses|psychologists|psychiatrists|providers|staff)|dr\.? [\w'-]+|our (?:\w+ )?(?:nurse(?: practitioner)?|therapist|counselor|clinician|psychologist|psychiatrist),? [\w'-]+)(?: [\w.'-]+)?,? (?:also )?"
    r"(?:(?:has|brings) (?:[\w-]+ ){0,3}(?:experience|background|training)|is (?:also )?(?:trained|experienced|certified|knowledgeable)) (?:with|in)\b"
)
OF_SOMEBODY = (_SENT_ON, _SENT_ON_SPANISH, _HELPED_TO_FIND, _ONE_OF_THEM, _SENT_BEHIND)
_OF_SOMEBODY = AnyOf(OF_SOMEBODY)


def is_sent_on(low: str, before: str, after: str) -> bool:
    """Whether those who have what stands between the two parts of a sentence are sent to others for it, or one clinician knows it.

    >>> said = ("we refer people with psychosis to the hospital", "we refer people with psychosis to our clinic", "doctors refer people with psychosis to us")
    >>> [is_sent_on(low, *low.split("psychosis")) for low in said]
    [True, False, False]
    >>> low = "we help people with psychosis find treatment"
    >>> is_sent_on(low, *low.split("psychosis")), is_sent_on("our nurse ann has experience with panic", "our nurse ann has experience with ", "")
    (True, True)
    """
    may = _OF_SOMEBODY.that_may_match(low)
    if not may:
        return False  # most sentences
    if _ONE_OF_THEM in may and _ONE_OF_THEM.compiled.match(low):
        return True
    if _SENT_BEHIND in may and _SENT_BEHIND.compiled.match(after):
        return True
    if _HELPED_TO_FIND in may and _HELPED_TO_FIND.compiled.search(before) and _FIND.match(after):
        return True
    sent = any(cue in may and cue.compiled.search(before) for cue in (_SENT_ON, _SENT_ON_SPANISH))
    return sent and _TO_OURS.match(after) is None


# Of a house that treats, and no society of those who treat
_TREATS_BY_NAME = compiled(
    r"\b(?:cent(?:er|re)|institute|clinic|hospital|programs?|unit|practice|treatment|recovery|therapy|counseling|associates|specialists)\b"
)


def is_in_own_name(page: Page, mention: Mention) -> bool:
    """Whether it stands within the provider's name: "The Lark Center for Panic and Grief"."""
    low, words = mention.unit.low, mention.words
    for name in page.provider_names:
        start = low.find(name) if words in name else -1
        if 0 <= start <= mention.start < start + len(name) and _TREATS_BY_NAME.search(name):
            return True
    return False
