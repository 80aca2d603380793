"""Rules for those who come: what a page lays down for the students of a class, for patients on a medication, for the residents of a house.

Such a page may say no "we", give no name and name no level of care. Who gives the class, the medication or the room
writes when to be on time, what to bring, and what is due; a guide hedges, compares and speaks of programs.
"""

from __future__ import annotations

from typing import NamedTuple

from extract.house_rules import first_of_each_kind, in_order, may_be_of_a_house, rules_of_a_house
from extract.page import Page
from extract.scope import is_hedged
from extract.searching import compiled
from extract.units import Unit
from records.codes import LevelOfCare

FEW_GENERAL = 1  # sentences about programs anywhere
MOST_SENTENCES = 90  # a longer page says otherwise whose it is
LEAST_OF_A_CLASS, LEAST_OF_A_MEDICATION, LEAST_OF_DOSES = 3, 4, 3  # kinds of rules
PRICES = 2  # lines of a price list

# Who hears the rules, or is told of in them
_WHO = r"(?:you|students?|participants?|clients?|patients?|residents?|offenders?|enrollees|members)"
_DRIVERS = compiled(
    r"\b(?:dui|dwi|owi|oui|dwai|drinking driver|drunk driving|impaired driv\w+|driving under|(?:first|multiple|repeat|second)[- ]offenders?|their effects on driving|traffic school|minor in possession)\b"
)
_CLASS = compiled(r"\b(?:class(?:es)?|course|program|education|school)\b")
# What only who holds the class says; each group is one sign.
_CLASSROOM = compiled(
    rf"(?<!\w)(?:(?P<late>(?:be|arrive) on time|late (?:arrivals?|students|comers)|(?:minutes|more) late|nobody is admitted)|"
    r"(?P<absent>absences? (?:is|are) (?:allowed|permitted|excused)|\d absences\b|(?:miss(?:ed)?|reschedule) (?:a |your |an )?(?:scheduled )?(?:activit(?:y|ies)|group|class)|make[- ]?ups? (?:class|session|fee)\w*|(?:missed|absence) [^.;]{0,30}\b(?:made up|\$ ?\d))|"
    r"(?P<phones>(?:cell ?|mobile ?)?phones? (?:and [\w ]{3,30} )?(?:must|are to|need to|should) be (?:turned )?(?:off|silent\w*|put away))|(?P<table>beverages|snacks|no smoking|smoking (?:or|is not))|"
    r"(?P<fee>(?:course|class|registration|enrollment|intake|program) (?:fee|cost)s?\b[^.;$]{0,30}\$ ?\d|(?:fee|cost) (?:for|of) (?:this|the) (?:class|course|program) is \$ ?\d|\$ ?\d+ (?:if|when) (?:pre-?)?paid)|"
    r"(?P<assigned>(?:your|my) assigned (?:counselor|activity|activities|group|class|day)|(?:completed?|meet) (?:all )?(?:of )?your program requirements)|"
    r"(?P<due>payments? (?:will be|is|are) due|late fee|due (?:at|upon|on) (?:registration|enrollment|intake|the (?:first|time))|money orders?|non-?refundable)|"
    rf"(?P<enrolled>(?:enrollment|registration|intake)s? (?:is|are) by appointment|(?:to (?:enroll|register)|for (?:enrollment|registration)),? (?:please )?(?:call|visit|come)|schedule an? (?:registration|enrollment|intake) appointment|{_WHO} must (?:call|bring|register)|bring (?:a|an|your|the) (?:copy|referral|photo|court|current)|contact us with your court)|"
    rf"(?P<sober>{_WHO} must (?:remain|stay|be) (?:abstinent|sober)|breathalyzer|smell of alcohol)|"
    r"(?P<certified>certificates? (?:of completion )?(?:(?:is|are|will be) )?(?:given|awarded|issued|sent|mailed|provided)|will (?:be given|receive|get) an? (?:[\w-]+ ){0,5}certificate)|"
    r"(?P<seats>(?:seats|spaces) are (?:not guaranteed|limited|reserved)|class(?:es)? (?:has|have) been confirmed|class size (?:is |limit))|(?P<weekly>attend one (?:[\w-]+ ){0,3}(?:class|group|session) (?:a|per|each) week|(?:one|two|2|1)[- ]hours? (?:class|session|group)(?:es|s)? (?:once )?(?:a|per|each) week)|"
    r"(?P<tracks>track [a-f]\b[^.;]{0,20}\b\d{2} hours|track [a-f] is\b))"
)
_PRICED = compiled(
    r"\b(?:(?:first|second|multiple|repeat|third)[- ]offenders?|\d{1,2}[- ](?:hour|month|week)s?|wet reckless|level (?:i{1,3}|[1-3]))\b[^$]{0,40}\$ ?\d"
)
# As some states call them: "Level I Education", "Level II Therapy"
_LEVELS_OF_CLASSES = compiled(r"\blevel (?:i{1,2}|[12]|one|two) (?:education|therapy)\b")
_BUPRENORPHINE = compiled(r"\b(?:suboxone|buprenorphine|subutex|zubsolv|sublocade)\b")
_METHADONE = compiled(r"\bmethadone\b")
# What an office that prescribes lays down; each group is one sign.
_AGREED = compiled(
    r"\b(?:(?P<counted>(?:pill|film|strip|medication|wrapper) counts?|(?:pills|films|strips|medications?|wrappers)\b[^.;]{0,50}\bcounted|bring (?:all )?(?:of )?(?:your|their|any)\b[^.;]{0,40}\b(?:pills|films|strips|wrappers|medications?) )|"
    r"(?P<urine>urine (?:drug )?(?:samples?|screens?|tests?|screening)|drug screens?|drug screenings?)|(?P<lost>lost or stolen|lost medications?|early refills?|refills? (?:will not|cannot|without)|will not be replaced)|"
    r"(?P<missed>miss(?:ed|es|ing)? (?:\w+ ){0,3}(?:appointments?|visits?|months?)|no[- ]shows?|(?:seen|come) (?:weekly|monthly|once a (?:week|month)|every (?:month|week|\w+ weeks))|follow-up (?:visits?|appointments?))|"
    r"(?P<shared>(?:never|not|don't) (?:give|sell|share)\b[^.;]{0,40}\b(?:medic\w+|suboxone|buprenorphine|films|anyone)|(?:illegal|against the law)|giving away)|(?P<abstains>(?:abstain|refrain) from|illicit (?:drugs?|substances?)|illegal drugs?)|"
    r"(?P<other>(?:from|by) (?:another|any other|a different|more than one) (?:\w+ )?(?:prescribers?|physicians?|doctors?|providers?|clinics?))|"
    r"(?P<leaves>discharged|disqualif\w+|terminat\w+ (?:of|from) (?:the |your )?(?:treatment|program|practice)|dismissed from|(?:treatment|program) will be (?:suspended|terminated))|"
    r"(?P<induced>(?:your|the) induction|induction (?:appointments?|visits?)|day of (?:your|the) intake|initial (?:visit|appointment|evaluation)|new patients are)|"
    r"(?P<fee>(?:visits?|appointments?|evaluation|fee)\b[^.;$]{0,40}\$ ?\d)|(?P<late>on time|late (?:arrivals?|cancell?ations?)))"
)
_VISIT_FEE = compiled(r"\b(?:visits?|appointments?|evaluation|fee)\b[^.;$]{0,40}\$ ?\d")
# What a clinic that gives methadone lays down; each group is one sign.
_DOSED = compiled(
    rf"\b(?:(?P<dosed>{_WHO} (?:are|is|will be) dosed|dosed daily|your (?:first |daily |next )?dose\b|each dose\b|(?:nurse|staff) (?:\w+ )?(?:gives|watches|administers)|dosing (?:window|hours|line|times|area))|"
    r"(?P<home>take[- ]homes?\b|lock ?boxes|lock ?box\b|guest dos\w+)|(?P<counselor>assigned (?:an?|to an?) (?:\w+ )?counselor|(?:see|meet with|speak with) (?:the|your|an?|their) counselor|required to meet with a counselor)|"
    r"(?P<window>at the (?:dosing )?window|remain in the clinic|before (?:they|you) (?:are|can be) dosed)|(?P<amount>\d{1,3} ?mg\b))"
)
# Who tells of such classes, clinics and houses to those who need a lawyer, a license or a word of advice
_TELLS_OF_OTHERS = compiled(
    r"\b(?:(?:our|your|an?|experienced|the) (?:\w+ )?(?:attorneys?|lawyers?)(?! of record)(?!'s name) (?:can|will|may|is|are|who)|(?:dui|dwi|defense) (?:lawyers?|attorneys?)|(?:the|a) (?:judge|court) (?:may|can|will) (?:order|send|require|sentence)|"
    r"(?:in )?(?:most|some|many) (?:states|schools|clinics|doctors|homes)|(?:these|such) (?:classes|programs|clinics|homes|houses|rules|agreements) |such an? (?:home|house|clinic|class|program|agreement)|(?:by|in|to) each (?:home|house|clinic|provider|school|program|county|state)|"
    r"(?:sober (?:living )?|recovery )(?:homes|houses|residences) (?:have|are|set|require|use|enforce|offer)|each provider|to the provider|the program in your|compare|(?:houses|homes|programs|clinics|schools) (?:are )?listed|listings?|at an? (?:\w+ )?clinic|"
    r"(?:the|this|an?) (?:agreement|contract) (?:protects|is|says)|field office|driver licensing|defendants?|officials|spokes\w+|instructors? (?:must|are|who)|instructor course|receptors?|half-life|placebo|the study)\b"
)
# What was so is told by a report, a study or somebody who was there
_WAS = compiled(r"\b(?:was|were|had|did|received|took|went|issued)\b")
_MUST = compiled(
    rf"\b{_WHO} (?:must|cannot|can not|shall|are required|will be required|will not be)\b|^(?:the patient |i )?(?:understands? and )?agrees? (?:to|that)\b"
)
MUSTS = 2


