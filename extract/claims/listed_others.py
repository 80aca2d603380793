"""Which sentences are a provider's list of other providers: those that it sends people to whom it does not take itself."""

from __future__ import annotations

from collections.abc import Iterator

from extract.claims.scope_cues import OF_OTHERS
from extract.claims.told_of_others import KIND_OR_LEVEL, OUR_PLACES, begins_with_another
from extract.names.forms import KIND
from extract.page import Page, Scope
from extract.patterns.phone_forms import PHONE
from extract.units import Unit
from extract.wordings import Wordings

LISTED = "listed_others"  # why such a sentence is excluded
MOST_LISTED = 400  # sentences behind the one that introduces the list
MOST_LOOKED = 20_000  # sentences behind all introductions of a page that are looked at
OTHERS = 2  # numbers, or names of organisations, that are not the page's own
_WORDINGS = Wordings.of(__name__)
_INTRODUCES = [
    _WORDINGS[name]
    for name in (
        "made_a_list",
        "here_is_a_list",
        "go_to_these",
        "these_others",
        "these_take",
        "sent_to",
        "further_care",
        "programs_around",
        "arranged_by_staff",
        "we_arrange",
        "options_around",
        "beyond_ours",
    )
]
_ACCEPT = _WORDINGS["accept"]
_TAKES_NO = _WORDINGS["takes_no"]
_OF_THEM = _WORDINGS["of_them"]
# Of both, for extract.patterns.hints: hardly any sentence may introduce such a list.
HINTS: dict[str, tuple[str, ...]] = {
    LISTED: (*(introduces.pattern for introduces in _INTRODUCES), _ACCEPT.pattern, _OF_THEM.pattern)
}
_REFUSES = _WORDINGS["refuses"]
_BACK = _WORDINGS["back"]
_NAME = _WORDINGS["name"]


def set_apart(page: Page) -> None:
    """Exclude the sentences of every list of other providers from what the page may claim."""
    end = looked = 0
    takes_no: bool | None = None
    for unit in page.hinting(LISTED):
        low = unit.low
        if unit.number < end or unit.block.zone != "main" or len(low) > 600:
            continue
        if page.scope(unit).claim == "excluded" and page.scope(unit).why != OF_OTHERS:
            continue
        heading = unit.block.kind == "heading"
        if heading or not any(pattern.search(low) for pattern in _INTRODUCES):
            if not (_OF_THEM.fullmatch(low.strip(" :.")) if heading else _ACCEPT.search(low)):
                continue
            if takes_no is None:
                takes_no = any("medi" in other.low and _TAKES_NO.search(other.low) for other in page.units)
            if not takes_no:
                continue
        if looked > MOST_LOOKED:
            return
        run = list(_run(page, unit))
        looked += len(run)
        if not _names_others(page, run):
            continue
        # What introduces the list names what they give ("a list of detox centers"), or says what is not given here.
        introduction = [unit] if heading or _REFUSES.search(low) is None else []
        for other in (*introduction, *run):
            page.scopes[other.number] = Scope("excluded", LISTED)
        end = run[-1].number + 1


def _run(page: Page, introduction: Unit) -> Iterator[Unit]:
    """What follows the introduction, up to where the page speaks for itself again; the rest of its own paragraph is none of it."""
    begun = False
    for unit in page.units[introduction.number + 1 : introduction.number + 1 + MOST_LISTED]:
        block = unit.block
        if block is introduction.block and not begun:
            continue
        if block.zone != "main":
            return
        scope = page.scope(unit)
        # "Programs that give more than our center gives:" makes its items no words of ours
        led_in = scope.why.startswith("lead_in:") and introduction.text in block.lead_in
        own = scope.speaks_or_is_named and not led_in
        if not begun and own and block.kind == "paragraph":
            continue  # "There may be others that we do not know of."
        if own or (_BACK.search(unit.low) and block.kind in ("heading", "paragraph", "button")):
            return
        begun = True
        yield unit


def _names_others(page: Page, run: list[Unit]) -> bool:
    """Whether the lines give the numbers of several, each with its name, or begin with names of others, and do not name the provider of the page."""
    phones: set[str] = set()
    names: set[str] = set()
    for unit in run:
        if any(name in unit.low for name in page.provider_names):
            return False
        found = _NAME.match(unit.text)
        if found is not None and unit.block.kind != "heading" and KIND.search(found.group()):
            names.add(found.group())
        phones.update(PHONE.findall(unit.low))
    if len(phones) >= OTHERS and names:
        return True
    if any(OUR_PLACES.search(over.low.replace("off-campus", "")) for unit in run[:1] for over in unit.block.headings):
        return False
    begun = {name for unit in run if (name := begins_with_another(page, unit))}
    return len(begun) >= OTHERS or any(" " in name and KIND_OR_LEVEL.search(name) for name in begun)
