"""Plain text to Document: paragraphs, bullets, and the lines that stand over them as headings."""

from __future__ import annotations

import re

from extract.bounds import MAX_BLOCKS
from extract.document import Document, fold, plain
from extract.levels.belonging import levels_in
from extract.patterns.searching import compiled
from extract.patterns.terms import find_terms
from extract.reading.breadcrumbs import is_menu_of_others, is_trail
from extract.reading.builder import LINE_HEADING, MAX_HEADING_WORDS, Builder
from extract.reading.flat_tables import mark_columns
from extract.wordings import Wordings

_PARAGRAPHS = compiled(r"\n[ \t\r\f\v\u00a0]*\n\s*")
_BULLET = compiled(r"^[\s\u00a0]*(?:[•·●▪◦*‣✓✔➤►-]|\d{1,2}[.)])[\s\u00a0]+")
_LONE_BULLET = compiled(r"^[ \t]*[•·●▪◦*‣-][ \t]*\n[ \t]*(?=\S)", re.MULTILINE)  # a bullet on a line of its own
# A long line that goes on in small letters was broken by its width, not by its writer.
_WRAPPED = compiled(r"\n(?<=[^\n]{45}[a-z,'’-]\n)(?=[a-z][^\n]* )")
_BLANK_END = compiled(r"(?<![ \t])[ \t]+\n")
_CLOCK_OR_RANGE = compiled(r"\d\s*(?::\d\d|[ap]\.?m\b|[-–—]\s*\d)|\d{3}", re.IGNORECASE)
TEXT_HEADING = 2
# Headings of Markdown: "## Our schedule"; a single line of this kind may be a number
_HASHED = compiled(r"^ {0,3}(?P<level>#{1,6})[ \t]+(?P<line>[^\s#*_][^\n]*|[*_]{1,3}[^\s*_][^\n]*)$", re.MULTILINE)
_WORDINGS = Wordings.of(__name__)
_PHASE_LINE = _WORDINGS["phase_line"]
PHASE_LINES = 2
_NUMBERED = compiled(r"^[\s*_]*\d{1,2}[.)]\s+")
HASHED_LINES = 2
LONGEST_LEVEL = 60  # characters of a line that only names a level
LEVELS_IN_A_ROW = 3
HALF_LINE = 30  # characters of a line that ends within a phrase
FULL_LINE = 60
WORDS_OF_A_LABEL = 7  # with a full stop behind them
WORDS_OF_A_FULL_LINE = 9
_ENDS_WITHIN = compiled(r"[.!?](?:$| [A-Z])")
_SMALL = frozenset(_WORDINGS.words("small"))


def parse_text(text: str) -> Document:
    """Read a page that was saved as text. Lines are kept; blank lines part the paragraphs.

    >>> document = parse_text("Our schedule\\n\\nGroups meet on Monday evening from 6 to 9 pm at our office.")
    >>> [(block.kind, block.section) for block in document.blocks]
    [('heading', ''), ('paragraph', 'Our schedule')]
    """
    builder = Builder()
    text = _LONE_BULLET.sub("• ", text.replace("\r\n", "\n"))
    if marked := len(_HASHED.findall(text)) >= HASHED_LINES:
        text = _HASHED.sub(r"\n\g<0>\n", text)
    if phased := len(_PHASE_LINE.findall(text)) >= PHASE_LINES:
        text = _PHASE_LINE.sub(r"\n\g<0>\n", text)
    text = _BLANK_END.sub("\n", text) if " \n" in text or "\t\n" in text else text
    text = _WRAPPED.sub(" ", text)
    paragraphs = [part.strip() for part in _PARAGRAPHS.split(text) if part.strip()]
    if len(paragraphs) > MAX_BLOCKS:
        paragraphs = paragraphs[:MAX_BLOCKS]
        builder.warnings.append(f"only the first {MAX_BLOCKS:,} paragraphs of this text were read")
    short_run = 0  # lines like table cells that came before, one after the other
    listed = _lists_of_levels(paragraphs)
    for place, paragraph in enumerate(paragraphs):
        following = paragraphs[place + 1] if place + 1 < len(paragraphs) else ""
        lines = paragraph.split("\n")
        if place in listed:
            if place - 1 not in listed:
                builder.open_list()
            builder.line("item", paragraph)
            if place + 1 not in listed:
                builder.close_list()
        elif marked and (hashed := _HASHED.match(paragraph)) is not None:
            line = _NUMBERED.sub("", hashed["line"].strip(" #*_"))
            builder.line("heading", line)
            builder.push_heading(len(hashed["level"]), line)
        elif phased and len(lines) == 1 and _PHASE_LINE.match(f"{paragraph}\n{following}"):
            builder.line("paragraph", paragraph)
            builder.push_heading(LINE_HEADING, paragraph)
        elif any(_BULLET.match(line) for line in lines[1:]) or _BULLET.match(paragraph):
            _bullets(lines, builder)
        elif _is_heading(paragraph, following, after_cells=short_run >= 2):
            level = LINE_HEADING if paragraph.endswith("?") else TEXT_HEADING if builder.has_heading() else 1
            builder.line("heading", paragraph)
            builder.push_heading(level, paragraph)
        else:
            builder.line("paragraph", "\n".join(_unwrapped([" ".join(line.split()) for line in lines])))
            short_run = short_run + 1 if len(paragraph.split()) <= MAX_HEADING_WORDS else 0
            continue
        short_run = 0
    document = builder.document("text")
    mark_columns(document.blocks)
    return document


