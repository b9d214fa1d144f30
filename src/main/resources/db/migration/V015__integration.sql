-- Where events go. The secrets are sealed; the one before counts for a day after an exchange.
create table webhook_endpoint (
    id uuid primary key,
    url text not null,
    description text not null,
    events text[] not null,
    campaign_ids text[] not null,
    personal_data boolean not null,
    state text not null check (state in ('on', 'off', 'stopped')),
    stopped_reason text,
    secret_sealed bytea not null,
    previous_secret_sealed bytea,
    previous_until timestamptz,
    failing_since timestamptz,
    failures int not null default 0,
    paused_until timestamptz,
    created_by text not null,
    created_at timestamptz not null
);

-- One row for each event and endpoint, written with the change that it tells of. It holds ids and decisions; what is
-- personal is read from the lead when it is sent. A row whose claim has run out is taken again, under a new number.
create table webhook_delivery (
    id uuid primary key,
    number bigint generated always as identity,
    endpoint_id uuid not null references webhook_endpoint (id) on delete cascade,
    type text not null,
    lead_id text,
    campaign_id text,
    data jsonb not null,
    state text not null check (state in ('waiting', 'delivered', 'failed', 'handed_over')),
    attempts int not null default 0,
    tries int not null default 0,
    claim_no int not null default 0,
    claimed_until timestamptz,
    next_attempt_at timestamptz not null,
    status_code int,
    took_ms int,
    reason text,
    created_at timestamptz not null,
    changed_at timestamptz not null
);
create index idx_webhook_delivery_due on webhook_delivery (endpoint_id, next_attempt_at) where state = 'waiting';
create index idx_webhook_delivery_order on webhook_delivery (endpoint_id, lead_id, number) where state = 'waiting';
create index idx_webhook_delivery_list on webhook_delivery (endpoint_id, number);
create index idx_webhook_delivery_lead on webhook_delivery (lead_id);
create index idx_webhook_delivery_kept on webhook_delivery (changed_at);
-- A lead goes through its intake's gateway again when it was taken out of another one: it is new only once.
create unique index uq_webhook_delivery_created on webhook_delivery (endpoint_id, lead_id) where type = 'lead.created';
