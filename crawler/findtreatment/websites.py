"""Websites of a row, as people typed them."""

from __future__ import annotations

import re
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from crawler.addresses import private_host
from crawler.findtreatment.cells import text

_BETWEEN = re.compile(r"[\s;,|]+(?:(?:and|or|y|&)[\s;,|]+)?|(?<=[a-z/])(?=https?://)", re.I)
_SCHEME = re.compile(r"(?:https?\s*[:;]?/*\s*)+(?=[^\s/])", re.I)
_STUB = re.compile(r"https?:?/*(?:www\.?)?", re.I)
_NOTHING = re.compile(r"[\W_]*|n/?a|none|no website|null", re.I)
_HOST = re.compile(r"(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])", re.I)


class Websites(NamedTuple):
    """Absolute addresses in the order they stood, and (kind of warning, text) for what was odd."""

    addresses: tuple[str, ...] = ()
    troubles: tuple[tuple[str, str], ...] = ()


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
