"""`search`: options to a request, the request to a result, the result to text, JSON, CSV or ids."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterator
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Any

from console.reading import left_out, read_line, understood
from console.screen import as_typed, print_csv, print_json, screen
from index.engine import Index
from index.known import nearest
from index.request import FACETS, SearchRequest
from index.request_checks import blank
from index.result import SearchResult
from index.wording import key, listed
from records.errors import InputError
from records.paths import home_folder

SHOWN = 20
AT_ONCE = 1000  # programs that an export holds in memory


@dataclass(frozen=True)
class Form:
    """In which form a result is printed; text where nothing else is told."""

    ask: bool = False
    wide: bool = False
    as_json: bool = False
    as_csv: bool = False
    ids: bool = False

    def check(self, request: SearchRequest) -> None:
        """Raise InputError for forms that exclude each other."""
        forms = [name for name, on in (("--json", self.as_json), ("--csv", self.as_csv), ("--ids", self.ids)) if on]
        if len(forms) > 1:
            raise InputError(f"{listed(forms)} are different forms of one result; choose one")
        if request.facets and (self.as_csv or self.ids):
            raise InputError(
                f"{forms[0]} has a row for each program and no counts; ask for facets with --json, or for them alone"
            )
        if self.ask and request.only_confirmed:
            raise InputError("--ask shows what --only-confirmed leaves out; choose one")


def search_as_asked(asked: dict[str, Any]) -> None:
    """Print what is found for all that the command line takes, by the names of its parameters."""
    form = Form(**{one.name: asked[one.name] for one in fields(Form)})
    options = {name: value for name, value in asked.items() if name not in _NO_FILTERS}
    options |= {
        "sentence": None if asked["sentence"] is None else " ".join(asked["sentence"]),
        "confirmed_within_days": asked["confirmed_within"],
    }
    search(home_folder(asked["home"]), options, form)


_NO_FILTERS = frozenset(("ask", "wide", "as_json", "as_csv", "ids", "home", "confirmed_within"))


def search(home: Path, options: dict[str, Any], form: Form) -> None:
    """Print what an index answers to the options of `search` (fields of SearchRequest; `page` beside `offset`)."""
    now = datetime.now(UTC)
    limit = options.pop("limit")
    try:
        given = _request_values(options, SHOWN if limit is None else limit)
        request = SearchRequest.of(**given)
        form.check(request)
        # JSON and what explains are made of models; what is shown needs none.
        index = Index.open(home, to_show=not (form.as_json or form.as_csv or request.explain))
        request = SearchRequest.of(**_parted(index, given))
        if form.as_csv or form.ids:
            _export(index, request, given, form, now, everything=limit is None)
            return
        result = index.search(request, now=now)
        _check_miles(given, result)
    except InputError as error:
        raise InputError(as_typed(str(error), SearchRequest.model_fields)) from error
    if form.as_json:
        print_json(result)
    else:
        _print_text(index, request, result, form, now)


def _request_values(options: dict[str, Any], limit: int) -> dict[str, Any]:
    """The values that were given, by field of SearchRequest; 0 is one of them, and "" an error: an empty variable of a shell.

    >>> _request_values({"level": ["iop"], "insurer": None, "facets": ["level,day"], "page": 2, "offset": 0}, 20)
    {'level': ['iop'], 'facets': ['level', 'day'], 'limit': 20, 'offset': 20}
    >>> _request_values({"confirmed_within_days": 0, "hours_max": 0.0, "telehealth": False, "page": None, "offset": 0}, 20)
    {'confirmed_within_days': 0, 'hours_max': 0.0, 'limit': 20}
    >>> _request_values({"text": "", "page": None, "offset": 0}, 20)
    Traceback (most recent call last):
    records.errors.InputError: text is blank; give a value, or leave the option out
    """
    page, offset = options.pop("page"), options.pop("offset")
    given = {name: value for name, value in options.items() if value is not None and value is not False and value != []}
    # A request takes "" for no text; where it is typed it is a mistake as everywhere else.
    if empty := next((name for name, value in given.items() if isinstance(value, str) and not value.strip()), None):
        raise InputError(blank(empty))
    if page is not None:
        if offset:
            raise InputError("--page and --offset both say where to begin; give one of them")
        if page < 1:
            raise InputError(f"--page counts from 1; got {page}")
        offset = (page - 1) * limit
    if "facets" in given:
        given["facets"] = _facets(given["facets"])
    if "miles" in given and not ("near" in given or "sentence" in given):
        raise InputError('--miles needs a place to measure from: add --near with a ZIP or a city like "Tustin, CA"')
    return given | {"limit": limit} | ({"offset": offset} if offset else {})


def _check_miles(given: dict[str, Any], result: SearchResult) -> None:
    """Raise InputError where miles were given and the sentence names no place, so that they would do nothing."""
    if "miles" in given and "near" not in understood(result):
        raise InputError("--miles needs a place to measure from, and the sentence names none: add --near")


def _facets(named: list[str]) -> list[str]:
    """The facets of a list such as "level,insurer"; all of them for "all".

    >>> _facets(["level,insurer", "hours_per_week"]), len(_facets(["all"])) > 10
    (['level', 'insurer', 'hours_per_week'], True)
    >>> _facets(["hours"])
    Traceback (most recent call last):
    records.errors.InputError: facet "hours" is not known; did you mean hours_per_week?
    """
    names = [name.strip().lower().replace("-", "_") for one in named for name in one.split(",") if name.strip()]
    if "all" in names:
        return list(FACETS)
    if not names:
        raise InputError(f"facets: {', '.join(map(repr, named))} holds no value; give one, or leave the option out")
    for name in names:
        if name not in FACETS:
            near = [facet for facet in FACETS if facet.startswith(name)] or nearest(name, list(FACETS))
            known = f"did you mean {listed(near[:3], 'or')}?" if near else f"known are {', '.join(FACETS)} and all"
            raise InputError(f'facet "{name}" is not known; {known}')
    return list(dict.fromkeys(names))


def _parted(index: Index, given: dict[str, Any]) -> dict[str, Any]:
    """Values with lists such as "tue,thu" taken apart, unless the index knows them as they stand."""
    parted: dict[str, Any] = {}
    for name, values in given.items():
        if not isinstance(values, list) or name in ("city", "facets"):
            parted[name] = values
            continue
        held = index.known.options.get(name)
        parted[name] = [part for value in values for part in parts_of(value, held.wordings if held else {}) if part]
    return parted


def parts_of(value: str, wordings: Collection[str]) -> list[str]:
    """The values of a list; one that is known with its comma stands, unless each of its parts is known too.

    >>> parts_of("aetna,medicaid", {"aetna", "medicaid", "aetna medicaid"}), parts_of("Harbor, Inc", {"harbor inc"})
    (['aetna', 'medicaid'], ['Harbor, Inc'])
    """
    parts = [part.strip() for part in value.split(",")]
    whole = key(value) in wordings and not all(key(part) in wordings for part in parts)
    return [value] if whole else parts


def _pages(index: Index, request: SearchRequest, now: datetime, *, everything: bool) -> Iterator[SearchResult]:
    """The page that was asked for, or, for an export without a limit, every one from there on."""
    if not everything:
        yield index.search(request, now=now)
        return
    offset = request.offset
    while True:
        result = index.search(request.model_copy(update={"limit": AT_ONCE, "offset": offset}), now=now)
        yield result
        offset += AT_ONCE
        if len(result.hits) < AT_ONCE:
            return


def _export(
    index: Index, request: SearchRequest, given: dict[str, Any], form: Form, now: datetime, *, everything: bool
) -> None:
    pages = _pages(index, request, now, everything=everything)
    first = next(pages)
    _check_miles(given, first)
    # Rows do not tell how a sentence was read, what of it was not searched, and that a word may be typed wrong.
    lines = [read_line(first, index.known), *left_out(first)] if request.sentence else []
    if first.suggestions:
        from console.results import spelling

        lines += [spelling(word, others) for word, others in first.suggestions.items()]
    sys.stderr.write("".join(f"{line}\n" for line in lines if line))
    hits = (hit for result in chain([first], pages) for hit in result.hits)
    if form.as_csv:
        from console.rows import COLUMNS, row

        near = "near" in understood(first)
        print_csv(COLUMNS, (row(hit, index.known, near=near) for hit in hits))
        return
    printed = 0
    for hit in hits:
        # An id does not tell that something is still to be asked.
        if hit.tier == "fits" or form.ask:
            sys.stdout.write(f"{hit.program.id}\n")
            printed += 1
    if first.ask and not printed:
        sys.stderr.write(f"No program is known to fit; {first.ask} may: add --ask to print their ids.\n")


def _print_text(index: Index, request: SearchRequest, result: SearchResult, form: Form, now: datetime) -> None:
    from console.hits import Sight
    from console.labels import labels_of
    from console.results import show_result

    console = screen(wide=form.wide)
    sight = Sight(labels_of(index), now)
    show_result(console, result, index.known, sight, ask=form.ask, only_confirmed=request.only_confirmed)
    if result.fits:
        return
    from console.nothing import why_nothing
    from console.without_words import show_without_words

    request, _ = index.understood(request)
    show_without_words(console, index, request, result, sight)
    lines = why_nothing(index, request, now, asked=result.ask)
    for number, line in enumerate(lines):
        console.print(line if number else f"\n{line}")
