"""Whom a page serves: who acts on clinics, owners and clinicians and on no client treats nobody, whatever its trade."""

from __future__ import annotations

from itertools import islice

from extract.literals import AnyOf, Guarded
from extract.page import Page
from extract.searching import compiled
from extract.units import Unit

OUTNUMBERED = 2  # sentences that act on those who treat, of which one alone may be a provider's word to those who refer

_FIELD = r"(?:(?:licensed|local|certified|private|accredited|other|small|large|new|independent|psychiatric|behavioral(?: health)?|mental health|addiction(?: treatment)?|substance (?:use|abuse)(?: disorder)?|drug|alcohol|treatment|recovery|detox|rehab(?:ilitation)?|residential|outpatient|inpatient|intensive outpatient|iops?|phps?|sober living|therapy|counseling)(?:,? (?:and|or) |, | & |/| ))+"
# Several of a kind, and nobody's: "detox and residential programs", "rehabs", "treatment companies"
_PLACES = rf"(?:{_FIELD}(?:programs|centers|centres|facilities|hospitals|homes|houses|units|providers|companies|clinics|practices|agencies|organizations|(?:(?:center|program|facility|home|practice) )?(?:operators|owners)|teams|professionals)|rehabs|detoxes|(?:behavioral|psychiatric) units|treatment companies)"
_CLINICIANS = r"(?:(?:licensed|registered|busy) )*(?:physicians|clinicians|therapists|counselors|nurses|psychiatrists|prescribers|practitioners|providers|owners|operators|founders|employers|supervisors|investors)"
_WORK = r"(?:help|represent|defend|serve|train|staff|supply|advise|insure|equip|sell|market|audit|teach|coach|support|fund|pay|license|inspect|finance|buy|build|include|connect|bill)(?:s|es|ing|ed)?"
_SERVES = AnyOf((
    # "made for IOP and PHP programs", "we deliver to detoxes", "bring people to addiction programs"
    Guarded(rf"(?<!referred )(?<!refers )(?<!from )(?<!like )(?<!other )\b(?:for|to|of) (?:the |all |more than |over |\d+ |most |many )*(?<!our ){_PLACES}\b(?! (?:in|near) (?:you|your))"),
    Guarded(rf"\b{_WORK} (?:\w+ ){{0,2}}?{_PLACES}\b"),
    # "we advise physicians who prescribe", "we train clinicians", "we have helped forty owners"
    Guarded(rf"\b(?:we|our (?:team|firm|company|agency|attorneys?|staff|experts|consultants|platform|software)|it|which|that)(?:'ve| have)? (?:also |now |only )?{_WORK} (?:\w+ ){{0,2}}?{_CLINICIANS}\b"),
    # "we send nurses and counselors", "we place therapists"
    Guarded(rf"\b(?:send|place|supply|recruit|staff|provide you with|match you with) (?:you )?(?:\w+ )?{_CLINICIANS}\b(?! (?:to|into) our)"),
    # "your clinicians", "your census"; a client has a care team and a counselor, and no staff
    Guarded(r"\byour (?:clinicians|nurses|therapists|counselors|staff|residents|patients|clients|census|beds|facility|agency|organization|practice|billers?|billing|operations|payers?|ehr|auditors?|license|licensure|(?:treatment|detox|rehab) center's)\b(?!'? (?:rights|portal|login))"),
    Guarded(rf"\b(?:an?|any|every|each) (?:[\w-]+ )?{_FIELD}(?:program|center|facility|unit|clinic|practice|home|house) (?:needs|wants|should|has to|must)\b"),
    # "we work with IOP and PHP programs", "medical billing for IOPs"; who treats works with others "to step people down"
    Guarded(rf"\bwe (?:only |also |mostly )?(?:work|partner|contract) (?:exclusively |only |closely )?with (?:the |all |more than |over |\d+ |most |many )*{_PLACES}\b(?=,? ?(?:[.;]|across\b|nationwide\b|of (?:all|any|every)\b|$))"),
    Guarded(r"\b(?:billing|credentialing|marketing|software|staffing|consulting|seo|payroll|ehr|emr|collections) (?:services |solutions |support )?for (?:\w+ )?(?:iops|phps|detoxes)\b"),
    # "forty owners open a residential program", "our companies run 14 outpatient programs"
    Guarded(rf"\b(?:owners|operators|clients|companies|tenants?|founders|entrepreneurs|partners) (?:who |that |have |has )?(?:\w+ )?(?:open|run|ran|own|start|launch|operate)(?:s|ed)? (?:\w+ ){{0,2}}?{_FIELD}"),
))  # fmt: skip
_CARE = compiled(
    r"\b(?:treat(?:s|ed|ing)?|treatments?|therap\w+|counsel\w*|detox\w*|heal\w*|recover\w*|sober|sobriety|admi(?:t|ssions?)\w*|residents?|patients?|clients?|groups?|sessions?|classes|medicat\w*|prescribe\w*|suboxone|buprenorphine|methadone|dos(?:e|es|ing)|evaluat\w+|assess\w*|(?:your|the|their|average|day) stays?|beds?|live|iop|php|residential|outpatient|inpatient|medicaid|medicare|in-network|(?:women|men|teens|adults|adolescents|veterans|families|children))\b"
)
# Who bills for its clients may bill for clinics
_BILLS = compiled(r"\bwe (?:bill|submit|file|collect|process|chase|appeal)\b[^.;]*\bfor (?:all (?:of )?)?our clients\b")
SURELY_CARES = 8  # sentences of its own on care
_LOOKED_AT = 200  # sentences


