"""Errors that a person can act on: each says what is wrong and what to do."""

from __future__ import annotations


class TreatmentError(Exception):
    """Base of all errors whose message is meant for the person at the keyboard.

    `exit_code` is what the command line leaves with; docs/cli.md lists the codes.
    """

    exit_code = 1


class InputError(TreatmentError):
    """What was asked for or handed in cannot be used as it is (unknown value, bad file, bad row)."""

    exit_code = 2


class StoreError(TreatmentError):
    """The database cannot be used: locked, of another schema version, damaged, or the disk is full."""

    exit_code = 3


class IndexUnusable(TreatmentError):
    """There is no index to search, or it is of another schema version or damaged."""

    exit_code = 4


class CrawlError(TreatmentError):
    """The crawl as a whole could not do its work (a single page that fails is an outcome, not an error)."""

    exit_code = 5


class RunInProgress(TreatmentError):
    """Another run works in the same home folder; this one did nothing."""

    exit_code = 6


class TooMuchLost(TreatmentError):
    """So many sites fail their checks that this run's index would be worse than the one in use, which stays."""

    exit_code = 7


class Incomplete(TreatmentError):
    """Not all came that was asked for; what came is kept, and the next run asks for the rest."""

    exit_code = 8


class Stopped(BaseException):
    """The process was asked to stop (SIGINT, SIGTERM); no `except Exception` may take it for a page's failure."""

    def __init__(self, signal_number: int) -> None:
        super().__init__(signal_number)
        self.signal_number = signal_number

    @property
    def exit_code(self) -> int:
        """What a shell says of a process that this signal ended: 130 for SIGINT, 143 for SIGTERM."""
        return 128 + self.signal_number
