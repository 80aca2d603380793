"""Sends one request through Scrapy's downloader and names what came back. Redirects are the caller's to follow."""

from __future__ import annotations

import time
from email.utils import parsedate_to_datetime
from typing import Any

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
    StopDownload,
)
from scrapy.http import Headers, Response
from scrapy.http.request import NO_CALLBACK
from twisted.internet import error as network

from crawler.fetched import Fetched
from crawler.outcomes import Outcome
from crawler.page_checks import PAGE_TYPES, content_type_of
from crawler.settings import CrawlSettings

ANY_TYPE = "any_type"  # request.meta: take the body whatever its type (robots.txt, sitemaps)
_NOT_KEPT = frozenset({"set-cookie", "set-cookie2"})
_LONGEST_HEADER = 500
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
    assert crawler.engine is not None
    try:
        return await crawler.engine.download_async(request)
    except IgnoreRequest as error:  # raised only where decompression passes the size limit
        return Fetched(Outcome.TOO_LARGE, url, detail=str(error))
    except Exception as error:
        outcome, detail, retry = name_failure(error)
        return Fetched(outcome, url, detail=detail, retry=retry)


def name_failure(error: Exception) -> tuple[Outcome, str, bool]:
    """The outcome of a request without a response, a detail for the log, and whether a retry makes sense."""
    text = f"{type(error).__name__}: {error}"[:300]
    match error:
        case DownloadCancelledError():
            return Outcome.TOO_LARGE, "reading stopped at the size limit", False
        case DownloadTimeoutError():
            return Outcome.TIMEOUT, text, True
        case CannotResolveHostError():
            return Outcome.UNREACHABLE, f"the name does not resolve ({error})", True
        case DownloadConnectionRefusedError():
            return Outcome.UNREACHABLE, "the connection is refused", True
        case ResponseDataLossError():
            return Outcome.UNREACHABLE, "the connection broke off in the middle of the page", True
        case DownloadFailedError() if "certificate verify failed" in text or "VerificationError" in text:
            return Outcome.BAD_CERTIFICATE, text, False
        case DownloadFailedError() if "ParseError" in text:
            return Outcome.BAD_RESPONSE, text, False
        case DownloadFailedError() | network.ConnectError() | network.ConnectionLost() | network.ConnectionDone():
            return Outcome.UNREACHABLE, text, True
        case _:
            # A body that does not decompress, a header that is no header: the answer is at fault.
            return Outcome.BAD_RESPONSE, text, False


def refuse_other_types(headers: Headers, request: Request) -> None:
    """Handler of headers_received: stop before a PDF, a video or an image is downloaded."""
    if request.meta.get(ANY_TYPE):
        return
    media, _charset = content_type_of((headers.get("Content-Type") or b"").decode("latin-1"))
    if media and media not in PAGE_TYPES:
        raise StopDownload(fail=False)


def plain_headers(response: Response) -> dict[str, str]:
    """The headers as text with names in lower case; cookies are not kept."""
    kept = {}
    for raw_name, values in response.headers.items():
        name = raw_name.decode("latin-1").lower()
        if name not in _NOT_KEPT and values:
            kept[name] = b", ".join(values).decode("latin-1")[:_LONGEST_HEADER]
    return kept


def retry_after(header: str) -> float:
    """The seconds that a Retry-After header asks for; 0 where it says nothing that can be read.

    >>> retry_after("20"), retry_after("soon"), retry_after("Mon, 01 Jan 2024 00:00:00 GMT")
    (20.0, 0.0, 0.0)
    """
    if header.strip().isdigit():
        return float(header)
    try:
        return max(0.0, parsedate_to_datetime(header).timestamp() - time.time())
    except ValueError:
        return 0.0
