"""The tables of the store. SQLAlchemy Core, so that the same code runs on SQLite and on PostgreSQL.

All times are UTC, stored as seconds since the epoch (REAL): comparable in SQL, free of driver time zones.
"""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    func,
    select,
)

SCHEMA_VERSION = 5  # raised with a step in records/migrations.py
metadata = MetaData()

meta = Table(
    "meta",
    metadata,
    Column("key", String, primary_key=True),
    Column("value", String, nullable=False),
)

# --- the frontier: what is to be fetched, by whom, when ---------------------------------------------------

sites = Table(
    "sites",
    metadata,
    Column("host", String, primary_key=True),  # netloc of the start URL, lower case, "www." kept
    Column("name", String, nullable=False),
    Column("start_url", String, nullable=False),
    Column("note", String, nullable=False, default=""),
    Column("kind", String, nullable=False, default="provider"),  # provider | lead_generation (listed, never crawled)
    Column("added_at", Float, nullable=False),
    Column("active", Integer, nullable=False, default=1),
    # A worker leases a host: one host, one worker, one request at a time.
    Column("leased_by", String),
    Column("leased_until", Float),
    Column("not_before", Float, nullable=False, default=0.0),
    Column("crawl_delay", Float),
    Column("failures", Integer, nullable=False, default=0),  # in a row; at the limit the site is given up
    Column("run_id", String),  # the crawl run that the columns below speak of
    Column("pages_taken", Integer, nullable=False, default=0),  # of the budget of pages a site
    Column("sitemaps_read", Integer, nullable=False, default=0),
    Column("outcome", String),  # the site as a whole: ok, unreachable, robots_denied, blocked …; NULL: not done
    Column("detail", String),  # what the outcome was concluded from, and what of the site was left out
    Column("failed_runs", Integer, nullable=False, default=0, server_default="0"),  # in a row, up to the last one
    Column("rest_until", Float),  # left alone until then: it failed in run after run, or asked for it (Retry-After)
    Index("sites_waiting", "run_id", "outcome", "not_before", "host"),  # who is next, without a look at all the others
)

pages = Table(
    "pages",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("host", String, ForeignKey("sites.host"), nullable=False),
    Column("url", String, nullable=False, unique=True),
    Column("score", Float, nullable=False, default=0.0),
    Column("depth", Integer, nullable=False, default=0),
    Column("found_on", String),
    Column("due_at", Float),  # NULL: known, but not to be fetched (over the budget, or given up)
    Column("attempts", Integer, nullable=False, default=0),  # that failed, in this run
    Column("run_id", String),  # the crawl run that last settled it (fetched it, or gave it up)
    Column("outcome", String),  # of the last attempt; NULL: never tried
    Column("status", Integer),  # of the answer that brought the newest body; so are the three below
    Column("final_url", String),
    Column("etag", String),
    Column("last_modified", String),
    Column("sha256", String, ForeignKey("bodies.sha256")),  # the newest body
    Column("fetched_at", Float),  # when that body was fetched
    Column("last_confirmed", Float),  # when the server last said it still stands (200 or 304)
    Column("ask_interval", Float),  # seconds between two runs that ask for it; NULL: never fetched
    Column("ask_again_at", Float),  # no run asks for it before; NULL: the next one does
    Column("missed_runs", Integer, nullable=False, default=0, server_default="0"),  # in a row that found 404 or 410
    Index("pages_due", "host", "due_at"),
    Index("pages_sha256", "sha256"),
)

# robots.txt and sitemaps as last read, so that they too are asked for only if they changed.
site_files = Table(
    "site_files",
    metadata,
    Column("url", String, primary_key=True),
    Column("host", String, ForeignKey("sites.host"), nullable=False),
    Column("etag", String),
    Column("last_modified", String),
    Column("body", LargeBinary, nullable=False),  # zstandard
    Index("site_files_host", "host"),
)

# --- the archive: what was fetched, never changed ---------------------------------------------------------

bodies = Table(
    "bodies",
    metadata,
    Column("sha256", String, primary_key=True),
    Column("body", LargeBinary, nullable=False),  # zstandard
    Column("size", Integer, nullable=False),
    Column("content_type", String, nullable=False, default=""),
    Column("charset", String),
)

