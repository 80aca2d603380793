"""A farm of made-up sites on loopback for the crawl measurements: `python bench/farm.py SITES PAGES BYTES [SMALL] [lively]`.

Acts as an HTTP proxy for http://siteNNN.example/ and, for SMALL further ones of one short page, http://smallNNNN.example/.
Where it is lively its sites have robots.txt, sitemaps and ETags, and some answer with 404, 429, 500, slowly, or with redirects.
Prints its port as the first line. Without a host, GET /counts answers as JSON what was asked and how (see `Counts`),
/reset begins to count anew, and /change/N changes N pages, which are spread over all sites.
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
import time
from collections import Counter
from dataclasses import dataclass, field

SUBJECTS = """
iop php outpatient residential detox insurance admissions schedule contact faq locations telehealth therapies
aftercare services conditions families veterans about
""".split()
_WORDS = """
group evening morning program weekly session clinician insurer coverage intake call family support therapy recovery
outpatient schedule hour monday tuesday wednesday thursday friday adult plan network verify step
""".split()
_PLAIN_WORDS = """
the and with that from their people place together which through when where have been many years house garden every
people work small large room water light paper morning story begin ready open kind long road river stone table
""".split()
LONG_DELAY = 0.4  # seconds, which every tenth lively site asks for
_SLOW = 0.5
_ATTRIBUTES = (
    'class="row container-fluid section section--wide column col-12 col-md-8 offset-md-2 fade in-view" '
    'style="padding-top:24px;padding-bottom:48px;background-size:cover" data-widget="text-editor.default" '
    """data-settings='{"animation":"fadeInUp","delay":200,"breakpoints":[480,768,1024],"sticky":"none"}'"""
)
_LEVELS = {"/iop": "Intensive Outpatient Program (IOP)", "/php": "Partial Hospitalization Program (PHP)"}


@dataclass
class Counts:
    """What was asked since the last reset. `gaps` are the least seconds between the starts of two requests to a host,
    over all hosts that ask for no delay of their own and over those that do; `stored` requests are for what had been
    sent before and has an ETag, of which `conditional` ones named it; `bodies` were sent with status 200.
    """

    asked: Counter[str] = field(default_factory=Counter)
    statuses: Counter[int] = field(default_factory=Counter)
    most_at_once: int = 0
    gaps: dict[str, float] = field(default_factory=dict)
    requests: int = 0
    stored: int = 0
    conditional: int = 0
    bodies: int = 0


class Farm:
    """The sites, and what was asked of them."""

    def __init__(self, sites: int, pages: int, size: int, small: int = 0, *, lively: bool = False) -> None:
        self.numbers = {f"site{number:03}.example": number for number in range(sites)}
        self.small = {f"small{number:04}.example" for number in range(small)}
        self.paths = ["/"] + [f"/{_subject(number)}" for number in range(pages - 1)]
        self.size = size
        self.lively = lively
        self.counts = Counts()
        self.changed: dict[str, int] = {}
        self._now: Counter[str] = Counter()
        self._last: dict[str, float] = {}
        self._sent: set[str] = set()
        self._failed_once: set[str] = set()
        chance = random.Random(7)
        # A page that was all terms would take longer to read than any page of a provider does.
        words = _PLAIN_WORDS * 2 + _WORDS if lively else _WORDS
        self._paragraphs = [" ".join(chance.choices(words, k=30)) for _ in range(300)]

    def control(self, path: str) -> bytes:
        """The answer to a request without a host."""
        if path == "/reset":
            self.counts = Counts()
            self._last.clear()
        elif path.startswith("/change/"):
            every = [f"http://{host}{target}" for target in self.paths for host in self.numbers]
            count = int(path.rpartition("/")[2])
            for url in every[:: max(1, len(every) // count)][:count]:
                self.changed[url] = self.changed.get(url, 0) + 1
        return json.dumps(vars(self.counts) | {"changed": sorted(self.changed)}).encode()

    def answer(self, url: str, if_none_match: str) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body for an absolute URL."""
        _scheme, _, rest = url.partition("://")
        host, _, path = rest.partition("/")
        path = f"/{path}"
        found = self._find(host, path, url)
        if found is None:
            return 404, {"Content-Type": "text/plain"}, b"not here"
        kind, body = found
        if isinstance(kind, int):
            self._failed_once.add(url)
            return kind, {"Location": "/iop"} if kind == 301 else {"Retry-After": "1"}, b"later"
        if not self.lively:
            return 200, {"Content-Type": kind}, body
        etag = f'"{self.changed.get(url, 0)}-{len(body)}"'
        if url in self._sent:
            self.counts.stored += 1
            self.counts.conditional += bool(if_none_match)
        if if_none_match == etag:
            return 304, {"ETag": etag}, b""
        self._sent.add(url)
        return 200, {"Content-Type": kind, "ETag": etag}, body

    def _find(self, host: str, path: str, url: str) -> tuple[str | int, bytes] | None:
        """Content type and body, or the status of an answer without a page; None: there is no such page."""
        html = "text/html; charset=utf-8"
        number = self.numbers.get(host)
        if number is None:
            return (
                (html, b"<p>A small site of one page, with enough words to be read.</p>")
                if (host in self.small and path == "/")
                else None
            )
        if self.lively:
            trouble = number % 10
            if path == "/robots.txt":
                delay = f"Crawl-delay: {LONG_DELAY}\n" if trouble == 6 else ""
                return (
                    "text/plain",
                    f"User-agent: *\n{delay}Disallow: /portal\nSitemap: http://{host}/sitemap.xml\n".encode(),
                )
            if path == "/sitemap.xml":
                entries = "".join(f"<url><loc>http://{host}{target}</loc></url>" for target in self.paths)
                return "application/xml", f"<urlset>{entries}</urlset>".encode()
            if trouble == 1 and path == "/old-iop":
                return 301, b""
            if (trouble, path) in ((3, "/schedule"), (4, "/insurance")) and url not in self._failed_once:
                return 429 if trouble == 3 else 500, b""
        return (html, self.page(host, path)) if path in self.paths else None

    def page(self, host: str, path: str) -> bytes:
        """A page of about `size` bytes: a menu of all pages, 60 links that lead nowhere of use, paragraphs.

        A fifth of it is text, as of the saved pages of real providers; the rest is what page builders write.
        """
        url = f"http://{host}{path}"
        chance = random.Random(f"{host}{path}")
        extra = {1: ["/old-iop"], 2: ["/programs/closed"]}.get(self.numbers[host] % 10, []) if self.lively else []
        menu = "".join(f'<li><a href="{target}">{target[1:] or "home"}</a></li>' for target in [*self.paths, *extra])
        cards = "".join(
            f'<div class="card"><a class="link" href="https://elsewhere.example/{chance.random()}">more</a></div>'
            for _ in range(60)
        )
        parts = [f"<!doctype html><html><head><title>{host}{path}</title></head><body><ul>{menu}</ul>{cards}"]
        if level := _LEVELS.get(path):
            parts.append(
                f"<h1>{level}</h1><p>Our {level} meets Monday, Tuesday and Thursday, "
                f"{6 - self.changed.get(url, 0) % 3}:00 pm to 9:00 pm. We are in network with Aetna.</p>"
            )
        elif url in self.changed:
            parts.append(f"<p>Changed {self.changed[url]} times.</p>")
        length = sum(map(len, parts))
        while length < self.size:
            parts.append(
                f"<section {_ATTRIBUTES}><div {_ATTRIBUTES}><h2>{path}</h2><p>{chance.choice(self._paragraphs)}.</p></div></section>"
            )
            length += len(parts[-1])
        return "".join(parts).encode()

    def begin(self, host: str, url: str) -> None:
        """Count a request that has arrived."""
        counts, now = self.counts, time.monotonic()
        counts.requests += 1
        counts.asked[url] += 1
        self._now[host] += 1
        counts.most_at_once = max(counts.most_at_once, self._now[host])
        if host in self._last:
            kind = "long" if self.numbers.get(host, 0) % 10 == 6 else "usual"
            gap = now - self._last[host]
            counts.gaps[kind] = min(counts.gaps.get(kind, gap), gap)
        self._last[host] = now

    def end(self, host: str, status: int) -> None:
        """Count a request that was answered."""
        self._now[host] -= 1
        self.counts.statuses[status] += 1
        self.counts.bodies += status == 200

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer the requests of one connection."""
        host, status = "", 0
        try:
            while line := await reader.readline():
                if_none_match = ""
                while (header := await reader.readline()).strip():
                    name, _, value = header.decode("latin-1").partition(":")
                    if name.lower() == "if-none-match":
                        if_none_match = value.strip()
                url = line.split()[1].decode()
                if "://" not in url:
                    writer.write(_head(200, {}, body := self.control(url)) + body)
                    await writer.drain()
                    continue
                host, status = url.split("/")[2], 0
                self.begin(host, url)
                if self.lively and self.numbers.get(host, 0) % 10 == 5 and url.endswith("/php"):
                    await asyncio.sleep(_SLOW)
                status, headers, body = self.answer(url, if_none_match)
                writer.write(_head(status, headers, body) + body)
                await writer.drain()
                self.end(host, status)
                host = ""
        except (ConnectionError, IndexError):
            pass
        finally:
            if host:
                self.end(host, status)
            writer.close()


def _head(status: int, headers: dict[str, str], body: bytes) -> bytes:
    lines = [f"HTTP/1.1 {status} X", *(f"{name}: {value}" for name, value in headers.items())]
    if status != 304:
        lines.append(f"Content-Length: {len(body)}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def _subject(number: int) -> str:
    turn, place = divmod(number, len(SUBJECTS))
    return SUBJECTS[place] + "-program" * turn


async def main(sites: int, pages: int, size: int, small: int, *, lively: bool) -> None:
    """Serve until standard input ends."""
    farm = Farm(sites, pages, size, small, lively=lively)
    server = await asyncio.start_server(farm.serve, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[1:] if argument.isdigit()]
    asyncio.run(main(*numbers[:3], *(numbers[3:4] or [0]), lively="lively" in sys.argv))
