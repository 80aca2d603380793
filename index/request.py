"""SearchRequest: the one door to the search for the command line, the page and the API."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any, ClassVar, Final, Literal, Self, get_args

from index import request_checks as checks
from records.errors import InputError

FacetName = Literal[
    "level", "insurer", "network", "day", "daypart", "telehealth", "modality", "condition", "population", "payment",
    "state", "city", "hours_per_week",
]  # fmt: skip
Sort = Literal["best", "distance", "freshness", "name"]
MOST_VALUES = 40
LISTS = frozenset((
    "level", "insurer", "insurer_family", "plan", "payment", "day", "daypart", "format", "modality", "condition",
    "population", "language", "accreditation", "city", "state", "source",
))  # fmt: skip
ONE = frozenset(("after", "before", "available", "near"))
_FLAGS = frozenset(("in_network", "telehealth", "only_confirmed", "explain"))
FACETS: tuple[FacetName, ...] = get_args(FacetName)
_SORTS = frozenset(get_args(Sort))
_LARGEST = 1 << 53
# Least and most of whole and of other numbers; index/request_model.py says the same to pydantic, and a test compares.
_WHOLE = {"confirmed_within_days": (0, 36500), "limit": (1, 10_000), "offset": (0, _LARGEST)}
_NUMBERS = {
    "hours_min": (0, 168),
    "hours_max": (0, 168),
    "weeks_min": (0, 520),
    "weeks_max": (0, 520),
    "miles": (0, 5000),
}
_NOTHING: Final[list[Any]] = []  # stands for an empty list of each request's own


class SearchRequest:
    """What a caller needs. Every option that is given is a filter; all filters must hold.

    An empty list, and an empty text or sentence, is an option that is not given; a blank value is an error. Of several values of one option any will do
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

    model_fields_set: frozenset[str]
    model_fields: ClassVar[dict[str, Any]] = {}  # the options by name, each with what it is where it is not given

    sentence: str = ""
    text: str = ""
    level: list[str] = _NOTHING
    insurer: list[str] = _NOTHING
    insurer_family: list[str] = _NOTHING
    in_network: bool = False
    plan: list[str] = _NOTHING
    payment: list[str] = _NOTHING
    day: list[str] = _NOTHING
    after: str | None = None
    before: str | None = None
    available: str | None = None
    daypart: list[str] = _NOTHING
    hours_min: float | None = None
    hours_max: float | None = None
    weeks_min: float | None = None
    weeks_max: float | None = None
    telehealth: bool = False
    format: list[str] = _NOTHING
    modality: list[str] = _NOTHING
    condition: list[str] = _NOTHING
    population: list[str] = _NOTHING
    language: list[str] = _NOTHING
    accreditation: list[str] = _NOTHING
    city: list[str] = _NOTHING
    state: list[str] = _NOTHING
    source: list[str] = _NOTHING
    near: str | None = None
    miles: float = 25.0
    confirmed_within_days: int | None = None
    only_confirmed: bool = False
    facets: list[FacetName] = _NOTHING
    explain: bool = False
    sort: Sort = "best"
    limit: int = 20
    offset: int = 0

    def __init__(self, **given: Any) -> None:
        """Take values by option; raise InputError that names the option where one cannot be used.

        >>> SearchRequest(level=["iop"], after="9:00").after
        '09:00'
        >>> SearchRequest(limit=0)
        Traceback (most recent call last):
        records.errors.InputError: limit: Input should be greater than or equal to 1 (got 0)
        """
        fields = vars(self)
        fields.update(_NOT_GIVEN)
        for name in _OWN_LISTS:
            fields[name] = []
        fields["model_fields_set"] = frozenset(given)
        try:
            for name, value in given.items():
                fields[name] = _READ[name](name, value)
            checks.make_sense(self)
        except (_NotPlain, KeyError, InputError):
            # Pydantic takes longer to import than a search takes: only what is not plain, or wrong, is shown to it.
            from index.request_model import looked_at

            fields.update(looked_at(given))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a request is not changed; {name} of a copy may be another (model_copy)")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SearchRequest) and self.model_dump() == other.model_dump()

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"SearchRequest({', '.join(f'{name}={value!r}' for name, value in self.model_dump(exclude_defaults=True).items())})"

    @classmethod
    def of(cls, **values: Any) -> Self:
        """A request of values by option; raise InputError that names the option where one cannot be used."""
        return cls(**values)

    @classmethod
    def model_json_schema(cls) -> dict[str, Any]:
        """The JSON schema of a request."""
        from index.request_model import RequestModel

        return RequestModel.model_json_schema()

    def model_copy(self, *, update: dict[str, Any]) -> Self:
        """The same request with other values, which are not looked at.

        >>> SearchRequest(level=["iop"]).model_copy(update={"limit": 5})
        SearchRequest(level=['iop'], limit=5)
        """
        copy = object.__new__(type(self))
        vars(copy).update(vars(self) | update)
        vars(copy)["model_fields_set"] |= update.keys()
        return copy

    def model_dump(
        self, *, exclude_defaults: bool = False, exclude_unset: bool = False, exclude: Collection[str] = ()
    ) -> dict[str, Any]:
        """The values by option, all or those that were given, or that are not what they are where they are not given.

        >>> SearchRequest(level=["iop"], miles=25).model_dump(exclude_defaults=True)
        {'level': ['iop']}
        >>> SearchRequest(level=["iop"], miles=25).model_dump(exclude_unset=True)
        {'level': ['iop'], 'miles': 25.0}
        """
        return {
            name: list(value) if isinstance(value, list) else value
            for name, otherwise in type(self).model_fields.items()
            if name not in exclude
            and (not exclude_unset or name in self.model_fields_set)
            and ((value := getattr(self, name)) != otherwise or not exclude_defaults)
        }


