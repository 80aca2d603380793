"""What stands behind a No to a question: where others give what was asked, and a level of care that heads its answer and is not ours.

"Do you have a residential program?" "No. There is one in Fennick": the second sentence sends the reader on. And what else is said
under "Is this a methadone clinic?" is of no methadone clinic.
"""

from __future__ import annotations

from itertools import pairwise

from extract.document import Heading
from extract.levels.belonging import joined
from extract.page import Page, Scope
from extract.units import Unit
from extract.wordings import Wordings

ANSWERED_NO = "answered_no"  # why such a question, and what it sends on to, is excluded
NEAR = 4  # sentences of an answer
_WORDINGS = Wordings.of(__name__)
_SAYS_NO = _WORDINGS["says_no"]
_SENDS_ON = _WORDINGS["sends_on"]
_OURS = _WORDINGS["ours"]
_ASKS_IF_GIVEN = _WORDINGS["asks_if_given"]
_THE_WHOLE = _WORDINGS["the_whole"]
_ASKS_IF_NEEDED = _WORDINGS["asks_if_needed"]
_NEEDED = _WORDINGS["needed"]
_OF_CARE = frozenset(("levels_of_care", "modalities", "conditions", "populations"))


def set_answers_apart(page: Page) -> None:
    """Exclude what an answer that begins with No sends on to, and the question whether a level of care is given."""
    if "?" not in page.document.low:
        return
    refused: set[Heading] = set()
    for question in page.holding("?"):
        if not page.terms_of[question.number] or not question.low.endswith("?"):
            continue  # asks of no care
        answer = _answer(page, question)
        if not answer:
            continue
        asked = {match.id for match in page.terms_of[question.number] if match.vocabulary in _OF_CARE}
        for unit in answer:
            if asked & {match.id for match in page.terms_of[unit.number]} and _sends_on(unit.low):
                page.scopes[unit.number] = Scope("excluded", ANSWERED_NO)
        if _asks_if_given(page, question) and not any(_tells_of_ours(page, question, unit) for unit in answer):
            if len(_levels(page, question)) > 1 and any(_levels(page, unit) for unit in answer):
                continue  # "Do you offer PHP or IOP?" "No, IOP only."
            page.scopes[question.number] = Scope("excluded", ANSWERED_NO)
            refused.update(over for over in answer[0].block.headings if over.text == question.block.text)
    page.refused_headings = frozenset(refused)


def _answer(page: Page, question: Unit) -> list[Unit]:
    """The sentences that answer a question, where the first of them is a No; none where it is not."""
    first = page.units[question.number + 1] if question.number + 1 < len(page.units) else None
    if first is None or _SAYS_NO.match(first.low) is None:
        return []
    if first.block.zone != question.block.zone or first.block.kind == "heading":
        return []
    answer = [first]
    for unit in page.units[first.number + 1 : first.number + NEAR]:
        if unit.block.kind == "heading" or unit.low.endswith("?") or unit.block.headings != first.block.headings:
            break
        answer.append(unit)
    return answer


def _sends_on(low: str) -> bool:
    """Whether a sentence says where else something is given, and nothing of us.

    >>> [_sends_on(low) for low in ("there is a php at the hospital.", "there is a php at our lake office.", "we treat teens.")]
    [True, False, False]
    """
    return _SENDS_ON.search(low) is not None and _OURS.search(low) is None


def _asks_if_given(page: Page, question: Unit) -> bool:
    """Whether a question asks for a level of care as a whole, or whether one is needed: "Do you offer a PHP?", and no "… at night?"."""
    matches = [match for match in page.terms_of[question.number] if match.vocabulary == "levels_of_care"]
    if not matches:
        return False
    needed = _ASKS_IF_NEEDED.fullmatch(question.low, 0, matches[0].start) is not None
    if needed and _NEEDED.match(question.low, matches[0].end) is not None:
        return True  # "Do I need detox first?"
    if len(_levels(page, question)) > 1 and not all(joined(question.low, *two) for two in pairwise(matches)):
        return False
    begun = _ASKS_IF_GIVEN.fullmatch(question.low, 0, matches[0].start) is not None
    return begun and _THE_WHOLE.fullmatch(question.low, matches[-1].end) is not None


def _levels(page: Page, unit: Unit) -> set[str]:
    return {match.id for match in page.terms_of[unit.number] if match.vocabulary == "levels_of_care"}


def _tells_of_ours(page: Page, question: Unit, unit: Unit) -> bool:
    """Whether a sentence of the answer tells of a level of ours of that kind, for all the No: "No, our PHP is for adults"."""
    return (
        not _levels(page, question).isdisjoint(_levels(page, unit))
        and page.scope(unit).own
        and _OURS.search(unit.low) is not None
    )
