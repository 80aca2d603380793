"""A page's markup without what is most of many pages and never text: scripts, styles, drawings, inlined pictures."""

from __future__ import annotations

import re

_DATA_URI = re.compile(rb"data:[a-z]+/[a-z0-9.+-]+;base64,[A-Za-z0-9+/=\s]{200,}")


def without_pictures(markup: bytes) -> bytes:
    """The markup without pictures that are inlined as base64."""
    return _DATA_URI.sub(b"data:,", markup) if b"base64," in markup else markup


def without_code(markup: bytes) -> bytes:
    """The markup without scripts (JSON-LD stays), styles and drawings: half of many a page, and never text.

    An element ends at its first end tag, as in a browser; one that never ends is left to the parser.

    >>> without_code(b"<p>a<script>if (a < b) {}</script>b<svg><title>t</title></svg></p><STYLE>p{}</STYLE>")
    b'<p>ab<svg>t</svg></p>'
    """
    low = markup.lower()
    for name in (b"script", b"style", b"svg"):
        if b"<" + name in low:
            markup, low = _cut(markup, low, name)
    return markup


def _cut(markup: bytes, low: bytes, name: bytes) -> tuple[bytes, bytes]:
    """The markup without the elements of that name, and the same in lower case: to lower a page again costs more than to cut it."""
    kept: list[bytes] = []
    kept_low: list[bytes] = []
    place = 0
    while (start := low.find(b"<" + name, place)) >= 0:
        end = low.find(b"</" + name, start)
        close = low.find(b">", end) if end >= 0 else -1
        if close < 0:
            break
        inside = low[start:end]
        behind = start + len(name) + 1
        kept.append(markup[place:start])
        kept_low.append(low[place:start])
        is_data = name == b"script" and b"ld+json" in inside[: inside.find(b">") + 1]
        if is_data or low[behind : behind + 1] not in b" >\t\n\r/":
            kept.append(markup[start : close + 1])
            kept_low.append(low[start : close + 1])
        elif name == b"svg" and (b"<title" in inside or b"<text" in inside):
            kept.append(b"<svg>t</svg>")  # text that is left out: no quote may reach across it
            kept_low.append(b"<svg>t</svg>")
        place = close + 1
    kept.append(markup[place:])
    kept_low.append(low[place:])
    return b"".join(kept), b"".join(kept_low)
