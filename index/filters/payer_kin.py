"""What a program says of relatives of an insurer that it does not name: arms, plans of the mark, brands of the same owner."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from index import families
from index.codes import BLUES, LINE, LINES, MEDICAID
from index.filters.answers import Context, Rows
from index.payer_questions import STATUS_WORDS

MOST_NAMED = 4
_MEDICARE = ("medicare", "medicare_advantage")
Named = dict[str, list[str]]  # names by status
Said = tuple[str, str, Rows]  # an insurer, a status, and who states it


class Kin:
    """The relatives of one insurer, or of the brands of a family, of which a question tells what a page says."""

    def __init__(self, context: Context, codes: Iterable[str]) -> None:
        self._context, self._known, self._codes = context, context.data.known, list(codes)

    def named(self, row: int) -> Named:
        """How a row names them, by status: first the plans of another line of business, and only without them others.

        Of the mark of the Blues the plans that bear it come first: most callers have one of those.
        """
        if BLUES in self._codes and (taken := self._said(row, self._of_others)):
            return taken
        return self._as_plans(row) or self._said(row, self._of_arms) or self._said(row, self._of_others)

    def bearing(self, row: int) -> set[str]:
        """The insurers under which pages have what `named` tells."""
        arms = {code for code, _, rows in (*self._of_arms, *self._of_others) if row in rows}
        return {self._known.arms.get(code) or self._known.wider(code) or code for code in arms} | set(self._codes)

    @cached_property
    def _arms(self) -> list[str]:
        """Plans of public payers: those of a brand, or all of Medicaid's or Medicare's."""
        lines = {self._line_of_payer(code) for code in self._codes}
        return [
            code
            for code, line in self._known.lines.items()
            if code not in self._codes and (line in lines or self._is_below(code))
        ]

    @cached_property
    def _others(self) -> list[str]:
        """Brands of the same owner; of the mark of the Blues every plan that bears it."""
        known = self._known
        tops = {known.top_of(code) for code in self._codes} - families.NOT_OWNERS
        mark = BLUES in self._codes
        return [
            code
            for code in known.options["insurer"].labels
            if code not in self._codes
            and code not in known.lines
            and (known.top_of(code) in tops or (mark and code in known.kinship.blue))
        ]

    def _line_of_payer(self, code: str) -> str:
        if MEDICAID in (code, self._known.parents.get(code)):
            return MEDICAID
        return _MEDICARE[0] if code in _MEDICARE else ""

    def _is_below(self, code: str) -> bool:
        return not set(self._codes).isdisjoint(families.lineage(self._known.parents, code))

    def _as_plans(self, row: int) -> Named:
        """The brands themselves, where a row has them among the plans of a public payer and no arm is known by name."""
        found: Named = {}
        for code in self._codes:
            for line, label in LINES.items():
                if (code, line) in self._with_arm:
                    continue
                for status in self._statuses(row, f"{LINE}:{code}:{line}"):
                    found.setdefault(status, []).append(f"{self._known.label('insurer', code)} ({label})")
        return found

    @cached_property
    def _with_arm(self) -> set[tuple[str, str]]:
        return {(brand, self._known.lines[arm]) for arm, brand in self._known.arms.items()}

    @cached_property
    def _of_arms(self) -> list[Said]:
        return self._context.data.kept(("arms", *self._codes), lambda: self._stated(self._arms))

    @cached_property
    def _of_others(self) -> list[Said]:
        return self._context.data.kept(("other brands", *self._codes), lambda: self._stated(self._others))

    def _stated(self, codes: list[str]) -> list[Said]:
        """What any program states of these insurers: of most of them none does."""
        bitmaps = self._context.data.bitmaps
        stems = ((code, status, f"insurer:{code}:{status}") for code in codes for status in STATUS_WORDS)
        return [(code, status, bitmaps[stem]) for code, status, stem in stems if stem in bitmaps]

    def _said(self, row: int, stated: list[Said]) -> Named:
        found: Named = {}
        for code, status, rows in stated:
            if row in rows:
                found.setdefault(status, []).append(families.with_line(self._known, code))
        return {status: found[status][:MOST_NAMED] for status in STATUS_WORDS if status in found}

    def _statuses(self, row: int, stem: str) -> list[str]:
        bitmaps = self._context.data.bitmaps
        return [status for status in STATUS_WORDS if row in bitmaps[f"{stem}:{status}"]]


def kin_of(context: Context, code: str) -> Kin:
    """The relatives of one insurer, put together once a request."""
    if code not in context.kin:
        context.kin[code] = Kin(context, [code])
    return context.kin[code]
