"""How many days a week of those that are named, to be chosen: "clients choose any three evenings", "three of the four evenings"."""

from __future__ import annotations

from collections.abc import Iterator

from extract.literals import Guarded
from extract.schedule.numbers import NUMBER, value_of
from extract.schedule.shapes import Quantity
from extract.searching import compiled

MOST_DAYS = 7
_DAYS = (
    r"(?:(?:week)?days|evenings|nights|mornings|afternoons|sessions|groups|dias|noches|tardes|mananas|sesiones|grupos)"
)
_OF_THEM = rf"(?:out )?(?:of|de) (?:the|these|those|our|las?|los) (?:{NUMBER} )?(?:weekly |available |group )?{_DAYS}"
_CHOSEN = Guarded(
    rf"\b(?:any|choose(?:s|ing)?|picks?|picking|selects?|elij\w+|escoj\w+|elig\w+|cualquiera de)(?: any)? (?P<least>at least |a minimum of |al menos )?(?P<number>{NUMBER})"
    rf" (?:{_OF_THEM}|{_DAYS}|of (?:them|these|those|the (?:{NUMBER}))|de (?:ellos|ellas))(?![\w-])"
    rf"|(?P<least_of>\b(?:at least|a minimum of|al menos) )?\b(?P<of>{NUMBER}) {_OF_THEM}(?![\w-])"
)
_CHOSEN_SIGNS = (
    "any",
    "choos",
    "pick",
    "select",
    "elij",
    "escoj",
    "elig",
    "cualquiera",
    "of the",
    "of tho",
    "of our",
    "of l",
    "de the",
    "de tho",
    "de our",
    "de l",
)  # fmt: skip - one of these is in whatever it finds
# What stands before or behind "three of the four evenings" where that is how many must be attended
_ATTENDED_BEFORE = compiled(
    r"\b(?:attend\w*|attendance(?: (?:on|at|in|of))?|come|comes|join\w*|participat\w*|choos\w*|pick\w*|select\w*|commit\w*|on|asist\w*|participa\w*)\b[^.;:]{0,24}$"
)
_ATTENDED_BEHIND = compiled(
    r"[^.;:]{0,16}\b(?:(?:is|are) (?:required|expected|mandatory|enough)|must be attended|son obligatori[ao]s)\b"
)
# "Missing any three sessions", "any two days' notice": no way of attending; an amount "per week" is read as such.
_NOT_ATTENDED = compiled(
    r"\b(?:miss\w*|absen\w*|skip\w*|fail\w*|discharg\w*|cancel\w*|without|no[- ]show\w*|first|last|free|falt\w*|faltar)\b"
)
_BEHIND = compiled(r"['’]|\s(?:notice|a week|per week|each week|every week|weekly|in a row|a month|per month|before|prior|a la semana|por semana)\b")  # fmt: skip
# "You may attend three, four or five days", of a week that is told elsewhere; a week behind it is read as such.
_ATTENDED_DAYS = Guarded(
    rf"\b(?:you|clients|patients|participants|members|people|they|teens|adults|who|pacientes|clientes|usted|participantes)"
    r"(?: (?:may|can|could|will|must|typically|usually|generally|often|are able to|have the option to|choose to|choose|decide to|pueden?))*"
    r" (?:attend|come|take part|participate|choose|select|pick|asistir|venir|asisten)(?: (?:for|on|in|between|iop|php|our iop|our php|groups?|sessions|treatment|the program|entre))*"
    rf" (?:either )?(?P<low>{NUMBER})(?:(?:,? days?)?(?:, {NUMBER})*,? ?(?:-|or|to|and|o|a|y) ?(?P<high>{NUMBER})) {_DAYS}"
    r"(?=\s*(?:$|[.;!)]|,? (?:depending|based|as (?:needed|recommended|your|their)|according|to (?:fit|suit)|seg[uú]n)\b))"
)
# "At least three days of attendance", "a minimum of three evenings is required", "three days minimum", "most clients attend three days"
_WHOLE_DAYS = r"(?:(?:week)?days|evenings|nights|mornings|afternoons|dias|noches|tardes|mananas)"
_WHO_COMES = r"(?:you|clients|patients|participants|members|people|everyone|pacientes|clientes|participantes)"
_COMES = r"(?:attend|come|participate|take part|join|asisten?|vienen)(?: (?:for|on|in|at|groups?|iop|php|the program))*"
_LEAST_ATTENDED = Guarded(
    rf"\b(?:at least|a minimum of|minimum of|no (?:less|fewer) than|al menos|un minimo de) (?P<least>{NUMBER}) (?:{_WHOLE_DAYS}|of (?:them|these|those)(?: {_WHOLE_DAYS})?)(?![\w-])"
    rf"|\b(?P<minimum>{NUMBER})[ -](?:day|{_WHOLE_DAYS})(?: is the| as a| at)? minimum\b"
    rf"|\b(?P<required>{NUMBER}) {_WHOLE_DAYS}(?: of (?:iop|group|groups|programming|treatment))? (?:is|are) (?:required|expected|mandatory)\b"
    rf"|\b(?:most|many)(?: of)?(?: our)? {_WHO_COMES} {_COMES} (?P<most>{NUMBER}) {_WHOLE_DAYS}(?=\s*(?:$|[.;,!)]))"
    rf"|\b{_WHO_COMES} (?:(?:typically|usually|generally|normally|tend to) )+{_COMES} (?P<usual>{NUMBER}) {_WHOLE_DAYS}(?=\s*(?:$|[.;,!)]))"
)
# One of these is in whatever it matches
_LEAST_SIGNS = (
    "least", "minimum", "no less", "no fewer", "al menos", "minimo", "required", "expected", "mandatory", "most", "many", "typically", "usually",
    "generally", "normally", "tend to",
)  # fmt: skip
_OF_SO_MANY = compiled(r"\b(?:of|de) (?:the|these|those|our|las?|los)? ?$")
_OF_ATTENDANCE = compiled(
    r"\b(?:attend\w*|attendance|participation|come|comes|take part|participat\w+|commit\w*|asist\w*|participa\w*)\b"
)
_REQUIRED_BEHIND = compiled(
    r"(?: of (?:iop|php|groups?|programming|treatment))?(?: (?:is|are) (?:required|expected|mandatory|the minimum)| de asistencia)"
)
# Of what else days are counted: "three days of sobriety", "three days in detox", "three days' notice"
_OF_SOMETHING_ELSE = compiled(
    r"['’]|\s(?:notice|a week|per week|each week|every week|weekly|in a row|a month|per month|each month|before|prior|since|sober|clean|free|without|ago|later|after|a la semana|por semana)\b"
    r"|\s(?:of|in|at|for) (?!attendance\b|iop\b|php\b|groups?\b|programming\b|treatment\b|our\b|these\b|the (?:four|five|week|program)\b|order\b)"
)
_OF_OTHERS = compiled(
    r"\b(?:miss\w*|absen\w*|skip\w*|fail\w*|cancel\w*|without|no[- ]show\w*|after|within|detox\w*|residential|inpatient|stay\w*|sober|sobriety|drug|screen\w*|test\w*|wait\w*|notice|exercis\w*|gym|work(?:s|ing)?|school|aa|na|meetings?|yoga|home|visit\w*|falt\w*)\b"
)


