"""What treatment here costs, where the page says it of this provider and for a period."""

from __future__ import annotations

import re
from typing import get_args

from extract.alternatives import beginnings, either
from extract.document import fold
from extract.fields.clinician_fees import charged_here, is_row_of_fees
from extract.fields.course_prices import is_of_whole_program
from extract.fields.paying_claim import MAX_SENTENCE, claim_of, cut
from extract.page import Page
from extract.searching import compiled
from extract.units import Unit
from records.codes import Claim, PricePeriod
from records.models import Evidence, Finding

# "$ 25.000": with a dot for thousands it is written in another country, and no dollars
_NUMBER = r"(\d{1,3}(?:,\d{3})+|\d{1,6})(?!\d|\.\d{3})(?:\.(\d\d))?( ?k\b)?"
_AMOUNT = compiled(rf"(?:us)?\$ ?{_NUMBER}(?: ?(?:-|to|and|or|a|y) ?(?:us)?(\$)? ?{_NUMBER})?(\+)?")
_PERIODS: tuple[tuple[PricePeriod, str], ...] = (
    ("day", r"day|night|diem|daily|nightly|día|diarios?|noche"),
    ("week", r"week|weekly|wk\b|semana|semanal(?:es)?"),
    ("month", r"month|monthly|mo\b|mes|mensual(?:es)?"),
    ("session", r"session|class|visit|appointment|infusion|group|evaluation|assessment|intake|follow[- ]?up|consult\w*|sesi[oó]n|visita|consulta|cita|evaluación"),
    ("program", r"program|course|programa|curso|total|stay|episode"),
)  # fmt: skip
_UNIT_WORDS = "|".join(f"(?P<{period}>{words})" for period, words in _PERIODS)
_AFTER = compiled(
    rf"\+? ?(?:usd ?)?(?:\(?(?:/ ?|per |an? |each |every |for each |for an? |for the |al |a la |por |por cada |cada |la )(?:(?:\d+[- ](?:minute|min|hour)s?|(?!and |or )[a-z][\w-]*) ){{0,3}}?(?:{_UNIT_WORDS})(?![a-z])"
    r"|(?: ?/| per| every| each) ?(?P<month3>30[- ]days?)\b|(?: for|/| per)(?: an?| the| our| each)? ?(?:[a-z]+ )?\d[\w-]*(?: ?(?:to|-) ?\d+)?[ -](?P<program3>days?|weeks?|months?)\b"
    r"| ?(?:per|for|/) (?:an? )?[~≈]?\d+(?: ?(?:-|to) ?\d+)?[- ]?min(?:ute)?s? \W{0,2}(?:\w+ )?(?P<session3>sessions?|hours?|groups?|visits?|appointments?)\b"
    r"| por (?:la |una |cada )?\d{2,3}[- ]?min(?:utos)?\.? (?:de |por )?(?:la |una )?(?P<session9>sesi[oó]n|terapia|consulta|cita)\b"
    r"| (?:for )?(?P<session8>individuals?|couples?)(?=[,;)])"
    r"| for (?P<session6>(?:individual|couples?|family|group) (?:therapy|counsell?ing|psychotherapy))\b"
    r"|[^.;$]{0,50}\bdepending (?:up)?on (?:the )?(?:length|type|duration) of (?:the |your |each )?(?P<session7>sessions?)\b"
    r"|(?: ?/ ?| per | for )\(?(?P<session4>\d+[- ]?min(?:ute)?s?)\b"
    r"| (?:for )?\(?(?:(?:an?|the|your|initial|first|individual|couples?|family|group|standard|follow[- ]?up|diagnostic|psychiatric|clinical|therapy|telehealth|\d+[- ]?(?:minute|min|hour)) ){0,4}(?P<session5>sessions?|intakes?|evaluations?|assessments?|appointments?|visits?|follow[- ]?ups?)\b"
    r"|(?: for|/| per)(?: an?| the| our| each)? ?(?:full |entire |whole )?(?:two|three|four|five|six|seven|eight|nine|ten|twelve)[ -](?P<program4>weeks?|months?)\b"
    r"|(?P<day2>daily|nightly|diarios)\b|(?P<week2>weekly|semanal(?:es)?)\b|(?P<month2>monthly|mensual(?:es)?)\b|(?P<program2>total)\b)"
)
_BEFORE = compiled(
    r"(?P<day>\b(?:daily|per[- ]diem|nightly|day) (?:\w+ )?(?:rate|fee|cost|price|charge)s?|\bper (?:day|night|diem))"
    r"|(?P<week>\bweek'?s'? rent|\bweekly (?:\w+ )?(?:rent|rate|fee|cost|price|charge|due)s?|\bper week|\brent per week|\b(?:renta|cuota|tarifa|costo|pago) semanal|\bpor semana)"
    r"|(?P<month>\bmonth'?s'? rent|\bmonthly (?:\w+ )?(?:rent|rate|fee|cost|price|charge|tuition|due|membership|subscription)s?|\bper month|\b(?:renta|cuota|tarifa|costo|pago) mensual|\bpor mes)"
    r"|(?P<session>\b\d{2,3}[- ]?min(?:ute)?s?\b|\b(?:sessions?|infusions?|evaluations?|assessments?|intakes?|visits?|appointments?|follow[- ]?ups?|psychotherapy|(?:skills|process|therapy|dbt) groups?|(?:individual|family|couples|group) (?:therapy|counsell?ing))(?: \w+)?(?: fees?| rates?| costs?| prices?| charges?)?|\bper session|\b(?:(?:primera|siguientes|cada|por|la|una) )?(?:sesi[oó]n(?:es)?|consultas?|evaluaci(?:ón|ones)|citas?|(?:psico)?terapia (?:individual|familiar|grupal|de (?:pareja|grupo|familia)))(?: (?:inicial|individual|familiar|grupal|de (?:pareja|grupo|familia|seguimiento|terapia)|psiquiátrica|psicológica)){0,2}|\b\d{2,3} minutos\b)"
    r"|(?P<program>\b(?:program|course|class|tuition) ?(?:fees?|costs?|price|tuition|charges?)?|\b(?:total|treatment) (?:fees?|costs?|price|tuition|charges?)|\bcosts? (?:of|for) the (?:program|course|class))"
)
# "90-day program" and "day treatment" are names of what is paid for, and no period.
_OVER = compiled(
    r"(?P<program2>\b\d+[- ](?:day|week|month) (?:program|track|stay|course|package|residential)\b)"
    r"|(?P<day>\b(?:daily|(?<!-)(?<!\d )day(?! (?:treatment|track|program|rehab|hospital|school|services?|iop|php|care|patient|group|camp|residential))|per diem|nightly)\b)"
    r"|(?P<week>\b(?:(?<!-)(?<!\d )week|(?<!-)weekly)\b)|(?P<month>\b(?:(?<!-)(?<!\d )month|(?<!-)monthly)\b)"
    r"|(?P<session>\b(?:per (?:\w+ )?session|session (?:fee|rate|cost)|per visit|psychotherapy|evaluation|follow[- ]?up|(?:individual|family|couples|group) (?:therapy|counsell?ing)|intake|(?:tarifas?|precios?|costo|valor) (?:por|de la|de las) sesi[oó]n(?:es)?|(?:psico)?terapia (?:individual|familiar|grupal|de (?:pareja|grupo)))\b)"
    r"|(?P<program>\b(?:per program|total cost|program (?:fee|cost|price)|full program)\b)"
)
# The name of a row or of a box beside an amount: what is paid for.
_NAMED_THING = compiled(
    r"\b(?P<session>sessions?|visits?|appointments?|consultations?|assessments?|evaluations?|intakes?|\d{2,3}[- ]?min(?:ute)?s?|(?:individual|family|couples?|group) (?:therapy|counsell?ing|psychotherapy)|med(?:ication)? management|grupos? terapéuticos?|sesi[oó]n(?:es)?|consultas?|evaluaci(?:ón|ones)|citas?|(?:psico)?terapia (?:individual|familiar|grupal|de (?:pareja|grupo)))\b"
)
# An hour of therapy is a session of it; an hour in court, on papers or on the phone is none.
_BY_THE_HOUR = compiled(r"(?:\bper|\ban|/) ?hour\b|\bhourly\b")
_CLINICAL = compiled(
    r"\b(?:therap(?:y|ies)|psychotherapy|counsell?ing|sessions?|assessments?|evaluations?|case management|psychiatric)\b|^\W*(?:my |our )?fees?:"
)
_NOT_CLINICAL = compiled(
    r"court|testi|depos|legal|forensic|attorney|lawyer|subpoena|report|record|letter|paper|phone|travel|supervis|coach|consult|cancel|\blate\b|admin|document|tutor|train|speak|workshop|sitter|wage|salar|staff|employ|companion|escort|massage|room|rent|additional|extra|prorat|beyond|after"
)
LONGEST_HOURLY = 14  # words of a line that gives the price of an hour
# The line under an amount in a box of fees: how long what is paid for lasts.
_LASTS = compiled(
    r"(?:(?:una? )?sesi[oó]n )?(?:de )?\d{2,3} minutos|(?:for )?(?:an? )?\d{2,3}[- ]?min(?:ute)?s?(?: ?(?:per|each|a|/)? ?(?:[a-z]+ )?(?:sessions?|appointments?|visits?|consultations?))?"
)
# Several sessions at one price are a package: the amount is not what one of them costs.
_PACKAGE = compiled(
    r"\b(?:[2-9]|1\d|2\d|two|three|four|five|six|seven|eight|nine|ten|twelve|sixteen|dos|tres|cuatro|cinco|seis|ocho|diez|doce)[ -](?:[\w-]+ ){0,3}?(?:sessions|groups|visits|classes|appointments|meetings|sesiones|grupos|citas|clases|consultas)\b|\bpaquetes?\b|\b(?:package|bundle|intensive(?! (?:outpatient|op|day (?:treatment|program)|in-home)\b))s?\b|\b(?:series|set|pack|course|block) of (?:[2-9]|1\d|2\d|two|three|four|five|six|seven|eight|nine|ten|twelve)\b"
)
_FOR_SEVERAL = compiled(
    r" ?(?:/|for|per) ?(?:an? |the )?(?:package of |set of |block of )?(?:[2-9]|[1-9]\d|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty) (?:[\w-]+ ){0,2}?(?:sessions|groups|visits|classes|appointments|meetings)\b| ?(?:por|las) (?:[2-9]|[1-9]\d|dos|tres|cuatro|cinco|seis|ocho|diez|doce) (?:[\w-]+ ){0,2}?(?:sesiones|citas|grupos|consultas)\b"
)
# What several of them cost together: "$50 for each appointment, totaling $300"
_SUM = compiled(r"\b(?:totall?ing|for a total(?: cost)? of|comes to a total of|adds up to|para un total de) ?$")
# What some of them come to, told behind what one costs: "$150 per session - about $600 per month"
_RECKONED = compiled(r"\$[^.;]{3,60}\b(?:about|come to|comes to|adds up to|works out to|or)(?: about| roughly)? ?$")
_SUM_BEHIND = compiled(
    r",? (?:in total|in all|altogether|total for|for (?:all|the (?:entire|whole|full|complete)) (?:\w+ ){0,2}?(?:series|sessions|groups|meetings|weeks))\b"
)
# "$215 for all 6 sessions": where nothing else is priced beside it, that is what the group costs from its first session to its last
_ALL_OF_IT = compiled(
    r",? for (?:all|the (?:full|entire|whole|complete))(?: of the)? (?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|sixteen)[ -](?:[\w-]+ )?(?:sessions?|classes|groups|meetings|class|group)\b"
)
# How often or how long somebody attends says nothing of what the amount is for: "(6 hours per day)", "3 days a week".
_ATTENDED = compiled(
    r"\b(?:\d+|one|two|three|four|five|six|seven)(?: ?(?:-|to|or) ?\d+)? ?(?:hours?|hrs?|days?|evenings?|nights?|times|sessions?|groups?|meetings?|classes) ?(?:a|an|per|each|every|/) ?(?:day|night|week|month)\b"
)
_OWN_USUAL = compiled(
    r"\b(?:generally speaking|in general|generally|typically|usually),? (?=(?:our|my) (?:[a-z]+ ){0,2}?(?:rate|fee|price|charge)s?\b)|\b(?:our|my|the|an?|is) (?:typical|standard|usual|general|average)(?= (?:\w+ )?(?:rate|fee|price|charge|session)s?\b)"
)
# "Our fees vary from $120 to $150": a narrow range is one practice's own, a wide one what such care costs anywhere.
_VARY = compiled(r"\bvar(?:y|ies) (?:in (?:price|cost|fee) )?(?:from|between) (?=\$)")
NARROW = 1.6  # times
_LOWERED = compiled(r"\bdiscounted (?=(?:rate|fee|price)s?\b)")
_COURSE = compiled(r"\b(?:course|class|program|programa|curso)\b")
_PAID = compiled(r"\b(?:cuesta|precio|tarifa|cuota|cost|costs|fee|fees|payment|price|tuition|pay|costo)\b[^.;$]{0,12}$")
# "$200 a week plus a one-time admission fee": what follows is told of another amount
_ANOTHER_FEE = compiled(
    r",? (?:plus|and|with|\+) (?:an? |the )?(?:additional |initial |single |refundable |non-?refundable |one-time |move-in |admission |security |application |intake )"
)
_OTHER_SUMS = (
    r"scholarship funds|\bcpr\b|first[- ]aid (?:class|course|training)|(?:class|classes|course|courses) for the (?:general )?public|\bsponsor|supervision (?:for|is|costs?|fees?|rates?|\$|sessions?|groups?)|phone calls?\b|telephone calls?\b|\bguest (?:dos|pass)|\bcalls? (?:over|longer)|notary|child ?care|(?:phone|gas|fuel|bus) cards?|bus pass|gym membership|\bletters?\b|intake fee|workshop|\bceus?\b|continuing education|conference|webinar|\bseminar|family (?:program|weekend|week|education)\b|financial aid|co-?pay|after (?:your|the|you)|deductib|coinsur|deposit|move-in|due (?:upon|on|at) (?:the )?(?:(?:day|time) of )?(?:intake|admission|entry|arrival)|one-time|\blate\b|cancel|no[- ]?show|not show|missed|broken appoint|not (?:\w+ )?(?:kept|attended)|unkept|fail(?:ed|ing)? to (?:attend|keep|show|come)|\bmiss(?:ing)?\b|reschedul|forfeit|\bw[io]ns?\b|winning|prize|raffle|reward|incentive|contingency|voucher|gift card|\bbonus|applicat|admin|registrat|processing|refund|donat|gift|\bsav(?:e|es|ing)|discount|\boff\b|"
    r"would (?:then |only |still )*(?:be responsible|owe|pay|get|receive)|worth|credit|million|billion|\bgrant|\bfine[sd]?\b|income(?! to (?:pay|cover|afford|meet))|earn|salary|wage|annual|per year|yearly|a year|out-of-pocket (?:max|limit|cost|expense|amount)|insurance pays|with insurance|after insurance|urine|"
    r"drug (?:test|screen)|\blab|\bbook|workbook|material|meal|parking|invest(?!ment(?: (?:for|in) (?:the|this|our) (?:[\w-]+ )?(?:program|iop|php|course|group))?(?: is|:| -)? {0,2}(?:\$|$))|stipend|reimburs|additional|extra|per hour|an hour|/ ?hour|hourly|cost the|economy|societ|taxpay|spent|spend"
    r"|copago|deducible|coaseguro|depósito|cancelaci|cancelar|cancelada|inasistencia|perdid[ao]s?\b|no asistid|tardí|ausencia|no se presenta|faltar|multa|descuento|ahorr|donaci|beca\b|ingresos|salario|sueldo|factura|anual|al año|por año|adicional|extra\b|material|inscripci|matrícula|reembols|por hora|la hora|impuesto|pesos|\bmxn|\bcop\b|\bars\b|\bclp\b|\bm\.n\.|soles|bolívares|gastan|millones"
)
# Tried only where one of them can begin
_NOT_PRICE = compiled(rf"(?={either(beginnings(_OTHER_SUMS))})(?:{_OTHER_SUMS})")
# What somebody else is paid: "Rent is paid to Cedar Homes: $250 weekly", "Hotel rates are $99 per day"
_PAID_TO_OTHERS = compiled(
    r"\b(?:hotels?|motels?|inns?|lodging|airbnb|guest ?house|hostel)\b|\bpaid (?:directly )?to (?!us\b|our\b|the\b|me\b)|(?<!our )\bnearby\b|\belsewhere\b"
    r"|\b(?:lives?|living|stays?|staying|boards?|lodge) (?:at|in|with) (?!our\b|the\b|us\b|an?\b|this\b|one\b)(?P<where>[\w' ]{3,40}) ?\("
    r"|\b(?:partner|partnering|sister|affiliated?|neighboring|separate|outside|unaffiliated) (?:[\w-]+ )?(?:houses?|homes?|housing|residences?|living|programs?|clinics?|centers?|compan(?:y|ies)|practices?|labs?|pharmac(?:y|ies)|hospitals?)\b"
    r"|\b(?:compar\w+ (?:it |this )?(?:with|to)|unlike|versus|vs\.?|as opposed to|(?:less|cheaper|lower|more affordable)(?: [\w-]+)? than)\b(?:(?!\b(?:our|ours|we|us|here)\b)[^.;$])*\b(?:inpatient|residential|rehabs?|hospital\w*|others?|traditional|most)\b(?:(?!\b(?:our|ours|we|us|here)\b)[^.;$])*\$"
    r"|\bcompared (?:with|to) +\$[^.;$]{0,25}\b(?:hospital|rehab|inpatient|residential|elsewhere|others?)\b|\b(?:medicaid|medicare|state|county|city|court|district|government|grant|insur\w+)s? (?:pays?|reimburses?|gives?) us\b"
    r"|(?:^|[.;,] )(?!(?:our|we)\b)(?P<who>(?:[\w'&-]+ ){1,4})(?:rents|leases|charges) (?:[\w-]+ ){0,3}?(?:to )?our (?:clients|patients|residents|alumni)\b"
    r"|\b(?:landlord|neighbou?r)s?\b|\b(?:clinics|centers|homes|houses|programs|hospitals|rehabs) (?:in|across|around|near|throughout) (?:the|this|our) (?:\w+ )?(?:county|area|state|city|region|town)\b"
)
# "$85 for appointments that are neither cancelled nor kept": for those that did not take place
_NOT_HELD = compiled(
    r"[^.;$]{0,20}?\b(?:appointments?|sessions?|visits?|classes|groups?) (?:(?:that|which|you|clients|patients|are|were|have|is) ){0,3}(?:not|neither|never|fail\w*|miss\w*|cancel\w*|skip\w*|unkept)\b"
    r"|[^.;$]{0,50}?\b(?:if|when|where) (?:you|clients?|patients?|they|we) (?:do not|don't|does not|fail|miss|cancel|no-?show)\b"
)
_ESTIMATE = compiled(
    r"\b(?:most|many|some)(?: of (?:our|the))? (?:people|clients|patients|members|families)(?: with insurance)? (?:will )?(?:only )?pay\b|typical|averag|around|nationwide|in the (?:u\.?s\.?|united states)\b|approximat|roughly|ballpark|standard|estimat|national|generally|usually|(?:can|may|might|could) (?:cost|range|run|be)|anywhere|in (?:most|many|other) (?:cities|places|areas|towns|states|regions|counties)|depending on the (?:facility|treatment center|program|center|provider|type|level)|"
    r"\bvar(?:y|ies)\b|in general|across the|promedio|aproximad|alrededor de|generalmente|por lo general|suelen?\b|pueden? (?:costar|variar|oscilar)|varían?\b|oscilan?|en general|depende\w* (?:de|del) (?:centro|programa|profesional|terapeuta|tipo)|(?:cuesta|cuestan|cobran) entre"
)
_AT_LARGE = compiled(
    r"how much (?:does|do|is|are|will)\b(?! (?:it|your|our|this|the program|we|you|my|treatment here|(?:the )?(?:weekly |monthly )?rent\?)(?!\w))|(?:average|typical|estimated) cost|\bcosts? (?:of|for|in) (?!our|the program|this|your)|(?:rehab|treatment|detox|iop|php|program|living) costs?\b|cost by|cost factors"
)
_ASKED = compiled(
    r"(?:how much (?:do|does|is|are) (?:a |an |your |each |the )?(?:\w+ )?(?:therapy|sessions?|counseling|appointments?|groups?|treatment sessions?)|what (?:do|does|is|are) (?:a |the |your )?(?:cost|price|fee|rate)s? (?:of|for) (?:a |an |your )?(?:\w+ )?(?:therapy|sessions?|counseling|appointments?|groups?)|what do (?:therapy |counseling )?sessions cost)\b[^?]{0,30}\?"
)
# Asked of this provider, whatever is paid for: "How much does it cost without insurance?"
_ASKED_OF_US = compiled(
    r"(?:how much (?:do(?:es)?|is|are|will|would) (?:it|this|you(?:r \w+)?|the program|the program here|treatment here|my (?:stay|treatment))|what (?:do(?:es)?|is|are|will) (?:it|your|the program)(?:'s)?)\b[^?]{0,60}\b(?:costs?|charge|fees?|prices?|rates?|pay)\b[^?]{0,40}\?"
)
_CAPTION = compiled(
    r"(?:our |self-pay |cash |private pay )*(?:(?P<day>daily|per day|per diem|nightly)|(?P<week>weekly|per week)|(?P<month>monthly|per month)|(?P<session>per session))(?: (?:rates?|fees?|prices?|costs?|charges?|rent))?"
)
_STOP = compiled(r"[;$]|(?<!\.)\.(?!\.)")  # dots in a row lead the eye to the amount
_FROM = compiled(r"(?:from|starting at|starts at|begin(?:s|ning) at|at least|as low as|desde|a partir de) ?$")
_UP_TO = compiled(r"(?:up to|no more than|maximum of|as much as|hasta) ?$")
_SANE: dict[str, tuple[float, float]] = {
    "day": (5, 10_000), "week": (20, 30_000), "month": (50, 150_000), "program": (10, 300_000), "session": (2, 3_000),
}  # fmt: skip
MAX_EVIDENCE = 2
MAX_AMOUNTS = 12
MAX_ALONE = 14  # characters of an amount with nothing beside it
MAX_CAPTIONED, MOST_CAPTIONED = 8, 8  # words of a line under a caption, and lines of its run
_BEGINS_FROM = compiled(r"^(?:from|starting (?:at|from)) ")
MAX_LABEL = 60  # characters of a line that stands over or under an amount


