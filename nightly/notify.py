"""Tell a program of the operator's own how a run ended: --notify COMMAND."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path

from nightly.report import Report, summary_line
from records.errors import InputError

SECONDS = 60.0


def command_of(words: str) -> list[str]:
    """The command of --notify as a list; InputError where it is none.

    >>> command_of("mail -s 'Nightly refresh' ops@harbor.example")
    ['mail', '-s', 'Nightly refresh', 'ops@harbor.example']
    """
    try:
        command = shlex.split(words)
    except ValueError as error:
        raise InputError(f"--notify {words!r} is no command: {error}. Quote it as a shell would want it.") from error
    if not command:
        raise InputError("--notify is empty. Give a command, or leave the option out.")
    return command


def notify(command: list[str], report: Report, page: Path | None, *, seconds: float = SECONDS) -> str:
    """Run the command with the summary line on its standard input; answers what went wrong, "" where nothing did.

    It is no shell that runs it. TREATMENT_RESULT, TREATMENT_EXIT_CODE and TREATMENT_REPORT (the page's path) are in its environment.
    """
    told = {
        "TREATMENT_RESULT": report.result,
        "TREATMENT_EXIT_CODE": str(report.exit_code),
        "TREATMENT_REPORT": str(page or ""),
    }
    try:
        done = subprocess.run(
            command,
            input=summary_line(report) + "\n",
            text=True,
            capture_output=True,
            timeout=seconds,
            check=False,
            env={**os.environ, **told},
        )
    except subprocess.TimeoutExpired:
        return f"--notify {command[0]} did not end within {seconds:g} s and was stopped"
    except OSError as error:
        return f"--notify {command[0]} could not be started: {error.strerror}"
    if done.returncode:
        said = done.stderr.strip()[-300:] or done.stdout.strip()[-300:]
        return f"--notify {command[0]} ended with exit code {done.returncode}, and said " + (said or "nothing")
    return ""
