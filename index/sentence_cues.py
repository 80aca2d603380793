"""The turns of phrase that tell what a word of a plain sentence is for: negations, cues of payers, comparisons."""

from __future__ import annotations

import re

_BE_OR_DO = "do|does|did|is|are|was|will|can|could|should|would|have|has"
_NEGATIONS = (
    r"w/o\b",
    rf"(?:(?:{_BE_OR_DO}) not|no|not|without|outside(?: of)?|than|never|nor|neither|none|non)\b",
    r"(?:except|excepting|excluding|exclude|avoid|avoiding|cannot|nothing|minus|sans)\b",
    r"(?:do|does|did|is|are|was|wo|ca|could|should|would|have|has|must)n'?t\b",
    r"(?:other than|instead of|rather than|apart from|aside from)\b",
    r"(?:anything|everything|any(?:\s?(?:day|time|night))?|every(?:\s?day)?|all) (?:but|except)\b",
    r"(?:out[- ]of[- ]network|oon)(?: with)?\b",
    r"(?:stopped taking|allergic to)\b",
    r"unless(?: it'?s| it is| they'?re)?\b",
    r"anywhere (?:but|except|outside(?: of)?)(?: in)?\b|far from\b|(?:far )?away from\b",
    # "getting off suboxone", "wants off"
    r"(?:(?:get(?:ting)?|com(?:e|ing)|taper(?:ing|ed)?|wean(?:ing|ed)?|been|is|wants?)\s+)*off(?: of)?\b",
    r"(?:refuses?|refused|denied|denies|rules? out|hates?|dislikes?)\b",
)
# "no more than", "not before" and "no cost" deny nothing; the readers of times and hours and the vocabulary come first.
NEGATION = re.compile(rf"(?:{'|'.join(_NEGATIONS)})(?! (?:only|just)\b)", re.I)
# What the caller had before is not what is looked for.
PAST = re.compile(
    r"(?:(?:just |recently |already |has |have |had )*(?:finish(?:ed|ing)|complet(?:ed|ing)|graduated|graduating|discharged|left|leaving)(?: (?:from|with|my|his|her|their|a|an))*"
    r"|(?:done|finished) with|step(?:ped|ping)?[\s-]*down from|coming (?:out of|from|off)|(?:just |getting |got )out of|after (?:completing|finishing|leaving)|(?:was|were|been) (?:previously )?in|did(?=\s+(?:detox|rehab|residential|php|iop|inpatient)\b\s*(?:,|in\b|at\b|and\b|then\b|now\b|but\b))|(?:did|had)(?=\s+\w+\s+(?:last|before|already|twice|once)\b)|tried|went (?:to|through)|been (?:to|through|in)|discharg(?:ing|es?) from|transition(?:s|ing|ed)? (?:out )?from|(?:going|went|coming|switch(?:ed|ing)) from(?=\s+(?:an?\s+)?(?:detox|rehab|residential|php|iop|inpatient|op|outpatient)\b)|referred (?:by|from)(?: (?:a|an|the|her|his|my|their))?|(?:currently|still|already|he'?s|she'?s|i'?m|is|am) (?:currently |still |already |now )?(?:in|at|doing|attending)(?=\s+(?:an?\s+)?(?:detox|rehab|residential|php|iop|inpatient|treatment|sober living)\b)|already did|following|after(?=\s+(?:detox|rehab|residential|php|iop|inpatient|treatment)\b)|used to (?:do|take|be (?:in|on)|have)|(?:was|were) (?:previously |once )?on(?=\s+(?:methadone|suboxone|subutex|bupe|buprenorphine|vivitrol|naltrexone|sublocade|mat)\b)|previously (?:in|on)|(?:moved|relocated|came|transferred|flew)(?: (?:here|out|back|over))?(?: (?:in|last) \w+)? from)\b",
    re.I,
)
DENIED_AFTER = re.compile(
    r"(?:\s+(?:program|treatment|therapy|groups?|insurance|plans?))?\s+(?:(?:is|are|was|will be|would be)\s+not|(?:is|are|was|wo|does|do|did|ca|would)n'?t|cannot|can not|not)"
    r"(?:\s+(?:be|really|a|an|currently|yet))*\s+(?:needed|necessary|required|accepted|taken|possible|options?|ok|okay|wanted|allowed|covered|available|good|interested|desired|work|working|help|matter|important|for (?:me|him|her|them|us))\b(?!\s+(?:by|under|through)\b)"
    # "Kaiser won't cover it", "Aetna denied residential": the payer is none that is looked for
    r"|\s+(?:(?:wo|does|did|would|ca|is)n'?t|(?:will|does|did|would|is|can) not|cannot|won't)\s+(?:be\s+)?(?:cover|covering|pay|paying|approve|approving|authorize|authorizing)\b(?:\s+(?:it|this|that|for it|him|her|them|me|us|anything|any|more|any more))*"
    r"|\s+(?:has\s+|have\s+|just\s+)*(?:denied|refused)(?:\s+(?:it|him|her|them|me|us|coverage))*\b(?=\s*(?:$|[,.;]|and\b|so\b|but\b))"
    r"|\s+(?:said|says|told\s+(?:him|her|them|me|us))\s+no\b"
    r"|\s+(?:has\s+|have\s+|just\s+)*(?:ran out|maxed out|lapsed|ended|expired|(?:was|got) (?:cancell?ed|dropped|denied))\b",
    re.I,
)
OUT_OF_NETWORK = re.compile(r"(?:out[- ]of[- ]network|oon)\b", re.I)
_OUT_OK = r"(?:\s+(?:is|are|would be))?\s+(?:also\s+)?(?:ok|okay|fine|possible|works|too|accepted|allowed|considered)\b"
# It denies the name before it: "Aetna out of network"; but what is allowed besides is no denial.
OUT_AFTER = re.compile(
    rf"(?:\s+(?:ppo|hmo|epo|pos))?\s*,?\s+(?:(?:is|are)\s+)?(?:out[- ]of[- ]network|oon)\b(?!{_OUT_OK}|\s+(?:benefits?|coverage|with)\b)",
    re.I,
)
OUT_ALLOWED = re.compile(
    rf"(?:in(?:[- ]network)?\s*(?:or|and|/)\s*(?:out[- ]of[- ]network|oon)|in[- ]network\s*(?:or|/)\s*(?:out|not))(?:\s+(?:with|for))?\b|(?:out[- ]of[- ]network|oon){_OUT_OK}",
    re.I,
)
WITH = re.compile(r"w/(?!o\b)|(?<=\w )w(?=\s+[a-z]{3,})(?!\s+(?:wed|thu|fri|sat|sun|coast|side|hollywood)\b)")
NEVER_MIND = re.compile(
    r"(?:no (?:problem|worries)|not (?:sure|only|just)|don'?t know|why not|if not|(?:early|late)(?=\s+(?:mornings?|afternoons?|evenings?))"
    r"|(?:step(?:s|ping)?|mov(?:e|es|ing)|transition(?:s|ing)?) (?:down |up |on )?(?:to|into))\b",
    re.I,
)
# "Aetna, if not then Cigna": either will do, the first before the second.
ELSE = re.compile(
    r"(?:if\s+not\b(?!\s+(?:too|so|very|sure|far|already|now|yet)\b)|if\s+(?:that|it|this)(?:'s|\s+is)\s+not\s+(?:possible|taken|accepted|available|an\s+option)\b"
    r"|if\s+(?:they|that|it)\s+(?:do|does)(?:n'?t|\s+not)(?:\s+(?:take|accept|have|offer)(?:\s+(?:it|that|him|her|them))?|\s+work(?:\s+out)?)?(?=\s*,|\s+then\b)|(?:or\s+)?else\b|otherwise\b|failing\s+that\b|(?:or\s+)?as\s+(?:a\s+)?(?:backup|fall-?back|second\s+choice)\b)"
    r"(?:\s*,?\s*then\b)?",
    re.I,
)
ELSE_BETWEEN = re.compile(
    rf"\s*[,;]?\s*(?:(?:and|or)\s+)?(?:{ELSE.pattern})[\s,:]*(?:an?\s+|the\s+|with\s+|takes?\s+)?", re.I
)
SCOPE_ENDS = frozenset("due just but so because since though however instead then while whereas".split())
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
# "We have United, needs IOP": behind these an ordinary word is an insurer, where no other noun follows it.
HAS = frozenset(
    "have has having had got with through thru via under on use uses using carries my his her their our".split()
)
ENDS_NAME = re.compile(
    r"\s*$|\s*[,.;:!?/&]|\s+(?:and|or|in|near|for|now|please|needs?|wants?|looking|who|but|through|thru|via|from|at|iop|php|op|detox|residential|inpatient|outpatient|evenings?|mornings?|rehab|treatment)\b",
    re.I,
)
# "Anthem family plans", "the Centene brands": every brand of the owner.
FAMILY = re.compile(
    r"\s+(?:family\s+of\s+(?:plans|brands|companies|insurers)|family\s+(?:plans|brands)|brands?)\b", re.I
)
PLAN_KIND = re.compile(
    r"(?:family|individual|group|employer|marketplace|exchange|student|supplement(?:al)?|obamacare|aca|gold|silver|bronze|platinum|cobra)\s+(?:health\s+|insurance\s+)*(?:plans?|policy|coverage|insurance)\b|(?:gold|silver|bronze|platinum)\s+\d{2}\b(?:\s+plan\b)?|(?:through|thru|from|on|off|via)\s+(?:the\s+)?(?:exchange|marketplace|healthcare\.gov)\b|marketplace\b|covered\s+(?:ca|california)\b|(?:choice|navigate|select|local|open\s+choice)\s+plus\b|(?:aarp\s+)?(?:medicare\s+)?supplement(?:al)?\b|medigap\b|(?:cobra|obamacare|out[- ]of[- ]state(?=\s+(?:plans?|policy|coverage|insurance|medicaid|aetna|anthem|bcbs|blue|cigna|kaiser))|advantage(?:\s+plans?)?)\b|(?:primary|secondary)(?:\s+(?:insurance|payer|coverage))?(?:\s+is)?(?=[\s,;.]|$)(?!\s+care)",
    re.I,
)
BOTH_PUBLIC = re.compile(r"(?:dual(?:ly)?[\s-]eligible|medi[\s-]medi)\b", re.I)
IN_NETWORK = re.compile(r"in[- ]network(?:\s+(?:with|for|by|at))?|inn\s+(?:with\b|w/)", re.I)
NO_TIME = re.compile(
    r"(?:(?:after|before|by|until|til|from|at)\s+)?(?:(?:2[5-9]|[3-9]\d):[0-5]\d|24:(?!00)\d\d|\d{1,2}:[6-9]\d)(?![\d:])",
    re.I,
)
PLAN = re.compile(
    r"(?:insurance\s+)?(?P<plan>ppo|hmo|epo|pos|oap|open access plus|open access|hdhp|high deductible)\b", re.I
)
PAYER_AFTER = re.compile(
    r"\s+(?:ppo|hmo|epo|pos|insurance|plans?|coverage|members?|health plan|in[- ]network|card)\b", re.I
)
OWN_INSURANCE = re.compile(
    r"(?:(?:my|his|her|their|our|health|medical|any|out[- ]of[- ]state)\s+)*(?:insurances?|coverage|health plan)\b",
    re.I,
)
UNINSURED = re.compile(
    r"(?:no|without|(?:do|does)n'?t have(?: any)?|lost(?: (?:my|his|her|their))?)\s+(?:health\s+)?(?:insurance|coverage|ins)\b|uninsured\b",
    re.I,
)

