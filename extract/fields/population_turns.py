"""Whom a program serves, told by who is there for them, or by what they do together."""

from __future__ import annotations

from functools import lru_cache

from extract.fields.mentions import Mention
from extract.page import Page
from extract.wordings import Wordings

LONGEST_SERVED = 140  # characters of who treats whom
LOOK_BACK = 120  # characters
_WORDINGS = Wordings.of(__name__)
_AVAILABLE = _WORDINGS.guarded("available")
_LOOKED_FOR = _WORDINGS["looked_for"]
_TOGETHER = _WORDINGS["together"]
_YOUR_CHILD = _WORDINGS["your_child"]
_CHILDREN_HERE = _WORDINGS["children_here"]
_NOT_TREATED = _WORDINGS["not_treated"]
_ADOLESCENTS = _WORDINGS["adolescents"]
_TREATED_IN = _WORDINGS["treated_in"]
_ALL_AGES = _WORDINGS["all_ages"]
_UP_TO = _WORDINGS["up_to"]
_PROGRAM_OF_CONDITIONS = _WORDINGS.guarded("program_of_conditions")
_PRIORITY_BEFORE = _WORDINGS.guarded("priority_before")
_PRIORITY = _WORDINGS.guarded("priority")
_YOUNG_PEOPLE = frozenset(("young men", "young women"))
_YOUNG_ONE = frozenset(_WORDINGS.words("young_one"))
_IDENTIFY_AS = _WORDINGS["identify_as"]


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


_TAUGHT_OR_PAID = _WORDINGS.guarded("taught_or_paid")


def are_taught_or_paid(low: str, start: int) -> bool:
    """Whether what is given to those who are named at `start` is a training, a talk or a post, and no treatment.

    >>> are_taught_or_paid("we offer trainings to first responders", 22), are_taught_or_paid("we offer job training to veterans", 25)
    (True, False)
    """
    return _TAUGHT_OR_PAID.may_match(low) and _TAUGHT_OR_PAID.compiled.search(low[:start]) is not None


_SERVES_THEM = _WORDINGS["serves_them"]
_TAUGHT_BEHIND = _WORDINGS["taught_behind"]


def are_treated_here(before: str, after: str) -> bool:
    """Whether those who are named between the two are whom our program treats.

    >>> are_treated_here("our iop serves ", "."), are_treated_here("our iop serves clients referred by ", ".")
    (True, False)
    """
    return _SERVES_THEM.search(before[-LONGEST_SERVED:]) is not None and _TAUGHT_BEHIND.match(after) is None
