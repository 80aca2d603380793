"""What one sentence says of each insurer that it names: its status, or that the reading is not sure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.claims.denied_lists import denied_in
from extract.claims.taken_back import is_verb_taken_back
from extract.insurers.arms import arm, names_an_arm
from extract.insurers.around import around
from extract.insurers.cues import Hit, cues, hits_after, hits_before, mark_behind, without_limits
from extract.insurers.ellipsis import is_led, with_ellipsis
from extract.insurers.exceptions import (
    alone_is_taken,
    but_takes_none_out,
    exception_before_all,
    exception_before_examples,
    more_or_exception,
    without_part,
)
from extract.insurers.kinds import MEDICAID
from extract.insurers.limits import begins_anew, goes_on_behind, is_behind_a_swap, without_kinds_taken_out
from extract.insurers.lines import as_taken, on_basis, only_tells_of_clients, settled
from extract.insurers.marks import PLAIN_NO, REFUSALS, UNSURE, is_plain_no
from extract.insurers.marks import marks as marks_of
from extract.insurers.names import Name, plan_types, without_semicolons
from extract.insurers.others import PEOPLE, is_of_others
from extract.patterns.searching import compiled
from extract.wordings import Wordings
from records.codes import REFUSED, TAKEN

_FLIPPED = {
    "accepted": "not_accepted",
    "in_network": "out_of_network",
    "out_of_network": "in_network",
    "not_accepted": "accepted",
    "not_contracted": "accepted",
}
_PAREN = compiled(r"\([^()]*\)")
_WORD = compiled(r"[\w'+-]+")
_DENIED = frozenset(("no", "not", "except", "only", "lacking"))
_WORDINGS = Wordings.of(__name__)
_BRACKET = _WORDINGS["bracket"]
_NOTHING = "nothing"
_SAME_ONE = compiled(r"[\s/&()+-]*")
_DASHED_CLAUSE = compiled(r" [-|] (?:we|i|they|it|our \w+) $")  # "Aetna only - we are out of network with all others"
_LEVELS = _WORDINGS.words("levels")
_BY_LEVEL = _WORDINGS["by_level"]
_LIMITS_IT = _WORDINGS["limits_it"]
MAX_GAP_WORDS, MAX_NAMES, MAX_CUES = 10, 80, 12


@dataclass(slots=True)
class Reading:
    """What the sentence says of one name: the status, or UNSURE with the status that it might be."""

    status: str
    might_be: str
    rule: str
    plan_types: tuple[str, ...] = ()


def read_sentence(low: str, names: list[Name]) -> list[Reading | None]:
    """A reading for each name, None where the sentence does not say how the provider stands to it.

    >>> names = [Name("aetna", 22, 27), Name("kaiser", 48, 54)]
    >>> [r.status for r in read_sentence("we accept plans like aetna but do not work with kaiser", names) if r]
    ['accepted', 'not_accepted']
    """
    if len(names) == 1 and names[0].end - names[0].start == len(low):
        return [None]  # a line of nothing but the name
    if (part := exception_before_examples(low, names)) is not None:
        taken_out = [name for name in names if name.start < part[1]]
        return [*read_sentence(low[: part[1]], taken_out), *read_sentence(*without_part(low, names, part))]
    if (part := exception_before_all(low, names)) is not None:
        taken = read_sentence(*without_part(low, names, part))
        return [*([_turned(taken[0])] * (len(names) - len(taken))), *taken]
    whole, low = low, without_semicolons(without_limits(without_kinds_taken_out(low, names)), names)
    if low.rstrip("\"') ").endswith("?") or len(names) > MAX_NAMES:
        return [None] * len(names)
    if len(ahead := hits_after(low)) > MAX_CUES or len(hits_before(low)) > MAX_CUES:  # many sentences that run together
        return [None] * len(names)
    forward = [
        _unless_refused(low, hit)
        for hit in ahead
        if not (_of_insurer(low, hit, names) or is_of_others(low, hit) or _is_mark(low, hit, names))
        and not (hit.status == "except" and but_takes_none_out(low, hit.start, hit.end, names))
    ]
    backward = [
        hit for hit in _of_names(low, names) if not any(name.start < hit.end and hit.start < name.end for name in names)
    ]
    marks = marks_of(low, names)
    after = _after(low, names, forward, backward) if forward else [None] * len(names)
    before = _before(low, names, forward, backward) if backward else [None] * len(names)
    types = plan_types(low, names, forward)
    readings: list[Reading | None] = []
    levels, doubtful = _first_of_levels(low), more_or_exception(low, names)
    for place, name in enumerate(names):
        in_brackets = low[name.start] == " " != whole[name.start]  # a product
        denied = "" if in_brackets or marks[place] else _denied(low, name, names, forward, backward)
        if in_brackets or denied == _NOTHING:
            readings.append(None)
            continue
        if denied:
            status, rule = denied, "denied_list"
        else:
            status, rule = _decide(low, marks[place] or around(low, names, place), after[place], before[place])
            rule = PLAIN_NO if marks[place] and is_plain_no(low, name) else rule
        if status:
            if name.end <= levels and _same_run(after, before, place, names, levels):
                status, rule = UNSURE, "by_level"  # a record has one status an insurer, whatever the level of care
            if name.start >= doubtful:
                status, rule = UNSURE, "more_or_exception"
            beside = (
                one.id
                for other, one in enumerate(names)
                if after[other] == after[place] and before[other] == before[place]
            )
            status, might_be = settled(status, name.id, low, beside)
            readings.append(Reading(status, might_be, rule, types[place]))
        else:
            readings.append(None)
    return _without_products(low, names, readings)


def _turned(taken: Reading | None) -> Reading | None:
    """The reading of what is taken out of all of which this is said."""
    status = _FLIPPED.get(taken.status, "") if taken else ""
    return Reading(status, status, "except") if status in REFUSED else None


def _without_products(low: str, names: list[Name], readings: list[Reading | None]) -> list[Reading | None]:
    """The readings without a refusal of one product of a brand that the sentence accepts: "TRICARE but not TRICARE for Life", and without those of a public payer whose name says which product."""
    if not any(reading is not None and reading.status in REFUSED for reading in readings):
        return readings  # those of most sentences
    taken = {
        name.id: low[name.start : name.end]
        for name, reading in zip(names, readings, strict=True)
        if reading and reading.status in TAKEN
    }
    return [
        None
        if reading
        and reading.status in REFUSED
        and (
            names_an_arm(low, names, place)
            or (
                name.id not in MEDICAID
                and not arm(low, name)  # "Aetna, but not Aetna Better Health" is kept beside what is taken
                and taken.get(name.id, low[name.start : name.end]) != low[name.start : name.end]
            )
            or (name.id in taken and _BRACKET.search(low, 0, name.start))
        )
        else reading
        for place, (name, reading) in enumerate(zip(names, readings, strict=True))
    ]


def _first_of_levels(low: str) -> int:
    """Where a second status begins that holds at another level of care: "… for PHP and out-of-network for IOP"; or -1."""
    if ("network" not in low and " not " not in low) or not any(map(low.__contains__, _LEVELS)):
        return -1
    found = _BY_LEVEL.search(low)
    return found.start() if found else -1


def _same_run(
    after: Sequence[tuple[str, Hit] | None],
    before: Sequence[tuple[str, Hit] | None],
    place: int,
    names: list[Name],
    levels: int,
) -> bool:
    """Whether the name shares its cue with the last name before that place."""
    last = max(other for other, name in enumerate(names) if name.end <= levels)
    return any(cue[place] is not None and cue[place] == cue[last] for cue in (after, before))


def says_before(low: str, names: list[Name]) -> bool:
    """Whether a cue stands that speaks of the names before it, and is not the mark behind one of them.

    >>> names = [Name("aetna", 0, 5), Name("humana", 7, 13)]
    >>> says_before("aetna; humana pending", names), says_before("aetna, humana are accepted", names)
    (False, True)
    """
    return bool(_of_names(low, names))


def _of_names(low: str, names: list[Name]) -> list[Hit]:
    """The cues that speak of names before them, without the marks behind single names: "Cigna and Humana (pending)"."""
    if not (hits := hits_before(low)):
        return []
    marks = [found for name in names if (found := mark_behind(low, name.end))]
    return [
        hit
        for hit in with_ellipsis(low, hits, names)
        if not any(mark.start() < hit.start + 1 and hit.end <= mark.end() for mark in marks)
        and not _begins_an_aside(low, hit)
        and not _goes_on_to(low, hit, names)
    ]


def _goes_on_to(low: str, hit: Hit, names: list[Name]) -> bool:
    """Whether a cue behind a list of names speaks of the one behind it: "takes Aetna, Cigna and others, is in-network with Oscar"."""
    spoken = (other.end for other in hits_after(low) if hit.start <= other.start < hit.end < other.end)
    return any(0 <= name.start - end <= 1 for end in spoken for name in names)


def _is_mark(low: str, hit: Hit, names: list[Name]) -> bool:
    """Whether a cue is the mark behind the name before it, and says nothing of the next: "Oscar - not accepted, Humana"."""
    if not low[: hit.start].endswith(("- ", "(", ": ")):
        return False
    found = (mark_behind(low, name.end) for name in names if name.end <= hit.start)
    return any(mark is not None and hit.end <= mark.end() and low[mark.end() :][:1] in (",", ")") for mark in found)


def _begins_an_aside(low: str, hit: Hit) -> bool:
    """Whether a cue only begins what stands in brackets, which then says it of something else: "(not covered california plans)"."""
    opened = low.rfind("(", 0, hit.start)
    closed = low.find(")", hit.end)
    if opened < 0 or closed < 0 or ")" in low[opened : hit.start] or low[opened + 1 : hit.start].strip():
        return False
    return _WORD.search(low, hit.end, closed) is not None and not _LIMITS_IT.fullmatch(low, hit.end, closed)


def marked(low: str) -> str:
    """The status that a cell or a value says by itself ("In-network", "Yes"), or "".

    >>> marked("in-network"), marked("call us"), marked("ppo plans")
    ('in_network', 'unsure', '')
    """
    value = low.strip()
    if cues().mark_begins.match(value) is None:
        return ""  # most cells
    found = cues().mark.match(f": {value}")
    return (found.lastgroup or "") if found else ""


def _decide(low: str, mark: str, after: tuple[str, Hit] | None, before: tuple[str, Hit] | None) -> tuple[str, str]:
    if mark:
        return mark, "mark"
    if after is not None and (before is None or after[1].status == "except"):
        return after[0], "except" if after[1].status == "except" else "names_after"
    if before is None:
        return "", ""
    if before[0] == "not_contracted":  # "our contract with … ended": what ended is said before the name
        return (before[0], "names_before") if after else ("", "")
    if after is None or after[0] == before[0]:
        return before[0], "names_before"
    verb = low[before[1].start : before[1].end]
    if after[0] == "accepted" and before[0] == "in_network" and verb.startswith(("as ", "on ", "and ", "but ")):
        return "in_network", "basis"  # "we work with Aetna as an in-network provider"
    if after[0] in TAKEN and before[0] == "out_of_network" and not verb.startswith(("is ", "are ")):
        return "out_of_network", "basis"
    if verb.startswith(("is ", "isn't")) or PEOPLE.match(low, after[1].start):
        return before[0], "names_before"  # "Clients with Medicaid cannot be seen here"
    return UNSURE, "two_cues"


def _after(low: str, names: list[Name], forward: list[Hit], backward: list[Hit]) -> list[tuple[str, Hit] | None]:
    """For each name the status of the cue that it stands behind."""
    found: list[tuple[str, Hit] | None] = []
    broken = turned = False
    for place, name in enumerate(names):
        hit = _cue_before(low, name, forward)
        if hit is None:
            found.append(None)
            continue
        if hit.status == "except" and is_behind_a_swap(low, hit.end, name.start):
            found.append(None)
            continue
        previous = names[place - 1].end if place else 0
        if previous <= hit.end:
            broken = False
        if hit.status == "except" and goes_on_behind(low, hit.end + 1, name, names):
            taken = _cue_before(low, name, [other for other in forward if other.end <= hit.start])
            found.append((taken.status, taken) if taken and begins_anew(low, name) else None)
            continue
        segment = _PAREN.sub(" ", low[max(hit.end, previous) : name.start])
        if cues().boundary.search(segment) or (found and found[-1] is None and previous > hit.end):
            found.append(None)
            continue
        alone = hit.status in REFUSALS and alone_is_taken(low, max(hit.end, previous), name, names)
        turned = (turned and previous > hit.end) or alone
        broken = broken or (_breaks(segment) and not turned)
        status = _flip(hit, forward, backward) if hit.status == "except" else _said_by(low, hit, name)
        status = _FLIPPED.get(status, UNSURE) if turned else status
        found.append((UNSURE if broken else status, hit))
    return found


def _said_by(low: str, hit: Hit, name: Name) -> str:
    """The status that a cue gives to a name behind it, as the words before the cue and between the two leave it."""
    status = on_basis(hit.status, low[hit.end : name.start])
    return as_taken(status, low, hit.start, hit.end) if status in TAKEN else status


def _cue_before(low: str, name: Name, forward: list[Hit]) -> Hit | None:
    """The last cue before a name; one in brackets that close before the name tells of what stands in them.

    >>> low = "we take a (we do not bill b), c"
    >>> hits = [Hit("accepted", 0, 7), Hit("not_accepted", 14, 25)]
    >>> _cue_before(low, Name("b", 26, 27), hits), _cue_before(low, Name("c", 30, 31), hits)
    (Hit(status='not_accepted', start=14, end=25), Hit(status='accepted', start=0, end=7))
    """
    earlier = [hit for hit in forward if hit.end <= name.start]
    return next((hit for hit in reversed(earlier) if not _is_closed(low, hit, name.start)), None)


def _is_closed(low: str, hit: Hit, until: int) -> bool:
    """Whether a cue stands with words behind it in brackets that close before `until`; a bare "(in network)" does not."""
    opened, closed = low.rfind("(", 0, hit.start), low.find(")", hit.end, until)
    if opened < 0 or closed < 0 or ")" in low[opened : hit.start] or "(" in low[hit.end : closed]:
        return False
    return _WORD.search(low, hit.end, closed) is not None


def _before(low: str, names: list[Name], forward: list[Hit], backward: list[Hit]) -> list[tuple[str, Hit] | None]:
    """For each name the status of the cue that it stands before."""
    found: list[tuple[str, Hit] | None] = [None] * len(names)
    for hit in backward:
        end, near, led = hit.start, True, False
        for place in reversed(range(len(names))):
            name = names[place]
            if name.end > hit.start:
                continue
            segment = _PAREN.sub(" ", low[name.end : end])
            if near and (led := is_led(low, names, segment)):
                segment = " "  # "For Cigna, we are in network"
            parted = cues().boundary.search(segment) or _DASHED_CLAUSE.search(segment)
            if parted or any(name.end <= other.start < hit.start for other in forward):
                break
            if (
                not near
                and not led
                and low.startswith(("is ", "isn't", "was "), hit.start)
                and not _SAME_ONE.fullmatch(segment)
            ):
                break
            if found[place] is None and not is_of_others(low, Hit("", name.start, name.start)):
                found[place] = (UNSURE if _breaks(segment) else hit.status, hit)
            end, near = name.start, False
    return found


def _denied(low: str, name: Name, names: list[Name], forward: list[Hit], backward: list[Hit]) -> str:
    """The status of a name in a list that is denied as a whole: "no Medicaid or Medicare", "all plans aside from Kaiser"."""
    held = denied_in(low, name.start, _DENIED)
    if held is None or low.startswith("neither ", held.start - 8):
        return ""  # "in network with neither …": the cues tell which status it is that they do not have
    if held.kind in ("no", "not", "except") and goes_on_behind(low, held.start, name, names):
        return "" if held.kind == "except" and begins_anew(low, name) else _NOTHING
    if held.kind in ("no", "lacking"):  # "families with no Medicare" says nothing of who takes it
        return "not_accepted" if held.kind == "no" else _NOTHING
    if held.kind == "not" and any(hit.status in REFUSALS and hit.end <= held.start for hit in forward):
        return ""  # "we are not able to accept Medicaid": the cue tells it already, and is not to be turned about
    status = _flip(Hit("except", held.start, held.start), forward, backward)
    return "" if status == UNSURE else status


def _unless_refused(low: str, hit: Hit) -> Hit:
    """The cue, turned into a refusal where what stands before it takes it back: "not set up to accept", "keeps us from billing"."""
    if hit.status not in TAKEN or not is_verb_taken_back(low, hit.start):
        return Hit(UNSURE, hit.start, hit.end) if hit.status in TAKEN and only_tells_of_clients(low, hit.start) else hit
    return Hit("not_contracted" if hit.status == "in_network" else "not_accepted", hit.start, hit.end)


def _flip(hit: Hit, forward: list[Hit], backward: list[Hit]) -> str:
    base = [other for other in (*forward, *backward) if other.status != "except"]
    earlier = [other for other in base if other.end <= hit.start]
    chosen = (
        max(earlier, key=lambda other: other.end) if earlier else min(base, key=lambda other: other.start, default=None)
    )
    return _FLIPPED.get(chosen.status, UNSURE) if chosen else UNSURE


def _breaks(segment: str) -> bool:
    return cues().breaks.search(segment) is not None or len(_WORD.findall(segment)) > MAX_GAP_WORDS


def _of_insurer(low: str, hit: Hit, names: list[Name]) -> bool:
    """Whether the cue's subject is an insurer ("Cigna works with …"), or the cue lies inside a name.

    A caption is none of an insurer: "Medicaid plans accepted: Molina, Buckeye".
    """
    caption = low[hit.end - 1] == ":"
    return any(
        (hit.status != "except" and not caption and name.end <= hit.start and not low[name.end : hit.start].strip())
        or (name.start < hit.end and hit.start < name.end)
        for name in names
    )
