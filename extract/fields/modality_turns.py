"""Therapies told of by what is done: hours with one's therapist, medication that is adjusted, school at the program, relapse as a topic."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from extract.fields.mentions import NOBODYS, Mention
from extract.literals import AnyOf, Guarded
from extract.page import Page
from extract.searching import compiled
from extract.terms import Match
from extract.units import Unit

VOCABULARY = "modalities"
LOOK_BACK = 50  # characters

_WHOSE = r"(?:(?:the|an?|your|their|his or her|his|her|one's|our) )?"
_ASSIGNED = r"(?:(?:own|primary|assigned|personal|dedicated|designated|individual|licensed|master's-level|treating) ){0,2}(?:primary|assigned|personal|dedicated|designated|treating) (?:assigned )?"
_CLINICIAN = r"(?:therapist|counsell?or|clinician|psychologist)\b"
_EACH_WEEK = (
    r"(?:(?:weekly|bi-weekly|biweekly|monthly|regularly|daily|(?:once|twice|every|each|per|a|one|two) (?:an? |per |each )?"
    r"(?:days?|weeks?|times?(?: an?| per| each)? week)),? ){0,2}"
)
# "two weekly sessions with your primary therapist", "clients meet each week with an assigned counselor"
_WITH_ONES_OWN = Guarded(
    rf"\b(?P<word>sessions?|appointments?|meets?|meeting|meetings) {_EACH_WEEK}with {_WHOSE}{_ASSIGNED}{_CLINICIAN}"
)
# Such a session is another thing, or is had elsewhere: "family sessions with the primary therapist", "keep meeting with …"
_ANOTHER = compiled(
    r"\b(?:famil\w*|multi-?family|parents?|caregivers?|spouses?|keep|continue\w*|remain\w*|outside|between|after|before|missed|first|initial|intake)\b[^.;,]*$"
    r"|\b(?:groups?|couples?)\b(?:(?! and | plus | & )[^.;,])*$"
)

_OF_MEDICINES = r"(?:adjustments?|monitoring|titration|optimi[sz]ation|stabili[sz]ation|prescribing|prescription|oversight|evaluation|assessment)"
# "assessment and adjustment of medications", "monitoring of psychiatric medication"
_MEDICINE_WORK = Guarded(
    rf"\b{_OF_MEDICINES}(?:(?:, | and | & |, and ){_OF_MEDICINES}){{0,2}} (?:of|to) (?:the |your |their |any |all |needed |necessary |appropriate |psychiatric |psychotropic |prescribed |patients' |clients' ){{0,2}}medications?\b"
    r"|\bmedication (?:adjustments?|titration|optimi[sz]ation)\b"
)
# What a house or its residents do with medicines that others prescribe, and what a guide says of them
_KEPT = compiled(
    r"\b(?:self-?|lock\w*|stor(?:e|ed|age)|house manager|without|no|not|any|unless|tell|inform|report|notify)\b[^.;]{0,40}$"
)

_AT_PROGRAM = (
    r"(?:on[- ]?site|on (?:our |the )?(?:campus|premises|grounds)|at (?:our|the) (?:program|cent(?:er|re)|facility|campus)|(?:in|during) (?:our|the) (?:(?:day|treatment) )?program"
    r"|while (?:in|at|attending) (?:our|the|treatment)(?: (?:program|cent(?:er|re)|care))?)\b"
)
# "they receive their schooling onsite", "teens do their schoolwork in our program"
_SCHOOLING = Guarded(
    rf"\b(?:receiv\w+|gets?|attends?|do|does|doing|complet\w+|continu\w+|keep(?:s|ing)? up (?:with )?|finish\w*|pursu\w+|works? on|study|studies) (?:with )?(?:their|his or her|your|daily|high)?(?: own| regular| academic)? ?(?:school|schooling|schoolwork|school work|academics|coursework|classwork|homework|studies) (?:[\w'-]+ ){{0,3}}?{_AT_PROGRAM}"
    rf"|\b(?:schooling|schoolwork|academics) (?:is|are) (?:[\w-]+ )?(?:given|provided|offered|taught|held|included|completed|done) (?:[\w-]+ )?{_AT_PROGRAM}"
)

_RELAPSE = Guarded(r"\b(?:preventing|avoiding|how to (?:prevent|avoid)) (?:a |future )?relapses?\b")
MOST_TOPICS = 8  # of a sentence
TOPIC_BACK = 190  # characters
# "groups cover cravings, stress and preventing relapse"; that something is important in preventing relapse is another thing
_TOPIC = compiled(
    r"\b(?:groups?|sessions?|classes|topics?|workshops?|lectures?|curriculum|modules?|lessons?|therapy|counsell?ing|class)\b[^.;!?]{0,60}?"
    r"\b(?:focus\w*(?: \w+)? on|cover(?:s|ing)?|includ(?:e|es|ing)|address(?:es|ing)?|on|about|teach(?:es|ing)?|such as|discuss(?:es|ing)?|explor(?:e|es|ing)|deal(?:s|ing)? with|are)\b(?P<between>[^.;!?]{0,120}) $"
)
# "strategies for preventing relapse"
_MEANS = Guarded(
    r"\b(?:teach(?:es)?|learn(?:ing|s)?|develop(?:ing|s)?|build(?:ing|s)?|practi[cs]e[sd]?|taught|equips?|gives?|groups? on|work on)\b[^.;!?]{0,60}?\b(?P<word>(?:skills|strategies|tools|techniques|plans?|ways) (?:for|to|of) (?:prevent(?:ing)?|avoid(?:ing)?) (?:a |future )?relapses?)\b"
)
# The end for which something is good, however it is put: "is key to preventing relapse"
_GOOD_FOR = compiled(
    r"\b(?:help\w*|key|crucial|essential|important|vital|critical|effective|useful|goals?|aims?|aimed|towards?|role|best way|step)\b[^,]{0,30}$"
)

# Therapy of trauma by its name, and cognitive behavioral therapy all the same
_OF_TRAUMA_TOO = Guarded(r"\b(?:tf-(?P<short>cbt)|trauma-focused (?P<word>cognitive[- ]behavioral therapy))\b")
# "Three groups a week"; those of a fellowship or a church are others'
_GROUPS_A_WEEK = Guarded(
    r"\b(?:one|two|three|four|five|six|\d)(?: or (?:more|two|three|four|five|six|\d))? (?!(?:support|aa|na|church|home|prayer|alumni|self-help|community|12-step|twelve-step) )(?:[\w-]+ )?groups? (?:a|an|per|each|every) (?:week|day)\b"
)
# "By working in a group setting, teens learn from others", "specialized groups led by our clinicians", "curated groups"
_IN_A_GROUP = Guarded(
    r"\b(?:by |through |while )?(?:working|learning|practi[cs]ing|meeting|sharing|(?:teens|adolescents|clients|patients|participants|members|adults) (?:work|learn|meet|practi[cs]e|share)|(?:therapy|treatment|counsell?ing|skills|dbt|cbt) (?:is |are )?(?:taught |given |provided |offered |delivered |held )?)"
    r"(?: together| skills)? ?in (?:an? |the )?(?:small |supportive |structured |safe |intimate )?group (?:setting|format)\b"
    r"|\b(?:specialized|specialty|curated|tailored|focused|topic|themed|structured|dynamic) groups?(?: that are)? (?:created|designed|developed|led|run|facilitated|taught) by (?:(?:our|expert|licensed|trained|skilled|experienced|clinical|an?|the) ){0,4}(?:clinicians?|therapists?|counsell?ors?|staff|team)\b"
    r"|\bcurated (?:therapy |peer |treatment )?groups\b(?! of )"
)
# Who may be unfit for it, and what groups elsewhere are
_UNFIT = compiled(
    r"\b(?:not|n't|unable|able|ability|capable|ready|must|cannot|uncomfortable|prefer\w*|need\w*|willing\w*|rather than|instead of|unlike|support|alumni|prior|previous|previously|success\w*)\b[^.;]{0,40}$"
)
# "group therapy, psychosocial education and individual treatment": among therapies it is no plan
_INDIVIDUAL_AMONG = Guarded(
    r"\bgroup (?:therapy|counsell?ing|treatment|psychotherapy|sessions)(?:, [\w-]+(?: [\w-]+){0,2}){0,4}(?:, and|, | and| &) (?P<word>individual treatment)\b(?! (?:plan\w*|goals?|team|needs?|programs?|approach\w*|options?|track))"
    r"|\b(?P<first>individual treatment)(?:, [\w-]+(?: [\w-]+){0,2}){0,4}(?:, and|, | and| &) group (?:therapy|counsell?ing|treatment|psychotherapy)\b(?! plan\w*)"
)
# "small groups that allow clients to process with one another"
_PROCESS = Guarded(
    r"\bgroups?\b[^.;]{0,160}?\b(?:allow|help|let|give|invite|enable|encourage)s?(?:ing)? (?:clients|patients|members|participants|residents|people|everyone|each other) (?:a (?:place|space|chance) )?(?:to )?process (?:together|with (?:one another|each other|their peers|peers))"
)
_CALM = r"(?:yoga|meditation|mindfulness|tai chi|breathwork|acupuncture|journaling)"
_AND = r"(?:,? (?:and|or|&) |, |/)"
_OTHERS = rf"(?:(?!and |or )[\w-]+(?: therapy)?{_AND}){{0,4}}"
# "yoga, meditation, art and music": what stands among such things is no room and no school subject
_AMONG = Guarded(
    rf"\b{_CALM}{_AND}{_OTHERS}(?P<last>art|music)(?=[,.;]|$| and\b| or\b| &)|\b(?P<first>art|music){_AND}{_OTHERS}{_CALM}\b"
)
_TURNS = AnyOf(
    (
        _WITH_ONES_OWN,
        _MEDICINE_WORK,
        _SCHOOLING,
        _RELAPSE,
        _MEANS,
        _OF_TRAUMA_TOO,
        _GROUPS_A_WEEK,
        _AMONG,
        _IN_A_GROUP,
        _INDIVIDUAL_AMONG,
        _PROCESS,
    )
)
_ARTS = compiled(r"\b(?:art|music)(?=[,/]|$|[.;]| and\b| or\b| &)")
_AMONG_CODES = {"art": "art_therapy", "music": "music_therapy"}


# What is done with who has come: "All residents are subject to random drug testing", "Clients may be asked to give a urine sample"
TESTED_HERE = compiled(
    r"\b(?:residents?|clients?|patients?|participants|members|everyone|all|you) (?:\w+ )?(?:(?:are|is|must|will|will be|may be|can be|should)(?: (?:also|be|asked|required|expected|requested)){0,2}(?: to)? )?(?:subject to|tested|submit to|comply with|complete|take|agree to|give|provide) (?:[\w/-]+ ){0,4}?(?:tests?|testing|screens?|screening|uas?|urine samples?)\b"
    r"|\b(?:required|mandatory)(?:/| and | or |, | )(?:(?:random|weekly|regular|periodic|drug|urine|alcohol|toxicology|and|or|&|/) ?){1,5}(?:tests?|testing|screens?|screening)\b"
)


def is_tested_here(page: Page, mention: Mention) -> bool:
    """Whether who presents its own program says that those who come are tested, or may be at any time."""
    if mention.code != "drug_testing" or mention.claim != "unclear":
        return False
    here = page.presents_own and mention.unit.block.zone == "main"
    return here and mention.rule in (NOBODYS, "hypothetical") and TESTED_HERE.search(mention.unit.low) is not None


def told_by_turns(page: Page, unit: Unit) -> Iterator[Match]:
    """The therapies of a sentence that says what is done and does not name them."""
    low = unit.low
    if not _TURNS.that_may_match(low):
        return  # most sentences
    for span in _WITH_ONES_OWN.finditer(low):
        if not _ANOTHER.search(low, max(0, span.start() - LOOK_BACK), span.start("word")):
            yield Match(VOCABULARY, "individual_therapy", *span.span())
    for span in _MEDICINE_WORK.finditer(low):
        if not _KEPT.search(low, max(0, span.start() - LOOK_BACK), span.start()):
            yield Match(VOCABULARY, "medication_management", *span.span())
    yield from (Match(VOCABULARY, "educational_support", *span.span()) for span in _SCHOOLING.finditer(low))
    for span in islice(_RELAPSE.finditer(low), MOST_TOPICS):
        topic = _TOPIC.search(low, max(0, span.start() - TOPIC_BACK), span.start())
        if topic is not None and not _GOOD_FOR.search(topic["between"]):
            yield Match(VOCABULARY, "relapse_prevention", *span.span())
    yield from (Match(VOCABULARY, "relapse_prevention", *span.span("word")) for span in _MEANS.finditer(low))
    yield from (Match(VOCABULARY, "group_therapy", *span.span()) for span in _GROUPS_A_WEEK.finditer(low))
    for span in _IN_A_GROUP.finditer(low):
        if not _UNFIT.search(low, max(0, span.start() - LOOK_BACK), span.start()):
            yield Match(VOCABULARY, "group_therapy", *span.span())
    for span in _INDIVIDUAL_AMONG.finditer(low):
        yield Match(VOCABULARY, "individual_therapy", *span.span(span.lastgroup or 0))
    yield from (Match(VOCABULARY, "process_group", *span.span()) for span in _PROCESS.finditer(low))
    for span in _AMONG.finditer(low):
        for word in _ARTS.finditer(low, *span.span()):
            yield Match(VOCABULARY, _AMONG_CODES[word.group()], *word.span())
    yield from (Match(VOCABULARY, "cbt", *span.span(span.lastgroup or 0)) for span in _OF_TRAUMA_TOO.finditer(low))
