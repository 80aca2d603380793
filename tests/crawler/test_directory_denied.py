"""What a site denies makes the directory's yes an ask, of a site with several places too; what it affirms fills no row."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from crawler.findtreatment.bringing import bring, is_up_to_date
from crawler.findtreatment.importing import import_files
from index.build import build_index
from index.engine import Index
from index.request import SearchRequest
from index.result import Hit
from records.codes import MEDICATION_DENIED, OTHERS_DENIED, PAYMENT_DENIED, UNINSURED_LEVEL
from records.matching.store import decisions, rule_on
from records.models import Code, Finding, Location, PageExtraction, Phone, ProgramExtraction, Range, Text
from tests.crawler.directories import HARBOR, SUBSTANCE_SHEET, write_directory
from tests.records.store import DAY, HOST, Store, insurer, program, quoted, says

NOW = DAY + timedelta(days=4)
LISTED = "SA * OIT * TELE * MD MC PI SS * AD MN * CHLD ADLT * MALE * BWN"
SHEET = (
    *SUBSTANCE_SHEET,
    ("PYAS", "Payment Assistance", "SS", "Sliding fee scale"),
    ("SG", "Special Programs/Groups Offered", "AD", "Adolescents"),
    ("SG", "Special Programs/Groups Offered", "MN", "Adult men"),
    ("AGE", "Age Groups Accepted", "CHLD", "Children/adolescents"),
    ("AGE", "Age Groups Accepted", "ADLT", "Adults"),
    ("GN", "Gender Accepted", "MALE", "Male"),
    ("PHR", "Pharmacotherapies", "BWN", "Buprenorphine with naloxone"),
)
HERE = {"street": "12 Harbor Street, Suite 3", "city": "Portland", "state": "OR", "zip": "97201"}
THERE = {"street": "9 Oak Street", "city": "Salem", "state": "OR", "zip": "97301"}
OTHERWISE = "and your website says otherwise"


def unsure(field: str, value: Any, rule: str, quote: str) -> Finding:
    return Finding(field=field, value=value, claim="unclear", rule=rule, evidence=quoted(quote))


def iop(**stated: Any) -> dict[str, Any]:
    """The site's IOP with more values."""
    return {"level": None, "more": (program("iop").model_copy(update=stated),)}


def text(value: str, quote: str) -> Text:
    return Text(value=value, evidence=quoted(quote))


NO_TELEHEALTH = iop(telehealth=text("no", "We do not offer telehealth."))
UNINSURED = {"payment": [Code(code="self_pay", evidence=quoted("We do not take insurance; clients pay by card."))]}
NO_OTHERS = {
    "insurers": [insurer("aetna", "in_network")],
    "unclear": [unsure("payment", "most_insurance", OTHERS_DENIED, "No other insurance is taken.")],
}
OTHERS_OUT = {
    "insurers": [insurer("aetna", "in_network")],
    "payment": [Code(code="out_of_network_benefits", evidence=quoted("All other plans, and any others, are out of network."))],
}  # fmt: skip
NO_SCALE = {"unclear": [unsure("payment", "sliding_scale", PAYMENT_DENIED, "A sliding scale is not available.")]}
NO_PRIVATE = {"unclear": [unsure("payment", "private_insurance", PAYMENT_DENIED, "We take no private insurance.")]}
UNPAID_LEVEL = {"unclear": [unsure("payment", "most_insurance", UNINSURED_LEVEL, "Insurance does not cover our IOP.")]}
GROWN_UP = {"ages": [Range(min=18, evidence=quoted("We treat people of 18 and older."))]}
OF_WOMEN = iop(populations=[Code(code="women", evidence=quoted("We are a program for women alone."))])
NO_BUPRENORPHINE = {"unclear": [unsure("modalities", "mat", MEDICATION_DENIED, "We do not prescribe buprenorphine.")]}

