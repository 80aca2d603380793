"""Questions to the house that stand, by the rank of their headings alone, under the last of several levels of care.

Two cards "Partial Hospitalization" and "Intensive Outpatient", and behind them "Do you offer telehealth?" in smaller
headings: what is answered there is said of the house. Not where a level has questions of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from extract.document import Heading
from extract.levels.belonging import levels_in
from extract.wordings import Wordings
from records.codes import ANSWERED
from records.models import Finding

Path = tuple[Heading, ...]
FEWEST = 2  # questions that make a list of them
_WORDINGS = Wordings.of(__name__)
_TO_THE_HOUSE = _WORDINGS["to_the_house"]
_OF_A_PROGRAM = _WORDINGS["of_a_program"]


def questions_of_house(every: Iterable[Path]) -> frozenset[Path]:
    """The paths of headings, question included, under which the house answers and not the level of care above them."""
    last: dict[Path, dict[Heading, tuple[str, ...]]] = {}  # by the path over them, the headings that name one level
    asked: dict[Path, dict[Path, None]] = {}  # by the path of such a heading, the questions under it
    every = list(every)
    over = {above for path in every for above, below in pairwise(path) if above.level > 1 and below.text.endswith("?")}
    if not any(len(levels_in(above.text)) == 1 for above in over):
        return frozenset()  # most pages
    paths = dict.fromkeys(every)
    for path in paths:
        for depth, heading in enumerate(path):
            if heading.level > 1 and len(codes := levels_in(heading.text)) == 1:
                last.setdefault(path[:depth], {})[heading] = codes
                if depth + 1 < len(path) and path[depth + 1].text.endswith("?"):
                    asked.setdefault(path[: depth + 1], {})[path[: depth + 2]] = None
    found: set[Path] = set()
    for path, questions in asked.items():
        beside = last[path[:-1]]
        alike = [heading for heading in beside if heading.level == path[-1].level]
        if len(set(beside.values())) < FEWEST or alike[-1] != path[-1] or len(questions) < FEWEST:
            continue
        if any((*path[:-1], heading) in asked for heading in alike[:-1]):
            continue
        texts = [question[-1] for question in questions]
        if any(levels_in(one.text, references=True) or _OF_A_PROGRAM.search(one.low) for one in texts):
            continue
        if sum(_TO_THE_HOUSE.match(one.low) is not None for one in texts) >= FEWEST:
            found |= {question for question in questions if _TO_THE_HOUSE.match(question[-1].low)}
    return frozenset(found)


_ASKS_HOW = _WORDINGS["asks_how"]


def is_asked_of_house(finding: Finding) -> bool:
    """Whether a finding that names no level answers a question about how this house treats: "Do you offer EMDR?", "What therapies do you use?"."""
    if finding.level_of_care is not None:
        return False
    last = finding.evidence[-1].section.lower().rpartition(" > ")[2]
    if _ASKS_HOW.fullmatch(last.strip()) is not None and not levels_in(last, references=True):
        return True
    return ANSWERED in finding.rule
