"""SearchRequest as a model of pydantic: its JSON schema, and what it makes of values that are not as plain as they are kept.

index/request.py asks it for numbers as text and the like, and for what to say where a value cannot be used.
"""

from __future__ import annotations

from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, ValidationInfo, field_validator, model_validator

from index import request_checks as checks
from index.request import LISTS, MOST_VALUES, ONE, FacetName, SearchRequest, Sort
from records.errors import InputError

Words = Annotated[list[str], Field(max_length=MOST_VALUES)]
Hours = Annotated[float, Field(ge=0, le=168, allow_inf_nan=False)]
Weeks = Annotated[float, Field(ge=0, le=520, allow_inf_nan=False)]


def _nothing() -> Any:
    """An empty list unless given. As a plain default each of them would be copied deeply at every request."""
    return Field(default_factory=list, json_schema_extra={"default": []})


class RequestModel(BaseModel):
    __doc__ = SearchRequest.__doc__

    model_config = ConfigDict(extra="forbid", title="SearchRequest")

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

    @field_validator(*sorted(LISTS))
    @classmethod
    def _not_blank(cls, values: list[str], info: ValidationInfo) -> list[str]:
        return checks.not_blank(values, str(info.field_name))

    @field_validator(*sorted(ONE))
    @classmethod
    def _said(cls, value: str | None, info: ValidationInfo) -> str | None:
        return None if value is None else checks.said(value, str(info.field_name))

    @field_validator("text", "sentence")
    @classmethod
    def _some_words(cls, text: str, info: ValidationInfo) -> str:
        return checks.some_words(text, str(info.field_name))

    @model_validator(mode="after")
    def _makes_sense(self) -> Self:
        checks.make_sense(self)
        return self


def looked_at(given: dict[str, Any]) -> dict[str, Any]:
    """The values as a request keeps them; raise InputError that names the option where one cannot be used."""
    try:
        return dict(RequestModel(**given))
    except ValidationError as error:
        first = error.errors()[0]
        option = str(first["loc"][0]) if first["loc"] else "request"
        if first["type"] == "extra_forbidden":
            known = ", ".join(RequestModel.model_fields)
            raise InputError(f"there is no search option {option!r}; the options are {known}") from error
        raise InputError(f"{option}: {first['msg']} (got {first['input']!r})") from error
