"""Removal requests: organisations and pages that asked to be left out. `records/removal.py` takes their data away.

An organisation is known by a host (with or without "www.", sub-domains included) or by the provider's name; a page by its address.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Literal
from urllib.parse import urlsplit

from sqlalchemy import Connection, delete, select, update

from records.errors import InputError
from records.schema import suppressions

Kind = Literal["host", "name", "page"]
_HOST = re.compile(r"(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]+(?::\d+)?", re.I)


@dataclass(frozen=True)
class RemovalRequest:
    """One request as it is kept: `value` is what is compared, `given` what was typed; `because_of` a request by name."""

    id: int
    kind: Kind
    value: str
    given: str
    reason: str
    added_at: datetime
    because_of: int | None = None


@dataclass(frozen=True)
class Suppressed:
    """Everything that is to be left out, for many questions."""

    hosts: frozenset[str] = field(default_factory=frozenset)
    names: frozenset[str] = field(default_factory=frozenset)
    pages: frozenset[str] = field(default_factory=frozenset)

    def __bool__(self) -> bool:
        return bool(self.hosts or self.names or self.pages)

    def covers_host(self, host: str) -> bool:
        """Whether the organisation at this host (a netloc) asked to be left out.

        >>> left_out = Suppressed(hosts=frozenset(["harbor.example"]))
        >>> [left_out.covers_host(h) for h in ("www.harbor.example:80", "iop.harbor.example", "newharbor.example")]
        [True, True, False]
        """
        labels = host_key(host).split(".")
        return any(".".join(labels[at:]) in self.hosts for at in range(len(labels)))

    def covers_name(self, name: str) -> bool:
        """Whether the provider of this name asked to be left out."""
        return name_key(name) in self.names

    def covers_url(self, url: str) -> bool:
        """Whether the page, or the organisation that it is of, asked to be left out."""
        return bool(self) and (page_key(url) in self.pages or self.covers_host(urlsplit(url).netloc))


def host_key(host: str) -> str:
    """
    >>> host_key("WWW.Harbor.example:8080")
    'harbor.example'
    """
    return re.sub(r":\d+$", "", host.lower()).removeprefix("www.").rstrip(".")


def name_key(name: str) -> str:
    """A provider's name without case, signs and legal form.

    >>> name_key("Harbor  Quarry Recovery, Inc."), name_key("harbor-quarry recovery")
    ('harbor quarry recovery', 'harbor quarry recovery')
    """
    words = re.sub(r"[\W_]+", " ", name.casefold()).split()
    while len(words) > 1 and words[-1] in ("inc", "llc", "corp", "ltd", "lp", "pc"):
        words.pop()
    return " ".join(words)


def page_key(url: str) -> str:
    """A page's address without scheme, "www.", fragment and closing slash.

    >>> page_key("http://www.Harbor.example/IOP/?a=1#top"), page_key("https://harbor.example")
    ('harbor.example/IOP?a=1', 'harbor.example')
    """
    parts = urlsplit(url)
    query = f"?{parts.query}" if parts.query else ""
    return f"{host_key(parts.netloc)}{parts.path.rstrip('/')}{query}"


def spellings(key: str) -> list[str]:
    """The addresses that have this page key.

    >>> len(spellings("harbor.example/iop")), "https://www.harbor.example/iop/" in spellings("harbor.example/iop")
    (8, True)
    """
    path, _, query = key.partition("?")
    tail = f"?{query}" if query else ""
    return [
        f"{scheme}://{www}{path}{slash}{tail}"
        for scheme in ("http", "https")
        for www in ("", "www.")
        for slash in ("", "/")
    ]


def read_request(given: str, kind: Kind | None = None) -> tuple[Kind, str]:
    """What a person typed: kind and value. A host or an address without a path is an organisation; InputError where it is nothing.

    >>> read_request("https://www.harbor.example/"), read_request("harbor.example/iop"), read_request("Harbor Quarry, Inc")
    (('host', 'harbor.example'), ('page', 'harbor.example/iop'), ('name', 'harbor quarry'))
    >>> read_request("https://harbor.example/", "page")
    ('page', 'harbor.example')
    """
    text = given.strip()
    bare = re.sub(r"^https?://", "", text, flags=re.I)
    host, slash, rest = bare.partition("/")
    is_address = bool(_HOST.fullmatch(host)) and not re.search(r"\s", bare)
    if kind is None:
        kind = ("page" if slash and rest.strip("/") else "host") if is_address else "name"
    if kind != "name" and not is_address:
        raise InputError(f"{given!r} is no address; give a host (harbor.example) or a page's URL")
    value = {"host": host_key(host), "page": page_key(f"https://{bare}"), "name": name_key(text)}[kind]
    if not value:
        raise InputError(f"{given!r} names nobody; give a host, a provider's name or a page's URL")
    return kind, value


def suppressed(connection: Connection) -> Suppressed:
    """All that is to be left out."""
    found: dict[str, set[str]] = {"host": set(), "name": set(), "page": set()}
    for row in connection.execute(select(suppressions.c.kind, suppressions.c.value)):
        found[row.kind].add(row.value)
    return Suppressed(*(frozenset(found[kind]) for kind in ("host", "name", "page")))


def list_requests(connection: Connection) -> list[RemovalRequest]:
    """The requests in the order in which they came; hosts found by a name follow from it."""
    return [
        RemovalRequest(
            row.id, row.kind, row.value, row.given, row.reason, datetime.fromtimestamp(row.added_at, UTC), row.because_of
        )
        for row in connection.execute(select(suppressions).order_by(suppressions.c.id))
    ]  # fmt: skip


def add_request(
    connection: Connection, kind: Kind, value: str, *, given: str, reason: str = "", now: datetime,
    because_of: int | None = None,
) -> int:  # fmt: skip
    """Keep a request and answer its id; one that is there already stays, and becomes one of its own where it followed from a name."""
    known = connection.execute(
        select(suppressions).where(suppressions.c.kind == kind, suppressions.c.value == value)
    ).first()
    if known is not None:
        if because_of is None and known.because_of is not None:
            own = {"because_of": None, "given": given, "reason": reason, "added_at": now.timestamp()}
            connection.execute(update(suppressions).where(suppressions.c.id == known.id).values(**own))
        return int(known.id)
    values = {"kind": kind, "value": value, "given": given, "reason": reason, "because_of": because_of}
    added = connection.execute(
        suppressions.insert().values(**values, added_at=now.timestamp()).returning(suppressions.c.id)
    )
    return int(added.scalar_one())


def remove_requests(connection: Connection, which: Sequence[RemovalRequest]) -> int:
    """Take requests back, with the hosts that followed from them; answers how many rows went."""
    ids = [request.id for request in which]
    gone = connection.execute(
        delete(suppressions).where(suppressions.c.id.in_(ids) | suppressions.c.because_of.in_(ids))
    )
    return gone.rowcount


def find_requests(connection: Connection, given: str) -> list[RemovalRequest]:
    """The request of that number, or those of that host, name or page; InputError where there is none."""
    known = list_requests(connection)
    if given.strip().isdigit():
        found = [request for request in known if request.id == int(given)]
    else:
        kind, value = read_request(given)
        found = [request for request in known if request.value == value and (request.kind == kind or kind == "host")]
    if not found:
        named = ", ".join(f"{request.id} ({request.given})" for request in known) or "there are none"
        raise InputError(f"there is no removal request {given!r}. Known: {named}.")
    return found
