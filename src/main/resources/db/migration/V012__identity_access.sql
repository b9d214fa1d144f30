-- Whether a person may come in at all, and which of their sign-ins still count; who they are stands in the engine's identity tables.
create table person_access (
    username text primary key,
    ended boolean not null,
    signed_in_since timestamptz not null
);
