"""A process is prepared before it reads its first page: no page has to wait for what is made of the vocabularies."""

import subprocess
import sys

UNMADE = """
import gc
from functools import _lru_cache_wrapper
from inspect import signature
from extract.pipeline import prepare

prepare()
gc.unfreeze()  # what is frozen is not among the objects
for one in gc.get_objects():
    if isinstance(one, _lru_cache_wrapper) and str(one.__module__).split(".")[0] in ("extract", "records"):
        if not signature(one).parameters and not one.cache_info().currsize:
            print(f"{one.__module__}.{one.__qualname__}")
"""


def test_nothing_is_left_to_be_made_where_a_page_first_asks() -> None:
    told = subprocess.run([sys.executable, "-c", UNMADE], capture_output=True, text=True, check=True)
    assert told.stdout.split() == []
