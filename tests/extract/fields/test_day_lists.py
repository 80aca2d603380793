"""The days of one list: all of them, as the words that join and take away say, or none."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from records.models import ProgramExtraction

HEAD = "<html><head><title>Intensive Outpatient Program | Slatebrook Recovery</title></head><body><h1>Slatebrook Recovery</h1>"


def program(sentence: str) -> ProgramExtraction:
    found = extract_page(f"{HEAD}<p>We run an IOP.</p><p>{sentence}</p>").programs
    return next(one for one in found if one.level_of_care.value == "iop")


# Each list, before "6-9 pm" and behind it, and its days.
LISTS: list[tuple[str, str]] = [
    ("Monday-Thursday (no Wednesday)", "mon tue thu"),
    ("Monday-Thursday (not Wednesday)", "mon tue thu"),
    ("Monday to Thursday, no Wednesdays", "mon tue thu"),
    ("Monday to Thursday - no Wednesdays", "mon tue thu"),
    ("Monday to Thursday, but not Wednesday", "mon tue thu"),
    ("every day but Sunday", "mon tue wed thu fri sat"),
    ("every weekday but Friday", "mon tue wed thu"),
    ("weekdays except Tuesday", "mon wed thu fri"),
    ("weekdays, excepting Tuesday", "mon wed thu fri"),
    ("all weekdays other than Friday", "mon tue wed thu"),
    ("weekdays apart from Tuesday", "mon wed thu fri"),
    ("weekdays aside from Tuesday and Thursday", "mon wed fri"),
    ("Mon-Fri without Wednesdays", "mon tue thu fri"),
    ("Mon-Fri (without Wednesdays)", "mon tue thu fri"),
    ("Monday to Friday with the exception of Wednesday", "mon tue thu fri"),
    ("Monday to Friday, with the exception of Wednesdays", "mon tue thu fri"),
    ("Monday to Friday, skipping Wednesday", "mon tue thu fri"),
    ("Monday to Friday minus Wednesday", "mon tue thu fri"),
    ("Monday to Friday less Wednesday", "mon tue thu fri"),
    ("Monday to Friday, never on Wednesday", "mon tue thu fri"),
    ("Monday to Friday save Wednesday", "mon tue thu fri"),
    ("Monday to Friday barring Wednesday", "mon tue thu fri"),
    ("Monday to Friday, leaving out Wednesdays", "mon tue thu fri"),
    ("Mon-Fri excluding Wed", "mon tue thu fri"),
    ("seven days a week except Sundays", "mon tue wed thu fri sat"),
    ("Monday to Friday except for Tuesdays and Thursdays", "mon wed fri"),
    ("lunes a viernes excepto el miércoles", "mon tue thu fri"),
    ("lunes a viernes menos los miércoles", "mon tue thu fri"),
    ("lunes a jueves, con excepción de los martes", "mon wed thu"),
    ("Monday through Thursday except holidays", "mon tue wed thu"),
    ("Monday through Thursday (excluding federal holidays)", "mon tue wed thu"),
    ("Monday through Thursday, closed on major holidays", "mon tue wed thu"),
    ("Monday as well as Thursday", "mon thu"),
    ("Monday, Wednesday, plus Friday", "mon wed fri"),
    ("Monday plus Thursday", "mon thu"),
    ("Mondays and also Thursdays", "mon thu"),
    ("Mondays along with Thursdays", "mon thu"),
    ("Monday, Tuesday, as well as Thursday", "mon tue thu"),
    ("Monday → Thursday", "mon tue wed thu"),
    ("Monday -> Thursday", "mon tue wed thu"),
    ("Mondays (in person), Wednesdays (online), Thursdays (online)", "mon wed thu"),
    ("Mondays (in-person) and Wednesdays (via Zoom)", "mon wed"),
    ("Monday (group), Tuesday (group), and Thursday (group)", "mon tue thu"),
    ("Monday (virtual), Wednesday (virtual), Friday", "mon wed fri"),
    ("lunes (en línea) y miércoles (presencial)", "mon wed"),
    ("Monday + Wednesday + Friday", "mon wed fri"),
    ("Mon / Wed / Fri", "mon wed fri"),
    ("Tuesdays and Thursdays", "tue thu"),
    # What is not known, not sure, or contrary to itself: nothing of the list.
    ("Mondays, Wednesdays and some Fridays", ""),
    ("Mondays, Wednesdays and most Fridays", ""),
    ("Mondays, Wednesdays and every other Friday", ""),
    ("Mondays, Wednesdays and alternate Fridays", ""),
    ("Mondays, Wednesdays and occasionally Fridays", ""),
    ("Mondays, Wednesdays and sometimes Fridays", ""),
    ("Mondays, Wednesdays and possibly Fridays", ""),
    ("Mondays, Wednesdays and either Thursdays or Fridays", ""),
    ("Monday, Wednesday and one other day, Friday", ""),
    ("Monday, Wednesday and (for step-down clients) Friday", ""),
    ("Monday, Wednesday and, if needed, Friday", ""),
    ("Mondays (adults) and Thursdays (teens)", ""),
    ("Mondays (Dover), Thursdays (Milford)", ""),
    ("Mondays in Dover and Thursdays in Milford", ""),
    ("Monday (group), Tuesday (individual), and Thursday (group)", ""),
    ("Monday for women, Thursday for men", ""),
    ("Monday, Wensday and Thursday", ""),
    ("Monday, Thrusday and Friday", ""),
    ("Monday and Tusday", ""),
    ("Mondy, Tuesday and Thursday", ""),
    ("Monday, Wdnsdy and Thursday", ""),
    ("Monday ~ Wednesday ~ Thursday", ""),
    ("Monday x Thursday", ""),
    ("Monday to Thursday but Friday", ""),
    ("Monday to Thursday (no Tuesday), Saturday", ""),
    ("Monday to Thursday except Tuesday, not Wednesday", ""),
    ("Monday skills group, Thursday process group", ""),
    ("Monday – in person, Thursday – online", ""),
    ("Monday [women], Tuesday [men]", ""),
    ("Monday to Friday, though hardly ever on a Wednesday", ""),
    ("Monday to Friday, yet none on Wednesday", ""),
    ("Monday *and* (rarely) Thursday", ""),
]  # fmt: skip


@pytest.mark.parametrize("pattern", ["Our IOP meets {}, 6-9 pm.", "Our IOP meets 6-9 pm {}."], ids=["behind", "before"])
@pytest.mark.parametrize(("listed", "expected"), LISTS, ids=[case[0] for case in LISTS])
def test_a_list_of_days_is_read_wholly_or_not_at_all(listed: str, expected: str, pattern: str) -> None:
    found = program(pattern.format(listed))
    assert " ".join(code.code for code in found.days) == expected
    assert [" ".join(one.days) for one in found.sessions] == ([expected] if expected else [])
    assert ("days_per_week" in found.derived) is bool(expected)


WHOLE: list[tuple[str, str]] = [
    ("Our IOP runs five days a week, skipping Wednesday: 9am–12pm.", ""),
    ("Our IOP meets Mon-Thu 6-9 pm but Fri 9-12.", "mon tue wed thu fri"),
    ("Our groups meet not only on Mondays but on Thursdays, 6-9 pm.", "mon thu"),
    ("Our IOP groups are Mondays for adults and Wednesdays for teens.", "mon wed"),
    ("Our IOP meets Mondays for adults and Wednesdays for teens. We start at 6 pm and end at 9.", "mon wed"),
    ("Our IOP meets Mondays 6-9 pm for adults, Wednesdays 6-9 pm for teens.", "mon wed"),
    ("Our IOP meets Mondays and Wednesdays and one other evening from 6 to 9 pm.", ""),
    ("Our IOP meets Mon 9-12 group, Tue 9-12 DBT, Thu 9-12 process group.", "mon tue thu"),
    ("Our IOP meets all days of the week but Sunday, 10am-1pm.", ""),
    ("Our IOP meets Monday to Friday, 9am-12pm, Wednesdays being the exception.", ""),
    ("With the exception of Wednesday, our IOP meets Monday to Friday 9am-12pm.", ""),
    ("Our IOP meets Monday to Friday 9am-12pm, without Wednesdays.", ""),
    ("Our IOP meets Monday to Friday 9am-12pm, other than Wednesday.", ""),
    ("Our IOP meets Monday, Tuesday and Thursday, 6-9 pm. Today is a good day to start.", "mon tue thu"),
    ("Our IOP meets Monday, Tuesday and Thursday, 6-9 pm, and we are closed on holidays.", "mon tue thu"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), WHOLE, ids=[case[0] for case in WHOLE])
def test_days_of_a_sentence(sentence: str, expected: str) -> None:
    assert " ".join(code.code for code in program(sentence).days) == expected
