"""The whole pipeline over real HTTP on loopback: crawl, read, put together, index, ask, and come back later."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from console.stages import Stages
from crawler.local_sites import LocalSites
from index.engine import Index
from index.request import SearchRequest
from index.result import Hit
from nightly.report import Report
from records.database import open_database, reading
from records.models import Program
from records.paths import DATA, ROOT
from records.programs import current_programs, values_of
from records.run_lock import one_at_a_time
from records.schema import fetches, programs
from refresh import last_runs

DEMO = DATA / "demo_sites"
SAVED_PAGES = ROOT.parent / "shared" / "pages"
LABELS = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((DEMO / "labels").glob("*.json"))]


def refresh(home: Path, server: LocalSites) -> dict[str, Any]:
    return Stages(home, None).refresh(server.sites(), proxy=server.proxy_url, delay=0.0, anew=True)


def ask(home: Path, **options: Any) -> list[Hit]:
    """All programs that fit."""
    result = Index.open(home).search(SearchRequest.of(limit=1000, **options), now=datetime.now(UTC))
    hits = [hit for hit in result.hits if hit.tier == "fits"]
    assert len(hits) == result.fits
    return hits


def sites_of(hits: list[Hit]) -> set[str]:
    return {hit.program.site for hit in hits}


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, dict[str, Any], list[str]]]:
    """(home, what the stages did, the hosts that were asked) of one refresh of the demo sites."""
    home = tmp_path_factory.mktemp("demo")
    with LocalSites(DEMO) as server:
        done = refresh(home, server)
        yield home, done, [request.host for request in server.requests]


def test_every_stage_did_its_work(demo: Any) -> None:
    home, done, _ = demo
    assert done["crawl"].finished
    assert done["crawl"].fetched >= 60
    assert done["crawl"].failed_sites == []
    assert (done["extract"].read, done["extract"].errors) == (done["crawl"].fetched, [])
    assert done["reconcile"].programs == done["index"].programs >= 25
    runs = {run["stage"]: run for run in last_runs(open_database(home))}
    assert {"crawl", "extract", "reconcile", "index"} <= set(runs)
    assert all(run["finished_at"] and "failed" not in run for run in runs.values())


def labelled(field: str) -> Iterator[tuple[str, str, Any]]:
    """(site, level, value) of a field of the labelled programs."""
    for label in LABELS:
        for program in label["programs"]:
            for value in program.get(field, []):
                yield label["source"]["path"].split("/")[0], program["level_of_care"], value


def test_the_times_that_the_labels_state_are_found(demo: Any) -> None:
    asked, lost = 0, []
    for site, level, block in labelled("sessions"):
        for day in block["days"]:
            asked += 1
            hits = ask(demo[0], level=[level], day=[day], after=block["start"], before=block["end"])
            if site not in sites_of(hits):
                lost.append((site, level, day, block["start"]))
    assert asked > 50
    assert len(lost) <= 0.1 * asked, lost


def test_no_program_is_found_at_times_that_no_page_of_its_site_states(demo: Any) -> None:
    stated = {(site, level, day) for site, level, block in labelled("sessions") for day in block["days"]}
    stated |= {(site, level, day) for site, level, day in labelled("days")}
    pages = {label["source"]["path"].split("/")[0] for label in LABELS}
    for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun"):
        found = {
            (hit.program.site, hit.program.level_of_care) for hit in ask(demo[0], day=[day]) if hit.program.sessions
        }
        wrong = {pair for pair in found if pair[0] in pages and (*pair, day) not in stated}
        assert len(wrong) <= 1, (day, wrong)


def insurers() -> dict[tuple[str, str], set[str]]:
    """The statuses that the labels of a site give an insurer."""
    said: dict[tuple[str, str], set[str]] = {}
    for label in LABELS:
        for entry in label["insurers"]:
            said.setdefault((label["source"]["path"].split("/")[0], entry["id"]), set()).add(entry["status"])
    return said


def test_insurers_are_found_with_their_status(demo: Any) -> None:
    @cache
    def found(insurer: str, in_network: bool) -> set[str]:
        return sites_of(ask(demo[0], insurer=[insurer], in_network=in_network))

    lost = []
    for (site, insurer), statuses in insurers().items():
        taken, in_network = found(insurer, False), found(insurer, True)
        if not {"in_network", "accepted"} & statuses:
            assert site not in taken, insurer
        if "in_network" not in statuses:
            assert site not in in_network, insurer
        if (statuses == {"in_network"} and site not in in_network) or (statuses == {"accepted"} and site not in taken):
            lost.append((site, insurer))
    assert len(lost) <= 0.05 * len(insurers()), lost


def test_a_lead_generator_is_not_asked_and_gives_no_program(demo: Any) -> None:
    home, _, hosts = demo
    assert "kindlewater-helpline.example" not in hosts
    everything = ask(home)
    assert len(everything) >= 25
    assert {"rehab-orchard.example", "kindlewater-helpline.example"} & sites_of(everything) == set()


def test_every_value_that_is_found_has_a_quote_a_page_and_a_date(demo: Any) -> None:
    for hit in ask(demo[0]):
        for name in Program.model_fields:
            held = getattr(hit.program, name)
            for value in held if isinstance(held, list) else []:
                for evidence in getattr(value, "evidence", []):
                    assert evidence.quote
                    assert evidence.url.startswith(f"http://{hit.program.site}")
                    assert evidence.fetched_at is not None


def test_the_second_run_asks_and_fetches_nothing_anew(demo: Any, tmp_path: Path) -> None:
    home = shutil.copytree(demo[0], tmp_path / "home")
    with LocalSites(DEMO) as server:
        again = refresh(home, server)
    assert (again["crawl"].fetched, again["crawl"].unchanged) == (0, demo[1]["crawl"].fetched)
    assert again["extract"].read == 0
    assert not again["reconcile"].changes
    assert again["index"].programs == demo[1]["index"].programs
    engine = open_database(home)
    with reading(engine) as connection:
        outcomes = connection.scalars(select(fetches.c.outcome).where(fetches.c.run_id == again["crawl"].run_id)).all()
    assert set(outcomes) >= {"not_modified"}
    assert "ok" not in outcomes


SITE = "harbor-quarry.example"


@pytest.fixture(scope="module")
def harbor(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a copy of one demo site in `sites` and a home that was refreshed from it."""
    folder = tmp_path_factory.mktemp("harbor")
    shutil.copytree(DEMO / SITE, folder / "sites" / SITE)
    row = f"name,url,note,kind\nHarbor Quarry,http://{SITE}/,,provider\n"
    (folder / "sites" / "sites.csv").write_text(row, encoding="utf-8")
    with LocalSites(folder / "sites") as server:
        refresh(folder / "home", server)
    return folder


