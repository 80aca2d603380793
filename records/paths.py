"""Where the project's own data lie, and where a run puts what it makes."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "data"
VOCABULARY = DATA / "vocabulary"


def home_folder(given: Path | None = None) -> Path:
    """The folder of everything a run makes: the one given, else $TREATMENT_HOME, else var/ in the checkout.

    >>> home_folder(Path("/tmp/x")).as_posix()
    '/tmp/x'
    """
    if given is not None:
        return given
    return Path(os.environ.get("TREATMENT_HOME") or ROOT / "var")
