"""Treatment that is free of charge, where no insurance is taken because nothing is charged."""

from __future__ import annotations

import pytest

from tests.extract.fields.test_payment import codes, found_on


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("We do not accept insurance. Our program is free of charge.", {"free"}),
        ("There is no cost to attend our IOP; we do not bill insurance.", {"free"}),
        ("Our program is free of charge, and we do not accept insurance.", {"free"}),
        ("We do not take insurance, and our program is free of charge.", {"free"}),
        ("Our IOP is free, so no insurance is needed.", {"free"}),
        ("Our treatment is free because we do not bill insurance.", {"free"}),
        ("Our ranch is a free 12-month residential program for men. We do not take insurance.", {"free"}),
        ("We run a free one-year program for women.", {"free"}),
        ("We offer a free 30-day trial of our recovery program app.", set()),
        ("Our house offers a free 6-month faith-based recovery program.", {"free"}),
        ("We do not bill insurance for our program; the assessment is free.", set()),
        ("We do not bill insurance; a free consultation with our program is offered.", {"self_pay"}),
        ("Our program is free if your insurance covers it.", set()),
        ("Free 30-day meditation app with our program.", set()),
    ],
)
def test_free_treatment_is_not_self_pay_though_no_insurance_is_taken(text: str, wanted: set[str]) -> None:
    assert codes(found_on(f"<p>{text}</p>")) == wanted
