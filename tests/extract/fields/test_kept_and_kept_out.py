"""What people keep taking from elsewhere, and what one program gives and another does not: neither is offered there."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

HEAD = "<title>Plover Recovery</title><h1>Plover Recovery</h1><h2>Our Intensive Outpatient Program (IOP)</h2><p>Plover Recovery runs an IOP for adults.</p>"


def given(text: str) -> set[str]:
    found = extract_page(f"{HEAD}<p>{text}</p>")
    return {
        one.code for program in found.programs if program.level_of_care.value == "iop" for one in program.modalities
    }


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("Can I stay on my Suboxone? Yes, you can, but we do not prescribe it here.", "mat", False),
        ("Can I continue taking Vivitrol? Yes, with a letter from your doctor.", "mat", False),
        ("May clients use buprenorphine? Yes, though we don't dispense medications.", "mat", False),
        ("Do you offer medication-assisted treatment? Yes, our doctors prescribe Suboxone.", "mat", True),
        ("We use EMDR in our trauma track, not in the IOP.", "emdr", False),
        ("EMDR is available in our residential program, but not during IOP.", "emdr", False),
        ("We use EMDR in our IOP, not in the residential program.", "emdr", True),
        ("We use EMDR in our IOP.", "emdr", True),
    ],
)
def test_what_is_kept_or_kept_out_is_not_given(text: str, code: str, expected: bool) -> None:
    assert (code in given(text)) is expected
