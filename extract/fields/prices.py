"""What treatment here costs, where the page says it of this provider and for a period."""

from __future__ import annotations

import re
from typing import get_args

from extract.document import fold
from extract.page import Page
from extract.patterns.alternatives import beginnings, either
from extract.patterns.searching import compiled
from extract.paying.clinician_fees import charged_here, is_row_of_fees
from extract.paying.course_prices import is_of_whole_program
from extract.paying.kind_rows import is_row_of_kinds
from extract.paying.paying_claim import MAX_SENTENCE, claim_of, cut
from extract.paying.price_goes_on import earlier_amount, is_for_each, is_of_later_sessions
from extract.paying.price_subject import claim_of_amount
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import Claim, PricePeriod
from records.models import Evidence, Finding

# "$ 25.000": with a dot for thousands it is written in another country, and no dollars
_NUMBER = r"(\d{1,3}(?:,\d{3})+|\d{1,6})(?!\d|\.\d{3})(?:\.(\d\d))?( ?k\b)?"
_AMOUNT = compiled(rf"(?:us)?\$ ?{_NUMBER}(?: ?(?:-|to|and|or|a|y) ?(?:us)?(\$)? ?{_NUMBER})?(\+)?")
_WORDINGS = Wordings.of(__name__)
_AFTER = _WORDINGS["after"]
_BEFORE = _WORDINGS["before"]
_OVER = _WORDINGS["over"]
_NAMED_THING = _WORDINGS["named_thing"]
_BY_THE_HOUR = _WORDINGS["by_the_hour"]
_CLINICAL = _WORDINGS["clinical"]
_NOT_CLINICAL = _WORDINGS["not_clinical"]
LONGEST_HOURLY = 14  # words of a line that gives the price of an hour
_LASTS = _WORDINGS["lasts"]
_PACKAGE = _WORDINGS["package"]
_FOR_SEVERAL = _WORDINGS["for_several"]
_SUM = _WORDINGS["sum"]
_RECKONED = _WORDINGS["reckoned"]
_COSTS_SO_MUCH = _WORDINGS["costs_so_much"]
_WHOLE_PROGRAM = _WORDINGS["whole_program"]
_SUM_BEHIND = _WORDINGS["sum_behind"]
_ALL_OF_IT = _WORDINGS["all_of_it"]
_ATTENDED = _WORDINGS["attended"]
_OWN_USUAL = _WORDINGS["own_usual"]
_VARY = _WORDINGS["vary"]
NARROW = 1.6  # times
_LOWERED = _WORDINGS["lowered"]
_COURSE = _WORDINGS["course"]
_PAID = _WORDINGS["paid"]
_ANOTHER_FEE = _WORDINGS["another_fee"]
_OTHER_SUMS = _WORDINGS.text("other_sums")
# Tried only where one of them can begin
_NOT_PRICE = compiled(rf"(?={either(beginnings(_OTHER_SUMS))})(?:{_OTHER_SUMS})")
_PAID_TO_OTHERS = _WORDINGS["paid_to_others"]
_OTHERS_COLUMN = _WORDINGS["others_column"]
_NOT_HELD = _WORDINGS["not_held"]
_GIVEN_MONEY = _WORDINGS["given_money"]
_ESTIMATE = _WORDINGS["estimate"]
_AT_LARGE = _WORDINGS["at_large"]
_ASKED = _WORDINGS["asked"]
_ASKED_OF_US = _WORDINGS["asked_of_us"]
_CAPTION = _WORDINGS["caption"]
_STOP = compiled(r"[;$]|(?<!\.)\.(?!\.)")  # dots in a row lead the eye to the amount
_FROM = _WORDINGS["from"]
_UP_TO = _WORDINGS["up_to"]
_SANE: dict[str, tuple[float, float]] = {
    "day": (5, 10_000), "week": (20, 30_000), "month": (50, 150_000), "program": (10, 300_000), "session": (2, 3_000),
}  # fmt: skip
MAX_EVIDENCE = 2
MAX_AMOUNTS = 12
MAX_ALONE = 14  # characters of an amount with nothing beside it
MAX_CAPTIONED, MOST_CAPTIONED = 8, 8  # words of a line under a caption, and lines of its run
_BEGINS_FROM = compiled(r"^(?:from|starting (?:at|from)) ")
MAX_LABEL = 60  # characters of a line that stands over or under an amount
_WITH_MORE = _WORDINGS["with_more"]
_BY_INSURED = _WORDINGS["by_insured"]


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
                if claim is None or (of_it := claim_of_amount(page, unit, found.start(), found.end(), claim)) is None:
                    continue
                before = held.get(price)
                quotes = before[1] if before and before[0] == of_it else []
                if before is None or before[0] == of_it or of_it == "own":
                    held[price] = (of_it, [*quotes, *_evidence(page, unit, found.start())][:MAX_EVIDENCE])
    return [
        page.finding("prices", {"min": low, "max": high, "per": per}, quotes, "price", claim=claim)
        for (low, high, per), (claim, quotes) in held.items()
    ]


