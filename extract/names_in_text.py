"""The names that running text gives a provider: "at Harbor Quarry", "Harbor Quarry's IOP", "Harbor Quarry offers"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from extract.document import Document
from extract.former_places import former_places, without_level
from extract.name_candidates import CREDENTIAL, MAKER, WEIGHTS, WHOSE, Provider
from extract.name_checks import NO_NAMES, is_distinctive
from extract.name_forms import ACRONYM, KIND, in_a_word, is_only_a_name
from extract.places import places, state_code
from extract.searching import compiled
from extract.terms import find_terms
from extract.units import Unit

MIN_SENTENCE = 25
_WORD = r"(?:[A-Z][\w&'’]*(?:-[A-Z][\w’']*)*|of|and|for|the|de|&|to(?= (?:Recovery|Healing|Hope|Freedom|Wellness|Sobriety|Life|Change|Health|Serenity)\b))"
_CALLS_ON = compiled(
    r"^(?:Why (?:[A-Z][\w’']* ){0,4}?(?:Choose|Chose|Trust|Love|Prefer|Pick)|Contact|Call|Visit|Join|Choose|Why|About|Welcome to|At|From|With|Meet|Currently|Today|Recently|However|Here|Since|Although|Because|(?:Residents|Tenants|Clients|Patients|Guests) of)\s+(?:the )?(?=[A-Z])"
)
# "Both Harbor Quarry counselors and others": no part of the name
_LED = compiled(r"^(?:Both|Unlike|While|Whether|Most|Neither)\s+(?=[A-Z])")
_CAPITALS = compiled(rf"(?:[Tt]he )?[A-Z][\w&]*(?:-[A-Z]\w*)*(?:[ ]{_WORD}){{0,7}}")
_INTRODUCES = compiled(
    r"\b(?:at|At|contact|Contact|choose|Choose|welcome to|Welcome to|payable to|(?:polic(?:y|ies)|handbook|property|website|mission|[Rr]esidents|[Tt]enants|[Cc]lients|[Pp]atients) of|(?:[Aa]rrangements?|payments?|deposits?) (?:can be |may be |must be |are |is )?(?:made|paid) (?:with|to)|"
    r"hereinafter(?: referred to as| called| known as)?,?|doing business as|d/?b/?a)\s+$"
)
# "one of the Harbor Quarry counselors", "non-Harbor Quarry patients": whose they are
_PEOPLE_BEHIND = compiled(
    r"^ (?:counselors|therapists|(?:treatment |medical |clinical |nursing )?(?:staff|team|providers)|clinicians|patients|residents|alumni|campus|sisters|brothers|guests|housemates|families|members|evaluations)\b"
)
_PEOPLE_BEFORE = compiled(r"\b(?:[Aa]ll|[Ee]ach|[Ee]very|[Oo]ther|[Ff]ormer|[Cc]urrent|[Nn]on)[ -]$")
# "Harbor Quarry has two houses in Reno": who has several of them is the organisation, where it is no town
_OWNS = compiled(
    r" (?:has|have|owns|operates|runs|maintains) (?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|several|multiple) (?:[\w-]+ ){0,4}?"
    r"(?:properties|houses|homes|locations|facilities|centers|programs|campuses|sites|residences|clinics|offices)\b"
)
# "Harbor Quarry is a sober living program": what it is, and not a method or a fellowship
_IS_ONE = compiled(
    r" is (?:an? |the |\w+'s )(?:[\w,'/-]+ ){0,5}?(?:sober living|residential|treatment|outpatient|counseling|recovery|rehab\w*|detox|behavioral health|mental health) "
    r"(?:[\w/-]+ ){0,2}?(?:program|center|centre|facility|home|house|residence|community|clinic|agency|practice|organization|hospital|provider)\b"
)
# "The Quarry County Health Department is committed to recovery": what it is for, as no society of those who treat is
_IS_FOR = compiled(
    r" (?:is|are) (?:fully |deeply )?(?:committed|dedicated) to (?:the )?(?:recovery|recover\w*|helping|providing|treating|serving|health|wellness|well-?being|lives|healing)\b"
)
_NOBODYS_CARE = compiled(
    r"\b(?:Association|Society|Institutes?|Administration|Commission|Authority|Foundation|Academy|Council|Federal|National|American|States?|Anonymous|Network|Coalition|University|Insurance)\b"
)
_FELLOWSHIP = compiled(
    r"\b(?:Anonymous|SMART|Celebrate|Refuge|Dharma|Oxford|Therap(?:y|ies)|Model|Method|Act|Project|Program|Approach)\b"
)
_MENTIONS = compiled(r"\b(?:about|About|from|with|by|why|Why|of|to)\s+$")
_COMPANY_BEHIND = compiled(r"^,? (?:LLC|L\.L\.C\.|Inc\b\.?|PLLC)")
# "Harbor Quarry Center, Inc. Mental Health Intensive Outpatient Program": what it runs, in one breath
_RUNS_BEHIND = compiled(
    r" (?:(?:Adult|Adolescent|Child|Women's|Men's|Mental Health|Behavioral Health|Substance (?:Abuse|Use)|Addiction|Day|Evening) ){0,2}(?:Intensive Outp|Partial Hosp|Outpatient|Residential|Inpatient|Detox|Day Treatment|IOP|PHP)"
)
_DEGREE = compiled(rf",? {CREDENTIAL}\b")
_SURNAMED = rf" (?:[A-Z]\.? )?[A-Z][\w'’-]+,? {CREDENTIAL}\b"
_COUNT_BEFORE = compiled(r"\d-$")
_STREET_BEHIND = compiled(
    r" on (?:[NSEW]\.? )?(?:[A-Z][\w.]* ){1,3}(?:St|Ave|Rd|Blvd|Dr|Ln|Street|Avenue|Road|Boulevard|Drive|Lane|Highway|Hwy)\b"
)
# "each Harbor Quarry Center Client", written with a capital
_PEOPLE_TAIL = compiled(r"\s(?:Clients?|Patients?|Residents?)$")
# "QuarryCare provides an intensive outpatient program": a word with capitals within is nothing but a name
_CAMEL = compiled(r"[A-Z][a-z]+[A-Z][A-Za-z]+")
_GIVES_A_LEVEL = compiled(
    r" (?:provides|offers|operates|runs) (?:an? |our )(?:[\w-]+ ){0,3}?(?:intensive outpatient|partial hospitalization|outpatient|residential|detox\w*|day treatment|IOP|PHP)\b"
)
# "QuarryCare's outpatient programs", "the outpatient programs at QuarryCare": whose the care is
_CARE_OF_IT = r"(?:[\w-]+ ){0,2}?(?:outpatient|residential|inpatient|detox\w*|treatment|recovery|addiction|sober living|counsel\w+) (?:[\w-]+ )?(?:programs?|services|cent(?:er|re)s?|clinics?|homes?|houses)"
_ITS_CARE = compiled(rf"['’]s {_CARE_OF_IT} (?:offer|provide|include|serve|are|have|is|has|help)s?\b")
_CARE_AT = compiled(rf"\b{_CARE_OF_IT} at $")
# "The Intensive Outpatient Program at QLCS meets people …", "IOP services at QLCS differ": whose it is, in capitals
_LEVEL_AT = compiled(
    r"\b(?:iop|php|intensive outpatient|partial hospital\w*|outpatient|residential|detox\w*|day treatment)(?: \([a-z -]{2,12}\))? (?:treatment |level of care )?(?:programs?|services|groups?)?(?: \([a-z -]{2,12}\))? ?at $"
)
_LEVEL_ACTS = compiled(
    r" (?:meets?|differs?|runs?|helps?|serves?|offers?|provides?|includes?|consists?|combines?|uses|focus\w*|treats?|(?:is|are) (?:an? |for |designed|based|held|offered|open))\b"
)
# "The DBT Center offers an IOP": a method and what it is may be a name, where it is said twice
_OF_A_METHOD = compiled(r"The [A-Z]{3,4} (?:Center|Centre|Clinic|Institute)")
# "The OCD & Anxiety Program of Quarry is an out-of-network provider"
_IS_A_PROVIDER = compiled(
    r" is (?:currently |now |not )?(?:an? )?(?:in|out)[- ]of[- ]network (?:provider|facility|program|practice|clinic)\b|"
    r" is (?:currently |now )?(?:an? )?in[- ]network (?:provider|facility|program|practice|clinic)\b"
)
_ORGANISATION = compiled(
    r"^(?!(?:Your|Any|Each|Every|My|Another|If)\b)\S+ .*\b(?:Programs?|Cent(?:er|re)s?|Clinics?|Institute|Associates|Services|Group|Recovery|Counseling|Psychology|Psychiatry|Therapy|Health|Wellness|House)\b|"
    r"^(?!(?:Your|Any|Each|Every|My|Another|If)\b)(?:\S+ )?(?:Programs?|Cent(?:er|re)|Clinic|Institute) (?:of|for) "
)
# "B-House will also supply towels": a letter and what it is
_LETTERED = compiled(r"[A-Z]-(?:House|Home|Haven)s?")
_ACTS_THERE = compiled(r" (?:offer|provide|include|serve|are|have|combine|treat|help)s?\b")
_BYLINE = compiled(
    r"(?:writ\w+|review\w*|post\w*|edit\w*|author\w*|check\w*|publish\w*|verified|said|says) (?:by|on)? ?(?:dr\.? )?$"
)
_FOLLOWED = compiled(
    r"\*{0,2}(?:['’]s?\b|(?:,? (?:LLC|Inc\.?|PLLC|PC))?,? (?:(?:now|currently|proudly) )?(?:is|are|was|offers?|provides?|accepts?|specializes|clients|has|treats|believes|helps|serves|we\b|our\b|works|can|also|focuses|believes|strives|aims|delivers|employs|seeks|requires|enforces|asks (?:that|all|every|each|its|our)|expects|prohibits|maintains|uses|runs|operates|provided|launched|understands|recognizes|welcomes|creates|does not|will (?:also |not )?(?:bill|consider|provide|supply|submit|accept|offer|work)|LLC))"
)
_TAIL = compiled(
    r"(?:\s+(?:Intensive Outpatient(?: Program)?|Partial Hospitalization(?: Program)?|of|and|for|the|de|&|IOP|PHP|Is|Has|Offers|Today|Now|Can|Our|We|I|Contact|Call)|&(?:reg|trade)\b|['’]s?)+$"
)
_POSSESSIVE = ("'", "’", "'s", "’s")
_LEVEL_TAIL = compiled(r"\s(?:Intensive Outpatient(?: Program)?|Partial Hospitalization(?: Program)?|IOP|PHP)$")
# "the Quarry Counseling Center and the Women's Center": two of them
_AND_ANOTHER = compiled(r" and [Tt]he ")
# behind one word; "Redeemer's Gate" goes on as a name
_ITS = compiled(
    r"['’]s (?:(?:Adolescent|Adult|Teen|Youth|Women['’]s|Men['’]s|Medical|Virtual|Evening|Day|ED|SUD|OCD|DBT|[Ee]ating [Dd]isorders?|[Ss]ubstance (?:[Uu]se|[Aa]buse)|[Mm]ental [Hh]ealth) ){0,2}"
    r"(?:Intensive Outpatient|Partial Hosp|Residential (?:Treatment|Program)|Outpatient|Inpatient|Detox|Opioid|IOP|PHP|OTP|Sober Living|Day (?:Treatment|Program|Hospital)|Behavioral Health)"
)
# "Tobias's House", "Ada's Place": a house that bears somebody's name, where all of it is written with capitals
_SOMEBODYS = compiled(
    r"['’]s? (?:House|Place|Home|Houses|Homes|Haven|Hope|Harbor|Landing|Ranch|Farm|Village|Hill|Gate|Inn|Cottage|Manor|Corner|Refuge|Retreat|Way|Path|Promise|Sober Living|Recovery(?: (?:House|Home|Homes))?)\b(?! (?:Address|Page|Office|Phone|Health)\b)"
)
# "Otter's Bend Counseling": a name that goes on behind the 's, where that is more than a kind of care
_GOES_ON = compiled(r"['’]s?(?: (?:[A-Z][\w&'’-]*|of|and|&|for|the)){2,5}")
_KIN = frozenset(("Women", "Men", "Ladies", "Girl", "Girls", "Boy", "Boys", "Veteran", "Veterans", "Children", "Child", "Teen", "Teens", "Adult", "People", "Family", "Mother", "Father", "Parent", "Let", "It", "That", "There", "Here", "What"))  # fmt: skip
# "Many residents attend IOP at Harbor Quarry Counseling": where they go to from here
_GO_THERE = compiled(
    r"\b(?:residents|housemates|guests|(?:many|most|some) (?:of (?:our|the) )?(?:clients|men|women|members|people))\b[^.;:]{0,30}\b(?:attend|go to|are enrolled in|participate in)\b[^.;:]{0,60}$"
    r"|\b(?:friends|partners?|colleagues|neighbou?rs|sister \w+|landlord)(?: \w+)? (?:at|of) $|\b(?:refer|send|transfer|step down|go)(?:s|red|ring)?\b[^.;:]{0,40}\b(?:to|at) $"
)
# "… are seen at Harbor Quarry Clinic, which takes Cigna": who else that is, which one's own name needs not be told of
_TOLD_OF = compiled(
    r",? (?:which|que) (?:also |currently |now |también )?(?:(?:accept|take|bill|offer|provide|run|operate|treat|honor)s?|is (?:in[- ]network|contracted)|acepta|toma|recibe|ofrece)\b"
)
# "Quarrystem is in-network with Aetna": who bills insurers, at the beginning of a sentence
_BILLS = compiled(
    r"^(?P<name>[A-Z][a-z]{3,}(?:[A-Z][a-z]+)?) (?:(?:also|currently|now|proudly|does not|only) )*(?:is|are|accepts?|takes?|bills?|works with|contracts with) (?:(?:also|currently|now|not|an?|contracted|credentialed|paneled) )*"
    r"(?:in[- ]network|out[- ]of[- ]network|with|participating|provider|[A-Z])"
)
BILLED = 2  # sentences
_SPEAKS = compiled(r"\b(?:[Ww]e|[Oo]ur)\b")


# Where a clinician has worked: "Karen Holt, LADC, has led the IOP at Mountain View Hospital"
_LED_AT = compiled(
    r"(?:[\w.'-]+ ){1,3}?[\w.'-]+, (?:lcsw|lmft|lmsw|ladc|lcadc|cadc|lpcc?|lmhc|lcpc|rn|md|m\.d\.|phd|psyd|do|np|pmhnp|aprn|msw)(?:, [\w.-]+){0,2},? (?:has |have |had )?(?:also |previously |formerly )?"
    r"(?:led|run|ran|directed|managed|headed|overseen|oversaw|worked|practiced|served|supervised|built)\b[^.;]{0,60} at (?!our\b|this\b|my\b)"
)


def names_in_text(units: list[Unit], document: Document, placed: list[Provider]) -> Iterator[Provider]:
    """Names in running text. `placed` are those of the page's own places: one may go on before the words found here."""
    text, low = document.text, document.low
    single: dict[str, float] = defaultdict(float)
    people: dict[str, bool] = {}
    owners: dict[str, Provider] = {}  # by one word
    degrees = [found.start() for found in _DEGREE.finditer(text)]
    former = former_places(units, text)
    for unit in units:
        if unit.block.zone not in ("nav", "testimonial", "staff") and len(unit.text) > MIN_SENTENCE:
            for found in _named(unit):
                if found.name in former:
                    continue
                if found.name not in people:
                    people[found.name] = " " in found.name and _has_degree(found.name, text, degrees)
                if people[found.name]:
                    continue
                if " " in found.name or found.rule in ("company", "gives"):
                    yield _whole(found, unit, placed)
                elif (
                    (len(found.name) > ACRONYM or found.name.isupper())
                    and found.name[:3].isalpha()
                    and found.name.replace("-", "").isalnum()
                ):
                    single[found.name] += WEIGHTS[found.rule]
                    if found.rule == "whose":
                        owners[found.name] = found
    if len(owners) == 1 and _SPEAKS.search(text):
        yield from [found for name, found in owners.items() if _may_own(name, text, low)] * 2
    for name, sentences in Counter(_bills(units)).items():
        if (
            sentences >= BILLED
            and is_distinctive(name)
            and is_only_a_name(name.lower(), "", text, low)
            and not _is_a_persons(name, text)
        ):
            yield from [Provider(name, name, "text", "named")] * sentences
    for name, times in single.items():
        if (
            times >= (3 if len(name) == ACRONYM else 2)
            and _is_one_word_name(name, text, low)
            and not _is_a_persons(name, text)
        ):
            yield from [Provider(name, name, "text", "named")] * int(times)


