"""The lists that a sentence denies, each from its first to its last item: "no detox, residential or PHP", "(not Medicaid, Medicare)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from extract.literals import AnyOf, Guarded
from extract.searching import compiled
from extract.wordings import Wordings

LONGEST = 300  # characters of a list
ITEM_WORDS = 6  # of one item; a longer one is prose
MOST = 12  # lists of a sentence; one with more is none

_WORDINGS = Wordings.of(__name__)
_WHO = _WORDINGS.text("who")
# What is denied of these is an advantage or a condition of coming, and nothing is refused by it: "no referral needed, IOP and PHP".
_ADVANTAGES = frozenset(
    "referral referrals waitlist waitlists waiting wait waits list lists cost costs fee fees charge charges copay copays co-pay co-pays deductible deductibles insurance appointment "
    "appointments obligation obligations commitment commitments judgment judgement one matter doubt time need needs reason shame pressure contract contracts limit limits prior previous "
    "experience phone minimum maximum deposit deposits hidden surprise surprises strings credit question questions lines line better other others two wrong longer more less fewer later "
    "earlier only just guarantee guarantees way interest out-of-pocket paperwork diagnosis age problem problems idea history authorization preauthorization pre-authorization approval "
    "sooner harm health difference different single exceptions exception change secret wonder stigma home income money coverage such further additional extra response answer benefits "
    "costo costos costa cita citas seguro seguros espera requisitos compromiso referido previa previo importa obstante dude hay hace es se son solo sólo somos está están te le lo la los las nos tiene tienes "
    "todos todas siempre necesita necesitas requiere pierda espere".split()
)
_NO_ITEM = (
    r"(?:only|just|merely|simply|all\b|every|each\b|limited|exclusively|restricted|necessarily|sure\b|require|need|mandatory|unusual|uncommon|includ|because|if\b|when|to\b|so\b|as\b|yet\b|alone\b|the (?:same|only|other|end)|"
    r"an? (?:one|cure|replacement|substitute|quick|punishment|sign|weakness|luxury|requirement|guarantee|good|bad|fit|problem|matter|secret|choice|moral|destination|race|matter)|one\b|in[- ]network|out[- ]of|accept|cover|contract|panel|knowing|a lot|more\b|less\b|too\b|that\b|what\b|how\b|where|why|who\b|even\b|being|having|quite|really|always|often|there|here|everyone|everybody|any(?:one|body)|you|we\b|they|he\b|she\b|it\b|for profit|for everyone|for free|for nothing)"
)
_TOTAL = r"(?:all|every|any|each|most|everything|anything|everyone|anyone)\b"
_DOES = (
    r"(?:(?:happily|gladly|regularly|often|routinely|do|can|will) )*(?:bill|work|file|submit|take|help|offer|provide)\b"
)
_BESIDES = r"(?:aside from|apart from|other than|save(?: for)?|barring|except(?: for|ing)?|excluding|minus|with the exceptions? of)"
_ITS_CLIENTS = rf"(?:(?:any |our |your )?(?:{_WHO}|you|them|families|people in need) )"
_OTHER = r"(?:an?other|others|outside|community|local|partner|partners|our partners|trusted|specialists?|specialty|nearby|area|colleagues|a (?:\w+ )?(?:provider|partner|program|clinic|specialist|colleague))"
_PEOPLE_WITH = rf"(?:{_WHO} (?:\w+ )?(?:with|who (?:have|need|require|are in need of)|needing|requiring|in need of|under|struggling with|living with) (?:an? |any )?)?"
_UNFIT = (
    r"(?:suitable|suited|appropriate|designed|intended|meant|equipped|recommended|right|ideal|set up|a (?:good |great |right |safe )?(?:fit|match|place|option|choice)"
    r"|the right (?:fit|match|place|program|level of care|setting)|able to (?:treat|admit|accept|serve|help))(?: (?:for|to (?:treat|serve|support|manage|admit)))?"
)
_NOT = "|".join(
    (
        rf"(?:[,;(] ?|- |\b(?:but|and|just|though) )not (?:for |an? |any |with )?(?!{_NO_ITEM})",
        r"\b(?:is|are|am|'re|'s) not (?:(?:currently|yet|really|generally|typically|usually) )?for (?!profit|everyone|everybody|free\b|nothing|the\b|you\b|sale|long\b|us\b|all\b|any)",
        rf"\b(?:is|are|am|'re|'s) not (?:(?:currently|yet|really|generally|typically|usually) )?{_UNFIT} ",
        r"\bnot (?:suitable|suited|appropriate|designed|intended|recommended|a (?:good |right )?fit) for ",
        r"\black(?:s|ing)? (?=[a-z])",
    )
)
_EXCEPT = "|".join(
    (
        rf"\b{_TOTAL}[^.;:()?!]{{0,60}}?[, ]\(?{_BESIDES} (?:for )?",
        rf"\b{_TOTAL}(?: [\w/&'-]+){{0,4}} but (?:for )?(?!{_NO_ITEM}|{_DOES}|mainly|primarily|mostly|especially|prefer|also\b|still|no\b|not\b|never)",
        # "Aside from Kaiser, we take every plan", and no "Aside from Aetna, we also take …"
        rf"^\W{{0,3}}{_BESIDES} (?=[^.;:?!]{{2,90}}, ?(?:we|our|this|i) (?!also\b)[^.;:?!]{{0,40}}\b(?:all|every|any|each|everything|everyone)\b(?! other))",
    )
)
_ELSEWHERE = "|".join(
    (
        rf"\b(?:refer(?:s|red|ring)?|sen[dt]s?) {_ITS_CLIENTS}?(?:out|elsewhere|outside)(?: to [^.;:,]{{3,40}}?)? for ",
        rf"\brefer(?:s|red|ring)? {_ITS_CLIENTS}?to {_OTHER}(?: [\w-]+){{0,4}}? for ",
    )
)
_THEIRS = (
    r"\b(?:coordinat\w+|work\w*|partner\w*|collaborat\w+|connect\w*|relationships?|liais\w+|link\w*|referr?\w*)(?: (?:you|clients|patients|people|families|them))?(?: (?:closely|directly))? "
    r"(?:with|to) (?:(?:many|several|other|trusted|licensed) )?(?:local|area|nearby|outside|other|community|partner|regional|trusted|neighboring) "
    r"|\b(?:relationships?|connections?|agreements?|contracts?|ties|affiliations?) (?:with|to) (?=[a-z])(?!our\b|the\b|you|clients|patients|people|famil|loved|each|one\b|others\b|all\b|most\b|insur)"
)
_WAY = (
    rf"\b(?:help(?:s|ed|ing)? {_ITS_CLIENTS}?(?:to )?(?:find|locate|access|get into|apply (?:for|to)|enter|secure|choose|arrange)"
    rf"|(?:arrange|locate|find|secure)s?(?: {_ITS_CLIENTS})?(?: with)?) (?=[a-z])(?:local |nearby |an? |the right |appropriate )*"
)
# What opens a list of each kind. The list begins where the expression ends.
_OPENERS = {
    "no": r"(?<![\w-])(?:no|neither) (?!no )(?=[a-z0-9])|\bsin (?!embargo\b|duda\b)(?=[a-z])",
    "not": f"(?:{_NOT}){_PEOPLE_WITH}",
    "except": _EXCEPT,
    "elsewhere": _ELSEWHERE,
    "theirs": _THEIRS,
    "way": _WAY,
}
_KINDS: dict[Guarded, str] = {Guarded(pattern): kind for kind, pattern in _OPENERS.items()}
_SENT_FOR = _WORDINGS.guarded("sent_for")
_OPENS = AnyOf((*_KINDS, _SENT_FOR))
_NO = Guarded(r"no |neither |sin ")  # no "know" and no "using"
_TOKEN = compiled(r"[\w'&+/®™-]+(?:\.[\w]+)*|\([^()]{0,40}\)|[^\s\w]")
_PEOPLE = frozenset(
    "those people persons anyone clients patients individuals adults women men teens adolescents youth children members".split()
)
_WITH = frozenset(("with", "who", "have", "need", "require", "needing", "requiring", "in", "under"))
_STOPS = frozenset(
    "we our ours us you your they their them it its this that these those which who whom whose i my he she but however though although while whereas because since so if when where as unless until "
    "for to from at in on with by during after before through than then just only instead rather via about around into within upon there here and/or yet pero sino aunque para en con por que nuestro nuestra "
    "no not never none please call contact sorry".split()
)
_VERBS = frozenset(
    "is are was were will can may must should would could do does did has have had needed required necessary meets meet runs run starts start includes include offers offer provides provide accepts accept "
    "takes take requires require treats helps serves works makes means ends begins lasts costs depends vary varies apply applies isn't aren't we're you're it's there's needs gets get come comes".split()
)
_JOINS = frozenset(("or", "nor", "and", "&", "o", "ni", "y", "e"))
_GOES_ON = compiled(r" ?(?:or|nor|ni) ")
_OR = frozenset(("or", "nor", "o", "ni"))
_GOVERNS = _WORDINGS["governs"]
_WHO_HAVE = _WORDINGS["who_have"]
_REFUSES = _WORDINGS["refuses"]
_PROGRAMS = _WORDINGS["programs"]
_IS_TAKEN = _WORDINGS["is_taken"]

# By kind: the other that it is where this stands before it.
_TURNED = {"no": ("lacking", _WHO_HAVE), "except": ("only", _REFUSES)}
# "no groups, tracks or beds for teens": what is denied is told behind the "for"
_PLACES = frozenset(
    "group groups track tracks bed beds program programs service services treatment care therapy unit units".split()
)


class DeniedList(NamedTuple):
    """What is denied at [start, end), and how.

    no: "we take no …". not: "…, not …", "not suitable for …". except: "all plans aside from …". only: "nothing aside from …", which
    affirms. lacking: "clients with
    no …", which denies nothing of the house. elsewhere: "we refer out
    for …". theirs: "we work with local … programs". way: "we help you find …", which denies a level of care alone.
    """

    kind: str
    start: int
    end: int


@lru_cache(maxsize=4096)
def denied_lists(low: str) -> tuple[DeniedList, ...]:
    """The lists of a folded sentence that it denies, in order.

    >>> low = "we offer iop but no detox, residential or php, and yoga for teens."
    >>> [low[held.start : held.end] for held in denied_lists(low)]
    ['detox, residential or php']
    >>> denied_lists("no referral needed, iop and php"), denied_lists("no waitlist for our iop"), denied_lists("not only detox but php")
    ((), (), ())
    """
    may = _OPENS.that_may_match(low)
    if not may:
        return ()  # most sentences
    found: list[DeniedList] = []
    for opens in may:
        kind = _KINDS.get(opens)
        if kind is not None and (kind != "no" or _NO.may_match(low)):
            found += islice(_opened(low, kind, opens.compiled), MOST)
    if _SENT_FOR in may:
        found += [DeniedList("elsewhere", *sent.span(1)) for sent in _SENT_FOR.compiled.finditer(low)]
    return tuple(sorted(found, key=lambda held: held.start)) if found else ()


DENYING = frozenset(("no", "not", "except", "elsewhere", "theirs"))  # of whatever stands in the list
OF_LEVELS = DENYING | {"way"}


def _opened(low: str, kind: str, opens: re.Pattern[str]) -> Iterator[DeniedList]:
    for opened in opens.finditer(low):
        end = _reach(low, opened, kind)
        if end > opened.end():
            other, pattern = _TURNED.get(kind, (kind, None))
            turned = pattern is not None and pattern.search(low, max(0, opened.start() - 60), opened.start())
            yield DeniedList(other if turned else kind, opened.end(), end)


def denied_in(low: str, start: int, kinds: frozenset[str]) -> DeniedList | None:
    """The denied list of one of the kinds that the wording at `start` is of."""
    if not (lists := denied_lists(low)):  # most sentences
        return None
    return next((held for held in lists if held.start <= start < held.end and held.kind in kinds), None)


def _reach(low: str, opened: re.Match[str], kind: str) -> int:
    """Where the list that begins behind an opening ends; its begin where there is none."""
    begin = opened.end()
    end, kept, words, joins, last = begin, begin, 0, set[str](), ""
    stopped = ""
    for token in _TOKEN.finditer(low, begin, min(len(low), begin + LONGEST)):
        word = token.group()
        if word == "," and joins & _OR and words and not _GOES_ON.match(low, token.end()):
            break  # "no detox or PHP, and yoga": the item behind the "or" is the last
        if word == "," or word in _JOINS:
            if words or word != ",":
                kept = end if words else kept  # what was read so far is whole
            joins.add(word)
            words, last = 0, ""
            continue
        if word.startswith("("):
            if len(word) == 1:
                stopped = word
                break
            end = token.end()
            continue
        if not (word[0].isalnum() or word[0] in "'&+/"):
            if word in '®™*"“”':
                continue
            stopped = word
            break
        if word in _VERBS and not (last in _PEOPLE and word in _WITH) and last != "who":
            stopped = "verb"
            break
        if word == "for" and last in _PLACES and kind == "no":
            words, last = 0, ""
            continue
        if word == "for" and kind == "not" and not words and joins & _OR:
            continue  # "not suited for teens or for people with …"
        if word in _STOPS and not (last in _PEOPLE and word in _WITH):
            stopped = word
            break
        if kind == "no" and word in _ADVANTAGES:
            return kept if joins and kept > begin else begin
        words += 1
        if words > ITEM_WORDS:
            stopped = "prose"
            break
        end, last = token.end(), word
    listed = bool(joins & _OR)
    if stopped in ("verb", "prose"):
        if kind == "except" and _IS_TAKEN.match(low, end):
            return end
        if not joins:  # "no Medicaid is accepted", and no "no group needs …"
            return end if stopped == "verb" and kind == "no" and not _is_needed(low, end) else begin
        if kind == "except":
            return kept if kept > begin and listed is False and "," in joins else begin
        if not listed:  # "no phones, and yoga and CBT are offered": a new clause begins at the comma
            comma = low.rfind(",", begin, end)
            return min(kept, comma) if comma > begin else kept
        if _is_needed(low, end):
            return kept
    if kind == "no" and joins and not listed:
        governed = _GOVERNS.search(low[max(0, opened.start() - 20) : opened.start()]) is not None
        if not governed or opened.start() == 0:
            return _first(low, begin, end)
    if kind == "theirs" and not _ends_in_programs(low, begin, end):
        return begin
    return end


def _first(low: str, begin: int, end: int) -> int:
    """The end of the first item alone: nothing shows that "No 12-step, CBT and DBT" denies what follows it."""
    marks = [place for mark in (",", " and ", " & ") if (place := low.find(mark, begin, end)) >= 0]
    return min(marks, default=end)


def _is_needed(low: str, end: int) -> bool:
    """Whether what was named is not asked for, and no more: "no detox stay or referral is required"."""
    return (
        re.match(r"\W*(?:is |are )?(?:ever )?(?:needed|required|necessary|needs?|requires?)\b", low[end : end + 40])
        is not None
    )


def _ends_in_programs(low: str, begin: int, end: int) -> bool:
    last = low[begin:end].rsplit(" ", 1)[-1].strip(" ,.)")
    return _PROGRAMS.fullmatch(last) is not None
