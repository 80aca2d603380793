"""What is typed as text, taken apart: words, phrases, beginnings, exclusions, OR, and signs that make no sense."""

from __future__ import annotations

import pytest

from index.known import KnownValues
from index.known_builder import KnownBuilder
from index.query import Unit, parse_query
from records.errors import InputError
from records.paths import VOCABULARY


@pytest.fixture(scope="module")
def known() -> KnownValues:
    """The project's own vocabulary."""
    return KnownBuilder(VOCABULARY).known({}, {})


def written(unit: Unit) -> str:
    text = unit.text if unit.kind == "words" else f'"{unit.text}"' if unit.kind == "phrase" else f"{unit.text}*"
    return text + "".join(f" [{option}:{code}]" for option, code in unit.codes)


@pytest.mark.parametrize(
    ("text", "clauses", "excluded"),
    [
        ("lantern recovery", [["lantern"], ["recovery"]], []),
        ("eye movement therapy groups", [["eye movement therapy [modality:emdr]"], ["groups"]], []),
        ("IOP", [["iop [level:iop]"]], []),
        ("Suboxone", [["suboxone [modality:buprenorphine] [modality:mat]"]], []),
        ("medication-assisted treatment", [["medication assisted treatment [modality:mat]"]], []),
        ("co-occurring", [["co occurring [condition:dual_diagnosis]"]], []),
        ("first responders", [["first responders [population:first_responders]"]], []),
        ("equine therapies", [["equine therapies [modality:equine_therapy]"]], []),
        ("he and it", [["he"]], []),
        ('"trauma yoga"', [['"trauma yoga"']], []),
        ("“trauma yoga” evening", [['"trauma yoga"'], ["evening [daypart:evening]"]], []),
        ('iop "trauma yoga"', [["iop [level:iop]"], ['"trauma yoga"']], []),
        ("recov* yoga", [["recov*"], ["yoga [modality:yoga]"]], []),
        ("yoga -lantern", [["yoga [modality:yoga]"]], ["lantern"]),
        ('yoga -"old mill"', [["yoga [modality:yoga]"]], ['"old mill"']),
        ("yoga NOT lantern", [["yoga [modality:yoga]"]], ["lantern"]),
        ("-lantern", [], ["lantern"]),
        ("yoga - lantern", [["yoga [modality:yoga]"], ["lantern"]], []),
        ("emdr OR yoga iop", [["emdr [modality:emdr]", "yoga [modality:yoga]"], ["iop [level:iop]"]], []),
        ("emdr AND yoga", [["emdr [modality:emdr]"], ["yoga [modality:yoga]"]], []),
        ("Cognitive behavioral therapy (CBT)", [["cognitive behavioral therapy cbt [modality:cbt]"]], []),
        ("drug & alcohol", [["drug and alcohol [condition:substance_use]"]], []),
    ],
)
def test_text_is_taken_apart(text: str, clauses: list[list[str]], excluded: list[str], known: KnownValues) -> None:
    query = parse_query(text, known)
    assert [[written(unit) for unit in clause] for clause in query.clauses] == clauses
    assert [written(unit).partition(" [")[0] for unit in query.excluded] == excluded


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('"trauma yoga', "quotation marks .* not closed"),
        ("*", r"\"\*\" matches every program"),
        ("** iop", r"\"\*\" matches every program"),
        ("a*", "at least 2 letters"),
        ("9*", "at least 2 letters"),
        ("*covery", "stands at the end"),
        ("re*very", "stands at the end"),
        ("((", "parentheses .* not closed"),
        ("iop)", "parentheses .* not closed"),
        ("(yoga OR art) iop", "parentheses cannot stand beside OR"),
        ("AND OR", "OR needs a word before and behind"),
        ("OR yoga", "OR needs a word before and behind"),
        ("yoga OR", "a word is missing behind OR"),
        ("yoga OR OR art", "OR needs a word before and behind"),
        ("yoga NOT", "a word is missing behind NOT"),
        ("AND", "there is no word to search for"),
        ("the of a", "there is no word to search for"),
        ("?!", "there is no word to search for"),
        ('""', "there is no word to search for"),
        ("-", "there is no word to search for"),
        ("modality:emdr", "use the option modality"),
    ],
)
def test_signs_that_make_no_sense_are_told(text: str, message: str, known: KnownValues) -> None:
    with pytest.raises(InputError, match=message):
        parse_query(text, known)
