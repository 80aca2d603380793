"""The commands on a home with a few programs: results on standard output, all else on standard error, exit codes."""

from __future__ import annotations

import gc
import json
import re
import shlex
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from console.program import show_program
from extract.pipeline import extract_page
from records.paths import DATA, ROOT
from records.reconcile import ReadPage, reconcile

NOW = datetime(2026, 3, 1, tzinfo=UTC)


def test_search_prints_what_a_caller_needs(command: Any, stored: Path) -> None:
    answer = command(
        "search",
        "--level",
        "iop",
        "--insurer",
        "Cigna",
        "--in-network",
        "--day",
        "tue",
        "--after",
        "17:00",
        "--home",
        stored,
    )
    assert (answer.code, answer.err) == (0, "")
    for wanted in (
        "Harbor Quarry Recovery",
        "San Pedro, CA",
        "(310) 555-0118",
        "18:00-21:00",
        "Cigna (in network)",
        "confirmed",
        "2 programs fit",
    ):
        assert wanted in answer.out.replace("Cigna in network", "Cigna (in network)"), wanted


def test_search_as_json_is_json_alone(command: Any, stored: Path) -> None:
    answer = command("search", "--level", "iop", "--json", "--home", stored)
    found = json.loads(answer.out)
    assert answer.err == ""
    assert found["fits"] == len(found["hits"]) == 7, (
        "of two of the sites a day track, an evening one and what is said of neither"
    )
    assert {hit["program"]["level_of_care"] for hit in found["hits"]} == {"iop"}


def test_without_a_filter_all_programs_are_listed_and_it_is_said(command: Any, stored: Path) -> None:
    answer = command("search", "--home", stored)
    count = json.loads(command("search", "--json", "--home", stored).out)["programs"]
    assert (answer.code, answer.err) == (0, "")
    assert f"No filter was given, so all {count} programs fit." in answer.out
    assert f"{count} programs fit" in answer.out


def test_values_may_be_parted_by_commas(command: Any, stored: Path) -> None:
    parted = json.loads(command("search", "-l", "iop,php", "-d", "tue, thu", "--json", "--home", stored).out)
    given = json.loads(
        command("search", "-l", "iop", "-l", "php", "-d", "tue", "-d", "thu", "--json", "--home", stored).out
    )
    assert parted == given
    assert parted["read_as"] == {"level": ["iop", "php"], "day": ["tue", "thu"]}
    assert parted["fits"]


def test_pages_follow_each_other(command: Any, stored: Path) -> None:
    def ids(*options: object) -> list[str]:
        found = json.loads(command("search", "--json", *options, "--home", stored).out)
        return [hit["program"]["id"] for hit in found["hits"]]

    assert ids("-n", 3) + ids("-n", 3, "--page", 2) == ids("-n", 6)
    assert ids("-n", 3, "--page", 2) == ids("-n", 3, "--offset", 3)
    assert "Go on with --page 2." in command("search", "-n", 3, "--home", stored).out


def test_those_to_ask_follow_at_once_where_few_fit(command: Any, stored: Path) -> None:
    few = command("search", "--modality", "neurofeedback", "--home", stored).out
    found = re.search(r"^(\d+) may fit: ask \(5 shown\)", few, re.M)
    assert found is not None
    assert int(found[1]) > 5
    assert few.count("Ask: ") == 5, "the first handful"
    every = command("search", "--modality", "neurofeedback", "--ask", "--home", stored).out
    assert every.count("Ask: ") == int(found[1])


def test_a_contradiction_is_said(command: Any, stored: Path) -> None:
    answer = command("search", "--level", "iop", "--daypart", "morning", "--after", "18:00", "--home", stored)
    assert (answer.code, answer.out) == (2, "")
    assert "daypart morning means a start from 0:00 to 12:00" in answer.err
    assert "leave one of them out" in answer.err