fetches = Table(
    "fetches",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("page_id", Integer, ForeignKey("pages.id"), nullable=False),
    Column("run_id", String),
    Column("fetched_at", Float, nullable=False),
    Column("outcome", String, nullable=False),
    Column("status", Integer),
    Column("final_url", String),
    Column("headers", Text),  # JSON object
    Column("sha256", String, ForeignKey("bodies.sha256")),
    Column("detail", String, nullable=False, default=""),
    Index("fetches_page", "page_id"),
)

# --- what was read ----------------------------------------------------------------------------------------

extractions = Table(
    "extractions",
    metadata,
    Column("page_id", Integer, ForeignKey("pages.id"), nullable=False),
    Column("sha256", String, nullable=False),
    Column("extractor", String, nullable=False),  # version of the extractor's code and vocabulary
    Column("extracted_at", Float, nullable=False),
    Column("error", String),
    Column("extraction", Text),  # PageExtraction as JSON; NULL where there was an error
    UniqueConstraint("page_id", name="one_extraction_a_page"),
)

programs = Table(
    "programs",
    metadata,
    Column("id", String, primary_key=True),
    Column("provider_id", String, nullable=False),
    Column("site", String, nullable=False),
    Column("level_of_care", String, nullable=False),
    Column("track", String),
    Column("program", Text, nullable=False),  # Program as JSON
    Column("first_seen", Float, nullable=False),
    Column("last_confirmed", Float, nullable=False),
    Column("gone_since", Float),  # history: no page states it any more
    Index("programs_site", "site"),
)

# Every value that a program ever had: a value that disappears from a site becomes history, not nothing.
program_values = Table(
    "program_values",
    metadata,
    Column("program_id", String, ForeignKey("programs.id"), primary_key=True),
    Column("field", String, primary_key=True),
    Column("key", String, primary_key=True),  # the value itself, canonical JSON without evidence
    Column("value", Text, nullable=False),  # with evidence, as JSON
    Column("first_seen", Float, nullable=False),
    Column("last_confirmed", Float, nullable=False),
    Column("gone_since", Float),
)

# What each site gives and fails now, and since when.
site_checks = Table(
    "site_checks",
    metadata,
    Column("host", String, ForeignKey("sites.host"), primary_key=True),
    Column("checked_at", Float, nullable=False),
    Column("programs", Integer, nullable=False),
    Column("stated", Text, nullable=False),  # JSON object: programs that state each watched field
    Column("problems", Text, nullable=False, default="[]"),  # JSON: [check, what is wrong] …
    Column("failing_since", Float),
    Column("stated_in_index", Text),  # `stated` as it was when the index in use was made; NULL: the site was not in it
)

# The state of each site's pages of which its programs were last made: what the next run is compared with, so that
# a page that changed is told from one that is read differently.
read_pages = Table(
    "read_pages",
    metadata,
    Column("page_id", Integer, ForeignKey("pages.id"), primary_key=True),
    Column("host", String, nullable=False),
    Column("url", String, nullable=False),  # where the text stood, after redirects
    Column("sha256", String, ForeignKey("bodies.sha256"), nullable=False),
    Column("fetched_at", Float, nullable=False),
    Column("last_confirmed", Float, nullable=False),
    Column("made_by", String),  # versions that made the programs of the site
    Column("extractor", String),  # version that read `extraction`
    Column("extraction", Text),  # PageExtraction as JSON, where the table extractions holds this body's no more
    Index("read_pages_host", "host"),
)

# What changed, never changed itself: a line for each program or value that came, went or was replaced by another.
changes = Table(
    "changes",
    metadata,
    Column("id", Integer, primary_key=True),  # the order in which they were noticed, whatever the clock said
    Column("at", Float, nullable=False),
    Column("program_id", String, nullable=False),
    Column("site", String, nullable=False),
    Column("provider", String, nullable=False),
    Column("level_of_care", String, nullable=False),
    Column("track", String),
    Column("kind", String, nullable=False),  # see records.differences.Kind
    Column("cause", String, nullable=False),  # see records.differences.Cause
    Column("field", String),  # NULL: the program as a whole
    Column("before", Text),  # the value with its evidence, as JSON
    Column("now", Text),
    Column("page", Text),  # of a value that went: what became of its page, as JSON
    Index("changes_program", "program_id"),
    Index("changes_at", "at"),
    sqlite_autoincrement=True,
)

