create table message (
    id uuid primary key,
    message_key text not null unique,
    lead_id text references lead (id) on delete cascade,
    channel text not null check (channel in ('email')),
    template text not null,
    purpose text not null check (purpose in ('marketing', 'transactional')),
    state text not null check (state in ('queued', 'claimed', 'attempting', 'accepted', 'deferred', 'rejected',
        'suppressed', 'unknown', 'cancelled')),
    claim_no int not null default 0,
    claimed_until timestamptz,
    attempts int not null default 0,
    next_attempt_at timestamptz,
    provider_id text,
    reason text,
    queued_at timestamptz not null,
    changed_at timestamptz not null
);
create index idx_message_lead on message (lead_id, queued_at);
create index idx_message_open on message (state, claimed_until) where state in ('claimed', 'attempting', 'deferred', 'unknown');

create table suppression (
    address_index bytea not null,
    channel text not null,
    reason text not null,
    created_at timestamptz not null,
    primary key (address_index, channel)
);

-- What the demo's mailbox received.
create table outbox_mail (
    id uuid primary key,
    sealed bytea not null,
    received_at timestamptz not null
);
create index idx_outbox_mail_received on outbox_mail (received_at);
