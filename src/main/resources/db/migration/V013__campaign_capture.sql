-- Who may post leads to a campaign, from which pages, how often. A limit that is null is the installation's; 0 is none.
alter table campaign
    add column capture_access text not null default 'public' check (capture_access in ('public', 'token')),
    add column allowed_origins text[] not null default '{}',
    add column limit_per_ip int check (limit_per_ip >= 0),
    add column limit_per_campaign int check (limit_per_campaign >= 0);

-- Of the token itself only its SHA-256 is kept: it is 178 random bits, so nothing slower is needed.
create table campaign_token (
    id uuid primary key,
    campaign_id text not null references campaign (id) on delete cascade,
    name text not null,
    hash bytea not null unique,
    limit_per_minute int check (limit_per_minute > 0),
    created_by text not null,
    created_at timestamptz not null,
    expires_at timestamptz,
    last_used_at timestamptz,
    revoked_at timestamptz
);
create unique index uq_campaign_token_name on campaign_token (campaign_id, name) where revoked_at is null;

alter table api_token add column limit_per_minute int check (limit_per_minute > 0);

-- What has been used of each limit. Unlogged: it is written with every request, and a crash of the database may forget it.
create unlogged table capture_bucket (
    id text primary key,
    state bytea,
    expires_at bigint
);
create index idx_capture_bucket_expires on capture_bucket (expires_at);

-- How often in a row an address was refused; of the address only a keyed fingerprint is kept.
create unlogged table capture_failure (
    address text primary key,
    failures int not null,
    last_at timestamptz not null
);
create index idx_capture_failure_last on capture_failure (last_at);
