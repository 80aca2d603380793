"""Kinds of therapy that share one noun: "group, individual, and nutrition therapy", "counseling is provided in individual or group form"."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page

PAGE = "<!doctype html><html><head><title>Quarry Lantern</title></head><body><h1>Intensive Outpatient Program</h1><p>Our IOP meets three days a week in Ohio.</p>"
CODES = {"individual_therapy", "group_therapy", "family_therapy", "couples_therapy"}


def therapies(sentence: str) -> set[str]:
    return {
        found.code for program in extract_page(f"{PAGE}<p>{sentence}</p>").programs for found in program.modalities
    } & CODES


TOLD: list[Any] = [
    pytest.param("Our program offers group, individual, and nutrition therapy each week.", {"group_therapy", "individual_therapy"}, id="and nutrition therapy"),
    pytest.param("We provide individual, art and family therapies.", {"individual_therapy", "family_therapy"}, id="art between"),
    pytest.param("Clients attend family, psychoeducational and group sessions in our program.", {"group_therapy", "family_therapy"}, id="sessions"),
    pytest.param("Our team gives expressive, individual and group counseling.", {"individual_therapy", "group_therapy"}, id="expressive first"),
    pytest.param("Our counseling is provided in the form of individual, group, or a mixture of these.", {"individual_therapy", "group_therapy"}, id="in the form of"),
    pytest.param("Our services are offered in individual and group format.", {"individual_therapy", "group_therapy"}, id="format"),
    pytest.param("Therapy is available in individual, couples and family settings at our clinic.", {"individual_therapy", "couples_therapy", "family_therapy"}, id="settings"),
    pytest.param("Our treatment is delivered as group and individual, and you choose how often.", {"group_therapy", "individual_therapy"}, id="delivered as"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "codes"), TOLD)
def test_each_kind_of_the_list_is_given(sentence: str, codes: set[str]) -> None:
    assert codes <= therapies(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("We invite family, friends and therapy dogs to our picnic.", id="friends and dogs"),
        pytest.param("Our care is provided in a family home for eight men.", id="a family home"),
        pytest.param("Our services are offered to the individual, group homes and schools.", id="group homes"),
        pytest.param("We do not offer family, art or individual therapy.", id="denied"),
        pytest.param("Our nurses plan nutrition and art classes.", id="no kind of ours"),
        pytest.param("Many programs offer group, individual, and nutrition therapy.", id="programs at large"),
    ],
)
def test_words_of_such_a_kind_alone_are_no_therapy(sentence: str) -> None:
    assert not therapies(sentence)