def serves_those_who_treat(page: Page) -> bool:
    """Whether the page acts on those who treat, and says of nothing of its own that it is done for people who are treated."""
    main = [unit for unit in page.units[:_LOOKED_AT] if unit.block.zone == "main" and unit.block.kind != "title"]
    on_care = (
        unit
        for unit in main
        if page.scopes[unit.number].claim == "own" and unit.block.kind != "heading" and _CARE.search(unit.low)
    )
    own = list(islice(on_care, SURELY_CARES))
    if len(own) >= SURELY_CARES:
        return False  # no firm says so much of it, and its sentences need not be looked at
    acts = [unit for unit in main if _SERVES.that_may_match(unit.low) and acts_on_those_who_treat(unit)]
    numbers = {unit.number for unit in acts}
    cares = sum(unit.number not in numbers and not _BILLS.search(unit.low) for unit in own)
    told = sum(page.scope(unit).claim != "excluded" or unit.block.kind == "heading" for unit in acts)
    return told > 0 and (cares == 0 or (told >= OUTNUMBERED and told > cares))


def acts_on_those_who_treat(unit: Unit) -> bool:
    """Whether what a sentence tells of is done for clinics, owners or clinicians: "made for IOP and PHP programs"."""
    return _SERVES.search(unit.low) is not None


# Right before a level that is given here: "runs an evening IOP", "our medical detox", "is a residential program"
_GIVEN_HERE = compiled(
    r"(?:\b(?:runs?|offers?|provides?|operates?|holds?|has|have|is)(?: (?:an?|our|the|both))?|\b(?:our|this))(?: (?:structured|evening|day|daytime|morning|weekend|virtual|medical|medically supervised|licensed|small|quiet|peer-run|adult|adolescent|teen|women's|men's|12-step|clinical|full|short-term|long-term|abstinence-based))* $"
)
# Right behind it: no "detox billing", "IOP staffing", "residential programs with …"
_OF_ITSELF = compiled(
    r" ?(?:$|[.,;:()/]|- |(?:program|services?|treatment|care|house|homes?|residences?|center|clinic|groups?|track|therapy|counseling|in|for (?:adults|men|women|teens|adolescents|youth|people|families|veterans|mothers)|at|on|and|or|with|meets?|runs?|is|are|has|takes?|accepts?|helps?)\b(?! (?:billing|software|leads|marketing|staffing|operators|owners|insurance|realty|real estate)))"
)


def is_told_at_home(page: Page) -> bool:
    """Whether the text gives a level here, by the provider's name or as "our": "Crossbridge runs an IOP", "our IOP meets nightly"."""
    for unit in page.naming("levels_of_care"):
        if page.scopes[unit.number].claim != "own" or unit.block.zone != "main" or unit.block.kind == "title":
            continue
        named = unit.block.kind == "heading" and page.scopes[unit.number].why == "named"
        for term in page.terms(unit, "levels_of_care"):
            before = named or _GIVEN_HERE.search(unit.low, max(0, term.start - 60), term.start)
            if before and _OF_ITSELF.match(unit.low, term.end) and not acts_on_those_who_treat(unit):
                return not serves_those_who_treat(page)
    return False
