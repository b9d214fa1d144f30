create table lead (
    id text primary key,
    uuid uuid not null,
    campaign_id text not null references campaign (id),
    import_id uuid,
    -- where it came from
    source text not null,
    medium text,
    -- they asked by themselves, by a form, a page or a program: no sheet and no colleague brought them
    asked boolean not null default false,
    utm_source text,
    utm_medium text,
    utm_campaign text,
    utm_term text,
    utm_content text,
    -- a visitor id seen before counts as a return visit (api.md, tracking)
    visitor_index bytea,
    return_visitor boolean,
    time_on_page_seconds int,
    -- by which form it was sent, as the form says; nothing of it singles anybody out
    form_type text,
    form_version text,
    form_timestamp timestamptz,
    form_complete boolean,
    -- what it asks for
    service_interest text,
    urgency text,
    budget_range text,
    timeline text,
    language text,
    region text,
    -- personal values: sealed, bound to this row
    contact_sealed bytea not null,
    financial_sealed bytea,
    email_index bytea,
    phone_index bytea,
    name_index text[] not null default '{}',
    -- the same name and birth date again; empty when not both are known, null until it is computed
    name_birth_index bytea,
    -- what the rules ask about the person
    business_email boolean,
    has_phone boolean not null default false,
    has_company boolean not null default false,
    has_referrer boolean not null default false,
    -- what was looked up of what they ask about: beside what the person gave and never in place of it
    found_email_domain text,
    found_country text,
    found_region text,
    found_company_size text,
    found_industry text,
    score int not null default 0,
    grade text not null default 'D',
    score_breakdown jsonb not null default '[]',
    rules_version text,
    qualification_status text not null default 'unqualified',
    status text not null default 'new',
    routing jsonb not null default '[]',
    reps text[] not null default '{}',
    offered_to text,
    offered_at timestamptz,
    answer_by timestamptz,
    -- offers of an earlier way through its processes, before it was merged and told apart again
    earlier_offers int not null default 0,
    assigned_to text,
    assigned_at timestamptz,
    follow_up_date timestamptz,
    duplicate_of text,
    merged_into text references lead (id),
    consent_given boolean,
    -- agreed when the lead came, and has yet to be confirmed
    consent_unconfirmed boolean not null default false,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    contacted_at timestamptz,
    closed_at timestamptz,
    -- what a won lead is worth; not a value of the person
    deal_value numeric(15, 3) check (deal_value >= 0),
    deal_currency text check ((deal_value is null) = (deal_currency is null)),
    -- frozen at the person's request
    restricted_at timestamptz,
    -- nothing of the person is left in the row
    anonymised_at timestamptz,
    version int not null default 0
);
create index idx_lead_campaign on lead (campaign_id, created_at);
create index idx_lead_created on lead (created_at);
create index idx_lead_import on lead (import_id) where import_id is not null;
create index idx_lead_assigned on lead (assigned_to, status) where assigned_to is not null;
create index idx_lead_offered on lead (offered_to, answer_by) where offered_to is not null;
create index idx_lead_email on lead (email_index);
create index idx_lead_phone on lead (phone_index) where phone_index is not null;
create index idx_lead_name on lead using gin (name_index);
create index idx_lead_name_birth on lead (name_birth_index) where name_birth_index <> ''::bytea;
create index idx_lead_name_birth_missing on lead (id) where name_birth_index is null;
create index idx_lead_visitor on lead (visitor_index) where visitor_index is not null;
create index idx_lead_deal on lead (campaign_id, deal_currency) where deal_value is not null;
create index idx_lead_merged on lead (merged_into) where merged_into is not null;

-- The lead that stays of those that were merged, however often. Asked for merged leads only.
create function staying_lead(merged text) returns text language sql stable as $$
    with recursive chain (id, merged_into) as (
        select id, merged_into from lead where id = merged
        union select l.id, l.merged_into from lead l join chain c on l.id = c.merged_into)
    select id from chain where merged_into is null
$$;

-- Numbers are handed out a hundred at a time, so that a batch of rows is one round trip.
create sequence lead_activity_seq increment by 100;
create table lead_activity (
    id bigint primary key,
    lead_id text not null references lead (id) on delete cascade deferrable initially deferred,
    activity_type text not null,
    performed_by text not null,
    description_sealed bytea,
    metadata jsonb not null default '{}',
    created_at timestamptz not null
);
create index idx_lead_activity on lead_activity (lead_id, created_at);
create index idx_lead_activity_recent on lead_activity (created_at);

