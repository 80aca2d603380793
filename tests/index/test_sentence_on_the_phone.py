"""Sentences with a caller on the line: who it is for, what was denied, when and where, and sentences in Spanish."""

from __future__ import annotations

from typing import Any

import pytest

from index.known import KnownValues
from index.sentence import read_sentence
from tests.index.sentences import is_read, known, towns

IOP: dict[str, Any] = {"level": ["iop"]}
TEEN: dict[str, Any] = {"population": ["adolescents"]}

CASES: list[tuple[str, dict[str, Any], str]] = [
    # somebody from 13 to 17 needs a program for adolescents, whoever is older none that says so
    ("my 16 yr old needs iop", TEEN | IOP, ""),
    ("16yo daughter cutting, needs php", TEEN | {"condition": ["self_harm"], "level": ["php"]}, ""),
    ("14f anxiety php", TEEN | {"condition": ["anxiety"], "level": ["php"]}, ""),
    ("son is 15, vaping weed", TEEN | {"condition": ["cannabis"]}, ""),
    ("he's 17 uses fentanyl", TEEN | {"condition": ["opioids"]}, ""),
    ("ages 13-17 iop", TEEN | IOP, ""),
    # languages that no page lists are told: as words they would leave nothing
    ("iop with ASL", IOP, ""),
    ("needs an ASL interpreter, detox", {"level": ["detox"]}, ""),
    ("tongan speaking iop", IOP, ""),
    ("hmong speaking iop", IOP | {"language": ["hmn"]}, ""),
    ("interpreter for hmong iop", IOP, ""),
    ("spanish speaking iop", IOP | {"language": ["es"]}, ""),
    ("at least 9 hours, iop", IOP, ""),
    ("at least 9 hours a week, iop", IOP | {"hours_min": 9.0}, ""),
    ("F 34 alcohol, Aetna", {"condition": ["alcohol"], "insurer": ["aetna"]}, ""),
    ("M28 fentanyl iop", {"condition": ["opioids"]} | IOP, ""),
    ("72 yo medicare detox", {"payment": ["medicare"], "level": ["detox"]}, ""),
    ("my adult son detox", {"level": ["detox"]}, ""),
    ("has a 15 yr old, needs outpatient", {"level": ["outpatient"]}, ""),
    ("15 years sober, iop", IOP, ""),
    ("17 miles from 90025", {"near": "90025", "miles": 17.0}, ""),
    ("15 m from 90025", {"near": "90025"}, ""),
    ("home by 3 for the kids, iop", {"before": "15:00"} | IOP, ""),
    ("smoking fent", {"condition": ["opioids"]}, ""),
    ("psychiatrist on site iop", {"modality": ["psychiatric_care"]} | IOP, ""),
    # what was denied, and by whom
    ("iop not covered by medicaid", IOP, ""),
    ("iop, kaiser won't cover it, has cash", IOP | {"payment": ["self_pay"]}, ""),
    ("aetna denied residential, wants php", {"insurer": ["aetna"], "level": ["php"]}, ""),
    ("medicaid was cancelled, needs free detox", {"payment": ["free"], "level": ["detox"]}, ""),
    ("has kaiser but will pay cash iop", {"payment": ["self_pay"]} | IOP, ""),
    ("away from los angeles residential", {"level": ["residential"]}, ""),
    ("anywhere but los angeles residential", {"level": ["residential"]}, ""),
    ("cutting down on drinking iop", {"condition": ["alcohol"]} | IOP, ""),
    # as other searches have it
    ("modality:emdr level:iop", {"modality": ["emdr"]} | IOP, ""),
    # payers
    ("aetna medicaid detox", {"insurer": ["aetna_better_health"], "payment": ["medicaid"], "level": ["detox"]}, ""),
    ("medical insurance iop", IOP, ""),
    ("inn w/ cigna php", {"in_network": True, "insurer": ["cigna"], "level": ["php"]}, ""),
    ("cigna in-network or out", {"insurer": ["cigna"]}, ""),
    ("state funded detox", {"level": ["detox"]}, ""),
    # times in short forms
    ("nothing before 10 iop", {"after": "10:00"} | IOP, ""),
    ("nothing after 8pm iop", {"before": "20:00"} | IOP, ""),
    ("can't get there before 5:30 iop", {"after": "17:30"} | IOP, ""),
    ("iop b4 noon", IOP | {"before": "12:00"}, ""),
    ("iop btw 10 and 2", IOP | {"after": "10:00", "before": "14:00"}, ""),
    ("avail tue & thu 6pm-9pm", {"available": "tue,thu 18:00-21:00"}, ""),
    ("eve iop", {"daypart": ["evening"]} | IOP, ""),
    ("Eve's Place iop", IOP, "Eve's"),
    ("day or evening iop", {"daypart": ["morning", "afternoon", "evening"]} | IOP, ""),
    ("works nights needs day iop", {"daypart": ["morning", "afternoon"]} | IOP, ""),
    ("works 4 10s mon-thu, iop", IOP, ""),
    ("works graveyard, php", {"level": ["php"]}, ""),
    ("drinks daily, detox", {"condition": ["alcohol"], "level": ["detox"]}, ""),
    # where somebody lives is a place to be near to
    ("lives in tustin ca, iop", {"near": "tustin, CA"} | IOP, ""),
    ("lives in san diego", {"near": "san diego, CA"}, ""),
    ("lives in ohio, residential", {"state": ["OH"], "level": ["residential"]}, ""),
    ("caller from ohio willing to travel, residential", {"level": ["residential"]}, ""),
    ("willing to travel 50 miles from 90025", {"near": "90025", "miles": 50.0}, ""),
    ("lives in LA, iop", IOP, ""),
    ("php nyc", {"level": ["php"], "near": "New York, NY"}, ""),
    ("iop l.a.", IOP, ""),
    ("I.O.P. oc", IOP, ""),
    ("residential out of state", {"level": ["residential"]}, ""),
    ("vietnamese or english iop", {"language": ["vi", "en"]} | IOP, ""),
    ("speaks only mandarin", {"language": ["zh"]}, ""),
    ("chinese medicine php", {"level": ["php"]}, '"chinese medicine"'),
    ("cigna for medical, iop", {"insurer": ["cigna"]} | IOP, ""),
    ("bluecross blueshield fep iop", {"insurer": ["fep_blue"]} | IOP, ""),
    ("blue cross of ca iop", IOP, ""),
    ("aetna thru the exchange, silver 70 plan", {"insurer": ["aetna"]}, ""),
    ("medicare + aarp supplement, detox", {"payment": ["medicare"], "level": ["detox"]}, ""),
    ("needs ed php", {"condition": ["eating_disorders"], "level": ["php"]}, ""),
    ("iop 6pm+", IOP | {"after": "18:00"}, ""),
    ("iop b/w 9a-12p", IOP | {"after": "09:00", "before": "12:00"}, ""),
    ("needs to leave by 2:30, iop", IOP | {"before": "14:30"}, ""),
    ("busy tues and thurs nights iop", IOP | {"available": "mon,wed,fri,sat,sun 00:00-24:00; tue,thu 00:00-17:00"}, ""),
    ("has church sunday mornings, iop", IOP | {"available": "mon,tue,wed,thu,fri,sat 00:00-24:00; sun 12:00-24:00"}, ""),
    ("works tuesday nights iop", IOP, ""),
    ("works 2nd shift iop", IOP, ""),
    ("new york city iop", {"near": "New York, NY"} | IOP, ""),
    ("portland or iop", {"city": ["portland"], "state": ["OR"]} | IOP, ""),
    ("so cal residential", {"level": ["residential"]}, ""),
    ("relapsed after 6 mos sober, iop", IOP, ""),
    ("iop in 2 weeks", IOP, ""),
    ("iop with 2 week wait or less", IOP, ""),
    ("12 weeks pregnant, iop", {"population": ["pregnant_women"]} | IOP, ""),
    ("iop 8 weeks", IOP | {"weeks_min": 8.0, "weeks_max": 8.0}, ""),
    ("monday-wednesday-friday evenings", {"daypart": ["evening"], "day": ["mon", "wed", "fri"]}, ""),
    ("m,w,f 9-12 iop", IOP | {"day": ["mon", "wed", "fri"], "after": "09:00", "before": "12:00"}, ""),
    ("t th sat iop", IOP | {"day": ["tue", "thu", "sat"]}, ""),
    ("evening iop, thursdays off", IOP | {"daypart": ["evening"]}, ""),
    ("free 9-2 while kids at school", {"available": "daily 09:00-14:00"}, ""),
    ("i am 16 iop", TEEN | IOP, ""),
    ("10 miles from home iop", IOP, ""),
    ("far from home residential", {"level": ["residential"]}, ""),
    ("ohio, far from texas residential", {"state": ["OH"], "level": ["residential"]}, ""),
    ("not too far from 90025", {"near": "90025"}, ""),
    ("sober living with a house manager on site", {"level": ["sober_living"]}, "house manager"),
    # a day of the calendar, and what was or is already
    ("can start tuesday iop", IOP, ""),
    ("needs to start by friday iop", IOP, ""),
    ("getting out of the hospital tuesday php", {"level": ["php"]}, ""),
    ("discharging from detox friday needs residential", {"level": ["residential"]}, ""),
    ("this weekend detox", {"level": ["detox"]}, ""),
    ("on tuesday evenings iop", IOP | {"daypart": ["evening"], "day": ["tue"]}, ""),
    ("been to detox 3 times, wants residential", {"level": ["residential"]}, ""),
    ("currently in php needs iop", IOP, ""),
    ("transition from residential to php", {"level": ["php"]}, ""),
    ("referred by php to iop", IOP, ""),
    # hours in which somebody is away, and days with a part of the day
    ("home from school at 3:30 teen iop", TEEN | IOP | {"available": "mon,tue,wed,thu,fri 15:30-24:00; sat,sun 00:00-24:00"}, ""),
    ("has practice till 6, iop", IOP | {"available": "mon,tue,wed,thu,fri 18:00-24:00; sat,sun 00:00-24:00"}, ""),
    ("free mon & wed mornings only iop", IOP | {"daypart": ["morning"], "available": "mon,wed 00:00-24:00"}, ""),
    ("monday, mornings only iop", IOP | {"daypart": ["morning"], "day": ["mon"], "available": "daily 00:00-24:00"}, ""),
    ("has to pick kids up at 2, iop", IOP, ""),
    # numbers are no ages of programs, and a state may be part of a payer's name
    ("60-90 days residential", {"level": ["residential"]}, ""),
    ("65 iop", IOP, ""),
    ("60+ residential", {"level": ["residential"], "population": ["seniors"]}, ""),
    ("less than $10,000 residential", {"level": ["residential"]}, ""),
    ("anthem bcbs of ohio iop", {"insurer": ["anthem"]} | IOP, ""),
    # whose clocks
    ("virtual iop after 6pm eastern in Ohio", IOP | {"telehealth": True, "after": "18:00", "state": ["OH"]}, ""),
    ("iop 6-9pm ET", IOP | {"after": "18:00", "before": "21:00"}, ""),
    ("iop evenings, central time", IOP | {"daypart": ["evening"]}, ""),
    ("mornings PST iop", IOP | {"daypart": ["morning"]}, ""),
    # Spanish
    ("iop bilingüe por la noche con Medi-Cal", IOP | {"language": ["es"], "daypart": ["evening"], "payment": ["medi_cal"]}, ""),
    ("bilingüe iop", IOP | {"language": ["es"]}, ""),
    ("iop en español que acepte Medi-Cal", IOP | {"language": ["es"], "payment": ["medi_cal"]}, ""),
    ("busco desintoxicación en Los Angeles", {"level": ["detox"], "city": ["Los Angeles"]}, ""),
    ("tratamiento para alcoholismo cerca de 90025", {"condition": ["alcohol"], "near": "90025"}, ""),
    ("mi hijo de 16 años necesita ayuda con drogas", TEEN | {"condition": ["substance_use"]}, ""),
    ("no tiene seguro, busco programa gratis", {"payment": ["free"]}, ""),
    ("necesito IOP los lunes y miércoles después de las 6", IOP | {"day": ["mon", "wed"], "after": "18:00"}, ""),
    ("trabajo de 9 a 5 entre semana, quiero terapia por zoom",
     {"telehealth": True, "available": "mon,tue,wed,thu,fri 00:00-09:00, 17:00-24:00; sat,sun 00:00-24:00"}, ""),
    ("hospitalización parcial sin telesalud", {"level": ["php"], "format": ["in_person"]}, ""),
    ("terapia EMDR en línea, por las tardes", {"modality": ["emdr"], "telehealth": True, "daypart": ["afternoon"]}, ""),
    ("a 20 millas de 90025, fines de semana", {"miles": 20.0, "near": "90025", "daypart": ["weekend"]}, ""),
    ("no quiere metadona, quiere suboxone", {"modality": ["buprenorphine"]}, ""),
    ("busco programa intensivo en Los Angeles", IOP | {"city": ["Los Angeles"]}, ""),
    ("busco un programa intensivo ambulatorio en Los Angeles", IOP | {"city": ["Los Angeles"]}, ""),
    ("busco un programa intensivo residencial en Los Angeles", {"level": ["residential"], "city": ["Los Angeles"]}, ""),
    ("busco residencial para mujeres con hijos", {"level": ["residential"], "population": ["women"]}, ""),
    ("los angeles iop for my son", {"city": ["los angeles"]} | IOP, ""),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "fields", "text"), CASES, ids=[case[0] for case in CASES])