# By name: what the page says more, what is asked, the question of what is open (part of it) and a quote of the site.
DENIED: dict[str, tuple[dict[str, Any], dict[str, Any], str, str]] = {
    "a payer by name": ({"insurers": [insurer("medicaid", "not_accepted")]}, {"payment": ["medicaid"]}, "both accepted and not accepted of Medicaid", "medicaid is not_accepted"),
    "a payer out of network": ({"insurers": [insurer("medicare", "out_of_network")]}, {"insurer": ["medicare"]}, "both accepted and out of network of Medicare", "medicare is out_of_network"),
    "all insurance": (UNINSURED, {"payment": ["medicaid"]}, OTHERWISE, "We do not take insurance; clients pay by card."),
    "all insurance, of a class": (UNINSURED, {"payment": ["private_insurance"]}, OTHERWISE, "We do not take insurance; clients pay by card."),
    "all others": (NO_OTHERS, {"payment": ["medicaid"]}, OTHERWISE, "No other insurance is taken."),
    "all others out of network": (OTHERS_OUT, {"insurer": ["medicare"]}, OTHERWISE, "All other plans, and any others, are out of network."),
    "a way to pay": (NO_SCALE, {"payment": ["sliding_scale"]}, OTHERWISE, "A sliding scale is not available."),
    "private insurance": (NO_PRIVATE, {"payment": ["private_insurance"]}, OTHERWISE, "We take no private insurance."),
    "a level that nobody pays": (UNPAID_LEVEL, {"payment": ["medicaid"]}, OTHERWISE, "Insurance does not cover our IOP."),
    "telehealth": (NO_TELEHEALTH, {"telehealth": True}, "both telehealth and no telehealth", "We do not offer telehealth."),
    "telehealth as a format": (NO_TELEHEALTH, {"format": ["telehealth"]}, "both telehealth and no telehealth", "We do not offer telehealth."),
    "a population by ages": (GROWN_UP, {"population": ["adolescents"]}, OTHERWISE, "We treat people of 18 and older."),
    "ages": (GROWN_UP, {"population": ["children"]}, "", "We treat people of 18 and older."),
    "a gender": (OF_WOMEN, {"population": ["men"]}, OTHERWISE, "We are a program for women alone."),
    "a medication": (NO_BUPRENORPHINE, {"modality": ["buprenorphine"]}, "", "We do not prescribe buprenorphine."),
}  # fmt: skip


def page(*places: dict[str, str], **more: Any) -> PageExtraction:
    return says(
        more.pop("level", "iop"),
        provider=text("Tern Harbor Recovery", "Tern Harbor Recovery"),
        locations=[Location(**one, evidence=quoted("Visit us")) for one in places],
        phones=[Phone(number="+15035550142", evidence=quoted("503-555-0142"))],
        **more,
    )


def listed_beside(tmp_path: Path, extraction: PageExtraction, services: str = LISTED) -> Store:
    """A site, and the directory's row of its first place."""
    store = Store.made(tmp_path / "home")
    store.put("iop", "v1", extraction, day=0)
    store.update(day=0)
    path = write_directory(tmp_path / "su_2022.xlsx", [HARBOR | {"service_code_info": services}], SHEET)
    import_files(store.engine, [path], now=DAY + timedelta(days=1))
    store.update(day=2)
    return store


def hits(store: Store, **asked: Any) -> dict[str, Hit]:
    """By who has the program of the level: the site, or the directory alone."""
    build_index(store.home, store.programs(), now=NOW)
    index = Index.open(store.home)
    try:
        found = index.search(SearchRequest.of(level=["iop"], explain=True, **asked), now=NOW).hits
        return {hit.program.site.partition("/")[0]: hit for hit in found}
    finally:
        index.close()


def must_ask(hit: Hit, question: str, quote: str) -> None:
    (answer,) = [one for one in hit.answers if one.filter not in ("level", "place")]
    assert (hit.tier, answer.answer) == ("ask", "not stated")
    assert question in hit.asks[0].question
    assert quote in {one.quote for one in answer.quoted}
    assert {one.url.startswith("su_2022.xlsx") for one in answer.quoted} == {True, False}, "both are quoted"


@pytest.mark.parametrize("name", DENIED)
def test_a_site_with_several_places_that_denies_it_makes_the_listing_an_ask(tmp_path: Path, name: str) -> None:
    more, asked, question, quote = DENIED[name]
    store = listed_beside(tmp_path, page(HERE, THERE, **more))
    must_ask(hits(store, **asked)["findtreatment.gov"], question, quote)


@pytest.mark.parametrize("name", [name for name in DENIED if name != "ages"])
def test_a_site_with_one_place_that_denies_it_is_an_ask(tmp_path: Path, name: str) -> None:
    more, asked, question, quote = DENIED[name]
    found = hits(listed_beside(tmp_path, page(HERE, **more)), **asked)
    assert set(found) == {HOST}
    must_ask(found[HOST], question, quote)