# "$650 a week, which includes meals": what belongs to it
_WITH_MORE = compiled(
    r"\(incl|,? (?:which |that |and )?(?:includes?|including|covers) |,? with (?:all )?(?:meals|utilities)"
)
# "$20 per session with their insurance": what is left to those who are insured
_BY_INSURED = compiled(
    r" ?(?:(?:/ ?|per |an? |each )?[a-z-]+ )?(?:with|using|through|after) (?:your|their|most|many) (?:\w+ )?(?:insurance|insurances|plans?|coverage|benefits)\b"
)


def find(page: Page) -> list[Finding]:
    """One finding for each price with its period; estimates of what such programs cost anywhere are no price."""
    if "$" not in page.document.low:
        return []
    held: dict[tuple[float | None, float | None, str], tuple[Claim, list[Evidence]]] = {}
    for unit in page.holding("$"):
        if unit.block.kind in ("title", "option") or len(unit.low) > MAX_SENTENCE:
            continue
        claim, asked = claim_on(page, unit), _is_answer(page, unit, _ASKED)
        if claim is None and not asked:
            continue
        amounts = list(_AMOUNT.finditer(unit.low))
        for found in amounts if len(amounts) <= MAX_AMOUNTS else ():
            if price := _price(page, unit, found):
                if asked and price[2] == "session" and (claim is not None or price[0] == price[1]):
                    claim = "own"
                if claim is None:
                    continue
                before = held.get(price)
                quotes = before[1] if before and before[0] == claim else []
                if before is None or before[0] == claim or claim == "own":
                    held[price] = (claim, [*quotes, *_evidence(page, unit, found.start())][:MAX_EVIDENCE])
    return [
        page.finding("prices", {"min": low, "max": high, "per": per}, quotes, "price", claim=claim)
        for (low, high, per), (claim, quotes) in held.items()
    ]


