"""Whom a program serves, told by who is there for them, or by what they do together."""

from __future__ import annotations

from functools import lru_cache

from extract.fields.mentions import Mention
from extract.literals import Guarded
from extract.page import Page
from extract.searching import compiled

LONGEST_SERVED = 140  # characters of who treats whom
LOOK_BACK = 120  # characters
_WHOM = r"(?:[\w'/&-]+(?:,? (?:and|or|&) |, | )){0,4}$"
# "Our trauma therapist is available for children and adolescents", "therapists who work with teens"
_AVAILABLE = Guarded(
    r"\b(?:therapists?|clinicians?|counsell?ors?|psychologists?|psychiatrists?|providers?)(?: (?:is|are))? (?:also |now )?"
    rf"(?:available (?:for|to)|(?:who|that) (?:works?|speciali[sz]es?) (?:with|in (?:treating|working with|helping))|for) (?!the\b|an?\b|your\b|our\b|this\b|their\b){_WHOM}"
)
# Whom one is to find, or is sent to: no therapist of ours
_LOOKED_FOR = compiled(
    r"\b(?:find|finding|seek\w*|look\w*|recommend\w*|refer\w*|connect\w*|match\w*|choos\w+|needs?|ask\w*|prefer\w*|insurance|other|outside|local)\b[^.;]{0,60}$"
)
# "Couples stay together in our program", "couples can attend treatment together"
_TOGETHER = compiled(
    r"(?:,? (?:who|that))?(?: (?:can|may|will|are able to|get to))? (?:stay|live|room|heal|recover|enter|attend|detox|complete|begin|start|go through|get|receive)(?: (?:treatment|rehab|detox|recovery|the program|our program|care|sober|well))? together\b(?! longer| more| less| when)"
)
# "Once your teen is enrolled in the day program …": said to the parents of those who are treated here
_YOUR_CHILD = compiled(
    r"(?:'s (?:time|stay|treatment|progress|care team|therapist|primary therapist) (?:in|at|with|here|will|is|meets|works)\b|"
    r" (?:(?:is|are|was|has been|will be|gets) (?:enrolled|admitted|accepted|in (?:our|the) (?:[\w-]+ ){0,4}(?:program|care|php|iop)|with us|at our (?:center|facility|program|clinic))|"
    r"(?:will |can )?(?:also )?(?:attends?|participates?|takes? part|receives?|joins?|enters?|works? with (?:a|an|our|their|one)|meets? with (?:a|an|our|their)|joins (?:our|the|this) (?:[\w-]+ ){0,4}(?:program|php|iop|track|unit|group)|is staying (?:with us|here|(?:on|in|at) our)|(?:learns?|lives?|stays?) (?:with us|here|at our)))\b)"
)
# "On average, children stay with us for ten days", "kids on our unit go to school"
_CHILDREN_HERE = compiled(
    r"(?:,? (?:also|typically|usually|often|generally|will|can|who))* (?:stay|stays|live|lives|sleep|spend (?:the|their) [\w-]+|attend|learn|are (?:seen|treated|cared for)|take part|participate)(?: [\w'-]+){0,4}? (?:with us|here|(?:on|in|at|of) (?:our|this) (?:[\w-]+ ){0,3}(?:unit|program|php|iop|clinic|center|residence))\b"
    r"| (?:on|in) (?:our|this) (?:[\w-]+ ){0,3}(?:unit|program|php|iop)\b(?! (?:are not|may not|cannot))"
)
_NOT_TREATED = compiled(
    r"\b(?:visit\w*|siblings?|parents'|clients'|patients'|their|your|while you|relatives|daycare|childcare|not|no)\b"
)
_ADOLESCENTS = compiled(r"\b(?:teens?|teenagers?|adolescents?|youths?)\b")
# "CBT for OCD in children", "treatment of anxiety in kids"
_TREATED_IN = compiled(
    r"\b(?:treat(?:s|ing|ment)?|speciali[sz]\w+|therapy|cbt|erp|exposure|psychotherapy|care|expert\w*)\b[^.;!?]{0,90}\bin (?:both |young |younger )?$"
)
# "clients of all ages, from children to seniors"
_ALL_AGES = compiled(r"\b(?:all ages|clients|patients|people|individuals|everyone),? (?:ranging )?from (?:young )?$")
_UP_TO = compiled(
    r" (?:to|through|up to) (?:older |elderly |senior )?(?:adults?|seniors|geriatric|teens|adolescents)\b"
)
# "Child and Adolescent OCD and Anxiety Program": between them and the program what it treats
_PROGRAM_OF_CONDITIONS = Guarded(
    r"(?: (?:ocd|anxiety|depression|trauma|ptsd|mood|eating|personality|bipolar|panic|psychosis|disorders?|substance|use|abuse|misuse|addiction|alcohol|drug|chemical|dependency|opioid|mental|behavioral|health|illness|psychiatric|dual|diagnosis|co-occurring|grief|and|&|/|intensive|outpatient|partial|hospitalization|residential|inpatient|day|treatment)){1,9} (?:programs?|tracks?|iop|php|unit|clinic|services|groups?)\b"
)
# "Priority is given to pregnant women", "pregnant women receive priority admission"
_PRIORITY_BEFORE = Guarded(
    r"\bpriority (?:admissions? |access |placement |status )?(?:(?:is|will be|are) )?(?:given |offered |granted |goes )?(?:to|for) (?:[\w'/&-]+(?:,? (?:and|or) |, | )){0,4}$"
)
_PRIORITY = Guarded(
    r"(?:,? (?:and|or) (?:[\w-]+ ?){1,4}?)? (?:receive|get|have|are given|are offered)(?: \w+)? priority\b"
)
_YOUNG_PEOPLE = frozenset(("young men", "young women"))
_YOUNG_ONE = frozenset(("teen", "teenager", "adolescent", "preteen"))
# "… and those who identify as transgender"
_IDENTIFY_AS = compiled(
    r"\b(?:those|individuals|people|clients|persons|anyone|adults|members|patients|older) who (?:self-)?identify as (?:[\w-]+(?:,| or| and|/|, or|, and) ?){0,5}$"
)