def _bills(units: list[Unit]) -> Iterator[str]:
    """The single words that sentences about insurers begin with: "Quarrystem accepts Aetna"."""
    for unit in units:
        found = _BILLS.match(unit.text)
        if found is None or found["name"] in NO_NAMES or find_terms(found["name"], found["name"].lower()):
            continue
        if find_terms(unit.text, unit.low, ("insurers",)):
            yield found["name"]


def _whole(found: Provider, unit: Unit, placed: list[Provider]) -> Provider:
    """ "Home Recovery" is the end of "Coming to Home Recovery", where the title has that and it stands here so too."""
    for other in placed:
        if other.name.endswith(f" {found.name}") and other.name in unit.text:
            return Provider(other.name, other.name, "text", found.rule)
    return found


def _is_a_persons(name: str, text: str) -> bool:
    """Whether a surname and a degree stand behind a single word somewhere: "Ann" of "Ann Quill, LCSW"."""
    return re.search(rf"\b{re.escape(name)}{_SURNAMED}", text) is not None


def _has_degree(name: str, text: str, degrees: list[int]) -> bool:
    """Whether one of the degrees (where each begins in the text) stands right behind a name: "Ann Quill, LCSW"."""
    return not KIND.search(name) and any(text.endswith(name, 0, start) for start in degrees)


