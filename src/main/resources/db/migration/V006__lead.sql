create table lead (
    id text primary key,
    uuid uuid not null,
    campaign_id text not null references campaign (id),
    import_id uuid,
    source text not null,
    medium text,
    utm_source text,
    utm_medium text,
    utm_campaign text,
    utm_term text,
    utm_content text,
    service_interest text,
    urgency text,
    budget_range text,
    timeline text,
    time_on_page_seconds int,
    return_visitor boolean,
    form_complete boolean,
    language text,
    region text,
    reps text[] not null default '{}',
    -- personal values: sealed, bound to this row
    contact_sealed bytea not null,
    financial_sealed bytea,
    email_index bytea,
    phone_index bytea,
    name_index text[] not null default '{}',
    business_email boolean,
    has_phone boolean not null default false,
    has_company boolean not null default false,
    has_referrer boolean not null default false,
    score int not null default 0,
    grade text not null default 'D',
    score_breakdown jsonb not null default '[]',
    rules_version text,
    routing jsonb not null default '[]',
    qualification_status text not null default 'unqualified',
    status text not null default 'new',
    offered_to text,
    offered_at timestamptz,
    answer_by timestamptz,
    assigned_to text,
    assigned_at timestamptz,
    duplicate_of text,
    follow_up_date timestamptz,
    consent_given boolean,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    contacted_at timestamptz,
    closed_at timestamptz,
    version int not null default 0
);
create index idx_lead_campaign on lead (campaign_id, created_at);
create index idx_lead_email on lead (email_index);
create index idx_lead_phone on lead (phone_index) where phone_index is not null;
create index idx_lead_name on lead using gin (name_index);
create index idx_lead_assigned on lead (assigned_to, status) where assigned_to is not null;
create index idx_lead_offered on lead (offered_to, answer_by) where offered_to is not null;
create index idx_lead_created on lead (created_at);
create index idx_lead_import on lead (import_id) where import_id is not null;

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

create table lead_offer (
    lead_id text not null references lead (id) on delete cascade deferrable initially deferred,
    number int not null,
    username text not null,
    offered_at timestamptz not null,
    answer_by timestamptz not null,
    answer text check (answer in ('accepted', 'declined', 'timed_out')),
    answered_at timestamptz,
    primary key (lead_id, number),
    unique (lead_id, username)
);
create index idx_lead_offer_waiting on lead_offer (username, offered_at);

-- What a person wrote into a task's form (a reason, a note), until the task is completed and it moves to the timeline.
create table lead_note_draft (
    lead_id text not null references lead (id) on delete cascade deferrable initially deferred,
    purpose text not null check (purpose in ('decline', 'work')),
    username text not null,
    sealed bytea not null,
    written_at timestamptz not null,
    primary key (lead_id, purpose)
);
