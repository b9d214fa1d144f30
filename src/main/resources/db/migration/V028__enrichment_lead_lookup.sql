-- What was looked up about a lead, one row for each source. What was found is personal, and sealed; the few facts that
-- the rules ask about stand with the lead, beside what the person gave and never in place of it.
create table lead_lookup (
    lead_id text not null references lead (id) on delete cascade deferrable initially deferred,
    source text not null,
    outcome text not null check (outcome in ('found', 'nothing', 'failed')),
    found_sealed bytea,
    reason text,
    asked_index bytea not null,
    looked_up_at timestamptz not null,
    primary key (lead_id, source)
);
alter table lead add column found_email_domain text;
alter table lead add column found_country text;
alter table lead add column found_region text;
alter table lead add column found_company_size text;
alter table lead add column found_industry text;