def test_plain_sentence(sentence: str, fields: dict[str, Any], text: str) -> None:
    is_read(sentence, fields, text)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("no tiene seguro, iop", "no tiene seguro"),
        ("mon wed F 9-12 php", "F"),
        ("iop l.a.", "l.a."),
        ("kaiser won't cover it, iop", "kaiser won't cover it"),
        ("has kaiser but pays cash, iop", "kaiser"),
        ("aetna denied residential, php", "denied residential"),
        ("cigna in-network or out, iop", "in-network or out"),
        ("caller from ohio can travel, iop", "caller from ohio"),
        ("gym on site, iop", "on site"),
        ("works 4 10s mon-thu, iop", "works 4 10s mon-thu"),
        ("drinks daily, iop", "daily"),
        ("iop with less than 10 people", "less than 10 people"),
        ("iop with 2 week wait or less", "2 week wait or less"),
        ("evening iop, thursdays off", "thursdays off"),
        ("blue cross of ca iop", "blue cross of ca"),
        ("works tuesday nights iop", "works tuesday nights"),
        ("less than $10,000 residential", "less than $10,000"),
        ("price under 10k residential", "under 10k"),
        ("iop not more than 3 days a week", "not more than 3 days a week"),
        ("needs to start by friday iop", "start by friday"),
    ],
)
def test_what_is_not_searched_is_told_as_it_was_typed(sentence: str, words: str) -> None:
    _, read, _ = read_sentence(sentence, known(), towns)
    assert words in [one.words for one in read if one.option == "not searched"]


def test_the_english_of_a_turn_is_never_longer() -> None:
    words: KnownValues = known()
    assert len(words.words.spanish) > 50
    assert not {turn: english for turn, english in words.words.spanish.items() if len(english) > len(turn)}
