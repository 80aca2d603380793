"""How a request was understood, in one line: "Read as: level iop; insurer Aetna; evening; within 25 miles of 90025"."""

from __future__ import annotations

from collections.abc import Callable

from console import words
from index.known import KnownValues
from index.request import SearchRequest
from index.result import ReadAs, SearchResult

# Whose values are codes that a caller would not say: shown by their labels.
_BY_LABEL = (
    "insurer", "payment", "modality", "condition", "population", "language", "format", "accreditation", "insurer_family",
    "source",
)  # fmt: skip
_ALL_DAY = " 00:00-24:00"
_SAID: dict[str, Callable[[str], str]] = {
    "level": lambda said: f"level {said}",
    "day": lambda said: f"meets {said}",
    "after": lambda said: f"starts {said} or later",
    "before": lambda said: f"ends by {said}",
    "available": lambda said: "caller free " + said.replace(_ALL_DAY, " all day"),
    "daypart": lambda said: said,
    "telehealth": lambda said: "telehealth",
    "in_network": lambda said: "in network",
    "plan": lambda said: f"plan {said.upper()}",
    "hours_min": lambda said: f"{said} hours a week or more",
    "hours_max": lambda said: f"{said} hours a week or less",
    "weeks_min": lambda said: f"{said} weeks or more",
    "weeks_max": lambda said: f"{said} weeks or less",
    "city": lambda said: f"in {said}",
    "near": lambda said: f"within {said}",
    "miles": lambda said: f"within {said} miles",
    "source": lambda said: f"from {said}",
    "confirmed_within_days": lambda said: f"confirmed in the last {f'{said} days' if said != '0' else '24 hours'}",
    "text": lambda said: f"words: {said}",
}
_ALWAYS = f"daily{_ALL_DAY}"
# All of the values of these must hold; of the others any will do.
_ALL = ("day", "modality", "condition", "population", "accreditation")


def read_line(result: SearchResult, known: KnownValues) -> str:
    """The line that tells how a request was understood; empty where nothing was asked.

    >>> from index.known import Option
    >>> known = KnownValues(options={"insurer": Option(labels={"aetna": "Aetna"})})
    >>> read = {"level": ["iop"], "insurer": ["aetna"], "near": ["90025"], "miles": ["25"], "text": ["yoga"]}
    >>> read_line(SearchResult(fits=0, ask=0, programs=9, hits=[], limit=20, offset=0, read_as=read), known)
    'Read as: level iop; insurer Aetna; within 25 miles of 90025; words: yoga'
    """
    read = understood(result)
    if "near" in read and "miles" in read:
        [miles] = read.pop("miles")
        read["near"] = [f"{miles} mile{'' if miles == '1' else 's'} of {' or '.join(read['near'])}"]
    parts = {
        option: _part(option, [_label(option, value, known) for value in values]) for option, values in read.items()
    }
    if "daypart" in parts and read.get("available") == [_ALWAYS]:
        # "Evenings only": all that is attended is in the evening, on whatever day.
        parts["daypart"] = f"{parts['daypart']} only"
        del parts["available"]
    order = [*SearchRequest.model_fields, *parts]
    told = [parts[option] for option in sorted(parts, key=lambda option: (option == "text", order.index(option)))]
    return words.clean(f"Read as: {'; '.join(told)}") if told else ""


def left_out(result: SearchResult) -> list[str]:
    """What a sentence says and what is not searched for, by reason.

    >>> from index.result import ReadAs
    >>> said = ReadAs(words="no Medicaid", option="not searched", values=["what is ruled out cannot be asked for"])
    >>> left_out(SearchResult(fits=0, ask=0, programs=9, hits=[], limit=20, offset=0, sentence=[said]))
    ['Not searched: "no Medicaid" (what is ruled out cannot be asked for)']
    """
    by_reason: dict[str, list[str]] = {}
    for one in result.sentence:
        if one.option not in SearchRequest.model_fields:
            by_reason.setdefault("; ".join(one.values), []).append(f'"{one.words}"')
    return [
        words.clean(f"Not searched: {', '.join(said)}" + (f" ({reason})" if reason else ""))
        for reason, said in by_reason.items()
    ]


def understood(result: SearchResult) -> dict[str, list[str]]:
    """Options and values as the index read them, those that a sentence gave included."""
    read = {option: list(values) for option, values in result.read_as.items()}
    for one in _read_parts(result):
        held = read.setdefault(one.option, [])
        if one.option not in result.read_as:
            held += [value for value in one.values if value not in held]
    return read


def _read_parts(result: SearchResult) -> list[ReadAs]:
    """The parts of a sentence that became options or text."""
    return [one for one in result.sentence if one.option in SearchRequest.model_fields]


def _part(option: str, values: list[str]) -> str:
    """
    >>> _part("modality", ["EMDR", "Yoga"]), _part("format", ["Hybrid"])
    ('modality EMDR and Yoga', 'format Hybrid')
    """
    said = (" and " if option in _ALL else " or ").join(values)
    return _SAID[option](said) if option in _SAID else f"{option.replace('_', ' ')} {said}"


def _label(option: str, value: str, known: KnownValues) -> str:
    if option == "day":
        return value.capitalize()
    named = option in _BY_LABEL and option in known.options
    return known.label(option, value) if named else value.replace("_", " ")
