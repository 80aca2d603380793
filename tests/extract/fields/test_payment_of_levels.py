"""A way to pay that a page tells of one of its levels of care."""

from __future__ import annotations

import pytest

from tests.extract.fields.test_payment import codes, found_on


@pytest.mark.parametrize(
    ("text", "own", "levels"),
    [
        ("We offer IOP and PHP. Partial hospitalization is private pay only. We accept Aetna.", set(), ["php"]),
        ("We offer IOP and sober living. Sober living: private pay.", set(), ["sober_living"]),
        ("We offer IOP and outpatient care. Outpatient counseling is self-pay only.", set(), ["outpatient"]),
        ("We offer IOP and sober living. We are private pay only.", {"self_pay"}, []),
        ("We offer an IOP. Our IOP is self-pay only.", {"self_pay"}, []),
        ("We offer IOP and PHP. Self-pay is welcome for our IOP and PHP.", {"self_pay"}, []),
    ],
)  # fmt: skip
def test_self_pay_of_one_level_is_of_no_other(text: str, own: set[str], levels: list[str]) -> None:
    found = found_on(f"<p>{text}</p>")
    assert codes(found) == own
    assert [one.level_of_care for one in found if one.claim == "unclear"] == levels