def claim_on(page: Page, unit: Unit) -> Claim | None:
    """Whose price a line states: own, unclear where it is an estimate or asked for, or None."""
    claim = "own" if charged_here(page, unit) or _is_answer(page, unit, _ASKED_OF_US) else claim_of(page, unit)
    if claim == "own" and (unit.low.endswith("?") or _ESTIMATE.search(_OWN_USUAL.sub(" ", _without_vary(unit.low)))):
        return "unclear"
    if claim == "own" and not page.scope(unit).own and any(_AT_LARGE.search(h.low) for h in unit.block.headings):
        return "unclear"
    return claim


def _without_vary(low: str) -> str:
    """The sentence without "vary from" before a narrow range, which estimates nothing."""
    said = _VARY.search(low) if "var" in low else None
    found = _AMOUNT.match(low, said.end()) if said else None
    if said is None or found is None or not found.group(5) or _value(found, 5) > NARROW * _value(found, 1):
        return low
    return low[: said.start()] + low[said.end() :]


def _is_answer(page: Page, unit: Unit, asked: re.Pattern[str]) -> bool:
    """Whether the sentence answers what is asked over it of the cost, on a page of who gives treatment: it is then told of here."""
    heading = unit.block.headings[-1].low if unit.block.headings else ""
    return (
        page.presents_own
        and page.scope(unit).claim in ("neutral", "general")
        and asked.search(heading) is not None
        and not _ESTIMATE.search(_OWN_USUAL.sub(" ", unit.low))
    )


