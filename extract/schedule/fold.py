"""Text made plain for matching, character for character, so that offsets into the original hold."""

from __future__ import annotations

from functools import lru_cache

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_SPACES = (
    "\t\x0b\x0c\r\xa0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u3000\ufeff"
)
_ACCENTED = "áàâäéèêëíìîïóòôöúùûüñç"
_PLAIN = "aaaaeeeeiiiioooouuuunc"

_TABLE: dict[int, str] = {
    **{ord(dash): "-" for dash in _DASHES},
    **{ord(space): " " for space in _SPACES},
    **dict.fromkeys((0x2018, 0x2019, 0x02BC, 0x60, 0xB4), "'"),
    **dict.fromkeys((0x201C, 0x201D), '"'),
    **dict.fromkeys((0x223C, 0xFF5E, 0x2248), "~"),
    **dict.fromkeys((0x2028, 0x2029, 0x85), "\n"),
    **{code: chr(code + 32) for code in range(ord("A"), ord("Z") + 1)},
    **{ord(letter): plain for letter, plain in zip(_ACCENTED, _PLAIN, strict=True)},
    **{ord(letter): plain for letter, plain in zip(_ACCENTED.upper(), _PLAIN, strict=True)},
}


_FOLDED = frozenset(map(chr, _TABLE)) - frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


@lru_cache(maxsize=32)
def fold(text: str) -> str:
    """Lower case, without accents, with plain dashes, quotes and spaces; the same length as `text`.

    >>> fold("Miércoles\u00a06\u20139 PM")
    'miercoles 6-9 pm'
    """
    if text.isascii():
        # Most text, and ten times as fast as the table.
        return text.lower().replace("\t", " ").replace("\r", " ").replace("`", "'")
    plain = text
    for character in _FOLDED.intersection(text):
        plain = plain.replace(character, _TABLE[ord(character)])
    # What is left of other scripts stands as it is: bytes know no capitals but those of ASCII.
    return (
        plain.lower()
        if plain.isascii()
        else plain.encode(errors="surrogatepass").lower().decode(errors="surrogatepass")
    )
