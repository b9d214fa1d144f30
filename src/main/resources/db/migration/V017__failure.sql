-- Mails about failures: which kind was told when, so that each is told at most once in a while.
create table failure_alert (
    id uuid primary key,
    kind text not null,
    definition_id text not null,
    step text not null,
    failures int not null,
    created_at timestamptz not null
);
create index idx_failure_alert on failure_alert (kind, created_at);