class Rules(NamedTuple):
    """The level of care whose clients the rules are for, and the first sentence of each kind of rule."""

    level: LevelOfCare
    units: list[Unit]


def rules_for_clients(page: Page) -> Rules | None:
    """The rules that a page lays down for its own clients, and for whom; None where it is of anybody else, or a lesson.

    To be asked of a page that is no lesson and refers nobody on.
    """
    low = page.document.low
    if len(page.units) > MOST_SENTENCES:
        return None
    drivers = _DRIVERS.search(low) or ("driv" in low and _LEVELS_OF_CLASSES.search(low))
    medicated = _BUPRENORPHINE.search(low) or _METHADONE.search(low)
    if not (drivers or medicated or may_be_of_a_house(low)):
        return None
    if _TELLS_OF_OTHERS.search(low) or sum(scope.claim == "general" for scope in page.scopes) > FEW_GENERAL:
        return None
    told = [unit for unit in page.units if _may_tell(page, unit)]
    if drivers and (units := _of_a_class(low, told)) is not None:
        return Rules("early_intervention", units)
    if "methadone" in low and (units := _of_doses(told)) is not None:
        return Rules("otp", units)
    if _BUPRENORPHINE.search(low) and (units := _of_a_medication(told)) is not None:
        return Rules("outpatient", units)
    if may_be_of_a_house(low) and (units := rules_of_a_house(page, told)) is not None:
        return Rules("sober_living", units)
    return None


