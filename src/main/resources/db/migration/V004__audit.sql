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
    seal bytea,
    written_at timestamptz not null default clock_timestamp() -- by the database's clock: at is what Baton says
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

create function audit_written_now() returns trigger language plpgsql as $$
begin
    new.written_at := clock_timestamp();
    return new;
end $$;

create trigger audit_log_written before insert on audit_log
    for each row execute function audit_written_now();
create trigger audit_log_rows before update or delete on audit_log
    for each row execute function audit_append_only();
create trigger audit_log_whole before truncate on audit_log
    for each statement execute function audit_append_only();
create trigger audit_chain_rows before update or delete on audit_chain
    for each row execute function audit_append_only();
create trigger audit_chain_whole before truncate on audit_chain
    for each statement execute function audit_append_only();

-- The application's role may add rows here and change none (TableRights).
comment on table audit_log is 'append only';
comment on table audit_chain is 'append only';

-- The one way by which entries go, with the owner's rights: from the oldest end. The head, signed by Baton, must say the
-- same; and as the application writes the head, no entry of the last year goes, whatever it says.
create function cut_audit_log(until bigint) returns bigint language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
    gone bigint;
begin
    if not exists (select from audit_head where cut_position = until) then
        raise exception 'The head of the audit log does not say that it was cut here';
    end if;
    if exists (select from audit_chain c join audit_log l on l.id = c.audit_id
            where c.position <= until and l.written_at > clock_timestamp() - interval '365 days') then
        raise exception 'An entry of the audit log stays for a year at least';
    end if;
    perform set_config('baton.audit_cut', 'on', true);
    with cut as (delete from audit_chain where position <= until returning audit_id)
    delete from audit_log where id in (select audit_id from cut);
    get diagnostics gone = row_count;
    perform set_config('baton.audit_cut', '', true);
    return gone;
end $$;

-- What other modules may read of the log.
create view audit_log_view as
    select username, action, subject_type, subject_id, at from audit_log;
comment on view audit_log_view is 'append only';
