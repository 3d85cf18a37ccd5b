-- Who gave an account, and what was done to it.

create table account_event (
    number integer primary key,
    at text not null,
    by text not null,
    account text not null,
    kind text not null,                 -- added, role-set, password-set, disabled, enabled, sessions-ended, token-added, token-revoked
    detail text not null default ''
);

-- What a token is called by where it is revoked: its hash stays with the archive.
alter table token add column number integer not null default 0;
