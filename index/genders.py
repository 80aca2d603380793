"""Programs for women or for men alone, as codes of rows: what makes one is read in records/genders.py."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from index.codes import GENDERS, ONE_GENDER
from records.directory.reference import open_populations
from records.genders import is_for_one

if TYPE_CHECKING:
    from records.models import Program


def gender_codes(program: Program) -> Iterator[str]:
    """`population:men:no` of a program for women alone and the other way round; `one_gender:women` where only these are named.

    Those of whom the directory and the website, or two rows of the directory, say otherwise are denied by neither.
    """
    named = {code.code for code in program.populations} & GENDERS.keys()
    if len(named) != 1:
        return
    (code,) = named
    if GENDERS[code] in open_populations(program):
        return
    yield f"population:{GENDERS[code]}:no" if is_for_one(program, code) else f"{ONE_GENDER}:{code}"