MILES = re.compile(
    r"(?:(?:nothing|not|no)\s+(?:over|more\s+than|farther\s+than|further\s+than|past|beyond)\s+|(?:with)?in(?:side)?\s+|up to\s+|at most\s+|less than\s+|under\s+|drive\s+(?:up to\s+)?)?(?:an?\s+)?(\d{1,4}(?:\.\d+)?)[\s-]*(?:miles?|mi)\b(?:\s+(?:radius|drive|away|max(?:imum)?|tops|at\s+most|or\s+less|or\s+so))*(?:\s+(?:of|from|around|to))?",
    re.I,
)
# Where the caller lives is a place to be near; who would travel is not kept to it.
LIVES = re.compile(
    r"(?:(?:works?|working|staying|stays)\s+(?:in|near|around)|(?:lives?|living|resid(?:es?|ing)|calling|caller(?:\s+is|'s)?)\s+(?:over\s+)?(?:in|near|around|by|at|from)|from)\s+",
    re.I,
)
TRAVELS = re.compile(
    r"(?:(?:willing|open|able|happy|wants?|ok|okay) to|can|will|would)\s+(?:travel|fly|relocate|go anywhere)\b(?!\s*(?:up to|within|about|for|to|in)?\s*\d)|anywhere in the (?:country|us|usa|states)\b|out[\s-]of[\s-]state(?:\s+(?:is|would be))?\s+(?:ok|okay|fine)\b",
    re.I,
)
MINUTES_AWAY = re.compile(
    r"(?:(?:with)?in|up to|less than|under|about)?\s*(?:an hour|half an hour|\d{1,3}[\s-]*min(?:ute)?s?|\d[\s-]*(?:hours?|hrs?))(?:\s+(?:drive|commute|bus ride))?\s+(?:of|from|away)\b|(?:within\s+)?walking\s+distance\s+(?:of|from|to)\b",
    re.I,
)
NEAR = re.compile(
    r"(?:(?:very |right )?(?:near(?:by|est)?|close(?:st)?|around|next to|just outside(?: of)?|not (?:too |very |so )?far(?: away)? from)(?:\s+(?:to|by|from))?|by|from)\s+",
    re.I,
)
WITHIN = re.compile(r"(?:(?:located |based )?in|at|for)\s+(?:the\s+)?", re.I)
HERE = re.compile(
    r"(?:(?:near|close to|by|around|closest to|nearest to)\s+(?:me|us|here|home|work|my \w+|our \w+|(?:his|her|their) \w+)|(?:(?:not\s+)?(?:too\s+|very\s+)?far\s+)?from\s+(?:home|work|here|me|us|school|(?:my|his|her|their|our) (?:home|house|work|job|office|place|school))|nearby|near ?by|in my (?:area|city|town|neighborhood)|local(?:ly)?)\b(?!\s+(?:insurance|coverage|plan)\b)",
    re.I,
)
HOME = re.compile(
    r"(?:(?:my|his|her|our|their|the)\s+)?(?:home|house|work|job|office|here|me|us|him|them|where\s+(?:she|he|they|i|we)\s+(?:lives?|works?|am|is|are))\b(?!\s+(?:in|near|at|by)\b)",
    re.I,
)
ZIP = re.compile(r"(?:zip(?: code)?\s+)?(\d{5})(?:-\d{4})?(?![\d-])", re.I)

