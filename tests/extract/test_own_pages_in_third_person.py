"""Pages of those who treat that never say "we": a company before what it runs, a house whose name stands alone again, notices that law asks for."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import facts

_CENTER = "The Larchfield Counseling Center, Inc."
_TIMES = "<p>The IOP runs 9:00 a.m. - 12:00 p.m. Monday, Wednesday and Friday.</p>"
_ROOMS = (
    "<h3>Our rooms include:</h3><ul><li>Two beds and a desk.</li><li>All residents have access to a washer.</li></ul>"
)
_ADDRESS = "<h4>Get in touch</h4><address><strong>{}</strong><br>Duluth, MN 55802<br>218-555-0142</address>"
_WOMEN = (
    "<h1>Women's Residential Program</h1><p>LarchLight’s residential program provides safe housing for women who are pregnant and in recovery from a substance use disorder.</p>"
    "<p>LarchLight’s Women’s Residential Program has 14 beds.</p>{}"
)
OWN = [
    pytest.param(f"<h1>Intensive Outpatient Program</h1><p>{_CENTER} Intensive Outpatient Program (IOP) is for adults.</p>{_TIMES}",
                 "The Larchfield Counseling Center", ["iop", "iop sessions: mon wed fri 09:00-12:00"], id="a company before its level"),
    pytest.param(f"<h1>What is the Intensive Outpatient Program?</h1><p>{_CENTER} Substance Abuse Intensive Outpatient Program (IOP) is for adults who do not need (or no longer need) inpatient care.</p>{_TIMES}",
                 "The Larchfield Counseling Center", ["iop", "iop populations: adults"], id="under a question, and who no longer needs more"),
    pytest.param(f"<h1>Partial Hospitalization</h1><p>{_CENTER} Partial Hospitalization Program (PHP) treats adults. The PHP runs Monday through Friday.</p>",
                 "The Larchfield Counseling Center", ["php"], id="a PHP"),
    pytest.param(f"<h2>Larchfield Sober House - Rooms</h2>{_ROOMS}{_ADDRESS.format('Larchfield Sober House')}",
                 "Larchfield Sober House", ["sober_living", "locations: Duluth MN"], id="a house, in its heading and alone again"),
    pytest.param(f"<h2>Rooms | Larchfield Recovery Homes</h2>{_ROOMS}<p>This is sober living.</p>{_ADDRESS.format('Larchfield Recovery Homes')}",
                 "Larchfield Recovery Homes", [], id="behind what the page is about"),
    pytest.param(_WOMEN.format("<p>Under 45 CFR § 96.131 pregnant women are given preference in admission to this program.</p>"),
                 "LarchLight", ["residential", "residential populations: women"], id="a notice on who comes first"),
    pytest.param(_WOMEN.format("<p>Records are kept private as 42 CFR § 2.12 asks of this program.</p>"),
                 "LarchLight", ["residential"], id="a notice on records"),
]  # fmt: skip
OTHERS = [
    pytest.param("<h1>The rule</h1><p>Under 42 CFR § 8.12 a residential program must keep records. A program may ask for § 300x-32 funds.</p><p>Patients of the program have rights.</p>", id="the law on programs"),
    pytest.param("<h1>Residential Treatment</h1><p>Residential treatment consists of group therapy, life skills and family sessions for 30 to 90 days.</p>", id="a lesson"),
    pytest.param("<h2>Treatment House - Rooms</h2><p>Sober houses offer two beds to each room.</p><p>Treatment House</p>", id="a kind of house"),
    pytest.param("<h2>Larchfield Medical Supply, Inc. - Beds</h2><p>Larchfield Medical Supply, Inc. beds are used in residential treatment and detox.</p>", id="a company that sells"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "name", "stated"), OWN)
def test_who_treats_is_known_without_a_we(body: str, name: str, stated: list[str]) -> None:
    found = extract_page(f"<html><body>{body}</body></html>")
    assert (found.page_role, found.provider and found.provider.value) == ("provider", name), found.page_role_signals
    assert set(stated) <= facts(found), sorted(facts(found))


@pytest.mark.parametrize("body", OTHERS)
def test_who_tells_of_programs_is_no_provider(body: str) -> None:
    found = extract_page(f"<html><body>{body}</body></html>")
    assert (found.page_role, found.programs) == ("article", []), found.page_role_signals


@pytest.mark.parametrize(
    "said", ["We no longer accept Aetna.", "We do not or no longer accept Aetna.", "Aetna is no longer accepted."]
)
def test_what_is_no_longer_so_stays_past(said: str) -> None:
    found = facts(extract_page(f"<html><body><h1>IOP</h1><p>Our IOP serves adults.</p><p>{said}</p></body></html>"))
    assert not {fact for fact in found if "aetna" in fact and not fact.endswith("not_accepted")}


GROUPS = {
    "ask your coordinator": ("Mental Health &amp; Substance Use Groups", "<p>If you receive services here now, ask your service coordinator about a referral to a group.</p><p>These are the groups we offer.</p><h2>Dialectical Behavior Therapy</h2><p>For people who have hurt themselves.</p><h2>Women's Recovery Group</h2><p>For women who used opioids.</p>", True),
    "an intake first": ("Our Groups", "<p>Call Intake for an assessment appointment, and we look for a group that fits. Groups are provided at our clinic.</p><ul><li>Relapse prevention group for substance use</li><li>Individual and family therapy for depression</li></ul>", True),
    "current clients": ("Group Descriptions", "<p>Our therapy groups are open to current clients.</p><h3>Seeking Safety Group</h3><p>For trauma and substance use.</p><h3>Group therapy for depression</h3><p>A skills group with individual therapy.</p>", True),
    "near: meetings in town": ("Support Groups", "<p>Groups offered by churches and clubs in our county. Ask your doctor which may help.</p><ul><li>Grief group at the church</li><li>Recovery group at the library</li></ul>", False),
    "near: how groups help": ("How Groups Help", "<p>Group therapy helps many people. Ask your therapist about a group.</p><ul><li>Less alone</li><li>Group support for depression</li></ul>", False),
    "near: groups of a gym": ("Our Groups", "<p>Our running groups are open to current clients.</p><ul><li>Morning group</li><li>Evening group</li></ul>", False),
}  # fmt: skip


@pytest.mark.parametrize(("title", "body", "given"), GROUPS.values(), ids=GROUPS)
def test_who_lets_people_into_groups_runs_them(title: str, body: str, given: bool) -> None:
    found = extract_page(f"<title>{title}</title><body><main><h1>{title}</h1>{body}</main></body>")
    levels = [program.level_of_care.value for program in found.programs]
    assert (found.page_role == "provider", levels) == (given, ["outpatient"] if given else [])
