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