def claim_on(page: Page, unit: Unit) -> Claim | None:
    """Whose price a line states: own, unclear where it is an estimate or asked for, or None."""
    ours = charged_here(page, unit) or _is_answer(page, unit, _ASKED_OF_US) or _is_of_only_level(page, unit)
    claim = "own" if ours else claim_of(page, unit)
    if claim == "own" and (unit.low.endswith("?") or _ESTIMATE.search(_OWN_USUAL.sub(" ", _without_vary(unit.low)))):
        return "unclear"
    if claim == "own" and not page.scope(unit).own and any(_AT_LARGE.search(h.low) for h in unit.block.headings):
        return "unclear"
    return claim


def _is_of_only_level(page: Page, unit: Unit) -> bool:
    """Whether the one level of a provider's page costs an exact sum: "IOP costs $4,500 for eight weeks" is said of no other's."""
    if " cost" not in unit.low or not page.presents_own or len(page.subjects.codes) != 1:
        return False
    if any(_AT_LARGE.search(heading.low) for heading in unit.block.headings):
        return False
    scope = page.scope(unit)
    at_large = scope.claim == "general" and scope.why.endswith("programs_at_large")
    return (
        at_large and page.levels(unit).codes == page.subjects.codes and _COSTS_SO_MUCH.fullmatch(unit.low) is not None
    )


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
        or _GIVEN_MONEY.search(near)
        or _BY_INSURED.match(low, found.end())
        or (_RECKONED.search(low, 0, found.start()) and " month" in low[found.end() : found.end() + 12])
        or _NOT_PRICE.search(unit.block.label.lower())
        or _NOT_PRICE.search(fold(unit.block.row))
        or (unit.block.column and _OTHERS_COLUMN.fullmatch(fold(unit.block.column)))
    ):
        return None
    period = _period(unit, found) or ("session" if hourly else _beside(page, unit, found)) or _captioned(page, unit)
    first = _value(found, 1)
    if period is None and is_of_whole_program(page, unit, first):
        period = "program"
    if period is None:
        later = (
            is_for_each(low, *found.span())
            or is_of_later_sessions(page, unit, found.start())
            or is_row_of_kinds(page, unit)
        )
        period = "session" if later else _as_beside(unit, found)
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
    if _SUM.search(low, max(0, found.start() - 30), found.start()):
        return None
    if _SUM_BEHIND.match(low, found.end()):
        of_all = _WHOLE_PROGRAM.fullmatch(low, _clause_start(low, found.start()), found.start())
        return "program" if of_all is not None else None
    for header in (block.column, block.row, block.label, block.lead_in if len(block.lead_in) < 80 else ""):
        if header and (over := _OVER.search(_ATTENDED.sub(" ", fold(header)))):
            return _named(over)
    for header in (block.row, block.column, block.label):
        if header and (thing := _NAMED_THING.search(fold(header))) and not _PACKAGE.search(fold(header)):
            return _named(thing)
    before = _nearest_before(low, found.start())
    if before is not None and before.group().strip() != "tuition":
        return _named(before)
    nearest = block.headings[-1].low if block.headings else ""
    if len(low.split()) <= 12 and (over := _OVER.search(_ATTENDED.sub(" ", nearest))):
        return _named(over)  # "Tuition: $6,000" under "Monthly cost" is of a month
    if before is not None:
        return _named(before)
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


def _as_beside(unit: Unit, found: re.Match[str]) -> PricePeriod | None:
    """The period of the amount before it, beside which it is told for others: "$120 for individuals and $150 for couples"."""
    at = earlier_amount(unit.low, found.start(), found.end())
    earlier = _AMOUNT.match(unit.low, at) if at >= 0 else None
    return _period(unit, earlier) if earlier is not None else None


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