class _NotPlain(Exception):
    """A value that is not of the type in which it is kept, or not within its bounds."""


def _list(name: str, value: Any) -> list[str]:
    if type(value) is not list or len(value) > MOST_VALUES:
        raise _NotPlain
    for one in value:
        if type(one) is not str:
            raise _NotPlain
    return checks.not_blank(value[:], name)


def _facets(name: str, value: Any) -> list[FacetName]:
    if type(value) is not list or any(type(one) is not str or one not in FACETS for one in value):
        raise _NotPlain
    return value[:]


def _text(name: str, value: Any) -> str:
    if type(value) is not str:
        raise _NotPlain
    return checks.some_words(value, name)


def _one(name: str, value: Any) -> str | None:
    if value is not None and type(value) is not str:
        raise _NotPlain
    return None if value is None else checks.said(value, name)


def _flag(name: str, value: Any) -> bool:
    if type(value) is not bool:
        raise _NotPlain
    return value


def _sort(name: str, value: Any) -> Sort:
    if type(value) is not str or value not in _SORTS:
        raise _NotPlain
    return value  # type: ignore[return-value]


def _whole(name: str, value: Any) -> int | None:
    least, most = _WHOLE[name]
    if value is None and type(SearchRequest.model_fields[name]) is not int:
        return None
    if type(value) is not int or not least <= value <= most:
        raise _NotPlain
    return value


def _number(name: str, value: Any) -> float | None:
    least, most = _NUMBERS[name]
    if value is None and name != "miles":
        return None
    if type(value) not in (int, float) or not least <= value <= most or (name == "miles" and not value):
        raise _NotPlain
    return float(value)


_READ: dict[str, Callable[[str, Any], Any]] = {
    **dict.fromkeys(("sentence", "text"), _text),
    **dict.fromkeys(LISTS, _list),
    **dict.fromkeys(ONE, _one),
    **dict.fromkeys(_FLAGS, _flag),
    **dict.fromkeys(_WHOLE, _whole),
    **dict.fromkeys(_NUMBERS, _number),
    "facets": _facets,
    "sort": _sort,
}
SearchRequest.model_fields.update(
    {
        name: vars(SearchRequest)[name]
        for name in SearchRequest.__annotations__
        if name not in ("model_fields", "model_fields_set")
    }
)
_OWN_LISTS = [name for name, value in SearchRequest.model_fields.items() if value is _NOTHING]
_NOT_GIVEN = {name: value for name, value in SearchRequest.model_fields.items() if value is not _NOTHING}
