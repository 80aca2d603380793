"""The wording that tells how a provider stands to an insurer; the data are data/vocabulary/insurer_cues.yaml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from extract.patterns.alternatives import Alternatives, at_words, beginnings, either
from extract.patterns.made_first import made_first
from extract.patterns.searching import compiled
from extract.wordings import Wordings
from records.errors import InputError
from records.paths import VOCABULARY
from records.vocabulary import load_yaml


class _Group(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    status: str
    patterns: tuple[str, ...]


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    as_of: str
    fragments: dict[str, str]
    after: tuple[_Group, ...]
    before: tuple[_Group, ...]
    mark: tuple[_Group, ...]
    mark_bare: str
    over: tuple[_Group, ...]
    around: tuple[_Group, ...]
    around_behind: str
    around_certified: str
    breaks: tuple[str, ...]
    boundary: str
    others: tuple[str, ...]
    elsewhere: str
    ours_again: str
    sent: str
    told_of: str
    disclaimer: str
    question: dict[str, str]
    answer: dict[str, str]
    plain_words: tuple[str, ...]
    closed: tuple[str, ...]
    closed_beside: tuple[str, ...]
    provided: tuple[str, ...]
    products: str
    products_before: str
    kinds_of_medicaid: dict[str, str]
    given_names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cues:
    """The compiled patterns. A group of `after`, `before`, `mark` and `over` is named by its status."""

    after: Alternatives
    before: Alternatives
    mark: re.Pattern[str]
    mark_begins: re.Pattern[str]
    mark_bare_begins: frozenset[str]  # with what a mark begins behind a space
    over: Alternatives
    around: re.Pattern[str]
    around_behind: re.Pattern[str]
    around_certified: re.Pattern[str]
    breaks: re.Pattern[str]
    boundary: re.Pattern[str]
    others: re.Pattern[str]
    elsewhere: re.Pattern[str]
    ours_again: re.Pattern[str]
    sent: re.Pattern[str]
    told_of: re.Pattern[str]
    disclaimer: re.Pattern[str]
    question: re.Pattern[str]
    answer: re.Pattern[str]
    plain_words: frozenset[str]
    closed: frozenset[str]
    closed_beside: frozenset[str]
    provided: frozenset[str]
    product: re.Pattern[str]
    product_before: re.Pattern[str]
    kind_before: re.Pattern[str]
    kind_behind: re.Pattern[str]
    given_names: frozenset[str]


class Hit(NamedTuple):
    """A cue found in a text: the status that it gives, and where it stands."""

    status: str
    start: int
    end: int


@made_first
def _every_expression() -> None:
    """Make every expression that is else made where a page first asks for it."""
    for alternatives in (cues().after, cues().before, cues().over):
        alternatives.compile_all()


@cache
def cues() -> Cues:
    """The cues, read once; raise InputError where the file does not hold what it should."""
    path = VOCABULARY / "insurer_cues.yaml"
    try:
        held = _File.model_validate(load_yaml(path))
        fill = _filler(held.fragments)
        return Cues(
            after=Alternatives(_patterns(held.after, fill), r"(?![\w'])"),
            # Behind a colon stand the names: "Aetna | Cigna | Not accepted: Medicaid"
            before=Alternatives(_patterns(held.before, fill), r"(?![\w']|\s?:)"),
            mark=compiled(
                rf"(?:[\s®™*]*(?:[:(|=-]+ ?|- )\s*|[\s®™*]+(?={held.mark_bare}\b))(?:{_groups(held.mark, fill)})\s*(?=[),.;|]|$|\([^()]{{2,40}}\) ?(?:[,;.|]|$))"
            ),
            mark_begins=_begins(_patterns(held.mark, fill)),
            mark_bare_begins=frozenset(one[:1] for one in beginnings(held.mark_bare)) | _BEFORE_MARK,
            over=Alternatives(_patterns(held.over, fill), r"\s*$"),
            around=compiled(rf"\b(?:{_groups(held.around, fill)}) ?$"),
            around_behind=compiled(held.around_behind),
            around_certified=compiled(held.around_certified),
            breaks=at_words(rf"(?:{'|'.join(held.breaks)})\b"),
            boundary=compiled(held.boundary),
            others=at_words("|".join(held.others)),
            elsewhere=at_words(rf"(?:{held.elsewhere})\b"),
            ours_again=compiled(rf"\b(?:{held.ours_again})\b"),
            sent=at_words(held.sent),
            told_of=compiled(rf"\b(?:{held.told_of}) $"),
            disclaimer=compiled(held.disclaimer),
            question=compiled(_named(held.question)),
            answer=compiled(_named(held.answer)),
            plain_words=frozenset(held.plain_words),
            closed=frozenset(held.closed),
            closed_beside=frozenset(held.closed_beside),
            provided=frozenset(held.provided),
            product=compiled(rf"(?:'s)?[\s®™-]*\(?(?P<product>{held.products})\b(?! (?:insurers?|companies)\b)"),
            product_before=compiled(rf"\b(?P<product>{held.products_before}) {_OF_ITS_PLANS}$"),
            kind_before=compiled(rf"(?<![\w-])(?:{_named(held.kinds_of_medicaid)})(?: care)? $"),
            kind_behind=compiled(rf"[\s®™-]*\(?(?:{_named(held.kinds_of_medicaid)})\b"),
            given_names=frozenset(held.given_names),
        )
    except (OSError, yaml.YAMLError, ValidationError, re.error) as error:
        raise InputError(f"{path} cannot be used as the wording of network status: {error}") from error


def _filler(fragments: dict[str, str]) -> dict[str, str]:
    """The fragments, each of which may use those before it, as replacements for `{name}`."""
    filled: dict[str, str] = {}
    for name, text in fragments.items():
        filled[name] = _fill(text, filled)
    return filled


def _fill(pattern: str, fragments: dict[str, str]) -> str:
    return re.sub(r"\{([a-z]+)\}", lambda found: fragments[found.group(1)], pattern)


def _groups(groups: tuple[_Group, ...], fragments: dict[str, str]) -> str:
    return _named({status: "|".join(patterns) for status, patterns in _patterns(groups, fragments).items()})


def _patterns(groups: tuple[_Group, ...], fragments: dict[str, str]) -> dict[str, list[str]]:
    """The patterns of each status, with their fragments."""
    return {group.status: [_fill(pattern, fragments) for pattern in group.patterns] for group in groups}


def _begins(patterns: dict[str, list[str]]) -> re.Pattern[str]:
    """What the text begins with that one of the patterns can match."""
    return compiled(either(frozenset[str]().union(*(beginnings(one) for held in patterns.values() for one in held))))


def _named(patterns: dict[str, str]) -> str:
    return "|".join(f"(?P<{name}>{pattern})" for name, pattern in patterns.items())


_WORDINGS = Wordings.of(__name__)
_OF_ITS_PLANS = _WORDINGS.text("of_its_plans")
_LIMITED = _WORDINGS["limited"]


_HERE_IS = _WORDINGS["here_is"]
_BEFORE_MARK = frozenset("®™*:(|=-")  # and white space
_QUOTED = compiled(r"(?<=[ (])['\"](?=(?:in|out[- ]of)[- ]network)")


def without_limits(low: str) -> str:
    """The text with blanks for "but not limited to", which refuses nothing; of the same length.

    >>> without_limits("including but not limited to aetna")
    'including                    aetna'
    """
    if "limit" not in low and "exclusively" not in low and "restricted" not in low:
        return low
    return _LIMITED.sub(lambda found: " " * len(found.group()), low)


def _unquoted(low: str) -> str:
    """The text with a bracket for the quotation mark before "in network", where a cue may begin; of the same length.

    >>> _unquoted("we are 'in network' with a")
    "we are (in network' with a"
    """
    return _QUOTED.sub("(", low) if "network" in low else low


@lru_cache(maxsize=512)
def hits_after(low: str) -> tuple[Hit, ...]:
    """The cues behind which names stand, in order.

    >>> [hit.status for hit in hits_after("we are in network with a and accept b")]
    ['in_network', 'accepted']
    """
    return tuple(
        Hit(found.lastgroup or "", found.start(), found.end()) for found in cues().after.finditer(_unquoted(low))
    )


@lru_cache(maxsize=512)
def hits_before(low: str) -> tuple[Hit, ...]:
    """The cues before which names stand, in order.

    >>> [hit.status for hit in hits_before("medicaid is not accepted")]
    ['not_accepted']
    """
    return tuple(
        Hit(found.lastgroup or "", found.start(), found.end()) for found in cues().before.finditer(_unquoted(low))
    )


def mark_behind(low: str, end: int) -> re.Match[str] | None:
    """The mark behind a name that ends there: "Aetna (pending)"; of most names a comma or nothing is behind.

    >>> low = "aetna (pending), cigna, humana"
    >>> [found and found.lastgroup for found in (mark_behind(low, 5), mark_behind(low, 22), mark_behind(low, 30))]
    ['unsure', None, None]
    """
    behind = low[end : end + 1]
    if behind == " ":  # what stands behind most names
        may = low[end + 1 : end + 2]
        return cues().mark.match(low, end) if may in cues().mark_bare_begins or may.isspace() else None
    return cues().mark.match(low, end) if behind in _BEFORE_MARK or behind.isspace() else None


_EXCEPTED = _WORDINGS["excepted"]
_EXCEPTS = _WORDINGS.words("excepts")
_EXCEPTION_OF = {
    "accepted": "not_accepted",
    "in_network": "out_of_network",
    "not_accepted": "accepted",
    "out_of_network": "in_network",
}


def status_of_excepted(low: str) -> str:
    """The status of the names that follow a line that ends with "except", or "".

    >>> status_of_excepted("we accept all major insurance except:"), status_of_excepted("in network with all plans except these:")
    ('not_accepted', 'out_of_network')
    >>> status_of_excepted("we do not accept insurance, except:"), status_of_excepted("we accept all plans except kaiser:")
    ('accepted', '')
    """
    found = _EXCEPTED.search(low) if any(map(low.__contains__, _EXCEPTS)) else None
    if found is None:
        return ""
    hits = [hit for hit in hits_after(low) if hit.start < found.start("but") and hit.status != "except"]
    return _EXCEPTION_OF.get(hits[-1].status, "") if hits else ""


@lru_cache(maxsize=4096)
def status_over(low: str) -> str:
    """The status that a heading, a lead-in or a column header gives to the names under it, or "".

    >>> status_over("insurance plans we accept:"), status_over("out-of-network benefits"), status_over("our team")
    ('accepted', '', '')
    >>> status_over("below is a list of plans we work with:"), status_over("here are some plans that we do not accept")
    ('accepted', 'not_accepted')
    """
    text = _HERE_IS.sub("", _bare(without_limits(low))) if len(low) < 200 else ""
    if text and (excepted := status_of_excepted(text)):
        return excepted
    found = cues().over.match(text) if text else None
    return (found.lastgroup or "") if found else ""


def _bare(low: str) -> str:
    """The text without the bullets, emoji and punctuation around it."""
    start, end = 0, len(low)
    while start < end and not (low[start].isalnum() or low[start] == "("):
        start += 1
    while end > start and not (low[end - 1].isalnum() or low[end - 1] in ")?"):
        end -= 1
    return low[start:end]
