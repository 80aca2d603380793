"""A store with one site whose pages a test sets as a crawl and an extraction would leave them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, select, update

from records.archive import pack, store_body
from records.database import open_database, reading
from records.extractions import Extracted, save_extractions
from records.history import Change, changes_of, changes_since
from records.models import Code, Evidence, Insurer, PageExtraction, Price, ProgramExtraction, Session, Text
from records.programs import current_programs
from records.schema import pages, sites
from records.site_update import SiteUpdate, update_site

HOST = "quarry.example"
DAY = datetime(2026, 3, 1, tzinfo=UTC)
Days = float


def quoted(*quotes: str) -> list[Evidence]:
    return [Evidence(quote=quote) for quote in quotes]


def insurer(id: str, status: str = "accepted", plans: tuple[str, ...] = ()) -> Insurer:
    quote = f"{id} is {status} {' '.join(plans)}".strip()
    return Insurer(id=id, status=status, plan_types=list(plans), evidence=quoted(quote))  # type: ignore[arg-type]


def session(days: str, start: str, end: str) -> Session:
    return Session(days=days.split(), start=start, end=end, evidence=quoted(f"{days} {start}-{end}"))  # type: ignore[arg-type]


def price(amount: float, per: str = "day") -> Price:
    return Price(min=amount, max=amount, per=per, evidence=quoted(f"${amount:g} a {per}"))  # type: ignore[arg-type]


def says(
    level: str | None = "iop", *, track: str | None = None, sessions: tuple[Session, ...] = (),
    modalities: tuple[str, ...] = (), conditions: tuple[str, ...] = (), more: tuple[ProgramExtraction, ...] = (), **of_provider: Any,
) -> PageExtraction:  # fmt: skip
    """What a page of a provider says: one program (none where `level` is None), and `more`."""
    programs = list(more)
    if level is not None:
        programs.append(program(level, track=track, sessions=sessions, modalities=modalities, conditions=conditions))
    return PageExtraction(page_role="provider", programs=programs, **of_provider)


def program(
    level: str,
    *,
    track: str | None = None,
    sessions: tuple[Session, ...] = (),
    modalities: tuple[str, ...] = (),
    conditions: tuple[str, ...] = (),
) -> ProgramExtraction:
    return ProgramExtraction(
        level_of_care=Text(value=level, evidence=quoted(f"We offer {level}")),
        track=track,
        sessions=list(sessions),
        modalities=[Code(code=code, evidence=quoted(f"We offer {code}")) for code in modalities],
        conditions=[Code(code=code, evidence=quoted(f"We treat {code}")) for code in conditions],
    )


@dataclass
class Store:
    """The store of a home; days are counted from DAY."""

    home: Path
    engine: Engine
    extractor: str = "v1"

    @classmethod
    def made(cls, home: Path) -> Store:
        engine = open_database(home)
        with engine.begin() as connection:
            connection.execute(
                sites.insert().values(host=HOST, name="Quarry", start_url=f"http://{HOST}/", added_at=0.0)
            )
        return cls(home, engine)

    def page(self, path: str, body: str, *, day: Days, outcome: str = "ok") -> int:
        """The crawl fetched this text at a page, or the server said again that it stands; gives the page's id."""
        when, url = (DAY + timedelta(days=day)).timestamp(), f"http://{HOST}/{path}"
        packed = pack(body.encode())
        with self.engine.begin() as connection:
            store_body(connection, packed)
            known = connection.execute(select(pages).where(pages.c.url == url)).first()
            values = {"sha256": packed.sha256, "final_url": url, "outcome": outcome, "last_confirmed": when}
            if known is None or known.sha256 != packed.sha256:
                values["fetched_at"] = when
            if known is None:
                made = connection.execute(pages.insert().values(host=HOST, url=url, **values).returning(pages.c.id))
                return made.scalar_one()
            connection.execute(update(pages).where(pages.c.id == known.id).values(**values))
            return int(known.id)

    def failed(self, path: str, outcome: str) -> None:
        """The crawl asked for a page and did not get it."""
        with self.engine.begin() as connection:
            connection.execute(update(pages).where(pages.c.url == f"http://{HOST}/{path}").values(outcome=outcome))

    def read(self, page_id: int, extraction: PageExtraction | None, error: str | None = None) -> None:
        """The extractor read the newest text of a page, or could not."""
        with self.engine.begin() as connection:
            sha256 = connection.execute(select(pages.c.sha256).where(pages.c.id == page_id)).scalar_one()
            save_extractions(
                connection, [Extracted(page_id, sha256, extraction, error)], extractor=self.extractor, now=DAY
            )

    def put(self, path: str, body: str, extraction: PageExtraction, *, day: Days) -> int:
        """A page fetched and read."""
        page_id = self.page(path, body, day=day)
        self.read(page_id, extraction)
        return page_id

    def update(self, *, day: Days, accept: bool = False, doubt: str | None = None) -> SiteUpdate:
        """Bring the programs to what the pages state; `doubt` says why the crawl could not confirm the site."""
        now = DAY + timedelta(days=day)
        with self.engine.begin() as connection:
            return update_site(
                connection, HOST, "Quarry", extractor=self.extractor, now=now, accept=accept, doubt=doubt
            )

    def programs(self) -> list[Any]:
        with reading(self.engine) as connection:
            return list(current_programs(connection))

    def history(self, program_id: str) -> list[Change]:
        with reading(self.engine) as connection:
            return changes_of(connection, program_id)

    def since(self, day: Days, *, at: Days = 1000, **chosen: Any) -> list[Change]:
        moment, now = DAY + timedelta(days=day), DAY + timedelta(days=at)
        with reading(self.engine) as connection:
            return list(changes_since(connection, moment, now=now, **chosen))


def told(changes: list[Change]) -> list[tuple[str, str]]:
    """Kind and cause of each change."""
    return [(change.kind, change.cause) for change in changes]