def test_where_nothing_fits_each_filter_is_left_out_once(command: Any, stored: Path) -> None:
    answer = command("search", "--level", "iop", "--state", "WY", "--home", stored)
    assert re.search(r"^  without --state WY: \d+ fit", answer.out, re.M)


SENTENCE = "evening IOP that takes Aetna near 90731 with EMDR, no Medicaid"


def test_a_plain_sentence_finds_what_its_options_find(command: Any, stored: Path) -> None:
    said = command("search", *SENTENCE.split(), "--home", stored)
    options = ["-l", "iop", "-i", "aetna", "--daypart", "evening", "-z", "90731", "-m", "emdr"]
    given = command("search", *options, "--home", stored)
    text = " ".join(said.out.split())
    assert "Read as: level iop; insurer Aetna; evening; modality EMDR; within 25 miles of 90731" in text
    assert 'Not searched: "no Medicaid"' in text
    assert said.out[said.out.index("1 program fits") :] == given.out[given.out.index("1 program fits") :]


def test_options_hold_beside_a_sentence(command: Any, stored: Path) -> None:
    found = json.loads(
        command("search", "IOP that takes Aetna", "--in-network", "-s", "CA", "--json", "--home", stored).out
    )
    assert found["read_as"] == {"level": ["iop"], "insurer": ["aetna"], "in_network": ["yes"], "state": ["CA"]}
    assert command("search", "IOP near 90731", "--sort", "distance", "--home", stored).code == 0


def test_each_filter_of_a_sentence_is_left_out_once_where_nothing_fits(command: Any, stored: Path) -> None:
    answer = command("search", "IOP in Wyoming with Cigna", "--home", stored)
    assert re.search(r"^  without --state WY: \d+ fit", answer.out, re.M)
    assert "without --insurer cigna" not in answer.out


def test_explain_tells_quote_and_page_of_each_answer(command: Any, stored: Path) -> None:
    text = command("search", "-l", "iop", "-i", "cigna", "-d", "tue", "--explain", "--home", stored).out
    assert re.search(r"^    yes        insurer: .*Cigna", text, re.M)
    assert re.search(r"^    not stated day", text, re.M)
    assert "http://harbor-quarry.example/insurance.html" in text
    assert max(map(len, text.splitlines())) <= 80


NO_FIT = ("search", "--level", "iop", "--day", "sun")


def test_what_is_not_stated_is_asked_for_and_not_taken_for_a_no(command: Any, stored: Path) -> None:
    confirmed = command("search", "--telehealth", "--level", "php", "--only-confirmed", "--home", stored)
    asked = command("search", "--telehealth", "--level", "php", "--home", stored)
    assert confirmed.code == asked.code == 0
    assert "Leave out --only-confirmed" in confirmed.out
    assert "Ask: " not in confirmed.out
    assert "Ask: " in asked.out
    assert "Vellum Creek" in asked.out
    assert "Harbor Quarry" not in asked.out, "its page says that the PHP is on site only"


def test_nothing_that_fits_is_no_error(command: Any, stored: Path) -> None:
    answer = command(*NO_FIT, "--home", stored)
    assert (answer.code, answer.err) == (0, "")
    assert "No program is known to fit" in answer.out


def test_near_a_zip_shows_the_distance_and_keeps_out_what_is_far(command: Any, stored: Path) -> None:
    answer = command("search", "--near", "90731", "--miles", "30", "--home", stored)
    assert "Harbor Quarry" in answer.out
    assert " miles" in answer.out
    assert "Brindlewood" not in answer.out


def test_show_prints_each_value_with_its_quote_page_and_date(command: Any, stored: Path) -> None:
    found = json.loads(command("search", "--text", "Harbor", "--level", "iop", "--json", "--home", stored).out)
    program = next(hit["program"] for hit in found["hits"] if hit["program"].get("track") == "evening")
    answer = command("show", program["id"][:8], "--home", stored)
    text = " ".join(answer.out.split())
    assert answer.code == 0
    assert "Harbor Quarry Recovery - Intensive outpatient, evening track" in text
    assert "Monday through Thursday, 6:00–9:00 p.m." in text
    assert "hours per week: 12 hours a week - computed: its sessions added up, not said" in text
    assert "http://harbor-quarry.example/programs/iop.html, fetched 20" in text
    assert "hours per week (computed: see above)" in text.partition("Not stated: ")[2]
    assert json.loads(command("show", program["id"], "--json", "--home", stored).out)["id"] == program["id"]