def counts_of_chosen_days(folded: str) -> list[Quantity]:
    """The days per week of such wordings.

    >>> [(one.min, one.max) for one in counts_of_chosen_days("clients choose any three evenings.")]
    [(3.0, 3.0)]
    >>> [(one.min, one.max) for one in counts_of_chosen_days("attendance on at least 3 of the 4 evenings is required")]
    [(3.0, None)]
    >>> counts_of_chosen_days("missing any three sessions ends treatment"), counts_of_chosen_days("three of the groups are new")
    ([], [])
    >>> [(one.min, one.max) for one in counts_of_chosen_days("you may attend three, four or five days.")]
    [(3.0, 5.0)]
    >>> [(one.min, one.max) for one in counts_of_chosen_days("a minimum of three days is required. most clients attend four days.")]
    [(3.0, None), (4.0, 4.0)]
    >>> counts_of_chosen_days("at least three days of sobriety are required"), counts_of_chosen_days("at least three days' notice")
    ([], [])
    """
    found = [*_attended(folded), *_least_attended(folded)]
    for match in _CHOSEN.finditer(folded) if _may_hold(folded, _CHOSEN, _CHOSEN_SIGNS) else ():
        before = folded[max(0, match.start() - 60) : match.start()]
        if _NOT_ATTENDED.search(before) or _BEHIND.match(folded, match.end()):
            continue
        if match["of"] and not (_ATTENDED_BEFORE.search(before) or _ATTENDED_BEHIND.match(folded, match.end())):
            continue
        number = value_of(match["number"] or match["of"])
        if not 1 < number <= MOST_DAYS or number != int(number):
            continue
        least = match["least"] or match["least_of"]
        found.append(Quantity("days_per_week", number, None if least else number, match.start(), match.end(), "exact"))
    return found


def _may_hold(folded: str, wording: Guarded, signs: tuple[str, ...]) -> bool:
    """Whether a wording may stand in a text: by the pieces that it needs, which are cheaply told, and by its signs."""
    return wording.may_match(folded) and any(map(folded.__contains__, signs))


def _least_attended(folded: str) -> Iterator[Quantity]:
    """How many days must be attended at least, or mostly are, where no "a week" is said: the week is told beside."""
    for match in _LEAST_ATTENDED.finditer(folded) if _may_hold(folded, _LEAST_ATTENDED, _LEAST_SIGNS) else ():
        group = match.lastgroup or ""
        number = value_of(match[group])
        if not 1 < number <= MOST_DAYS or number != int(number) or _OF_SOMETHING_ELSE.match(folded, match.end()):
            continue
        begin = max(folded.rfind(mark, 0, match.start()) for mark in ".;!?") + 1
        before = folded[begin : match.start()]
        if _OF_OTHERS.search(before) or _OF_SO_MANY.search(before):
            continue  # "3 of the 4 evenings are required"
        alone = group == "minimum" and (not before.strip(" (-") or before.endswith(("(", "- ", ", ")))
        told = (
            alone
            or group in ("most", "usual", "required")
            or _OF_ATTENDANCE.search(f"{before}{folded[match.end() : match.end() + 40]}")
        )
        if told or _REQUIRED_BEHIND.match(folded, match.end()):
            least = None if group in ("least", "minimum") else number
            yield Quantity(
                "days_per_week", number, least, match.start(), match.end(), "at_least" if least is None else "exact"
            )


def _attended(folded: str) -> Iterator[Quantity]:
    """How many days somebody may attend, as a range or a list: a single number may be of anything."""
    for match in _ATTENDED_DAYS.finditer(folded):
        low, high = (value_of(match[name]) for name in ("low", "high"))
        if 1 <= low < high <= MOST_DAYS and not _NOT_ATTENDED.search(
            folded[max(0, match.start() - 60) : match.start()]
        ):
            yield Quantity("days_per_week", low, high, match.start("low"), match.end(), "exact")