def _price(page: Page, unit: Unit, found: re.Match[str]) -> tuple[float | None, float | None, PricePeriod] | None:
    """(min, max, period) of an amount, or None where it is something else or has no period."""
    low = unit.low
    following = _AMOUNT.search(low, found.end())
    behind = low[found.end() : min(found.end() + 30, following.start() if following else len(low))]
    behind = _ANOTHER_FEE.split(_WITH_MORE.split(behind, maxsplit=1)[0], maxsplit=1)[0]
    if following and following.start() <= found.end() + 60:
        behind = behind[: max(behind.rfind(","), behind.rfind(";")) + 1] or behind  # "$150, no-show fee $75"
    near = low[_clause_start(low, found.start()) : found.start()] + " $ " + behind
    near = _LOWERED.sub(" ", near)
    hourly = _is_hour_of_therapy(unit)
    if hourly:
        near = _BY_THE_HOUR.sub(" ", near)
    if _AFTER.match(low, found.end()):
        near = near.replace("hourly fee", " ").replace("hourly rate", " ")  # by the hour, but told for a session
    if (
        _NOT_PRICE.search(near)
        or _is_paid_to_others(page, f"{low[max(0, found.start() - 60) : found.start()]} $ {behind}")
        or _NOT_HELD.match(low, found.end())
        or _BY_INSURED.match(low, found.end())
        or (_RECKONED.search(low, 0, found.start()) and " month" in low[found.end() : found.end() + 12])
        or _NOT_PRICE.search(unit.block.label.lower())
        or _NOT_PRICE.search(fold(unit.block.row))
    ):
        return None
    period = _period(unit, found) or ("session" if hourly else _beside(page, unit, found)) or _captioned(page, unit)
    first = _value(found, 1)
    if period is None and is_of_whole_program(page, unit, first):
        period = "program"
    if period is None:
        return None
    second = _value(found, 5) if found.group(5) else None
    if (
        second is not None
        and not found.group(4)
        and (second <= first or ("-" not in found.group() and " to " not in found.group()))
    ):
        second = None
    least, most = first, first if second is None else second
    if not _SANE[period][0] <= least <= most <= _SANE[period][1]:
        return None
    before = low[max(0, found.start() - 24) : found.start()]
    if second is None and (
        found.group(8) or (_FROM.search(before) and " to " not in low[found.end() : found.end() + 5])
    ):
        return least, None, period
    if second is None and _UP_TO.search(before):
        return None, most, period
    return least, most, period


