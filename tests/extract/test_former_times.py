"""Times that a program had before are none of its own; where the change is still to come, neither are the new ones."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from extract.schedule.former_times import without_former_times
from tests.bounded import within
from tests.extract.test_facts_of_pages import page

CHANGED = [
    ("Our IOP moves from Mon/Wed/Thu 6-9 pm to Tue/Wed/Thu 5:30-8:30 pm.", ["tue wed thu 17:30-20:30"], ["evening"]),
    ("Our IOP schedule changed from Mon/Wed 6-9 pm to Tue/Thu 6-9 pm.", ["tue thu 18:00-21:00"], ["evening"]),
    ("Our IOP moved from Monday to Thursday 6 to 9 pm to Tuesday to Thursday 9 am to 12 pm.", ["tue wed thu 09:00-12:00"], ["morning"]),
    ("Our IOP now meets Tue/Thu 6-9 pm (formerly Mon/Wed 6-9 pm).", ["tue thu 18:00-21:00"], ["evening"]),
    ("Our IOP meets Tue/Thu 6-9 pm (previously 5-8 pm).", ["tue thu 18:00-21:00"], ["evening"]),
    ("Our IOP meets Tue/Thu 6-9 pm instead of Mon/Wed 6-9 pm.", ["tue thu 18:00-21:00"], ["evening"]),
    ("Our IOP meets Tue/Thu 9 am-12 pm rather than Mon/Wed 6-9 pm.", ["tue thu 09:00-12:00"], ["morning"]),
    ("We replaced our Mon/Wed 6-9 pm IOP with a Tue/Thu 9-12 IOP.", ["tue thu 09:00-12:00"], ["morning"]),
    ("Our Mon/Wed 6-9 pm IOP was replaced by a Tue/Thu 9 am-12 pm IOP.", ["tue thu 09:00-12:00"], ["morning"]),
    ("Nuestro IOP: antes nos reuníamos lunes y miércoles de 6 a 9 pm; ahora martes y jueves de 6 a 9 pm.", ["tue thu 18:00-21:00"], ["evening"]),
    ("Nuestro IOP se reúne martes y jueves de 6 a 9 pm en lugar de lunes y miércoles de 6 a 9 pm.", ["tue thu 18:00-21:00"], ["evening"]),
    ("Nuestro IOP cambió de lunes y miércoles de 6 a 9 pm a martes y jueves de 6 a 9 pm.", ["tue thu 18:00-21:00"], ["evening"]),
    ("IOP: Tue/Thu 6-9 pm (was Mon/Wed 6-9 pm).", ["tue thu 18:00-21:00"], ["evening"]),
    ("Our Mon/Wed IOP group has moved to Tue/Thu 6-9 pm.", ["tue thu 18:00-21:00"], ["evening"]),
    ("The Monday 6-9 pm group moved to Tuesday 6-9 pm.", ["tue 18:00-21:00"], ["evening"]),
    ("Our IOP has moved to Mon-Thu 5-8 pm.", ["mon tue wed thu 17:00-20:00"], ["evening"]),
    ("The Friday group has been dropped. Our IOP is Mon-Thu 6-9 pm.", ["mon tue wed thu 18:00-21:00"], ["evening"]),
    ("Our IOP is Mon-Thu 6-9 pm. Friday evening groups were discontinued.", ["mon tue wed thu 18:00-21:00"], ["evening"]),
    ("Our IOP has moved from evenings (6-9 pm) to mornings (9 am-12 pm).", [], ["morning"]),
]  # fmt: skip
TO_COME = [
    "Our IOP moves from Mon/Wed 6-9 pm to Tue/Thu 6-9 pm next month.",
    "Our IOP will move from Mon/Wed 6-9 pm to Tue/Thu 6-9 pm.",
    "Our IOP will move to Mon-Thu 5-8 pm in June.",
    "In June our IOP will be moving to Mon-Thu 5-8 pm.",
    "Beginning this fall, IOP groups move to Mon-Thu 5-8 pm.",
    "Our IOP schedule is changing to Mon-Thu 5-8 pm.",
    "Effective June 1, our IOP moves from Mon/Wed 6-9 pm to Tue/Thu 6-9 pm.",
]
UNCHANGED = [
    ("Our IOP meets from Monday to Wednesday, 9 am to 12 pm.", ["mon tue wed 09:00-12:00"], ["morning"]),
    ("Our IOP meets from Monday 9-12 to Friday 9-12.", ["fri 09:00-12:00", "mon 09:00-12:00"], ["morning"]),
    ("Our IOP meets Mon/Wed 6-9 pm or Tue/Thu 9 am-12 pm.", ["mon wed 18:00-21:00", "tue thu 09:00-12:00"], ["evening", "morning"]),
    ("Our IOP, formerly Bright Days, meets Mon/Wed 6-9 pm.", ["mon wed 18:00-21:00"], ["evening"]),
    ("When your shifts change from days to nights, our IOP meets Mon/Wed 6-9 pm.", ["mon wed 18:00-21:00"], ["evening"]),
    ("Our IOP meets three evenings rather than five days, Mon/Tue/Wed 6-9 pm.", ["mon tue wed 18:00-21:00"], ["evening"]),
    ("Clients move from PHP (Mon-Fri 9 am-3 pm) to IOP (Mon, Wed, Fri 9 am-12 pm).", ["mon wed fri 09:00-12:00"], ["morning"]),
    ("Our IOP changes lives from Monday to Friday, 9 am to 12 pm.", ["mon tue wed thu fri 09:00-12:00"], ["morning"]),
    ("Our IOP, for anyone whose life went from good to bad, meets from Monday to Thursday, 6 to 9 pm.", ["mon tue wed thu 18:00-21:00"], ["evening"]),
    ("Nuestro IOP cambió de edificio y se reúne lunes y martes de 9 am a 12 pm.", ["mon tue 09:00-12:00"], ["morning"]),
    ("Our IOP moved from Dover to Salem and meets Mon/Wed 6-9 pm.", ["mon wed 18:00-21:00"], ["evening"]),
    ("IOP clients may move from our morning group (Mon/Wed 9 am-12 pm) to our evening group (Mon/Wed 6-9 pm).", ["mon wed 09:00-12:00", "mon wed 18:00-21:00"], ["evening", "morning"]),
]  # fmt: skip


def told(sentence: str) -> tuple[list[str], list[str]]:
    """The sessions of the intensive outpatient program, and the parts of the day."""
    body = f"<p>Our intensive outpatient program treats adults.</p><p>{sentence}</p>"
    programs = [one for one in extract_page(page(body)).programs if one.level_of_care.value == "iop"]
    sessions = {f"{' '.join(one.days)} {one.start}-{one.end}" for program in programs for one in program.sessions}
    return sorted(sessions), sorted({one.code for program in programs for one in program.dayparts})


@pytest.mark.parametrize(("sentence", "sessions", "dayparts"), [*CHANGED, *UNCHANGED])
def test_only_the_times_of_today(sentence: str, sessions: list[str], dayparts: list[str]) -> None:
    assert told(sentence) == (sessions, dayparts)


@pytest.mark.parametrize("sentence", TO_COME)
def test_a_change_to_come_tells_neither(sentence: str) -> None:
    assert told(sentence) == ([], [])


UPDATED = [
    "IOP: Mon-Thu 6-9 pm. Update: now 5:30-8:30 pm.",
    "IOP: Mon-Thu 6-9 pm.</p><p>New time: 5:30-8:30 pm.",
    "Our IOP meets Mon-Thu 6-9 pm. The new hours are 5:30-8:30 pm.",
    "Our IOP meets Mon-Thu 6-9 pm. Time change: 5:30-8:30 pm.",
    "Our IOP meets Mon-Thu 6-9 pm.<br>Our IOP is now Mon-Wed 5:30-8:30 pm.",
]


@pytest.mark.parametrize("sentence", UPDATED)
def test_times_to_which_the_next_line_gives_new_ones_are_unclear(sentence: str) -> None:
    assert "mon tue wed thu 18:00-21:00" not in told(sentence)[0]


def test_a_line_that_changes_nothing_leaves_the_times() -> None:
    for behind in (
        "Change your life by calling 9 am - 5 pm.",
        "Our new building opens at 9 am.",
        "Updates are posted Mondays at 9 am.",
    ):
        assert told(f"Our IOP meets Mon-Thu 6-9 pm. {behind}")[0] == ["mon tue wed thu 18:00-21:00"]


@pytest.mark.parametrize("piece", ["mon 6 ", "6 pm ", "6 p ", "6 a 6 p.m. ", "the a ", " - 6 -"])
def test_a_long_list_of_times_is_read_in_bounded_time(piece: str) -> None:
    text = f"{piece * (570 // len(piece))} was moved to"
    assert within(0.2, lambda: without_former_times.__wrapped__(text))
