-- The data keys, wrapped by ENCRYPTION_KEY. One row for each purpose.
create table privacy_keyset (
    purpose text primary key,
    wrapped bytea not null,
    changed_at timestamptz not null
);