def _is_paid_to_others(page: Page, near: str) -> bool:
    """Whether the words about an amount say that somebody else is paid it."""
    said = _PAID_TO_OTHERS.search(near)
    where = (said["where"] or said["who"] or "").strip() if said else ""
    return said is not None and not (where and any(where in name or name in where for name in page.provider_names))


def _is_hour_of_therapy(unit: Unit) -> bool:
    """Whether a short line gives what an hour of therapy costs: "Individual therapy per hour $140", "Fees: $160 / hour"."""
    low = unit.low
    if "hour" not in low or low.count(" ") >= LONGEST_HOURLY or _BY_THE_HOUR.search(low) is None:
        return False
    over = " ".join(heading.low for heading in unit.block.headings[-1:])
    return _CLINICAL.search(low) is not None and not (_NOT_CLINICAL.search(low) or _NOT_CLINICAL.search(over))


def _value(found: re.Match[str], group: int) -> float:
    amount = float(found.group(group).replace(",", "")) + int(found.group(group + 1) or 0) / 100
    return amount * 1000 if found.group(group + 2) else amount


def _clause_start(low: str, at: int) -> int:
    return max(0, at - 60, low.rfind("$", 0, at) + 1, low.rfind(";", 0, at) + 1, low.rfind(". ", 0, at) + 1)


