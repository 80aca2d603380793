"""Filters over codes that a program lists, and over the date of its last confirmation."""

from __future__ import annotations

from datetime import timedelta
from functools import reduce
from operator import or_

from index import questions
from index.codes import (
    AGES_BOTH,
    BY_SESSION,
    DENIED_PART,
    DENIED_TOO,
    GENDERS,
    HALF_IN_PERSON,
    HALF_ONLINE,
    NOT,
    OF_PART,
    ONE_GENDER,
    ONLINE_ONLY_BOTH,
    PART,
    TELEHEALTH_BOTH,
)
from index.filters.answers import NOBODY, Answers, Context, Rows, all_of, any_of
from index.filters.served import serving_elsewhere, where_the_caller_is
from index.wording import listed
from records.codes import DAYPARTS
from records.directory.reference import ONE_LIST, SITE

DAY = "day"  # the part of the day of what is said of "the day program", which may be morning or afternoon


def level(context: Context) -> None:
    """Of any of the levels; every program has one, so this is never open."""
    if codes := context.codes("level", context.request.level):
        yes = reduce(or_, [context.data.bitmaps[f"level:{code}:yes"] for code in codes])
        context.add(
            "level", Answers(yes, context.everybody - yes), lambda _: "",
            lambda: listed(context.labels("level", codes), "or"),
        )  # fmt: skip


def telehealth(context: Context) -> None:
    """By telehealth, in words or by its formats."""
    if context.request.telehealth:
        context.reading.read_as["telehealth"] = ["yes"]
        both, elsewhere = context.data.bitmaps[TELEHEALTH_BOTH], serving_elsewhere(context)
        said = context.said("telehealth")("")

        def ask(row: int) -> str:
            if row in elsewhere and row in said.yes:
                return questions.from_there(where_the_caller_is(context))
            if row in context.data.bitmaps[HALF_ONLINE]:
                return _half(context, row, "telehealth")
            return questions.telehealth(both=row in both)

        loose = _by_session(context)
        answers = Answers(said.yes - elsewhere - loose, said.no - loose) if elsewhere or loose else said
        context.add("telehealth", answers, ask, "telehealth")


def formats(context: Context) -> None:
    """In any of the formats."""
    if codes := context.codes("format", context.request.format):
        asked = listed(context.labels("format", codes), "or")
        bitmaps = context.data.bitmaps
        contradictions = [
            (bitmaps[TELEHEALTH_BOTH] if {*codes} - {"in_person"} else NOBODY, questions.TELEHEALTH_AND_NONE),
            (bitmaps[ONLINE_ONLY_BOTH] if {*codes} - {"telehealth"} else NOBODY, questions.ONLINE_AND_IN_PERSON),
        ]

        elsewhere = serving_elsewhere(context)

        def answers(code: str) -> Answers:
            said = context.said("format")(code)
            return Answers(said.yes - elsewhere, said.no) if code == "telehealth" else said

        def ask(row: int) -> str:
            if codes == ["telehealth"] and row in elsewhere and row in context.said("format")("telehealth").yes:
                return questions.from_there(where_the_caller_is(context))
            halves = {"telehealth": HALF_ONLINE, "in_person": HALF_IN_PERSON}
            if len(codes) == 1 and codes[0] in halves and row in bitmaps[halves[codes[0]]]:
                return _half(context, row, codes[0])
            return questions.formats(codes, both=next((both for rows, both in contradictions if row in rows), ""))

        found, loose = any_of(map(answers, codes)), _by_session(context)
        context.add("format", Answers(found.yes - loose, found.no - loose), ask, asked)


def _half(context: Context, row: int, form: str) -> str:
    return questions.half(form, hybrid=row in context.data.bitmaps["format:hybrid:yes"])


def _by_session(context: Context) -> Rows:
    """Where a time is asked for, the programs that say of single groups how they are attended: which one is not known."""
    return context.data.bitmaps[BY_SESSION] if _is_timed(context) else NOBODY


def _is_timed(context: Context) -> bool:
    request = context.request
    return bool(request.day or request.daypart or request.after or request.before or request.available)


def _of_another_part(context: Context, option: str, codes: list[str]) -> dict[str, Rows]:
    """Where a time is asked for, by code the programs that say it of one part of the day alone, and another may be meant."""
    if not _is_timed(context):
        return {}
    asked = set(context.data.known.resolve("daypart", context.request.daypart))
    others = [part for part in (*DAYPARTS, DAY) if asked != {part}]
    others += [f"{NOT}{part}" for part in (asked or DAYPARTS)]
    bitmaps = context.data.bitmaps
    return {code: reduce(or_, (bitmaps[f"{OF_PART}:{option}:{code}:{part}"] for part in others)) for code in codes}


def treatment(context: Context) -> None:
    """Modalities, conditions and populations: all of them are listed."""
    request = context.request
    for option, values in (
        ("modality", request.modality), ("condition", request.condition), ("population", request.population),
    ):  # fmt: skip
        _all_listed(context, option, values)


