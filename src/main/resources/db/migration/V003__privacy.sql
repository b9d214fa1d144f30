-- The data keys, wrapped by ENCRYPTION_KEY. One row for each purpose.
create table privacy_keyset (
    purpose text primary key,
    wrapped bytea not null,
    changed_at timestamptz not null
);

-- Who did what; seal: the keyed seal by which Baton knows its own entries.
create table audit_log (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    username text not null,
    action text not null,
    subject_type text not null,
    subject_id text not null,
    outcome text not null default 'done',
    request_id text,
    address_index bytea,
    seal bytea
);
create index idx_audit_log_subject on audit_log (subject_type, subject_id, at);
create index idx_audit_log_subject_id on audit_log (subject_id, id);
create index idx_audit_log_username on audit_log (username, id);
create index idx_audit_log_action on audit_log (action, id);
create index idx_audit_log_at on audit_log (at);

-- Entries that are not chained yet: a second's worth. Their transactions wait for nobody.
create table audit_pending (
    audit_id bigint primary key,
    since timestamptz not null default clock_timestamp()
);

-- The chain: each link seals its entry and the link before.
create table audit_chain (
    position bigint primary key,
    audit_id bigint not null unique,
    hash bytea not null
);

-- How long the chain is, where it begins since its oldest end was cut off, and from which entry on each has a seal.
create table audit_head (
    single boolean primary key default true check (single),
    position bigint not null,
    hash bytea not null,
    cut_position bigint not null,
    cut_hash bytea not null,
    unsealed_until bigint not null,
    seal bytea
);
insert into audit_head (position, hash, cut_position, cut_hash, unsealed_until) values (0, '', 0, '', 0);

create function audit_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and current_setting('baton.audit_cut', true) = 'on' then
        return old;
    end if;
    raise exception 'The audit log is append only';
end $$;

create trigger audit_log_rows before update or delete on audit_log
    for each row execute function audit_append_only();
create trigger audit_log_whole before truncate on audit_log
    for each statement execute function audit_append_only();
create trigger audit_chain_rows before update or delete on audit_chain
    for each row execute function audit_append_only();
create trigger audit_chain_whole before truncate on audit_chain
    for each statement execute function audit_append_only();

-- The one way by which entries go: from the oldest end. The head, signed by Baton, must say the same.
create function cut_audit_log(until bigint) returns bigint language plpgsql as $$
declare
    gone bigint;
begin
    if not exists (select from audit_head where cut_position = until) then
        raise exception 'The head of the audit log does not say that it was cut here';
    end if;
    perform set_config('baton.audit_cut', 'on', true);
    with cut as (delete from audit_chain where position <= until returning audit_id)
    delete from audit_log where id in (select audit_id from cut);
    get diagnostics gone = row_count;
    perform set_config('baton.audit_cut', '', true);
    return gone;
end $$;

-- What a person asked for about their data. What names the person is sealed; both are gone once the person is erased.
create sequence privacy_request_number;
create table privacy_request (
    id uuid primary key,
    number text not null unique,
    kind text not null check (kind in
        ('access', 'export', 'correction', 'restriction', 'erasure', 'anonymisation')),
    status text not null check (status in ('open', 'approved', 'refused', 'done')),
    identity_check text not null,
    person_sealed bytea,
    email_index bytea,
    phone_index bytea,
    received_at timestamptz not null,
    due_at timestamptz not null,
    extension_sealed bytea,
    opened_by text not null,
    opened_at timestamptz not null,
    refusal_sealed bytea,
    decided_by text,
    decided_at timestamptz,
    done_at timestamptz,
    counts jsonb not null default '{}'
);
create index idx_privacy_request_due on privacy_request (status, due_at);
create index idx_privacy_request_email on privacy_request (email_index) where email_index is not null;

-- The leads that may be the person's; chosen: somebody who decides has not said that they are somebody else's.
create table privacy_request_lead (
    request_id uuid not null references privacy_request (id) on delete cascade,
    lead_id text not null,
    chosen boolean not null default true,
    primary key (request_id, lead_id)
);
create index idx_privacy_request_lead on privacy_request_lead (lead_id);

-- What a person gets of their data, sealed, until it expires.
create table privacy_copy (
    request_id uuid not null references privacy_request (id) on delete cascade,
    format text not null check (format in ('json', 'pdf')),
    sealed bytea not null,
    expires_at timestamptz not null,
    primary key (request_id, format)
);
create index idx_privacy_copy_expires on privacy_copy (expires_at);

-- Leads that must be kept whatever anybody asks for.
create table legal_hold (
    lead_id text primary key,
    reason_sealed bytea not null,
    held_by text not null,
    held_at timestamptz not null
);

-- Keyed fingerprints of the e-mail addresses and phones of erased people: all that is left of them.
create table suppressed_person (
    person_index bytea primary key,
    since timestamptz not null
);

-- What each nightly run removed, in counts.
create table retention_run (
    id uuid primary key,
    started_at timestamptz not null,
    finished_at timestamptz,
    counts jsonb not null default '{}'
);
create index idx_retention_run_started on retention_run (started_at);