def _period(unit: Unit, found: re.Match[str]) -> PricePeriod | None:
    """The period that stands behind the amount, over its column, at its label, before it, or in its heading."""
    low, block = unit.low, unit.block
    if after := _AFTER.match(low, found.end()):
        return _named(after)
    if _ALL_OF_IT.match(low, found.end()) and low.count("$") == 1:
        return "program"
    if _PACKAGE.search(low, _clause_start(low, found.start()), found.start()) or _FOR_SEVERAL.match(low, found.end()):
        return None
    if _SUM.search(low, max(0, found.start() - 30), found.start()) or _SUM_BEHIND.match(low, found.end()):
        return None
    for header in (block.column, block.row, block.label, block.lead_in if len(block.lead_in) < 80 else ""):
        if header and (over := _OVER.search(_ATTENDED.sub(" ", fold(header)))):
            return _named(over)
    for header in (block.row, block.column, block.label):
        if header and (thing := _NAMED_THING.search(fold(header))) and not _PACKAGE.search(fold(header)):
            return _named(thing)
    if before := _nearest_before(low, found.start()):
        return _named(before)
    nearest = block.headings[-1].low if block.headings else ""
    if len(low.split()) <= 12 and (over := _OVER.search(_ATTENDED.sub(" ", nearest))):
        return _named(over)
    if is_row_of_fees(unit):
        return "session"
    paid = _PAID.search(low, 0, found.start())
    named = _COURSE.search(low) or re.search(r"\b(?:course|class)\b", " ".join(h.low for h in block.headings))
    return "program" if paid and named else None


