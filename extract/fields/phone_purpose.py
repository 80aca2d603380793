"""What a phone number is for, by the words right before it, or by a label right behind it."""

from __future__ import annotations

from typing import cast

from extract.searching import compiled
from records.codes import PhonePurpose

LINK_KINDS: dict[str, PhonePurpose] = {"sms": "text", "fax": "fax"}

# "M-F. 310-555-0144" ends a range of days.
_FAX = compiled(r"\b(?:e-?)?fax\b|(?<![-–—])(?<![-–—] )\bf[:.] ?$|\(f\) ?$|\bfacsimile\b|\btelefax\b")
_VOICE_AND_FAX = compiled(r"\b(?:phone|tel|telephone|voice|call)\.? ?(?:/|&|and|or) ?fax\b")
_TTY = compiled(r"\b(?:tty|tdd|ttd|teletype(?:writer)?|hearing[- ]impaired|deaf(?: (?:and|or|/) hard of hearing)?)\b")
_TEXT = compiled(
    r"\b(?:text|sms|texto|mensaje|texting)\b(?: \w+){0,4} ?(?:us|at|to|:|line|a|al)?[^\d]{0,25}$|\b(?:texts?|sms):? ?$"
)
# Who may call or text a number may call it: a line for both is one to dial.
_CALL_OR_TEXT = compiled(
    r"\b(?:call|phone|talk|voice|tel|llame|llámenos|llama)s?(?: us)?(?:,? ?(?:or|and|&|/|o|y) ?)(?:to )?(?:send (?:us )?a )?(?:text|sms|texto|mensaje)|\b(?:text|sms)(?: us)? ?(?:or|and|&|/) ?(?:call|phone|voice)"
)
_CRISIS = compiled(
    r"\b(?:crisis (?:and [\w-]+ )?(?:line|hotline|helpline|phone|number|support|team|response|calls?|care)|in (?:a )?crisis|mobile crisis(?: \w+)?|psychiatric emergenc(?:y|ies)|"
    r"(?:behavioral health|mental health|after[- ]hours) emergenc(?:y|ies)|línea de crisis|en crisis)\b(?:[^\d.;]|24(?:/7|-?h)?){0,40}$"
    r"|\bcrisis(?: (?:services?|intervention|stabilization|unit|center))?[:?, -]{0,3}(?:(?:please )?(?:call|phone|dial|at|is)(?: us)?(?: at)?:? ?)?$"
)
_ADMISSIONS = compiled(
    r"\b(?:admissions?|admitting|intakes?|enrollment|admisiones|admisión|ingresos|new (?:clients?|patients?|client inquiries)|(?:to )?(?:enroll|schedule (?:an|your) (?:assessment|intake|evaluation))|get started|start (?:today|now)|referrals?(?: line)?:)[^\d.]{0,40}$"
)
_BEHIND = compiled(
    r"^ ?(?:[(\[]|- )? ?(?P<label>fax|text(?: only| line)?|sms|tty|tdd|tty/tdd|admissions|intake|crisis line|admisiones)\b(?! ?(?:[:#.]|number|line|at|is|us|or|\d|\())(?P<rest>[^\d]{0,6})"
)
# A department that answers no one who seeks treatment: its number is the provider's, and none to send a caller to.
_DEPARTMENT = compiled(
    r"\b(?:(?:billing(?: (?:company|companies|service|firm|agency|partner|contractor)\b)?|accounts (?:payable|receivable)|(?:(?:medical|client|patient|health) )?records|human resources|(?<!\d )(?<!\d-)(?<!\d)hr|(?<!supported )employment|careers?|jobs?|recruit(?:ing|ment)|volunteers?|alumni|donations?|accounting)"
    r"(?: (?:office|department|dept\.?|line|hotline|team|desk|number|phone|inquir(?:y|ies)|questions|requests?|opportunities|verification|applications?|openings?)){0,2}"
    r"|(?:corporate|administrative|business|executive) (?:offices?|headquarters)|(?:corporate|headquarters)(?= ?:))"
    r"(?: ?\([^()\d]{0,40}\))?(?: ?[:?–—-]| at)? ?(?:(?:please )?(?:call|phone|contact)(?: [a-z]+)?(?: at)?:? ?)?$"
    r"|\b(?:to|like to|want to|wish to|please|online or) (?:(?:give|volunteer|help) (?:or|and) )?donate(?: [a-z]+){0,4}?[,:]? ?(?:please )?(?:call|phone|contact)(?: [a-z]+)?(?: at)?:? ?$|\b(?:donate|donations?|giving)(?: (?:now|today|by phone))? ?[:–—-] ?$"
    # "To volunteer, call Ann at", "To apply for a job call Ann Lee at", "To give, call the foundation at"
    r"|\b(?:to|(?:like|want|wish) to|interested in|for) (?:volunteer(?:ing)?(?: (?:with us|here|at [\w' ]{3,30}?))?|(?:apply|applying) for (?:an? |any |our |open )*(?:jobs?|positions?|employment|internships?)(?: (?:here|with us))?|join(?:ing)? our (?:staff|workforce|board)|giv(?:e|ing)(?: (?:a gift|money|to (?:our|the) (?:fund|foundation|mission|work)))?|mak(?:e|ing) a (?:gift|donation|contribution)|fundrais(?:e|ing)|(?:sponsor|sponsoring) (?:an? |our )?(?:event|bed|gala)),? (?:please )?(?:call|phone|contact|reach)(?: (?!us\b)[a-z.'-]+){0,4}?(?:,? at)?:? ?$"
    r"|\b(?:about|for|interested in) (?:an? |any |our |open |current |new )*(?:jobs?|positions?|careers?|internships?|employment)(?: (?:here|with us|openings?))?,? (?:please )?(?:call|phone|contact)(?: us)?(?: at)?:? ?$"
)
# The address of an office may stand before its number.
_OFFICE_ADDRESS = compiled(
    r"\b(?:corporate|administrative|business|executive) (?:offices?|headquarters)(?: ?\([^()\d]{0,40}\))?: ?\d(?:(?!\d{3}[-. ]\d{4})[^:;|]){0,80}$"
)
# Without one of these there is nothing to tell it from a main line: most numbers need no more than this.
_ANY = (
    "fax", "facsimile", "f:", "f.", "f)", "tty", "tdd", "ttd", "teletype", "hearing", "deaf", "text", "sms", "mensaje", "cris", "emergenc", "admi", "intake",
    "enroll", "ingreso", "new ", "schedul", "start", "referral", "billing", "account", "record", "human res", "hr", "employ", "position", "intern", "career",
    "job", "recruit", "volunt", "alumni", "donat", "giving", "gift", "to give", "join", "fundrais", "sponsor", "contribution", "corporate", "business", "executive",
)  # fmt: skip
_LABELS: dict[str, PhonePurpose] = {
    "fa": "fax", "te": "text", "sm": "text", "tt": "tty", "td": "tty", "ad": "admissions", "in": "admissions", "cr": "crisis",
}  # fmt: skip
_BREAK = compiled(r"\d{4}|\||•|\n")
# A line that anybody may call, and nobody's own: "your local crisis line", "California Relay".
_ANYONES = compiled(
    r"\b(?:the|a|any|your|your local|local|nearest|regional|state|statewide|county|area|community|national|24-hour national)(?:'s)? (?:[\w'-]+ ){0,2}?(?:crisis|suicide) (?:[\w-]+ ){0,2}?(?:line|hotline|helpline|lifeline|number|center|team)\b[^\d]{0,40}$|\blínea de crisis (?:del condado|del estado|local|estatal|nacional)\b[^\d]{0,30}$|\brelay\b[^\d]{0,30}$"
)
# A line of somebody else to whom clients are sent: "our partner detox, Harbor House, at"
_PARTNERS = compiled(
    r"\b(?:our|a|the|another|sister|local) (?:[\w-]+ )?(?:partners?|sister|affiliated?|affiliates?|companion),? (?:(?!us\b|our\b|we\b|me\b)[\w'-]+,? ){1,7}(?:at|on|:)? ?\(?$"
)
_ANYONES_SIGNS = ("crisis", "suicide", "relay", "partner", "sister", "affiliate", "companion")
# Who made the site, and whoever answers the press: no number for somebody who seeks treatment.
_FOR_NO_CALLER = compiled(
    r"\b(?:photos?|photography|(?:web )?design(?:ed)?|built|hosted) by\b[^\d;|]{0,60}$|\b(?:vendors?|marketing|advertis\w+) (?:inquir\w+|contacts?|relations|requests?)\b[^\d.;]{0,30}$"
    r"|\b(?:web ?site|site|web|page)s? (?:(?:design(?:ed)?|built|develop(?:ed|ment)|created|made|hosted|hosting|maintained|powered)(?:,? (?:and|&) [a-z]+)? )?by\b[^\d]{0,40}$"
    r"|\b(?:press|media|journalists?|reporters?|public relations)(?: (?:and|&|or) [a-z]+)? ?(?:inquir\w+|enquir\w+|contacts?|relations|requests?|office|line)?(?: (?:should |may |can )?(?:call|contact))?: ?[^\d.;]{0,40}$"
    # A place to stay, a ride: "Lodging: Harbor Inn, 12 Pier St, ..."
    r"|\b(?:hotels?|lodging|motels?|taxis?|cab company|rideshare|(?<!our )pharmacy|bus|buses|transit|train|streetcar|thrift (?:store|shop))\b(?: (?:near(?:by| us| here)?|phone|number|line|service|info(?:rmation)?|schedules?|routes?))?: ?[^\d;]{0,30}(?:\d{1,5} [^\d;]{0,40})?$"
    r"|\b(?:press|media) (?:inquir\w+|enquir\w+|contacts?|requests?)\b[^\d.;]{0,40}$"
)
_NO_CALLER_SIGNS = (
    " by", "vendor", "marketing", "advertis", "press", "media", "journalist", "reporter", "public rel", "hotel", "lodging", "motel", "taxi", "cab comp", "ridesh", "pharmacy", "bus", "transit", "train", "streetcar", "thrift",
)  # fmt: skip