@pytest.fixture
def mine(harbor: Path, tmp_path: Path) -> Path:
    """A copy of that folder, which a test may change."""
    return shutil.copytree(harbor, tmp_path / "mine")


def edit(folder: Path, page: str, old: str, new: str) -> None:
    path = folder / "sites" / SITE / page
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_what_disappears_from_a_page_becomes_history(mine: Path) -> None:
    home = mine / "home"
    assert len(ask(home, level=["iop"], day=["tue"], after="18:00", before="21:00")) == 1
    edit(mine, "programs/iop.html", "Monday through Thursday, 6:00", "Monday and Thursday, 6:30")
    with LocalSites(mine / "sites") as server:
        done = refresh(home, server)
    assert (done["crawl"].fetched, done["extract"].read) == (1, 1)
    assert done["reconcile"].changes.values_gone >= 1
    assert ask(home, level=["iop"], day=["tue"], after="18:00", before="21:00") == []
    (hit,) = ask(home, level=["iop"], day=["thu"], after="18:30", before="21:00")
    engine = open_database(home)
    with reading(engine) as connection:
        history = [value for value in values_of(connection, hit.program.id) if value["field"] == "sessions"]
    gone = [json.loads(str(value["value"])) for value in history if value["gone_since"]]
    assert [(value["days"], value["start"]) for value in gone] == [(["mon", "tue", "wed", "thu"], "18:00")]
    assert sum(value["gone_since"] is None for value in history) == 1, "the day track's session is another program's"


def test_a_site_without_its_programs_is_an_incident(mine: Path) -> None:
    home = mine / "home"
    before = len(ask(home))
    for page in (mine / "sites" / SITE).rglob("*.html"):
        page.write_text(
            "<html><body><p>This site is being rebuilt, come back some other day.</p></body></html>", encoding="utf-8"
        )
    with LocalSites(mine / "sites") as server:
        done = refresh(home, server)
    assert before >= 2
    assert done["index"].programs == before
    assert all(hit.program.stale for hit in ask(home))
    engine = open_database(home)
    with reading(engine) as connection:
        assert len(connection.execute(select(programs)).all()) == before