# What the page says that denies nothing of what is asked.
HELD = {
    "nothing": ({}, {"payment": ["medicaid"], "telehealth": True}),
    "another payer": ({"insurers": [insurer("tricare", "not_accepted")]}, {"payment": ["medicaid"]}),
    "all but those named": (NO_OTHERS | {"insurers": [insurer("medicaid"), insurer("aetna")]}, {"payment": ["medicaid"]}),
    "all but those named, of a class": (NO_OTHERS, {"payment": ["private_insurance"]}),
    "another way to pay": (NO_SCALE, {"payment": ["medicaid", "private_insurance"]}),
    "private insurance": (NO_PRIVATE, {"payment": ["medicaid"]}),
    "ages that are taken": (GROWN_UP, {"population": ["men"]}),
    "a women's group": (iop(populations=[Code(code="women", evidence=quoted("There is a group for women."))]), {"population": ["men"]}),
    "another program without telehealth": (
        iop(telehealth=text("yes", "Our IOP is online."))
        | {"more": (*iop(telehealth=text("yes", "Our IOP is online."))["more"], ProgramExtraction(level_of_care=text("php", "PHP"), telehealth=text("no", "PHP is in person.")))},
        {"telehealth": True},
    ),
    "telehealth in another town": (iop(telehealth=text("no", "Our Salem office has no telehealth.")), {"telehealth": True}),
}  # fmt: skip


@pytest.mark.parametrize("name", HELD)
def test_what_the_site_does_not_deny_there_stays_a_yes_of_the_listing(tmp_path: Path, name: str) -> None:
    more, asked = HELD[name]
    found = hits(listed_beside(tmp_path, page(HERE, THERE, **more)), **asked)
    assert found["findtreatment.gov"].tier == "fits"


@pytest.mark.parametrize(
    ("more", "asked"),
    [
        ({"insurers": [insurer("medicaid")]}, {"payment": ["medicaid"]}),
        ({"payment": [Code(code="free", evidence=quoted("It is free of charge."))]}, {"payment": ["free"]}),
        (iop(telehealth=text("yes", "Our IOP is online.")), {"telehealth": True}),
        (OF_WOMEN, {"population": ["women"]}),
    ],
    ids=["payer", "way to pay", "telehealth", "population"],
)
def test_a_yes_of_a_site_with_several_places_fills_no_listing(tmp_path: Path, more: Any, asked: Any) -> None:
    found = hits(listed_beside(tmp_path, page(HERE, THERE, **more), "SA * OIT"), **asked)
    assert (found[HOST].tier, found["findtreatment.gov"].tier) == ("fits", "ask")
    assert not any(one.url.startswith("http") for one in found["findtreatment.gov"].answers[-1].quoted)


def test_what_the_site_says_no_more_is_held_against_the_listing_no_more(tmp_path: Path) -> None:
    denied = page(HERE, THERE, **NO_SCALE)
    store = listed_beside(tmp_path, denied)
    assert hits(store, payment=["sliding_scale"])["findtreatment.gov"].tier == "ask"
    for day, now in ((5, denied.model_copy(update={"unclear": []})), (7, denied), (9, page(THERE, **NO_SCALE))):
        store.put("iop", f"v{day}", now, day=day)
        store.update(day=day)
        with store.engine.begin() as connection:
            assert not is_up_to_date(connection)
            bring(connection, (), now=DAY + timedelta(days=day + 1))
        tier = "ask" if day == 7 else "fits"
        assert hits(store, payment=["sliding_scale"])["findtreatment.gov"].tier == tier


def test_the_no_of_a_site_is_not_held_against_a_place_that_a_person_parted_from_it(tmp_path: Path) -> None:
    store = listed_beside(tmp_path, page(HERE, THERE, **NO_SCALE))
    with store.engine.begin() as connection:
        (same,) = decisions(connection, verdict="same")
        rule_on(connection, same.a, same.b, "rejected", now=DAY + timedelta(days=3))
        assert not is_up_to_date(connection)
        bring(connection, (), now=DAY + timedelta(days=3))
    assert hits(store, payment=["sliding_scale"])["findtreatment.gov"].tier == "fits"
