"""A farm of made-up sites on loopback for the crawl measurements: `python bench/farm.py SITES PAGES BYTES`.

Acts as an HTTP proxy for http://siteNN.example/. Prints its port as the first line. A GET of /counts (without
a host) answers as JSON how often each page was asked for and the most requests that one host had at once.
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
from collections import Counter

SUBJECTS = """
iop php outpatient residential detox insurance admissions schedule contact faq locations telehealth therapies
aftercare services conditions families veterans about
""".split()
_WORDS = """
group evening morning program weekly session clinician insurer coverage intake call family support therapy recovery
outpatient schedule hour monday tuesday wednesday thursday friday adult plan network verify step
""".split()


class Farm:
    """The sites, and what was asked of them."""

    def __init__(self, sites: int, pages: int, size: int) -> None:
        self.hosts = {f"site{number:03}.example" for number in range(sites)}
        self.paths = ["/"] + [f"/{_subject(number)}" for number in range(pages - 1)]
        self.size = size
        self.asked: Counter[str] = Counter()
        self.now: Counter[str] = Counter()
        self.most_at_once = 0
        chance = random.Random(7)
        self._paragraphs = [" ".join(chance.choices(_WORDS, k=80)) for _ in range(300)]

    def answer(self, url: str) -> tuple[int, str, bytes]:
        """Status, content type and body for an absolute URL, or for /counts."""
        if url == "/counts":
            counts = {"asked": self.asked, "most_at_once": self.most_at_once, "bytes": self.size}
            return 200, "application/json", json.dumps(counts).encode()
        _scheme, _, rest = url.partition("://")
        host, _, path = rest.partition("/")
        path = "/" + path
        if host not in self.hosts or path not in self.paths:
            return 404, "text/plain", b"not here"
        self.asked[url] += 1
        return 200, "text/html; charset=utf-8", self.page(host, path)

    def page(self, host: str, path: str) -> bytes:
        """A page of about `size` bytes: a menu of all pages, 60 links that lead nowhere of use, paragraphs."""
        chance = random.Random(f"{host}{path}")
        menu = "".join(f'<li><a href="{target}">{target[1:] or "home"}</a></li>' for target in self.paths)
        cards = "".join(
            f'<div class="card"><a class="link" href="https://elsewhere.example/{chance.random()}">more</a></div>'
            for _ in range(60)
        )
        parts = [f"<!doctype html><html><head><title>{host}{path}</title></head><body><ul>{menu}</ul>{cards}"]
        length = len(parts[0])
        while length < self.size:
            parts.append(f'<section class="row"><h2>{path}</h2><p>{chance.choice(self._paragraphs)}</p></section>')
            length += len(parts[-1])
        return "".join(parts).encode()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer the requests of one connection."""
        try:
            while line := await reader.readline():
                while (await reader.readline()).strip():
                    pass
                url = line.split()[1].decode()
                host = url.split("/")[2] if "://" in url else ""
                self.now[host] += 1
                self.most_at_once = max(self.most_at_once, self.now[host] if host else 0)
                status, kind, body = self.answer(url)
                head = f"HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
                writer.write(head.encode() + body)
                await writer.drain()
                self.now[host] -= 1
        except (ConnectionError, IndexError):
            self.now[host] -= 1
        finally:
            writer.close()


def _subject(number: int) -> str:
    turn, place = divmod(number, len(SUBJECTS))
    return SUBJECTS[place] + "-program" * turn


async def main(sites: int, pages: int, size: int) -> None:
    """Serve until standard input ends."""
    server = await asyncio.start_server(Farm(sites, pages, size).serve, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(main(*(int(argument) for argument in sys.argv[1:4])))
