"""A hit as a row of CSV: columns with stable names; what no page states reads "not stated", never an empty cell."""

from __future__ import annotations

from collections.abc import Iterable

from console import words
from console.hits import first_voice
from index.known import KnownValues
from index.result import Hit
from records.codes import INSURER_STATES
from records.directory.reference import SOURCES, sources_of
from records.models import Location, Program, Range

NOT_STATED, NOTHING, OPEN, NOT_MEASURED = "not stated", "nothing", "open", "not measured"
RANGES = ("hours_per_week", "session_hours", "days_per_week", "duration_weeks", "ages")
CODES = (
    "days", "dayparts", "formats", "payment", "modalities", "conditions", "populations", "languages", "accreditations",
    "admission", "states_served",
)  # fmt: skip
COLUMNS = (
    "tier", "ask", "id", "provider", "level_of_care", "level_label", "level_named", "track",
    "street", "city", "state", "zip", "locations", "distance_miles", "distance_is",
    "phone", "phone_purpose", "sessions",
    *(f"{name}_{end}" for name in RANGES for end in ("min", "max")), "computed",
    "telehealth", "telehealth_only", *INSURER_STATES, *CODES, "prices",
    "first_seen", "last_confirmed", "stale", "provider_id", "site", "urls", "source",
)  # fmt: skip


def row(hit: Hit, known: KnownValues, *, near: bool) -> list[str]:
    """The cells of a hit in the order of COLUMNS; several values of a cell are parted by "; "."""
    program = hit.program
    place = program.locations[hit.location] if program.locations else None
    voice = first_voice(program)
    measured = NOT_STATED if near else NOT_MEASURED
    cells = {
        "tier": hit.tier,
        "ask": _joined((ask.question for ask in hit.asks), NOTHING),
        "id": program.id,
        "provider": program.provider,
        "level_of_care": program.level_of_care,
        "level_label": known.label("level", program.level_of_care),
        "level_named": "yes" if program.level_named else "no",
        "track": program.track or NOT_STATED,
        **{
            name: (getattr(place, name) if place else None) or NOT_STATED for name in ("street", "city", "state", "zip")
        },
        "locations": _joined(map(words.address, program.locations)),
        "distance_miles": measured if hit.distance_miles is None else f"{hit.distance_miles:g}",
        "distance_is": measured
        if hit.distance_miles is None
        else "about"
        if hit.distance_approximate
        else measured_from(place),
        "phone": words.dialled(voice.number) if voice else NOT_STATED,
        "phone_purpose": voice.purpose if voice else NOT_STATED,
        "sessions": _joined(words.sessions(program.sessions)),
        "computed": _joined((f"{name} {words.span(span)}" for name, span in sorted(program.derived.items())), NOTHING),
        "telehealth": _joined(dict.fromkeys(one.value for one in program.telehealth if one.value != "unknown")),
        "telehealth_only": _joined(one.value for one in program.telehealth_only),
        **_insurers(program, known),
        **{name: _joined(one.code for one in getattr(program, name)) for name in CODES},
        "prices": _joined(map(words.price_with_sentence, program.prices)),
        "source": _joined(source for source in SOURCES if source in sources_of(program)),
        "first_seen": program.first_seen.date().isoformat(),
        "last_confirmed": program.last_confirmed.date().isoformat(),
        "stale": program.stale or "no",
        "provider_id": program.provider_id,
        "site": program.site,
        "urls": _joined(program.urls),
    }
    for name in RANGES:
        spans = getattr(program, name)
        cells[f"{name}_min"], cells[f"{name}_max"] = _ends(_bands(spans) if name == "ages" else spans)
    return [words.clean(cells[column]) for column in COLUMNS]


def measured_from(place: Location | None) -> str:
    """What a distance is measured to: a point that the source gives, or the middle of the ZIP."""
    return "from coordinates" if place is not None and place.latitude is not None else "from ZIP"


def _joined(values: Iterable[str], otherwise: str = NOT_STATED) -> str:
    return "; ".join(values) or otherwise


def _ends(spans: list[Range]) -> tuple[str, str]:
    """Both ends of the range that is shown first.

    >>> from records.models import Evidence
    >>> _ends([Range(min=9, evidence=[Evidence(quote="at least nine hours")])]), _ends([])
    (('9', 'open'), ('not stated', 'not stated'))
    """
    if not spans:
        return NOT_STATED, NOT_STATED
    low, high = spans[0].min, spans[0].max
    return OPEN if low is None else f"{low:g}", OPEN if high is None else f"{high:g}"


def _bands(ages: list[Range]) -> list[Range]:
    """The first of the ages, with all bands of the same list that follow on it: who takes 18-25 and 26-64 takes 18-64.

    >>> from records.models import Evidence
    >>> said = [Evidence(quote="Adults")]
    >>> spans = [Range(min=low, max=high, evidence=said) for low, high in ((26, 64), (None, 17), (18, 25))]
    >>> [(one.min, one.max) for one in _bands(spans)], [(one.min, one.max) for one in _bands(spans[:2])]
    ([(None, 64.0)], [(26.0, 64.0)])
    """
    if not ages:
        return []
    low, high, left = ages[0].min, ages[0].max, ages[1:]
    while joined := [
        one for one in left if (low is not None and one.max == low - 1) or (high is not None and one.min == high + 1)
    ]:
        left = [one for one in left if one not in joined]
        for one in joined:
            below = one.max is not None and low is not None and one.max < low
            low, high = (one.min, high) if below else (low, one.max)
    return [ages[0].model_construct(min=low, max=high)]


def _insurers(program: Program, known: KnownValues) -> dict[str, str]:
    """Names of insurers by status, with the plan types to which a page restricts them: "Cigna (PPO)"."""
    by_status: dict[str, list[str]] = {status: [] for status in INSURER_STATES}
    for one in program.insurers:
        label = known.options["insurer"].labels.get(one.id) or one.name or one.id
        plans = f" ({'/'.join(plan.upper() for plan in one.plan_types)})" if one.plan_types else ""
        by_status[one.status].append(f"{label}{plans}")
    return {status: _joined(names) for status, names in by_status.items()}