-- Words that people put on leads to find them again.
create table lead_tag (
    lead_id text not null references lead (id) on delete cascade,
    tag text not null check (char_length(tag) between 1 and 40),
    -- the same for every way to write it: capitals and accents make no other tag
    tag_key text not null,
    added_by text not null,
    added_at timestamptz not null,
    primary key (lead_id, tag_key)
);
create index idx_lead_tag_key on lead_tag (tag_key, lead_id);

-- What a person agreed to, or took back: each time a row of its own, never changed. The lead's consent_given says
-- how it stands now for mail.
create table lead_consent (
    id bigint generated always as identity primary key,
    lead_id text not null references lead (id) on delete cascade deferrable initially deferred,
    given boolean not null,
    channels text[] not null,
    text_sealed bytea,
    text_version text,
    source text not null,
    recorded_by text not null,
    recorded_at timestamptz not null
);
create index idx_lead_consent_lead on lead_consent (lead_id, id);

-- Each mail that went to a lead by another right than its consent: the right and its reason as they were then.
create table legal_basis_use (
    message_id uuid primary key,
    lead_id text not null references lead (id) on delete cascade deferrable initially deferred,
    template text not null,
    basis text not null check (basis in ('legitimate_interest', 'contract')),
    basis_text text not null,
    used_at timestamptz not null
);
create index idx_legal_basis_use_lead on legal_basis_use (lead_id, used_at);

-- Mails by which people confirm that they agreed, in campaigns that want it.
create table consent_confirmation (
    lead_id text primary key references lead (id) on delete cascade,
    token_hash bytea not null unique,
    token_sealed bytea not null,
    asked int not null,
    asked_at timestamptz not null,
    expires_at timestamptz not null,
    confirmed_at timestamptz,
    confirmed_from_sealed bytea
);

-- Files that people put on leads. The content is in the file store, sealed with the key that stands here sealed. Whoever
-- deletes a lead deletes its documents first, and so their files (no cascade).
create table lead_document (
    id uuid primary key,
    lead_id text not null references lead (id),
    -- in the file store
    file text not null unique,
    key_sealed bytea not null,
    name_sealed bytea not null,
    kind text not null,
    bytes bigint not null,
    for_managers boolean not null,
    added_by text not null,
    added_at timestamptz not null
);
create index idx_lead_document_lead on lead_document (lead_id, added_at);

-- Which lead became part of which, and what the staying one took from it: sealed, to be given back.
create table lead_merge (
    id uuid primary key,
    kept_id text not null references lead (id) on delete cascade,
    merged_id text not null references lead (id) on delete cascade,
    taken_sealed bytea,
    merged_by text not null,
    merged_at timestamptz not null,
    undone_by text,
    undone_at timestamptz
);
create index idx_lead_merge_kept on lead_merge (kept_id, merged_at);
create unique index uq_lead_merge_open on lead_merge (merged_id) where undone_at is null;

-- Pairs that a person knows to be two people; the smaller id first.
create table lead_told_apart (
    lead_a text not null references lead (id) on delete cascade,
    lead_b text not null references lead (id) on delete cascade,
    told_by text not null,
    told_at timestamptz not null,
    primary key (lead_a, lead_b),
    check (lead_a < lead_b)
);
create index idx_lead_told_apart_b on lead_told_apart (lead_b);

-- Leads whose intake process is still to be started: captured while more came in than the engine keeps up with.
-- A row is removed in the transaction that starts the process.
create table lead_start (
    lead_id text primary key,
    received_at timestamptz not null,
    attempts int not null default 0,
    next_attempt_at timestamptz not null
);
create index idx_lead_start_due on lead_start (next_attempt_at);

-- What has been used of each limit. Unlogged: it is written with every request, and a crash of the database may forget it.
create unlogged table capture_bucket (
    id text primary key,
    state bytea,
    expires_at bigint
);
create index idx_capture_bucket_expires on capture_bucket (expires_at);

-- How often in a row an address was refused; of the address only a keyed fingerprint is kept.
create unlogged table capture_failure (
    address text primary key,
    failures int not null,
    last_at timestamptz not null
);
create index idx_capture_failure_last on capture_failure (last_at);

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

-- What other modules may read of leads; they write by this module's own verbs.
create view lead_view as
    select id, campaign_id, import_id, source, email_index, phone_index, contact_sealed, grade, score, status, offered_to,
        assigned_to, merged_into, created_at, updated_at, closed_at, restricted_at, anonymised_at
    from lead;
create view lead_activity_view as
    select id, lead_id, activity_type, performed_by, description_sealed, metadata, created_at from lead_activity;
create view lead_consent_view as
    select lead_id, given, channels, source, recorded_at from lead_consent;
create view suppressed_person_view as
    select person_index from suppressed_person;
create view legal_hold_view as
    select lead_id from legal_hold;