def _beside(page: Page, unit: Unit, found: re.Match[str]) -> PricePeriod | None:
    """The period of an amount that stands alone on its line: in the line under it ("per session"), or what the line over it names."""
    if len(_BEGINS_FROM.sub("", unit.low)) - len(found.group()) > 2 or unit.block.kind == "cell":
        return None
    below, above = _line(page, unit, 1), _line(page, unit, -1)
    named = above is not None and _PACKAGE.search(above.low) is None and _NOT_PRICE.search(above.low) is None
    if below is not None and (after := _AFTER.fullmatch(f" {below.low.strip(' .*')}")):
        return _named(after) if above is None or named else None
    if below is not None and named and _LASTS.fullmatch(below.low.strip(" .*()")):
        return "session"
    if above is None or not named:
        return None
    if (thing := _NAMED_THING.search(above.low)) is None and "$" not in above.low:
        name = _line(page, unit, -2)  # over a line that explains it
        thing = _NAMED_THING.search(name.low) if name is not None and not _NOT_PRICE.search(name.low) else None
    return _named(thing) if thing else None


def _captioned(page: Page, unit: Unit) -> PricePeriod | None:
    """The period of an amount in a run of short lines under a line that is its caption: "Daily rates", "Detox: $900"."""
    if len(unit.low.split()) > MAX_CAPTIONED or unit.block.kind == "heading":
        return None
    for line in reversed(page.units[max(0, unit.number - MOST_CAPTIONED) : unit.number]):
        if line.block.zone != unit.block.zone or line.block.kind == "cell":
            return None
        if "$" not in line.low:
            found = _CAPTION.fullmatch(line.low.strip(" :"))
            return _named(found) if found else None
        if len(line.low.split()) > MAX_CAPTIONED:
            return None
    return None


