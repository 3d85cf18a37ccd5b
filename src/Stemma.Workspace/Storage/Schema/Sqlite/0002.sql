-- What signs forms and sessions, so that neither is lost when the server starts again.

create table signing_key (
    number integer primary key,
    name text not null,
    xml text not null
);
