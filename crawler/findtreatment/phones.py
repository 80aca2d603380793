"""The phone of a cell, as people typed it: the first full number to call counts, whatever stands behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import phonenumbers

from crawler.findtreatment.cells import text
from crawler.findtreatment.facility import DirectoryPhone

# Neither an area code nor an exchange begins with 0 or 1; a number without an area code is nobody's.
_NUMBER = re.compile(r"(?<![\d+])(?:\+?1[\s./-]*)?\(?([2-9]\d{2})\)?[\s./–-]*([2-9]\d{2})[\s./–-]*(\d{4})(?!\d)")
_SHORT = re.compile(r"(?:[/;,|&]|\bor\b|\band\b)\s*(?:\d{3}[\s.-]*)?\d{4}(?!\d)", re.I)  # "or 555-0143", "/0143"
_PARTS = re.compile(r"[/;,|()]|\b(?:or|and)\b|&", re.I)
_EXTENSION = re.compile(r"(?:(?:\bext(?:ensions?|n)?\b|(?<=[\d\s)/])x|#)[\s.:=/]*)+(\d{1,7})\b", re.I)
_ABROAD = re.compile(r"(?:\+\s*(?!1\b)\d{1,3}|\b011)[\s.()-]*(?:\d{1,3}[\s.()-]*)?$")
# A fax or a line for the deaf is nobody's voice: told before the number, or behind it up to the next one.
_NO_VOICE = r"\b(?:fax|facsimile|tty|tdd|f(?=\s*:))"
_NO_VOICE_BEFORE = re.compile(rf"{_NO_VOICE}(?:\s*/\s*(?:tty|tdd))?(?P<closed>\)?)[\s.:#-]*\(?$", re.I)
_NO_VOICE_AFTER = re.compile(rf"[\s,(-]*{_NO_VOICE}(?: only| line)?\s*(?P<closed>\)|[;,/|]|\bor\b|\band\b)?\W*$", re.I)
_TOLL_FREE = re.compile(r"\+?1[\s.-]*\(?8(?:00|33|44|55|66|77|88)\b|\(?8(?:00|33|44|55|66|77|88)\)?[.-]")
_FREELY_ASSOCIATED = ("FM", "MH", "PW")  # with country codes of their own


class Read(NamedTuple):
    """The phone of a cell, None where it holds none; `several` where it names more numbers than that."""

    phone: DirectoryPhone | None
    several: bool = False


class _Found(NamedTuple):
    start: int
    end: int
    number: str  # E.164


def phone(cell: Any, column: str, state: str = "") -> Read:
    """The first full number of a cell in E.164 with its extension. Letters are read as on a keypad.

    `state` tells the country of a number of the freely associated states.

    >>> phone("541-555-0142 x3971", "phone", "OR").phone
    DirectoryPhone(number='+15415550142', extension='3971', column='phone', said='541-555-0142 x3971')
    >>> phone("541-555-0142 / 541-555-0143", "phone").phone.number, phone("(TTY 711)", "phone")
    ('+15415550142', Read(phone=None, several=False))
    >>> phone("1-800-555HOPE", "intake1a").phone.number, phone(5415550142, "phone").phone.number
    ('+18005554673', '+15415550142')
    >>> phone("000-000-0000", "phone").phone, phone("555-0142", "phone").phone, phone("Fax 541-555-0142", "phone").phone
    (None, None, None)
    """
    said = text(cell)
    found = list(_found(said, state if state in _FREELY_ASSOCIATED else "US"))
    first = next((at for at, one in enumerate(found) if _is_voice(said, found, at)), None)
    if first is None:
        return Read(None)
    one = found[first]
    until = found[first + 1].start if first + 1 < len(found) else len(said)
    extension = _EXTENSION.search(said, one.end, until)
    several = len({other.number for other in found}) > 1 or _SHORT.search(said, one.end) is not None
    return Read(DirectoryPhone(one.number, extension[1] if extension else "", column, said), several)


def _found(said: str, region: str) -> Iterator[_Found]:
    """The full numbers of a cell in their order; those in letters only where they come before all in digits."""
    digits = [
        _Found(one.start(), one.end(), f"+1{one[1]}{one[2]}{one[3]}")
        for one in _NUMBER.finditer(said)
        if not _ABROAD.search(said, 0, one.start())
    ]
    if digits and digits[0].start == 0 and region == "US":
        yield from digits  # nothing can stand before it
        return
    before = digits[0].start if digits and region == "US" else len(said)
    spelled = list(_spelled(said, before, region))
    yield from spelled
    if not spelled or region == "US":
        yield from digits


def _spelled(said: str, until: int, region: str) -> Iterator[_Found]:
    """The numbers of a stretch of a cell as the library reads them, part by part: letters, other countries, odd signs."""
    start = 0
    ends = [(one.start(), one.end()) for one in _PARTS.finditer(said, 0, until)]
    whole = _parsed(said[:until], region)
    for end, after in [(until, until)] if whole else [*ends, (until, until)]:
        part = said[start:end]
        told = _EXTENSION.search(part)
        if number := whole or _parsed(part, region):
            first = re.search(r"[+\d]", part)
            yield _Found(start + first.start() if first else start, start + told.start() if told else end, number)
        start = after


def _parsed(part: str, region: str) -> str:
    """The number of a part in E.164, "" for none.

    >>> _parsed("1-800-RECOVERY", "US"), _parsed("(800) 555-HOPE ext. 4", "US"), _parsed("691 320 0142", "FM")
    ('+18007326837', '+18005554673', '+6913200142')
    >>> _parsed("800 Main Street", "US"), _parsed("888-146-0142", "US"), _parsed("541-555-014", "US")
    ('', '', '')
    """
    if told := _EXTENSION.search(part):
        part = part[: told.start()]
    try:
        number = phonenumbers.parse(part, region)
    except phonenumbers.NumberParseException:
        return ""
    national = str(number.national_number)
    if number.country_code != 1:
        return f"+{number.country_code}{national}" if phonenumbers.is_possible_number(number) else ""
    # Of a word that is longer than a number the letters behind its end change nothing when they are dialled.
    behind = len(re.sub(r"[^A-Za-z]", "", part[_last_digit(part) :]))
    if 10 < len(national) <= 10 + behind and _TOLL_FREE.search(part):
        national = national[:10]
    return f"+1{national}" if re.fullmatch(r"[2-9]\d{2}[2-9]\d{6}", national) else ""


def _last_digit(part: str) -> int:
    return max((at for at, sign in enumerate(part) if sign.isdigit()), default=0)


def _is_voice(said: str, found: list[_Found], at: int) -> bool:
    """Whether no word beside a number says that it is a fax or a line for the deaf."""
    one = found[at]
    since = found[at - 1].end if at else 0
    until = found[at + 1].start if at + 1 < len(found) else len(said)
    said_before = _NO_VOICE_BEFORE.search(said, since, one.start)
    if said_before and not (at and said_before["closed"]):  # "(fax)" between two is said of the first
        return False
    said_after = _NO_VOICE_AFTER.match(said, one.end, until)
    return said_after is None or (said_after["closed"] is None and until < len(said))
