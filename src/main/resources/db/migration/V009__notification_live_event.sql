-- What signed-in people are told live. Short-lived: rows older than an hour are removed.
create table live_event (
    id bigint generated always as identity primary key,
    audience text not null,
    type text not null,
    data jsonb not null,
    created_at timestamptz not null
);
create index idx_live_event_created on live_event (created_at);