def _named(unit: Unit) -> Iterator[Provider]:
    """Names in running text: "at Harbor Quarry", "Harbor Quarry's IOP", "Harbor Quarry offers"."""
    if ", " in unit.low and " at " in unit.low and _LED_AT.match(unit.low):
        return
    for found in () if unit.text.islower() else _CAPITALS.finditer(unit.text):
        words = found.group()
        if words in NO_NAMES:
            continue
        several = " " in words  # else all that leads to a name, or stands behind it, is no part of the word
        called = _CALLS_ON.match(words) if several else None
        led = called or (_LED.match(words) if several else None)
        start = found.start() + (led.end() if led else 0)
        named = words[led.end() :] if led else words
        whose = WHOSE.match(named) if several else None
        name = whose["name"] if whose else _without_tail(named)
        bare = without_level(name.removeprefix("the ")) if several else name
        name, start = bare, start + len(name) - len(bare)
        if len(name) < 3 or (" " in name and len(name) < 6):
            continue
        if (
            whose is None
            and name.count(" ") < 2
            and name not in _KIN
            and (house := _SOMEBODYS.match(unit.text, start + len(name)))
        ):
            name = unit.text[start : house.end()]
        elif whose is None and " " not in name and name not in _KIN:
            name = _whole_possessive(unit.text, start, name)
        before = unit.text[max(0, found.start() - 36) : found.start()]
        after = unit.text[start + len(name) : start + len(name) + 60]
        if (before.endswith("-") and _COUNT_BEFORE.search(before)) or (_STREET_BEHIND.match(after) and not called):
            continue  # "our 90-Day Primary Program"; "at the Quarry Activity Center on Main St.": where somebody comes to
        if before.endswith((" at ", " at the ")) and _TOLD_OF.match(after):
            continue
        if " at " in before and _GO_THERE.search(unit.low, 0, found.start()):
            continue
        if _BYLINE.search(unit.low, max(0, found.start() - 24), found.start()):  # an author, whoever that is
            continue
        company = _COMPANY_BEHIND.match(after)
        if (
            company
            and (
                _FOLLOWED.match(after, company.end())
                or _RUNS_BEHIND.match(after, company.end())
                or _INTRODUCES.search(before)
            )
            and not MAKER.search(name)
        ):
            yield Provider(name, name, "text", "company")
        elif _OWNS.match(unit.text, start + len(name)) and name.lower() not in places().states_of:
            yield Provider(name, name, "text", "owner")
        elif (
            " " in name
            and not before.endswith(("'s ", "’s "))
            and not _FELLOWSHIP.search(name)
            and (
                _IS_ONE.match(unit.text, start + len(name))
                or (_IS_FOR.match(unit.text, start + len(name)) and not _NOBODYS_CARE.search(name))
            )
        ):
            yield Provider(name, name, "text", "is_one")
        elif (
            _CAMEL.fullmatch(name)
            and _gives_care(unit, start, start + len(name))
            and not find_terms(name, name.lower())
        ):
            yield Provider(name, name, "text", "gives")
        elif _IS_A_PROVIDER.match(unit.text, start + len(name)) and _ORGANISATION.search(name):
            yield Provider(name, name, "text", "is_one")
        elif name[1] == "-" and _LETTERED.fullmatch(name) and _FOLLOWED.match(after):
            yield Provider(name, name, "text", "company")
        elif name.startswith("The ") and _OF_A_METHOD.fullmatch(name) and _FOLLOWED.match(after):
            yield Provider(name, name, "text", "of_method")
        elif name.isupper() and name.isalpha() and before.endswith(" at ") and _is_level_at(unit, start, name):
            yield Provider(name, name, "text", "whose")
        elif _PEOPLE_TAIL.search(name) and " " in (people := _PEOPLE_TAIL.sub("", name)) and KIND.search(people):
            yield Provider(people, people, "text", "named")
        elif whose or _ITS.match(unit.text, start + len(name)):
            yield Provider(name, name, "text", "whose")
        elif (
            called
            or (several and _LEVEL_TAIL.search(words))
            or _INTRODUCES.search(before)
            or _FOLLOWED.match(after)
            or (
                _PEOPLE_BEHIND.match(after)
                and (
                    words.startswith(("the ", "The "))
                    or _PEOPLE_BEFORE.search(before)
                    or (" " in name and KIND.search(name) and not _FELLOWSHIP.search(name))
                )
            )
        ):
            yield Provider(name, name, "text", "named")
        elif _MENTIONS.search(before):
            yield Provider(name, name, "text", "mentioned")


