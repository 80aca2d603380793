"""SearchRequest: the one door to the search for the command line, the page and the API."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, ValidationInfo, field_validator, model_validator

from index import availability
from records.errors import InputError

FacetName = Literal[
    "level", "insurer", "network", "day", "daypart", "telehealth", "modality", "condition", "population", "payment",
    "state", "city", "hours_per_week",
]  # fmt: skip
Sort = Literal["best", "distance", "freshness", "name"]
Words = Annotated[list[str], Field(max_length=40)]
Hours = Annotated[float, Field(ge=0, le=168, allow_inf_nan=False)]
Weeks = Annotated[float, Field(ge=0, le=520, allow_inf_nan=False)]
MOST_WORDS = 60
_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
END_OF_DAY = "24:00"
_PLACE = re.compile(r"[0-9]{5}|\D*[^\W\d]\D*")  # a ZIP, or words without a digit
_ZIP_AND_MORE = re.compile(r"([0-9]{5})-[0-9]{4}")  # 90025-1234
_HALF_DAY = re.compile(r"(0?[1-9]|1[0-2])(?::([0-5]\d))? ?([ap])\.?m\.?")  # 5pm, 5:30 p.m.


def _nothing() -> Any:
    """An empty list unless given. As a plain default each of them would be copied deeply at every request."""
    return Field(default_factory=list, json_schema_extra={"default": []})


class SearchRequest(BaseModel):
    """What a caller needs. Every option that is given is a filter; all filters must hold.

    An empty list is an option that is not given; a blank value is an error. Of several values of one option any will do
    for level, insurer, insurer_family, plan, payment, daypart, format, language, accreditation, city, state and source; all
    must hold for modality, condition and population; a program must meet on each of the days.
    With `after` or `before` and days, it is one and the same session that meets on the day and inside the
    times. City, state and near must hold of one and the same location;
    with telehealth their state is the caller's, and a program that serves it may be anywhere. `in_network` and `plan` refine
    insurer and insurer_family, `miles` refines near. Values may be codes, labels or aliases of the vocabulary in any
    case ("PTSD", "Cigna"). `after` and `before` are HH:MM, local time: a session starts at `after` or later, ends by
    `before`. `available` is when the caller is free ("tue,thu 17:30-22:00; sat 8-14", see index/availability.py).
    `near` is a ZIP or "City, ST". `source` is who says that the program is there: "crawled" (its own pages), "directory"
    (the national directory); of both without it. `hours_min` and `hours_max` are hours a week, `weeks_min` and `weeks_max` how long
    the program lasts. `insurer_family` names an owner ("elevance") and stands for each of its brands.

    `sentence` is a question in plain words: what it names becomes filters, the rest is searched as `text`.
    `only_confirmed` keeps the programs that fit and leaves out those to ask. `facets` counts the values of the named
    fields; `explain` has every hit say how it answers each filter, with its quotes.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    sentence: str = ""
    text: str = ""
    level: Words = _nothing()
    insurer: Words = _nothing()
    insurer_family: Words = _nothing()
    in_network: bool = False
    plan: Words = _nothing()
    payment: Words = _nothing()
    day: Words = _nothing()
    after: str | None = None
    before: str | None = None
    available: str | None = None
    daypart: Words = _nothing()
    hours_min: Hours | None = None
    hours_max: Hours | None = None
    weeks_min: Weeks | None = None
    weeks_max: Weeks | None = None
    telehealth: bool = False
    format: Words = _nothing()
    modality: Words = _nothing()
    condition: Words = _nothing()
    population: Words = _nothing()
    language: Words = _nothing()
    accreditation: Words = _nothing()
    city: Words = _nothing()
    state: Words = _nothing()
    source: Words = _nothing()
    near: str | None = None
    miles: Annotated[float, Field(gt=0, le=5000, allow_inf_nan=False)] = 25.0
    confirmed_within_days: Annotated[int, Field(ge=0, le=36500)] | None = None
    only_confirmed: bool = False
    facets: list[FacetName] = _nothing()
    explain: bool = False
    sort: Sort = "best"
    limit: Annotated[int, Field(ge=1, le=10_000)] = 20
    offset: Annotated[int, Field(ge=0)] = 0

    @classmethod
    def of(cls, **values: Any) -> Self:
        """Build a request; raise InputError that names the option where a value cannot be used.

        >>> SearchRequest.of(level=["iop"], after="9:00").after
        '09:00'
        >>> SearchRequest.of(limit=0)
        Traceback (most recent call last):
        records.errors.InputError: limit: Input should be greater than or equal to 1 (got 0)
        """
        try:
            return cls(**values)
        except ValidationError as error:
            first = error.errors()[0]
            option = str(first["loc"][0]) if first["loc"] else "request"
            if first["type"] == "extra_forbidden":
                known = ", ".join(cls.model_fields)
                raise InputError(f"there is no search option {option!r}; the options are {known}") from error
            raise InputError(f"{option}: {first['msg']} (got {first['input']!r})") from error

    @field_validator(
        "level", "insurer", "insurer_family", "plan", "payment", "day", "daypart", "format", "modality", "condition",
        "population", "language", "accreditation", "city", "state", "source",
    )  # fmt: skip
    @classmethod
    def _not_blank(cls, values: list[str], info: ValidationInfo) -> list[str]:
        for value in values:
            if not any(map(str.isalnum, value)):
                what = f"{value!r} holds no value" if value.strip() else "a value is blank"
                raise InputError(f"{info.field_name}: {what}; give one, or leave the option out")
        return values

    @field_validator("after", "before", "available", "near")
    @classmethod
    def _not_nothing(cls, value: str | None, info: ValidationInfo) -> str | None:
        said = value is None or (any(map(str.isalnum, value)) if info.field_name == "available" else value.strip())
        if not said:
            raise InputError(f"{info.field_name} is blank; give a value, or leave the option out")
        return value

    @field_validator("text", "sentence")
    @classmethod
    def _not_too_many_words(cls, text: str) -> str:
        if (count := len(text.split())) > MOST_WORDS:
            raise InputError(
                f"text has {count} words; a search takes at most {MOST_WORDS}. Leave out what is not needed."
            )
        return text

    @field_validator("after", "before")
    @classmethod
    def _clock(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value is None:
            return None
        if info.field_name == "before" and value.strip() == END_OF_DAY:
            return END_OF_DAY
        read = cls._read_clock(value)
        # Whoever must be done by midnight means the end of the day.
        return END_OF_DAY if read == "00:00" and info.field_name == "before" else read

    @staticmethod
    def _read_clock(value: str) -> str:
        if (half := _HALF_DAY.fullmatch(value.strip().lower())) is not None:
            hour = int(half[1]) % 12 + (12 if half[3] == "p" else 0)
            return f"{hour:02}:{half[2] or '00'}"
        if (match := _CLOCK.fullmatch(value.strip())) is None:
            raise InputError(f"{value!r} is not a time; write it like 17:30 or 5:30pm")
        return f"{int(match[1]):02}:{match[2]}"

    @field_validator("available")
    @classmethod
    def _free_time(cls, value: str | None) -> str | None:
        if value is None:
            return None
        return availability.written(availability.parse(value))

    @field_validator("near")
    @classmethod
    def _place(cls, value: str | None) -> str | None:
        if value is None:
            return None
        place = _ZIP_AND_MORE.sub(r"\1", " ".join(value.split()))
        if _PLACE.fullmatch(place) is None:
            raise InputError(f'near takes a ZIP of five digits like 90025 or a city like "Tustin, CA"; got {value!r}')
        return place

    @model_validator(mode="after")
    def _makes_sense(self) -> Self:
        if self.after is not None and self.before is not None and self.before <= self.after:
            raise InputError(
                f"no session can start at {self.after} or later and end by {self.before}; are after and before swapped?"
            )
        unread = bool(self.sentence.strip())  # it may name the insurer or the place, and is checked once it is read
        payer = self.insurer or self.insurer_family or unread
        if self.in_network and not payer:
            raise InputError("in_network needs an insurer: say with whom the program should be in network")
        if self.plan and not payer:
            raise InputError("plan needs an insurer: say whose plan it is")
        for unit, least, most in (("hours", self.hours_min, self.hours_max), ("weeks", self.weeks_min, self.weeks_max)):
            if least is not None and most is not None and least > most:
                raise InputError(f"{unit}_min {least:g} is more than {unit}_max {most:g}; are they swapped?")
        if self.sort == "distance" and self.near is None and not unread:
            raise InputError("sorting by distance needs a place: give near with a ZIP or a city")
        return self
