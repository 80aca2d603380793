"""Collects the text runs of a page into blocks, with headings, lists, tables and label-value pairs told apart."""

from __future__ import annotations

from typing import Literal

from extract.bounds import MOST_REACHED
from extract.document import Block, Document, Heading, Kind, Link, Zone, fold, headings_over, squeezed
from extract.levels.belonging import levels_in
from extract.levels.level_boxes import head_levels
from extract.reading.broken_lists import is_list
from extract.reading.cell_headings import head_paragraphs
from extract.reading.elements import Elements
from extract.reading.file_names import in_small_letters, insurer_file, says_nothing, spaced
from extract.reading.item import MarkedItem
from extract.reading.label_pairs import FAX, is_fax, is_label, label_pairs, may_be_labelled
from extract.reading.tables import Cell, OpenTable, headers

MAX_HEADING_WORDS = 16
MAX_EYEBROW_WORDS = 10
LINE_HEADING = 7

# What an element changes while it is open, to be put back when it closes: zone, kind, group, lead-in and headings. A bare
# tuple, as one is made for every element of a page.
Mark = tuple[Zone, Kind, int, str, tuple[Heading, ...]]


class Builder:
    """Receives text and structure in the order of the page; `document` gives the result."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.links: list[Link] = []
        self.structured: list[str] = []
        self.marked: list[MarkedItem] = []
        self.meta: dict[str, str] = {}
        self.title = self.language = ""
        self.warnings: list[str] = []
        self.zone: Zone = "main"
        self.kind: Kind = "paragraph"
        self._headings: tuple[Heading, ...] = ()
        self._depth = 0
        self._line_heading_block = 0
        self._line_heading_depth = 0  # how deep the bold line or question stands that heads what follows
        self.elements = Elements()
        self._parents = self.elements.parents
        self._lead_in = ""
        self._group = 0
        self._run: list[str] = []
        self._split = False  # a bold first line is being closed apart from the text under it
        self._bold_lines: set[int] = set()  # the blocks of cells that are bold from end to end
        self._bold = 0  # how many parts of the run are bold, from its beginning
        self._bold_ends = False  # text that is not bold has come
        self._pictures: list[tuple[str, str]] = []
        self._icon = ""  # what a picture says of the line behind it, as "fax"
        self._link: list[tuple[str, int, int]] = []
        self._tables: list[OpenTable] = []
        self._table_count = self._reached = 0  # tables so far, and places that their cells reach over
        self._offset = 0

    # --- text -----------------------------------------------------------------------------------------

    def write(self, text: str) -> None:
        """Add running text; white space, line ends of the source too, is collapsed when the block is closed."""
        if "\n" in text:
            text = text.replace("\n", " ")
        run = self._run
        if run and run[-1] == "\x1e":
            self._join(text)
        run.append(text)

    def boundary(self) -> None:
        """An inline element opens or closes here: where words would run together, a line break is put between."""
        run = self._run
        if run and run[-1] not in ("\x1e", "\x1f"):
            run.append("\x1e")

    def _join(self, text: str) -> None:
        # \x1e marks an element's edge. "Aetna</span><span>Cigna" and "Length</b>8 weeks" are two things; "T</b>he" is one.
        self._run.pop()
        before = self._run[-1][-1:] if self._run else ""
        after = text[:1]
        if (before.isalnum() and after.isalnum()) or (before in ".:!?)%" and after.isupper()):
            if after.islower() and (before.isupper() or before.islower()):
                return
            self._run.append("\x1f")

    def separate(self) -> None:
        """Two things stand side by side here, with nothing but space between: "Aetna", "Anthem Blue Cross"."""
        while self._run and self._run[-1] == "\x1e":
            self._run.pop()
        if self._run:
            self._run.append("\x1f")

    def break_line(self) -> None:
        if self._icon and self._run:
            self.flush()  # the icon was of this line alone
        else:
            self._run.append("\n")

    def picture(self, alt: str, source: str) -> None:
        """A picture with its text; it becomes a block of its own after the block it stands in."""
        said = " ".join(alt.split())
        if is_fax(said):
            self.icon(FAX)
            return
        if name := insurer_file(source) if says_nothing(said) or in_small_letters(said, source) else None:
            self._pictures.append((name, source))
        elif said:
            self._pictures.append((said, source))

    def icon(self, says: str) -> None:
        """A picture stands here for the label of the line behind it."""
        self.flush()
        self._icon = says

    def open_bold(self) -> None:
        """A bold run begins: it counts only where all before it in the block is bold as well."""
        if not self._bold_ends and any(part.strip("\x1e\x1f \t\n\r\u00a0") for part in self._run[self._bold :]):
            self._bold_ends = True

    def note_bold(self) -> None:
        """A bold run ended here; a line that is bold from end to end is a heading in all but name."""
        if not self._bold_ends:
            # Kept as a number of parts and summed at the end: a page of bold letters must not cost their square.
            while self._run and self._run[-1] == "\x1e":  # an edge is taken back when text follows
                self._run.pop()
            self._bold = len(self._run)

    def line(self, kind: Kind, text: str) -> None:
        """Add one finished block."""
        self._add(kind, text)

    # --- structure ------------------------------------------------------------------------------------

    def mark(self) -> Mark:
        return self.zone, self.kind, self._group, self._lead_in, self._headings

    def open_block(self, tag: object = None) -> Mark:
        """An element opens that parts what stands in it from what stands around it; gives what to put back where it closes."""
        mark = self.zone, self.kind, self._group, self._lead_in, self._headings
        if self._run or self._pictures:
            self.flush()
        self._depth += 1
        self._parents.append(self._group)
        self.elements.tags.append(tag)
        self._group = len(self._parents) - 1
        return mark

    def close_block(self, mark: Mark, *, closes_headings: bool = False) -> None:
        """Such an element closes, and what it changed is put back.

        Headings inside a zone, a list item, an article or a `details` do not reach out of it; a bold line or
        a question reaches to the end of the element that its own element stands in.
        """
        if self._run or self._pictures:
            self.flush()
        zone, self.kind, self._group, self._lead_in, headings = mark
        self._depth -= 1
        if self.zone != zone or closes_headings:
            self._headings, self.zone = headings, zone
        elif self._headings and self._headings[-1].level == LINE_HEADING and self._line_heading_ends():
            self._headings = headings_over(self._headings, LINE_HEADING)

    def _line_heading_ends(self) -> bool:
        """Whether the element that has just closed is where a bold line, a question or an accordion's button ends.

        It heads the rest of its own element; where it is alone in that, it heads what stands beside it.
        """
        closed = self._depth + 1
        if closed == self._line_heading_depth:
            return len(self.blocks) > self._line_heading_block
        return closed < self._line_heading_depth

    def enter_zone(self, zone: Zone) -> None:
        """A part of the page of another kind begins; what headed the main text does not head a footer or a menu."""
        if self.zone == "hours":  # marked as office hours: no look of its parts makes them anything else
            return
        self.zone = zone
        if zone in ("footer", "nav", "aside", "header"):
            self._headings = ()

    def open_list(self) -> None:
        """The line before a list introduces it; a list that goes on from another shares its introduction."""
        last = self.blocks[-1] if self.blocks else None
        if last is None or last.zone != self.zone:
            self._lead_in = ""
        elif last.kind in ("paragraph", "cell") or (last.kind == "item" and self.kind == "item"):
            self._lead_in = last.text if len(last.text) < 400 else ""
        else:
            self._lead_in = last.lead_in if last.kind == "item" else ""

    def lead(self, text: str) -> None:
        """What follows stands under a line of the list itself."""
        self._lead_in = text

    def close_list(self) -> None:
        """What follows is not of the list."""
        self._lead_in = ""

    def open_link(self, href: str) -> None:
        # The edge before a link within a line is taken back when its text is written
        edge = bool(self._run) and self._run[-1] == "\x1e"
        self._link.append((href, len(self.blocks), len(self._run) - edge))

    def close_link(self) -> None:
        if not self._link:
            return
        href, blocks, run = self._link.pop()
        if not href:
            return
        if len(self.blocks) > blocks:
            said = " ".join([*(block.text for block in self.blocks[blocks:]), "".join(self._run)])
        else:
            said = "".join(self._run[run:])
        text = squeezed(said) or " ".join([alt for alt, _ in self._pictures])
        self.links.append(Link(href, text, self.zone))

    def close_heading(self, level: int) -> None:
        first = len(self.blocks)
        self.kind = "heading"
        self._headings = headings_over(self._headings, level)
        self.flush()
        text = " ".join([block.text.replace("\n", " ") for block in self.blocks[first:] if block.kind == "heading"])
        if text:
            eyebrow = self._eyebrow(first)
            self.push_heading(level, text)
            if eyebrow is not None:
                if not levels_in(eyebrow.text):  # "3 hours a day" over "Evening IOP" tells of it
                    eyebrow.headings = self._headings
                if is_label(eyebrow.text):
                    over = Heading(level, eyebrow.text, fold(eyebrow.text))
                    self._headings = (*self._headings[:-1], over, self._headings[-1])

    def reach_over_table(self) -> None:
        """The heading just made is the caption of a table: it stands over all its rows, and ends with the table."""
        self._line_heading_depth = self._depth - 1

    def _eyebrow(self, first: int) -> Block | None:
        """The line that opens the element in which a heading stands, over it: "In-network with" over "Our plans"."""
        if not 0 < first < len(self.blocks) or self.zone not in ("main", "aside"):
            return None
        line, box = self.blocks[first - 1], self._parents[self._group]
        if line.kind != "paragraph" or line.zone != self.zone or len(line.text.split()) > MAX_EYEBROW_WORDS:
            return None
        if not box or box not in (line.group, self._parents[line.group]) or line.text[-1] in ".!?,:":
            return None
        opens = first < 2 or self.blocks[first - 2].group < box  # groups are numbered as they open
        return line if opens and any(map(str.isalpha, line.text)) else None

    def push_heading(self, level: int, text: str) -> None:
        if level == LINE_HEADING:
            # A bold line in a cell of a page laid out by a table heads the rows under it as well.
            self._line_heading_depth = self._depth - (2 if self.kind == "cell" else 0)
            self._line_heading_block = len(self.blocks)
        self._headings = (*headings_over(self._headings, level), Heading(level, text, fold(text)))

    def has_heading(self) -> bool:
        return bool(self._headings)

    def open_table(self) -> None:
        self._table_count += 1
        self._tables.append(OpenTable(self._table_count))

    def open_row(self) -> None:
        if self._tables:
            self._tables[-1].row += 1
            self._tables[-1].column = -1

    def open_cell(self, *, header: bool, span: int, rows: int) -> None:
        if not self._tables:
            return
        table = self._tables[-1]
        table.row = max(table.row, 0)
        table.column += 1
        while (table.row, table.column) in table.taken:
            table.column += 1
        self._reached += span * rows - 1
        if self._reached > MOST_REACHED:
            span = rows = 1
        table.taken.update((table.row + down, table.column + right) for down in range(1, rows) for right in range(span))
        table.cells[table.row, table.column] = Cell(header=header, first_block=len(self.blocks), span=span, rows=rows)
        self.kind = "cell"

    def close_cell(self) -> None:
        if not self._tables:
            return
        cell = (table := self._tables[-1]).cells.get((max(table.row, 0), table.column))
        if cell is not None:
            cell.last_block = len(self.blocks)
            head_paragraphs(self.blocks, cell.first_block, self._bold_lines)
            table.column += cell.span - 1

    def close_table(self) -> None:
        if not self._tables:
            return
        table = self._tables.pop()
        headers(table.cells, self.blocks, table.number)

    # --- blocks ---------------------------------------------------------------------------------------

    def flush(self) -> None:
        """Close the block that is being written, if any, and add the pictures that stood in it."""
        if self._run:
            self._close_run()
        if self._pictures:
            pictures, self._pictures = self._pictures, []
            for alt, source in pictures:
                self._add("alt", alt, href=source)

    def _close_run(self) -> None:
        raw = "".join(self._run)
        bold, self._bold, self._bold_ends = len("".join(self._run[: self._bold])) if self._bold else 0, 0, False
        self._run.clear()
        if raw.isspace():  # the marks of an element's edge are white space too
            return
        if not bold:
            self._close(raw, bold=False)
            return
        after = raw[bold:].lstrip("\x1e\x1f \t\r:")
        head = squeezed(raw[:bold].replace("\x1e", "").replace("\x1f", "\n"))
        if after.startswith("\n") and after.strip() and self._heads(head):
            # A bold first line over the rest of its paragraph: what a heading was before there were styles.
            self._split = True
            self._close(raw[:bold], bold=True)
            self._split = False
            self._close(after, bold=False)
        else:
            self._close(raw, bold=not after.strip())
            if after[:1].isupper() or after[:1].isdigit():  # "<b>TMS</b> Twice a week."
                self.blocks[-1].bold = len(head)

    def _close(self, raw: str, *, bold: bool) -> None:
        kind = self.kind
        raw = raw.replace("\x1e", "")
        if "\x1f" in raw:
            parts = [part for line in raw.split("\x1f") if (part := squeezed(line))]
            if len(parts) == 2 and kind != "heading" and is_label(parts[0]):
                self._add(kind, parts[0])
                self._add(kind, parts[1], label=parts[0])
                return
            text = "\n".join(parts)
        else:
            text = squeezed(raw)
        if not text:
            return
        if ":\n" in text and kind == "paragraph" and is_list(lines := text.split("\n")):
            self._add("paragraph", lines[0])
            for line in lines[1:]:
                self._add("item", line, lead_in=lines[0])
            return
        if bold and kind == "cell":
            self._bold_lines.add(len(self.blocks))
        if (bold or text[-1] == "?") and kind in ("paragraph", "button", "cell") and self._is_heading(text, bold=bold):
            self._headings = headings_over(self._headings, LINE_HEADING)
            self._add("heading", text)
            self.push_heading(LINE_HEADING, text.replace("\n", " "))
            return
        self._add(kind, text)

    def _heads(self, line: str) -> bool:
        words = line.split()
        return 0 < len(words) <= MAX_HEADING_WORDS and "\n" not in line and line[-1] not in ".,;" and self.zone != "nav"

    def _is_heading(self, text: str, *, bold: bool) -> bool:
        if self.zone == "nav" or len(text.split()) > MAX_HEADING_WORDS:
            return False
        if text.endswith("?"):
            return True
        if self.kind == "cell":  # bold cells are the headers of their table; a bold line over text heads the text
            return bold and self._split
        return bold and self.kind == "paragraph" and not text.endswith((".", ",", ";")) and not self._tables

    def _add(self, kind: Kind, text: str, *, label: str = "", href: str = "", lead_in: str = "") -> None:
        lead_in = lead_in or (self._lead_in if kind in ("item", "alt", "paragraph") else "")
        if self._icon and kind != "alt":
            label, self._icon = label or (self._icon if may_be_labelled(text) else ""), ""
        block = Block(kind, text, self._offset, self._headings, self.zone, lead_in, label, group=self._group, href=href)
        self.blocks.append(block)
        self._offset += len(text) + 1

    def document(self, kind: Literal["html", "text"]) -> Document:
        """All blocks so far, as a document."""
        self.flush()
        label_pairs(self.blocks, self._parents)
        head_levels(self.blocks)
        text = "\n".join([block.text for block in self.blocks])
        return Document(
            text=text, low=self._folded(text), blocks=self.blocks, kind=kind, title=self.title, language=self.language,
            meta=self.meta, links=self.links, structured=self.structured, marked=self.marked,
            warnings=self.warnings,
        )  # fmt: skip

    def _folded(self, text: str) -> str:
        """The text folded; in the names of picture files what parts the words is a space."""
        low = fold(text)
        for block in self.blocks:
            if block.kind == "alt" and block.href.endswith(block.text):
                low = f"{low[: block.start]}{spaced(low[block.start : block.end])}{low[block.end :]}"
        return low