_COMPARE = (
    r"(?P<word>at most|no more than|not more than|no longer than|not longer than|no shorter than|not shorter than|longer than|shorter than|greater than|no fewer than|not fewer than|up to|under|less than|fewer than|below|max(?:imum)?(?: of)?|at least|no less than|not less than|"
    r"more than|over|min(?:imum)?(?: of)?|about|around|roughly)?\s*(?P<low>\d{1,3}(?:\.\d+)?)(?:\s*(?:-|to)\s*(?P<high>\d{1,3}(?:\.\d+)?))?\s*(?P<plus>\+)?[\s-]*"
)
HOURS = re.compile(
    _COMPARE
    + r"(?:hours?|hrs?|h)\b[\s-]*(?:(?:(?:a|per|each|every|/|in a)\s*)?(?:week|wk)\b|weekly)(?:\s+or\s+(?P<or>less|fewer|more))?(?:\s+(?P<tail>max(?:imum)?|min(?:imum)?|at most|at least)\b)?",
    re.I,
)
WEEKS = re.compile(
    _COMPARE
    + r"(?:weeks?|wks?)\b(?!\s*(?:old|ago|sober|clean|pregnant|along|postpartum|wait|from\s+(?:now|today)|out\b|away\b))(?:[\s-]+(?:long|program))?(?:\s+or\s+(?P<or>less|shorter|fewer|more|longer))?(?:\s+(?P<tail>max(?:imum)?|min(?:imum)?|at most|at least)\b)?",
    re.I,
)
AT_MOST = re.compile(
    r"at most|no more|not more|no longer|not longer|up to|under|(?<!no )(?<!not )less|(?<!no )(?<!not )fewer|below|max|(?<!no )(?<!not )shorter",
    re.I,
)
AT_LEAST = re.compile(
    r"at least|no less|not less|no shorter|not shorter|no fewer|not fewer|greater|(?<!no )(?<!not )more|over|min|(?<!no )(?<!not )longer",
    re.I,
)
_NUMBER = "two|three|four|five|six"
_UNANSWERED = (
    # days or sessions a week
    r"(?:(?:(?:no|not) (?:more|less|fewer) than|at (?:most|least)|up to|max|only|about)\s+)?(?:\d|one|two|three|four|five|six|seven)(?:\s*(?:-|to)\s*\d)?\s*(?:x|times?|days?|nights?|evenings?|sessions?)\s*(?:a|per|/|each)?\s*(?:week|wk)(?:ly)?\b",
    # how long, in days or months
    r"\d{1,3}(?:\s*(?:-|to)\s*\d{1,3})?[\s-]*days?(?:\s+(?:program|stay|long|rehab))?\b",
    rf"(?:\d|{_NUMBER})\s+(?=(?:nights|evenings|mornings|afternoons)\b)",
    rf"(?:{_NUMBER})\s+days\b",
    r"(?:long|short)[\s-]term(?!\s+disability)\b",
    r"\d{1,2}[\s-]*months?(?:\s+(?:program|long))?\b",
    # ages
    r"(?:i'?m |is |am |who is |aged? |ages )?\d{1,2}(?:\s*(?:-|to)\s*\d{1,2})?[\s-]*(?:years?[\s-]*olds?|y/?o|yrs? old)\b(?:\s+(?:male|female|man|woman|guy|girl|boy)\b)?",
    r"(?:aged?|ages)\s+\d{1,2}(?:\s*(?:-|to)\s*\d{1,2}|\+| and (?:over|older|up))?",
    r"(?:(?:over|under|above|below|older than|younger than|at least)\s+)?\d{2}(?:\s?(?:m|f|yo)|'?s)\b",
    r"(?:in\s+(?:his|her|their|my)\s+)?(?:(?:early|mid|late)[\s-]+)?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|(?:[2-8]0)'?s)\b",
    r"(?:over|under|above|below|older than|younger than)\s+\d{2}(?!\d|k\b|\s*(?:-\s*)?(?:miles?|mi|min|hours?|hrs?|days?|weeks?|months?|dollars)|[,.]\d|\s*%)",
    # how many people
    r"(?:(?:under|less than|fewer than|more than|at most|no more than|max|up to)\s+)?\d{1,3}\s+(?:people|clients|patients|beds|persons)\b",
    # prices
    r"(?:over|under|above|below|less than|more than|up to|around|about|max)\s+\d[\d,]{2,}k?\b(?:\s*(?:dollars|a month|a week|per \w+))?",
    r"(?:(?:over|under|above|below|less than|more than|up to|around|about|max|no more than)\s+)?\d{1,3}k\b(?:\s*(?:a month|per \w+))?",
    r"(?:over|under|above|below|less than|more than|no more than|not more than|up to|around|about|max|budget(?: of| is)?)\s+\$\s?\d[\d,.]*k?(?:\s*(?:dollars|(?:a|per|/)\s*\w+))?",
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?\s+\d{1,2}(?:st|nd|rd|th)?\b",
    r"\$?\d[\d,.]*k?\s*/\s*(?:mo|month|wk|week|session|visit|day)\b",
    # who comes along, and other numbers
    r"(?:\d|two|three|four)\s+(?:kids|children|babies|dogs|cats)\b",
    r"\d{1,2}\+(?!\d)",
    r"(?<=\$)\d[\d,.]*(?:\s*(?:a|per|/)\s*\w+)?",
    r"\d{1,2}[\s-]*(?:hours?|hrs?)\s+(?:a|per|each)\s+(?:day|session)\b",
)
# Hours that nobody says are those of a week
HOURS_ALONE = re.compile(
    r"(?:(?:at\s+least|at\s+most|no\s+more\s+than|more\s+than|less\s+than|up\s+to|minimum(?:\s+of)?|about|around|only)\s+)?"
    r"(?:(?!24)\d{1,3}|nine|ten|twelve|fifteen|twenty)\+?[\s-]*(?:hours?|hrs?)\b(?!\s*(?:drive|away|from|of)\b)(?!\s+(?:a|per|each)\s+(?:day|session)\b)",
    re.I,
)
# What no filter answers; each is told and not searched.
UNANSWERED = re.compile("|".join(_UNANSWERED), re.I)
# What is said of the caller, and of no program.
CALLER = re.compile(
    r"(?:(?:his|her|my|their|our|the)\s+)(?:doctor|therapist|psychiatrist|psychologist|counselor|pcp|lawyer|attorney|probation officer|case manager|school)\s+(?=recommend|refer|say|said|want|told|tell|think|suggest|send|sent|order|require|is\b|has\b)"
    r"|(?:while|when)\s+(?:(?:the|his|her|their|our|my)\s+)?(?:kids|children|son|daughter)\s+(?:(?:are|is)\s+)?(?:in|at)\s+school\b(?!\s+(?:until|till|til|from|between|\d))"
    r"|(?:pick|get|drop|picks|gets|drops)\s+(?:up\s+|off\s+)?(?:(?:the|his|her|my|their|our)\s+)?(?:kids?|children|son|daughter)(?:\s+(?:up|off))?\b"
    r"|for\s+(?:(?:the|his|her|my|their)\s+)?medical\b(?!\s+(?:detox|withdrawal|treatment|professionals?|staff|assistance))"
    r"|(?:nurse|rn|lpn|doctor|teacher|trucker|truck\s+driver|lawyer|attorney|pilot|physician|cook|chef|waitress|bartender|contractor|student)(?=\s+(?:w/?|with|who|needs?|wants?|has|is|that|works?|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\b|\s*,\s*works?\b)"
    r"|\d{1,3}\s*%\s*(?:disabled|disability|service[\s-]connected|sc|rating)\b|service[\s-]connected\b"
    r"|(?:failing|skipping|missing|dropped\s+out\s+of|(?:expelled|suspended)\s+from|kicked\s+out\s+of)\s+(?:high\s+)?(?:school|class(?:es)?|college)\b"
    r"|(?:psych|dr|doc|doctor|pcp|therapist|judge|po|caseworker|case\s+manager|hospital|er)\s+(?=recommend|refer|say|said|want|told|tell|think|suggest|sent|order|require)"
    r"|(?:higher|lower|next|different)\s+levels?(?:\s+of\s+care)?\b|step[\s-]?down\b(?!\s+(?:unit|programs?|care|from|to|into|housing))|in\s+(?:the\s+)?(?:hospital|er|icu|jail|prison|custody)\b"
    r"|(?:from|born\s+in|came\s+from)\s+(?:mexico|guatemala|honduras|el\s+salvador|nicaragua|cuba|haiti|colombia|venezuela|india|china|korea|vietnam|(?:the\s+)?philippines|iran|iraq|afghanistan|russia|ukraine|nigeria|ethiopia)\b(?!\s*,?\s*(?:mo|ny|me|in|pa)\b)"
    r"|works?\s+as\s+(?:an?\s+)?\w+|(?:(?:once|when|after)\s+)?(?:(?:the|his|her|my|their|our)\s+)?(?:kids?|children|baby|toddlers?)\s+(?:is|are)\s+(?:asleep|in\s+bed|down)\b"
    r"|(?:an?\s+)?new\s+job\b|on\s+the\s+clock\b|(?:takes|taking)\s+care\s+of\s+(?:his|her|my|their)\s+\w+|self[\s-]employed\b|(?:full|part)[\s-]time(?!\s+(?:program|iop|php))\b|single\s+(?:mom|mother|dad|father|parent)\b(?:\s+of\s+\w+)?|first[\s-]tim(?:e|er)\b"
    r"|(?:the|his|her|their|our|my)\s+(?:kids|children)(?:\s+(?:are|go|get|sleep)\b)(?!\s+(?:in|at|to)\s+\w+\s+(?:until|till|til|from|between|\d)|\s+(?:out|off|home|back)\b[^,.;]{0,25}\d)|(?:at|out\s+of|to)\s+school\b(?!\s+(?:until|till|from|\d))"
    r"|(?:has|have|having|had|got)\s+(?:(?:two|three|four|five|\d|young|small|little|several)\s+)*(?:kids|children|(?:a|one)\s+(?:baby|newborn|toddler|child|kid))\b"
    # how much somebody takes, and what he is
    r"|\d+(?:\.\d+)?\s*(?:(?:mgs?|mcg|ml|grams?|oz)\b(?:\s*(?:/|a|per|each)\s*(?:day|night|week|d)\b)?|(?:beers?|drinks?|pints?|shots?|bottles?|pills?)\s*(?:/|a|per|each)\s*(?:day|night|week)\b)"
    r"|(?:the\s+)?(?:court|judge)\s+(?:wants?|says|said|requires?|told|needs|is\s+making|ordered)\b"
    r"|(?:is|i'?m|am|he'?s|she'?s|works?\s+as)\s+(?:an?\s+)(?:nurse|rn|lpn|doctor|teacher|trucker|truck\s+driver|lawyer|attorney|pilot|physician|cook|chef|waitress|bartender|contractor)\b"
    r"|(?:off\s+)?to\s+school\b"
    r"|in\s+recovery\b|pt\b|relaps(?:ed|ing|e)\b(?!\s+prevention)|(?:home|back|there|available|free)\s+for\s+(?:(?:the|his|her|my|their|our)\s+)?(?:kids|children|family)\b|using\s+again\b|(?:sober|clean)\b(?!\s+(?:living|home|house))|last\s+(?:year|month|week|night)\b|(?:\w+\s+)?(?:years?|months?|weeks?)\s+ago\b",
    re.I,
)
ITS_PLAN = re.compile(r"\s+(?:hmo|ppo|epo|pos|oap|hdhp)\b", re.I)
# Languages in which hardly any page offers its services, as somebody's; what pages say of them is no value.
_FEW_SPEAK = (
    "hmong|burmese|karen|nepali|lao|laotian|thai|bengali|gujarati|tamil|telugu|marathi|greek|turkish|romanian|hungarian|czech|albanian|bosnian|serbian|croatian|bulgarian|lithuanian|dutch|swedish|swahili|yoruba|igbo|tigrinya|oromo|"
    "samoan|tongan|marshallese|chuukese|ilocano|pashto|dari|uzbek|kurdish|yiddish|mixteco|quechua|lingala|kinyarwanda|twi|hausa|indonesian|malay|mongolian"
)
LANGUAGE = re.compile(
    r"(?:deaf|hard\s+of\s+hearing|hearing[\s-]impaired|hoh)\b(?:\s+(?:caller|client|person|man|woman))?|(?:(?:with|uses?|needs?|in|by)\s+)?(?:an?\s+)?(?:asl|american\s+sign(?:\s+language)?|sign\s+language)\b(?:[\s-]+(?:interpret(?:er|ers|ing|ation)|fluent|speaking|user|services))?"
    rf"|(?:interpret(?:er|ers|ing|ation)|translat(?:or|ion)|speaks?(?:\s+only)?|only\s+speaks?|speaking|services\s+in|groups\s+in)\s+(?:for\s+|in\s+)?(?:{_FEW_SPEAK})\b"
    rf"|(?:{_FEW_SPEAK})(?:[\s-]+(?:speak(?:er|ers|ing)|language|interpret(?:er|ers|ing|ation)|translat(?:or|ion)))\b",
    re.I,
)
AROUND_THE_CLOCK = re.compile(r"24\s*/\s*7\b")
DAY_HALF = re.compile(r"\s+(?P<half>am|pm|a\.m\.|p\.m\.)(?![\w.])", re.I)
# Who has no referral; "referral required" is a word of pages, and nobody asks for it.
REFERRAL = re.compile(
    r"(?:no|without(?:\s+an?)?|(?:does|do|did)(?:n'?t|\s+not)\s+(?:have|need|require|want)(?:\s+an?)?|(?:can\s+)?self)[\s-]+(?:(?:doctor|physician|md|dr|pcp)(?:'?s)?\s+)?refer(?:rals?|s)?(?:\s+(?:is\s+)?(?:needed|required|necessary))?\b",
    re.I,
)
BEDS = re.compile(
    r"(?:(?:open|available|immediate)\s+)?(?:beds?|openings?|availability|slots?)(?:\s+(?:available|open|tonight|today|now|asap))?\b|(?:accepting|taking)\s+(?:new\s+)?(?:patients|clients)\b|new\s+(?:patients|clients)\b",
    re.I,
)
LOW_COST = re.compile(
    r"(?:low[\s-]*(?:cost|income|fee)|(?:state|county|government|grant|publicly|medicaid)[\s-]funded|cheap(?:est|er)?|affordable|inexpensive|can'?t afford(?: much)?|broke|no money)\b",
    re.I,
)
ELSEWHERE = re.compile(r"(?:out[\s-]of[\s-]state|another\s+state|other\s+states|any\s+state|nation\s?wide)\b", re.I)
# Parts of the day in words that are no wording of one.
PARTS = (
    (
        re.compile(
            r"(?:in|during)\s+the\s+(?:am|a\.m\.)(?!\w)|am(?=\s+(?:iop|php|groups?|track|sessions?|program|only)\b)",
            re.I,
        ),
        ("morning",),
    ),
    (
        re.compile(
            r"(?:in|during)\s+the\s+(?:pm|p\.m\.)(?!\w)|pm(?=\s+(?:iop|php|groups?|track|sessions?|program|only)\b)",
            re.I,
        ),
        ("afternoon", "evening"),
    ),
    (re.compile(r"after\s+(?:school|class(?:es)?)\b", re.I), ("afternoon", "evening")),
    (re.compile(r"before\s+(?:work|school|class(?:es)?)\b", re.I), ("morning",)),
    (
        re.compile(r"(?:daytime|day\s+time|during\s+the\s+day|school\s+hours|during\s+school(?:\s+hours)?)\b", re.I),
        ("morning", "afternoon"),
    ),
    (
        re.compile(
            r"day(?=\s+(?:iop|groups?|track|outpatient|sessions?|schedule|hours|classes)\b)|days\s+only\b|only\s+days\b|days?(?=\s*(?:or|/)\s*evenings?\b)",
            re.I,
        ),
        ("morning", "afternoon"),
    ),
    (re.compile(r"(?:eve|EVE)\b(?!')"), ("evening",)),
    (re.compile(r"(?:(?:late|early)\s+)?(?:weeknights?|weekday\s+(?:evenings|nights))\b", re.I), ("evening",)),
)
SUBJECT_FREE = re.compile(
    r"\b(?:i'?m|am|he'?s|she'?s|they'?re|we'?re|who'?s|i|he|she|caller|client|is|are)\s+(?:only\s+|also\s+|usually\s+)*$|\bwhen(?:ever)?\s+\w*\s*$",
    re.I,
)
# "Free" beside a day or a time is the caller, and no price.
FREE_THEN = re.compile(
    r"\s+(?:(?:only|just|mostly|usually|also)\s+)*(?:at|on|in\s+the|during|(?:the\s+)?other\s+(?:days?|nights?|evenings?|mornings?|times?)|every\s*(?:other|day|night|evening|morning|afternoon|week|mon|tue|wed|thu|fri|sat|sun)|each|any|all\s+(?:day|week|the\s+time)|most|until|till?|from|after|before|between|by|daily|most|whenever|around|(?:week)?days?|(?:week)?nights?|evenings?|mornings?|afternoons?|weekends?|(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(?:s?days?|nesdays?|rsdays?|urdays?|days?)?)\b",
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
    r"\b(?:in|speaks?|spoken|speaking|bilingual|language)\s*(?:(?:only|mainly|mostly|just|some|primarily)\s+)?\(?(?:[^\W\d_]+(?:\s*,\s*(?:or\s+|and\s+)?|\s+(?:or|and)\s+|\s*/\s*))*$|\bno\s+english\s*,?\s*(?:only\s+)?$",
    re.I,
)
SPOKEN_AFTER = re.compile(
    r"[\s-]+(?:speaking|language|speakers?|iop|php|programs?|groups?|therapists?|counsel(?:ors?|ing)|track|treatment|therapy|services|outpatient|detox|residential|rehab)\b",
    re.I,
)
# Names of languages that are no food, nation or people.
SURE_LANGUAGES = frozenset(
    [
        "haitian creole",
        *"spanish bilingue bilingues mandarin cantonese farsi tagalog amharic urdu punjabi hindi".split(),
    ]
)
SPOKEN_TOO = re.compile(r"\s*(?:and|or|&|/)\s*spanish\b", re.I)
SPOKEN_WORDS = re.compile(r"[\s-]+(?:speaking|language|speakers?)\b", re.I)
ACCREDITED_AFTER = re.compile(r"[\s-]+(?:accredited|accreditation|certified|certification|approved|licensed)\b", re.I)
EITHER = re.compile(r"\s*(?:,\s*)?(?:or|nor|/)\s*(?:(?:go|do|be|attend|come|join)\s+)?(?:an?\s+|the\s+)?", re.I)
TOGETHER = re.compile(r"\s*(?:,\s*(?:and\s+)?|and\s+|&\s*)(?:an?\s+|the\s+)?", re.I)
# Short names of states that are words too: only in capitals.
PLAIN_STATES = frozenset("in or me hi ok as".split())
# Short names of states that mean nothing else ("tx" is short for treatment).
SURE_STATES = frozenset("ca fl ny nj ga az nc nm nv nh nd sd mn il wi wv wy tn ky ks sc ri vt ut".split())
STATE_WORDS = frozenset("in or me hi ok oh pa ma la de co al id as mo".split())
