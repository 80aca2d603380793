"""The form of a phone number as pages print it."""

from __future__ import annotations

from extract.patterns.searching import compiled

# Begins with the set of what a number can begin with, and looks back from there: a search then skips all other text.
PHONE = compiled(r"[(\d](?<!\d[(\d])(?:(?<=\()\d{3}\) ?|(?<=\d)\d\d[-. ])\d{3}[-. ]\d{4}(?!\d)")