def is_available_for(low: str, start: int) -> bool:
    """Whether a therapist is there for those who are named at `start` of a folded sentence.

    >>> is_available_for("our trauma therapist is available for children and teens", 51), is_available_for("our therapist is available for a call with teens", 43)
    (True, False)
    """
    found = _AVAILABLE.search(low, max(0, start - LOOK_BACK), start)
    return found is not None and _LOOKED_FOR.search(low, 0, found.start()) is None


def are_treated_together(after: str) -> bool:
    """Whether couples are told to be in treatment together, by what follows their name.

    >>> are_treated_together(" stay together in our program"), are_treated_together(" stay together longer where both are sober")
    (True, False)
    """
    return _TOGETHER.match(after) is not None


def is_your_child_here(words: str, before: str, after: str) -> bool:
    """Whether the parents who are spoken to hear what their child has here.

    >>> is_your_child_here("teen", "once your ", " is enrolled in the day program, …"), is_your_child_here("teen", "if your ", " is sad")
    (True, False)
    """
    if words not in _YOUNG_ONE or not before.endswith("your "):
        return False
    return _YOUR_CHILD.match(after) is not None and not before.endswith(("if your ", "whether your "))


def identifies_as(before: str) -> bool:
    """Whether what follows is what those who are served call themselves.

    >>> identifies_as("open to those who identify as lesbian, gay or "), identifies_as("the flag of ")
    (True, False)
    """
    return "identify as " in before and _IDENTIFY_AS.search(before) is not None


@lru_cache(maxsize=1)  # of a page, once for all who are named on it
def _speaks_of_teens(low: str) -> bool:
    return _ADOLESCENTS.search(low) is not None


def is_child_here(words: str, before: str, after: str, page_low: str) -> bool:
    """Whether children are told to be in care here, on a page without teens: there "your child" may be one.

    >>> is_child_here("children", "on average, ", " stay with us for ten days", ""), is_child_here("children", "your ", " stay with us", "")
    (True, False)
    >>> is_child_here("child", "when your ", " is staying on our unit", ""), is_child_here("child", "when your ", " is staying on our unit", "for teens")
    (True, False)
    """
    if words == "child":
        said = before.endswith("your ") and not before.endswith(("if your ", "whether your "))
        here = said and _YOUR_CHILD.match(after) is not None
    else:
        here = _CHILDREN_HERE.match(after) is not None
        here = here and _NOT_TREATED.search(before[-LOOK_BACK:] + after) is None
    return here and not _speaks_of_teens(page_low)


def is_treated_in(before: str, after: str) -> bool:
    """Whether children are those in whom it is treated, or with whom all ages that are seen begin.

    >>> is_treated_in("we specialize in cbt for ocd in ", ", teens and adults"), is_treated_in("anxiety in ", " is often missed")
    (True, False)
    >>> is_treated_in("we see clients of all ages, from ", " to seniors"), is_treated_in("the walk from ", " to seniors")
    (True, False)
    """
    if before.endswith("in ") and _TREATED_IN.search(before, max(0, len(before) - LOOK_BACK)):
        return True
    return _UP_TO.match(after) is not None and _ALL_AGES.search(before, max(0, len(before) - LOOK_BACK)) is not None