def test_show_tells_the_provider_and_what_its_programs_share(command: Any, stored: Path) -> None:
    found = json.loads(command("search", "--text", "Harbor", "--json", "--home", stored).out)
    harbor = [hit["program"] for hit in found["hits"] if hit["program"]["site"] == "harbor-quarry.example"]
    answer = command("show", harbor[0]["id"][:8], "--provider", "--home", stored)
    text = " ".join(answer.out.split())
    assert (answer.code, answer.err) == (0, "")
    assert "Harbor Quarry Recovery - harbor-quarry.example" in text
    assert "Intensive outpatient, evening track" in text
    assert "phones: (310) 555-0118" in text
    assert "insurers: Cigna (in network)" in text
    assert ", fetched 20" in text
    record = json.loads(command("show", harbor[0]["id"], "--provider", "--json", "--home", stored).out)
    assert set(record["programs"]) == {program["id"] for program in harbor}
    assert (record["id"], record["site"]) == (harbor[0]["provider_id"], "harbor-quarry.example")


def test_show_tells_ages_states_of_telehealth_and_that_there_is_nothing_else(capsys: Any) -> None:
    site, name = "ochre-lantern.example", "Ochre Lantern Virtual Care"
    files = sorted((DATA / "demo_sites" / site).glob("*.html"))
    pages = [ReadPage(f"http://{site}/{path.name}", NOW, NOW, extract_page(path, fetched_at=NOW)) for path in files]
    (program,) = reconcile(site, name, pages)
    labels: dict[str, dict[str, str]] = {"levels_of_care": {}, "insurers": {}}
    show_program(Console(width=200), program, labels, NOW)
    text = " ".join(capsys.readouterr().out.split())
    assert 'ages: at least 18 years "No, you must be 18 or older."' in text
    assert 'telehealth only: yes "All of our groups and appointments happen by video."' in text
    assert "states served: CO" in text
    assert "states served: UT" in text
    assert "admission: admission within 72 hours" in text


def test_show_tells_where_no_page_names_the_level(capsys: Any) -> None:
    markup = "<title>Larkmoor Therapy</title><h1>Therapy</h1><p>We offer EMDR and individual therapy at our office.</p>"
    page = ReadPage("http://larkmoor.example/", NOW, NOW, extract_page(markup, fetched_at=NOW))
    (program,) = reconcile("larkmoor.example", "Larkmoor", [page])
    show_program(Console(width=200), program, {"levels_of_care": {"outpatient": "Outpatient"}, "insurers": {}}, NOW)
    text = " ".join(capsys.readouterr().out.split())
    assert "Outpatient - read from what the page describes, which names no level of care" in text
    assert '"We offer EMDR and individual therapy at our office."' in text


def test_show_prints_the_sentence_of_every_day(capsys: Any) -> None:
    markup = (
        "<title>Larkmoor Recovery</title><h1>Intensive Outpatient Program (IOP)</h1>"
        "<p>Our IOP groups meet on Monday and Wednesday.</p><p>On Saturday our IOP meets for family group.</p>"
    )
    page = ReadPage("http://larkmoor.example/iop", NOW, NOW, extract_page(markup, fetched_at=NOW))
    (program,) = reconcile("larkmoor.example", "Larkmoor", [page])
    show_program(Console(width=200), program, {"levels_of_care": {}, "insurers": {}}, NOW)
    text = " ".join(capsys.readouterr().out.split())
    assert 'days: Mon Wed "Our IOP groups meet on Monday and Wednesday."' in text
    assert 'days: Sat "On Saturday our IOP meets for family group."' in text