def _without_tail(named: str) -> str:
    """A name without what stands behind it in one breath: "Harbor Quarry IOP", "Harbor Quarry and the Women's Center"."""
    if " and " in named:
        named = _AND_ANOTHER.split(named, maxsplit=1)[0]
    return _TAIL.sub("", named) if " " in named or "&" in named or named.endswith(_POSSESSIVE) else named


def _whole_possessive(text: str, start: int, name: str) -> str:
    """The name that goes on behind a word and its 's, up to its kind of place; the word alone where it does not.

    >>> _whole_possessive("at Otter's Bend Counseling we", 3, "Otter"), _whole_possessive("at Otter's Adult Treatment Center", 3, "Otter")
    ("Otter's Bend Counseling", 'Otter')
    """
    found = _GOES_ON.match(text, start + len(name))
    if found is None:
        return name
    words = found.group().split(" ")[1:]
    while words and KIND.fullmatch(words[-1]) is None:
        words.pop()
    whole = f"{name}{found.group().split(' ')[0]} {' '.join(words)}"
    return whole if len(words) > 1 and is_distinctive(" ".join(words)) else name


def _gives_care(unit: Unit, start: int, end: int) -> bool:
    """Whether the word at [start, end) is told to give care: it offers a level, its programs do, or those at it do."""
    if _GIVES_A_LEVEL.match(unit.text, end) or _ITS_CARE.match(unit.text, end):
        return True
    return _CARE_AT.search(unit.low, 0, start) is not None and _ACTS_THERE.match(unit.low, end) is not None