def language(context: Context) -> None:
    """In any of the languages."""
    if codes := context.codes("language", context.request.language):
        labels = context.labels("language", codes)
        answers = any_of(map(context.said("language"), codes))
        context.add("language", answers, lambda _: questions.languages(labels), listed(labels, "or"))


def accreditation(context: Context) -> None:
    """With any of the accreditations and licences."""
    if codes := context.codes("accreditation", context.request.accreditation):
        labels = context.labels("accreditation", codes)
        answers = any_of(map(context.said("accreditation"), codes))
        context.add("accreditation", answers, lambda _: questions.accreditations(labels), listed(labels, "or"))


def source(context: Context) -> None:
    """Said by any of the sources; it is known of every program, so this is never open."""
    if codes := context.codes("source", context.request.source):
        asked = f"from {listed(context.labels('source', codes), 'or')}"
        context.add("source", any_of(map(context.said("source"), codes)), lambda _: "", asked)


def confirmed(context: Context) -> None:
    """Confirmed at most so many whole days ago, as age is told; every program has a date, so this is never open.

    A date that is still to come was set by a clock that ran ahead, and does not count.
    """
    if (days := context.request.confirmed_within_days) is not None:
        since = (context.now - timedelta(days=days + 1)).timestamp()
        to_come = (context.now + timedelta(days=1)).timestamp()
        recent = context.data.confirmed_after(since) - context.data.confirmed_after(to_come)
        context.reading.read_as["confirmed_within_days"] = [str(days)]
        asked = f"in the last {days} days" if days > 1 else "in the last day" if days else "in the last 24 hours"
        context.add("confirmed_within_days", Answers(recent, context.everybody - recent), lambda _: "", asked)


def _all_listed(context: Context, option: str, values: list[str]) -> None:
    if not (codes := context.codes(option, values)):
        return
    stated, of_groups = context.said(option), _of_another_part(context, option, codes)

    def said(code: str) -> Answers:
        answers = stated(code)
        return Answers(answers.yes - of_groups[code], answers.no) if code in of_groups else answers

    medications = context.data.known.medications

    def ask(row: int) -> str:
        missing = [code for code in codes if row not in said(code).yes]
        for which in (DENIED_TOO, DENIED_PART):
            if both := [code for code in missing if row in context.data.bitmaps[f"{which}:{option}:{code}"]]:
                rest = context.spoken(option, [code for code in missing if code not in both])
                return questions.denied_too(option, context.spoken(option, both), rest, in_part=which == DENIED_PART)
        if of_part := [code for code in missing if row in of_groups.get(code, NOBODY)]:
            rest = context.spoken(option, [code for code in missing if code not in of_part])
            return questions.of_one_part(option, context.spoken(option, of_part), rest)
        if option == "modality" and {*missing} & medications.keys():
            return _medications(context, row, missing)
        if denied := [code for code in missing if row in context.data.bitmaps[f"{ONE_LIST}{option}:{code}:{SITE}"]]:
            rest = [code for code in missing if code not in denied]
            return questions.listed_and_denied(context.spoken(option, denied), context.spoken(option, rest))
        if parts := [
            code for code in missing if row in context.data.bitmaps[f"{PART}:{code}"] and option == "population"
        ]:
            return _only_some(context, parts, [code for code in missing if code not in parts])
        one_gender = [GENDERS[code] for code in missing if code in GENDERS and option == "population"]
        if named := [code for code in one_gender if row in context.data.bitmaps[f"{ONE_GENDER}:{code}"]]:
            return questions.one_gender(context.spoken(option, named), context.spoken(option, missing))
        other_ages = [code for code in missing if row in context.data.bitmaps[f"{AGES_BOTH}:{code}"]]
        return questions.all_listed(option, context.spoken(option, missing), context.spoken(option, other_ages))

    context.add(option, all_of(map(said, codes)), ask, lambda: listed(context.labels(option, codes)))


def _only_some(context: Context, parts: list[str], rest: list[str]) -> str:
    """What to ask where a part of those whom the caller names is listed alone."""
    asked = context.spoken("population", parts)
    question = questions.only_some([context.data.known.parts.get(code, code) for code in parts], asked)
    return f"{question} {questions.all_listed('population', context.spoken('population', rest))}" if rest else question


def _medications(context: Context, row: int, missing: list[str]) -> str:
    """What to ask where a medication is not named: which others are, or that none is."""
    known, said = context.data.known, context.said("modality")
    asked = [code for code in missing if code in known.medications]
    others = [code for code in known.medications if row in said(code).yes and code not in asked]
    treats = any(row in said(known.medications[code]).yes for code in asked)
    question = questions.medications(
        context.spoken("modality", asked), context.spoken("modality", others), treats=treats
    )
    rest = [code for code in missing if code not in asked]
    return f"{question} {questions.all_listed('modality', context.spoken('modality', rest))}" if rest else question
