"""The documentation names every command, option, field, code and outcome that exists, and nothing that does not."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from console import commands
from crawler.outcomes import Outcome
from index.request import SearchRequest
from records import codes, errors, models
from records.paths import ROOT

DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.rglob("*.md"))]
COMMAND: Any = typer.main.get_command(commands.app)


def every_command(commands: dict[str, Any], above: str = "") -> dict[str, Any]:
    """Commands by name, those under another too: "index verify"."""
    found = {}
    for name, command in commands.items():
        found[above + name] = command
        found |= every_command(getattr(command, "commands", {}), f"{above}{name} ")
    return found


COMMANDS = every_command(COMMAND.commands)
RECORDS = (
    "Program",
    "Provider",
    "PageExtraction",
    "ProgramExtraction",
    "Evidence",
    "Session",
    "Insurer",
    "Phone",
    "Location",
    "Price",
)
# Fields of every record of the kind, described once for all.
OF_ALL = {"evidence", "rule", "first_seen", "last_confirmed"}
SETS = (
    "LevelOfCare",
    "Weekday",
    "Daypart",
    "Format",
    "PageRole",
    "InsurerState",
    "PricePeriod",
    "PhonePurpose",
    "Claim",
)
# In the code of SearchRequest, and how the command line calls it where that differs.
OPTION_OF = {"confirmed_within_days": "--confirmed-within"}
SECTIONS = {"text": "Words", "sentence": "Words"}
SHOWN_ONLY = {
    "sort",
    "limit",
    "offset",
    "facets",
    "explain",
    "only_confirmed",
}  # how results are shown: docs/cli.md has them, they are no filters


def read(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def section(text: str, heading: str) -> str:
    """What stands under a heading of level 2, up to the next one; empty where there is no such heading."""
    found = re.search(rf"^## {re.escape(heading)}$(.*?)(?=^## |\Z)", text, re.M | re.S)
    return found[1] if found else ""


def named_in(text: str) -> set[str]:
    """Everything that stands in backticks in the first cell of a table's row."""
    return {name for row in re.findall(r"^\|([^|]*)\|", text, re.M) for name in re.findall(r"`([^`]+)`", row)}


def parameters() -> Iterator[Any]:
    for name, command in COMMANDS.items():
        for parameter in command.params:
            yield pytest.param(name, parameter, id=f"{name} {parameter.opts[0]}")


def example_lines() -> Iterator[Any]:
    """Every line in a code block of the documentation that calls the program or make."""
    for page in PAGES:
        for block in re.findall(r"^```\w*\n(.*?)^```", page.read_text(encoding="utf-8"), re.M | re.S):
            for line in block.splitlines():
                if re.search(r"search_cli\.py \w|bin/treatment-search \w|^\$? ?make\b", line) and "COMMAND" not in line:
                    yield pytest.param(line.strip(), id=f"{page.name}: {line.strip()}")


def links() -> Iterator[Any]:
    for page in PAGES:
        for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
            if not re.match(r"[a-z]+:", target):
                yield pytest.param(page, target, id=f"{page.name}: {target}")


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_a_command_has_help_and_a_section(name: str) -> None:
    command = COMMANDS[name]
    assert len(command.help or "") > 20, f"{name} needs a docstring that says what it does"
    assert section(read("cli.md"), name), f"docs/cli.md needs a section '## {name}'"


@pytest.mark.parametrize(("name", "parameter"), list(parameters()))
def test_a_parameter_has_help_and_a_row_in_the_section_of_its_command(name: str, parameter: Any) -> None:
    assert len(parameter.help or "") > 10, f"{name} {parameter.opts} needs help text"
    text = section(read("cli.md"), name)
    if parameter.param_type_name == "argument":
        assert parameter.name.upper() in text, f"docs/cli.md, section {name}: {parameter.name.upper()} is missing"
        return
    missing = set(parameter.opts) - named_in(text)
    assert not missing, f"docs/cli.md, section {name}: no row for {', '.join(sorted(missing))}"


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_no_section_describes_an_option_that_its_command_lacks(name: str) -> None:
    known = {option for parameter in COMMANDS[name].params for option in parameter.opts}
    described = {option for option in named_in(section(read("cli.md"), name)) if option.startswith("-")}
    assert described <= known


def test_options_of_the_program_itself_are_documented() -> None:
    for parameter in COMMAND.params:
        assert any(f"`{option}`" in read("cli.md") for option in parameter.opts), parameter.opts


