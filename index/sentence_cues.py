"""The turns of phrase that tell what a word of a plain sentence is for: negations, cues of payers, comparisons."""

from __future__ import annotations

import re

# "no more than", "not before" and "no cost" deny nothing; the readers of times and hours and the vocabulary come first.
NEGATION = re.compile(
    r"(?:(?:(?:do|does|did|is|are|was|will|can|could|should|would|have|has) not|no|not|without|outside(?: of)?|than|never|nor|neither|none|non|except|excepting|excluding|exclude|avoid|avoiding|cannot|nothing|minus|sans)\b"
    r"|(?:do|does|did|is|are|was|wo|ca|could|should|would|have|has|must)n'?t\b"
    r"|(?:other than|instead of|rather than|apart from|aside from|(?:anything|everything|any|all) but|out[- ]of[- ]network(?: with)?|stopped taking|refuses?|rules? out|hates?|dislikes?)\b)(?! (?:only|just)\b)",
    re.I,
)
# What the caller had before is not what is looked for.
PAST = re.compile(
    r"(?:(?:just |recently |already |has |have |had )*(?:finish(?:ed|ing)|complet(?:ed|ing)|graduated|graduating|discharged|left|leaving)(?: (?:from|with|my|his|her|their|a|an))*"
    r"|(?:done|finished) with|(?:stepp(?:ed|ing)|step) down from|coming (?:out of|from|off)|(?:just |getting |got )out of|after (?:completing|finishing|leaving)|(?:was|were|been) (?:previously )?in|used to (?:do|take|be in|have)|previously in)\b",
    re.I,
)
DENIED_AFTER = re.compile(
    r"(?:\s+(?:program|treatment|therapy|groups?|insurance|plans?))?\s+(?:(?:is|are|was|will be|would be)\s+not|(?:is|are|was|wo|does|do|did|ca|would)n'?t|cannot|can not|not)"
    r"(?:\s+(?:be|really|a|an|currently|yet))*\s+(?:needed|necessary|required|accepted|taken|possible|options?|ok|okay|wanted|allowed|covered|available|good|interested|desired|work|working|help|matter|important|for (?:me|him|her|them|us))\b",
    re.I,
)
NEVER_MIND = re.compile(
    r"(?:no (?:problem|worries)|not (?:sure|only|just)|don'?t know|why not|if not"
    r"|(?:step(?:s|ping)?|mov(?:e|es|ing)|transition(?:s|ing)?) (?:down |up |on )?(?:to|into))\b",
    re.I,
)
# When somebody works is when they cannot come.
AT_WORK = re.compile(
    r"(?:works?|working)\s+(?:on\s+|the\s+|from\s+)?(?:(?P<when>nights?|evenings?|days?|mornings?|afternoons?|weekends?)\b(?:\s+shifts?)?)?"
    r"|(?P<shift>(?:night|evening|day|weekend|morning|afternoon|graveyard|swing)\s+shifts?\b(?:\s+workers?)?)",
    re.I,
)
SCOPE_ENDS = frozenset("but so because since though however instead then while whereas".split())
# Words between a negation and what it denies: "doesn't have to be", "not interested in".
DENIED_FILLERS = frozenset(
    "interested require requires required requiring allow allowed willing necessarily any more longer too also even want take accept need be have to".split()
)

TAKES = frozenset(
    "take takes taking accept accepts accepting accepted bill bills billing honor honors pay pays paying".split()
)
TAKES_BEFORE = re.compile(
    r"(?:covered (?:by|under|with)|insured (?:by|with|through)|pay(?:s|ing)? with|contracted with|works? with|insurance(?: is|:)|coverage (?:by|through|from)|member of|plan (?:is|with|from|through))$",
    re.I,
)
IN_NETWORK = re.compile(r"in[- ]network(?:\s+(?:with|for|by|at))?", re.I)
PLAN = re.compile(r"(?:insurance\s+)?(?P<plan>ppo|hmo|epo|POS|pos)\b", re.I)
PAYER_AFTER = re.compile(
    r"\s+(?:ppo|hmo|epo|pos|insurance|plans?|coverage|members?|health plan|in[- ]network|card)\b", re.I
)
OWN_INSURANCE = re.compile(
    r"(?:(?:my|his|her|their|our|health|medical|any)\s+)*(?:insurances?|coverage|health plan)\b", re.I
)
UNINSURED = re.compile(
    r"(?:no|without|(?:do|does)n'?t have(?: any)?|lost (?:my|his|her|their))\s+(?:health\s+)?(?:insurance|coverage)\b|uninsured\b",
    re.I,
)

