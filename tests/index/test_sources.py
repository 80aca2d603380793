"""Programs of both sources in one index: --source, who says what, payer classes, and the distance to coordinates."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crawler.findtreatment.facility import Facility
from crawler.findtreatment.programs import programs_of_place
from crawler.findtreatment.values import listed
from index.build import build_index
from index.engine import Index
from index.request import SearchRequest
from index.result import Hit
from records.directory.beside import with_listed
from records.models import Code, Evidence, Insurer, Location, Program
from records.reconcile import program_id, provider_id
from tests.crawler.listed import CODE_MAP, facility

NOW = datetime(2026, 6, 1, tzinfo=UTC)
SITE = "quarry.example"
ROWS = {
    "aaaaaaaaaaaa": facility("SET/OIT TAP/TELE PAY/MD PAY/PI"),
    "bbbbbbbbbbbb": facility("SET/OIT", name1="Withheld House", street1="", row="3", phone="+15035550150"),
    "cccccccccccc": replace(
        facility("SET/ORT PAY/MC", name1="Hill Clinic", row="4"), zip="97301", latitude=45.51, longitude=-122.69
    ),
}
BOTH_LISTS = [
    facility("SET/ORT PAY/MD PAY/PI", name1="Two Lists Clinic", row="5", phone="+15035550151"),
    facility(
        "SET/ORT PAY/MC PAY/PI", name1="Two Lists Clinic", row="6", phone="+15035550151", register="mental_health"
    ),
]


def said(quote: str) -> list[Evidence]:
    return [Evidence(quote=quote, url=f"http://{SITE}/", fetched_at=NOW)]


def crawled() -> Program:
    return Program(
        id=program_id(SITE, "iop", None), provider_id=provider_id(SITE), provider="Quarry Recovery", site=SITE,
        level_of_care="iop", level_evidence=said("our IOP"),
        insurers=[Insurer(id="medicaid", status="not_accepted", evidence=said("We do not take Medicaid."))],
        payment=[Code(code="private_insurance", evidence=said("We accept private insurance."))],
        locations=[Location(city="Portland", state="OR", zip="97201", evidence=said("Portland, OR 97201"))],
        first_seen=NOW, last_confirmed=NOW,
    )  # fmt: skip


def of_directory(place: str, *rows: Facility) -> list[Program]:
    made = programs_of_place(place, [listed(row, CODE_MAP) for row in rows or (ROWS[place],)])
    return [Program.model_validate_json(one.model_dump_json(exclude_none=True)) for one in made]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    home: Path = tmp_path_factory.mktemp("sources")
    build_index(home, [crawled(), *(one for place in ROWS for one in of_directory(place))], now=NOW)
    return Index.open(home)


def hits(index: Index, **asked: object) -> dict[str, Hit]:
    return {hit.program.provider: hit for hit in index.search(SearchRequest.of(**asked), now=NOW).hits}


@pytest.mark.parametrize(
    ("source", "names"),
    [
        (["crawled"], {"Quarry Recovery"}),
        (["directory"], {"Harbor Quarry Health", "Withheld House", "Hill Clinic"}),
        (["national directory"], {"Harbor Quarry Health", "Withheld House", "Hill Clinic"}),
        (["crawled", "directory"], {"Quarry Recovery", "Harbor Quarry Health", "Withheld House", "Hill Clinic"}),
    ],
)
def test_source_keeps_those_of_whom_it_says_something(index: Index, source: list[str], names: set[str]) -> None:
    found = hits(index, source=source)
    assert {name for name, hit in found.items() if hit.tier == "fits"} == names
    assert set(found) == names


def test_a_class_of_payers_is_a_way_to_pay_and_never_a_yes_for_a_brand(index: Index) -> None:
    assert {name for name, hit in hits(index, payment=["private_insurance"]).items() if hit.tier == "fits"} == {
        "Harbor Quarry Health",
        "Quarry Recovery",
    }
    found = hits(index, insurer=["cigna"], level=["iop"], explain=True)
    assert {hit.tier for hit in found.values()} == {"ask"}
    asked = {name: hit.asks[0].question for name, hit in found.items()}
    assert asked == {
        "Harbor Quarry Health": "The national directory says that you take private insurance: is Cigna included?",
        "Withheld House": "Do you take Cigna?",
        "Quarry Recovery": "Your website says that you take private insurance: is Cigna included?",
    }
    (quoted,) = next(one for one in found["Harbor Quarry Health"].answers if one.filter == "insurer").quoted
    assert (quoted.quote, quoted.url) == ("Private health insurance", "su_2022.xlsx#Facilities List!2")


def test_medicaid_of_the_directory_is_that_of_its_state(index: Index) -> None:
    found = hits(index, payment=["medicaid"], level=["iop"], telehealth=True, near="97201")
    assert found["Harbor Quarry Health"].tier == "fits"
    assert "Quarry Recovery" not in found
    assert [one.filter for one in found["Withheld House"].asks] == ["payment", "telehealth"]


def test_who_disagrees_is_asked(tmp_path: Path) -> None:
    build_index(tmp_path, with_listed([crawled()], of_directory("aaaaaaaaaaaa")), now=NOW)
    (hit,) = hits(Index.open(tmp_path), payment=["medicaid"]).values()
    assert hit.asks[0].question == (
        "Your website and the national directory say, between them, both accepted and not accepted of Medicaid: do you take it?"
    )


def test_distance_is_to_the_coordinates_else_to_the_zip(index: Index) -> None:
    found = hits(index, near="97201", miles=5)
    assert set(found) == {"Quarry Recovery", "Harbor Quarry Health", "Withheld House", "Hill Clinic"}
    assert found["Hill Clinic"].distance_miles is not None  # its ZIP lies 45 miles off, its coordinates do not
    why = {name: hit.answers[0].because for name, hit in hits(index, near="97201", miles=5, explain=True).items()}
    assert why["Withheld House"].endswith("to the middle of its ZIP: the directory gives no coordinates")
    assert why["Hill Clinic"].endswith("as the crow flies")
    assert found["Withheld House"].distance_miles == found["Quarry Recovery"].distance_miles


@pytest.fixture(scope="module")
def two_lists(tmp_path_factory: pytest.TempPathFactory) -> Index:
    home: Path = tmp_path_factory.mktemp("two_lists")
    build_index(home, of_directory("dddddddddddd", *BOTH_LISTS), now=NOW)
    return Index.open(home)


LISTED_FOR = "The national directory lists {} here for {} and not for {}: does that hold for both?"


@pytest.mark.parametrize(
    ("asked", "tier", "question"),
    [
        ({"payment": ["medicaid"]}, "ask", LISTED_FOR.format("Medicaid", "substance use", "mental health")),
        (
            {"payment": ["medicaid"], "near": "97201"},
            "ask",
            LISTED_FOR.format("Medicaid", "substance use", "mental health"),
        ),
        ({"insurer": ["medicare"]}, "ask", LISTED_FOR.format("Medicare", "mental health", "substance use")),
        ({"payment": ["private_insurance"]}, "fits", ""),
    ],
    ids=["medicaid", "medicaid of the state", "medicare", "both list it"],
)
def test_what_one_list_alone_says_of_paying_is_an_ask_that_names_the_list(
    two_lists: Index, asked: dict[str, object], tier: str, question: str
) -> None:
    found = two_lists.search(SearchRequest.of(**asked, explain=True, facets=["insurer"]), now=NOW)
    (hit,) = found.hits
    assert (hit.tier, "".join(ask.question for ask in hit.asks)) == (tier, question)
    assert [count.value for count in found.facets["insurer"]] == ["not_stated"]
    if question:
        (answer,) = [one for one in hit.answers if one.filter in asked]
        assert answer.answer == "not stated"
        assert {one.quote for one in answer.quoted} > {question.split()[4]}
        assert all("listed for" in one.value for one in answer.quoted)


def test_a_place_is_found_by_each_of_its_names_and_whom_one_list_alone_takes_is_asked(tmp_path: Path) -> None:
    rows = [
        facility("SET/ORT AGE/ADLT AGE/CHLD", row="5"),
        facility("SET/ORT AGE/ADLT", name1="Wellbriety House", row="6", register="mental_health"),
    ]
    build_index(tmp_path, of_directory("eeeeeeeeeeee", *rows), now=NOW)
    index = Index.open(tmp_path)
    assert len(hits(index, text="Wellbriety")) == len(hits(index, text="Quarry")) == 1
    (hit,) = hits(index, population=["adolescents"]).values()
    assert hit.tier == "ask"
