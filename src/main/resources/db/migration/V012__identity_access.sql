-- Whether a person may come in at all, and which of their sign-ins still count; who they are stands in the engine's identity tables.
create table person_access (
    username text primary key,
    ended boolean not null,
    signed_in_since timestamptz not null
);

-- Programs' tokens. Of the token itself only its SHA-256 is kept: it is 256 random bits, so nothing slower is needed.
create table api_token (
    id uuid primary key,
    name text not null,
    hash bytea not null unique,
    permissions text[] not null,
    created_by text not null,
    created_at timestamptz not null,
    expires_at timestamptz,
    last_used_at timestamptz,
    revoked_at timestamptz
);
create unique index uq_api_token_name on api_token (name) where revoked_at is null;
