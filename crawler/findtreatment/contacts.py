"""Phones and websites of a row, as people typed them."""

from __future__ import annotations

import re
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import phonenumbers

from crawler.addresses import private_host
from crawler.findtreatment.cells import text
from crawler.findtreatment.facility import DirectoryPhone

_EXTENSION = re.compile(r"[,;\s]*(?:\bext(?:ension)?\b|(?<=[\d\s)])x|#)[\s.:]*(\d{1,7})\b.*$", re.I)
_NUMBER = re.compile(r"(?<!\d)\(?\d{3}\)?[\s.-]*\d{3}[\s.-]*\d{4}(?!\d)")
_BETWEEN = re.compile(r"[\s;,|]+(?:(?:and|or|y|&)[\s;,|]+)?|(?<=[a-z/])(?=https?://)", re.I)
_SCHEME = re.compile(r"(?:https?\s*[:;]?/*\s*)+(?=[^\s/])", re.I)
_STUB = re.compile(r"https?:?/*(?:www\.?)?", re.I)
_NOTHING = re.compile(r"[\W_]*|n/?a|none|no website|null", re.I)
_HOST = re.compile(r"(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])", re.I)


class Websites(NamedTuple):
    """Absolute addresses in the order they stood, and (kind of warning, text) for what was odd."""

    addresses: tuple[str, ...] = ()
    troubles: tuple[tuple[str, str], ...] = ()


def phone(cell: Any, column: str, state: str = "") -> DirectoryPhone | None:
    """The phone of a cell in E.164 with its extension; None where it is none. Letters are read as on a keypad.

    `state` tells the country of a number of the freely associated states.

    >>> phone("541-555-0142 x3971", "phone", "OR")
    DirectoryPhone(number='+15415550142', extension='3971', column='phone', said='541-555-0142 x3971')
    >>> phone("(541) 555-0142 ext. 12", "intake1").extension, phone("1-800-555HOPE", "intake1a").number
    ('12', '+18005554673')
    >>> phone("555-0142", "phone"), phone("call us", "phone"), phone("", "phone"), phone("000-000-0000", "phone")
    (None, None, None, None)
    >>> phone(5415550142, "phone").number
    '+15415550142'
    """
    whole = said = text(cell)
    extension = ""
    if found := _EXTENSION.search(said):
        extension, said = found[1], said[: found.start()]
    region = state if state in ("FM", "MH", "PW") else "US"
    try:
        number = phonenumbers.parse(said, region)
    except phonenumbers.NumberParseException:
        return None
    national = str(number.national_number)
    if number.country_code == 1:
        # Neither an area code nor an exchange begins with 0 or 1; a number without an area code is nobody's.
        if not re.fullmatch(r"[2-9]\d{2}[2-9]\d{6}", national):
            return None
    elif not phonenumbers.is_possible_number(number):
        return None
    extension = extension or number.extension or ""
    return DirectoryPhone(f"+{number.country_code}{national}", extension, column, whole)


def names_another(cell: str) -> bool:
    """Whether a cell holds a second number, of which a DirectoryPhone has no room.

    >>> names_another("503-555-0143 ext. 12 or 503-555-0144"), names_another("503-555-0143 / (503) 555-0144")
    (True, True)
    >>> names_another("1 (503) 555-0143 x3971"), names_another("+1 503.555.0143 ext. 5035"), names_another("1-800-555HOPE")
    (False, False, False)
    """
    return len(_NUMBER.findall(cell)) > 1


def websites(cell: Any) -> Websites:
    """The web addresses of a cell: scheme put before those without, hosts in lower case, each once.

    >>> websites("www.harbor.example/iop"), websites("HTTPS://WWW.Harbor.example").addresses
    (Websites(addresses=('http://www.harbor.example/iop',), troubles=()), ('https://www.harbor.example',))
    >>> websites("https://").troubles, websites("http://harbor.example; https://cedar.example").addresses
    ((('website_stub', 'https://'),), ('http://harbor.example', 'https://cedar.example'))
    >>> websites("http://https://harbor.example").addresses, websites("http:/harbor.example").addresses
    (('https://harbor.example',), ('http://harbor.example',))
    >>> websites("office@harbor.example").troubles, websites("http://10.0.0.1/x").addresses, websites("N/A"), websites(None)
    ((('website_unreadable', 'office@harbor.example'),), (), Websites(addresses=(), troubles=()), Websites(addresses=(), troubles=()))
    """
    said = text(cell)
    if _NOTHING.fullmatch(said):
        return Websites()
    if _STUB.fullmatch(said):
        return Websites((), (("website_stub", said),))
    found: list[str] = []
    troubles: list[tuple[str, str]] = []
    for part in filter(None, _BETWEEN.split(re.sub(r"(?i)(https?:/*)\s+", r"\1", said))):
        if _STUB.fullmatch(part):
            troubles.append(("website_stub", part))
        elif address := _address(part):
            if address not in found:
                found.append(address)
        else:
            troubles.append(("website_unreadable", part))
    if len(found) > 1:
        troubles.append(("websites_several", said))
    return Websites(tuple(found), tuple(troubles))


def _address(part: str) -> str:
    """One address, absolute; "" where it is none that anybody could open."""
    schemes = _SCHEME.match(part)
    rest = part[schemes.end() :] if schemes else part
    scheme = "https" if schemes and schemes[0].lower().rstrip().rpartition("http")[2].startswith("s") else "http"
    address = f"{scheme}://{rest}".rstrip(".,;)")
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return ""
    host = (parts.hostname or "").rstrip(".")
    if not _HOST.fullmatch(host) or "@" in parts.netloc or private_host(address):
        return ""
    netloc = host if port is None else f"{host}:{port}"
    return parts._replace(netloc=netloc).geturl()