@pytest.mark.parametrize("line", list(example_lines()))
def test_an_example_uses_commands_options_and_targets_that_exist(line: str) -> None:
    words = shlex.split(line.removeprefix("$ "), comments=True)
    if "make" in words:
        target = words[words.index("make") + 1]
        assert re.search(rf"^{re.escape(target)}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
        return
    at = next(number for number, word in enumerate(words) if re.search(r"search_cli\.py$|bin/treatment-search$", word))
    command = COMMANDS.get(" ".join(words[at + 1 : at + 3])) or COMMANDS[words[at + 1]]
    known = {option for parameter in command.params for option in parameter.opts}
    assert {word for word in words[at + 2 :] if re.match(r"--?[a-z]", word)} <= known


@pytest.mark.parametrize("name", RECORDS)
def test_every_field_of_a_record_is_documented(name: str) -> None:
    text = read("record.md")
    own = section(
        text, next((title for title in re.findall(r"^## (.*)$", text, re.M) if title.startswith(f"{name}:")), name)
    )
    place = named_in(own) if own and name != "Evidence" else set(re.findall(r"`([^`]+)`", text))
    missing = set(getattr(models, name).model_fields) - place - (OF_ALL if name != "Evidence" else set())
    assert not missing, f"docs/record.md says nothing of {name}.{', '.join(sorted(missing))}"


def test_fields_that_every_value_has_are_documented() -> None:
    assert set(models.Value.model_fields) == OF_ALL
    for field in OF_ALL:
        assert f"`{field}`" in section(read("record.md"), "Evidence"), field


@pytest.mark.parametrize("name", SETS)
def test_every_code_of_a_closed_set_is_documented(name: str) -> None:
    listed = section(read("record.md"), "Codes")
    assert [code for code in getattr(codes, name).__args__ if f"`{code}`" not in listed] == []


def test_every_vocabulary_of_codes_is_named() -> None:
    listed = section(read("record.md"), "Codes")
    open_sets = {path.stem for path in (ROOT / "data" / "vocabulary").glob("*.yaml") if not path.stem.endswith("_cues")}
    assert open_sets
    assert [name for name in sorted(open_sets) if f"`{name}`" not in listed] == []


def test_the_outcomes_of_the_crawl_are_those_of_the_table() -> None:
    assert named_in(section(read("crawling.md"), "Outcomes")) == {outcome.value for outcome in Outcome}


@pytest.mark.parametrize("field", sorted(set(SearchRequest.model_fields) - SHOWN_ONLY))
def test_every_filter_of_a_search_has_its_rule(field: str) -> None:
    option = OPTION_OF.get(field, f"--{field.replace('_', '-')}")
    if field in SECTIONS:
        assert section(read("search.md"), SECTIONS[field])
        return
    assert option in section(read("search.md"), "The rule of each filter")


def test_every_exit_code_is_documented() -> None:
    held = [
        kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.TreatmentError)
    ]
    wanted = {0, 130, 143, *(kind.exit_code for kind in held)}
    listed = {int(code) for code in re.findall(r"^\| (\d+) \|", section(read("cli.md"), "Exit codes"), re.M)}
    assert listed == wanted


def test_every_environment_variable_that_is_read_is_documented() -> None:
    sources = [
        path
        for part in ("records", "crawler", "extract", "index", "nightly", "console")
        for path in (ROOT / part).rglob("*.py")
    ]
    used = {
        name
        for path in sources
        for name in re.findall(r"environ.*?\"(TREATMENT_\w+)\"", path.read_text(encoding="utf-8"))
    }
    assert used
    assert used == named_in(section(read("cli.md"), "Environment"))


@pytest.mark.parametrize(("page", "target"), list(links()))
def test_a_relative_link_leads_somewhere(page: Path, target: str) -> None:
    path, _, anchor = target.partition("#")
    aimed = (page.parent / path).resolve() if path else page
    assert aimed.exists(), f"{page.name} links to {target}, which does not exist"
    if anchor:
        headings = re.findall(r"^#+ (.*)$", aimed.read_text(encoding="utf-8"), re.M)
        assert anchor in {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_the_readme_opens_with_both_commands() -> None:
    opening = (ROOT / "README.md").read_text(encoding="utf-8").split("\n## ")[0]
    assert re.search(r"^make run\b", opening, re.M)
    assert re.search(r"^make test\b", opening, re.M)


def test_the_readme_names_the_commands_that_make_figures_runs() -> None:
    run = re.findall(r"^\t@missed=; for bench in (.*?);", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
    figures = section((ROOT / "README.md").read_text(encoding="utf-8"), "Figures")
    commands = set(re.findall(r"`\.venv/bin/python bench/(\w+)\.py`", figures))
    assert set(run[0].split()) <= commands


def test_every_page_of_docs_is_linked_from_somewhere() -> None:
    linked = {
        (page.parent / target.partition("#")[0]).resolve()
        for page in PAGES
        for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8"))
    }
    assert [page.name for page in PAGES if page.parent != ROOT and page.resolve() not in linked] == []


@pytest.mark.parametrize("outcome", Outcome)
def test_an_outcome_is_documented_with_the_advice_that_the_program_gives(outcome: Outcome) -> None:
    (row,) = re.findall(rf"^\| `{outcome.value}` \|.*$", read("crawling.md"), re.M)
    assert row.rstrip("| ").endswith(outcome.advice)
