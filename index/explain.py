"""Why a program answers a filter as it does: what was asked, yes, no or not stated, and the quotes that it rests on.

Quotes are those of the values that bear on what was asked, refusals among them; where nothing bears on it there are none.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from index import families
from index.codes import GENDERS
from index.facts import beside, denied_people, of_one_list, only_some, who_lists
from index.filters.answers import Context, Filter
from index.filters.free import ROUND_THE_CLOCK
from index.filters.payer_kin import kin_of
from index.filters.payer_states import elsewhere
from index.filters.payers import NO_PLAN, bearing_most, in_none, others_out
from index.filters.served import (
    attended_from_there,
    is_online,
    perhaps_from_there,
    serving_elsewhere,
    states_of_caller,
    without_office,
)
from index.payer_questions import STATUS_WORDS
from index.questions import span
from index.result import Answered, FilterAnswer, Quoted, quotes_of
from index.times_told import block_told, days_told, session_told
from index.unsure import attendance_unsure, dayparts_told
from index.weekly import alternatives
from index.wording import DAY_NAMES, key, listed
from records import refusals
from records.codes import EITHER_HALF, IN_PART, WEEKDAYS
from records.computed_times import all_sessions
from records.directory.reference import is_listed
from records.medications import MODALITY, denials
from records.models import Code, Finding, Insurer, Program, Range, Session
from records.of_towns import RULE

FIELDS = {
    "modality": "modalities", "condition": "conditions", "population": "populations", "language": "languages",
    "accreditation": "accreditations", "daypart": "dayparts", "format": "formats", "payment": "payment",
}  # fmt: skip
# The fields that a filter is about where one stands in no list of FIELDS; of all others those of the week.
TOLD_OF = {option: (field,) for option, field in FIELDS.items() if option != "daypart"} | {
    "telehealth": ("telehealth", "telehealth_only", "formats"), "format": ("telehealth", "telehealth_only", "formats"),
    "hours": ("hours_per_week",), "duration": ("duration_weeks",), "insurer": (), "insurer_family": (), "level": (),
    "source": (), "confirmed_within_days": (),
}  # fmt: skip
Said = Iterator[Quoted]


def explainer(context: Context) -> Callable[[int, Program], list[FilterAnswer]]:
    """How a row and its program answer each filter of a request that was read in this context."""

    def explained(row: int, program: Program) -> list[FilterAnswer]:
        about = _About(context, row, program)
        return [about.answer(one) for one in context.reading.filters]

    return explained


_LISTS = ("modality", "condition", "population", "language")


class _About:
    """One program held against one request."""

    def __init__(self, context: Context, row: int, program: Program) -> None:
        self._context, self._row, self._program = context, row, program
        self._read_as = context.reading.read_as

    def answer(self, one: Filter) -> FilterAnswer:
        """The answer to one filter with what it rests on."""
        answer: Answered = "yes" if self._row in one.yes else "no" if self._row in one.no else "not stated"
        quotes, because = self._on(one.name)
        quoted = list(dict.fromkeys(quotes))
        if answer == "not stated":
            said = {(item.quote, item.url) for item in quoted}
            others = dict.fromkeys(self._doubtful(one.name))
            quoted += [item for item in others if (item.quote, item.url) not in said]
        return FilterAnswer(one.name, one.told, answer, quoted, because)

    def _on(self, name: str) -> tuple[Said, str]:
        """The quotes that bear on a filter, and what no quote says."""
        program = self._program
        match name:
            case "level":
                named = "" if program.level_named else "no page names the level; it was read from what they describe"
                return quotes_of(self._label("level", program.level_of_care), program.level_evidence), named
            case "insurer":
                return self._payers(self._read_as["insurer"]), self._elsewhere(self._read_as["insurer"])
            case "insurer_family":
                return self._payers(self._context.reading.insurers), ""
            case "payment":
                return self._payment(), self._elsewhere(self._read_as["payment"])
            case "day" | "time" | "day and time" | "day and daypart" | "daypart and time" | "day, daypart and time":
                return self._days(), self._zone()
            case "daypart":
                return self._dayparts(), self._zone()
            case "available":
                return self._week(), "; ".join(filter(None, (self._free(), self._zone())))
            case "hours":
                return self._amount("hours_per_week", "hours a week")
            case "duration":
                return self._amount("duration_weeks", "weeks")
            case "telehealth":
                return chain(self._attendance({"telehealth", "hybrid"}), self._served()), ""
            case "format":
                return chain(self._attendance({*self._read_as["format"], "hybrid"}), self._served()), ""
            case "place":
                return chain(self._places(), self._served()), ", and ".join(
                    filter(None, (self._distance(), self._away()))
                )
            case "source":
                return quotes_of(self._label("level", program.level_of_care), program.level_evidence), ""
            case "confirmed_within_days":
                days = max((self._context.now - program.last_confirmed).days, 0)
                told = f"last confirmed {program.last_confirmed.date()}, {days} day{'s' if days != 1 else ''} ago"
                return iter(()), told
        return self._listed(name), ""

    def _doubtful(self, name: str) -> Said:
        """What pages say of another town than was asked for, and times without am or pm."""
        fields = TOLD_OF.get(name, ("sessions", "days", "dayparts")) if name != "place" else ()
        wanted = self._read_as.get(name) if name in FIELDS and name not in ("format", "daypart") else None
        for finding in self._program.unclear:
            doubt = next((rule for rule in (RULE, EITHER_HALF, IN_PART) if finding.rule.startswith(rule)), "")
            if doubt and finding.field in fields and (wanted is None or finding.value in wanted):
                yield from quotes_of(doubt, finding.evidence)

    def _filter(self, name: str) -> Filter:
        return next(one for one in self._context.reading.filters if one.name == name)

    def _label(self, option: str, code: str) -> str:
        return self._context.data.known.label(option, code)

    def _codes(self, option: str, wanted: set[str]) -> Said:
        for code in getattr(self._program, FIELDS[option]):
            if code.code in wanted:
                yield from quotes_of(self._label(option, code.code), code.evidence)

    def _listed(self, name: str) -> Said:
        """The codes that were asked for; beside people of an age the ages that are stated."""
        wanted = set(self._read_as[name])
        medications = self._context.data.known.medications
        # Which medication is meant stands in the quotes of the modality of all of them, or in a denial.
        asked = wanted & medications.keys() if name == "modality" else set()
        yield from self._codes(name, wanted | {medications[code] for code in asked})
        if asked:
            yield from quotes_of("not given", denials(self._program))
        if name in _LISTS:
            for how, denied in (("denied", refusals.denied), ("denied in part", refusals.denied_in_part)):
                for code, quotes in denied(self._program, FIELDS[name]).items():
                    if code in wanted or (asked and code == MODALITY):
                        yield from quotes_of(f"{self._label(name, code)}: {how}", quotes)
        if name == "population":
            for finding in denied_people(
                self._program, wanted, ages=bool(wanted & self._context.data.known.ages.keys())
            ):
                whom = finding.value.get("code")
                said = (
                    self._label(name, whom)
                    if whom
                    else f"{span(finding.value['min'], finding.value['max'])} years of age"
                )
                yield from quotes_of(f"{said}: {who_lists(finding)}", finding.evidence)
            for finding in only_some(self._program):
                if finding.value in wanted:
                    yield from quotes_of(f"{self._label(name, finding.value)}: a part of them", finding.evidence)
            yield from self._codes(name, {GENDERS[code] for code in wanted & GENDERS.keys()} - wanted)
        if name == "population" and wanted & self._context.data.known.ages.keys():
            yield from _ranges(self._program.ages, "years of age")

    def _payers(self, asked: list[str]) -> Said:
        """What is said of the insurers and of those that may be meant; where it answers nothing, of most or of all others."""
        known, program = self._context.data.known, self._program
        wanted = families.named_as(known, asked)
        wanted |= {one for code in asked for one in kin_of(self._context, code).bearing(self._row)}
        for insurer in (*program.insurers, *beside(program)):
            if insurer.id in wanted:
                yield from quotes_of(self._insurer(insurer), insurer.evidence)
        for finding in of_one_list(program):
            if finding.field == "insurers" and finding.value["id"] in wanted:
                yield from self._one_list("insurer", finding.value["id"], finding)
        yield from self._unsure_payers(wanted)
        bitmaps = self._context.data.bitmaps
        named = {
            code for code in asked if any(self._row in bitmaps[f"insurer:{code}:{status}"] for status in STATUS_WORDS)
        }
        ways = {
            way
            for code in asked
            for plan in self._read_as.get("plan", [NO_PLAN])
            for way in bearing_most(self._context, code, plan)
            if code not in named or (way == "most_ppo" and plan)
        }
        for stated in program.payment:
            if stated.code in ways:
                yield from quotes_of(self._label("payment", stated.code), stated.evidence)
        if any(self._row in others_out(self._context, code, billed=how) for code in asked for how in (False, True)):
            yield from quotes_of("all others out of network", refusals.others_out_of_network(program))
            said = {item.quote for item in refusals.others_out_of_network(program)}
            billed = [item for item in refusals.billed_out_of_network(program) if item.quote not in said]
            yield from quotes_of("out-of-network benefits billed", billed)
            if any(self._row in in_none(self._context, code) for code in asked):
                yield from quotes_of("in no network", refusals.in_no_network(program))
        for plan, quotes in refusals.plans_denied(program).items():
            if plan in self._read_as.get("plan", []):
                yield from quotes_of(f"{self._label('plan', plan)} plans: refused", quotes)
        if not named:
            for what, quotes in refusals.insurance_refused(program).items():
                yield from quotes_of(what, quotes)

    def _unsure_payers(self, wanted: set[str]) -> Said:
        """What pages say of an insurer and do not make sure, where they say nothing sure of it: "credentialing is in progress"."""
        stated = {insurer.id for insurer in self._program.insurers}
        listed_in_part = of_one_list(self._program)
        for finding in self._program.unclear:
            if finding.field != "insurers" or finding in listed_in_part:
                continue
            code = finding.value["id"]
            if code in wanted - stated or (code in wanted and finding.value.get("plan_types")):
                yield from quotes_of(f"{self._label('insurer', code)}: not sure", finding.evidence)

    def _elsewhere(self, asked: list[str]) -> str:
        """Why a Medicaid of a state that nobody names is a no: the program is in other states."""
        known = self._context.data.known
        away = [code for code in asked if self._row in elsewhere(self._context, code)]
        if not away:
            return ""
        places = sorted({place.state for place in self._program.locations if place.state})
        there = [self._label("state", s) for s, its in known.medicaid_of.items() if its in away]
        names = listed([self._label("insurer", code) for code in away])
        served = sorted({self._label("state", code.code) for code in self._program.states_served})
        is_there = (
            f"is in {listed(places)}" if places else f"serves {listed(served)}" if served else "is in another state"
        )
        return f"{names} is Medicaid in {listed(there)}, and the program {is_there} only"

    def _insurer(self, insurer: Insurer) -> str:
        plans = (
            f" ({', '.join(self._label('plan', plan.lower()) for plan in insurer.plan_types)})"
            if insurer.plan_types
            else ""
        )
        known = self._context.data.known
        meant = known.options["insurer"].wordings.get(key(insurer.name), [])
        code = meant[0] if len(meant) == 1 and known.arms.get(meant[0]) == insurer.id else insurer.id
        return f"{self._label('insurer', code)}{plans}: {STATUS_WORDS[insurer.status]}"

    def _payment(self) -> Said:
        wanted = self._read_as["payment"]
        payers = [code for code in wanted if code in self._context.data.known.public_payers]
        if payers:
            yield from self._payers(payers)
        yield from self._codes("payment", set(wanted))
        for code, quotes in refusals.payment_denied(self._program).items():
            if code in wanted:
                yield from quotes_of(f"{self._label('payment', code)}: refused", quotes)
        for finding in of_one_list(self._program):
            if finding.field == "payment" and finding.value["code"] in wanted:
                yield from self._one_list("payment", finding.value["code"], finding)

    def _one_list(self, option: str, code: str, finding: Finding) -> Said:
        """A way to pay that only some of the directory's rows list, with the quotes of either side."""
        return quotes_of(f"{self._label(option, code)}: {who_lists(finding)}", finding.evidence)

    def _days(self) -> Said:
        """Days and sessions on the days that were asked for; where none is, the week as it is stated."""
        wanted = set(self._read_as.get("day", WEEKDAYS))
        sessions = [one for one in all_sessions(self._program) if wanted & set(one.days)]
        days = [one for one in self._program.days if one.code in wanted]
        if wanted <= {day for one in sessions for day in one.days} | {one.code for one in days}:
            yield from self._sessions(sessions)
            yield from self._named(days)
            yield from self._said_dayparts()
        else:
            yield from self._week()

    def _week(self) -> Said:
        """All that is stated of the week."""
        program = self._program
        yield from self._sessions(sessions := all_sessions(program))
        yield from self._named([day for day in program.days if all(day.code not in one.days for one in sessions)])
        yield from self._said_dayparts()
        for stated, unit in ((program.days_per_week, "days a week"), (program.hours_per_week, "hours a week")):
            yield from _ranges(stated, unit)

    def _dayparts(self) -> Said:
        """Parts of the day in words, and sessions, of which the times decide."""
        yield from self._said_dayparts()
        yield from self._sessions(all_sessions(self._program))
        if "weekend" in self._read_as["daypart"]:
            yield from self._named(self._program.days)

    def _said_dayparts(self) -> Said:
        for part, quotes in dayparts_told(self._program):
            yield from quotes_of(part.capitalize(), quotes)

    def _sessions(self, sessions: Iterable[Session]) -> Said:
        for session in sessions:
            yield from quotes_of(session_told(session), session.evidence)

    def _named(self, days: Iterable[Code]) -> Said:
        for code in days:
            yield from quotes_of(DAY_NAMES[code.code], code.evidence)

    def _free(self) -> str:
        """What of the week lies inside the free time, in words."""
        assert self._context.reading.free is not None
        if self._program.level_of_care in ROUND_THE_CLOCK:
            return "it is round the clock: one lives there"
        best = self._context.reading.free(self._row).best(alternatives(self._program))
        if best is None:
            return "nothing is stated of the week"
        fit, way = best
        times = listed([block_told(block) for block in way.blocks]) if way.blocks else "times not stated"
        inside = days_told(fit.fitting) or "no day"
        needs = f"needs {way.need} day{'s' if way.need != 1 else ''} a week" if way.timed or way.untimed else ""
        possible = f"{days_told(fit.possible)} possible" if fit.possible and fit.answer == "not stated" else ""
        inside = f"{inside} inside the free time" if way.blocks else ""
        doubt = "whether that is enough is not stated" if fit.answer == "not stated" and not possible else ""
        return "; ".join(filter(None, (times, needs, inside, possible, doubt)))

    def _zone(self) -> str:
        """Whose clocks the times of the page are of, where they are not the caller's."""
        return next((one.told() for one in self._context.reading.zoned if self._row in one.rows), "")

    def _amount(self, field: str, unit: str) -> tuple[Said, str]:
        stated: list[Range] = getattr(self._program, field)
        if stated or field not in self._program.derived:
            return _ranges(stated, unit), ""
        computed = self._program.derived[field]
        words = f"{span(computed.min, computed.max)} {unit}"
        return quotes_of(
            f"{words} (computed)", computed.evidence
        ), f"{words} is computed and not said: {computed.rule or 'from the times'}"

    def _attendance(self, wanted: set[str]) -> Said:
        for text in self._program.telehealth:
            yield from quotes_of(f"telehealth: {text.value}", text.evidence)
        for what, quotes in attendance_unsure(self._program):
            yield from quotes_of(what, quotes)
        for text in self._program.telehealth_only:
            yield from quotes_of("telehealth only", text.evidence)
        yield from self._codes("format", wanted)

    def _places(self) -> Said:
        """The locations, first those that answer best: of a chain's thirty only a few are shown."""
        order = self._context.reading.order_of_places(self._context.data.locations, self._row)
        for place in (self._program.locations[at] for at in order):
            words = ", ".join(filter(None, (place.street, place.city, place.state, place.zip)))
            yield from quotes_of(words, place.evidence)

    def _away(self) -> str:
        """What telehealth has to do with a place that is asked for."""
        if self._row in attended_from_there(self._context):
            return "served by telehealth from there"
        if self._row in without_office(self._context) and self._row in serving_elsewhere(self._context):
            return "it is online only, and for other states"
        perhaps = self._row in perhaps_from_there(self._context) and self._row not in self._filter("place").yes
        return "whether it is by telehealth for people there is not stated" if perhaps else ""

    def _served(self) -> Said:
        """The states that are served by telehealth, where it counts in which the caller is: the caller's own, or all."""
        caller, stated = states_of_caller(self._context), self._program.states_served
        own = [code for code in stated if code.code in ("all", *caller)]
        if caller and (is_online(self._context) or self._program.telehealth_only):
            for code in own or stated:
                name = "all states" if code.code == "all" else self._label("state", code.code)
                yield from quotes_of(f"telehealth for {name}", code.evidence)

    def _distance(self) -> str:
        miles, places = self._context.reading.location_miles, self._context.data.locations
        if miles is None:
            return ""
        every = miles[places.entries_of(self._row)].tolist()
        known = [one for one in every if not math.isnan(one)]
        where, most = self._read_as["near"][0], self._read_as["miles"][0]
        if not known and places["reach"][places.entries_of(self._row)].any():
            return (
                f"only its city is known, which has its middle more than {most} miles from {where} and may reach nearer"
            )
        if not known:
            return "where it is on the map is not known"
        if math.isinf(least := min(known)):
            return f"more than {most} miles from {where}"
        nearest = self._program.locations[every.index(least)]
        by_zip = is_listed(nearest.evidence) and nearest.latitude is None
        middle = ", to the middle of its ZIP: the directory gives no coordinates" if by_zip else ""
        return f"{least:.1f} miles from {where}, as the crow flies{middle}"


def _ranges(stated: Iterable[Range], unit: str) -> Said:
    for one in stated:
        yield from quotes_of(f"{span(one.min, one.max)} {unit}", one.evidence)