MILES = re.compile(
    r"(?:(?:with)?in(?:side)?\s+|up to\s+|at most\s+|less than\s+|under\s+|drive\s+(?:up to\s+)?)?(?:an?\s+)?(\d{1,4}(?:\.\d+)?)[\s-]*(?:miles?|mi)\b(?:\s+(?:radius|drive|away))?(?:\s+(?:of|from|around|to))?",
    re.I,
)
MINUTES_AWAY = re.compile(
    r"(?:(?:with)?in|up to|less than|under|about)?\s*(?:an hour|half an hour|\d{1,3}[\s-]*min(?:ute)?s?|\d[\s-]*hours?)(?:\s+(?:drive|commute|bus ride))?\s+(?:of|from|away)\b",
    re.I,
)
NEAR = re.compile(
    r"(?:(?:very |right )?(?:near(?:by|est)?|close(?:st)?|around|next to|just outside(?: of)?|not far from)(?:\s+(?:to|by|from))?|by|from)\s+",
    re.I,
)
WITHIN = re.compile(r"(?:(?:located |based )?in|at|for)\s+(?:the\s+)?", re.I)
HERE = re.compile(
    r"(?:(?:near|close to|by|around|closest to|nearest to)\s+(?:me|us|here|home|work|my \w+|our \w+|(?:his|her|their) \w+)|nearby|near ?by|in my (?:area|city|town|neighborhood)|local(?:ly)?)\b",
    re.I,
)
ZIP = re.compile(r"(?:zip(?: code)?\s+)?(\d{5})(?:-\d{4})?(?![\d-])", re.I)

_COMPARE = (
    r"(?P<word>at most|no more than|not more than|no longer than|not longer than|up to|under|less than|fewer than|below|max(?:imum)?(?: of)?|at least|no less than|not less than|"
    r"more than|over|min(?:imum)?(?: of)?|about|around|roughly)?\s*(?P<low>\d{1,3}(?:\.\d+)?)(?:\s*(?:-|to)\s*(?P<high>\d{1,3}(?:\.\d+)?))?\s*(?P<plus>\+)?[\s-]*"
)
HOURS = re.compile(
    _COMPARE
    + r"(?:hours?|hrs?|h)\b[\s-]*(?:(?:a|per|each|every|/|in a)\s*(?:week|wk)\b|weekly)(?:\s+or\s+(?P<or>less|fewer|more))?(?:\s+(?P<tail>max(?:imum)?|min(?:imum)?|at most|at least)\b)?",
    re.I,
)
WEEKS = re.compile(
    _COMPARE
    + r"(?:weeks?|wks?)\b(?!\s*(?:old|ago|sober))(?:[\s-]+(?:long|program))?(?:\s+or\s+(?P<or>less|shorter|fewer|more|longer))?(?:\s+(?P<tail>max(?:imum)?|min(?:imum)?|at most|at least)\b)?",
    re.I,
)
AT_MOST = re.compile(
    r"at most|no more|not more|no longer|not longer|up to|under|(?<!no )(?<!not )less|fewer|below|max|shorter", re.I
)
AT_LEAST = re.compile(r"at least|no less|not less|(?<!no )(?<!not )more|over|min|(?<!no )(?<!not )longer", re.I)
# What no filter answers; each is told and not searched.
UNANSWERED = re.compile(
    r"(?:\d|one|two|three|four|five|six|seven)(?:\s*(?:-|to)\s*\d)?\s*(?:x|times?|days?|nights?|evenings?|sessions?)\s*(?:a|per|/|each)\s*(?:week|wk)\b"
    r"|\d{1,3}(?:\s*(?:-|to)\s*\d{1,3})?[\s-]*days?(?:\s+(?:program|stay|long|rehab))?\b|\d{1,2}[\s-]*months?(?:\s+(?:program|long))?\b"
    r"|(?:i'?m |is |am |who is |aged? |ages )?\d{1,2}(?:\s*(?:-|to)\s*\d{1,2})?[\s-]*(?:years?[\s-]*olds?|y/?o|yrs? old)\b|(?:aged?|ages)\s+\d{1,2}(?:\s*(?:-|to)\s*\d{1,2}|\+| and (?:over|older|up))?"
    r"|\d{1,2}\+(?!\d)|(?<=\$)\d[\d,.]*(?:\s*(?:a|per|/)\s*\w+)?|\d{1,2}[\s-]*(?:hours?|hrs?)\s+(?:a|per|each)\s+(?:day|session)\b",
    re.I,
)
FREE = re.compile(
    r"(?:(?:i'?m|i am|he'?s|he is|she'?s|she is|they'?re|they are|we'?re|we are|is|are|am|who'?s|caller is|only)\s+)*(?:only\s+)?(?:free|available|off)\b(?:\s+(?:only|on|from|at))*"
    r"|(?:can|could)(?:\s+only)?\s+(?:do|come|make(?:\s+it)?|attend|meet|go)\b(?:\s+(?:only|on|at))*",
    re.I,
)
SUBJECT_FREE = re.compile(
    r"\b(?:i'?m|am|he'?s|she'?s|they'?re|we'?re|who'?s|i|he|she|caller|client|is|are)\s+(?:only\s+|also\s+|usually\s+)*$|\bwhen(?:ever)?\s+\w*\s*$",
    re.I,
)
OTHER_FREE = re.compile(
    r"(?:toll|feel|drug|alcohol|smoke|substance|sugar|judgment|stress)[\s-]+free\b|free\s+(?:parking|wi-?fi|consultation|assessment|screening|evaluation|call|phone|meals?|transport(?:ation)?|childcare|quote|time|lunch)\b",
    re.I,
)

