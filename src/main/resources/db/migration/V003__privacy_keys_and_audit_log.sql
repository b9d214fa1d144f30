-- The data keys, wrapped by ENCRYPTION_KEY. One row for each purpose.
create table privacy_keyset (
    purpose text primary key,
    wrapped bytea not null,
    changed_at timestamptz not null
);

create table audit_log (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    username text not null,
    action text not null,
    subject_type text not null,
    subject_id text not null
);
create index idx_audit_log_subject on audit_log (subject_type, subject_id, at);