# Which places are one, as the rule last decided: what was merged and what is doubtful, see records/matching. Made anew by
# every matching; places are known by stable keys, the smaller one first.
match_decisions = Table(
    "match_decisions",
    metadata,
    Column("a", String, primary_key=True),
    Column("b", String, primary_key=True),
    Column("verdict", String, nullable=False),  # same | doubtful | different (where a person said so)
    Column("rule", String, nullable=False),  # a key of records.matching.rule.RULES
    Column("agree", Text, nullable=False),  # JSON list of fields; so is the next
    Column("disagree", Text, nullable=False),
    Column("score", Float, nullable=False),
    Column("place_a", Text, nullable=False),  # what a person sees of it, as JSON: see records.matching.store.shown
    Column("place_b", Text, nullable=False),
    Column("decided_at", Float, nullable=False),
    Index("match_decisions_b", "b"),
)

# What a person decided of two places: holds for every later matching, until it is taken back.
match_rulings = Table(
    "match_rulings",
    metadata,
    Column("id", Integer, primary_key=True),  # the order in which they were made, so that the last can be taken back
    Column("a", String, nullable=False),
    Column("b", String, nullable=False),
    Column("ruling", String, nullable=False),  # accepted | rejected
    Column("reason", Text, nullable=False, default=""),
    Column("ruled_at", Float, nullable=False),
    Column("taken_back_at", Float),  # NULL: holds
    Index("match_rulings_pair", "a", "b"),
    sqlite_autoincrement=True,
)

# Removal requests: what is never to be fetched, read or handed out again, see records/suppression.py.
suppressions = Table(
    "suppressions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", String, nullable=False),  # host | name | page
    Column("value", String, nullable=False),  # as it is compared
    Column("given", String, nullable=False),  # as it was typed
    Column("reason", Text, nullable=False, default=""),
    Column("added_at", Float, nullable=False),
    Column("because_of", Integer),  # the request by a provider's name that led to this host
    UniqueConstraint("kind", "value", name="one_request_a_thing"),
)

# --- the national directory -------------------------------------------------------------------------------

# Each file that was taken in, with its report.
directory_imports = Table(
    "directory_imports",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("imported_at", Float, nullable=False),
    Column("file", String, nullable=False),
    Column("sha256", String, nullable=False),
    Column("report", Text, nullable=False, default="{}"),  # JSON
    sqlite_autoincrement=True,
)

# Its rows in their newest edition, and those that an edition listed once and a later one does not.
directory_rows = Table(
    "directory_rows",
    metadata,
    Column("key", String, primary_key=True),  # of register, names and address, whatever edition lists them
    Column("place", String, nullable=False),  # rows of one place share it; see records.directory.reference.place_id
    Column("format", String, nullable=False),
    Column("register", String, nullable=False),
    Column("edition", String, nullable=False),
    Column("edition_at", Float, nullable=False),
    Column("state", String, nullable=False, default=""),
    Column("names", Text, nullable=False),  # as removal requests compare them, one a line
    Column("hosts", Text, nullable=False),  # of its websites, one a line
    Column("content", String, nullable=False),  # checksum over what the row says
    Column("facility", LargeBinary, nullable=False),  # crawler.findtreatment.facility.Facility, packed
    Column("first_listed", Float, nullable=False),  # date of the earliest edition that lists it
    Column("import_id", Integer, nullable=False),
    Column("gone_since", Float),  # date of the edition that lists it no more
    Index("directory_rows_place", "place"),
)

# What the directory lists at a place that is the one place of a crawled site too: goes beside what its pages state.
directory_sites = Table(
    "directory_sites",
    metadata,
    Column("place", String, primary_key=True),
    Column("level_of_care", String, primary_key=True),
    Column("host", String, nullable=False),
    Column("program", Text, nullable=False),  # Program as JSON, as it would stand by itself
    Index("directory_sites_host", "host"),
)

runs = Table(
    "runs",
    metadata,
    Column("id", String, primary_key=True),
    Column("stage", String, nullable=False),
    Column("started_at", Float, nullable=False),
    Column("finished_at", Float),
    Column("summary", Text, nullable=False, default="{}"),  # JSON counters of the stage
    Column(
        "entry", Integer, nullable=False, default=0, server_default="0"
    ),  # the order in which runs began, whatever the clock said
)

NEXT_ENTRY = select(func.coalesce(func.max(runs.c.entry), 0) + 1).scalar_subquery()  # of `runs`; for an insert
