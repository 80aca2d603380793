"""Wordings without their accents, as pages are compared with vocabularies."""

from __future__ import annotations

import unicodedata


def unaccented(text: str) -> str:
    """A text without its accents, its letters as they are else.

    >>> unaccented("Peñasco Café"), unaccented("Cafe\u0301")
    ('Penasco Cafe', 'Cafe')
    """
    if text.isascii():
        return text
    parted = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(one for one in parted if not unicodedata.combining(one)))