def test_a_site_that_lost_its_programs_is_accepted_after_a_look(mine: Path, command: Any) -> None:
    home = mine / "home"
    before = len(ask(home))
    for page in (mine / "sites" / SITE).rglob("*.html"):
        page.write_text("<html><body><p>We closed our doors in spring.</p></body></html>", encoding="utf-8")
    with LocalSites(mine / "sites") as server:
        options = (
            "--sites",
            mine / "sites" / "sites.csv",
            "--home",
            home,
            "--proxy",
            server.proxy_url,
            "--delay",
            0,
            "--anew",
        )
        night = command("refresh", *options)
    assert night.code == 0
    assert night.out.startswith("Refresh incidents: 1 site, ")
    assert "1 incident (1 new)" in night.out
    page = Path(night.out.rpartition("Report: ")[2].strip()).read_text(encoding="utf-8")
    assert f"search_cli.py index --accept {SITE}" in page
    assert f"index --accept {SITE}" in " ".join(command("status", "--home", home).out.split())
    assert len(ask(home)) == before

    assert "is none of the sites" in command("index", "--accept", "other.example", "--home", home).err
    assert "there are no programs to index" in command("index", "--accept", SITE, "--home", home).err, (
        "it was the only site"
    )
    engine = open_database(home)
    with reading(engine) as connection:
        assert list(current_programs(connection)) == []
    assert "Needs a person" not in command("status", "--home", home).out


def test_the_command_refreshes_and_a_run_at_the_same_time_is_refused(mine: Path, command: Any) -> None:
    home, sites = mine / "home", mine / "sites" / "sites.csv"
    with LocalSites(mine / "sites") as server:
        options = ("--sites", sites, "--home", home, "--proxy", server.proxy_url, "--delay", 0, "--anew")
        first = command("refresh", *options, "--json")
        with one_at_a_time(home):
            second = command("refresh", *options)
    assert (first.code, first.err) == (0, "")
    assert json.loads(first.out)["crawl"]["unchanged"] >= 5
    report = Report.model_validate_json(Path(json.loads(first.out)["report"]).with_suffix(".json").read_bytes())
    assert (report.result, report.exit_code) == ("ok", 0)
    assert [stage.name for stage in report.stages] == ["crawl", "extract", "reconcile", "index"]
    assert report.pages == json.loads(first.out)["crawl"]["outcomes"]
    assert (second.code, second.out) == (6, "")
    assert "another run works in" in second.err
    assert len(ask(home)) == json.loads(first.out)["index"]["programs"]


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of a refresh over the saved real pages, each a site of its own."""
    if not SAVED_PAGES.is_dir():
        pytest.skip(f"needs saved pages in {SAVED_PAGES.parent.name}/{SAVED_PAGES.name} beside the checkout")
    home = tmp_path_factory.mktemp("saved")
    with LocalSites.from_pages(SAVED_PAGES) as server:
        refresh(home, server)
    return home


def test_saved_pages_evening_iop_with_cigna_and_telehealth(saved: Path) -> None:
    hits = ask(saved, level=["iop"], daypart=["evening"], insurer=["cigna"], telehealth=True)
    (friendly,) = [hit.program for hit in hits if "Friendly Recovery" in hit.program.provider]
    evening = {
        day
        for session in friendly.sessions
        if (session.start, session.end) == ("18:00", "21:00")
        for day in session.days
    }
    assert evening == {"mon", "tue", "wed", "fri"}


def test_saved_pages_iop_in_the_morning(saved: Path) -> None:
    hits = ask(saved, level=["iop"], daypart=["morning"])
    (heights,) = [hit.program for hit in hits if "Heights" in hit.program.provider]
    morning = {
        day
        for session in heights.sessions
        if (session.start, session.end) == ("09:00", "12:15")
        for day in session.days
    }
    assert morning == {"mon", "tue", "wed", "thu", "fri"}


def test_saved_pages_in_network_is_more_than_accepted(saved: Path) -> None:
    hits = ask(saved, insurer=["health net"], in_network=True)
    assert any("CAST" in hit.program.provider for hit in hits)
    for hit in hits:
        assert "in_network" in {value.status for value in hit.program.insurers if value.id == "health_net"}


def test_saved_pages_of_a_lead_generator_give_no_program(saved: Path) -> None:
    assert [hit.program.site for hit in ask(saved) if "addiction-helpline-america" in hit.program.site] == []