def purpose_of(before: str, behind: str) -> PhonePurpose:
    """The purpose of a number, from the folded words before it and right behind it.

    >>> purpose_of("admissions: ", ""), purpose_of("call or text ", ""), purpose_of("phone 310-555-0144, fax ", "")
    ('admissions', 'main', 'fax')
    >>> purpose_of("billing office: ", ""), purpose_of("mon-f. ", ""), purpose_of("f. ", "")
    ('department', 'main', 'fax')
    >>> purpose_of("", " (text only)"), purpose_of("", " fax: 310-555-0145"), purpose_of("tty ", "")
    ('text', 'main', 'tty')
    """
    label = _BEHIND.match(behind)
    if label:
        return _LABELS[label["label"][:2]]
    if not any(map(before.__contains__, _ANY)):
        return "main"
    words = _BREAK.split(before)[-1]
    if _FAX.search(words):
        return "main" if _VOICE_AND_FAX.search(words) else "fax"
    for purpose, cue in (("tty", _TTY), ("text", _TEXT)):
        if cue.search(words) and not _CALL_OR_TEXT.search(words):
            return cast("PhonePurpose", purpose)
    if _DEPARTMENT.search(words) or _OFFICE_ADDRESS.search(before):
        return "department"
    crisis, admissions = _CRISIS.search(words), _ADMISSIONS.search(words)
    if crisis and (admissions is None or admissions.start() < crisis.start()):
        return "crisis"
    return "admissions" if admissions else "main"


def is_of_anyone(before: str) -> bool:
    """Whether the words before a number give it as a line for everybody, or as a partner's, which is not the provider's.

    >>> is_of_anyone("or call your local crisis line at "), is_of_anyone("our crisis line: ")
    (True, False)
    >>> is_of_anyone("call our partner detox, harbor house, at "), is_of_anyone("partners may call us at ")
    (True, False)
    """
    if not any(map(before.__contains__, _ANYONES_SIGNS)):
        return False
    words = _BREAK.split(before)[-1]
    return _ANYONES.search(words) is not None or _PARTNERS.search(words) is not None


def is_for_no_caller(before: str) -> bool:
    """Whether the words before a number give it as that of who made the site, or as one for the press.

    >>> is_for_no_caller("website by blue fox design, "), is_for_no_caller("press inquiries: "), is_for_no_caller("visit our website or call ")
    (True, True, False)
    """
    if not any(map(before.__contains__, _NO_CALLER_SIGNS)):
        return False
    return _FOR_NO_CALLER.search(_BREAK.split(before)[-1]) is not None
