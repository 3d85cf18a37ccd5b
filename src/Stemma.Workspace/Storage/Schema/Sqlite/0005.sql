-- Feeds that are followed, what they brought, and what moved in the stories.

create table feed (
    number integer primary key,
    address text not null unique,
    title text not null,
    home text not null default '',      -- the page that it is of
    folders text not null default '[]', -- JSON: where it stands in a list of feeds
    state text not null default 'followed', -- followed, paused, gone
    added_at text not null,
    added_by text not null,
    etag text not null default '',
    modified text,                      -- the server's word on when it changed last
    due_at text not null,               -- when it is asked next
    pace integer not null,              -- seconds between two questions, as learned
    failures integer not null default 0, -- in a row
    asked_at text,
    grown_at text,                      -- when it last brought something new
    outcome text not null default '',   -- grown, unchanged, empty, failed
    problem text not null default ''    -- what was wrong, and what to do
);

create index feed_due on feed (due_at) where state = 'followed';

create table feed_entry (
    number integer primary key,
    feed integer not null references feed,
    id text not null,                   -- the feed's own, or its hash where it is long
    mark text not null,                 -- tells versions of the entry apart
    page text not null,                 -- hash of the address without what only tells where a reader came from
    address text not null,
    title text not null,
    outlet text not null default '',    -- whom an aggregator had it from
    published text,
    updated text,
    content text not null default '',   -- HTML, as long as it may be needed
    found_at text not null,
    turn integer,                       -- the order in which entries are placed; null where it does not wait for that
    state text not null,                -- waiting, read, later, placed, same, parked
    tries integer not null default 0,
    due_at text,                        -- of one that is tried later
    problem text not null default '',
    article integer references article
);

create unique index feed_entry_id on feed_entry (feed, id, mark);
create index feed_entry_page on feed_entry (page);
create index feed_entry_turn on feed_entry (turn);
create index feed_entry_line on feed_entry (turn) where state in ('waiting', 'read');
create index feed_entry_later on feed_entry (due_at) where state = 'later';
create index feed_entry_parked on feed_entry (number) where state = 'parked';
create index feed_entry_article on feed_entry (article) where article is not null;
create index feed_entry_feed on feed_entry (feed, number);

-- What was read out of an entry whose turn has not come. It can be made again.
create table draft (
    entry integer primary key references feed_entry,
    body blob not null
);

-- What later articles are grouped by; in the order in which articles were placed.
create table vector (
    number integer primary key,
    article integer not null unique references article,
    body blob not null
);

-- How a story stood when it was compared last.
create table compared (
    story integer primary key references story,
    revision integer not null,
    snapshot blob not null
);

create table movement (
    number integer primary key,
    story integer not null references story,
    revision integer not null,          -- of the story, at which it was seen
    at text not null,
    kind text not null,
    body text not null                  -- JSON
);

create index movement_story on movement (story, number);
