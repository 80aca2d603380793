"""Several pages of one provider become its programs; what disagrees stands side by side."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from records.codes import ANSWERED, DENIED, MEDICATION_DENIED, OF_THE_HOUSE
from records.models import (
    Code,
    Evidence,
    Finding,
    Insurer,
    PageExtraction,
    Price,
    ProgramExtraction,
    Range,
    Session,
    Text,
)
from records.reconcile import MAX_EVIDENCE, ReadPage, program_id, provider_name, reconcile

DAY = datetime(2026, 3, 1, tzinfo=UTC)
SITE = "quarry.example"


def said(quote: str = "as the page says") -> list[Evidence]:
    return [Evidence(quote=quote)]


def program(level: str = "iop", **fields: Any) -> ProgramExtraction:
    return ProgramExtraction(level_of_care=Text(value=level, evidence=said(f"our {level}")), **fields)


def page(path: str, *programs: ProgramExtraction, day: int = 0, role: str = "provider", **fields: Any) -> ReadPage:
    fetched = DAY + timedelta(days=day)
    url = f"http://{SITE}/{path}"
    return ReadPage(url, fetched, fetched, PageExtraction(url=url, page_role=role, programs=list(programs), **fields))


def hours(low: float, high: float) -> Range:
    return Range(min=low, max=high, evidence=said(f"{low}-{high} hours"))


def test_one_program_for_each_level_and_track() -> None:
    pages = [page("iop", program("iop", track="evening"), program("iop", track="day")), page("php", program("php"))]
    found = reconcile(SITE, "Quarry", pages)
    assert [(one.level_of_care, one.track) for one in found] == [("iop", "day"), ("iop", "evening"), ("php", None)]
    assert len({one.id for one in found}) == 3


def test_the_program_page_comes_before_the_home_page_and_both_values_stand() -> None:
    pages = [
        page("", program(hours_per_week=hours(10, 12)), program("php"), day=5),
        page("iop", program(hours_per_week=hours(9, 15)), day=0),
    ]
    (iop, _) = reconcile(SITE, "Quarry", pages)
    assert [(value.min, value.max) for value in iop.hours_per_week] == [(9, 15), (10, 12)]


def implied(level: str = "outpatient", **fields: Any) -> ProgramExtraction:
    return ProgramExtraction(
        level_of_care=Text(value=level, rule="implied:visits", evidence=said("your first visit")), **fields
    )


def test_a_level_that_no_page_names_is_marked_as_such() -> None:
    (found,) = reconcile(SITE, "Quarry", [page("", implied()), page("faq", implied())])
    assert (found.level_of_care, found.level_named) == ("outpatient", False)


def test_a_level_that_another_page_names_is_named() -> None:
    (found,) = reconcile(SITE, "Quarry", [page("", implied()), page("outpatient", program("outpatient"))])
    assert (found.level_of_care, found.level_named) == ("outpatient", True)


def test_a_site_that_names_its_levels_has_no_others() -> None:
    found = reconcile(SITE, "Quarry", [page("", implied()), page("iop", program("iop"))])
    assert [(one.level_of_care, one.level_named) for one in found] == [("iop", True)]


def test_the_newer_page_comes_first_among_equals() -> None:
    pages = [
        page("iop-a", program(hours_per_week=hours(9, 9)), day=0),
        page("iop-b", program(hours_per_week=hours(12, 12)), day=9),
    ]
    (iop,) = reconcile(SITE, "Quarry", pages)
    assert [value.min for value in iop.hours_per_week] == [12, 9]


def test_equal_values_are_one_value_with_the_evidence_of_each_page() -> None:
    pages = [
        page(f"iop-{n}", program(modalities=[Code(code="emdr", evidence=said(f"EMDR {n}"))]), day=n) for n in range(5)
    ]
    (iop,) = reconcile(SITE, "Quarry", pages)
    (emdr,) = iop.modalities
    assert len(emdr.evidence) == MAX_EVIDENCE
    assert all(item.url.startswith(f"http://{SITE}/iop-") and item.fetched_at for item in emdr.evidence)
    assert (emdr.first_seen, emdr.last_confirmed) == (DAY, DAY + timedelta(days=4))


def test_an_insurer_with_two_statuses_keeps_both_the_insurance_page_first() -> None:
    accepted = Insurer(id="aetna", status="accepted", evidence=said("we take Aetna"))
    network = Insurer(id="aetna", status="in_network", evidence=said("in network with Aetna"))
    pages = [page("iop", program(), insurers=[accepted], day=9), page("insurance", insurers=[network], day=0)]
    (iop,) = reconcile(SITE, "Quarry", pages)
    assert [value.status for value in iop.insurers] == ["in_network", "accepted"]


TEENS = Range(min=13, max=17, evidence=said("ages 13-17"))
ADULTS = Range(min=18, evidence=said("adults 18 and older"))
ONLY = Text(value="yes", evidence=said("100% virtual"))


def test_the_ages_of_a_program_come_before_those_of_the_provider() -> None:
    pages = [page("iop", program(ages=[TEENS])), page("", program(), program("php"), ages=[ADULTS])]
    found = {one.level_of_care: [(band.min, band.max) for band in one.ages] for one in reconcile(SITE, "Quarry", pages)}
    assert found == {"iop": [(13, 17)], "php": [(18, None)]}


@pytest.mark.parametrize(("formats", "expected"), [(["telehealth"], ["yes"]), (["in_person"], [])])
def test_only_online_of_the_provider_holds_where_no_page_says_of_another_way(
    formats: list[str], expected: list[str]
) -> None:
    stated = [Code(code=code, evidence=said(code)) for code in formats]
    pages = [page("iop", program(formats=stated)), page("faq", telehealth_only=ONLY)]
    (iop,) = reconcile(SITE, "Quarry", pages)
    assert [one.value for one in iop.telehealth_only] == expected


def test_admission_and_states_of_all_pages_stand_on_each_program() -> None:
    pages = [
        page("iop", program(telehealth_only=ONLY), states_served=[Code(code="CO", evidence=said("Colorado"))]),
        page("admissions", admission=[Code(code="walk_in", evidence=said("walk-ins"))]),
    ]
    (iop,) = reconcile(SITE, "Quarry", pages)
    assert [code.code for code in (*iop.states_served, *iop.admission)] == ["CO", "walk_in"]
    assert [one.value for one in iop.telehealth_only] == ["yes"]


def test_a_price_on_a_program_page_belongs_to_that_program_alone() -> None:
    price = Price(min=900, max=900, per="month", evidence=said("$900 a month"))
    pages = [page("sober-living", program("sober_living"), prices=[price]), page("iop", program("iop"))]
    by_level = {one.level_of_care: one for one in reconcile(SITE, "Quarry", pages)}
    assert len(by_level["sober_living"].prices) == 1
    assert by_level["iop"].prices == []


def finding(field: str, value: Any, rule: str, level: str | None = None) -> Finding:
    return Finding(field=field, value=value, claim="unclear", rule=rule, level_of_care=level, evidence=said(rule))


OF_OTHER_PAGES = {
    # name: what a page without a program leaves unclear, whether the programs have it
    "a refusal": (finding("conditions", "ocd", DENIED), True),
    "a medication denied": (finding("modalities", "mat", MEDICATION_DENIED), True),
    "who pays": (finding("insurers", {"id": "cigna", "status": "accepted"}, "names_after"), True),
    "a refusal of another level": (finding("conditions", "ocd", DENIED, "php"), False),
    "anything else": (finding("conditions", "ocd", "verb"), False),
}


@pytest.mark.parametrize("name", OF_OTHER_PAGES)
def test_what_another_page_refuses_of_the_house(name: str) -> None:
    unclear, told = OF_OTHER_PAGES[name]
    (found,) = reconcile(SITE, "Quarry", [page("iop", program()), page("faq", unclear=[unclear])])
    assert (found.unclear == [unclear]) is told


@pytest.mark.parametrize(("level", "modalities"), [("iop", ["mat"]), ("sober_living", [])])
def test_what_another_page_answers_for_the_house(level: str, modalities: list[str]) -> None:
    answered = finding("modalities", "mat", f"{ANSWERED}; {OF_THE_HOUSE}")
    (found,) = reconcile(SITE, "Quarry", [page("iop", program(level)), page("faq", unclear=[answered])])
    assert [one.code for one in found.modalities] == modalities


@pytest.mark.parametrize("role", ["directory", "article"])
def test_a_directory_or_an_article_gives_no_program(role: str) -> None:
    assert reconcile(SITE, "Quarry", [page("iop", program(), role=role)]) == []


def test_the_same_pages_in_another_order_give_the_same_programs() -> None:
    pages = [
        page("", program(), program("php")),
        page("iop", program(sessions=[Session(days=["mon"], start="18:00", end="21:00", evidence=said())])),
        page("insurance", insurers=[Insurer(id="cigna", status="accepted", evidence=said())]),
    ]
    assert reconcile(SITE, "Quarry", pages) == reconcile(SITE, "Quarry", reversed(pages))


def test_ids_are_stable_across_versions() -> None:
    assert program_id("quarry.example", "iop", None) == "0e192c34-9d1f-5c85-b67d-213d1901f3e1"
    assert program_id("quarry.example", "iop", "Evening") == program_id("quarry.example", "iop", "evening")


def test_the_name_that_most_pages_give_is_the_providers() -> None:
    def named(name: str) -> ReadPage:
        return page(name.replace(" ", "-"), program(), provider=Text(value=name, evidence=said(name)))

    assert provider_name([named("Quarry"), named("Quarry Recovery"), named("Quarry Recovery ")]) in (
        "Quarry Recovery",
        "Quarry Recovery ",
    )
    assert provider_name([page("iop", program())]) is None
    (found,) = reconcile(SITE, "The listed name", [page("iop", program())])
    assert found.provider == "The listed name"


MORNINGS = Session(days=["mon", "wed"], start="09:00", end="12:00", evidence=said("Mon, Wed 9-12"))
EVENINGS = Session(days=["tue", "thu"], start="18:00", end="21:00", evidence=said("Tue, Thu 6-9"))
SATURDAYS = Session(days=["sat"], start="10:00", end="13:00", evidence=said("Sat 10-1"))


def code(name: str) -> Code:
    return Code(code=name, evidence=said(name))


def tracks_page() -> ReadPage:
    day = program(track="day", sessions=[MORNINGS], days=[code("mon"), code("wed")])
    evening = program(track="evening", sessions=[EVENINGS], days=[code("tue"), code("thu")])
    return page("iop", day, evening)


def by_track(*pages: ReadPage) -> dict[str | None, Any]:
    return {one.track: one for one in reconcile(SITE, "Quarry", pages)}


def test_a_bare_naming_of_a_level_makes_no_program_beside_its_tracks() -> None:
    found = by_track(page("", program()), tracks_page())
    assert set(found) == {"day", "evening"}
    assert all(len(one.urls) == 2 for one in found.values())


def test_what_a_page_says_of_the_level_holds_for_each_of_its_tracks() -> None:
    whole = program(
        modalities=[code("emdr")], telehealth=Text(value="yes", evidence=said("by video")), duration_weeks=hours(8, 8)
    )
    for one in by_track(page("", whole), tracks_page()).values():
        assert [value.code for value in one.modalities] == ["emdr"]
        assert [value.value for value in one.telehealth] == ["yes"]
        assert [value.min for value in one.duration_weeks] == [8]


def test_a_time_that_one_track_states_is_confirmed_there_and_makes_no_program() -> None:
    whole = program(sessions=[EVENINGS], days=[code("tue"), code("thu")])
    found = by_track(page("", whole), tracks_page())
    assert set(found) == {"day", "evening"}
    assert [session.start for session in found["day"].sessions] == ["09:00"]
    assert len(found["evening"].sessions[0].evidence) == 2


OF_NO_TRACK: list[Any] = [
    pytest.param({"hours_per_week": hours(9, 15)}, {"hours_per_week"}, id="hours"),
    pytest.param({"sessions": [EVENINGS], "session_hours": hours(3, 3)}, {"session_hours"}, id="hours a day beside a known time"),
    pytest.param({"sessions": [SATURDAYS, EVENINGS], "days": [code("sat"), code("tue"), code("thu")]}, {"sessions", "days"}, id="another time"),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "left"), OF_NO_TRACK)
def test_when_and_how_much_of_no_track_stays_apart(fields: dict[str, Any], left: set[str]) -> None:
    found = by_track(page("about", program(**fields, modalities=[code("emdr")])), tracks_page())
    assert set(found) == {"day", "evening", None}
    whole = found[None]
    assert {name for name in ("sessions", "days", "hours_per_week", "session_hours") if getattr(whole, name)} == left
    assert [value.start for value in whole.sessions] == (["10:00"] if "sessions" in left else [])
    assert [value.code for value in whole.modalities] == ["emdr"]
    assert found["day"].hours_per_week == found["evening"].session_hours == []


def test_another_level_of_the_site_keeps_its_one_program() -> None:
    found = reconcile(SITE, "Quarry", [page("", program(), program("php", sessions=[MORNINGS])), tracks_page()])
    assert [(one.level_of_care, one.track) for one in found] == [("iop", "day"), ("iop", "evening"), ("php", None)]


def test_whom_another_track_is_for_is_not_whom_this_one_is_for() -> None:
    tracks = page("iop", program(track="adult", sessions=[MORNINGS]), program(track="adolescent", sessions=[EVENINGS]))
    whole = program(populations=[code("adults"), code("adolescents"), code("veterans")])
    found = by_track(tracks, page("", whole, ages=[TEENS, ADULTS]))
    assert [value.code for value in found["adult"].populations] == ["adults", "veterans"]
    assert [value.code for value in found["adolescent"].populations] == ["adolescents", "veterans"]
    assert [(ages.min, ages.max) for ages in found["adult"].ages] == [(18, None)]
    assert [(ages.min, ages.max) for ages in found["adolescent"].ages] == [(13, 17)]


def test_what_is_said_on_any_page_is_not_computed() -> None:
    computed = {"session_hours": hours(3, 3), "days_per_week": hours(2, 2)}
    pages = [
        page("iop", program(sessions=[EVENINGS], derived=computed)),
        page("faq", program(session_hours=hours(3, 3))),
    ]
    (iop,) = reconcile(SITE, "Quarry", pages)
    assert set(iop.derived) == {"days_per_week"}
    assert iop.derived["days_per_week"].evidence[0].url == f"http://{SITE}/iop"


def test_a_page_that_also_speaks_of_no_track_is_one_page_of_each() -> None:
    mixed = tracks_page()
    mixed.extraction.programs.append(program(hours_per_week=hours(9, 9), modalities=[code("cbt")]))
    found = by_track(mixed)
    assert set(found) == {"day", "evening", None}
    assert {len(one.urls) for one in found.values()} == {1}
    assert [len(one.level_evidence) for one in found.values()] == [1, 1, 1]


def test_telehealth_of_the_level_is_that_of_the_virtual_track_and_not_of_the_one_without_a_name() -> None:
    yes, way = Text(value="yes", evidence=said()), code("telehealth")
    both = page("iop", program(track="virtual", sessions=[EVENINGS], telehealth=yes), program(sessions=[MORNINGS]))
    found = by_track(both, page("", program(telehealth=yes, formats=[way, code("in_person")])))
    assert [value.value for value in found["virtual"].telehealth] == ["yes"]
    assert (found[None].telehealth, [one.code for one in found[None].formats]) == ([], ["in_person"])