FOR_WHOM = re.compile(r"\bfor\s+(?:(?:my|our|his|her|a|an|the|young|adult|working|licensed|medical)\s+)*$", re.I)
PROGRAM_AFTER = re.compile(
    r"[\s-]+(?:only|specific|friendly|focused|programs?|groups?|track|iop|php|rehab|treatment|detox|services)\b", re.I
)
OFFERED = re.compile(
    r"(?:\b(?:with|offers?|offering|provides?|providing|includ(?:es|ing)|and|or|plus)|,)\s+(?:an?\s+|the\s+|on-?site\s+)?$",
    re.I,
)
THERAPY_AFTER = re.compile(r"\s+(?:therapy|treatment|sessions?|groups?|program|services)\b", re.I)
SPOKEN_BEFORE = re.compile(
    r"\b(?:in|speaks?|spoken|speaking|bilingual|language)\s*\(?(?:[^\W\d_]+(?:\s*,\s*(?:or\s+|and\s+)?|\s+(?:or|and)\s+|\s*/\s*))*$",
    re.I,
)
SPOKEN_AFTER = re.compile(
    r"[\s-]+(?:speaking|language|speakers?|iop|php|programs?|groups?|therapists?|counsel(?:ors?|ing)|track|treatment|therapy|services|outpatient|detox|residential|rehab)\b",
    re.I,
)
SPOKEN_WORDS = re.compile(r"[\s-]+(?:speaking|language|speakers?)\b", re.I)
ACCREDITED_AFTER = re.compile(r"[\s-]+(?:accredited|accreditation|certified|certification|approved|licensed)\b", re.I)
EITHER = re.compile(r"\s*(?:,\s*)?(?:or|nor|/)\s*(?:(?:go|do|be|attend|come|join)\s+)?(?:an?\s+|the\s+)?", re.I)
TOGETHER = re.compile(r"\s*(?:,\s*(?:and\s+)?|and\s+|&\s*)(?:an?\s+|the\s+)?", re.I)
# Short names of states that are words too: only in capitals.
STATE_WORDS = frozenset("in or me hi ok oh pa ma la de co al id as mo".split())
