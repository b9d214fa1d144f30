-- What a person asked for about their data. What names the person is sealed; both are gone once the person is erased.
create sequence privacy_request_number;
create table privacy_request (
    id uuid primary key,
    number text not null unique,
    kind text not null check (kind in
        ('access', 'export', 'correction', 'restriction', 'erasure', 'anonymisation')),
    status text not null check (status in ('open', 'approved', 'refused', 'done')),
    identity_check text not null,
    person_sealed bytea,
    email_index bytea,
    phone_index bytea,
    received_at timestamptz not null,
    due_at timestamptz not null,
    extension_sealed bytea,
    opened_by text not null,
    opened_at timestamptz not null,
    refusal_sealed bytea,
    decided_by text,
    decided_at timestamptz,
    done_at timestamptz,
    counts jsonb not null default '{}'
);
create index idx_privacy_request_due on privacy_request (status, due_at);
create index idx_privacy_request_email on privacy_request (email_index) where email_index is not null;

-- The leads that may be the person's; chosen: somebody who decides has not said that they are somebody else's.
create table privacy_request_lead (
    request_id uuid not null references privacy_request (id) on delete cascade,
    lead_id text not null,
    chosen boolean not null default true,
    primary key (request_id, lead_id)
);
create index idx_privacy_request_lead on privacy_request_lead (lead_id);

-- What a person gets of their data, sealed, until it expires.
create table privacy_copy (
    request_id uuid not null references privacy_request (id) on delete cascade,
    format text not null check (format in ('json', 'pdf')),
    sealed bytea not null,
    expires_at timestamptz not null,
    primary key (request_id, format)
);
create index idx_privacy_copy_expires on privacy_copy (expires_at);

-- What each nightly run removed, in counts.
create table retention_run (
    id uuid primary key,
    started_at timestamptz not null,
    finished_at timestamptz,
    counts jsonb not null default '{}'
);
create index idx_retention_run_started on retention_run (started_at);
