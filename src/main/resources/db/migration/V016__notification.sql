-- What signed-in people are told live. Short-lived: rows older than an hour are removed.
create table live_event (
    id bigint generated always as identity primary key,
    audience text not null,
    type text not null,
    data jsonb not null,
    created_at timestamptz not null
);
create index idx_live_event_created on live_event (created_at);

-- How each person wants to be told of offers; null: as the house has set it.
create table notification_preference (
    username text primary key,
    email boolean,
    sms boolean,
    phone_sealed bytea,
    quiet_from time,
    quiet_to time,
    time_zone text,
    check ((quiet_from is null) = (quiet_to is null))
);
