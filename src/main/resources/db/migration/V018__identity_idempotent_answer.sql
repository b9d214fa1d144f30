-- What was answered to a POST that carried an Idempotency-Key. Kept for 24 hours; status is null while it is worked on.
create table idempotent_answer (
    key_hash bytea primary key,
    request_hash bytea not null,
    status int,
    content_type text,
    location text,
    body_sealed bytea,
    created_at timestamptz not null
);
create index idx_idempotent_answer_created on idempotent_answer (created_at);
