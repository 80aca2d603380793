"""Questions and answers that a page holds in JSON-LD alone, each as a small page of its own to be read like any other."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from extract.analyse import analyse
from extract.claims.scope import scopes
from extract.document import fold
from extract.page import Page
from extract.patterns.searching import compiled
from extract.patterns.terms import find_terms
from extract.reading.item import JsonItem, Stated
from extract.reading.parse import parse
from extract.reading.structured import items

MAX_QUESTIONS = 40
MAX_ANSWER = 4000
NAMES = ("insurers",)  # of the vocabulary of which an answer names something
_TAG = compiled(r"<[^<>]{0,300}>")
_READ = 400  # characters of an answer with its markup
_SEEN_FROM = 40  # so many characters of an answer tell that the page shows it


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its answer: the page made of them, and the verbatim JSON that says them."""

    page: Page
    question: str
    answer: str


def _names_an_insurer(whole: str) -> bool:
    return bool(find_terms(whole, fold(whole), NAMES))


def asked(page: Page, says: Callable[[str], bool] = _names_an_insurer) -> Iterator[Asked]:
    """Every question that the structured data answer, whose answer `says` something and is not shown by the page."""
    if not any("acceptedAnswer" in raw for raw in page.document.structured):
        return
    if page.unseen_answers is None:  # several fields ask
        page.unseen_answers = list(_unseen(page))
    found = 0
    for question, said in page.unseen_answers:
        if found >= MAX_QUESTIONS or not says(f"{question.value} {said.value}"):
            continue
        made = analyse(
            parse(f"<!doctype html><h3>{html.escape(question.value)}</h3><div>{said.value}</div>"),
            url=page.url,
            fetched_at=page.fetched_at,
        )
        if _is_shown(page, made):
            continue
        found += 1
        made.provider_names, made.presents_own = page.provider_names, page.presents_own
        made.scopes = scopes(made.document, made.units, page.provider_names, made.hints)
        yield Asked(made, question.quote, said.quote)


def _unseen(page: Page) -> Iterator[tuple[Stated, Stated]]:
    """The questions and answers of which the page does not show how the answer begins."""
    asking: JsonItem | None = None
    for item in items(page.document):
        if not isinstance(item, JsonItem) or item.whose != "own":
            continue
        if "Question" in item.types:
            asking = item
        elif item.path[-1:] == ("acceptedAnswer",) and asking is not None:
            text = item.values.get("text")
            if isinstance(text, str) and _beginning(html.unescape(text)) in page.document.low:
                continue
            question, said = asking.first("name"), item.first("text")
            if question is None or said is None or len(said.value) > MAX_ANSWER:
                continue
            if _beginning(said.value) not in page.document.low:
                yield question, said


def _beginning(answer: str) -> str:
    """How an answer begins, without its markup, as the page would show it: most are shown, and need not be read again."""
    head = answer
    if len(answer) > _READ:  # the first part is enough, if its markup leaves enough of it; no mark is cut in two
        mark = answer.rfind("<", 0, _READ)
        head = answer[: mark if mark >= 0 else _READ]
    text = _shown(head)
    if head is not answer and len(text) <= 2 * _SEEN_FROM:
        text = _shown(answer)
    return fold(text)[:_SEEN_FROM]


def _shown(answer: str) -> str:
    return " ".join(html.unescape(_TAG.sub(" ", answer)).split())


def _is_shown(page: Page, made: Page) -> bool:
    answer = next((unit.low for unit in made.units if unit.block.kind != "heading"), "")
    return not answer or fold(answer)[:_SEEN_FROM] in page.document.low
