-- A visitor id seen before counts as a return visit (api.md, tracking).
alter table lead add column visitor_index bytea;
create index idx_lead_visitor on lead (visitor_index) where visitor_index is not null;

-- Leads whose intake process is still to be started: captured while more came in than the engine keeps up with.
-- A row is removed in the transaction that starts the process.
create table lead_start (
    lead_id text primary key,
    received_at timestamptz not null,
    attempts int not null default 0,
    next_attempt_at timestamptz not null
);
create index idx_lead_start_due on lead_start (next_attempt_at);

-- What came of a request that carried an Idempotency-Key; the answer is made of it again. Kept for 24 hours.
create table idempotency_key (
    key_hash bytea primary key,
    request_hash bytea not null,
    lead_id text,
    repeated boolean,
    offered_to text,
    created_at timestamptz not null
);
create index idx_idempotency_key_created on idempotency_key (created_at);
