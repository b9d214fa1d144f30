-- What came of a request that carried an Idempotency-Key, for a day (decision 0027).
create table idempotency_key (
    -- of the sender and the key, and of the body
    key_hash bytea primary key,
    request_hash bytea not null,
    -- whose try it is; null when the key was taken in the transaction of the deed itself
    fence uuid,
    -- written by the deed's own transaction
    done_at timestamptz,
    -- null while it is worked on
    status int,
    -- what the answer is made of again (a lead and whom it was offered to) ...
    about text,
    detail text,
    -- ... or the answer as it was given
    content_type text,
    location text,
    body_sealed bytea,
    created_at timestamptz not null
);
create index idx_idempotency_key_created on idempotency_key (created_at);
-- for those who look through the answers: captured leads, which are most, have none
create index idx_idempotency_key_answer on idempotency_key (key_hash) where body_sealed is not null;

-- Files of the file store that belong to no row: just written, or their row is gone (KeptFiles).
create table file_to_remove (
    name text primary key,
    remove_after timestamptz not null
);
create index idx_file_to_remove_after on file_to_remove (remove_after);