def _is_level_at(unit: Unit, start: int, name: str) -> bool:
    """Whether a level of care is told of as the one at a name: "The Intensive Outpatient Program at QLCS meets people …"."""
    at = _LEVEL_AT.search(unit.low, max(0, start - 80), start)
    return at is not None and _LEVEL_ACTS.match(unit.low, start + len(name)) is not None


def _may_own(name: str, text: str, folded: str) -> bool:
    """Whether a word whose program the text speaks of once may be the name of us who write it: no state, town or insurer."""
    low = name.lower()
    if state_code(name) is not None or find_terms(name, low) or _is_a_persons(name, text):
        return False
    if low in places().states_of and re.search(
        rf"\b(?:in|near|of|serving) {re.escape(name)}\b|\b{re.escape(name)}, [A-Z]", text
    ):
        return False
    return is_only_a_name(low, "", text, folded)


def _is_one_word_name(name: str, text: str, folded: str) -> bool:
    """Whether a single word is a name: always with a capital, within sentences too."""
    if state_code(name) is not None:
        return False
    if name.isupper() and len(name) == ACRONYM:
        return not find_terms(name, name.lower()) and re.search(rf"\b{name.lower()}\b", text) is None
    low = name.lower()
    return _is_within(name, text) and is_only_a_name(low, "", text, folded) and not find_terms(name, low)


def _is_within(name: str, text: str) -> bool:
    """Whether a word stands behind another one in a sentence, where no capital is due."""
    start = text.find(name, 2)
    while start >= 0:
        before, after = text[start - 2 : start], text[start + len(name) : start + len(name) + 1]
        if before[1] == " " and (before[0] in ",;" or before[0].islower()) and not in_a_word(after):
            return True
        start = text.find(name, start + 1)
    return False
