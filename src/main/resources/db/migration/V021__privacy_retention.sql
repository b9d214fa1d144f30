-- How long after their last activity the leads of a campaign stay; seven years at most.
alter table campaign
    add column retention_days int not null default 2557 check (retention_days between 1 and 2557);

-- What each nightly run removed, in counts.
create table retention_run (
    id uuid primary key,
    started_at timestamptz not null,
    finished_at timestamptz,
    counts jsonb not null default '{}'
);
create index idx_retention_run_started on retention_run (started_at);
