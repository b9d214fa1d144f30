-- What leads did after they came. A request of a machine is kept and does not count. Nothing in a row says more of the
-- person than that: kind, time, and which mail of ours it was about.
create table lead_behaviour (
    id bigint generated always as identity primary key,
    lead_id text not null references lead (id) on delete cascade deferrable initially deferred,
    kind text not null check (kind in ('open', 'click', 'form', 'reply', 'visit')),
    at timestamptz not null,
    message_id uuid,
    link int,
    template text,
    -- why it does not count; null: it does
    machine text,
    -- whether the timeline says it already
    noted boolean not null default false
);
create index idx_lead_behaviour_lead on lead_behaviour (lead_id, at);
create index idx_lead_behaviour_message on lead_behaviour (message_id, at) where message_id is not null;

-- On which day a lead's points change next if it does nothing; null: never. Only open leads stand here.
create table lead_behaviour_due (
    lead_id text primary key references lead (id) on delete cascade deferrable initially deferred,
    next_change_on date,
    rules_version text,
    -- a process waits to score it until then
    waiting_until timestamptz
);
create index idx_lead_behaviour_due on lead_behaviour_due (next_change_on) where next_change_on is not null;

-- What the house offers: who asks for one of these has a specific interest, whatever the campaign.
create table catalogue_service (
    id uuid primary key,
    name text not null,
    synonyms text[] not null default '{}',
    created_at timestamptz not null,
    updated_at timestamptz not null
);

-- Names and synonyms in the form in which they are found; no two services have one in common.
create table catalogue_service_word (
    word text primary key,
    service_id uuid not null references catalogue_service (id) on delete cascade
);
create index idx_catalogue_service_word_service on catalogue_service_word (service_id);
