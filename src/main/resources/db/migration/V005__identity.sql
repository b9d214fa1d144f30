-- Who people are and how they sign in stands in the engine's identity tables.

-- Whether a person may come in at all, and which of their sign-ins still count.
create table person_access (
    username text primary key,
    ended boolean not null,
    signed_in_since timestamptz not null
);

-- The house itself: no row until an administrator has said what it is, then one.
create table organisation (
    only_one boolean primary key default true check (only_one),
    name text,
    country text not null,
    currency text not null,
    time_zone text not null,
    language text not null
);

-- What routing asks about a person.
create table rep_profile (
    username text primary key,
    time_zone text not null,
    works_from time,
    works_to time,
    works_on int[] not null default '{1,2,3,4,5,6,7}',
    absent_from date,
    absent_to date,
    languages text[] not null default '{}',
    regions text[] not null default '{}',
    services text[] not null default '{}',
    max_open_leads int
);

-- Reps who are chosen together.
create table team (
    id uuid primary key,
    name text not null,
    manager text,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create unique index uq_team_name on team (lower(name));

create table team_member (
    team_id uuid not null references team (id) on delete cascade,
    username text not null,
    primary key (team_id, username)
);
create index idx_team_member_username on team_member (username);

-- Programs' tokens. Of the token itself only its SHA-256 is kept: it is 256 random bits, so nothing slower is needed.
create table api_token (
    id uuid primary key,
    name text not null,
    hash bytea not null unique,
    permissions text[] not null,
    limit_per_minute int check (limit_per_minute > 0),
    created_by text not null,
    created_at timestamptz not null,
    expires_at timestamptz,
    last_used_at timestamptz,
    revoked_at timestamptz
);
create unique index uq_api_token_name on api_token (name) where revoked_at is null;

-- Whoever is or was a rep, for other modules to read.
create view rep_view as
    select username from rep_profile;