def _may_tell(page: Page, unit: Unit) -> bool:
    """Whether a sentence of the main text may be a rule: it hedges nothing, and is told of now and not of programs anywhere."""
    return (
        unit.block.zone == "main"
        and unit.block.kind != "title"
        and page.scope(unit).claim in ("own", "neutral")
        and not is_hedged(unit.low)
        and _WAS.search(unit.low) is None
    )


def _of_a_class(low: str, told: list[Unit]) -> list[Unit] | None:
    if _CLASS.search(low) is None:
        return None
    priced = [unit for unit in told if "$" in unit.low and _PRICED.search(unit.low)]
    called = {found for unit in told for found in _LEVELS_OF_CLASSES.findall(unit.low)}
    least = 1 if len(priced) >= PRICES or len(called) >= PRICES else LEAST_OF_A_CLASS
    rules = first_of_each_kind(_CLASSROOM, told)
    named = next((unit for unit in told if _DRIVERS.search(unit.low)), None)
    return [*([named] if named else []), *priced[:1], *in_order(rules)] if len(rules) >= least else None


def _of_doses(told: list[Unit]) -> list[Unit] | None:
    """Of a clinic that gives methadone: at its window, or to whom it says "you" and "must"; a lesson tells how patients are dosed."""
    at_hand = any("window" in unit.low or "your " in unit.low or _MUST.search(unit.low) for unit in told)
    rules = first_of_each_kind(_DOSED, told) if at_hand else {}
    return in_order(rules) if len(rules) >= LEAST_OF_DOSES and "dosed" in rules else None


def _of_a_medication(told: list[Unit]) -> list[Unit] | None:
    """Of an office that prescribes: what patients must do, or what a visit costs; one sentence that names the medication stands first."""
    musts = sum(1 for unit in told if _MUST.search(unit.low))
    priced = any("$" in unit.low and _VISIT_FEE.search(unit.low) for unit in told)
    rules = first_of_each_kind(_AGREED, told) if musts >= MUSTS or priced else {}
    if len(rules) < LEAST_OF_A_MEDICATION:
        return None
    named = next((unit for unit in told if _BUPRENORPHINE.search(unit.low)), None)
    return list({unit.number: unit for unit in ([named] if named else []) + in_order(rules)}.values())
