"""Sends one request through Scrapy's downloader and names what came back. Redirects are the caller's to follow."""

from __future__ import annotations

import logging
import time
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

from aiohttp import (
    ClientConnectionError,
    ClientConnectorCertificateError,
    ClientConnectorDNSError,
    ClientConnectorError,
    ClientHttpProxyError,
    ClientPayloadError,
    ClientResponseError,
    ServerDisconnectedError,
)
from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import DownloadCancelledError, IgnoreRequest
from scrapy.http import Headers, Response
from scrapy.http.request import NO_CALLBACK

from crawler.addresses import private_host, refused
from crawler.fetched import Fetched
from crawler.outcomes import Outcome
from crawler.page_checks import PAGE_TYPES, content_type_of, looks_like_html
from crawler.settings import CrawlSettings
from records.run_lock import age

ANY_TYPE = "any_type"  # request.meta: take the body whatever its type (robots.txt, sitemaps)
ENOUGH = "enough"  # request.meta: bytes after which reading stops, and what was read is used
DOUBTED = "doubted"  # request.meta: sent as no page; its first bytes tell
logger = logging.getLogger(__name__)
_NOT_KEPT = frozenset({"set-cookie", "set-cookie2"})
_LONGEST_HEADER = 500
_MOST_DOUBTED = 5 * 1024 * 1024  # bytes of what is sent as no page and looked at all the same
_ACCEPT = {"Accept": "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1", "Accept-Language": "en,es;q=0.8"}


async def send(
    crawler: Crawler, choices: CrawlSettings, url: str, *, slot: str, headers: dict[str, str], meta: dict[str, Any]
) -> Response | Fetched:
    """The response to one GET in the politeness slot of a host, or, where there is none, why."""
    meta = {"download_slot": slot, "download_timeout": choices.timeout, **meta}
    if choices.proxy:
        meta["proxy"] = choices.proxy
    headers = {"User-Agent": choices.agent, **_ACCEPT, **headers}
    request = Request(url, headers=headers, meta=meta, callback=NO_CALLBACK, dont_filter=True)
    # Of the request itself, whose host is spelled as it is connected to.
    if not choices.allow_private and (address := private_host(request.url)):
        return Fetched(Outcome.PRIVATE_ADDRESS, url, detail=f"{address} is no public address", requested=False)
    assert crawler.engine is not None
    try:
        return await crawler.engine.download_async(request)
    except ClientConnectorDNSError as error:
        name = urlsplit(url).hostname or ""
        if name in refused:
            return Fetched(
                Outcome.PRIVATE_ADDRESS, url, detail=f"{name} resolves to {refused[name]}, which is no public address"
            )
        outcome, detail, retry = name_failure(error)
        return Fetched(outcome, url, detail=detail, retry=retry)
    except IgnoreRequest as error:  # raised only where decompression passes the size limit
        logger.info("%s: %s", url, error)
        return Fetched(Outcome.TOO_LARGE, url, detail="it unpacks to more than the size limit")
    except Exception as error:
        outcome, detail, retry = name_failure(error)
        return Fetched(outcome, url, detail=detail, retry=retry)


def name_failure(error: Exception) -> tuple[Outcome, str, bool]:
    """The outcome of a request without a response, a detail for the log, and whether a retry makes sense."""
    text = f"{type(error).__name__}: {error}"[:300]
    match error:
        case DownloadCancelledError():
            return Outcome.TOO_LARGE, "reading stopped at the size limit", False
        case TimeoutError():
            return Outcome.TIMEOUT, "no complete answer within the time limit", True
        case ClientConnectorDNSError():
            return Outcome.UNREACHABLE, f"the name does not resolve ({error.os_error.strerror or error.os_error})", True
        case ClientConnectorCertificateError():
            return Outcome.BAD_CERTIFICATE, text, False
        case ClientConnectorError(os_error=ConnectionRefusedError()):
            return Outcome.UNREACHABLE, "the connection is refused", True
        case ClientPayloadError():
            return Outcome.UNREACHABLE, "the connection broke off in the middle of the page", True
        case ClientHttpProxyError():
            return Outcome.UNREACHABLE, f"the proxy does not connect ({error.status} {error.message})", True
        case ClientResponseError():
            return Outcome.BAD_RESPONSE, "the answer is no HTTP", False
        case ServerDisconnectedError():
            return Outcome.UNREACHABLE, "the connection was closed", True
        case ClientConnectionError() | ConnectionError():
            said = error.strerror if isinstance(error, OSError) else ""
            return Outcome.UNREACHABLE, f"the connection was closed ({said or error})"[:300], True
        case _:
            # A body that does not decompress, a header that is no header: the answer is at fault.
            return Outcome.BAD_RESPONSE, text, False


def is_refused(headers: Headers, meta: dict[str, Any]) -> bool:
    """Whether nothing is to be read of an answer, by its headers; what is sent as a PDF, a video or an image is doubted
    in `meta` until its first bytes are there.
    """
    if meta.get(ANY_TYPE):
        if headers.get("Content-Encoding"):
            # Reading stops after enough bytes; what they unpack to must be bounded too.
            meta["download_maxsize"] = meta["unpacked"]
        return False
    media, _charset = content_type_of((headers.get("Content-Type") or b"").decode("latin-1"))
    if media and media not in PAGE_TYPES:
        length = headers.get("Content-Length") or b"0"
        if headers.get("Content-Encoding") or not length.isdigit() or int(length) > _MOST_DOUBTED:
            return True  # its first bytes tell nothing, or it is longer than a page may be
        meta[DOUBTED] = True
    return False


def is_enough(data: bytes, meta: dict[str, Any]) -> bool:
    """Whether no more is to be read after `data`: of what is no page by its first bytes, or where `meta` has enough."""
    if meta.pop(DOUBTED, False) and not looks_like_html(data):
        return True
    enough = meta.get(ENOUGH)
    if enough is None:
        return False
    meta["received"] = received = meta.get("received", 0) + len(data)
    return bool(received >= enough)


def plain_headers(response: Response) -> dict[str, str]:
    """The headers as text with names in lower case; cookies are not kept."""
    kept = {}
    for raw_name, values in response.headers.items():
        name = raw_name.decode("latin-1").lower()
        if name not in _NOT_KEPT and values:
            kept[name] = b", ".join(values).decode("latin-1")[:_LONGEST_HEADER]
    return kept


def status_detail(status: int, wait_seconds: float = 0.0) -> str:
    """The status of an answer in words, with the pause that it asks for.

    >>> status_detail(403), status_detail(429, 3600)
    ('status 403', 'status 429, asks for a pause of 1 h 0 min')
    """
    return f"status {status}" + (f", asks for a pause of {age(wait_seconds)}" if wait_seconds else "")


def retry_after(header: str, now: float | None = None) -> float:
    """The seconds that a Retry-After header asks for; 0 where it says nothing that can be read.

    `now` is in seconds since the epoch, the system's time unless told.

    >>> [retry_after(header, 1704067200) for header in ("20", "soon", "\u00b2", "Mon, 01 Jan 2024 00:01:00 GMT")]
    [20.0, 0.0, 0.0, 60.0]
    >>> retry_after("Mon, 01 Jan 2024 00:00:00 GMT")
    0.0
    """
    header = header.strip()
    if header.isascii() and header.isdecimal():
        return float(header)
    try:
        return max(0.0, parsedate_to_datetime(header).timestamp() - (time.time() if now is None else now))
    except (ValueError, TypeError, OverflowError):
        return 0.0