def _line(page: Page, unit: Unit, step: int) -> Unit | None:
    """The short line right under (1) or over (-1) this one."""
    at = unit.number + step
    line = page.units[at] if 0 <= at < len(page.units) else None
    return line if line is not None and line.block.zone == unit.block.zone and len(line.low) <= MAX_LABEL else None


def _nearest_before(low: str, at: int) -> re.Match[str] | None:
    nearest = None
    for nearest in _BEFORE.finditer(low, max(0, at - 90), at):  # noqa: B007
        pass
    if nearest is None or _STOP.search(low, nearest.end(), at) or at - nearest.end() > 40:
        return None
    return nearest


def _named(found: re.Match[str]) -> PricePeriod | None:
    name = (found.lastgroup or "").rstrip("23456789")
    return next((period for period in get_args(PricePeriod) if period == name), None)


def _evidence(page: Page, unit: Unit, at: int) -> list[Evidence]:
    block = unit.block
    quotes = [page.evidence(unit, quote=cut(unit.text, at))]
    if len(unit.low) < MAX_ALONE and unit.block.kind != "cell":
        following = page.units[unit.number + 1 : unit.number + 2]
        quotes += [page.evidence(line) for line in following if _AFTER.fullmatch(f" {line.low.strip(' .*')}")]
    for header in (block.column, block.label):
        if header and _OVER.search(fold(header)):
            return [page.evidence_of(block, header), *quotes]
    return quotes
