-- The tables of a store of schema version 1, as they were made then.
CREATE TABLE bodies (
    sha256 VARCHAR NOT NULL,
    body BLOB NOT NULL,
    size INTEGER NOT NULL,
    content_type VARCHAR NOT NULL,
    charset VARCHAR,
    PRIMARY KEY (sha256)
);
CREATE TABLE meta (
    "key" VARCHAR NOT NULL,
    value VARCHAR NOT NULL,
    PRIMARY KEY ("key")
);
CREATE TABLE programs (
    id VARCHAR NOT NULL,
    provider_id VARCHAR NOT NULL,
    site VARCHAR NOT NULL,
    level_of_care VARCHAR NOT NULL,
    track VARCHAR,
    program TEXT NOT NULL,
    first_seen FLOAT NOT NULL,
    last_confirmed FLOAT NOT NULL,
    gone_since FLOAT,
    PRIMARY KEY (id)
);
CREATE INDEX programs_site ON programs (site);
CREATE TABLE runs (
    id VARCHAR NOT NULL,
    stage VARCHAR NOT NULL,
    started_at FLOAT NOT NULL,
    finished_at FLOAT,
    summary TEXT NOT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE sites (
    host VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    start_url VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    added_at FLOAT NOT NULL,
    active INTEGER NOT NULL,
    leased_by VARCHAR,
    leased_until FLOAT,
    not_before FLOAT NOT NULL,
    crawl_delay FLOAT,
    failures INTEGER NOT NULL,
    run_id VARCHAR,
    pages_taken INTEGER NOT NULL,
    sitemaps_read INTEGER NOT NULL,
    outcome VARCHAR,
    PRIMARY KEY (host)
);
CREATE TABLE pages (
    id INTEGER NOT NULL,
    host VARCHAR NOT NULL,
    url VARCHAR NOT NULL,
    score FLOAT NOT NULL,
    depth INTEGER NOT NULL,
    found_on VARCHAR,
    due_at FLOAT,
    attempts INTEGER NOT NULL,
    run_id VARCHAR,
    outcome VARCHAR,
    status INTEGER,
    final_url VARCHAR,
    etag VARCHAR,
    last_modified VARCHAR,
    sha256 VARCHAR,
    fetched_at FLOAT,
    last_confirmed FLOAT,
    PRIMARY KEY (id),
    FOREIGN KEY(host) REFERENCES sites (host),
    UNIQUE (url),
    FOREIGN KEY(sha256) REFERENCES bodies (sha256)
);
CREATE INDEX pages_due ON pages (host, due_at);
CREATE INDEX pages_sha256 ON pages (sha256);
CREATE TABLE program_values (
    program_id VARCHAR NOT NULL,
    field VARCHAR NOT NULL,
    "key" VARCHAR NOT NULL,
    value TEXT NOT NULL,
    first_seen FLOAT NOT NULL,
    last_confirmed FLOAT NOT NULL,
    gone_since FLOAT,
    PRIMARY KEY (program_id, field, "key"),
    FOREIGN KEY(program_id) REFERENCES programs (id)
);
CREATE TABLE extractions (
    page_id INTEGER NOT NULL,
    sha256 VARCHAR NOT NULL,
    extractor VARCHAR NOT NULL,
    extracted_at FLOAT NOT NULL,
    error VARCHAR,
    extraction TEXT,
    CONSTRAINT one_extraction_a_page UNIQUE (page_id),
    FOREIGN KEY(page_id) REFERENCES pages (id)
);
CREATE TABLE fetches (
    id INTEGER NOT NULL,
    page_id INTEGER NOT NULL,
    run_id VARCHAR,
    fetched_at FLOAT NOT NULL,
    outcome VARCHAR NOT NULL,
    status INTEGER,
    final_url VARCHAR,
    headers TEXT,
    sha256 VARCHAR,
    detail VARCHAR NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(page_id) REFERENCES pages (id),
    FOREIGN KEY(sha256) REFERENCES bodies (sha256)
);
CREATE INDEX fetches_page ON fetches (page_id);
