-- The archive, first edition. Times are ISO 8601 in UTC. What is accepted is never changed: originals, captures, articles and decisions are only added.

create table original (
    hash text primary key,              -- SHA-256 of the bytes, hexadecimal
    length integer not null,            -- of the bytes before packing
    packed integer not null,            -- 1: Brotli
    bytes blob not null
) without rowid;

create table capture (
    id integer primary key,
    original text not null references original,
    name text not null,                 -- of the file, or the address
    address text not null default '',
    media_type text not null default '',
    captured_at text,                   -- stated by the capture itself, such as a WARC record
    received_at text not null,
    received_by text not null
);

create table article (
    number integer primary key,
    id text not null unique,            -- made from the text
    title text not null,
    outlet text not null,
    published text not null default '', -- the day, where it is stated
    address text not null default '',
    body text not null,
    stated text not null                -- JSON: what the file or page says of itself
);

create table article_capture (
    article integer not null references article,
    capture integer not null references capture,
    name text not null,                 -- of the article in that capture
    primary key (article, capture)
) without rowid;

create virtual table article_words using fts5 (
    title, outlet, body,
    content = 'article', content_rowid = 'number',
    tokenize = "unicode61 remove_diacritics 2", prefix = '3'
);

create trigger article_added after insert on article begin
    insert into article_words (rowid, title, outlet, body) values (new.number, new.title, new.outlet, new.body);
end;

create table story (
    key integer primary key autoincrement,
    title text not null default '',     -- a person's; empty: the machine's
    reading_title text not null default '', -- the machine's at the last reading
    state text not null default 'open', -- open, closed, merged
    merged_into integer references story,
    revision integer not null default 1,
    created_at text not null,
    created_by text not null,
    changed_at text not null
);

create table membership (
    story integer not null references story,
    article integer not null references article,
    added_at text not null,
    added_by text not null,
    primary key (story, article)
) without rowid;

create index membership_article on membership (article);

create table decision (
    number integer primary key autoincrement,
    story integer not null references story,
    at text not null,
    by text not null,
    body text not null                  -- JSON: act, subject, others, was, why
);

create index decision_story on decision (story);

-- What happened to a story that is no decision on its content: articles added and removed, stories made, renamed, merged, split.
create table event (
    number integer primary key autoincrement,
    story integer not null references story,
    at text not null,
    by text not null,
    kind text not null,
    detail text not null default ''
);

create index event_story on event (story);

-- Every request that changes something bears a key of its own: sent again after a broken connection, it is answered and not done twice.
create table request (
    key text primary key,
    at text not null,
    outcome text not null
) without rowid;

create table seen (
    person text not null,
    story integer not null references story,
    revision integer not null,
    at text not null,
    primary key (person, story)
) without rowid;

create table account (
    name text primary key,
    role text not null,
    password text not null,             -- as the framework's password hasher writes it
    stamp text not null,                -- changes with the password and role: ends older sessions
    created_at text not null,
    disabled integer not null default 0
) without rowid;

create table token (
    hash text primary key,              -- SHA-256 of the token
    account text not null references account,
    label text not null,
    created_at text not null,
    used_at text,
    revoked integer not null default 0
) without rowid;