def _lists_of_levels(paragraphs: list[str]) -> frozenset[int]:
    """The places of lines that only name a level of care each, several in a row: a list, and no headings over what follows.

    >>> sorted(_lists_of_levels(["We provide:", "Partial Hospitalization (PHP)", "Intensive Outpatient", "Outpatient Services", "We are open daily."]))
    [1, 2, 3]
    """
    places: list[int] = []
    run: list[int] = []
    for place, paragraph in enumerate([*paragraphs, ""]):
        if (
            0 < len(paragraph) <= LONGEST_LEVEL
            and paragraph[-1].isalpha() | (paragraph[-1] == ")")
            and levels_in(paragraph)
        ):
            run.append(place)
            continue
        if len(run) >= LEVELS_IN_A_ROW and len({levels_in(paragraphs[one]) for one in run}) == len(run):
            places += run
        run = []
    return frozenset(places)


def _unwrapped(lines: list[str]) -> list[str]:
    """The lines, those made one again that were broken by their width within a sentence.

    >>> _unwrapped(["We are contracted with several insurance companies, among them Anthem Blue Cross", "Blue Shield, Aetna and Cigna."])
    ['We are contracted with several insurance companies, among them Anthem Blue Cross Blue Shield, Aetna and Cigna.']
    >>> _unwrapped(["Aetna", "Cigna", "Humana"])
    ['Aetna', 'Cigna', 'Humana']
    """
    whole: list[str] = []
    before = ""
    for line in lines:
        if before and _goes_on(before, line):
            whole[-1] = f"{whole[-1]} {line}"
        else:
            whole.append(line)
        before = line
    return whole


def _goes_on(before: str, line: str) -> bool:
    """Whether a line only ends because it is full, and the next one goes on with its sentence."""
    if not line[:1].isalpha() or not (before[-1].isalpha() or before[-1] == ",") or _CLOCK_OR_RANGE.search(line[:20]):
        return False
    words = before.split()
    if len(before) >= HALF_LINE and (before[-1] == "," or words[-1] in _SMALL):
        return True
    full = len(before) >= FULL_LINE and len(words) >= WORDS_OF_A_FULL_LINE and not _in_title_case(words)
    return full and (_ENDS_WITHIN.search(line) is not None or len(line) >= FULL_LINE)


def _bullets(lines: list[str], builder: Builder) -> None:
    """Lines with bullets are items, led in by the line before them; a line without one under them goes on as text."""
    builder.close_list()
    # The first line has lost its blanks; it stands no deeper than the others.
    indents = [_indent(line) for line in lines]
    indents[0] = min(indents[1:], default=0)
    over: list[tuple[int, str]] = []  # the items under which the next line may stand, each with its indent
    for line, indent in zip(lines, indents, strict=True):
        is_item = _BULLET.match(line) is not None
        text = " ".join(_BULLET.sub("", line, count=1).split())
        over = [(other, above) for other, above in over if other < indent] if is_item else []
        if is_item:
            builder.open_list()
            if over and (named := _of_a_level(over)) is not None:
                builder.lead(named)
            over.append((indent, text))
        else:
            builder.close_list()
        builder.line("item" if is_item else "paragraph", text)
    builder.close_list()


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _of_a_level(over: list[tuple[int, str]]) -> str | None:
    """The nearest of the items over an item that is the name of a level of care: what stands under it is said of that.

    >>> _of_a_level([(2, "Evening IOP")]), _of_a_level([(2, "21-day detox: each patient is tapered off within three weeks.")])
    ('Evening IOP', None)
    """
    return next((text for _, text in reversed(over) if _is_no_sentence(text) and levels_in(text)), None)


def _is_no_sentence(text: str) -> bool:
    words = len(text.split())
    return words <= (WORDS_OF_A_LABEL if text.endswith(".") else MAX_HEADING_WORDS)


def _is_heading(line: str, following: str, *, after_cells: bool) -> bool:
    words = line.split()
    if "\n" in line or len(words) > MAX_HEADING_WORDS or not following or _BULLET.match(line):
        return False
    if _is_insurer(line) or is_trail(line) or is_menu_of_others(line):
        return False
    if line.endswith("?"):
        return True
    if line.endswith((".", ",", ";", ":", "!", "…", '"', "”")) and not line.endswith(":"):
        return False
    if _CLOCK_OR_RANGE.search(line) or not (line[:1].isupper() or line[:1].isdigit()):
        return False
    if len(words) >= 4 and _in_title_case(words):
        return True
    if after_cells:
        return False
    return (
        len(following.split()) > MAX_HEADING_WORDS
        or following.endswith((".", "!", "?"))
        or bool(_BULLET.match(following))
    )


def _is_insurer(line: str) -> bool:
    """Whether a line is the name of an insurer and little else: in a list of them it heads nothing.

    >>> _is_insurer("Anthem / Blue Cross Blue Shield"), _is_insurer("Is Aetna accepted at our clinic")
    (True, False)
    """
    found = find_terms(plain(line), fold(line), ("insurers",))
    return 2 * sum(match.end - match.start for match in found) > len(line)


def _in_title_case(words: list[str]) -> bool:
    """Whether all words but the small ones begin with a capital.

    >>> _in_title_case("What Happens in a Typical IOP Session".split()), _in_title_case("Skills for daily life".split())
    (True, False)
    """
    return all(word[:1].isupper() or not word[:1].isalpha() or len(word) < 4 for word in words)
