-- Who is told what moved, by webhook or by e-mail.

create table subscription (
    number integer primary key,
    kind text not null,                 -- webhook, mail
    target text not null,               -- an address of http or https, or of e-mail
    words text not null default '',     -- only stories that hold them
    story integer references story,     -- only this story
    secret text not null default '',    -- what a webhook is signed with
    state text not null default 'active', -- active, paused
    added_at text not null,
    added_by text not null,
    seen integer not null,              -- movements up to this number are sent, or are not asked for
    delivery text not null default '',  -- the name of what is being sent; the same at each try
    batch text not null default '[]',   -- JSON: the numbers of the movements in it
    tries integer not null default 0,   -- of that, so far
    due_at text not null,               -- not before then
    problem text not null default '',   -- what was wrong last, and what to do
    delivered integer,                  -- the last movement that was taken
    delivered_at text,
    lease text not null default '',     -- of whoever is sending it
    leased_until text not null default ''
);
