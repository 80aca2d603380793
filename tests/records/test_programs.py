"""The store keeps every value that a program ever had, with the days on which it came and went."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import get_args

import pytest
from sqlalchemy import Engine

from records.database import open_database, reading
from records.models import Code, Evidence, Program, Value
from records.programs import VALUE_FIELDS, Changes, current_programs, save_programs, values_of

DAY = datetime(2026, 3, 1, tzinfo=UTC)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    opened = open_database(tmp_path)
    yield opened
    opened.dispose()


def test_every_list_of_values_of_a_program_has_a_history() -> None:
    lists = {
        name
        for name, field in Program.model_fields.items()
        for kind in get_args(field.annotation)
        if isinstance(kind, type) and issubclass(kind, Value)
    }
    assert lists - {"derived"} == set(VALUE_FIELDS)


def program(*modalities: str, day: int = 0, identifier: str = "p1") -> Program:
    when = DAY + timedelta(days=day)
    codes = [
        Code(code=code, evidence=[Evidence(quote=code)], first_seen=when, last_confirmed=when) for code in modalities
    ]
    return Program(
        id=identifier, provider_id="v1", provider="Quarry", site="quarry.example", level_of_care="iop",
        modalities=codes, first_seen=when, last_confirmed=when,
    )  # fmt: skip


def save(engine: Engine, *programs: Program, day: int) -> Changes:
    with engine.begin() as connection:
        return save_programs(connection, "quarry.example", programs, now=DAY + timedelta(days=day))


def history(engine: Engine, identifier: str = "p1") -> dict[str, tuple[int, int | None]]:
    """{modality: (day first seen, day gone)}."""
    with reading(engine) as connection:
        return {
            Code.model_validate_json(str(row["value"])).code: (
                (row["first_seen"] - DAY).days,  # type: ignore[operator]
                (row["gone_since"] - DAY).days if row["gone_since"] else None,  # type: ignore[operator]
            )
            for row in values_of(connection, identifier)
        }


def current(engine: Engine) -> list[Program]:
    with reading(engine) as connection:
        return list(current_programs(connection))


def test_a_value_that_goes_is_dated_and_not_deleted(engine: Engine) -> None:
    assert save(engine, program("emdr", "cbt"), day=0) == Changes(programs_new=1, values_new=2)
    assert save(engine, program("cbt", day=10), day=10) == Changes(values_gone=1)
    assert history(engine) == {"emdr": (0, 10), "cbt": (0, None)}
    assert [code.code for code in current(engine)[0].modalities] == ["cbt"]


def test_a_value_that_comes_back_keeps_the_day_it_was_first_seen(engine: Engine) -> None:
    save(engine, program("emdr"), day=0)
    save(engine, program(day=5), day=5)
    assert save(engine, program("emdr", day=9), day=9) == Changes(values_new=1)
    assert history(engine) == {"emdr": (0, None)}
    assert current(engine)[0].modalities[0].first_seen == DAY


def test_saving_the_same_again_changes_nothing(engine: Engine) -> None:
    save(engine, program("emdr"), day=0)
    assert not save(engine, program("emdr", day=3), day=3)
    assert current(engine)[0].first_seen == DAY
    assert current(engine)[0].last_confirmed == DAY + timedelta(days=3)


def test_a_program_that_goes_is_no_longer_current_and_its_values_are_dated(engine: Engine) -> None:
    save(engine, program("emdr"), program("cbt", identifier="p2"), day=0)
    assert save(engine, program("emdr", day=4), day=4) == Changes(programs_gone=1)
    assert [one.id for one in current(engine)] == ["p1"]
    assert history(engine, "p2") == {"cbt": (0, 4)}
    assert not save(engine, program("emdr", day=5), day=5)
    assert history(engine, "p2") == {"cbt": (0, 4)}


def test_another_sites_programs_are_left_alone(engine: Engine) -> None:
    save(engine, program("emdr"), day=0)
    with engine.begin() as connection:
        assert not save_programs(connection, "other.example", [], now=DAY)
    assert len(current(engine)) == 1