def is_of_their_program(low: str, end: int) -> bool:
    """Whether a program follows whose name says between what it treats: "Child and Adolescent OCD and Anxiety Program".

    >>> is_of_their_program("adolescent ocd and anxiety program", 10), is_of_their_program("adolescent anxiety is common", 10)
    (True, False)
    """
    return _PROGRAM_OF_CONDITIONS.match(low, end) is not None


def has_priority(low: str, start: int, end: int) -> bool:
    """Whether they are admitted before others.

    >>> has_priority("priority is given to pregnant women", 21, 35), has_priority("pregnant women receive priority admission", 0, 14)
    (True, True)
    """
    if "priority" not in low:
        return False
    return (
        _PRIORITY_BEFORE.search(low, max(0, start - LOOK_BACK), start) is not None
        or _PRIORITY.match(low, end) is not None
    )


def as_the_page_has_it(page: Page, mention: Mention, rule: str | None) -> str | None:
    """The rule by which they are served, by what else the page says: children who are in care here, young women who are teens."""
    low = page.document.low
    if rule is None and mention.code == "children" and mention.claim == "own":
        before = mention.unit.low[: mention.start]
        return "in care here" if is_child_here(mention.words, before, mention.after, low) else None
    if rule and mention.words in _YOUNG_PEOPLE and "young adult" not in low and _speaks_of_teens(low):
        return "unclear"
    return rule


# "We offer trainings to first responders", "we provide speakers to schools and college students": no treatment
_TAUGHT_OR_PAID = Guarded(
    r"\b(?:offer\w*|provid\w+|gives?|holds?|hosts?|conducts?|awards?|teach\w*|deliver\w*|speak\w*|ofrecemos|damos|impartimos) (?:[\w'-]+,? (?:and )?){0,3}?"
    r"(?:(?<!job )(?<!skills )(?<!vocational )(?<!employment )trainings?|speakers?|presentations?|lectures?|talks|internships?|scholarships?|consultation|tours?|capacitaci(?:ón|ones)|charlas)(?: [\w-]+){0,3}? (?:to|for|a|para) [^.;:]{0,80}$"
    r"|\b(?:lectures?|presentations?|internships?|outcomes?|results|statistics|data|galas?|fundraisers?|luncheons?|prayers?|advoca\w+|rights|laws|policies|restrooms?|parking|clothing|gifts?|donations?|toys|books?|monuments?|discrimination) (?:for|to|of|against) (?:[\w-]+ ){0,3}$"
    r"|\bwas (?:once|formerly|originally|previously|first) (?:built as )?(?:an? )?(?:[\w-]+ ){0,3}(?:for|of) (?:[\w-]+ ){0,2}$"
)


def are_taught_or_paid(low: str, start: int) -> bool:
    """Whether what is given to those who are named at `start` is a training, a talk or a post, and no treatment.

    >>> are_taught_or_paid("we offer trainings to first responders", 22), are_taught_or_paid("we offer job training to veterans", 25)
    (True, False)
    """
    return _TAUGHT_OR_PAID.may_match(low) and _TAUGHT_OR_PAID.compiled.search(low[:start]) is not None


# "Our IOP serves healthcare professionals", "this program treats nurses, pharmacists and other medical professionals"
_SERVES_THEM = compiled(
    r"\b(?:our|this|the) (?:[\w-]+ ){0,3}?(?:iop|php|program|track|clinic|house)s? (?:also |mainly |only |exclusively |primarily )?(?:serves?|treats?|is for)"
    r" (?:(?:(?!who|that|for|with|by|from|in|at|referred|to)[\w-]+,? (?:and |or )?(?:other )?){0,6})$"
)
# "… with trainings", "… by consulting": what they are given is no treatment
_TAUGHT_BEHIND = compiled(
    r"[^.;]{0,30}\b(?:trainings?|consult\w*|ceus?|continuing education|workshops|resources|supervision|who (?:refer|work with|treat))\b"
)


def are_treated_here(before: str, after: str) -> bool:
    """Whether those who are named between the two are whom our program treats.

    >>> are_treated_here("our iop serves ", "."), are_treated_here("our iop serves clients referred by ", ".")
    (True, False)
    """
    return _SERVES_THEM.search(before[-LONGEST_SERVED:]) is not None and _TAUGHT_BEHIND.match(after) is None
