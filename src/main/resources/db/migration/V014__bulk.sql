-- One change to many leads, and what became of it.
create table bulk_job (
    id uuid primary key,
    action text not null,
    parameters jsonb not null default '{}',
    status text not null check (status in ('queued', 'running', 'completed', 'cancelled', 'failed')),
    total int not null default 0,
    done int not null default 0,
    skipped int not null default 0,
    failed int not null default 0,
    message text,
    undoes uuid references bulk_job (id),
    created_by text not null,
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz
);
create index idx_bulk_job_created on bulk_job (created_at);
create unique index uq_bulk_job_undoes on bulk_job (undoes) where undoes is not null;

-- The leads of a job, fixed when it was accepted. A lead that is deleted leaves its id here.
-- before: where the lead stood, to be given back; left_version: its version when the job was through with it.
create table bulk_item (
    job_id uuid not null references bulk_job (id) on delete cascade,
    lead_id text not null,
    state text not null default 'waiting' check (state in ('waiting', 'done', 'skipped', 'failed')),
    reason text,
    before jsonb,
    left_version int,
    done_at timestamptz,
    primary key (job_id, lead_id)
);
create index idx_bulk_item_waiting on bulk_item (job_id, lead_id) where state = 'waiting';
create index idx_bulk_item_not_done on bulk_item (job_id, state, lead_id) where state in ('skipped', 'failed');
