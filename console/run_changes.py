"""What a run changed, for its report: what sites changed, in words, with both quotes."""

from __future__ import annotations

from pathlib import Path

from console import change_words, words
from nightly.report import Changed
from records.database import DATABASE_NAME, open_to_read, reading, store_errors
from records.errors import TreatmentError
from records.history import changes_after, last_change

MOST_TOLD = 200


def changes_before(home: Path) -> int:
    """The number of the newest change that there is before a run; 0 where there is none, or no store."""
    try:
        engine = open_to_read(home)
    except TreatmentError:
        return 0
    try:
        with store_errors(home / DATABASE_NAME), reading(engine) as connection:
            return last_change(connection)
    except TreatmentError:
        return 0
    finally:
        engine.dispose()


def changes_of_run(home: Path, last: int) -> tuple[int, list[Changed]]:
    """How many changes there are to tell after the one of that number, and the first of them; none without a store.

    What is only read differently is left out, and so are the values of a site that was read for the first time.
    """
    try:
        engine = open_to_read(home)
    except TreatmentError:
        return 0, []
    labels = change_words.vocabulary_labels()
    count = 0
    told: list[Changed] = []
    seen: set[tuple[object, ...]] = set()
    try:
        with store_errors(home / DATABASE_NAME), reading(engine) as connection:
            for one in changes_after(connection, last):
                if one.cause == change_words.READ_DIFFERENTLY or (one.cause == "site_new" and one.field is not None):
                    continue
                what, sides = change_words.what(one, labels), list(change_words.lines(one, labels))
                if one.field is not None:
                    said = (one.site, one.kind, one.field, what, *sides)
                    if sides and said in seen:
                        continue  # the same words of a page, for another program of it
                    seen.add(said)
                count += 1
                if len(told) < MOST_TOLD:
                    told.append(
                        Changed(
                            kind=one.kind,
                            site=one.site,
                            provider=words.clean(one.provider),
                            program=one.program,
                            what=what,
                            why="" if one.cause == "site_changed" else change_words.CAUSE_WORDS[one.cause],
                            sides=sides,
                        )
                    )
    except TreatmentError:
        return 0, []
    finally:
        engine.dispose()
    return count, told
