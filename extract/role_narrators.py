"""Pages that somebody tells who treats nobody: a guest of a program, a writer, one who gives advice to firms, the family of one who was treated."""

from __future__ import annotations

from itertools import islice

from extract.literals import Guarded
from extract.page import Page
from extract.searching import compiled
from extract.units import Unit

TOLD = 3  # sentences with "I"
# "Level I is" counts; "I was", "that I learned", "my group" tell
_I = compiled(
    r"(?:^|[.,;:!?(\u2013\u2014-] ?|\b(?:[Aa]nd|[Bb]ut|[Tt]hat|[Ww]hen|[Ii]f|[Bb]ecause|[Ww]hat|[Aa]s|[Ss]o|[Ww]ho|[Ww]here|[Hh]ow|[Ww]hile|[Aa]fter|[Bb]efore|[Ss]ince|[Tt]hen|[Tt]oday|[Nn]ow|[Oo]nce) )I(?:['\u2019](?:m|ve|d|ll))? [a-z]|\b[Mm]y\b|\b[Oo]ur (?:\w+ )?(?:son|daughter|husband|wife)\b"
)
_LICENSED = compiled(
    r"\bi(?:'m| am) (?:an? )?(?:also )?(?:licensed|certified by)\b|\bmy (?:license|licensure|private practice|practice|office)\b"
)
# One of these stands where it finds something
_MAY_TELL = ("I ", "I'", "I\u2019", "My", "my", " son", " daughter", " husband", " wife")
_TELLING = frozenset(("paragraph", "item"))
_CLIENTS = compiled(r"\bclients\b|\bmy patients\b")  # of whom no guest speaks
_OF_A_CLINICIAN = "practitioner"
# What a reader asks of a house: "Can I bring my own furniture?", "What if I have a job?"
_ASKED = compiled(
    r"(?:\d+[.)] |q: )?(?:(?:can|may|will|do|does|should|must|am|could|would|shall) (?:i|my|we)\b|(?:what|how|when|where|who|why|which|is|are|does)\b[^.!]*\?$)"
)
FIRST = 4  # sentences, the title among them, of which one names who was ill
WENT = 2  # sentences that tell what was
_KIN = r"(?:son|daughter|husband|wife|brother|sister|mother|father|mom|dad|child|teen(?:ager)?|boy|girl|grandson|granddaughter|nephew|niece|partner|spouse)"
_OF_A_FAMILY = Guarded(rf"\b(?:our|my) (?:\w+ )?{_KIN}\b(?!')")
_WENT = compiled(
    rf"\b(?:we|he|she|they|i|{_KIN}) (?:had |have |all |only |never |once |then |both |first |also )?(?:was|were|had|drove|learned|spent|visited|called|came|went|took|found|got|felt|knew|thought|cried|said|told|needed|did|made|sat|saw|paid|tried|"
    r"waited|lost|left|moved|met|finished|completed|relapsed|stayed|lived|started|began|asked|kept|wanted|hid|hidden|sent|brought|told|slept|walked|wrote|watched|signed|agreed|hoped|prayed|entered|attended)\b"
)
# "My son's rehab", "Our daughter's residential stay", "A Mother's Blog": whose care is told of, or who tells it
_THEIR_CARE = Guarded(
    rf"\b(?:our|my) (?:\w+ )?{_KIN}'s (?:[\w-]+ )?(?:rehab|rehabilitation|iop|php|detox|residential|inpatient|outpatient|treatment|program|stay|facility)\b"
    r"|\b(?:a|one) (?:mother|father|mom|dad|wife|husband|parent|sister|brother|family)'s (?:blog|diary|journal|notebook|notes)\b|\b(?:notes|letters|diary|blog) (?:from|of|by) an? (?:mother|father|mom|dad|wife|husband|parent|sister|brother)\b"
)
# "Our son's IOP met Monday", "They took our Cigna": what was, and who was paid
_THEY_DID = compiled(
    rf"\b(?:they|{_KIN}'s (?:[\w-]+ )?[\w-]+|(?:the )?(?:iop|php|detox|residential|rehab|house|place|program|facility)) (?:also |all |only |never )?(?:met|was|were|took|lasted|cost|accepted|billed|ran|had|(?:take|accept|bill)s? (?:our|my)\b)"
)
# Who treats says what "we" give, and speaks of "our team"; a family has "our counselor" at most
_GIVES = compiled(
    r"\bwe (?:also |now |can |will |currently |only |do not |don't |gladly )?(?:offer|provide|treat|accept|serve|help|take|see|work with|run|operate|speciali[sz]e|use|prescribe|bill|are (?:an?|in|licensed|accredited|here|open|located))\b(?! (?:our (?:thanks|love|prayers)|thanks|turns|that|it|him|her|them|now)\b)"
    rf"|\bour (?!(?:\w+ )?{_KIN}\b)(?:[\w'-]+ ){{0,3}}(?:team|staff|clinicians|therapists|counselors|nurses|programs?|clinic|center|facility|house|homes|groups|clients|patients|residents|admissions|services|iop|php|mission|founders?)\b"
    r"|\b(?:i|we) (?:founded|opened|started) (?:an? |this |our )?"
)


def is_told_by_a_family(page: Page) -> bool:
    """Whether the family of one who was treated tells what was: "When our son needed PHP, we drove him each morning".

    A founder's story goes on with what "we" offer; words in quotation marks are somebody else's.
    """
    low = page.document.low
    if "our " not in low and "my " not in low:
        return False
    telling = (unit for unit in page.units if unit.block.zone == "main" and '"' not in unit.low)
    first = list(islice(telling, FIRST))
    care = any(_THEIR_CARE.search(unit.low) and page.scope(unit).why != "testimonial" for unit in first)
    if not care and not any(_OF_A_FAMILY.search(unit.low) for unit in first):
        return False  # most pages
    told = [*first, *telling]
    if any(_GIVES.search(unit.low) for unit in told) or any(
        page.scope(unit).why in ("named", "lead_in:named") for unit in told if unit.block.kind in _TELLING
    ):
        return False  # the founders of a house, which bears its name
    said = [unit.low for unit in told if unit.block.kind in _TELLING]
    if care and any(map(_THEY_DID.search, said)):
        return True
    return sum(_WENT.search(low) is not None for low in said) >= WENT


def is_told_by_a_guest(page: Page) -> bool:
    """Whether "I" tells what happened before anybody says "our", more often than that, and is no clinician.

    Words in quotation marks are somebody else's, and those of a section of testimonials are no page's.
    """
    said = [
        unit
        for unit in page.units
        if unit.block.zone == "main"
        and unit.block.kind in _TELLING
        and any(map(unit.text.__contains__, _MAY_TELL))
        and '"' not in unit.low
        and _is_told(page, unit)
        and _I.search(unit.text) is not None
    ]
    if len(said) < TOLD:
        return False  # most pages
    told = [unit for unit in page.units if _is_told(page, unit)]
    if any(page.scope(unit).why.endswith(_OF_A_CLINICIAN) for unit in told):
        return False
    ours = [unit.number for unit in told if page.scope(unit).speaks and "our " in unit.low]
    if any(_CLIENTS.search(unit.low) or _LICENSED.search(unit.low) for unit in said):
        return False
    return len(said) > len(ours) and (not ours or said[0].number < ours[0])


def _is_told(page: Page, unit: Unit) -> bool:
    """Whether it is a sentence of the text, no testimonial and no question."""
    return (
        unit.block.zone == "main"
        and unit.block.kind in _TELLING
        and unit.low.count(" ") > 1
        and page.scope(unit).why != "testimonial"
        and not _ASKED.match(unit.low)
    )
