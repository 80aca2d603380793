"""Who gives care and says "we" in quotation marks alone is reported of; who says it outside of them as well speaks for itself."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page


def page(text: str, title: str = "") -> str:
    lines = "".join(f"<p>{line.strip()}</p>" for line in text.strip().split("\n"))
    return f"<html><head><title>{title}</title></head><body><main>{lines}</main></body></html>"


REPORTED: list[Any] = [
    pytest.param("""Lark House, a treatment center on Main Street, now has an evening program.
        "We take Aetna and Medicaid," Quill said. "Nobody is turned away." The clinic treats about 90 people.""", id="what they take"),
    pytest.param("""Ann Quill remembers the first week. Nobody came.
        “We take Aetna and Medicaid,” she says now, “and our waiting room is full.”
        The outpatient clinic on Elm Street sees sixty patients a week for alcohol and opioid use.""", id="in the present"),
    pytest.param("""Slate House sits two blocks from the square. Ten men live there while they recover from addiction.
        “Our house rules are simple,” said manager Bo Larch. “We drug test every week and rent is $150 a week.”""", id="rules of a house"),
    pytest.param("""Ann Quill, a Milltown therapist, has a waiting list.
        “We offer DBT groups on Tuesdays from 4 to 6 p.m. and we accept Medicaid,” Quill told the paper.
        Depression among teens has risen since 2020.""", id="told the paper"),
    pytest.param("""The line forms at six. It is for methadone.
        “We dose about 200 people a day,” says Ann Quill, who directs the methadone clinic. “Most have Medicaid, which we take.”""", id="a methadone clinic"),
    pytest.param("""Veterans in Milltown have a new place to turn.
        “Our groups meet Tuesdays and Thursdays from 6 to 8 p.m.,” Larch said.
        The program treats PTSD and alcohol use. It is free.""", id="times"),
    pytest.param("""Quill said: “We accept Medicaid and see clients within a week.”
        The counseling center on Elm Street treats depression and anxiety.""", id="said before"),
    pytest.param("""El centro de la calle Olmo atiende a personas con adicción al alcohol.
        "Aceptamos Medicaid y tenemos doce camas", dijo Ana Roble. El programa es residencial.""", id="in Spanish"),
]  # fmt: skip
OWN: list[Any] = [
    pytest.param("""At Lark House Recovery we treat alcohol and opioid use. Our IOP meets three evenings a week.
        "We take Aetna and Medicaid, and nobody is turned away," says our director, Ann Quill.""", "Lark House Recovery", id="beside our IOP"),
    pytest.param("""Our therapists see teens with depression and anxiety. We accept Aetna and Cigna.
        “We want every teen to feel heard,” says founder Ann Quill.""", "", id="beside what we accept"),
    pytest.param("""The IOP meets Monday, Wednesday and Thursday, 6 to 9 p.m. We accept Medicaid. To enroll call (419) 555-0142.
        "Our groups are small," says Ann Quill, LCSW, who leads them.""", "", id="one sentence of ours"),
    pytest.param("""Lark House Recovery operates a residential program for men with alcohol addiction. The program lasts 90 days.
        “We keep our groups small,” says Bo Larch.""", "Residential | Lark House Recovery", id="on its own site"),
    pytest.param("""Our residential program is for women. We treat alcohol addiction and accept Medicaid.
        “We felt at home, our daughter got her life back,” said a mother.""", "", id="a mother's words"),
    pytest.param("""Our IOP is for adults. We treat depression. We meet three mornings a week.
        The sign over our door says "We help each other".""", "", id="a sign"),
    pytest.param("""I see adults with anxiety in my private practice. My fee is $150 per session.
        Clients often say "we never talk" when they begin couples therapy.""", "Ann Quill, LMFT", id="what clients say"),
    pytest.param("""Our program treats opioid use with Suboxone. We accept Medicaid.
        Ask for the "We Care" discount.""", "", id="a name in quotation marks"),
]  # fmt: skip


@pytest.mark.parametrize("text", REPORTED)
def test_who_is_quoted_alone_is_reported_of(text: str) -> None:
    found = extract_page(page(text))
    assert found.page_role == "article", found.page_role_signals
    assert [*found.programs, *found.insurers, *found.phones, *found.prices] == []


@pytest.mark.parametrize(("text", "title"), OWN)
def test_who_speaks_for_itself_may_quote_its_people(text: str, title: str) -> None:
    found = extract_page(page(text, title))
    assert found.page_role == "provider", found.page_role_signals