def test_the_home_may_come_from_the_environment(command: Any, stored: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TREATMENT_HOME", str(stored))
    assert "Harbor Quarry" in command("search", "--level", "iop").out


def test_status_says_how_much_is_known(command: Any, stored: Path) -> None:
    answer = command("status", "--json", "--home", stored)
    found = json.loads(answer.out)
    assert found["programs"] == found["index"]["programs"] >= 6
    assert 0 < found["coverage"]["sessions"] <= 1
    assert f"{found['programs']} programs of" in command("status", "--home", stored).out


def test_index_builds_again_from_the_store(command: Any, stored: Path) -> None:
    answer = command("index", "--home", stored)
    assert answer.code == 0
    assert "Index: " in answer.out
    assert "Harbor Quarry" in command("search", "--level", "iop", "--home", stored).out


HELPED = ["search", "show", "compare", "schema", "extract", "crawl", "index", "refresh", "status", "demo"]


@pytest.mark.parametrize("name", HELPED)
def test_every_command_has_help_with_an_example(command: Any, name: str) -> None:
    answer = command(name, "--help")
    assert answer.code == 0
    assert "Example" in answer.out


def test_the_command_alone_shows_help(command: Any) -> None:
    assert "Exit codes" in command("--help").out


WRONG: list[Any] = [
    pytest.param(["search", "--insurer", "ciga"], ["ciga", "cigna"], id="insurer"),
    pytest.param(["search", "--level", "iopp"], ["iopp", "iop"], id="level"),
    pytest.param(["search", "--day", "xyz"], ["tue"], id="day"),
    pytest.param(["search", "--modality", "emdrr"], ["emdr"], id="modality"),
    pytest.param(["search", "--payment", "medikaid"], ["medicaid"], id="payment"),
    pytest.param(["search", "--city", "San Pedr"], ["San Pedro"], id="city"),
    pytest.param(["search", "--state", "ZZ"], ["ZZ", "CA"], id="state"),
    pytest.param(["search", "--near", "00001"], ["00001", "ZIP"], id="a ZIP that does not exist"),
    pytest.param(["search", "--near", "9002"], ["five digits"], id="a ZIP that is too short"),
    pytest.param(["search", "--after", "25:00"], ["25:00", "17:30"], id="a time that does not exist"),
    pytest.param(["search", "--after", "21:00", "--before", "18:00"], ["swapped"], id="times the wrong way round"),
    pytest.param(["search", "--in-network"], ["insurer"], id="in network with whom"),
    pytest.param(["search", "--sort", "distance"], ["near"], id="distance from where"),
    pytest.param(["search", "--sort", "nicest"], ["best", "name"], id="an order that does not exist"),
    pytest.param(["search", "--limit", "0"], ["limit"], id="no results at all"),
    pytest.param(["search", "--near", "90731", "--miles", "-3"], ["miles"], id="fewer than no miles"),
    pytest.param(["search", "--miles", "5"], ["--near"], id="miles from where"),
    pytest.param(
        ["search", "--miles", "5", "evening IOP"], ["--near", "names none"], id="miles from where, in a sentence"
    ),
    pytest.param(["search", "--facets", "lvl"], ["lvl", "level"], id="a facet that does not exist"),
    pytest.param(["search", "-l", ","], ["--level", "holds no value"], id="a list of separators alone"),
    pytest.param(["search", "--facets", ", ,"], ["--facets", "holds no value"], id="facets of separators alone"),
    pytest.param(["search", "--page", "0"], ["--page"], id="pages count from one"),
    pytest.param(["search", "--page", "2", "--offset", "3"], ["one of them"], id="page and offset"),
    pytest.param(["search", "--json", "--csv"], ["choose one"], id="two forms"),
    pytest.param(["search", "--csv", "--facets", "level"], ["--csv", "--json"], id="counts in a row a program"),
    pytest.param(["search", "--ids", "--facets", "level"], ["--ids", "--json"], id="counts among ids"),
    pytest.param(["search", "--ask", "--only-confirmed"], ["choose one"], id="both tiers and one"),
    pytest.param(["search", "--plan", "ppo"], ["--plan needs an insurer"], id="whose plan"),
    pytest.param(
        ["search", "--hours-min", "9", "--hours-max", "3"], ["--hours-min", "swapped"], id="hours the wrong way round"
    ),
    pytest.param(
        ["search", "--available", "tue 22:00-17:00"], ["--available", "ends before it starts"], id="reversed free time"
    ),
    pytest.param(["search", "--available", "tue 17:00-25:00"], ["25:00"], id="free at a time that does not exist"),
    pytest.param(["search", "--text", "word " * 10_000], ["10000 words", "at most"], id="ten thousand words"),
    pytest.param(["search", "--nosuch"], ["--nosuch"], id="an option that does not exist"),
    pytest.param(["show", "ffffffff"], ["no program", "search"], id="an id that does not exist"),
    pytest.param(["nosuch"], ["nosuch"], id="a command that does not exist"),
]


@pytest.mark.parametrize(("arguments", "said"), WRONG)
def test_wrong_input_is_an_error_that_says_what_to_do(
    command: Any, stored_once: Path, arguments: list[str], said: list[str]
) -> None:
    answer = command(*arguments, *([] if arguments[0] == "nosuch" else ["--home", stored_once]))
    assert (answer.code, answer.out) == (2, "")
    for words in said:
        assert words in answer.err


def test_an_ambiguous_id_names_the_programs(command: Any, stored_once: Path) -> None:
    answer = command("show", "", "--home", stored_once)
    assert (answer.code, answer.out) == (2, "")


def test_a_command_leaves_its_process_as_it_was(command: Any, stored: Path) -> None:
    """A process that took the signal of a closed pipe over from a search was ended by the next connection it lost."""
    before = signal.getsignal(signal.SIGPIPE), gc.isenabled()
    assert command("search", "--level", "iop", "--home", stored).code == 0
    assert (signal.getsignal(signal.SIGPIPE), gc.isenabled()) == before == (signal.SIG_IGN, True)


def test_results_go_through_a_pipe_without_color(stored_once: Path) -> None:
    """As a process of its own: what is not a terminal gets no escape codes, and a closed pipe is no error."""
    call = [sys.executable, "search_cli.py", "search", "--level", "iop", "--home", str(stored_once)]
    done = subprocess.run(call, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Harbor Quarry" in done.stdout
    assert "\x1b" not in done.stdout
    headed = subprocess.run(
        f"{shlex.join(call)} | head -n 1", shell=True, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert (headed.stdout, headed.stderr) == ("Read as: level iop\n", "")
    for form in ([], ["--csv"], ["--json"]):  # nobody reads at all
        closed = subprocess.run(
            f"{shlex.join([*call, *form])} >&-",
            shell=True,
            cwd=ROOT,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
            check=False,
        )
        assert closed.stderr == ""
    broken = subprocess.Popen([*call, "--json"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert broken.stdout is not None
    assert broken.stderr is not None
    broken.stdout.close()
    assert b"Traceback" not in broken.stderr.read()
    broken.stderr.close()
    broken.wait(timeout=60)


@pytest.mark.skipif(not hasattr(signal, "SIGPIPE"), reason="there is no such signal")
@pytest.mark.parametrize("asked", [["changes"], ["status"], ["suppress", "list"]], ids=" ".join)
def test_what_is_only_printed_may_be_cut_short(stored_once: Path, asked: list[str]) -> None:
    """ "changes | head" is no failure: it ends by the signal of a closed pipe, as other commands do, and says nothing."""
    call = [sys.executable, "search_cli.py", *asked, "--home", str(stored_once)]
    with subprocess.Popen(call, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as cut:
        assert cut.stdout is not None
        assert cut.stderr is not None
        cut.stdout.close()
        assert cut.stderr.read() == b""
        assert cut.wait(timeout=60) == -signal.SIGPIPE
