"""What the sieve of all sentences lets through: every example of the wordings behind it, or a rule is never asked."""

from __future__ import annotations

import importlib

import pytest

from extract.document import fold
from extract.patterns.hints import sieve
from extract.wordings import Wordings

# Modules whose names of expressions in the sieve are those of their wordings behind a prefix: "another:given_by"
PREFIXES = {"extract.claims.others": "another:"}
# The wordings of a module that one name of the sieve stands for
NAMED = {
    "extract.claims.planned": {"soon": ("soon", "note", "rests")},
    "extract.claims.told_of_others": {"needed": ("needed",)},
}


def behind_hints() -> list[tuple[str, str, str]]:
    """The name in the sieve, the wording and the example, for all of them."""
    found: list[tuple[str, str, str]] = []
    for module in (*PREFIXES, *NAMED):
        importlib.import_module(module)
        held = Wordings.loaded[module].file.wordings
        prefix = PREFIXES.get(module, "")
        named = NAMED.get(module) or {f"{prefix}{name}": (name,) for name in held}
        hints = importlib.import_module(module).HINTS
        for hint in hints:
            # "another:kin" is the wording of_kin
            for name in named.get(hint, (f"of_{hint.removeprefix(prefix)}",)):
                found += [(hint, name, example) for example in held[name].examples]
    return found


CASES = behind_hints()


@pytest.mark.parametrize(
    ("hint", "example"), [(hint, one) for hint, _, one in CASES], ids=[f"{name}: {one[:50]}" for _, name, one in CASES]
)
def test_an_example_is_let_through(hint: str, example: str) -> None:
    assert hint in sieve().of(fold(example))
