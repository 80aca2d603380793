"""The shapes of what is known: evidence, values with their evidence, page extractions, programs.

Field names and codes are those of docs/record.md. A value without evidence cannot be built, and what a
page does not state is an empty list or None: absence is never a "no".
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from records.codes import (
    Claim,
    InsurerState,
    LevelOfCare,
    PageRole,
    PhonePurpose,
    PricePeriod,
    TimeZone,
    Weekday,
)

SCHEMA_VERSION = 1
Where = Literal[
    "text", "heading", "table", "link", "alt", "attribute", "title", "meta", "json_ld", "form", "directory",
]  # fmt: skip
Clock = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]


class Record(BaseModel):
    """Base of all records: no unknown keys, so that a misspelt field is an error and not a lost value."""

    model_config = ConfigDict(extra="forbid")


class Evidence(Record):
    """Where a value is said: the verbatim quote, the kind of place, the headings over it, the page, its date."""

    quote: Annotated[str, Field(min_length=1)]
    where: Where = "text"
    section: str = ""
    url: str = ""
    fetched_at: datetime | None = None


class Value(Record):
    """Base of every extracted value. `rule` names the rule that decided; the dates are set by the store."""

    evidence: Annotated[list[Evidence], Field(min_length=1)]
    rule: str = ""
    first_seen: datetime | None = None
    last_confirmed: datetime | None = None


class Text(Value):
    """A value in words or a code of a closed set (provider name, level of care, telehealth, page role)."""

    value: str


class Code(Value):
    """A code of data/vocabulary or of records.codes (modality, condition, day, daypart, payment …)."""

    code: str


class Range(Value):
    """A number or a span of numbers; an open end is None. "At least 10" is min 10, max None."""

    min: float | None = None
    max: float | None = None

    @model_validator(mode="after")
    def _has_an_end(self) -> Range:
        if self.min is None and self.max is None:
            raise ValueError("a range needs at least one end")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError(f"a range cannot run from {self.min} down to {self.max}")
        return self


class Session(Value):
    """A block of the week in which the program meets: weekdays, start and end (24 h clock, local time).

    `zone` is the time zone that the page gives it in, None where it names none.
    """

    days: Annotated[list[Weekday], Field(min_length=1)]
    start: Clock
    end: Clock
    zone: TimeZone | None = None


class Insurer(Value):
    """An insurer (id of data/vocabulary/insurers.yaml, else a slug of its name) with its network status.

    `accepted` means that the page says it takes the insurer and does not say whether in network.
    `plan_types` holds stated restrictions (ppo, hmo, epo, pos …); empty means none is stated. `levels` are the levels
    of care to which a page limits it ("accepted for IOP only"); empty means that it is said of the provider as a whole.
    """

    id: str
    status: InsurerState
    name: str = ""
    plan_types: list[str] = Field(default_factory=list)
    levels: list[LevelOfCare] = Field(default_factory=list)


class Phone(Value):
    """A phone number of the provider in E.164, with what it is for; `extension` are digits, None where none is stated."""

    number: Annotated[str, Field(pattern=r"^\+[1-9]\d{6,14}$")]
    purpose: PhonePurpose = "main"
    extension: str | None = None


class Location(Value):
    """Where treatment is given. What the page does not state is None; `state` is the two-letter code.

    `latitude` and `longitude` are degrees (WGS 84) as the source gives them, both or neither, and no part of what makes
    two locations the same; without them the index takes the middle of the ZIP code.
    """

    street: str | None = None
    city: str | None = None
    state: str | None = None
    zip: str | None = None
    latitude: Annotated[float, Field(ge=-90, le=90)] | None = None
    longitude: Annotated[float, Field(ge=-180, le=180)] | None = None


class Price(Value):
    """A stated price in US dollars for a period; an open end is None."""

    min: float | None = None
    max: float | None = None
    per: PricePeriod


class Finding(Record):
    """One claim that a rule read on a page, before it becomes a value.

    `value` is the plain value in the shape of its field (a code, [min, max], {"days": …}).
    `level_of_care` and `track` say to which program it belongs; None means the provider as a whole.
    `rule` says how it was found, `whose` by which words or place it was taken for the provider's own or not.
    """

    field: str
    value: Any
    level_of_care: LevelOfCare | None = None
    track: str | None = None
    claim: Claim = "own"
    rule: str = ""
    whose: str = ""
    evidence: Annotated[list[Evidence], Field(min_length=1)]


class ProgramExtraction(Record):
    """What one page says of one level of care (of one track of it, where the page tells tracks apart).

    `derived` holds ranges that were computed and not said (end minus start); they are never a stated value.
    """

    level_of_care: Text
    track: str | None = None
    hours_per_week: Range | None = None
    session_hours: Range | None = None
    days_per_week: Range | None = None
    duration_weeks: Range | None = None
    days: list[Code] = Field(default_factory=list)
    sessions: list[Session] = Field(default_factory=list)
    dayparts: list[Code] = Field(default_factory=list)
    formats: list[Code] = Field(default_factory=list)
    telehealth: Text | None = None
    modalities: list[Code] = Field(default_factory=list)
    conditions: list[Code] = Field(default_factory=list)
    populations: list[Code] = Field(default_factory=list)
    ages: list[Range] = Field(default_factory=list)
    telehealth_only: Text | None = None
    derived: dict[str, Range] = Field(default_factory=dict)


class PageExtraction(Record):
    """All that one page says, with evidence; `unclear` holds findings that were not sure enough to be values."""

    schema_version: int = SCHEMA_VERSION
    id: str = ""
    url: str = ""
    fetched_at: datetime | None = None
    sha256: str = ""
    title: str = ""
    language: str = ""
    page_role: PageRole
    page_role_signals: list[str] = Field(default_factory=list)
    provider: Text | None = None
    phones: list[Phone] = Field(default_factory=list)
    locations: list[Location] = Field(default_factory=list)
    insurers: list[Insurer] = Field(default_factory=list)
    payment: list[Code] = Field(default_factory=list)
    programs: list[ProgramExtraction] = Field(default_factory=list)
    accreditations: list[Code] = Field(default_factory=list)
    languages: list[Code] = Field(default_factory=list)
    admission: list[Code] = Field(default_factory=list)
    states_served: list[Code] = Field(default_factory=list)
    ages: list[Range] = Field(default_factory=list)
    telehealth_only: Text | None = None
    prices: list[Price] = Field(default_factory=list)
    unclear: list[Finding] = Field(default_factory=list)
    warnings: list[str] = Field(default_factory=list)


class Program(Record):
    """One program of one provider: level of care (and track) with all values that its pages state.

    Where pages disagree every value stands, best first by the rule of records/reconcile.py: so each range is
    a list of alternatives, and one insurer may appear with two statuses. `urls` are the pages it was read
    from; `last_confirmed` is the newest fetch among them; `stale` says why it could not be confirmed, if so.
    `level_named` is false where no page names the level and it was read from what they describe (sessions by appointment).
    `also_listed_as` are other names by which the national directory lists the place.
    """

    id: str
    provider_id: str
    provider: str
    also_listed_as: list[str] = Field(default_factory=list)
    site: str
    level_of_care: LevelOfCare
    track: str | None = None
    level_named: bool = True
    level_evidence: list[Evidence] = Field(default_factory=list)
    hours_per_week: list[Range] = Field(default_factory=list)
    session_hours: list[Range] = Field(default_factory=list)
    days_per_week: list[Range] = Field(default_factory=list)
    duration_weeks: list[Range] = Field(default_factory=list)
    days: list[Code] = Field(default_factory=list)
    sessions: list[Session] = Field(default_factory=list)
    dayparts: list[Code] = Field(default_factory=list)
    formats: list[Code] = Field(default_factory=list)
    telehealth: list[Text] = Field(default_factory=list)
    modalities: list[Code] = Field(default_factory=list)
    conditions: list[Code] = Field(default_factory=list)
    populations: list[Code] = Field(default_factory=list)
    ages: list[Range] = Field(default_factory=list)
    telehealth_only: list[Text] = Field(default_factory=list)
    derived: dict[str, Range] = Field(default_factory=dict)
    phones: list[Phone] = Field(default_factory=list)
    locations: list[Location] = Field(default_factory=list)
    insurers: list[Insurer] = Field(default_factory=list)
    payment: list[Code] = Field(default_factory=list)
    accreditations: list[Code] = Field(default_factory=list)
    languages: list[Code] = Field(default_factory=list)
    admission: list[Code] = Field(default_factory=list)
    states_served: list[Code] = Field(default_factory=list)
    prices: list[Price] = Field(default_factory=list)
    unclear: list[Finding] = Field(default_factory=list)
    urls: list[str] = Field(default_factory=list)
    first_seen: datetime
    last_confirmed: datetime
    stale: str | None = None


class Provider(Record):
    """The organisation that a site belongs to: its programs (ids), and what holds for all of them.

    `first_seen` is the earliest and `last_confirmed` the newest of its programs; `stale` says why none could be confirmed.
    """

    id: str
    name: str
    site: str
    programs: Annotated[list[str], Field(min_length=1)]
    phones: list[Phone] = Field(default_factory=list)
    locations: list[Location] = Field(default_factory=list)
    insurers: list[Insurer] = Field(default_factory=list)
    payment: list[Code] = Field(default_factory=list)
    accreditations: list[Code] = Field(default_factory=list)
    languages: list[Code] = Field(default_factory=list)
    admission: list[Code] = Field(default_factory=list)
    states_served: list[Code] = Field(default_factory=list)
    first_seen: datetime
    last_confirmed: datetime
    stale: str | None = None


class FetchedPage(Record):
    """A page as the archive holds it. `body` is the raw response body after content decoding."""

    url: str
    final_url: str
    site: str
    site_name: str
    status: int
    fetched_at: datetime
    sha256: str
    content_type: str
    charset: str | None = None
    body: bytes
